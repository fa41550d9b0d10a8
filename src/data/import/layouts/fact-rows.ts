import type { DayNumber } from '../../../core/index.ts';
import type { ReadOptions, SourceFile, Staged, StagedFact } from '../staged.ts';
import { createImportError, quoteCell } from './import-error.ts';
import { remedyOf, toDayProblem } from './observed-days.ts';
import { parseDateCell } from './parse-cell.ts';

/** A day of a table of facts; fails with `invalid-import` for any other text than YYYY-MM-DD. */
export function parseFactDay(file: SourceFile, line: number, text: string): DayNumber {
  const cell = parseDateCell(text);
  if (cell?.form === 'day') return cell.day;
  throw createImportError(file, line, `${quoteCell(text)} is no date`, 'write it as YYYY-MM-DD');
}

/** Fails with `invalid-import` where days are out of order, or twice unless several facts may share a day. */
export function refuseDisorder(file: SourceFile, days: readonly DayNumber[], mayShare: boolean): void {
  days.forEach((day, i) => {
    const before = i === 0 || (mayShare && day === days[i - 1]) ? undefined : days[i - 1];
    const problem = toDayProblem(day, before, day);
    if (problem !== undefined) throw createImportError(file, i + 2, problem, remedyOf(problem));
  });
}

/** When a dated event that nobody announced was known: on its day, or, if it lies ahead, on the day the table was taken. */
export function toKnownDay(day: DayNumber, options: ReadOptions): DayNumber {
  return Math.min(day, options.vintage ?? options.today);
}

/** A number as the reference tables write it: without trailing zeros, empty as null; fails with `invalid-import`. */
export function toPlainNumber(file: SourceFile, line: number, text: string): string | null {
  const cell = text.trim();
  if (cell === '') return null;
  if (/^-?\d+(\.\d+)?$/.test(cell)) return String(Number(cell));
  throw createImportError(file, line, `${quoteCell(cell)} is no number`, 'write a plain number or leave it empty');
}

/** What a file of facts holds. */
export function stageFacts(facts: readonly StagedFact[], notes: readonly string[]): Staged {
  return { series: [], snapshots: [], facts, notes };
}
