import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CheckedClaim } from '../../../src/claims/checked.ts';
import { anchorsOf } from '../../../src/report/claims/html/anchors.ts';
import { useStatementKeys } from './use-statement-keys.ts';

interface StatementsGiven {
  readonly claims: readonly CheckedClaim[];
  readonly isShown: (claim: CheckedClaim) => boolean;
  readonly page: { readonly current: HTMLElement | null };
  /** The place of the text on the page, which its anchors are named by. */
  readonly place: number;
  /** Turns to the part of the text that a statement stands in. */
  readonly turnTo: (index: number) => void;
}

export interface Statements {
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
export function useStatements({ claims, isShown, page, place, turnTo }: StatementsGiven): Statements {
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
    [page, place],
  );
  const open = (index: number): void => {
    turnTo(index);
    go(index, true);
    setTimeout(() => findMark(index)?.scrollIntoView({ block: 'center' }));
  };
  const show = (index: number): void => {
    turnTo(index);
    go(index, false);
    // After the panel has given the focus back, and the part of the text is drawn.
    setTimeout(() => {
      findMark(index)?.focus({ preventScroll: true });
      findMark(index)?.scrollIntoView({ block: 'center' });
    });
  };
  const step = (by: 1 | -1): void => {
    const next = findNext(claims, isShown, at.current.current, by);
    if (next === undefined) return;
    if (at.current.isOpen) open(next);
    else show(next);
  };
  const closePanel = (): void => {
    if (at.current.isOpen && at.current.current !== null) show(at.current.current);
  };
  useStatementKeys(step);
  useEffect(() => {
    if (opened === null) return;
    const marks = page.current?.querySelectorAll(`.marked a[href="#${anchorsOf(place, opened).evidence}"]`) ?? [];
    for (const mark of marks) mark.setAttribute('data-open', '');
    return () => {
      for (const mark of marks) mark.removeAttribute('data-open');
    };
  });
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
