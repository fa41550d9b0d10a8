import { formatPoints, formatValue } from '../assess/format-value.ts';
import { joinSaid, type Sentence, say, toCount, toDerived, toFigure, toPlainText } from '../assess/sentence.ts';
import type { Measurement } from '../metrics/index.ts';
import type { PercentileRow } from './charts/percentiles-chart.ts';
import { type NamedFigure, readDetail } from './figures.ts';

/** Share of members above their average, with coverage: what is seen, in words. */
export function readBreadth(figures: readonly NamedFigure[]): Sentence {
  const [first] = figures;
  if (first === undefined) return [];
  const parts = figures.map(({ measurement }) => {
    const { params } = measurement;
    const out = (name: string) => toFigure(measurement, name);
    const range = say`between ${out('low')} (${out('lowDate')}) and ${out('high')} (${out('highDate')})`;
    return say`${out('value')} of the ${String(params.universe)} members with figures stood above their ${String(params.length)}-session average, in the sessions drawn ${range}`;
  });
  return say`${joinSaid(parts, '; ')}.`;
}

/** Coverage and survivorship of figures on members, which stand beside every one of them. */
export function readCoverage(figures: readonly NamedFigure[]): Sentence {
  const seen = new Map<string, Sentence>();
  for (const { measurement } of figures) {
    const { details, params, warnings } = measurement;
    if (typeof details.coverage !== 'number') continue;
    const survivors = warnings.filter(({ code }) => code === 'survivorship').map(({ message }) => message);
    const said = say`${String(params.universe)}: ${toFigure(measurement, 'covered')} of ${toFigure(measurement, 'members')} members of ${toFigure(measurement, 'membersOn')} have figures`;
    const text = toPlainText(said);
    if (!seen.has(text)) seen.set(text, survivors.length === 0 ? said : say`${said}; ${survivors.join('; ')}`);
  }
  const list = joinSaid([...seen.values()], '. ');
  return list.length === 0 ? [] : say`${list}. Names that left the market are absent, so that shares can run high.`;
}

export function readContribution(measurement: Measurement): Sentence {
  const { params, details, value, window } = measurement;
  const total = toFigure(measurement, 'value', formatValue(value, { unit: 'fraction', meaning: '' }));
  const points = (name: string) => toFigure(measurement, name, formatPoints(Number(details[name])));
  const span = `from ${window?.base} to ${window?.last}`;
  return say`Of the ${total} that the ${String(params.universe)} members returned ${span}, ${String(details.topSector)} made ${points('topContribution')} and ${String(details.bottomSector)} ${points('bottomContribution')}.`;
}

/** What each sector added, as the bars are labelled. */
export function listContributions(measurement: Measurement): Sentence[] {
  return (measurement.points ?? []).flatMap(({ sector, contribution }): Sentence[] =>
    typeof contribution === 'number'
      ? [say`${String(sector)}: ${toDerived(measurement, formatPoints(contribution, 2))}`]
      : [],
  );
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
    const share = toFigure(measurement, spec.percentile, `${(100 * percentile).toFixed(0)}%`);
    const figure = say`${toFigure(measurement, spec.figure)}, at or above ${share} of months since ${toFigure(measurement, 'historyFirst', first)}`;
    return [
      {
        name: nameMultiple(measurement) ?? spec.name,
        percentile,
        figure,
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

export function readSmallShare(measurement: Measurement): Sentence {
  const { details } = measurement;
  const out = (name: string, text?: string) => toFigure(measurement, name, text);
  const months = out('months', `${details.months} months`);
  return say`At the end of ${out('month', String(details.month).slice(0, 7))}, ${out('smallFirms', String(details.smallFirms))} of ${out('firms', String(details.firms))} companies were small and made up ${out('value')} of the value of the US market; the median of ${months} is ${out('median')}.`;
}

export function readBetas(figures: readonly NamedFigure[]): Sentence {
  const told = figures.filter(({ measurement }) => isTold(measurement));
  const unstable = figures.filter(({ measurement }) => measurement.details.stability === 'unstable');
  const names = (list: readonly NamedFigure[]): string => list.map(({ name }) => name).join(', ');
  const left = figures.length - told.length;
  const others = left === 0 ? '' : say`; it spans zero for the other ${toCount(left)}`;
  const first =
    told.length === 0
      ? say`The interval spans zero for all ${toCount(figures.length)} drivers: the lead has not moved with any of them in a way that could be relied on`
      : say`The interval is clear of zero for: ${names(told)}${others}`;
  return unstable.length === 0
    ? say`${first}.`
    : say`${first}. The slope has not held over time for: ${names(unstable)}.`;
}

/** Each slope with its interval. */
export function listBetas(figures: readonly NamedFigure[]): Sentence[] {
  return figures.map(({ name, measurement }) => {
    const [slope, low, high] = ['value', 'low95', 'high95'].map((output) => toFigure(measurement, output));
    return say`${name}: ${slope ?? ''} (95%: ${low ?? ''} to ${high ?? ''})`;
  });
}

function isTold(measurement: Measurement): boolean {
  return readDetail(measurement, 'low95') > 0 || readDetail(measurement, 'high95') < 0;
}

export function readImpliedPmi(measurement: Measurement): Sentence {
  const { params, details } = measurement;
  const pair = `${params.series} over ${params.benchmark}`;
  const out = (name: string) => toFigure(measurement, name);
  const interval = say`80% of readings between ${out('low80')} and ${out('high80')}`;
  const latest = typeof details.pmi === 'number' ? say` The latest reading is ${out('pmi')}.` : '';
  const months = toFigure(measurement, 'n', `${details.n} months`);
  return say`An active return of ${pair} such as the present one, ${out('activeReturn')}, has gone with a PMI of ${out('value')} (${interval}; R-squared ${out('rSquared')} over ${months}).${latest}`;
}
