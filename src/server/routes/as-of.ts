import { z } from 'zod';
import { type DayNumber, parseIsoDate, RotascopeError } from '../../core/index.ts';

/** What was known on that date. */
export const asOfQuery = z
  .string()
  .max(10)
  .optional()
  .describe('what was known on that date (YYYY-MM-DD; default: the last date that all inputs have figures for)');

export function parseOptionalDate(text: string | undefined): DayNumber | undefined {
  return text === undefined ? undefined : parseIsoDate(text);
}

export const firstQuery = z.string().max(10).optional().describe('the first day (YYYY-MM-DD)');
export const lastQuery = z.string().max(10).optional().describe('the last day (YYYY-MM-DD)');

/** Days from one to another, both of them; open where one is not said. */
export interface DayRange {
  readonly first: DayNumber | undefined;
  readonly last: DayNumber | undefined;
}

/** Fails on a first day after the last. */
export function parseRange(first: string | undefined, last: string | undefined): DayRange {
  const range = { first: parseOptionalDate(first), last: parseOptionalDate(last) };
  if ((range.first ?? Number.NEGATIVE_INFINITY) <= (range.last ?? Number.POSITIVE_INFINITY)) return range;
  throw new RotascopeError('invalid-parameter', `first ${first} lies after last ${last}`);
}
