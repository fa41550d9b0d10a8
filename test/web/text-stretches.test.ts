import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CheckedClaim } from '../../src/claims/checked.ts';
import { createChecked } from '../../src/report/claims/checked-fixture.ts';
import { cutStretches, findStretch, mostShown } from '../../web/src/claims/text-stretches.ts';

const [pattern] = createChecked().claims as [CheckedClaim];
const claimsAt = (starts: readonly number[]): CheckedClaim[] =>
  starts.map((start, i) => ({ ...pattern, id: `c${i + 1}`, span: { start, end: start + 5 } }));

const sentence = 'Shares rose 1%. ';

it('leaves a text whole that can be shown at once', () => {
  const text = sentence.repeat(mostShown.statements);
  expect(cutStretches(text, claimsAt([...text.matchAll(/Shares/g)].map(({ index }) => index)))).toEqual([
    { start: 0, end: text.length },
  ]);
  expect(cutStretches('', [])).toEqual([{ start: 0, end: 0 }]);
});

it('cuts where a paragraph ends, and where there is none where a statement begins', () => {
  const paragraph = `${sentence.repeat(30)}\n\n`;
  const text = paragraph.repeat(10);
  const claims = claimsAt([...text.matchAll(/Shares/g)].map(({ index }) => index));
  const stretches = cutStretches(text, claims);
  expect(stretches.map(({ end }) => end)).toEqual([3, 6, 9, 10].map((count) => count * paragraph.length));
  const line = sentence.repeat(250);
  const cut = cutStretches(line, claimsAt([...line.matchAll(/Shares/g)].map(({ index }) => index)));
  expect(cut.map(({ end }) => end)).toEqual([100, 200, 250].map((count) => count * sentence.length));
});

it('cuts words without a statement at a blank, and a word without end anywhere', () => {
  const words = 'nothing '.repeat(10_000);
  const stretches = cutStretches(words, []);
  expect(stretches.length).toBe(3);
  for (const { start } of stretches.slice(1)) expect(words[start - 1]).toBe(' ');
  expect(cutStretches('x'.repeat(70_000), []).map(({ end }) => end)).toEqual([30_000, 60_000, 70_000]);
});

it('whatever the text, its stretches join to it, and hold each statement once and few of them', () => {
  const parts = fc.array(fc.constantFrom('\n', '\n\n', ' ', 'word ', 'x'.repeat(400)), { maxLength: 300 });
  fc.assert(
    fc.property(parts, fc.array(fc.nat(60_000), { maxLength: 400 }), (words, starts) => {
      const text = words.join('');
      const claims = claimsAt(starts.sort((a, b) => a - b));
      const stretches = cutStretches(text, claims);
      expect(stretches.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      const counts = stretches.map(() => new Set<number>());
      for (const claim of claims) counts[findStretch(stretches, claim)]?.add(claim.span.start);
      for (const [i, { start, end }] of stretches.entries()) {
        expect(end - start).toBeLessThanOrEqual(mostShown.characters);
        if (i < stretches.length - 1) {
          expect(end).toBeGreaterThan(start);
          expect(counts[i]?.size).toBeLessThanOrEqual(mostShown.statements);
        }
      }
    }),
    { numRuns: 60 },
  );
});
