import type { Reading, Verdict } from './judgement.ts';

/** The reading that stands for a verdict: the first that holds where it is borne out, else the first that has a figure. */
export function findShownReading(judged: {
  readonly verdict: Verdict;
  readonly readings: readonly Reading[];
}): Reading | undefined {
  const measured = judged.readings.filter((reading) => reading.measured !== null);
  const isBorneOut = judged.verdict === 'supported' || judged.verdict === 'forecast-hit';
  return (isBorneOut ? measured.find(({ holds }) => holds === true) : undefined) ?? measured[0];
}
