import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTurningPoints, paganSossounovRule, type TurningPoint, type TurningPointRule } from './turning-points.ts';

/** Lines in percent whose steps are whole numbers, so that ties are common and a shift changes no digit. */
const lines = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 240, size: 'max' }).map((steps) => {
  let height = 0;
  return Float64Array.of(
    0,
    ...steps.map((step) => {
      height += step;
      return height;
    }),
  );
});

const rules = fc.record({
  window: fc.integer({ min: 1, max: 10 }),
  margin: fc.integer({ min: 0, max: 8 }),
  minimumPhase: fc.integer({ min: 1, max: 9 }),
  minimumCycle: fc.integer({ min: 1, max: 30 }),
  exemptChange: fc.integer({ min: 0, max: 60 }),
});

const triangle = Float64Array.from({ length: 41 }, (_, i) => 20 - Math.abs(i - 20));
const height = (line: Float64Array, { index, kind }: TurningPoint): number =>
  (kind === 'peak' ? 1 : -1) * (line[index] as number);

function check(line: Float64Array, rule: TurningPointRule, turns: readonly TurningPoint[]): void {
  turns.forEach((turn, i) => {
    const near = line.slice(Math.max(0, turn.index - rule.window), turn.index + rule.window + 1);
    expect(height(line, turn)).toBe(Math.max(...near.map((value) => (turn.kind === 'peak' ? value : -value))));
    expect(turn.index).toBeGreaterThanOrEqual(rule.margin);
    expect(turn.index).toBeLessThan(line.length - rule.margin);
    const [next, alike] = [turns[i + 1], turns[i + 2]];
    if (alike !== undefined) expect(alike.index - turn.index).toBeGreaterThanOrEqual(rule.minimumCycle);
    if (next === undefined) return;
    expect(next.kind).not.toBe(turn.kind);
    expect(height(line, next)).toBeGreaterThan(height(line, { ...next, index: turn.index }));
    const change = 100 * Math.expm1(((line[next.index] as number) - (line[turn.index] as number)) / 100);
    expect(next.index - turn.index >= rule.minimumPhase || Math.abs(change) > rule.exemptChange).toBe(true);
  });
}

describe('findTurningPoints', () => {
  it('finds the peak of a triangle, and the trough of one upside down', () => {
    expect(findTurningPoints(triangle)).toEqual([{ index: 20, kind: 'peak' }]);
    expect(findTurningPoints(triangle.map((value) => -value))).toEqual([{ index: 20, kind: 'trough' }]);
  });

  it('keeps what the rule says of every turn, phase and cycle, and finds several', () => {
    let most = 0;
    fc.assert(
      fc.property(lines, rules, (line, rule) => {
        const turns = findTurningPoints(line, rule);
        check(line, rule, turns);
        most = Math.max(most, turns.length);
      }),
      { numRuns: 500 },
    );
    expect(most).toBeGreaterThan(5);
  });

  it('is the same wherever the line starts', () => {
    fc.assert(
      fc.property(lines, rules, fc.integer({ min: -999, max: 999 }), (line, rule, shift) => {
        expect(
          findTurningPoints(
            line.map((value) => value + shift),
            rule,
          ),
        ).toEqual(findTurningPoints(line, rule));
      }),
    );
  });

  it('turns a line upside down into its mirror, and a larger one into the same, where no change is exempt', () => {
    fc.assert(
      fc.property(lines, rules, (line, given) => {
        const rule = { ...given, exemptChange: Number.POSITIVE_INFINITY };
        const turns = findTurningPoints(line, rule);
        const mirrored = turns.map(({ index, kind }) => ({ index, kind: kind === 'peak' ? 'trough' : 'peak' }));
        const change = (factor: number) =>
          findTurningPoints(
            line.map((value) => factor * value),
            rule,
          );
        expect(change(-1)).toEqual(mirrored);
        expect(change(4)).toEqual(turns);
      }),
    );
  });

  it('has nothing to say of a line that never turns, is too short, or lacks a value', () => {
    const flat = new Float64Array(60).fill(3);
    const rising = Float64Array.from({ length: 60 }, (_, i) => i);
    const holed = triangle.with(3, Number.NaN);
    for (const line of [flat, rising, holed, triangle.slice(12, 26), new Float64Array(0)]) {
      expect(findTurningPoints(line)).toEqual([]);
    }
  });

  it('ignores a peak that the line passes again before the end', () => {
    const passed = Float64Array.of(...triangle.slice(0, 31), 15, 20, 25);
    expect(findTurningPoints(passed)).toEqual([]);
    expect(findTurningPoints(passed.subarray(0, 31))).toEqual([{ index: 20, kind: 'peak' }]);
  });

  it('has no fall between a peak and a later, higher trough, nor the mirror of it', () => {
    const fall = [10, 8, 6, 4, 2, 0];
    const stair = [5, 10, 15, 20, 19, 19, 19, 19, 30, 31, 32, 33, 34, 29.5];
    const rest = [36, 40, 44, 48, 52, 48, 44, 40, 36, 32];
    const line = Float64Array.of(...fall, ...stair, ...rest);
    const rule = { window: 4, margin: 2, minimumPhase: 1, minimumCycle: 1, exemptChange: 0 };
    expect(findTurningPoints(line.subarray(0, 16), rule).map(({ index }) => index)).toEqual([5]);
    expect(findTurningPoints(line, rule)).toEqual([
      { index: 5, kind: 'trough' },
      { index: 24, kind: 'peak' },
    ]);
    const mirror = line.map((value) => -value);
    expect(findTurningPoints(mirror, rule).map(({ index }) => index)).toEqual([5, 24]);
  });

  it('keeps a short phase only where its change is exempt', () => {
    const fall = (depth: number): Float64Array =>
      Float64Array.from({ length: 60 }, (_, i) =>
        i <= 30 ? i : i <= 33 ? 30 - ((i - 30) * depth) / 3 : 2 * i - 36 - depth,
      );
    const rule = { ...paganSossounovRule, minimumCycle: 1 };
    expect(findTurningPoints(fall(60).subarray(0, 52), rule).map(({ index }) => index)).toEqual([30, 33]);
    expect(findTurningPoints(fall(12).subarray(0, 42), rule)).toEqual([]);
  });
});
