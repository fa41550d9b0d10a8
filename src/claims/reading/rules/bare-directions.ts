import type { Span } from '../../document.ts';
import type { Statement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toNumberPattern } from '../number-words.ts';
import { everyPart, someParts } from '../parts-of-time.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';

const unit = '(?:day|session|week|month|quarter|year)s?';

/** What a direction alone does not bear out: how often, by how much against other times, or how far it went. */
const further = new Pattern(
  new RegExp(
    [
      '\\bby (?:the |its |their |a )?(?:most|least|widest|largest|biggest|smallest|narrowest|greatest|record)\\b',
      '\\b(?:the|its|their) (?:most|least|fastest|slowest|furthest) (?:since|ever|on record|in (?:over |more than |nearly )?(?:an? |[\\w-]+ )?(?:years?|months?|weeks?|decades?))\\b',
      "\\b(?:faster|slower|further|farther|harder|(?:by )?(?:more|less)) (?:[\\w']+ ){0,3}?than (?:in|at|on|during|over|any|ever|it did|they did|before|(?:19|20)\\d\\d|last (?:year|quarter|month)|(?:the|a) (?:(?:previous|prior) )?(?:year|quarter|month)(?: (?:before|earlier|ago))?)\\b",
      '\\bby (?:an? )?(?:(?:far|much|slightly|even|rather|somewhat) )?(?:wider|narrower|bigger|larger|smaller|greater|slimmer|thinner) (?:margin|amount|distance|gap|percentage)\\b',
      '\\bby (?:(?:more than|less than|about|nearly|almost|over|roughly|well over|at least) )*(?:an? (?:(?:full|whole|quarter|half) )?|half an? |one |two |three )(?:percentage )?point\\b',
      `\\bfor (?:the|an?|its|their) (?:first time|[a-z]+(?:th|nd|rd|st|ird|cond)(?:-|\\b)(?: (?:straight|consecutive|successive|running))? ?(?:time|${unit}))\\b`,
      `\\bwithout (?:a|one|any) (?:single )?(?:[a-z]+ )?(?:${unit}|break|pause|interruption|exception)\\b`,
      everyPart,
      someParts,
      `\\b(?:every|each)(?: single)? (?:[a-z]+ )?${unit}\\b`,
      `\\bto (?:an?|its|their|the) (?:new |fresh )?[\\w-]+[- ](?:week|month|quarter|year|decade)s?[- ](?:closing )?(?:low|high|peak|trough)s?\\b`,
      '\\b(?:gained|made|earned|had|achieved) (?:all|most|the bulk) (?:of )?(?:its|the|their) [a-z]',
      '\\bas (?:much|far|fast|little) as (?:in|at|on|during|over|any|it did)\\b',
      '\\bmore than (?:any|all) (?:other|of the other|the other)\\b',
    ].join('|'),
    'i',
  ),
);

/** A figure that no rule has read, beside the verb: a decimal comma, a unit that is not known, "a factor of three". */
const unread =
  /(?<![\w$€£.,])[-+(]?\d[\d.,]*\)? ?(?:%|٪|‰|p\.? ?c\.|pp\b|bps?\b|per[- ]?cent|basis points?|(?:percentage )?points?)|\b[xX]{1,3} ?%|\bby a factor of\b/;

/** How far behind a direction its further part may stand. Unit: characters. */
const reach = 70;

/** What parts one clause from the next. */
const boundary =
  /[;:.](?=\s|$)|,? (?:(?:and|but|though|although) (?!(?:in [\w ]{2,20} )?by (?:an?|far|much|less|more)\b)|(?:while|whereas|because|as the|when) )/i;

/**
 * "The VIX rose every day last week", "beat the S&P 500 by the widest margin since 2000": the direction is true of much less
 * than is said. Where no rule has told the further part, the direction is not to bear out the whole.
 */
export function markBareDirections(reader: SentenceReader): void {
  for (const [i, statement] of reader.statements.entries()) {
    if (!isBare(statement) && !isLimit(statement)) continue;
    const at = isLimit(statement) ? findTimes(reader, statement.span) : findFurther(reader, statement.span);
    if (at === undefined || reader.statements.some((other) => other !== statement && overlaps(other.span, at)))
      continue;
    const { start } = statement.span;
    const end = Math.max(statement.span.end, at.end);
    const beyond = reader.text.slice(at.start, at.end).replace(/\s+/g, ' ');
    reader.statements[i] = { ...statement, span: { start, end }, beyond };
  }
}

/** A fact told by its direction alone. */
function isBare(
  statement: Statement,
): statement is Extract<Statement, { kind: 'return' | 'relative-return' | 'indicator' }> {
  const { kind, modality } = statement;
  if (kind !== 'return' && kind !== 'relative-return' && kind !== 'indicator') return false;
  const isMove = kind !== 'indicator' || statement.relation === 'rose' || statement.relation === 'fell';
  return isMove && statement.asserted === null && (modality === 'fact' || modality === 'attributed');
}

const soOften = new RegExp(
  `\\b(?:more than once|(?:only|just) once|(?:(?:only|just|at least|more than|no more than) )?(?:twice|(?:${toNumberPattern(2, 20)}|\\d{1,3}) times|on (?:(?:only|just|at least|more than) )?(?:${toNumberPattern(2, 20)}|\\d{1,3}) (?:separate )?(?:occasions|days|sessions)))\\b(?! [^.;]{0,24}[:;-] )`,
  'i',
);

/** "Closed above 50 more than once": how often a limit was passed. */
function isLimit(statement: Statement): boolean {
  const { kind, modality } = statement;
  if ((kind !== 'level' && kind !== 'indicator') || modality !== 'fact' || statement.negated) return false;
  return /^(?:crossed-)?(?:above|below)$/.test(statement.relation);
}

/** How often, in the quote of a limit or right behind it. */
function findTimes({ text, marks }: SentenceReader, { start, end }: Span): Span | undefined {
  const match = soOften.exec(text.slice(start, Math.min(marks.end, end + 24)));
  return match === null ? undefined : { start: start + match.index, end: start + match.index + match[0].length };
}

/** The further part, in the clause of a statement or inside of it. */
function findFurther({ text, marks }: SentenceReader, span: Span): Span | undefined {
  const tail = text.slice(span.end, Math.min(marks.end, span.end + reach));
  const end = span.end + (boundary.exec(tail)?.index ?? tail.length);
  const clause = text.slice(span.start, end);
  const match = further.exec(clause) ?? unread.exec(clause.replace(/, .*$/s, ''));
  if (match === null) return undefined;
  const start = span.start + match.index;
  return { start, end: start + match[0].length };
}
