import { addMonths, type DayNumber, endOfMonth, sessionOnOrBefore, startOfMonth } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { NameEntry } from '../../lexicon/names.ts';
import type { StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';

/** Figures that come out in the month after the one they are for. */
const reportedNextMonth = new Set([
  ...['inflation', 'core-inflation', 'pce-inflation', 'core-pce-inflation'],
  ...['unemployment', 'payrolls', 'ism-manufacturing', 'industrial-production'],
]);

const month = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{4})?(?:'s)?$/;
const overMonth = /^(?:over|on|from|in|for) (?:the|that|a) month\b|^month[- ](?:on|over)[- ]month$/i;
const overYear = /^(?:on|over) (?:the|a) year$/i;

const report = new Pattern(
  /\b(?:reports?|reported|released?|releases|prints?|printed|figures?|readings?|numbers?|data|out|came in|published|showed|shows|survey|surveys)\b/i,
);

/** "Up 4.2% on the year": how a rise of prices is counted, and no stretch that it was told for. */
export const isWayOfCounting = ({ text }: TimeMark): boolean => overYear.test(text);

/**
 * The month that a figure of the economy is for where its time tells something else: the day of its report ("Tuesday's
 * inflation figure"), or the length of the move ("over the month alone they climbed 1%").
 */
export function findMonthTold(
  reader: SentenceReader,
  entry: NameEntry,
  time: TimeMark | undefined,
): StatedPeriod | undefined {
  if (!reportedNextMonth.has(entry.id)) return undefined;
  if (time === undefined) return undefined;
  const { indicatorTo, indicatorBlock, published } = reader.discourse;
  if (overMonth.test(time.text)) {
    const told = reader.statements.findLast(({ kind, period }) => kind === 'indicator' && period.from === 'stated');
    const last = told?.period.to ?? (indicatorBlock === reader.block ? indicatorTo : undefined);
    return last === undefined ? undefined : toMonth(last, time.text);
  }
  const isOfDay = time.period.role === 'day' && !time.isAhead && !time.isSince && time.period.to <= published;
  const isReport = /'s$/.test(time.text) || report.test(reader.sentence);
  return isOfDay && isReport ? toMonth(addMonths(startOfMonth(time.period.to), -1), time.text) : undefined;
}

/** "April's CPI, out yesterday": the month that stands before the name, whatever is told after it. */
export function findMonthBefore(reader: SentenceReader, { start }: Span): TimeMark | undefined {
  return reader.marks.times.find(
    (time) =>
      time.end <= start &&
      month.test(time.text) &&
      time.period.role === 'window' &&
      !time.isAhead &&
      /^(?:'s)? (?:(?:US|core|headline|annual|consumer) ){0,2}$/.test(reader.text.slice(time.end, start)),
  );
}

function toMonth(day: DayNumber, text: string): StatedPeriod {
  const base = sessionOnOrBefore(startOfMonth(day) - 1);
  const to = sessionOnOrBefore(endOfMonth(day));
  return { text, base, to, role: 'window', from: 'stated', isOpen: false, others: [] };
}
