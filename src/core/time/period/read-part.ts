import { RotascopeError } from '../../errors.ts';
import type { DayNumber } from '../../series/series.ts';
import { createMonthSpan, type NamedSpan, toLatestSpan, toSpanAround } from './named-span.ts';
import {
  createHeadWindow,
  createRollingWindow,
  createSpanWindow,
  createTailWindow,
  type PeriodWindow,
} from './period-window.ts';
import { readNamedSpan } from './read-named-span.ts';
import type { TokenReader } from './token-reader.ts';
import type { PeriodUnit } from './vocabulary.ts';

/**
 * Reads what begins with "last", "final", "past", "trailing", "previous" or "prior". Without a count, "last month" is
 * the calendar month before the one of `asOf`, and "past month" is counted back from the session.
 */
export function readTail(reader: TokenReader, asOf: DayNumber, session: DayNumber): PeriodWindow | undefined {
  const word = reader.takeWord('last', 'final', 'past', 'trailing', 'previous', 'prior');
  if (word === undefined) return undefined;
  const { count, unit } = reader.takeLength() ?? fail('it needs a length, such as "30 days"');
  const whole = word === 'last' || word === 'final' ? readNamedSpan(reader) : undefined;
  if (whole !== undefined) return toTail(whole, count, unit, asOf);
  if (word === 'final') fail('"final" needs the whole that it ends, such as "of Q4 2025"');
  const isRolling = count !== undefined || word === 'past' || word === 'trailing';
  if (isRolling || unit === 'session' || unit === 'day') return createRollingWindow(count ?? 1, unit, session);
  if (unit === 'half') return fail('"half" needs a year, such as "last half of 2025"');
  return createSpanWindow(toSpanAround(toSpanAround(asOf, unit).start - 1, unit));
}

/** Reads "the first 26 days of 2026". */
export function readHead(reader: TokenReader, asOf: DayNumber): PeriodWindow | undefined {
  const start = reader.peek();
  if (start?.kind !== 'ordinal' || start.value !== 1) return undefined;
  const next = reader.peek(1);
  const isCounted = next?.kind === 'number' && reader.peek(2)?.kind === 'unit';
  const isOne = next?.kind === 'unit' && next.value !== 'quarter' && next.value !== 'half';
  if (!isCounted && !isOne) return undefined;
  reader.skip(1);
  const { count, unit } = reader.takeLength() ?? fail('it needs a length, such as "26 days"');
  const whole = readNamedSpan(reader) ?? fail('it needs the whole that it begins, such as "of 2026"');
  return createHeadWindow(count ?? 1, unit, toLatestSpan(whole, asOf));
}

function toTail(whole: NamedSpan, count: number | undefined, unit: PeriodUnit, asOf: DayNumber): PeriodWindow {
  if (count === undefined && whole.unit === 'year' && (unit === 'quarter' || unit === 'half')) {
    return createSpanWindow(toLatestSpan(createMonthSpan(unit, unit === 'half' ? 2 : 4, whole.year), asOf));
  }
  if (count === undefined && unit === 'half') fail('"half" needs a year, such as "last half of 2025"');
  return createTailWindow(count ?? 1, unit, toLatestSpan(whole, asOf));
}

function fail(reason: string): never {
  throw new RotascopeError('invalid-period', reason);
}
