import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '../../../core/index.ts';
import { readFault, readText } from './test-source.ts';

const meetings = `decision_date,scheduled,target_lower_after,target_upper_after,change_bps,basis
2001-01-03,yes,6.0,6.0,-50,a
2026-06-17,yes,3.50,3.75,0,b
2026-09-16,yes,,,,ahead
`;
const changes = `effective_date,change_bps,target_lower,target_upper,level_text
1990-07-13,-25,8.0,8.0,8.00
2008-12-16,,0.0,0.25,0-0.25
2025-12-11,-25,3.5,3.75,3.50-3.75
`;

describe('meetings', () => {
  it('are known in the August before, their outcome on the day; decisions between meetings were not scheduled', async () => {
    const { facts } = await readText('fomc_meetings.csv', meetings);
    expect(facts.map(({ published, columns }) => [toIsoDate(published), columns.kind, columns.date])).toEqual([
      ['2001-01-03', 'decision', '2001-01-03'],
      ['2025-08-01', 'meeting', '2026-06-17'],
      ['2026-06-17', 'decision', '2026-06-17'],
      ['2025-08-01', 'meeting', '2026-09-16'],
    ]);
    expect(facts[0]?.columns).toMatchObject({
      scheduled: 'no',
      lower: '6',
      upper: '6',
      change_bps: '-50',
      change: '-50',
    });
    expect(facts[1]?.columns).toMatchObject({ day: String(parseIsoDate('2026-06-17')), projections: 'yes' });
    expect(facts.every(({ table }) => table === 'fomc-decisions')).toBe(true);
  });

  it.each([
    [meetings.replace('2026-06-17,yes', '2026-06-17,perhaps'), /line 3: scheduled is "perhaps": write yes or no/],
    [meetings.replace('2026-09-16,yes,,', '2026-09-16,yes,3,3'), /line 4: a decision lies in the future/],
    [meetings.replace('2026-06-17', '2000-06-17'), /line 3: the date is before/],
    [meetings.replace('2026-06-17', '2001-01-03'), /line 3: the date of the line before stands there again/],
    [meetings.replace('2026-06-17', '2026-06'), /line 3: "2026-06" is no date/],
    [meetings.replace('3.50', 'low'), /line 3: "low" is no number/],
    [meetings.replace(',0,b', ',0'), /line 3: 5 fields, the header has 6/],
  ])('are refused when broken: %#', async (text, message) => {
    expect(await readFault('fomc_meetings.csv', text)).toMatch(message);
  });
});

describe('changes of the target', () => {
  it('were decided on their day, since 2008-12-17 on the day before', async () => {
    const { facts } = await readText('fed_target_changes.csv', changes);
    expect(facts.map(({ published, columns }) => [toIsoDate(published), columns.scheduled, columns.change])).toEqual([
      ['1990-07-13', null, '-25'],
      ['2008-12-16', 'yes', null],
      ['2025-12-10', 'yes', '-25'],
    ]);
    expect(facts[2]?.columns).toMatchObject({ date: '2025-12-10', lower: '3.5', upper: '3.75', projections: 'yes' });
  });

  it.each([
    [changes.replace('2025-12-11', '2026-12-11'), /line 4: the date lies in the future/],
    [changes.replace('2008-12-16', '2028-12-16'), /line 4: the date is before/],
    [changes.replace(',3.75,', ',more,'), /line 4: "more" is no number/],
  ])('are refused when broken: %#', async (text, message) => {
    expect(await readFault('fed_target_changes.csv', text)).toMatch(message);
  });
});
