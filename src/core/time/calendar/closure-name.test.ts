import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '../iso-date.ts';
import { toWeekday } from '../week.ts';
import { toClosureName } from './closure-name.ts';
import { toEaster } from './easter.ts';
import { isSession } from './sessions.ts';

describe('closures', () => {
  it.each([
    ['1953-02-12', "Lincoln's Birthday"],
    ['1953-02-23', "Washington's Birthday (observed)"],
    ['1953-10-12', 'Columbus Day'],
    ['1953-11-11', 'Veterans Day'],
    ['1954-12-24', 'Christmas Day (observed)'],
    ['1965-12-24', 'Christmas Day (observed)'],
    ['1968-11-05', 'Election Day'],
    ['1968-12-18', 'Paperwork crisis'],
    ['1980-11-04', 'Election Day'],
    ['2022-06-20', 'Juneteenth National Independence Day (observed)'],
    ['2026-07-03', 'Independence Day (observed)'],
    ['2034-05-29', 'Memorial Day'],
  ])('%s was closed: %s', (date, name) => {
    expect(toClosureName(parseIsoDate(date))).toBe(name);
    expect(isSession(parseIsoDate(date))).toBe(false);
  });

  it.each([
    ['1953-05-29', 'a Saturday Memorial Day closed no Friday before 1964'],
    ['1953-07-03', 'a Saturday Fourth closed no Friday before 1954'],
    ['1958-02-21', "a Saturday Washington's Birthday closed no Friday before 1964"],
    ['1968-11-13', 'no paperwork Wednesday in a week with a holiday'],
    ['1969-11-04', 'Election Day of a year without a presidential one'],
    ['1970-05-29', 'the month ended on it'],
    ['1997-01-20', 'Martin Luther King Jr. Day before 1998'],
    ['2010-12-31', 'the year ended on it'],
    ['2021-06-18', 'Juneteenth before 2022'],
  ])('%s was a session: %s', (date) => {
    expect(isSession(parseIsoDate(date))).toBe(true);
    expect(toClosureName(parseIsoDate(date))).toBeUndefined();
  });

  it('names every closed weekday and no other day', () => {
    for (let day = parseIsoDate('1953-01-01'); day <= parseIsoDate('2035-12-31'); day++) {
      const isClosedWeekday = toWeekday(day) <= 5 && !isSession(day);
      if ((toClosureName(day) !== undefined) !== isClosedWeekday) expect(toIsoDate(day)).toBe('');
    }
  });

  it.each(['1961-04-02', '1981-04-19', '2000-04-23', '2008-03-23', '2011-04-24', '2026-04-05', '2035-03-25'])(
    'Easter falls on %s',
    (date) => {
      expect(toIsoDate(toEaster(Number(date.slice(0, 4))))).toBe(date);
    },
  );
});
