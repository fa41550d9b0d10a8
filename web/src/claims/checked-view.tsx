import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CheckedClaim, CheckedText, ConflictSide } from '../../../src/claims/checked.ts';
import type { Verdict } from '../../../src/claims/judgement.ts';
import { anchorsOf } from '../../../src/report/claims/html/anchors.ts';
import { CheckedHead } from '../../../src/report/claims/html/checked-section.tsx';
import { ClaimTable } from '../../../src/report/claims/html/claim-table.tsx';
import { ConflictList } from '../../../src/report/claims/html/conflict-list.tsx';
import { FailingList } from '../../../src/report/claims/html/failing-list.tsx';
import { MarkedText, MarkLooks } from '../../../src/report/claims/html/marked-text.tsx';
import { VerdictKey } from '../../../src/report/claims/html/verdict-key.tsx';
import { toSafeText } from '../../../src/report/claims/quote-text.ts';
import { CheckedTools } from './checked-tools.tsx';
import { ClaimPanel } from './claim-panel.tsx';
import { ConflictLines, type Opposed } from './conflict-lines.tsx';
import type { CheckedWithText } from './use-check.ts';
import { useStatementKeys } from './use-statement-keys.ts';
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
  const [chosen, choose] = useState<ReadonlySet<Verdict>>(new Set());
  const isShown = useCallback((claim: CheckedClaim) => chosen.size === 0 || chosen.has(claim.verdict), [chosen]);
  const { current, opened, open, show, step, closePanel, findMark } = useStatements(claims, isShown, page);
  useEffect(() => {
    document.title = `${toSafeText(title ?? source)}, checked – Rotascope`;
    scrollTo({ top: 0, behavior: 'instant' });
    // The form that had the focus is gone.
    page.current?.focus({ preventScroll: true });
  }, [title, source]);
  const follow = (event: MouseEvent): void => {
    const target = toAnchor(event);
    if (target === undefined) return;
    event.preventDefault();
    if (target.isEvidence) open(target.index);
    else show(target.index);
  };
  // A text may have hundreds of statements: they are drawn again when the filter changes, and not at every step.
  const body = useMemo(
    () => (
      <>
        <TextSection checked={checked} text={text} isShown={isShown} findMark={findMark} />
        <ClaimTable claims={claims} place={place} isShown={isShown} />
      </>
    ),
    [checked, text, claims, isShown, findMark],
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
          <VerdictFilter summary={summary} chosen={chosen} choose={choose} />
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
      {opened !== null && <ClaimPanel checked={checked} index={opened} place={place} close={closePanel} />}
    </main>
  );
}

interface TextSectionProps extends CheckedWithText {
  readonly isShown: (claim: CheckedClaim) => boolean;
  readonly findMark: (index: number) => Element | null;
}

/** The text with its marks, and beside it what does not hold and what the marks mean. */
function TextSection({ checked, text, isShown, findMark }: TextSectionProps): JSX.Element {
  const { claims, conflicts } = checked;
  const frame = useRef<HTMLDivElement>(null);
  const look = useMemo(() => ({ isFaded: (claim: CheckedClaim) => !isShown(claim) }), [isShown]);
  const indexOf = useMemo(() => new Map(claims.map(({ id }, i) => [id, i])), [claims]);
  const opposed = useMemo(
    () => conflicts.flatMap(({ statements: [one, other] }) => toOpposed(indexOf, one, other)),
    [conflicts, indexOf],
  );
  const toMark = ({ claim }: ConflictSide): string | undefined => {
    const index = indexOf.get(claim);
    return index === undefined ? undefined : anchorsOf(place, index).mark;
  };
  return (
    <section>
      <h2 class="section-title">The text</h2>
      <div class="beside">
        <div ref={frame} class={opposed.length === 0 ? 'text-frame' : 'text-frame has-lines'}>
          {opposed.length > 0 && <ConflictLines opposed={opposed} text={frame} findMark={findMark} />}
          <MarkLooks.Provider value={look}>
            <MarkedText text={text} claims={claims} place={place} />
          </MarkLooks.Provider>
        </div>
        {claims.length > 0 && (
          <div class="findings-beside">
            <FailingList claims={claims} place={place} />
            <ConflictList title="What cannot both be true" conflicts={conflicts} toAnchor={toMark} />
          </div>
        )}
      </div>
    </section>
  );
}

function toOpposed(indexOf: ReadonlyMap<string, number>, one: ConflictSide, other: ConflictSide): Opposed[] {
  const [first, second] = [indexOf.get(one.claim), indexOf.get(other.claim)];
  return first === undefined || second === undefined ? [] : [[first, second]];
}

interface Statements {
  /** The statement that the keyboard is at; null before the first. */
  readonly current: number | null;
  /** The statement whose evidence is open. */
  readonly opened: number | null;
  open(index: number): void;
  /** Closes the evidence and goes to the mark in the text. */
  show(index: number): void;
  step(by: 1 | -1): void;
  closePanel(): void;
  findMark(index: number): HTMLElement | null;
}

/** Where a reader is among the statements of a text. */
function useStatements(
  claims: readonly CheckedClaim[],
  isShown: (claim: CheckedClaim) => boolean,
  page: { readonly current: HTMLElement | null },
): Statements {
  const [current, setCurrent] = useState<number | null>(null);
  const [opened, setOpened] = useState<number | null>(null);
  // Keys may come faster than the page is drawn.
  const at = useRef<{ readonly current: number | null; readonly isOpen: boolean }>({ current: null, isOpen: false });
  const go = useCallback((index: number, isOpen: boolean): void => {
    at.current = { current: index, isOpen };
    setCurrent(index);
    setOpened(isOpen ? index : null);
  }, []);
  const findMark = useCallback(
    (index: number) =>
      page.current?.querySelector<HTMLElement>(
        `.marked a[href="#${anchorsOf(place, index).evidence}"][tabindex="0"]`,
      ) ?? null,
    [page],
  );
  const focusMark = useCallback(
    (index: number): void => {
      findMark(index)?.focus({ preventScroll: true });
      findMark(index)?.scrollIntoView({ block: 'center' });
    },
    [findMark],
  );
  const open = (index: number): void => {
    go(index, true);
    findMark(index)?.scrollIntoView({ block: 'center' });
  };
  const show = (index: number): void => {
    go(index, false);
    // After the panel has given the focus back.
    setTimeout(() => focusMark(index));
  };
  const step = (by: 1 | -1): void => {
    const next = findNext(claims, isShown, at.current.current, by);
    if (next === undefined) return;
    if (at.current.isOpen) open(next);
    else {
      go(next, false);
      focusMark(next);
    }
  };
  const closePanel = (): void => {
    if (at.current.current !== null) show(at.current.current);
  };
  useStatementKeys(step);
  useEffect(() => {
    if (opened === null) return;
    const marks = page.current?.querySelectorAll(`.marked a[href="#${anchorsOf(place, opened).evidence}"]`) ?? [];
    for (const mark of marks) mark.setAttribute('data-open', '');
    return () => {
      for (const mark of marks) mark.removeAttribute('data-open');
    };
  }, [opened, page]);
  return { current, opened, open, show, step, closePanel, findMark };
}

/** The next statement that is shown; undefined at the end. */
function findNext(
  claims: readonly CheckedClaim[],
  isShown: (claim: CheckedClaim) => boolean,
  current: number | null,
  by: 1 | -1,
): number | undefined {
  const begin = current ?? (by === 1 ? -1 : claims.length);
  for (let i = begin + by; i >= 0 && i < claims.length; i += by) {
    if (isShown(claims[i] as CheckedClaim)) return i;
  }
  return undefined;
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
