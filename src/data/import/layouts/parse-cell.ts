import { type DayNumber, fromCivilDate } from '../../../core/index.ts';

/** How a date was written: the day itself, a month or a year; a month stands for its first day here, likewise a year. */
export type DateForm = 'day' | 'month' | 'year';

export interface DateCell {
  readonly day: DayNumber;
  readonly form: DateForm;
}

const written = /^(\d{4})(?:(-?)(\d{2})(?:\2(\d{2}))?)?$/;
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Reads YYYY-MM-DD, YYYYMMDD, YYYY-MM, YYYYMM or YYYY; undefined for any other text or a day that is in no calendar. */
export function parseDateCell(text: string): DateCell | undefined {
  const parts = written.exec(text.trim());
  if (parts === null) return undefined;
  const form = parts[3] === undefined ? 'year' : parts[4] === undefined ? 'month' : 'day';
  try {
    return { day: fromCivilDate(Number(parts[1]), Number(parts[3] ?? 1), Number(parts[4] ?? 1)), form };
  } catch {
    return undefined;
  }
}

/** A finite number; NaN for what FRED and spreadsheets write for a missing figure; undefined for any other text. */
export function parseNumberCell(text: string): number | undefined {
  const cell = text.trim();
  if (cell === '' || cell === '.' || cell === 'NA' || cell === '#N/A') return Number.NaN;
  const value = number.test(cell) ? Number(cell) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}
