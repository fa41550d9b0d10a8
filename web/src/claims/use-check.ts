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

type CheckState =
  | { readonly is: 'empty' }
  | { readonly is: 'busy' }
  | { readonly is: 'failed'; readonly problem: Problem }
  | ({ readonly is: 'checked' } & CheckedWithText);

/** The last answer stays for who comes back from another page; it is gone with the tab. */
let lastState: CheckState = { is: 'empty' };

interface Check {
  readonly state: CheckState;
  start(source: GivenSource, told: Told): void;
  cancel(): void;
  /** Back to the form. */
  clear(): void;
}

/** Checks one text at a time; a later one, or leaving the page, calls off the one before. */
export function useCheck(): Check {
  const [state, setState] = useState<CheckState>(lastState.is === 'checked' ? lastState : { is: 'empty' });
  const running = useRef<AbortController | null>(null);
  const set = useCallback((next: CheckState) => {
    lastState = next;
    setState(next);
  }, []);
  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = null;
    set({ is: 'empty' });
  }, [set]);
  useEffect(() => () => running.current?.abort(), []);
  const start = (source: GivenSource, told: Told): void => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    set({ is: 'busy' });
    const { path, init } = toCheckRequest(source, told);
    ask<CheckedText & { readonly text: string }>(path, { ...init, signal: controller.signal }).then(
      ({ text, ...checked }) => {
        if (!controller.signal.aborted) set({ is: 'checked', checked, text });
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        set({
          is: 'failed',
          problem: error instanceof Problem ? error : new Problem('unexpected', `the text could not be sent: ${error}`),
        });
      },
    );
  };
  return { state, start, cancel, clear: cancel };
}
