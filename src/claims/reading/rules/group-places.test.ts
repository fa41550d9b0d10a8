import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const places = (text: string) =>
  readKind('ranking', text, '2025-02-07').map(
    ({ subject, side, rank, among }) => `${subject.id} ${side} ${rank} ${among.length}`,
  );

describe('places in a group', () => {
  it.each([
    ['The Magnificent Seven had a mixed 2024. Nvidia (NVDA) was the best of the seven.', 'NVDA best 1 14'],
    ['In 2024 Microsoft (MSFT) was the weakest performer of the Magnificent Seven.', 'MSFT worst 1 14'],
    ['The Magnificent Seven rose in January 2025. Meta (META) was the star of the group.', 'META best 1 14'],
    ['Apple gained 30% in 2024; Tesla (TSLA), up 63%, the second of the Magnificent Seven, did better.', undefined],
    ['→ Alphabet: +35% in 2024, the best of the Magnificent Seven.', 'GOOGL best 1 14'],
    ['All of the Magnificent Seven rose in 2024. The laggard of the group, Microsoft, gained 12%.', 'MSFT worst 1 14'],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected === undefined ? [] : [expected]);
  });

  it.each([
    'The Magnificent Seven rose. Walmart (WMT) was the best of the seven.',
    'The Magnificent Seven rose. Nvidia (NVDA) was the best of the five.',
    'The Magnificent Seven rose. The best of the five, Nvidia, gained 40% in 2024.',
    'Was Nvidia (NVDA) the best of the Magnificent Seven?',
  ])('%s', (text) => {
    expect(places(text)).toEqual([]);
  });
});
