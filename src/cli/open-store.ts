import { findLakeFolder, type MarketStore, openStore } from '../data/index.ts';

/** Runs a command on the embedded figures under the user's lake, and closes it whatever happens. */
export async function withStore<Result>(
  lake: string | undefined,
  run: (store: MarketStore) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(findLakeFolder(lake));
  try {
    return await run(store);
  } finally {
    store.close();
  }
}
