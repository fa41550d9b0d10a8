import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isSession, parseIsoDate, sessionsBetween, toClosureName, toIsoDate, toWeekday } from './index.ts';

const shared = process.env.ROTASCOPE_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const isAbsent = !existsSync(`${shared}/data/events/nyse_holidays.csv`);
if (isAbsent) console.info(`skipped: the NYSE calendar against SPY, ^GSPC and nyse_holidays.csv (no ${shared}/data)`);

function firstColumn(path: string): string[] {
  const file = readFileSync(`${shared}/data/${path}`);
  const text = (path.endsWith('.gz') ? gunzipSync(file) : file).toString('utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.slice(0, 10));
}

function sessionDates(first: string, last: string): string[] {
  return Array.from(sessionsBetween(parseIsoDate(first), parseIsoDate(last)), toIsoDate);
}

describe.skipIf(isAbsent)('NYSE calendar against the shared data', () => {
  it('has exactly the sessions of SPY, 1993-01-29 to 2026-10-02', () => {
    const dates = firstColumn('prices/SPY.csv.gz');
    expect(sessionDates('1993-01-29', dates.at(-1) ?? '')).toEqual(dates);
  });

  it('has exactly the sessions of ^GSPC since 1953', () => {
    const dates = firstColumn('prices/^GSPC.csv.gz').filter((date) => date >= '1953');
    expect(sessionDates('1953-01-01', dates.at(-1) ?? '')).toEqual(dates);
  });

  it('has exactly the closures of nyse_holidays.csv, with their names', () => {
    const lines = readFileSync(`${shared}/data/events/nyse_holidays.csv`, 'utf8').trim().split('\n').slice(1);
    const named = lines.map((line) => /^(\S{10}),"([^"]*)"/.exec(line)?.slice(1).join(' '));
    const closed: string[] = [];
    for (let day = parseIsoDate('1993-01-01'); day <= parseIsoDate('2027-12-31'); day++) {
      if (toWeekday(day) <= 5 && !isSession(day)) closed.push(`${toIsoDate(day)} ${toClosureName(day)}`);
    }
    expect(closed).toEqual(named);
  });
});
