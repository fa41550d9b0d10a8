import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { Measurement } from '../../metrics/index.ts';
import { EvidenceOpener, type MeasurementRequest } from './evidence-drawer.tsx';

interface EvidenceFigureProps {
  /** What the figure was read from, or how to measure it; null where there is nothing to show. */
  readonly of: Measurement | MeasurementRequest | null;
  /** What the figure is, for the head of its evidence. */
  readonly name: string;
  /** The output that the figure is; absent where it is read from several. */
  readonly output?: string;
  readonly children: string;
}

/** A figure that opens its evidence where the page has a panel for it; plain text elsewhere. */
export function EvidenceFigure({ of, name, output, children }: EvidenceFigureProps): JSX.Element {
  const open = useContext(EvidenceOpener);
  if (open === null || of === null) return <>{children}</>;
  return (
    <button
      type="button"
      class="evidence-figure"
      aria-haspopup="dialog"
      title="How it was measured"
      onClick={() => open(of, name, output === undefined ? { text: children } : { text: children, output })}
    >
      {children}
    </button>
  );
}
