import { expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const read = (text: string) => readKind('usual-lead', text, '2026-01-26');

it.each([
  ['Historically, small caps have outperformed large caps.', 'ahead'],
  ['Over the long run the Russell 2000 has lagged the S&P 500.', 'behind'],
])('reads %s', (text, direction) => {
  expect(read(text)).toMatchObject([{ direction }]);
});

it.each([
  'Historically, small caps have outperformed large caps when rates rise.',
  'Historically, small caps have outperformed after the first cut.',
  'Small caps outperformed large caps in December.',
])('leaves %s to others', (text) => {
  expect(read(text)).toEqual([]);
});
