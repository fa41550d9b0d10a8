import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRiseOutcomes, walkForwardProbability } from './walk-forward-probability.ts';

const steps = fc.array(fc.record({ state: fc.integer({ min: -1, max: 3 }), change: fc.integer({ min: -2, max: 2 }) }), {
  minLength: 1,
  maxLength: 60,
});
const rules = fc.record({
  horizon: fc.integer({ min: 1, max: 6 }),
  priorWeight: fc.integer({ min: 1, max: 20 }),
  fewestOutcomes: fc.integer({ min: 1, max: 10 }),
});

function toInputs(list: readonly { readonly state: number; readonly change: number }[], horizon: number) {
  let level = 0;
  const line = Float64Array.from(list, ({ change }) => {
    level += change;
    return level;
  });
  return { classes: Int32Array.from(list, ({ state }) => state), outcomes: toRiseOutcomes(line, horizon) };
}

describe('toRiseOutcomes', () => {
  it('answers the example, counts no change as no rise, and does not know the end', () => {
    expect([...toRiseOutcomes(Float64Array.of(1, 3, 2), 1)]).toEqual([1, 0, Number.NaN]);
    expect([...toRiseOutcomes(Float64Array.of(1, 1, Number.NaN), 1)]).toEqual([0, Number.NaN, Number.NaN]);
  });
});

describe('walkForwardProbability', () => {
  it('agrees with counting anew at every step what was known by it', () => {
    fc.assert(
      fc.property(steps, rules, (list, rule) => {
        const { classes, outcomes } = toInputs(list, rule.horizon);
        const { probability, base, analogues } = walkForwardProbability(classes, outcomes, rule);
        classes.forEach((state, t) => {
          const known = Array.from(outcomes.subarray(0, Math.max(0, t - rule.horizon + 1)), (outcome, s) => ({
            outcome,
            state: classes[s] as number,
          })).filter((each) => each.state >= 0 && !Number.isNaN(each.outcome));
          if (state < 0 || known.length < rule.fewestOutcomes) {
            expect([probability[t], base[t]]).toEqual([Number.NaN, Number.NaN]);
            return;
          }
          const rate = (known.filter(({ outcome }) => outcome === 1).length + 0.5) / (known.length + 1);
          const alike = known.filter((each) => each.state === state);
          const events = alike.filter(({ outcome }) => outcome === 1).length;
          expect(base[t]).toBeCloseTo(rate, 12);
          expect(analogues[t]).toBe(alike.length);
          expect(probability[t]).toBeCloseTo(
            (events + rule.priorWeight * rate) / (alike.length + rule.priorWeight),
            12,
          );
        });
      }),
    );
  });

  it('of a prefix is the prefix, to the last bit: nothing later is used', () => {
    fc.assert(
      fc.property(steps, rules, fc.nat({ max: 60 }), (list, rule, cut) => {
        const whole = toInputs(list, rule.horizon);
        const part = toInputs(list.slice(0, cut), rule.horizon);
        const [long, short] = [whole, part].map((each) => walkForwardProbability(each.classes, each.outcomes, rule));
        expect(short?.probability).toEqual(long?.probability.slice(0, cut));
        expect(short?.base).toEqual(long?.base.slice(0, cut));
      }),
    );
  });

  it('is the base rate where there is one state, but for the prior', () => {
    const outcomes = Float64Array.from({ length: 200 }, (_, i) => i % 2);
    const rule = { horizon: 1, priorWeight: 10, fewestOutcomes: 20 };
    const { probability, base } = walkForwardProbability(new Int32Array(200), outcomes, rule);
    expect(probability[199]).toBeCloseTo(base[199] as number, 2);
    expect(walkForwardProbability(new Int32Array(0), new Float64Array(0), rule).probability.length).toBe(0);
  });
});
