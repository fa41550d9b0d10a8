import type { Judgement } from '../../judgement.ts';
import type { OtherStatement } from '../../statement.ts';
import { toUnmeasurable } from './conclude.ts';

/** A figure or fact that nothing here measures: says what would. */
export function judgeOther({ need }: OtherStatement): Judgement {
  return toUnmeasurable(`No metric here measures this; it would take ${need}.`);
}
