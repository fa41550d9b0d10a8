import { setFlagsFromString } from 'node:v8';
import { RotascopeError } from '../../core/index.ts';
import type { MarketStore } from '../../data/index.ts';
import { withStore } from '../open-store.ts';
import type { CheckReply, CheckRequest } from './check-pool.ts';
import { finishCheck } from './finish-check.ts';
import { loadTextChecker, type TextChecker } from './text-checker.ts';

/**
 * What a process over many texts asks of the engine: patterns become machine code at once, and what has been compiled is
 * kept where it rests for a while. An option that an engine does not know it names on standard error and passes over.
 */
const engineOptions = ['--no-regexp-tier-up', '--no-flush-bytecode'];

/** Answers requests of the process that began this one, one after another, until that one lets go. */
export async function runCheckWorker({ lake }: { readonly lake?: string }): Promise<void> {
  if (process.send === undefined) throw new RotascopeError('invalid-parameter', 'check-worker is begun by `check`');
  for (const option of engineOptions) setFlagsFromString(option);
  const checker = await loadTextChecker();
  await withStore(lake, async (store) => {
    let last: Promise<void> = Promise.resolve();
    process.on('message', (request: CheckRequest) => {
      last = last.then(async () => void process.send?.(await answer(request, checker, store)));
    });
    await new Promise((resolve) => process.once('disconnect', resolve));
  });
}

async function answer(
  { document, asOf, finish }: CheckRequest,
  checker: TextChecker,
  store: MarketStore,
): Promise<CheckReply> {
  try {
    const check = await store.compute(() => checker.check(document, store, { asOf }));
    return await finishCheck(check, document, finish);
  } catch (error) {
    if (error instanceof RotascopeError) return { error: { code: error.code, message: error.message } };
    return { error: { message: error instanceof Error ? (error.stack ?? error.message) : String(error) } };
  }
}
