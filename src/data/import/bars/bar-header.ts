/** Columns that a file of bars may have, by the names people give them. */
const columnNames: Readonly<Record<string, string>> = {
  date: 'date',
  symbol: 'symbol',
  ticker: 'symbol',
  open: 'open',
  high: 'high',
  low: 'low',
  close: 'close',
  'adj close': 'adj_close',
  adj_close: 'adj_close',
  adjclose: 'adj_close',
  'adjusted close': 'adj_close',
  adjusted_close: 'adj_close',
  volume: 'volume',
};

/** The numeric columns of a bar, in the order in which they are stored. */
export const barNumbers = ['open', 'high', 'low', 'close', 'adj_close', 'volume'] as const;
export type BarNumber = (typeof barNumbers)[number];

/** The header of a file of bars: what each of its columns is. */
export interface BarHeader {
  /** Columns as the file names them, in its order. */
  readonly given: readonly string[];
  /** Index of each column that is known. */
  readonly at: Readonly<Partial<Record<'date' | 'symbol' | BarNumber, number>>>;
  /** Columns that no bar has. */
  readonly unknown: readonly string[];
}

/** Reads a header as that of a file of bars; undefined where it has no column of prices. */
export function readBarHeader(columns: readonly string[]): BarHeader | undefined {
  const at: Record<string, number> = {};
  const unknown: string[] = [];
  columns.forEach((column, index) => {
    const name = columnNames[column.trim().toLowerCase()];
    if (name === undefined || name in at) unknown.push(column);
    else at[name] = index;
  });
  return barNumbers.some((name) => name in at) ? { given: columns, at, unknown } : undefined;
}
