import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DayNumber, parseIsoDate, sessionOnOrBefore, toIsoDate } from '../src/core/index.ts';
import { createMarketView, type SeriesStore } from '../src/data/index.ts';
import { type GivenParams, type Measurement, type MetricDefinition, measureMetric } from '../src/metrics/index.ts';
import { measureOnReference, metricRows, referenceStore, representativeDays, seed } from './contract-view.ts';
import { blankObservations, dropObservations } from './derived-stores.ts';

const removals = { 'left out': dropObservations, NaN: blankObservations };
type Removal = keyof typeof removals;
const removalNames = Object.keys(removals) as Removal[];

const levelRows = metricRows.filter(([id, , { family }]) => family === 'leadership' && id !== 'size-premium');
const valueRows = metricRows.filter(([id, , { family }]) => family === 'macro' || id === 'size-premium');

function measureOn(store: SeriesStore, metric: MetricDefinition, row: GivenParams, asOf: DayNumber): Measurement {
  return measureMetric(metric, createMarketView(store, { asOf }), row);
}

function inputSeries(metric: MetricDefinition, row: GivenParams): string[] {
  return metric.inputs(metric.params.parse(row)).flatMap((input) => ('facts' in input ? [] : [input.series]));
}

/** Stretches that often touch what is read: up to two months long, up to the first daily closes. */
const stretches = fc.record({
  asOf: fc.constantFrom(...representativeDays),
  back: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 1700 })),
  length: fc.integer({ min: 1, max: 60 }),
  which: fc.nat({ max: 9 }),
  removal: fc.constantFrom(...removalNames),
});

function codes({ warnings }: Measurement): Set<string> {
  return new Set(warnings.map(({ code }) => code));
}

function outputs({ value, details, points }: Measurement): unknown {
  return { value, details, points };
}

describe('a stretch of missing closes', () => {
  it.each(levelRows)('leaves %s %s the same, undefined, or with a new warning', (_id, _params, metric, row) => {
    let touched = 0;
    fc.assert(
      fc.property(stretches, ({ asOf, back, length, which, removal }) => {
        const series = inputSeries(metric, row);
        const id = series[which % series.length] as string;
        const whole = measureOnReference(metric, row, asOf);
        const last = asOf - back;
        const holed = measureOn(removals[removal](referenceStore, id, last - length, last), metric, row, asOf);
        if (holed.value === null) expect(holed.warnings).not.toEqual([]);
        const isNewlyWarned = [...codes(holed)].some((code) => !codes(whole).has(code));
        if (isNewlyWarned) touched++;
        else expect(outputs(holed), `${id} ${removal} to ${toIsoDate(last)}`).toEqual(outputs(whole));
      }),
      { seed, numRuns: 40 },
    );
    expect(touched).toBeGreaterThan(0);
  });
});
