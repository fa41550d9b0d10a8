import { addMonths, type DayNumber, previousSession } from '../../../core/index.ts';
import type { Asserted, IndicatorStatement } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { holds } from '../tolerance.ts';
import { type Finding, toNearest } from './conclude.ts';
import { formatFigure } from './format-figure.ts';
import {
  type Figure,
  type Figures,
  figuresIn,
  latestKnown,
  latestObserved,
  measureFigure,
  printFigureDate,
  toWholePeriods,
} from './indicator-figures.ts';
import { missesByRevision, printUnit, toStatedUnit } from './indicator-levels.ts';
import type { Indicator } from './indicators.ts';

/** A change that is smaller than this is none. Unit: of the indicator, or a part of its level where it is no rate. */
const stillPoints = 0.05;
const stillShare = 0.01;

/** Days by which both ends of a stated window may be moved together for it to be misdated. */
const movedDays = 31;

/** From one figure to a later one. */
interface Stretch {
  readonly start: Figure;
  readonly end: Figure;
}

/**
 * A rise or fall. In a stated period it runs from the last figure before it to its last one; without one, over three
 * months for daily figures ("yields are rising") and from the figure before for the others. Where a figure is given it is
 * the size of the change; of a rate of change itself ("prices rose 2.7%", "payrolls rose 64,000") it is the figure. Or it is
 * where the indicator went to ("cooled to 2.7%"), from the figure before, that of a year before, or the one named ("to 4.2%
 * from 3.9%"), which may be any of the period.
 */
export function judgeIndicatorChange(statement: IndicatorStatement, context: JudgeContext, figures: Figures): Finding {
  const { indicator } = figures;
  const stretches = listStretches(statement, context, figures);
  if (stretches.length === 0)
    return {
      isTrue: null,
      readings: [],
      reason: `${indicator.name} has no two figures for that period: import ${indicator.series[0]} from FRED.`,
    };
  const changed =
    statement.fromValue === undefined ? stretches.find((one) => fits(one, statement, indicator)) : undefined;
  const moved =
    changed ??
    [...stretches, ...listOtherStarts(statement, figures, stretches[0] as Stretch)].find((one) =>
      isDestination(one, statement, indicator),
    );
  const isTrue = moved !== undefined;
  const shown = moved ?? (stretches[0] as Stretch);
  const reading = {
    label: `${figures.label}, ${printFigureDate(figures, shown.start)} to ${printFigureDate(figures, shown.end)}`,
    measured: toMeasured(shown, statement, indicator, isTrue && changed === undefined),
    holds: isTrue,
    measurement: measureFigure(context, figures, shown.end, context.published),
  };
  const reason = describe(shown, statement, figures);
  if (isTrue) return { isTrue, readings: [reading], reason };
  const own = statement.relation === 'fell' ? -shown.end.value : shown.end.value;
  if (isOwnChange(indicator) && statement.isOfLevel !== true && missesByRevision(own, statement, indicator))
    return {
      isTrue: null,
      readings: [reading],
      reason: `${reason} The series has been revised since, and its first release is not at hand; import the vintage of that day.`,
    };
  if (isWithinRevision(shown, statement, indicator))
    return {
      isTrue: null,
      readings: [reading],
      reason: `${reason} The series has been revised since by as much as that.`,
    };
  if (isUndated(statement) && recentMonths.some((months) => isSoOver(months, statement, figures, shown.end)))
    return { isTrue: null, readings: [reading], reason: `The text does not say over which time. ${reason}` };
  // A direction without a figure is true of some window nearby in almost every case: that says nothing.
  const mayMove = statement.period.from === 'stated' && statement.asserted !== null;
  const near = mayMove ? findMoved(statement, figures, context.published) : undefined;
  return {
    isTrue,
    readings: [reading],
    nearby:
      near &&
      toNearest(near.start.day, near.end.day, toMeasured(near, statement, indicator, false), `${figures.label}, moved`),
    reason: near === undefined ? reason : `${reason} ${describe(near, statement, figures)}`,
  };
}

/** Whether a change misses what is stated by no more than the figures at its ends are revised. */
function isWithinRevision(
  stretch: Stretch,
  { asserted, relation, fromValue, isOfLevel }: IndicatorStatement,
  indicator: Indicator,
): boolean {
  if (
    asserted === null ||
    isOfLevel === true ||
    fromValue !== undefined ||
    indicator.revision === 0 ||
    indicator.isMarket ||
    relation === 'unchanged'
  )
    return false;
  const size =
    toSize(stretch, { asserted }, indicator) *
    (isDirection(stretch.end.value - stretch.start.value, { relation } as IndicatorStatement) ? 1 : -1);
  const isChange = asserted.unit === 'percentage points' || asserted.unit === 'basis points';
  const limit = indicator.revision * (asserted.unit === 'basis points' ? 100 : 1) + asserted.rounding;
  return isChange && size >= asserted.low - limit - 1e-9 && size <= asserted.high + limit + 1e-9;
}

/** Stretches that a direction without a time may be told of. Unit: months. */
const recentMonths = [1, 3] as const;

function isUndated({ asserted, relation, period }: IndicatorStatement): boolean {
  return asserted === null && relation !== 'unchanged' && period.from !== 'stated';
}

function isSoOver(months: number, statement: IndicatorStatement, figures: Figures, end: Figure): boolean {
  const start = latestObserved(figures, addMonths(end.day, -months));
  return start !== undefined && isDirection(end.value - start.value, statement);
}

/** The changes a statement may mean, in order of preference. */
function listStretches(statement: IndicatorStatement, context: JudgeContext, figures: Figures): Stretch[] {
  const { period } = statement;
  const from = period.from === 'assumed' ? 'carried' : period.from;
  const told = [period, ...period.others.map(({ base, to }) => ({ ...period, base, to, from, others: [] }))];
  // A text of the day may be written before its figure is out.
  const isToday = figures.indicator.frequency === 'daily' && period.isOpen && !context.isAfterClose;
  const windows = isToday ? [...told, ...told.map((one) => ({ ...one, from, to: previousSession(one.to) }))] : told;
  return windows.flatMap((window) => listStretchesOf({ ...statement, period: window }, context, figures));
}

function listStretchesOf({ period, asserted }: IndicatorStatement, context: JudgeContext, figures: Figures): Stretch[] {
  const { frequency } = figures.indicator;
  const latest = latestKnown(figures, context.published) as Figure;
  const since = (day: DayNumber, end: Figure): Stretch[] => {
    const start = latestObserved(figures, day);
    return start === undefined || start.day >= end.day ? [] : [{ start, end }];
  };
  if (period.from === 'assumed') {
    if (frequency !== 'daily') return since(latest.day - 1, latest);
    const quarter = since(addMonths(latest.day, -3), latest);
    // "Jumped 16 basis points to 4.42%" is told of a day, a week or a month.
    return asserted === null
      ? quarter
      : [
          ...quarter,
          ...since(latest.day - 1, latest),
          ...since(latest.day - 7, latest),
          ...since(addMonths(latest.day, -1), latest),
        ];
  }
  const last = latestObserved(figures, toWholePeriods(figures, period.base, period.to)[1]);
  const end = last === undefined || last.known > context.published ? latest : last;
  // Of a month whose figure was not out yet, what came out in it is meant.
  return end.day > period.base ? since(period.base, end) : since(end.day - 1, end);
}

/** Other figures that a move to a level may have begun at: a year before, or, where it is named, any of the period. */
function listOtherStarts(
  { period, fromValue, fromUntil }: IndicatorStatement,
  figures: Figures,
  { end }: Stretch,
): Stretch[] {
  if (fromValue === undefined) {
    const start = latestObserved(figures, addMonths(end.day, -12));
    return start === undefined ? [] : [{ start, end }];
  }
  const isDaily = figures.indicator.frequency === 'daily';
  const base = period.from === 'assumed' ? addMonths(end.day, isDaily ? -13 : -3) : period.base;
  const last = isDaily && fromUntil !== undefined ? Math.min(fromUntil, end.day - 1) : end.day - 1;
  return figuresIn(figures, base - 1, last).map((start) => ({ start, end }));
}

/** Whether it went the way stated, to the level stated. */
function isDestination({ start, end }: Stretch, statement: IndicatorStatement, indicator: Indicator): boolean {
  const { asserted, fromValue, relation, isSize, isStart } = statement;
  if (asserted === null || isSize === true || relation === 'unchanged') return false;
  // "From 3.1 points to almost six": a gap is told in points.
  const isInPoints = fromValue !== undefined && asserted.unit === 'percentage points' && indicator.unit === 'percent';
  if (!isInPoints && !isLevelUnit(asserted, indicator)) return false;
  if (!isDirection(end.value - start.value, statement)) return false;
  const from =
    fromValue === undefined ? undefined : { ...asserted, low: fromValue, high: fromValue, wording: 'plain' as const };
  const isFrom = from === undefined || holds(toStatedUnit(start.value, asserted, indicator), from, indicator.quantity);
  return (
    isFrom && (isStart === true || holds(toStatedUnit(end.value, asserted, indicator), asserted, indicator.quantity))
  );
}

function isLevelUnit({ unit }: Asserted, indicator: Indicator): boolean {
  return unit === indicator.unit || (indicator.unit === 'percent' && unit === 'basis points');
}

/** Of these the figure itself is a change: a fall is below zero. */
function isOwnChange({ transform }: Indicator): boolean {
  return transform === 'yoy' || transform === 'change' || transform === 'annualised';
}

/** The difference of two figures that are told alike may be other than nothing by the way numbers are kept. */
const leastChange = 1e-9;

function isDirection(change: number, { relation }: IndicatorStatement): boolean {
  return relation === 'rose' ? change > leastChange : change < -leastChange;
}

function fits(stretch: Stretch, statement: IndicatorStatement, indicator: Indicator): boolean {
  const { start, end } = stretch;
  const { relation, asserted, isOfLevel } = statement;
  const change = end.value - start.value;
  if (relation === 'unchanged') return isStill(change, start.value, asserted, indicator);
  if (asserted === null) return isDirection(change, statement);
  if (isOfLevel === true)
    return isDirection(change, statement) && holds(toSize(stretch, statement, indicator), asserted, 'return');
  const isOfOwn =
    isOwnChange(indicator) &&
    isDirection(end.value, statement) &&
    holds(Math.abs(toStatedUnit(end.value, asserted, indicator)), asserted, indicator.quantity);
  return (
    isOfOwn ||
    (isDirection(change, statement) && holds(toSize(stretch, statement, indicator), asserted, indicator.quantity))
  );
}

function isStill(change: number, level: number, asserted: Asserted | null, indicator: Indicator): boolean {
  const isRate = indicator.unit === 'percent';
  const limit = isRate ? stillPoints : stillShare * Math.abs(level);
  return (
    Math.abs(change) <= limit &&
    (asserted === null || holds(toStatedUnit(level + change, asserted, indicator), asserted, indicator.quantity))
  );
}

/** The part of a statement that says how large a change is. */
type Told = Pick<IndicatorStatement, 'asserted' | 'isOfLevel'>;

/** Size of a change in the statement's unit: percent of the level where the indicator is no rate. */
function toSize({ start, end }: Stretch, { asserted, isOfLevel }: Told, indicator: Indicator): number {
  const change = Math.abs(end.value - start.value);
  if (isOfLevel === true) return (100 * change) / Math.abs(start.value);
  if (indicator.unit === 'percent') return asserted?.unit === 'basis points' ? 100 * change : change;
  return asserted?.unit === 'percent' ? (100 * change) / Math.abs(start.value) : change;
}

/** The change in the statement's unit; the figure itself where it is one, or where the indicator went to it. */
function toMeasured(stretch: Stretch, statement: IndicatorStatement, indicator: Indicator, isLevel: boolean): number {
  const { start, end } = stretch;
  const { asserted, fromValue, isOfLevel } = statement;
  const isOwn = isOfLevel !== true && (fromValue !== undefined || (isOwnChange(indicator) && asserted !== null));
  return isLevel || isOwn
    ? toStatedUnit(end.value, asserted, indicator)
    : Math.sign(end.value - start.value) * toSize(stretch, statement, indicator);
}

/** The same window moved by up to 31 days, the nearest first, where the change is as stated. */
function findMoved(statement: IndicatorStatement, figures: Figures, published: DayNumber): Stretch | undefined {
  const { base, to } = statement.period;
  const limit = Math.min(movedDays, Math.max(1, to - base));
  for (let moved = 1; moved <= limit; moved++) {
    for (const shift of [-moved, moved]) {
      const start = latestObserved(figures, base + shift);
      const end = latestObserved(figures, to + shift);
      if (start === undefined || end === undefined || end.day <= start.day || end.known > published) continue;
      if (fits({ start, end }, statement, figures.indicator)) return { start, end };
    }
  }
  return undefined;
}

function describe({ start, end }: Stretch, { asserted }: IndicatorStatement, figures: Figures): string {
  const { indicator, label } = figures;
  const unit = printUnit(asserted, indicator);
  const [from, to] = [start, end].map(
    ({ value }) => `${formatFigure(toStatedUnit(value, asserted, indicator))}${unit}`,
  );
  return `${indicator.name} (${label}) went from ${from} for ${printFigureDate(figures, start)} to ${to} for ${printFigureDate(figures, end)}.`;
}
