/**
 * Units of measured values. Rates and returns are fractions inside; percent and basis points appear only in print,
 * but for the statistics of structure, whose users read them on returns in percent.
 */
export const unitMeanings = {
  fraction: 'a share of one: 0.05 is 5%',
  'annual fraction': 'a share of one per year: 0.05 is 5% a year',
  'index points': 'points of the named index, or dollars of the named fund',
  'unit of the series': 'as its source states it: the output `unit` names it',
  percent: 'per cent: 5 is 5%, where the statistic is stated in percent by its users',
  'squared percent': 'per cent squared: variances and sums of squares of figures in percent',
  ratio: 'a pure number',
  'log-likelihood': 'natural logarithm of a likelihood',
  sessions: 'NYSE sessions',
  periods: 'sessions, weeks, months, quarters or years, as the frequency says',
  moves: 'policy moves, rises positive and cuts negative',
  decisions: 'policy decisions',
  days: 'calendar days',
  weeks: 'ISO weeks',
  months: 'calendar months',
  quarters: 'calendar quarters',
  years: 'calendar years',
  shares: 'shares traded',
  count: 'a number of things',
  'standard deviations': 'multiples of a standard deviation',
  'index, 50 = no change': 'a diffusion index: above 50 more firms report growth than decline',
  'centred on 100': 'standard deviations added to 100',
  'times earnings': 'price over earnings',
  date: 'an ISO date',
  text: 'a word',
  'yes or no': 'true or false',
} as const;

export type Unit = keyof typeof unitMeanings;
