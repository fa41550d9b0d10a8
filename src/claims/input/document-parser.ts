import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { RotascopeError } from '../../core/index.ts';
import { findPackageFolder } from '../../data/package-folder.ts';
import type { InputLimits } from './limits.ts';
import type { ParsedText } from './parsed-text.ts';
import type { ParseReply, ParseRequest } from './worker-messages.ts';

/** Turns pages, Markdown and PDFs into text, one after another, in a thread with limits of time and memory. */
export interface DocumentParser {
  parse(request: ParseRequest, source: string): Promise<ParsedText>;
  close(): Promise<void>;
}

const memoryCheckMilliseconds = 25;

export function createDocumentParser(limits: InputLimits, workerPath = builtWorkerPath()): DocumentParser {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  return {
    parse(request, source) {
      const result = last.then(() => parseNow(request, source));
      last = result.catch(() => undefined);
      return result;
    },
    close: stop,
  };

  async function parseNow(request: ParseRequest, source: string): Promise<ParsedText> {
    worker ??= start(workerPath, limits);
    const reply = await replyOf(worker, request, limits).catch(async (cause: unknown) => {
      await stop();
      throw fault(source, cause instanceof Error ? cause.message : String(cause), cause);
    });
    if ('fault' in reply) throw fault(source, reply.fault);
    return reply.parsed;
  }

  async function stop(): Promise<void> {
    const stopped = worker;
    worker = null;
    await stopped?.terminate();
  }
}

function start(workerPath: string, limits: InputLimits): Worker {
  if (!existsSync(workerPath)) {
    throw new RotascopeError('unreadable-file', `${workerPath}: missing from the installation; run \`npm run build\``);
  }
  const worker = new Worker(workerPath, {
    resourceLimits: { maxOldGenerationSizeMb: limits.parseHeapMegabytes, stackSizeMb: 4 },
    // Nothing that a page brings about may be written to the terminal.
    stdout: true,
    stderr: true,
  });
  worker.unref();
  return worker;
}

/** The answer of the worker; rejects, in words for the reader, when it takes too long or too much memory, or dies. */
function replyOf(worker: Worker, request: ParseRequest, limits: InputLimits): Promise<ParseReply> {
  return new Promise((resolve, reject) => {
    const memoryBefore = process.memoryUsage.rss();
    const timer = setTimeout(() => {
      settle(() => reject(new Error(`took longer than ${limits.parseMilliseconds / 1_000} seconds to read`)));
    }, limits.parseMilliseconds);
    const memoryCheck = setInterval(() => {
      if (process.memoryUsage.rss() - memoryBefore > limits.parseMemoryMegabytes * 1_000_000) {
        settle(() => reject(new Error(`needs more than ${limits.parseMemoryMegabytes} MB of memory to read`)));
      }
    }, memoryCheckMilliseconds);
    worker.once('message', onReply).once('error', onError).once('exit', onExit);
    worker.postMessage(request);

    function onReply(reply: ParseReply): void {
      settle(() => resolve(reply));
    }
    function onError(cause: Error & { code?: string }): void {
      const isMemory = cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
      const reason = isMemory
        ? `needs more than ${limits.parseHeapMegabytes} MB of memory to read`
        : `could not be parsed: ${cause.message}`;
      settle(() => reject(new Error(reason, { cause })));
    }
    function onExit(): void {
      settle(() => reject(new Error('could not be parsed: its thread ended')));
    }
    function settle(finish: () => void): void {
      clearTimeout(timer);
      clearInterval(memoryCheck);
      worker.off('message', onReply).off('error', onError).off('exit', onExit);
      finish();
    }
  });
}

function fault(source: string, reason: string, cause?: unknown): RotascopeError {
  return new RotascopeError('unreadable-document', `${source}: ${reason}`, { cause });
}

function builtWorkerPath(): string {
  return join(findPackageFolder(), 'dist', 'input-worker.js');
}
