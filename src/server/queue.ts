import { RotascopeError } from '../core/index.ts';

/** Runs one thing after another; refuses more when too many wait. */
export interface Queue {
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function createQueue(most: number): Queue {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    async run(work) {
      if (waiting >= most) throw new RotascopeError('busy-server', `${waiting} texts wait already`);
      waiting++;
      const result = last.then(work);
      last = result.catch(() => undefined);
      try {
        return await result;
      } finally {
        waiting--;
      }
    },
  };
}
