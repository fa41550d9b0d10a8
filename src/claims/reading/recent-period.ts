import { type DayNumber, sessionOnOrBefore } from '../../core/index.ts';
import type { StatedPeriod } from '../statement.ts';

/** A move or a lot of which no time is said: the last three months, or the last one. Unit: 91 and 30 calendar days. */
export function toRecentPeriod(published: DayNumber): StatedPeriod {
  const to = sessionOnOrBefore(published);
  return {
    text: null,
    base: sessionOnOrBefore(to - 91),
    to,
    role: 'window',
    from: 'assumed',
    isOpen: true,
    others: [{ label: 'last month', base: sessionOnOrBefore(to - 30), to }],
  };
}
