import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DayNumber, parseIsoDate, sessionOnOrBefore, toIsoDate } from '../src/core/index.ts';
import { createMarketView, type Fact, type FactTableName, type SeriesStore } from '../src/data/index.ts';
import {
  findMetric,
  type GivenParams,
  type Measurement,
  type MetricDefinition,
  measureMetric,
} from '../src/metrics/index.ts';
import { contractStore, measureOnReference, metricRows, representativeDays, seed } from './contract-view.ts';
import { blankObservations, changeStore, dropObservations } from './derived-stores.ts';

const removals = { 'left out': dropObservations, NaN: blankObservations };
type Removal = keyof typeof removals;
const removalNames = Object.keys(removals) as Removal[];

const isOfValues = (id: string, row: GivenParams): boolean => id === 'size-premium' || row.field === 'value';
const levelRows = metricRows.filter(([id, , { family }, row]) => family === 'leadership' && !isOfValues(id, row));
const valueRows = metricRows.filter(([id, , { family }, row]) => family === 'macro' || isOfValues(id, row));

function measureOn(store: SeriesStore, metric: MetricDefinition, row: GivenParams, asOf: DayNumber): Measurement {
  return measureMetric(metric, createMarketView(store, { asOf }), row);
}

function inputSeries(metric: MetricDefinition, row: GivenParams): string[] {
  return metric.inputs(metric.params.parse(row)).flatMap((input) => ('series' in input ? [input.series] : []));
}

/** Stretches that often touch what is read: up to two months long, up to the first daily closes. */
const stretches = fc.record({
  asOf: fc.constantFrom(...representativeDays),
  back: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 1700 })),
  length: fc.integer({ min: 1, max: 60 }),
  which: fc.nat({ max: 9 }),
  removal: fc.constantFrom(...removalNames),
});

function pick(series: readonly string[], which: number): string {
  return series[which % series.length] as string;
}

/** A stretch from here on is a hole; one that reaches further back makes the history shorter. */
function firstClose(series: string, row: GivenParams): DayNumber {
  const stored = contractStore.find(series, row.return === 'total' ? 'total' : 'close');
  return (stored ?? contractStore.find(series, 'total'))?.observed[0] as DayNumber;
}

function codes({ warnings }: Measurement): Set<string> {
  return new Set(warnings.map(({ code }) => code));
}

function outputs({ value, details, points }: Measurement): unknown {
  return { value, details, points };
}

describe('a stretch of missing closes', () => {
  it.each(levelRows)('leaves %s %s the same, undefined, or with a new warning', (_id, _params, metric, row) => {
    let warned = 0;
    fc.assert(
      fc.property(stretches, ({ asOf, back, length, which, removal }) => {
        const id = pick(inputSeries(metric, row), which);
        const last = asOf - back;
        if (last - length <= firstClose(id, row)) return;
        const whole = measureOnReference(metric, row, asOf);
        const holed = measureOn(removals[removal](contractStore, id, last - length, last), metric, row, asOf);
        if (holed.value === null) expect(holed.warnings).not.toEqual([]);
        const isNewlyWarned = [...codes(holed)].some((code) => !codes(whole).has(code));
        if (!isNewlyWarned && holed.value !== null) {
          expect(outputs(holed), `${id} ${removal} to ${toIsoDate(last)}`).toEqual(outputs(whole));
        }
        if (isNewlyWarned) warned++;
      }),
      { seed, numRuns: 40 },
    );
    if (row.to === undefined) expect(warned).toBeGreaterThan(0);
  });
});

const windowMetrics = [
  ...['period-return', 'active-return', 'relative-strength', 'mean-active-return', 'share-above-level', 'drawdown'],
  ...['active-return-rank', 'window-sensitivity', 'level-extreme'],
];

describe.each(removalNames)('a close that is %s', (removal) => {
  const rows = levelRows.filter(([id]) => windowMetrics.includes(id));

  it.each(rows)('at an end of its window makes %s %s undefined', (_id, _params, metric, row) => {
    let measured = 0;
    for (const asOf of representativeDays) {
      const { value, window } = measureOnReference(metric, row, asOf);
      if (value === null || window === null) continue;
      measured++;
      for (const series of inputSeries(metric, row)) {
        for (const end of [window.base, window.last].map(parseIsoDate)) {
          const holed = measureOn(removals[removal](contractStore, series, end, end), metric, row, asOf);
          expect([holed.value, codes(holed).has('no-observation')], `${series} ${toIsoDate(end)}`).toEqual([
            null,
            true,
          ]);
        }
      }
    }
    expect(measured).toBeGreaterThan(0);
  });

  const currentRows = levelRows.filter(([id]) =>
    [
      ...['outperformance-streak', 'record-high', 'breakout', 'rotation-state', 'rotation-map'],
      ...['return-streak', 'return-extreme', 'moving-average-gap', 'volume-ratio'],
    ].includes(id),
  );

  it.each(currentRows)('on the as-of date makes %s %s undefined', (_id, _params, metric, row) => {
    let measured = 0;
    for (const asOf of representativeDays) {
      if (measureOnReference(metric, row, asOf).value === null) continue;
      measured++;
      const session = sessionOnOrBefore(asOf);
      for (const series of inputSeries(metric, row)) {
        const holed = measureOn(removals[removal](contractStore, series, session, session), metric, row, asOf);
        expect([holed.value, codes(holed).has('no-observation')], series).toEqual([null, true]);
      }
    }
    expect(measured).toBeGreaterThan(0);
  });
});

it('closes missing where the daily ones begin may hide a record, and a warning says so', () => {
  const holed = dropObservations(contractStore, '^RUT', parseIsoDate('2021-11-01'), parseIsoDate('2021-12-30'));
  const record = measureOn(holed, findMetric('record-high'), { series: '^RUT' }, parseIsoDate('2025-09-17'));
  expect([record.value, [...codes(record)]]).toEqual([2442.03, ['unused-session']]);
  expect(record.warnings[0]?.message).toBe("^RUT has neither closes nor a month's high for 2021-11-01 to 2021-12-30");
});

/**
 * What a missing value may change without a warning: a sample of many months, a change from the nearest figure, and what
 * is told with the day of the figure it stands on.
 */
const sampled = [
  ...['percentile', 'change3Months', 'monthsOnSide'],
  ...['previous', 'previousDate', 'changeFromPrevious', 'growthFromPrevious'],
  ...['base', 'baseDate', 'change', 'growth', 'annualGrowth'],
  ...['highestSince', 'lowestSince', 'since', 'yearsSince'],
];

const recentStretches = fc.record({
  asOf: fc.constantFrom(...representativeDays),
  back: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 400 })),
  length: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 60 })),
  which: fc.nat({ max: 9 }),
});

describe('a stretch of missing values', () => {
  const rows = valueRows.filter(([, , metric, row]) => inputSeries(metric, row).length > 0);

  it.each(rows)('leaves %s %s the same, undefined, or dated earlier', (_id, _params, metric, row) => {
    const ends = { same: 0, earlier: 0, undefined: 0 };
    fc.assert(
      fc.property(recentStretches, ({ asOf, back, length, which }) => {
        const id = pick(inputSeries(metric, row), which);
        const whole = measureOnReference(metric, row, asOf);
        if (whole.value === null) return;
        const last = asOf - back;
        const holed = measureOn(dropObservations(contractStore, id, last - length, last), metric, row, asOf);
        const [date, wholeDate] = [holed, whole].map(({ details }) => String(details.date ?? details.month));
        if (holed.value === null) {
          ends.undefined++;
          expect(holed.warnings).not.toEqual([]);
        } else if (date !== wholeDate) {
          ends.earlier++;
          expect(String(date) < String(wholeDate)).toBe(true);
        } else {
          ends.same++;
          expect(holed.value).toBe(whole.value);
          for (const [name, detail] of Object.entries(holed.details)) {
            if (detail !== null && !sampled.includes(name)) expect(detail, name).toBe(whole.details[name]);
          }
        }
      }),
      { seed, numRuns: 100 },
    );
    expect(ends.same).toBeGreaterThan(0);
    expect(ends.earlier + ends.undefined).toBeGreaterThan(0);
  });
});

describe('missing values of a multiple, a driver or a factor', () => {
  const rows = metricRows.filter(
    ([, , metric, row]) =>
      (metric.family === 'valuation' || metric.family === 'drivers') && inputSeries(metric, row).length > 0,
  );

  it.each(rows)('count for %s %s as if their rows were not there', (_id, _params, metric, row) => {
    let measured = 0;
    fc.assert(
      fc.property(recentStretches, ({ asOf, back, length, which }) => {
        const id = pick(inputSeries(metric, row), which);
        const last = asOf - back;
        // The day a figure was last published may differ: a row without a value was still published.
        if (back < 60) return;
        const [blank, dropped] = [blankObservations, dropObservations].map((remove) =>
          measureOn(remove(contractStore, id, last - length, last), metric, row, asOf),
        ) as [Measurement, Measurement];
        if (dropped.value !== null) measured++;
        expect([blank.value, blank.details]).toEqual([dropped.value, dropped.details]);
      }),
      { seed, numRuns: 60 },
    );
    expect(measured).toBeGreaterThan(0);
  });
});

describe('an empty figure in a table of facts', () => {
  const figures = ['value', 'low', 'high', 'lower', 'upper'];
  const rows = metricRows.filter(
    ([id, , metric, row]) =>
      id !== 'dated-event' && metric.inputs(metric.params.parse(row)).some((input) => 'facts' in input),
  );

  it.each(rows)('counts for %s %s as if it were not there', (_id, _params, metric, row) => {
    let measured = 0;
    for (const asOf of representativeDays) {
      const whole = measureOnReference(metric, row, asOf);
      const table = whole.inputs.find(({ field }) => field === 'facts')?.series as FactTableName | undefined;
      if (whole.value === null || table === undefined) continue;
      const known = contractStore
        .facts(table)
        .rows.filter(({ published, kind }) => published <= asOf && kind !== 'meeting');
      for (const emptied of known.slice(-8)) {
        measured++;
        const blank = Object.fromEntries(figures.filter((name) => name in emptied).map((name) => [name, null]));
        const onFacts = (change: (row: Fact) => Fact[]): Measurement => {
          const store = changeStore(contractStore, {
            facts: (facts) => ({
              ...facts,
              rows: facts.rows.flatMap((fact) => (fact === emptied ? change(fact) : [fact])),
            }),
          });
          return measureOn(store, metric, row, asOf);
        };
        const { inputs: _, ...blanked } = onFacts((fact) => [{ ...fact, ...blank }]);
        const { inputs: __, ...removed } = onFacts(() => []);
        expect(blanked).toEqual(removed);
      }
    }
    expect(measured).toBeGreaterThan(0);
  });
});

const breadthRows = metricRows.filter(
  ([id, , { family }]) => family === 'breadth' && id !== 'concentration' && id !== 'index-weight',
);
const fundMembers = ['TESTA', 'TESTE', 'TESTK', 'TESTV', 'TWIN-A', 'TWIN-B'];

describe('missing levels of a member', () => {
  const whatIsTold = ({ warnings, details, points = [] }: Measurement): unknown => [
    warnings,
    details.covered,
    points.map(({ covered }) => covered),
  ];

  it.each(breadthRows)('leave %s %s the same, or are told of', (_id, _params, metric, row) => {
    fc.assert(
      fc.property(stretches, ({ asOf, back, length, which, removal }) => {
        const whole = measureOnReference(metric, row, asOf);
        const last = asOf - back;
        const store = removals[removal](contractStore, pick(fundMembers, which), last - length, last);
        const holed = measureOn(store, metric, row, asOf);
        if (isDeepStrictEqual(outputs(holed), outputs(whole))) return;
        expect(whatIsTold(holed)).not.toEqual(whatIsTold(whole));
      }),
      { seed, numRuns: 60 },
    );
  });

  it.each(breadthRows)('on the last session leave one member out of %s %s, by name', (_id, _params, metric, row) => {
    let measured = 0;
    for (const asOf of representativeDays) {
      const { value, window, details } = measureOnReference(metric, row, asOf);
      if (value === null || window === null) continue;
      measured++;
      const last = parseIsoDate(window.last);
      for (const removal of removalNames) {
        const holed = measureOn(removals[removal](contractStore, 'TESTE', last, last), metric, row, asOf);
        const told = holed.warnings.find(({ code }) => code === 'incomplete-coverage');
        expect(told?.message).toContain('TESTE');
        if (holed.value !== null) expect(holed.details.covered).toBe((details.covered as number) - 1);
      }
    }
    expect(measured).toBeGreaterThan(0);
  });

  it.each(breadthRows)('on the last session, of all of them, make %s %s undefined', (_id, _params, metric, row) => {
    const asOf = parseIsoDate('2026-07-10');
    const { value, window } = measureOnReference(metric, row, asOf);
    expect(value).not.toBeNull();
    const last = parseIsoDate(window?.last as string);
    const members = contractStore.snapshots('TESTFUND').flatMap((snapshot) => snapshot.members);
    const symbols = new Set([...members.map(({ symbol }) => symbol), 'TWIN-A']);
    for (const removal of removalNames) {
      const store = [...symbols].reduce((from, symbol) => removals[removal](from, symbol, last, last), contractStore);
      const holed = measureOn(store, metric, row, asOf);
      expect(holed.value).toBeNull();
      expect([...codes(holed)].some((code) => code === 'no-observation' || code === 'incomplete-coverage')).toBe(true);
    }
  });
});
