import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree, walks } from '../../../test/arbitraries.ts';
import {
  isLeading,
  type RotationState,
  type RotationStatePoint,
  rotationStates,
  stateThresholds,
  toLeadBoundaries,
  toLeadRecord,
  toRotationStates,
} from './rotation-state.ts';

const { enter, hold, extended, memoryMonths, volatilityMonths } = stateThresholds;

const logLines = walks(volatilityMonths + 1, 160).map((line) => line.map(Math.log));
const statesOf = (points: readonly RotationStatePoint[]) => points.map(({ state }) => state);

/** The rule as its doc comment says it, every window anew. */
function toStatesBySearch(line: readonly number[], lastIsPartial: boolean): (RotationState | undefined)[] {
  const states: (RotationState | undefined)[] = [];
  line.forEach((value, i) => {
    const end = lastIsPartial && i === line.length - 1 ? i - 1 : i;
    const changes = [];
    for (let k = end - volatilityMonths + 1; k <= end; k++) changes.push((line[k] ?? NaN) - (line[k - 1] ?? NaN));
    const centre = changes.reduce((sum, each) => sum + each, 0) / volatilityMonths;
    const squares = changes.reduce((sum, each) => sum + (each - centre) ** 2, 0);
    const sd = Math.sqrt(squares / (volatilityMonths - 1));
    const momentum = (months: number): number => (value - (line[i - months] ?? NaN)) / (sd * Math.sqrt(months));
    const [m3, m12] = [momentum(3), momentum(12)];
    const before = states.at(-1);
    const confirmedFrom = before === 'confirmed' || before === 'extended' ? hold : enter;
    const earlyFrom = before === 'early' ? hold : enter;
    if (Number.isNaN(m3 + m12)) states.push(undefined);
    else if (m3 > -enter && m12 >= extended) states.push('extended');
    else if (m3 > -enter && m12 >= confirmedFrom) states.push('confirmed');
    else if (m3 >= earlyFrom) states.push('early');
    else if (states.slice(-memoryMonths).some((each) => ['early', 'confirmed', 'extended'].includes(each ?? ''))) {
      states.push('failing');
    } else states.push('none');
  });
  return states;
}

describe('toRotationStates', () => {
  it('agrees with the rule read anew at every month, and visits every state', () => {
    const visited = new Set<RotationState | undefined>();
    fc.assert(
      fc.property(logLines, fc.boolean(), (line, lastIsPartial) => {
        const states = statesOf(toRotationStates(line, lastIsPartial));
        for (const state of states) visited.add(state);
        expect(states).toEqual(toStatesBySearch(Array.from(line), lastIsPartial));
      }),
      { numRuns: 200 },
    );
    expect(visited).toEqual(new Set([undefined, ...rotationStates]));
  });

  it('of a prefix are the prefix of the states, to the last bit', () => {
    fc.assert(
      fc.property(logLines, fc.nat(160), (line, length) => {
        const whole = toRotationStates(line, false);
        expect(toRotationStates(line.slice(0, length), false)).toEqual(whole.slice(0, length));
        const partial = toRotationStates(line, true);
        expect(partial.slice(0, -1)).toEqual(whole.slice(0, -1));
      }),
    );
  });

  it('begin after 37 month-ends, an unfinished month not counted', () => {
    fc.assert(
      fc.property(logLines, (line) => {
        const first = (points: RotationStatePoint[]): number => points.findIndex(({ state }) => state !== undefined);
        expect(first(toRotationStates(line, false))).toBe(volatilityMonths);
        expect(first(toRotationStates(line.slice(0, volatilityMonths + 1), true))).toBe(-1);
        expect(toRotationStates(line.slice(0, volatilityMonths + 1), false).at(-1)?.state).toBeDefined();
      }),
    );
  });

  it('leave an unfinished month out of the volatility that scales it', () => {
    const line = Float64Array.from({ length: 60 }, (_, i) => 0.02 * Math.sin(i * 2) + 0.001 * i);
    const shocked = line.with(59, 0.5);
    const [calm, jump] = [toRotationStates(line, true).at(-1), toRotationStates(shocked, true).at(-1)];
    expect(jump?.volatility).toBe(calm?.volatility);
    expect(toRotationStates(shocked, false).at(-1)?.volatility).toBeGreaterThan(3 * (calm?.volatility as number));
  });

  it('do not depend on the scale of relative strength', () => {
    fc.assert(
      fc.property(logLines, fc.double({ min: -9, max: 9, noNaN: true }), (line, shift) => {
        const moved = toRotationStates(
          line.map((value) => value + shift),
          false,
        );
        toRotationStates(line, false).forEach((point, i) => {
          expect(Math.abs(((moved[i]?.momentum3 as number) || 0) - (point.momentum3 || 0))).toBeLessThan(1e-9);
          expect(Math.abs(((moved[i]?.momentum12 as number) || 0) - (point.momentum12 || 0))).toBeLessThan(1e-9);
        });
      }),
    );
  });

  it('mirror their momentum when the two sides change places', () => {
    fc.assert(
      fc.property(logLines, (line) => {
        const back = toRotationStates(
          line.map((value) => -value),
          false,
        );
        toRotationStates(line, false).forEach(({ momentum3, momentum12 }, i) => {
          expect(agree(back[i]?.momentum3 as number, -momentum3, 0)).toBe(true);
          expect(agree(back[i]?.momentum12 as number, -momentum12, 0)).toBe(true);
        });
      }),
    );
  });

  it('are undefined against itself, and against a fixed share of itself', () => {
    const asset = Float64Array.from({ length: 90 }, (_, i) => 100 + 7 * Math.sin(i));
    for (const multiple of [1, 2, 0.1, 1 / 3, 7.3e-5]) {
      const line = asset.map((level) => Math.log((level * multiple) / level));
      expect(statesOf(toRotationStates(line, false)).every((state) => state === undefined)).toBe(true);
    }
  });

  it('invent nothing for the 37 months from a missing one on', () => {
    fc.assert(
      fc.property(logLines, fc.nat(159), (line, hole) => {
        const index = hole % line.length;
        const states = statesOf(toRotationStates(line.with(index, Number.NaN), false));
        const lost = states.slice(index, index + volatilityMonths + 1);
        expect(lost.every((state) => state === undefined)).toBe(true);
        expect(states.slice(0, index)).toEqual(statesOf(toRotationStates(line, false)).slice(0, index));
      }),
    );
  });
});

describe('toLeadBoundaries', () => {
  it('are where the state of an unfinished month turns', () => {
    let crossed = 0;
    fc.assert(
      fc.property(logLines, (line) => {
        const points = toRotationStates(line, true);
        const boundaries = toLeadBoundaries(points);
        if (Number.isNaN(boundaries.lead)) {
          expect(points.at(-1)?.state).toBeUndefined();
          return;
        }
        crossed++;
        const stateAfter = (move: number): RotationState | undefined => {
          const moved = line.with(line.length - 1, (line.at(-1) as number) + Math.log1p(move));
          return toRotationStates(moved, true).at(-1)?.state;
        };
        const isConfirmed = (state: RotationState | undefined): boolean =>
          state === 'confirmed' || state === 'extended';
        expect(isLeading(stateAfter(boundaries.lead + 1e-9))).toBe(true);
        expect(isLeading(stateAfter(boundaries.lead - 1e-9))).toBe(false);
        expect(isConfirmed(stateAfter(boundaries.confirmed + 1e-9))).toBe(true);
        expect(isConfirmed(stateAfter(boundaries.confirmed - 1e-9))).toBe(false);
        expect(boundaries.lead > 0).toBe(!isLeading(points.at(-1)?.state));
      }),
    );
    expect(crossed).toBeGreaterThan(50);
  });

  it('are undefined without a point', () => {
    expect(toLeadBoundaries([])).toEqual({ lead: Number.NaN, confirmed: Number.NaN });
  });
});

describe('toLeadRecord', () => {
  const pointsOf = (letters: string): RotationStatePoint[] =>
    Array.from(letters, (letter) => ({
      momentum3: 0,
      momentum12: 0,
      volatility: 1,
      state: rotationStates.find((state) => state.startsWith(letter)) as RotationState | undefined,
    })).map((point, i) => (letters[i] === 'x' ? { ...point, state: 'extended' as const } : point));

  it.each([
    ['no lead', 'nnn', { leads: 0, confirmed: 0, medianMonths: Number.NaN }],
    ['two that ended and one still going', 'neefneccnee', { leads: 2, confirmed: 1, medianMonths: 2.5 }],
    ['one that began as confirmed', 'nccen', { leads: 0, confirmed: 0, medianMonths: Number.NaN }],
    ['one whose beginning is not known', '?eenne?', { leads: 1, confirmed: 0, medianMonths: 1 }],
    ['one that was extended at once', 'fexn', { leads: 1, confirmed: 1, medianMonths: 2 }],
  ])('counts %s', (_, letters, expected) => {
    expect(toLeadRecord(pointsOf(letters))).toEqual(expected);
  });

  it('agrees with a reading of the states as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('n', 'f', 'e', 'c', 'x'), maxLength: 40 }), (letters) => {
        const leads = [...letters.matchAll(/(?<=[nf])e[ecx]*(?=[nf])/g)].map(([lead]) => lead);
        const lengths = leads.map((lead) => lead.length).sort((a, b) => a - b);
        const middle = lengths.length >> 1;
        const median =
          lengths.length % 2 === 1 ? lengths[middle] : ((lengths[middle - 1] ?? NaN) + (lengths[middle] ?? NaN)) / 2;
        const record = toLeadRecord(pointsOf(letters));
        expect(record.leads).toBe(leads.length);
        expect(record.confirmed).toBe(leads.filter((lead) => /[cx]/.test(lead)).length);
        expect(agree(record.medianMonths, median as number, 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
