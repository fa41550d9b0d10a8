import type { CheckedClaim } from '../../../src/claims/checked.ts';
import type { Span } from '../../../src/claims/document.ts';
import { findBreaks } from '../../../src/report/claims/text-parts.ts';

/** Statements, and characters, that are shown at once: more of them keep a browser busy for seconds. */
export const mostShown = { statements: 100, characters: 30_000 } as const;

/**
 * A text in stretches that join to the whole, each short enough to be drawn at once: cut where a paragraph or a line ends,
 * else where a statement begins, else at a blank. A statement is of the stretch that it begins in.
 */
export function cutStretches(text: string, claims: readonly CheckedClaim[]): readonly Span[] {
  const begins = claims.map(({ span }) => span.start).sort((a, b) => a - b);
  const breaks = findBreaks(text).map(({ end }) => end);
  const stretches: Span[] = [];
  for (let start = 0; start < text.length || stretches.length === 0; ) {
    const end = findEnd(text, start, begins, breaks);
    stretches.push({ start, end });
    start = end;
  }
  return stretches;
}

/** Which stretch a statement begins in; spans beyond the text are of the last. */
export function findStretch(stretches: readonly Span[], { span }: CheckedClaim): number {
  const found = stretches.findIndex(({ end }) => span.start < end);
  return found < 0 ? stretches.length - 1 : found;
}

function findEnd(text: string, start: number, begins: readonly number[], breaks: readonly number[]): number {
  const first = begins.findIndex((begin) => begin >= start);
  const tooMany = first < 0 ? undefined : begins.slice(first + mostShown.statements).find((begin) => begin > start);
  const farthest = Math.min(tooMany ?? text.length, start + mostShown.characters);
  if (farthest >= text.length) return text.length;
  const broken = breaks.findLast((end) => end > start && end <= farthest);
  if (broken !== undefined) return broken;
  if (farthest === tooMany) return farthest;
  const blank = text.lastIndexOf(' ', farthest - 1) + 1;
  return blank > start ? blank : farthest;
}
