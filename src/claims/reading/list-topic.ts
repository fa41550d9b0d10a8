import type { Subject } from '../statement.ts';
import type { Sentence } from '../text/index.ts';
import type { Discourse } from './discourse.ts';

interface Topic {
  readonly subject: Subject | undefined;
  readonly byType: ReadonlyMap<string, Subject>;
}

export interface ListTopic {
  enter(sentence: Sentence): void;
  leave(sentence: Sentence, written: string): void;
}

/** What a list is about: the points under "Some numbers on it:" each begin with what the words before them spoke of. */
export function createListTopic(discourse: Discourse): ListTopic {
  let topic: Topic | undefined;
  let block = -1;
  return {
    enter({ kind, block: own }): void {
      if (kind !== 'list-item') topic = undefined;
      else if (topic !== undefined && own !== block) {
        discourse.subject = topic.subject;
        for (const [type, subject] of topic.byType) discourse.byType.set(type, subject);
      }
      block = own;
    },
    leave({ kind }, written): void {
      if (kind === 'paragraph' && /:\W*$/.test(written))
        topic = { subject: discourse.subject, byType: new Map(discourse.byType) };
    },
  };
}
