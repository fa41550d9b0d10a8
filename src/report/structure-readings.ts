import { formatOutput } from '../assess/format-value.ts';
import type { StructureGround } from '../assess/index.ts';
import { type FigurePart, type Sentence, say, toDerived, toFigure } from '../assess/sentence.ts';
import { parseIsoDate } from '../core/index.ts';
import type { Measurement } from '../metrics/index.ts';
import { isAgreed } from './charts/breaks-chart.ts';
import { readDetail, toShare } from './figures.ts';

/** Metrics whose value is a share, said in whole percents. */
const shares = ['markov-regime', 'lead-base-rate', 'lead-probability'];

/** The figure that stands before the sentence of a ground. */
export function toKeyFigure(measurement: Measurement): FigurePart {
  const p = readDetail(measurement, 'supFp');
  if (measurement.metric !== 'structural-break-test' || measurement.value === null || Number.isNaN(p)) {
    return toFigure(measurement, 'value', toKeyText(measurement));
  }
  return toFigure(measurement, 'supFp', p < 0.001 ? 'p < 0.1%' : `p = ${(100 * p).toFixed(1)}%`);
}

function toKeyText(measurement: Measurement): string {
  const { metric, value } = measurement;
  if (value === null) return '–';
  if (metric === 'mean-breaks') return `${value} break${value === 1 ? '' : 's'}`;
  if (shares.includes(metric)) return toShare(value);
  return metric === 'structural-break-test' ? `supF ${formatOutput(measurement)}` : toSignedFigure(measurement);
}

/** A lead in percent says its sign, as elsewhere. */
function toSignedFigure(measurement: Measurement): string {
  const text = formatOutput(measurement);
  return measurement.unit === 'percent' && /^[1-9]|^0\..*[1-9]/.test(text) ? `+${text}` : text;
}

/** The ground with a value that rests on the longest record, of those on a metric that pass a condition. */
export function findLongest(
  grounds: readonly StructureGround[],
  metric: string,
  condition: (measurement: Measurement) => boolean = () => true,
): StructureGround | undefined {
  return grounds
    .filter(({ measurement: one }) => one.metric === metric && one.value !== null && condition(one))
    .toSorted((a, b) => toLength(b.measurement) - toLength(a.measurement))[0];
}

function toLength({ window }: Measurement): number {
  return window === null ? 0 : parseIsoDate(window.last) - parseIsoDate(window.base);
}

/** What the steps of the chart of breaks are. */
export function readSteps(breaks: Measurement): string {
  if (breaks.points?.length === 0) return 'mean of all months: no break';
  return isAgreed(breaks)
    ? 'mean between breaks'
    : 'mean between breaks, dashed: the criteria disagree on their number';
}

/** The two regimes by their means. */
export function readRegimes(measurement: Measurement): Sentence {
  const { means } = measurement.details;
  const [low, high] = (Array.isArray(means) ? means : []).map((mean) =>
    toFigure(measurement, 'means', `${mean > 0 ? '+' : ''}${mean.toFixed(2)}%`),
  );
  return say`probability of the regime with the higher mean (${high ?? 'unknown'} a month, the other ${low ?? 'unknown'}), given the months up to each`;
}

/** What the forecasts drawn were worth, with its interval. */
export function readSkill(measurement: Measurement): Sentence {
  const { verdict, firstForecast } = measurement.details;
  const skill = (name: string): FigurePart => toFigure(measurement, name, toSigned(readDetail(measurement, name)));
  const since = toFigure(measurement, 'firstForecast', String(firstForecast).slice(0, 4));
  const count = say`${toFigure(measurement, 'forecasts')} forecasts since ${since}, one a month, so that what followed overlaps`;
  return typeof verdict === 'string'
    ? say`Brier skill ${skill('skill')} (95%: ${skill('skillLow')} to ${skill('skillHigh')}): ${verdict}. ${count}.`
    : say`Brier skill ${skill('skill')}, from too few forecasts for an interval. ${count}.`;
}

function toSigned(value: number): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(3)}`;
}

/** The finished phases ahead of a `leadership-cycles` measurement, as its chart numbers the largest. */
export function listPhases(measurement: Measurement): Sentence[] {
  return (measurement.points ?? []).flatMap(({ start, end, side, isComplete, size }): Sentence[] => {
    if (side !== 'ahead' || isComplete !== true || typeof size !== 'number') return [];
    const gain = toDerived(measurement, `+${size.toFixed(0)}%`);
    return [say`ahead from ${String(start)} to ${String(end)}: ${gain}`];
  });
}

/** What the forecasts of a `lead-probability` measurement came to, a bin each. */
export function listForecasts(measurement: Measurement): Sentence[] {
  return (measurement.points ?? []).flatMap(({ n, meanForecast, observedShare }): Sentence[] => {
    if (typeof n !== 'number' || typeof meanForecast !== 'number' || typeof observedShare !== 'number') return [];
    const derive = (text: string): FigurePart => toDerived(measurement, text);
    const shares = [meanForecast, observedShare].map((share) => derive(`${(100 * share).toFixed(1)}%`));
    return [say`${derive(`${n} forecasts`)} of ${shares[0] ?? ''} on average: ${shares[1] ?? ''} of them came true`];
  });
}
