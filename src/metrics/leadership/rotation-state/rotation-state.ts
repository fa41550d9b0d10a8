import { z } from 'zod';
import {
  isLeading,
  rotationStates,
  stateThresholds,
  toIsoDate,
  toLeadBoundaries,
  toLeadRecord,
} from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { type DatedState, readDatedStates } from '../../dated-states.ts';
import { defineMetric } from '../../definition.ts';
import { benchmarkParam, returnParam, seriesParam } from '../../parameters.ts';

const { enter, hold, extended, memoryMonths, volatilityMonths } = stateThresholds;

export const rotationState = defineMetric({
  id: 'rotation-state',
  version: 1,
  name: 'State of the rotation',
  family: 'leadership',
  basis: 'measured',
  question: 'Is leadership turning: none, early, confirmed, extended or failing?',
  formula: `m_k = ln(RS_t / RS_{t-k}) / (sd${volatilityMonths} sqrt(k)). extended: m12 >= ${extended}; confirmed: m12 >= ${enter}, kept while m12 >= ${hold}; both need m3 > ${-enter}. early: m3 >= ${enter}, kept while m3 >= ${hold}. failing: none of these, but one within the last ${memoryMonths} month-ends. Else none.`,
  conventions: [
    'month-ends of the relative-strength line; the as-of close stands for an unfinished month, whose base is still k month-ends before',
    `sd${volatilityMonths}: standard deviation (ddof = 1) of the last ${volatilityMonths} finished monthly changes of ln RS`,
    'thresholds were fixed on months to 2019-12; docs/states.md prints the state of every month and the flips a year',
    `value: 0 ${rotationStates.map((state, i) => (i === 0 ? state : `, ${i} ${state}`)).join('')}`,
  ],
  warmUp: `${volatilityMonths + 1} consecutive month-ends of both`,
  references: [
    'Moskowitz, Ooi and Pedersen, Time Series Momentum, Journal of Financial Economics 104(2), 2012, for volatility-scaled momentum',
  ],
  value: { unit: 'count', meaning: 'number of the state' },
  details: {
    state: { unit: 'text', meaning: 'none, early, confirmed, extended or failing' },
    since: { unit: 'date', meaning: 'first month-end, or the as-of date, of the current state' },
    momentum3: { unit: 'standard deviations', meaning: 'm3: scaled relative momentum over 3 months' },
    momentum12: { unit: 'standard deviations', meaning: 'm12: scaled relative momentum over 12 months' },
    monthsLeading: {
      unit: 'months',
      meaning: 'month-ends in a row, the as-of date included, in early, confirmed or extended',
    },
    leadBoundary: {
      unit: 'fraction',
      meaning: 'relative return from here at which a lead begins (positive) or ends (not positive)',
    },
    confirmBoundary: {
      unit: 'fraction',
      meaning: 'relative return from here at which the lead becomes, or stops being, confirmed',
    },
    earlierLeads: { unit: 'count', meaning: 'earlier leads in the history at hand that began as early and have ended' },
    earlierConfirmed: { unit: 'count', meaning: 'those of them that became confirmed or extended' },
    medianLeadMonths: { unit: 'months', meaning: 'median length of them' },
    lastLead: { unit: 'date', meaning: 'latest month-end, or the as-of date, in early, confirmed or extended' },
  },
  points: {
    date: { unit: 'date', meaning: 'month-end, or the as-of date in an unfinished month' },
    state: { unit: 'text', meaning: 'state' },
    momentum3: { unit: 'standard deviations', meaning: 'm3' },
    momentum12: { unit: 'standard deviations', meaning: 'm12' },
  },
  params: z.object({ series: seriesParam, benchmark: benchmarkParam.default('^NDX'), return: returnParam }),
  inputs: (params) => [...levelInputs(params.series, params.return), ...levelInputs(params.benchmark, params.return)],
  evaluate(context, params) {
    const { points, last } = readDatedStates(context, params);
    const changed = points.findLastIndex((point) => point.state !== last.state);
    const trailed = points.findLastIndex((point) => !isLeading(point.state));
    const lead = points.findLast((point) => isLeading(point.state));
    const record = toLeadRecord(points);
    const boundaries = toLeadBoundaries(points);
    const defined = points.filter((point) => point.state !== undefined);
    return {
      value: rotationStates.indexOf(last.state),
      window: { base: (points[0] as DatedState).day, first: (defined[0] as DatedState).day, last: last.day },
      details: {
        state: last.state,
        since: toIsoDate((points[changed + 1] as DatedState).day),
        momentum3: last.momentum3,
        momentum12: last.momentum12,
        monthsLeading: points.length - 1 - trailed,
        leadBoundary: boundaries.lead,
        confirmBoundary: boundaries.confirmed,
        earlierLeads: record.leads,
        earlierConfirmed: record.confirmed,
        medianLeadMonths: record.medianMonths,
        lastLead: lead === undefined ? null : toIsoDate(lead.day),
      },
      points: defined.map(({ day, state, momentum3, momentum12 }) => ({
        date: toIsoDate(day),
        state: state ?? null,
        momentum3,
        momentum12,
      })),
    };
  },
});
