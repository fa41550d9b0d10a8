import type { CheckedClaim, CheckedText, Conflict } from '../../claims/checked.ts';
import type { Check, Document } from '../../claims/index.ts';
import type { Judge } from '../../claims/ledger/index.ts';
import { type DayNumber, parseIsoDate } from '../../core/index.ts';
import type { SeriesStore } from '../../data/index.ts';

/** What a text says, as far as texts are compared by it: the part of a check that a run holds of every text. */
export interface SaidText extends Pick<Check, 'statements'> {
  readonly checked: Pick<CheckedText, 'source' | 'published'> & {
    readonly claims: readonly Pick<CheckedClaim, 'id' | 'quote' | 'span'>[];
  };
}

/** What checks texts, as the commands see it. */
export interface TextChecker {
  check(document: Document, store: SeriesStore, options: { readonly asOf: DayNumber }): Check;
  /** Pairs of statements of different texts that cannot both be true. */
  findConflicts(texts: readonly SaidText[]): Conflict[];
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
    findConflicts: (texts) =>
      findConflicts(texts.flatMap(listStated)).filter(({ statements: [one, other] }) => one.source !== other.source),
    judge: (store) => (statement, published, asOf) =>
      judgeStatement(statement, createJudgeContext(store, { published, asOf })),
  };
}

type StatedClaim = Parameters<typeof import('../../claims/consistency/index.ts').findConflicts>[0][number];

/** The claims of a checked text with the statements they were read as. */
function listStated({ checked, statements }: SaidText): StatedClaim[] {
  const { source, claims } = checked;
  const published = parseIsoDate(checked.published);
  return statements.flatMap((statement, i) => {
    const claim = claims[i];
    return claim === undefined ? [] : [{ source, published, claim: claim.id, quote: claim.quote, statement }];
  });
}
