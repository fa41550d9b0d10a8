import type { ServedAnswer } from './served-answer.ts';

/** An answer with the tag of the figures and the question it was made from. */
export interface KeptAnswer extends ServedAnswer {
  readonly tag: string;
}

type Compute = (signal: AbortSignal) => Promise<KeptAnswer>;

/** Answers by what they depend on, so that the same question on the same figures is computed once. */
export interface AnswerCache {
  /**
   * The answer of a key; several who ask at once wait for one computation, which is told when the last of them has gone.
   * Only who has to wait is asked for a signal. What fails is not kept.
   */
  once(key: string, findSignal: () => AbortSignal, compute: Compute): Promise<KeptAnswer>;
}

interface Running {
  readonly answer: Promise<KeptAnswer>;
  readonly abandoned: AbortController;
  readers: number;
}

/** Keeps the answers used last, as many as fit. */
export function createAnswerCache(mostBytes: number): AnswerCache {
  const kept = new Map<string, KeptAnswer>();
  const pending = new Map<string, Running>();
  let bytes = 0;

  function keep(key: string, answer: KeptAnswer): void {
    if (answer.body.length > mostBytes / 4) return;
    kept.set(key, answer);
    bytes += answer.body.length;
    for (const [oldest, { body }] of kept) {
      if (bytes <= mostBytes) return;
      kept.delete(oldest);
      bytes -= body.length;
    }
  }

  async function compute(key: string, make: Compute, signal: AbortSignal): Promise<KeptAnswer> {
    try {
      const answer = await make(signal);
      keep(key, answer);
      return answer;
    } finally {
      pending.delete(key);
    }
  }

  function begin(key: string, make: Compute): Running {
    const abandoned = new AbortController();
    const running = { answer: compute(key, make, abandoned.signal), abandoned, readers: 0 };
    pending.set(key, running);
    return running;
  }

  function find(key: string): KeptAnswer | undefined {
    const known = kept.get(key);
    if (known === undefined) return undefined;
    kept.delete(key);
    kept.set(key, known);
    return known;
  }

  async function wait(key: string, signal: AbortSignal, make: Compute): Promise<KeptAnswer> {
    for (;;) {
      const running = pending.get(key) ?? begin(key, make);
      try {
        return await join(running, signal);
      } catch (error) {
        // Whoever left it before this reader came may have ended it.
        if (!running.abandoned.signal.aborted || signal.aborted) throw error;
      }
    }
  }

  return { once: async (key, findSignal, make) => find(key) ?? wait(key, findSignal(), make) };
}

/** Waits with the other readers of an answer. */
async function join(running: Running, signal: AbortSignal): Promise<KeptAnswer> {
  const leave = (): void => {
    running.readers--;
    if (running.readers === 0) running.abandoned.abort(signal.reason);
  };
  running.readers++;
  signal.addEventListener('abort', leave, { once: true });
  try {
    return await running.answer;
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
