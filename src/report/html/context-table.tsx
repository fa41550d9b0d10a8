import type { JSX } from 'preact';
import type { ContextResult } from '../../assess/index.ts';
import { qualifyFigure } from '../../assess/qualify.ts';
import { EvidenceDrawer } from './evidence-drawer.tsx';
import { EvidenceFigure } from './evidence-figure.tsx';
import { Prose } from './prose.tsx';

interface ContextTableProps {
  readonly title: string;
  readonly results: readonly ContextResult[];
}

/** Figures that are shown without a verdict. */
export function ContextTable({ title, results }: ContextTableProps): JSX.Element | null {
  const shown = results.filter(({ lacking }) => lacking.length === 0);
  if (shown.length === 0) return null;
  return (
    <table class="evidence context">
      <caption>
        <span class="caption-name">{title}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Figure of</th>
          <th scope="col" class="number">
            Value
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ name, figure, output, measurement }) => (
          <tr key={name}>
            <th scope="row">
              <Prose text={name} />
              <EvidenceDrawer
                measurement={measurement}
                lead={qualifyFigure(measurement)
                  .map((note) => (note === 'reported' ? 'reported, not measured' : note))
                  .join('; ')}
              />
            </th>
            <td class="number figure">
              <EvidenceFigure of={measurement} output={output} name={name}>
                {figure}
              </EvidenceFigure>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
