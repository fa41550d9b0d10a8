import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { MeasurementRequest } from '../../assess/sentence.ts';
import { findDescription } from '../../metrics/find-description.ts';
import { EvidenceOpener } from './evidence-drawer.tsx';

interface EvidenceFigureProps {
  /** What the figure was read from, or how to measure it; null where there is nothing to show. */
  readonly of: MeasurementRequest | null;
  /** What the figure is, for the head of its evidence; by default what its metric says. */
  readonly name?: string;
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
      aria-label={`${children}: ${name ?? describe(of, output)}`}
      onClick={() => open(of, name ?? '', output === undefined ? { text: children } : { text: children, output })}
    >
      {children}
    </button>
  );
}

/** What an output is, or the metric where the figure is none of its outputs alone. */
function describe({ metric: id }: MeasurementRequest, output: string | undefined): string {
  const metric = findDescription(id);
  const spec = output === 'value' ? metric.value : metric.details[output ?? ''];
  return spec === undefined ? metric.name : `${metric.name}, ${spec.meaning}`;
}
