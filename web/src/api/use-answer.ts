import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from './ask.ts';
import { Problem } from './problem.ts';

export interface Asked<Answer> {
  /** The latest answer, also while the next is on its way; undefined before the first. */
  readonly answer: Answer | undefined;
  readonly isLoading: boolean;
  readonly problem: Problem | undefined;
  readonly retry: () => void;
}

interface Held<Answer> {
  readonly path: string | null;
  readonly answer: Answer | undefined;
  readonly problem: Problem | undefined;
}

/** What the server answers to a path, asked again when the path changes; null asks nothing. */
export function useAnswer<Answer>(path: string | null): Asked<Answer> {
  const [held, setHeld] = useState<Held<Answer>>({ path: null, answer: undefined, problem: undefined });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (path === null) return;
    const controller = new AbortController();
    ask<Answer>(path, { signal: controller.signal }).then(
      (answer) => setHeld({ path, answer, problem: undefined }),
      (error: unknown) => {
        if (controller.signal.aborted) return;
        const problem = error instanceof Problem ? error : new Problem('unexpected', String(error));
        setHeld((before) => ({ path, answer: before.answer, problem }));
      },
    );
    return () => controller.abort();
  }, [path, attempt]);
  const retry = useCallback(() => {
    setHeld((before) => ({ ...before, path: null, problem: undefined }));
    setAttempt((count) => count + 1);
  }, []);
  return { answer: held.answer, problem: held.problem, isLoading: path !== null && held.path !== path, retry };
}
