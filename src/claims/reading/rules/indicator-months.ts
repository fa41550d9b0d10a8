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
  const { published } = reader.discourse;
  if (overMonth.test(time.text)) {
    const last = findMonthOfPassage(reader);
    return last === undefined ? undefined : toMonth(last, time.text);
  }
  const isOfDay = time.period.role === 'day' && !time.isAhead && !time.isSince && time.period.to <= published;
  const isReport = /'s$/.test(time.text) || report.test(reader.sentence);
  return isOfDay && isReport ? toMonth(addMonths(startOfMonth(time.period.to), -1), time.text) : undefined;
}

const change =
  /\b(?:rose|risen|rise|increased?|up|climb(?:ed)?|gain(?:ed)?|added|jump(?:ed)?|fell|fallen|fall|declined?|drop(?:ped)?|down|slipped|dipped|advanced|eased|higher|lower)(?: by)?(?: (?:about|just|only|another|a further|a))? $/i;
const fromMonth =
  /^(?:%| ?per ?cent)? from (?:the month (?:before|earlier)|(?:a|one) month (?:before|earlier)|the (?:previous|prior|preceding) month)\b/i;
const fromNamed = /^(?:%| ?per ?cent)? from $/i;

/** "It rose 0.4% from August", "they increased 0.4% from the month before": over the month after the one it is counted from. */
export function findMonthCounted(reader: SentenceReader, entry: NameEntry, figure: Span): StatedPeriod | undefined {
  if (!reportedNextMonth.has(entry.id) || !change.test(reader.before(figure, 40))) return undefined;
  const named = reader.marks.times.find(
    (time) => month.test(time.text) && fromNamed.test(reader.text.slice(figure.end, Math.max(figure.end, time.start))),
  );
  if (named !== undefined) return toMonth(addMonths(startOfMonth(named.period.to), 1), `from ${named.text}`);
  const before = fromMonth.exec(reader.after(figure, 40));
  const told = findMonthOfPassage(reader);
  return before === null || told === undefined ? undefined : toMonth(told, before[0].trim());
}

/** The last day of what the sentence, or the passage, told such a figure for. */
function findMonthOfPassage({ statements, discourse, block }: SentenceReader): DayNumber | undefined {
  const own = statements.findLast(({ kind, period }) => kind === 'indicator' && period.from === 'stated');
  return own?.period.to ?? (discourse.indicatorBlock === block ? discourse.indicatorTo : undefined);
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
