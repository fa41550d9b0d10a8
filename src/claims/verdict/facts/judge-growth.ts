import { toCivilDate, toIsoDate } from '../../../core/index.ts';
import type { Judgement, Reading } from '../../judgement.ts';
import type { Asserted, GrowthStatement } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { holds } from '../tolerance.ts';
import { conclude, isForecast, toUnmeasurable } from './conclude.ts';
import {
  countPublishers,
  isFar,
  printReported,
  type ReportedFigure,
  readReported,
  toReportedIndices,
} from './reported-figures.ts';

/** Publishers' estimates of the same growth differ up to twofold, so that one of them alone cannot refute another. */
const publishersToRefute = 2;

/**
 * Growth that somebody estimates or reports. It can only be supported as reported, by a figure published before the text.
 * Another publisher's figure that differs leaves it unmeasurable, unless every figure at hand, of two publishers or more,
 * is far from it. A forecast that no published figure bears out is open while its year lasts.
 */
export function judgeGrowth(statement: GrowthStatement, context: JudgeContext): Judgement {
  const { subject, measure, quarter } = statement;
  const year = toYear(statement, context);
  const indices = toReportedIndices(subject);
  const isAtHand = measure === 'earnings' && quarter === undefined;
  const figures = isAtHand ? readGrowth(context, indices, year) : [];
  // Beside another group, percent are the growth itself; points and factors are the gap.
  const isOfOwn = statement.against === undefined || statement.asserted?.unit === 'percent';
  const judge = isOfOwn ? judgeFigure : judgeLead;
  const judged = judge(statement, context, figures, year);
  const isOpen = isForecast(statement) && judged.verdict === 'unmeasurable';
  if (!isOpen) return judged;
  const end = statement.horizon ?? Date.UTC(year, 11, 31) / 86_400_000;
  return end > context.asOf ? { ...judged, verdict: 'forecast-open' } : judged;
}

function readGrowth(context: JudgeContext, indices: readonly string[], year: number): ReportedFigure[] {
  return readReported(context, 'published-growth', (row) => {
    return indices.includes(String(row.index)) && row.measure === 'earnings-growth' && Number(row.period) === year;
  });
}

/** The calendar year spoken of: stated, else that of the period's end, from December on the next one. */
function toYear({ year, period }: GrowthStatement, { published }: JudgeContext): number {
  if (year !== undefined) return year;
  if (period.from === 'stated') return toCivilDate(period.to).year;
  const { year: own, month } = toCivilDate(published);
  return month === 12 ? own + 1 : own;
}

function judgeFigure(
  statement: GrowthStatement,
  context: JudgeContext,
  figures: readonly ReportedFigure[],
  year: number,
): Judgement {
  const { asserted, subject } = statement;
  if (asserted === null || figures.length === 0) return toLack(statement, year);
  const readings = figures.map((figure) => toReading(context, figure, year, agrees(figure, asserted)));
  const fitting = figures.filter((figure) => agrees(figure, asserted));
  if (fitting.length > 0)
    return conclude(statement, {
      isTrue: true,
      readings,
      flags: ['reported'],
      reason: `Reported: ${printReported(fitting.slice(-1))} (earnings growth for ${year}); nobody here can re-derive it.`,
    });
  const isRefuted =
    countPublishers(figures) >= publishersToRefute &&
    figures.every((figure) => isFar(figure, asserted.low, asserted.high));
  const shown = printReported(figures);
  return conclude(statement, {
    isTrue: isRefuted ? false : null,
    readings,
    flags: ['reported'],
    reason: isRefuted
      ? `Every figure published for ${subject.name} and ${year} is far from it: ${shown}.`
      : `Published figures for ${subject.name} and ${year} differ from it and from each other, and none can be re-derived here: ${shown}.`,
  });
}

/** A published figure or range overlaps what is asserted, by its wording. */
function agrees({ low, high }: ReportedFigure, asserted: Asserted): boolean {
  const middle = (asserted.low + asserted.high) / 2;
  const inside = Math.min(high, Math.max(low, middle));
  const overlaps = asserted.low !== asserted.high && low <= asserted.high && high >= asserted.low;
  return low === high || !overlaps ? holds(inside, asserted, 'share') : isSameRange(low, high, asserted);
}

/** Two ranges agree where each end does: 40-60% does not bear out 17-50%. */
function isSameRange(low: number, high: number, asserted: Asserted): boolean {
  return (
    Math.abs(low - asserted.low) <= 2 * asserted.rounding && Math.abs(high - asserted.high) <= 2 * asserted.rounding
  );
}

function toReading(context: JudgeContext, figure: ReportedFigure, year: number, isSo: boolean): Reading {
  const measurement = context.measure('published-growth', { series: figure.index, year }, figure.published);
  const { low, high } = measurement.details;
  const isSame =
    typeof low === 'number' &&
    typeof high === 'number' &&
    Math.abs(100 * low - figure.low) < 1e-6 &&
    Math.abs(100 * high - figure.high) < 1e-6;
  return {
    label: `${figure.publisher}, ${toIsoDate(figure.published)}`,
    measured: (figure.low + figure.high) / 2,
    holds: isSo,
    measurement: isSame ? measurement : null,
  };
}

/** One group said to outgrow another: so where every pair of published ranges allows nothing else. */
function judgeLead(
  statement: GrowthStatement,
  context: JudgeContext,
  figures: readonly ReportedFigure[],
  year: number,
): Judgement {
  const { against, asserted, subject } = statement;
  const others = against === undefined ? [] : readGrowth(context, toReportedIndices(against), year);
  const [own, other] = [figures.at(-1), others.at(-1)];
  if (own === undefined || other === undefined) return toLack(statement, year);
  const least = Math.min(...figures.map(({ low }) => low)) - Math.max(...others.map(({ high }) => high));
  const most = Math.max(...figures.map(({ high }) => high)) - Math.min(...others.map(({ low }) => low));
  const measurement = context.measure(
    'growth-gap',
    { series: own.index, benchmark: other.index, year },
    context.published - 1,
  );
  const gap = (own.low + own.high - other.low - other.high) / 2;
  const isTrue = asserted === null ? toSign(least, most) : toLeadHolds(statement, own, other);
  const reading: Reading = {
    label: `${own.index} less ${other.index}, ${year}`,
    measured: gap,
    holds: isTrue,
    measurement,
  };
  return conclude(statement, {
    isTrue,
    readings: [reading],
    flags: ['reported'],
    reason: `Published growth of ${subject.name} for ${year}: ${printReported(figures)}; of ${against?.name}: ${printReported(others)}.`,
  });
}

function toSign(least: number, most: number): boolean | null {
  if (least > 0) return true;
  return most <= 0 ? false : null;
}

/** A gap in points, or a ratio where the unit is "times"; figures that differ leave it open. */
function toLeadHolds({ asserted }: GrowthStatement, own: ReportedFigure, other: ReportedFigure): boolean | null {
  if (asserted === null) return null;
  const [left, right] = [(own.low + own.high) / 2, (other.low + other.high) / 2];
  const value =
    asserted.unit === 'times' ? left / right : (left - right) * (asserted.unit === 'basis points' ? 100 : 1);
  return holds(value, asserted, asserted.unit === 'times' ? 'ratio' : 'share') ? true : null;
}

function toLack({ subject, measure, quarter }: GrowthStatement, year: number): Judgement {
  const when = quarter === undefined ? `${year}` : `Q${quarter} ${year}`;
  return toUnmeasurable(
    `No published figure for the ${measure === 'other' ? '' : `${measure} `}growth of ${subject.name} in ${when} is on record before the text: it would take dated estimates or reports, as rows of published-growth.`,
  );
}
