import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { Asserted, ReturnStatement, StatedPeriod, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { NameMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toPairPeriod } from './relative-returns.ts';

const factors: Readonly<Record<string, number>> = {
  twice: 2,
  double: 2,
  'one and a half times': 1.5,
  'two and a half times': 2.5,
  'three times': 3,
  'four times': 4,
  'five times': 5,
  half: 1 / 2,
  'a third': 1 / 3,
  'a quarter': 1 / 4,
};

const size = '(?:advance|gain|rise|return|increase|loss|fall|decline|drop)';
const ratio = new Pattern(
  new RegExp(
    `\\b(?:(more than|over|at least|less than|under|barely|almost|nearly|about|roughly|some) )?(twice|double|(?:one and a half|two and a half|three|four|five) times|half|a third|a quarter) (?:of )?(?:that|what|the ${size} of|as (?:much|large|big|strong|high)(?: as)?|the)\\b`,
    'gi',
  ),
);

/** "gained 22%, more than twice the advance of the S&P 500": the ratio of two rises. */
export function readRatios(reader: SentenceReader): void {
  const sentence = reader.sentence;
  for (const match of ratio.matchAll(sentence)) {
    const span = reader.spanOf(match);
    const told = reader.statements.findLast(
      (statement): statement is ReturnStatement =>
        statement.kind === 'return' && statement.asserted !== null && statement.span.end <= span.start + 1,
    );
    const sides = findSides(reader, span, told ?? findToldBefore(reader, span));
    const factor = factors[(match[2] as string).toLowerCase()];
    if (sides === undefined || factor === undefined) continue;
    const { name } = sides;
    const beside = reader.marks.quantities.find(
      (figure) =>
        name !== undefined && figure.start >= name.end && /^'s? $/.test(reader.text.slice(name.end, figure.start)),
    );
    const own = reader.marks.quantities.filter((figure) => overlaps(figure, span));
    if (beside !== undefined) {
      if (told?.asserted == null || beside.quantity.unit !== 'percent') continue;
      reader.emit(
        {
          kind: 'comparison',
          left: { span: told.span, value: told.asserted.low },
          right: { span: { start: beside.start, end: beside.end }, value: beside.quantity.low },
          relation: 'ratio',
          asserted: { low: factor, high: factor, unit: 'times', wording: toWording(match[1]), rounding: 0.1 },
        },
        { marks: [...own, beside], at: span },
      );
      continue;
    }
    reader.emit(
      {
        kind: 'relative-return',
        subject: sides.subject,
        against: sides.against,
        direction: factor > 1 ? 'ahead' : 'behind',
        asserted: {
          low: factor,
          high: factor,
          unit: 'times',
          wording: toWording(match[1]),
          rounding: toHalfStep(factor),
        },
      },
      {
        marks: [toPhraseCue(span, match[0]), ...own, name],
        ...toPeriodOf(reader, sides),
        negated: false,
      },
    );
    // "Twice as much as the S&P 500 gained": the verb of the other side is no rise of its own.
    if (name !== undefined)
      reader.use(...reader.freeCues('up').filter(({ start }) => start >= name.end && start - name.end < 16));
  }
}

/** "The Dow rose 8%. That is twice what the Nasdaq made": what the sentences before told of, and of the other side. */
function findToldBefore(
  { discourse, statements, sentence, marks }: SentenceReader,
  at: Span,
): ReturnStatement | undefined {
  const isOfThat =
    /\b(?:of|twice|double|times) that\b/i.test(sentence) ||
    carriedOn.test(sentence) ||
    /\bas (?:much|large|big|strong|high)\b/i.test(sentence);
  if (!isOfThat || statements.some(({ span }) => span.end <= at.start)) return undefined;
  const named = new Set(marks.names.map(({ entry }) => entry.id));
  const told = discourse.returns.filter((one) => one.asserted !== null && one.modality === 'fact');
  const [first, other] = told.length === 1 ? told : told.filter(({ subject }) => !named.has(subject.id));
  return other === undefined ? first : undefined;
}

/** "That is", "the gain is", "it was", "More than twice what": of what was told before. */
const carriedOn = new Pattern(
  new RegExp(
    `^\\W*(?:(?:(?:that|this|it|they|which)(?: thus)?|(?:the|its|their|that|this) ${size}) (?:is|was|are|were|amounts to|came to|makes)\\b|(?:(?:more|less) than |over |at least |nearly |almost |about |roughly )?(?:twice|double|(?:[a-z]+ ){1,5}times|half|a third|a quarter) (?:of )?what\\b)`,
    'i',
  ),
);

/** Over the stretch of what was told, whatever the sentence calls it: "over the same days". */
const toPeriodOf = (
  reader: SentenceReader,
  { told, subject, against }: Sides,
): { period?: StatedPeriod; time?: undefined } =>
  told === undefined
    ? toPairPeriod(reader, subject, against, false)
    : { period: { ...told.period, from: 'stated' }, time: undefined };

interface Sides {
  readonly subject: Subject;
  readonly against: Subject;
  /** The name that stands beside the ratio; none in "that is twice as much". */
  readonly name: NameMark | undefined;
  /** What was told just before with its figure, where one of the two is that. */
  readonly told: ReturnStatement | undefined;
}

const gained =
  /\b(?:returned|gained|rose|risen|advanced|climbed|added|made|up|rallied|earned|delivered|did)\b[^,;]{0,20}$/i;

/** Whose rise is a multiple of whose: "it rose 22%, twice the advance of the S&P", "the growth fund, a third of that", "Apple returned twice as much as the Dow". */
function findSides(reader: SentenceReader, span: Span, told: ReturnStatement | undefined): Sides | undefined {
  const { following, leading } = findNamed(reader, span);
  if (told !== undefined && told.direction !== 'up') return undefined;
  if (following === undefined) {
    const isOfThat = /\b(?:that|as (?:much|large|big|strong|high))$/i.test(reader.text.slice(span.start, span.end));
    if (isOfThat && leading === undefined) return findSidesTold(reader, span);
    if (!isOfThat || leading === undefined || told === undefined || leading.entry.id === told.subject.id)
      return undefined;
    return { subject: toSubject(leading.entry, leading.text), against: told.subject, name: leading, told };
  }
  const against = toSubject(following.entry, following.text);
  const own = reader.marks.names.findLast(
    (name) =>
      isMarketName(name.entry) && !name.isBracketed && name.end <= span.start && name.start >= (told?.span.end ?? 0),
  );
  if (own === undefined)
    return told === undefined || told.subject.id === against.id
      ? undefined
      : { subject: told.subject, against, name: following, told };
  const between = reader.text.slice(own.end, span.start);
  const isRise =
    gained.test(between) || ownGain.test(between) || (gainOf.test(reader.before(own, 24)) && amountsTo.test(between));
  if (!isRise || own.entry.id === following.entry.id || reader.breaks(own, span, true) > 0) return undefined;
  return {
    subject: toSubject(own.entry, own.text),
    against,
    name: following,
    told: own.entry.id === told?.subject.id ? told : undefined,
  };
}

/** "The Russell rose 12%, the S&P 500 6%. That is twice as much": the larger of the two told, or the smaller of half. */
function findSidesTold(
  { discourse: { pair }, statements, text, marks }: SentenceReader,
  span: Span,
): Sides | undefined {
  // "That beats the Russell by far: it is twice as much": told by a clause of its own.
  const start = Math.max(marks.start, text.lastIndexOf(':', span.start) + 1, text.lastIndexOf(';', span.start) + 1);
  const clause = text.slice(start, span.end);
  const told = pair?.returns.find(({ subject }) => subject.id === pair.leader.id);
  const isUp = pair?.returns.every(({ direction }) => direction === 'up') === true;
  if (pair === undefined || told === undefined || !isUp || !carriedOn.test(clause)) return undefined;
  if (statements.some(({ span: own }) => own.end <= span.start && own.start >= start)) return undefined;
  return { subject: pair.leader, against: pair.laggard, name: undefined, told };
}

/** "The Russell's gain is", "the gain of the Russell is". */
const amountsTo =
  /^(?: stocks)? (?:is|was|are|were|amounts to|came to|comes to|has been|makes) (?:thus |now |about )*$/i;
const gainOf = new RegExp(`\\b${size} (?:of|in|by|for) (?:the )?$`, 'i');
const ownGain = new RegExp(`^(?:'s|') ${size} (?:is|was|amounts to|came to|comes to|has been) (?:thus |now )?$`, 'i');

/** Half the step between multiples that are told in words: "twice", "two and a half times"; "half", "a third". */
const toHalfStep = (factor: number): number => (factor > 1 ? 0.25 : 0.08);

/** The name right after the ratio, or before it: "the growth fund, less than a third of that". */
function findNamed(
  reader: SentenceReader,
  span: Span,
): { readonly following: NameMark | undefined; readonly leading: NameMark | undefined } {
  const names = reader.marks.names.filter(({ entry, isBracketed }) => isMarketName(entry) && !isBracketed);
  const following = names.find(
    (name) =>
      name.start >= span.end && /^(?: of)?(?: the)?(?: [a-z-]+){0,3} $/i.test(reader.text.slice(span.end, name.start)),
  );
  const leading = names.findLast((name) =>
    /^(?:, |(?: stocks)?(?:, (?:in other words|in short|that is|by contrast|for its part|meanwhile|then),)? (?:(?:is|was|has|are|were|have|had|it was|thus|so|also|now|up|gained|made|returned|managed|risen|climbed|advanced|rose|did|earned|added|by|only|just|about|roughly|nearly|almost) ){0,5})$/i.test(
      reader.text.slice(name.end, span.start),
    ),
  );
  return { following, leading };
}

function toWording(word: string | undefined): Asserted['wording'] {
  const text = (word ?? '').toLowerCase();
  if (/more|over|least/.test(text)) return 'over';
  if (/less|under/.test(text)) return 'under';
  return /almost|nearly/.test(text) ? 'nearly' : 'about';
}
