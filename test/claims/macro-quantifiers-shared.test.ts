import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MarketStore, openStore } from '../../src/data/index.ts';
import { createLakeFolder, type LakeFolder } from '../lake/lake-folder.ts';
import { isSharedDataAbsent, sharedData } from '../shared-data.ts';
import { checkOn } from './shared-closes.ts';

/** Of policy, inflation, yields and volatility: counted, denied, told of every part of a stretch or of several months. */
interface Sentences {
  readonly published: string;
  readonly false: readonly string[];
  readonly true: readonly string[];
}

const isAbsent = isSharedDataAbsent('quantified statements of policy and of indicators');
const sentences = JSON.parse(readFileSync(new URL('macro-quantifiers.json', import.meta.url), 'utf8')) as Sentences;
const isCalledFalse = /^(?:contradicted|misdated|outdated|inconsistent|forecast-missed)$/;

describe.skipIf(isAbsent)('policy and indicators, quantified', () => {
  let folder: LakeFolder;
  let store: MarketStore;
  beforeAll(async () => {
    folder = createLakeFolder();
    await folder.import(['macro', 'prices/SPY.csv.gz'].map((name) => `${sharedData}/${name}`));
    store = await openStore(folder.lake);
  }, 180_000);
  afterAll(() => {
    store.close();
    folder.remove();
  });

  const findBy = (texts: readonly string[], isSuch: (verdict: string) => boolean): Promise<readonly string[]> =>
    store.compute(() =>
      texts.filter((text) => checkOn(text, sentences.published, store).some(({ verdict }) => isSuch(verdict))),
    );

  it('no false one is called supported', async () => {
    expect(await findBy(sentences.false, (verdict) => verdict === 'supported')).toEqual([]);
  });

  it('no true one is called false, and most are borne out', async () => {
    expect(await findBy(sentences.true, (verdict) => isCalledFalse.test(verdict))).toEqual([]);
    const borneOut = await findBy(sentences.true, (verdict) => verdict === 'supported');
    expect(borneOut.length).toBeGreaterThanOrEqual(20);
  });
});
