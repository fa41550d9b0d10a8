import { type DayNumber, sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { listDaysAfter } from '../day-after.ts';
import { isMarketName } from '../discourse.ts';
import type { QuantityMark, TimeMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findTale, type Tale } from '../tale.ts';
import { isPastTold } from '../times/tense.ts';
import { toEndTold } from '../times/told-times.ts';
import { toNumber } from '../to-number.ts';
import { isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { toCue } from './sentence-cue.ts';

/** A stretch of a tale: from one of its turns to a day, and the words that tell the day. */
interface Stretch {
  readonly base: DayNumber;
  readonly to: DayNumber;
  readonly isOpen: boolean;
  readonly at?: Span | undefined;
}

/**
 * "From there it gained 27% in four months", "by the end of June it had lost 20%", "it is still 8% short of that peak",
 * "from top to bottom it lost 34%": a move from a turn of the fall that the passage tells.
 */
export function readTaleMoves(reader: SentenceReader): void {
  const tale = findTale(reader);
  if (tale === undefined || reader.isHeading || isQuestion(reader)) return;
  const figure = findFigure(reader);
  if (figure === undefined) return;
  const found = findMarketSubject(reader, figure);
  const isUp = findWay(reader.sentence);
  if (found === undefined || isUp === undefined) return;
  const isOwn = found.subject.id === tale.subject.id;
  const stretch = !isOwn
    ? (toStretchBeside(reader, tale) ?? toMoveAfterTurn(reader, tale, isUp))
    : isUp
      ? toRise(reader, tale, figure)
      : toFall(reader, tale, figure);
  if (stretch === undefined || stretch.base >= stretch.to) return;
  const { base, to, isOpen, at } = stretch;
  const text = at === undefined ? null : reader.text.slice(at.start, at.end);
  const { subject } = found;
  const prices = subject.readings.filter(({ return: kind }) => kind === 'price');
  const isOfLevels = belowPeak.test(reader.after(figure, 60)) && prices.length > 0;
  const period: StatedPeriod = { text, base, to, role: 'window', from: 'stated', isOpen, others: [] };
  reader.emit(
    {
      kind: 'return',
      subject: isOfLevels ? { ...subject, readings: prices } : subject,
      direction: isUp ? 'up' : 'down',
      asserted: toAsserted(figure.quantity, 'percent'),
    },
    { marks: [figure, at === undefined ? undefined : toCue(reader, at)], period, time: undefined },
  );
  reader.use(...reader.freeCues('up', 'down', 'drawdown', 'recovered', 'correction', 'bear-market'));
}

/** "Still 5% beneath the old top": how far its price is from one that it had, and no return. */
const belowPeak =
  /^ (?:(?:below|beneath|under|short of|shy of|adrift of|off|from)|lower than) (?:that|the|its|this) [a-z]/i;

/** The one percentage of a sentence that names nothing but what the tale is of. */
function findFigure(reader: SentenceReader): QuantityMark | undefined {
  const figures = reader.marks.quantities.filter(({ quantity }) => quantity.unit === 'percent');
  const [figure] = figures;
  const names = reader.marks.names.filter(({ entry }) => isMarketName(entry));
  const isOne = figure !== undefined && figures.length === 1 && reader.isFree(figure);
  return isOne && names.length <= 1 ? figure : undefined;
}

const fell =
  /\b(?:fell|fallen|lost|loss|dropped|declined?|drop|fall|shed|down|lower|below|under|beneath|short of|off|slid|sunk|sank|plunged|slumped|tumbled|drawdown|damage|cost|cut by|slide|given up|gave up|retreated|adrift)\b/i;
const rose =
  /\b(?:gain(?:ed)?|rose|risen|climbed|(?<!\b(?:give|gives|given|gave|giving) )up|(?<=% )better|higher|above|rall(?:y|ied)|rebound(?:ed)?|recover(?:ed|y)|advanced?|added|put on|jumped|surged|bounced?|clawed back)\b/i;

/** Whether a sentence tells of a rise; undefined where it tells of neither way, or of both. */
function findWay(sentence: string): boolean | undefined {
  const said = sentence.replace(
    /\b(?:the|that|this|its) (?:[a-z-]+ )?(?:fall|decline|drop|slide|sell-?off|rebound|rally)(?: (?:was|is) over| (?:had )?ended)\b/gi,
    '',
  );
  const [isDown, isUp] = [fell.test(said), rose.test(said)];
  return isDown === isUp ? undefined : isUp;
}

const article = '(?:that|the|its|this)';
const ofPeak = new RegExp(
  `\\b${article} (?:(?:old|previous|former|earlier|all-time|record|closing) )*(?:peak|high|top|record|level)\\b`,
  'i',
);
const ofLow = new RegExp(`\\b${article} (?:(?:closing|final) )*(?:low|bottom|trough|nadir|floor)\\b`, 'i');
const toLow = new RegExp(`\\b(?:to|until|hit|reached|at) (?:${ofLow.source})`, 'i');

/** From the low told, up to a day after it. */
function toRise(reader: SentenceReader, { low, isLeft }: Tale, figure: Span): Stretch | undefined {
  if (low === undefined || ofPeak.test(reader.sentence)) return undefined;
  if (isLeft === true && !ofLow.test(reader.sentence)) return undefined;
  return (
    toDayNamed(reader, low, figure) ??
    toLengthAfter(reader, low) ??
    toNow(reader, low, /\b(?:since|from|above|rebound|bounce|rally|recovery|than it was|today|higher)\b/i)
  );
}

/** From the peak told to the low, to a day after it, or by now. */
function toFall(reader: SentenceReader, { peak, low, isLeft }: Tale, figure: Span): Stretch | undefined {
  const { sentence } = reader;
  if (peak === undefined || (ofLow.test(sentence) && !toLow.test(sentence) && !isSubject.test(sentence)))
    return undefined;
  const times = listTimes(reader);
  if (low !== undefined && times.length === 0 && whole.test(sentence)) return { base: peak, to: low, isOpen: false };
  if ((low !== undefined || isLeft === true) && !ofPeak.test(sentence)) return undefined;
  return (
    toDayNamed(reader, peak, figure) ??
    toLengthAfter(reader, peak) ??
    toNow(reader, peak, /\b(?:from|below|short of|off|under|beneath|than it was|adrift)\b/i)
  );
}

/** "The low, on October 12, was 25% below that". */
const isSubject = /^\W*The (?:closing )?(?:low|bottom|trough)\b/;

/** "Over the same weeks gold gained 4%", "between those two days the index rose 3%": what another did while it lasted. */
function toStretchBeside(reader: SentenceReader, { peak, low }: Tale): Stretch | undefined {
  if (peak === undefined || low === undefined || !besideFall.test(reader.sentence)) return undefined;
  return listTimes(reader).length > 0 ? undefined : { base: peak, to: low, isOpen: false };
}

/** "Twelve months after the low small caps had gained 95%": so long after the turn told, of another asset. */
function toMoveAfterTurn(reader: SentenceReader, { peak, low }: Tale, isUp: boolean): Stretch | undefined {
  const base = isUp ? low : peak;
  const turn = afterTurn[isUp ? 'low' : 'peak'];
  return base === undefined || !turn.test(reader.sentence) ? undefined : toLengthAfter(reader, base);
}

const afterTurn = {
  low: /\b(?:day|session|week|month|year)s? (?:after|from|of|following) (?:the|that) (?:closing )?(?:low|bottom|trough)\b/i,
  peak: /\b(?:day|session|week|month|year)s? (?:after|from|of|following) (?:the|that) (?:closing )?(?:peak|high|top)\b/i,
};

const besideFall =
  /\b(?:(?:over|in|during|across) (?:(?:the|that) same|those|these) (?:[a-z]+ )?(?:stretch|period|time|span|dates|days|weeks|months|sessions|years)|between (?:those|these|the) (?:two )?(?:days|dates)|while (?:that|it) (?:lasted|went on)|from (?:that|the same) peak to (?:that|the same) low|by the time (?:it|that|the (?:fall|sell-?off|slide|bear market)) (?:was over|had ended|ended))\b/i;

/** What tells of a fall as a whole. */
const whole =
  /\b(?:(?:from )?(?:top|peak|high) to (?:bottom|trough|low)|peak-to-trough|in between|between the two(?: days| dates)?|all told|all in all|in all|(?:fall|decline|loss|sell-?off|slide|damage|drop|drawdown|bear market)(?: as a whole)? (?:amounted to|came to|was|measured|totall?ed|cost|took)|it was an? [^;]{3,20}(?:drawdown|fall|decline|loss|drop)|(?:it|that|this|which) (?:had )?cost)\b/i;

/** The times of a sentence but those that point back: "from there", "since that low". */
function listTimes({ marks }: SentenceReader): readonly TimeMark[] {
  return marks.times.filter(({ isCarried, text }) => !isCarried && !pointsBack.test(text));
}

const pointsBack = /^(?:from (?:there|that|this|its|the|then)|since|above|below|off|today)\b(?![^;]*\d)/i;

/** "To the end of June", "by October 12": a day without a year is the first after the turn. */
function toDayNamed(reader: SentenceReader, base: DayNumber, figure: Span): Stretch | undefined {
  const [named, another] = listDaysAfter(reader, base);
  if (named === undefined || another !== undefined) return undefined;
  const { at, day: to } = named;
  if (isOfAnotherClause(reader, figure, at) || ofOtherTurn.test(reader.before(at, 60))) return undefined;
  const others = listTimes(reader).filter((mark) => !overlaps(mark, at));
  const isOver = to <= reader.discourse.published && isPastMove(reader.sentence);
  return isOver && others.length === 0 ? { base, to: sessionOnOrBefore(to), isOpen: false, at } : undefined;
}

/** "Has climbed 18%, and it strung together ten gains that ended on May 29": a day of another clause. */
const isOfAnotherClause = ({ text }: SentenceReader, figure: Span, at: Span): boolean =>
  /;|,? (?:and|but|while|though|although|whereas) /.test(
    text.slice(Math.min(figure.end, at.end), Math.max(at.start, figure.start)),
  );

/** "17% under the high it made on June 22", "below its peak of May 3": the day of what the figure is counted from. */
const ofOtherTurn =
  /\b(?:below|under|beneath|off|from|above|short of) (?:the|its|that) (?:[a-z-]+ ){0,2}(?:high|peak|top|record|low|trough|bottom|level|close)\b[^;,]{0,24} (?:of|on|in) $/i;

const ofTurn =
  '(?: (?:after|from|of|following) (?:that|it|there|then|bottoming(?: out)?|(?:that|the|its) (?:closing )?(?:low|bottom|trough|peak|high|top)))';
const length = new Pattern(
  new RegExp(
    `\\b(?:(in|over|during|within|for|after|took) (?:(?:just|only|barely|less than|about) )?(?:the )?(?:space of )?(?:(?:next|following|first|ensuing|subsequent) )?)?(an?|[a-z]+(?:-[a-z]+)?|\\d{1,3}) ((?:trading )?(?:day|session|week|month|year)s?)\\b( later| on(?=[,.;]| it)| afterwards| thereafter| that followed|${ofTurn})?`,
    'gi',
  ),
);

/** "In four months", "three weeks later", "within a year of that low": so long after the turn. */
function toLengthAfter(reader: SentenceReader, base: DayNumber): Stretch | undefined {
  const match = [...length.matchAll(reader.sentence)].find(
    ([, lead, amount = '', , tail]) => (lead ?? tail) !== undefined && !Number.isNaN(toNumber(amount)),
  );
  if (match === undefined) return undefined;
  const at = reader.spanOf(match);
  const { published } = reader.discourse;
  const to = toEndTold(base, toNumber(match[2] as string), (match[3] as string).toLowerCase(), published);
  const others = listTimes(reader).filter((mark) => !overlaps(mark, at));
  if (to === undefined || others.length > 0 || !isPastMove(reader.sentence)) return undefined;
  return { base, to: sessionOnOrBefore(to), isOpen: false, at };
}

/** "It put on 8%" is as past as "it added". */
const isPastMove = (sentence: string): boolean => isPastTold(sentence.replace(/\bput on\b/gi, 'added'));

/** "Has since gained": done by now. */
const perfect = /\b(?:has|have) (?:[a-z]+ ){0,2}?[a-z]+(?:ed|n|t|k|m)\b/gi;

const now = /\b(?:is|are|has|have|now|remains?|stands?|today|so far|amounts|comes|trades?)\b/i;

/** "Since that low it has risen 31%", "is 8% short of the old peak": by now. */
function toNow(reader: SentenceReader, base: DayNumber, reference: RegExp): Stretch | undefined {
  const { sentence, discourse } = reader;
  if (
    !now.test(sentence) ||
    !reference.test(sentence) ||
    isPastTold(sentence.replace(perfect, 'has')) ||
    listTimes(reader).length > 0
  )
    return undefined;
  return { base, to: sessionOnOrBefore(discourse.published), isOpen: true };
}
