/** The quarters of a rotation map. */
export type Quadrant = 'leading' | 'weakening' | 'lagging' | 'improving';

/**
 * The quadrant of a place on a rotation map: leading where ratio and momentum are at least 100, weakening with the ratio
 * alone, improving with the momentum alone, lagging with neither.
 *
 * @example toQuadrant(101.2, 99.4) // 'weakening'
 * @see docs/metrics/rotation-map.md
 */
export function toQuadrant(ratio: number, momentum: number): Quadrant {
  if (ratio >= 100) return momentum >= 100 ? 'leading' : 'weakening';
  return momentum >= 100 ? 'improving' : 'lagging';
}
