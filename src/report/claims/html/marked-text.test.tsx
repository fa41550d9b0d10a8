import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { CheckedClaim } from '../../../claims/checked.ts';
import { commentary, createChecked } from '../checked-fixture.ts';
import { MarkedText, type MarkLook, MarkLooks } from './marked-text.tsx';

const { claims } = createChecked();
const [pattern] = claims as [CheckedClaim];

function render(text: string, given: readonly CheckedClaim[], look: MarkLook | null): string {
  return renderToString(
    <MarkLooks.Provider value={look}>
      <MarkedText text={text} claims={given} place={1} />
    </MarkLooks.Provider>,
  );
}

const plain: MarkLook = { isFaded: () => false };

describe('MarkedText', () => {
  it('has links alone where no script answers', () => {
    expect(render(commentary, claims, null)).not.toMatch(/tabindex|aria-haspopup|is-faded/);
  });

  it('fades what a filter leaves out, and says what each mark is', () => {
    const look: MarkLook = { isFaded: ({ verdict }) => verdict === 'supported' };
    const html = render(commentary, claims, look);
    expect(html).toContain('class="claim dated"');
    expect(html).toContain('class="chip holds is-faded"');
    expect(html).not.toMatch(/fails is-faded|dated is-faded/);
    expect(html).toContain('title="statement 1, misdated"');
  });

  it('is stopped at once a statement by a keyboard, however statements overlap', () => {
    const text = 'abcdefghij\n\nklmnopqrst';
    const span = fc.tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 6 }), (spans) => {
        const given = spans.map(([start, length], i) => ({
          ...pattern,
          id: `c${i + 1}`,
          span: { start, end: Math.min(start + length, text.length) },
        }));
        const links = [...render(text, given, plain).matchAll(/<a [^>]*>/g)].map(([link]) => link);
        const stops = links.filter((link) => link.includes('tabindex="0"'));
        const reached = stops.map((link) => /href="#t1-e(\d+)"/.exec(link)?.[1]).sort();
        expect(reached).toEqual(given.map((_, i) => String(i + 1)).sort());
      }),
    );
  });
});
