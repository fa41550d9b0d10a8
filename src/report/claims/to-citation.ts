import type { CheckedClaim, CheckedText } from '../../claims/checked.ts';
import { findShownReading } from '../../claims/shown-reading.ts';
import { toSourceLine } from '../sources.ts';
import { formatAsserted, formatMeasured, formatPublished, formatWindow } from './format-claim.ts';
import { toShortQuote } from './quote-text.ts';
import { verdictMarks } from './verdict-mark.ts';

const longestQuote = 300;
const shortHash = 16;

/** A statement and what became of it, on one line, so that others can look it up. */
export function toCitation(checked: CheckedText, claim: CheckedClaim): string {
  const reading = findShownReading(claim);
  const figures = reading?.measurement == null ? '' : toSourceLine([reading.measurement]);
  const window = formatWindow(claim);
  const parts = [
    `“${toShortQuote(claim.quote, longestQuote)}”`,
    toOrigin(checked),
    `${verdictMarks[claim.verdict].label}: asserted ${formatAsserted(claim)}, measured ${formatMeasured(claim)}${
      reading === undefined ? '' : ` (${toShortQuote(reading.label, longestQuote)})`
    }`,
    ...(window === '–' ? [] : [`window ${window}`]),
    ...(figures === '' ? [] : [`figures ${figures}`]),
    `as known on ${reading?.measurement?.asOf ?? checked.published}`,
    `text sha-256 ${checked.hash.slice(0, shortHash)}`,
  ];
  return `${parts.join('; ')}. Checked with Rotascope.`;
}

function toOrigin(checked: CheckedText): string {
  const { publisher, title, source } = checked;
  const names = [publisher, title ?? source].flatMap((name) => (name === null ? [] : [toShortQuote(name, 120)]));
  return `${names.join(', ')}, published ${formatPublished(checked)}`;
}
