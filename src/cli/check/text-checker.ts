import type { CheckedText, Conflict } from '../../claims/checked.ts';
import type { Document } from '../../claims/document.ts';
import type { Judge } from '../../claims/ledger/index.ts';
import type { Statement } from '../../claims/statement.ts';
import { type DayNumber, RotascopeError } from '../../core/index.ts';
import type { SeriesStore } from '../../data/index.ts';

/** What becomes of one text: its claims with verdicts, and the statements they were read as, in the same order. */
export interface CheckResult {
  readonly checked: CheckedText;
  readonly statements: readonly Statement[];
}

/** What checks texts, as the commands see it. */
export interface TextChecker {
  check(document: Document, store: SeriesStore, options: { readonly asOf: DayNumber }): CheckResult;
  /** Pairs of statements of different texts that cannot both be true. */
  findConflicts(checked: readonly CheckedText[]): Conflict[];
  judge(store: SeriesStore): Judge;
}

/** Loads what checks texts; commands that need none of it never load it. */
export async function loadTextChecker(): Promise<TextChecker> {
  throw new RotascopeError('not-available-yet', 'checking a text is not part of this version');
}
