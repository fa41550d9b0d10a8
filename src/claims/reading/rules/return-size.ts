/** How large a return is said to be: "rose 3%", "doubled", "by as much as 4%" within a day. */

import type { Asserted } from '../../statement.ts';
import { toAsserted, toGain } from '../asserted-figure.ts';
import type { QuantityMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';

/** "By as much as 4%" on a day: how far the session went; else the figure of the stretch. */
export function toExtent(reader: SentenceReader, figure: QuantityMark): { asserted: Asserted; isWithinDay?: true } {
  const asserted = toReturn(reader, figure);
  const isAtMost = /\bas much as\b/i.test(`${reader.before(figure, 16)}${reader.text.slice(figure.start, figure.end)}`);
  const isOfDay =
    /^(?:[^.;]{0,40})?\b(?:during|in|within) (?:the|that) (?:day|session)\b|\b(?:at one point|at its (?:worst|best|low|high))\b/i.test(
      reader.after(figure, 60),
    ) || reader.findTime(figure)?.period.role === 'day';
  return isAtMost && isOfDay ? { asserted: { ...asserted, wording: 'plain' }, isWithinDay: true } : { asserted };
}

/** "Failed to double": what is denied is a doubling or more. */
const denied = /\b(?:fail(?:s|ed|ing)?|unable|struggled|struggling|yet) to (?:even |quite )?$/i;

export function toReturn(reader: SentenceReader, figure: QuantityMark): Asserted {
  const { quantity } = figure;
  if (quantity.unit !== 'multiple') return toAsserted(quantity, 'percent');
  const gain = toGain(quantity);
  return denied.test(reader.before(figure, 24)) ? { ...gain, wording: 'at-least' } : gain;
}

/** Whether a figure has a unit that returns are told in. */
export function isReturnFigure({ quantity }: QuantityMark): boolean {
  if (quantity.change === 'from') return false;
  return (
    quantity.unit === 'percent' ||
    (quantity.unit === 'fraction' && Math.abs(quantity.high) < 1) ||
    quantity.unit === 'multiple'
  );
}
