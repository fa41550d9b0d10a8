import { z } from 'zod';
import { addMonths, nextSession, sessionOnOrBefore } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { readWindow, toSpanReturn } from '../../levels.ts';

export const impliedDividendYield = defineMetric({
  id: 'implied-dividend-yield',
  version: 1,
  name: 'Dividend yield implied by total return',
  family: 'valuation',
  basis: 'measured',
  question: 'What did distributions add to the price return over the months, by the levels of the asset itself?',
  formula: '(TR(t) / TR(t - months)) / (P(t) / P(t - months)) - 1',
  conventions: [
    'an approximation of distributions over price: each one counts against the price on the day it was reinvested, not against the latest, and earns the return after it',
    'of two levels of one asset: total-return and price index, or adjusted and split-adjusted close of a fund, after its costs',
    'the base is the session on or before the same calendar day, `months` months before; both levels must be there on both days',
    'over 12 months it is a yearly yield; over others it is not annualised',
  ],
  warmUp: 'both levels on both days',
  references: ['CRSP, Index Methodology: income return as total return less capital appreciation'],
  value: { unit: 'fraction', meaning: 'what distributions added over the months, reinvested' },
  details: {
    totalReturn: { unit: 'fraction', meaning: 'total return over the months' },
    priceReturn: { unit: 'fraction', meaning: 'price return over the months' },
  },
  params: z.object({
    series: z.string().min(1).max(200).describe('the asset, by its total-return levels (IWM, RU2000TR)'),
    price: z.string().max(200).default('').describe('its price levels, where they have another id (^RUT)'),
    months: z.coerce.number().int().min(1).max(120).default(12).describe('length of the window [months]'),
  }),
  inputs: ({ series, price }) => [
    { series, field: 'total' },
    { series: price === '' ? series : price, field: 'close' },
  ],
  evaluate(context, { series, price, months }) {
    const last = sessionOnOrBefore(context.view.asOf);
    const base = sessionOnOrBefore(addMonths(last, -months));
    const window = { base, first: nextSession(base), last };
    const totalReturn = toSpanReturn(readWindow(context, series, 'total', window));
    const priceReturn = toSpanReturn(readWindow(context, price === '' ? series : price, 'price', window));
    return {
      value: (1 + totalReturn) / (1 + priceReturn) - 1,
      window,
      details: { totalReturn, priceReturn },
    };
  },
});
