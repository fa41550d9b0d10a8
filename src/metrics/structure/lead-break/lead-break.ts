import { z } from 'zod';
import {
  baiPerronTrimming,
  breakSignificance,
  chooseByBic,
  findBreakPartitions,
  findLastLead,
  fitStretch,
  isUnitRootRefuted,
  leadBreakVerdicts,
  longLeadMonths,
  type MeanBreak,
  toConstant,
  toFStatistics,
  toHansenP,
  toIsoDate,
  toLeadBreakVerdict,
  toMeanBreaks,
  toRobustSupF,
  unitRootT,
} from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { type DatedState, readDatedStates } from '../../dated-states.ts';
import { defineMetric } from '../../definition.ts';
import { benchmarkParam, returnParam, seriesParam } from '../../parameters.ts';
import { NotMeasurable } from '../../warning.ts';
import {
  activeReturnConventions,
  type MonthlyActiveReturns,
  minimumMonths,
  readMonthlyActiveReturns,
} from '../monthly-active-returns.ts';
import { findTooEarlyUntil } from '../too-early-until.ts';

const mostBreaks = 5;
const coverage = 0.95;
const wholeHistory = { base: '', to: '', period: '' };

export const leadBreak = defineMetric({
  id: 'lead-break',
  version: 1,
  name: 'Break or blip',
  family: 'structure',
  basis: 'measured',
  question: 'Is the lead a lasting break, a passing blip, or too young to tell?',
  formula: `lead: the latest run of months in early, confirmed or extended (rotation-state). Over: blip under ${longLeadMonths} months, else over. Present: too early to tell if it began after the last month a search can test; break if a rise of the mean (mean-breaks, by BIC) is dated by its 95% interval to the month the lead began in and supF is significant, plain and allowing autocorrelation, at ${100 * breakSignificance}%; else no break`,
  conventions: [
    ...activeReturnConventions,
    'the verdict follows from rules fixed before a date was judged; the tests are those of structural-break-test and mean-breaks, on all months at hand',
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
    breakDate: { unit: 'date', meaning: 'last month before the break that is dated to where the lead began' },
    testableTo: { unit: 'date', meaning: 'last month after which a break could be found' },
  },
  params: z.object({ series: seriesParam, benchmark: benchmarkParam.default('^NDX'), return: returnParam }),
  inputs: (params) => [...levelInputs(params.series, params.return), ...levelInputs(params.benchmark, params.return)],
  evaluate(context, params) {
    const { points: states, last } = readDatedStates(context, params);
    const months = readMonthlyActiveReturns(context, { ...params, ...wholeHistory }, minimumMonths);
    const lead = findLastLead(states.map(({ state }) => state));
    const toDay = (i: number): number => (states[i] as DatedState).day;
    const test = testMean(months);
    const { breaks, dated } = findBreakAt(months, lead === undefined ? undefined : toDay(lead.first));
    const isTestable = lead !== undefined && toDay(lead.first) <= test.testableTo;
    const verdict = toLeadBreakVerdict(lead, {
      isTestable,
      p: Math.max(test.p, test.robustP),
      isDatedThere: dated !== undefined,
    });
    const until = lead === undefined || isTestable ? undefined : findWait(months, toDay(lead.first));
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
        breaks,
        breakDate: dated === undefined ? null : toIsoDate(months.days[dated.at] as number),
        testableTo: toIsoDate(test.testableTo),
      },
    };
  },
});

interface MeanTest {
  readonly p: number;
  readonly robustP: number;
  readonly testableTo: number;
}

function testMean({ days, values }: MonthlyActiveReturns): MeanTest {
  const tested = toFStatistics(values, [toConstant(values.length)], baiPerronTrimming);
  if (tested === undefined || Number.isNaN(tested.supF)) {
    throw new NotMeasurable('undefined-value', 'the active returns leave no residual: a test of a break has no value');
  }
  const sides = [
    [0, tested.at],
    [tested.at + 1, values.length - 1],
  ].map(([first, last]) => fitStretch(values, [toConstant(values.length)], first as number, last as number));
  const rss = sides.reduce((sum, side) => sum + side.rss, 0);
  const robust = toRobustSupF(tested.supF, rss, Float64Array.from(sides.flatMap(({ residuals }) => [...residuals])));
  const isDefined = isUnitRootRefuted(unitRootT(values, tested.at));
  const toP = (supF: number): number => (isDefined ? toHansenP('supF', supF, 1, tested.lambda) : Number.NaN);
  return {
    p: toP(tested.supF),
    robustP: toP(robust),
    testableTo: days[tested.first + tested.values.length - 1] as number,
  };
}

/** The number of breaks by BIC, and the rise of the mean whose interval holds the month in which the lead began. */
function findBreakAt({ days, values }: MonthlyActiveReturns, day: number | undefined) {
  const n = values.length;
  const partitions = findBreakPartitions(values, [toConstant(n)], mostBreaks, Math.floor(baiPerronTrimming * n));
  const chosen = chooseByBic(partitions, n, 1);
  if (chosen === undefined)
    throw new NotMeasurable('undefined-value', 'the active returns do not vary about their means');
  const at = day === undefined ? Number.NaN : days.findLastIndex((month) => month <= day);
  const dated = toMeanBreaks(values, chosen, 'independent', coverage).find(
    ({ lower, upper, meanBefore, meanAfter }: MeanBreak) => meanAfter > meanBefore && at >= lower && at <= upper,
  );
  return { breaks: chosen.breaks, dated };
}

function findWait({ days }: MonthlyActiveReturns, day: number): number | undefined {
  const monthsAfter = days.length - 1 - days.findLastIndex((month) => month <= day);
  return findTooEarlyUntil({ months: days.length, monthsAfter, last: days.at(-1) as number }, baiPerronTrimming);
}
