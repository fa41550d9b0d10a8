import type { ComparisonStatement } from '../../statement.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { QuantityMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { readMoveArithmetic } from './move-arithmetic.ts';

const change =
  /^[^.;%]{0,60}?,? (?:which (?:is|was|makes|made) |making |for |that (?:is|was) )?(?:an?|the) (?:[a-z]+ )?(?:change|gain|rise|increase|advance|jump|climb|surge|decline|fall|drop|loss|reduction|cut|decrease|slide|retreat|slump|flattening|steepening|narrowing|widening|tightening|compression) of (?:about |around |roughly |nearly |almost |just |some |more than |less than )?$/i;
/** "From 4.58%", "began the year at 4.58%". */
const from =
  /\b(?:from|(?:began|begun|starts?|started|opened|entered)(?: (?:the|this|last) [a-z]+| [A-Z][a-z]+(?: \d{4})?)?(?: at| with)?) (?:a (?:close|level|peak|low|high|range) of )?(?:about |around )?$/i;
const to = /\b(?:to|at|is now|is at|stands at) (?:a (?:close|level|low|high) of )?(?:about |around |just |only )?$/i;

/** Figures that the text itself reckons from two others. */
export function readArithmetic(reader: SentenceReader): void {
  readChange(reader);
  readRecovery(reader);
  readMoveArithmetic(reader);
}

/** "From 855.77 it has slipped to 688.60, a decline of 24.3%", "from 6.5% to 1.75%, a reduction of 5.25 points". */
function readChange(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    const { unit } = figure.quantity;
    const isShare = unit === 'percent';
    if (!isShare && unit !== 'percentage points' && unit !== 'points' && unit !== 'basis points') continue;
    const [start, end] = reader.marks.quantities
      .filter((mark) => mark.end <= figure.start && isTerm(mark, isShare))
      .slice(-2);
    if (start === undefined || end === undefined) continue;
    if (!from.test(reader.before(start, 44)) || !to.test(reader.before(end, 36))) continue;
    if (!change.test(reader.text.slice(end.end, figure.start))) continue;
    if (isShare && Math.min(start.quantity.low, end.quantity.low) <= 0) continue;
    emit(
      reader,
      figure,
      end,
      start,
      isShare ? (end.quantity.low < start.quantity.low ? toFall : toRise) : toDifference,
    );
  }
}

/** Levels for a change in percent, rates in percent for one in points. */
function isTerm({ quantity }: QuantityMark, isShare: boolean): boolean {
  if (quantity.isRange) return false;
  if (!isShare) return quantity.unit === 'percent' || quantity.unit === 'basis points';
  return (
    quantity.unit === 'currency' ||
    quantity.unit === 'points' ||
    (quantity.unit === 'plain' && quantity.of === undefined && quantity.high >= 10)
  );
}

const lossAhead = /\b(?:after|following|having lost|lost|down|a) (?:a |an )?(?:loss of |fall of |drop of )?$/i;
const recovery =
  /^[^.;%]{0,30}?\b(?:(?:gain|rise|return|rally|advance|rebound)s? )?(?:just )?to (?:get back|break even|be (?:made )?whole|recover|return to|regain|make (?:it|that) (?:back|up|good)|get even|undo|erase)\b/i;

/** "After a 32% loss it needs a 32% gain to get back": of what is left, the gain must be larger than the loss was. */
function readRecovery(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    if (figure.quantity.unit !== 'percent' || !recovery.test(reader.after(figure, 70))) continue;
    if (!/\b(?:needs?|needed|requires?|required|takes?|must|has to|have to)\b[^.;%]*$/i.test(reader.before(figure, 60)))
      continue;
    const loss = reader.marks.quantities.findLast(
      (mark) =>
        mark.end <= figure.start &&
        mark.quantity.unit === 'percent' &&
        mark.quantity.high < 100 &&
        (lossAhead.test(reader.before(mark, 24)) ||
          /^ (?:loss|fall|drop|decline|lower|below|under|down|beneath)\b/i.test(reader.after(mark, 10))),
    );
    if (loss === undefined) continue;
    const left = 100 - loss.quantity.low;
    reader.emit(
      {
        kind: 'comparison',
        left: { span: loss, value: 100 },
        right: { span: loss, value: left },
        relation: 'premium',
        asserted: toAsserted(figure.quantity, 'percent'),
      },
      { marks: [toPhraseCue(toSpan(reader, figure), ''), figure], at: figure },
    );
    const span = toSpan(reader, figure);
    reader.use(...reader.freeCues('up').filter((cue) => cue.start >= span.start && cue.end <= span.end));
  }
}

/** From the verb to what it is to get back to. */
function toSpan(reader: SentenceReader, figure: QuantityMark): { start: number; end: number } {
  const ahead =
    /\b(?:needs?|needed|requires?|required|takes?|must|has to|have to)\b[^.;%]*$/i.exec(
      reader.before(figure, 60),
    )?.[0] ?? '';
  return {
    start: figure.start - ahead.length,
    end: figure.end + (recovery.exec(reader.after(figure, 70))?.[0].length ?? 0),
  };
}

type Relation = ComparisonStatement['relation'];
const toFall: Relation = 'discount';
const toRise: Relation = 'premium';
const toDifference: Relation = 'difference';

/** A rate in basis points is one in percent. */
const toValue = ({ quantity: { low, unit } }: QuantityMark): number => (unit === 'basis points' ? low / 100 : low);

function emit(
  reader: SentenceReader,
  figure: QuantityMark,
  left: QuantityMark,
  right: QuantityMark,
  relation: Relation,
): void {
  const asserted = toAsserted(figure.quantity);
  reader.emit(
    {
      kind: 'comparison',
      left: { span: { start: left.start, end: left.end }, value: toValue(left) },
      right: { span: { start: right.start, end: right.end }, value: toValue(right) },
      relation,
      asserted,
    },
    { marks: [figure], at: figure },
  );
}
