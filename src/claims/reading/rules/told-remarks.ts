import type { Span } from '../../document.ts';
import type { Asserted } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

const office =
  "(?:(?:(?:Fed|Federal Reserve|FOMC|ECB|Bank of (?:England|Japan|Canada)|Treasury|SEC|European Central Bank) )?(?:Chair(?:man|woman)?|Vice Chair(?:man|woman)?|Governor|President|Secretary|Treasury Secretary|Prime Minister|Finance Minister|Senator)(?: [A-Z][\\w.'-]+){1,3}|(?:the )?(?:Federal Open Market Committee|FOMC|Federal Reserve|Fed|central bank|committee|Treasury|White House|administration|Supreme Court)|(?:Fed |Federal Reserve |Treasury |central bank |administration |White House )?(?:officials|policy ?makers)(?! projections|'))";
const said =
  '(?:said|says|added|adds|signall?ed|signals|indicated|hinted|warned|warns|stressed|told|testified|argued|noted|insisted|acknowledged|reiterated|repeated|pledged|promised|vowed|declared|spoke|speak|talked|discussed|described|conceded|cautioned|suggested)';

const verb = new Pattern(new RegExp(`\\b${said}\\b`));

/** "Chair Paul Volcker said that", "officials spoke of", "the committee hinted that it": who in office said something. */
const remark = new Pattern(
  new RegExp(
    `\\b${office}(?:, [^,;.]{3,60},)? (?:(?:also|then|later|again|since|had|has|have) )*${said}\\b(?! (?:no|nothing)\\b)[^.;]{6,120}`,
  ),
);

/** "left rates unchanged but said it would soon be time to raise them": the same office in a second clause. */
const second = new Pattern(
  new RegExp(
    `\\b${office}\\b(?:[^.;]|\\.\\d){3,120}?,? (?:but|and|while|though) (?:also |then |it )?${said} (?:that |it |they |to |of |on )[^.;]{6,120}`,
  ),
);

/** "the minutes revealed that officials had discussed": a paper in which it can be read. */
const paper = new Pattern(
  /\b(?:minutes|statement|transcript|testimony|dot plot|projections|beige book)\b[^.;,]{0,60}? (?:revealed|revealing|showed|shows?|disclosed|recorded|pencill?ed in|point(?:s|ed) to|impl(?:y|ies|ied)|foresees?|foresaw)\b(?: that)? [^.;]{4,100}/i,
);

/** "after warning that supply will stay short": what a company told with its results. */
const warned = new Pattern(
  /\bafter (?:it |the (?:company|group|firm) )?(?:warn(?:ing|ed)|announc(?:ing|ed)|disclos(?:ing|ed)|admitt(?:ing|ed)|caution(?:ing|ed)|report(?:ing|ed)|forecast(?:ing)?) (?:that )?[^.;,\d]{12,90}/i,
);

const institution =
  '(?:the )?(?:Supreme Court|Court of Appeals|appeals court|Congress|Senate|House of Representatives|White House|administration|Treasury|Justice Department|Commerce Department|SEC|European Commission|European Union|Parliament|lawmakers|regulators|negotiators)';

/** "The Supreme Court is weighing the legality of the law": what is before an institution. */
const pending = new Pattern(
  new RegExp(
    `\\b${institution} (?:is|are|was|were) (?:(?:still|now|also|currently|already) )*(?:weighing|considering|reviewing|debating|hearing|negotiating|preparing|drafting|investigating|deliberating|examining|due to (?:rule|vote|decide))\\b[^.;,]{3,80}`,
    'i',
  ),
);

/** What would be needed, and the wordings: the first that fits tells it. */
const remarks: readonly (readonly [Pattern, string])[] = [
  [second, 'the statement or the transcript in which it was said'],
  [remark, 'the statement or the transcript in which it was said'],
  [paper, 'the paper itself, as published: minutes, statement or projections'],
  [pending, 'a dated record of the institution: its docket or its calendar'],
  [warned, "the company's own release of that day"],
];

/** What people in office, papers, futures and companies are said to tell: it is in a dated source, not in prices. */
export function readToldRemarks(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  for (const [pattern, need] of remarks) readRemark(reader, pattern, need);
}

function readRemark(reader: SentenceReader, pattern: Pattern, need: string): void {
  const match = pattern.exec(reader.sentence);
  if (match === null) return;
  const start = reader.marks.start + match.index;
  const whole = { start, end: start + match[0].trimEnd().length };
  const at = withoutTold(reader, whole);
  if (at === undefined || hasFigure(reader, at)) return;
  reader.emit(
    { kind: 'other', subject: null, asserted: findCount(reader, at), need },
    { marks: [toCue(reader, at)], modality: 'attributed', negated: false, usual: 'now' },
  );
  for (const mark of reader.freeQuantities) if (overlaps(mark, at)) reader.use(mark);
}

/** What the words tell after the last statement in them; undefined where that tells who said it already. */
function withoutTold(reader: SentenceReader, at: Span): Span | undefined {
  const taken = reader.statements.filter(({ span }) => overlaps(span, at));
  if (taken.length === 0) return at;
  const start = Math.max(at.start, ...taken.map(({ span }) => span.end));
  return verb.test(reader.text.slice(start, at.end)) ? { start, end: at.end } : undefined;
}

/** A figure with a unit is told by its own rule; how many cuts or rises are meant belongs to the remark. */
function findCount(reader: SentenceReader, at: Span): Asserted | null {
  const count = reader.freeQuantities.find((mark) => overlaps(mark, at));
  return count === undefined ? null : toAsserted(count.quantity, 'count');
}

const hasFigure = (reader: SentenceReader, at: Span): boolean =>
  reader.freeQuantities.some((mark) => overlaps(mark, at) && mark.quantity.unit !== 'plain');
