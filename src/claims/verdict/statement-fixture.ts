import { parseIsoDate } from '../../core/index.ts';
import type { Asserted, SeriesReading, StatedPeriod, Statement, Subject } from '../statement.ts';

/** Builds statements by hand, for tests. */
const nowhere = { start: 0, end: 1 };

/** What every statement has: a plain fact. */
export const fact = { span: nowhere, sentence: nowhere, modality: 'fact', negated: false } as const;

export const forecast = { ...fact, modality: 'forecast' } as const;

export function price(series: string): SeriesReading {
  return { series, return: 'price', label: `${series} price` };
}

export function total(series: string): SeriesReading {
  return { series, return: 'total', label: `${series} total return` };
}

export function createSubject(
  name: string,
  type: Subject['type'],
  readings: readonly SeriesReading[],
  isAmbiguous = false,
): Subject {
  return { text: name, id: name.toLowerCase().replaceAll(' ', '-'), name, type, readings, isAmbiguous };
}

export const russell = createSubject('Russell 2000', 'index', [price('^RUT'), total('IWM'), price('IWM')]);
export const standardAndPoors = createSubject('S&P 500', 'index', [price('^GSPC'), total('SPY')]);
export const nasdaq100 = createSubject('Nasdaq-100', 'index', [price('^NDX'), total('QQQ'), price('QQQ')]);
export const nasdaq = createSubject('the Nasdaq', 'index', [price('^IXIC'), price('^NDX'), total('QQQ')], true);
export const qqq = createSubject('QQQ', 'fund', [price('QQQ'), total('QQQ')]);
export const iwm = createSubject('IWM', 'fund', [price('IWM'), total('IWM')]);
export const unknownShare = createSubject('Obscure Holdings', 'share', [price('OBSC'), total('OBSC')]);

export function createShare(symbol: string): Subject {
  return createSubject(symbol, 'share', [price(symbol), total(symbol)]);
}

type PeriodOptions = Partial<Omit<StatedPeriod, 'base' | 'to' | 'others'>> & {
  readonly others?: readonly (readonly [base: string, to: string])[];
};

/** A stated window from the close of one day to the close of another. */
export function window(base: string, to: string, { others = [], ...options }: PeriodOptions = {}): StatedPeriod {
  return {
    text: null,
    role: 'window',
    from: 'stated',
    isOpen: false,
    ...options,
    base: parseIsoDate(base),
    to: parseIsoDate(to),
    others: others.map(([first, last]) => ({
      label: 'another reading',
      base: parseIsoDate(first),
      to: parseIsoDate(last),
    })),
  };
}

/** A stated scope: what is said lies somewhere between two days. */
export function scope(base: string, to: string, options: PeriodOptions = {}): StatedPeriod {
  return window(base, to, { role: 'scope', ...options });
}

/** One session. */
export function onDay(day: string, options: PeriodOptions = {}): StatedPeriod {
  return window(day, day, { role: 'day', ...options });
}

/** A figure, with half a unit of its last digit. */
export function figure(value: number, unit: Asserted['unit'], options: Partial<Asserted> = {}): Asserted {
  const digits = String(value).split('.')[1]?.length ?? 0;
  return { low: value, high: value, unit, wording: 'plain', rounding: 0.5 * 10 ** -digits, ...options };
}

export function percent(value: number, options: Partial<Asserted> = {}): Asserted {
  return figure(value, 'percent', options);
}

/** A statement with the parts of its kind, a plain fact where nothing else is said. */
export function createStatement<Kind extends Statement['kind']>(
  kind: Kind,
  parts: Omit<Extract<Statement, { kind: Kind }>, 'kind' | keyof typeof fact> &
    Partial<Pick<Statement, keyof typeof fact>>,
): Extract<Statement, { kind: Kind }> {
  return { ...fact, ...parts, kind } as unknown as Extract<Statement, { kind: Kind }>;
}
