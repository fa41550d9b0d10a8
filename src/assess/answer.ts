import { type DayNumber, type RotationState, toIsoDate } from '../core/index.ts';
import type { Measurement } from '../metrics/index.ts';
import type { LegReturn } from './assessment.ts';
import type { Case } from './case.ts';
import { formatValue } from './format-value.ts';
import type { WatchpointResult } from './watchpoints.ts';
import type { DimensionResult } from './weigh.ts';

export interface Confidence {
  readonly level: 'high' | 'moderate' | 'low';
  readonly measured: number;
  readonly total: number;
  readonly for: number;
  readonly against: number;
  /** Why it is not higher. */
  readonly reason: string;
}

/**
 * How far the dimensions back the state. `low` when under half of them could be measured, or when as many speak the other
 * way; `high` when three quarters could be measured and the balance is at least 0.6; else `moderate`.
 */
export function toConfidence(dimensions: readonly DimensionResult[], leads: boolean): Confidence {
  const measured = dimensions.filter(({ reading }) => reading !== 'unmeasured').length;
  const speaksFor = dimensions.filter(({ reading }) => reading === 'for').length;
  const against = dimensions.filter(({ reading }) => reading === 'against').length;
  const total = dimensions.length;
  const balance = measured === 0 ? 0 : ((speaksFor - against) / measured) * (leads ? 1 : -1);
  const counts = { measured, total, for: speaksFor, against };
  if (measured * 2 < total)
    return { level: 'low', ...counts, reason: `only ${measured} of ${total} dimensions could be measured` };
  if (balance <= 0) return { level: 'low', ...counts, reason: 'the other dimensions do not back the state of prices' };
  if (measured >= 0.75 * total && balance >= 0.6) return { level: 'high', ...counts, reason: 'most dimensions agree' };
  const reason =
    measured < 0.75 * total
      ? `${total - measured} of ${total} dimensions could not be measured`
      : 'the dimensions do not all agree';
  return { level: 'moderate', ...counts, reason };
}

interface AnswerParts {
  readonly legs: Case['legs'];
  readonly asOf: DayNumber;
  readonly state: RotationState | null;
  readonly returns: readonly LegReturn[];
  readonly confidence: Confidence;
  readonly stateMeasurement: Measurement;
}

const verdicts: Record<RotationState, (from: string, to: string) => string> = {
  none: (from, to) => `No. Leadership is not rotating from ${from} to ${to}`,
  early: (from, to) => `Early. Leadership is beginning to rotate from ${from} to ${to}`,
  confirmed: (from, to) => `Yes. Leadership has rotated from ${from} to ${to}`,
  extended: (from, to) => `Yes, and far. The rotation from ${from} to ${to} is extended`,
  failing: (from, to) => `It is failing. The rotation from ${from} to ${to} has lost its lead`,
};

/** The answer in one sentence after its verdict, with its date. */
export function composeAnswer({ legs, asOf, state, returns, confidence, stateMeasurement }: AnswerParts): string {
  const date = toIsoDate(asOf);
  if (state === null) {
    return `${date}: Not measurable. ${stateMeasurement.warnings[0]?.message ?? 'The figures the state needs are missing'}.`;
  }
  const verdict = verdicts[state](legs.incumbent.name, legs.challenger.name);
  const { for: speaksFor, against, measured, total, level } = confidence;
  return `${date}: ${verdict}: ${describeReturns(returns)}; of ${measured} measured dimensions (${total} asked) ${speaksFor} ${speaksFor === 1 ? 'speaks' : 'speak'} for it and ${against} against; confidence ${level}.`;
}

function describeReturns(returns: readonly LegReturn[]): string {
  const known = returns.filter(({ measurement }) => measurement.value !== null);
  if (known.length === 0) return 'no return of the year to date can be measured';
  return `year to date ${known.map(({ label, measurement }) => `the ${label} ${formatReturn(measurement.value as number)}`).join(', ')}`;
}

function formatReturn(value: number): string {
  return `${value > 0 ? '+' : ''}${(100 * value).toFixed(1)}%`;
}

/** What would make the answer another one: the moves of relative strength the rule waits for, and the watchpoints. */
export function composeChanges(
  legs: Case['legs'],
  state: Measurement,
  watchpoints: readonly WatchpointResult[],
): string[] {
  const { challenger, incumbent } = legs;
  const { leadBoundary, confirmBoundary } = state.details as {
    leadBoundary: number | null;
    confirmBoundary: number | null;
  };
  const pair = `the ${challenger.label} against the ${incumbent.label}`;
  const changes: string[] = [];
  if (leadBoundary !== null) {
    const move = formatValue(Math.abs(leadBoundary), 'fraction');
    changes.push(
      leadBoundary > 0
        ? `A lead would begin with a relative gain of ${move} from here (${pair}).`
        : `The lead would be lost with a relative fall of ${move} from here (${pair}).`,
    );
  }
  if (confirmBoundary !== null && confirmBoundary !== leadBoundary) {
    const move = formatValue(Math.abs(confirmBoundary), 'fraction');
    changes.push(
      confirmBoundary > 0
        ? `It would be confirmed with a relative gain of ${move} from here.`
        : `It would no longer be confirmed after a relative fall of ${move} from here.`,
    );
  }
  const open = watchpoints.filter(({ status }) => status === 'confirms' || status === 'open');
  if (open.length > 0) changes.push(`Watch for breaks in: ${open.map(({ name }) => name).join('; ')}.`);
  return changes;
}
