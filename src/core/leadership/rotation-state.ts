import { standardDeviation } from '../series/moments.ts';

export const rotationStates = ['none', 'early', 'confirmed', 'extended', 'failing'] as const;
export type RotationState = (typeof rotationStates)[number];

/**
 * Thresholds of the state rule, in units of scaled relative momentum. Chosen on ^RUT/^NDX, ^RUT/^GSPC and ^GSPC/^NDX
 * months to 2019-12 alone; docs/states.md says how, and prints what they give for every month.
 */
export const stateThresholds = {
  /** A lead worth the name: passed in about one month in seven. */
  enter: 0.75,
  /** A lead once entered lasts until its momentum falls to this. */
  hold: 0,
  /** A 12-month lead passed in about one month in twenty. */
  extended: 1.5,
  /** A state is `failing` while there was a lead within this many month-ends before. */
  memoryMonths: 3,
  /** Months of changes in the volatility that scales momentum. */
  volatilityMonths: 36,
} as const;

/** A standard deviation of changes of ln RS up to this is what rounding leaves of a line that does not vary. */
const roundingNoise = 1e-12;

export interface RotationStatePoint {
  /** Scaled relative momentum over 3 and 12 months; NaN during warm-up. */
  readonly momentum3: number;
  readonly momentum12: number;
  /** Standard deviation of the monthly changes of ln RS that scales both; NaN during warm-up. */
  readonly volatility: number;
  /** Undefined during warm-up, after a gap, and where relative strength does not vary. */
  readonly state: RotationState | undefined;
}

/**
 * The state of a rotation at each month-end of a relative-strength line, by a rule with memory:
 * `extended` or `confirmed` on the 12-month lead while the 3-month one has not reversed, `early` on the 3-month lead alone,
 * `failing` when a lead of the last three months is gone, else `none`. Momentum over k months is ln(RS_t / RS_{t-k}) over
 * sd36 sqrt(k), sd36 = standard deviation (ddof = 1) of the last 36 monthly changes of ln RS. Causal; O(n).
 *
 * @param logStrength ln RS at consecutive month-ends, NaN for a missing month; the last may be an unfinished month's latest
 * @param lastIsPartial whether it is: its change then takes no part in the volatility
 */
export function toRotationStates(logStrength: Float64Array, lastIsPartial: boolean): RotationStatePoint[] {
  const changes = logStrength.map((value, i) => (i === 0 ? Number.NaN : value - (logStrength[i - 1] as number)));
  const points: RotationStatePoint[] = [];
  for (let i = 0; i < logStrength.length; i++) {
    const lastChange = lastIsPartial && i === logStrength.length - 1 ? i - 1 : i;
    const firstChange = lastChange + 1 - stateThresholds.volatilityMonths;
    const volatility = firstChange < 1 ? Number.NaN : standardDeviation(changes.subarray(firstChange, lastChange + 1));
    const momentum3 = toScaledMomentum(logStrength, i, 3, volatility);
    const momentum12 = toScaledMomentum(logStrength, i, 12, volatility);
    const recent = points.slice(-stateThresholds.memoryMonths).map((point) => point.state);
    points.push({ momentum3, momentum12, volatility, state: toState(momentum3, momentum12, recent) });
  }
  return points;
}

function toScaledMomentum(logStrength: Float64Array, index: number, months: number, volatility: number): number {
  const change = (logStrength[index] as number) - (logStrength[index - months] ?? Number.NaN);
  return volatility > roundingNoise ? change / (volatility * Math.sqrt(months)) : Number.NaN;
}

function toState(
  momentum3: number,
  momentum12: number,
  recent: readonly (RotationState | undefined)[],
): RotationState | undefined {
  if (Number.isNaN(momentum3) || Number.isNaN(momentum12)) return undefined;
  const { enter, hold, extended } = stateThresholds;
  const previous = recent.at(-1);
  const wasConfirmed = previous === 'confirmed' || previous === 'extended';
  if (momentum3 > -enter) {
    if (momentum12 >= extended) return 'extended';
    if (momentum12 >= (wasConfirmed ? hold : enter)) return 'confirmed';
  }
  if (momentum3 >= (previous === 'early' ? hold : enter)) return 'early';
  return recent.some(isLeading) ? 'failing' : 'none';
}

/** Whether a state says that the asset leads. */
export function isLeading(state: RotationState | undefined): boolean {
  return state === 'early' || state === 'confirmed' || state === 'extended';
}

export interface LeadBoundaries {
  /** Relative return from here at which a lead of any kind begins (positive) or ends (zero or negative). Unit: fraction. */
  readonly lead: number;
  /** Relative return from here at which the lead counts, or stops counting, as confirmed. Unit: fraction. */
  readonly confirmed: number;
}

/** How far relative strength must move from the last point for the rule to answer otherwise; NaN during warm-up. */
export function toLeadBoundaries(points: readonly RotationStatePoint[]): LeadBoundaries {
  const { enter, hold } = stateThresholds;
  const last = points.at(-1);
  if (last === undefined) return { lead: Number.NaN, confirmed: Number.NaN };
  const previous = points.at(-2)?.state;
  const toMove3 = (level: number): number => (level - last.momentum3) * last.volatility * Math.sqrt(3);
  const toMove12 = (level: number): number => (level - last.momentum12) * last.volatility * Math.sqrt(12);
  const wasConfirmed = previous === 'confirmed' || previous === 'extended';
  const confirmed = Math.max(toMove3(-enter), toMove12(wasConfirmed ? hold : enter));
  const early = toMove3(previous === 'early' ? hold : enter);
  return { lead: Math.expm1(Math.min(confirmed, early)), confirmed: Math.expm1(confirmed) };
}

export interface LeadRecord {
  /** Leads that began as `early` and have ended. */
  readonly leads: number;
  /** Those that became confirmed or extended before they ended. */
  readonly confirmed: number;
  /** Median length of them, in month-ends; NaN where there is none. */
  readonly medianMonths: number;
}

/** What became of earlier leads that began as `early`; one still going at the last point is not counted. */
export function toLeadRecord(points: readonly RotationStatePoint[]): LeadRecord {
  const lengths: number[] = [];
  let confirmed = 0;
  let start = -1;
  points.forEach(({ state }, i) => {
    if (isLeading(state)) {
      const begins = !isLeading(points[i - 1]?.state) && points[i - 1]?.state !== undefined;
      if (begins) start = state === 'early' ? i : -1;
      return;
    }
    if (start >= 0) {
      lengths.push(i - start);
      if (points.slice(start, i).some((point) => point.state !== 'early')) confirmed++;
    }
    start = -1;
  });
  lengths.sort((a, b) => a - b);
  const middle = (lengths.length - 1) / 2;
  const medianMonths = ((lengths[Math.floor(middle)] ?? Number.NaN) + (lengths[Math.ceil(middle)] ?? Number.NaN)) / 2;
  return { leads: lengths.length, confirmed, medianMonths };
}
