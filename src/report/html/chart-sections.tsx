import type { ComponentChildren, JSX } from 'preact';
import type { Assessment } from '../../assess/index.ts';
import { type Sentence, toPlainText } from '../../assess/sentence.ts';
import { rotationStates } from '../../core/index.ts';
import { driversChartHeight, toDriversChart } from '../charts/drivers-chart.ts';
import { relativeStrengthChartHeight, toRelativeStrengthChart } from '../charts/relative-strength-chart.ts';
import { rotationMapHeight, toRotationMapChart } from '../charts/rotation-map-chart.ts';
import { statesChartHeight, toStatesChart } from '../charts/states-chart.ts';
import { markedRun } from '../history/relative-strength-history.ts';
import type { ReportHistory } from '../history/report-history.ts';
import { tailWeeks } from '../history/rotation-tails.ts';
import {
  listDriverFigures,
  listStrengthFigures,
  readDrivers,
  readStates,
  readStrength,
  readTails,
} from '../readings.ts';
import { toSourceLine } from '../sources.ts';
import { ChartFigure } from './chart-figure.tsx';
import { Legend } from './legend.tsx';
import { Said } from './said.tsx';

interface ChartSectionProps {
  readonly title: string;
  readonly reading: Sentence;
  readonly children: ComponentChildren;
}

function ChartSection({ title, reading, children }: ChartSectionProps): JSX.Element {
  return (
    <section>
      <h2 class="section-title">{title}</h2>
      <p class="reading">
        <Said sentence={reading} />
      </p>
      {children}
    </section>
  );
}

interface HistoryProps {
  readonly assessment: Assessment;
  readonly history: ReportHistory;
}

export function StrengthSection({ history }: HistoryProps): JSX.Element {
  const { strength, closes } = history;
  const reading = readStrength(strength, closes);
  const input = { lines: strength, closes };
  return (
    <ChartSection title="Relative strength, winning runs and record closes" reading={reading}>
      {strength.length > 0 && (
        <ChartFigure
          drawing={{
            id: 'strength',
            toOption: (style) => toRelativeStrengthChart(input, style),
            heightOf: () => relativeStrengthChartHeight(input),
          }}
          label={`Line charts of relative strength, and the price with its record closes. ${toPlainText(reading)}`}
          legend={
            <Legend
              items={[
                {
                  kind: 'line',
                  color: '--challenger',
                  text: 'relative strength, 100 at the start: it rises where the challenger wins',
                },
                {
                  kind: 'item',
                  color: '--shade',
                  text: `${markedRun} or more sessions won in a row, with their number`,
                },
                ...(closes.closes.length > 0
                  ? [{ kind: 'dot' as const, color: '--incumbent', text: 'record close' }]
                  : []),
                ...(closes.breakouts.length > 0
                  ? [{ kind: 'peak' as const, color: '--ink', text: 'breakout: above a level of 63 sessions or more' }]
                  : []),
              ]}
            />
          }
          figures={listStrengthFigures(strength, closes)}
          source={toSourceLine([...strength.map(({ measurement }) => measurement), closes.measurement])}
        />
      )}
    </ChartSection>
  );
}

export function RotationMapSection({ history: { tails } }: HistoryProps): JSX.Element {
  const reading = readTails(tails);
  return (
    <ChartSection title="Rotation map" reading={reading}>
      {tails.tails.length > 0 && (
        <ChartFigure
          drawing={{
            id: 'map',
            toOption: (style) => toRotationMapChart(tails, style),
            heightOf: ({ isNarrow }) => rotationMapHeight[isNarrow ? 'narrow' : 'wide'],
          }}
          label={`Rotation map with tails of ${tailWeeks} weeks. ${toPlainText(reading)}`}
          legend={`Each tail is ${tailWeeks} weeks, a dot a week; the large mark is the latest finished week. Benchmark: ${tails.benchmark}.`}
          source={toSourceLine(tails.tails.map(({ measurement }) => measurement))}
        />
      )}
      {tails.left.map(({ label, reason }) => (
        <p class="aside" key={label}>
          Not on the map: {label} ({reason}).
        </p>
      ))}
    </ChartSection>
  );
}

export function DriversSection({ assessment, history: { drivers } }: HistoryProps): JSX.Element {
  const reading = readDrivers(drivers);
  return (
    <ChartSection title="What drives it" reading={reading}>
      <ChartFigure
        drawing={{
          id: 'drivers',
          toOption: (style) => toDriversChart(drivers, assessment.asOf, style),
          heightOf: (style) => driversChartHeight(drivers, style),
        }}
        label={`Small line charts of the drivers. ${toPlainText(reading)}`}
        legend="All as known on the date: the range from decision to decision, yields and the spread by week, inflation and the PMI by month. A gap is a month without a figure; the dashed level of the PMI is 50."
        figures={listDriverFigures(drivers)}
        source={toSourceLine(drivers.map(({ measurement }) => measurement))}
      />
    </ChartSection>
  );
}

export function StatesSection({ assessment, history: { states } }: HistoryProps): JSX.Element {
  const reading = readStates(states, assessment);
  return (
    <ChartSection title="The state of every month" reading={reading}>
      {states.length > 0 && (
        <ChartFigure
          drawing={{
            id: 'states',
            toOption: (style) => toStatesChart(states, style),
            heightOf: () => statesChartHeight,
          }}
          label={`Strip of the state of every month, one lane for each of ${rotationStates.join(', ')}. ${toPlainText(reading)}`}
          source={toSourceLine([assessment.stateMeasurement])}
        />
      )}
    </ChartSection>
  );
}
