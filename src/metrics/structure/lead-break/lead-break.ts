import { z } from 'zod';
import {
  baiPerronTrimming,
  breakSignificance,
  findLastLead,
  isUnitRootRefuted,
  leadBreakVerdicts,
  longLeadMonths,
  mean,
  toConstant,
  toHansenP,
  toIsoDate,
  toLeadBreakVerdict,
  toMeanBreaks,
  unitRootT,
} from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { type DatedState, readDatedStates } from '../../dated-states.ts';
import { defineMetric } from '../../definition.ts';
import { benchmarkParam, returnParam, seriesParam } from '../../parameters.ts';
import { warnIfDoubtful } from '../doubtful-inference.ts';
import { breakCoverage, divideMonths, searchMonths } from '../month-breaks.ts';
import {
  activeReturnConventions,
  type MonthlyActiveReturns,
  minimumMonths,
  readMonthlyActiveReturns,
} from '../monthly-active-returns.ts';
import { findTooEarlyUntil } from '../too-early-until.ts';

const wholeHistory = { base: '', to: '', period: '' };

export const leadBreak = defineMetric({
  id: 'lead-break',
  version: 1,
  name: 'Break or blip',
  family: 'structure',
  basis: 'measured',
  question: 'Is the lead a lasting break, a passing blip, or too young to tell?',
  formula: `break: the last break in the mean (mean-breaks, by BIC) is a rise, the mean since is above zero, and supF is significant at ${100 * breakSignificance}%, plain and allowing autocorrelation. Else by the latest run of months in early, confirmed or extended (rotation-state): present, too early to tell if it began after the last month a search can reach, no break if before; over, blip under ${longLeadMonths} months, else over`,
  conventions: [
    ...activeReturnConventions,
    'the tests are those of structural-break-test and mean-breaks, on all months at hand; a break can be of long ago, and the lead of today over',
    'no break says that none is found, not that there is none: docs/structure.md tables how large one must be',
    'the rule was changed once after dates were judged by it: at first a lead that was over hid a mean that had risen for good',
    `value: ${leadBreakVerdicts.map((verdict, i) => `${i} ${verdict}`).join(', ')}`,
  ],
  warmUp: `${minimumMonths} consecutive months`,
  references: [
    'Bai and Perron, Journal of Applied Econometrics 18(1), 2003; Andrews, Econometrica 61(4), 1993',
    'docs/states.md for the state rule, docs/structure.md for what the tests can tell',
  ],
  value: { unit: 'count', meaning: 'number of the verdict' },
  details: {
    verdict: { unit: 'text', meaning: 'no lead, blip, over, too early to tell, no break or break' },
    state: { unit: 'text', meaning: 'state of the rotation now' },
    leadFirst: { unit: 'date', meaning: 'month-end, or as-of date, at which the present or last lead began' },
    leadLast: { unit: 'date', meaning: 'month-end, or as-of date, at which it was last seen' },
    leadMonths: { unit: 'months', meaning: 'its months' },
    isOver: { unit: 'yes or no', meaning: 'whether it is over' },
    tooEarlyUntil: {
      unit: 'date',
      meaning: 'month-end until which no search reaches its beginning; empty where one does',
    },
    supFp: { unit: 'fraction', meaning: 'p-value of supF of the mean lead' },
    supFHacP: { unit: 'fraction', meaning: 'its p-value where the months may hang together' },
    breaks: { unit: 'count', meaning: 'breaks in the mean lead by BIC' },
    breakDate: { unit: 'date', meaning: 'last month before the last break in the mean' },
    breakLower: { unit: 'date', meaning: 'first month of its 95% interval' },
    breakUpper: { unit: 'date', meaning: 'last month of its 95% interval' },
    meanBefore: { unit: 'percent', meaning: 'mean lead a month in the segment before it' },
    meanSince: { unit: 'percent', meaning: 'mean lead a month since, or over all months without a break' },
    testableTo: { unit: 'date', meaning: 'last month after which a break could be found' },
  },
  params: z.object({ series: seriesParam, benchmark: benchmarkParam.default('^NDX'), return: returnParam }),
  inputs: (params) => [...levelInputs(params.series, params.return), ...levelInputs(params.benchmark, params.return)],
  evaluate(context, params) {
    const { points: states, last } = readDatedStates(context, params);
    const months = readMonthlyActiveReturns(context, { ...params, ...wholeHistory }, minimumMonths);
    warnIfDoubtful(context, 'the monthly lead', months.values);
    const lead = findLastLead(states.map(({ state }) => state));
    const toDay = (i: number): number => (states[i] as DatedState).day;
    const toMonth = (i: number | undefined): string | null => {
      const day = i === undefined ? undefined : months.days[i];
      return day === undefined ? null : toIsoDate(day);
    };
    const test = testMean(months);
    const segment = findSegment(months);
    // The month before the lead began is the last of the old mean.
    const before = lead === undefined ? Number.NaN : findMonth(months, toDay(lead.first)) - 1;
    const isTestable = before <= test.lastTestable;
    const verdict = toLeadBreakVerdict(lead, {
      isTestable,
      p: Math.max(test.p, test.robustP),
      isRisen: segment.mean > 0 && segment.mean > segment.before,
    });
    const until = lead === undefined || isTestable ? undefined : findWait(months, before);
    return {
      value: leadBreakVerdicts.indexOf(verdict),
      window: { ...months.window, last: last.day },
      details: {
        verdict,
        state: last.state,
        leadFirst: lead === undefined ? null : toIsoDate(toDay(lead.first)),
        leadLast: lead === undefined ? null : toIsoDate(toDay(lead.last)),
        leadMonths: lead === undefined ? null : lead.last - lead.first + 1,
        isOver: lead?.isOver ?? null,
        tooEarlyUntil: until === undefined ? null : toIsoDate(until),
        supFp: test.p,
        supFHacP: test.robustP,
        breaks: segment.breaks,
        breakDate: toMonth(segment.at),
        breakLower: toMonth(segment.lower),
        breakUpper: toMonth(segment.upper),
        meanBefore: segment.before,
        meanSince: segment.mean,
        testableTo: toMonth(test.lastTestable),
      },
    };
  },
});

interface MeanTest {
  readonly p: number;
  readonly robustP: number;
  /** Index of the last month after which a break could be found. */
  readonly lastTestable: number;
}

function testMean({ values }: MonthlyActiveReturns): MeanTest {
  const { tested, robustSupF } = searchMonths(values, [toConstant(values.length)]);
  const isDefined = isUnitRootRefuted(unitRootT(values, tested.at));
  const toP = (supF: number): number => (isDefined ? toHansenP('supF', supF, 1, tested.lambda) : Number.NaN);
  return {
    p: toP(tested.supF),
    robustP: toP(robustSupF),
    lastTestable: tested.first + tested.values.length - 1,
  };
}

/** The segment of the mean that lasts to the end, and the break it began with. */
interface Segment {
  readonly breaks: number;
  /** Index of the last month before it, with the ends of the interval; none where the mean never changed. */
  readonly at?: number;
  readonly lower?: number;
  readonly upper?: number;
  /** Unit: percent a month; NaN before the first. */
  readonly before: number;
  readonly mean: number;
}

function findSegment({ values }: MonthlyActiveReturns): Segment {
  const { chosen } = divideMonths(values, [toConstant(values.length)]);
  const last = toMeanBreaks(values, chosen, 'independent', breakCoverage).at(-1);
  if (last === undefined) return { breaks: 0, before: Number.NaN, mean: mean(values) };
  const { at, lower, upper, meanBefore, meanAfter } = last;
  return { breaks: chosen.breaks, at, lower, upper, before: meanBefore, mean: meanAfter };
}

/** Index of the month that a day lies in, one past the last where that month is not finished. */
function findMonth({ days }: MonthlyActiveReturns, day: number): number {
  const index = days.findIndex((month) => month >= day);
  return index < 0 ? days.length : index;
}

function findWait({ days }: MonthlyActiveReturns, before: number): number | undefined {
  const monthsAfter = days.length - 1 - before;
  return findTooEarlyUntil({ months: days.length, monthsAfter, last: days.at(-1) as number }, baiPerronTrimming);
}
