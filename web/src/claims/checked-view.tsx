import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CheckedClaim, CheckedText } from '../../../src/claims/checked.ts';
import type { Verdict } from '../../../src/claims/judgement.ts';
import { CheckedHead } from '../../../src/report/claims/html/checked-section.tsx';
import { ClaimTable } from '../../../src/report/claims/html/claim-table.tsx';
import { VerdictKey } from '../../../src/report/claims/html/verdict-key.tsx';
import { toSafeText } from '../../../src/report/claims/quote-text.ts';
import { CheckedTools } from './checked-tools.tsx';
import { ClaimPanel } from './claim-panel.tsx';
import { countedPages } from './counted-pages.ts';
import { Pager } from './pager.tsx';
import { TextSection } from './text-section.tsx';
import { mostShown } from './text-stretches.ts';
import { useAddressedClaim } from './use-addressed-claim.ts';
import type { CheckedWithText } from './use-check.ts';
import { useChosenVerdicts } from './use-chosen-verdicts.ts';
import { useDroppedFile } from './use-dropped-file.ts';
import { useStatements } from './use-statements.ts';
import { useTextParts } from './use-text-parts.ts';
import { VerdictFilter } from './verdict-filter.tsx';

interface CheckedViewProps extends CheckedWithText {
  /** Back to the form. */
  readonly close: () => void;
}

/** Anchors are those of the first text of a page, and there is no other. */
const place = 1;

/** A text as it comes back: every statement marked, and its evidence a step away. */
export function CheckedView({ checked, text, close }: CheckedViewProps): JSX.Element {
  const { claims, summary, title, source } = checked;
  const page = useRef<HTMLElement>(null);
  const [chosen, choose] = useChosenVerdicts(summary);
  const isShown = useCallback((claim: CheckedClaim) => chosen.size === 0 || chosen.has(claim.verdict), [chosen]);
  const parts = useTextParts(text, claims, isShown);
  const statements = useStatements({ claims, isShown, page, place, turnTo: parts.turnTo });
  const { current, opened, open, show, step, closePanel, findMark } = statements;
  useAddressedClaim(claims.length, statements);
  useDroppedFile();
  useEffect(() => {
    document.title = `${toSafeText(title ?? source)}, checked – Rotascope`;
    scrollTo({ top: 0, behavior: 'instant' });
    // The form that had the focus is gone.
    page.current?.focus({ preventScroll: true });
  }, [title, source]);
  const filter = (next: ReadonlySet<Verdict>): void => {
    choose(next);
    const isAsked = ({ verdict }: CheckedClaim): boolean => next.size === 0 || next.has(verdict);
    if (!claims.some((claim) => parts.isWithin(claim) && isAsked(claim))) parts.turnTo(claims.findIndex(isAsked));
  };
  const follow = (event: MouseEvent): void => {
    const target = toAnchor(event);
    if (target === undefined) return;
    event.preventDefault();
    if (target.isEvidence) open(target.index);
    else show(target.index);
  };
  // Drawn again when the filter or the part changes, and not at every step.
  const body = useMemo(
    () => (
      <>
        <TextSection checked={checked} text={text} isShown={isShown} findMark={findMark} place={place} parts={parts} />
        <StatementPages key={[...chosen].join(' ')} claims={claims} isShown={isShown} />
      </>
    ),
    [checked, text, claims, chosen, isShown, findMark, parts],
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: it follows links, which a keyboard clicks as well
    <main class="page desk" ref={page} tabIndex={-1} onClick={follow}>
      <CheckedTools checked={checked} text={text} close={close} />
      <CheckedHead checked={checked} place={place} isAlone>
        {null}
      </CheckedHead>
      <Warnings checked={checked} />
      {claims.length === 0 ? (
        <NothingFound />
      ) : (
        <div class="desk-bar">
          <VerdictFilter summary={summary} chosen={chosen} choose={filter} />
          <Stepper current={current} count={claims.length} step={step} />
        </div>
      )}
      {claims.length > 0 && (
        <details class="marks-meaning">
          <summary>What the marks mean</summary>
          <VerdictKey summary={summary} />
        </details>
      )}
      {body}
      <p class="note of-reading">
        Text as read: {checked.length.toLocaleString('en-US')} characters, sha-256{' '}
        <code>{checked.hash.slice(0, 16)}</code>. Facts are judged on the figures as known at publication, forecasts as
        of the date named. This is measurement, not investment advice.
      </p>
      {opened !== null && <ClaimPanel checked={checked} text={text} index={opened} place={place} close={closePanel} />}
    </main>
  );
}

/** Every statement that is asked for, in pages. */
function StatementPages({ claims, isShown }: StatementPagesProps): JSX.Element {
  const [at, turn] = useState(0);
  const listed = claims.filter(isShown);
  const pages = countedPages(listed.length, mostShown.statements);
  const shown = new Set(listed.slice(pages[at]?.start, pages[at]?.end));
  return (
    <ClaimTable claims={claims} place={place} isShown={(claim) => shown.has(claim)}>
      <Pager label="Pages of statements" parts={pages.map(({ name }) => name)} at={at} turn={turn} />
    </ClaimTable>
  );
}

interface StatementPagesProps {
  readonly claims: readonly CheckedClaim[];
  readonly isShown: (claim: CheckedClaim) => boolean;
}

/** Where a click on a link to a statement leads; undefined for what the browser is to follow. */
function toAnchor(event: MouseEvent): { readonly index: number; readonly isEvidence: boolean } | undefined {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const found = new RegExp(`^#t${place}-([em])(\\d+)$`).exec(link?.getAttribute('href') ?? '');
  return found === null ? undefined : { index: Number(found[2]) - 1, isEvidence: found[1] === 'e' };
}

interface StepperProps {
  readonly current: number | null;
  readonly count: number;
  readonly step: (by: 1 | -1) => void;
}

function Stepper({ current, count, step }: StepperProps): JSX.Element {
  return (
    <p class="stepper">
      <button type="button" title="previous statement" aria-keyshortcuts="p" onClick={() => step(-1)}>
        <span aria-hidden="true">‹ </span>
        <kbd>p</kbd>
        <span class="unseen">, previous statement</span>
      </button>
      <span>{current === null ? `${count} statements` : `statement ${current + 1} of ${count}`}</span>
      <button type="button" title="next statement" aria-keyshortcuts="n" onClick={() => step(1)}>
        <kbd>n</kbd>
        <span class="unseen">, next statement</span>
        <span aria-hidden="true"> ›</span>
      </button>
    </p>
  );
}

function Warnings({ checked: { warnings = [] } }: { readonly checked: CheckedText }): JSX.Element | null {
  if (warnings.length === 0) return null;
  return (
    <ul class="plain warnings">
      {warnings.map((warning) => (
        <li key={warning}>{toSafeText(warning)}</li>
      ))}
    </ul>
  );
}

function NothingFound(): JSX.Element {
  return (
    <p class="reading">
      Nothing here states what figures can settle: a return over a time, a level, a record, who led whom, a decision on
      rates, an indicator, a valuation or a forecast of one of these. If the text below is not the one you meant, paste
      it instead of its address.
    </p>
  );
}
