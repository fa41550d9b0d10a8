import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const moves = (text: string, published: string) =>
  readKind('policy-move', text, published).map(
    ({ action, asserted, isTotal, meetings, modality }) =>
      `${modality} ${action} ${asserted?.low ?? ''}${isTotal ? ' in all' : ''}${meetings === undefined ? '' : ` at ${meetings.which} ${meetings.count ?? ''}`}`,
  );

describe('sums and sizes of moves', () => {
  it.each([
    ['The central bank has added five full percentage points since March 2022.', '2023-05-08', 'fact hike 500 in all'],
    ['The Fed has taken off a full percentage point since August.', '2007-12-20', 'fact cut 100 in all'],
    ['Since December 2015 the Fed has added 225 basis points.', '2019-01-20', 'fact hike 225 in all'],
    [
      'The Fed raised rates by a quarter of a point at each of its first three meetings of 2023.',
      '2023-11-20',
      'fact hike 25 at first 3',
    ],
    ['The Fed cut its rate by half a point at both of its last two meetings.', '2008-11-20', 'fact cut 50 at last 2'],
  ])('%s', (text, published, expected) => {
    expect(moves(text, published)).toEqual([expected]);
  });

  it.each([
    ['The Fed has raised its rate to 4% in six moves, four of them of 75 basis points.', '2022-11-13'],
    [
      'The committee of the Fed lifted rates six times this year; it took six hikes, four of these by 75 basis points.',
      '2022-11-13',
    ],
  ])('counts some of the moves by their size: %s', (text, published) => {
    const counted = readKind('policy-move', text, published).map(({ count, asserted }) => [count, asserted?.low]);
    expect(counted).toContainEqual([6, undefined]);
    expect(counted).toContainEqual([4, 75]);
  });

  it.each([
    ['The Fed met. That makes two quarter-point cuts since September, or three quarters of a point in all.', 0.5, 0.75],
    ['The Fed moved again: three half-point steps, or 150 basis points.', 1.5, 1.5],
  ])('sets a sum against its steps: %s', (text, steps, sum) => {
    expect(readKind('comparison', text, '2025-11-02')).toMatchObject([
      { left: { value: steps }, asserted: { low: sum, unit: 'percentage points' }, isExact: true },
    ]);
  });

  it.each([
    'The Fed has lowered its target range by a full percentage point since September, to 4.25%-4.50%.',
    'Since March it is up; the Fed has raised its range by half a point since June, to 4.25%-4.50%.',
  ])('reads the rate that was moved since as that of now: %s', (text) => {
    expect(readKind('policy-rate', text, '2025-01-12')).toMatchObject([{ period: { from: 'assumed' } }]);
  });

  it('foretells a level with the moves that lead to it', () => {
    for (const text of [
      'We expect the Fed to cut three times this year, bringing the top of its range to 4.75%.',
      'We think the Fed will cut at both remaining meetings this year, taking the upper end of its range to 4.5%.',
      'The Fed will raise rates twice this year, lifting the upper end of its range to 5%.',
    ])
      expect(readKind('policy-rate', text, '2024-10-08')).toMatchObject([{ modality: 'forecast' }]);
  });
});
