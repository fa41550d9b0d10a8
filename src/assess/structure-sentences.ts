import type { Measurement } from '../metrics/index.ts';
import type { Case } from './case.ts';
import { formatOutput, formatValue } from './format-value.ts';

type Describe = (measurement: Measurement, pair: Pair) => string;

/** Who is compared with whom, as a reader knows them. */
interface Pair {
  readonly asset: string;
  /** Empty for a long-short factor. */
  readonly benchmark: string;
}

/** What a figure of structure says, in one or two sentences; why there is none where it has no value. */
export function describeStructure(measurement: Measurement, legs: Case['legs']): string {
  if (measurement.value === null) {
    const reason = measurement.warnings.at(-1)?.message ?? 'the figures are missing';
    return `Not measurable: ${reason}.`;
  }
  const describe = sentences[measurement.metric];
  const sentence =
    describe === undefined ? `${formatOutput(measurement)}.` : describe(measurement, toPair(measurement, legs));
  return `${sentence}${describeMix(measurement, legs)}${describeDoubt(measurement)}`;
}

/** That a leg is a mix of series: once for the pair of a case, with its breaks in the mean, which any account tells. */
function describeMix({ metric, params, warnings }: Measurement, { challenger, incumbent }: Case['legs']): string {
  const isPair = params.series === challenger.series && params.benchmark === incumbent.series;
  if (isPair && metric !== 'mean-breaks') return '';
  const mixes = warnings.filter(({ code }) => code === 'mixed-benchmark').map(({ message }) => ` ${message}.`);
  return [...new Set(mixes)].join('');
}

/** What strains the method, which no sentence of its own says. */
function describeDoubt({ warnings }: Measurement): string {
  const doubts = warnings.filter(({ code }) => code === 'doubtful-inference').map(({ message }) => message);
  return doubts.length === 0 ? '' : ` Doubtful: ${doubts.join('; ')}.`;
}

function toPair({ params }: Measurement, { challenger, incumbent, market }: Case['legs']): Pair {
  const legs = [challenger, incumbent, market];
  const toName = (id: unknown): string => {
    const label = legs.find(({ series }) => series === id)?.label;
    if (label !== undefined) return `the ${label}`;
    return id === 'SMB' ? 'small companies (size factor)' : String(id ?? '');
  };
  return { asset: toName(params.series), benchmark: toName(params.benchmark) };
}

const number = (measurement: Measurement, name: string): number => Number(measurement.details[name]);
const list = (measurement: Measurement, name: string): readonly unknown[] => {
  const value = measurement.details[name];
  return Array.isArray(value) ? value : [];
};
const percent = (value: number): string => `${value > 0 ? '+' : ''}${value.toFixed(2)}%`;
/** Whole percents; what is not certain is not rounded to it. */
const share = (value: number): string => {
  if (value > 0.995 && value < 1) return 'above 99%';
  return value > 0 && value < 0.005 ? 'below 1%' : `${Math.round(100 * value)}%`;
};
const p = (value: unknown): string => {
  if (typeof value !== 'number') return 'undefined';
  return value < 0.001 ? 'below 0.1%' : `${(100 * value).toFixed(1)}%`;
};
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const over = ({ asset, benchmark }: Pair): string => (benchmark === '' ? asset : `${asset} over ${benchmark}`);

const sentences: Readonly<Record<string, Describe>> = {
  'structural-break-test': (measurement, pair) => {
    const { supFp, supFHacP, date, varianceCusumP, varianceDate, testableTo } = measurement.details;
    const mean = `A change in the mean lead of ${over(pair)} is most likely after ${String(date).slice(0, 7)}: supF ${formatOutput(measurement, 'supF')}, p ${p(supFp)}${typeof supFHacP === 'number' ? ` (${p(supFHacP)} allowing autocorrelation)` : ''}.`;
    const isSpread = typeof varianceCusumP === 'number' && varianceCusumP < 0.05;
    const spread = isSpread
      ? ` Its variance changed, most likely after ${String(varianceDate).slice(0, 7)} (p ${p(varianceCusumP)}); clusters of volatility make this test too eager: between a fifth and most of simulated series that have them, and no change, come out below 5%.`
      : '';
    return `${mean}${spread} A break after ${String(testableTo).slice(0, 7)} cannot be found yet.`;
  },
  'mean-breaks': (measurement, pair) => {
    const { breaks, breaksLwz, breaksSequential, since } = measurement.details;
    const points = measurement.points ?? [];
    const means = list(measurement, 'means') as number[];
    const now = `${percent(means.at(-1) as number)} a month since ${String(since).slice(0, 7)}`;
    const counts =
      breaksLwz === breaks && breaksSequential === breaks
        ? 'by all three criteria'
        : `by BIC, ${breaksLwz} by LWZ, ${breaksSequential} by the sequential test`;
    if (points.length === 0) return `No break in the mean lead of ${over(pair)} ${counts}: ${now}.`;
    const dates = points.map(({ date, lower, upper }) => {
      const [low, high] = [lower, upper].map((day) => (day === null ? 'not bounded' : String(day).slice(0, 7)));
      return `${String(date).slice(0, 7)} (95%: ${low} to ${high})`;
    });
    return `The mean lead of ${over(pair)} changed ${breaks} time${breaks === 1 ? '' : 's'} ${counts}: after ${dates.join(' and ')}; ${now}.`;
  },
  'markov-regime': (measurement, pair) => {
    const [low, high] = list(measurement, 'means') as number[];
    const doubt = measurement.details.preferred === 'one regime' ? ' One regime describes the months better.' : '';
    const alike = measurement.warnings.some(({ message }) => message.includes('told apart by variance'))
      ? ' The two are told apart by how much the lead swings, not by who leads.'
      : '';
    const isUnique = !measurement.warnings.some(({ message }) => message.includes('not unique'));
    const other = isUnique ? '' : ' Another pair of regimes fits as well: the answer is not unique.';
    return `With two regimes (${percent(low as number)} and ${percent(high as number)} a month), the better one for ${pair.asset} rules with a filtered probability of ${share(measurement.value as number)}.${alike}${doubt}${other}`;
  },
  'leadership-cycles': (measurement, pair) => {
    const { side, since, durationRank, sizeRank, confirmableFrom } = measurement.details;
    const months = number(measurement, 'months');
    const others = number(measurement, 'completeOfSide') + 1;
    const month = String(measurement.details.month).slice(0, 7);
    const to = month < measurement.asOf.slice(0, 7) ? `, with figures to ${month}` : '';
    return `By the rule of turning points ${pair.asset} ${pair.asset.startsWith('small') ? 'have' : 'has'} been ${side} since ${String(since).slice(0, 7)}${to}: ${months} months, ${percent(measurement.value as number)} (log), rank ${durationRank} of ${others} by length and ${sizeRank} by size among the phases ${side} since ${String(measurement.details.historyFirst).slice(0, 4)}. Provisional until ${String(confirmableFrom).slice(0, 7)}.`;
  },
  'lead-base-rate': (measurement, pair) => {
    const { state } = measurement.details;
    const horizon = formatValue(Number(measurement.params.horizon), { unit: 'months', meaning: '' });
    const interval = `${share(number(measurement, 'low'))} to ${share(number(measurement, 'high'))}`;
    return `After months in the state "${state}" ${pair.asset} led over the next ${horizon} in ${share(measurement.value as number)} of ${number(measurement, 'n')} (95%: ${interval}), against ${share(number(measurement, 'allRate'))} of all months.`;
  },
  'analogue-windows': (measurement, pair) => {
    const last = (name: string): number => list(measurement, name).at(-1) as number;
    const isBounded = typeof last('lows') === 'number';
    const bounded = isBounded ? ` (95%: ${percent(last('lows'))} to ${percent(last('highs'))})` : '';
    const rough = isBounded
      ? ` The band over ${last('outcomes')} outcomes is rough: over ten independent ones such a band covers the mean 85% of the time, not 95%.`
      : '';
    return `After the ${number(measurement, 'analogues')} months most like this one, the lead of ${pair.asset} over the next ${last('horizons')} months averaged ${percent(last('means'))}${bounded}; after all months ${percent(last('allMeans'))}.${rough}`;
  },
  'lead-probability': (measurement, pair) => {
    const { verdict, firstForecast } = measurement.details;
    const horizon = formatValue(Number(measurement.params.horizon), { unit: 'months', meaning: '' });
    const record =
      typeof verdict === 'string'
        ? `Such forecasts since ${String(firstForecast).slice(0, 4)} were ${verdict} (Brier skill ${number(measurement, 'skill').toFixed(3)}, 95%: ${number(measurement, 'skillLow').toFixed(3)} to ${number(measurement, 'skillHigh').toFixed(3)})`
        : 'Too few such forecasts have been scored to say what they are worth';
    return `${capital(pair.asset)} ${pair.asset.startsWith('small') ? 'lead' : 'leads'} over the next ${horizon} with a probability of ${share(measurement.value as number)} (base rate ${share(number(measurement, 'base'))}). ${record}.${describeSelection(measurement)}`;
  },
};

/** What makes a success of the full state less than it seems. */
function describeSelection({ params, details }: Measurement): string {
  if (params.state !== 'full' || details.verdict !== 'better than the base rate') return '';
  const separate = Math.floor(Number(details.forecasts) / Number(params.horizon));
  return ` It is one of several forecasts looked at, and rests on some ${separate} outcomes that do not overlap (docs/forecasts.md).`;
}
