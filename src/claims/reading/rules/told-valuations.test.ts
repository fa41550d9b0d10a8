import { describe, expect, it } from 'vitest';
import { read } from '../read-fixture.ts';

const saidOf = (text: string) =>
  read(text, '2021-06-30').flatMap((one) =>
    one.kind === 'multiple'
      ? [`${one.subject.id} ${one.direction}`]
      : one.kind === 'discount'
        ? [`${one.subject.id} ${one.side} ${one.against?.id}`]
        : [],
  );

describe('valuations told in words', () => {
  it.each([
    ['The Nasdaq-100 is hampered by lofty valuations.', 'nasdaq-100 high'],
    ['Valuations of small caps are still depressed.', 'small-caps low'],
    ['Value stocks trade at cheap multiples compared with growth stocks.', 'value discount growth'],
  ])('%s', (text, said) => {
    expect(saidOf(text)).toEqual([said]);
  });

  it('reads no question and no condition', () => {
    expect(saidOf('Are valuations of small caps depressed?')).toEqual([]);
    expect(saidOf('If valuations of small caps are depressed, buyers will come.')).toEqual([]);
  });
});
