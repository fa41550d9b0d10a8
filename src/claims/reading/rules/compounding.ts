import { type DayNumber, sessionOnOrBefore } from '../../../core/index.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { Asserted, StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { QuantityMark, TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { endsOnDay } from '../time-marks.ts';

const stake = new Pattern(
  /(?:\b(?:an?|one|each|every|the) (dollar|pound|euro|hundred dollars|thousand dollars)\b|[$\u00a3\u20ac](1|100|1,000|10,000|100,000)(?![\d,.]))(?: (?:that was|which was|you|we|had been|had you|originally))*(?: (?:put|invested|placed|left|parked|sitting|bet|held|stuck|in|into|with|on))+ /i,
);
const outcome =
  /\b(?:turned|turns|grew|grown|grows|became|become|becomes|shrank|shrunk|fell|fallen|dwindled|worth|swelled|swollen|compounded|is now|was|made)(?: (?:in)?to| up to| down to| by now)?(?: (?:about|around|roughly|nearly|almost|just|only|some|more than|less than|over|under|now|a))*\s*$/i;

const staked: Readonly<Record<string, number>> = { 'hundred dollars': 100, 'thousand dollars': 1000 };

/** "A dollar put into the fund at the end of 2019 had become $1.43": a return, told by what a sum has grown to. */
export function readCompounding(reader: SentenceReader): void {
  const sentence = reader.sentence;
  const match = stake.exec(sentence);
  if (match === null) return;
  const at = { start: reader.marks.start + match.index, end: reader.marks.start + match.index + match[0].length };
  const base =
    match[2] === undefined ? (staked[(match[1] as string).toLowerCase()] ?? 1) : Number(match[2].replaceAll(',', ''));
  const name = reader.marks.names.find(
    ({ entry, isBracketed, start }) => isMarketName(entry) && !isBracketed && start >= at.end && start - at.end < 40,
  );
  const sum = reader.freeQuantities.find((mark) => isSum(reader, mark, name?.end ?? at.end));
  if (name === undefined || sum === undefined || name.entry.readings.length === 0) return;
  const asserted = toReturn(sum, base);
  reader.use(...reader.freeQuantities.filter((mark) => mark.start < at.end && mark.end > at.start));
  reader.emit(
    {
      kind: 'return',
      subject: toSubject(name.entry, name.text),
      direction: asserted.low < 0 ? 'down' : 'up',
      asserted: { ...asserted, low: Math.abs(asserted.low), high: Math.abs(asserted.high) },
    },
    { marks: [name, sum], ...toPeriod(reader) },
  );
}

function isSum(reader: SentenceReader, { start, quantity }: QuantityMark, after: number): boolean {
  const isMoney = quantity.unit === 'currency' || (quantity.unit === 'plain' && quantity.of === undefined);
  return (
    isMoney && start >= after && outcome.test(reader.before({ start, end: start }, 40).replace(/[$\u00a3\u20ac]$/, ''))
  );
}

/** The sum over what was put in, less one. Unit: percent. */
function toReturn({ quantity }: QuantityMark, base: number): Asserted {
  const toPercent = (sum: number): number => Math.round(10_000 * (sum / base - 1)) / 100;
  return {
    low: toPercent(quantity.low),
    high: toPercent(quantity.high),
    unit: 'percent',
    wording: quantity.wording,
    rounding: (100 * quantity.rounding) / base,
  };
}

/** From the day that it was put in to now, or to the day named last. */
function toPeriod(reader: SentenceReader): { period?: StatedPeriod; time?: TimeMark } {
  const days = reader.marks.times.filter((mark) => endsOnDay(mark) && !mark.isAhead && !mark.isLookBack);
  const since = reader.marks.times.find(({ isSince }) => isSince);
  if (since !== undefined) return { time: since };
  const now: DayNumber = sessionOnOrBefore(reader.discourse.published);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || first.period.role !== 'day') return {};
  const limit = reader.marks.times.findLast(
    (mark) => mark.isDeadline && mark.start > first.end && mark.period.to <= now,
  );
  const to = limit?.period.to ?? (last === first || last === undefined ? now : last.period.to);
  if (to <= first.period.to) return {};
  return {
    period: {
      text: first.text,
      base: first.period.to,
      to,
      role: 'window',
      from: 'stated',
      isOpen: to === now,
      others: [],
    },
  };
}
