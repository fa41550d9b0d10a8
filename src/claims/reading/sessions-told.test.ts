import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../core/index.ts';
import { readKind, readReturns } from './read-fixture.ts';

const last = (text: string, published: string): string | undefined =>
  readReturns(text, published)
    .map(({ id, base, to }) => `${id} ${toIsoDate(base)}..${toIsoDate(to)}`)
    .at(-1);
const from = (text: string, published: string): string | undefined =>
  readKind('return', text, published).at(-1)?.period.from;

describe('sessions that a passage tells of', () => {
  it('an opening names the session of what follows', () => {
    expect(from('Stocks closed mixed on Friday. The Dow rose 0.4%.', '2023-10-27')).toBe('carried');
    expect(from('It was a rough Thursday on Wall Street. Tesla fell 9%.', '2023-10-20')).toBe('carried');
    expect(from('The president left on Friday. The Dow rose 0.4%.', '2023-10-27')).toBe('assumed');
  });

  it('a week begins with its first session, and is told up to a day', () => {
    expect(last('The week began with a 1.2% drop in the S&P 500.', '2023-10-27')).toBe('sp-500 2023-10-20..2023-10-23');
    expect(last('IWM kicked off the week with a loss of 0.9%.', '2023-10-27')).toBe('IWM 2023-10-20..2023-10-23');
    expect(last("By Wednesday's close the S&P 500 was down 0.9% for the week.", '2023-10-27')).toBe(
      'sp-500 2023-10-20..2023-10-25',
    );
    expect(last('The S&P 500 ended the week 2.5% lower.', '2023-10-27')).toBe('sp-500 2023-10-20..2023-10-27');
  });

  it('a lead without a rival is over the one told just before', () => {
    const against = (text: string): string | undefined =>
      readKind('relative-return', text, '2023-10-27').map((one) => `${one.subject.id} ${one.against.id}`)[0];
    expect(against('For the week the Dow lost 2.1% and the Russell 2000 2.6%. The latter lagged by 0.5 points.')).toBe(
      'russell-2000 dow',
    );
    expect(against('The S&P 500 lost 2.5% this week. Energy stocks trailed.')).toBe('energy sp-500');
  });
});
