import type { LeadBreakVerdict } from '../core/index.ts';
import type { GivenParams, Measurement, Measurer } from '../metrics/index.ts';
import type { Case } from './case.ts';
import type { FindLacking } from './lacking.ts';
import { type Sentence, say, toFigure, toPlainText } from './sentence.ts';
import { describeStructure } from './structure-sentences.ts';

/** One ground of the answer: a figure of structure and what it says. */
export interface StructureGround {
  readonly name: string;
  /** Whether a short account tells it. */
  readonly isMain: boolean;
  /** What it needs that nobody has imported. */
  readonly lacking: readonly string[];
  readonly sentence: string;
  readonly sentenceParts: Sentence;
  readonly measurement: Measurement;
}

/** Whether the lead is a lasting break or a passing one, and what such leads came to. */
export interface BreakOrBlip {
  /** Null where it cannot be measured. */
  readonly verdict: LeadBreakVerdict | null;
  /** In one sentence. */
  readonly answer: string;
  readonly answerParts: Sentence;
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
    const sentence = describeStructure(ground, legs);
    return {
      name,
      isMain,
      lacking: findLacking(ground, params),
      sentence: toPlainText(sentence),
      sentenceParts: sentence,
      measurement: ground,
    };
  });
  const verdict = measurement.value === null ? null : (measurement.details.verdict as LeadBreakVerdict);
  const answer = composeAnswer(legs, measurement, verdict);
  return { verdict, answer: toPlainText(answer), answerParts: answer, measurement, grounds };
}

function composeAnswer(
  { challenger, incumbent }: Case['legs'],
  measurement: Measurement,
  verdict: LeadBreakVerdict | null,
): Sentence {
  const { asOf, details, warnings } = measurement;
  const pair = `${challenger.label} over the ${incumbent.label}`;
  const { leadMonths } = details;
  const text = (name: string) => toFigure(measurement, name, String(details[name]));
  const [first, last] = [text('leadFirst'), text('leadLast')];
  const span = first.text === last.text ? say`at ${last}` : say`from ${first} to ${last}`;
  const length = toFigure(measurement, 'leadMonths', `${leadMonths} month${leadMonths === 1 ? '' : 's'}`);
  const month = (name: string) =>
    toFigure(measurement, name, details[name] === null ? 'not bounded' : String(details[name]).slice(0, 7));
  const percent = (name: string) => toFigure(measurement, name, `${Number(details[name]).toFixed(2)}%`);
  switch (verdict) {
    case 'break':
      return say`A break: the mean lead of the ${pair} rose after ${month('breakDate')} (95%: ${month('breakLower')} to ${month('breakUpper')}) from ${percent('meanBefore')} to ${percent('meanSince')} a month${details.isOver === false ? '' : ', though at present it does not lead by the rule of states'}.`;
    case 'no break':
      return say`No break is found: the lead of the ${pair} since ${first} is old enough to be found, and no rise of its mean is.`;
    case 'too early to tell':
      return say`Too early to tell until ${text('tooEarlyUntil')}: the lead of the ${pair} began on ${first}, inside the last 15% of the months at hand, where no break can be found.`;
    case 'blip':
      return say`A blip so far: the last lead of the ${pair} lasted ${length}, ${span}, and is over.`;
    case 'over':
      return say`No blip, and over: the last lead of the ${pair} lasted ${length}, ${span}.`;
    case 'no lead':
      return [`No lead of the ${pair} is on record to ${asOf}: there is nothing that could be a break.`];
    case null:
      return [`Break or blip cannot be told: ${warnings.at(-1)?.message ?? 'the figures are missing'}.`];
  }
}
