import { z } from 'zod';
import { type ReturnKind, RotascopeError } from '../../../core/index.ts';
import { levelInputs, parseBlend } from '../../blend.ts';
import { type DayWindow, defineMetric, type MetricContext } from '../../definition.ts';
import { readWindow, toSpanReturn } from '../../levels.ts';
import { hasSeries } from '../../optional-series.ts';
import { resolveWindow, returnParam, seriesParam, windowParams } from '../../parameters.ts';
import { NotMeasurable } from '../../warning.ts';

const sectorFunds = 'XLB XLC XLE XLF XLI XLK XLP XLRE XLU XLV XLY';

export const returnRanking = defineMetric({
  id: 'return-ranking',
  version: 1,
  name: 'Rank among a group by return',
  family: 'leadership',
  basis: 'measured',
  question: 'Which place does it take among a group by return over a window?',
  formula: '1 + members of the group with a higher return',
  conventions: [
    'same window and same kind of return for all',
    'it is ranked with the group whether the group names it or not; equal returns share the better place',
    'members that are not at hand, or lack a close on an end of the window, are left out and named',
    'below half of the group measured there is no value',
  ],
  warmUp: 'both closes of the series and of at least half of the group',
  references: ['definition'],
  value: { unit: 'count', meaning: 'place by return: 1 = the highest' },
  details: {
    return: { unit: 'fraction', meaning: 'its return over the window' },
    best: { unit: 'text', meaning: 'member with the highest return' },
    bestReturn: { unit: 'fraction', meaning: 'return of that one' },
    worst: { unit: 'text', meaning: 'member with the lowest return' },
    worstReturn: { unit: 'fraction', meaning: 'return of that one' },
    measured: { unit: 'count', meaning: 'members measured, the series itself included' },
    members: { unit: 'count', meaning: 'members asked for, the series itself included' },
    lacking: { unit: 'text', meaning: 'members left out, by id' },
  },
  params: z.object({
    series: seriesParam,
    among: z
      .string()
      .min(1)
      .max(2000)
      .default(sectorFunds)
      .describe('the group, by id, separated by spaces or commas (default: the sector funds of the S&P 500)'),
    return: returnParam.default('total'),
    ...windowParams,
  }),
  inputs: (params) => toGroup(params.series, params.among).flatMap((id) => levelInputs(id, params.return)),
  evaluate(context, params) {
    const window = resolveWindow(params, context.view.asOf);
    const own = toSpanReturn(readWindow(context, params.series, params.return, window));
    const group = toGroup(params.series, params.among);
    const ranked = group
      .map((id) => ({ id, value: id === params.series ? own : readReturn(context, id, params.return, window) }))
      .filter(({ value }) => !Number.isNaN(value))
      .sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
    const measured = new Set(ranked.map(({ id }) => id));
    const lacking = group.filter((id) => !measured.has(id)).join(' ');
    if (ranked.length * 2 < group.length) {
      throw new NotMeasurable(
        'no-observation',
        `${ranked.length} of ${group.length} members have both closes, need half`,
      );
    }
    const [best, worst] = [ranked[0], ranked.at(-1)];
    return {
      value: 1 + ranked.filter(({ value }) => value > own).length,
      window,
      details: {
        return: own,
        best: best?.id ?? null,
        bestReturn: best?.value ?? null,
        worst: worst?.id ?? null,
        worstReturn: worst?.value ?? null,
        measured: ranked.length,
        members: group.length,
        lacking: lacking === '' ? null : lacking,
      },
    };
  },
});

/** The return of a member; NaN, with a warning, where it has none. */
function readReturn(context: MetricContext, id: string, kind: ReturnKind, window: DayWindow): number {
  const field = kind === 'price' ? 'close' : 'total';
  const unknown = parseBlend(id).find(({ series }) => !hasSeries(context.view, series, field));
  if (unknown !== undefined) {
    context.warn('incomplete-coverage', `${unknown.series} has no ${field} figures here: ${id} is left out`);
    return Number.NaN;
  }
  try {
    return toSpanReturn(readWindow(context, id, kind, window));
  } catch (error) {
    if (!(error instanceof NotMeasurable)) throw error;
    context.warn('incomplete-coverage', `${error.message}: it is left out`);
    return Number.NaN;
  }
}

function toGroup(series: string, among: string): string[] {
  const members = among.split(/[\s,]+/).filter((id) => id !== '');
  if (members.length === 0) {
    throw new RotascopeError('invalid-parameter', `among "${among.slice(0, 100)}" names no member`);
  }
  return [...new Set([series, ...members])];
}
