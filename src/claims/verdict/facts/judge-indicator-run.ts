import { toCivilDate } from '../../../core/index.ts';
import type { Frequency, IndicatorStatement } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { printCount } from '../print-value.ts';
import { holds } from '../tolerance.ts';
import type { Finding } from './conclude.ts';
import {
  type Figure,
  type Figures,
  figureAt,
  figuresIn,
  figuresOf,
  latestKnown,
  measureFigure,
  printFigureDate,
} from './indicator-figures.ts';
import { isLevelSo } from './indicator-levels.ts';
import type { Indicator } from './indicators.ts';
import { toLastDay } from './to-last-day.ts';

const frequencyOf: Readonly<Record<Indicator['frequency'], Frequency>> = {
  daily: 'session',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
};

/**
 * How many figures in a row, up to the latest one of the period, rose, fell or stood above or below a level; or how many
 * of a period did, where they need not follow each other. Figures of another frequency than the one counted tell nothing.
 */
export function judgeIndicatorRun(
  statement: IndicatorStatement,
  run: NonNullable<IndicatorStatement['run']>,
  context: JudgeContext,
  figures: Figures,
): Finding {
  const { indicator } = figures;
  const { period } = statement;
  const end = toLastDay(period, context);
  const last = period.from === 'assumed' ? latestKnown(figures, end) : figuresIn(figures, period.base, end).at(-1);
  if (frequencyOf[indicator.frequency] !== run.frequency || last === undefined)
    return {
      isTrue: null,
      readings: [],
      reason: `The figures of ${indicator.name} at hand do not come once a ${run.frequency}.`,
    };
  if (!run.isStraight && period.from === 'assumed')
    return {
      isTrue: null,
      readings: [],
      reason: `The text does not say of which stretch the ${run.frequency}s are counted.`,
    };
  const count = run.isStraight
    ? countRun(statement, figures, last)
    : figuresOf(figures, period.base, end).filter(({ value }) => isLevelSo(value, statement, indicator)).length;
  const missing = run.isStraight ? countMissing(figures, last, count) : 0;
  const isTrue = holds(count, run.count, 'count') || (missing > 0 && holds(count + missing, run.count, 'count'));
  const gap = missing > 0 ? `, ${printCount(missing, run.frequency)} without a figure left out,` : '';
  const did = run.isStraight ? `a run of ${printCount(count, run.frequency)}${gap}` : printCount(count, run.frequency);
  const label = `${indicator.name} (${figures.label}), ${did} to ${printFigureDate(figures, last)}`;
  const measurement = measureFigure(context, figures, last, context.published);
  return { isTrue, readings: [{ label, measured: count, holds: isTrue, measurement }], reason: `${label}.` };
}

/** Months of a run for which no figure came out, as October 2025 has none: some count them, and some do not. */
function countMissing({ series, indicator }: Figures, last: Figure, count: number): number {
  const first = series.days[series.days.indexOf(last.day) - count + 1];
  if (indicator.frequency !== 'monthly' || first === undefined || count < 1) return 0;
  const [from, to] = [toCivilDate(first), toCivilDate(last.day)];
  return 12 * (to.year - from.year) + to.month - from.month + 1 - count;
}

/** Figures in a row up to one that are as stated. O(n). */
function countRun(statement: IndicatorStatement, figures: Figures, last: Figure): number {
  let index = figures.series.days.indexOf(last.day);
  let count = 0;
  for (; index > 0 && isSuch(statement, figures, index); index--) count++;
  return count;
}

function isSuch(statement: IndicatorStatement, figures: Figures, index: number): boolean {
  const [before, own] = [figureAt(figures, index - 1), figureAt(figures, index)];
  if (before === undefined || own === undefined) return false;
  if (statement.relation === 'rose') return own.value > before.value;
  if (statement.relation === 'fell') return own.value < before.value;
  return isLevelSo(own.value, statement, figures.indicator);
}
