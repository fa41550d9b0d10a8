import { type DayNumber, type RotationState, toIsoDate } from '../core/index.ts';
import type { Measurement } from '../metrics/index.ts';
import type { Case } from './case.ts';
import type { Confidence } from './confidence.ts';
import { formatPoints, formatValue } from './format-value.ts';
import { joinSaid, type Sentence, say, toCount, toFigure } from './sentence.ts';
import type { WatchpointResult } from './watchpoints.ts';

/** Return of a leg over the year to date. */
export interface LegReturn {
  readonly label: string;
  readonly series: string;
  readonly measurement: Measurement;
}

const verdicts: Record<RotationState, (from: string, to: string) => string> = {
  none: (from, to) => `leadership is not rotating from ${from} to ${to}`,
  early: (from, to) => `leadership is beginning to rotate from ${from} to ${to}`,
  confirmed: (from, to) => `leadership has rotated from ${from} to ${to}`,
  extended: (from, to) => `the rotation from ${from} to ${to} is far extended`,
  failing: (from, to) => `the rotation from ${from} to ${to} is failing`,
};

/** The answer in one sentence, with its date. */
export function composeAnswer(legs: Case['legs'], asOf: DayNumber, state: RotationState | null): string {
  const [from, to] = [legs.incumbent.name, legs.challenger.name];
  const verdict =
    state === null
      ? `whether leadership is rotating from ${from} to ${to} cannot be measured`
      : verdicts[state](from, to);
  return `As of ${toIsoDate(asOf)}, ${verdict}.`;
}

interface SummaryParts {
  readonly legs: Case['legs'];
  readonly stateMeasurement: Measurement;
  /** Active return of the challenger against the incumbent over 3 months. */
  readonly lead: Measurement;
  readonly returns: readonly LegReturn[];
  readonly confidence: Confidence;
  /** What the state needs that nobody has imported. */
  readonly lacking: readonly string[];
}

/** The figures behind the answer, in one sentence. */
export function composeSummary(parts: SummaryParts): Sentence {
  const { legs, stateMeasurement, lead, returns, confidence } = parts;
  const { for: speaksFor, against, measured, total } = confidence;
  const balance = say`of ${toCount(total)} dimensions ${toCount(measured)} could be measured, ${toCount(speaksFor)} for and ${toCount(against)} against`;
  if (stateMeasurement.value === null) {
    return say`${toSentence([describeMissingState(parts)])} ${toSentence(balance)}`;
  }
  return toSentence(say`${describeLead(legs, lead)}${describeReturns(returns)}; ${balance}`);
}

function describeMissingState({ stateMeasurement, lacking }: SummaryParts): string {
  if (lacking.length > 0) return `the state needs an import: ${lacking.join(', ')}, by \`rotascope import FILE\``;
  const reason = stateMeasurement.warnings.at(-1);
  return reason === undefined ? 'the figures the state needs are missing' : `no state: ${reason.message}`;
}

/** Begun with a capital where it begins with a word, and ended with a full stop. */
function toSentence([first = '', ...others]: Sentence): Sentence {
  const begin = typeof first === 'string' ? `${first.charAt(0).toUpperCase()}${first.slice(1)}` : [first];
  return say`${begin}${others}.`;
}

function describeLead({ challenger, incumbent }: Case['legs'], lead: Measurement): Sentence {
  const { value } = lead;
  if (value === null) return [];
  const size = formatPoints(Math.abs(value), 1).replace('+', '');
  return say`over 3 months the ${challenger.label} is ${toFigure(lead, 'value', size)} ${value < 0 ? 'behind' : 'ahead of'} the ${incumbent.label}; `;
}

function describeReturns(returns: readonly LegReturn[]): Sentence {
  const known = returns.filter(({ measurement }) => measurement.value !== null);
  if (known.length === 0) return ['no return of the year to date can be measured'];
  const told = known.map(
    ({ label, measurement }) =>
      say`${label} ${toFigure(measurement, 'value', formatReturn(measurement.value as number))}`,
  );
  return say`year to date ${joinSaid(told, ', ')}`;
}

function formatReturn(value: number): string {
  return `${value > 0 ? '+' : ''}${(100 * value).toFixed(1)}%`;
}

/** What became of earlier leads that began alike, in one sentence; empty where there is no record. */
export function composeBaseRate(state: Measurement): Sentence {
  const { earlierLeads, earlierConfirmed, medianLeadMonths } = state.details;
  if (typeof earlierLeads !== 'number' || typeof earlierConfirmed !== 'number' || earlierLeads === 0) return [];
  const share = Math.round((100 * earlierConfirmed) / earlierLeads);
  const confirmed = toFigure(state, 'earlierConfirmed', `${earlierConfirmed} (${share}%)`);
  const length = toFigure(state, 'medianLeadMonths', `${medianLeadMonths} months`);
  return say`Of ${toFigure(state, 'earlierLeads')} earlier ${earlierLeads === 1 ? 'lead' : 'leads'} that began as early, ${confirmed} became confirmed; half of them lasted ${length} or less.`;
}

/** What would make the answer another one: the moves of relative strength the rule waits for, and the watchpoints. */
export function composeChanges(
  legs: Case['legs'],
  state: Measurement,
  watchpoints: readonly WatchpointResult[],
): Sentence[] {
  const { challenger, incumbent } = legs;
  const { leadBoundary, confirmBoundary } = state.details as {
    leadBoundary: number | null;
    confirmBoundary: number | null;
  };
  const pair = `the ${challenger.label} against the ${incumbent.label}`;
  const toMove = (name: string, value: number) =>
    toFigure(state, name, formatValue(Math.abs(value), { unit: 'fraction', meaning: '' }));
  const changes: Sentence[] = [];
  if (leadBoundary !== null) {
    const sentence =
      leadBoundary > 0
        ? 'A lead would begin with a relative gain of'
        : 'The lead would be lost with a relative fall of';
    changes.push(say`${sentence} ${toMove('leadBoundary', leadBoundary)} from here (${pair}).`);
  }
  if (confirmBoundary !== null && confirmBoundary !== leadBoundary) {
    const sentence =
      confirmBoundary > 0
        ? 'It would be confirmed with a relative gain of'
        : 'It would no longer be confirmed after a relative fall of';
    changes.push(say`${sentence} ${toMove('confirmBoundary', confirmBoundary)} from here.`);
  }
  const open = watchpoints.filter(({ status }) => status === 'confirms' || status === 'open');
  if (open.length > 0) changes.push([`Watchpoints that have not broken: ${open.map(({ name }) => name).join('; ')}.`]);
  return changes;
}
