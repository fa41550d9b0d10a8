import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

/** From which close to which the first move of a text is read, and from where else it may be. */
function stretch(text: string, published: string): readonly string[] {
  const [first] = readKind('return', text, published);
  if (first === undefined) return [];
  const { base, to, others } = first.period;
  return [
    `${toIsoDate(base)}..${toIsoDate(to)}`,
    ...others.map((other) => `${toIsoDate(other.base)}..${toIsoDate(other.to)}`),
  ];
}

describe('events of record as times', () => {
  it.each([
    // After hours: from the close of the day.
    ['The Russell 2000 has gained 31% since Liberation Day.', '2026-01-26', '2025-04-02..2026-01-26'],
    ["Since Britain's vote to leave, the S&P 500 has lost 2%.", '2016-07-01', '2016-06-23..2016-07-01'],
    ['Gold has doubled since ChatGPT came out.', '2025-12-01', '2022-11-30..2025-12-01'],
    // Before the open, or in the session: from the eve.
    ['Oil stocks are up 40% since Russia invaded Ukraine.', '2022-06-08', '2022-02-23..2022-06-08'],
    ["Since Lehman's collapse the Dow has lost a quarter.", '2008-10-10', '2008-09-12..2008-10-10'],
    ['KRE is down 30% since SVB failed.', '2023-05-04', '2023-03-09..2023-05-04'],
    // Counted from the session of the event.
    ['In the two sessions after the Brexit vote the S&P 500 lost 5.3%.', '2017-02-10', '2016-06-23..2016-06-27'],
    ['The S&P 500 lost 4.8% the day after Liberation Day.', '2025-04-10', '2025-04-02..2025-04-03'],
    // The one that happened last.
    ['Since the shutdown began the S&P 500 has gained 3%.', '2025-11-05', '2025-10-01..2025-11-05'],
    ['Since the shutdown began the S&P 500 has gained 3%.', '2019-01-10', '2018-12-21..2019-01-10'],
  ])('%s (%s)', (text, published, expected) => {
    expect(stretch(text, published)[0]).toBe(expected);
  });

  it('are told in the main clause too', () => {
    const [told, ...others] = stretch(
      'Britain voted to leave the European Union, and in two sessions the S&P 500 lost 5.3%.',
      '2017-02-10',
    );
    expect([told, ...others]).toContain('2016-06-23..2016-06-27');
  });

  it('are none before they happened, and none of what nobody here has on record', () => {
    for (const [text, published] of [
      ['Since Liberation Day the S&P 500 has gained 2%.', '2025-03-03'],
      ['Since the Martian landing the S&P 500 has gained 2%.', '2025-03-03'],
    ] as const)
      expect(readKind('return', text, published).map(({ period }) => period.from)).not.toContain('stated');
  });
});

describe('decisions of the Federal Reserve as times', () => {
  it.each([
    ['The Russell 2000 has gained 5.2% since the Fed cut in December.', '2026-01-26', '2025-12-10..2026-01-26'],
    ["Since the Fed's September meeting small caps have added 9%.", '2026-01-26', '2025-09-17..2026-01-26'],
    ['Since the September cut, small caps have added 9%.', '2024-11-01', '2024-09-18..2024-11-01'],
    ['Since the Fed started raising rates the Nasdaq-100 has lost 20%.', '2022-10-03', '2022-03-16..2022-10-03'],
    ['Utilities are up 4% since the last rate cut.', '2025-02-03', '2024-12-18..2025-02-03'],
    ['The Russell 2000 rose 1.3% on the day the Fed cut in December.', '2026-01-26', '2025-12-09..2025-12-10'],
  ])('%s (%s)', (text, published, expected) => {
    expect(stretch(text, published)[0]).toBe(expected);
  });

  it('admit the close before the decision', () => {
    expect(stretch('Gold has gained 12% since the December cut.', '2026-01-26')).toContain('2025-12-09..2026-01-26');
  });

  it('are left open where the words may be of another bank, or of none', () => {
    for (const text of [
      'Since the first cut the Russell 2000 has gained 5%.',
      "Since the ECB's decision the Russell 2000 has gained 5%.",
      'Since the Fed cut in August the Russell 2000 has gained 5%.',
    ])
      expect(stretch(text, '2026-01-26')).not.toContain('2024-09-18..2026-01-26');
  });
});
