import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../core/index.ts';
import { checkText } from './check-text.ts';
import { createClosesStore } from './verdict/closes-fixture.ts';

/** At 100 until the last session, which ends at a close of its own. */
const endAt = (last: number) => (_: number, index: number) => (index === 2 ? last : 100);

const store = createClosesStore('2024-05-15', '2024-05-17', {
  AAPL: endAt(103),
  MSFT: endAt(102),
  NVDA: endAt(107),
  AMZN: endAt(101),
});

function verdicts(text: string): string[] {
  const document = {
    source: 'test.txt',
    title: null,
    publisher: null,
    published: parseIsoDate('2024-05-17'),
    publishedFrom: 'option' as const,
    text,
  };
  return checkText(document, store, { asOf: document.published }).checked.claims.map(({ verdict }) => verdict);
}

describe('a text without days', () => {
  it('tells of the last session where most of its rises hold of it', () => {
    expect(verdicts('Apple rose 3%. Microsoft rose 2%. Nvidia rose 7%. Amazon rose 6%.')).toEqual([
      'supported',
      'supported',
      'supported',
      'contradicted',
    ]);
  });

  it('needs but most of them where it names that session at its top', () => {
    const rises = 'Apple rose 3%. Microsoft rose 2%. Nvidia rose 7%. Amazon rose 6%. Apple fell 9%.';
    expect(verdicts(rises).slice(3)).toEqual(['unmeasurable', 'unmeasurable']);
    expect(verdicts(`Shares bounced on Friday. ${rises}`).slice(-2)).toEqual(['contradicted', 'contradicted']);
  });

  it('speaks of the last close where it tells of that session', () => {
    const rises = 'Apple rose 3%. Microsoft rose 2%. Nvidia rose 7%.';
    expect(verdicts(`${rises} Apple stands below $101.`).at(-1)).toBe('outdated');
    expect(verdicts('Apple stands below $101.')).toEqual(['supported']);
  });

  it('contradicts nothing where few do', () => {
    expect(verdicts('Apple rose 3%. Amazon rose 6%.')).toEqual(['supported', 'unmeasurable']);
  });
});
