import { z } from 'zod';
import { toIsoDate } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { NotMeasurable } from '../../warning.ts';
import { readLaggedPair, toMonthRatios } from '../lagged-ratio.ts';
import { ownHistoryOutputs, rankInOwnHistory } from '../own-history.ts';

export const trailingPriceEarnings = defineMetric({
  id: 'trailing-price-earnings',
  version: 1,
  name: 'Trailing price/earnings',
  family: 'valuation',
  basis: 'measured',
  question: 'What did the market pay for the earnings of the last year that were known, and is that much for it?',
  formula:
    'P(m) / E(m - lag): latest price known over the latest 12 months of earnings known; lag = months between them',
  conventions: [
    'earnings count once they are published, so that they speak of an earlier month than the price; both months are stated',
    'history takes every month with the same lag: as it could have been computed at the time, in its latest vintage',
    'earnings as reported, over 12 months; a loss has no multiple, and months with one are left out and named',
    'prices of the default series are averages of daily closes of a month, as its author gives them',
  ],
  warmUp: 'one price and earnings of its month or before',
  references: ['Shiller, Irrational Exuberance, Princeton University Press, 2000; data of its chapter 1'],
  value: { unit: 'times earnings', meaning: 'price over trailing earnings' },
  details: {
    price: { unit: 'index points', meaning: 'price' },
    priceDate: { unit: 'date', meaning: 'month of the price, as its source dates it' },
    earnings: { unit: 'index points', meaning: 'earnings of the 12 months to their month' },
    earningsDate: { unit: 'date', meaning: 'month of the earnings, as its source dates it' },
    lag: { unit: 'months', meaning: 'months between the two' },
    median: { unit: 'times earnings', meaning: 'median of the months' },
    ...ownHistoryOutputs,
  },
  params: z.object({
    price: z.string().min(1).max(200).default('shiller_monthly/price').describe('price, a value series'),
    earnings: z
      .string()
      .min(1)
      .max(200)
      .default('shiller_monthly/earnings')
      .describe('earnings of 12 months in the unit of the price, a monthly value series'),
  }),
  inputs: (params) => [
    { series: params.price, field: 'value' },
    { series: params.earnings, field: 'value' },
  ],
  evaluate(context, params) {
    const pair = readLaggedPair(context, params.price, params.earnings);
    if (!(pair.figure > 0)) {
      throw new NotMeasurable(
        'undefined-value',
        `${params.earnings} is ${pair.figure} for ${toIsoDate(pair.figureDay)}: a loss has no multiple`,
      );
    }
    const value = pair.price / pair.figure;
    const months = toMonthRatios(pair, ({ price, figure }) => price / figure);
    return {
      value,
      window: { base: pair.figureDay, first: pair.figureDay, last: pair.priceDay },
      details: {
        price: pair.price,
        priceDate: toIsoDate(pair.priceDay),
        earnings: pair.figure,
        earningsDate: toIsoDate(pair.figureDay),
        lag: pair.lag,
        ...rankInOwnHistory(context, value, months, `${params.price} over ${params.earnings}`),
      },
    };
  },
});
