import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree, walks } from '../../../test/arbitraries.ts';
import { mean, standardDeviation } from '../series/moments.ts';
import {
  analogueFeatures,
  analogueRule,
  findAnalogues,
  standardiseByPast,
  toAnalogueFeatures,
} from './analogue-windows.ts';

const lines = walks(90, 220).map((line) => line.map((value) => 100 * Math.log(value)));
const search = fc.record({ count: fc.integer({ min: 1, max: 20 }), separation: fc.integer({ min: 1, max: 30 }) });

const standardise = (line: Float64Array): Float64Array[] => {
  const table = toAnalogueFeatures(line);
  return analogueFeatures.map((name) => standardiseByPast(table[name]));
};

describe('toAnalogueFeatures', () => {
  it('answers as its formulas read anew say', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (line, at) => {
        const i = 36 + (at % (line.length - 36));
        const changes = Array.from({ length: 36 }, (_, k) => (line[i - k] as number) - (line[i - k - 1] as number));
        const sd = standardDeviation(Float64Array.from(changes));
        const lead = (months: number): number => (line[i] as number) - (line[i - months] as number);
        const high = Math.max(...line.slice(i - 35, i + 1));
        const table = toAnalogueFeatures(line);
        expect(agree(table.momentum3[i] as number, lead(3) / sd / Math.sqrt(3), 1e-9)).toBe(true);
        expect(agree(table.momentum12[i] as number, lead(12) / sd / Math.sqrt(12), 1e-9)).toBe(true);
        expect(agree(table.gap[i] as number, ((line[i] as number) - high) / sd / Math.sqrt(12), 1e-9)).toBe(true);
        expect(agree(table.volatility[i] as number, Math.log(sd), 1e-9)).toBe(true);
        for (const name of analogueFeatures) expect(table[name].slice(0, 36).every(Number.isNaN)).toBe(true);
      }),
    );
  });

  it('has no value where the line does not vary, or over a missing month', () => {
    const steady = Float64Array.from({ length: 60 }, (_, i) => 2 * i);
    for (const line of [steady, new Float64Array(60), new Float64Array(0), new Float64Array(60).fill(Number.NaN)]) {
      for (const feature of Object.values(toAnalogueFeatures(line))) expect(feature.every(Number.isNaN)).toBe(true);
    }
    const holed = Float64Array.from({ length: 80 }, (_, i) => Math.sin(i)).with(40, Number.NaN);
    const { volatility } = toAnalogueFeatures(holed);
    expect([39, 40, 76, 77].map((i) => Number.isNaN(volatility[i]))).toEqual([false, true, true, false]);
  });
});

describe('standardiseByPast', () => {
  it('uses the values up to each alone, as two passes over them do', () => {
    const values = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 36, maxLength: 90 });
    fc.assert(
      fc.property(values, fc.nat({ max: 80 }), (list, gap) => {
        const holed = Float64Array.from(list).with(gap % list.length, Number.NaN);
        const known = holed.filter((value) => !Number.isNaN(value));
        const result = standardiseByPast(holed);
        const expected = ((holed.at(-1) as number) - mean(known)) / standardDeviation(known);
        const isKnown = known.length >= analogueRule.statisticsMonths && standardDeviation(known) > 1e-6;
        if (Number.isNaN(holed.at(-1)) || known.length < analogueRule.statisticsMonths) expect(result.at(-1)).toBeNaN();
        else if (isKnown) expect(Math.abs((result.at(-1) as number) - expected)).toBeLessThan(1e-8);
        expect(result.slice(0, 35).every(Number.isNaN)).toBe(true);
      }),
    );
    expect(standardiseByPast(new Float64Array(50).fill(0.1)).every(Number.isNaN)).toBe(true);
  });
});

describe('features and their standardised values', () => {
  it('of the past stay as they were to the last bit, whatever is appended', () => {
    fc.assert(
      fc.property(lines, fc.nat(), fc.double({ min: -900, max: 900, noNaN: true }), (line, at, end) => {
        const length = 1 + (at % line.length);
        const shortened = standardise(line.slice(0, length));
        const extended = standardise(Float64Array.of(...line, end, Number.NaN));
        shortened.forEach((feature, k) => {
          expect(Array.from(extended[k]?.slice(0, length) ?? [])).toEqual(Array.from(feature));
        });
      }),
    );
  });

  it('and the analogues are the same for a shifted line, and for leads in another unit', () => {
    fc.assert(
      fc.property(lines, search, fc.integer({ min: -500, max: 500 }), (line, asked, shift) => {
        const before = findAnalogues(standardise(line), asked);
        for (const changed of [line.map((value) => value + shift), line.map((value) => value / 128)]) {
          const after = findAnalogues(standardise(changed), asked);
          expect(after.candidates).toBe(before.candidates);
          expect(after.analogues.map(({ index }) => index)).toEqual(before.analogues.map(({ index }) => index));
          expect(agree(after.medianDistance, before.medianDistance, 1e-6)).toBe(true);
        }
      }),
    );
  });
});

describe('findAnalogues', () => {
  it('takes the nearest first, keeps them apart, and passes over none that is nearer and free', () => {
    fc.assert(
      fc.property(lines, search, (line, asked) => {
        const features = standardise(line);
        const last = line.length - 1;
        const { analogues, candidates } = findAnalogues(features, asked);
        const indices = analogues.map(({ index }) => index);
        const isFree = (index: number, taken: readonly number[]): boolean =>
          taken.every((other) => Math.abs(index - other) >= asked.separation);
        const distance = (index: number): number =>
          Math.hypot(...features.map((feature) => (feature[index] as number) - (feature[last] as number)));
        analogues.forEach((analogue, k) => {
          const taken = [last, ...indices.slice(0, k)];
          expect(isFree(analogue.index, taken)).toBe(true);
          expect(agree(analogue.distance, distance(analogue.index), 1e-9)).toBe(true);
          for (let i = 0; i < last; i++) {
            if (isFree(i, taken)) expect(distance(i) < analogue.distance - 1e-9).toBe(false);
          }
        });
        expect(analogues.length).toBeLessThanOrEqual(Math.min(asked.count, candidates));
        if (analogues.length < asked.count && candidates > 0) {
          const open = Array.from({ length: last }, (_, i) => i).filter((i) => isFree(i, [last, ...indices]));
          expect(open.every((i) => Number.isNaN(distance(i)))).toBe(true);
        }
      }),
    );
  });

  it('finds nothing where the last month has no features', () => {
    const missing = Float64Array.of(1, 2, Number.NaN);
    expect(findAnalogues([missing], { count: 3, separation: 1 })).toEqual({
      analogues: [],
      candidates: 0,
      medianDistance: Number.NaN,
    });
    expect(findAnalogues([], { count: 3, separation: 1 }).analogues).toEqual([]);
  });
});
