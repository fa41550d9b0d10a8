import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

describe('what is said again of the sentence before', () => {
  it('gives another asset the record or the move just told', () => {
    const records = readKind('record', 'The S&P 500 closed at a record on Friday. So did the Dow.', '2024-05-18');
    expect(records.map(({ subject }) => subject.id)).toEqual(['sp-500', 'dow']);
    const [, dow] = readKind('return', 'The Russell 2000 fell in April. So did the Nasdaq Composite.', '2024-05-04');
    expect(dow).toMatchObject({ subject: { id: 'nasdaq-composite' }, direction: 'down', asserted: null });
  });

  it('counts such closes over the year', () => {
    const [, count] = readKind(
      'record',
      'The S&P 500 ended at a record on Friday. It was its 24th such close.',
      '2024-05-18',
    );
    expect(count).toMatchObject({ subject: { id: 'sp-500' }, asserted: { low: 24, unit: 'count' } });
  });

  it.each([
    ['The Dow closed at a record on Friday, and so did the S&P 500.', 'sp-500'],
    ['The Russell 2000 finished at an all-time high on Thursday, as did the Nasdaq Composite.', 'nasdaq-composite'],
    ['The S&P 500 set a record on Monday, and so did the Nasdaq 100.', 'nasdaq-100'],
  ])('goes on within the sentence: %s', (text, id) => {
    expect(readKind('record', text, '2021-03-12').at(-1)?.subject.id).toBe(id);
  });
});
