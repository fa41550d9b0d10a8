import { RotascopeError } from '../../errors.ts';
import { toCivilDate } from '../civil-date.ts';
import { createDateSpan, createMonthSpan, createWeekSpan, type NamedSpan } from './named-span.ts';
import type { TokenReader } from './token-reader.ts';
import { type Token, toFullYear } from './tokens.ts';

/** Reads a date, "week of" a date, month, quarter, half or year; undefined, with nothing taken, for anything else. */
export function readNamedSpan(reader: TokenReader): NamedSpan | undefined {
  const first = reader.peek();
  const second = reader.peek(1);
  if (first?.kind === 'date') return readIsoDate(reader);
  if (first?.kind === 'month') return readMonth(reader, first.value);
  if (isDayOfMonth(first) && second?.kind === 'month') {
    reader.skip(2);
    return createDateSpan(second.value, first.value, readYear(reader));
  }
  if (first?.kind === 'unit' && first.value === 'week' && (second?.kind === 'date' || second?.kind === 'month')) {
    reader.skip(1);
    const date = readNamedSpan(reader);
    return date?.unit === 'date' ? createWeekSpan(date) : fail('a week needs a date');
  }
  const year = readYear(reader);
  return year === undefined ? readPartOfYear(reader, first, second) : createMonthSpan('year', 1, year);
}

/** Reads the second end of "July 1-15, 2025", whose month is that of the first. */
export function readDayOfSameMonth(reader: TokenReader, month: number): NamedSpan | undefined {
  const day = reader.peek();
  const after = reader.peek(1);
  if (!isDayOfMonth(day) || !(after === undefined || (after.kind === 'number' && after.digits === 4))) return undefined;
  reader.skip(1);
  return createDateSpan(month, day.value, readYear(reader));
}

function readIsoDate(reader: TokenReader): NamedSpan {
  const { year, month, day } = toCivilDate(reader.take('date') ?? Number.NaN);
  return createDateSpan(month, day, year);
}

function readMonth(reader: TokenReader, month: number): NamedSpan {
  reader.skip(1);
  const day = reader.peek();
  if (!isDayOfMonth(day)) return createMonthSpan('month', month, readYear(reader));
  reader.skip(1);
  return createDateSpan(month, day.value, readYear(reader));
}

/** Reads "Q4", "4Q", "fourth quarter", "H1", "1H" or "first half", with the year that may follow. */
function readPartOfYear(
  reader: TokenReader,
  first: Token | undefined,
  second: Token | undefined,
): NamedSpan | undefined {
  const [name, index] = first?.kind === 'word' ? [first, second] : [second, first];
  const unit = toPartOfYear(name);
  if (unit === undefined || (index?.kind !== 'number' && index?.kind !== 'ordinal')) return undefined;
  if ((name?.kind === 'word') !== (index.kind === 'number')) return undefined;
  if (index.value < 1 || index.value > (unit === 'quarter' ? 4 : 2)) fail(`a year has no such ${unit}`);
  reader.skip(2);
  return createMonthSpan(unit, index.value, readYear(reader) ?? readShortYear(reader));
}

function toPartOfYear(token: Token | undefined): 'quarter' | 'half' | undefined {
  if (token?.kind === 'unit' && (token.value === 'quarter' || token.value === 'half')) return token.value;
  if (token?.kind !== 'word') return undefined;
  return token.value === 'q' ? 'quarter' : token.value === 'h' ? 'half' : undefined;
}

function readYear(reader: TokenReader): number | undefined {
  const token = reader.peek();
  if (token?.kind !== 'number' || token.digits !== 4) return undefined;
  reader.skip(1);
  return token.value;
}

function readShortYear(reader: TokenReader): number | undefined {
  const token = reader.peek();
  if (token?.kind !== 'number' || token.digits !== 2) return undefined;
  reader.skip(1);
  return toFullYear(token.value);
}

function isDayOfMonth(token: Token | undefined): token is Extract<Token, { kind: 'number' | 'ordinal' }> {
  return (
    (token?.kind === 'number' && token.digits <= 2 && token.value <= 31) ||
    (token?.kind === 'ordinal' && token.value <= 31)
  );
}

function fail(reason: string): never {
  throw new RotascopeError('invalid-period', reason);
}
