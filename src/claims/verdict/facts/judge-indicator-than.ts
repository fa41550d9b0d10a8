import { toIsoDate } from '../../../core/index.ts';
import type { IndicatorStatement, Stretch } from '../../statement.ts';
import { comparesWith } from '../compares-with.ts';
import type { JudgeContext } from '../context.ts';
import type { Finding } from './conclude.ts';
import {
  type Figures,
  figuresOf,
  latestKnown,
  latestObserved,
  measureFigure,
  printFigureDate,
} from './indicator-figures.ts';

/** "Spreads are wider than in 2002": the figure against every one of that time; between them it is undecided. */
export function judgeIndicatorThan(
  { relation, period }: IndicatorStatement,
  { base, to }: Stretch,
  context: JudgeContext,
  figures: Figures,
): Finding {
  const observed = latestObserved(figures, period.to);
  const end =
    observed !== undefined && observed.known <= context.published ? observed : latestKnown(figures, context.published);
  const then = figuresOf(figures, base, to).filter((figure) => figure.day < (end?.day ?? 0));
  const { label, indicator } = figures;
  if (end === undefined || then.length === 0)
    return {
      isTrue: null,
      readings: [],
      reason: `${indicator.name} has no figures from ${toIsoDate(base)} to ${toIsoDate(to)}: import ${indicator.series[0]} from FRED.`,
    };
  const values = then.map(({ value }) => value);
  const { isTrue, reason } = comparesWith(end.value, values, relation === 'rose');
  const measurement = measureFigure(context, figures, end, context.published);
  return {
    isTrue,
    readings: [
      { label: `${label}, ${printFigureDate(figures, end)}`, measured: end.value, holds: isTrue, measurement },
    ],
    reason: `${indicator.name} stood at ${end.value.toFixed(2)} (${printFigureDate(figures, end)}). ${reason}`,
  };
}
