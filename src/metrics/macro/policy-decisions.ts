import { type DayNumber, toIsoDate } from '../../core/index.ts';
import { type MarketView, maximumAgeDays } from '../../data/index.ts';
import type { MetricContext } from '../definition.ts';
import { NotMeasurable } from '../warning.ts';

export interface PolicyDecision {
  readonly day: DayNumber;
  /** Bounds of the target range after the decision, as fractions. */
  readonly lower: number;
  readonly upper: number;
  /** Change, as a fraction. */
  readonly change: number;
}

/** Meetings whose outcome was known, in order; not measurable where one that has passed has no recorded outcome. */
export function readDecisions({ view, cite }: Pick<MetricContext, 'view' | 'cite'>): readonly PolicyDecision[] {
  const rows = view.facts('fomc-decisions');
  const decided = rows.filter((row) => row.kind === 'decision' && row.lower !== null && row.upper !== null);
  cite(decided);
  const decisions = decided.map((row) => ({
    day: row.published,
    lower: Number(row.lower) / 100,
    upper: Number(row.upper) / 100,
    change: row.change === null ? Number.NaN : Number(row.change) / 10_000,
  }));
  const last = decisions.at(-1);
  if (last === undefined)
    throw new NotMeasurable('no-observation', `no policy decision is known on ${toIsoDate(view.asOf)}`);
  const missing = rows.find(
    (row) => row.kind === 'meeting' && Number(row.day) > last.day && Number(row.day) <= view.asOf,
  );
  if (missing !== undefined) {
    throw new NotMeasurable(
      'stale-input',
      `the outcome of the meeting of ${toIsoDate(Number(missing.day))} is not on record; the last one known is of ${toIsoDate(last.day)}`,
    );
  }
  const completeTo = view.completeTo('fomc-decisions');
  if (view.asOf - completeTo > maximumAgeDays.monthly) {
    throw new NotMeasurable(
      'stale-input',
      `decisions are on record to ${toIsoDate(completeTo)} only, ${view.asOf - completeTo} days before ${toIsoDate(view.asOf)}`,
    );
  }
  return decisions;
}

/** The next scheduled meeting after the date; undefined where none was known. */
export function findNextMeeting(
  view: MarketView,
): { readonly day: DayNumber; readonly hasProjections: boolean } | undefined {
  const meeting = view
    .facts('fomc-decisions')
    .filter((row) => row.kind === 'meeting' && Number(row.day) > view.asOf)
    .sort((a, b) => Number(a.day) - Number(b.day))[0];
  return meeting && { day: Number(meeting.day), hasProjections: meeting.projections === 'yes' };
}
