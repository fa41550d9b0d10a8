import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../core/index.ts';
import { readKind, readReturns } from './read-fixture.ts';

const ends = (text: string): string[] => readReturns(text, '2002-02-04').map(({ id, to }) => `${id} ${toIsoDate(to)}`);

describe('figures told in turn', () => {
  it('are over as many stretches told in turn just before, however they are linked', () => {
    const two = 'The Russell 1000 Value made 7% in 2000 and lost 5% in 2001.';
    for (const rest of ['lost 22% and then 20%', 'lost 22%, followed by 20%'])
      expect(ends(`${two} The S&P 500 ${rest}.`).slice(2)).toEqual(['sp-500 2000-12-29', 'sp-500 2001-12-31']);
    const three = 'The Russell 1000 Value returned 7% in 1999, made 6% in 2000 and lost 5% in 2001.';
    expect(ends(`${three} The S&P 500 gained 20%, then lost 9% and finally lost 12%.`).slice(3)).toEqual([
      'sp-500 1999-12-31',
      'sp-500 2000-12-29',
      'sp-500 2001-12-31',
    ]);
  });
});

describe('a sentence without a time', () => {
  const from = (text: string): string | undefined => readKind('return', text, '2012-06-15').at(-1)?.period.from;

  it('is of the stretch of the one before it, told in the same tense of another asset', () => {
    expect(from('The S&P 500 is up 6.8% this year. Utilities have gained 1.4%.')).toBe('stated');
    expect(from('In May the Nasdaq-100 lost 7%. The Dow fell 6.2%.')).toBe('stated');
    expect(from('Gold dropped 6% in May. By contrast, long bonds rose 9%.')).toBe('stated');
  });

  it('may be of another, where it tells of now after what was, or of how things stood', () => {
    expect(from('In May the Nasdaq-100 lost 7%. The Dow is down 2%.')).not.toBe('stated');
    expect(from('In May the Nasdaq-100 lost 7%. Apple was down 2%.')).not.toBe('stated');
    expect(from('The Dow is up 3% this year. The Nasdaq-100 fell 2.1%.')).not.toBe('stated');
    expect(from('In May the Nasdaq-100 lost 7%. It fell 3%.')).not.toBe('stated');
  });
});
