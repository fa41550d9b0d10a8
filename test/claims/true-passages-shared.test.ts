import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkText } from '../../src/claims/index.ts';
import { parseIsoDate } from '../../src/core/index.ts';
import { createMemoryStore, type SeriesField } from '../../src/data/index.ts';
import { isSharedDataAbsent, readSharedPrices } from '../shared-data.ts';

/** A passage of which every statement is true by the closes at hand. */
interface Passage {
  readonly published: string;
  readonly text: string;
}

const isAbsent = isSharedDataAbsent('passages that are true throughout');
const passages = JSON.parse(readFileSync(new URL('true-passages.json', import.meta.url), 'utf8')) as readonly Passage[];

const indices = ['^RUT', '^GSPC', '^NDX', '^IXIC', '^VIX'];
const funds = ['IWM', 'SPY', 'QQQ', 'DIA', 'SMH', 'KRE', 'KBE', 'GLD', 'TLT', 'NVDA'];
const sectors = ['XLK', 'XLF', 'XLE', 'XLU', 'XLV', 'XLRE', 'XLB', 'XLI', 'XLP', 'XLY'];
const columns = { close: 'close', total: 'adj_close' } as const satisfies Partial<Record<SeriesField, string>>;
const asOf = parseIsoDate('2026-11-21');

/** How many true statements of returns are called false yet: it may fall, and must not rise. */
const mostRefuted = 34;
/** How many are borne out: it may rise, and must not fall. */
const fewestSupported = 257;

it.skipIf(isAbsent)(
  'true passages are seldom called false, and most of their returns are borne out',
  () => {
    const store = createMemoryStore(
      [...indices, ...funds, ...sectors].flatMap((symbol) => readSharedPrices(symbol, columns)),
      {
        'fomc-decisions': { provider: 'shared', rows: [], completeTo: parseIsoDate('1990-01-01') },
      },
    );
    const returns = passages.flatMap(({ published, text }) =>
      checkText(
        {
          source: 'passage',
          title: null,
          publisher: null,
          published: parseIsoDate(published),
          publishedFrom: 'option',
          text,
        },
        store,
        { asOf },
      ).checked.claims.filter(({ kind }) => kind === 'return'),
    );
    const count = (...verdicts: readonly string[]): number =>
      returns.filter(({ verdict }) => verdicts.includes(verdict)).length;
    expect(count('contradicted', 'misdated', 'outdated', 'inconsistent')).toBeLessThanOrEqual(mostRefuted);
    expect(count('supported')).toBeGreaterThanOrEqual(fewestSupported);
  },
  60_000,
);
