import { findOutput } from '../../assess/index.ts';
import { addMonths, type DayNumber, endOfMonth, parseIsoDate, toIsoDate, toMonthIndex } from '../../core/index.ts';
import type { Measurement, OutputSpec } from '../../metrics/index.ts';
import type { DatedMeasurer } from './report-view.ts';

export interface DriverLine {
  readonly label: string;
  readonly output: string;
  readonly spec: OutputSpec;
  readonly isStep: boolean;
  /** By the day each value speaks of; null where the figure of that month was not known, or stale. */
  readonly points: readonly { readonly date: string; readonly value: number | null }[];
}

export interface DriverPanel {
  readonly title: string;
  readonly lines: readonly DriverLine[];
  /** A level worth a line of its own, such as 50 on a diffusion index. */
  readonly reference: number | null;
  readonly measurement: Measurement;
}

interface DriverSpec {
  readonly title: string;
  readonly metric: string;
  /** Output that says which day the value speaks of. */
  readonly dateOutput: string;
  readonly lines: readonly { readonly label: string; readonly output: string }[];
  readonly isStep?: true;
  readonly reference?: number;
}

const driverSpecs: readonly DriverSpec[] = [
  {
    title: 'Policy rate',
    metric: 'policy-rate',
    dateOutput: 'decided',
    lines: [{ label: 'midpoint of the target range', output: 'value' }],
    isStep: true,
  },
  {
    title: 'Treasury yields',
    metric: 'yield-curve-slope',
    dateOutput: 'date',
    lines: [
      { label: '10-year', output: 'long' },
      { label: '2-year', output: 'short' },
    ],
  },
  {
    title: 'Curve slope, 10-year minus 2-year',
    metric: 'yield-curve-slope',
    dateOutput: 'date',
    lines: [{ label: 'slope', output: 'value' }],
    reference: 0,
  },
  {
    title: 'High-yield spread',
    metric: 'credit-spread',
    dateOutput: 'date',
    lines: [{ label: 'spread', output: 'value' }],
  },
  {
    title: 'Inflation over 12 months',
    metric: 'inflation',
    dateOutput: 'month',
    lines: [{ label: 'CPI', output: 'value' }],
  },
  {
    title: 'ISM manufacturing PMI',
    metric: 'manufacturing-pmi',
    dateOutput: 'month',
    lines: [{ label: 'PMI', output: 'value' }],
    reference: 50,
  },
];

/** Where the embedded daily figures begin: before it a month-end's figure was known too late for its own month. */
const firstMonth = parseIsoDate('2021-11-01');

/** Each driver at each month-end and on the date itself, as known then. */
export function measureDriverHistory(measurer: DatedMeasurer): DriverPanel[] {
  const days = listMonthEnds(measurer.asOf);
  const measured = new Map<string, readonly Measurement[]>();
  return driverSpecs.map((spec) => {
    const history = measured.get(spec.metric) ?? days.map((day) => measurer.at(day).measure(spec.metric));
    measured.set(spec.metric, history);
    const measurement = history.at(-1) as Measurement;
    return {
      title: spec.title,
      reference: spec.reference ?? null,
      measurement,
      lines: spec.lines.map(({ label, output }) => ({
        label,
        output,
        spec: findOutput(measurement, output),
        isStep: spec.isStep ?? false,
        points: toPoints(history, spec, output, measurer.asOf),
      })),
    };
  });
}

function listMonthEnds(asOf: DayNumber): DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = endOfMonth(firstMonth); day < asOf; day = endOfMonth(addMonths(day, 1))) days.push(day);
  return [...days, asOf];
}

/** A value on the day it speaks of; a month whose figure is missing leaves a null on the day it was looked for. */
function toPoints(
  history: readonly Measurement[],
  spec: DriverSpec,
  output: string,
  asOf: DayNumber,
): DriverLine['points'] {
  const points = new Map<string, number | null>();
  for (const measurement of history) {
    const value = output === 'value' ? measurement.value : (measurement.details[output] as number | null);
    const date = measurement.details[spec.dateOutput];
    if (typeof date === 'string' && value !== null) points.set(date, value);
    else points.set(measurement.asOf, null);
  }
  const last = history.at(-1) as Measurement;
  if (spec.isStep && last.value !== null) points.set(toIsoDate(asOf), last.value);
  const dated = [...points].map(([date, value]) => ({ date, value })).sort((a, b) => (a.date < b.date ? -1 : 1));
  return spec.isStep ? dated : withGaps(dated);
}

/** A null in every hole of a month or more, so that no line is drawn over it. */
function withGaps(points: DriverLine['points']): DriverLine['points'] {
  return points.flatMap((point, i) => {
    const before = points[i - 1];
    if (before === undefined) return [point];
    const [from, to] = [parseIsoDate(before.date), parseIsoDate(point.date)];
    if (toMonthIndex(to) - toMonthIndex(from) <= 1) return [point];
    return [{ date: toIsoDate(endOfMonth(addMonths(from, 1))), value: null }, point];
  });
}
