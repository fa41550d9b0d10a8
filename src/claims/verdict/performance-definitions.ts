import type { PerformanceMeasure } from '../statement.ts';

/** How an asset fared over a window. Null where it is not known. */
export interface Fare {
  /** Unit: percent. */
  readonly gain: number;
  /** Its return less that of the market or the group named; its own where there is none. Unit: percentage points. */
  readonly lead: number | null;
  /** Share of the windows of this length that were at least as strong in the same direction. Unit: fraction. */
  readonly shareAsStrong: number | null;
  /** Share of the windows of this length that moved at least as far, up or down. Unit: fraction. */
  readonly shareAsFar: number | null;
  /** Whether a close within the window was above all before it. */
  readonly isRecord: boolean | null;
}

interface Definition {
  /** What must be so over the window. */
  readonly says: string;
  /** Null where the definition leaves it open, or what it needs is not known. */
  readonly holds: (fare: Fare) => boolean | null;
}

/** Shares of windows of the same length, fixed beforehand. Unit: fraction. */
const strongShare = 0.1;
const usualShare = 0.5;
const flatShare = 0.75;

const isFlat = ({ shareAsFar }: Fare): boolean | null => (shareAsFar === null ? null : shareAsFar >= flatShare);

/** What each word of performance means, before anything is measured; a bull market is a state and not a window. */
export const performanceDefinitions: Readonly<Record<Exclude<PerformanceMeasure, 'bull-market'>, Definition>> = {
  gained: { says: 'a return above 0', holds: ({ gain }) => gain > 0 },
  winner: {
    says: 'a return above 0 and above that of the market, or of the group it is said to lead',
    holds: ({ gain, lead }) => (gain <= 0 ? false : lead === null ? null : lead > 0),
  },
  soared: {
    says: 'a return that at most 10% of its windows of that length reached; not so where it is no gain or half of them reached it, open between',
    holds: ({ gain, shareAsStrong }) => {
      if (gain <= 0) return false;
      if (shareAsStrong === null) return null;
      return shareAsStrong <= strongShare ? true : shareAsStrong >= usualShare ? false : null;
    },
  },
  record: { says: 'a close above all before the window', holds: ({ isRecord }) => isRecord },
  fell: { says: 'a return below 0', holds: ({ gain }) => gain < 0 },
  laggard: {
    says: 'a return below that of the market',
    holds: ({ lead }) => (lead === null ? null : lead < 0),
  },
  pressed: {
    says: 'a return below 0 and below that of the market; open where only one of the two is so',
    holds: ({ gain, lead }) => (lead === null || gain < 0 !== lead < 0 ? null : gain < 0),
  },
  muted: {
    says: 'a move, up or down, that at least half of its windows of that length exceeded',
    holds: ({ shareAsFar }) => (shareAsFar === null ? null : shareAsFar >= usualShare),
  },
  flat: {
    says: 'a move, up or down, that at least three quarters of its windows of that length exceeded',
    holds: isFlat,
  },
  stalled: {
    says: 'a return of at most 0, or a flat one',
    holds: (fare) => (fare.gain <= 0 ? true : isFlat(fare)),
  },
};
