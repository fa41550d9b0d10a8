import type { InputRef, SeriesStore } from '../data/index.ts';
import { findMetric, type GivenParams, parseParams } from '../metrics/index.ts';
import type { Case } from './case.ts';

/** How many figures of a case have all of their inputs at hand. */
export interface CaseReach {
  readonly id: string;
  readonly figures: number;
  readonly atHand: number;
}

/** Every metric and parameters that a case asks for. */
export function listCaseFigures(given: Case): { metric: string; params: GivenParams }[] {
  return [
    ...given.dimensions.flatMap(({ evidence }) => evidence),
    ...given.drivers,
    ...given.context,
    ...given.watchpoints.flatMap((watchpoint) => ('metric' in watchpoint ? [watchpoint] : [])),
  ].map(({ metric, params }) => ({ metric, params }));
}

/** Everything that the figures, legs and leaders of a case read. */
export function listCaseInputs(given: Case): InputRef[] {
  const { challenger, incumbent, market } = given.legs;
  const { smallBenchmark, largeBenchmark, groups, companies, return: kind } = given.leaders;
  const field = kind === 'total' ? 'total' : 'close';
  return [
    ...listCaseFigures(given).flatMap(({ metric, params }) => inputsOf(metric, params)),
    ...[challenger, incumbent, market].flatMap(({ series, fund }) => [
      { series, field: 'close' as const },
      ...(fund === undefined ? [] : [{ series: fund, field: 'close' as const }]),
    ]),
    ...[smallBenchmark, largeBenchmark, ...groups.map(({ series }) => series), ...companies].map((series) => ({
      series,
      field: field as 'total' | 'close',
    })),
  ];
}

/** What can be measured of each case on a store. */
export function describeReach(store: SeriesStore, cases: readonly Case[]): CaseReach[] {
  const series = new Set(store.list().map((meta) => `${meta.field} ${meta.series}`));
  const universes = new Set(store.universes());
  const isAtHand = (input: InputRef): boolean => {
    if ('facts' in input) return true;
    return 'universe' in input ? universes.has(input.universe) : series.has(`${input.field} ${input.series}`);
  };
  return cases.map((given) => {
    const figures = listCaseFigures(given);
    const atHand = figures.filter(({ metric, params }) => inputsOf(metric, params).every(isAtHand));
    return { id: given.id, figures: figures.length, atHand: atHand.length };
  });
}

function inputsOf(metric: string, params: GivenParams): readonly InputRef[] {
  const definition = findMetric(metric);
  return definition.inputs(parseParams(definition, params));
}
