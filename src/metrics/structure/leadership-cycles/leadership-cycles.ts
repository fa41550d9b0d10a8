import { z } from 'zod';
import {
  addMonths,
  type DayNumber,
  endOfMonth,
  findTurningPoints,
  type LeadershipPhase,
  type LeadershipSide,
  mean,
  median,
  paganSossounovRule as rule,
  toIsoDate,
  toLeadershipPhases,
} from '../../../core/index.ts';
import { type DetailValue, defineMetric } from '../../definition.ts';
import { rankHistoryYears, warnIfHistoryIsShort } from '../../history.ts';
import { NotMeasurable } from '../../warning.ts';
import { toCumulatedLine } from '../cumulated-line.ts';
import { isSameEachMonth } from '../is-same-each-month.ts';
import { leadConventions, leadInputs, leadParams, readMonthlyLeads } from '../monthly-leads.ts';

const monthsParam = (least: number, value: number, what: string) =>
  z.coerce.number().int().min(least).max(120).default(value).describe(`${what} [months]`);

export const leadershipCycles = defineMetric({
  id: 'leadership-cycles',
  version: 1,
  name: 'Cycles of leadership',
  family: 'structure',
  basis: 'measured',
  question: 'When did small companies lead large ones since 1926, for how long and by how much, and who leads now?',
  formula:
    'cumulated monthly log lead L; turns: highest or lowest of L within `window` months either side; phase size = L(end) - L(start)',
  conventions: [
    ...leadConventions,
    'turns by the rule of Pagan and Sossounov with their values for monthly prices, chosen before any result here was seen: window cut short at the ends; of like turns in a row the most extreme, the first of equal ones; none within `margin` months of an end or passed again before it; a peak and the trough after it go together where the line did not fall between them, and their mirror; a cycle shorter than `minimumCycle` loses its less extreme turn; a phase shorter than `minimumPhase` goes unless it changed by over `exemptChange` percent',
    'that a fall must fall is of Harding and Pagan (2002); it was added when the first run of the published steps alone named February 1976 to March 1980 behind, while the line rose by 45%; no parameter was changed',
    'side: ahead while the line rises (by default small companies lead), behind while it falls',
    'the first phase began before the figures and the last is the present one: neither is complete, and ranks and medians are of complete phases alone',
    'the last turn is provisional: later months can move or undo it until a turn after it is dated; `confirmableFrom` is the first month-end at which a full window can date the end of the present phase',
    'turns are dated with months after them: at the time nobody knew them; the rule dates the past, it gives no signal',
  ],
  warmUp: 'one turning point',
  references: [
    'Pagan and Sossounov, A Simple Framework for Analysing Bull and Bear Markets, Journal of Applied Econometrics 18(1), 2003',
    'Harding and Pagan, Dissecting the Cycle, Journal of Monetary Economics 49(2), 2002',
    'Bry and Boschan, Cyclical Analysis of Time Series: Selected Procedures and Computer Programs, NBER, 1971',
    'Fama and French, Common Risk Factors in the Returns on Stocks and Bonds, Journal of Financial Economics 33(1), 1993, for the size factor',
  ],
  value: { unit: 'percent', meaning: 'change of the cumulated log lead since the present phase began' },
  details: {
    side: { unit: 'text', meaning: 'side of the present phase: ahead or behind' },
    since: { unit: 'date', meaning: 'month-end of the turn it began with' },
    months: { unit: 'months', meaning: 'its months so far' },
    compounded: { unit: 'percent', meaning: 'its size so far, compounded' },
    pace: { unit: 'percent', meaning: 'its size so far a year, log' },
    setBack: { unit: 'percent', meaning: 'largest move against its side inside it, log' },
    extreme: { unit: 'date', meaning: 'its furthest month-end so far: where it ended, if it has' },
    confirmableFrom: { unit: 'date', meaning: 'first month-end at which its end can be dated over a full window' },
    durationRank: { unit: 'count', meaning: 'rank of its months among the complete phases of its side: 1 = longest' },
    sizeRank: { unit: 'count', meaning: 'rank of its size likewise: 1 = largest' },
    completeOfSide: { unit: 'count', meaning: 'complete phases of its side' },
    complete: { unit: 'count', meaning: 'complete phases in all' },
    medianMonthsAhead: { unit: 'months', meaning: 'median length of complete phases ahead' },
    medianMonthsBehind: { unit: 'months', meaning: 'median length of complete phases behind' },
    medianSizeAhead: { unit: 'percent', meaning: 'median size of complete phases ahead, log' },
    medianSizeBehind: { unit: 'percent', meaning: 'median size of complete phases behind, log' },
    shareAhead: { unit: 'fraction', meaning: 'share of all months spent in phases ahead, incomplete ones included' },
    month: { unit: 'date', meaning: 'last month known' },
    historyFirst: { unit: 'date', meaning: 'first month at hand' },
  },
  points: {
    start: { unit: 'date', meaning: 'month-end of the turn it begins with' },
    end: { unit: 'date', meaning: 'month-end of the turn it ends with, or the last month' },
    side: { unit: 'text', meaning: 'ahead or behind' },
    isComplete: { unit: 'yes or no', meaning: 'whether both ends are dated' },
    months: { unit: 'months', meaning: 'length' },
    size: { unit: 'percent', meaning: 'change of the cumulated log lead' },
    compounded: { unit: 'percent', meaning: 'the same, compounded' },
    pace: { unit: 'percent', meaning: 'size a year, log' },
    setBack: { unit: 'percent', meaning: 'largest move against its side inside it, log' },
    path: {
      unit: 'percent',
      isList: true,
      meaning: 'cumulated log lead since the history began, each month-end from start to end',
    },
  },
  params: z.object({
    ...leadParams,
    series: leadParams.series.default('SMB'),
    window: monthsParam(1, rule.window, 'months on either side within which a turn is the extreme'),
    margin: monthsParam(0, rule.margin, 'months at either end of the history that have no turn'),
    minimumPhase: monthsParam(1, rule.minimumPhase, 'shortest phase'),
    minimumCycle: monthsParam(1, rule.minimumCycle, 'shortest cycle, peak to peak or trough to trough'),
    exemptChange: z.coerce
      .number()
      .int()
      .min(0)
      .max(1000)
      .default(rule.exemptChange)
      .describe('change that makes a shorter phase count, compounded [percent]'),
  }),
  inputs: leadInputs,
  evaluate(context, params) {
    const { days, values, window } = readMonthlyLeads(context, params);
    const line = toCumulatedLine(values);
    const phases = isSameEachMonth(values) ? [] : toLeadershipPhases(line, findTurningPoints(line, params));
    const present = phases.at(-1);
    if (present === undefined) failWithoutTurn(values, params);
    warnIfHistoryIsShort(context, { days, values }, rankHistoryYears, 'the rank among earlier phases');
    const monthEnds = [window.base, ...days];
    const confirmable = toConfirmable(present, params.window);
    const confirmableFrom = toIsoDate(endOfMonth(addMonths(endOfMonth(window.base), confirmable)));
    context.warn(
      'estimated',
      `the present phase, ${present.side} since ${toIsoDate(monthEnds[present.start] as DayNumber)}, is provisional; it can be confirmed only after ${confirmableFrom}`,
    );
    const points = phases.map((phase) => toPoint(phase, line, monthEnds));
    return {
      value: present.size,
      window,
      details: {
        ...describePresent(present, phases),
        since: toIsoDate(monthEnds[present.start] as DayNumber),
        extreme: toIsoDate(monthEnds[present.extreme] as DayNumber),
        confirmableFrom,
        ...describeHistory(phases),
        month: toIsoDate(window.last),
        historyFirst: toIsoDate(window.first),
      },
      points,
    };
  },
});

function failWithoutTurn(leads: Float64Array, { window, margin }: { window: number; margin: number }): never {
  if (leads.length > 1 && isSameEachMonth(leads)) {
    const lead = Number(mean(leads).toFixed(6));
    throw new NotMeasurable('undefined-value', `the lead is ${lead}% in each of ${leads.length} months: no turn`);
  }
  throw new NotMeasurable(
    'insufficient-history',
    `${leads.length} months hold no turning point (window ${window}, none within ${margin} months of an end)`,
  );
}

/**
 * Index of the first month-end at which a full window can date the end of the present phase: `window` months after its
 * furthest point so far, or after the next month where that point has stood so long and is still no turn.
 */
function toConfirmable({ extreme, end }: LeadershipPhase, window: number): number {
  return (end - extreme < window ? extreme : end + 1) + window;
}

function toFigures({
  start,
  end,
  size,
  setBack,
}: LeadershipPhase): Record<'months' | 'compounded' | 'pace' | 'setBack', number> {
  const months = end - start;
  return { months, compounded: 100 * Math.expm1(size / 100), pace: (12 * size) / months, setBack };
}

function describePresent(present: LeadershipPhase, phases: readonly LeadershipPhase[]): Record<string, DetailValue> {
  const peers = phases.filter(({ side, isComplete }) => isComplete && side === present.side);
  const months = present.end - present.start;
  const sign = present.side === 'ahead' ? 1 : -1;
  return {
    side: present.side,
    ...toFigures(present),
    durationRank: 1 + peers.filter(({ start, end }) => end - start > months).length,
    sizeRank: 1 + peers.filter(({ size }) => sign * size > sign * present.size).length,
    completeOfSide: peers.length,
  };
}

function describeHistory(phases: readonly LeadershipPhase[]): Record<string, DetailValue> {
  const complete = phases.filter(({ isComplete }) => isComplete);
  const middle = (wanted: LeadershipSide, of: (phase: LeadershipPhase) => number): number =>
    median(Float64Array.from(complete.filter(({ side }) => side === wanted).map(of)));
  const months = (phase: LeadershipPhase): number => phase.end - phase.start;
  const total = (some: readonly LeadershipPhase[]): number => some.reduce((sum, phase) => sum + months(phase), 0);
  return {
    complete: complete.length,
    medianMonthsAhead: middle('ahead', months),
    medianMonthsBehind: middle('behind', months),
    medianSizeAhead: middle('ahead', ({ size }) => size),
    medianSizeBehind: middle('behind', ({ size }) => size),
    shareAhead: total(phases.filter(({ side }) => side === 'ahead')) / total(phases),
  };
}

function toPoint(
  phase: LeadershipPhase,
  line: Float64Array,
  monthEnds: readonly DayNumber[],
): Record<string, DetailValue> {
  const { months, ...figures } = toFigures(phase);
  return {
    start: toIsoDate(monthEnds[phase.start] as DayNumber),
    end: toIsoDate(monthEnds[phase.end] as DayNumber),
    side: phase.side,
    isComplete: phase.isComplete,
    months,
    size: phase.size,
    ...figures,
    path: [...line.subarray(phase.start, phase.end + 1)],
  };
}
