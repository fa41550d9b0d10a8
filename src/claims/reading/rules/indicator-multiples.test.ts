import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

const changes = (text: string, published = '2026-01-30') =>
  readKind('indicator', text, published).map(
    ({ subject, relation, asserted, isOfLevel, period }) =>
      `${subject.id} ${relation} ${asserted?.low} ${asserted?.unit} ${asserted?.wording} ${isOfLevel === true ? 'of level' : ''} ${toIsoDate(period.base)}`,
  );

describe('an indicator that went by a part of what it was', () => {
  it('reads multiples, and no bare direction of them', () => {
    expect(changes('Oil has doubled since the end of 2020.')).toEqual([
      'oil-wti rose 100 percent about of level 2020-12-31',
    ]);
    expect(changes('Inflation has halved since June 2022.')).toEqual([
      'inflation fell 50 percent about of level 2022-05-31',
    ]);
    expect(changes('In 2008 the VIX nearly quadrupled.')).toEqual(['vix rose 300 percent nearly of level 2007-12-31']);
  });

  it('reads fractions after "by", and of a rate no tenth', () => {
    expect(changes('The VIX dropped by more than half in May 2025.')).toEqual([
      'vix fell 50 percent over of level 2025-04-30',
    ]);
    expect(changes('Crude slid by a fifth in November 2018.')).toEqual([
      expect.stringContaining('oil-wti fell 20 percent'),
    ]);
    expect(changes('The ten-year yield rose by half a point in 2025.')).toEqual([
      'treasury-10y rose 0.5 percentage points plain  2024-12-31',
    ]);
  });

  it('reads a part of what it was then, up to now', () => {
    expect(changes('Inflation is less than half what it was in June 2022.')).toEqual([
      'inflation fell 50 percent over of level 2022-06-30',
    ]);
    expect(changes('Oil prices are nearly double what they were a year ago.')).toEqual([
      'oil-wti rose 100 percent nearly of level 2025-01-30',
    ]);
  });

  it('leaves the price of a note, and a move told by its ends, to others', () => {
    expect(read('The ten-year note has lost a tenth of its value since 2020.', '2022-08-01')).toMatchObject([
      { kind: 'other', need: 'prices of that note, or of a fund that holds it' },
    ]);
    expect(changes('WTI doubled from $57.26 at the end of 2025 to $114.58 on April 7.', '2026-05-01')).toEqual([
      expect.stringContaining('oil-wti rose 114.58'),
    ]);
  });
});
