import { toIsoDate } from '../../../core/index.ts';
import type { Measurement } from '../../../metrics/index.ts';
import type { Judgement, Reading } from '../../judgement.ts';
import type { Asserted, MultipleStatement } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { holds } from '../tolerance.ts';
import { conclude, isForecast, toUnfollowed, toUnmeasurable } from './conclude.ts';
import { formatFigure, formatRange } from './format-figure.ts';
import { readMeasuredMultiples } from './measured-multiples.ts';
import { isFar, printReported, type ReportedFigure, readReported, toReportedIndices } from './reported-figures.ts';
import { toPercent } from './to-percent.ts';

/**
 * Definitions of a measured multiple differ (operating or reported earnings, the lag of earnings): within this part of
 * the figure it bears out what is said, beyond the second one it refutes it. Unit: fraction.
 */
const nearShare = 0.05;
const farShare = 0.2;

/**
 * A valuation multiple. CAPE, trailing P/E and dividend yield of the S&P 500, and the yield that prices and total returns
 * of a fund imply, are measured. A forward multiple is somebody's figure: it can only be supported as reported, before
 * the text; another's figure that differs leaves it unmeasurable unless every one at hand is far from it.
 */
export function judgeMultiple(statement: MultipleStatement, context: JudgeContext): Judgement {
  if (isForecast(statement)) return judgeForecast(statement, context);
  const measured = readMeasuredMultiples(statement, context);
  const reported = readReportedMultiples(statement, context);
  if (statement.asserted === null) return judgeHeight(statement, context, measured, reported);
  if (measured.length > 0 && reported.length === 0) return judgeMeasured(statement, statement.asserted, measured);
  return judgeReported(statement, statement.asserted, context, reported, measured);
}

/** Forward multiples, which alone are reported at hand; an unnamed multiple is read as one. */
function readReportedMultiples({ subject, measure }: MultipleStatement, context: JudgeContext): ReportedFigure[] {
  if (measure !== 'forward-pe' && measure !== 'unnamed') return [];
  const indices = toReportedIndices(subject);
  return readReported(context, 'published-multiples', (row) => {
    return indices.includes(String(row.index)) && row.measure === 'forward-pe' && row.unit === 'multiple';
  });
}

function judgeMeasured(statement: MultipleStatement, asserted: Asserted, measured: readonly Reading[]): Judgement {
  const judged = measured.map((reading) => ({
    ...reading,
    holds: reading.measured === null ? null : isNear(reading.measured, asserted),
  }));
  const known = judged.filter(({ measured: value }) => value !== null);
  if (known.length === 0) return toUnmeasurable(toLack(statement, judged), judged);
  const isTrue = known.some(({ holds: so }) => so === true);
  const isWrong = known.every(({ measured: value }) => isBeyond(value as number, asserted));
  const shown = known.map(({ label, measured: value }) => `${label}: ${formatFigure(value as number)}`).join('; ');
  return conclude(statement, {
    isTrue: isTrue ? true : isWrong ? false : null,
    readings: judged,
    reason:
      isTrue || isWrong
        ? `${shown}.`
        : `${shown}: the figure stated differs by more than rounding and by less than definitions of it do.`,
  });
}

function isNear(value: number, asserted: Asserted): boolean {
  const slack = nearShare * value;
  return (
    holds(value, asserted, 'ratio') ||
    (asserted.wording === 'plain' && value >= asserted.low - slack && value <= asserted.high + slack)
  );
}

function isBeyond(value: number, { low, high, wording }: Asserted): boolean {
  if (wording === 'over' || wording === 'at-least') return value < low * (1 - nearShare);
  if (wording === 'under' || wording === 'at-most') return value > high * (1 + nearShare);
  return value < low * (1 - farShare) || value > high * (1 + farShare);
}

function judgeReported(
  statement: MultipleStatement,
  asserted: Asserted,
  context: JudgeContext,
  figures: readonly ReportedFigure[],
  measured: readonly Reading[],
): Judgement {
  if (figures.length === 0) return toUnmeasurable(toLack(statement, measured), measured);
  const readings = figures.map((figure) => toReading(context, figure, asserted));
  const fitting = figures.filter((_, i) => readings[i]?.holds === true);
  const shown = printReported(figures);
  const isRefuted = figures.every((figure) => isFar(figure, asserted.low, asserted.high));
  const isTrue = fitting.length > 0 ? true : isRefuted ? false : null;
  const reasons = {
    true: `Reported: ${printReported(fitting.slice(-1))}; nobody here can re-derive it.`,
    false: `Every figure published in the 100 days before is far from it: ${shown}.`,
    null: `Published figures differ from it, and none can be re-derived here: ${shown}.`,
  };
  return conclude(statement, { isTrue, readings, flags: ['reported'], reason: reasons[`${isTrue}`] });
}

function toReading(context: JudgeContext, figure: ReportedFigure, asserted: Asserted): Reading {
  const measurement = context.measure(
    'published-multiple',
    { series: figure.index, measure: figure.measure },
    figure.published,
  );
  return {
    label: `${figure.index} by ${figure.publisher}, ${toIsoDate(figure.published)}`,
    measured: figure.low,
    holds: holds(figure.low, asserted, 'ratio'),
    measurement: measurement.details.publisher === figure.publisher ? measurement : null,
  };
}

/** "Expensive", "cheap": above or below the median of its own history, or the ten-year average that is published. */
function judgeHeight(
  statement: MultipleStatement,
  context: JudgeContext,
  measured: readonly Reading[],
  reported: readonly ReportedFigure[],
): Judgement {
  const { direction } = statement;
  const own = measured.map(({ label, measured: value, measurement }) => ({
    label,
    value,
    median: readMedian(measurement),
    measurement,
  }));
  const known = own.filter(
    (one): one is typeof one & { value: number; median: number } => one.value !== null && one.median !== null,
  );
  const average = readAverage(statement, context, reported);
  const all = [...known, ...(average === undefined ? [] : [average])];
  if (direction === undefined || all.length === 0) return toUnmeasurable(toLack(statement, measured), measured);
  const readings = all.map(({ label, value, median, measurement }): Reading => {
    return { label, measured: value, holds: direction === 'high' ? value > median : value < median, measurement };
  });
  const isTrue = readings.every(({ holds: so }) => so === true)
    ? true
    : readings.every(({ holds: so }) => so === false)
      ? false
      : null;
  const shown = all.map(
    ({ label, value, median }) => `${label}: ${formatFigure(value)} against ${formatFigure(median)} in its own history`,
  );
  return conclude(statement, {
    isTrue,
    readings,
    flags: known.length === 0 ? ['reported'] : [],
    reason: `${shown.join('; ')}.`,
  });
}

function readMedian(measurement: Measurement | null): number | null {
  const { median } = measurement?.details ?? {};
  return typeof median !== 'number' ? null : measurement?.unit === 'annual fraction' ? toPercent(median) : median;
}

interface Height {
  readonly label: string;
  readonly value: number;
  readonly median: number;
  readonly measurement: Measurement | null;
}

/** The latest reported multiple with the ten-year average that was published of it. */
function readAverage(
  { subject }: MultipleStatement,
  context: JudgeContext,
  reported: readonly ReportedFigure[],
): Height | undefined {
  const last = reported.at(-1);
  const [index] = toReportedIndices(subject);
  if (last === undefined || index === undefined) return undefined;
  const measurement = context.measure(
    'published-multiple',
    { series: index, measure: 'forward-pe-average-10y' },
    context.published - 1,
  );
  if (measurement.value === null) return undefined;
  return { label: `forward P/E of ${index}`, value: last.low, median: measurement.value, measurement };
}

/** A multiple to come: nobody's dated figure is at hand for later than the tables reach. */
function judgeForecast(statement: MultipleStatement, context: JudgeContext): Judgement {
  const { subject, asserted } = statement;
  const what = asserted === null ? 'The multiple' : `A multiple of ${formatRange(asserted.low, asserted.high, 'x')}`;
  const reason = `${what} for ${subject.name} to come cannot be followed: it would take dated multiples after ${toIsoDate(context.published)}.`;
  return toUnfollowed(statement, context.asOf, reason);
}

function toLack({ subject, measure }: MultipleStatement, readings: readonly Reading[]): string {
  const warning = readings.flatMap(({ measurement }) => measurement?.warnings ?? [])[0]?.message;
  const why = warning === undefined ? '' : ` (${warning})`;
  const cure: Readonly<Record<MultipleStatement['measure'], string>> = {
    'forward-pe': 'dated forward multiples with their publisher, as rows of published-multiples',
    'trailing-pe': 'its price and trailing earnings by month (for the S&P 500: shiller_monthly.csv)',
    cape: 'its cyclically adjusted multiple by month (for the S&P 500: shiller_monthly.csv)',
    'price-book': 'book values of the members',
    'price-sales': 'sales of the members',
    'dividend-yield': 'its dividends by month, or closes with and without distributions',
    unnamed: 'the name of the multiple and dated figures of it',
  };
  return `No ${measure === 'unnamed' ? 'multiple' : measure} of ${subject.name} is on record near the text${why}: it would take ${cure[measure]}.`;
}
