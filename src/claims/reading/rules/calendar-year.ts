import { type DayNumber, fromCivilDate, sessionOnOrBefore, toCivilDate } from '../../../core/index.ts';
import type { StatedPeriod } from '../../statement.ts';
import { toYearSpokenOf } from './figure-time.ts';

/** The calendar year so far, as the stretch that something lies in where the text names none. */
export function toYearSoFar(published: DayNumber): StatedPeriod {
  const to = sessionOnOrBefore(published);
  const base = sessionOnOrBefore(fromCivilDate(toCivilDate(to).year - 1, 12, 31));
  return { text: null, base, to, role: 'scope', from: 'assumed', isOpen: false, others: [] };
}

/** "The year", where the text dates something by it: so far, or the one just over. */
export function toTheYear(published: DayNumber): StatedPeriod {
  const year = toYearSpokenOf(published);
  const to = sessionOnOrBefore(Math.min(fromCivilDate(year, 12, 31), published));
  const base = sessionOnOrBefore(fromCivilDate(year - 1, 12, 31));
  return { text: 'the year', base, to, role: 'window', from: 'stated', isOpen: false, others: [] };
}
