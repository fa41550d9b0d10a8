import {
  type DayNumber,
  type ReturnKind,
  type RotationState,
  type RotationStatePoint,
  stateThresholds,
  toRelativeStrength,
  toRotationStates,
} from '../core/index.ts';
import { toConsecutiveMonths } from './consecutive-months.ts';
import type { MetricContext } from './definition.ts';
import { readMonthsToDate } from './months.ts';
import { NotMeasurable } from './warning.ts';

/** A state of the rotation with the month-end, or the as-of date in an unfinished month, that it is of. */
export interface DatedState extends RotationStatePoint {
  readonly day: DayNumber;
}

interface LegParams {
  readonly series: string;
  readonly benchmark: string;
  readonly return: ReturnKind;
}

interface DatedStates {
  readonly points: readonly DatedState[];
  readonly last: DatedState & { readonly state: RotationState };
}

/** The state of every month to the date; not measurable where the last one has none. */
export function readDatedStates(context: MetricContext, params: LegParams): DatedStates {
  const asset = readMonthsToDate(context, params.series, params.return);
  const benchmark = readMonthsToDate(context, params.benchmark, params.return);
  const line = toRelativeStrength({ ...asset, returnKind: params.return }, { ...benchmark, returnKind: params.return });
  const { days, logs } = toConsecutiveMonths(line.days, line.values);
  const points = toRotationStates(logs, asset.isPartial).map((point, i) => ({ ...point, day: days[i] as number }));
  const last = points.at(-1);
  if (last?.state !== undefined) return { points, last: { ...last, state: last.state } };
  if (last !== undefined && !Number.isNaN(last.volatility)) {
    throw new NotMeasurable(
      'undefined-value',
      `the relative strength of ${line.days.length} month-ends does not vary enough to be scaled`,
    );
  }
  throw new NotMeasurable(
    'insufficient-history',
    `have ${line.days.length} month-ends of both, need ${stateThresholds.volatilityMonths + 1} consecutive ones`,
  );
}
