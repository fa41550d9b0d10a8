import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const erasOf = (text: string) =>
  readKind('relative-return', text, '2021-06-30').map(
    ({ subject, direction, against }) => `${subject.id} ${direction} ${against.id}`,
  );

describe('leadership of an era', () => {
  it.each([
    ['This ends the growth-led rally of 2019 and 2020.', 'growth ahead sp-500'],
    ['It is a break with the tech-driven gains that marked 2020.', 'technology ahead sp-500'],
    [
      'Small caps are cheap relative to large caps after five years of underperformance.',
      'small-caps behind large-caps',
    ],
    ['Small caps are stirring after two decades of underperformance.', 'small-caps behind sp-500'],
    ['Since 2016 it had been a two-tier market: mega caps and the rest.', 'mega-caps ahead small-caps'],
    ['After several years of large-cap leadership, the rest woke up.', 'large-caps ahead sp-500'],
    ['It is broader than the AI-led gains of recent years.', 'mega-cap-tech ahead sp-500'],
    ['After the bust of 2000, small caps dominated for six years.', 'small-caps ahead sp-500'],
    ['The Russell 2000, long the laggard of the past three years, is awake.', 'russell-2000 behind sp-500'],
    ['It departs from the mega-cap dominance that marked the late 2010s.', 'mega-caps ahead sp-500'],
  ])('%s', (text, era) => {
    expect(erasOf(text)).toEqual([era]);
  });

  it('counts the years from now', () => {
    const [era] = readKind(
      'relative-return',
      'After a decade of underperformance, small caps have woken up.',
      '2021-06-30',
    );
    expect(era?.period).toMatchObject({ base: parseIsoDate('2011-06-30'), to: parseIsoDate('2021-06-30') });
  });

  it('takes years that nobody counts for three, as assumed', () => {
    const [era] = readKind('relative-return', 'Following years of "growth" dominance, value is back.', '2021-06-30');
    expect(era?.period).toMatchObject({
      base: parseIsoDate('2018-06-29'),
      to: parseIsoDate('2021-06-30'),
      from: 'assumed',
    });
  });

  it('reads none without a length or a time', () => {
    expect(erasOf('After years of underperformance, small caps are cheap.')).toEqual([]);
    expect(erasOf('A tech-led rally would be welcome.')).toEqual([]);
  });
});
