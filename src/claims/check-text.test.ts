import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../core/index.ts';
import { createMemoryStore, createStoredSeries } from '../data/index.ts';
import { checkText } from './check-text.ts';

const days = ['2024-05-15', '2024-05-16', '2024-05-17'];

function createPrices(series: string, last: number) {
  return createStoredSeries(
    {
      series,
      field: 'close',
      name: series,
      unit: 'USD',
      frequency: 'daily',
      release: { kind: 'same-day' },
      provider: 'test',
    },
    days.map((observed, i) => ({ observed: parseIsoDate(observed), value: i === 2 ? last : 100 })),
    parseIsoDate('2024-05-17'),
  );
}

const store = createMemoryStore([
  createPrices('AAPL', 103),
  createPrices('MSFT', 102),
  createPrices('NVDA', 107),
  createPrices('AMZN', 101),
]);

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
