import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../claims/index.ts';
import { type DayNumber, type ErrorCode, RotascopeError } from '../core/index.ts';
import { findPackageFolder } from '../data/index.ts';
import type { CheckAnswer, TextChecker } from './text-checker.ts';

/** What the process answers. */
export type CheckReply = { readonly answer: CheckAnswer } | { readonly code: ErrorCode; readonly message: string };

/**
 * Checks texts in a process of its own, so that the server answers meanwhile. A text that takes too long ends the process;
 * the next one begins another.
 */
export function createCheckProcess(lake: string, milliseconds: number, path = builtPath()): TextChecker {
  let child: ChildProcess | undefined;

  function stop(): void {
    child?.kill('SIGKILL');
    child = undefined;
  }

  return {
    async check(document, asOf) {
      child ??= start(path, lake);
      const reply = await ask(child, document, asOf, milliseconds).catch((error: unknown) => {
        stop();
        throw error;
      });
      if ('answer' in reply) return reply.answer;
      if (reply.code === 'unexpected') throw new Error(reply.message);
      throw new RotascopeError(reply.code, reply.message);
    },
    close: stop,
  };
}

function builtPath(): string {
  return join(findPackageFolder(), 'dist', 'check-worker.js');
}

function start(path: string, lake: string): ChildProcess {
  if (existsSync(path)) return fork(path, [lake], { serialization: 'advanced', execArgv: [] });
  throw new RotascopeError('unreadable-file', `${path}: missing from the installation; run \`npm run build\``);
}

function ask(child: ChildProcess, document: Document, asOf: DayNumber, milliseconds: number): Promise<CheckReply> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const reason = `took longer than ${milliseconds / 1_000} seconds to check`;
      settle(() => reject(new RotascopeError('unreadable-document', `${document.source}: ${reason}`)));
    }, milliseconds);
    child.once('message', onReply).once('error', onEnd).once('exit', onEnd);
    child.send({ document, asOf });

    function onReply(reply: unknown): void {
      settle(() => resolve(reply as CheckReply));
    }
    function onEnd(): void {
      settle(() => reject(new Error('the process that checks texts has ended')));
    }
    function settle(finish: () => void): void {
      clearTimeout(timer);
      child.off('message', onReply).off('error', onEnd).off('exit', onEnd);
      finish();
    }
  });
}
