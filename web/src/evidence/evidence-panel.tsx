import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { formatOutput } from '../../../src/assess/format-value.ts';
import type { Measurement } from '../../../src/metrics/index.ts';
import { EvidenceSheet } from '../../../src/report/html/evidence-drawer.tsx';
import { toCommand } from '../../../src/report/sources.ts';
import { toPath } from '../api/ask.ts';
import { findDescription } from '../api/find-description.ts';
import { CopyButton } from './copy-button.tsx';
import { ReleaseDates } from './release-dates.tsx';

export interface OpenedEvidence {
  readonly measurement: Measurement;
  /** The rule the figure was read by, or its name. */
  readonly lead: string;
}

interface EvidencePanelProps extends OpenedEvidence {
  readonly close: () => void;
}

/** How one figure came about, and how to derive it again. */
export function EvidencePanel({ measurement, lead, close }: EvidencePanelProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const closeOutside = (event: MouseEvent): void => {
    if (event.target === dialog.current) close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a dialog closes with Escape by itself
    <dialog ref={dialog} class="panel" aria-labelledby="panel-title" onClose={close} onClick={closeOutside}>
      <div class="panel-body">
        <div class="panel-head">
          <h2 id="panel-title">{findDescription(measurement.metric).name}</h2>
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        <p class="big">{formatOutput(measurement)}</p>
        {lead !== '' && <p class="reading">{lead}</p>}
        <p class="tools">
          <CopyButton name="Copy as command" text={toCommand(measurement)} />
          <CopyButton name="Copy as JSON" text={JSON.stringify(measurement, null, 2)} />
          <CopyButton name="Copy as address" text={new URL(toAddress(measurement), location.origin).href} />
        </p>
        <div class="drawer">
          <EvidenceSheet measurement={measurement} />
        </div>
        <ReleaseDates measurement={measurement} />
      </div>
    </dialog>
  );
}

/** The request that gives a measurement again. */
function toAddress({ metric, params, asOf }: Measurement): string {
  const given = Object.entries(params).filter(([, value]) => value !== '');
  return toPath(`/v1/metrics/${encodeURIComponent(metric)}`, {
    ...Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
    asOf,
  });
}
