import type { Assessment, Case } from '../../assess/index.ts';
import type { SeriesStore } from '../../data/index.ts';
import type { Measurement } from '../../metrics/index.ts';
import type { DatedMeasurer } from './report-view.ts';

export const tailWeeks = 12;

export interface RotationTail {
  readonly series: string;
  readonly label: string;
  readonly role: 'challenger' | 'incumbent' | 'other';
  readonly measurement: Measurement;
  readonly points: readonly { readonly date: string; readonly ratio: number; readonly momentum: number }[];
}

export interface RotationTails {
  readonly benchmark: string;
  readonly tails: readonly RotationTail[];
  /** Members of the case that cannot be placed on the date, and the one that is most of the benchmark. */
  readonly left: readonly { readonly label: string; readonly reason: string }[];
}

/**
 * Tails of the legs and of the case's groups that have closing levels, against the case's total market. A leg that makes
 * up most of that benchmark is left out: its place would only mirror the others'. So are funds that stand for a leg.
 */
export function measureRotationTails(
  measurer: DatedMeasurer,
  assessment: Assessment,
  given: Case,
  store: SeriesStore,
): RotationTails {
  const { challenger, incumbent, market } = given.legs;
  const field = given.return === 'price' ? 'close' : 'total';
  const legFunds = [challenger, incumbent, market].flatMap(({ series, fund }) => [series, fund]);
  const groups = given.leaders.groups.filter(
    ({ series }) => !legFunds.includes(series) && store.find(series, field) !== undefined,
  );
  const members = [
    { series: challenger.series, label: challenger.label, role: 'challenger' as const },
    { series: incumbent.series, label: incumbent.label, role: 'incumbent' as const },
    { series: market.series, label: market.label, role: 'other' as const },
    ...groups.map(({ series, name }) => ({ series, label: name, role: 'other' as const })),
  ];
  const isMostOfBenchmark = (series: string): boolean =>
    given.totalMarket === series || weightIn(given.totalMarket, series) > 0.5;
  const drawn = members
    .filter(({ series }) => !isMostOfBenchmark(series))
    .map((member): RotationTail => {
      const params = { series: member.series, benchmark: given.totalMarket, return: given.return, tail: tailWeeks };
      const measurement = findMeasured(assessment, params) ?? measurer.measure('rotation-map', params);
      return { ...member, measurement, points: (measurement.points ?? []) as unknown as RotationTail['points'] };
    });
  const placed = drawn.filter(({ measurement }) => measurement.value !== null);
  const groupsPlaced = placed.filter(({ role, series }) => role === 'other' && series !== market.series);
  const near = groupsPlaced.toSorted((a, b) => toDistance(b) - toDistance(a)).slice(drawnGroups);
  const tails = placed.filter((tail) => !near.includes(tail));
  return {
    benchmark: given.totalMarket,
    tails,
    left: [
      ...(near.length === 0
        ? []
        : [
            {
              label: near.map(({ label }) => label).join(', '),
              reason: `nearer to the middle than the ${drawnGroups} groups drawn`,
            },
          ]),
      ...members
        .filter(({ series }) => isMostOfBenchmark(series))
        .map(({ label }) => ({
          label,
          reason: 'is most of the benchmark itself, so its place would mirror the others',
        })),
      ...drawn
        .filter(({ measurement }) => measurement.value === null)
        .map(({ label, measurement }) => ({ label, reason: measurement.warnings.at(-1)?.message ?? 'no value' })),
    ],
  };
}

/** Groups drawn beside the legs: the farthest from the middle, as many as there are colours. */
const drawnGroups = 4;

/** How far the latest week is from the middle of the map. */
function toDistance({ points }: RotationTail): number {
  const last = points.at(-1);
  return last === undefined ? 0 : Math.hypot(last.ratio - 100, last.momentum - 100);
}

/** The same measurement among the evidence, where a dimension rests on it. */
function findMeasured({ dimensions }: Assessment, params: Readonly<Record<string, unknown>>): Measurement | undefined {
  const wanted = { variant: 'ema2', ...params };
  return dimensions
    .flatMap(({ evidence }) => evidence.map(({ measurement }) => measurement))
    .find(
      ({ metric, params: used }) =>
        metric === 'rotation-map' && Object.entries(wanted).every(([name, value]) => used[name] === value),
    );
}

/** The weight of a series in a blend such as `0.95*^GSPC+0.05*^RUT`; 0 where it is no part of it. */
function weightIn(blend: string, series: string): number {
  const part = blend.split('+').find((one) => one.split('*')[1]?.trim() === series);
  return part === undefined ? 0 : Number(part.split('*')[0]);
}
