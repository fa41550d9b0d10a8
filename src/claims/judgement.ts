import type { Measurement } from '../metrics/index.ts';

export const verdicts = [
  'supported',
  'contradicted',
  'misdated',
  'outdated',
  'inconsistent',
  'forecast-hit',
  'forecast-missed',
  'forecast-open',
  'unmeasurable',
] as const;

export type Verdict = (typeof verdicts)[number];

/**
 * `window-sensitive`: a window moved by up to five sessions would change it. `unusual`: few windows of its length were as
 * strong. `carried-time`: what does not hold names no time of its own, and was read over one told before.
 */
export type Flag = 'window-sensitive' | 'unusual' | 'ambiguous' | 'reported' | 'carried-time';

/** One admissible reading of a statement, measured. */
export interface Reading {
  /** What was read: "^RUT price, 2025-12-10 to 2025-12-31". */
  readonly label: string;
  /** In the statement's own unit; null where it could not be measured. */
  readonly measured: number | null;
  readonly holds: boolean | null;
  readonly measurement: Measurement | null;
}

/** Where a statement that is not true as dated would be (nearly) true. */
export interface Nearest {
  readonly base: string;
  readonly to: string;
  readonly measured: number | null;
  readonly label: string;
}

/** What comes of checking one statement. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly flags: readonly Flag[];
  readonly readings: readonly Reading[];
  readonly nearest: Nearest | null;
  /** One or two sentences: what was measured and why that gives the verdict, or what data would be needed and how to get it. */
  readonly reason: string;
}
