import { createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { MeasurementRequest } from '../../assess/sentence.ts';
import type { Measurement } from '../../metrics/index.ts';
import { sheetHtml } from './evidence-sheet.tsx';
import { html } from './html.ts';

interface EvidenceDrawerProps {
  readonly measurement: Measurement;
  /** Said on the drawer's front, such as the rule the figure was read by. */
  readonly lead?: string;
}

/** A figure as the page prints it, and the output of its measurement that it is. */
export interface ShownFigure {
  readonly text: string;
  /** `value`, or the name of a detail; absent where the figure is read from several. */
  readonly output?: string;
}

/** Opens how a figure was measured beside the page, where the page has room for it; what is not yet measured is then. */
export type OpenEvidence = (of: MeasurementRequest, lead: string, shown?: ShownFigure) => void;

/** What opens it; null in a file without scripts, where the drawer unfolds in its place. */
export const EvidenceOpener = createContext<OpenEvidence | null>(null);

/** How a figure came about: a drawer to open, where the figure stands or beside the page. */
export function EvidenceDrawer({ measurement, lead = '' }: EvidenceDrawerProps): JSX.Element {
  const open = useContext(EvidenceOpener);
  const front = html`${lead === '' ? '' : `${lead} · `}<span class="how">how it was measured</span>`;
  if (open === null) {
    const drawer = html`<summary>${front}</summary>${sheetHtml(measurement)}`;
    return <details class="drawer" dangerouslySetInnerHTML={{ __html: drawer.text }} />;
  }
  return (
    <button
      type="button"
      class="drawer front"
      aria-haspopup="dialog"
      onClick={() => open(measurement, lead)}
      dangerouslySetInnerHTML={{ __html: front.text }}
    />
  );
}
