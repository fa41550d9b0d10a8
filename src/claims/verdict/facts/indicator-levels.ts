import type { Asserted, IndicatorStatement } from '../../statement.ts';
import { holds } from '../tolerance.ts';
import type { Indicator } from './indicators.ts';

/** A figure in the unit of the statement: basis points of a rate in percent, else as it is. */
export function toStatedUnit(value: number, asserted: Asserted | null, { unit }: Indicator): number {
  return asserted?.unit === 'basis points' && unit === 'percent' ? 100 * value : value;
}

/** Whether a level is at, above or below what is stated. A rise or fall "to" a figure is compared as `at`. */
export function isLevelSo(
  value: number,
  { relation, asserted }: Pick<IndicatorStatement, 'relation' | 'asserted'>,
  indicator: Indicator,
): boolean {
  if (asserted === null) return false;
  const stated = toStatedUnit(value, asserted, indicator);
  if (relation === 'above') return stated > asserted.high;
  if (relation === 'below') return stated < asserted.low;
  return holds(stated, asserted, indicator.quantity);
}

/** Whether a figure misses what is stated by no more than such figures are revised. */
export function missesByRevision(
  value: number,
  { asserted }: Pick<IndicatorStatement, 'asserted'>,
  indicator: Indicator,
): boolean {
  if (asserted === null || indicator.revision === 0) return false;
  const stated = toStatedUnit(value, asserted, indicator);
  const limit = indicator.revision + 1e-9;
  return stated >= asserted.low - limit && stated <= asserted.high + limit;
}

export function printUnit(asserted: Asserted | null, { unit }: Indicator): string {
  if (unit === 'percent') return asserted?.unit === 'basis points' ? ' basis points' : '%';
  return '';
}
