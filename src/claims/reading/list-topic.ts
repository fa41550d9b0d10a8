import type { Subject } from '../statement.ts';
import type { Sentence } from '../text/index.ts';
import type { Discourse } from './discourse.ts';

interface Topic {
  readonly subject: Subject | undefined;
  readonly byType: ReadonlyMap<string, Subject>;
}

export interface ListTopic {
  enter(sentence: Sentence): void;
  leave(sentence: Sentence): void;
}

/** What a list is about: the points under "Some numbers on it:" each begin with what the words before them spoke of. */
export function createListTopic(discourse: Discourse, text: string): ListTopic {
  let topic: Topic | undefined;
  let end = 0;
  let isFirst = false;
  return {
    enter({ kind, span }): void {
      const between = text.slice(end, span.start);
      const isLine = /\n/.test(between);
      if (isLine && !isFirst && kind !== 'list-item' && /\n\s*\n/.test(between)) topic = undefined;
      if (topic !== undefined && isLine) {
        discourse.subject = topic.subject;
        for (const [type, subject] of topic.byType) discourse.byType.set(type, subject);
      }
      isFirst = false;
    },
    leave({ kind, span }): void {
      end = span.end;
      if (kind !== 'paragraph' || !/:\W*$/.test(text.slice(span.start, span.end))) return;
      topic = { subject: discourse.subject, byType: new Map(discourse.byType) };
      isFirst = true;
    },
  };
}
