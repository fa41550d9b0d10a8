import { loadNames, type NameEntry, toSubject } from '../../lexicon/names.ts';
import { hasSameMeasure } from '../../same-measure.ts';
import type { Asserted, StatedPeriod, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import { hull } from '../hull.ts';
import type { CueMark, NameMark, QuantityMark } from '../marks.ts';
import { findOtherOfPair } from '../pair-told.ts';
import { distance, hasClass, isVerbOf } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { findOtherStyle } from '../sibling-names.ts';

export function emitRelative(
  reader: SentenceReader,
  told: SubjectFound,
  against: NameMark | undefined,
  cue: CueMark,
  asserted: Asserted | null,
  marks: readonly (NameMark | QuantityMark)[],
): void {
  const found = against === undefined ? toSideTold(reader, told) : withoutItself(reader, told, against, cue);
  const rival =
    against === undefined
      ? (toStyleRival(reader, found) ?? toMarket(reader, found.subject))
      : toSubject(against.entry, against.text);
  if (rival === undefined || rival.id === found.subject.id) return;
  reader.discourse.against = rival;
  reader.discourse.againstBlock = reader.block;
  reader.discourse.compared = { subject: found.subject, against: rival, end: reader.marks.end };
  reader.emit(
    {
      kind: 'relative-return',
      subject: found.subject,
      against: rival,
      direction: (hasClass(cue, 'behind') && !isLeft(reader, cue)) !== isPassive(reader, cue) ? 'behind' : 'ahead',
      asserted,
      ...(isLastYear(reader) ? { isLastYear: true } : {}),
    },
    {
      marks: [
        found.mark !== undefined && distance(found.mark, cue) < 110 && found.mark.end <= cue.start
          ? found.mark
          : undefined,
        cue,
        ...marks,
        against !== undefined && distance(against, cue) < 70 ? against : undefined,
      ],
      at: hull([cue, ...marks]),
      usual: 'recent',
      ...toPairPeriod(reader, found.subject, rival, against === undefined && asserted !== null),
    },
  );
}

/** "That leaves the Russell seven points ahead": the sum of what was told before it. */
const summary = new Pattern(
  /^\W*(?:(?:that|this|which) (?:leaves?|left|puts?|means|makes?|gives?|gave|made|is)|so|thus|hence|therefore|in other words|put differently|in short|all told|in sum)\b|\b(?:thus|therefore|hence)\b/i,
);

/** Over the stretch of the pair told, where a sentence without a time sums it up or tells a gap of one side alone. */
export function toPairPeriod(
  reader: SentenceReader,
  subject: Subject,
  rival: Subject,
  isOfOneSide: boolean,
): { period?: StatedPeriod; time?: undefined } {
  const { pair } = reader.discourse;
  const isOfPair = pair !== undefined && findOtherOfPair({ pair }, subject)?.id === rival.id;
  const hasTime = reader.marks.times.some(({ isCarried }) => !isCarried);
  if (!isOfPair || hasTime || !(isOfOneSide || summary.test(reader.sentence))) return {};
  return { period: pair.period, time: undefined };
}

/** "The Russell's 18% is double the S&P 500's; it has outrun the large caps": of what was told before, and no lead over itself. */
function withoutItself(reader: SentenceReader, found: SubjectFound, against: NameMark, cue: CueMark): SubjectFound {
  const rival = toSubject(against.entry, against.text);
  const isNamed = found.mark !== undefined && found.mark.end <= cue.start && reader.breaks(found.mark, cue, true) === 0;
  if (isNamed || !hasSameMeasure(found.subject, rival)) return found;
  const { discourse, marks, subjects } = reader;
  const named = marks.names.filter(
    ({ entry, end, isBracketed }) => isMarketName(entry) && !isBracketed && end <= cue.start,
  );
  const candidates = [
    ...subjects.filter(({ at }) => at < cue.start).map(({ subject }) => subject),
    ...named.map(({ entry, text }) => toSubject(entry, text)),
    ...discourse.recent,
  ];
  const other = candidates.find((one) => one.readings.length > 0 && !hasSameMeasure(one, rival));
  return other === undefined ? found : { subject: other, mark: undefined };
}

/** What may stand between two sentences. Unit: characters. */
const sentenceGap = 4;

/** "The fund trailed SPY in April. It has outperformed since": without a rival of its own, the one compared in the sentence before. */
export function toSideTold({ discourse, marks }: SentenceReader, found: SubjectFound): SubjectFound {
  const { compared } = discourse;
  const isNext = compared !== undefined && marks.start >= compared.end && marks.start - compared.end <= sentenceGap;
  if (!isNext || found.mark !== undefined || found.subject.id === compared.against.id) return found;
  return { ...found, subject: compared.subject };
}

const lastYear =
  /\b(?:last|latest|most recent) (?:(?:full|whole|complete|calendar) )*(?:time|year) [^.;]{3,90}? (?:was|came|is|dates|goes back) (?:back )?(?:in |to |from )?(?:19|20)\d\d\b/i;

const lastAhead =
  /\blast (?:beat|led|outperformed|outpaced|outran|topped|won|did better|finished ahead|(?:came|come) out (?:ahead|on top|in front)) [^.;]{0,60}?\b(?:year )?(?:back )?in (?:19|20)\d\d\b/i;

/** "The last calendar year in which it beat the index was 2016", "Value last came out ahead over a year in 2022". */
function isLastYear({ text, marks }: SentenceReader): boolean {
  const sentence = text.slice(marks.start, marks.end);
  return lastYear.test(sentence) || lastAhead.test(sentence);
}

/** "Growth won by 35 points": of one style, by its bare name or after the other was spoken of, over the other. */
export function toStyleRival(reader: SentenceReader, { subject, mark }: SubjectFound): Subject | undefined {
  const id = findOtherStyle(subject.id);
  if (mark === undefined || id === undefined) return undefined;
  const other = loadNames().byId.get(id);
  const saidIn = reader.discourse.kinBlocks.get(id);
  const isSaid = saidIn !== undefined && reader.block - saidIn <= 3;
  if (other === undefined || !(isSaid || /^(?:growth|value)$/i.test(mark.text))) return undefined;
  return toSubject(other, other.name);
}

/** "has left the index far behind": the one spoken of is ahead. */
function isLeft(reader: SentenceReader, cue: CueMark): boolean {
  return (
    /^behind$/i.test(cue.text) &&
    /(?<!\b(?:is|are|was|were|been|being|be) )\b(?:left|leave|leaves|leaving) [^,;.]{3,40}$/i.test(
      reader.before(cue, 56),
    )
  );
}

/** "Rose 3%, led by financials": those it was led by rose more, and in a fall they fell more. */
export function isLedBy(reader: SentenceReader, cue: CueMark): boolean {
  return (
    /^led(?: by)?$/i.test(cue.text) &&
    /^ ?by (?!(?:[a-z]+ ){0,3}\d)/.test(`${/by$/i.test(cue.text) ? ' by' : ''}${reader.after(cue, 30)}`)
  );
}

/** "were left behind", "was outperformed by": the one spoken of is the one that lost. */
export function isPassive(reader: SentenceReader, cue: CueMark): boolean {
  if (isLedBy(reader, cue))
    return !/\b(?:fell|lost|dropped|declined|slid|slipped|tumbled|down|lower)\b/i.test(reader.before(cue, 80));
  if (!isVerbOf(cue, 'ahead') || !/(?:ed|en|left|outrun|outdone|led)\b/i.test(cue.text)) return false;
  // "Tech left behind": without an object it is told of the one that was.
  if (/^left behind$/i.test(cue.text) && /^\s*(?:$|[.,;)]|(?:as|by|in|since|while|amid)\b)/i.test(reader.after(cue, 8)))
    return true;
  return /\b(?:is|are|was|were|been|being|be|got|gets?)\s+(?:[a-z]+ly |far |again )?$/i.test(reader.before(cue, 22));
}

/** "its growth counterpart": the other style of the same size. */
export function findTwin(reader: SentenceReader, cue: CueMark, subject: Subject): NameMark | undefined {
  const match =
    /^[^,;:]{0,60}?\bits (?:growth |value |other )?(?:twin|sibling|counterpart|cousin|stablemate|peer|equivalent)\b/i.exec(
      reader.after(cue, 90),
    );
  const entry = loadNames().byId.get(findOtherStyle(subject.id) ?? '');
  if (match === null || entry === undefined) return undefined;
  const end = cue.end + match[0].length;
  return { type: 'name', start: end - 8, end, text: entry.name, entry, isWeak: false, isBracketed: false };
}

/** "The S&P 500 rose 1.2% in May. In June the Russell 2000 lagged": behind the one other whose move was told, over whatever stretch. */
function findOtherTold({ discourse, sentence }: SentenceReader, { id, type }: Subject): Subject | undefined {
  // "Has held up better than the real thing": than what that sentence describes.
  if (/\bthan (?:the|its|their) [a-z]/i.test(sentence)) return undefined;
  const told = [...new Map(discourse.returns.map(({ subject }) => [subject.id, subject])).values()];
  const others = told.filter((other) => other.id !== id);
  const [other, another] = others;
  return another === undefined && other?.type === type ? other : undefined;
}

/** Whom a lead is over where the text does not say: the market, or for the market itself nobody. */
export function toMarket(reader: SentenceReader, subject: Subject): Subject | undefined {
  const { against, againstBlock } = reader.discourse;
  const other = findOtherOfPair(reader.discourse, subject) ?? findOtherTold(reader, subject);
  if (other !== undefined) return other;
  if (against !== undefined && against.id !== subject.id && againstBlock === reader.block) return against;
  const market = loadNames().byId.get('sp-500') as NameEntry;
  if (subject.id === 'sp-500') {
    const { subject: last, subjectBefore } = reader.discourse;
    return [last, subjectBefore].find((other) => other?.type === 'index' && other.id !== subject.id);
  }
  return subject.id === 'sp-500' || subject.id === 'stock-market' ? undefined : toSubject(market, 'the market');
}
