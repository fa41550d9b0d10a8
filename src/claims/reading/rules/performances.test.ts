import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const read = (text: string, published = '2024-10-18') =>
  readKind('performance', text, published).map(({ subject, measure }) => `${subject.id} ${measure}`);

describe('how companies, sectors and indices fared, in a word', () => {
  it.each([
    [
      'Builders like Toll Brothers (NYSE: TOL) and PulteGroup, Inc. (NYSE: PHM) have emerged as clear winners.',
      'TOL+PHM winner',
    ],
    ['Carnival (NYSE: CCL) and Viking (NYSE: VIK) are riding the wave of a travel boom.', 'CCL+VIK winner'],
    ['Chipmaker Qualcomm (NASDAQ: QCOM) has felt the pinch of slower handset sales.', 'QCOM pressed'],
    ['Nike (NYSE: NKE), the most storied name in shoes, saw its shares stagnate.', 'NKE flat'],
    ['Deere (NYSE: DE) and Caterpillar (NYSE: CAT) have posted record gains.', 'DE+CAT record'],
    ['Palantir (NYSE: PLTR) has seen its valuation soar as orders came in.', 'PLTR soared'],
    ['The utilities sector has been revitalised by demand for power.', 'utilities winner'],
    ['Lower rates have breathed new life into lenders such as Ally Financial (NYSE: ALLY).', 'ALLY gained'],
    ['Energy stocks rose. Its gains have been modest.', 'energy muted'],
    ['Lennar (NYSE: LEN) and other entry-level builders have capitalized on falling mortgage rates.', 'LEN gained'],
    ['Oracle (NYSE: ORCL), the poster child of the 2025 data-center boom, was left out.', 'ORCL winner'],
    ['Regions Financial (NYSE: RF) entered the year with solid momentum.', 'RF gained'],
    ['Only Pfizer (NYSE: PFE) has held on to its gains.', 'PFE gained'],
    ['The Russell 2000 has entered a new bull market.', 'russell-2000 bull-market'],
    ['The S&P 500 crossed into bull-market territory on Thursday.', 'sp-500 bull-market'],
    ['The Dow is now in a bull market.', 'dow bull-market'],
    ['Standouts include Vertiv (NYSE: VRT) and Eaton (NYSE: ETN).', 'VRT+ETN winner'],
    ['Boeing (NYSE: BA) and Intel (NASDAQ: INTC) have been left behind.', 'BA+INTC laggard'],
    ['The shipping sector has cooled.', 'shipping-sector pressed'],
  ])('%s', (text, said) => {
    expect(read(text)).toContain(said);
  });

  it.each([
    'Toll Brothers (NYSE: TOL) could emerge as a clear winner next year.',
    'If rates fall, lenders such as Ally Financial (NYSE: ALLY) are the main beneficiaries.',
    'Will Carnival (NYSE: CCL) and Viking (NYSE: VIK) be the winners?',
    'Smaller firms such as Ennis (NYSE: EBF) are more direct beneficiaries of the tax law.',
    'Households have struggled with prices.',
  ])('makes nothing of: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('leaves to a figure what is told with one', () => {
    expect(read('Deere (NYSE: DE) has seen its shares rise 12% this year.')).toEqual([]);
  });

  it('holds winners against the market, and leaders against the group that the passage speaks of', () => {
    const against = (text: string) => readKind('performance', text, '2024-10-18').at(-1)?.against?.id;
    expect(against('Toll Brothers (NYSE: TOL) has emerged as a winner.')).toBe('sp-500');
    expect(
      against('Regional banks rose this month. Zions (NASDAQ: ZION) and KeyCorp (NYSE: KEY) have emerged as leaders.'),
    ).toBe('regional-banks');
  });
});

describe('the time of a word of performance', () => {
  const times = (text: string, published: string) =>
    readKind('performance', text, published).map(({ period: { base, to, from, others } }) => ({
      days: to - base,
      from,
      others: others.length,
    }));

  it('is the one beside it or at the head of its sentence', () => {
    expect(times('In 2023 Carnival (NYSE: CCL) was among the biggest winners.', '2024-10-18')).toMatchObject([
      { days: 364, from: 'stated' },
    ]);
    expect(times('In 2023, Carnival (NYSE: CCL) was the biggest winner.', '2024-10-18')).toMatchObject([
      { days: 364, from: 'stated' },
    ]);
    expect(times('Carnival (NYSE: CCL) has struggled in September.', '2024-10-18')).toMatchObject([
      { days: 31, from: 'stated' },
    ]);
  });

  it('is not one of something else, and then the last three months or the last one', () => {
    expect(
      times('Carnival (NYSE: CCL) has struggled, with debt taken up in the crisis of 2020.', '2024-10-18'),
    ).toMatchObject([{ from: 'assumed', others: 1 }]);
  });

  it('is the last month of a year that was finished so, or its last quarter', () => {
    expect(times('The Dow fell. The calm follows a blistering finish to 2023.', '2024-01-12')).toEqual([
      { days: 29, from: 'stated', others: 1 },
    ]);
  });
});
