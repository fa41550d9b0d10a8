import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

function turn(text: string, published: string): (string | undefined)[] {
  return readKind('return', text, published).map(
    ({ asserted, period: { anchor } }) =>
      anchor && `${asserted?.low} ${anchor.side} ${toIsoDate(anchor.base)}..${toIsoDate(anchor.to)}`,
  );
}

describe('highs and lows known by a name', () => {
  it.each([
    ['The S&P 500 is up 210% from its Covid low.', '2026-01-26', '210 low 2020-02-20..2020-05-29'],
    ['Regional banks have gained 31% since their tariff low.', '2025-10-31', '31 low 2025-04-02..2025-05-30'],
    ['The Nasdaq Composite stands 40% above its dot-com peak.', '2018-06-29', '40 high 1999-12-01..2000-12-29'],
    ['The Dow is up 70% from the financial-crisis low.', '2010-12-31', '70 low 2008-09-30..2009-06-30'],
    ['Gold is 12% above its pre-pandemic high.', '2021-06-30', '12 high 2019-12-02..2020-03-06'],
    ['Small caps are up 30% from the bear-market low of October 2022.', '2024-01-05', '30 low 2022-10-01..2022-10-31'],
  ])('%s (%s)', (text, published, expected) => {
    expect(turn(text, published)).toEqual([expected]);
  });

  it('are none before their time', () => {
    expect(turn('The S&P 500 is up 12% from its tariff low.', '2019-12-20')).not.toContain(
      '12 low 2025-04-02..2025-05-30',
    );
  });

  it('leave no direction without its figure where nobody can date them', () => {
    for (const text of ['The S&P 500 is up 80% from its volcano low.', 'Gold is up about 9% from its teatime low.'])
      expect(read(text, '2026-01-26').filter((one) => one.kind === 'return' && one.asserted === null)).toEqual([]);
  });
});
