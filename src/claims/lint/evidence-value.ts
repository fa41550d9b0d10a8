import { type DayNumber, parseIsoDate } from '../../core/index.ts';
import { type Measurement, metricList, type OutputSpec, type Unit } from '../../metrics/index.ts';

/** A number that a Measurement carries: its value, one of its details or points, or a parameter it was asked with. */
export interface EvidenceValue {
  readonly value: number;
  /** Null for parameters: the length of an average is what the text may call 200 days or sessions. */
  readonly unit: Unit | null;
  readonly metric: string;
  readonly output: string;
  /** The series it was asked for, where it names one; "A against B" of two. */
  readonly series: string;
  /** The closes that a result or one of its details lies between; null for parameters, points and what has no window. */
  readonly window: EvidenceWindow | null;
}

/** From the close of one day to that of another. */
export interface EvidenceWindow {
  readonly base: DayNumber;
  readonly to: DayNumber;
}

/** The numbers of the Measurements in some JSON, and the latest day as of which one was made; null where there is none. */
export interface Evidence {
  readonly values: readonly EvidenceValue[];
  readonly asOf: DayNumber | null;
}

const metrics = new Map(metricList.map((metric) => [metric.id, metric]));

/** Every number of every Measurement in some JSON, however deep it lies. */
export function collectEvidence(json: unknown): Evidence {
  const values: EvidenceValue[] = [];
  let asOf: DayNumber | null = null;
  const open: unknown[] = [json];
  while (open.length > 0) {
    const part = open.pop();
    if (typeof part !== 'object' || part === null) continue;
    if (isMeasurement(part)) {
      values.push(...valuesOf(part));
      asOf = Math.max(asOf ?? Number.NEGATIVE_INFINITY, parseIsoDate(part.asOf));
    } else for (const inner of Object.values(part)) open.push(inner);
  }
  return { values, asOf };
}

function isMeasurement(part: object): part is Measurement {
  const { metric, version, unit, params, inputs, asOf, window } = part as Partial<Record<keyof Measurement, unknown>>;
  return (
    typeof metric === 'string' &&
    typeof version === 'number' &&
    typeof unit === 'string' &&
    typeof params === 'object' &&
    params !== null &&
    Array.isArray(inputs) &&
    isDate(asOf) &&
    (window === null || (typeof window === 'object' && hasDates(window)))
  );
}

const isDate = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

const hasDates = (window: object): boolean =>
  'base' in window && 'last' in window && isDate(window.base) && isDate(window.last);

function valuesOf({ metric, value, unit, details, params, points, window }: Measurement): EvidenceValue[] {
  const definition = metrics.get(metric);
  const pair = [params.series, params.benchmark].filter((name) => typeof name === 'string');
  // "seriesReturn", "benchmarkReturn": of the one or of the other, and not of the two.
  const seriesOf = (output: string): string =>
    (/^benchmark[A-Z]/.test(output) ? pair.slice(1) : /^series[A-Z]/.test(output) ? pair.slice(0, 1) : pair).join(
      ' against ',
    );
  const between = window === null ? null : { base: parseIsoDate(window.base), to: parseIsoDate(window.last) };
  const take = (
    output: string,
    number: unknown,
    spec: Pick<OutputSpec, 'unit'> | null,
    over: EvidenceWindow | null,
  ): EvidenceValue[] =>
    typeof number === 'number'
      ? [{ value: number, unit: spec?.unit ?? null, metric, output, series: seriesOf(output), window: over }]
      : [];
  const takeAll = (
    record: unknown,
    specs: Readonly<Record<string, OutputSpec>> = {},
    over: EvidenceWindow | null = null,
  ): EvidenceValue[] =>
    Object.entries(record ?? {}).flatMap(([name, number]) => take(name, number, specs[name] ?? { unit }, over));
  return [
    ...take('value', value, { unit }, between),
    ...takeAll(details, definition?.details, between),
    ...(Array.isArray(points) ? points : []).flatMap((point) => takeAll(point, definition?.points)),
    ...Object.entries(params).flatMap(([name, number]) => take(name, number, null, null)),
    ...windowLengths(window).flatMap(([length, spec]) => take('length of the window', length, spec, null)),
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
