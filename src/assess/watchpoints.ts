import type { Measurement, Measurer } from '../metrics/index.ts';
import type { CaseWatchpoint } from './case.ts';
import { findOutput, formatOutput, readOutput } from './format-value.ts';
import type { FindLacking } from './lacking.ts';
import { describeCondition, holds } from './weigh.ts';

export type WatchpointStatus = 'confirms' | 'breaks' | 'open' | 'no data';

export interface WatchpointResult {
  readonly id: string;
  readonly name: string;
  readonly status: WatchpointStatus;
  /** Status three months before; a watchpoint has turned when it differs and both are known. */
  readonly before: WatchpointStatus;
  readonly hasTurned: boolean;
  readonly figure: string;
  /** The output that the figure is; null where no metric watches. */
  readonly output: string | null;
  /** Thresholds in print, or what data would be needed. */
  readonly rule: string;
  readonly note: string;
  readonly measurement: Measurement | null;
  /** What it needs that nobody has imported. */
  readonly lacking: readonly string[];
}

/** Reads a watchpoint now and three months before. */
export function readWatchpoint(
  watchpoint: CaseWatchpoint,
  measure: Measurer,
  measureBefore: Measurer,
  findLacking: FindLacking,
): WatchpointResult {
  const { id, name } = watchpoint;
  if (!('metric' in watchpoint)) {
    return {
      id,
      name,
      status: 'no data',
      before: 'no data',
      hasTurned: false,
      figure: 'no data yet',
      output: null,
      rule: watchpoint.noData,
      note: '',
      measurement: null,
      lacking: [],
    };
  }
  const measurement = measure(watchpoint.metric, watchpoint.params);
  const lacking = findLacking(measurement, watchpoint.params);
  const spec = findOutput(measurement, watchpoint.output);
  const toStatus = (known: number | null): WatchpointStatus => {
    if (known === null) return 'no data';
    if (holds(watchpoint.breaks, known)) return 'breaks';
    return watchpoint.confirms !== undefined && holds(watchpoint.confirms, known) ? 'confirms' : 'open';
  };
  const status = toStatus(readOutput(measurement, watchpoint.output));
  const before = toStatus(readOutput(measureBefore(watchpoint.metric, watchpoint.params), watchpoint.output));
  return {
    id,
    name,
    status,
    before,
    hasTurned: status !== before && status !== 'no data' && before !== 'no data',
    figure: formatOutput(measurement, watchpoint.output),
    output: watchpoint.output,
    rule: [
      ...(watchpoint.confirms === undefined ? [] : [`confirms ${describeCondition(watchpoint.confirms, spec)}`]),
      `breaks ${describeCondition(watchpoint.breaks, spec)}`,
    ].join(', '),
    note: watchpoint.note ?? toNote(measurement, lacking),
    measurement,
    lacking,
  };
}

function toNote({ warnings }: Measurement, lacking: readonly string[]): string {
  if (lacking.length > 0) return `needs an import: ${lacking.join(', ')}`;
  return warnings.map(({ message }) => message).join('; ');
}
