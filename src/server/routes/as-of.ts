import { z } from 'zod';
import { type DayNumber, parseIsoDate } from '../../core/index.ts';

/** What was known on that date. */
export const asOfQuery = z
  .string()
  .max(10)
  .optional()
  .describe('what was known on that date (YYYY-MM-DD; default: the last date that all inputs have figures for)');

export function parseOptionalDate(text: string | undefined): DayNumber | undefined {
  return text === undefined ? undefined : parseIsoDate(text);
}
