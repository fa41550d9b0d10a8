import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumberWords, readOrdinalWords } from './words.ts';

test.each([
  ['eight', 8, 1],
  ['twenty six', 26, 2],
  ['twenty ten', 20, 1],
  ['one one', 1, 1],
  ['two hundred', 200, 2],
  ['a hundred and five', 105, 4],
  ['one hundred and stocks', 100, 2],
  ['two thousand and stocks', 2000, 2],
  ['three hundred thousand', 300_000, 3],
  ['one million two hundred thousand and three', 1_200_003, 7],
  ['five million two million', 5_000_000, 2],
  ['two trillion', 2e12, 2],
  ['a billion', 1e9, 2],
  ['a dozen', 12, 2],
  ['half a dozen', 6, 3],
  ['half a million', 500_000, 3],
  ['two dozen', 24, 2],
  ['a couple of', 2, 3],
])('reads %s', (words, value, next) => {
  expect(readNumberWords(words.split(' '))).toEqual({ value, next });
});

test.each(['several', 'hundreds', 'a', 'million', 'a few', 'dozens', ''])('reads no number in %j', (words) => {
  expect(readNumberWords(words.split(' '))).toBeUndefined();
});

test.each([
  ['first', 1],
  ['third', 3],
  ['ninth', 9],
  ['twelfth', 12],
  ['twentieth', 20],
  ['twenty first', 21],
  ['thirty ninth', 39],
  ['hundredth', 100],
])('reads the ordinal %s', (words, value) => {
  expect(readOrdinalWords(words.split(' '))?.value).toBe(value);
});

test.each(['north', 'month', 'twenty', 'growth', 'twenty month'])('reads no ordinal in %s', (words) => {
  expect(readOrdinalWords(words.split(' '))).toBeUndefined();
});

const units =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function spell(value: number): string[] {
  if (value === 0) return [];
  if (value < 20) return [units[value - 1] ?? ''];
  if (value < 100) return [tens[Math.floor(value / 10) - 2] ?? '', ...spell(value % 10)];
  if (value < 1000) return [...spell(Math.floor(value / 100)), 'hundred', ...spell(value % 100)];
  const [scale, word] = value < 1e6 ? [1e3, 'thousand'] : value < 1e9 ? [1e6, 'million'] : [1e9, 'billion'];
  return [...spell(Math.floor(value / scale)), word, ...spell(value % scale)];
}

test('any number below a trillion comes back from its words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
      const words = spell(value);
      expect(readNumberWords(words)).toEqual({ value, next: words.length });
    }),
  );
});
