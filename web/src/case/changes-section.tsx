import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Assessment, AssessmentChanges } from '../../../src/assess/index.ts';
import { type FigurePart, joinSaid, say, toCount } from '../../../src/assess/sentence.ts';
import { Mark } from '../../../src/report/html/marks.tsx';
import { Prose } from '../../../src/report/html/prose.tsx';
import { Said } from '../../../src/report/html/said.tsx';
import { toPath } from '../api/ask.ts';
import { useAnswer } from '../api/use-answer.ts';
import { ProblemNote } from '../pages/problem-note.tsx';
import { addDays } from './add-days.ts';

const spans = [
  { name: 'a week', days: 7 },
  { name: 'four weeks', days: 28 },
  { name: 'thirteen weeks', days: 91 },
] as const;

/** Readings that are others now than a while ago, each as known on its own date. */
export function ChangesSection({ assessment }: { readonly assessment: Assessment }): JSX.Element {
  const [days, setDays] = useState<number>(spans[0].days);
  const since = addDays(assessment.asOf, -days);
  const path = toPath(`/v1/cases/${encodeURIComponent(assessment.case)}/changes`, { asOf: assessment.asOf, since });
  const { answer, problem, isLoading, retry } = useAnswer<AssessmentChanges>(path);
  return (
    <section id="changes">
      <h2 class="section-title">What changed</h2>
      <p class="reading">
        <label>
          Against{' '}
          <select value={days} onChange={(event) => setDays(Number(event.currentTarget.value))}>
            {spans.map((span) => (
              <option key={span.days} value={span.days}>
                {span.name} before
              </option>
            ))}
          </select>
        </label>
        , each date as known then.
      </p>
      {problem !== undefined && <ProblemNote problem={problem} retry={retry} />}
      {answer === undefined || isLoading ? (
        problem === undefined && <p class="waiting">Measuring the earlier date …</p>
      ) : (
        <Changes found={answer} />
      )}
    </section>
  );
}

function Changes({ found: { changes, compared, since, legs } }: { readonly found: AssessmentChanges }): JSX.Element {
  const returns = legs.map(
    ({ label, before, evidenceBefore, evidenceAfter }) => say`${label} ${evidenceBefore ?? before} → ${evidenceAfter}`,
  );
  return (
    <>
      <p class="reading">
        <Said
          sentence={say`Since ${since}, ${toCount(changes.length, 'changes')} of ${toCount(compared)} readings changed. Return of the year to each date: ${joinSaid(returns, '; ')}.`}
        />
      </p>
      {changes.length > 0 && (
        <table class="changes">
          <thead>
            <tr>
              <th scope="col">Reading</th>
              <th scope="col">Then</th>
              <th scope="col">Now</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ kind, name, before, after, evidenceBefore, evidenceAfter }) => (
              <tr key={`${kind} ${name}`}>
                <th scope="row">
                  <Prose text={name} /> <span class="ticker">{kind}</span>
                </th>
                <ReadingCell word={before} figure={evidenceBefore} />
                <ReadingCell word={after} figure={evidenceAfter} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

interface ReadingCellProps {
  readonly word: string;
  readonly figure: FigurePart | null;
}

function ReadingCell({ word, figure }: ReadingCellProps): JSX.Element {
  return (
    <td>
      <Mark word={word} />
      {figure !== null && figure.text !== word && (
        <span class="rule">
          <Said sentence={[figure]} />
        </span>
      )}
    </td>
  );
}
