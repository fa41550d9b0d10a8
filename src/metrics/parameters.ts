import { z } from 'zod';
import {
  type DayNumber,
  nextSession,
  parseIsoDate,
  parsePeriod,
  previousSession,
  RotascopeError,
  sessionOnOrBefore,
  toIsoDate,
} from '../core/index.ts';
import type { DayWindow } from './definition.ts';
import { NotMeasurable } from './warning.ts';

const seriesText = z.string().min(1).max(200);

/** The asset, by the id its source gives it. */
export const seriesParam = seriesText.describe(
  'the asset, by the id of its source (^RUT, IWM), or a blend such as 0.95*^GSPC+0.05*^RUT',
);

/** What it is compared with. */
export const benchmarkParam = seriesText.default('^GSPC').describe('what it is compared with: a series or a blend');

export const returnParam = z
  .enum(['price', 'total'])
  .default('price')
  .describe('price return, or total return with distributions reinvested');

/** The window, by `base` and `to`, or by a period as people write it. */
export const windowParams = {
  base: z.string().max(10).default('').describe('the date whose close is the starting level (YYYY-MM-DD)'),
  to: z
    .string()
    .max(10)
    .default('')
    .describe('the date whose close ends the window (YYYY-MM-DD; default: the as-of date)'),
  period: z.string().max(120).default('').describe('the window as text: "Q4 2025", "last 30 days" (default: YTD)'),
};

/** The ids of a parameter that lists them, each once: "XLK, XLF". */
export function splitIds(text: string): string[] {
  const ids = text.split(',').map((id) => id.trim());
  return [...new Set(ids.filter((id) => id !== ''))];
}

export interface WindowParams {
  readonly base: string;
  readonly to: string;
  readonly period: string;
}

/** Whether a window was asked for at all. */
export function hasWindow({ base, to, period }: WindowParams): boolean {
  return base !== '' || to !== '' || period !== '';
}

/** The window asked for; without one the session of the date alone, with the one before as its base. */
export function resolveWindowOrSession(params: WindowParams, asOf: DayNumber): DayWindow {
  if (hasWindow(params)) return resolveWindow(params, asOf);
  const last = sessionOnOrBefore(asOf);
  return { base: previousSession(last), first: last, last };
}

/**
 * The window that `base` and `to`, or `period`, mean on a date. A date that is no session stands for the last session
 * before it. A window that had not ended by the date is not measurable.
 */
export function resolveWindow({ base, to, period }: WindowParams, asOf: DayNumber): DayWindow {
  if (base === '') {
    if (to !== '')
      throw new RotascopeError('invalid-parameter', `to ${to} without base: give base as well, or period alone`);
    const named = parsePeriod(period === '' ? 'YTD' : period, asOf);
    if (named.unfinished) failUnfinished(named.label, named.to, asOf);
    return { base: named.base, first: nextSession(named.base), last: named.to };
  }
  if (period !== '')
    throw new RotascopeError('invalid-parameter', `base ${base} and period "${period}": give one of them`);
  const from = sessionOnOrBefore(parseIsoDate(base));
  const end = to === '' ? asOf : parseIsoDate(to);
  const last = sessionOnOrBefore(end);
  if (last > asOf) failUnfinished(`the window to ${to}`, end, asOf);
  if (from >= last) {
    throw new RotascopeError(
      'invalid-parameter',
      `base ${base} is not before the end of the window, ${toIsoDate(last)}`,
    );
  }
  return { base: from, first: nextSession(from), last };
}

function failUnfinished(label: string, end: DayNumber, asOf: DayNumber): never {
  throw new NotMeasurable('unfinished-period', `${label} ends on ${toIsoDate(end)}, after ${toIsoDate(asOf)}`);
}
