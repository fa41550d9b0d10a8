import { useMemo, useState } from 'preact/hooks';
import type { CheckedClaim } from '../../../src/claims/checked.ts';
import type { Span } from '../../../src/claims/document.ts';
import { cutStretches, findStretch } from './text-stretches.ts';

/** The parts in which a text is shown. */
export interface TextParts {
  /** The part that is shown. */
  readonly stretch: Span;
  /** Whether a statement begins in it. */
  readonly isWithin: (claim: CheckedClaim) => boolean;
  /** What can be turned to: where a filter leaves statements out, only parts that hold some it does not, and the one shown. */
  readonly names: readonly string[];
  /** The place of the part shown among them. */
  readonly at: number;
  turn(to: number): void;
  /** Turns to the part that a statement begins in. */
  turnTo(index: number): void;
}

/** Cuts a long text into parts, and keeps which of them is shown. */
export function useTextParts(
  text: string,
  claims: readonly CheckedClaim[],
  isShown: (claim: CheckedClaim) => boolean,
): TextParts {
  const [shown, setShown] = useState(0);
  const stretches = useMemo(() => cutStretches(text, claims), [text, claims]);
  const placeOf = useMemo(
    () => new Map(claims.map((claim) => [claim, findStretch(stretches, claim)])),
    [claims, stretches],
  );
  return useMemo(() => {
    const wanted = new Set(claims.filter(isShown).map((claim) => placeOf.get(claim)));
    const isWhole = claims.every(isShown);
    const listed = stretches.map((_, i) => i).filter((i) => isWhole || i === shown || wanted.has(i));
    return {
      stretch: stretches[shown] ?? { start: 0, end: text.length },
      isWithin: (claim) => placeOf.get(claim) === shown,
      names: nameParts(listed, claims, placeOf),
      at: listed.indexOf(shown),
      turn: (to) => setShown(listed[to] ?? 0),
      turnTo: (index) => setShown(placeOf.get(claims[index] as CheckedClaim) ?? 0),
    };
  }, [text, claims, isShown, stretches, placeOf, shown]);
}

/** Parts by the statements that begin in them. */
function nameParts(
  listed: readonly number[],
  claims: readonly CheckedClaim[],
  placeOf: ReadonlyMap<CheckedClaim, number>,
): readonly string[] {
  const numbers = new Map<number, { first: number; last: number }>();
  for (const [i, claim] of claims.entries()) {
    const place = placeOf.get(claim) ?? 0;
    const known = numbers.get(place);
    numbers.set(place, { first: known?.first ?? i + 1, last: i + 1 });
  }
  const print = (count: number): string => count.toLocaleString('en-US');
  return listed.map((place) => {
    const held = numbers.get(place);
    return `${place + 1}: ${held === undefined ? 'no statement' : `statements ${print(held.first)}–${print(held.last)}`}`;
  });
}
