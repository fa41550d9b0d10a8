import type { JSX } from 'preact';
import type { DimensionResult, EvidenceResult } from '../../assess/index.ts';
import { qualifyFigure } from '../../assess/qualify.ts';
import { EvidenceDrawer } from './evidence-drawer.tsx';
import { EvidenceFigure } from './evidence-figure.tsx';
import { Mark } from './marks.tsx';
import { Prose } from './prose.tsx';

export function DimensionSection({ dimension }: { readonly dimension: DimensionResult }): JSX.Element {
  const { id, name, question, reading, evidence } = dimension;
  const needs = evidence.filter(({ lacking }) => lacking.length > 0);
  return (
    <section class="dimension" id={`dimension-${id}`}>
      <table class="evidence">
        <caption>
          <span class="caption-name">{name}</span> <Mark word={reading} />
          <span class="caption-question">{question}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Evidence</th>
            <th scope="col" class="number">
              Figure
            </th>
            <th scope="col">Reading</th>
          </tr>
        </thead>
        <tbody>
          {evidence
            .filter(({ lacking }) => lacking.length === 0)
            .map((one) => (
              <EvidenceRow key={one.name} evidence={one} />
            ))}
        </tbody>
      </table>
      {needs.length > 0 && (
        <p class="aside">
          Needs an import: <Prose text={needs.map((one) => one.name).join('; ')} />.
        </p>
      )}
    </section>
  );
}

function EvidenceRow({ evidence }: { readonly evidence: EvidenceResult }): JSX.Element {
  const { name, figure, rule, reading, output, measurement } = evidence;
  const isMix = measurement.warnings.some(({ code }) => code === 'mixed-benchmark');
  const qualities = qualifyFigure(measurement).map((note) => (note === 'reported' ? 'reported, not measured' : note));
  const notes = [...qualities, ...(isMix ? ['mixed-benchmark'] : [])];
  return (
    <tr>
      <th scope="row">
        <Prose text={name} />
        <EvidenceDrawer measurement={measurement} lead={[rule, ...notes].join('; ')} />
      </th>
      <td class="number figure">
        <EvidenceFigure of={measurement} output={output} name={`${name}: ${rule}`}>
          {figure}
        </EvidenceFigure>
      </td>
      <td>
        <Mark word={reading} />
      </td>
    </tr>
  );
}
