/** A day, counted from 1970-01-01 (the integer that a Parquet or DuckDB DATE holds). */
export type DayNumber = number;

/** A missing value is NaN in a `Series`, `null` in JSON and a gap in a chart. It is never filled silently. */
export interface Series {
  /** Day numbers, strictly rising. */
  readonly days: Int32Array;
  /** One value a day, in the unit its source declares; NaN where the source has none. */
  readonly values: Float64Array;
}

/** Whether a level leaves distributions out (`price`) or reinvests them (`total`). */
export type ReturnKind = 'price' | 'total';

/**
 * Levels of an index, fund or share, in points or dollars, whose ratios are returns of one kind.
 * The kind is part of the type: a price level and a total-return level cannot be compared by mistake.
 */
export interface LevelSeries<Kind extends ReturnKind = ReturnKind> extends Series {
  readonly returnKind: Kind;
}
