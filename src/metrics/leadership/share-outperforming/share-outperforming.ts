import { z } from 'zod';
import { RotascopeError } from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric } from '../../definition.ts';
import { readWindow, toSpanReturn } from '../../levels.ts';
import { benchmarkParam, resolveWindow, returnParam, splitIds, windowParams } from '../../parameters.ts';
import { NotMeasurable } from '../../warning.ts';

export const shareOutperforming = defineMetric({
  id: 'share-outperforming',
  version: 1,
  name: 'Share of a group that beats its benchmark',
  family: 'leadership',
  basis: 'measured',
  question: 'How many of a list of funds or shares beat the benchmark over a window?',
  formula: 'members whose return exceeds the benchmark / members measured',
  conventions: [
    'same window and same kind of return for all',
    'members without a close on both ends are left out and named',
    'below half of the list measured there is no value',
  ],
  warmUp: 'both closes of at least half of the members and of the benchmark',
  references: ['definition'],
  value: { unit: 'fraction', meaning: 'share of measured members ahead of the benchmark' },
  details: {
    ahead: { unit: 'count', meaning: 'members ahead' },
    measured: { unit: 'count', meaning: 'members measured' },
    members: { unit: 'count', meaning: 'members asked for' },
    best: { unit: 'text', meaning: 'member with the highest return' },
    worst: { unit: 'text', meaning: 'member with the lowest return' },
  },
  params: z.object({
    series: z.string().min(1).max(2000).describe('the members, by id, separated by commas'),
    benchmark: benchmarkParam.default('SPY'),
    return: returnParam.default('total'),
    ...windowParams,
  }),
  inputs: (params) => [
    ...toMembers(params.series).flatMap((id) => levelInputs(id, params.return)),
    ...levelInputs(params.benchmark, params.return),
  ],
  evaluate(context, params) {
    const window = resolveWindow(params, context.view.asOf);
    const benchmarkReturn = toSpanReturn(readWindow(context, params.benchmark, params.return, window));
    const members = toMembers(params.series);
    const measured: { id: string; value: number }[] = [];
    for (const id of members) {
      try {
        measured.push({ id, value: toSpanReturn(readWindow(context, id, params.return, window)) });
      } catch (error) {
        if (!(error instanceof NotMeasurable)) throw error;
        context.warn(error.code, error.message);
      }
    }
    if (measured.length * 2 < members.length) {
      throw new NotMeasurable(
        'no-observation',
        `${measured.length} of ${members.length} members have both closes, need half`,
      );
    }
    const ranked = measured.sort((a, b) => b.value - a.value || a.id.localeCompare(b.id));
    const ahead = ranked.filter(({ value }) => value > benchmarkReturn).length;
    return {
      value: ahead / ranked.length,
      window,
      details: {
        ahead,
        measured: ranked.length,
        members: members.length,
        best: ranked[0]?.id ?? null,
        worst: ranked.at(-1)?.id ?? null,
      },
    };
  },
});

function toMembers(text: string): string[] {
  const members = splitIds(text);
  if (members.length > 0) return members;
  throw new RotascopeError('invalid-parameter', `series "${text.slice(0, 100)}" names no member`);
}
