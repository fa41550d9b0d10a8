import { z } from 'zod';
import { toIsoDate } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { NotMeasurable } from '../../warning.ts';
import { readLaggedPair, toMonthRatios } from '../lagged-ratio.ts';
import { ownHistoryOutputs, rankInOwnHistory } from '../own-history.ts';

export const dividendYield = defineMetric({
  id: 'dividend-yield',
  version: 1,
  name: 'Dividend yield',
  family: 'valuation',
  basis: 'measured',
  question: 'What did the dividends of the last year that were known come to at the latest price?',
  formula: 'D(m - lag) / P(m): latest 12 months of dividends known over the latest price known',
  conventions: [
    'dividends of 12 months as published, not a forecast; they count once they are published and speak of an earlier month than the price',
    'history takes every month with the same lag: as it could have been computed at the time, in its latest vintage',
    'implied-dividend-yield finds it for an asset without dividend figures, from total-return and price levels',
  ],
  warmUp: 'one price and dividends of its month or before',
  references: [
    'Fama and French, Dividend Yields and Expected Stock Returns, Journal of Financial Economics 22(1), 1988',
    'Shiller, Irrational Exuberance, Princeton University Press, 2000; data of its chapter 1',
  ],
  value: { unit: 'annual fraction', meaning: 'dividends of a year over the price' },
  details: {
    price: { unit: 'index points', meaning: 'price' },
    priceDate: { unit: 'date', meaning: 'month of the price, as its source dates it' },
    dividend: { unit: 'index points', meaning: 'dividends of the 12 months to their month' },
    dividendDate: { unit: 'date', meaning: 'month of the dividends, as its source dates it' },
    lag: { unit: 'months', meaning: 'months between the two' },
    median: { unit: 'annual fraction', meaning: 'median of the months' },
    ...ownHistoryOutputs,
  },
  params: z.object({
    price: z.string().min(1).max(200).default('shiller_monthly/price').describe('price, a value series'),
    dividend: z
      .string()
      .min(1)
      .max(200)
      .default('shiller_monthly/dividend')
      .describe('dividends of 12 months in the unit of the price, a monthly value series'),
  }),
  inputs: (params) => [
    { series: params.price, field: 'value' },
    { series: params.dividend, field: 'value' },
  ],
  evaluate(context, params) {
    const pair = readLaggedPair(context, params.price, params.dividend);
    if (!(pair.price > 0)) {
      throw new NotMeasurable(
        'undefined-value',
        `${params.price} is ${pair.price} for ${toIsoDate(pair.priceDay)}: no yield`,
      );
    }
    const value = pair.figure / pair.price;
    const months = toMonthRatios(pair, ({ price, figure }) => figure / price);
    return {
      value,
      window: { base: pair.figureDay, first: pair.figureDay, last: pair.priceDay },
      details: {
        price: pair.price,
        priceDate: toIsoDate(pair.priceDay),
        dividend: pair.figure,
        dividendDate: toIsoDate(pair.figureDay),
        lag: pair.lag,
        ...rankInOwnHistory(context, value, months, `${params.dividend} over ${params.price}`),
      },
    };
  },
});
