import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const told = (text: string, published: string) =>
  readKind('indicator', text, published).map(({ subject, relation }) => `${subject.id} ${relation}`);

describe('rates against a year gone by', () => {
  it.each([
    ['Borrowing costs, though falling, are still higher than 2019 levels.', '2024-11-29', 'fed-funds-effective rose'],
    ['Mortgage rates remain well above their 2020 levels.', '2023-05-31', 'mortgage-30y rose'],
    ['For all the fuss, the ten-year yield is lower than it was in 2007.', '2019-03-01', 'treasury-10y fell'],
    ['Unemployment stands below its 2012 level.', '2015-03-02', 'unemployment fell'],
  ])('%s', (text, published, statement) => {
    expect(told(text, published)).toContain(statement);
  });

  it('counts from the end of that year', () => {
    const [found] = readKind('indicator', 'Interest rates are far above 2021 levels.', '2024-03-01');
    expect(found?.period).toMatchObject({ base: day('2021-12-31'), to: day('2024-03-01') });
  });

  it.each([
    'Profits are still higher than 2019 levels.',
    'Are rates still higher than 2019 levels?',
    'Rates are higher than 2030 levels could be.',
  ])('makes nothing of: %s', (text) => {
    expect(told(text, '2024-03-01')).toEqual([]);
  });
});

describe('disinflation', () => {
  it.each([
    'The trend of disinflation stayed on track in spite of the strike.',
    'In our view disinflation has resumed.',
    'Disinflation continued, if at a slower pace.',
  ])('%s', (text) => {
    expect(told(text, '2023-11-30')).toEqual(['inflation fell']);
  });

  it.each(['Disinflation would help the bond market.', 'If disinflation is intact, the Fed can wait.'])(
    'makes nothing of: %s',
    (text) => {
      expect(told(text, '2023-11-30')).toEqual([]);
    },
  );
});
