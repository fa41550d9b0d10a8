/**
 * Holm's step-down p-values (Scandinavian Journal of Statistics 6(2), 1979): the chance of one false alarm or more among
 * all tests stays below the level, however the tests hang together. As R `p.adjust(p, "holm")`. A NaN stays NaN and does
 * not count as a test.
 *
 * @example adjustHolm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function adjustHolm(pValues: readonly number[]): number[] {
  const order = toRankedTests(pValues);
  const adjusted = pValues.map(() => Number.NaN);
  let greatest = 0;
  order.forEach((test, rank) => {
    greatest = Math.max(greatest, Math.min(1, (order.length - rank) * (pValues[test] as number)));
    adjusted[test] = greatest;
  });
  return adjusted;
}

/**
 * Step-up p-values of Benjamini and Hochberg (Journal of the Royal Statistical Society B 57(1), 1995): the expected share
 * of false alarms among what is called significant stays below the level, for tests that are independent or hang together
 * positively. As R `p.adjust(p, "BH")`. A NaN stays NaN and does not count as a test.
 *
 * @example adjustBenjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function adjustBenjaminiHochberg(pValues: readonly number[]): number[] {
  const order = toRankedTests(pValues);
  const adjusted = pValues.map(() => Number.NaN);
  let least = 1;
  for (let rank = order.length; rank >= 1; rank--) {
    const test = order[rank - 1] as number;
    least = Math.min(least, (order.length / rank) * (pValues[test] as number));
    adjusted[test] = least;
  }
  return adjusted;
}

/** Indices of the tests that have a p-value, least first. */
function toRankedTests(pValues: readonly number[]): number[] {
  return pValues
    .flatMap((p, test) => (Number.isNaN(p) ? [] : [test]))
    .sort((a, b) => (pValues[a] as number) - (pValues[b] as number) || a - b);
}
