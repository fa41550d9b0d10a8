import type { DayNumber } from '../../../core/index.ts';
import { toSubject } from '../../lexicon/names.ts';
import { Pattern } from '../../text/pattern.ts';
import type { NameMark, TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isPriced, monthlyNames } from './indicator-names.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

/** "was far lower", "stood higher", "closed wider": what stood otherwise at one time than at another. */
const comparative = new Pattern(
  /\b(?:was|were|stood|closed|traded|ran|had been|ended|finished|is|are|stands?) (?:(?:far|much|well|still|already|a little|slightly|somewhat|[a-z]+ly) ){0,2}(?:(higher|wider|steeper|stronger|above)|(lower|narrower|tighter|flatter|weaker|below))\b/i,
);

const toFirst = /^(?: (?:in|at|on|by|for|during))?(?: the)? ?$/i;
const toSecond = /^ than (?:(?:it|they) (?:was|were|had been|stood) )?(?:(?:in|at|on|for|during) )?(?:the )?$/i;

/** The day whose figure stands for a time: an end, a start, a day; of a monthly figure its month. */
function toDay({ period, text }: TimeMark, entry: NameMark['entry']): DayNumber | undefined {
  if (period.isUndatable === true || period.anchor !== undefined) return undefined;
  if (/\b(?:start|beginning|turn|outset|opening) of\b/i.test(text)) return period.base;
  if (/\b(?:end|close) of\b|\byear-end\b|^(?:now|today|this (?:week|month))$/i.test(text) || period.role === 'day')
    return period.to;
  const days = period.to - period.base;
  const isOne = monthlyNames.has(entry.id) && days <= (entry.id === 'gdp-growth' ? 95 : 34);
  return isOne ? period.to : undefined;
}

/** "The VIX was lower at the end of 2025 than at the end of 2024", "inflation was higher in December than in June". */
export function readTwoTimes(reader: SentenceReader): void {
  const match = comparative.exec(reader.sentence);
  if (match === null || reader.isHeading || isQuestion(reader)) return;
  const at = reader.spanOf(match);
  const name = reader.marks.names.findLast(({ entry, end }) => entry.type === 'indicator' && end <= at.start);
  if (name === undefined || name.isBracketed || reader.breaks(name, at, true) > 0 || !reader.isFree(name)) return;
  const [first, second] = findTimes(reader, at.end);
  if (first === undefined || second === undefined || first.isAhead || second.isAhead) return;
  const [own, then] = [toDay(first, name.entry), toDay(second, name.entry)];
  const span = { start: at.start, end: second.end };
  const marks = [name, toCue(reader, span), first, second];
  if (own === undefined || then === undefined || own === then) {
    reader.emit(
      {
        kind: 'other',
        subject: toSubject(name.entry, name.text),
        asserted: null,
        need: isPriced(name.entry.id)
          ? 'an average of the closes of each of the two stretches'
          : 'the figures of both times',
      },
      { marks, time: undefined, modality: 'fact', negated: false },
    );
    return;
  }
  const isUp = (match[1] !== undefined) === own > then;
  reader.emit(
    { kind: 'indicator', subject: toSubject(name.entry, name.text), relation: isUp ? 'rose' : 'fell', asserted: null },
    {
      marks,
      period: {
        text: reader.text.slice(first.start, second.end),
        base: Math.min(own, then),
        to: Math.max(own, then),
        role: 'window',
        from: 'stated',
        isOpen: false,
        others: [],
      },
      modality: 'fact',
    },
  );
  reader.use(...reader.marks.cues.filter((cue) => cue.start >= span.start && cue.end <= span.end));
}

/** The time that it stood so, and the one that it is set against. */
function findTimes(reader: SentenceReader, from: number): readonly (TimeMark | undefined)[] {
  const accepted = reader.marks.times.filter(
    ({ isSince, isLookBack, isLength }) => !isSince && !isLookBack && !isLength,
  );
  const first = accepted.find(({ start }) => start >= from && toFirst.test(reader.text.slice(from, start)));
  if (first === undefined) return [];
  const second = accepted.find(
    (time) => time.end > first.end + 5 && toSecond.test(toLead(reader.text.slice(first.end, time.end), time)),
  );
  return [first, second];
}

/** What leads on to a time, its own preposition and "than" among it. */
function toLead(words: string, { text }: TimeMark): string {
  const own = /^(?:than )?(?:(?:in|at|on|for|during) )?(?:the )?/i.exec(text)?.[0] ?? '';
  return words.slice(0, words.length - text.length) + own;
}
