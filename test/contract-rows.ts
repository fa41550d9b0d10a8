import type { GivenParams } from '../src/metrics/index.ts';

const benchmarkMix = '0.95*^GSPC+0.05*^RUT';
const smallVersusLarge = { series: '^RUT', benchmark: '^GSPC' };
const fund = { universe: 'TESTFUND' };
const industries = 'KRE, XBI, XLI, XLK, XLV, XLF';

/** Representative parameters of every registered metric, its defaults among them. */
export const contractRows: Readonly<Record<string, readonly GivenParams[]>> = {
  'period-return': [
    { series: '^RUT' },
    { series: 'IWM', return: 'total', period: 'last 30 days' },
    { series: '^NDX', base: '2022-03-15', to: '2022-05-31' },
    { series: 'XLK', return: 'total', period: 'last 3 months' },
  ],
  'active-return': [
    { series: '^RUT' },
    { series: 'KRE', benchmark: 'SPY', return: 'total', period: 'last month' },
    { series: '^NDX', benchmark: benchmarkMix, period: 'last 12 months' },
  ],
  'relative-strength': [
    smallVersusLarge,
    { series: 'XBI', benchmark: 'SPY', return: 'total', period: 'last 3 months' },
    { series: '^RUT', benchmark: benchmarkMix, period: 'last quarter' },
  ],
  'outperformance-streak': [
    smallVersusLarge,
    { ...smallVersusLarge, frequency: 'week' },
    { ...smallVersusLarge, frequency: 'month' },
    { ...smallVersusLarge, frequency: 'year' },
    { series: '^NDX', benchmark: '^GSPC', frequency: 'month' },
    { series: 'IWM', benchmark: 'SPY', return: 'total' },
  ],
  'record-high': [{ series: '^RUT' }, { series: '^GSPC' }, { series: 'IWM' }],
  breakout: [
    { series: '^RUT' },
    { series: 'IWM', volume: 'IWM', lookback: 126, minBase: 40, within: 252 },
    { series: '^GSPC', lookback: 60, minBase: 20, within: 500 },
  ],
  drawdown: [
    { series: '^RUT' },
    { series: 'IWM', base: '2022-01-03' },
    { series: 'SPY', return: 'total', period: 'last 3 months' },
  ],
  'share-above-level': [
    { series: '^RUT', level: 2000 },
    { series: '^RUT', period: 'last quarter' },
    { series: 'QQQ', return: 'total', period: 'last 30 days' },
  ],
  'rotation-state': [{ series: '^RUT' }, smallVersusLarge, { series: '^NDX', benchmark: benchmarkMix }],
  'rotation-map': [
    smallVersusLarge,
    { series: '^NDX', benchmark: benchmarkMix, tail: 4 },
    { ...smallVersusLarge, variant: 'z' },
  ],
  'active-return-rank': [smallVersusLarge, { series: 'IWM', benchmark: 'SPY', period: 'last 30 days' }],
  'window-sensitivity': [
    { series: '^RUT' },
    { ...smallVersusLarge, comparator: 'below', threshold: 0.02, shift: 3, period: 'last 3 months' },
    { series: 'KRE', benchmark: 'SPY', return: 'total', period: 'last 30 days' },
  ],
  'mean-active-return': [
    smallVersusLarge,
    { series: 'IWM', benchmark: 'SPY', return: 'total', period: 'last 3 months' },
    { series: '^NDX', benchmark: benchmarkMix, base: '2022-03-31' },
  ],
  'share-outperforming': [
    { series: industries, period: 'last 30 days' },
    { series: industries, period: 'last month', benchmark: 'IWM' },
    { series: 'IWM, QQQ, RSP', return: 'price' },
  ],
  'size-premium': [{}, { months: 3 }],
  'share-above-average': [fund, { ...fund, length: 50, sessions: 21 }],
  'new-highs-lows': [fund, { ...fund, length: 21, sessions: 63 }],
  'advance-decline': [fund, { ...fund, sessions: 21 }],
  'mcclellan-oscillator': [fund, { ...fund, adjustment: 'none', sessions: 126 }],
  'equal-versus-cap-weight': [fund, { ...fund, period: 'last 3 months' }],
  concentration: [fund, { ...fund, top: 3 }],
  'return-dispersion': [fund, { ...fund, period: 'last month' }],
  'mean-pairwise-correlation': [fund, { ...fund, sessions: 21 }],
  'members-outperforming': [fund, { ...fund, benchmark: 'IWM', period: 'last 30 days' }],
  'sector-contribution': [fund, { ...fund, period: 'last 12 months' }],
  'policy-rate': [{}],
  'policy-moves': [{}],
  'policy-spread': [{}],
  'treasury-yield': [{}, { series: 'DGS2' }],
  'yield-curve-slope': [{}],
  'credit-spread': [{}],
  inflation: [{}, { series: 'CPIAUCSL' }, { months: 1 }, { months: 240 }],
  'manufacturing-pmi': [{}],
  'dated-event': [{}, { event: 'fed-chair-powell-term-ends' }, { event: 'ism-manufacturing-2026-06' }],
  'published-multiple': [{}, { series: '^SP600' }, { measure: 'forward-pe-average-25y' }],
  'multiple-discount': [{}, { series: '^RUT' }],
  'published-growth': [{}, { series: '^RUT' }, { series: 'MAG7', year: 2026 }],
  'growth-gap': [{}, { year: 2026 }, { series: 'SPX-EX-MAG7', benchmark: 'MAG7', year: 2025 }],
  'trailing-price-earnings': [{}],
  'multiple-percentile': [{ series: 'shiller_monthly/cape' }, { series: 'TEST-PE', years: 5 }],
  'dividend-yield': [{}],
  'implied-dividend-yield': [{ series: 'IWM' }, { series: 'RU2000TR', price: '^RUT', months: 6 }],
  're-rating-to-parity': [{}, { series: '^RUT', years: 5 }],
  'small-cap-share': [{}, { portfolios: '25_Portfolios_5x5' }],
  'driver-beta': [
    { series: '^RUT' },
    { ...smallVersusLarge, driver: 'UNRATE' },
    { ...smallVersusLarge, driver: 'DRTSCILM' },
    { ...smallVersusLarge, driver: 'PAYEMS', months: 60 },
    { series: 'IWM', benchmark: benchmarkMix, driver: 'DGS2', frequency: 'week', months: 24 },
  ],
  'implied-pmi': [{ ...smallVersusLarge, pmi: 'TEST-PMI', months: 6 }],
  'real-policy-rate': [{}, { rate: 'upper', series: 'CPIAUCSL', expected: 'DGS2' }],
  'style-leadership': [{}, { months: 3 }],
};
