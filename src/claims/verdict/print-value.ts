import type { AssertedUnit } from '../statement.ts';

const grouped = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A level or price: two decimals, thousands grouped. */
export function printLevel(level: number): string {
  return grouped.format(level);
}

/** A figure in a statement's own unit, without its sign. */
export function printSize(value: number, unit: AssertedUnit): string {
  const size = Math.abs(value);
  if (unit === 'percent') return `${size.toFixed(2)}%`;
  if (unit === 'percentage points') return `${size.toFixed(2)} percentage points`;
  if (unit === 'basis points') return `${size.toFixed(0)} basis points`;
  if (unit === 'times') return `${size.toFixed(2)} times`;
  return `${grouped.format(size)} points`;
}

/** A length of time or a number of things: "4 weeks", "1 session". */
export function printCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
