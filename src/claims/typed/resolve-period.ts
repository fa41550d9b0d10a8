import {
  type DayNumber,
  parseIsoDate,
  parsePeriod,
  previousSession,
  RotascopeError,
  sessionOnOrBefore,
  toIsoDate,
} from '../../core/index.ts';
import type { StatedPeriod } from '../statement.ts';
import { ClaimFault } from './claim-fault.ts';
import type { TypedPeriod } from './claim-schema.ts';

type Span = string | { readonly base: string; readonly to: string };

interface Resolved {
  readonly text: string | null;
  readonly base: DayNumber;
  readonly to: DayNumber;
}

/** A week: a period that would have ended elsewhere this long before is counted from the day of publication. */
const earlierDays = 7;

/**
 * The period of a typed claim. What is stated as a fact ends at publication at the latest; what is foretold may lie
 * after it. Without a period the session of publication is meant, as in a text.
 */
export function resolvePeriod(
  period: TypedPeriod | undefined,
  published: DayNumber,
  isForecast: boolean,
): StatedPeriod {
  const last = sessionOnOrBefore(published);
  if (period === undefined) {
    return {
      text: null,
      base: previousSession(last),
      to: last,
      role: 'day',
      from: 'assumed',
      isOpen: true,
      others: [],
    };
  }
  const isScope = typeof period === 'object' && 'within' in period;
  const stated = isScope ? period.within : period;
  const { text, base, to } = resolveSpan('period', stated, published);
  const end = isForecast ? to : Math.min(to, last);
  if (base >= end) {
    const window = `${toIsoDate(base)} to ${toIsoDate(to)}`;
    throw new ClaimFault(
      'period',
      `${window} lies after publication on ${toIsoDate(published)}; add modality: forecast`,
    );
  }
  const length = isScope ? period.length : undefined;
  return {
    text,
    base,
    to: end,
    role: isScope ? 'scope' : base === previousSession(end) ? 'day' : 'window',
    from: 'stated',
    isOpen: end < to || isOpen(text, to, last, published),
    others: isScope ? [] : listOthers(text, base, published),
    ...(length === undefined ? {} : { length }),
  };
}

/** A day, or the last day of a period, with the close before it begins. */
export function resolveDay(field: string, text: string, published: DayNumber): Omit<Resolved, 'text'> {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return resolveSpan(field, text, published);
  const to = readDate(field, text);
  return { base: sessionOnOrBefore(to - 1), to };
}

function resolveSpan(field: string, span: Span, published: DayNumber): Resolved {
  if (typeof span === 'string') {
    const { base, to } = attempt(field, () => parsePeriod(span, published));
    return { text: span, base, to };
  }
  const [base, to] = [readDate(field, span.base), readDate(field, span.to)];
  if (base >= to) throw new ClaimFault(field, `base ${span.base} is not before to ${span.to}`);
  return { text: `${span.base} to ${span.to}`, base: sessionOnOrBefore(base), to: sessionOnOrBefore(to) };
}

function readDate(field: string, text: string): DayNumber {
  return attempt(field, () => parseIsoDate(text));
}

function attempt<Value>(field: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof RotascopeError) throw new ClaimFault(field, error.message);
    throw error;
  }
}

/** Whether a period ends at the day of publication and would have ended elsewhere on another day. */
function isOpen(text: string | null, to: DayNumber, last: DayNumber, published: DayNumber): boolean {
  if (text === null || to !== last) return false;
  try {
    return parsePeriod(text, published - earlierDays).to !== to;
  } catch {
    return true;
  }
}

/** "30 days" may count calendar or trading days. */
function listOthers(text: string | null, base: DayNumber, published: DayNumber): StatedPeriod['others'] {
  const amount = /^(?:the )?(?:last|past) (\d+) days$/i.exec(text ?? '')?.[1];
  if (amount === undefined) return [];
  const sessions = attempt('period', () => parsePeriod(`last ${amount} sessions`, published));
  return sessions.base === base ? [] : [{ label: `${amount} trading days`, base: sessions.base, to: sessions.to }];
}
