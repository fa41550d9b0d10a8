import { describe, expect, it } from 'vitest';
import { read, readKind } from '../read-fixture.ts';

describe('what is told with a figure or a lead', () => {
  it('keeps the place in a group beside the figure', () => {
    const place = (text: string) =>
      readKind('return', text, '2024-01-20').find(({ subject }) => subject.id === 'AAPL')?.place;
    const group = 'All of the Magnificent Seven rose in 2023. ';
    expect(place(`${group}Apple was the weakest, up 48%.`)).toMatchObject({ side: 'worst', rank: 1 });
    expect(place(`${group}Apple was the best performer, with a gain of 48%.`)).toMatchObject({ side: 'best' });
    expect(place(`${group}Apple came last, rising 48%.`)).toMatchObject({ side: 'worst' });
    expect(place(`${group}Apple rose 48%.`)).toBeUndefined();
  });

  it('knows that the last such year leaves none after it', () => {
    const isLast = (text: string) => readKind('relative-return', text, '2024-03-01')[0]?.isLastYear;
    expect(isLast('The last calendar year in which the Dow beat the S&P 500 was 2018.')).toBe(true);
    expect(isLast('The most recent year when value outperformed growth was 2022.')).toBe(true);
    expect(isLast('The last time small caps outperformed the S&P 500 was in 2020.')).toBe(true);
    expect(isLast('The Dow beat the S&P 500 in 2018.')).toBeUndefined();
  });

  it('takes "as much as" on a day for its low or high', () => {
    const within = (text: string) => readKind('return', text, '2024-08-09')[0]?.isWithinDay;
    expect(within('On August 5 the S&P 500 fell by as much as 4.3%.')).toBe(true);
    expect(within('On August 8 the Nasdaq-100 rose as much as 3.2% during the session.')).toBe(true);
    expect(within('On August 6 the Dow gained as much as 1.9%.')).toBe(true);
    expect(within('In July the Dow gained as much as 4.4%.')).toBeUndefined();
  });

  it('names the fund by its symbol, whatever the words before it', () => {
    const id = (text: string) => readKind('return', text, '2024-01-20')[0]?.subject.id;
    expect(id('A fund that holds long Treasuries (NYSEARCA: TLT) lost 3% in 2023.')).toBe('TLT');
    expect(id('An ETF of chip makers (NASDAQ: SMH) gained 72% in 2023.')).toBe('SMH');
    expect(id('A fund tracking the dollar (NYSEARCA: UUP) rose 3% in 2023.')).toBe('UUP');
  });

  it('gives the figure of a multiple to whom it names', () => {
    const said = readKind(
      'return',
      'The Russell 2000 climbed 6.1% in July, more than double the 2.1% gain of the Dow.',
      '2023-08-01',
    ).map(({ subject, asserted }) => `${subject.id} ${asserted?.low}`);
    expect(said).toEqual(['russell-2000 6.1', 'dow 2.1']);
  });
});

describe('a rally without a length', () => {
  it.each([
    ['The rally in utilities is the strongest since 2014.', '2024-06-10'],
    ['The slide of the Dow was the steepest since March 2020.', '2022-06-20'],
    ['The run in gold has been the best since 2011.', '2020-08-10'],
  ])('%s', (text, published) => {
    expect(read(text, published).map(({ kind }) => kind)).toEqual(['other']);
  });
});

describe('what is no move', () => {
  it.each([
    ['Futures imply two rate cuts by December.', '2024-05-10'],
    ['Traders put the odds of a rate increase at 70%.', '2016-11-18'],
    ['Markets now price four quarter-point hikes this year.', '2022-01-25'],
  ])('%s', (text, published) => {
    const [statement] = read(text, published);
    expect(statement).toMatchObject({ kind: 'other', need: expect.stringContaining('futures') });
  });

  it.each([
    ['The Fed chair said that it would likely have raised rates already.', '2015-12-01'],
    ['The Federal Reserve could have cut in July, he said.', '2024-08-08'],
    ['Powell said the Fed would not have moved without the crisis.', '2023-04-01'],
  ])('%s', (text, published) => {
    expect(readKind('policy-move', text, published)).toEqual([]);
  });

  it.each([
    ['The plan would reduce the corporate tax rate from 28% to 21%.', '2017-11-01'],
    ['The Dow was quiet. Those who bought the dip in May regretted it.', '2023-06-10'],
    ['The Dow was quiet. The index has not recovered its nerve.', '2023-06-10'],
  ])('%s', (text, published) => {
    expect(readKind('return', text, published)).toEqual([]);
  });

  it.each([
    ['Gold, as it should in such times, gained 8% in April.', '2024-05-10'],
    ['Utilities, as they would, rose 5% in May.', '2024-06-10'],
    ['The Dow, as one could have guessed, lost 7% in March.', '2023-04-10'],
  ])('is told as a fact: %s', (text, published) => {
    expect(readKind('return', text, published).map(({ modality }) => modality)).toEqual(['fact']);
  });
});
