import { toIsoDate } from '../../../core/index.ts';
import type { IndicatorStatement } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { holds } from '../tolerance.ts';
import type { Finding } from './conclude.ts';
import { formatFigure } from './format-figure.ts';
import { type Figure, type Figures, figuresIn, figuresOf, latestKnown, printFigureDate } from './indicator-figures.ts';
import { toPercent } from './to-percent.ts';

/** A rise of prices or output of no more than this may be that of one month. Unit: percent. */
const monthLimit = 1.5;

/** Seasonal factors are revised by about this much of a month's change. Unit: percentage points. */
const revision = 0.1;

/**
 * "Prices rose 0.3%" may speak of the month before instead of the year: the change over one month of the seasonally
 * adjusted index. Undefined where the statement cannot be read so.
 */
export function judgeMonthChange(
  statement: IndicatorStatement,
  context: JudgeContext,
  figures: Figures,
): Finding | undefined {
  const { asserted, relation, period, fromValue } = statement;
  const { indicator } = figures;
  const isMove = relation === 'rose' || relation === 'fell' || relation === 'at';
  const isSmall = asserted !== null && asserted.unit === 'percent' && asserted.high <= monthLimit;
  if (indicator.transform !== 'yoy' || !isSmall || !isMove || fromValue !== undefined) return undefined;
  const sign = relation === 'fell' ? -1 : 1;
  const latest = latestKnown(figures, context.published) as Figure;
  const isKnown = ({ known }: Figure): boolean => known <= context.published;
  const ofPeriod = figuresOf(figures, period.base, period.to).filter(isKnown);
  const stated = ofPeriod.length > 0 ? ofPeriod : figuresIn(figures, period.base, period.to);
  const inPeriod = period.from === 'assumed' ? [latest] : stated;
  const series = indicator.series.at(-1) as string;
  const readings = inPeriod
    .filter(({ known }) => known <= context.published)
    .slice(-2)
    .flatMap((figure) => {
      const on = figure.day === latest.day ? context.published : figure.known;
      const measurement = context.measure('inflation', { series, months: 1 }, on);
      if (measurement.value === null) return [];
      const measured = toPercent(measurement.value);
      const label = `${series} over the month, ${printFigureDate(figures, figure)}`;
      return [{ label, measured, holds: holds(sign * measured, asserted, 'rate'), measurement }];
    });
  if (readings.length === 0) return undefined;
  const slack = asserted.rounding + revision;
  const isNear = readings.some(
    ({ measured }) => sign * measured >= asserted.low - slack && sign * measured <= asserted.high + slack,
  );
  const isTrue = readings.some((reading) => reading.holds);
  const shown = readings.map(({ label, measured }) => `${label}: ${formatFigure(measured)}%`).join('; ');
  return {
    isTrue: isTrue ? true : isNear ? null : false,
    readings,
    reason: `${indicator.name}: ${shown}, as known on ${toIsoDate(context.published)}${isTrue ? '' : '; seasonal factors are revised since'}.`,
  };
}
