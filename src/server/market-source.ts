import { createHash } from 'node:crypto';
import { listCases, loadKnownCase } from '../assess/index.ts';
import { createDataVersion } from '../claims/ledger/index.ts';
import { type MarketStore, openStore } from '../data/index.ts';
import { createLakeListing } from './lake-listing.ts';

/** The figures as they stood when the lake was last looked at. */
export interface Market {
  readonly store: MarketStore;
  /** Which figures and program give the answers, as the ledger keeps it. */
  readonly dataVersion: string;
  /** That, and the cases that come with the program. */
  readonly fingerprint: string;
}

/** Hands out the figures of a lake, and opens them anew when somebody has imported. */
export interface MarketSource {
  readonly lake: string;
  use<Result>(run: (market: Market) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

interface Held {
  readonly files: string;
  readonly market: Promise<Market>;
  users: number;
  isOld: boolean;
}

export function createMarketSource(lake: string): MarketSource {
  const listFiles = createLakeListing(lake);
  let current: Held | undefined;

  function findCurrent(): Held {
    const files = listFiles();
    if (current?.files === files) return current;
    if (current !== undefined) retire(current);
    const held: Held = { files, market: openMarket(lake), users: 0, isOld: false };
    current = held;
    // Whoever asks next tries again.
    held.market.catch(() => {
      if (current === held) current = undefined;
    });
    return held;
  }

  return {
    lake,
    async use(run) {
      const held = findCurrent();
      held.users++;
      try {
        return await run(await held.market);
      } finally {
        held.users--;
        if (held.isOld) closeUnused(held);
      }
    },
    async close() {
      const last = current;
      current = undefined;
      if (last !== undefined) retire(last);
      await last?.market.catch(() => undefined);
    },
  };
}

async function openMarket(lake: string): Promise<Market> {
  const dataVersion = createDataVersion(lake);
  const cases = JSON.stringify(listCases().map(loadKnownCase));
  const fingerprint = createHash('sha256').update(dataVersion).update(cases).digest('hex').slice(0, 16);
  return { store: await openStore(lake), dataVersion, fingerprint };
}

function retire(held: Held): void {
  held.isOld = true;
  closeUnused(held);
}

function closeUnused(held: Held): void {
  if (held.users > 0) return;
  held.market.then(
    ({ store }) => store.close(),
    () => undefined,
  );
}
