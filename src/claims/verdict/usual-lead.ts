import type { GivenParams, Measurement } from '../../metrics/index.ts';
import type { Judgement } from '../judgement.ts';
import type { Subject, UsualLeadStatement } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { isForecast } from './horizon.ts';
import { readNumber, toJudgement, toReading, toUnmeasured } from './judgements.ts';

/** Length of the stretches compared, and the least number of them, apart from each other, that history takes. Units: months, count. */
const horizon = 12;
const fewestStretches = 20;

const small = new Set(['small-caps', 'russell-2000', 'sp-600']);
const large = new Set(['large-caps', 'sp-500', 'russell-1000', 'mega-caps']);

/**
 * A lead of all times: the share of all stretches of 12 months in which the one led, of the whole history known at
 * publication; the size factor since 1926 for small against large companies. It holds where that share is above one half,
 * and fails where it is below; the interval says how much that is worth.
 */
export function judgeUsualLead(statement: UsualLeadStatement, context: JudgeContext): Judgement {
  const { subject, against, direction } = statement;
  if (isForecast(statement)) return toJudgement('unmeasurable', 'A usual lead to come is not followed here.');
  const tried = listCalls(subject, against).map(({ label, params, sign }) => ({
    label,
    sign,
    measurement: context.measure('lead-base-rate', { ...params, horizon, state: 'none' }),
  }));
  const known = tried.find(({ measurement }) => readNumber(measurement, 'allRate') !== null);
  if (known === undefined) {
    return toUnmeasured(
      subject,
      tried.map(({ label, measurement }) => toReading(label, measurement, null, null)),
      'monthly returns',
    );
  }
  const { label, sign, measurement } = known;
  const led = readNumber(measurement, 'allRate') as number;
  const share = sign > 0 ? led : 1 - led;
  const stretches = readNumber(measurement, 'allEffective') ?? 0;
  const reason = describe(measurement, share, sign, `${subject.name} over ${against.name}`);
  const holds = direction === 'ahead' ? share > 0.5 : share < 0.5;
  const reading = toReading(label, measurement, 100 * share, stretches < fewestStretches ? null : holds);
  if (stretches < fewestStretches) {
    return toJudgement(
      'unmeasurable',
      `${reason} That is too little history for what is usual: it takes ${fewestStretches}.`,
      { readings: [reading] },
    );
  }
  return toJudgement(holds ? 'supported' : 'contradicted', reason, { readings: [reading] });
}

interface Call {
  readonly label: string;
  readonly params: GivenParams;
  /** 1 where the metric asks of the subject, -1 where of the other side. */
  readonly sign: 1 | -1;
}

function listCalls(subject: Subject, against: Subject): Call[] {
  const factor = { series: 'SMB' };
  if (small.has(subject.id) && large.has(against.id))
    return [{ label: 'SMB, small less large companies', params: factor, sign: 1 }];
  if (large.has(subject.id) && small.has(against.id))
    return [{ label: 'SMB, small less large companies', params: factor, sign: -1 }];
  return subject.readings.flatMap((one) =>
    against.readings
      .filter((other) => other.return === one.return && other.series !== one.series)
      .map((other) => ({
        label: `${one.series} against ${other.series}, ${one.return} return`,
        params: { series: one.series, benchmark: other.series, figures: one.return },
        sign: 1 as const,
      })),
  );
}

function describe({ details }: Measurement, share: number, sign: 1 | -1, pair: string): string {
  const percent = (value: unknown): string => `${Math.round(100 * Number(value))}%`;
  const [low, high] =
    sign > 0 ? [details.allLow, details.allHigh] : [1 - Number(details.allHigh), 1 - Number(details.allLow)];
  return `A lead of ${pair} in ${percent(share)} of all stretches of ${horizon} months since ${String(details.historyFirst).slice(0, 4)} (95%: ${percent(low)} to ${percent(high)}, ${details.allEffective} that do not overlap).`;
}
