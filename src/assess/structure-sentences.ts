import type { Measurement } from '../metrics/index.ts';
import type { Case } from './case.ts';
import { formatValue } from './format-value.ts';
import { type FigurePart, joinSaid, type Sentence, say, toDerived, toFigure } from './sentence.ts';

type Describe = (measurement: Measurement, pair: Pair) => Sentence;

/** Who is compared with whom, as a reader knows them. */
interface Pair {
  readonly asset: string;
  /** Empty for a long-short factor. */
  readonly benchmark: string;
}

/** What a figure of structure says, in one or two sentences; why there is none where it has no value. */
export function describeStructure(measurement: Measurement, legs: Case['legs']): Sentence {
  if (measurement.value === null) {
    const reason = measurement.warnings.at(-1)?.message ?? 'the figures are missing';
    return [`Not measurable: ${reason}.`];
  }
  const describe = sentences[measurement.metric];
  const sentence =
    describe === undefined ? say`${toFigure(measurement, 'value')}.` : describe(measurement, toPair(measurement, legs));
  return say`${sentence}${describeMix(measurement, legs)}${describeDoubt(measurement)}`;
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
/** The month of a date among the details. */
const month = (measurement: Measurement, name: string): FigurePart =>
  toFigure(measurement, name, String(measurement.details[name]).slice(0, 7));
const year = (measurement: Measurement, name: string): FigurePart =>
  toFigure(measurement, name, String(measurement.details[name]).slice(0, 4));
/** Whole percents; what is not certain is not rounded to it. */
const share = (value: number): string => {
  if (value > 0.995 && value < 1) return 'above 99%';
  return value > 0 && value < 0.005 ? 'below 1%' : `${Math.round(100 * value)}%`;
};
/** A p-value among the details. */
const p = (measurement: Measurement, name: string): FigurePart => {
  const value = measurement.details[name];
  if (typeof value !== 'number') return toFigure(measurement, name, 'undefined');
  return toFigure(measurement, name, value < 0.001 ? 'below 0.1%' : `${(100 * value).toFixed(1)}%`);
};
/** A share, as the value or among the details. */
const rate = (measurement: Measurement, name: string): FigurePart =>
  toFigure(measurement, name, share(name === 'value' ? (measurement.value as number) : number(measurement, name)));
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const over = ({ asset, benchmark }: Pair): string => (benchmark === '' ? asset : `${asset} over ${benchmark}`);

const sentences: Readonly<Record<string, Describe>> = {
  'structural-break-test': (measurement, pair) => {
    const { supFHacP, varianceCusumP } = measurement.details;
    const hac = typeof supFHacP === 'number' ? say` (${p(measurement, 'supFHacP')} allowing autocorrelation)` : '';
    const mean = say`A change in the mean lead of ${over(pair)} is most likely after ${month(measurement, 'date')}: supF ${toFigure(measurement, 'supF')}, p ${p(measurement, 'supFp')}${hac}.`;
    const isSpread = typeof varianceCusumP === 'number' && varianceCusumP < 0.05;
    const spread = isSpread
      ? say` Its variance changed, most likely after ${month(measurement, 'varianceDate')} (p ${p(measurement, 'varianceCusumP')}); clusters of volatility make this test too eager: between a fifth and most of simulated series that have them, and no change, come out below 5%.`
      : '';
    return say`${mean}${spread} A break after ${month(measurement, 'testableTo')} cannot be found yet.`;
  },
  'mean-breaks': (measurement, pair) => {
    const { breaks, breaksLwz, breaksSequential } = measurement.details;
    const points = measurement.points ?? [];
    const means = list(measurement, 'means') as number[];
    const mean = toFigure(measurement, 'means', percent(means.at(-1) as number));
    const now = say`${mean} a month since ${month(measurement, 'since')}`;
    const counts =
      breaksLwz === breaks && breaksSequential === breaks
        ? 'by all three criteria'
        : say`by BIC, ${toFigure(measurement, 'breaksLwz')} by LWZ, ${toFigure(measurement, 'breaksSequential')} by the sequential test`;
    if (points.length === 0) return say`No break in the mean lead of ${over(pair)} ${counts}: ${now}.`;
    const dates = points.map(({ date, lower, upper }) => {
      const end = (name: string, day: unknown): FigurePart =>
        toFigure(measurement, name, day === null ? 'not bounded' : String(day).slice(0, 7));
      return say`${end('dates', date)} (95%: ${end('lower', lower)} to ${end('upper', upper)})`;
    });
    const times = toFigure(measurement, 'breaks', `${breaks} time${breaks === 1 ? '' : 's'}`);
    return say`The mean lead of ${over(pair)} changed ${times} ${counts}: after ${joinSaid(dates, ' and ')}; ${now}.`;
  },
  'markov-regime': (measurement, pair) => {
    const [low, high] = (list(measurement, 'means') as number[]).map((mean) =>
      toFigure(measurement, 'means', percent(mean)),
    ) as [FigurePart, FigurePart];
    const doubt = measurement.details.preferred === 'one regime' ? ' One regime describes the months better.' : '';
    const alike = measurement.warnings.some(({ message }) => message.includes('told apart by variance'))
      ? ' The two are told apart by how much the lead swings, not by who leads.'
      : '';
    const isUnique = !measurement.warnings.some(({ message }) => message.includes('not unique'));
    const other = isUnique ? '' : ' Another pair of regimes fits as well: the answer is not unique.';
    return say`With two regimes (${low} and ${high} a month), the better one for ${pair.asset} rules with a filtered probability of ${rate(measurement, 'value')}.${alike}${doubt}${other}`;
  },
  'leadership-cycles': (measurement, pair) => {
    const { side } = measurement.details;
    const last = month(measurement, 'month');
    const to = last.text < measurement.asOf.slice(0, 7) ? say`, with figures to ${last}` : '';
    const others = number(measurement, 'completeOfSide') + 1;
    const months = toFigure(measurement, 'months', `${number(measurement, 'months')} months`);
    const size = toFigure(measurement, 'value', percent(measurement.value as number));
    const rank = (name: string, after: string): FigurePart =>
      toFigure(measurement, name, `${measurement.details[name]}${after}`);
    return say`By the rule of turning points ${pair.asset} ${pair.asset.startsWith('small') ? 'have' : 'has'} been ${String(side)} since ${month(measurement, 'since')}${to}: ${months}, ${size} (log), rank ${rank('durationRank', ` of ${others}`)} by length and ${rank('sizeRank', '')} by size among the phases ${String(side)} since ${year(measurement, 'historyFirst')}. Provisional until ${month(measurement, 'confirmableFrom')}.`;
  },
  'lead-base-rate': (measurement, pair) => {
    const { state } = measurement.details;
    const horizon = formatValue(Number(measurement.params.horizon), { unit: 'months', meaning: '' });
    const interval = say`${rate(measurement, 'low')} to ${rate(measurement, 'high')}`;
    return say`After months in the state "${String(state)}" ${pair.asset} led over the next ${horizon} in ${rate(measurement, 'value')} of ${toFigure(measurement, 'n', String(number(measurement, 'n')))} (95%: ${interval}), against ${rate(measurement, 'allRate')} of all months.`;
  },
  'analogue-windows': (measurement, pair) => {
    const last = (name: string): number => list(measurement, name).at(-1) as number;
    const ofLast = (name: string): FigurePart => toFigure(measurement, name, percent(last(name)));
    const isBounded = typeof last('lows') === 'number';
    const bounded = isBounded ? say` (95%: ${ofLast('lows')} to ${ofLast('highs')})` : '';
    const outcomes = toFigure(measurement, 'outcomes', String(last('outcomes')));
    const rough = isBounded
      ? say` The band over ${outcomes} outcomes is rough: over ten independent ones such a band covers the mean 85% of the time, not 95%.`
      : '';
    const months = toFigure(measurement, 'analogues', `${number(measurement, 'analogues')} months`);
    return say`After the ${months} most like this one, the lead of ${pair.asset} over the next ${last('horizons')} months averaged ${ofLast('means')}${bounded}; after all months ${ofLast('allMeans')}.${rough}`;
  },
  'lead-probability': (measurement, pair) => {
    const { verdict } = measurement.details;
    const horizon = formatValue(Number(measurement.params.horizon), { unit: 'months', meaning: '' });
    const skill = (name: string): FigurePart => toFigure(measurement, name, number(measurement, name).toFixed(3));
    const record =
      typeof verdict === 'string'
        ? say`Such forecasts since ${year(measurement, 'firstForecast')} were ${verdict} (Brier skill ${skill('skill')}, 95%: ${skill('skillLow')} to ${skill('skillHigh')})`
        : 'Too few such forecasts have been scored to say what they are worth';
    return say`${capital(pair.asset)} ${pair.asset.startsWith('small') ? 'lead' : 'leads'} over the next ${horizon} with a probability of ${rate(measurement, 'value')} (base rate ${rate(measurement, 'base')}). ${record}.${describeSelection(measurement)}`;
  },
};

/** What makes a success of the full state less than it seems. */
function describeSelection(measurement: Measurement): Sentence {
  const { params, details } = measurement;
  if (params.state !== 'full' || details.verdict !== 'better than the base rate') return [];
  const separate = Math.floor(Number(details.forecasts) / Number(params.horizon));
  const outcomes = toDerived(measurement, `${separate} outcomes`);
  return say` It is one of several forecasts looked at, and rests on some ${outcomes} that do not overlap (docs/forecasts.md).`;
}
