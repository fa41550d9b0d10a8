import type { Measurement, Measurer, OutputSpec } from '../metrics/index.ts';
import type { CaseDimension, CaseEvidence, Condition } from './case.ts';
import { findOutput, formatOutput, formatValue, readOutput } from './format-value.ts';
import type { FindLacking } from './lacking.ts';

export type EvidenceReading = 'for' | 'against' | 'neutral' | 'unmeasured';
export type DimensionReading = 'for' | 'against' | 'mixed' | 'clear' | 'unmeasured';

export interface EvidenceResult {
  readonly name: string;
  readonly reading: EvidenceReading;
  /** The output the conditions speak of, in print. */
  readonly figure: string;
  /** Conditions in print, such as "for above 50, against below 48". */
  readonly rule: string;
  readonly output: string;
  readonly measurement: Measurement;
  /** What it needs that nobody has imported. */
  readonly lacking: readonly string[];
}

export interface DimensionResult {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  readonly reading: DimensionReading;
  /** Mean of +1 (for), 0 (neutral) and -1 (against) over the evidence that could be measured; null where none could. */
  readonly score: number | null;
  readonly evidence: readonly EvidenceResult[];
}

/** A dimension speaks for or against when its score is beyond a third; in between it is mixed. */
const readingThreshold = 1 / 3;

const scoreOf: Record<Exclude<EvidenceReading, 'unmeasured'>, number> = { for: 1, neutral: 0, against: -1 };

export function weighDimension(dimension: CaseDimension, measure: Measurer, findLacking: FindLacking): DimensionResult {
  const evidence = dimension.evidence.map((given) => weighEvidence(given, measure, findLacking));
  const scores = evidence.flatMap(({ reading }) => (reading === 'unmeasured' ? [] : [scoreOf[reading]]));
  const score = scores.length === 0 ? null : scores.reduce((sum, one) => sum + one, 0) / scores.length;
  const onlyFlags = dimension.evidence.every((given) => given.for === undefined);
  return {
    id: dimension.id,
    name: dimension.name,
    question: dimension.question,
    reading: onlyFlags ? toFlagReading(score) : toReading(score),
    score,
    evidence,
  };
}

function toReading(score: number | null): DimensionReading {
  if (score === null) return 'unmeasured';
  if (score > readingThreshold) return 'for';
  return score < -readingThreshold ? 'against' : 'mixed';
}

/** A dimension that can only warn: one flag is enough to speak against. */
function toFlagReading(score: number | null): DimensionReading {
  if (score === null) return 'unmeasured';
  return score < 0 ? 'against' : 'clear';
}

function weighEvidence(given: CaseEvidence, measure: Measurer, findLacking: FindLacking): EvidenceResult {
  const measurement = measure(given.metric, given.params);
  const spec = findOutput(measurement, given.output);
  const rules = [
    ...(given.for === undefined ? [] : [`for ${describeCondition(given.for, spec)}`]),
    ...(given.against === undefined ? [] : [`against ${describeCondition(given.against, spec)}`]),
  ];
  return {
    name: given.name,
    reading: toEvidenceReading(readOutput(measurement, given.output), given),
    figure: formatOutput(measurement, given.output),
    rule: rules.join(', '),
    output: given.output,
    measurement,
    lacking: findLacking(measurement, given.params),
  };
}

function toEvidenceReading(value: number | null, given: CaseEvidence): EvidenceReading {
  if (value === null) return 'unmeasured';
  if (given.for !== undefined && holds(given.for, value)) return 'for';
  return given.against !== undefined && holds(given.against, value) ? 'against' : 'neutral';
}

/** Whether a condition holds for a value. */
export function holds(condition: Condition, value: number): boolean {
  return 'above' in condition ? value > condition.above : value < condition.below;
}

/** A condition in print, in the unit of its output. */
export function describeCondition(condition: Condition, spec: OutputSpec): string {
  const [side, limit] =
    'above' in condition ? (['above', condition.above] as const) : (['below', condition.below] as const);
  if (spec.unit !== 'days') return `${side} ${formatValue(limit, spec)}`;
  if (limit === -1 && side === 'above') return 'once it has happened';
  return `${side === 'above' ? 'more' : 'less'} than ${limit} days after it`;
}
