// Made months with a fixed seed, for the pages that say how often a test calls chance significant.

/** A standard normal number (Box and Muller). */
export function nextNormal(random) {
  return Math.sqrt(-2 * Math.log(1 - random.nextUniform())) * Math.cos(2 * Math.PI * random.nextUniform());
}

/** Student's t with 4 degrees of freedom, scaled to a variance of 1. */
export function nextFatTailed(random) {
  const normal = nextNormal(random);
  const chiSquared = -2 * Math.log((1 - random.nextUniform()) * (1 - random.nextUniform()));
  return normal / Math.sqrt(chiSquared / 2);
}

/** Autoregression of order one with normal steps, its first 100 values thrown away. */
export function simulateAutoregression(random, months, phi) {
  const values = new Float64Array(months + 100);
  for (let i = 0; i < values.length; i++) values[i] = phi * (values[i - 1] ?? 0) + nextNormal(random);
  return values.subarray(100);
}
