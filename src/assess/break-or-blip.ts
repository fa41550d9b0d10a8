import type { LeadBreakVerdict } from '../core/index.ts';
import type { GivenParams, Measurement, Measurer } from '../metrics/index.ts';
import type { Case } from './case.ts';
import type { FindLacking } from './lacking.ts';
import { describeStructure } from './structure-sentences.ts';

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
  /** Null where it cannot be measured. */
  readonly verdict: LeadBreakVerdict | null;
  /** In one sentence. */
  readonly answer: string;
  readonly measurement: Measurement;
  readonly grounds: readonly StructureGround[];
}

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

/** Answers "break or blip?" for a case. */
export function assessBreak(given: Case, measure: Measurer, findLacking: FindLacking): BreakOrBlip {
  const { legs, return: kind } = given;
  const pair = { series: legs.challenger.series, benchmark: legs.incumbent.series, return: kind };
  const measurement = measure('lead-break', pair);
  const grounds = listStructureCalls(given).map(({ name, metric, params }) => {
    const ground = measure(metric, params);
    const isMain = mainNames.includes(name);
    return {
      name,
      isMain,
      lacking: findLacking(ground, params),
      sentence: describeStructure(ground, legs),
      measurement: ground,
    };
  });
  const verdict = measurement.value === null ? null : (measurement.details.verdict as LeadBreakVerdict);
  return { verdict, answer: composeAnswer(legs, measurement, verdict), measurement, grounds };
}

function composeAnswer(
  { challenger, incumbent }: Case['legs'],
  { asOf, details, warnings }: Measurement,
  verdict: LeadBreakVerdict | null,
): string {
  const pair = `${challenger.label} over the ${incumbent.label}`;
  const { leadFirst, leadLast, leadMonths, tooEarlyUntil } = details;
  const span = leadFirst === leadLast ? `at ${leadLast}` : `from ${leadFirst} to ${leadLast}`;
  const length = `${leadMonths} month${leadMonths === 1 ? '' : 's'}`;
  const month = (name: string): string => (details[name] === null ? 'not bounded' : String(details[name]).slice(0, 7));
  const percent = (name: string): string => `${Number(details[name]).toFixed(2)}%`;
  switch (verdict) {
    case 'break':
      return `A break: the mean lead of the ${pair} rose after ${month('breakDate')} (95%: ${month('breakLower')} to ${month('breakUpper')}) from ${percent('meanBefore')} to ${percent('meanSince')} a month${details.isOver === false ? '' : ', though at present it does not lead by the rule of states'}.`;
    case 'no break':
      return `No break is found: the lead of the ${pair} since ${leadFirst} is old enough to be found, and no rise of its mean is.`;
    case 'too early to tell':
      return `Too early to tell until ${tooEarlyUntil}: the lead of the ${pair} began on ${leadFirst}, inside the last 15% of the months at hand, where no break can be found.`;
    case 'blip':
      return `A blip so far: the last lead of the ${pair} lasted ${length}, ${span}, and is over.`;
    case 'over':
      return `No blip, and over: the last lead of the ${pair} lasted ${length}, ${span}.`;
    case 'no lead':
      return `No lead of the ${pair} is on record to ${asOf}: there is nothing that could be a break.`;
    case null:
      return `Break or blip cannot be told: ${warnings.at(-1)?.message ?? 'the figures are missing'}.`;
  }
}
