import { type MeasurementRequest, toRequest } from '../../assess/sentence.ts';
import { type DayNumber, parseIsoDate, sliceSeries, toIsoDate } from '../../core/index.ts';
import type { Measurement } from '../../metrics/index.ts';
import type { LinePoint } from './relative-strength-history.ts';
import { type DatedMeasurer, readAtHand } from './report-view.ts';

export interface RecordCloses {
  readonly label: string;
  /** As of the date itself. */
  readonly measurement: Measurement;
  readonly closes: readonly LinePoint[];
  readonly records: readonly LinePoint[];
  /** Closes above a level that had stood for long, the latest last, each as the metric found it on its own day. */
  readonly breakouts: readonly BreakoutPoint[];
}

/** A breakout with the sessions of the base that it left. */
interface BreakoutPoint extends LinePoint {
  readonly baseSessions: number;
  /** What found it. */
  readonly of: MeasurementRequest;
}

/** How far back each search goes. Unit: sessions. */
const searchedSessions = 504;

/** Closes of a series from a day on, and which of them were records, as the metric found on their own days. */
export function measureRecordCloses(
  measurer: DatedMeasurer,
  series: string,
  label: string,
  from: DayNumber,
): RecordCloses {
  const measureOn = (day: DayNumber): Measurement => measurer.at(day).measure('record-high', { series });
  const measurement = measurer.measure('record-high', { series });
  const { days, values } = sliceSeries(
    readAtHand(() => measurer.view.levels(series, 'price')),
    from,
    measurer.view.asOf,
  );
  const closes = Array.from(days, (day, i) => ({ date: toIsoDate(day), value: values[i] as number }));
  return {
    label,
    measurement,
    closes: closes.filter(({ value }) => !Number.isNaN(value)),
    records: followRecords(measurement, measureOn, from),
    breakouts: followBreakouts(measurer, series, from),
  };
}

/** From each record to the one it replaced, as known on that day. */
function followRecords(latest: Measurement, measureOn: (day: DayNumber) => Measurement, from: DayNumber): LinePoint[] {
  const records: LinePoint[] = [];
  let measurement = latest;
  while (measurement.value !== null) {
    const date = measurement.details.date as string;
    if (parseIsoDate(date) < from) break;
    records.push({ date, value: measurement.value });
    const previous = measurement.details.previousDate;
    if (typeof previous !== 'string' || parseIsoDate(previous) < from) break;
    measurement = measureOn(parseIsoDate(previous));
  }
  return records.reverse();
}

/** From the latest breakout to the one before it, as known on the day before. */
function followBreakouts(measurer: DatedMeasurer, series: string, from: DayNumber): BreakoutPoint[] {
  const measureOn = (day: DayNumber): Measurement =>
    measurer.at(day).measure('breakout', { series, within: searchedSessions });
  const breakouts: BreakoutPoint[] = [];
  let found = measureOn(measurer.view.asOf);
  while (found.value !== null) {
    const { value, details } = found;
    const day = parseIsoDate(details.date as string);
    if (day < from) break;
    const close = details.close as number;
    breakouts.push({ date: details.date as string, value: close, baseSessions: value, of: toRequest(found) });
    found = measureOn(day - 1);
  }
  return breakouts.reverse();
}
