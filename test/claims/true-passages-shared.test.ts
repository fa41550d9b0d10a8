import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isSharedDataAbsent } from '../shared-data.ts';
import { checkOn, createSharedCloses } from './shared-closes.ts';

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

/** How many true statements of returns are called false yet: it may fall, and must not rise. */
const mostRefuted = 34;
/** How many are borne out: it may rise, and must not fall. */
const fewestSupported = 257;

it.skipIf(isAbsent)(
  'true passages are seldom called false, and most of their returns are borne out',
  () => {
    const store = createSharedCloses([...indices, ...funds, ...sectors]);
    const returns = passages.flatMap(({ published, text }) =>
      checkOn(text, published, store).filter(({ kind }) => kind === 'return'),
    );
    const count = (...verdicts: readonly string[]): number =>
      returns.filter(({ verdict }) => verdicts.includes(verdict)).length;
    expect(count('contradicted', 'misdated', 'outdated', 'inconsistent')).toBeLessThanOrEqual(mostRefuted);
    expect(count('supported')).toBeGreaterThanOrEqual(fewestSupported);
  },
  60_000,
);
