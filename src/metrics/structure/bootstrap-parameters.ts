import { z } from 'zod';

/** What fixes the draws of a bootstrap: the same seed gives the same result. */
export const seedParam = z.coerce
  .number()
  .int()
  .min(0)
  .max(1_000_000_000)
  .default(1)
  .describe('fixes the draws of the bootstrap');

export const resamplesParam = z.coerce
  .number()
  .int()
  .min(99)
  .max(99_999)
  .default(9999)
  .describe('resamples of the bootstrap');
