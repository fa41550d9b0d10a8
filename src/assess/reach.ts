import type { InputRef, SeriesStore } from '../data/index.ts';
import type { GivenParams } from '../metrics/index.ts';
import { listStructureCalls } from './break-or-blip.ts';
import type { Case } from './case.ts';
import { inputsOf } from './inputs-of.ts';
import { createIsAtHand } from './lacking.ts';

/** How many figures of a case have all of their inputs at hand. */
export interface CaseReach {
  readonly id: string;
  readonly figures: number;
  readonly atHand: number;
}

/** Every metric and parameters that a case asks for. */
function listCaseFigures(given: Case): { metric: string; params: GivenParams }[] {
  return [
    ...given.dimensions.flatMap(({ evidence }) => evidence),
    ...given.drivers,
    ...given.context,
    ...listStructureCalls(given),
    ...given.watchpoints.flatMap((watchpoint) => ('metric' in watchpoint ? [watchpoint] : [])),
  ].map(({ metric, params }) => ({ metric, params }));
}

/** What metrics read where it is at hand, and therefore do not declare: loaded beforehand, it need not be sought twice. */
function listOptionalInputs(given: Case): InputRef[] {
  const volumes = listCaseFigures(given).flatMap(({ params }) => (params.volume === undefined ? [] : [params.volume]));
  return [
    { series: 'MICH', field: 'value' },
    ...volumes.map((series) => ({ series: String(series), field: 'volume' as const })),
  ];
}

/** Everything that the figures, legs and leaders of a case read. */
export function listCaseInputs(given: Case): InputRef[] {
  const { challenger, incumbent, market } = given.legs;
  const { smallBenchmark, largeBenchmark, groups, companies, return: kind } = given.leaders;
  const field = kind === 'total' ? 'total' : 'close';
  return [
    ...listCaseFigures(given).flatMap(({ metric, params }) => inputsOf(metric, params)),
    ...listLegInputs(given),
    ...listOptionalInputs(given),
    ...[challenger, incumbent, market].flatMap(({ fund }) =>
      fund === undefined ? [] : [{ series: fund, field: 'close' as const }],
    ),
    ...inputsOf('rotation-map', {
      series: challenger.series,
      benchmark: given.totalMarket,
      return: given.return,
    }),
    ...[smallBenchmark, largeBenchmark, ...groups.map(({ series }) => series), ...companies].map((series) => ({
      series,
      field: field as 'total' | 'close',
    })),
  ];
}

/** The levels of the legs. */
export function listLegInputs({ legs, return: kind }: Case): InputRef[] {
  return Object.values(legs).flatMap(({ series }) => inputsOf('period-return', { series, return: kind }));
}

/** What can be measured of each case on a store. */
export function describeReach(store: SeriesStore, cases: readonly Case[]): CaseReach[] {
  const isAtHand = createIsAtHand(store);
  return cases.map((given) => {
    const figures = listCaseFigures(given);
    const atHand = figures.filter(({ metric, params }) => inputsOf(metric, params).every(isAtHand));
    return { id: given.id, figures: figures.length, atHand: atHand.length };
  });
}
