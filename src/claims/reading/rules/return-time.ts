/** The time that a return is told for. */

import { sessionOnOrBefore } from '../../../core/index.ts';
import type { Statement } from '../../statement.ts';
import type { QuantityMark, TimeMark } from '../marks.ts';
import { nextInTurn } from '../parallel-periods.ts';
import { distance } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findTimeInTurn } from '../time-search.ts';
import { findMonthBefore } from './month-figures.ts';
import { toExtremePeriod, toExtremeSession, toWeekOfDay } from './superlative-period.ts';

/** The time that is told for a figure: in its list, by the month right before it, by the stretch that it is the best of. */
export function toTime(
  reader: SentenceReader,
  figure: QuantityMark,
  told: TimeMark | undefined,
  previous: QuantityMark | undefined,
): { time?: TimeMark; period?: Statement['period'] } {
  const session = toExtremeSession(reader, figure, told);
  if (session !== undefined) return { period: session };
  const time = told ?? findTimeInTurn(reader, figure) ?? findMonthBefore(reader, figure);
  if (time !== undefined) return { time };
  const week = toWeekOfDay(reader, figure);
  if (week !== undefined) return { period: week };
  const start = findStartLevel(reader, figure);
  if (start !== undefined) return { period: start };
  // "Lost 22% and then 9%": of another time each.
  const isAfter = previous !== undefined && nextInTurn.test(reader.text.slice(previous.end, figure.start));
  const parallel = toParallel(reader, isAfter ? undefined : previous, figure);
  if (parallel.period !== undefined || reader.findTime(figure) !== undefined) return parallel;
  const period = toExtremePeriod(reader, figure);
  return period === undefined ? {} : { period };
}

/** "From a price of 4,796.56 on 3 January the index stands 20% lower": a move since the close of that day. */
function findStartLevel(reader: SentenceReader, figure: QuantityMark): Statement['period'] | undefined {
  const day = reader.marks.times.find(
    (time) =>
      time.period.role === 'day' &&
      time.end <= figure.start &&
      /\b(?:[Ff]rom|[Ss]ince) (?:its|the|a|an|their) (?:[\w-]+ ){0,3}?(?:of|at) [\d,.]+ (?:of|on|set on|reached on) $/.test(
        reader.before(time, 70),
      ),
  );
  const to = sessionOnOrBefore(reader.discourse.published);
  const isDatedAgain =
    day !== undefined && reader.marks.times.some(({ start, end }) => start >= day.end && end <= figure.start);
  if (day === undefined || isDatedAgain || day.period.to >= to) return undefined;
  return { text: day.text, base: day.period.to, to, role: 'window', from: 'stated', isOpen: true, others: [] };
}

/** "gained 11.5% against 1.6% for the S&P 500": the second figure is over the time of the first, if it names none itself. */
function toParallel(
  reader: SentenceReader,
  previous: QuantityMark | undefined,
  figure: QuantityMark,
): { period?: Statement['period'] } {
  const last = reader.statements.at(-1);
  if (previous === undefined || last === undefined || last.kind !== 'return') return {};
  const isLinked = reader.breaks(previous, figure, true) === 0 || distance(previous, figure) < 90;
  const hasOwn = reader.marks.times.some(
    (mark) =>
      !mark.isLookBack &&
      ((mark.start >= previous.end && mark.end <= figure.start) ||
        (mark.start >= figure.end && mark.start - figure.end < 36 && reader.breaks(figure, mark, true) === 0)),
  );
  return isLinked && !hasOwn ? { period: last.period } : {};
}
