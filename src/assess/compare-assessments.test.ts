import { expect, test } from 'vitest';
import { parseIsoDate } from '../core/index.ts';
import { createReferenceStore } from '../data/index.ts';
import { assessCase } from './assessment.ts';
import { assessChanges, compareAssessments } from './compare-assessments.ts';
import { defaultCase, loadCase } from './load-case.ts';

const store = createReferenceStore();
const given = loadCase(defaultCase);
const january = assessCase(given, store, parseIsoDate('2026-01-22'));
const october = assessCase(given, store, parseIsoDate('2025-10-31'));

test('an assessment has not changed against itself', () => {
  const { changes, compared } = compareAssessments(january, january);
  expect(changes).toEqual([]);
  const evidence = january.dimensions.reduce((sum, dimension) => sum + dimension.evidence.length, 0);
  expect(compared).toBe(3 + january.dimensions.length + evidence + january.watchpoints.length);
});

test('every change is a reading that differs, with both its words', () => {
  const { changes, legs, since, asOf } = compareAssessments(october, january);
  expect([since, asOf]).toEqual(['2025-10-31', '2026-01-22']);
  expect(changes.length).toBeGreaterThan(0);
  for (const { before, after } of changes) expect(before).not.toBe(after);
  const states = changes.filter(({ kind }) => kind === 'state');
  expect(states.map(({ before, after }) => [before, after])).toEqual(
    october.state === january.state ? [] : [[october.state, january.state]],
  );
  expect(legs.map(({ label }) => label)).toEqual(january.legs.map(({ label }) => label));
});

test('the other way round, every change turns round', () => {
  const there = compareAssessments(october, january).changes;
  const back = compareAssessments(january, october).changes;
  expect(back.map(({ name, before, after }) => [name, after, before])).toEqual(
    there.map(({ name, before, after }) => [name, before, after]),
  );
});

test('a week before is meant where no date is given; a later one is refused', () => {
  const day = parseIsoDate('2026-01-22');
  expect(assessChanges(given, store, day).since).toBe('2026-01-15');
  expect(() => assessChanges(given, store, day, day + 1)).toThrow('2026-01-23 lies after 2026-01-22');
});
