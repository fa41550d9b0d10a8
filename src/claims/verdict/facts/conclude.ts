import { type DayNumber, toIsoDate } from '../../../core/index.ts';
import type { Flag, Judgement, Nearest, Reading, Verdict } from '../../judgement.ts';
import type { Statement } from '../../statement.ts';
import { negate } from '../negate.ts';

/** What measuring a statement showed, before negation and precedence make a verdict of it. */
export interface Finding {
  /** Whether it is so, as dated and as known at publication; null where nothing tells. */
  readonly isTrue: boolean | null;
  readonly readings: readonly Reading[];
  /** Where it had been so and was no longer. */
  readonly earlier?: Nearest | undefined;
  /** A near period for which it is so. */
  readonly nearby?: Nearest | undefined;
  readonly flags?: readonly Flag[];
  readonly reason: string;
}

/** The verdict on a fact: as dated, then outdated, then misdated, else contradicted; a denial turns it round. */
export function conclude({ negated }: Pick<Statement, 'negated'>, finding: Finding): Judgement {
  const judgement: Judgement = {
    verdict: toVerdict(finding),
    flags: finding.flags ?? [],
    readings: finding.readings,
    nearest: finding.isTrue === false ? (finding.earlier ?? finding.nearby ?? null) : null,
    reason: finding.reason,
  };
  return negated ? negate(judgement) : judgement;
}

function toVerdict({ isTrue, earlier, nearby }: Finding): Verdict {
  if (isTrue === null) return 'unmeasurable';
  if (isTrue) return 'supported';
  if (earlier !== undefined) return 'outdated';
  return nearby === undefined ? 'contradicted' : 'misdated';
}

/** What became of a forecast. */
export interface Outcome {
  /** Whether it came true by the end of what is known, or of its horizon; null where nothing tells. */
  readonly isReached: boolean | null;
  /** Whether its horizon is over and figures reach that far, or it can come true no more. */
  readonly isOver: boolean;
  readonly readings: readonly Reading[];
  readonly reason: string;
}

/** The verdict on a forecast: hit, missed once its horizon is over, open until then. */
export function concludeForecast({ negated }: Pick<Statement, 'negated'>, outcome: Outcome): Judgement {
  const { isReached, isOver, readings, reason } = outcome;
  const judgement: Judgement = {
    verdict: toForecastVerdict(isReached, isOver),
    flags: [],
    readings,
    nearest: null,
    reason,
  };
  return negated ? negate(judgement) : judgement;
}

function toForecastVerdict(isReached: boolean | null, isOver: boolean): Verdict {
  if (isReached === null) return 'unmeasurable';
  if (isReached) return 'forecast-hit';
  return isOver ? 'forecast-missed' : 'forecast-open';
}

/** A statement that no figure at hand tells of. */
export function toUnmeasurable(reason: string, readings: readonly Reading[] = []): Judgement {
  return { verdict: 'unmeasurable', flags: [], readings, nearest: null, reason };
}

/** A forecast that no figure here follows: open until its horizon, and for good where it names no time; else unmeasurable. */
export function toUnfollowed(
  { horizon, period }: Pick<Statement, 'horizon' | 'period'>,
  asOf: DayNumber,
  reason: string,
): Judgement {
  // "Second-quarter profits are expected to have grown": of a time that is over.
  const last = horizon ?? (period.from === 'stated' ? period.to : undefined);
  const judgement = toUnmeasurable(last === undefined ? `${reason} No horizon is named.` : reason);
  return last === undefined || last > asOf ? { ...judgement, verdict: 'forecast-open' } : judgement;
}

/** The last day of a forecast: stated, else the end of a period that lies ahead; undefined where there is none. */
export function toHorizon(
  { horizon, period }: Pick<Statement, 'horizon' | 'period'>,
  published: DayNumber,
): DayNumber | undefined {
  return horizon ?? (period.from === 'stated' && period.to > published ? period.to : undefined);
}

/** Whether a statement speaks of what is to come. */
export function isForecast({ modality }: Pick<Statement, 'modality'>): boolean {
  return modality === 'forecast' || modality === 'conditional';
}

/** A period that is (nearly) right, with what was measured there. */
export function toNearest(base: DayNumber, to: DayNumber, measured: number | null, label: string): Nearest {
  return { base: toIsoDate(base), to: toIsoDate(to), measured, label };
}
