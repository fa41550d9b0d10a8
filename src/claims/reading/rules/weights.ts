import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { findListTo, toListed } from '../listed-names.ts';
import type { NameMark, QuantityMark, TimeMark } from '../marks.ts';
import { distance } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { toCue } from './sentence-cue.ts';

/** What may stand before the figure of a weight: "only", "more than". */
const hedge = 'only|just|almost|about|roughly|around|nearly|more than|over|some';
/** "The index", of whichever was spoken of. */
const theIndex = '(?:the|its) (?:whole |entire |overall )?(?:index|benchmark|gauge)\\b';
const within = '(?:in|of|within)';

/** What may stand between a part and its figure: "makes up", "'s weight in the index is", "has a". */
const makesUp = new RegExp(
  `^(?: (?:stocks|shares|companies|names|sector))?(?:,? (?:which|that|alone|together|now|today|still|on their own|by itself))*,? (?:makes? up|made up|making up|account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|compris(?:es?|ed|ing)|constitut(?:es?|ed|ing)|amount(?:s|ed|ing)? to|weigh(?:s|ed)? in at|stand(?:s|ing)? at|commands?|carr(?:y|ies)|(?:has|have|had|with) (?:an? )?(?:index )?(?:weight(?:ing)? of)?|(?:is|are|was|were|at))(?: (?:${hedge}|now|today|still|an?|the|fully|as much as|record|whopping|mere|combined|meager|hefty|close to))* ?$`,
  'i',
);
const ownWeight = new RegExp(
  `^(?:['’]s?)? (?:index )?(?:weight(?:ing)?|share)(?: ${within} (?:the )?[^,;.%]{2,40}?)? (?:is|was|stands at|stood at|(?:has |had )?(?:ris|rose|climb|grow|grew|swell|swollen|fall|fell|shr[aiu]nk|dropp?|slipp?|declin|crept|edged|mount|balloon|inch|expand|dwindl|ebb|soar|jump)\\w*(?: (?:up|down|back))? (?:to|from)|now|reached|hit|exceeds|exceeded|topped|tops)(?: (?:${hedge}|a|the|record))* ?$`,
  'i',
);

/** The whole that a figure is a share of, behind it: "weight in", "of the total value of". */
const toWhole = (plain: string, whole: string): RegExp =>
  new RegExp(
    `^(?:-?(?: of)?)?,? (?:(?:index |combined |total |benchmark )?(?:weight(?:ing)?|share|position|slice) ${within}|${plain}) (?:the (?:total |entire |overall |whole )?(?:value|market value|capitali[sz]ation|market cap\\w*|weight) of )?${whole}`,
    'i',
  );
/** "6% of the S&P 500", "a 6% weight in it": a name follows. */
const ofWhole = toWhole('of|in', '(?:the |its )?$');
/** "6% of the index", whichever was spoken of. */
const ofTheIndex = toWhole('of', theIndex);
/** "Its weight in the index". */
const inTheIndex = new RegExp(` ${within} ${theIndex}`, 'i');
const ofTheIndexNext = new RegExp(`^ ${within} ${theIndex}`, 'i');
/** What may follow an index of whose weight it is a share: "36% of the S&P 500's profits", "of the S&P 500 Value Index" are others. */
const ofItsWeight =
  /^(?:['’]s?(?: (?:total|entire|overall|combined))?(?: (?:(?:stock )?market )?(?:value|cap(?:itali[sz]ation)?)| weight(?:ing)?)| (?:index|benchmark|gauge))?(?: by (?:weight|(?:stock )?market (?:value|cap\w*)))?(?:\s*(?:[,.;:)—–-]|$)| (?:and|but|yet|while|whereas|compared|against|versus|vs|today|now|currently|on|in|at|as of|last|a year ago|up from|down from|or)\b)/i;

/** "Made up", "was": of a time that must be told. */
const inPast =
  /\b(?:made up|accounted|represented|comprised|constituted|was|were|had|stood|commanded|carried|held|became|remained)\b/i;

/** "a 32% weighting in technology", "15% in health care": the part follows the figure. */
const inPart =
  /^(?:-?(?: of (?:it|its weight|the index|the benchmark))?)?,? (?:(?:index )?(?:weight(?:ing)?|allocation|exposure|position|stake) (?:in|to)|in) (?:the )?$/i;
const holds = new RegExp(
  `^(?: (?:index|fund|ETF|itself))?,? (?:(?:which|that|now|still|currently|today|by contrast|in contrast),? )*(?:has|have|had|holds?|held|carr(?:y|ies|ied)|devotes?|with|puts|is|was)(?: (?:${hedge}|now|an?|its|mere|hefty))* ?$`,
  'i',
);
/** "And only" 15% of another index: the same part again. */
const again = new RegExp(`^(?:,? (?:and|but|yet|against|versus|compared with))?,?(?: (?:${hedge}|a mere))* ?$`, 'i');

/** A share of the weight of an index that a sector, a company or a group of companies makes up. */
export function readWeights(reader: SentenceReader): void {
  readPlaces(reader);
  for (const figure of reader.freeQuantities) {
    if (figure.quantity.unit !== 'percent' && figure.quantity.unit !== 'fraction') continue;
    const found = findParted(reader, figure) ?? findHeld(reader, figure);
    if (found === undefined) continue;
    const { part, whole } = found;
    const between = reader.text.slice(part.mark?.end ?? figure.start, figure.start);
    if (inPast.test(between) && !isDated(reader, figure)) continue;
    reader.emit(
      {
        kind: 'breadth',
        subject: whole.subject,
        of: part.subject,
        test: 'weight',
        asserted: toAsserted(figure.quantity, 'percent'),
      },
      { marks: [part.mark, figure, isNear(whole, figure) ? whole.mark : undefined], usual: 'now' },
    );
    // "Its weight has risen to": the verb tells of the weight.
    const from = Math.min(part.mark?.start ?? figure.start, figure.start);
    reader.use(...reader.marks.cues.filter((cue) => cue.start >= from && cue.end <= figure.start));
  }
}

/** "Health care is the second-largest sector in the Russell 2000": its place by weight. */
const placed = new Pattern(
  /\b(?:is|was|are|were|remains?|remained|became|becomes|has become|had become) (?:now |still |again |by far |easily |comfortably )?(?:the |its )?(?:single )?(?:(?<rank>[a-z]+)[- ])?(?:largest|biggest|heaviest)(?: single)? (?<what>sector|industry group|group|weight|weighting|component|constituent|holding|member|position|company|stock|name)\b/i,
);
const inIndex = new RegExp(`^ ${within} (?:the )?$`, 'i');
/** "Industrials are the largest sector": what may follow where the index is the one spoken of. */
const ofOneTold =
  /^(?: (?:in|of) (?:the|this|that|its) (?:[\w-]+ ){0,2}?(?:fund|ETF|portfolio)\b| by (?:weight|market value)| there| (?:at|with) (?:(?:an?|about|roughly|just|nearly|almost|some|over|more than|little|bit) ){0,4}\d)?(?=[ .,;:)%\d]|$)(?! (?:in|of|on|by|for|within)\b)/i;

function readPlaces(reader: SentenceReader): void {
  const found = reader.find(placed);
  if (found === undefined) return;
  const { match, at } = found;
  const part = reader.marks.names.findLast(
    (name) =>
      name.end <= at.start &&
      isPart(name) &&
      /^,?(?: (?:which|that|it|itself))? ?$/.test(reader.text.slice(name.end, at.start)),
  );
  const named = reader.marks.names.find(
    (name) => name.start >= at.end && isIndex(name) && inIndex.test(reader.text.slice(at.end, name.start)),
  );
  const whole = named === undefined ? findWholeTold(reader, at) : toFound(named);
  const place = match.groups?.rank === undefined ? 1 : toRankNumber(match.groups.rank);
  if (part === undefined || whole === undefined || place < 1) return;
  if (/ by (?!weight|market)/i.test(reader.after(named ?? at, 24))) return;
  if (inPast.test(match[0]) && !isDated(reader, at)) return;
  if (/sector|group/i.test(match.groups?.what ?? '') !== (part.entry.type === 'sector') && !/weight/i.test(match[0]))
    return;
  reader.emit(
    {
      kind: 'breadth',
      subject: whole.subject,
      of: toSubject(part.entry, part.text),
      test: 'weight',
      rank: place,
      asserted: null,
    },
    {
      marks: [
        part,
        toCue(reader, at),
        whole.mark !== undefined && whole.mark.start < part.start ? undefined : whole.mark,
      ],
      usual: 'now',
    },
  );
  const figure = reader.freeQuantities.find(
    ({ quantity, start }) =>
      quantity.unit === 'percent' &&
      start >= at.end &&
      /^ (?:at|with) (?:[a-z]+ ){0,4}$/i.test(reader.text.slice(at.end, start)),
  );
  if (figure === undefined) return;
  reader.emit(
    {
      kind: 'breadth',
      subject: whole.subject,
      of: toSubject(part.entry, part.text),
      test: 'weight',
      asserted: toAsserted(figure.quantity, 'percent'),
    },
    { marks: [figure], usual: 'now' },
  );
}

/** "In the Russell 2000, industrials are the largest sector", or the index or fund that the passage spoke of last. */
function findWholeTold(reader: SentenceReader, at: Span): SubjectFound | undefined {
  if (ofTheIndexNext.test(reader.after(at, 30))) return findTold(reader);
  if (!ofOneTold.test(reader.after(at, 60))) return undefined;
  const own = reader.marks.names.findLast((name) => isIndex(name) && name.end <= at.start);
  if (own !== undefined) return /\b[Ii]n (?:the )?$/.test(reader.before(own, 12)) ? toFound(own) : undefined;
  const subject = reader.discourse.recent.find(({ universe }) => universe !== undefined);
  return subject && { subject, mark: undefined };
}

const isOfTime = ({ isLength, isLookBack, isAhead, isSince, period }: TimeMark): boolean =>
  !isLength && !isLookBack && !isAhead && !isSince && !(period.role === 'window' && period.isOpen);

/** Whether the sentence says of which day or stretch it tells, and not for how long. */
function isDated(reader: SentenceReader, at: Span): boolean {
  const time =
    reader.findTime(at, isOfTime) ?? reader.marks.times.find((mark) => isOfTime(mark) && mark.start >= at.end);
  return time !== undefined;
}

const isNear = ({ mark }: SubjectFound, figure: QuantityMark): boolean =>
  mark !== undefined && distance(mark, figure) < 60;

interface Weight {
  readonly part: SubjectFound;
  readonly whole: SubjectFound;
}

/** "Technology makes up a third of the S&P 500, and only 15% of the Russell 2000". */
function findParted(reader: SentenceReader, figure: QuantityMark): Weight | undefined {
  const whole = findWhole(reader, figure);
  if (whole === undefined) return undefined;
  const part = findPreceding(reader, figure, makesUp) ?? findPreceding(reader, figure, ownWeight);
  if (part !== undefined) return { part: toParts(reader, part), whole };
  const told = reader.statements.findLast(({ span }) => span.end <= figure.start);
  if (told?.kind !== 'breadth' || told.of === undefined) return undefined;
  if (!again.test(reader.text.slice(told.span.end, figure.start))) return undefined;
  return { part: { subject: told.of, mark: undefined }, whole };
}

/** The index that the figure is a share of, by name or as "the index". */
function findWhole(reader: SentenceReader, figure: QuantityMark): SubjectFound | undefined {
  const named = findFollowing(reader, figure, ofWhole, isIndex);
  if (named !== undefined) return ofItsWeight.test(reader.after(named, 60)) ? toFound(named) : undefined;
  const told = ofTheIndex.exec(reader.after(figure, 90));
  if (told === null) return undefined;
  const at = { start: figure.end, end: figure.end + told[0].length };
  return ofItsWeight.test(reader.after(at, 60)) ? findTold(reader) : undefined;
}

/** The index spoken of last. */
function findTold({ discourse }: SentenceReader): SubjectFound | undefined {
  const subject = discourse.byType.get('index');
  return subject?.universe === undefined ? undefined : { subject, mark: undefined };
}

/** "The Russell 2000 has just 15% in technology": the index holds it; "Apple's weight in the index is 6%". */
function findHeld(reader: SentenceReader, figure: QuantityMark): Weight | undefined {
  const part = findFollowing(reader, figure, inPart, isPart);
  const whole = part === undefined ? undefined : findPreceding(reader, figure, holds, isIndex);
  if (part !== undefined && whole !== undefined) return { part: toParts(reader, part), whole: toFound(whole) };
  const owner = findPreceding(reader, figure, ownWeight);
  if (owner === undefined) return undefined;
  const named = reader.marks.names.find((name) => isIndex(name) && name.start > owner.end && name.end < figure.start);
  if (named !== undefined) return { part: toFound(owner), whole: toFound(named) };
  if (!inTheIndex.test(reader.text.slice(owner.end, figure.start))) return undefined;
  const told = findTold(reader);
  return told && { part: toFound(owner), whole: told };
}

/** The names of a list that ends there, together: "industrials, health care and financials". */
function toParts(reader: SentenceReader, last: NameMark): SubjectFound {
  const names = findListTo(reader, last, reader.marks.names.filter(isPart));
  const [first] = names;
  return names.length === 1 ? toFound(first) : { subject: toListed(reader, names), mark: first };
}

const toFound = (mark: NameMark): SubjectFound => ({ subject: toSubject(mark.entry, mark.text), mark });

const isIndex = ({ entry, isBracketed }: NameMark): boolean => !isBracketed && entry.universe !== undefined;

const isPart = ({ entry, isBracketed }: NameMark): boolean =>
  !isBracketed &&
  (entry.type === 'share' || entry.type === 'sector' || (entry.type === 'group' && entry.members.length > 0));

function findFollowing(
  reader: SentenceReader,
  figure: QuantityMark,
  between: RegExp,
  accepts: (name: NameMark) => boolean,
): NameMark | undefined {
  return reader.marks.names.find(
    (name) => name.start >= figure.end && accepts(name) && between.test(reader.text.slice(figure.end, name.start)),
  );
}

function findPreceding(
  reader: SentenceReader,
  figure: QuantityMark,
  between: RegExp,
  accepts: (name: NameMark) => boolean = isPart,
): NameMark | undefined {
  return reader.marks.names.findLast(
    (name) => name.end <= figure.start && accepts(name) && between.test(reader.text.slice(name.end, figure.start)),
  );
}
