import type { Assessment, Case } from '../../assess/index.ts';
import { addMonths, parseIsoDate } from '../../core/index.ts';
import type { SeriesStore } from '../../data/index.ts';
import type { StatePoint } from '../charts/states-chart.ts';
import { type DriverPanel, measureDriverHistory } from './driver-history.ts';
import { measureRecordCloses, type RecordCloses } from './record-closes.ts';
import { measureRelativeStrength, type RelativeStrengthHistory } from './relative-strength-history.ts';
import { createDatedMeasurer } from './report-view.ts';
import { measureRotationTails, type RotationTails } from './rotation-tails.ts';

/** What the charts of a report draw, each figure a measurement. */
export interface ReportHistory {
  readonly strength: readonly RelativeStrengthHistory[];
  readonly closes: RecordCloses;
  readonly tails: RotationTails;
  readonly drivers: readonly DriverPanel[];
  readonly states: readonly StatePoint[];
}

const defaultMonths = 24;

export function measureReportHistory(assessment: Assessment, given: Case, store: SeriesStore): ReportHistory {
  const measurer = createDatedMeasurer(store, assessment.asOf);
  const { challenger, incumbent, market } = given.legs;
  const strength = [incumbent, market].map((benchmark) =>
    measureRelativeStrength(measurer, challenger, benchmark, given.return),
  );
  const base = strength.find(({ measurement }) => measurement.window !== null)?.measurement.window?.base;
  const from = base === undefined ? addMonths(measurer.view.asOf, -defaultMonths) : parseIsoDate(base);
  return {
    strength: strength.filter(({ points }) => points.length > 0),
    closes: measureRecordCloses(measurer, challenger.series, challenger.label, from),
    tails: measureRotationTails(measurer, assessment, given, store),
    drivers: measureDriverHistory(measurer),
    states: (assessment.stateMeasurement.points ?? []) as unknown as readonly StatePoint[],
  };
}
