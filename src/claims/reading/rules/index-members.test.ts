import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const read = (text: string) =>
  readKind('membership', text, '2024-10-18').map(({ subject, universe }) => `${subject.id} in ${universe.id}`);

describe('companies said to be of an index', () => {
  it.each([
    ['Russell 2000 members such as Ennis (NYSE: EBF) and Ethan Allen (NYSE: ETD) rose.', 'EBF+ETD in russell-2000'],
    ['Coherent (NYSE: COHR), an S&P 500 constituent, sells lasers.', 'COHR in sp-500'],
    ['The S&P 500 component Nordson (NASDAQ: NDSN) fell.', 'NDSN in sp-500'],
  ])('%s', (text, said) => {
    expect(read(text)).toContain(said);
  });

  it('reads no member where the index is only spoken of', () => {
    expect(read('Unlike the Russell 2000, Nordson (NASDAQ: NDSN) fell.')).toEqual([]);
    expect(read('Members of the Russell 2000 rose while Nordson (NASDAQ: NDSN) fell.')).toEqual([]);
  });
});
