import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPolicyMoves } from './policy-moves.ts';

const none = { run: 0, holdsSince: 0, firstMove: -1, lastMove: -1, total: 0 };

describe('toPolicyMoves', () => {
  it('answers the example', () => {
    const moves = toPolicyMoves(Float64Array.of(-50, 0, -25, -25, 0));
    expect(moves).toEqual({ run: -2, holdsSince: 1, firstMove: 2, lastMove: 3, total: -50 });
  });

  it.each([
    ['no decision', [], none],
    ['holds alone', [0, 0], { ...none, holdsSince: 2 }],
    ['a rise after cuts', [-25, -25, 25], { run: 1, holdsSince: 0, firstMove: 2, lastMove: 2, total: 25 }],
    ['a cut after a hold', [-25, 0, -50], { run: -1, holdsSince: 0, firstMove: 2, lastMove: 2, total: -50 }],
    ['an unknown decision after cuts', [-25, -25, Number.NaN], none],
    ['a hold after an unknown decision', [-25, Number.NaN, 0], { ...none, holdsSince: 1 }],
    [
      'a cut after an unknown one',
      [-25, Number.NaN, -25],
      { run: -1, holdsSince: 0, firstMove: 2, lastMove: 2, total: -25 },
    ],
  ])('after %s', (_, changes, expected) => {
    expect(toPolicyMoves(Float64Array.from(changes))).toEqual(expected);
  });

  it('agrees with a reading of the decisions as text', () => {
    const change = fc.constantFrom(-50, -25, 0, 25, 75, Number.NaN);
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const text = changes.map((each) => (Number.isNaN(each) ? '?' : each < 0 ? 'c' : each > 0 ? 'r' : 'h')).join('');
        const [, run = '', holds = ''] = /(c+|r+|)(h*)$/.exec(text) as RegExpExecArray;
        const start = changes.length - holds.length - run.length;
        expect(toPolicyMoves(Float64Array.from(changes))).toEqual({
          run: run.startsWith('c') ? -run.length : run.length,
          holdsSince: holds.length,
          firstMove: run === '' ? -1 : start,
          lastMove: run === '' ? -1 : start + run.length - 1,
          total: changes.slice(start, start + run.length).reduce((sum, each) => sum + each, 0),
        });
      }),
      { numRuns: 500 },
    );
  });
});
