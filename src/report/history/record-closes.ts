import { type DayNumber, parseIsoDate, previousSession, sessionOnOrBefore } from '../../core/index.ts';
import type { Measurement } from '../../metrics/index.ts';
import type { LinePoint } from './relative-strength-history.ts';
import type { DatedMeasurer } from './report-view.ts';

export interface RecordCloses {
  readonly label: string;
  /** As of the date itself. */
  readonly measurement: Measurement;
  /** The close every fifth session, and on each day of a record. */
  readonly closes: readonly LinePoint[];
  readonly records: readonly LinePoint[];
}

const sessionsBetweenCloses = 5;

/** Closes and record closes of a series from a day on, each as the metric gave it on its own day. */
export function measureRecordCloses(
  measurer: DatedMeasurer,
  series: string,
  label: string,
  from: DayNumber,
): RecordCloses {
  const measureOn = (day: DayNumber): Measurement => measurer.at(day).measure('record-high', { series });
  const measurement = measurer.measure('record-high', { series });
  const records = followRecords(measurement, measureOn, from);
  const last = sessionOnOrBefore(measurer.asOf);
  const closes = new Map<string, LinePoint>(records.map((record) => [record.date, record]));
  for (let day = last; day >= from; day = stepBack(day)) {
    const { details, asOf, value } = measureOn(day);
    if (value !== null) closes.set(asOf, { date: asOf, value: details.last as number });
  }
  return {
    label,
    measurement,
    closes: [...closes.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
    records,
  };
}

/** From each record to the one it replaced, as known on that day. */
function followRecords(latest: Measurement, measureOn: (day: DayNumber) => Measurement, from: DayNumber): LinePoint[] {
  const records: LinePoint[] = [];
  let measurement = latest;
  while (measurement.value !== null) {
    const date = measurement.details.date as string;
    if (parseIsoDate(date) < from || records.at(-1)?.date === date) break;
    records.push({ date, value: measurement.value });
    const previous = measurement.details.previousDate;
    if (typeof previous !== 'string' || parseIsoDate(previous) < from) break;
    measurement = measureOn(parseIsoDate(previous));
  }
  return records.reverse();
}

function stepBack(day: DayNumber): DayNumber {
  let earlier = day;
  for (let i = 0; i < sessionsBetweenCloses; i++) earlier = previousSession(earlier);
  return earlier;
}
