import { RotascopeError } from '../../errors.ts';
import type { DayNumber } from '../../series/series.ts';
import { type NamedSpan, type Span, toLatestSpan, toNextSpan } from './named-span.ts';
import {
  createRangeWindow,
  createRollingWindow,
  createSessionWindow,
  createSinceEndWindow,
  createSinceWindow,
  createSpanWindow,
  createToDateWindow,
  type PeriodWindow,
} from './period-window.ts';
import { readDayOfSameMonth, readNamedSpan } from './read-named-span.ts';
import { readHead, readTail } from './read-part.ts';
import type { TokenReader } from './token-reader.ts';

const toDateUnits = { wtd: 'week', mtd: 'month', qtd: 'quarter', ytd: 'year' } as const;

/** Reads the whole of a period. `session` is the last one on or before `asOf`. */
export function readPeriod(reader: TokenReader, asOf: DayNumber, session: DayNumber): PeriodWindow {
  const window =
    readToDate(reader, session) ??
    readSince(reader, asOf, session) ??
    readTail(reader, asOf, session) ??
    readHead(reader, asOf) ??
    readRolling(reader, session) ??
    readNamed(reader, asOf, session);
  reader.requireEnd();
  return window;
}

function readToDate(reader: TokenReader, session: DayNumber): PeriodWindow | undefined {
  const word = reader.takeWord('wtd', 'mtd', 'qtd', 'ytd') as keyof typeof toDateUnits | undefined;
  if (word !== undefined) return createToDateWindow(toDateUnits[word], session);
  if (reader.takeWord('this', 'current') === undefined) return undefined;
  const unit = reader.take('unit');
  if (unit === 'week' || unit === 'month' || unit === 'quarter' || unit === 'year') {
    return createToDateWindow(unit, session);
  }
  return fail();
}

function readSince(reader: TokenReader, asOf: DayNumber, session: DayNumber): PeriodWindow | undefined {
  if (reader.takeWord('since') === undefined) return undefined;
  const edge = reader.takeWord('start', 'beginning', 'end');
  const span = toLatestSpan(readNamedSpan(reader) ?? fail(), asOf);
  return edge === 'end' ? createSinceEndWindow(span, session) : createSinceWindow(span, session);
}

function readRolling(reader: TokenReader, session: DayNumber): PeriodWindow | undefined {
  if (reader.peek()?.kind !== 'number' || reader.peek(1)?.kind !== 'unit') return undefined;
  const length = reader.takeLength();
  return length?.count === undefined ? fail() : createRollingWindow(length.count, length.unit, session);
}

/** Reads one named span, or a range of two. */
function readNamed(reader: TokenReader, asOf: DayNumber, session: DayNumber): PeriodWindow {
  const opening = reader.takeWord('from', 'between');
  const first = readNamedSpan(reader) ?? fail();
  if (opening === undefined && reader.isAtEnd) {
    const span = toLatestSpan(first, asOf);
    return first.unit === 'date' ? createSessionWindow(span.start, span.label) : createSpanWindow(span);
  }
  const mark = opening === 'between' ? reader.takeWord('and') : reader.take('range');
  if (mark === undefined) return fail();
  if (reader.takeWord('today', 'now', 'date') !== undefined) {
    return createSinceWindow(toLatestSpan(first, asOf), session);
  }
  const sameMonth = first.unit === 'date' && first.year === undefined ? first.month : undefined;
  const last =
    (sameMonth === undefined ? undefined : readDayOfSameMonth(reader, sameMonth)) ?? readNamedSpan(reader) ?? fail();
  if (mark === '/' && (first.unit !== 'date' || last.unit !== 'date')) return fail();
  return createRangeWindow(...toSpans(first, last, asOf));
}

/** An end without a year takes it from the other end; with neither, the last end is the latest begun. */
function toSpans(first: NamedSpan, last: NamedSpan, asOf: DayNumber): [Span, Span] {
  const isOpenBesideYear =
    (first.unit === 'year' && last.year === undefined) || (last.unit === 'year' && first.year === undefined);
  if (isOpenBesideYear) return fail();
  if (first.year !== undefined) {
    const firstSpan = toLatestSpan(first, asOf);
    return [firstSpan, last.year === undefined ? toNextSpan(last, firstSpan.start) : toLatestSpan(last, asOf)];
  }
  const lastSpan = toLatestSpan(last, asOf);
  return [toLatestSpan(first, lastSpan.start), lastSpan];
}

function fail(): never {
  throw new RotascopeError('invalid-period', 'it is not a form that is known');
}
