import type { Gauge } from './gauge.ts';
import { printSize } from './print-value.ts';

/** A return in words: "fell 3.04%", "rose 7.06% a year, compounded,", "came to 2.10 times its starting level"; a lead: "led by 737 basis points". */
export function printMove(value: number, { unit, isLead, isAnnual }: Gauge): string {
  if (unit === 'times')
    return `came to ${printSize(value, unit)} ${isLead ? "the other's return" : 'its starting level'}`;
  if (isLead) {
    return `${value >= 0 ? 'led by' : 'trailed by'} ${printSize(value, unit)}`;
  }
  if (value === 0) return 'did not change';
  const each = isAnnual === true ? ' a year, compounded,' : '';
  return `${value > 0 ? 'rose' : 'fell'} ${printSize(value, unit)}${each}`;
}
