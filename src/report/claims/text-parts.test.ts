import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../../test/cpu-time.ts';
import { createChecked } from './checked-fixture.ts';
import { cutText, findBreaks } from './text-parts.ts';

const [pattern] = createChecked().claims;

function toClaims(spans: readonly (readonly [start: number, end: number])[]) {
  return spans.map(([start, end], i) => ({
    ...(pattern as NonNullable<typeof pattern>),
    id: `c${i + 1}`,
    span: { start, end },
  }));
}

const idsOf = (claims: readonly { readonly id: string }[]): string[] => claims.map(({ id }) => id);

describe('cutText', () => {
  it('cuts where spans overlap and puts the innermost first', () => {
    const parts = cutText(
      20,
      toClaims([
        [2, 10],
        [5, 15],
        [6, 8],
      ]),
    );
    expect(parts.map(({ start, end, claims }) => [start, end, idsOf(claims)])).toEqual([
      [0, 2, []],
      [2, 5, ['c1']],
      [5, 6, ['c1', 'c2']],
      [6, 8, ['c3', 'c1', 'c2']],
      [8, 10, ['c1', 'c2']],
      [10, 15, ['c2']],
      [15, 20, []],
    ]);
    expect(parts.map(({ ending }) => idsOf(ending))).toEqual([[], [], [], ['c3'], ['c1'], ['c2'], []]);
  });

  it('joins to the whole text, and every statement begins and ends once', () => {
    const span = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.array(span, { maxLength: 12 }), (length, spans) => {
        const claims = toClaims(spans);
        const parts = cutText(length, claims);
        expect(parts.reduce((at, { start, end }) => (start === at ? end : Number.NaN), 0)).toBe(length);
        for (const claim of claims) {
          const { start, end } = claim.span;
          const covered = parts.filter((part) => part.claims.includes(claim));
          const size = covered.reduce((sum, part) => sum + part.end - part.start, 0);
          expect(size).toBe(Math.max(0, Math.min(end, length) - Math.max(start, 0)));
          expect(parts.filter(({ ending }) => ending.includes(claim))).toHaveLength(size > 0 ? 1 : 0);
        }
      }),
    );
  });
});

describe('findBreaks', () => {
  const kinds = (text: string): string[] => findBreaks(text).map(({ kind }) => kind);

  it('tells paragraphs from lines, and lines from wrapped prose', () => {
    expect(kinds('One.\n\n \nTwo.')).toEqual(['paragraph']);
    expect(kinds('IWM 250.77\nQQQ 619.55')).toEqual(['line']);
    const wrapped = 'Small caps rose for a third week while the giants went\nsideways.';
    expect(kinds(wrapped)).toEqual([]);
    expect(kinds(wrapped.replace('went', 'fell.'))).toEqual(['line']);
  });

  it('takes little time over five million blanks', () => {
    const started = cpuTime();
    expect(findBreaks('\n \n'.repeat(1_700_000))).toHaveLength(1);
    findBreaks(`\n${' '.repeat(5_000_000)}a`);
    expect(cpuTime() - started).toBeLessThan(2000);
  });
});
