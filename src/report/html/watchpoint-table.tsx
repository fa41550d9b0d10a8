import type { JSX } from 'preact';
import type { WatchpointResult } from '../../assess/index.ts';
import { EvidenceDrawer } from './evidence-drawer.tsx';
import { EvidenceFigure } from './evidence-figure.tsx';
import { Mark } from './marks.tsx';
import { Prose } from './prose.tsx';

export function WatchpointTable({ watchpoints }: { readonly watchpoints: readonly WatchpointResult[] }): JSX.Element {
  return (
    <table class="evidence">
      <caption class="quiet">What to watch, with the level that confirms the case and the level that breaks it</caption>
      <thead>
        <tr>
          <th scope="col">Watchpoint</th>
          <th scope="col" class="number">
            Figure
          </th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {watchpoints.map((point) => (
          <WatchpointRow key={point.id} point={point} />
        ))}
      </tbody>
    </table>
  );
}

function WatchpointRow({ point }: { readonly point: WatchpointResult }): JSX.Element {
  const { name, rule, note, figure, output, status, before, hasTurned, measurement } = point;
  return (
    <tr>
      <th scope="row">
        <Prose text={name} />
        {measurement === null && <span class="rule">{rule}</span>}
        {note !== '' && <span class="rule">{note}</span>}
        {measurement !== null && <EvidenceDrawer measurement={measurement} lead={rule} />}
      </th>
      <td class="number figure">
        <EvidenceFigure of={measurement} name={`${name}: ${rule}`} {...(output === null ? {} : { output })}>
          {figure}
        </EvidenceFigure>
      </td>
      <td>
        <Mark word={status} />
        {hasTurned && <span class="turned">was “{before}” 3 months before</span>}
      </td>
    </tr>
  );
}
