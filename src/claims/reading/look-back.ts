import type { DayNumber } from '../../core/index.ts';
import type { TimeMark } from './marks.ts';

/**
 * What "since 2020" sets a superlative beside: all after what is named; and from where on that must hold one as strong,
 * which is not asked of what lies outside the calendar of sessions.
 */
export function toLookBack({ sinceEnd, isSince, period }: TimeMark): { since: DayNumber; sinceBase?: DayNumber } {
  if (sinceEnd === undefined) return { since: isSince ? period.base : period.to };
  return period.isOutside ? { since: sinceEnd } : { since: sinceEnd, sinceBase: period.base };
}
