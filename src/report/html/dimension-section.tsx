import type { JSX } from 'preact';
import type { DimensionResult, EvidenceResult } from '../../assess/index.ts';
import { EvidenceDrawer } from './evidence-drawer.tsx';
import { Mark } from './marks.tsx';
import { Prose } from './prose.tsx';

/** Warnings a reader must see beside a figure. */
const flagged = ['window-sensitive', 'disputed', 'insufficient-history', 'estimated', 'mixed-benchmark'];

export function DimensionSection({ dimension }: { readonly dimension: DimensionResult }): JSX.Element {
  const { id, name, question, reading, evidence } = dimension;
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
          {evidence.map((one) => (
            <EvidenceRow key={one.name} evidence={one} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function EvidenceRow({ evidence }: { readonly evidence: EvidenceResult }): JSX.Element {
  const { name, figure, rule, reading, measurement } = evidence;
  const flags = flagged.filter((code) => measurement.warnings.some((warning) => warning.code === code));
  const notes = [...(measurement.basis === 'reported' ? ['reported, not measured'] : []), ...flags];
  return (
    <tr>
      <th scope="row">
        <Prose text={name} />
        <EvidenceDrawer measurement={measurement} lead={[rule, ...notes].join('; ')} />
      </th>
      <td class="number figure">{figure}</td>
      <td>
        <Mark word={reading} />
      </td>
    </tr>
  );
}
