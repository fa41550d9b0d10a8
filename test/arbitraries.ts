import fc from 'fast-check';

/** Levels that move by 0.5% to 5% a step, as relative strength does: never flat, so that every window varies. */
export function walks(minLength: number, maxLength: number): fc.Arbitrary<Float64Array> {
  const step = fc.tuple(fc.boolean(), fc.integer({ min: 500, max: 5000 }));
  return fc.array(step, { minLength: minLength - 1, maxLength: maxLength - 1 }).map((steps) => {
    const logs = [0.5];
    for (const [isUp, size] of steps) logs.push((logs.at(-1) as number) + ((isUp ? 1 : -1) * size) / 1e5);
    return Float64Array.from(logs, Math.exp);
  });
}

/** Small whole numbers, so that ties are common, with some values missing. */
export function gappyLevels(maxLength: number, minLength = 0): fc.Arbitrary<Float64Array> {
  const level = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 5, max: 15 }) }, fc.constant(Number.NaN));
  return fc.array(level, { minLength, maxLength }).map((levels) => Float64Array.from(levels));
}

/** Whether two numbers agree to a share of the larger, or both are missing. */
export function agree(actual: number, expected: number, relative = 1e-9): boolean {
  if (Number.isNaN(actual) || Number.isNaN(expected)) return Number.isNaN(actual) && Number.isNaN(expected);
  return Math.abs(actual - expected) <= relative * Math.max(Math.abs(actual), Math.abs(expected));
}
