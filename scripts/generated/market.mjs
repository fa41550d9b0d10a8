import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../evaluation/paths.mjs';
import { createSeries } from './series.mjs';

const indexes = {
  'the S&P 500': '^GSPC',
  'the Russell 2000': '^RUT',
  'the Nasdaq-100': '^NDX',
  'the Nasdaq Composite': '^IXIC',
};

const sectors = {
  materials: 'XLB',
  'communication services': 'XLC',
  energy: 'XLE',
  financials: 'XLF',
  industrials: 'XLI',
  technology: 'XLK',
  'consumer staples': 'XLP',
  'real estate': 'XLRE',
  utilities: 'XLU',
  'health care': 'XLV',
  'consumer discretionary': 'XLY',
};

/** What a name may stand for; the first is the fund itself. */
const styles = [
  {
    one: { group: 'value stocks', fund: 'VTV', series: ['VTV', 'IWD'] },
    other: { group: 'growth stocks', fund: 'VUG', series: ['VUG', 'IWF'] },
  },
  {
    one: { group: 'small caps', fund: 'IWM', series: ['IWM', 'IJR'] },
    other: { group: 'large caps', fund: 'SPY', series: ['SPY', 'IWB'] },
  },
  {
    one: { group: 'equal-weight stocks', fund: 'RSP', series: ['RSP'] },
    other: { group: 'the S&P 500', fund: 'SPY', series: ['SPY'] },
  },
];

const funds = {
  SPY: 'SPY',
  IWM: 'IWM',
  QQQ: 'QQQ',
  RSP: 'RSP',
  TLT: 'TLT',
  gold: 'GLD',
  SMH: 'SMH',
};

const yields = { 'ten-year': 'DGS10', '10-year': 'DGS10', 'two-year': 'DGS2' };

/** What markets quote and offices report, beside the yields. */
const gauges = {
  highYieldSpread: 'BAMLH0A0HYM2',
  crude: 'DCOILWTICO',
  broadDollar: 'DTWEXBGS',
  unemployment: 'UNRATE',
};

/** The raw closes and values of the lake that statements are written from: `{ indexes: { 'the S&P 500': series } }`. */
export async function loadMarket(store) {
  const closes = [
    ...Object.values(indexes),
    ...Object.values(sectors),
    ...Object.values(funds),
    ...styles.flatMap(({ one, other }) => [...one.series, ...other.series]),
  ];
  const values = [...Object.values(yields), ...Object.values(gauges), 'VIXCLS', 'CPIAUCNS', 'DFEDTARU'];
  await store.load([
    ...closes.map((series) => ({ series, field: 'close' })),
    ...[...Object.values(sectors), ...Object.values(funds)].map((series) => ({ series, field: 'total' })),
    ...values.map((series) => ({ series, field: 'value' })),
  ]);
  const close = (symbol) => toSeries(store.find(symbol, 'close'), symbol);
  const closeWithTotal = (symbol) => ({ ...close(symbol), total: toSeries(store.find(symbol, 'total'), symbol) });
  const value = (symbol) => toSeries(store.find(symbol, 'value'), symbol);
  const each = (symbols, read) => Object.fromEntries(Object.entries(symbols).map(([name, id]) => [name, read(id)]));
  const side = ({ series, ...names }) => ({ ...names, series: series.map(close) });
  return {
    indexes: each(indexes, close),
    sectors: each(sectors, closeWithTotal),
    funds: each(funds, closeWithTotal),
    styles: styles.map(({ one, other }) => ({ one: side(one), other: side(other) })),
    yields: each(yields, value),
    ...each(gauges, value),
    vix: value('VIXCLS'),
    consumerPrices: value('CPIAUCNS'),
    targetTop: value('DFEDTARU'),
    decisions: readDecisions(),
  };
}

function toSeries(stored, symbol) {
  if (stored === undefined) throw new Error(`the lake has no ${symbol}`);
  const kept = [...stored.values.keys()].filter((i) => !Number.isNaN(stored.values[i]));
  return createSeries(
    kept.map((i) => stored.observed[i]),
    kept.map((i) => stored.values[i]),
  );
}

/** Decisions on the target range, oldest first: `{ day, isScheduled, low, high, change }`, the change in percentage points. */
function readDecisions() {
  const [, ...rows] = readFileSync(join(root, 'reference', 'fomc-decisions.csv'), 'utf8')
    .trim()
    .split('\n');
  return rows
    .map((row) => row.split(','))
    .filter(([, , low]) => low !== '')
    .map(([date, scheduled, low, high, change]) => ({
      day: Date.parse(date) / 86_400_000,
      isScheduled: scheduled === 'yes',
      low: Number(low),
      high: Number(high),
      change: Number(change) / 100,
    }));
}
