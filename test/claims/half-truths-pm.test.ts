import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MarketStore, openStore } from '../../src/data/index.ts';
import { createLakeFolder, type LakeFolder } from '../lake/lake-folder.ts';
import { isSharedDataAbsent, sharedData } from '../shared-data.ts';
import { checkOn } from './shared-closes.ts';

/** Sentences on comparisons, levels, volume, recoveries, breadth and macro figures, all published on one day. */
interface Sentences {
  readonly published: string;
  readonly texts: readonly string[];
}

const isAbsent = isSharedDataAbsent('half-truths and plain truths by prices, volumes and macro figures');
const readSentences = (name: string): Sentences =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Sentences;

const indices = ['^RUT', '^GSPC', '^NDX', '^IXIC'];
const funds = ['IWM', 'SPY', 'QQQ', 'DIA', 'SMH', 'GLD', 'TLT', 'IWD', 'IWF'];
const sectors = ['XLK', 'XLF', 'XLE', 'XLU', 'XLV', 'XLRE', 'XLB', 'XLI', 'XLP', 'XLY', 'XLC'];
const shares = ['AAPL', 'MSFT', 'NVDA', 'AMZN', 'GOOGL', 'META', 'TSLA'];
const prices = [...indices, ...funds, ...sectors, ...shares].map((symbol) => `prices/${symbol}.csv.gz`);

describe.skipIf(isAbsent)('sentences by prices, volumes and macro figures', () => {
  let folder: LakeFolder;
  let store: MarketStore;
  beforeAll(async () => {
    folder = createLakeFolder();
    await folder.import(['macro', 'events', ...prices].map((name) => `${sharedData}/${name}`));
    store = await openStore(folder.lake);
  }, 180_000);
  afterAll(() => {
    store.close();
    folder.remove();
  });

  /** The sentences of which a statement has one of some verdicts. */
  const findWith = ({ published, texts }: Sentences, verdicts: readonly string[]): Promise<readonly string[]> =>
    store.compute(() =>
      texts.filter((text) => checkOn(text, published, store).some(({ verdict }) => verdicts.includes(verdict))),
    );

  it('no half-truth is called supported', async () => {
    expect(await findWith(readSentences('half-truths-pm.json'), ['supported'])).toEqual([]);
  }, 120_000);

  it('no plain truth is called false', async () => {
    const wrong = ['contradicted', 'misdated', 'outdated', 'inconsistent'];
    expect(await findWith(readSentences('plain-truths-pm.json'), wrong)).toEqual([]);
  }, 120_000);

  it('most plain truths are borne out', async () => {
    const { texts, published } = readSentences('plain-truths-pm.json');
    const found = await findWith({ texts, published }, ['supported']);
    expect(found.length / texts.length).toBeGreaterThan(0.7);
  }, 120_000);
});
