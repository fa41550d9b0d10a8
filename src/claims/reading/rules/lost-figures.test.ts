import { describe, expect, it } from 'vitest';
import { read } from '../read-fixture.ts';

const lost = (text: string) =>
  read(text, '2024-02-15')
    .filter((one) => one.kind === 'other' && one.need.startsWith('the figure itself'))
    .map(({ span }) => text.slice(span.start, span.end));

describe('figures that the page has lost', () => {
  it.each([
    ['Bank stocks now trade at roughly\n\n, which looks cheap to us.', 'Bank stocks now trade at roughly'],
    ['Loans are scarce, and default rates rose to almost\n\n. That is a lot.', 'default rates rose to almost'],
    [
      'The gains of the tax law are forecast to\n\n, or so the Treasury says.',
      'The gains of the tax law are forecast to',
    ],
  ])('%s', (text, told) => {
    expect(lost(text)).toEqual([told]);
  });

  it.each([
    'Bank stocks now trade at roughly 9 times earnings.',
    'We went to\n\n, of all places.',
    'Bank stocks are cheap.\n\nWe own them, and profits are expected to grow.',
  ])('makes nothing of: %s', (text) => {
    expect(lost(text)).toEqual([]);
  });
});
