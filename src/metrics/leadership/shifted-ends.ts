import { alignSeries, countSessions, findDay, type ReturnKind, toIsoDate, toShiftedReturns } from '../../core/index.ts';
import type { DayWindow, MetricContext } from '../definition.ts';
import { readLevels } from '../levels.ts';

/** Sessions by which each end of a window is moved to see whether a statement depends on where it was put. */
export const defaultShift = 5;

export interface ReturnSubject {
  readonly series: string;
  /** Empty for a return of the series alone. */
  readonly benchmark: string;
  readonly return: ReturnKind;
}

/** Returns, or active returns, of every window whose ends are moved by up to `shift` sessions, as far as known. */
export function measureShiftedWindows(
  context: MetricContext,
  subject: ReturnSubject,
  window: DayWindow,
  shift: number,
): Float64Array {
  const range = { first: window.base - 2 * shift - 14, last: window.last + 2 * shift + 14 };
  const asset = readLevels(context, subject.series, subject.return, range);
  const benchmark = subject.benchmark === '' ? asset : readLevels(context, subject.benchmark, subject.return, range);
  const { days, left, right } = alignSeries(asset, benchmark);
  const ends = { base: findDay(days, window.base), last: findDay(days, window.last) };
  if (ends.base >= 0 && ends.base < shift) {
    context.warn(
      'insufficient-history',
      `closes at hand begin ${ends.base} sessions before ${toIsoDate(window.base)}: of the windows moved by up to ${shift} sessions the earliest are not measured`,
    );
  }
  if (ends.base < 0 || ends.last < 0) return new Float64Array(0);
  const returns = toShiftedReturns(left, ends, shift);
  if (subject.benchmark === '') return returns;
  const others = toShiftedReturns(right, ends, shift);
  return returns.map((value, i) => value - (others[i] as number));
}

/**
 * Share of moved windows in which the value has not the sign it has in `window`; warns where it is over one half.
 * NaN where no moved window can be measured.
 */
export function warnIfWindowSensitive(
  context: MetricContext,
  subject: ReturnSubject,
  window: DayWindow,
  value: number,
): number {
  const values = measureShiftedWindows(context, subject, window, defaultShift);
  if (values.length === 0) return Number.NaN;
  const sign = Math.sign(value);
  let failing = 0;
  for (const moved of values) if (Math.sign(moved) !== sign) failing++;
  const share = failing / values.length;
  if (share > 0.5) {
    const span = `${toIsoDate(window.base)} to ${toIsoDate(window.last)} (${countSessions(window.first, window.last)} sessions)`;
    context.warn(
      'window-sensitive',
      `the sign holds for ${span} but fails in ${Math.round(share * 100)}% of ${values.length} windows with ends moved by up to ${defaultShift} sessions`,
    );
  }
  return share;
}
