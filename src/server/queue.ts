import { RotascopeError } from '../core/index.ts';

/** Runs so many things at once and others after them; refuses more when too many wait. */
export interface Queue {
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function createQueue(most: number, width = 1): Queue {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function begin(): Promise<void> {
    if (running < width) running++;
    else if (waiting.length < most) await new Promise<void>((resolve) => waiting.push(resolve));
    else throw new RotascopeError('busy-server', `${waiting.length} texts wait already`);
  }

  function end(): void {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  }

  return {
    async run(work) {
      await begin();
      try {
        return await work();
      } finally {
        end();
      }
    },
  };
}
