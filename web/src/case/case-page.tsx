import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { toPath } from '../api/ask.ts';
import { useAnswer } from '../api/use-answer.ts';
import { ProblemNote } from '../pages/problem-note.tsx';
import { AsOfBar } from './as-of-bar.tsx';
import type { CaseReport } from './case-report.ts';
import { CaseSections } from './case-sections.tsx';
import { SectionNav } from './section-nav.tsx';

interface CaseItem {
  readonly id: string;
  readonly title: string;
  readonly isDefault: boolean;
}

/** A case on a date, everything as known then. */
export function CasePage(): JSX.Element {
  const { params } = useRoute();
  const { query } = useLocation();
  const cases = useAnswer<{ readonly items: readonly CaseItem[] }>('/v1/cases');
  const items = cases.answer?.items ?? [];
  const id = params.id ?? findDefault(items);
  const asOf = query.asOf;
  const path = id === undefined ? null : toPath(`/v1/cases/${encodeURIComponent(id)}/report`, { asOf });
  const { answer, problem, isLoading, retry } = useAnswer<CaseReport>(path);
  const isAnotherCase = answer !== undefined && answer.assessment.case !== id;
  useEffect(() => {
    document.title = answer === undefined ? 'Rotascope' : `${answer.assessment.answer} – Rotascope`;
  }, [answer]);
  return (
    <>
      <AsOfBar cases={items} id={id} asOf={asOf} shown={answer?.assessment.asOf} isLoading={isLoading} />
      {cases.problem !== undefined && <ProblemNote problem={cases.problem} retry={cases.retry} />}
      {problem !== undefined && <ProblemNote problem={problem} retry={retry} />}
      {answer === undefined && problem === undefined && cases.problem === undefined && <Waiting />}
      {answer !== undefined && !isAnotherCase && (
        <div class={isLoading || problem !== undefined ? 'layout is-stale' : 'layout'} aria-busy={isLoading}>
          <SectionNav />
          <div>
            <CaseSections report={answer} />
          </div>
        </div>
      )}
      {isAnotherCase && isLoading && <Waiting />}
    </>
  );
}

/** The case that is opened first. */
function findDefault(items: readonly CaseItem[]): string | undefined {
  return (items.find(({ isDefault }) => isDefault) ?? items[0])?.id;
}

function Waiting(): JSX.Element {
  return (
    <p class="waiting" role="status">
      Measuring the case: about a second the first time, at once afterwards …
    </p>
  );
}
