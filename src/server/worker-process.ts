import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type ErrorCode, RotascopeError } from '../core/index.ts';
import type { Job } from './workers.ts';

/** What the process answers. */
export type WorkerReply = { readonly answer: unknown } | { readonly code: ErrorCode; readonly message: string };

/** How long a job may take. */
interface Patience {
  readonly milliseconds: number;
  /** The error of a job that takes longer. */
  readonly late: () => Error;
  /** Says that nobody waits any more. */
  readonly signal: AbortSignal;
  /** Milliseconds that the job has left then: an answer that is nearly there is worth keeping, and so is the process. */
  readonly abandonedMilliseconds: number;
}

/** A process with figures of its own that does one job after another. Whatever a job does to it, the server goes on. */
export interface WorkerProcess {
  /** Ends the process where the job takes too long. */
  run(job: Job, patience: Patience): Promise<unknown>;
  /** Whether it can do another job. */
  isAlive(): boolean;
  stop(): void;
}

/** Begins the program of a worker on a lake. */
export function startWorkerProcess(path: string, lake: string): WorkerProcess {
  if (!existsSync(path)) {
    throw new RotascopeError('unreadable-file', `${path}: missing from the installation; run \`npm run build\``);
  }
  const child = fork(path, [lake], { serialization: 'advanced', execArgv: [] });
  let isAlive = true;
  const end = (): void => {
    isAlive = false;
  };
  child.on('exit', end).on('error', end);

  function stop(): void {
    isAlive = false;
    child.kill('SIGKILL');
  }

  function ask(job: Job, { milliseconds, late, signal, abandonedMilliseconds }: Patience): Promise<WorkerReply> {
    return new Promise((resolve, reject) => {
      let timer = setTimeout(() => settle(() => reject(late())), milliseconds);
      signal.addEventListener('abort', onAbandoned);
      child.once('message', onReply).once('error', onEnd).once('exit', onEnd);
      child.send(job);

      function onAbandoned(): void {
        clearTimeout(timer);
        timer = setTimeout(() => settle(() => reject(signal.reason)), Math.min(abandonedMilliseconds, milliseconds));
      }
      function onReply(reply: unknown): void {
        settle(() => resolve(reply as WorkerReply));
      }
      function onEnd(): void {
        settle(() => reject(new Error('the process that did the work has ended')));
      }
      function settle(finish: () => void): void {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbandoned);
        child.off('message', onReply).off('error', onEnd).off('exit', onEnd);
        finish();
      }
    });
  }

  return {
    async run(job, patience) {
      const reply = await ask(job, patience).catch((error: unknown) => {
        stop();
        throw error;
      });
      if ('answer' in reply) return reply.answer;
      if (reply.code === 'unexpected') throw new Error(reply.message);
      throw new RotascopeError(reply.code, reply.message);
    },
    isAlive: () => isAlive,
    stop,
  };
}
