import type { StoredSeries } from '../series-store.ts';

/** Days that both must have before their agreement says anything. */
const minimumDays = 20;

/** How far an imported figure may lie from the embedded one, as a fraction, and on what share of days it must hold. */
const limits = {
  levels: { distance: 0.001, share: 0.99 },
  values: { distance: 0.01, share: 0.9 },
} as const;

/**
 * Whether imported figures tell the same story as the embedded ones of the same id: for price levels their ratio, for
 * total returns the changes from day to day (a rebased history is the same history), for values the figures themselves,
 * with room for revisions. Answers with what is wrong, or nothing where they agree or share too few days to tell.
 */
export function findOverlapFault(embedded: StoredSeries, days: Int32Array, values: Float64Array): string | undefined {
  const pairs = alignDays(embedded, days, values);
  if (pairs.length < minimumDays) return undefined;
  const isValue = embedded.meta.field === 'value';
  const { distance, share } = isValue ? limits.values : limits.levels;
  const distances = isValue ? pairs.map(valueDistance) : levelDistances(pairs, embedded.meta.field === 'total');
  const apart = distances.filter((one) => one > distance).length;
  if (apart <= distances.length * (1 - share)) return undefined;
  const what = isValue ? 'figures' : 'closes';
  return `${apart} of ${distances.length} ${what} differ by more than ${distance * 100}% from the embedded ${embedded.meta.series} (${embedded.meta.name})`;
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

function valueDistance([embedded, imported]: Pair): number {
  if (embedded === imported) return 0;
  return Math.abs(imported - embedded) / Math.max(Math.abs(embedded), Math.abs(imported));
}

/** Distance of each ratio from the middle one, or of each change of the ratio from none. */
function levelDistances(pairs: readonly Pair[], isTotal: boolean): number[] {
  const ratios = pairs.map(([embedded, imported]) => imported / embedded);
  if (isTotal) return ratios.slice(1).map((ratio, i) => Math.abs(ratio / (ratios[i] as number) - 1));
  const middle = ratios.toSorted((a, b) => a - b)[ratios.length >> 1] as number;
  return ratios.map((ratio) => Math.abs(ratio / middle - 1));
}
