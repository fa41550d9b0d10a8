import { loadNames, type NameEntry, toSubject } from '../lexicon/names.ts';
import type { Subject } from '../statement.ts';
import { listAssets } from './list-assets.ts';
import type { NameMark } from './marks.ts';

/** What a text has told before a sentence. */
export interface ToldBefore {
  /** The assets named so far, the latest first. */
  readonly told: readonly NameEntry[];
  /** The two that the last sentence with any, or the last two with one each, have set side by side: "the former". */
  readonly pair: Pair | undefined;
  /** Those that the passage has named one after the other: "the first rose", "all three". */
  readonly board: Board;
}

export type Pair = readonly [NameEntry, NameEntry];

export interface Board {
  readonly entries: readonly NameEntry[];
  readonly block: number;
  /** Where the last sentence that named one ends. */
  readonly end: number;
}

export const nothingTold: ToldBefore = { told: [], pair: undefined, board: { entries: [], block: -9, end: 0 } };

/** "Stocks fell. The S&P 500 lost 0.8%. The Nasdaq lost 1.1%; so did the Russell 2000": these three, the whole market being none. */
export function toBoard(
  last: Board,
  { names, end, block }: { readonly names: readonly NameMark[]; readonly end: number; readonly block: number },
): Board {
  const entries = listAssets(names)
    .map(({ id }) => loadNames().byId.get(id))
    .filter((entry): entry is NameEntry => entry !== undefined && entry.id !== 'stock-market');
  if (entries.length === 0) return last;
  const before = last.block === block ? last.entries : [];
  const added = entries.filter(({ id }) => !before.some((one) => one.id === id));
  return { entries: [...before, ...added], block, end };
}

/** So many assets that a passage has told: those of its last sentence with any, all so far, or all of the kind told last. */
export function findTogether(
  { before, named, namedBlock }: Together,
  block: number,
  size: number | undefined,
): readonly Subject[] | undefined {
  const { board } = before;
  if (namedBlock !== block || board.block !== block) return undefined;
  const kind = board.entries.at(-1)?.type;
  const all = board.entries.map((entry) => toSubject(entry, entry.name));
  const ofKind = all.filter(({ type }) => type === kind);
  if (size === undefined) return ofKind.length > 1 ? ofKind : undefined;
  return [named, all, ofKind].find(({ length }) => length === size);
}

interface Together {
  readonly before: ToldBefore;
  readonly named: readonly Subject[];
  readonly namedBlock: number;
}
