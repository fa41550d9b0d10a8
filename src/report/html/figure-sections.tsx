import type { ComponentChildren, JSX } from 'preact';
import type { Assessment } from '../../assess/index.ts';
import { type FigurePart, joinSaid, type Sentence, say, toFigure, toPlainText } from '../../assess/sentence.ts';
import type { Measurement } from '../../metrics/index.ts';
import { betasChartHeight, toBetasChart } from '../charts/betas-chart.ts';
import { breadthChartHeight, breadthColors, toBreadthChart } from '../charts/breadth-chart.ts';
import { contributionChartHeight, toContributionChart } from '../charts/contribution-chart.ts';
import { impliedPmiChartHeight, toImpliedPmiChart } from '../charts/implied-pmi-chart.ts';
import { percentilesChartHeight, toPercentilesChart } from '../charts/percentiles-chart.ts';
import { smallShareChartHeight, toSmallShareChart } from '../charts/small-share-chart.ts';
import {
  listBetas,
  listContributions,
  readBetas,
  readBreadth,
  readContribution,
  readCoverage,
  readImpliedPmi,
  readSmallShare,
  toPercentileRows,
} from '../figure-readings.ts';
import { findFigures, type NamedFigure } from '../figures.ts';
import { toSourceLine } from '../sources.ts';
import { ChartFigure } from './chart-figure.tsx';
import { EvidenceDrawer } from './evidence-drawer.tsx';
import { Legend } from './legend.tsx';
import { Said } from './said.tsx';

interface SectionProps {
  readonly assessment: Assessment;
}

/** Share of members above their average, and what each sector added; nothing where no figure of members is at hand. */
export function BreadthSection({ assessment }: SectionProps): JSX.Element | null {
  const shares = findFigures(assessment, 'share-above-average');
  const contributions = findFigures(assessment, 'sector-contribution');
  if (shares.length + contributions.length === 0) return null;
  const reading = readBreadth(shares);
  return (
    <section>
      <h2 class="section-title">How many take part</h2>
      {shares.length > 0 && (
        <>
          <Reading text={reading} />
          <ChartFigure
            drawing={{
              id: 'breadth',
              toOption: (style) => toBreadthChart(shares, style),
              heightOf: ({ isNarrow }) => breadthChartHeight[isNarrow ? 'narrow' : 'wide'],
            }}
            label={`Lines of the share of members above their moving average. ${toPlainText(reading)}`}
            legend={
              <Legend
                items={shares.map(({ name }, i) => ({
                  kind: 'line' as const,
                  color: `--${breadthColors[i % breadthColors.length]}`,
                  text: i === 0 ? name : `${name} (dashed)`,
                }))}
              />
            }
            source={toSourceLine(shares.map(({ measurement }) => measurement))}
          />
        </>
      )}
      {contributions.map((figure, i) => (
        <Contribution key={figure.name} figure={figure} id={`contribution-${i}`} />
      ))}
      <Aside text={readCoverage([...shares, ...contributions])} />
      <Drawers figures={[...shares, ...contributions]} />
    </section>
  );
}

function Contribution({ figure, id }: { readonly figure: NamedFigure; readonly id: string }): JSX.Element {
  const { measurement } = figure;
  const reading = readContribution(measurement);
  return (
    <div class="split apart">
      <div>
        <h3>What each sector added</h3>
        <Reading text={reading} />
      </div>
      <ChartFigure
        drawing={{
          id,
          toOption: (style) => toContributionChart(measurement, style),
          heightOf: () => contributionChartHeight(measurement),
        }}
        isCompact
        figures={listContributions(measurement)}
        label={`Bars of the contribution of each sector. ${toPlainText(reading)}`}
        source={toSourceLine([measurement])}
      />
    </div>
  );
}

/** Places in the own history, and the share of small companies since 1926. */
export function ValuationSection({ assessment }: SectionProps): JSX.Element | null {
  const figures = findFigures(
    assessment,
    'small-cap-share',
    'multiple-percentile',
    'trailing-price-earnings',
    'dividend-yield',
  );
  const rows = toPercentileRows(figures);
  if (rows.length === 0) return null;
  const share = figures.find(({ measurement }) => measurement.metric === 'small-cap-share');
  const places = say`${joinSaid(
    rows.map(({ name, figure }) => say`${name} ${figure}`),
    '; ',
  )}.`;
  return (
    <section>
      <h2 class="section-title">Dear or cheap by their own history</h2>
      <Reading text={places} />
      <ChartFigure
        drawing={{
          id: 'percentiles',
          toOption: (style) => toPercentilesChart(rows, style),
          heightOf: () => percentilesChartHeight(rows),
        }}
        label={`Strips with the place of each figure among the months of its own history. ${toPlainText(places)}`}
        legend="Each strip runs from the lowest month on record to the highest; the middle half is shaded. A place says how unusual a figure is, not when it will change."
        source={toSourceLine(figures.map(({ measurement }) => measurement))}
      />
      {share !== undefined && (
        <>
          <h3>
            <Said sentence={say`Small companies’ share of the market since ${toSince(share.measurement)}`} />
          </h3>
          <Reading text={readSmallShare(share.measurement)} />
          <ChartFigure
            drawing={{
              id: 'small-share',
              toOption: (style) => toSmallShareChart(share.measurement, style),
              heightOf: ({ isNarrow }) => smallShareChartHeight[isNarrow ? 'narrow' : 'wide'],
            }}
            label={`Line of small companies’ share of market value. ${toPlainText(readSmallShare(share.measurement))}`}
            legend="The last month known of each year; the dashed line is the median of all months."
            source={toSourceLine([share.measurement])}
          />
        </>
      )}
      <Drawers figures={figures} />
    </section>
  );
}

/** Slopes of the lead on its drivers, and the PMI it is priced for. */
export function BetasSection({ assessment }: SectionProps): JSX.Element | null {
  const betas = findFigures(assessment, 'driver-beta');
  const priced = findFigures(assessment, 'implied-pmi').filter(
    ({ measurement }) => (measurement.points ?? []).length > 0,
  );
  const [first] = betas;
  if (first === undefined && priced.length === 0) return null;
  return (
    <section>
      <h2 class="section-title">What the lead has moved with</h2>
      {first !== undefined && <Betas figures={betas} pair={toPair(first)} />}
      {priced.map((figure, i) => (
        <div key={figure.name}>
          <h3>{figure.name}</h3>
          <Reading text={readImpliedPmi(figure.measurement)} />
          <ChartFigure
            drawing={{
              id: `implied-pmi-${i}`,
              toOption: (style) => toImpliedPmiChart(figure.measurement, style),
              heightOf: ({ isNarrow }) => impliedPmiChartHeight[isNarrow ? 'narrow' : 'wide'],
            }}
            label={`Scatter of months by active return and PMI with a line through them. ${toPlainText(readImpliedPmi(figure.measurement))}`}
            legend={
              <Legend
                items={[
                  { kind: 'dot', color: '--market', text: 'a month' },
                  { kind: 'line', color: '--challenger', text: 'line of the PMI on the active return' },
                  { kind: 'line', color: '--incumbent', text: 'today, with the 80% interval of a reading' },
                ]}
              />
            }
            source={toSourceLine([figure.measurement])}
          />
        </div>
      ))}
      <Drawers figures={priced} />
    </section>
  );
}

function Betas({ figures, pair }: { readonly figures: readonly NamedFigure[]; readonly pair: string }): JSX.Element {
  const reading = readBetas(figures);
  return (
    <>
      <Reading text={reading} />
      <ChartFigure
        drawing={{
          id: 'betas',
          toOption: (style) => toBetasChart(figures, style),
          heightOf: () => betasChartHeight(figures),
        }}
        figures={listBetas(figures)}
        label={`Slopes of the lead of ${pair} on its drivers with 95% intervals. ${toPlainText(reading)}`}
        legend={
          <>
            <span>
              Points of lead of {pair} in a month or quarter in which the driver rose by {describeSteps(figures)}.
            </span>
            <Legend
              items={[
                { kind: 'dot', color: '--challenger', text: 'interval clear of zero' },
                { kind: 'dot', color: '--muted', text: 'interval spans zero' },
                { kind: 'ring', color: '--muted', text: 'slope not stable over time' },
              ]}
            />
          </>
        }
        source={toSourceLine(figures.map(({ measurement }) => measurement))}
      />
    </>
  );
}

/** What one step is: a percentage point, and for whom it is another. */
function describeSteps(figures: readonly NamedFigure[]): string {
  const others = figures.flatMap(({ name, measurement: { details } }) =>
    details.step === 'percentage point' ? [] : [`${details.step} for ${name}`],
  );
  return ['a percentage point', ...others].join(', ');
}

function toSince(measurement: Measurement): FigurePart {
  return toFigure(measurement, 'historyFirst', String(measurement.details.historyFirst).slice(0, 4));
}

function toPair({ measurement: { params } }: NamedFigure): string {
  return `${params.series} over ${params.benchmark}`;
}

function Reading({ text }: { readonly text: Sentence }): JSX.Element {
  return (
    <p class="reading">
      <Said sentence={text} />
    </p>
  );
}

function Aside({ text }: { readonly text: Sentence }): JSX.Element | null {
  if (text.length === 0) return null;
  return (
    <p class="aside">
      <Said sentence={text} />
    </p>
  );
}

/** How each figure of a section was measured. */
function Drawers({ figures }: { readonly figures: readonly NamedFigure[] }): JSX.Element {
  const drawers: ComponentChildren = figures.map(({ name, measurement }) => (
    <EvidenceDrawer key={name} measurement={measurement} lead={name} />
  ));
  return <div class="aside">{drawers}</div>;
}
