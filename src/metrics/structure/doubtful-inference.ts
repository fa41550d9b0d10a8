import { toBlockLengths, toLargestSquareShare } from '../../core/index.ts';
import type { MetricContext } from '../definition.ts';

/** Warns where monthly figures strain what a test of their mean assumes: a wandering level, or one month that makes most. */
export function warnIfDoubtful(context: MetricContext, name: string, values: Float64Array): void {
  if (toBlockLengths(values).isPersistent) {
    context.warn('doubtful-inference', `${name}: autocorrelations do not die out within ${values.length} months`);
  }
  const share = toLargestSquareShare(values);
  if (share > 0.5) {
    context.warn('doubtful-inference', `${name}: one month makes ${Math.round(100 * share)}% of the variance`);
  }
}
