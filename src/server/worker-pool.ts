import { join } from 'node:path';
import { RotascopeError } from '../core/index.ts';
import { findPackageFolder } from '../data/index.ts';
import type { ServerLimits } from './limits.ts';
import { startWorkerProcess, type WorkerProcess } from './worker-process.ts';
import type { CheckAnswer, FigureAnswer, Job, Workers } from './workers.ts';

type PoolLimits = Pick<
  ServerLimits,
  'workers' | 'waitingJobs' | 'checkMilliseconds' | 'answerMilliseconds' | 'abandonedMilliseconds'
>;

interface Task {
  readonly job: Job;
  readonly milliseconds: number;
  readonly late: () => Error;
  readonly signal: AbortSignal;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Processes that do the work, each begun when it is first needed; what finds none free waits, and too much is refused. */
export function createWorkerPool(lake: string, limits: PoolLimits, path = builtPath()): Workers {
  const all = new Set<WorkerProcess>();
  const idle: WorkerProcess[] = [];
  const waiting: Task[] = [];

  function begin(): WorkerProcess {
    const begun = startWorkerProcess(path, lake);
    all.add(begun);
    return begun;
  }

  function take(): WorkerProcess {
    for (let free = idle.pop(); free !== undefined; free = idle.pop()) {
      if (free.isAlive()) return free;
      all.delete(free);
    }
    return begin();
  }

  function release(worker: WorkerProcess): void {
    if (worker.isAlive()) idle.push(worker);
    else all.delete(worker);
    handOut();
  }

  function handOut(): void {
    while (waiting.length > 0 && (idle.length > 0 || all.size < limits.workers)) work(waiting.shift() as Task);
  }

  async function work(task: Task): Promise<void> {
    let worker: WorkerProcess | undefined;
    try {
      worker = take();
      task.resolve(await worker.run(task.job, { ...task, abandonedMilliseconds: limits.abandonedMilliseconds }));
    } catch (error) {
      task.reject(error);
    } finally {
      if (worker !== undefined) release(worker);
    }
  }

  function run(job: Job, milliseconds: number, late: () => Error, signal: AbortSignal): Promise<unknown> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      if (waiting.length >= limits.waitingJobs) {
        throw new RotascopeError('busy-server', `${waiting.length} requests wait already`);
      }
      const task: Task = { job, milliseconds, late, signal, resolve, reject };
      waiting.push(task);
      signal.addEventListener('abort', () => withdraw(task), { once: true });
      handOut();
    });
  }

  function withdraw(task: Task): void {
    const place = waiting.indexOf(task);
    if (place < 0) return;
    waiting.splice(place, 1);
    task.reject(task.signal.reason);
  }

  return {
    check(asked, signal = new AbortController().signal) {
      const { checkMilliseconds: most } = limits;
      const late = (): Error =>
        new RotascopeError(
          'unreadable-document',
          `${asked.document.source}: took longer than ${most / 1_000} seconds to check`,
        );
      return run({ kind: 'check', asked }, most, late, signal) as Promise<CheckAnswer>;
    },
    answer(route, asked, signal = new AbortController().signal) {
      const { answerMilliseconds: most } = limits;
      const late = (): Error =>
        new RotascopeError('busy-server', `the answer took longer than ${most / 1_000} seconds to compute`);
      return run({ kind: 'answer', route, asked }, most, late, signal) as Promise<FigureAnswer>;
    },
    close() {
      for (const worker of all) worker.stop();
    },
  };
}

function builtPath(): string {
  return join(findPackageFolder(), 'dist', 'server-worker.js');
}
