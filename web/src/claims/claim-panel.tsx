import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ClaimCard } from '../../../src/report/claims/html/claim-card.tsx';
import { toCitation } from '../../../src/report/claims/to-citation.ts';
import { verdictMarks } from '../../../src/report/claims/verdict-mark.ts';
import { CopyButton } from '../evidence/copy-button.tsx';
import { ClaimChart } from './claim-chart.tsx';
import { CopyLink } from './copy-link.tsx';
import type { CheckedWithText } from './use-check.ts';

interface ClaimPanelProps extends CheckedWithText {
  /** The statement whose evidence is shown. */
  readonly index: number;
  readonly place: number;
  readonly close: () => void;
}

/** The evidence of one statement beside the text. */
export function ClaimPanel({ checked, text, index, place, close }: ClaimPanelProps): JSX.Element | null {
  const dialog = useRef<HTMLDialogElement>(null);
  const claim = checked.claims[index];
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => dialog.current?.scrollTo({ top: 0 }), [index]);
  if (claim === undefined) return null;
  const closeOutside = (event: MouseEvent): void => {
    if (event.target === dialog.current) close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a dialog closes with Escape by itself
    <dialog
      ref={dialog}
      class="panel claim-panel"
      aria-label={`Statement ${index + 1}: ${verdictMarks[claim.verdict].label}`}
      onClose={close}
      onClick={closeOutside}
    >
      <div class="panel-body">
        <ClaimCard claim={claim} index={index} count={checked.claims.length} place={place}>
          <ClaimChart key={claim.id} claim={claim} />
          <p class="tools">
            <CopyButton key={`cite ${claim.id}`} name="Copy as citation" text={toCitation(checked, claim)} />
            <CopyButton key={`json ${claim.id}`} name="Copy as JSON" text={JSON.stringify(claim, null, 2)} />
            <CopyLink checked={checked} text={text} />
          </p>
        </ClaimCard>
      </div>
    </dialog>
  );
}
