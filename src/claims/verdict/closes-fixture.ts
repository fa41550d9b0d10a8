import { type DayNumber, nextSession, parseIsoDate } from '../../core/index.ts';
import { createMemoryStore, createStoredSeries, type SeriesStore } from '../../data/index.ts';

/** A store of daily closes by hand, for tests: each a function of the session and its number. */
export function createClosesStore(
  first: string,
  last: string,
  closes: Readonly<Record<string, (day: DayNumber, index: number) => number>>,
): SeriesStore {
  const days: DayNumber[] = [];
  for (let day = parseIsoDate(first); day <= parseIsoDate(last); day = nextSession(day)) days.push(day);
  return createMemoryStore(
    Object.entries(closes).map(([series, toClose]) =>
      createCloses(
        series,
        days.map((observed, index) => ({ observed, value: toClose(observed, index) })),
      ),
    ),
  );
}

/** The daily closes of a series by hand, for tests. */
export function createCloses(series: string, closes: readonly { observed: DayNumber; value: number }[]) {
  return createStoredSeries(
    {
      series,
      field: 'close',
      name: series,
      unit: 'USD',
      frequency: 'daily',
      release: { kind: 'same-day' },
      provider: 'shared',
    },
    closes,
    parseIsoDate('2026-11-21'),
  );
}
