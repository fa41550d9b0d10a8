import { type DayNumber, fromCivilDate, sessionOnOrBefore, toCivilDate } from '../../../core/index.ts';
import type { StatedPeriod } from '../../statement.ts';

/** The calendar year so far, as the stretch that something lies in where the text names none. */
export function toYearSoFar(published: DayNumber): StatedPeriod {
  const to = sessionOnOrBefore(published);
  const base = sessionOnOrBefore(fromCivilDate(toCivilDate(to).year - 1, 12, 31));
  return { text: null, base, to, role: 'scope', from: 'assumed', isOpen: false, others: [] };
}
