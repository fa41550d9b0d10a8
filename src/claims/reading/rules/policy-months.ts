import { addMonths, sessionOnOrBefore, startOfMonth } from '../../../core/index.ts';
import { daysOf } from '../../calendar-lengths.ts';
import type { StatedPeriod, Stretch } from '../../statement.ts';
import type { TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';

const link = /^(?:,|,? and|, then) (?:(?:in|at|on) )?$/;

/** Times listed one by one, of each of which the same is told. */
export interface ListedTimes {
  readonly stretches: readonly Stretch[];
  /** From the first to the last. */
  readonly period: StatedPeriod;
  readonly last: TimeMark;
}

/** "Cut in September, October and December", "moved in July and September 2025": each of the times listed. */
export function findEach(reader: SentenceReader, first: TimeMark | undefined): ListedTimes | undefined {
  if (first === undefined) return undefined;
  const times = [first];
  for (const mark of reader.marks.times)
    if (link.test(reader.text.slice((times.at(-1) as TimeMark).end, mark.start)) && isOver(mark, reader))
      times.push(mark);
  const last = times.at(-1) as TimeMark;
  const stretches = times.flatMap(toMonths);
  if (stretches.length < 2 || !isOver(first, reader)) return undefined;
  const text = reader.text.slice(first.start, last.end);
  return { stretches, period: { ...first.period, text, to: last.period.to }, last };
}

const isOver = ({ period, isAhead, isSince, isLength }: TimeMark, { discourse }: SentenceReader): boolean =>
  period.to <= sessionOnOrBefore(discourse.published) && period.from === 'stated' && !(isAhead || isSince || isLength);

/** "July and September 2025" is the first and the last month of what it spans. */
function toMonths({ period: { base, to }, text }: TimeMark): Stretch[] {
  if (!/^(?:in )?[A-Z][a-z]+ and [A-Z][a-z]+/.test(text) || to - base > mostMonths * daysOf.month)
    return [{ base, to }];
  const endOfFirst = sessionOnOrBefore(addMonths(startOfMonth(base + daysOf.week), 1) - 1);
  return [
    { base, to: endOfFirst },
    { base: sessionOnOrBefore(startOfMonth(to) - 1), to },
  ];
}

/** Months that two named ones may lie apart. */
const mostMonths = 12;
