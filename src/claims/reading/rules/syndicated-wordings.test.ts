import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

describe('what stands beside another statement of its sentence', () => {
  it('tells both of two that are beaten', () => {
    const rivals = (text: string) =>
      readKind('relative-return', text, '2022-01-31').map(
        ({ subject, direction, against }) => `${subject.id} ${direction} ${against.id}`,
      );
    expect(rivals('Energy stocks rose in January, outperforming the Nasdaq-100 and the S&P 500.')).toEqual([
      'energy ahead nasdaq-100',
      'energy ahead sp-500',
    ]);
    expect(rivals('Our small caps lagged the Dow and the tech-heavy Nasdaq-100 in January.')).toEqual([
      'small-caps behind dow',
      'small-caps behind nasdaq-100',
    ]);
    expect(rivals('Energy stocks outperformed the Dow and the Nasdaq-100 fell in January.')).toHaveLength(1);
  });

  it('tells a second share of the same members', () => {
    const shares = readKind(
      'breadth',
      'Some 40% of the companies in the Russell 2000 lose money, and about one-third carry floating-rate debt.',
      '2023-10-31',
    );
    expect(shares.map(({ test }) => test)).toEqual(['unprofitable', 'floating-debt']);
  });

  it('keeps a forecast in a later clause from what comes before it', () => {
    const [giants] = readKind(
      'growth',
      'Profit growth of the S&P 500 slowed to 4% while small-cap profits are projected to rise 12% in 2024.',
      '2023-10-31',
    );
    expect(giants).toMatchObject({ modality: 'fact', asserted: { low: 4 } });
  });

  it('takes the state of a foretold year for foretold', () => {
    const [lead] = readKind(
      'relative-return',
      'Next year could mark a turning point where value outpaces growth.',
      '2023-10-31',
    );
    expect(lead?.modality).toBe('forecast');
  });

  it('quotes a crossing with its verb', () => {
    const text = 'In May the Dow finally cleared the psychological and technical hurdle of 40,000.';
    const [level] = readKind('level', text, '2024-05-31');
    expect(text.slice(level?.span.start, level?.span.end)).toMatch(/cleared the .* hurdle of 40,000/);
  });
});

describe('how companies fare now', () => {
  it('is not told of a stretch that ended long ago', () => {
    const [, now] = readKind(
      'performance',
      'Airlines were battered in 2020. Delta Air Lines (NYSE: DAL) has felt the pinch of dear fuel.',
      '2023-10-31',
    );
    expect(now?.period).toMatchObject({ from: 'assumed', to: day('2023-10-31') });
  });

  it.each([
    ['Regional banks, which had been under a cloud since the 2023 failures, are back.', '2024-11-29', '2022-12-30'],
    ['Homebuilders have been in the doldrums since the 2006 bust.', '2010-03-01', '2005-12-30'],
  ])('may count from an event of a year: %s', (text, published, base) => {
    const [found] = readKind('performance', text, published);
    expect(found).toMatchObject({ measure: 'laggard', period: { base: day(base), to: day(published) } });
  });
});

describe('rates to come', () => {
  it.each([
    'Markets are now pricing in a target of 4.25%-4.50% by the summer.',
    'Traders have priced in a target range of 2.00% to 2.25%.',
  ])('leaves what futures say unmeasured: %s', (text) => {
    expect(readKind('policy-rate', text, '2023-03-31')).toEqual([]);
    expect(readKind('other', text, '2023-03-31')[0]?.need).toMatch(/futures/);
  });

  it.each([
    ['The bet is that the Fed will keep cutting rates.', 'cut'],
    ['Bond bears assume that the Federal Reserve is going to continue to raise rates.', 'hike'],
  ])('foretells more of the same: %s', (text, action) => {
    const [move] = readKind('policy-move', text, '2023-03-31');
    expect(move).toMatchObject({ action, modality: 'forecast' });
  });

  it('leaves the projections of the bank to the bank', () => {
    const text = "The Fed's own projections, pointing to three cuts in 2024, went further than ours.";
    expect(readKind('policy-move', text, '2023-12-29')).toEqual([]);
    expect(read(text, '2023-12-29')[0]).toMatchObject({ kind: 'other', asserted: { low: 3 } });
  });
});
