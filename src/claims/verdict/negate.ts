import type { Judgement, Verdict } from '../judgement.ts';

/** The verdict on "it did not" from that on "it did". What was true earlier, or at another date, was not so as said. */
const negations: Readonly<Record<Verdict, Verdict>> = {
  supported: 'contradicted',
  contradicted: 'supported',
  misdated: 'supported',
  outdated: 'supported',
  inconsistent: 'inconsistent',
  'forecast-hit': 'forecast-missed',
  'forecast-missed': 'forecast-hit',
  'forecast-open': 'forecast-open',
  unmeasurable: 'unmeasurable',
};

/** Turns the verdict on a positive statement round for its negation. Readings keep what was measured. */
export function negate(judgement: Judgement): Judgement {
  const verdict = negations[judgement.verdict];
  if (verdict === judgement.verdict) return judgement;
  return {
    ...judgement,
    verdict,
    nearest: null,
    readings: judgement.readings.map((reading) => ({
      ...reading,
      holds: reading.holds === null ? null : !reading.holds,
    })),
    reason: `The text denies it. ${judgement.reason}`,
  };
}
