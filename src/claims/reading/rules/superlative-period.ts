/** The period that a superlative beside a figure names: "jumped 7.6%, its biggest weekly gain since 2021". */

import { previousSession, sessionOnOrBefore, toWeekday } from '../../../core/index.ts';
import type { Statement } from '../../statement.ts';
import { findReviewed } from '../discourse.ts';
import { toLast, toLatest } from '../latest-span.ts';
import type { QuantityMark, TimeMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import type { SentenceReader } from '../sentence-reader.ts';

const extremeUnit =
  '(?:best|worst|biggest|largest|strongest|weakest|steepest|sharpest|greatest|deepest|most|first|heaviest|poorest) (?:(?:winning|losing|calendar|trading|single|one|percentage) |one-|single-)*(week|weekly|month|monthly|quarter|quarterly|year|annual|yearly)\\b';

const extremeAfter = new RegExp(
  `^(?:,| [-–—])? (?:(?:for|making it|in|marking|which was|making for) )?(?:its|the|their|a) (?:[a-z]+[- ]){0,2}?${extremeUnit}`,
  'i',
);

const extremeBefore = new RegExp(
  `\\b(?:its|the|their|a) (?:[a-z]+[- ]){0,2}?${extremeUnit}[^.;%]{0,60}?,? (?:(?:with|up|down|rising|gaining|falling|losing|adding|advancing|dropping|a gain of|a loss of|a rise of|a fall of|by) )*$`,
  'i',
);

const severalAfter = new RegExp(
  `^,? (?:the|its|their|a) (?:best|worst|biggest|largest|strongest|weakest|steepest|sharpest|greatest|most)(?: [a-z]+)? (?:over|in|for|of) (?:any )?(${toNumberPattern(2, 10)}) (?:trading )?(days|sessions|weeks|months)\\b`,
  'i',
);

/** "jumped 7.6%, its biggest weekly gain since 2021", "its best week of the year, up 5.9%": over the latest such stretch. */
export function toExtremePeriod(reader: SentenceReader, figure: QuantityMark): Statement['period'] | undefined {
  const several = severalAfter.exec(reader.after(figure, 60));
  const quarter =
    several !== null && /^three months/i.test(`${several[1]} ${several[2]}`)
      ? findReviewed(reader.discourse, 'quarter')
      : undefined;
  if (quarter !== undefined) return { ...quarter, text: 'three months' };
  if (several !== null) return toLast(several[1] as string, several[2] as string, reader.discourse.published);
  const match = extremeAfter.exec(reader.after(figure, 70)) ?? extremeBefore.exec(reader.before(figure, 110));
  const { published, periods, periodBlock } = reader.discourse;
  if (match === null) return undefined;
  const last = periodBlock === reader.block ? periods[0] : undefined;
  const reviewed = /^quarter/i.test(match[1] as string) ? findReviewed(reader.discourse, 'quarter') : undefined;
  if (reviewed !== undefined) return { ...reviewed, text: match[0].replace(/^[,\s]+/, '') };
  if (last !== undefined && published - last.to > recentDays) return undefined;
  const ended = /year|annual/i.test(match[1] as string) ? findYearTold(reader) : undefined;
  if (ended !== undefined) return { ...ended, text: match[0].replace(/^[,\s]+/, '') };
  return toLatest(match[1] as string, match[0].replace(/^[,\s]+/, ''), published);
}

/** "By Friday's bell it had lost 14%, its worst week": the week of the day that is named, up to it. */
export function toWeekOfDay(reader: SentenceReader, figure: QuantityMark): Statement['period'] | undefined {
  const match = extremeAfter.exec(reader.after(figure, 70));
  const time = reader.findTime(figure);
  if (match === null || !/^week/i.test(match[1] as string) || time?.period.role !== 'day') return undefined;
  const { to } = time.period;
  const base = sessionOnOrBefore(to - toWeekday(to));
  return { ...time.period, text: match[0].replace(/^[,\s–—-]+/, ''), base, role: 'window' };
}

/** The whole year that the text spoke of last, over not long ago: "the best year since" is that one. */
function findYearTold({ discourse }: SentenceReader): Statement['period'] | undefined {
  const { theme, periods, published } = discourse;
  return [theme, ...periods].find(
    (period) =>
      period !== undefined &&
      period.to - period.base > 350 &&
      period.to - period.base < 380 &&
      published - period.to < 45,
  );
}

const extremeSession =
  /^,? (?:(?:for|making it|in|marking|which was) )?(?:its|the|their|a) (?:[a-z]+[- ]){0,2}?(?:best|worst|biggest|largest|strongest|weakest|steepest|sharpest|greatest|deepest) (?:single |trading |one-)?(?:day|session)\b/i;

/** "leapt 3.8%, its best day since, and still ended the week lower": of the session spoken of, whatever is told after. */
export function toExtremeSession(
  reader: SentenceReader,
  figure: QuantityMark,
  told: TimeMark | undefined,
): Statement['period'] | undefined {
  const match = extremeSession.exec(reader.after(figure, 70));
  const time = told ?? reader.findTime(figure);
  const isOfOther = time === undefined || (time.start >= figure.end && time.period.role !== 'day');
  if (match === null || !isOfOther) return undefined;
  const { lastDay, lastDayBlock, published } = reader.discourse;
  const isNamed = lastDay !== undefined && lastDayBlock === reader.block;
  const to = sessionOnOrBefore(isNamed ? lastDay : published);
  return {
    text: match[0].replace(/^[,\s]+/, ''),
    base: previousSession(to),
    to,
    role: 'day',
    from: isNamed ? 'carried' : 'assumed',
    isOpen: !isNamed,
    others: [],
  };
}

/** A stretch that ended longer ago is not spoken of as the latest. Unit: calendar days. */
const recentDays = 10;
