import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

/** The indicator of a sentence: which way, by how much, and whether that is the size of the change. */
const change = (text: string) =>
  readKind('indicator', text, '2020-04-09').map(
    ({ relation, asserted, isSize }) => `${relation} ${asserted?.low} ${isSize === true ? 'by' : 'to'}`,
  )[0];

describe('changes of figures of the economy', () => {
  it('are told by their size behind "by", with a limit of it or without', () => {
    expect(change('High-yield spreads have widened by more than 300 basis points this year.')).toBe('rose 300 by');
    expect(change('The 10-year yield has fallen by at least 110 basis points since New Year.')).toBe('fell 110 by');
    expect(change('The 2-year yield dropped by about 80 basis points in March.')).toBe('fell 80 by');
  });

  it('are told by where they went behind "to"', () => {
    expect(change('Unemployment rose to 4.4% in March.')).not.toContain('by');
  });
});
