import { type DayNumber, toIsoDate } from '../../../core/index.ts';
import { toPublishedDay } from '../../release-rule.ts';
import type { Member } from '../../series-store.ts';
import type { ReadOptions, SourceFile, Staged } from '../staged.ts';
import { createImportError, quoteCell } from './import-error.ts';

/** A row of a list of holdings, as the vendor writes it. */
export interface Holding {
  readonly line: number;
  readonly ticker: string;
  readonly name: string;
  readonly sector: string;
  /** Percent of the fund. */
  readonly weight: number;
  readonly isShare: boolean;
}

export type Snapshot = Staged['snapshots'][number];

const ticker = /^[A-Z][A-Z0-9]{0,5}(-[A-Z]{1,3})?$/;
/** The codes vendors give to what has no ticker: a figure within. */
const internalCode = /\d/;

/** A ticker as price files write it: dots, slashes and blanks become hyphens; undefined for cash, rights and internal codes. */
export function toTicker(text: string): string | undefined {
  const written = text.trim().toUpperCase().replace(/[./ ]/g, '-');
  return ticker.test(written) && !internalCode.test(written) ? written : undefined;
}

/** A number of a list of holdings in percent, with thousands separators; fails with `invalid-import` for a text. */
export function parseWeight(file: SourceFile, line: number, text: string): number {
  const cell = text.trim().replaceAll(',', '');
  if (/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(cell) && Number.isFinite(Number(cell))) return Number(cell);
  throw createImportError(file, line, `the weight ${quoteCell(text)} is no number`, 'write the weight in percent');
}

/**
 * The shares of a list of holdings on a day, weights as fractions. Fails with `invalid-import` where the weights of all rows,
 * cash included, sum outside 0.90 to 1.05, the day lies ahead, or no share is left.
 */
export function toSnapshot(
  file: SourceFile,
  holdings: readonly Holding[],
  universe: string,
  observed: DayNumber,
  provider: string,
  options: ReadOptions,
): { readonly snapshot: Snapshot; readonly notes: readonly string[] } {
  if (observed > options.today)
    throw createImportError(file, 0, `${toIsoDate(observed)} lies in the future`, 'correct the date of the holdings');
  const total = holdings.reduce((sum, { weight }) => sum + weight, 0) / 100;
  if (!(total >= 0.9 && total <= 1.05))
    throw createImportError(
      file,
      0,
      `the weights sum to ${total.toFixed(4)}, not 0.90 to 1.05`,
      'give the whole list, weights in percent',
    );
  const { members, notes } = toMembers(holdings);
  if (members.length === 0) throw createImportError(file, 0, 'holds no share', 'give the holdings of a fund of shares');
  const published = toPublishedDay({ kind: 'next-business-day' }, observed);
  return { snapshot: { universe, observed, published, provider, members }, notes };
}

function toMembers(holdings: readonly Holding[]): { members: Member[]; notes: string[] } {
  const members = new Map<string, Member>();
  const notes: string[] = [];
  const twice = new Set<string>();
  let [nameless, namelessWeight] = [0, 0];
  for (const { ticker: text, name, sector, weight, isShare } of holdings) {
    const symbol = isShare ? toTicker(text) : undefined;
    if (symbol === undefined) {
      if (isShare && weight > 0) [nameless, namelessWeight] = [nameless + 1, namelessWeight + weight];
      continue;
    }
    const before = members.get(symbol);
    if (before !== undefined) twice.add(symbol);
    members.set(symbol, { symbol, name, sector, weight: weight / 100 + (before?.weight ?? 0) });
  }
  if (twice.size > 0) notes.push(`weights added of what stands there twice: ${[...twice].slice(0, 5).join(' ')}`);
  if (nameless > 0)
    notes.push(`shares without a ticker left out: ${nameless}, ${namelessWeight.toPrecision(2)}% of the fund`);
  return { members: [...members.values()], notes };
}

/** The ticker of the fund: what the user says, what the file says, or the first part of the name of the file. */
export function findFund(file: SourceFile, options: ReadOptions, said?: string): string {
  const fund = options.symbol ?? said ?? file.name.split(/[_.]/)[0] ?? '';
  const symbol = toTicker(fund);
  if (symbol !== undefined) return symbol;
  throw createImportError(file, 0, `${quoteCell(fund)} is no ticker of a fund`, 'name the fund with --symbol');
}
