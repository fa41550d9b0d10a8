import type { Horizon, LeaderRow, Leaders } from '../assess/index.ts';
import type { MeasurementRequest } from '../assess/sentence.ts';

/** What gives an active return of the table of leaders again. */
export function toLeadRequest(
  leaders: Leaders,
  { series }: LeaderRow,
  period: Horizon,
  side: 'againstSmall' | 'againstLarge',
): MeasurementRequest {
  const benchmark = side === 'againstSmall' ? leaders.smallBenchmark : leaders.largeBenchmark;
  return {
    metric: 'active-return',
    params: { series, benchmark, return: leaders.return, period },
    asOf: leaders.asOf,
  };
}
