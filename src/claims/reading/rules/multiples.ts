import type { Span } from '../../document.ts';
import { loadNames, toSubject } from '../../lexicon/names.ts';
import type { Modality, MultipleStatement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { isMarketName } from '../discourse.ts';
import type { CueMark, NameMark, QuantityMark } from '../marks.ts';
import { distance } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';

function toMultipleMeasure(text: string): MultipleStatement['measure'] {
  if (/forward|expected|estimated|projected|next year/i.test(text)) return 'forward-pe';
  if (/trailing|past|reported/i.test(text)) return 'trailing-pe';
  if (/cape|shiller|cyclically|\b(?:ten|10)-year (?:average )?earnings|decade of earnings/i.test(text)) return 'cape';
  if (/book/i.test(text)) return 'price-book';
  if (/sales|revenue/i.test(text)) return 'price-sales';
  return 'unnamed';
}

/** Shiller's multiple is that of the S&P 500 where no name stands with it. */
function findCapeSubject(reader: SentenceReader, figure: QuantityMark): SubjectFound | undefined {
  const found = reader.findSubject(figure);
  const entry = loadNames().byId.get('sp-500');
  return found?.mark !== undefined || entry === undefined
    ? found
    : { subject: toSubject(entry, entry.name), mark: undefined };
}

/** "twenty-two times estimated profits": what the price is a multiple of. */
const ofProfits = /^ (?:[a-z'-]+ ){0,2}(?:profits?|sales|revenues?|book value|cash flow)\b/i;

/** "A P/E of 15.6 for A compares with 22.6 for B": a bare figure set against a multiple told before it. */
function isOfRival(reader: SentenceReader, figure: QuantityMark): boolean {
  return (
    figure.quantity.unit === 'plain' &&
    figure.quantity.of === undefined &&
    /\b(?:vs\.?|versus|against|compare[sd]? (?:with|to)) $/i.test(reader.before(figure, 15)) &&
    reader.statements.some(({ kind, span }) => kind === 'multiple' && span.end <= figure.start) &&
    reader.marks.names.some(
      ({ entry, start }) =>
        isMarketName(entry) && start >= figure.end && /^ for (?:the )?$/.test(reader.text.slice(figure.end, start)),
    )
  );
}

/** "Shiller's ratio | of prices to ten-year earnings stood at": the terms of a ratio between it and its figure. */
const ofTerms =
  /^ (?:of|between) [a-z -]{3,40} (?:stood|stands|was|is|reached|hit|touched|sits|sat)(?: (?:at|about|around|near))*\s*$/i;

/** "13 times earnings and growth near 21": the name right before a figure that goes on with another. */
function findBeside(reader: SentenceReader, figure: QuantityMark): NameMark | undefined {
  if (!reader.statements.some(({ kind, span }) => kind === 'multiple' && span.end <= figure.start)) return undefined;
  return reader.marks.names.findLast(
    ({ entry, end }) =>
      isMarketName(entry) &&
      end <= figure.start &&
      /^,? (?:(?:at|near|on|for) )?$/.test(reader.text.slice(end, figure.start)),
  );
}

const toCome = new Pattern(
  /\b(?:will|would|could|should|may|might|(?:is|are) (?:likely|set|expected|due|bound) to|to) (?:[a-z]+ )?(?:trade|sell|reach|rise|fall|climb|drop|expand|contract|return|re-?rate|widen|narrow|shrink|command|fetch|be|revert|converge|close|halve)\b/i,
);

/** "At 21 times the earnings expected": what is expected are the earnings; the price is one of now, where no verb looks ahead. */
export function toModality(reader: SentenceReader, at: Span): Modality {
  const modality = reader.findModality(at, undefined);
  return modality === 'forecast' && !toCome.test(reader.sentence) ? 'fact' : modality;
}

const ofValuation = new Pattern(/\b(?:valuation|multiple|earnings|p\/e|trade[sd]?|trading|priced|discount)\b/i);

/** "22.6 times forward earnings", "a forward P/E of 22x", "15x vs 22x". */
export function readMultiples(reader: SentenceReader): void {
  const cues = reader.cues('multiple');
  const isValuation = cues.length > 0 || ofValuation.test(reader.sentence);
  for (const figure of reader.freeQuantities) {
    const cue = reader.nearest(figure, cues, 50, 1);
    if (isMultiple(reader, figure, cue, isValuation)) readMultiple(reader, figure, cue);
  }
  readMultipleNow(reader);
}

const behindCue =
  /(?:\bof|\bat|\bto|\bis|\bwas|\bstood at|\breached|\bhit|\btouched|\bnear|\baround|\bfrom|\babout|\(|\bratio)\s*$/i;

/** Figures of more are none of a multiple: of one with its unit, and of a bare one. */
const most = { times: 400, plain: 200 } as const;
const fewestPlain = 3;

function isMultiple(
  reader: SentenceReader,
  figure: QuantityMark,
  cue: CueMark | undefined,
  isValuation: boolean,
): boolean {
  const { quantity } = figure;
  if (/\b(?:volume|rate of|as (?:fast|much|many|large|big))\b/i.test(reader.after(figure, 24))) return false;
  if (isOfRival(reader, figure)) return true;
  if (quantity.unit === 'times')
    return (
      quantity.high <= most.times &&
      (isValuation ||
        /^\s*(?:vs|versus|against)/i.test(reader.after(figure, 10)) ||
        ofProfits.test(reader.after(figure, 40)))
    );
  const isPlain = quantity.unit === 'plain' && quantity.of === undefined;
  if (!isPlain || quantity.high > most.plain || quantity.high < fewestPlain || cue === undefined) return false;
  if (/gap/i.test(cue.text) || !behindCue.test(reader.before(figure, 12))) return false;
  return distance(cue, figure) < 34 || ofTerms.test(reader.text.slice(cue.end, figure.start));
}

function readMultiple(reader: SentenceReader, figure: QuantityMark, cue: CueMark | undefined): void {
  const { quantity } = figure;
  const isSecond =
    /\b(?:vs\.?|versus|against|compare[sd]? (?:with|to))\s+$/i.test(reader.before(figure, 15)) &&
    reader.statements.some(({ kind, span }) => kind === 'multiple' && distance(span, figure) < 60);
  const own = reader.marks.names.find(
    (name) => name.start >= figure.end && /^ (?:for|in|on) (?:the )?$/.test(reader.text.slice(figure.end, name.start)),
  );
  if (isSecond && own === undefined) {
    reader.use(figure);
    return;
  }
  const beside = findBeside(reader, figure);
  if (beside === undefined && isOfStranger(reader, figure, own)) return;
  const measure = findMeasure(reader, figure, cue);
  // "27 times earnings against 17 for value": of the name behind it.
  const rival = isSecond && own !== undefined && isMarketName(own.entry) ? own : beside;
  const found =
    rival !== undefined
      ? { subject: toSubject(rival.entry, rival.text), mark: rival }
      : measure === 'cape'
        ? findCapeSubject(reader, figure)
        : reader.findSubject(figure);
  if (found === undefined) return;
  const isNear =
    found.mark !== undefined && distance(found.mark, figure) < 60 && reader.breaks(found.mark, figure) === 0;
  reader.emit(
    { kind: 'multiple', subject: found.subject, measure, asserted: toAsserted(quantity, 'times') },
    {
      modality: toModality(reader, figure),
      marks: [
        figure,
        cue !== undefined && distance(cue, figure) < 40 ? cue : undefined,
        isNear ? found.mark : undefined,
      ],
    },
  );
}

/** "13 times earnings, and quality near 21": of a name nobody here knows. */
function isOfStranger(reader: SentenceReader, figure: QuantityMark, own: NameMark | undefined): boolean {
  const { unit } = figure.quantity;
  const goesOn = /(?:,|\b(?:and|while|but)) [a-z]+(?: (?:at|near|on|for))? ?$/i.test(reader.before(figure, 40));
  if (unit === 'plain' && goesOn && reader.statements.some(({ kind }) => kind === 'multiple')) return true;
  const isBare = unit === 'times' && !/[a-z]{4,}s$|[x\u00d7]$/i.test(reader.text.slice(figure.start, figure.end));
  return isBare && own === undefined;
}

function findMeasure(
  { sentence, marks }: SentenceReader,
  { start, end }: QuantityMark,
  cue: CueMark | undefined,
): MultipleStatement['measure'] {
  const nearby = sentence.slice(Math.max(0, start - marks.start - 60), end - marks.start + 60);
  if (cue !== undefined) return toMultipleMeasure(`${cue.text} ${nearby}`);
  const shared = /forward|expected/i.test(sentence) && !/trailing/i.test(sentence) ? 'forward' : '';
  return toMultipleMeasure(`${nearby} ${shared}`);
}

const asOfNow =
  /^[^;.]{0,40}(?:,|\band\b|\bbut\b) (?:it |they )?(?:is|are|stands?|sits?|trades?|runs?)(?: (?:now|at|about|around|roughly|still|today|some|nearly|almost|only|just|currently|back|near|close to))*\s*$/i;

/** "Stood at 44 in December 1999 and is about 35 now": the multiple told before it, as of now. */
function readMultipleNow(reader: SentenceReader): void {
  const told = reader.statements.findLast((one): one is MultipleStatement => one.kind === 'multiple');
  if (told?.asserted === undefined || told.asserted === null || told.period.from !== 'stated') return;
  const figure = reader.freeQuantities.find(
    ({ start, quantity }) =>
      start >= told.span.end &&
      (quantity.unit === 'times' || (quantity.unit === 'plain' && quantity.of === undefined)) &&
      quantity.high >= 3 &&
      quantity.high <= 200 &&
      asOfNow.test(reader.text.slice(told.span.end, start)),
  );
  if (figure === undefined || reader.marks.names.some(({ start }) => start >= told.span.end && start < figure.start))
    return;
  reader.emit(
    { kind: 'multiple', subject: told.subject, measure: told.measure, asserted: toAsserted(figure.quantity, 'times') },
    { marks: [figure], time: undefined, modality: 'fact' },
  );
}
