import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../core/index.ts';
import { checkText } from './check-text.ts';
import { createClosesStore } from './verdict/closes-fixture.ts';

/** At 100 until a day, and at a close of its own from there. */
const riseTo = (last: number) => (session: number) => (session >= parseIsoDate('2024-03-01') ? last : 100);

const store = createClosesStore('2023-12-29', '2024-05-17', {
  AAPL: riseTo(130),
  AMZN: riseTo(127),
  MSFT: riseTo(115),
});

function check(text: string) {
  const document = {
    source: 'test.txt',
    title: null,
    publisher: null,
    published: parseIsoDate('2024-05-17'),
    publishedFrom: 'option' as const,
    text,
  };
  return checkText(document, store, { asOf: document.published }).checked.claims;
}

describe('figures told side by side', () => {
  it('are swapped where each is true of the other asset', () => {
    const claims = check('In the first quarter of 2024 Apple gained 27% and Amazon 30%.');
    expect(claims.map(({ verdict }) => verdict)).toEqual(['contradicted', 'contradicted']);
    expect(claims.every(({ reason }) => /swapped: each is true of the other/.test(reason))).toBe(true);
  });

  it('are not where one of them holds, or only one is true of the other', () => {
    const one = check('In the first quarter of 2024 Apple gained 30% and Amazon 27%.');
    expect(one.map(({ verdict }) => verdict)).toEqual(['supported', 'supported']);
    const none = check('In the first quarter of 2024 Apple gained 15% and Microsoft 44%.');
    expect(none.some(({ reason }) => /swapped/.test(reason))).toBe(false);
  });
});
