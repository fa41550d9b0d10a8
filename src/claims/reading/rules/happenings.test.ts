import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const read = (text: string, published: string) => readKind('event', text, published)[0];

describe('what institutions did on a day', () => {
  it('is dated by it', () => {
    expect(read('On March 11 the president signed a relief package.', '2021-03-12')).toMatchObject({
      topic: 'president signed a relief package',
      period: { to: parseIsoDate('2021-03-11') },
    });
    expect(read('The White House suspended most of its new tariffs on April 9.', '2025-05-16')).toMatchObject({
      period: { to: parseIsoDate('2025-04-09') },
    });
  });

  it('without a day is none', () => {
    expect(read('The White House suspended most of its new tariffs.', '2025-05-16')).toBeUndefined();
  });
});
