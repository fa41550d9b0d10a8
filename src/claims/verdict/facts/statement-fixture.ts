import { parseIsoDate } from '../../../core/index.ts';
import { createReferenceStore, type SeriesStore } from '../../../data/index.ts';
import type { Asserted, StatedPeriod, Statement, Subject } from '../../statement.ts';
import { createJudgeContext, type JudgeContext } from '../context.ts';

const span = { start: 0, end: 1 };

/** Parts that every statement has, for statements made by hand. */
export const common = {
  span,
  sentence: span,
  modality: 'fact',
  negated: false,
} as const satisfies Partial<Statement>;

/** A period from the close of one day to another, as stated; without days, the one that is assumed at publication. */
export function toPeriod(base: string, to: string, role: StatedPeriod['role'] = 'scope'): StatedPeriod {
  return {
    text: `${base} to ${to}`,
    base: parseIsoDate(base),
    to: parseIsoDate(to),
    role,
    from: 'stated',
    isOpen: false,
    others: [],
  };
}

/** What a statement without a period is read with. */
export function toAssumed(published: string): StatedPeriod {
  const day = parseIsoDate(published);
  return { text: null, base: day - 1, to: day, role: 'day', from: 'assumed', isOpen: false, others: [] };
}

/** A figure in its own unit, plain where no wording is given; its rounding is half a unit of its last digit. */
export function toAsserted(low: number, unit: Asserted['unit'] = 'percent', parts: Partial<Asserted> = {}): Asserted {
  const decimals = /\.(\d+)$/.exec(String(low))?.[1]?.length ?? 0;
  return { low, high: low, unit, wording: 'plain', rounding: 0.5 * 10 ** -decimals, ...parts };
}

export function toSubject(id: string, parts: Partial<Subject> = {}): Subject {
  return { text: id, id, name: id, type: 'index', readings: [], isAmbiguous: false, ...parts };
}

/** An index by its closes. */
export function toIndex(series: string, parts: Partial<Subject> = {}): Subject {
  return toSubject(series, { readings: [{ series, return: 'price', label: `${series} price` }], ...parts });
}

const reference = createReferenceStore();

/** A context on the embedded figures, or on others. */
export function createContext(published: string, asOf = '2026-08-21', store: SeriesStore = reference): JudgeContext {
  return createJudgeContext(store, { published: parseIsoDate(published), asOf: parseIsoDate(asOf) });
}
