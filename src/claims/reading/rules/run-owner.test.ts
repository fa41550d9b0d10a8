import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

describe('whose a run is', () => {
  it('takes the two sides of "in which" from after it', () => {
    const text =
      'The S&P 500 trailed again, which completes a run of five consecutive years in which the Russell 2000 has beaten the S&P 500.';
    expect(readKind('streak', text, '2004-01-05')[0]).toMatchObject({
      subject: { id: 'russell-2000' },
      against: { id: 'sp-500' },
      of: 'lead',
      frequency: 'year',
      asserted: { low: 5 },
    });
  });

  it('takes the conventional index for the market, and a row of rate moves for no gains', () => {
    expect(
      readKind('streak', 'RSP has trailed the conventional index for five weeks running.', '2023-05-29')[0],
    ).toMatchObject({ of: 'lag', against: { id: 'sp-500' }, asserted: { low: 5 } });
    expect(
      readKind('streak', 'Stocks liked it: the Fed left rates alone in June after ten in a row.', '2023-07-05'),
    ).toEqual([]);
  });

  it('takes a noun of leading after "in which" for the lead', () => {
    const text = 'May was the third month in a row in which large caps came out ahead of the Russell 2000.';
    expect(readKind('streak', text, '2024-06-05')[0]).toMatchObject({
      of: 'lead',
      against: { id: 'russell-2000' },
      frequency: 'month',
      asserted: { low: 3 },
    });
    const lag = 'That was the second month in a row in which the Dow trailed the S&P 500.';
    expect(readKind('streak', lag, '2024-07-05')[0]).toMatchObject({ of: 'lag', subject: { id: 'dow' } });
    const hand = 'It was the fourth week in a row in which the Nasdaq-100 had the upper hand over the Dow.';
    expect(readKind('streak', hand, '2024-07-05')[0]).toMatchObject({ of: 'lead', subject: { id: 'nasdaq-100' } });
  });

  it('sets a style by its bare name against the other, and goes on with it', () => {
    const text = 'Value had won four years in a row. In 2006 it beat growth by 13 points.';
    expect(readKind('streak', text, '2007-03-02')).toMatchObject([
      { subject: { id: 'value' }, against: { id: 'growth' } },
    ]);
  });

  it.each(['Banks won five contracts running into billions.', 'The fund won three prizes in a row.'])(
    'but wins nothing else: %s',
    (text) => {
      expect(readKind('streak', text, '2010-01-15').filter(({ of }) => of === 'lead')).toEqual([]);
    },
  );
});
