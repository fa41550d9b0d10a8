import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const states = (text: string) =>
  readKind('indicator', text, '2017-09-15').map(
    ({ subject, relation, asserted, modality }) => `${subject.id} ${relation} ${asserted?.low ?? ''} ${modality}`,
  );

describe('states of credit and of work', () => {
  it.each([
    ['Financial conditions have remained remarkably loose.', 'financial-conditions below 0 fact'],
    ['Financial conditions were tight that spring.', 'financial-conditions above 0 fact'],
    ['Broad financial conditions remain accommodative.', 'financial-conditions below 0 fact'],
    ['The job market is cooling.', 'unemployment rose  fact'],
    ['A labour market that shows signs of strain worries the bank.', 'unemployment rose  fact'],
    ['The labor market has tightened.', 'unemployment fell  fact'],
  ])('%s', (text, expected) => {
    expect(states(text)).toEqual([expected]);
  });

  it.each([
    'If the labor market weakens, the bank will act.',
    'Are financial conditions easy?',
    'The labor market matters.',
  ])('%s', (text) => {
    expect(states(text)).toEqual([]);
  });
});
