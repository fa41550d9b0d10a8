import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CheckedText } from '../../../src/claims/checked.ts';
import { ask } from '../api/ask.ts';
import { Problem } from '../api/problem.ts';
import { type GivenSource, type Told, toCheckRequest } from './given-text.ts';

/** A checked text with the text as read, which its spans count the characters of. */
export interface CheckedWithText {
  readonly checked: CheckedText;
  readonly text: string;
}

/** What is to be checked. */
export interface Given {
  readonly source: GivenSource;
  readonly told: Told;
  /** What the text is called, where its words do not say; absent or empty, as they do. */
  readonly title?: string;
}

type Outcome =
  | { readonly is: 'empty' }
  | { readonly is: 'busy' }
  | { readonly is: 'failed'; readonly problem: Problem }
  | ({ readonly is: 'checked' } & CheckedWithText);

/** With the key of the address that it belongs to; empty for what was given in the form. */
type CheckState = Outcome & { readonly key: string };

const empty: CheckState = { is: 'empty', key: '' };

/** The last answer stays for who comes back from another page; it is gone with the tab. */
let lastState: CheckState = empty;

interface Check {
  readonly state: CheckState;
  /** The key of what is shown now, also before the page is drawn again. */
  readonly findKey: () => string;
  /** Checks what is given, at once or when it has been read. */
  start(key: string, given: Given | Promise<Given>): void;
  /** Back to the form; nothing of what runs is waited for. */
  clear(): void;
}

/**
 * Checks one text at a time; a later one, or leaving the page, calls off the one before. The last answer is there from the
 * start where the address names it, or nothing.
 */
export function useCheck(named: string): Check {
  const isOfLast = lastState.is === 'checked' && (named === '' || named === lastState.key);
  const [state, setState] = useState<CheckState>(isOfLast ? lastState : empty);
  const running = useRef<AbortController | null>(null);
  const set = useCallback((next: CheckState) => {
    lastState = next;
    setState(next);
  }, []);
  useEffect(() => {
    if (lastState.is !== 'checked') lastState = empty;
    return () => running.current?.abort();
  }, []);
  const clear = (): void => {
    running.current?.abort();
    set(empty);
  };
  const start = (key: string, given: Given | Promise<Given>): void => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    set({ is: 'busy', key });
    check(given, controller.signal).then(
      (found) => {
        if (!controller.signal.aborted) set({ is: 'checked', key, ...found });
      },
      (error: unknown) => {
        if (!controller.signal.aborted) set({ is: 'failed', key, problem: toProblem(error) });
      },
    );
  };
  return { state, findKey: () => lastState.key, start, clear };
}

async function check(given: Given | Promise<Given>, signal: AbortSignal): Promise<CheckedWithText> {
  const { source, told, title } = await given;
  const { path, init } = toCheckRequest(source, told);
  const { text, ...checked } = await ask<CheckedText & { readonly text: string }>(path, { ...init, signal });
  return { checked: title ? { ...checked, title } : checked, text };
}

function toProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem('unexpected', `the text could not be sent: ${error}`);
}
