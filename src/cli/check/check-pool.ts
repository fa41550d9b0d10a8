import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Document } from '../../claims/document.ts';
import { type DayNumber, type ErrorCode, RotascopeError } from '../../core/index.ts';
import { findPackageFolder } from '../../data/index.ts';
import type { FinishedCheck, FinishOptions } from './finish-check.ts';

/** What a worker is asked: one text at a time. */
export interface CheckRequest {
  readonly document: Document;
  readonly asOf: DayNumber;
  readonly finish: FinishOptions;
}

/** What a worker answers. */
export type CheckReply = FinishedCheck | { readonly error: CheckFault };

/** An error as it goes from process to process; without a code it is one that nobody foresaw. */
interface CheckFault {
  readonly code?: ErrorCode;
  readonly message: string;
}

/** Checks texts in other processes, several at once. */
export interface CheckPool {
  check(request: CheckRequest): Promise<FinishedCheck>;
  close(): void;
}

/** A pool of so many processes, each with a store of its own; each begins when it is first needed. */
export function createCheckPool(jobs: number, lake: string): CheckPool {
  const idle: ChildProcess[] = [];
  const all: ChildProcess[] = [];
  const waiting: ((worker: ChildProcess) => void)[] = [];

  function take(): Promise<ChildProcess> {
    const free = idle.pop();
    if (free !== undefined) return Promise.resolve(free);
    if (all.length < jobs) {
      const begun = startWorker(lake);
      all.push(begun);
      return Promise.resolve(begun);
    }
    return new Promise((resolve) => waiting.push(resolve));
  }

  function release(worker: ChildProcess): void {
    if (!worker.connected) {
      all.splice(all.indexOf(worker), 1);
      const next = waiting.shift();
      if (next !== undefined) take().then(next);
      return;
    }
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  }

  return {
    async check(request) {
      const worker = await take();
      try {
        return await ask(worker, request);
      } finally {
        release(worker);
      }
    },
    close() {
      for (const worker of all) worker.disconnect();
    },
  };
}

function startWorker(lake: string): ChildProcess {
  const program = join(findPackageFolder(), 'dist', 'cli.js');
  return fork(program, ['check-worker', '--lake', lake], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

function ask(worker: ChildProcess, request: CheckRequest): Promise<FinishedCheck> {
  return new Promise((resolve, reject) => {
    const onReply = (reply: CheckReply): void => {
      settle();
      if ('error' in reply) reject(toError(reply.error));
      else resolve(reply);
    };
    const onEnd = (code: number | null, signal: string | null): void => {
      settle();
      const { source } = request.document;
      reject(
        new RotascopeError('unreadable-document', `${source}: the process that checked it ended (${signal ?? code})`),
      );
    };
    const settle = (): void => {
      worker.off('message', onReply);
      worker.off('exit', onEnd);
    };
    worker.on('message', onReply);
    worker.on('exit', onEnd);
    worker.send(request);
  });
}

function toError({ code, message }: CheckFault): Error {
  return code === undefined ? new Error(message) : new RotascopeError(code, message);
}
