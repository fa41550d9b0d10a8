import { z } from 'zod';
import {
  baiPerronTrimming,
  breakSignificance,
  findDayOnOrBefore,
  isUnitRootRefuted,
  parseIsoDate,
  chowTest as testChow,
  toConstant,
  toHansenP,
  toIsoDate,
  toMeanBreaks,
  toMonthIndex,
  unitRootT,
} from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric } from '../../definition.ts';
import { benchmarkParam, returnParam, seriesParam } from '../../parameters.ts';
import { NotMeasurable } from '../../warning.ts';
import { warnIfDoubtful } from '../doubtful-inference.ts';
import { breakCoverage, searchMonths } from '../month-breaks.ts';
import {
  activeReturnConventions,
  historyParams,
  minimumMonths,
  readMonthlyActiveReturns,
} from '../monthly-active-returns.ts';
import { findTooEarlyUntil } from '../too-early-until.ts';

export const chowTest = defineMetric({
  id: 'chow-test',
  version: 1,
  name: 'Test of a break at a given date',
  family: 'structure',
  basis: 'measured',
  question: 'Did the average lead change after a date that was fixed beforehand?',
  formula:
    'F = (RSS0 - RSS(t)) / (RSS(t) / (n - 2)), with 1 and n - 2 degrees of freedom, t the last month on or before `date`',
  conventions: [
    ...activeReturnConventions,
    'p holds for a date fixed before the figures were seen; supFp is the p-value where it was chosen from them',
    `too early to tell: fewer months after the date than ${100 * baiPerronTrimming}% of all, so that no search for a break can reach it; tooEarlyUntil is the month-end at which it can`,
  ],
  warmUp: `${minimumMonths} consecutive months, two on either side of the date`,
  references: ['Chow, Econometrica 28(3), 1960; Andrews, Econometrica 61(4), 1993'],
  value: { unit: 'fraction', meaning: 'p-value for a date fixed beforehand' },
  details: {
    f: { unit: 'ratio', meaning: 'F statistic' },
    date: { unit: 'date', meaning: 'last month before the break tested' },
    before: { unit: 'percent', meaning: 'mean lead a month to that month' },
    after: { unit: 'percent', meaning: 'mean lead a month after it' },
    monthsAfter: { unit: 'months', meaning: 'months after it' },
    supFp: { unit: 'fraction', meaning: 'p-value for a date chosen from the figures' },
    likelyDate: { unit: 'date', meaning: 'where the figures themselves put the most likely break' },
    monthsFromLikely: { unit: 'months', meaning: 'months from there to the date tested; negative where it is earlier' },
    isInInterval: { unit: 'yes or no', meaning: 'whether the date lies in the 95% interval of the most likely one' },
    tooEarlyUntil: { unit: 'date', meaning: 'month-end until which it is too early to tell; empty where it is not' },
  },
  params: z.object({
    series: seriesParam,
    benchmark: benchmarkParam,
    return: returnParam,
    date: z
      .string()
      .max(10)
      .default('')
      .describe('the date fixed beforehand (YYYY-MM-DD; default: the end of last year)'),
    ...historyParams,
  }),
  inputs: (params) => [...levelInputs(params.series, params.return), ...levelInputs(params.benchmark, params.return)],
  evaluate(context, params) {
    const { days, values, window } = readMonthlyActiveReturns(context, params, minimumMonths);
    const n = values.length;
    const last = days[n - 1] as number;
    const date = params.date === '' ? toYearBefore(context.view.asOf) : parseIsoDate(params.date);
    const at = findDayOnOrBefore(days, date);
    if (at < 1 || at > n - 3) {
      throw new NotMeasurable(
        'insufficient-history',
        `have ${Math.max(0, at + 1)} months to ${toIsoDate(date)} and ${Math.max(0, n - 1 - at)} after it, need two on either side`,
      );
    }
    const constant = [toConstant(n)];
    const tested = testChow(values, constant, at);
    const { tested: search } = searchMonths(values, constant);
    if (Number.isNaN(tested.f)) {
      throw new NotMeasurable(
        'undefined-value',
        `${n} active returns leave no residual beside the date: F has no value`,
      );
    }
    const [likely] = toMeanBreaks(
      values,
      { breaks: 1, ends: Int32Array.of(search.at), rss: Number.NaN },
      'independent',
      breakCoverage,
    );
    const isInInterval = likely !== undefined && at >= likely.lower && at <= likely.upper;
    const isDefined = isUnitRootRefuted(unitRootT(values, search.at));
    if (!isDefined) context.warn('undefined-value', 'a unit root is not refuted: the tests have no p-values');
    warnIfDoubtful(context, 'the monthly lead', values);
    const supFp = isDefined ? toHansenP('supF', search.supF, 1, search.lambda) : Number.NaN;
    if (isInInterval || (tested.p < breakSignificance && !(supFp < breakSignificance))) {
      context.warn(
        'window-sensitive',
        'the date lies where the figures themselves put the most likely break, or only a test that takes it as fixed beforehand calls it one: read supFp, not p',
      );
    }
    const monthsAfter = n - 1 - at;
    const tooEarlyUntil = findTooEarlyUntil({ months: n, monthsAfter, last }, baiPerronTrimming);
    if (tooEarlyUntil !== undefined) {
      context.warn(
        'too-early-to-tell',
        `too early to tell until ${toIsoDate(tooEarlyUntil)}: have ${monthsAfter} of ${n} months after the date`,
      );
    }
    return {
      value: isDefined ? tested.p : Number.NaN,
      window,
      details: {
        f: tested.f,
        date: toIsoDate(days[at] as number),
        before: tested.before[0] as number,
        after: tested.after[0] as number,
        monthsAfter,
        supFp,
        likelyDate: toIsoDate(days[search.at] as number),
        monthsFromLikely: toMonthIndex(days[at] as number) - toMonthIndex(days[search.at] as number),
        isInInterval,
        tooEarlyUntil: tooEarlyUntil === undefined ? null : toIsoDate(tooEarlyUntil),
      },
    };
  },
});

function toYearBefore(day: number): number {
  return parseIsoDate(`${Number(toIsoDate(day).slice(0, 4)) - 1}-12-31`);
}
