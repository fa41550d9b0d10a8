import { describe, expect, it } from 'vitest';
import { read } from '../read-fixture.ts';

const beyond = (text: string, published = '2026-01-30') =>
  read(text, published).map(({ kind, beyond: part }) => `${kind}: ${part ?? ''}`);

describe('what is said beyond a direction', () => {
  it.each([
    ['The ten-year yield rose every day last week.', 'every day'],
    ['Small caps climbed without a single down week in 2025.', 'without a single down week'],
    ['The S&P 500 beat the Russell 2000 in 2025 by a wider margin than in 2024.', 'by a wider margin'],
    ['Growth led value in 2024, but by less than in 2023.', 'by less than in'],
    ['The Nasdaq-100 rose more in 2025 than the year before.', 'more in 2025 than the year before'],
    ['The Dow rose faster in January than in any month since 2009.', 'faster in January than in'],
  ])('%s', (text, part) => {
    expect(beyond(text)).toContainEqual(expect.stringContaining(`: ${part}`));
  });

  it('is nothing where another rule has told it, where there is a figure, or in another clause', () => {
    expect(beyond('The S&P 500 fell for a third straight day on Friday.')).toEqual(['streak: ']);
    expect(beyond('The Russell 2000 rose 5.3% in January.')).toEqual(['return: ']);
    expect(beyond('Gold rose in January; he reads every day.')[0]).toBe('return: ');
  });
});
