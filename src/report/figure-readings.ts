import { formatOutput, formatPoints, formatValue } from '../assess/format-value.ts';
import type { Measurement } from '../metrics/index.ts';
import type { PercentileRow } from './charts/percentiles-chart.ts';
import { type NamedFigure, readDetail } from './figures.ts';

/** Share of members above their average, with coverage: what is seen, in words. */
export function readBreadth(figures: readonly NamedFigure[]): string {
  const [first] = figures;
  if (first === undefined) return '';
  const parts = figures.map(({ measurement }) => {
    const { details, params } = measurement;
    const range = `between ${formatOutput(measurement, 'low')} (${details.lowDate}) and ${formatOutput(measurement, 'high')} (${details.highDate})`;
    return `${formatOutput(measurement)} of the ${params.universe} members with figures stood above their ${params.length}-session average, in the sessions drawn ${range}`;
  });
  return `${parts.join('; ')}.`;
}

/** Coverage and survivorship of figures on members, which stand beside every one of them. */
export function readCoverage(figures: readonly NamedFigure[]): string {
  const seen = new Map<string, string>();
  for (const { measurement } of figures) {
    const { details, params, warnings } = measurement;
    if (typeof details.coverage !== 'number') continue;
    const survivors = warnings.filter(({ code }) => code === 'survivorship').map(({ message }) => message);
    const text = `${params.universe}: ${details.covered} of ${details.members} members of ${details.membersOn} have figures`;
    if (!seen.has(text)) seen.set(text, survivors.length === 0 ? text : `${text}; ${survivors.join('; ')}`);
  }
  const list = [...seen.values()].join('. ');
  return list === '' ? '' : `${list}. Names that left the market are absent, so that shares can run high.`;
}

export function readContribution({ params, details, value, window }: Measurement): string {
  const total = formatValue(value, { unit: 'fraction', meaning: '' });
  const [top, bottom] = [details.topContribution, details.bottomContribution].map((one) => formatPoints(Number(one)));
  return `Of the ${total} that the ${params.universe} members returned from ${window?.base} to ${window?.last}, ${details.topSector} made ${top} and ${details.bottomSector} ${bottom}.`;
}

/** Rows of the strip: every figure that knows its place in its own history. */
export function toPercentileRows(figures: readonly NamedFigure[]): PercentileRow[] {
  return figures.flatMap(({ measurement }): PercentileRow[] => {
    const spec = percentileSpecs[measurement.metric];
    if (spec === undefined) return [];
    const percentile =
      spec.percentile === 'value' ? (measurement.value as number) : readDetail(measurement, 'percentile');
    if (Number.isNaN(percentile)) return [];
    const first = String(measurement.details.historyFirst ?? '').slice(0, 4);
    const place = `at or above ${(100 * percentile).toFixed(0)}% of months since ${first}`;
    return [
      {
        name: nameMultiple(measurement) ?? spec.name,
        percentile,
        figure: `${formatOutput(measurement, spec.figure)}, ${place}`,
      },
    ];
  });
}

/** What a multiple is, by its series; the series itself where it has no name of its own here. */
function nameMultiple({ metric, params }: Measurement): string | undefined {
  if (metric !== 'multiple-percentile') return undefined;
  return /cape/i.test(String(params.series)) ? 'Shiller P/E (CAPE)' : String(params.series);
}

interface PercentileSpec {
  readonly name: string;
  /** Outputs that hold the figure and its place. */
  readonly figure: string;
  readonly percentile: 'value' | 'percentile';
}

const percentileSpecs: Readonly<Record<string, PercentileSpec>> = {
  'multiple-percentile': { name: 'Multiple', figure: 'multiple', percentile: 'value' },
  'trailing-price-earnings': { name: 'Trailing P/E', figure: 'value', percentile: 'percentile' },
  'dividend-yield': { name: 'Dividend yield', figure: 'value', percentile: 'percentile' },
  'small-cap-share': { name: 'Small-cap share', figure: 'value', percentile: 'percentile' },
};

export function readSmallShare(measurement: Measurement): string {
  const { details } = measurement;
  const { smallFirms, firms, month } = details;
  return `At the end of ${String(month).slice(0, 7)}, ${smallFirms} of ${firms} companies were small and made up ${formatOutput(measurement)} of the value of the US market; the median of ${details.months} months is ${formatOutput(measurement, 'median')}.`;
}

export function readBetas(figures: readonly NamedFigure[]): string {
  const told = figures.filter(({ measurement }) => isTold(measurement));
  const unstable = figures.filter(({ measurement }) => measurement.details.stability === 'unstable');
  const names = (list: readonly NamedFigure[]): string => list.map(({ name }) => name).join(', ');
  const left = figures.length - told.length;
  const others = left === 0 ? '' : `; it spans zero for the other ${left}`;
  const first =
    told.length === 0
      ? `The interval spans zero for all ${figures.length} drivers: the lead has not moved with any of them in a way that could be relied on`
      : `The interval is clear of zero for: ${names(told)}${others}`;
  return unstable.length === 0 ? `${first}.` : `${first}. The slope has not held over time for: ${names(unstable)}.`;
}

function isTold(measurement: Measurement): boolean {
  return readDetail(measurement, 'low95') > 0 || readDetail(measurement, 'high95') < 0;
}

export function readImpliedPmi(measurement: Measurement): string {
  const { params, details } = measurement;
  const pair = `${params.series} over ${params.benchmark}`;
  const interval = `80% of readings between ${formatOutput(measurement, 'low80')} and ${formatOutput(measurement, 'high80')}`;
  const latest = typeof details.pmi === 'number' ? ` The latest reading is ${formatOutput(measurement, 'pmi')}.` : '';
  return `An active return of ${pair} such as the present one, ${formatOutput(measurement, 'activeReturn')}, has gone with a PMI of ${formatOutput(measurement)} (${interval}; R-squared ${formatOutput(measurement, 'rSquared')} over ${details.n} months).${latest}`;
}
