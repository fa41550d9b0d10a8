import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { formatOutput } from '../../../src/assess/format-value.ts';
import type { MeasurementRequest } from '../../../src/assess/sentence.ts';
import type { Measurement } from '../../../src/metrics/index.ts';
import type { ShownFigure } from '../../../src/report/html/evidence-drawer.tsx';
import { EvidenceSheet } from '../../../src/report/html/evidence-sheet.tsx';
import { toCommand } from '../../../src/report/sources.ts';
import { toPath } from '../api/ask.ts';
import { findDescription } from '../api/find-description.ts';
import { useAnswer } from '../api/use-answer.ts';
import { ProblemNote } from '../pages/problem-note.tsx';
import { CopyButton } from './copy-button.tsx';

export interface OpenedEvidence {
  readonly of: MeasurementRequest;
  /** The rule the figure was read by, or its name. */
  readonly lead: string;
  /** The figure that was chosen; absent where the whole measurement was. */
  readonly shown?: ShownFigure | undefined;
}

interface EvidencePanelProps extends OpenedEvidence {
  readonly close: () => void;
}

/** How one figure came about, and how to derive it again. */
export function EvidencePanel({ of, lead, shown, close }: EvidencePanelProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const isMeasured = 'inputs' in of;
  const { answer, problem, retry } = useAnswer<Measurement>(isMeasured ? null : toAddress(of));
  const measurement = isMeasured ? (of as Measurement) : answer;
  const closeOutside = (event: MouseEvent): void => {
    if (event.target === dialog.current) dialog.current?.close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a dialog closes with Escape by itself
    <dialog ref={dialog} class="panel" aria-labelledby="panel-title" onClose={close} onClick={closeOutside}>
      <div class="panel-body">
        <div class="panel-head">
          <h2 id="panel-title">{findDescription(of.metric).name}</h2>
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        {lead !== '' && <p class="reading">{lead}</p>}
        {problem !== undefined && <ProblemNote problem={problem} retry={retry} />}
        {measurement === undefined && problem === undefined && <p class="waiting">Measuring …</p>}
        {measurement !== undefined && <Evidence measurement={measurement} shown={shown} />}
      </div>
    </dialog>
  );
}

interface EvidenceProps {
  readonly measurement: Measurement;
  readonly shown: ShownFigure | undefined;
}

function Evidence({ measurement, shown }: EvidenceProps): JSX.Element {
  const { value, details } = findDescription(measurement.metric);
  const output = shown === undefined ? 'value' : shown.output;
  const meaning = output === 'value' ? value.meaning : details[output ?? '']?.meaning;
  return (
    <>
      <p class="big">{shown?.text ?? formatOutput(measurement)}</p>
      {meaning !== undefined && <p class="note">{meaning}</p>}
      <p class="tools">
        <CopyButton name="Copy as command" text={toCommand(measurement)} />
        <CopyButton name="Copy as JSON" text={JSON.stringify(measurement, null, 2)} />
        <CopyButton name="Copy as address" text={new URL(toAddress(measurement), location.origin).href} />
      </p>
      <div class="drawer">
        <EvidenceSheet measurement={measurement} />
      </div>
    </>
  );
}

/** The request that gives a measurement. */
function toAddress({ metric, params, asOf }: MeasurementRequest): string {
  const given = Object.entries(params).filter(([, value]) => value !== '');
  return toPath(`/v1/metrics/${encodeURIComponent(metric)}`, {
    ...Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
    asOf,
  });
}
