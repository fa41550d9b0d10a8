import { describe, expect, it } from 'vitest';
import { splitRuns } from './split-runs.ts';

function toRows(codes: number[], days: number[]): [number, number[]][] {
  const runs = splitRuns(Int32Array.from(codes), new Int32Array(codes.length), (row) => days[row] as number);
  return [...runs].map(([code, commits]) => [
    code,
    commits.flat().flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => days[from + i] as number)),
  ]);
}

describe('splitRuns', () => {
  it('puts two groups of one name in order where they come next to each other, the later first', () => {
    expect(toRows([7, 7, 7, 7], [3, 4, 1, 2])).toEqual([[7, [1, 2, 3, 4]]]);
  });

  it('puts groups in order that others stand between', () => {
    expect(toRows([7, 7, 8, 7], [3, 4, 9, 1])).toEqual([
      [7, [1, 3, 4]],
      [8, [9]],
    ]);
  });
});
