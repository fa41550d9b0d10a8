import { toBlockLengths, toLargestSquareShare } from '../../core/index.ts';
import type { MetricContext } from '../definition.ts';
import { isSameEachMonth } from './is-same-each-month.ts';

/** What a wandering level and one great month do to a method, in its own words. */
export interface DoubtfulEffect {
  readonly wandering: string;
  readonly outlier: string;
}

/**
 * Warns where monthly figures strain what a test of their mean, or a division of them into stretches, assumes: a
 * wandering level, one month that makes most of the variance, or months that only rounding tells apart.
 */
export function warnIfDoubtful(
  context: MetricContext,
  name: string,
  values: Float64Array,
  effect?: DoubtfulEffect,
): void {
  const warn = (fact: string, consequence: string | undefined): void =>
    context.warn('doubtful-inference', `${name}: ${fact}${consequence === undefined ? '' : `; ${consequence}`}`);
  if (values.some((value) => value !== values[0]) && isSameEachMonth(values)) {
    warn(`all ${values.length} months are the same but for rounding`, undefined);
    return;
  }
  if (toBlockLengths(values).isPersistent) {
    warn(`autocorrelations do not die out within ${values.length} months`, effect?.wandering);
  }
  const share = toLargestSquareShare(values);
  if (share > 0.5) warn(`one month makes ${Math.round(100 * share)}% of the variance`, effect?.outlier);
}
