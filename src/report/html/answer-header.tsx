import type { JSX } from 'preact';
import { formatOutput } from '../../assess/format-value.ts';
import type { Assessment } from '../../assess/index.ts';
import { type FigurePart, say, toFigure } from '../../assess/sentence.ts';
import { EvidenceDrawer } from './evidence-drawer.tsx';
import { EvidenceFigure } from './evidence-figure.tsx';
import { Prose } from './prose.tsx';
import { Said } from './said.tsx';

export function AnswerHeader({ assessment }: { readonly assessment: Assessment }): JSX.Element {
  const { title, question, answer, summaryParts, legs, asOf } = assessment;
  return (
    <header>
      <p class="kicker">
        <strong>Rotascope</strong> <span>{title}</span> <span>as of {asOf}</span>
      </p>
      <p class="question">{question}</p>
      <h1>
        <Prose text={answer} />
      </h1>
      <p class="summary">
        <Said sentence={summaryParts} />
      </p>
      <StateFacts assessment={assessment} />
      <ul class="legs" aria-label="Return of the year to date">
        {legs.map(({ label, series, measurement }) => (
          <li key={series}>
            <span class="leg">{label}</span>
            <span class="big">
              <EvidenceFigure of={measurement} output="value" name={`${label}, year to date`}>
                {signed(formatOutput(measurement))}
              </EvidenceFigure>
            </span>
            <span class="note">
              {measurement.params.return} return,{' '}
              {measurement.window === null ? 'not measurable' : `year to ${measurement.window.last}`}
            </span>
          </li>
        ))}
      </ul>
    </header>
  );
}

function StateFacts({ assessment }: { readonly assessment: Assessment }): JSX.Element {
  const { state, stateSince, stateMeasurement, confidence, baseRateParts } = assessment;
  const figure = (output: string, text?: string): FigurePart => toFigure(stateMeasurement, output, text);
  return (
    <div class="facts">
      <div>
        <h2>State</h2>
        {state === null ? (
          <p>not measurable</p>
        ) : (
          <p>
            <span class={`badge state-${state}`}>{state}</span>{' '}
            <Said
              sentence={say`since ${figure('since', String(stateSince))}. Relative momentum ${figure('momentum3')} over 3 months, ${figure('momentum12')} over 12.`}
            />
          </p>
        )}
        <EvidenceDrawer measurement={stateMeasurement} />
      </div>
      <div>
        <h2>Confidence</h2>
        <p>
          <strong>{confidence.level}</strong>: <Said sentence={say`${confidence.reasonParts}.`} />
        </p>
      </div>
      <div>
        <h2>Base rate</h2>
        <p>
          <Said
            sentence={baseRateParts.length === 0 ? ['No record of earlier leads that began alike.'] : baseRateParts}
          />
        </p>
      </div>
    </div>
  );
}

function signed(text: string): string {
  return /^\d/.test(text) ? `+${text}` : text;
}
