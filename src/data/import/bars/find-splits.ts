import type { DuckDBConnection } from '@duckdb/node-api';
import type { BarHeader } from './bar-header.ts';

/** Ratios in which shares are commonly split or joined. */
const splitRatios = [1.5, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40, 50, 100];

/** How near to a ratio a move of one session may come before it is suspected, as a fraction of it. */
const tolerance = 0.02;

/** A move of one session that looks like a split which the figures do not account for. */
export interface SplitFinding {
  readonly path: string;
  readonly fileIndex: number;
  readonly symbol: string;
  /** The day after the jump, as an ISO date. */
  readonly day: string;
  /** Level over the level before it; where close and adj_close disagree, the ratio of their moves. */
  readonly factor: number;
  /** Close and adj_close tell different stories about it: one of them is not adjusted. */
  readonly isDisagreement: boolean;
}

/** Finds the moves near a split ratio, the worst of each symbol: a disagreement before a jump, then the first. */
export async function findSplits(
  connection: DuckDBConnection,
  table: string,
  header: BarHeader,
): Promise<SplitFinding[]> {
  const hasBoth = header.at.close !== undefined && header.at.adj_close !== undefined;
  const level = header.at.adj_close === undefined ? 'close' : 'coalesce(adj_close, close)';
  if (header.at.close === undefined && header.at.adj_close === undefined) return [];
  const least = (splitRatios[0] as number) * (1 - tolerance);
  const isLarge = (factor: string): string => `${factor} > ${least} OR ${factor} < ${1 / least}`;
  const reader = await connection.runAndReadAll(`
    WITH moves AS (
      SELECT file_number, symbol, observed, ${level} / lag(${level}) OVER () AS factor,
        ${hasBoth ? '(close / lag(close) OVER ()) / (adj_close / lag(adj_close) OVER ())' : 'NULL::DOUBLE'} AS disagreement,
        lag(symbol) OVER () AS symbol_before, lag(file_number) OVER () AS file_before
      FROM ${table}),
    jumps AS MATERIALIZED (
      SELECT file_number, symbol, observed, factor, disagreement FROM moves
      WHERE (${isLarge('factor')} OR ${isLarge('disagreement')}) AND symbol = symbol_before AND file_number = file_before),
    findings AS (
      SELECT *, ${nearRatio('disagreement')} AS disagrees FROM jumps
      WHERE ${nearRatio('factor')} OR ${nearRatio('disagreement')})
    SELECT file_number, symbol, arg_min(observed::VARCHAR, (NOT disagrees, observed)),
      arg_min(CASE WHEN disagrees THEN disagreement ELSE factor END, (NOT disagrees, observed)), bool_or(disagrees)
    FROM findings GROUP BY file_number, symbol ORDER BY file_number, symbol`);
  return reader.getRows().map(([fileIndex, symbol, day, factor, disagrees]) => ({
    path: '',
    fileIndex: Number(fileIndex),
    symbol: String(symbol),
    day: String(day),
    factor: Number(factor),
    isDisagreement: disagrees === true,
  }));
}

/** Whether a factor, or its inverse, lies near a ratio; false where it is missing. */
function nearRatio(factor: string): string {
  const near = splitRatios.map((ratio) => `abs(greatest(${factor}, 1 / ${factor}) / ${ratio} - 1) < ${tolerance}`);
  return `coalesce(${near.join(' OR ')}, false)`;
}
