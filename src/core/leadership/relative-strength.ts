import { alignSeries } from '../series/align-series.ts';
import type { LevelSeries, ReturnKind, Series } from '../series/series.ts';

/**
 * Relative-strength line: the level of one asset over that of another, on the days both have (unit: ratio of levels,
 * meaningful only as a change). Both must be levels of the same kind; the type refuses price against total return.
 *
 * @example a line that rises from 2.0 to 2.2 says the first asset gained 10% on the second
 */
export function toRelativeStrength<Kind extends ReturnKind>(
  asset: LevelSeries<Kind>,
  benchmark: LevelSeries<NoInfer<Kind>>,
): Series {
  const { days, left, right } = alignSeries(asset, benchmark);
  return { days, values: left.map((level, i) => level / (right[i] as number)) };
}
