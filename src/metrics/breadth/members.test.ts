import { expect, it } from 'vitest';
import { parseIsoDate, sessionsBetween } from '../../core/index.ts';
import { createMemoryStore, createStoredSeries, type Member, type SeriesStore } from '../../data/index.ts';
import { type Measurement, measure } from '../index.ts';

const recorded = parseIsoDate('2026-11-21');
const first = parseIsoDate('2025-12-31');
const asOf = parseIsoDate('2026-01-22');
const provider = 'invented for tests';

/** Levels that rise by a twentieth from session to session, for each symbol. */
function createStore(symbols: readonly string[], members: readonly Member[]): SeriesStore {
  const series = symbols.map((symbol) =>
    createStoredSeries(
      {
        series: symbol,
        field: 'total',
        name: symbol,
        unit: 'USD',
        frequency: 'daily',
        release: { kind: 'same-day' },
        provider,
      },
      Array.from(sessionsBetween(first, asOf), (observed, i) => ({ observed, value: 10 * 1.05 ** i })),
      recorded,
    ),
  );
  return createMemoryStore(series, {}, [
    { universe: 'FUND', observed: first, published: first, recorded, provider, members },
  ]);
}

const member = (symbol: string, weight = 0.1): Member => ({ symbol, name: `${symbol} INC`, sector: '', weight });

function cover(prices: readonly string[], members: readonly Member[], metric = 'members-outperforming'): Measurement {
  const benchmark = metric === 'members-outperforming' ? { benchmark: prices[0] } : {};
  return measure(createStore(prices, members), metric, { universe: 'FUND', ...benchmark }, asOf);
}

it.each([
  ['BRKB', 'BRK-B'],
  ['BRK-B', 'BRKB'],
  ['BRK.B', 'BRK-B'],
  ['MOGA', 'MOG-A'],
  ['MOGA', 'MOGA'],
])('a list that writes %s finds the levels of %s', (listed, priced) => {
  const { details, warnings } = cover(['XYZ', priced], [member('XYZ'), member(listed)]);
  expect([details.covered, warnings]).toEqual([2, []]);
});

it('a ticker takes its own levels before those of a form with a hyphen', () => {
  const { inputs, details } = cover(['XYZA', 'XYZ-A'], [member('XYZA')]);
  expect([details.covered, inputs.at(-1)?.series]).toEqual([1, '2 names']);
});

it('a ticker whose last letter is no class is not read as another', () => {
  const { value, warnings } = cover(['XY-Z', 'XYZ-D'], [member('XYZD'), member('XYZ')]);
  expect([value, warnings.map(({ code }) => code)]).toEqual([null, ['no-observation']]);
});

const many = Array.from({ length: 10 }, (_, i) => member(`NAME${i}`));

it('members without figures are named, up to five of them, and below 0.8 there is no value', () => {
  const eight = many.slice(0, 8).map(({ symbol }) => symbol);
  const enough = cover(eight, many);
  expect(enough.details).toMatchObject({ members: 10, covered: 8, coverage: 0.8, membersOn: '2025-12-31' });
  expect(enough.details.coverageWeight).toBeCloseTo(0.8, 12);
  expect(enough.warnings).toEqual([
    {
      code: 'incomplete-coverage',
      message:
        '2 of 10 members of 2025-12-31 lack levels for 2025-12-31 and 2026-01-22 and are left out: NAME8, NAME9; names that left the market are absent, so that the share can run high',
    },
  ]);
  const few = cover(eight.slice(0, 4), many);
  expect(few.value).toBeNull();
  expect(few.warnings).toEqual([
    {
      code: 'incomplete-coverage',
      message:
        '4 of 10 members of FUND of 2025-12-31 have levels for 2025-12-31 and 2026-01-22, need 8 (NAME4, NAME5, NAME6, NAME7, NAME8 and others have not)',
    },
  ]);
});

it('a figure by weight needs the weight covered as well', () => {
  const heavy = [...many.slice(0, 9), member('NAME9', 0.9)];
  const nine = many.slice(0, 9).map(({ symbol }) => symbol);
  const byWeight = cover(nine, heavy, 'equal-versus-cap-weight');
  expect([byWeight.value, byWeight.warnings[0]?.message]).toEqual([
    null,
    'members of FUND of 2025-12-31 that have levels for 2025-12-31 and 2026-01-22 hold too little weight: have 0.500, need 0.8',
  ]);
  expect(cover(nine, heavy).details).toMatchObject({ covered: 9, aheadWeight: null });
});

it('a list without weights has a share by count and none by weight', () => {
  const unweighted = many.map(({ symbol }) => member(symbol, Number.NaN));
  const names = many.map(({ symbol }) => symbol);
  const { value, details } = cover(names, unweighted);
  expect([value, details.aheadWeight, details.coverageWeight]).toEqual([0, null, null]);
  expect(cover(names, unweighted, 'sector-contribution').value).toBeNull();
  expect(cover(names, unweighted, 'concentration').value).toBeNull();
});

it('members without a sector stand under Unclassified', () => {
  const { points } = cover(
    many.map(({ symbol }) => symbol),
    many,
    'sector-contribution',
  );
  expect(points?.map(({ sector }) => sector)).toEqual(['Unclassified']);
});
