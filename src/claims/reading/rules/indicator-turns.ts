import { endOfMonth, fromCivilDate, sessionOnOrBefore, toCivilDate } from '../../../core/index.ts';
import { type NameEntry, toSubject } from '../../lexicon/names.ts';
import type { Stretch } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { fits, toPlainMark } from './indicator-names.ts';
import { toCue } from './sentence-cue.ts';

const turned = new Pattern(
  /^\W*(?:(?:in|on) [^,;]{2,20},? )?(?:it|they|the (?:yield|spread|rate|index|gauge|gap|measure|price)) (?:had )?(?:(?<top>peaked|topped out|crested)|bottomed(?: out)?|troughed)\b/i,
);
const turn = new Pattern(
  /^\W*(?:the|its|that year's) (?:closing )?(?:(?<top>high|peak|top)|low|trough|bottom|(?:(?<highest>highest)|lowest) (?:close|level|reading|figure|point|print|rate|daily close))\b(?! (?:end|bound)\b|-)/i,
);
const placed = /\b(?:come|came|been|was|fell|fallen|lay|lain|reached|set)\b/i;
const ofYear = /\b(?:of|for|in) (?:the|that) year\b|\bthat year\b/i;

/** "The VIX ended 2006 at 11.56. It had peaked in June", "the low of the year had come on May 5, at 4.6": of the year told. */
export function readTurnOfYear(reader: SentenceReader, carried: NameEntry | undefined): void {
  const { sentence, marks, discourse, block } = reader;
  const { indicatorTo, indicatorText, indicator } = discourse;
  const match = turned.exec(sentence) ?? (placed.test(sentence) ? turn.exec(sentence) : null);
  if (match === null || carried === undefined || indicatorTo === undefined || reader.isHeading) return;
  if (discourse.indicatorBlock !== block || marks.names.length > 0) return;
  const among = toYearTold(indicatorTo, ofYear.test(sentence));
  const time = findPart(marks.times, among);
  const [figure, other] = reader.freeQuantities.filter(({ quantity }) => quantity.unit !== 'ordinal');
  if (among === undefined || time === undefined || other !== undefined) return;
  if (figure !== undefined && !fits(reader, toPlainMark(carried, figure.start), figure)) return;
  const isHigh = (match.groups?.top ?? match.groups?.highest) !== undefined;
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(carried, indicator?.id === carried.id ? (indicatorText ?? carried.name) : carried.name),
      relation: isHigh ? 'highest' : 'lowest',
      asserted: figure === undefined ? null : toAsserted(figure.quantity),
      among,
    },
    {
      marks: [toCue(reader, reader.spanOf(match)), ...(figure === undefined ? [] : [figure]), time],
      period: { ...time.period, from: 'stated', others: [] },
      time: undefined,
      modality: 'fact',
      negated: false,
    },
  );
}

/** The year that a figure of its last month, or words of the year, tell of: up to that figure. */
function toYearTold(to: number, isNamed: boolean): Stretch | undefined {
  const { year, month } = toCivilDate(to);
  const isWhole = month === 12 && sessionOnOrBefore(endOfMonth(to)) <= to;
  return isNamed || isWhole ? { base: sessionOnOrBefore(fromCivilDate(year, 1, 1) - 1), to } : undefined;
}

/** The one month or day of that year that the sentence names. */
function findPart(times: readonly TimeMark[], among: Stretch | undefined): TimeMark | undefined {
  const [time, other] = times.filter(({ text }) => !/^(?:(?:of|for|in) )?(?:the|that) year$/i.test(text));
  if (among === undefined || time === undefined || other !== undefined || time.isSince || time.isAhead)
    return undefined;
  const { base, to, role } = time.period;
  const isPart = base >= among.base && to <= among.to && to - base < mostDays;
  return isPart && role !== 'scope' ? time : undefined;
}

/** From the last session before a quarter to its last. Unit: calendar days. */
const mostDays = 100;
