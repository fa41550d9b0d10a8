import type { Conflict } from '../../claims/checked.ts';
import type { Check, Document } from '../../claims/index.ts';
import type { Judge } from '../../claims/ledger/index.ts';
import { type DayNumber, parseIsoDate } from '../../core/index.ts';
import type { SeriesStore } from '../../data/index.ts';

/** What checks texts, as the commands see it. */
export interface TextChecker {
  check(document: Document, store: SeriesStore, options: { readonly asOf: DayNumber }): Check;
  /** Pairs of statements of different texts that cannot both be true. */
  findConflicts(checks: readonly Check[]): Conflict[];
  judge(store: SeriesStore): Judge;
}

/** Loads what checks texts; commands that need none of it never load it. */
export async function loadTextChecker(): Promise<TextChecker> {
  const { checkText } = await import('../../claims/index.ts');
  const { findConflicts } = await import('../../claims/consistency/index.ts');
  const { createJudgeContext } = await import('../../claims/verdict/context.ts');
  const { judgeStatement } = await import('../../claims/verdict/judge.ts');
  return {
    check: checkText,
    findConflicts: (checks) =>
      findConflicts(checks.flatMap(listStated)).filter(({ statements: [one, other] }) => one.source !== other.source),
    judge: (store) => (statement, published, asOf) =>
      judgeStatement(statement, createJudgeContext(store, { published, asOf })),
  };
}

type StatedClaim = Parameters<typeof import('../../claims/consistency/index.ts').findConflicts>[0][number];

/** The claims of a checked text with the statements they were read as. */
function listStated({ checked, statements }: Check): StatedClaim[] {
  const { source, claims } = checked;
  const published = parseIsoDate(checked.published);
  return statements.flatMap((statement, i) => {
    const claim = claims[i];
    return claim === undefined ? [] : [{ source, published, claim: claim.id, quote: claim.quote, statement }];
  });
}
