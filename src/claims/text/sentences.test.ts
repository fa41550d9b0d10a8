import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cpuTime } from '../../../test/cpu-time.ts';
import { findBlocks } from './blocks.ts';
import { findSentences } from './sentences.ts';

function split(text: string): string[] {
  return findSentences(text).map(({ span }) => text.slice(span.start, span.end));
}

test.each([
  ['U.S. stocks rose. Bonds fell.', ['U.S. stocks rose.', 'Bonds fell.']],
  [
    'The U.S. Treasury sold notes in the U.S. The index fell.',
    ['The U.S. Treasury sold notes in the U.S.', 'The index fell.'],
  ],
  [
    'AAON, Inc. said so. It bought Alpha Corp. (NYSE: X) whole.',
    ['AAON, Inc. said so.', 'It bought Alpha Corp. (NYSE: X) whole.'],
  ],
  ['The buyer was Alpha Inc. The price was low.', ['The buyer was Alpha Inc.', 'The price was low.']],
  ['It was No. 2 vs. Europe. It fell.', ['It was No. 2 vs. Europe.', 'It fell.']],
  ['It rose 3.5% to beat the S&P 500. Bonds fell.', ['It rose 3.5% to beat the S&P 500.', 'Bonds fell.']],
  ['In Sept. 2025 it rose. On Dec. 11 it fell.', ['In Sept. 2025 it rose.', 'On Dec. 11 it fell.']],
  [
    'At 4 p.m. ET it stood still. It closed at 4 p.m. The gain held.',
    ['At 4 p.m. ET it stood still.', 'It closed at 4 p.m.', 'The gain held.'],
  ],
  ['Jerome H. Powell spoke, e.g. on rates. He left.', ['Jerome H. Powell spoke, e.g. on rates.', 'He left.']],
  ['Wait... and see... The rally held.', ['Wait... and see...', 'The rally held.']],
  ['"It is over." Analysts agreed.', ['"It is over."', 'Analysts agreed.']],
  ['"Why now?" he asked. (It rose.) Bonds fell!', ['"Why now?" he asked.', '(It rose.)', 'Bonds fell!']],
  ['It closed at 2,590. 44% of stocks rose.', ['It closed at 2,590.', '44% of stocks rose.']],
  ['It ended at 2,590.61.\nBreadth was poor.', ['It ended at 2,590.61.', 'Breadth was poor.']],
  ['a valuation reset.The market rose 5%.Bonds fell.', ['a valuation reset.', 'The market rose 5%.', 'Bonds fell.']],
  [
    'See example.com for version 3.5.1 of it. iShares fell.',
    ['See example.com for version 3.5.1 of it.', 'iShares fell.'],
  ],
])('splits %j', (text, sentences) => {
  expect(split(text)).toEqual(sentences);
});

test('joins hard-wrapped lines and keeps lines that stand for themselves', () => {
  const wrapped =
    'The index of small companies rose for the third week in a row as the\nFederal Reserve cut its policy rate, while large companies fell by 2.5\npercent. Bonds were little changed.';
  expect(split(wrapped)).toEqual([
    'The index of small companies rose for the third week in a row as the\nFederal Reserve cut its policy rate, while large companies fell by 2.5\npercent.',
    'Bonds were little changed.',
  ]);
  expect(split('Index up 5%\nSmall caps lead\nRates fall')).toEqual(['Index up 5%', 'Small caps lead', 'Rates fall']);
  expect(split('Small caps rose 5%.\nLarge caps fell.\nBonds rose.')).toHaveLength(3);
});

test('tells headings, list items and rows of quotes apart', () => {
  const text = [
    '# Markets',
    '',
    'The week in figures',
    '',
    'Small caps rose.',
    '',
    '- Value rose 5%.',
    '- Growth fell',
    '  by 3%',
    '2. Bonds rose.',
    '',
    'AAPL  254.61',
    '+6.57 (2.65%)',
    'XLK 146.14 +0.98 (0.68%)',
    '| Fund | Return |',
  ].join('\n');
  expect(findBlocks(text).map(({ kind, span }) => [kind, text.slice(span.start, span.end)])).toEqual([
    ['heading', 'Markets'],
    ['heading', 'The week in figures'],
    ['paragraph', 'Small caps rose.'],
    ['list-item', 'Value rose 5%.'],
    ['list-item', 'Growth fell\n  by 3%'],
    ['list-item', 'Bonds rose.'],
    ['row', 'AAPL  254.61'],
    ['row', '+6.57 (2.65%)'],
    ['row', 'XLK 146.14 +0.98 (0.68%)'],
    ['row', '| Fund | Return |'],
  ]);
});

test('goes on across a lost figure and says so', () => {
  const text =
    'It rose by nearly\n\n. Small caps led. They trade at\n\n, a discount to peers.\n\nThe gain of the\n\nindex held. It staged a , jumping 12%.';
  expect(findSentences(text).map(({ span, hasGap }) => [text.slice(span.start, span.end), hasGap])).toEqual([
    ['It rose by nearly\n\n.', true],
    ['Small caps led.', false],
    ['They trade at\n\n, a discount to peers.', true],
    ['The gain of the\n\nindex held.', true],
    ['It staged a , jumping 12%.', true],
  ]);
});

test('a heading is no part of the paragraph below it', () => {
  expect(split('Winners\n\nsmall caps rose.')).toEqual(['Winners', 'small caps rose.']);
});

test('cuts what never ends, in linear time', () => {
  for (const part of ['word ', 'a', '9', '.', '!', '." ', 'x\n\n,', '\n', '- ', '("', 'A. ', 'the\n\n']) {
    const text = part.repeat(200_000 / part.length);
    const started = cpuTime();
    for (const { span } of findSentences(text)) expect(span.end - span.start).toBeLessThanOrEqual(2000);
    expect(cpuTime() - started).toBeLessThan(5000);
  }
  expect(split(`${'word '.repeat(500)}end.`)[0]?.length).toBeLessThanOrEqual(2000);
});

test('sentences are in order, apart, trimmed, and lose only white space and marks', () => {
  const part = fc.constantFrom(
    'The index rose. ',
    'Inc. ',
    '5% ',
    '\n',
    '\n\n',
    ', ',
    '. ',
    '- ',
    '"',
    ')',
    'AAPL 3.5',
    '!',
    'lost ',
    '\u2026',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const sentences = findSentences(text);
      let last = 0;
      for (const { span } of sentences) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
        expect(text.slice(last, span.start)).toMatch(/^[\s\-|.]*$/);
        last = span.end;
      }
    }),
  );
});
