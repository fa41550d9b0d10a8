import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pattern } from './pattern.ts';
import { findWordNeeds } from './word-needs.ts';

describe('Pattern', () => {
  it('finds what the regular expression finds', () => {
    const pattern = new Pattern(/\b(?:best|worst) (day|week) since (?:19|20)\d\d\b/i);
    expect(pattern.test('The Best week since 2008.')).toBe(true);
    expect(pattern.exec('its worst day since 1987')?.[1]).toBe('day');
    expect(pattern.test('its worst day in years')).toBe(false);
  });

  it('finds the first match again and again, and the next one from a place', () => {
    const pattern = new Pattern(/\b\d+ (?:days|weeks)/g);
    const text = '5 days, then 12 weeks';
    expect(pattern.exec(text)?.[0]).toBe('5 days');
    expect(pattern.exec(text)?.[0]).toBe('5 days');
    expect(pattern.exec(text, 6)?.[0]).toBe('12 weeks');
    expect([...pattern.matchAll(text)].map(([found]) => found)).toEqual(['5 days', '12 weeks']);
    expect([...pattern.matchAll('no number here')]).toEqual([]);
  });

  it('takes for a letter what equals it without case', () => {
    const kelvin = '\u212a';
    const longS = '\u017f';
    expect(new Pattern(/weeks/iu).test(`wee${kelvin}${longS}`)).toBe(true);
    expect(new Pattern(/été 2003/i).test('ÉTÉ 2003')).toBe(true);
  });

  it('has no opinion on what needs no word', () => {
    expect(findWordNeeds(/\S+/g)).toEqual([]);
    expect(findWordNeeds(/fell|\d/)).toEqual([]);
    expect(findWordNeeds(/(?:since )?[A-Z]+/)).toEqual([]);
  });

  it('needs what stands in every alternative, what stands around and what is repeated', () => {
    expect(findWordNeeds(/(?:rose|fell) \w+ since/)).toEqual([[' since'], ['rose ', 'fell ']]);
    expect(findWordNeeds(/(?<=gained )\d+/)).toEqual([['gained ']]);
    expect(findWordNeeds(/(?:very )+\w/)).toEqual([['very ']]);
    expect(findWordNeeds(/(?!never)\w+ly/)).toEqual([['ly']]);
  });

  it('matches as the regular expression does, whatever that is', () => {
    fc.assert(
      fc.property(regex, fc.array(word, { maxLength: 8 }), (plain, words) => {
        const text = words.join('');
        const expected = new RegExp(plain.source, plain.flags).exec(text);
        const found = new Pattern(plain).exec(text);
        expect(found?.[0]).toBe(expected?.[0]);
        expect(found?.index).toBe(expected?.index);
      }),
      { numRuns: 3000 },
    );
  });
});

const word = fc.constantFrom(
  'up',
  'Up ',
  'by ',
  '5',
  ' 12',
  '%',
  "'s",
  'é',
  '-',
  'since ',
  'SINCE',
  'k',
  '\u212a',
  '\n',
  '.',
);

const { source } = fc.letrec<{ source: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom('up', 'by', ' ', '5', '\\d', '\\s', '%', "'s", 'é', '-', 'since', 'k', '\\b'),
    },
    fc.constantFrom('[a-f]', '[^u]', '[.,%]', '[1-5]', '.', '\\w', '^', '$', '[-\\s]', '\\p{L}'),
    fc.tuple(tie('source'), tie('source')).map(([one, other]) => `(?:${one}|${other})`),
    tie('source').map((inner) => `(${inner})`),
    fc
      .tuple(tie('source'), fc.constantFrom('?', '+', '*', '{2}', '{1,2}', '{0,2}?'))
      .map(([inner, times]) => `(?:${inner})${times}`),
    fc.tuple(fc.constantFrom('?=', '?!', '?<=', '?<!'), tie('source')).map(([kind, inner]) => `(${kind}${inner})`),
  ),
  source: fc.array(tie('atom'), { minLength: 1, maxLength: 4 }).map((atoms) => atoms.join('')),
}));

const regex = fc.tuple(source, fc.constantFrom('u', 'iu', 'giu')).map(([written, flags]) => new RegExp(written, flags));
