import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

describe('superlatives of a lead', () => {
  it('takes "the most since" behind a lead for that of the lead', () => {
    expect(
      readKind('extreme', 'Value beat growth by five points in January, the most since 2001.', '2026-01-30'),
    ).toMatchObject([{ subject: { id: 'value' }, against: { id: 'growth' }, side: 'best' }]);
    expect(
      readKind(
        'extreme',
        'The Russell 2000 trailed the Dow by 9 points in July 2014, the most since 2002.',
        '2014-08-04',
      ),
    ).toMatchObject([{ subject: { id: 'russell-2000' }, against: { id: 'dow' }, side: 'worst' }]);
    expect(
      readKind('extreme', 'The Dow lost 9% in August 2015, the most since 2011.', '2015-09-02')[0]?.against,
    ).toBeUndefined();
  });
});
