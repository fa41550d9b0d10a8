import { formatOutput } from '../assess/format-value.ts';
import type { StructureGround } from '../assess/index.ts';
import { parseIsoDate } from '../core/index.ts';
import type { Measurement } from '../metrics/index.ts';
import { isAgreed } from './charts/breaks-chart.ts';
import { readDetail, toShare } from './figures.ts';

/** Metrics whose value is a share, said in whole percents. */
const shares = ['markov-regime', 'lead-base-rate', 'lead-probability'];

/** The figure that stands before the sentence of a ground. */
export function toKeyFigure(measurement: Measurement): string {
  const { metric, value } = measurement;
  if (value === null) return '–';
  if (metric === 'mean-breaks') return `${value} break${value === 1 ? '' : 's'}`;
  if (shares.includes(metric)) return toShare(value);
  if (metric !== 'structural-break-test') return toSignedFigure(measurement);
  const p = readDetail(measurement, 'supFp');
  if (Number.isNaN(p)) return `supF ${formatOutput(measurement)}`;
  return p < 0.001 ? 'p < 0.1%' : `p = ${(100 * p).toFixed(1)}%`;
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
export function readRegimes({ details: { means } }: Measurement): string {
  const [low, high] = (Array.isArray(means) ? means : []).map((mean) => `${mean > 0 ? '+' : ''}${mean.toFixed(2)}%`);
  return `probability of the regime with the higher mean (${high} a month, the other ${low}), given the months up to each`;
}

/** What the forecasts drawn were worth, with its interval. */
export function readSkill(measurement: Measurement): string {
  const { verdict, firstForecast } = measurement.details;
  const [skill, low, high] = ['skill', 'skillLow', 'skillHigh'].map((name) => toSigned(readDetail(measurement, name)));
  const count = `${formatOutput(measurement, 'forecasts')} forecasts since ${String(firstForecast).slice(0, 4)}, one a month, so that what followed overlaps`;
  return typeof verdict === 'string'
    ? `Brier skill ${skill} (95%: ${low} to ${high}): ${verdict}. ${count}.`
    : `Brier skill ${skill}, from too few forecasts for an interval. ${count}.`;
}

function toSigned(value: number): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(3)}`;
}
