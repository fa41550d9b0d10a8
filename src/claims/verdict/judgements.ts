import type { Measurement } from '../../metrics/index.ts';
import type { Flag, Judgement, Nearest, Reading, Verdict } from '../judgement.ts';
import type { SeriesReading, Subject } from '../statement.ts';

interface Parts {
  readonly readings?: readonly Reading[];
  readonly nearest?: Nearest | null;
  readonly flags?: readonly Flag[];
}

export function toJudgement(verdict: Verdict, reason: string, parts: Parts = {}): Judgement {
  return { verdict, flags: parts.flags ?? [], readings: parts.readings ?? [], nearest: parts.nearest ?? null, reason };
}

/** Nothing could be measured: says why, by the warnings of what was tried, and what would cure it. */
export function toUnmeasured(subject: Subject, readings: readonly Reading[], what = 'daily closes'): Judgement {
  if (subject.readings.length === 0) {
    return toJudgement('unmeasurable', `No series here measures ${subject.name}: ${toImport(subject.id, what)}.`);
  }
  const series = subject.readings[0]?.series ?? subject.id;
  const why = findWarning(readings) ?? `${series} is not at hand`;
  return toJudgement('unmeasurable', `Not measurable: ${why}; ${toImport(series, what)}.`, { readings });
}

/** Why a series that is at hand could not be measured. */
function findWarning(readings: readonly Reading[]): string | undefined {
  const measurements = readings.flatMap(({ measurement }) => measurement ?? []);
  const failed = measurements.find(({ value, inputs }) => value === null && inputs.length > 0);
  return failed?.warnings[0]?.message;
}

/** How to get figures that are not at hand. */
export function toImport(series: string, what = 'daily closes'): string {
  const file = series.replace(/[^\w.-]+/g, '') || 'FILE';
  return `import ${what} of ${series} with \`rotascope import ${file}.csv\``;
}

/** A reading of a measurement's value, or of one of its details, in the statement's own unit. */
export function toReading(
  label: string,
  measurement: Measurement | null,
  measured: number | null,
  holds: boolean | null,
): Reading {
  return { label, measured, holds: measured === null ? null : holds, measurement };
}

/** A detail of a measurement as a number; null where it has none. */
export function readNumber(measurement: Measurement, detail: string): number | null {
  const value = measurement.details[detail];
  return typeof value === 'number' ? value : null;
}

/** A detail of a measurement as a text, such as a date; null where it has none. */
export function readText(measurement: Measurement, detail: string): string | null {
  const value = measurement.details[detail];
  return typeof value === 'string' ? value : null;
}

/** The readings of one kind of return, those of prices where a statement speaks of closes. */
export function pickReadings(subject: Subject, kind: SeriesReading['return']): readonly SeriesReading[] {
  return subject.readings.filter((reading) => reading.return === kind);
}
