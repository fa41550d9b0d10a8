import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuantities } from './quantities.ts';
import type { Quantity } from './quantity.ts';
import { quantityPhrases } from './quantity-phrases.ts';

function round(value: number): string {
  return String(Number(value.toPrecision(6)));
}

function describe(text: string, quantity: Quantity): string {
  const { low, high, unit, currency, of, frequency, outOf, per, change, wording } = quantity;
  const parts = [
    `${text.slice(quantity.span.start, quantity.span.end)}:`,
    low === high ? round(low) : `${round(low)}..${round(high)}`,
    unit,
    currency,
    of && `of ${of}`,
    frequency && `each ${frequency}`,
    outOf && `out of ${outOf}`,
    quantity.isStraight && 'straight',
    per && `per ${per}`,
    change,
    wording !== 'plain' && wording,
    quantity.isClose && 'close',
    quantity.kind === 'name' && 'NAME',
    `+-${round(quantity.rounding)}`,
  ];
  return parts.filter((part) => typeof part === 'string').join(' ');
}

const phrases = quantityPhrases
  .trim()
  .split('\n')
  .map((line) => line.split(' =>').map((part) => part.trim()));

test('there are phrases enough', () => {
  expect(phrases.length).toBeGreaterThan(200);
});

test.each(phrases)('reads %j', (phrase = '', expected = '') => {
  expect(
    findQuantities(phrase)
      .map((quantity) => describe(phrase, quantity))
      .join('; '),
  ).toBe(expected);
});

test('says where the wording stands and whether a figure is round, signed, bracketed, compound', () => {
  const text = 'some 2,500 stocks, +1.5% (2.65%), a 25-basis-point cut';
  const [stocks, gain, percent, cut] = findQuantities(text, { offset: 10 });
  expect(stocks).toMatchObject({ isRound: true, wordingSpan: { start: 10, end: 14 }, span: { start: 15, end: 27 } });
  expect(gain).toMatchObject({ isSigned: true, isNegative: false, isRound: false });
  expect(percent).toMatchObject({ isBracketed: true, isSigned: false });
  expect(cut).toMatchObject({ isCompound: true, scale: 1 });
  expect(findQuantities('$3bn')[0]?.scale).toBe(1e9);
});

test('no figure begins in an excluded stretch', () => {
  const text = 'The Alpha 40 fell 5% in week 3';
  const found = (excluded: { start: number; end: number }[]): string[] =>
    findQuantities(text, { offset: 100, excluded }).map(({ span }) => text.slice(span.start - 100, span.end - 100));
  expect(found([])).toEqual(['5%', '3']);
  expect(found([{ start: 120, end: 130 }])).toEqual(['5%']);
  expect(
    found([
      { start: 125, end: 130 },
      { start: 104, end: 119 },
    ]),
  ).toEqual([]);
});

test('any number as written in English comes back', () => {
  const options = { minimumFractionDigits: 0, maximumFractionDigits: 2 };
  const number = fc.integer({ min: 1, max: 999_999_999 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(number, fc.boolean(), (value, isGrouped) => {
      const written = value.toLocaleString('en-US', { ...options, useGrouping: isGrouped });
      const text = `It rose ${written}% to $${written} today.`;
      const decimals = written.split('.')[1]?.length ?? 0;
      expect(findQuantities(text).map(({ low, high, unit }) => [low, high, unit])).toEqual([
        [value, value, 'percent'],
        [value, value, 'currency'],
      ]);
      expect(findQuantities(text)[0]?.rounding).toBeCloseTo(0.5 * 10 ** -decimals, 10);
    }),
  );
});

test('any range comes back in order', () => {
  const number = fc.integer({ min: 1, max: 9999 }).map((tenths) => tenths / 10);
  fc.assert(
    fc.property(number, number, fc.constantFrom('-', ' to ', '%-', '% to '), (one, other, joint) => {
      fc.pre(one < other);
      const [range, ...others] = findQuantities(`a gain of ${one}${joint}${other}% so far`);
      expect(others).toEqual([]);
      expect(range).toMatchObject({ low: one, high: other, unit: 'percent', isRange: true });
    }),
  );
});

test('never throws; quantities are in order, apart, finite and exact substrings', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '5',
      '%',
      '-',
      '/',
      '$',
      ' ',
      'to',
      'from',
      'between',
      'and',
      'half',
      'a',
      'third',
      'point',
      'bps',
      'in',
      'of',
    ),
    fc.constantFrom(
      'one',
      'twenty',
      'million',
      'straight',
      'sessions',
      '(',
      ')',
      '.',
      ',',
      '2025',
      'Dec',
      '1,234',
      '0.5',
      '\n\n',
      'x',
    ),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 25 }), fc.constantFrom('', ' '), (parts, joint) => {
      const text = parts.join(joint);
      let last = 0;
      for (const { span, low, high, rounding } of findQuantities(text)) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(Number.isFinite(low) && Number.isFinite(high) && rounding >= 0).toBe(true);
        expect(low).toBeLessThanOrEqual(high);
        last = span.end;
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  '9',
  '1,',
  '9-',
  '1/2/',
  '5+',
  '$',
  '(',
  'one ',
  'one hundred and ',
  'twenty-',
  'half a ',
  'from 1 to ',
  'between 1 and ',
  'x://',
  'Dec. 1-',
])('takes linear time over %j again and again', (part) => {
  const time = (length: number): number => {
    const text = part.repeat(length / part.length);
    const started = process.cpuUsage();
    findQuantities(text);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  time(20_000);
  expect(time(200_000)).toBeLessThan(30 * Math.max(time(20_000), 20));
});
