import { type DayNumber, type RotationState, toIsoDate } from '../core/index.ts';
import type { Measurement } from '../metrics/index.ts';
import type { LegReturn } from './assessment.ts';
import type { Case } from './case.ts';
import type { Confidence } from './confidence.ts';
import { formatPoints, formatValue } from './format-value.ts';
import type { WatchpointResult } from './watchpoints.ts';

interface AnswerParts {
  readonly legs: Case['legs'];
  readonly asOf: DayNumber;
  readonly state: RotationState | null;
  readonly stateMeasurement: Measurement;
  /** Active return of the challenger against the incumbent over 3 months. */
  readonly lead: Measurement;
  readonly returns: readonly LegReturn[];
  readonly confidence: Confidence;
}

const verdicts: Record<RotationState, (from: string, to: string) => string> = {
  none: (from, to) => `No. Leadership is not rotating from ${from} to ${to}`,
  early: (from, to) => `Early. Leadership is beginning to rotate from ${from} to ${to}`,
  confirmed: (from, to) => `Yes. Leadership has rotated from ${from} to ${to}`,
  extended: (from, to) => `Yes, and far. The rotation from ${from} to ${to} is extended`,
  failing: (from, to) => `It is failing. The rotation from ${from} to ${to} has lost its lead`,
};

/** The answer in one sentence after its verdict, with its date. */
export function composeAnswer({ legs, asOf, state, stateMeasurement, lead, returns, confidence }: AnswerParts): string {
  const date = toIsoDate(asOf);
  if (state === null) {
    return `${date}: Not measurable. ${stateMeasurement.warnings[0]?.message ?? 'The figures the state needs are missing'}.`;
  }
  const verdict = verdicts[state](legs.incumbent.name, legs.challenger.name);
  const { for: speaksFor, against, measured, total, level } = confidence;
  const balance = `of ${total} dimensions ${measured} could be measured, ${speaksFor} for and ${against} against`;
  return `${date}: ${verdict}: ${describeLead(legs, lead)}${describeReturns(returns)}; ${balance}; confidence ${level}.`;
}

function describeLead({ challenger, incumbent }: Case['legs'], { value }: Measurement): string {
  if (value === null) return '';
  const size = formatPoints(Math.abs(value), 1).replace('+', '');
  return `over 3 months the ${challenger.label} is ${size} ${value < 0 ? 'behind' : 'ahead of'} the ${incumbent.label}, `;
}

function describeReturns(returns: readonly LegReturn[]): string {
  const known = returns.filter(({ measurement }) => measurement.value !== null);
  if (known.length === 0) return 'no return of the year to date can be measured';
  return `year to date ${known.map(({ label, measurement }) => `${label} ${formatReturn(measurement.value as number)}`).join(', ')}`;
}

function formatReturn(value: number): string {
  return `${value > 0 ? '+' : ''}${(100 * value).toFixed(1)}%`;
}

/** What became of earlier leads that began alike, in one sentence; empty where there is no record. */
export function composeBaseRate({ details }: Measurement): string {
  const { earlierLeads, earlierConfirmed, medianLeadMonths } = details;
  if (typeof earlierLeads !== 'number' || typeof earlierConfirmed !== 'number' || earlierLeads === 0) return '';
  const share = Math.round((100 * earlierConfirmed) / earlierLeads);
  return `Of ${earlierLeads} earlier leads that began as early, ${earlierConfirmed} (${share}%) became confirmed; half of them lasted ${medianLeadMonths} months or less.`;
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
  const toMove = (value: number): string => formatValue(Math.abs(value), { unit: 'fraction', meaning: '' });
  const changes: string[] = [];
  if (leadBoundary !== null) {
    const sentence =
      leadBoundary > 0
        ? 'A lead would begin with a relative gain of'
        : 'The lead would be lost with a relative fall of';
    changes.push(`${sentence} ${toMove(leadBoundary)} from here (${pair}).`);
  }
  if (confirmBoundary !== null && confirmBoundary !== leadBoundary) {
    const sentence =
      confirmBoundary > 0
        ? 'It would be confirmed with a relative gain of'
        : 'It would no longer be confirmed after a relative fall of';
    changes.push(`${sentence} ${toMove(confirmBoundary)} from here.`);
  }
  const open = watchpoints.filter(({ status }) => status === 'confirms' || status === 'open');
  if (open.length > 0) changes.push(`Watchpoints that have not broken: ${open.map(({ name }) => name).join('; ')}.`);
  return changes;
}
