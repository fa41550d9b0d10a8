import type { Assessment } from '../assess/index.ts';
import type { Measurement } from '../metrics/index.ts';

/** A measurement of an assessment under the name its case gives it. */
export interface NamedFigure {
  readonly name: string;
  readonly measurement: Measurement;
}

/** Every figure of an assessment that has a value and rests on one of some metrics, each measurement once. */
export function findFigures(assessment: Assessment, ...metrics: readonly string[]): NamedFigure[] {
  const { dimensions, context, drivers } = assessment;
  const all = [...dimensions.flatMap(({ evidence }) => evidence), ...context, ...drivers];
  const found = new Map<Measurement, NamedFigure>();
  for (const { name, measurement } of all) {
    if (measurement.value === null || !metrics.includes(measurement.metric) || found.has(measurement)) continue;
    found.set(measurement, { name, measurement });
  }
  return [...found.values()];
}

/** A number among the details of a measurement; NaN where it is none. */
export function readDetail({ details }: Measurement, name: string): number {
  const value = details[name];
  return typeof value === 'number' ? value : Number.NaN;
}

/** A share in whole percents; what is not certain is not rounded to it. */
export function toShare(value: number): string {
  if (value > 0.995 && value < 1) return '> 99%';
  return value > 0 && value < 0.005 ? '< 1%' : `${Math.round(100 * value)}%`;
}
