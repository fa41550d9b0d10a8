/** Answers by what they depend on, so that the same question on the same figures is computed once. */
export interface AnswerCache {
  /** The answer of a key; several who ask at once wait for one computation. What fails is not kept. */
  once(key: string, compute: () => Promise<string>): Promise<string>;
}

/** Keeps the answers used last, as many as fit. */
export function createAnswerCache(mostBytes: number): AnswerCache {
  const kept = new Map<string, string>();
  const pending = new Map<string, Promise<string>>();
  let bytes = 0;

  function keep(key: string, answer: string): void {
    const size = sizeOf(answer);
    if (size > mostBytes / 4) return;
    kept.set(key, answer);
    bytes += size;
    for (const [oldest, text] of kept) {
      if (bytes <= mostBytes) return;
      kept.delete(oldest);
      bytes -= sizeOf(text);
    }
  }

  async function computeOnce(key: string, compute: () => Promise<string>): Promise<string> {
    try {
      const answer = await compute();
      keep(key, answer);
      return answer;
    } finally {
      pending.delete(key);
    }
  }

  return {
    async once(key, compute) {
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      const running = pending.get(key) ?? computeOnce(key, compute);
      pending.set(key, running);
      return running;
    },
  };
}

/** Two bytes a UTF-16 code unit at the most. */
function sizeOf(text: string): number {
  return 2 * text.length;
}
