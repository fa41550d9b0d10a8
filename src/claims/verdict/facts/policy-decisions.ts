import type { DayNumber } from '../../../core/index.ts';
import type { Fact } from '../../../data/index.ts';
import type { JudgeContext } from '../context.ts';

/** One decision on the federal funds target. */
export interface Decision {
  readonly day: DayNumber;
  /** Bounds of the target range. Unit: percent. */
  readonly lower: number;
  readonly upper: number;
  /** Change it made; that of the midpoint where a target became a range. Unit: basis points. */
  readonly change: number;
}

/** The decisions known on a day, oldest first. */
export function listDecisions(context: JudgeContext, on: DayNumber): readonly Decision[] {
  const facts = context.view(on).facts('fomc-decisions');
  const decisions = decisionsOf.get(facts) ?? toDecisions(facts);
  decisionsOf.set(facts, decisions);
  return decisions;
}

/** Views of days between which nothing was published hand out the same rows: they are read once. */
const decisionsOf = new WeakMap<readonly Fact[], readonly Decision[]>();

function toDecisions(facts: readonly Fact[]): Decision[] {
  const rows = facts.filter((row) => row.kind === 'decision' && row.lower !== null && row.upper !== null);
  let before: number | undefined;
  return rows.map((row) => {
    const [lower, upper] = [Number(row.lower), Number(row.upper)];
    const midpoint = (lower + upper) / 2;
    const change = row.change === null ? 100 * (midpoint - (before ?? midpoint)) : Number(row.change);
    before = midpoint;
    return { day: row.published, lower, upper, change };
  });
}

/** The days of the meetings that were scheduled, past and to come, as known on a day. */
export function listMeetings(context: JudgeContext, on: DayNumber): readonly DayNumber[] {
  const rows = context.view(on).facts('fomc-decisions');
  return rows.flatMap((row) => (row.kind === 'meeting' ? [Number(row.day)] : [])).sort((a, b) => a - b);
}

/** The last day up to which decisions are on record, no later than a given one. */
export function lastDecisionDay(context: JudgeContext, limit: DayNumber): DayNumber {
  return Math.min(limit, context.store.facts('fomc-decisions').completeTo);
}
