import type { JSX } from 'preact';
import type { DimensionResult } from '../../assess/index.ts';
import { EvidenceFigure } from './evidence-figure.tsx';
import { Prose } from './prose.tsx';

export function ForAndAgainst({ dimensions }: { readonly dimensions: readonly DimensionResult[] }): JSX.Element {
  return (
    <div>
      <EvidenceList title="Speaks for" sign="▲" tone="good" dimensions={dimensions} reading="for" />
      <EvidenceList title="Speaks against" sign="▼" tone="bad" dimensions={dimensions} reading="against" />
    </div>
  );
}

interface EvidenceListProps {
  readonly title: string;
  readonly sign: string;
  readonly tone: string;
  readonly dimensions: readonly DimensionResult[];
  readonly reading: 'for' | 'against';
}

function EvidenceList({ title, sign, tone, dimensions, reading }: EvidenceListProps): JSX.Element {
  const found = dimensions.flatMap((dimension) =>
    dimension.evidence.filter((one) => one.reading === reading).map((one) => ({ dimension: dimension.name, ...one })),
  );
  return (
    <div>
      <h3 class={tone}>
        <span aria-hidden="true">{sign}</span> {title} ({found.length})
      </h3>
      {found.length === 0 ? (
        <p>Nothing that could be measured.</p>
      ) : (
        <ul class="points">
          {found.map(({ name, figure, dimension, rule, output, measurement }) => (
            <li key={`${dimension} ${name}`}>
              <span class="figure">
                <EvidenceFigure of={measurement} output={output} name={`${name}: ${rule}`}>
                  {figure}
                </EvidenceFigure>
              </span>{' '}
              <span>
                <Prose text={name} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
