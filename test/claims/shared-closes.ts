import { checkText } from '../../src/claims/index.ts';
import { parseIsoDate } from '../../src/core/index.ts';
import { createMemoryStore, type SeriesField, type SeriesStore } from '../../src/data/index.ts';
import { readSharedPrices } from '../shared-data.ts';

const columns = { close: 'close', total: 'adj_close' } as const satisfies Partial<Record<SeriesField, string>>;
const asOf = parseIsoDate('2026-11-21');

/** The closes of symbols of the shared data, and no decision of the Federal Reserve. */
export function createSharedCloses(symbols: readonly string[]): SeriesStore {
  return createMemoryStore(
    symbols.flatMap((symbol) => readSharedPrices(symbol, columns)),
    { 'fomc-decisions': { provider: 'shared', rows: [], completeTo: parseIsoDate('1990-01-01') } },
  );
}

/** The claims of a text published on a day. */
export function checkOn(text: string, published: string, store: SeriesStore) {
  const document = {
    source: 'text',
    title: null,
    publisher: null,
    published: parseIsoDate(published),
    publishedFrom: 'option' as const,
    text,
  };
  return checkText(document, store, { asOf }).checked.claims;
}
