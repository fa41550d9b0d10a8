import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkText } from '../../src/claims/index.ts';
import { parseIsoDate } from '../../src/core/index.ts';
import { createMemoryStore, type SeriesField } from '../../src/data/index.ts';
import { isSharedDataAbsent, readSharedPrices } from '../shared-data.ts';

/** False statements of which the direction, the end or a part alone is true: quantified, denied, broken over lines. */
interface HalfTruths {
  readonly published: string;
  readonly texts: readonly string[];
}

const isAbsent = isSharedDataAbsent('half-truths');
const { published, texts } = JSON.parse(
  readFileSync(new URL('half-truths.json', import.meta.url), 'utf8'),
) as HalfTruths;

const symbols = ['^RUT', '^GSPC', '^NDX', '^IXIC', 'IWM', 'SPY', 'QQQ', 'DIA'];
const columns = { close: 'close', total: 'adj_close' } as const satisfies Partial<Record<SeriesField, string>>;

it.skipIf(isAbsent)(
  'no half-truth is called supported',
  () => {
    const store = createMemoryStore(
      symbols.flatMap((symbol) => readSharedPrices(symbol, columns)),
      { 'fomc-decisions': { provider: 'shared', rows: [], completeTo: parseIsoDate('1990-01-01') } },
    );
    const day = parseIsoDate(published);
    const supported = texts.filter((text) =>
      checkText(
        { source: 'half-truth', title: null, publisher: null, published: day, publishedFrom: 'option', text },
        store,
        { asOf: parseIsoDate('2026-11-21') },
      ).checked.claims.some(({ verdict }) => verdict === 'supported'),
    );
    expect(supported).toEqual([]);
  },
  60_000,
);
