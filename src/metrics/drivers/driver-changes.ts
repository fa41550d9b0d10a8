import { type DayNumber, type Series, toIsoDate } from '../../core/index.ts';
import type { MetricContext } from '../definition.ts';
import { readLatest } from '../latest.ts';
import { isFinerThan, type Sampling, toSampling, toSamplingIndex } from '../sampling.ts';
import { NotMeasurable } from '../warning.ts';

export type Transform = 'change' | 'log-change';

export interface DriverChanges {
  readonly sampling: Sampling;
  readonly transform: Transform;
  /** What a slope of 1 is per: `percentage point`, `1%` or `unit`. */
  readonly step: string;
  /** The day of the latest figure used. */
  readonly day: DayNumber;
  /** Change from the period before to each period; none where one of the two has no figure. Unit: step. */
  readonly changes: ReadonlyMap<number, number>;
}

/**
 * Changes of a driver from period to period, by its last figure of each. A period whose last figure may still be to come
 * is left out: where the driver is finer than the periods, something must have been published after the period ended.
 */
export function readDriverChanges(
  context: MetricContext,
  driver: string,
  wanted: Sampling,
  transform: Transform | 'auto',
): DriverChanges {
  const { view } = context;
  const { history } = readLatest(context, driver);
  const { frequency, unit } = view.meta(driver, 'value');
  const sampling = toSampling(wanted, frequency);
  const published = view.lastPublished(driver, 'value') as DayNumber;
  const complete = isFinerThan(frequency, sampling)
    ? toSamplingIndex(published, sampling) - 1
    : Number.POSITIVE_INFINITY;
  const used = transform === 'auto' ? (/percent|diffusion/i.test(unit) ? 'change' : 'log-change') : transform;
  const lasts = toPeriodLasts(history, sampling, complete);
  const day = [...lasts.values()].at(-1)?.day;
  if (day === undefined) throw new NotMeasurable('insufficient-history', `${driver} has no finished ${sampling} known`);
  return {
    sampling,
    transform: used,
    step: toStep(used, unit),
    day,
    changes: toChanges(driver, lasts, used),
  };
}

interface PeriodLast {
  readonly day: DayNumber;
  readonly value: number;
}

function toPeriodLasts({ days, values }: Series, sampling: Sampling, complete: number): Map<number, PeriodLast> {
  const lasts = new Map<number, PeriodLast>();
  days.forEach((day, i) => {
    const period = toSamplingIndex(day, sampling);
    const value = values[i] as number;
    if (period <= complete && !Number.isNaN(value)) lasts.set(period, { day, value });
  });
  return lasts;
}

function toChanges(driver: string, lasts: Map<number, PeriodLast>, transform: Transform): Map<number, number> {
  const changes = new Map<number, number>();
  for (const [period, { day, value }] of lasts) {
    const before = lasts.get(period - 1);
    if (before === undefined) continue;
    if (transform === 'log-change' && !(value > 0 && before.value > 0)) {
      throw new NotMeasurable(
        'undefined-value',
        `${driver} is zero or less in the period to ${toIsoDate(day)}: it has no logarithm; transform=change takes differences`,
      );
    }
    changes.set(period, transform === 'change' ? value - before.value : 100 * Math.log(value / before.value));
  }
  return changes;
}

function toStep(transform: Transform, unit: string): string {
  if (transform === 'log-change') return '1%';
  return /percent/i.test(unit) ? 'percentage point' : 'unit';
}
