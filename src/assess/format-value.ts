import type { Measurement, Unit } from '../metrics/index.ts';
import { findMetric } from '../metrics/index.ts';

/** A value in print: fractions as percent, everything else with its own unit. */
export function formatValue(value: number | string | boolean | null, unit: Unit): string {
  if (value === null) return 'not measurable';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (unit === 'fraction' || unit === 'annual fraction') return `${toFixed(100 * value, 2)}%`;
  if (unit === 'times earnings') return `${toFixed(value, 1)}x`;
  if (unit === 'standard deviations') return `${toFixed(value, 2)} sd`;
  if (unit === 'ratio' || unit === 'centred on 100') return toFixed(value, 2);
  if (unit === 'index points')
    return value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  if (unit === 'index, 50 = no change') return toFixed(value, 1);
  if (unit === 'count') return String(value);
  return `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
}

/** The output of a measurement that a case asks for: its value, or one of its details. */
export function readOutput(measurement: Measurement, output: string): { value: number | null; unit: Unit } {
  if (output === 'value') return { value: measurement.value, unit: measurement.unit };
  const detail = measurement.details[output];
  const unit = findMetric(measurement.metric).details[output]?.unit ?? measurement.unit;
  return { value: typeof detail === 'number' ? detail : null, unit };
}

function toFixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text;
}
