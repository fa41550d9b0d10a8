import { toIsoDate } from '../../../core/index.ts';
import type { IndicatorStatement } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { holds } from '../tolerance.ts';
import type { Finding } from './conclude.ts';
import { formatFigure } from './format-figure.ts';
import { type Figures, figuresOf, measureFigure } from './indicator-figures.ts';
import { printUnit, toStatedUnit } from './indicator-levels.ts';

/** The arithmetic mean of the figures that speak of the stated period, each counted once; undefined without a period. */
export function judgeIndicatorAverage(statement: IndicatorStatement, context: JudgeContext, figures: Figures): Finding {
  const { indicator } = figures;
  const { asserted, period } = statement;
  const end = Math.min(period.to, context.published);
  const all = period.from === 'assumed' ? [] : figuresOf(figures, period.base, end);
  const last = all.at(-1);
  if (asserted === null || last === undefined)
    return {
      isTrue: null,
      readings: [],
      reason: `The text does not say over which time ${indicator.name} is averaged.`,
    };
  const mean = toStatedUnit(all.reduce((sum, { value }) => sum + value, 0) / all.length, asserted, indicator);
  const isTrue = holds(mean, asserted, indicator.quantity);
  const label = `${indicator.name} (${figures.label}), mean of ${all.length} figures, ${toIsoDate(period.base)} to ${toIsoDate(end)}`;
  const measurement = measureFigure(context, figures, last, context.published);
  return {
    isTrue,
    readings: [{ label, measured: mean, holds: isTrue, measurement }],
    reason: `${label}: ${formatFigure(mean)}${printUnit(asserted, indicator)}.`,
  };
}
