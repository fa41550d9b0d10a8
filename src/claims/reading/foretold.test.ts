import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../core/index.ts';
import { read } from './read-fixture.ts';

const first = (text: string, published: string) => read(text, published)[0];

describe('what is told of a time to come', () => {
  it.each([
    ['Ferris believes the Russell 2000 finishes the year above 1,700.', '2019-03-10', '2019-12-31'],
    ['She thinks the Nasdaq 100 ends November below 7,000.', '2018-09-04', '2018-11-30'],
    ['Strategists polled last week predicted the S&P 500 would end 2013 at 1,550.', '2012-12-17', '2013-12-31'],
  ])('holds the end of a stretch against its last session: %s', (text, published, last) => {
    expect(first(text, published)).toMatchObject({
      kind: 'level',
      modality: 'forecast',
      period: { role: 'day', to: day(last) },
      horizon: day(last),
    });
  });

  it.each([
    ['We doubt the ten-year yield finishes the year above 4.5%.', '2023-06-05'],
    ['He doubts the S&P 500 closes out September above 2,000.', '2015-08-20'],
    ["We don't think the ten-year yield ends March below 1.2%.", '2021-02-15'],
  ])('denies what is doubted: %s', (text, published) => {
    expect(first(text, published)).toMatchObject({ modality: 'forecast', negated: true });
  });

  it('tells a fact by a verb of the past, whatever stands beside it', () => {
    for (const [text, published] of [
      ["The S&P SmallCap 600, which won't admit a company that loses money, lost 18.9% in June.", '2022-07-12'],
      ['From early April, as everybody will remember, the S&P 500 fell 8%.', '2022-07-12'],
      ['Gold, as it should, gained 11% in July.', '2020-08-03'],
    ] as const)
      expect(first(text, published), text).toMatchObject({ modality: 'fact' });
    const supposed = first('If the S&P 500 fell 20% in July, nobody would notice.', '2020-08-03');
    expect(supposed?.modality).not.toBe('fact');
  });

  it.each([
    '## My bets, so you can laugh at me later\n\n- The Nasdaq 100 finishes 2026 ahead of the Russell 2000.',
    '## House view (unchanged)\n\n1. Value beats growth in 2026.',
    'Q: So, your forecasts.\n\nA: Hold them against me. Value beats growth again.',
    'The list is short.\n\n1. The S&P 500 will not hold 6,500.\n2. Small caps beat large caps.',
  ])('goes on foretelling in the present after what announces it: %s', (text) => {
    expect(read(text, '2026-02-08').at(-1)).toMatchObject({ kind: 'relative-return', modality: 'forecast' });
  });

  it('takes no fact that nobody doubts for denied', () => {
    expect(first('No doubt the S&P 500 closed May above 4,100.', '2023-06-02')).toMatchObject({
      modality: 'fact',
      negated: false,
    });
    expect(first('Few doubt that the S&P 500 will end 2014 above 2,000.', '2014-06-02')?.negated).toBe(false);
    expect(first('Nobody doubts the Dow will rise 10% this year.', '2013-02-04')?.negated).toBe(false);
    expect(first('Who doubts that the Nasdaq 100 will gain 5% in 2017?', '2017-01-09')?.negated ?? false).toBe(false);
  });

  it('takes no adverb for the month that it begins like', () => {
    expect(first('The S&P 500 will close decisively above 2,000 this year.', '2014-06-02')?.period.role).not.toBe(
      'day',
    );
    expect(first('The Dow will close marginally above 27,000 this year.', '2019-06-03')?.period.role).not.toBe('day');
    expect(first('The S&P 500 will end Dec. 2014 above 2,000.', '2014-06-02')?.period.role).toBe('day');
  });

  it('reads the plain present of a list after a lead as to come, and of what follows it as told', () => {
    const text =
      'Here are our calls, to which you may hold us:\n\n- The Nasdaq 100 beats the Dow from now until the end of September.\n- The S&P 500 closes above 2,500 before Thanksgiving.\n- Value trails growth through December.\n\nThe Dow rose 1% last week.';
    expect(read(text, '2017-06-05').map(({ modality, horizon }) => [modality, horizon])).toEqual([
      ['forecast', day('2017-09-29')],
      ['forecast', day('2017-11-23')],
      ['forecast', day('2017-12-29')],
      ['fact', undefined],
    ]);
  });

  it.each([
    ['She sees the Dow lagging the S&P 500 next year and the Fed cutting rates twice.', '2019-08-12'],
    [
      'The Fed will raise rates at all three remaining meetings this year, taking the top of its range to 2.25%.',
      '2018-03-05',
    ],
    ['Marsh predicts the Nasdaq 100 will fall below its October low before the year is out.', '2018-11-20'],
    [
      'We believe the Russell 2000 will gain in 2020, though there will be at least one pullback of eight percent.',
      '2019-12-16',
    ],
    ['The Fed meets on December 13 and January 31, and we expect it to stand pat both times.', '2023-11-20'],
  ])('%s', (text, published) => {
    const said = read(text, published).filter(({ kind }) => kind !== 'event');
    expect(said.map(({ modality }) => modality)).toEqual(said.map(() => 'forecast'));
    expect(said.length).toBeGreaterThan(0);
  });
});

describe('what is announced, pencilled in or to follow', () => {
  it.each([
    ["## The desk's calls (odds in brackets)\n\n1. The Russell 2000 holds above 2,000 through May 31.", '2024-05-03'],
    ['## Forecasts and risks\n\n- Small caps beat the S&P 500 over the month of November.', '2024-10-03'],
    ['Mr. Vogel has the S&P 500 topping 5,600 by the end of June.', '2024-05-03'],
    ['Our economists have the ten-year yield at 4% by mid-year.', '2024-02-05'],
    ['At least one more Fed cut this year, then a pause.', '2025-09-22'],
    ['Two further rate cuts by December, on our reckoning.', '2025-09-22'],
  ])('is a forecast: %s', (text, published) => {
    const told = read(text, published).at(-1);
    expect(told?.modality).toBe('forecast');
    expect(told?.horizon ?? told?.period.to).toBeGreaterThan(day(published));
  });

  it.each([
    ['## Outlook\n\nThe VIX stands at 15.', '2026-03-02'],
    ['## Our view ahead\n\nThe Russell 2000 trades at 2,655.', '2026-03-02'],
    ['The Fed delivered one more cut this year.', '2025-12-22'],
    ['We expect the S&P 500, currently at 6,881, to be calm.', '2026-03-02'],
  ])('is none where it tells of now: %s', (text, published) => {
    expect(read(text, published)[0]).toMatchObject({ modality: 'fact' });
  });
});

describe('what is not fact', () => {
  it.each([
    ['The Nasdaq would have lost 21.6% in 2022 had the Fed not raised rates.', '2024-03-02'],
    ['If the banks had held, the S&P 500 would have gained 12% in 2023.', '2024-03-02'],
    ['But for the tariffs the Russell 2000 would have gained 9% in April.', '2025-05-02'],
    ['Nobody says the Russell 2000 will lose 10% this year.', '2026-03-02'],
    ['Few strategists expect the S&P 500 to fall 20% by December.', '2026-03-02'],
  ])('is nothing that a record holds: %s', (text, published) => {
    expect(read(text, published).filter(({ kind }) => kind !== 'other')).toEqual([]);
  });

  it.each([
    'Were the Russell 2000 to close below 2,000, sellers would follow.',
    'Should the Russell 2000 close below 2,000, we sell.',
  ])('is a condition without "if": %s', (text) => {
    expect(first(text, '2024-03-02')).toMatchObject({ kind: 'level', modality: 'conditional' });
  });

  it.each([
    ['If the S&P 500 fell 23.4% in 2002, as it did, nobody should be surprised.', '2005-03-02'],
    ['If small caps lost 21.6% in 2022, large caps lost 19.4%.', '2024-03-02'],
    ['An investor who bought the Nasdaq at the end of 2021 lost 33.1% in 2022.', '2024-03-02'],
    ['Few expected it, but the S&P 500 gained 24.2% in 2023.', '2024-03-02'],
  ])('takes what is granted for a fact: %s', (text, published) => {
    expect(first(text, published)).toMatchObject({ kind: 'return', modality: 'fact' });
  });
});
