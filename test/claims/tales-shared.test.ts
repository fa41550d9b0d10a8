import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isSharedDataAbsent } from '../shared-data.ts';
import { checkOn, createSharedCloses } from './shared-closes.ts';

/** A passage in which a sentence takes its time or its subject from an earlier one. */
interface Tale {
  readonly published: string;
  readonly text: string;
}

/** The last sentence is false, whatever its lead has told. */
interface HalfTruth extends Tale {
  readonly lead: string;
}

const isAbsent = isSharedDataAbsent('passages told in turn');
const load = <Rows>(name: string): Rows => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Rows;
const truths = load<readonly Tale[]>('plain-truths-tales.json');
const halfTruths = load<readonly HalfTruth[]>('half-truths-tales.json');
const symbols = ['^RUT', '^GSPC', '^NDX', '^IXIC', '^VIX', 'IWM', 'SPY', 'QQQ', 'GLD', 'TLT', 'SMH', 'KRE'].concat([
  'XLE',
  'XLK',
  'XLF',
]);
const isCalledFalse = /^(?:contradicted|misdated|outdated|inconsistent|forecast-missed)$/;

it.skipIf(isAbsent)(
  'no sentence of a true passage is called false, and no false one supported',
  () => {
    const store = createSharedCloses(symbols);
    const refuted = truths.flatMap(({ published, text }) =>
      checkOn(text, published, store)
        .filter(({ verdict }) => isCalledFalse.test(verdict))
        .map(({ quote }) => quote),
    );
    expect(refuted).toEqual([]);
    const supported = halfTruths.flatMap(({ published, lead, text }) =>
      checkOn(`${lead}${text}`, published, store)
        .filter(({ verdict, span }) => verdict === 'supported' && span.start >= lead.length)
        .map(({ quote }) => quote),
    );
    expect(supported).toEqual([]);
  },
  60_000,
);
