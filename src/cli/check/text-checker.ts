import type { CheckedClaim, CheckedText, Conflict } from '../../claims/checked.ts';
import type { StatedClaim } from '../../claims/consistency/stated-claim.ts';
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

/** Pairs of statements of different texts that cannot both be true. */
export interface ConflictsBetween {
  readonly conflicts: readonly Conflict[];
  /** What was not compared, or not listed; absent where nothing was left out. */
  readonly leftOut?: string;
}

/** What checks texts, as the commands see it. */
export interface TextChecker {
  check(document: Document, store: SeriesStore, options: { readonly asOf: DayNumber }): Check;
  findConflicts(texts: readonly SaidText[]): ConflictsBetween;
  judge(store: SeriesStore): Judge;
}

/** Loads what checks texts; commands that need none of it never load it. */
export async function loadTextChecker(): Promise<TextChecker> {
  const { checkText } = await import('../../claims/index.ts');
  const { describeLeftOut, findConflicts } = await import('../../claims/consistency/index.ts');
  const { createJudgeContext } = await import('../../claims/verdict/context.ts');
  const { judgeStatement } = await import('../../claims/verdict/judge.ts');
  return {
    check: checkText,
    findConflicts: (texts) => {
      const found = findConflicts(texts.flatMap(listStated), true);
      const leftOut = describeLeftOut(found);
      return { conflicts: found.conflicts, ...(leftOut === undefined ? {} : { leftOut }) };
    },
    judge: (store) => (statement, published, asOf) =>
      judgeStatement(statement, createJudgeContext(store, { published, asOf })),
  };
}

/** The claims of a checked text with the statements they were read as. */
export function listStated({ checked, statements }: SaidText): StatedClaim[] {
  const { source, claims } = checked;
  const published = parseIsoDate(checked.published);
  return statements.flatMap((statement, i) => {
    const claim = claims[i];
    return claim === undefined ? [] : [{ source, published, claim: claim.id, quote: claim.quote, statement }];
  });
}
