import { type DayNumber, isLeading, type RotationState, toIsoDate } from '../core/index.ts';
import type { GivenParams, Measurement, Measurer } from '../metrics/index.ts';
import type { Case } from './case.ts';
import type { FindLacking } from './lacking.ts';
import { describeStructure } from './structure-sentences.ts';

/**
 * `break`: the mean lead changed for good where the present lead began. `no break`: there was time enough to find one, and
 * none is found. `too early to tell`: the lead is younger than the months that any search must leave at the end. `blip`: the
 * last lead is over and lasted less than a year; `over` where it lasted longer. `no lead`: none is on record.
 */
export type BreakVerdict = 'break' | 'no break' | 'too early to tell' | 'blip' | 'over' | 'no lead' | 'not measurable';

/** One ground of the answer: a figure of structure and what it says. */
export interface StructureGround {
  readonly name: string;
  /** Whether a short account tells it. */
  readonly isMain: boolean;
  /** What it needs that nobody has imported. */
  readonly lacking: readonly string[];
  readonly sentence: string;
  readonly measurement: Measurement;
}

/** Whether the lead is a lasting break or a passing one, and what such leads came to. */
export interface BreakOrBlip {
  readonly verdict: BreakVerdict;
  /** In one sentence. */
  readonly answer: string;
  /** The present lead, or the last one. */
  readonly lead: Lead | null;
  readonly grounds: readonly StructureGround[];
}

export interface Lead {
  /** Month-end, or as-of date, at which the rule first saw it, and last saw it. */
  readonly first: string;
  readonly last: string;
  readonly months: number;
  readonly isOver: boolean;
}

/** Level of the tests. Unit: fraction. */
const significance = 0.05;

/** A lead that lasted so long was no blip, whatever came after it: a convention. Unit: months. */
const longLead = 12;

interface StructureCall {
  readonly name: string;
  readonly metric: string;
  readonly params: GivenParams;
}

/** Grounds that a short account tells. */
const mainNames = ['Breaks in the mean lead', 'Cycle', 'Base rate', 'Forecast over 12 months'];

/** The figures asked of every case, on its challenger against its incumbent. */
export function listStructureCalls({ legs, return: kind, structure }: Case): StructureCall[] {
  const pair = { series: legs.challenger.series, benchmark: legs.incumbent.series };
  const levels = { ...pair, figures: kind };
  const returns = { ...pair, return: kind };
  return [
    { name: 'Test of a break', metric: 'structural-break-test', params: returns },
    { name: 'Breaks in the mean lead', metric: 'mean-breaks', params: returns },
    { name: 'Regime', metric: 'markov-regime', params: returns },
    { name: 'Cycle', metric: 'leadership-cycles', params: levels },
    { name: 'Base rate', metric: 'lead-base-rate', params: levels },
    { name: 'Analogues', metric: 'analogue-windows', params: levels },
    ...[3, 6, 12].map((horizon) => ({
      name: `Forecast over ${horizon} months`,
      metric: 'lead-probability',
      params: { ...returns, horizon },
    })),
    ...structure,
  ];
}

/** Answers "break or blip?" for a case, from the state of its rotation. */
export function assessBreak(
  given: Case,
  stateMeasurement: Measurement,
  measure: Measurer,
  findLacking: FindLacking,
  asOf: DayNumber,
): BreakOrBlip {
  const grounds = listStructureCalls(given).map(({ name, metric, params }) => {
    const measurement = measure(metric, params);
    const lacking = findLacking(measurement, params);
    return {
      name,
      isMain: mainNames.includes(name),
      lacking,
      sentence: describeStructure(measurement, given.legs),
      measurement,
    };
  });
  const lead = findLead(stateMeasurement);
  const [test, breaks] = grounds.map(({ measurement }) => measurement) as [Measurement, Measurement];
  const verdict = decide(lead, test, breaks, stateMeasurement);
  const until = verdict === 'too early to tell' && lead !== null ? findTooEarlyUntil(given, lead, measure) : null;
  return { verdict, answer: composeAnswer(given.legs, verdict, lead, until, asOf), lead, grounds };
}

/** The present lead, or the last one, from the states of all months. */
function findLead({ points = [], value }: Measurement): Lead | null {
  if (value === null) return null;
  const isLed = (i: number): boolean => isLeading((points[i]?.state ?? 'none') as RotationState);
  const last = points.findLastIndex((_, i) => isLed(i));
  if (last < 0) return null;
  let first = last;
  while (first > 0 && isLed(first - 1)) first--;
  const toDate = (i: number): string => String(points[i]?.date);
  return { first: toDate(first), last: toDate(last), months: last - first + 1, isOver: last < points.length - 1 };
}

function decide(lead: Lead | null, test: Measurement, breaks: Measurement, state: Measurement): BreakVerdict {
  if (state.value === null) return 'not measurable';
  if (lead === null) return 'no lead';
  if (lead.isOver) return lead.months < longLead ? 'blip' : 'over';
  if (test.value === null || breaks.value === null) return 'not measurable';
  if (lead.first > String(test.details.testableTo)) return 'too early to tell';
  const { supFp } = test.details;
  const isFound = (breaks.points ?? []).some(
    ({ lower, upper, meanBefore, meanAfter }) =>
      (meanAfter as number) > (meanBefore as number) &&
      (lower === null || String(lower) <= lead.first) &&
      (upper === null || String(upper) >= lead.first),
  );
  return isFound && typeof supFp === 'number' && supFp < significance ? 'break' : 'no break';
}

function findTooEarlyUntil({ legs, return: kind }: Case, { first }: Lead, measure: Measurer): string | null {
  const { details } = measure('structural-break-test', {
    series: legs.challenger.series,
    benchmark: legs.incumbent.series,
    return: kind,
    since: first,
  });
  return typeof details.tooEarlyUntil === 'string' ? details.tooEarlyUntil : null;
}

function composeAnswer(
  { challenger, incumbent }: Case['legs'],
  verdict: BreakVerdict,
  lead: Lead | null,
  until: string | null,
  asOf: DayNumber,
): string {
  const pair = `${challenger.label} over the ${incumbent.label}`;
  const length = lead === null ? '' : `${lead.months} month${lead.months === 1 ? '' : 's'}`;
  switch (verdict) {
    case 'break':
      return `A break: the mean lead of the ${pair} changed where the present lead began, at ${lead?.first}.`;
    case 'no break':
      return `No break: the lead since ${lead?.first} is old enough to be found, and the mean lead of the ${pair} has not changed with it.`;
    case 'too early to tell':
      return `Too early to tell${until === null ? '' : ` until ${until}`}: the lead of the ${pair} began on ${lead?.first}, inside the last 15% of the months at hand, where no break can be found.`;
    case 'blip':
      return `A blip so far: the last lead of the ${pair} lasted ${length}${lead?.first === lead?.last ? `, at ${lead?.last}` : `, from ${lead?.first} to ${lead?.last}`}, and is over.`;
    case 'over':
      return `No blip, and over: the last lead of the ${pair} lasted ${length}, from ${lead?.first} to ${lead?.last}.`;
    case 'no lead':
      return `No lead of the ${pair} is on record to ${toIsoDate(asOf)}: there is nothing that could be a break.`;
    case 'not measurable':
      return `Break or blip cannot be told: the figures that a test of the ${pair} needs are not at hand.`;
  }
}
