import { loadNames, toSubject } from '../../lexicon/names.ts';
import { type SentenceReader, toAsserted } from '../sentence-reader.ts';
import { findFigureTime } from './figure-time.ts';
import { toCue, toSentence } from './sentence-cue.ts';

const ten = '(?:(?:ten|10)[- ](?:year|yr)s?|10[- ]?yr?|tens)';
const two = '(?:(?:two|2)[- ](?:year|yr)s?|2[- ]?yr?|twos)';
const paper =
  '(?: (?:treasury|government))?(?: (?:notes?|bonds?|paper|maturity|counterpart|yields?|treasury|treasuries))?';
const amount =
  '((?:(?:about |around |roughly |some |nearly |almost |just |only )?(?:[\\d.]+|[a-z]+(?: [a-z]+)?)[ -]?(?:basis[- ]points?|bps?|percentage points?|(?:of a )?(?:percentage )?point) )?)';
const pair = new RegExp(
  `\\b(${ten}|${two})${paper}(?: (?:now|once again|again|still|then|had|has|have))*,? (?:yield(?:s|ed|ing)?|pa(?:ys|id|ying)|offer(?:s|ed|ing)?|trad(?:es|ed|ing)|(?:is|was|are|were|stands?|stood) (?:at )?) ?${amount}(more|less|above|below|higher|lower)(?: than)? (?:the |that of the |those of )?(${ten}|${two})\\b`,
  'i',
);

/** "Tens yielded 108 basis points less than twos", "the ten-year note yields more than the two-year": the slope of the curve. */
export function readYieldGaps(reader: SentenceReader): void {
  const match = pair.exec(toSentence(reader));
  const entry = loadNames().byId.get('yield-curve');
  if (match === null || entry === undefined) return;
  const [isTen, isOther] = [match[1], match[4]].map((name) => /ten|10/i.test(name as string));
  if (isTen === isOther) return;
  const start = reader.marks.start + match.index;
  const at = { start, end: start + match[0].length };
  const isMore = /more|above|higher/i.test(match[3] as string);
  const isSteep = isMore === isTen;
  const figure = reader.freeQuantities.find(
    (mark) =>
      mark.start >= at.start &&
      mark.end <= at.end &&
      !/year|yr/.test(reader.after(mark, 6)) &&
      mark.quantity.unit !== 'plain',
  );
  const time = findFigureTime(reader, at);
  const asserted = figure === undefined ? undefined : toAsserted(figure.quantity);
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, match[0]),
      relation: asserted !== undefined ? 'at' : isSteep ? 'above' : 'below',
      asserted:
        asserted === undefined
          ? { low: 0, high: 0, unit: 'percentage points', wording: 'plain', rounding: 0 }
          : isSteep
            ? scaled(asserted)
            : { ...scaled(asserted), low: -scaled(asserted).high, high: -scaled(asserted).low },
    },
    { marks: [toCue(reader, at), figure], time, negated: false },
  );
  for (const name of reader.marks.names) if (name.start < at.end && name.end > at.start) reader.use(name);
}

/** "three quarters of a point" is 0.75 points of percent. */
function scaled(asserted: ReturnType<typeof toAsserted>): ReturnType<typeof toAsserted> {
  return asserted.unit === 'percent' && asserted.high > 2.5
    ? {
        ...asserted,
        low: asserted.low / 100,
        high: asserted.high / 100,
        rounding: asserted.rounding / 100,
        unit: 'percentage points',
      }
    : asserted;
}
