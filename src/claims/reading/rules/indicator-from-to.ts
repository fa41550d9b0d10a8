import { addMonths, type DayNumber, sessionOnOrBefore } from '../../../core/index.ts';
import { type NameEntry, toSubject } from '../../lexicon/names.ts';
import type { Asserted, StatedPeriod } from '../../statement.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { CueMark, NameMark, QuantityMark, TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findFigureTime } from './figure-time.ts';
import { findNumberWord } from './indicator-bare-words.ts';
import { emitLevel, remember } from './indicator-levels.ts';
import { modest, toDirection, wentBy } from './indicator-words.ts';

/** Farthest that the figure it went to may stand from the one it came from. Unit: characters. */
const farthest = 46;

const toFigure = new RegExp(`\\bto ${modest}(?:a (?:low|high|record|trough|peak|record low|record high) of )?$`, 'i');

/** "From about", "from a peak of", "from its October high of". */
const startFigure =
  /\bfrom (?:(?:a|an|the|its|their) (?:[\w-]+ ){0,2}?(?:peak|high|low|trough|record|top|bottom) of )?(?:about |around |roughly |just )?$/i;

/** The figure that something went to: digits with a unit or without one, or a bare word. */
interface Destination {
  readonly mark: QuantityMark | CueMark;
  readonly asserted: Asserted;
}

/** "from 2.4% in January to 4.2% in May", "went from 1.20% to 1.89%", "from 3.1 points to almost six": one statement of both. */
export function emitFromTo(
  reader: SentenceReader,
  entry: NameEntry,
  from: QuantityMark,
  marks: readonly NameMark[],
): boolean {
  if (!startFigure.test(reader.before(from, 40))) return false;
  const to = findDestination(reader, from);
  if (to === undefined) return emitStart(reader, entry, from, marks);
  // "Sank from 1.92% to a low of 0.52% in August": of the day of that low.
  if (
    to.mark.type === 'quantity' &&
    /\ba (?:record )?(?:low|high|trough|peak) of (?:\w+ )?$/i.test(reader.before(to.mark, 24))
  ) {
    reader.use(from);
    emitLevel(reader, entry, to.mark, marks, marks[0]?.text ?? entry.name);
    return true;
  }
  const relation = findWay(reader, from) ?? (to.asserted.low > from.quantity.low ? 'rose' : 'fell');
  const times = toPlainTimes(reader);
  const fromTime = times.find((mark) => mark.start >= from.end && mark.end <= to.mark.start);
  const toTime =
    times.find((mark) => mark.start >= to.mark.end && mark.start - to.mark.end < 16) ??
    (fromTime === undefined ? findFigureTime(reader, from, () => true) : undefined);
  const period =
    fromTime === undefined
      ? toTime && toLeadUp(toTime)
      : toWindow(fromTime, toTime?.period.to ?? sessionOnOrBefore(reader.discourse.published));
  remember(reader, from);
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, marks[0]?.text ?? entry.name),
      relation,
      asserted: to.asserted,
      fromValue: from.quantity.low,
      ...toFromUntil(fromTime),
    },
    {
      marks: [...marks, from, to.mark],
      ...(period === undefined ? { time: undefined } : { period, modality: 'fact' as const }),
    },
  );
  return true;
}

function findDestination(reader: SentenceReader, from: QuantityMark): Destination | undefined {
  const mark = reader.freeQuantities.find(
    (one) => one.start > from.end && one.start - from.end < farthest && toFigure.test(reader.before(one, 28)),
  );
  const asserted = toAsserted(from.quantity);
  if (mark === undefined) {
    const word = findNumberWord(reader, from.end, farthest, /\bto $/i);
    return word === undefined || reader.breaks(from, word.cue, true) > 0
      ? undefined
      : { mark: word.cue, asserted: { ...word.asserted, unit: asserted.unit } };
  }
  const { unit } = mark.quantity;
  if (!(unit === from.quantity.unit || unit === 'plain') || reader.breaks(from, mark, true) > 0) return undefined;
  return { mark, asserted: toAsserted(mark.quantity, asserted.unit) };
}

/** "Widened from 71 basis points at year-end": where it started, and which way it has gone from there to now. */
function emitStart(reader: SentenceReader, entry: NameEntry, from: QuantityMark, marks: readonly NameMark[]): boolean {
  const [name] = marks;
  const relation = findWay(reader, from);
  const time = toPlainTimes(reader).find((mark) => mark.start >= from.end && mark.start - from.end < 6);
  const now = sessionOnOrBefore(reader.discourse.published);
  if (name === undefined || relation === undefined || time === undefined || time.isLength || time.period.to >= now)
    return false;
  const isLast = reader.freeQuantities.every(
    (mark) => mark.start <= from.start || mark.start < time.end || reader.breaks(from, mark) > 0,
  );
  if (!isLast) return false;
  remember(reader, from);
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, name.text),
      relation,
      asserted: toAsserted(from.quantity),
      fromValue: from.quantity.low,
      ...toFromUntil(time),
      isStart: true,
    },
    { marks: [name, from, time], period: toWindow(time, now), modality: 'fact' },
  );
  return true;
}

/** The way that the words before "from" tell: "widened from". */
function findWay(reader: SentenceReader, from: QuantityMark): 'rose' | 'fell' | undefined {
  const ahead = reader.before(from, 40).replace(/\bfrom (?:\w+ )?$/i, '');
  const shape = /\b(?:(steepen)|flatten)(?:ed|s|ing) $/i.exec(ahead);
  return shape === null ? toDirection(wentBy.exec(ahead)) : shape[1] === undefined ? 'fell' : 'rose';
}

const toPlainTimes = (reader: SentenceReader): TimeMark[] =>
  reader.marks.times.filter((mark) => !mark.isLookBack && !mark.isSince);

/** The last day on which it may have stood at the figure that it came from. */
const toFromUntil = (time: TimeMark | undefined): { fromUntil?: DayNumber } =>
  time === undefined || time.isLength ? {} : { fromUntil: time.period.to };

/** From the time of the first figure to that of the second; "4.5% in May to 4.2% in March" begins in the year before. */
function toWindow({ period }: TimeMark, to: DayNumber): StatedPeriod {
  const base = period.base >= to ? addMonths(period.base, -12) : period.base;
  return { ...period, base, to, role: 'window' };
}

const endOfStretch = /\b(?:by|end|close|year-end|quarter-end|month-end)\b/i;

/** Months before the end of a stretch that is not told in which the move to it may have begun. */
const leadUpMonths = 13;

/** "From 0.73% to 2.92% by quarter-end": the stretch that ends there began before it, and its start is not told. */
function toLeadUp({ text, period }: TimeMark): StatedPeriod {
  if (period.role !== 'day' || !endOfStretch.test(text)) return period;
  return { ...period, base: addMonths(period.to, -leadUpMonths), role: 'window' };
}
