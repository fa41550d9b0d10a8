import { parseIsoDate } from '../../core/index.ts';
import { daysOf } from '../calendar-lengths.ts';
import type { Gauge } from './gauge.ts';

/**
 * The same readings as compound annual growth: (last / base) ^ (1 / years) - 1, with years of 365.25 calendar days.
 * Unit: percent a year. Null, or no number, where a window has no length.
 */
export function toAnnualGauge(gauge: Gauge): Gauge {
  const toRate = (percent: number, days: number): number => 100 * ((1 + percent / 100) ** (daysOf.year / days) - 1);
  const { days } = gauge.levels;
  return {
    ...gauge,
    isAnnual: true,
    label: `${gauge.label}, compound annual growth`,
    toStated: (measurement) => {
      const total = gauge.toStated(measurement);
      const window = measurement?.window ?? null;
      if (total === null || window === null) return null;
      return toRate(total, parseIsoDate(window.last) - parseIsoDate(window.base));
    },
    valueBetween: (base, to) => toRate(gauge.valueBetween(base, to), (days[to] as number) - (days[base] as number)),
  };
}
