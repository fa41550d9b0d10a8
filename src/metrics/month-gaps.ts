import { type Series, toIsoDate, toMonthIndex } from '../core/index.ts';
import type { MetricContext } from './definition.ts';

/** Warns of months between the first and the last of a monthly series that have no value. */
export function warnIfMonthsAreMissing(context: MetricContext, { days }: Series, what: string): void {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return;
  const lacking = toMonthIndex(last) - toMonthIndex(first) + 1 - days.length;
  if (lacking <= 0) return;
  const span = `${toIsoDate(first)} to ${toIsoDate(last)}`;
  context.warn('unused-session', `${what} lacks ${lacking} months of ${span}: they are left out`);
}
