import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

describe('rankings', () => {
  it('reads places among the sectors', () => {
    expect(readKind('ranking', 'Energy was the worst-performing sector in 2025.', '2026-01-04')[0]).toMatchObject({
      subject: { id: 'energy' },
      side: 'worst',
      rank: 1,
      period: { to: parseIsoDate('2025-12-31') },
    });
    expect(
      readKind('ranking', 'Health care posted the biggest advance of any sector last week.', '2026-01-04')[0],
    ).toMatchObject({ subject: { id: 'health-care' }, side: 'best' });
  });

  it('reads the other end told right behind, and the leader of those counted', () => {
    const places = (text: string): string[] =>
      readKind('ranking', text, '2023-10-27').map(({ subject, side }) => `${subject.id} ${side}`);
    expect(places('The best of the eleven sectors this week was utilities (+1.2%), the worst energy (-6.2%).')).toEqual(
      expect.arrayContaining(['utilities best', 'energy worst']),
    );
    expect(places('Nine of the eleven sectors fell on Friday, led by energy.')).toEqual(['energy worst']);
    expect(places('Nine of the eleven sectors fell on Friday. The fall was led by energy bills.')).toEqual([]);
  });

  it('reads places of the year, and lower ones', () => {
    const statements = readKind(
      'ranking',
      'Stocks rose in December. Utilities were the worst sector of the year, energy the second-worst of the sectors.',
      '2023-12-31',
    );
    expect(statements).toMatchObject([
      { subject: { id: 'utilities' }, side: 'worst', rank: 1, period: { base: parseIsoDate('2022-12-30') } },
      { subject: { id: 'energy' }, side: 'worst', rank: 2 },
    ]);
  });

  it('reads leaders and laggards where sectors are spoken of', () => {
    expect(
      readKind(
        'ranking',
        'Among the eleven sectors, technology led the way in May while materials brought up the rear.',
        '2024-06-30',
      ).map(({ subject, side }) => [subject.id, side]),
    ).toEqual([
      ['technology', 'best'],
      ['materials', 'worst'],
    ]);
    expect(readKind('ranking', 'Energy led the way for small caps.', '2024-06-30')).toEqual([]);
  });

  it('reads the only one that went its way', () => {
    expect(
      readKind(
        'ranking',
        'Energy, with a gain of 37% in XLE, was the only sector to advance in the first quarter.',
        '2026-07-05',
      )[0],
    ).toMatchObject({ side: 'best', isOnly: true });
    const old = readKind(
      'ranking',
      'Energy is the one sector fund of the old nine still in the black for 2022.',
      '2022-07-16',
    )[0];
    expect(old).toMatchObject({ side: 'best', isOnly: true });
    expect(old?.among.some(({ series }) => series === 'XLC')).toBe(false);
    expect(
      readKind('ranking', 'Technology was the lone sector to finish lower on Friday.', '2026-01-04')[0],
    ).toMatchObject({ subject: { id: 'technology' }, side: 'worst', isOnly: true });
  });

  it.each([
    ['Utilities left every other sector behind in 2014.', 'utilities'],
    ['Energy outpaced all other sectors in 2016.', 'energy'],
    ['Health care has beaten every other sector this year.', 'health-care'],
  ])('%s', (text, id) => {
    expect(readKind('ranking', text, '2017-01-06')[0]).toMatchObject({ subject: { id }, side: 'best', rank: 1 });
  });

  it.each([
    ['All eleven sectors fell in May, and energy was the hardest hit.', 'energy', 'worst'],
    ['Every sector fell in May. Utilities held up best.', 'utilities', 'best'],
    ['The sectors parted ways in May. Materials, admittedly cheap, suffered the most.', 'materials', 'worst'],
  ])('%s', (text, id, side) => {
    expect(readKind('ranking', text, '2019-06-03').at(-1)).toMatchObject({ subject: { id }, side, rank: 1 });
  });

  it.each([
    ['Seven of the eleven sector funds rose in May. Energy heads the list with 5%.', 'energy best'],
    ['Technology has been the strongest sector since April. Utilities are at the bottom.', 'utilities worst'],
    ['How the sectors fared in May: financials led, with industrials close behind.', 'financials best'],
    ['Sectors in May: real estate sits at the very bottom of the table.', 'real-estate worst'],
  ])('%s', (text, place) => {
    const last = readKind('ranking', text, '2019-06-03').at(-1);
    expect(`${last?.subject.id} ${last?.side}`).toBe(place);
  });

  it.each([
    'Technology led. That is what most investors remember of 1999.',
    'Energy is at the bottom of our list of worries, and materials are not on it.',
  ])('takes no lead of something else for a place: %s', (text) => {
    expect(readKind('ranking', text, '2019-06-03')).toEqual([]);
  });

  it('counts a place since a day over that stretch, and those that follow it', () => {
    const places = readKind(
      'ranking',
      'Energy has been the strongest sector since April 8. Health care is at the bottom.',
      '2025-05-16',
    );
    expect(places.map(({ period }) => period.base)).toEqual([parseIsoDate('2025-04-08'), parseIsoDate('2025-04-08')]);
  });

  it('takes no time of what is told besides', () => {
    const [place] = readKind(
      'ranking',
      'Sectors parted ways this year. Energy is the runaway leader, a change for a group that sank in 2024.',
      '2026-03-02',
    );
    expect(place?.period.base).toBe(parseIsoDate('2025-12-31'));
  });

  it('reads the places that go on from one', () => {
    const places = (text: string, published: string) =>
      readKind('ranking', text, published).map(({ subject, side, rank }) => `${subject.id} ${side} ${rank}`);
    expect(
      places('Energy led all eleven sectors last year, followed by utilities and consumer staples.', '2023-01-04'),
    ).toEqual(['energy best 1', 'utilities best 2', 'staples best 3']);
    expect(
      places(
        'Of the nine sectors, health care (XLV) came second in the quarter and materials (XLB) third.',
        '2011-04-04',
      ),
    ).toEqual(['health-care best 2', 'materials best 3']);
    expect(
      places('Financials were the worst sector of the year, followed by materials; energy gained 4%.', '2009-01-04'),
    ).toEqual(['financials worst 1', 'materials worst 2']);
    expect(
      places('Technology led all sectors in May, a gain followed by energy companies with envy.', '2024-06-04'),
    ).toEqual(['technology best 1']);
    expect(places('The Fed came second, energy shares third in the list of worries.', '2024-06-04')).toEqual([]);
  });
});

describe('places of sectors beside others', () => {
  const places = (text: string): string[] =>
    readKind('ranking', text, '2023-10-27').map(
      ({ subject, side, rank, period }) => `${subject.id} ${side} ${rank} ${toIsoDate(period.base)}`,
    );

  it.each([
    [
      'Technology stocks had the best showing on Thursday, up 1.2%; utilities the poorest, down 0.2%.',
      ['technology best 1 2023-10-25', 'utilities worst 1 2023-10-25'],
    ],
    [
      'Of the eleven sectors, two rose on Friday; technology, up 2.2%, did best and energy, off 0.8%, worst.',
      ['technology best 1 2023-10-26', 'energy worst 1 2023-10-26'],
    ],
    ['In 2022, utilities trailed all eleven sectors.', ['utilities worst 1 2021-12-31']],
    ['The S&P 500 is up 7% this year. Energy is last but one among the eleven sectors.', ['energy worst 2 2022-12-30']],
    [
      "The S&P 500 is up 7% this year. Energy, last year's winner, is third from the bottom this time.",
      ['energy worst 3 2022-12-30'],
    ],
  ])('%s', (text, said) => {
    expect(places(text)).toEqual(said);
  });

  it.each([
    'For energy it was the second straight month behind the S&P 500.',
    'Technology is first to admit that the eleven sectors differ.',
    'Energy had the best performance since 2016.',
  ])('reads none: %s', (text) => {
    expect(places(text)).toEqual([]);
  });
});
