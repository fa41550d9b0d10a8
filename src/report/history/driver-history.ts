import {
  addMonths,
  type DayNumber,
  endOfMonth,
  parseIsoDate,
  type Series,
  sliceSeries,
  toIsoDate,
  toMonthIndex,
  toPeriodEnds,
} from '../../core/index.ts';
import type { Measurement } from '../../metrics/index.ts';
import { type DatedMeasurer, readAtHand } from './report-view.ts';

interface DriverPoint {
  /** The day the value speaks of. */
  readonly date: string;
  /** Percent or index points; null in a gap. */
  readonly value: number | null;
}

export interface DriverLine {
  readonly label: string;
  readonly isStep: boolean;
  readonly points: readonly DriverPoint[];
}

export interface DriverPanel {
  readonly title: string;
  readonly unit: '%' | '';
  readonly lines: readonly DriverLine[];
  /** A level worth a line of its own, such as 50 on a diffusion index. */
  readonly reference: number | null;
  /** The metric on the date: without a value, the panel's latest figure is too old to count. */
  readonly measurement: Measurement;
}

/** Months that are drawn, or as many of them as there are figures for. */
const drawnMonths = 60;

function findFirstDay({ view }: DatedMeasurer): DayNumber {
  return addMonths(view.asOf, -drawnMonths);
}

/** What drives the rotation, each series as known on the date. */
export function measureDriverHistory(measurer: DatedMeasurer): DriverPanel[] {
  const rate = measurer.measure('policy-rate');
  const pmi = measurer.measure('manufacturing-pmi');
  const spread = measurer.measure('credit-spread');
  return [
    {
      title: 'Policy range',
      unit: '%',
      reference: null,
      measurement: rate,
      lines: [
        { label: 'upper', isStep: true, points: readBound(measurer, rate, 'upper') },
        { label: 'lower (dashed)', isStep: true, points: readBound(measurer, rate, 'lower') },
      ],
    },
    yieldPanel(measurer, '10-year yield', 'DGS10'),
    yieldPanel(measurer, '2-year yield', 'DGS2'),
    toPanel('High-yield spread', spread, readWeekly(measurer, String(spread.params.series))),
    toPanel('Inflation over 12 months', measurer.measure('inflation'), measureInflation(measurer)),
    {
      ...toPanel('ISM manufacturing PMI', pmi, toPoints(readValues(measurer, String(pmi.params.series)))),
      unit: '',
      reference: 50,
    },
  ];
}

function yieldPanel(measurer: DatedMeasurer, title: string, series: string): DriverPanel {
  return toPanel(title, measurer.measure('treasury-yield', { series }), readWeekly(measurer, series));
}

function toPanel(title: string, measurement: Measurement, points: readonly DriverPoint[]): DriverPanel {
  return { title, measurement, unit: '%', reference: null, lines: [{ label: title, isStep: false, points }] };
}

/** A bound of the target range: what each decision set, up to the date itself where it is still in force. */
function readBound(measurer: DatedMeasurer, rate: Measurement, bound: 'lower' | 'upper'): DriverPoint[] {
  const { view } = measurer;
  const firstDay = findFirstDay(measurer);
  const decisions = view.facts('fomc-decisions').filter((row) => row.kind === 'decision' && row[bound] !== null);
  const before = decisions.findLast(({ published }) => published <= firstDay);
  const inForce = rate.value === null ? [] : [{ date: toIsoDate(view.asOf), value: 100 * Number(rate.details[bound]) }];
  return [
    ...(before === undefined ? [] : [{ date: toIsoDate(firstDay), value: Number(before[bound]) }]),
    ...decisions
      .filter(({ published }) => published > firstDay && published < view.asOf)
      .map((row) => ({ date: toIsoDate(row.published), value: Number(row[bound]) })),
    ...inForce,
  ];
}

/** The last value of each week, and the latest of all. */
function readWeekly(measurer: DatedMeasurer, series: string): DriverPoint[] {
  const daily = readValues(measurer, series);
  const weeks = toPeriodEnds(daily, 'week');
  const latest = daily.days.length - 1;
  const isIncluded = latest < 0 || weeks.days.at(-1) === daily.days[latest];
  return isIncluded
    ? toPoints(weeks)
    : [...toPoints(weeks), ...toPoints(sliceSeries(daily, daily.days[latest] as number, daily.days[latest] as number))];
}

function readValues(measurer: DatedMeasurer, series: string): Series {
  const { view } = measurer;
  const values = readAtHand(() => view.values(series));
  return sliceSeries(values, findFirstDay(measurer), view.asOf);
}

/** Inflation of each month, by the metric at each month-end and on the date. */
function measureInflation(measurer: DatedMeasurer): DriverPoint[] {
  const { asOf } = measurer.view;
  const points = new Map<string, number>();
  for (const day of [...listMonthEnds(findFirstDay(measurer), asOf), asOf]) {
    const { value, details } = measurer.at(day).measure('inflation');
    if (value !== null) points.set(details.month as string, 100 * value);
  }
  return withGaps([...points].map(([date, value]) => ({ date, value })));
}

function listMonthEnds(firstDay: DayNumber, asOf: DayNumber): DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = endOfMonth(firstDay); day < asOf; day = endOfMonth(addMonths(day, 1))) days.push(day);
  return days;
}

function toPoints({ days, values }: Series): DriverPoint[] {
  const points = Array.from(days, (day, i) => {
    const value = values[i] as number;
    return { date: toIsoDate(day), value: Number.isNaN(value) ? null : value };
  });
  return withGaps(points);
}

/** A null in every hole of a month or more, so that no line is drawn over it. */
function withGaps(points: readonly DriverPoint[]): DriverPoint[] {
  return points.flatMap((point, i) => {
    const before = points[i - 1];
    if (before === undefined) return [point];
    const [from, to] = [parseIsoDate(before.date), parseIsoDate(point.date)];
    if (toMonthIndex(to) - toMonthIndex(from) <= 1) return [point];
    return [{ date: toIsoDate(endOfMonth(addMonths(from, 1))), value: null }, point];
  });
}
