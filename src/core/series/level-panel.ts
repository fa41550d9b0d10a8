import type { ReturnKind } from './series.ts';

/** Levels of many series on the same sessions. */
export interface LevelPanel<Kind extends ReturnKind = ReturnKind> {
  readonly returnKind: Kind;
  /** N names; the row of a name that has no level at all is missing throughout. */
  readonly symbols: readonly string[];
  /** T sessions, strictly rising. */
  readonly days: Int32Array;
  /** N x T levels, a row a name: the level of name n on session t stands at n * T + t. Missing is NaN. */
  readonly values: Float64Array;
}
