import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;
const read = (text: string, published: string) => readKind('indicator', text, published);

describe('one note against another', () => {
  it('is the slope of the curve, with its sign', () => {
    expect(read('Tens yielded 108 basis points less than twos on 3 July.', '2023-10-30')).toMatchObject([
      {
        subject: { id: 'yield-curve' },
        relation: 'at',
        asserted: { low: -108, high: -108 },
        period: { to: day('2023-07-03') },
      },
    ]);
    expect(
      read('The two-year note yields half a percentage point less than the ten-year.', '2025-05-16'),
    ).toMatchObject([{ subject: { id: 'yield-curve' }, relation: 'at', asserted: { low: 0.5 } }]);
  });

  it('without a figure is above or below zero', () => {
    expect(read('The ten-year note once again yields more than the two-year.', '2024-09-13')).toMatchObject([
      { subject: { id: 'yield-curve' }, relation: 'above', asserted: { low: 0 } },
    ]);
    expect(read('The 2-year pays more than the 10-year.', '2023-05-26')).toMatchObject([
      { subject: { id: 'yield-curve' }, relation: 'below', asserted: { low: 0 } },
    ]);
  });
});

describe('other names of notes', () => {
  it('inflation-linked and break-even figures are their own', () => {
    expect(read('The ten-year TIPS yield rose above 2% on 3 October.', '2023-10-06')[0]?.subject.id).toBe(
      'real-yield-10y',
    );
    expect(read('Break-even inflation is 2.42%.', '2023-10-30')[0]?.subject.id).toBe('breakeven-10y');
  });

  it('short forms and counterparts', () => {
    expect(read('The 10y finished 2025 at 4.18%.', '2026-01-05')[0]).toMatchObject({
      subject: { id: 'treasury-10y' },
      asserted: { low: 4.18 },
      period: { to: day('2025-12-31') },
    });
    expect(
      read('The ten-year yield finished at 1.74%. Its two-year counterpart is still at 0.16%.', '2021-03-19')[1],
    ).toMatchObject({ subject: { id: 'treasury-2y' }, asserted: { low: 0.16 } });
  });
});

describe('the time of a figure', () => {
  it('a state of now does not take the time of another clause', () => {
    for (const text of [
      'The VIX remains above 30, roughly where it stood in the middle of April.',
      'The VIX is still above 30, and the index has ended the week lower.',
    ])
      expect(read(text, '2025-05-16')[0]).toMatchObject({ relation: 'above', period: { from: 'assumed' } });
  });

  it('a figure compared with is that of its own day', () => {
    expect(
      read(
        'High-yield spreads stood at 453 basis points on Friday, wider than the 377 of 20 September.',
        '2023-10-30',
      )[1],
    ).toMatchObject({ asserted: { low: 377 }, period: { to: day('2023-09-20') } });
    expect(
      read('The ten-year yield stands at 2.73%, above the 1.66% seen at the start of May.', '2013-07-12')[1],
    ).toMatchObject({ asserted: { low: 1.66 } });
  });

  it('at the turn of the year is the close before it, of what is to come the next', () => {
    expect(read('At the start of the year the ten-year note paid 5.75%.', '1998-10-16')[0]).toMatchObject({
      period: { base: day('1997-12-30'), to: day('1998-01-02') },
    });
    expect(read('The ten-year yield ought to be below 3.5% at the turn of the year.', '2024-08-09')[0]).toMatchObject({
      modality: 'forecast',
      horizon: day('2024-12-31'),
    });
  });

  it('a figure that another is under is stated as it stood', () => {
    expect(read('The VIX is below 20, well under the 52 it reached in April.', '2026-01-09')[1]).toMatchObject({
      relation: 'at',
      asserted: { low: 52 },
    });
  });

  it('a time told of the figure before dates that one only', () => {
    expect(read('The ten-year yield, 4.58% at the end of 2024, has fallen to 4.17%.', '2026-01-05')).toMatchObject([
      { asserted: { low: 4.58 }, period: { to: day('2024-12-31') } },
      { asserted: { low: 4.17 }, period: { from: 'assumed' } },
    ]);
  });

  it('a denied level is denied', () => {
    expect(read('The ten-year yield will not go above 2% this year.', '2021-03-19')[0]).toMatchObject({
      relation: 'above',
      negated: true,
    });
  });

  it('parts two notes that were told', () => {
    const parted = (text: string) => readKind('indicator', text, '2018-12-26').at(-1);
    expect(
      parted('The ten-year yield rose to 2.81%. Only 12 basis points separate it from the two-year.'),
    ).toMatchObject({
      subject: { id: 'yield-curve' },
      asserted: { low: 12, unit: 'basis points' },
    });
    expect(
      parted('The two-year pays 4.20% and the ten-year 4.38%. That leaves 18 basis points between them.'),
    ).toMatchObject({ subject: { id: 'yield-curve' }, asserted: { low: 18 } });
    expect(parted('Just 20 basis points now divide the two-year note from the ten-year.')).toMatchObject({
      subject: { id: 'yield-curve' },
      asserted: { low: 20 },
    });
  });
});

describe('a note against the one told just before', () => {
  it('is the slope, with its sign', () => {
    expect(
      read('The 10-year yields 4.04%. The two-year sits 52 basis points lower.', '2025-11-21').at(-1),
    ).toMatchObject({
      subject: { id: 'yield-curve' },
      asserted: { low: 52 },
    });
    expect(read('Ten-year notes pay 3.7%; twos are 80 basis points higher.', '2023-07-07').at(-1)).toMatchObject({
      subject: { id: 'yield-curve' },
      asserted: { low: -80 },
    });
    expect(read('The two-year ended at 2.92%. It is above the ten-year again.', '2022-07-12').at(-1)).toMatchObject({
      subject: { id: 'yield-curve' },
      relation: 'below',
    });
  });

  it('is none where it is told of the same note, or of a stretch', () => {
    for (const text of [
      'The two-year yields 3.5%. The two-year sits 10 basis points lower.',
      'The 10-year yields 4.04%. The two-year is 12 basis points lower on the week.',
    ])
      expect(read(text, '2025-11-21').filter(({ subject }) => subject.id === 'yield-curve')).toEqual([]);
  });

  it('goes by its short names', () => {
    expect(read('Twos-tens stood at minus 73 basis points on Friday.', '2023-01-17')).toMatchObject([
      { subject: { id: 'yield-curve' }, asserted: { low: -73 } },
    ]);
    expect(read('The yield premium of junk issuers over Treasuries is 3.1 points.', '2025-02-07')).toMatchObject([
      { subject: { id: 'high-yield-spread' }, asserted: { low: 3.1 } },
    ]);
  });
});
