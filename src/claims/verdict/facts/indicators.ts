import type { AssertedUnit } from '../../statement.ts';
import type { Quantity } from '../tolerance.ts';

/**
 * How a figure of a statement comes from a series. `level`: as it stands. `yoy`: percent over the same month a year
 * before. `change`: over the month before. `annualised`: percent a year over the quarter before. `slope`: the first
 * series less the second.
 */
type Transform = 'level' | 'yoy' | 'change' | 'annualised' | 'slope';

/** One figure of the economy or of rates, and the series at hand that it is measured by. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  /** Ids of the source. Each is an admissible reading, the first stands for the indicator; of a slope, both are needed. */
  readonly series: readonly string[];
  readonly transform: Transform;
  /** Unit of its figures; a statement in basis points is compared after times 100 where this is percent. */
  readonly unit: AssertedUnit;
  /** Times the stored value: 1,000 for a series in thousands. */
  readonly scale: number;
  /** What tolerance applies to its figures. */
  readonly quantity: Quantity;
  readonly frequency: 'daily' | 'weekly' | 'monthly' | 'quarterly';
  /** Quoted through the day by a market: the close of the day of publication itself is known, whatever day a statistical office issues it. */
  readonly isMarket: boolean;
  /** How the day of its release is known, where the source gives only a day by which it was out. */
  readonly release?: ReleaseRule;
  /** The metric that measures it. */
  readonly metric:
    | 'inflation'
    | 'treasury-yield'
    | 'yield-curve-slope'
    | 'credit-spread'
    | 'manufacturing-pmi'
    | 'latest-value';
  /** It stands for another index that is not at hand: its level says nothing, and only its direction can refute. */
  readonly isProxy: boolean;
  /** Revisions of this size are common: a figure that misses by no more is not called false without its first release. */
  readonly revision: number;
}

/** `consumer-prices`: with the headline index of the same month. `employment`: with the employment report of the month. */
type ReleaseRule = 'consumer-prices' | 'employment';

type Row = Pick<Indicator, 'id' | 'name' | 'series' | 'frequency'> & Partial<Indicator>;

const percentRate = {
  transform: 'level',
  unit: 'percent',
  scale: 1,
  quantity: 'rate',
  isMarket: false,
  isProxy: false,
  metric: 'latest-value',
  revision: 0,
} as const;
const marketYield = { ...percentRate, frequency: 'daily', isMarket: true, metric: 'treasury-yield' } as const;
const marketSpread = { ...marketYield, metric: 'credit-spread' } as const;
const priceRise = { ...percentRate, transform: 'yoy', frequency: 'monthly', metric: 'inflation' } as const;
const indexLevel = { ...percentRate, unit: 'level', quantity: 'level' } as const;

function toIndicator(row: Row): Indicator {
  return { ...percentRate, ...row };
}

/** Every indicator that statements are checked by; the keys are those of the lexicon. */
export const indicators: readonly Indicator[] = [
  { ...priceRise, id: 'inflation', name: 'Consumer price inflation', series: ['CPIAUCNS', 'CPIAUCSL'] },
  {
    ...priceRise,
    id: 'core-inflation',
    name: 'Core consumer price inflation',
    series: ['CPILFESL'],
    release: 'consumer-prices',
    revision: 0.1,
  },
  { ...priceRise, id: 'pce-inflation', name: 'PCE inflation', series: ['PCEPI'], revision: 0.2 },
  { ...priceRise, id: 'core-pce-inflation', name: 'Core PCE inflation', series: ['PCEPILFE'], revision: 0.2 },
  toIndicator({
    id: 'unemployment',
    name: 'Unemployment rate',
    series: ['UNRATE'],
    frequency: 'monthly',
    release: 'employment',
    revision: 0.1,
  }),
  toIndicator({
    id: 'payrolls',
    name: 'Change in nonfarm payrolls',
    series: ['PAYEMS'],
    release: 'employment',
    frequency: 'monthly',
    transform: 'change',
    unit: 'count',
    scale: 1000,
    quantity: 'count',
    revision: 250_000,
  }),
  toIndicator({
    id: 'jobless-claims',
    name: 'Initial jobless claims',
    series: ['ICSA'],
    frequency: 'weekly',
    unit: 'count',
    quantity: 'count',
    // Its seasonal factors are reckoned anew each March, which moves whole winters by as much as this.
    revision: 20_000,
  }),
  toIndicator({
    id: 'gdp-growth',
    name: 'Real GDP growth, annualised',
    series: ['GDPC1'],
    frequency: 'quarterly',
    transform: 'annualised',
    revision: 0.5,
  }),
  {
    ...indexLevel,
    id: 'ism-manufacturing',
    name: 'ISM manufacturing PMI',
    series: ['NAPM'],
    frequency: 'monthly',
    metric: 'manufacturing-pmi',
  },
  { ...marketYield, id: 'treasury-2y', name: '2-year Treasury yield', series: ['DGS2'] },
  { ...marketYield, id: 'treasury-10y', name: '10-year Treasury yield', series: ['DGS10'] },
  { ...marketYield, id: 'treasury-3m', name: '3-month Treasury yield', series: ['DGS3MO'] },
  { ...marketYield, id: 'treasury-30y', name: '30-year Treasury yield', series: ['DGS30'] },
  {
    ...marketYield,
    id: 'yield-curve',
    name: 'Yield curve, 10 years less 2',
    series: ['DGS10', 'DGS2'],
    transform: 'slope',
    metric: 'yield-curve-slope',
  },
  { ...marketSpread, id: 'high-yield-spread', name: 'High-yield credit spread', series: ['BAMLH0A0HYM2'] },
  { ...marketSpread, id: 'investment-grade-spread', name: 'Investment-grade credit spread', series: ['BAMLC0A0CM'] },
  { ...marketSpread, id: 'baa-spread', name: 'Baa corporate spread', series: ['BAA10Y'] },
  {
    ...indexLevel,
    id: 'oil-wti',
    name: 'WTI crude oil',
    series: ['DCOILWTICO'],
    frequency: 'daily',
    isMarket: true,
    unit: 'currency',
    // Texts quote futures, the series is the spot price.
    revision: 1.5,
  },
  {
    ...indexLevel,
    id: 'oil-brent',
    name: 'Brent crude oil',
    series: ['DCOILBRENTEU'],
    frequency: 'daily',
    isMarket: true,
    unit: 'currency',
    // Texts quote futures, the series is the spot price.
    revision: 1.5,
  },
  {
    ...indexLevel,
    id: 'dollar-index',
    name: 'US dollar index, by the broad index of the Federal Reserve',
    isProxy: true,
    series: ['DTWEXBGS'],
    frequency: 'daily',
    isMarket: true,
  },
  { ...indexLevel, id: 'vix', name: 'CBOE volatility index', series: ['VIXCLS'], frequency: 'daily', isMarket: true },
  toIndicator({
    id: 'fed-funds-effective',
    name: 'Effective federal funds rate',
    series: ['EFFR', 'DFF', 'FEDFUNDS'],
    frequency: 'daily',
  }),
  toIndicator({ id: 'mortgage-30y', name: '30-year mortgage rate', series: ['MORTGAGE30US'], frequency: 'weekly' }),
  {
    ...indexLevel,
    id: 'consumer-sentiment',
    revision: 2,
    name: 'Consumer sentiment',
    series: ['UMCSENT'],
    frequency: 'monthly',
  },
  toIndicator({
    id: 'inflation-expectations',
    revision: 0.2,
    name: 'Inflation expected in a year',
    series: ['MICH'],
    frequency: 'monthly',
  }),
  toIndicator({
    id: 'breakeven-10y',
    name: '10-year breakeven inflation',
    series: ['T10YIE'],
    frequency: 'daily',
    isMarket: true,
  }),
  { ...marketYield, id: 'real-yield-10y', name: '10-year real yield', series: ['DFII10'] },
  {
    ...indexLevel,
    id: 'financial-conditions',
    name: 'National financial conditions index',
    series: ['NFCI'],
    frequency: 'weekly',
    quantity: 'ratio',
  },
  toIndicator({
    id: 'lending-standards',
    name: 'Net share of banks tightening',
    series: ['DRTSCILM'],
    frequency: 'quarterly',
  }),
  {
    ...priceRise,
    id: 'industrial-production',
    name: 'Industrial production',
    series: ['INDPRO'],
    quantity: 'rate',
    revision: 0.5,
  },
  toIndicator({
    id: 'm2',
    name: 'Money stock M2',
    series: ['M2SL'],
    frequency: 'monthly',
    unit: 'currency',
    scale: 1e9,
    quantity: 'level',
  }),
];

const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

export function findIndicator(id: string): Indicator | undefined {
  return byId.get(id);
}
