import type { JSX } from 'preact';
import type { StructureGround } from '../../assess/index.ts';
import { analoguesChartHeight, toAnaloguesChart } from '../charts/analogues-chart.ts';
import { breaksChartHeight, smoothedMonths, toBreaksChart } from '../charts/breaks-chart.ts';
import { episodesChartHeight, toEpisodesChart } from '../charts/episodes-chart.ts';
import { regimesChartHeight, toRegimesChart } from '../charts/regimes-chart.ts';
import { reliabilityChartHeight, toReliabilityChart } from '../charts/reliability-chart.ts';
import { toSourceLine } from '../sources.ts';
import { findLongest, listForecasts, listPhases, readRegimes, readSkill, readSteps } from '../structure-readings.ts';
import { ChartFigure } from './chart-figure.tsx';
import { Legend } from './legend.tsx';

type Grounds = readonly StructureGround[];

type Heights = { readonly wide: number; readonly narrow: number };

const heightOf =
  (heights: Heights) =>
  ({ isNarrow }: { readonly isNarrow: boolean }): number =>
    heights[isNarrow ? 'narrow' : 'wide'];

/** The breaks of the pair, on the months of the test that has the same series. */
export function drawBreaks(grounds: Grounds): JSX.Element | null {
  const breaks = findLongest(grounds, 'mean-breaks');
  if (breaks === undefined) return null;
  const { measurement } = breaks;
  const test = findLongest(
    grounds,
    'structural-break-test',
    ({ params, window }) =>
      params.series === measurement.params.series &&
      params.benchmark === measurement.params.benchmark &&
      params.return === measurement.params.return &&
      window?.base === measurement.window?.base,
  );
  if (test === undefined) return null;
  return (
    <ChartFigure
      drawing={{
        id: 'breaks',
        toOption: (style) => toBreaksChart(test.measurement, measurement, style),
        heightOf: heightOf(breaksChartHeight),
      }}
      label={`Line of the mean lead over ${smoothedMonths} months with the mean between breaks as steps. ${breaks.sentence}`}
      legend={
        <Legend
          items={[
            { kind: 'line', color: '--muted', text: `lead a month, mean of the ${smoothedMonths} months up to each` },
            { kind: 'line', color: '--challenger', text: readSteps(measurement) },
            ...((measurement.points ?? []).length > 0
              ? [{ kind: 'item' as const, color: '--shade', text: '95% interval of the date of a break' }]
              : []),
            {
              kind: 'item',
              color: '--grid',
              text: 'first and last 15%: no break can be found here (at the end: not yet)',
            },
          ]}
        />
      }
      source={toSourceLine([measurement])}
    />
  );
}

export function drawRegime(grounds: Grounds): JSX.Element | null {
  const ground = findLongest(grounds, 'markov-regime');
  if (ground === undefined) return null;
  const { measurement, sentence } = ground;
  return (
    <ChartFigure
      drawing={{
        id: 'regimes',
        toOption: (style) => toRegimesChart(measurement, style),
        heightOf: heightOf(regimesChartHeight),
      }}
      label={`Steps of the probability of a regime by month. ${sentence}`}
      legend={<Legend items={[{ kind: 'line', color: '--challenger', text: readRegimes(measurement) }]} />}
      source={toSourceLine([measurement])}
    />
  );
}

/** The cycle with the longest record. */
export function drawCycle(grounds: Grounds): JSX.Element | null {
  const ground = findLongest(grounds, 'leadership-cycles');
  if (ground === undefined) return null;
  const { name, measurement, sentence } = ground;
  return (
    <ChartFigure
      drawing={{
        id: 'episodes',
        toOption: (style) => toEpisodesChart(measurement, style),
        heightOf: heightOf(episodesChartHeight),
      }}
      label={`Line of the cumulated lead with the phases ahead shaded. ${sentence}`}
      legend={
        <Legend
          items={[
            { kind: 'line', color: '--challenger', text: `${name}: cumulated log lead` },
            { kind: 'item', color: '--shade', text: 'phases ahead; the largest finished ones with their gain in %' },
          ]}
        />
      }
      source={toSourceLine([measurement])}
      figures={listPhases(measurement)}
    />
  );
}

export function drawAfter(grounds: Grounds): JSX.Element | null {
  const ground = findLongest(grounds, 'analogue-windows');
  if (ground === undefined) return null;
  const { measurement, sentence } = ground;
  return (
    <ChartFigure
      drawing={{
        id: 'analogues',
        toOption: (style) => toAnaloguesChart(measurement, style),
        heightOf: heightOf(analoguesChartHeight),
      }}
      isCompact
      label={`Lines of the cumulated lead before and after the analogues. ${sentence}`}
      legend={
        <Legend
          items={[
            { kind: 'line', color: '--challenger', text: 'lead to the present' },
            { kind: 'line', color: '--muted', text: 'analogues' },
            { kind: 'line', color: '--incumbent', text: 'their median, dashed' },
          ]}
        />
      }
      source={toSourceLine([measurement])}
    />
  );
}

/** The record of the forecasts over 12 months with the most months behind them. */
export function drawForecast(grounds: Grounds): JSX.Element | null {
  const ground = findLongest(grounds, 'lead-probability', ({ params }) => params.horizon === 12);
  if (ground === undefined || (ground.measurement.points ?? []).length === 0) return null;
  const { name, measurement, sentence } = ground;
  return (
    <ChartFigure
      drawing={{
        id: 'reliability',
        toOption: (style) => toReliabilityChart(measurement, style),
        heightOf: heightOf(reliabilityChartHeight),
      }}
      isCompact
      label={`Marks of how often a lead came against how probable it was said to be. ${sentence}`}
      legend={
        <Legend
          items={[{ kind: 'dot', color: '--challenger', text: `${name}: forecasts by tenths, with their number` }]}
        />
      }
      caption={readSkill(measurement)}
      figures={listForecasts(measurement)}
      source={toSourceLine([measurement])}
    />
  );
}
