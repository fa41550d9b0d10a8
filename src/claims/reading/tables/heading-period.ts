import { addMonths, type DayNumber, endOfMonth, sessionOnOrBefore, startOfMonth } from '../../../core/index.ts';
import type { StatedPeriod } from '../../statement.ts';
import { toNumberPattern } from '../number-words.ts';
import { findTimes } from '../time-marks.ts';
import { toNumber } from '../to-number.ts';

const count = `(\\d{1,2}|${toNumberPattern(1, 12)})`;

/** Short headings, and the words of a sentence for them; the second also admits the third. */
const headings: readonly (readonly [RegExp, (amount: string) => readonly string[]])[] = [
  [/^(?:(?:1|one)[- ]?d(?:ay)?|days?|daily|today|on the day|session|last session)$/, () => ['today']],
  [/^(?:wtd|week to date)$/, () => ['the week']],
  [/^(?:wk|week|weekly|on the week|this week|past week)$/, () => ['the week', 'the past week']],
  [/^(?:(?:1|one)[- ]?(?:w|wk|week)|(?:5|five)[- ]?d(?:ays?)?)$/, () => ['the past week', 'the past five days']],
  [/^(?:mtd|month to date|this month)$/, () => ['the month']],
  [/^(?:month|monthly|on the month)$/, () => ['the month', 'the past month']],
  [/^(?:qtd|quarter to date|this quarter)$/, () => ['the quarter']],
  [/^(?:quarter|quarterly)$/, () => ['the quarter', 'the past 3 months']],
  [
    /^(?:ytd|y-t-d|(?:in )?(?:20\d\d[- ])?(?:ytd|to date)|(?:so far (?:in|this) )(?:year|20\d\d)|year[- ]to[- ]date|this year|calendar ytd)$/,
    () => ['year to date'],
  ],
  [
    /^(?:(?:1|one)[- ]?(?:y|yr|year)|12[- ]?(?:m|mo|mths?|months?)|twelve months|52[- ]weeks?|past year)$/,
    () => ['the past year'],
  ],
  [new RegExp(`^(?:past |last )?${count}[- ]?(?:m|mo|mos|mths?|months?)$`), (amount) => [`the past ${amount} months`]],
  [new RegExp(`^(?:past |last )?${count}[- ]?(?:w|wks?|weeks?)$`), (amount) => [`the past ${amount} weeks`]],
];

/** Quarters and halves of a year as tables head them: "1H25", "H1 2025", "First half 2025", "2Q '24". */
const partOfYear =
  /^(?:([1-4])([hq])|([hq])([1-4])|(first|second|third|fourth) (half|quarter))[ ,/'’-]*(?:of )?(\d{4}|\d\d)$/i;
const yearAlone = /^(?:calendar|full|cy|fy|fiscal)[- ]?(?:year )?(\d{4})$/i;
const ordinals = ['first', 'second', 'third', 'fourth'];

/** What says that a figure is a rate of growth. */
const annual =
  /[,(]? ?\b(?:average annual(?:i[sz]ed)?|compound(?:ed)? annual(?:i[sz]ed)?|annuali[sz]ed|annual (?=returns?|growth|gain)|ann\.|p\.a\.|pa\b|per annum|(?:a|per) year|cagr)(?: growth)?(?: rate)?\)?/gi;

/** Whether a heading or a caption tells rates of growth: "10 years (annualized)", "CAGR since 2014". */
export function tellsAnnualRate(written: string): boolean {
  return new RegExp(annual.source, 'i').test(written);
}

/** A heading or a caption without the words that tell rates of growth. */
export function withoutAnnualRate(written: string): string {
  return written.replace(annual, ' ');
}

const filler =
  /\((?:%|in %|pct|percent|total return|price|price only)\)|%|\b(?:in per ?cent|(?:total |price )?returns?|change|chg\.?|performance|perf\.?|gain\/loss|gain|move)(?![\w])/gi;

/** The stretch that a heading of a column, or of a row, names and nothing else; it ends at the close of `last`. */
export function readHeadingPeriod(written: string, last: DayNumber, isDated: boolean): StatedPeriod | undefined {
  const heading = withoutAnnualRate(written)
    .replace(filler, ' ')
    .replace(/[†‡*,:.]+\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (heading === '') return undefined;
  const limited = readLimited(heading, last);
  if (limited !== undefined) return { ...limited, text: written };
  const [period, ...others] = toPhrases(heading).flatMap((phrase) => readWhole(phrase, last) ?? []);
  if (period === undefined) return undefined;
  const admitted = [...others, ...toMonthEnds(heading, last)].filter(({ base }) => base !== period.base);
  return {
    ...period,
    text: written,
    from: 'stated',
    isOpen: period.isOpen && !isDated,
    others: [...period.others, ...admitted.map(({ base, to }) => ({ label: written, base, to }))],
  };
}

const limit = /^(.+?),? \(?(?:through|thru|to|until|up to|as of) (.+?)\)?$/i;

/** "2026 through Friday", "YTD (to May 8)": a stretch up to the day that is named. */
function readLimited(heading: string, last: DayNumber): StatedPeriod | undefined {
  const match = limit.exec(heading);
  if (match === null) return undefined;
  const [stretch] = toPhrases(match[1] as string).flatMap((phrase) => readWhole(phrase, last) ?? []);
  const day = readWhole((match[2] as string).replace(/^the /i, ''), last);
  if (stretch === undefined || day === undefined || day.base < stretch.base || day.to > stretch.to) return undefined;
  return { ...stretch, to: day.to, from: 'stated', isOpen: false, others: [] };
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
const months = 'January February March April May June July August September October November December'.split(' ');

/** "Wed.", "Mar", "Sept. '25": a day of the week, or a month, in three letters or four. */
function inFull(heading: string): string {
  const match = /^(?:on )?([A-Z][a-z]{2,4})\.?(?:[ ,-]*(\d{4}|['’]\d\d))?$/.exec(heading);
  if (match === null) return heading;
  const [, word = '', written] = match;
  const year = written?.replace(/^['’]/, '');
  const name = [...(year === undefined ? weekdays : []), ...months].find((full) => full.startsWith(word));
  if (name === undefined) return heading;
  return year === undefined ? name : `${name} ${year.length === 2 ? `20${year}` : year}`;
}

function toPhrases(written: string): readonly string[] {
  const heading = inFull(written);
  const lower = heading.toLowerCase().replace(/\.$/, '');
  for (const [pattern, toWords] of headings) {
    const match = pattern.exec(lower);
    if (match !== null) return toWords(match[1] ?? '');
  }
  const years = new RegExp(`^(?:past |last )?${yearCount}[- ]?(?:y|yrs?|years?)$`).exec(lower);
  if (years !== null) return [`the past ${years[1]} years`];
  return [toWritten(heading)];
}

const yearCount = `(\\d{1,2}|${toNumberPattern(2, 12)})`;

/** "August so far", "Q3 to date": of a stretch that goes on, what has gone by. */
const soFar = /^(?:so far (?:in|this) )(.+)$|^(.+?),? (?:so far|to date)$/i;

function toWritten(written: string): string {
  const going = soFar.exec(written);
  const heading = going?.[1] ?? going?.[2] ?? written;
  const alone = yearAlone.exec(heading);
  if (alone !== null) return alone[1] as string;
  const match = partOfYear.exec(heading);
  if (match === null) return heading;
  const [, before, unit, own, after, ordinal, noun, year = ''] = match;
  const place = ordinal?.toLowerCase() ?? ordinals[Number(before ?? after) - 1];
  const part = (unit ?? own ?? noun ?? '').toLowerCase().startsWith('h') ? 'half' : 'quarter';
  return `${place} ${part} of ${year.length === 2 ? `20${year}` : year}`;
}

function readWhole(phrase: string, last: DayNumber): StatedPeriod | undefined {
  const context = { published: last, anchor: last, isAhead: false, lastDay: undefined, isPast: false };
  const [mark] = findTimes(phrase, 0, phrase.length, context);
  if (mark === undefined || mark.text.length < phrase.length - 1) return undefined;
  if (mark.isAhead || mark.isLength || mark.isCarried || mark.isDeadline || mark.period.to > last) return undefined;
  return mark.period.role === 'scope' || mark.period.anchor !== undefined ? undefined : mark.period;
}

/** Months before the last session of a month are counted from the last session of a month. */
function toMonthEnds(heading: string, last: DayNumber): { base: DayNumber; to: DayNumber }[] {
  const match = new RegExp(`^${count}[- ]?(?:m|mo|mos|mths?|months?)$`, 'i').exec(heading);
  const months =
    match === null ? (/^(?:1|one)[- ]?(?:y|yr|year)$/i.test(heading) ? 12 : undefined) : toNumber(match[1] as string);
  if (months === undefined || sessionOnOrBefore(endOfMonth(last)) !== last) return [];
  const end = endOfMonth(addMonths(startOfMonth(last), -months));
  return [{ base: sessionOnOrBefore(end), to: last }];
}
