import { parseIsoDate } from '../../core/index.ts';
import { type Measurement, metricList, type OutputSpec, type Unit } from '../../metrics/index.ts';

/** A number that a Measurement carries: its value, one of its details or points, or a parameter it was asked with. */
export interface EvidenceValue {
  readonly value: number;
  /** Null for parameters: the length of an average is what the text may call 200 days or sessions. */
  readonly unit: Unit | null;
  readonly metric: string;
  readonly output: string;
  /** The series it was asked for, where it names one. */
  readonly series: string;
}

const metrics = new Map(metricList.map((metric) => [metric.id, metric]));

/** Every number of every Measurement in some JSON, however deep it lies. */
export function collectEvidence(json: unknown): EvidenceValue[] {
  const found: EvidenceValue[] = [];
  const open: unknown[] = [json];
  while (open.length > 0) {
    const part = open.pop();
    if (typeof part !== 'object' || part === null) continue;
    if (isMeasurement(part)) found.push(...valuesOf(part));
    else for (const inner of Object.values(part)) open.push(inner);
  }
  return found;
}

function isMeasurement(part: object): part is Measurement {
  const { metric, version, unit, params, inputs } = part as Partial<Record<keyof Measurement, unknown>>;
  return (
    typeof metric === 'string' &&
    typeof version === 'number' &&
    typeof unit === 'string' &&
    typeof params === 'object' &&
    params !== null &&
    Array.isArray(inputs)
  );
}

function valuesOf({ metric, value, unit, details, params, points, window }: Measurement): EvidenceValue[] {
  const definition = metrics.get(metric);
  const series = [params.series, params.benchmark].filter((name) => typeof name === 'string').join(' against ');
  const take = (output: string, number: unknown, spec: Pick<OutputSpec, 'unit'> | null): EvidenceValue[] =>
    typeof number === 'number' ? [{ value: number, unit: spec?.unit ?? null, metric, output, series }] : [];
  const takeAll = (record: unknown, specs: Readonly<Record<string, OutputSpec>> = {}): EvidenceValue[] =>
    Object.entries(record ?? {}).flatMap(([name, number]) => take(name, number, specs[name] ?? { unit }));
  return [
    ...take('value', value, { unit }),
    ...takeAll(details, definition?.details),
    ...(Array.isArray(points) ? points : []).flatMap((point) => takeAll(point, definition?.points)),
    ...Object.entries(params).flatMap(([name, number]) => take(name, number, null)),
    ...windowLengths(window).flatMap(([length, spec]) => take('length of the window', length, spec)),
  ];
}

/** Mean lengths by the Gregorian calendar. Unit: days. */
const daysOfMonth = 365.2425 / 12;
const daysOfYear = 365.2425;

/** How long a window is, since a text says "in three weeks" of it. */
function windowLengths(window: Measurement['window']): [number, Pick<OutputSpec, 'unit'>][] {
  if (window === null) return [];
  const days = parseIsoDate(window.last) - parseIsoDate(window.base);
  return [
    [days, { unit: 'days' }],
    [days / 7, { unit: 'weeks' }],
    [days / daysOfMonth, { unit: 'months' }],
    [days / daysOfYear, { unit: 'years' }],
  ];
}
