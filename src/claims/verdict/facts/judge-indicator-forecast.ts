import { addMonths, toIsoDate } from '../../../core/index.ts';
import type { Judgement } from '../../judgement.ts';
import type { IndicatorStatement } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { holds } from '../tolerance.ts';
import { concludeForecast, toHorizon, toUnmeasurable } from './conclude.ts';
import { formatFigure } from './format-figure.ts';
import {
  type Figure,
  figuresIn,
  latestKnown,
  latestObserved,
  measureFigure,
  printFigureDate,
  readFigures,
} from './indicator-figures.ts';
import { isLevelSo, printUnit, toStatedUnit } from './indicator-levels.ts';
import type { Indicator } from './indicators.ts';

/** "Touches 5%" is no 4.96%, however few digits it is written with. Unit: percentage points. */
const roundingLimit = 0.005;
/** Half a unit of a figure that is written with a digit behind the point: it is meant as it stands. */
const tenthsRounding = 0.05;

function limitRounding(statement: IndicatorStatement, { quantity }: Indicator): IndicatorStatement {
  const { asserted } = statement;
  if (asserted === null || quantity !== 'rate' || asserted.unit !== 'percent') return statement;
  if (asserted.rounding <= tenthsRounding) return statement;
  return { ...statement, asserted: { ...asserted, rounding: roundingLimit } };
}

/** A direction without a horizon is judged after a year. Unit: months. */
const openMonths = 12;

/**
 * A figure that is to come. A level is hit by the first figure after publication that is at it, past it from the side it
 * came from, or beyond the bound stated, up to the horizon; one that is to last, missed by the first that is not so. A direction is judged at the horizon, or after a year.
 */
export function judgeIndicatorForecast(
  given: IndicatorStatement,
  context: JudgeContext,
  indicator: Indicator,
): Judgement {
  const statement = limitRounding(given, indicator);
  const { relation, asserted } = statement;
  const figures = readFigures(context, indicator, context.asOf)[0];
  const start = figures && latestKnown(figures, context.published);
  if (figures === undefined || start === undefined)
    return toUnmeasurable(
      `${indicator.name} has no figure known on ${toIsoDate(context.published)}: import ${indicator.series.join(' or ')} from FRED.`,
    );
  const isDirection = asserted === null || relation === 'highest' || relation === 'lowest';
  const horizon =
    toHorizon(statement, context.published) ?? (isDirection ? addMonths(context.published, openMonths) : undefined);
  const last = latestKnown(figures, context.asOf) as Figure;
  const end = Math.min(context.asOf, horizon ?? context.asOf);
  const { period } = statement;
  // "Ends the year below 4%" is of its last session alone.
  const isOfDay =
    period.role === 'day' && period.from === 'stated' && period.to > context.published && indicator.isMarket;
  const first = isOfDay ? period.to - 1 : context.published;
  const later = figuresIn(figures, first, end).filter(({ day }) => day > start.day);
  const isOver = horizon !== undefined && Math.max(last.day, last.known) >= horizon;
  const at = latestObserved(figures, end) ?? start;
  const broken = statement.isThroughout
    ? later.find((figure) => !isLevelSo(figure.value, statement, indicator))
    : undefined;
  const isKept = statement.isThroughout === true && isOver && later.length > 0 && broken === undefined;
  const hit =
    isDirection || statement.isThroughout
      ? undefined
      : later.find((figure) => isHit(figure, start, statement, indicator));
  const isReached = hit !== undefined || isKept || (isDirection && isOver && moves(at.value - start.value, statement));
  const shown = hit ?? broken ?? at;
  const value = toStatedUnit(shown.value, asserted, indicator);
  const unit = printUnit(asserted, indicator);
  const reading = {
    label: `${figures.label}, ${printFigureDate(figures, shown)}`,
    measured: value,
    holds: isReached,
    measurement: measureFigure(context, figures, shown, context.asOf),
  };
  return concludeForecast(statement, {
    isReached,
    isOver: isOver || broken !== undefined,
    readings: [reading],
    reason: `${indicator.name} (${figures.label}) was ${formatFigure(toStatedUnit(start.value, asserted, indicator))}${unit} when this was written (${printFigureDate(figures, start)}) and ${formatFigure(value)}${unit} for ${printFigureDate(figures, shown)}; figures are known to ${toIsoDate(last.day)}.`,
  });
}

function moves(change: number, { relation }: IndicatorStatement): boolean {
  if (relation === 'rose' || relation === 'highest' || relation === 'above') return change > 0;
  if (relation === 'unchanged') return Math.abs(change) <= 0.05;
  return change < 0;
}

function isHit(figure: Figure, start: Figure, statement: IndicatorStatement, indicator: Indicator): boolean {
  const { relation, asserted } = statement;
  if (asserted === null) return false;
  if (relation === 'above' || relation === 'below') return isLevelSo(figure.value, statement, indicator);
  const [now, before] = [figure, start].map(({ value }) => toStatedUnit(value, asserted, indicator)) as [
    number,
    number,
  ];
  if (relation === 'at')
    return holds(now, asserted, indicator.quantity) || isPast(now, before, asserted.low, asserted.high);
  const change = now - before;
  return (
    moves(change, statement) && (Math.abs(change) >= asserted.low || isPast(now, before, asserted.low, asserted.high))
  );
}

/** Whether a figure has gone past a stretch that it had stood before. */
function isPast(now: number, before: number, low: number, high: number): boolean {
  return (before < low && now >= low) || (before > high && now <= high);
}
