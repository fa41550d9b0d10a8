import { isList } from '../metrics/definition.ts';
import { findDescription } from '../metrics/find-description.ts';
import type { DetailScalar, DetailValue, Measurement, OutputSpec, Unit } from '../metrics/index.ts';

/** The unit that one step of a streak is counted in, by its frequency. */
const unitOfFrequency: Readonly<Record<string, Unit>> = {
  session: 'sessions',
  week: 'weeks',
  month: 'months',
  quarter: 'quarters',
  year: 'years',
};

/** What an output is, by its name; `value` is the metric's own. Periods are named by the frequency asked for. */
export function findOutput({ metric: id, params }: Measurement, output: string): OutputSpec {
  const metric = findDescription(id);
  const spec = output === 'value' ? metric.value : (metric.details[output] ?? metric.value);
  return spec.unit === 'periods' ? { ...spec, unit: unitOfFrequency[String(params.frequency)] ?? spec.unit } : spec;
}

/** A numeric output of a measurement; null where it is undefined. */
export function readOutput(measurement: Measurement, output: string): number | null {
  const value = output === 'value' ? measurement.value : measurement.details[output];
  return typeof value === 'number' ? value : null;
}

/** An output of a measurement in print. */
export function formatOutput(measurement: Measurement, output = 'value'): string {
  const value = output === 'value' ? measurement.value : (measurement.details[output] ?? null);
  const spec = findOutput(measurement, output);
  const text = formatValue(value, spec);
  const isOwnUnit = spec.unit === 'unit of the series' && value !== null;
  return isOwnUnit ? `${text} ${measurement.details.unit}` : text;
}

/** A value in print: fractions as percent or percentage points, everything else with its own unit. */
export function formatValue(value: DetailValue, spec: OutputSpec): string {
  return isList(value) ? formatList(value, spec) : formatScalar(value, spec);
}

const printedOfList = 8;

/** A long list by its first and last elements; `--json` has them all. */
function formatList(list: readonly DetailScalar[], spec: OutputSpec): string {
  if (list.length === 0) return 'none';
  const texts = list.map((each) => formatScalar(each, spec));
  if (list.length <= printedOfList) return texts.join(', ');
  return `${texts[0]}, ${texts[1]}, ... ${texts.at(-1)} (${list.length} in all)`;
}

function formatScalar(value: DetailScalar, { unit, isDifference }: OutputSpec): string {
  if (value === null) return 'not measurable';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  switch (unit) {
    case 'fraction':
    case 'annual fraction':
      return isDifference ? formatPoints(value) : `${toFixed(100 * value, 2)}%`;
    case 'percent':
      return `${toFixed(value, 2)}%`;
    case 'squared percent':
      return `${groupThousands(toFixed(value, 2))} %²`;
    case 'log-likelihood':
      return toFixed(value, 3);
    case 'times earnings':
      return `${toFixed(value, 1)}x`;
    case 'standard deviations':
      return `${toFixed(value, 2)} sd`;
    case 'ratio':
    case 'centred on 100':
      return toFixed(value, 2);
    case 'index, 50 = no change':
      return toFixed(value, 1);
    case 'index points':
      return groupThousands(toFixed(value, 2));
    case 'unit of the series':
      return groupThousands(String(Number(value.toPrecision(10))));
    case 'shares':
      return `${groupThousands(toFixed(value, 0))} shares`;
    case 'days':
      return formatDays(value);
    case 'count':
      return String(value);
    default:
      return toPlural(Number(value.toFixed(2)), unit.replace(/s$/, ''));
  }
}

/** A difference of two fractions in percentage points, with its sign. */
export function formatPoints(value: number, digits = 2): string {
  const text = toFixed(100 * value, digits);
  return `${Number(text) > 0 ? '+' : ''}${text} points`;
}

function formatDays(value: number): string {
  if (value === 0) return 'today';
  return value > 0 ? `${toPlural(value, 'day')} ago` : `in ${toPlural(-value, 'day')}`;
}

function toPlural(value: number, noun: string): string {
  return `${value} ${noun}${Math.abs(value) === 1 ? '' : 's'}`;
}

/** Commas between the thousands of the whole part. */
function groupThousands(text: string): string {
  return text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
}

function toFixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text;
}
