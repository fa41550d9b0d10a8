import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const extremesOf = (text: string, published: string) =>
  readKind('policy-rate', text, published).flatMap(({ extreme }) =>
    extreme === undefined ? [] : [`${extreme.side} ${toIsoDate(extreme.since)}`],
  );

describe('a policy rate set against those since', () => {
  it.each([
    ['The Fed lifted its target range to 5% to 5.25%, the highest since 2007.', '2023-05-26', 'highest 2007-12-31'],
    [
      'The funds rate went from 6.5% to 1.75%, which is the lowest it has been in forty years.',
      '2002-01-07',
      'lowest 1963-03-21',
    ],
  ])('%s', (text, published, extreme) => {
    expect(extremesOf(text, published)).toEqual([extreme]);
  });

  it('is not read of an index beside it', () => {
    expect(
      extremesOf('The Fed left rates at 3.75%, and the S&P 500 rose to its highest since May.', '2026-01-16'),
    ).toEqual([]);
  });
});
