import {
  addMonths,
  alignSeries,
  areConsecutive,
  type DayNumber,
  dropMissing,
  endOfMonth,
  findDay,
  findDayOnOrBefore,
  fromCivilDate,
  nextSession,
  type Series,
  sessionOnOrBefore,
  startOfMonth,
  toIsoDate,
  toWeekday,
} from '../../../core/index.ts';
import { isStoreFault, type Measurement } from '../../../metrics/index.ts';
import type { JudgeContext } from '../context.ts';
import type { Indicator } from './indicators.ts';

/** Days by which a figure is stored as issued later than it was known: a market's own closes, or a release by its rule. */
const issueDays = 21;

/** One figure of an indicator, in its own unit. */
export interface Figure {
  /** Day, or last day of the week, month or quarter, that it speaks of. */
  readonly day: DayNumber;
  /** Day it was first known. */
  readonly known: DayNumber;
  readonly value: number;
}

/** The figures of one admissible series of an indicator, oldest first, as known at a date. */
export interface Figures {
  readonly label: string;
  readonly indicator: Indicator;
  readonly series: Series;
  /** The first day each was known, in step with `series`. */
  readonly known: Int32Array;
}

/** Figures of each admissible series that is at hand, as known on a day; what a market quotes is known on its own day. */
export function readFigures(context: JudgeContext, indicator: Indicator, on: DayNumber): readonly Figures[] {
  return context.once(`figures ${indicator.id}`, on, () => computeFigures(context, indicator, on));
}

function computeFigures(context: JudgeContext, indicator: Indicator, on: DayNumber): Figures[] {
  const ids = indicator.transform === 'slope' ? [indicator.series[0] as string] : indicator.series;
  return ids.flatMap((id) => {
    try {
      const all = transform(context, indicator, id, isKnownEarlier(indicator) ? on + issueDays : on);
      const allKnown = toKnownDays(context, indicator, id, all);
      const count = isKnownEarlier(indicator)
        ? all.days.findLastIndex((_, i) => (allKnown[i] as number) <= on) + 1
        : all.days.length;
      const series = { days: all.days.subarray(0, count), values: all.values.subarray(0, count) };
      if (count === 0) return [];
      const label = indicator.transform === 'slope' ? indicator.series.join(' less ') : id;
      return [{ label, indicator, series, known: allKnown.subarray(0, count) }];
    } catch (error) {
      if (isStoreFault(error)) return [];
      throw error;
    }
  });
}

function transform(context: JudgeContext, indicator: Indicator, id: string, on: DayNumber): Series {
  const view = context.view(on);
  const stored = view.values(id);
  const { scale } = indicator;
  if (indicator.transform === 'slope') {
    const { days, left, right } = alignSeries(stored, view.values(indicator.series[1] as string));
    return dropMissing({ days, values: left.map((value, i) => value - (right[i] as number)) });
  }
  if (indicator.transform === 'yoy') return dropMissing(toYearChanges(stored));
  if (indicator.transform === 'level')
    return dropMissing({ ...stored, values: stored.values.map((value) => value * scale) });
  const sampling = indicator.frequency === 'quarterly' ? 'quarter' : 'month';
  const values = stored.values.map((value, i) => {
    const isNext = i > 0 && areConsecutive(stored.days[i - 1] as number, stored.days[i] as number, sampling);
    if (!isNext) return Number.NaN;
    const before = stored.values[i - 1] as number;
    return indicator.transform === 'change' ? (value - before) * scale : 100 * ((value / before) ** 4 - 1);
  });
  return dropMissing({ days: stored.days, values });
}

/** Percent over the same month a year before. */
function toYearChanges({ days, values }: Series): Series {
  return {
    days,
    values: values.map((value, i) => {
      const before = values[findDay(days, endOfMonth(addMonths(days[i] as number, -12)))] ?? Number.NaN;
      return 100 * (value / before - 1);
    }),
  };
}

/** Whether its figures are known before the day they are stored as issued. */
function isKnownEarlier({ isMarket, release }: Indicator): boolean {
  return isMarket || release !== undefined;
}

/** When each observation was first published; a market's, on its own day; else by the rule of its release. */
function toKnownDays(
  context: JudgeContext,
  { isMarket, release }: Indicator,
  id: string,
  { days }: Series,
): Int32Array {
  const stored = context.store.find(id, 'value');
  if (isMarket || stored === undefined) return days.slice();
  const issued = findFirstIssues(stored);
  const headline = release === 'consumer-prices' ? context.store.find(headlinePrices, 'value') : undefined;
  const released = headline === undefined ? undefined : findFirstIssues(headline);
  return days.map((day) => {
    const own = issued.get(day) ?? day;
    if (release === undefined || day < firstRule) return own;
    return Math.min(own, release === 'employment' ? toEmploymentRelease(day) : (released?.get(day) ?? own));
  });
}

/** Rules of release are followed from here on. */
const firstRule = fromCivilDate(1990, 1, 1);

/** The consumer price index whose days of release are on record. */
const headlinePrices = 'CPIAUCNS';

/** The employment report comes out on the third Friday after the week of the 12th, a day earlier where that is a holiday. */
function toEmploymentRelease(monthEnd: DayNumber): DayNumber {
  const twelfth = startOfMonth(monthEnd) + 11;
  const saturday = twelfth + ((6 - toWeekday(twelfth) + 7) % 7);
  return sessionOnOrBefore(saturday + 20);
}

/** The first day on which each observation was published. */
function findFirstIssues(stored: {
  readonly observed: Int32Array;
  readonly published: Int32Array;
}): Map<DayNumber, DayNumber> {
  const first = new Map<DayNumber, DayNumber>();
  stored.observed.forEach((observed, i) => {
    const published = stored.published[i] as number;
    first.set(observed, Math.min(published, first.get(observed) ?? published));
  });
  return first;
}

export function figureAt({ series, known }: Figures, index: number): Figure | undefined {
  const day = series.days[index];
  return day === undefined ? undefined : { day, known: known[index] as number, value: series.values[index] as number };
}

/** The latest figure that was known on a day. */
export function latestKnown(figures: Figures, on: DayNumber): Figure | undefined {
  for (let i = figures.series.days.length - 1; i >= 0; i--) {
    if ((figures.known[i] as number) <= on) return figureAt(figures, i);
  }
  return undefined;
}

/** The latest figure that speaks of a day or of one before. */
export function latestObserved(figures: Figures, day: DayNumber): Figure | undefined {
  return figureAt(figures, findDayOnOrBefore(figures.series.days, day));
}

/** The figures of a stretch: those that speak of it, and those that came out in it. */
export function figuresIn(figures: Figures, base: DayNumber, to: DayNumber): Figure[] {
  const found: Figure[] = [];
  const { days } = figures.series;
  const [after, last] = toWholePeriods(figures, base, to);
  const first = Math.max(0, findDayOnOrBefore(days, base - longestLag));
  for (let i = first; i < days.length && (days[i] as number) <= last; i++) {
    const figure = figureAt(figures, i) as Figure;
    const isOf = figure.day > after;
    const isIssuedIn = figure.known > base && figure.known <= to;
    if (isOf || isIssuedIn) found.push(figure);
  }
  return found;
}

/** The figures that speak of a stretch. */
export function figuresOf(figures: Figures, base: DayNumber, to: DayNumber): Figure[] {
  const [after, last] = toWholePeriods(figures, base, to);
  return figuresIn(figures, base, to).filter(({ day }) => day > after && day <= last);
}

/** A month ends with its last session, its figure is of its last day: both ends go to the end of their month there. */
export function toWholePeriods(
  { indicator }: Figures,
  base: DayNumber,
  to: DayNumber,
): [base: DayNumber, to: DayNumber] {
  if (indicator.frequency !== 'monthly' && indicator.frequency !== 'quarterly') return [base, to];
  const toEnd = (day: DayNumber): DayNumber => (nextSession(day) > endOfMonth(day) ? endOfMonth(day) : day);
  return [toEnd(base), toEnd(to)];
}

/** Days between a period and its figure, at most. */
const longestLag = 200;

/**
 * The metric of an indicator where a figure is the latest: on `limit` if it still is, so that its vintage is that of the
 * day, else on the day it was first known.
 */
export function measureFigure(context: JudgeContext, figures: Figures, figure: Figure, limit: DayNumber): Measurement {
  const { indicator, label } = figures;
  const isLatest = latestKnown(figures, limit)?.day === figure.day;
  const issued = isKnownEarlier(indicator) ? toIssueDay(context, figures, figure.day) : figure.known;
  const on = isLatest ? Math.max(limit, issued) : issued;
  if (indicator.transform === 'slope') return context.measure(indicator.metric, {}, on);
  const months = indicator.transform === 'annualised' ? { months: 3 } : {};
  return context.measure(indicator.metric, { series: label, ...months }, on);
}

/** The day an office issued a market's figure. */
function toIssueDay(context: JudgeContext, { indicator }: Figures, day: DayNumber): DayNumber {
  const published = indicator.series.map((id) => {
    const stored = context.store.find(id, 'value');
    const index = stored === undefined ? -1 : findDay(stored.observed, day);
    return stored?.published[index] ?? day;
  });
  return Math.max(...published);
}

/** A figure with what it speaks of: a day, a week, a month or a quarter. */
export function printFigureDate({ indicator }: Figures, { day }: Figure): string {
  const date = toIsoDate(day);
  if (indicator.frequency === 'monthly') return date.slice(0, 7);
  if (indicator.frequency === 'quarterly') return `the quarter to ${date}`;
  return indicator.frequency === 'weekly' ? `the week of ${date}` : date;
}
