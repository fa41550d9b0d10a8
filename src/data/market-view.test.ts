import { describe, expect, it } from 'vitest';
import { parseIsoDate, RotascopeError, toIsoDate } from '../core/index.ts';
import { createMarketView, type FactRead, type SeriesRead } from './market-view.ts';
import { createMemoryStore } from './memory-store.ts';
import type { FactTable, SeriesMeta, StoredSeries } from './series-store.ts';
import { createStoredSeries } from './stored-series.ts';

const meta: SeriesMeta = {
  series: 'JOBS',
  field: 'value',
  name: 'Jobs',
  unit: 'thousands',
  frequency: 'monthly',
  release: { kind: 'month-lag', months: 1, day: 5 },
  provider: 'test',
};
const day = parseIsoDate;

type Vintage = readonly [observed: string, value: number, published?: string];

function toSeries(rows: readonly Vintage[], changes: Partial<SeriesMeta> = {}, recorded = '2026-11-21'): StoredSeries {
  return createStoredSeries(
    { ...meta, ...changes },
    rows.map(([observed, value, published]) => ({
      observed: day(observed),
      value,
      published: published === undefined ? undefined : day(published),
    })),
    day(recorded),
  );
}

const revised = toSeries([
  ['2026-04-30', 100],
  ['2026-05-31', 110],
  ['2026-05-31', 108, '2026-07-05'],
  ['2026-05-31', 107, '2026-08-05'],
  ['2026-06-30', 120],
]);

function valuesOn(asOf: string, stored = revised): [string, number][] {
  const { days, values } = createMarketView(createMemoryStore([stored]), { asOf: day(asOf) }).values('JOBS');
  return Array.from(days, (observed, i) => [toIsoDate(observed), values[i] as number]);
}

describe('a revised series', () => {
  it.each([
    ['2026-05-04', []],
    ['2026-05-05', [['2026-04-30', 100]]],
    ['2026-06-04', [['2026-04-30', 100]]],
    [
      '2026-06-05',
      [
        ['2026-04-30', 100],
        ['2026-05-31', 110],
      ],
    ],
    [
      '2026-07-04',
      [
        ['2026-04-30', 100],
        ['2026-05-31', 110],
      ],
    ],
    [
      '2026-07-05',
      [
        ['2026-04-30', 100],
        ['2026-05-31', 108],
        ['2026-06-30', 120],
      ],
    ],
    [
      '2026-08-05',
      [
        ['2026-04-30', 100],
        ['2026-05-31', 107],
        ['2026-06-30', 120],
      ],
    ],
  ])('shows on %s the vintage known then', (asOf, expected) => {
    expect(valuesOn(asOf)).toEqual(expected);
  });

  it('is as fresh as its latest figure, not as the revision of an older one', () => {
    const lastPublished = (asOf: string) =>
      createMarketView(createMemoryStore([revised]), { asOf: day(asOf) }).lastPublished('JOBS', 'value');
    expect(lastPublished('2026-08-05')).toBe(day('2026-07-05'));
    expect(lastPublished('2026-05-04')).toBeUndefined();
  });

  it('shows only what was recorded by a day, where asked', () => {
    const recorded = Int32Array.from(['2026-05-06', '2026-06-06', '2026-07-06', '2026-09-01', '2026-07-06'], day);
    const store = createMemoryStore([{ ...revised, recorded }]);
    const seen = (recordedBy: string) =>
      Array.from(
        createMarketView(store, { asOf: day('2026-10-01'), recordedBy: day(recordedBy) }).values('JOBS').values,
      );
    expect(seen('2026-05-05')).toEqual([]);
    expect(seen('2026-06-30')).toEqual([100, 110]);
    expect(seen('2026-08-31')).toEqual([100, 108, 120]);
    expect(seen('2026-09-01')).toEqual([100, 107, 120]);
  });

  it('is refused out of order, or with one vintage twice', () => {
    const broken = (rows: readonly Vintage[]) => () => toSeries(rows);
    expect(
      broken([
        ['2026-05-31', 1],
        ['2026-04-30', 2],
      ]),
    ).toThrow('series JOBS: 2026-04-30 is out of order or twice');
    expect(
      broken([
        ['2026-05-31', 1],
        ['2026-05-31', 2],
      ]),
    ).toThrow('series JOBS: 2026-05-31 is out of order or twice');
    expect(
      broken([
        ['2026-05-31', 1, '2026-08-01'],
        ['2026-05-31', 2, '2026-07-01'],
      ]),
    ).toThrow(RotascopeError);
  });

  it('keeps no row without a value', () => {
    expect(
      valuesOn(
        '2026-12-01',
        toSeries([
          ['2026-04-30', 1],
          ['2026-05-31', Number.NaN],
          ['2026-06-30', 3],
        ]),
      ),
    ).toEqual([
      ['2026-04-30', 1],
      ['2026-06-30', 3],
    ]);
  });
});

describe('a series', () => {
  const refuse = (run: () => unknown): RotascopeError => {
    try {
      run();
    } catch (error) {
      if (error instanceof RotascopeError) return error;
      throw error;
    }
    throw new Error('it was taken');
  };

  it('without a release rule is refused in every view', () => {
    const store = createMemoryStore([toSeries([['2026-04-30', 1]], { release: undefined })]);
    const view = createMarketView(store, { asOf: day('2026-11-20') });
    for (const read of [
      () => view.values('JOBS'),
      () => view.meta('JOBS', 'value'),
      () => view.lastPublished('JOBS', 'value'),
    ]) {
      const error = refuse(read);
      expect([error.code, error.exitCode]).toEqual(['no-release-rule', 2]);
      expect(error.message).toContain('series JOBS: nothing says when its figures are published');
    }
  });

  it('that is not there is answered with the nearest name, or with the fields it has', () => {
    const store = createMemoryStore([
      toSeries([['2026-04-30', 1]]),
      toSeries([['2026-04-30', 1]], { series: '^RUT', field: 'close' }),
    ]);
    const view = createMarketView(store, { asOf: day('2026-11-20') });
    const unknown = refuse(() => view.values('JOSB'));
    expect([unknown.code, unknown.message]).toEqual(['unknown-series', 'no series "JOSB"; did you mean JOBS?']);
    expect(refuse(() => view.levels('^rut', 'price')).message).toBe('no series "^rut"; did you mean ^RUT?');
    expect(refuse(() => view.values('something else')).message).toBe('no series "something else"');
    expect(refuse(() => view.levels('JOBS', 'price')).message).toBe(
      'series JOBS has no close figures here, only value',
    );
    expect(refuse(() => view.values('a\nb')).message).toBe('no series "a b"');
    expect(refuse(() => view.facts('events')).code).toBe('unknown-series');
  });

  it('of levels begins where the calendar of sessions does', () => {
    const rows: Vintage[] = [
      ['1927-12-30', 17.66],
      ['1952-12-31', 26.57],
      ['1953-01-02', 26.54],
    ];
    const store = createMemoryStore([
      toSeries(rows, { series: '^GSPC', field: 'close', release: { kind: 'same-day' } }),
      toSeries(rows),
    ]);
    const view = createMarketView(store, { asOf: day('1953-03-01') });
    expect([...view.levels('^GSPC', 'price').days].map(toIsoDate)).toEqual(['1953-01-02']);
    expect(view.values('JOBS').days.length).toBe(3);
  });
});

describe('months', () => {
  const closes: Vintage[] = [
    ['2021-10-29', 2297.19],
    ['2021-11-01', 2358.12],
    ['2021-11-08', 2442.74],
    ['2021-11-30', 2198.91],
    ['2021-12-01', 2147.42],
  ];
  const same = { release: { kind: 'same-day' } as const, series: '^RUT' };
  const store = createMemoryStore([
    toSeries(closes.slice(1), { ...same, field: 'close', frequency: 'daily' }),
    toSeries(
      [
        ['2021-09-30', 2204.37],
        ['2021-10-29', 2297.19],
        ['2021-11-30', -1],
      ],
      { ...same, field: 'month-last' },
    ),
    toSeries(
      [
        ['2021-09-01', 2286.05, '2021-09-30'],
        ['2021-10-28', 2297.98, '2021-10-29'],
      ],
      { ...same, field: 'month-high' },
    ),
  ]);
  const view = createMarketView(store, { asOf: day('2021-12-01') });

  it('end with older monthly closes before the daily ones, and those of finished months after', () => {
    const { days, values } = view.monthEnds('^RUT', 'price');
    expect([...days].map(toIsoDate)).toEqual(['2021-09-30', '2021-10-29', '2021-11-30']);
    expect([...values]).toEqual([2204.37, 2297.19, 2198.91]);
  });

  it('have their highs likewise, the unfinished one among them', () => {
    const { days, values } = view.monthHighs('^RUT');
    expect([...days].map(toIsoDate)).toEqual(['2021-09-01', '2021-10-28', '2021-11-08', '2021-12-01']);
    expect([...values]).toEqual([2286.05, 2297.98, 2442.74, 2147.42]);
  });

  it('show a high only when the month was over', () => {
    const before = createMarketView(store, { asOf: day('2021-10-28') });
    expect([...before.monthHighs('^RUT').days].map(toIsoDate)).toEqual(['2021-09-01']);
  });
});

describe('reading', () => {
  const facts: FactTable = {
    provider: 'test',
    completeTo: day('2026-06-30'),
    rows: [
      { published: day('2026-01-05'), id: 'early' },
      { published: day('2026-03-05'), id: 'late' },
    ],
  };
  const store = createMemoryStore([revised], { events: facts });

  it('shows facts that were known, and to where the table is complete', () => {
    const view = createMarketView(store, { asOf: day('2026-03-04') });
    expect(view.facts('events').map(({ id }) => id)).toEqual(['early']);
    expect(view.completeTo('events')).toBe(day('2026-06-30'));
  });

  it('is told to a log, with the part that was read', () => {
    const reads: (SeriesRead | FactRead)[] = [];
    const log = {
      onSeries: (read: SeriesRead) => reads.push(read),
      onFacts: (read: FactRead) => reads.push(read),
      onMembers: () => reads.length,
      onPanel: () => reads.length,
    };
    const view = createMarketView(store, { asOf: day('2026-08-31') }).withLog(log);
    view.values('JOBS', 'value', { first: day('2026-05-01'), last: day('2026-06-01') });
    view.facts('events');
    expect(reads.map((read) => ('rows' in read ? read.rows.length : [...read.series.values]))).toEqual([[107], 2]);
  });
});
