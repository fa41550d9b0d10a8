import { mean } from '../../core/index.ts';
import type { StoredSeries } from '../series-store.ts';

/** Days that both must have before their agreement says anything. */
const minimumDays = 20;

/** How far the ratio of two levels, or its change from day to day, may move, and on what share of days that must hold. */
const levelLimits = { distance: 0.001, share: 0.99 } as const;

/** What values of two vintages must have in common: they move together, on one scale and around one level. */
const valueLimits = { correlation: 0.9, scale: 1.25, shift: 0.5 } as const;

/**
 * Whether imported figures tell the same story as the embedded ones of the same id: for price levels by their ratio, for
 * total returns by its changes from day to day (a rebased history is the same history), for values by their correlation,
 * scale and level, with room for revisions. Answers with what is wrong, or nothing where they agree or share too few days.
 */
export function findOverlapFault(embedded: StoredSeries, days: Int32Array, values: Float64Array): string | undefined {
  const pairs = alignDays(embedded, days, values);
  if (pairs.length < minimumDays) return undefined;
  const fault =
    embedded.meta.field === 'value' ? findValueFault(pairs) : findLevelFault(pairs, embedded.meta.field === 'total');
  return (
    fault && `${fault} the embedded ${embedded.meta.series} (${embedded.meta.name}) on ${pairs.length} common days`
  );
}

function findLevelFault(pairs: readonly Pair[], isTotal: boolean): string | undefined {
  const distances = levelDistances(pairs, isTotal);
  const apart = distances.filter((one) => one > levelLimits.distance).length;
  if (apart <= distances.length * (1 - levelLimits.share)) return undefined;
  return `${apart} closes differ by more than ${levelLimits.distance * 100}% from`;
}

function findValueFault(pairs: readonly Pair[]): string | undefined {
  const [embedded, imported] = [0, 1].map((side) => Float64Array.from(pairs, (pair) => pair[side] as number)) as [
    Float64Array,
    Float64Array,
  ];
  const [first, second] = [describe(embedded), describe(imported)];
  if (first.deviation === 0 || second.deviation === 0) {
    return first.deviation === second.deviation && first.mean === second.mean ? undefined : 'figures differ from';
  }
  const covariance = mean(embedded.map((value, i) => (value - first.mean) * ((imported[i] as number) - second.mean)));
  const correlation = covariance / (first.deviation * second.deviation);
  const scale = second.deviation / first.deviation;
  if (correlation < valueLimits.correlation) return `figures have a correlation of ${correlation.toFixed(2)} with`;
  if (scale > valueLimits.scale || scale < 1 / valueLimits.scale)
    return `figures vary ${scale.toPrecision(2)} times as much as`;
  const shift = (second.mean - first.mean) / first.deviation;
  return Math.abs(shift) > valueLimits.shift ? `figures lie ${shift.toFixed(1)} standard deviations from` : undefined;
}

function describe(values: Float64Array): { mean: number; deviation: number } {
  const middle = mean(values);
  return { mean: middle, deviation: Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) };
}

type Pair = readonly [embedded: number, imported: number];

function alignDays(embedded: StoredSeries, days: Int32Array, values: Float64Array): Pair[] {
  const pairs: Pair[] = [];
  let j = 0;
  for (let i = 0; i < days.length; i++) {
    while (j < embedded.observed.length && (embedded.observed[j] as number) < (days[i] as number)) j++;
    const value = values[i] as number;
    if (embedded.observed[j] === days[i] && !Number.isNaN(value)) pairs.push([embedded.values[j] as number, value]);
  }
  return pairs;
}

/** Distance of each ratio from the middle one, or of each change of the ratio from none. */
function levelDistances(pairs: readonly Pair[], isTotal: boolean): number[] {
  const ratios = pairs.map(([embedded, imported]) => imported / embedded);
  if (isTotal) return ratios.slice(1).map((ratio, i) => Math.abs(ratio / (ratios[i] as number) - 1));
  const middle = ratios.toSorted((a, b) => a - b)[ratios.length >> 1] as number;
  return ratios.map((ratio) => Math.abs(ratio / middle - 1));
}
