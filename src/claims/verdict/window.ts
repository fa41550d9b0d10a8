import { type DayNumber, previousSession, sessionOnOrBefore, toIsoDate } from '../../core/index.ts';
import type { StatedPeriod } from '../statement.ts';

/** From the close of `base` to the close of `to`, both sessions. */
export interface Window {
  readonly base: DayNumber;
  readonly to: DayNumber;
}

/** Days by which an open window may be moved, or an event mistaken, before it is another one. Unit: calendar days. */
export const nearDays = 31;

/**
 * The windows a period admits, in order: as stated, then the others of its wording. A fact cannot speak of closes after
 * the day it is judged on: a window that reaches further ends there. A window without a session is that of its last day.
 */
export function toWindows(period: StatedPeriod, last: DayNumber): Window[] {
  const windows = [period, ...period.others].map(({ base, to }) => toSessions(base, Math.min(to, last)));
  return windows.filter((window, i) => windows.findIndex((other) => isSameWindow(window, other)) === i);
}

function toSessions(base: DayNumber, to: DayNumber): Window {
  const end = sessionOnOrBefore(to);
  const start = sessionOnOrBefore(base);
  return { base: start < end ? start : previousSession(end), to: end };
}

function isSameWindow(one: Window, other: Window): boolean {
  return one.base === other.base && one.to === other.to;
}

/** A window as parameters of a metric. */
export function toWindowParams({ base, to }: Window): { readonly base: string; readonly to: string } {
  return { base: toIsoDate(base), to: toIsoDate(to) };
}

export function printWindow({ base, to }: Window): string {
  return `${toIsoDate(base)} to ${toIsoDate(to)}`;
}
