import { previousSession, sessionOnOrBefore, toWeekday } from '../../../core/index.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { Asserted, ReturnStatement, Statement, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted, toGain } from '../asserted-figure.ts';
import { findReviewed, isMarketName } from '../discourse.ts';
import { toLast, toLatest } from '../latest-span.ts';
import type { CueMark, NameMark, QuantityMark, TimeMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import { nextInTurn } from '../parallel-periods.ts';
import { distance, hasClass, isVerbOf, overlaps } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { tellsBothEnds } from '../time-marks.ts';
import { findTimeOfFigure } from '../time-search.ts';
import { findTogether } from '../told-before.ts';
import { findPlace } from './figure-place.ts';
import { findClauseName, findLabel, findOwner, toRespective } from './ownership.ts';
import { findRespective } from './respective.ts';

function isReturnFigure({ quantity }: QuantityMark): boolean {
  if (quantity.change === 'from') return false;
  return (
    quantity.unit === 'percent' ||
    (quantity.unit === 'fraction' && Math.abs(quantity.high) < 1) ||
    quantity.unit === 'multiple'
  );
}

const notPrice =
  /^\s*(?:(?:its|their|his|her|the) (?:stake|holdings?|position|dividend|payout|forecasts?|targets?|guidance|workforce|estimates?|debt|deficit|spending)\b|of (?:its |those |these |the )?(?:\d+(?:\.\d+)? ?(?:%|per ?cent)|gains|losses|advances)|(?:above|below|ahead of|short of|more than) (?:the )?(?:consensus|estimates|forecasts?|expectations|guidance|analysts|what analysts)\b|of (?:that|what|it|them)\b|(?:of )?the (?:advance|gain|rise|return|increase|loss|fall|decline|drop) of\b|of (?:the |its |all |their )?(?:[\w&-]+ ){0,3}(?:members|stocks|companies|names|revenue|sales|earnings|debt|assets|weight|constituents|shares outstanding|portfolio|profits|gdp|market(?! (?:value|worth|cap(?:itali[sz]ation)?)\b)|total)|(?:of )?the [\w&-]+(?: [\w&-]+)?'s (?:gain|rise|return|advance|loss|fall|decline|drop)s?\b|stake|yield|coupon|dividend|tax|tariffs?|margin|weight|interest|chance|probability|odds|share of|market share|unemployment|inflation|fee|allocation|bullish|bearish|bulls|bears|optimis\w+|pessimis\w+|under ?water|of respondents)\b/i;

/** "came first with 42.7%", "the laggard in 2003 with 3.3%", "out in front at 40%", "finished at 33.5%": a return by its place. */
const place =
  /(?:\b(?:came|ranked|finished|placed) (?:in )?(?:first|second|third|fourth|fifth|last|top|bottom|next)|\b(?:in front|on top|in the lead|at the (?:top|bottom|head|foot)|rear|leaders?|laggards?|winners?|losers?|best|worst|top performer|trails?|trailed|lags?|lagged|led|leads|heads|tops|won|followed|ahead|topped the (?:list|table)))\b(?:(?!\b(?:and|but|while)\b)[^,;.%\d]|(?:19|20)\d\d){0,40},? (?:with|at|on) (?:a (?:gain|return|rise) of )?(?:about |just |nearly |almost |only |roughly )?$|\b(?:finish|end|clos)(?:ed|es)? (?:the (?:year|quarter|month|week) |out |up )*(?:at|with|on) $|(?:\band|\bthen|,) (?:the )?[\w -]{3,24} (?:first|second|third|next),? (?:with|at|on) (?:about |just )?$|(?<!\b(?:how|what|so|than|that|nor|neither) )\bdid (?:about |just |nearly |almost |only |roughly |even )?$/i;

/** The figure read before in a sentence, and the verb that it or one before it was told with. */
interface Before {
  readonly verb: CueMark | undefined;
  readonly figure: QuantityMark | undefined;
}

/** What says that figures stand in the order of the names. */
const inTurn = /\b(?:respectively|in (?:that|the same|this) order)\b/i;

/** Each figure of a rise or fall, with its own subject. */
export function readFigures(reader: SentenceReader): void {
  let before: Before = { verb: undefined, figure: undefined };
  const figures = reader.freeQuantities.filter(isReturnFigure);
  const respective = inTurn.test(reader.sentence)
    ? (toRespective(reader, figures) ?? toNamedBefore(reader, figures))
    : undefined;
  const listed = findRespective(reader, figures);
  const trailing = findTrailingOwner(reader, figures);
  for (const figure of figures) {
    if (!reader.isFree(figure) || isNoReturn(reader, figure) || readAboveLevel(reader, figure)) continue;
    if (before.figure === undefined) before = findBeforeOfIndicator(reader, figure) ?? before;
    const move = findMoveOf(reader, figure, before);
    if (move === undefined || isFromExtreme(reader, figure) || isAtOpen(reader, figure)) continue;
    if (isOtherPart(reader, figure, move) || isOtherMultiple(reader, figure)) continue;
    const { cue, restated, parted } = move;
    const told = listed.get(figure);
    const found =
      (restated === undefined ? undefined : { subject: restated.subject, mark: undefined }) ??
      parted?.found ??
      told ??
      respective?.get(figure) ??
      trailing ??
      (isOfRival(reader, figure) ? findRival(reader) : findOwner(reader, figure, cue, move.isContinued));
    if (found === undefined || found.subject.type === 'rate') continue;
    if (found.subject.readings.length === 0 && (found.subject.members ?? []).length === 0) continue;
    reader.emit(
      {
        kind: 'return',
        subject: found.subject,
        direction: toDirectionOf(reader, figure, move),
        ...toExtent(reader, figure),
        ...(isRate(reader, figure) ? { isAnnual: true } : {}),
        ...findPlace(reader, figure),
      },
      {
        marks: [isBeside(reader, found, figure) ? found.mark : undefined, cue, figure],
        at: figure,
        ...(restated === undefined ? toTime(reader, figure, told?.time, before.figure) : { period: restated.period }),
      },
    );
    before = { verb: cue ?? before.verb, figure };
  }
}

/** "Crude dived 13%, the Russell 2000 3.7%": a list that begins with what is no price of an index. */
function findBeforeOfIndicator(reader: SentenceReader, figure: QuantityMark): Before | undefined {
  const statement = reader.statements.findLast(({ kind, span }) => kind === 'indicator' && span.end <= figure.start);
  if (statement?.kind !== 'indicator' || (statement.relation !== 'rose' && statement.relation !== 'fell'))
    return undefined;
  const verb = reader.cues('up', 'down').findLast((cue) => cue.isVerb && overlaps(cue, statement.span));
  const told = reader.marks.quantities.findLast((mark) => overlaps(mark, statement.span));
  const isShare = told?.quantity.unit === 'percent' || told?.quantity.unit === 'fraction';
  return verb === undefined || told === undefined || !isShare || figure.quantity.unit !== 'percent'
    ? undefined
    : { verb, figure: told };
}

/** Of a price, of another figure or of a tax. */
function isNoReturn(reader: SentenceReader, figure: QuantityMark): boolean {
  if (notPrice.test(reader.after(figure, 60)) || isOfFigure(reader, figure)) return true;
  if (ofLargest.test(reader.before(figure, 130))) return true;
  // "The tariffs shaved 8% off the index": of the index, and not of the tax.
  return isOfTax(reader, figure) && findParted(reader, figure) === undefined;
}

/** What makes a figure one of a rise or fall. */
interface Move {
  /** The verb or noun of its own. */
  readonly cue: CueMark | undefined;
  /** That, or the one of the figure before. */
  readonly mover: CueMark | undefined;
  readonly isContinued: boolean;
  readonly restated: ReturnType<typeof findRestated>;
  readonly parted: ReturnType<typeof findParted>;
}

function findMoveOf(reader: SentenceReader, figure: QuantityMark, before: Before): Move | undefined {
  const between = before.figure === undefined ? '' : reader.text.slice(before.figure.end, figure.start);
  const isPaired =
    before.figure !== undefined && /^(?:,|,? and|,? then) (?:(?:then|another|a further|by) )*$/.test(between);
  const nearest = isPaired && before.verb !== undefined ? before.verb : findMove(reader, figure);
  const cue = nearest !== undefined && isOfPlace(reader, nearest, figure) ? undefined : nearest;
  const isContinued =
    cue === undefined &&
    before.verb !== undefined &&
    before.figure !== undefined &&
    !/\b(?:while|whereas|whilst|but|although|though)\b/i.test(between) &&
    distance(before.figure, figure) < 110;
  const mover = cue ?? (isContinued && !place.test(reader.before(figure, 80)) ? before.verb : undefined);
  const move = {
    cue,
    mover,
    isContinued,
    restated: findRestated(reader, figure),
    parted: findParted(reader, figure),
  };
  const isLabelled = findLabel(reader, figure) !== undefined;
  const { isSigned, unit } = figure.quantity;
  if (cue !== undefined) {
    const isSetBeside = before.figure !== undefined && setBeside.test(between);
    const isNeutral = hasClass(cue, 'neutral') && !hasClass(cue, 'up', 'down');
    // "Weekly moves of +1.2%, -0.4% and +2%": a sign says which way.
    const isSignedMove =
      isSigned && (isPaired || /(?:^| (?:moves?|changes?)) of $/.test(reader.text.slice(cue.end, figure.start)));
    if (isNeutral && !isLabelled && !isSignedMove && isForeign(reader, cue, figure) && !isSetBeside) return undefined;
    return isOfUnnamed(reader, cue, figure) ? undefined : move;
  }
  const isTold = mover !== undefined || isSigned || unit === 'multiple' || isLabelled || isPlaced(reader, figure, move);
  return isTold ? move : undefined;
}

/** "Came first with 42.7%", "its 12%": a figure that needs no verb. */
function isPlaced(reader: SentenceReader, figure: QuantityMark, { parted, restated }: Move): boolean {
  return (
    place.test(reader.before(figure, 80)) ||
    toBeginning(reader, figure) !== undefined ||
    isOwned(reader, figure) ||
    isAnswer(reader, figure) ||
    isCompounded(reader, figure) ||
    isOfMonth(reader, figure) ||
    parted !== undefined ||
    restated !== undefined
  );
}

/** "A third of its members": a fraction that is not one of a value lost or won. */
const ofMoveTold =
  /^ of (?:(?:the|its|their|that|this) (?:[a-z']+ )?(?:gains?|advance|rise|rally|losses|loss|decline|fall|drop|move|lead|gap)|that|it|this)\b(?! of)/i;

function isOtherPart(reader: SentenceReader, figure: QuantityMark, { cue, isContinued }: Move): boolean {
  if (figure.quantity.unit !== 'fraction') return false;
  if (ofMoveTold.test(reader.after(figure, 40))) return true;
  if (/^(?: of)? ?(?:its|their) (?:market )?value/i.test(reader.after(figure, 24))) return false;
  if (isElided(reader, figure, isContinued)) return false;
  const written = reader.text.slice(figure.start - 12, figure.end);
  return cue === undefined || !/\b(?:a|by|more than|nearly|almost|about|over|one|two)\b/i.test(written);
}

/** A multiple that is not said to be one of what something was: "doubled", "threefold". */
function isOtherMultiple(reader: SentenceReader, { quantity, start, end }: QuantityMark): boolean {
  const written = reader.text.slice(start, end);
  return quantity.unit === 'multiple' && !/\bdoubl|tripl|quadrupl|quintupl|sextupl|halv|fold/i.test(written);
}

function toDirectionOf(reader: SentenceReader, figure: QuantityMark, { mover, parted, restated }: Move) {
  return (
    restated?.direction ??
    parted?.direction ??
    toNounBehind(reader, figure) ??
    toPeriodOfSize(reader, figure) ??
    toChangedSum(reader, figure) ??
    toBeginning(reader, figure) ??
    toOwnVerb(reader, figure) ??
    toToll(reader, figure) ??
    toOwnComparative(reader, figure) ??
    (isAnswer(reader, figure) && mover === undefined ? toAnswered(reader) : toDirection(figure, mover))
  );
}

const nounBehind =
  /^[ -](?:[a-z-]+ )?(?:(?<up>gain|rise|advance|rally|increase|jump|climb|surge|rebound)|(?<down>loss|fall|drop|decline|slide|slump|plunge|tumble|setback|retreat|hit))\b(?! (?:of|to) [\d.]+%)/i;

/** "After a first half of 82%", "a May of 7.6%": as much as it gained. */
function toPeriodOfSize(reader: SentenceReader, { quantity, start }: QuantityMark): 'up' | undefined {
  return quantity.low > 0 && ofPeriod.test(reader.before({ start, end: start }, 50)) ? 'up' : undefined;
}

const ofPeriod =
  /\b(?:after|following|despite|on top of|and|with) an? (?:[a-z-]+ ){0,2}?(?:day|week|month|quarter|half|year|January|February|March|April|May|June|July|August|September|October|November|December) of (?:\+|plus )?$/;

/** What sets a second move against the first: "after a", "despite last year's". */
const afterArticle =
  /\b(?:after|following|despite|from|on top of|on the heels of|than|versus|against) (?:a|an|its|the|their|that|last year's) (?:[a-z]+ )?$/i;

/** "Up 2% in 2026 after a 20% loss in 2025": the noun of the figure itself, whatever verb told the one before. */
function toNounBehind(reader: SentenceReader, figure: QuantityMark): 'up' | 'down' | undefined {
  const { up, down } = nounBehind.exec(reader.after(figure, 30))?.groups ?? {};
  if (up === undefined && down === undefined) return undefined;
  return afterArticle.test(reader.before(figure, 40)) ? (up === undefined ? 'down' : 'up') : undefined;
}

/** Whether a name stands near enough to a figure to be quoted with it. */
function isBeside(reader: SentenceReader, { mark }: SubjectFound, figure: QuantityMark): boolean {
  return mark !== undefined && distance(mark, figure) < 70 && reader.breaks(mark, figure, true) === 0;
}

/** "Made 37 percent versus 20 percent for": told with the verb of the figure before. */
const setBeside =
  /^[^.;%\d]{0,24},? (?:against|versus|vs\.?|compared (?:with|to)) (?:about |just |only |roughly |nearly |almost |some )?$/i;

/** "The value factor earned more than 7%": a verb that tells of anything, of a noun that is no name here. */
function isOfUnnamed(reader: SentenceReader, cue: CueMark, figure: QuantityMark): boolean {
  if (
    !isVerbOf(cue, 'neutral') ||
    isVerbOf(cue, 'up', 'down') ||
    !limited.test(reader.text.slice(cue.end, figure.start))
  )
    return false;
  const isNamed = reader.marks.names.some(
    (name) => isMarketName(name.entry) && name.end <= cue.start && reader.breaks(name, cue, true) === 0,
  );
  return !isNamed && !/\b(?:it|they|the (?:index|fund|benchmark|gauge|average))\b/i.test(reader.before(cue, 40));
}

const changedSum =
  /\b(?:(gain|advance|rise|rally|return|profit)|(loss|decline|drop|fall|slide))s?\b[^.;%]{0,44}\b(?:shrunk|shrank|narrowed|dwindled|trimmed|cut|pared|reduced|whittled(?: down)?|slipped|faded|eased|grown|widened|swelled|stretched|extended|deepened|trimming|cutting|paring|reducing|bringing|extending|widening|narrowing)?(?: back)? to (?:just |only |about |around |roughly |nearly |almost |barely )?$/i;

const hedged =
  '(?:about |another |a further |nearly |almost |more than |just |some |fully |roughly |around |over |only )*';
const offVerb =
  'knock|lop|wip|shav|slic|chop|strip|cut|carv|took|tak|hack|tor|tear|rip|peel|trim|shear|clip|wrench|slash|eras|subtract|dock|scrap';
const ontoVerb = 'put|add|pil|tack|heap|stack|slapp?';
const verbEnding = '(?:ped|ping|ped|ted|ting|ked|ed|d|es|ing|en|e|s|n)?';
const partedVerb = new RegExp(`\\b(?:(${offVerb})|(${ontoVerb}))${verbEnding} ${hedged}$`, 'i');

/** "Took 6.1% off the S&P 500 and 7.6%": the second figure of such a verb. */
const partedAgain = new RegExp(
  `\\b(?:(${offVerb})|(${ontoVerb}))${verbEnding} ${hedged}[\\d.]+ ?(?:%|per ?cent) (?:off|from|onto|on|to) [^.;:%]{2,50}?(?:, and|,| and) ${hedged}$`,
  'i',
);

/** Where the name stands behind such a verb and its figure: "off the Nasdaq", "of the S&P 500's value". */
const fromName = /^ (?:off|from) (?:the )?$/;
const ontoName = /^ (?:on|onto|to) (?:the )?$/;
const ofName = /^ of (?:the )?$/;
const valueOfName = /^(?: fund| index)?(?:'s|') (?:market |total )?(?:value|worth|capitali[sz]ation)\b/;

/** "Knocked 4% off the Nasdaq", "put 12.8% on the board": a verb whose other half stands behind the figure. */
function findParted(
  reader: SentenceReader,
  figure: QuantityMark,
): { readonly direction: 'up' | 'down'; readonly found: SubjectFound | undefined } | undefined {
  if (figure.quantity.unit !== 'percent') return undefined;
  const given = findGiven(reader, figure);
  if (given !== undefined) return given;
  const match = partedVerb.exec(reader.before(figure, 40)) ?? partedAgain.exec(reader.before(figure, 120));
  if (match === null) return undefined;
  const direction = match[1] === undefined ? 'up' : 'down';
  const link = direction === 'up' ? ontoName : fromName;
  const name = reader.marks.names.find((mark) => {
    if (!isMarketName(mark.entry) || mark.isBracketed || mark.start < figure.end) return false;
    const between = reader.text.slice(figure.end, mark.start);
    const isOfValue = direction === 'down' && ofName.test(between) && valueOfName.test(reader.after(mark, 30));
    return link.test(between) || isOfValue;
  });
  if (name !== undefined) return { direction, found: { subject: toSubject(name.entry, name.text), mark: name } };
  const isAlone =
    /^ (?:on(?:to)? (?:the (?:board|clock|scoreboard|tally)|its|their)|off (?:its|their) (?:price|value)s?)\b/.test(
      reader.after(figure, 24),
    );
  return isAlone ? { direction, found: undefined } : undefined;
}

const holders =
  /\b(?:(cost)|hand(?:ed|s|ing)?|gave|giv(?:es|en|ing)|earned|earns|paid|brought|made|netted|returned|rewarded) (?:its |the |most |long-term )?(?:holders|owners|shareholders|investors|buyers) (?:of|in) (?:the )?$/i;
const untilFigure =
  /^(?: ?\([^)]*\))?(?: (?:fund|index|ETF|shares|stock))?(?: with)?(?: (?:a (?:gain|return|loss) of|about|nearly|almost|more than|just|some|roughly|only|over|a|another))* $/;

/** "Handed holders of the gold fund 12%": a verb that gives the figure to those who hold what is named. */
function findGiven(
  reader: SentenceReader,
  figure: QuantityMark,
): { readonly direction: 'up' | 'down'; readonly found: SubjectFound } | undefined {
  const name = reader.marks.names.findLast(
    ({ entry, isBracketed, end }) => isMarketName(entry) && !isBracketed && end <= figure.start,
  );
  if (name === undefined || !untilFigure.test(reader.text.slice(name.end, figure.start))) return undefined;
  const match = holders.exec(reader.before(name, 60));
  if (match === null) return undefined;
  return {
    direction: match[1] === undefined ? 'up' : 'down',
    found: { subject: toSubject(name.entry, name.text), mark: name },
  };
}

/** "Is ahead 7.5% against 1.0%": the second figure is of the one that it is compared with. */
function isOfRival(reader: SentenceReader, figure: QuantityMark): boolean {
  const isNamed = [...reader.marks.names, ...reader.marks.times].some(
    ({ start }) => start >= figure.end && start - figure.end < 40,
  );
  return (
    !isNamed &&
    /\d.*\b(?:against|versus|vs\.?|compared (?:with|to)) (?:about |just |only |a mere )?$/i.test(
      reader.before(figure, 40),
    ) &&
    /^(?:[.;)]|$)/.test(reader.after(figure, 2))
  );
}

function findRival({ discourse, block }: SentenceReader): SubjectFound | undefined {
  const { against, againstBlock } = discourse;
  return against === undefined || againstBlock !== block ? undefined : { subject: against, mark: undefined };
}

/** "As a percentage (4.6)", "in percentage terms, 14.3": the move in points that was told just before. */
function findRestated(reader: SentenceReader, figure: QuantityMark): ReturnStatement | undefined {
  if (
    !/\b(?:as a percentage|in percent(?:age)? terms),? (?:(?:it|that) (?:is|was) )?\(?$/i.test(
      reader.before(figure, 40),
    )
  )
    return undefined;
  return [...reader.discourse.returns, ...reader.statements].findLast(
    (statement): statement is ReturnStatement => statement.kind === 'return' && statement.asserted?.unit === 'level',
  );
}

/** "The S&P 500 dropped 4.7%, AIG three-fifths": a fraction right behind its name goes on with the verb before. */
function isElided(reader: SentenceReader, figure: QuantityMark, isContinued: boolean): boolean {
  return (
    isContinued &&
    /^(?:[.,;:)]|$| (?:and|but|while|on|in|over)\b)/.test(reader.after(figure, 8)) &&
    reader.marks.names.some(
      ({ entry, end }) =>
        isMarketName(entry) &&
        end <= figure.start &&
        /^,? (?:about |almost |nearly |more than |over |roughly |some )?(?:(?:a|an|one) )?$/.test(
          reader.text.slice(end, figure.start),
        ),
    )
  );
}

/** "The gain in 2025 has shrunk to 11.4%": what is left of a gain is one. */
function toChangedSum(reader: SentenceReader, figure: QuantityMark): 'up' | 'down' | undefined {
  const match = changedSum.exec(reader.before(figure, 110));
  if (match === null) return undefined;
  return match[1] === undefined ? 'down' : 'up';
}

/** "An annualized gain of", before the figure of a rate a year. */
export const rateAhead =
  /\b(?:annuali[sz]ed|compound(?:ed)?|average (?:annual|yearly)|annual (?:average )?(?:rate|pace|clip)s?)\b[^.;,%\d]{0,40}$/i;
/** "A year", "annualized": after it. */
export const rateBehind =
  /^ ?(?:(?:(?:total |price )?(?:returns?|gains?|growth) )?(?:a|per|each|every) (?:year\b(?! (?:ago|earlier|later|before|after|since|prior|on year))|annum\b)|p\.?a\.?(?=[\s,;.)]|$)|annually\b|(?:on an )?annuali[sz]ed\b|yearly\b|(?:on average )?annually\b|(?:average |compound(?:ed)? )annual\b|compounded\b)/i;

/** "Returned 7.1% a year", "an annualized gain of 9%": growth a year, over the years told. */
function isRate(reader: SentenceReader, figure: QuantityMark): boolean {
  if (figure.quantity.unit !== 'percent') return false;
  return rateBehind.test(reader.after(figure, 60)) || rateAhead.test(reader.before(figure, 70));
}

/** "Has compounded at 11% a year". */
function isCompounded(reader: SentenceReader, figure: QuantityMark): boolean {
  return /\bcompound(?:ed|s|ing)? (?:at|by) (?:a |an |about |around |roughly |nearly |almost |some |just |rate of )*$/i.test(
    reader.before(figure, 40),
  );
}

/** "The biggest one-day loss of the Dow in 2003 was 3.5%", "its best week, 4.1%": of one session of the stretch that is named. */
const ofLargest =
  /\b(?:biggest|largest|worst|best|steepest|sharpest|deepest|smallest) (?:one|single)[- ]?(?:day|session|week|month) [^.;%]{0,70}(?: (?:was|is|came to|measured|of|amounted to)|,) (?:about |just |only |exactly )?$|\b(?:biggest|largest|worst|best|steepest|sharpest|smallest) (?:daily|weekly|monthly) [^.;%]{0,70}(?: (?:was|is|came to|measured|of|amounted to)|,) (?:about |just |only |exactly )?$/i;

/** "Nearly double the 5.7% advance of": so many times another figure, and no move by itself. */
function isOfFigure(reader: SentenceReader, { quantity, end }: QuantityMark): boolean {
  return (
    quantity.unit === 'multiple' &&
    /^ (?:the|its|their|that) (?:(?:[\w&.-]+ ){0,3}[\w&.-]+'s? )?[\d.]+ ?(?:%|per ?cent)/i.test(
      reader.text.slice(end, end + 50),
    )
  );
}

/** "Lower the corporate rate from 35% to 15%": a rate that a law sets; "after the tariff vote the index lost 4%" is none. */
function isOfTax(reader: SentenceReader, figure: QuantityMark): boolean {
  const mover = reader.marks.cues.findLast(({ end }) => end <= figure.start && figure.start - end < 3);
  const isMoved =
    mover?.isVerb === true &&
    reader.marks.names.some(
      ({ entry, end }) =>
        isMarketName(entry) && end <= mover.start && /^ (?:[a-z]+ )?$/.test(reader.text.slice(end, mover.start)),
    );
  if (isMoved) return false;
  return /\b(?:(?:corporate|income|payroll|capital[- ]gains|marginal|statutory)(?: tax)? rates?|(?:tax|duty|tariff|levy)(?: rates?)?|tariffs|duties|odds|chances|probability)\b[^,;.]{0,50}$/i.test(
    reader.before(figure, 70),
  );
}

/** "By as much as 4%" on a day: how far the session went; else the figure of the stretch. */
function toExtent(reader: SentenceReader, figure: QuantityMark): { asserted: Asserted; isWithinDay?: true } {
  const asserted = toReturn(reader, figure);
  const isAtMost = /\bas much as\b/i.test(`${reader.before(figure, 16)}${reader.text.slice(figure.start, figure.end)}`);
  const isOfDay =
    /^(?:[^.;]{0,40})?\b(?:during|in|within) (?:the|that) (?:day|session)\b|\b(?:at one point|at its (?:worst|best|low|high))\b/i.test(
      reader.after(figure, 60),
    ) || reader.findTime(figure)?.period.role === 'day';
  return isAtMost && isOfDay ? { asserted: { ...asserted, wording: 'plain' }, isWithinDay: true } : { asserted };
}

/** The time that is told for a figure: in its list, by the month right before it, by the stretch that it is the best of. */
function toTime(
  reader: SentenceReader,
  figure: QuantityMark,
  told: TimeMark | undefined,
  previous: QuantityMark | undefined,
): { time?: TimeMark; period?: Statement['period'] } {
  const session = toExtremeSession(reader, figure, told);
  if (session !== undefined) return { period: session };
  const time = told ?? findMonthBefore(reader, figure);
  if (time !== undefined) return { time };
  const week = toWeekOfDay(reader, figure);
  if (week !== undefined) return { period: week };
  const start = findStartLevel(reader, figure);
  if (start !== undefined) return { period: start };
  // "Lost 22% and then 9%": of another time each.
  const isAfter = previous !== undefined && nextInTurn.test(reader.text.slice(previous.end, figure.start));
  const parallel = toParallel(reader, isAfter ? undefined : previous, figure);
  if (parallel.period !== undefined || reader.findTime(figure) !== undefined) return parallel;
  const period = toExtremePeriod(reader, figure);
  return period === undefined ? {} : { period };
}

/** "From a price of 4,796.56 on 3 January the index stands 20% lower": a move since the close of that day. */
function findStartLevel(reader: SentenceReader, figure: QuantityMark): Statement['period'] | undefined {
  const day = reader.marks.times.find(
    (time) =>
      time.period.role === 'day' &&
      time.end <= figure.start &&
      /\b(?:[Ff]rom|[Ss]ince) (?:its|the|a|an|their) (?:[\w-]+ ){0,3}?(?:of|at) [\d,.]+ (?:of|on|set on|reached on) $/.test(
        reader.before(time, 70),
      ),
  );
  const to = sessionOnOrBefore(reader.discourse.published);
  const isDatedAgain =
    day !== undefined && reader.marks.times.some(({ start, end }) => start >= day.end && end <= figure.start);
  if (day === undefined || isDatedAgain || day.period.to >= to) return undefined;
  return { text: day.text, base: day.period.to, to, role: 'window', from: 'stated', isOpen: true, others: [] };
}

/** "With a loss of 37%, and technology first, with 41.8%": the figure is of a place, and not of the move before it. */
function isOfPlace(reader: SentenceReader, cue: CueMark, figure: QuantityMark): boolean {
  return (
    cue.end <= figure.start &&
    /\b(?:and|then|,) (?:the )?[\w -]{3,24}? (?:came |ranked |finished |was )?(?:first|second|third|next|top|on top),? (?:with|at|on) (?:a gain of |about |just )?$/i.test(
      reader.text.slice(cue.end, figure.start),
    )
  );
}

/** "They have gained 24.3% and 18%, respectively": those that were named last. */
function toNamedBefore(
  reader: SentenceReader,
  figures: readonly QuantityMark[],
): Map<QuantityMark, SubjectFound> | undefined {
  const { named } = reader.discourse;
  const hasNames = reader.marks.names.some(({ entry, isBracketed }) => isMarketName(entry) && !isBracketed);
  if (hasNames || figures.length < 2) return undefined;
  const told = findTogether(reader.discourse, reader.block, figures.length) ?? named;
  if (told.length !== figures.length) return undefined;
  return new Map(figures.map((figure, i) => [figure, { subject: told[i] as Subject, mark: undefined }]));
}

/** Words of figures that are no returns of prices. */
const fundamental = new Pattern(
  /\b(?:yield(?:s|ed|ing)?|earnings|profits?|dividends?|margins?(?! (?:is|was|has been|grows?|grew|widens?|widened) (?:[a-z]+ )?(?:wider|bigger|larger|narrower|smaller|greater|to)\b)|weights?|weightings?|share of|revenues?|sales|members|volatility|defaults?|stakes?|allocation|fees?|inflation|premium|discount|target|odds|probability|spreads?|multiples?|estimates?|turnover|correlation|payout)\b/i,
);

/** "11.2% for the growth fund against 8.4% for its sibling": in a sentence on moves, a figure told for a name. */
function isOwned(reader: SentenceReader, figure: QuantityMark): boolean {
  if (figure.quantity.unit !== 'percent') return false;
  const name =
    reader.marks.names.find(
      ({ entry, isBracketed, start }) =>
        isMarketName(entry) &&
        !isBracketed &&
        start >= figure.end &&
        /^ (?:for|from|by|at|on|in) (?:the |its |both |those )?(?:[a-z-]+ )?$/.test(
          reader.text.slice(figure.end, start),
        ),
    ) ?? findLeader(reader, figure);
  const sentence = reader.sentence;
  const isOnMoves =
    reader.cues('ahead', 'behind', 'up', 'down', 'best', 'worst').length > 0 ||
    /\b(?:return|total return|gap|margin|compares?|against|versus)\b/i.test(sentence) ||
    reader.discourse.returns.length > 0;
  return name !== undefined && isOnMoves && !fundamental.test(sentence);
}

/** "With 17.6% so far this year the Russell 2000 leads the S&P 500": the figure of the one that leads. */
function findLeader(reader: SentenceReader, figure: QuantityMark): NameMark | undefined {
  if (!/\bwith (?:about |nearly |just |a gain of )?$/i.test(reader.before(figure, 24))) return undefined;
  return reader.marks.names.find(
    (name) =>
      name.start >= figure.end &&
      isMarketName(name.entry) &&
      !name.isBracketed &&
      /^(?: so far)?(?: (?:in \d{4}|this year|to date|over the year|for the year|in [A-Z][a-z]+))?,? (?:the )?$/.test(
        reader.text.slice(figure.end, name.start),
      ) &&
      /^(?: index| fund)? (?:leads?|led|is ahead|was ahead|tops?|topped|heads?|headed|beats?|has beaten|comes? first|came first)\b/.test(
        reader.after(name, 20),
      ),
  );
}

/** "The Russell 2000? Just 4.8%.": a figure alone, after a name that was asked for or set as a heading. */
function isAnswer(reader: SentenceReader, figure: QuantityMark): boolean {
  const { asked } = reader.discourse;
  const rest = reader.text.slice(reader.marks.start, figure.start);
  const isAlone = /^(?:[\s.,;:!)*_"-]|$)/.test(reader.text.slice(figure.end, reader.marks.end));
  return (
    asked !== undefined &&
    isAlone &&
    figure.quantity.unit === 'percent' &&
    /^\W*(?:(?:a|an|just|only|barely|about|around|roughly|nearly|almost|some|merely|mere|not even|less than|more than|over|under|at|closer to|try|make that|plus|paltry|modest|measly|meagre|whopping|handsome|cool|solid)\W+)*\W*$/i.test(
      rest,
    )
  );
}

/** "Ended the week 0.9% lower than it began": by the balance of the stretch. */
function toBeginning(reader: SentenceReader, figure: QuantityMark): 'up' | 'down' | undefined {
  const match =
    /^ (higher|lower) than (?:it|they|where it|where they|when it) (?:had )?(?:beg[au]n|started|opened|entered|set out)\b/i.exec(
      reader.after(figure, 50),
    );
  return match === null ? undefined : /higher/i.test(match[1] as string) ? 'up' : 'down';
}

/** "Half of the 12% it made in July": the way of the verb that tells of the figure. */
function toOwnVerb(reader: SentenceReader, figure: QuantityMark): 'up' | 'down' | undefined {
  const match =
    /^ (?:that )?(?:it|they) (?:had |has |have )?(?:(made|gained|added|put on|risen|climbed|won)|(lost|shed|fallen|dropped|given up))\b/i.exec(
      reader.after(figure, 40),
    );
  if (match === null || !/\bthe $/i.test(reader.before(figure, 5))) return undefined;
  return match[1] === undefined ? 'down' : 'up';
}

/** "August took 4.2% and September 9.3%", "Friday cost it 3%": what a time takes is lost. */
function toToll(reader: SentenceReader, figure: QuantityMark): 'down' | undefined {
  const before = reader.before(figure, 60);
  const isToll =
    /\b(?:took|takes|cost|costs)(?: (?:it|them|another|a further))?(?: (?:about|nearly|almost|some|just))? (?:[\d.]+ ?(?:%|per ?cent),? and [A-Z][a-z]+ )?$/.test(
      before,
    ) && /^(?: (?:away|off|from it|and|in)\b|[.,;:)]|$)/.test(reader.after(figure, 12));
  return isToll && isOfMonth(reader, figure) ? 'down' : undefined;
}

/** "Is 5 percent higher", "are 21% poorer": the way of the word behind the figure. */
function toOwnComparative(reader: SentenceReader, figure: QuantityMark): 'up' | 'down' | undefined {
  const match = /^ (?:(higher|richer|dearer)|(lower|poorer|cheaper))(?=[\s.,;)]|$)/i.exec(reader.after(figure, 10));
  if (
    match === null ||
    !/\b(?:is|are|was|were|stands?|stood|now|at least|ended|closed|finished) (?:about |now |just |some |still |nearly |almost |only |roughly |more than )*$/i.test(
      reader.before(figure, 30),
    )
  )
    return undefined;
  return match[1] === undefined ? 'down' : 'up';
}

/** An answer goes the way of the rise or fall before it. */
function toAnswered({ discourse }: SentenceReader): 'up' | 'down' {
  return discourse.returns.at(-1)?.direction === 'down' ? 'down' : 'up';
}

const monthVerb =
  /^,? (?:(?:then )?(?:with|at|brought|saw|added|gave|delivered|produced|contributed|took|cost|made|was|were) )?(?:(?:a|an|another|back|up|down|just|only|about|nearly|almost|some|roughly|good for|worth|further) )*(?:(?:gain|rise|loss|fall|drop|decline|return|advance)s? of )?(?:about |nearly |almost |roughly )?[+-]?$/i;

/** "January brought 1.6%, February 5.2% and March 3.1%": the month, quarter or year right before a figure. */
function findMonthBefore(reader: SentenceReader, figure: QuantityMark): TimeMark | undefined {
  if (findTimeOfFigure(reader, figure) !== undefined) return undefined;
  return reader.marks.times.findLast(
    (mark) =>
      mark.end <= figure.start &&
      !mark.isSince &&
      !mark.isLookBack &&
      !mark.isCarried &&
      !mark.isAhead &&
      mark.period.role === 'window' &&
      !/\b(?:of|since|from|until|by|to|than|in|for|over|during) (?:the )?$/i.test(reader.before(mark, 12)) &&
      !/^(?:in|for|over|during|since|by|from)\b/i.test(mark.text) &&
      monthVerb.test(reader.text.slice(mark.end, figure.start)),
  );
}

/** A list of months with figures, of a name that was spoken of or comes last. */
function isOfMonth(reader: SentenceReader, figure: QuantityMark): boolean {
  return (
    figure.quantity.unit === 'percent' &&
    findMonthBefore(reader, figure) !== undefined &&
    reader.discourse.returns.length > 0 &&
    !fundamental.test(reader.sentence)
  );
}

/** "January brought 1.6%, February 5.2% and March 3.1% for the S&P": the one name, after the last of several figures. */
function findTrailingOwner(reader: SentenceReader, figures: readonly QuantityMark[]): SubjectFound | undefined {
  const [first, second] = figures;
  const last = figures.at(-1);
  const names = reader.marks.names.filter(({ entry, isBracketed }) => isMarketName(entry) && !isBracketed);
  const [name] = names;
  if (first === undefined || second === undefined || last === undefined || name === undefined || names.length > 1)
    return undefined;
  const isAfter =
    name.start >= last.end && /^ (?:for|by|from|in) (?:the )?$/.test(reader.text.slice(last.end, name.start));
  const isDated = figures.every((figure) => findMonthBefore(reader, figure) !== undefined);
  return isAfter && isDated ? { subject: toSubject(name.entry, name.text), mark: undefined } : undefined;
}

const extremeUnit =
  '(?:best|worst|biggest|largest|strongest|weakest|steepest|sharpest|greatest|deepest|most|first|heaviest|poorest) (?:(?:winning|losing|calendar|trading|single|one|percentage) |one-|single-)*(week|weekly|month|monthly|quarter|quarterly|year|annual|yearly)\\b';
const extremeAfter = new RegExp(
  `^(?:,| [-–—])? (?:(?:for|making it|in|marking|which was|making for) )?(?:its|the|their|a) (?:[a-z]+[- ]){0,2}?${extremeUnit}`,
  'i',
);
const extremeBefore = new RegExp(
  `\\b(?:its|the|their|a) (?:[a-z]+[- ]){0,2}?${extremeUnit}[^.;%]{0,60}?,? (?:(?:with|up|down|rising|gaining|falling|losing|adding|advancing|dropping|a gain of|a loss of|a rise of|a fall of|by) )*$`,
  'i',
);

const severalAfter = new RegExp(
  `^,? (?:the|its|their|a) (?:best|worst|biggest|largest|strongest|weakest|steepest|sharpest|greatest|most)(?: [a-z]+)? (?:over|in|for|of) (?:any )?(${toNumberPattern(2, 10)}) (?:trading )?(days|sessions|weeks|months)\\b`,
  'i',
);

/** "jumped 7.6%, its biggest weekly gain since 2021", "its best week of the year, up 5.9%": over the latest such stretch. */
function toExtremePeriod(reader: SentenceReader, figure: QuantityMark): Statement['period'] | undefined {
  const several = severalAfter.exec(reader.after(figure, 60));
  const quarter =
    several !== null && /^three months/i.test(`${several[1]} ${several[2]}`)
      ? findReviewed(reader.discourse, 'quarter')
      : undefined;
  if (quarter !== undefined) return { ...quarter, text: 'three months' };
  if (several !== null) return toLast(several[1] as string, several[2] as string, reader.discourse.published);
  const match = extremeAfter.exec(reader.after(figure, 70)) ?? extremeBefore.exec(reader.before(figure, 110));
  const { published, periods, periodBlock } = reader.discourse;
  if (match === null) return undefined;
  const last = periodBlock === reader.block ? periods[0] : undefined;
  const reviewed = /^quarter/i.test(match[1] as string) ? findReviewed(reader.discourse, 'quarter') : undefined;
  if (reviewed !== undefined) return { ...reviewed, text: match[0].replace(/^[,\s]+/, '') };
  if (last !== undefined && published - last.to > recentDays) return undefined;
  const ended = /year|annual/i.test(match[1] as string) ? findYearTold(reader) : undefined;
  if (ended !== undefined) return { ...ended, text: match[0].replace(/^[,\s]+/, '') };
  return toLatest(match[1] as string, match[0].replace(/^[,\s]+/, ''), published);
}

/** "By Friday's bell it had lost 14%, its worst week": the week of the day that is named, up to it. */
export function toWeekOfDay(reader: SentenceReader, figure: QuantityMark): Statement['period'] | undefined {
  const match = extremeAfter.exec(reader.after(figure, 70));
  const time = reader.findTime(figure);
  if (match === null || !/^week/i.test(match[1] as string) || time?.period.role !== 'day') return undefined;
  const { to } = time.period;
  const base = sessionOnOrBefore(to - toWeekday(to));
  return { ...time.period, text: match[0].replace(/^[,\s–—-]+/, ''), base, role: 'window' };
}

/** The whole year that the text spoke of last, over not long ago: "the best year since" is that one. */
function findYearTold({ discourse }: SentenceReader): Statement['period'] | undefined {
  const { theme, periods, published } = discourse;
  return [theme, ...periods].find(
    (period) =>
      period !== undefined &&
      period.to - period.base > 350 &&
      period.to - period.base < 380 &&
      published - period.to < 45,
  );
}

const extremeSession =
  /^,? (?:(?:for|making it|in|marking|which was) )?(?:its|the|their|a) (?:[a-z]+[- ]){0,2}?(?:best|worst|biggest|largest|strongest|weakest|steepest|sharpest|greatest|deepest) (?:single |trading |one-)?(?:day|session)\b/i;

/** "leapt 3.8%, its best day since, and still ended the week lower": of the session spoken of, whatever is told after. */
function toExtremeSession(
  reader: SentenceReader,
  figure: QuantityMark,
  told: TimeMark | undefined,
): Statement['period'] | undefined {
  const match = extremeSession.exec(reader.after(figure, 70));
  const time = told ?? reader.findTime(figure);
  const isOfOther = time === undefined || (time.start >= figure.end && time.period.role !== 'day');
  if (match === null || !isOfOther) return undefined;
  const { lastDay, lastDayBlock, published } = reader.discourse;
  const isNamed = lastDay !== undefined && lastDayBlock === reader.block;
  const to = sessionOnOrBefore(isNamed ? lastDay : published);
  return {
    text: match[0].replace(/^[,\s]+/, ''),
    base: previousSession(to),
    to,
    role: 'day',
    from: isNamed ? 'carried' : 'assumed',
    isOpen: !isNamed,
    others: [],
  };
}

/** A stretch that ended longer ago is not spoken of as the latest. Unit: calendar days. */
const recentDays = 10;

/** "24% above the low of 12 October", "3% lower than it was on 31 December": a move since that close. */
function readAboveLevel(reader: SentenceReader, figure: QuantityMark): boolean {
  const time = reader.marks.times.find(({ start }) => start >= figure.end);
  if (time === undefined) return false;
  const between = reader.text.slice(figure.end, time.start);
  const word =
    /^ ?$/.test(between) && /^(?:above|below|off|beneath|under|short of) /i.test(time.text)
      ? time.text
      : /^than /i.test(time.text)
        ? /^ (higher|lower|dearer|cheaper|richer|poorer) $/.exec(between)?.[1]
        : undefined;
  const found = word === undefined ? undefined : reader.findSubject(figure);
  if (word === undefined || found === undefined || found.subject.type === 'rate' || found.subject.readings.length === 0)
    return false;
  reader.emit(
    {
      kind: 'return',
      subject: found.subject,
      direction: /^(?:above|higher|dearer|richer)/i.test(word) ? 'up' : 'down',
      asserted: toReturn(reader, figure),
    },
    { marks: [found.mark, figure], time },
  );
  return true;
}

/** "gained 11.5% against 1.6% for the S&P 500": the second figure is over the time of the first, if it names none itself. */
function toParallel(
  reader: SentenceReader,
  previous: QuantityMark | undefined,
  figure: QuantityMark,
): { period?: Statement['period'] } {
  const last = reader.statements.at(-1);
  if (previous === undefined || last === undefined || last.kind !== 'return') return {};
  const isLinked = reader.breaks(previous, figure, true) === 0 || distance(previous, figure) < 90;
  const hasOwn = reader.marks.times.some(
    (mark) =>
      !mark.isLookBack &&
      ((mark.start >= previous.end && mark.end <= figure.start) ||
        (mark.start >= figure.end && mark.start - figure.end < 36 && reader.breaks(figure, mark, true) === 0)),
  );
  return isLinked && !hasOwn ? { period: last.period } : {};
}

/** "stood at 3%", "showed margins of 8%": a verb that is no rise beside a figure that is none. */
function isForeign(reader: SentenceReader, mover: CueMark, figure: QuantityMark): boolean {
  const between = reader.text.slice(mover.end, figure.start);
  return (
    !/^ (?:(?:a|an) [a-z]+ |a |an |up |down |by |about |around |nearly |almost |some |roughly |only |just |another |a further |a gain of |a loss of |a return of |gains of |losses of |returns of |back |more than |less than |no more than |not even |well over |over |under |close to |barely |all of |a mere )*$/i.test(
      between,
    ) ||
    (/\b(?:at|of)\s*$/i.test(between) && !/gain|loss|return/i.test(between))
  );
}

const intraday =
  /\b(?:opens?|opened|opening (?:bell|trade|trading|minutes)|at the open|'s open\b|(?:first|opening) minutes|early trading|premarket|pre-market|futures|intraday|midday|in the (?:morning|afternoon)|after[- ]hours|by lunchtime)\b/i;

/** Prices within a session are not at hand. */
export function isAtOpen(reader: SentenceReader, figure: QuantityMark): boolean {
  const before = reader.before(figure, 70).replace(/^.*\d[^,;]*[,;](?= (?:[a-z]+ )+$)/, '');
  const after = reader.after(figure, 50).replace(/\d.*$/, '');
  return intraday.test(`${before} ${after}`);
}

/** "down 37% from its April peak": a fall from a peak is no move of a stretch. */
function isFromExtreme(reader: SentenceReader, figure: QuantityMark): boolean {
  const anchor = reader.marks.times.find(
    (mark) => mark.period.anchor !== undefined && mark.start >= figure.end && mark.start - figure.end < 60,
  );
  if (anchor?.period.anchor?.side === 'low') return false;
  // "2.7% from the March 23 bottom to Thursday": over a stretch that both its ends are told of.
  const isOfStretch = reader.marks.times.some(
    (mark) => mark.start >= figure.end && mark.start - figure.end < 4 && tellsBothEnds(mark),
  );
  if (isOfStretch) return false;
  return /^ (?:[\w-]+ ){0,2}?(?:from|since|below|under|above|off) (?:its|an?|the|their) (?:[\w&'-]+ ){0,4}?(?:low|lows|trough|bottom|high|highs|peak|record|top)\b(?! (?:of|on|in|set on) (?:[A-Z][a-z]+ \d|\d))/.test(
    reader.after(figure, 90),
  );
}

/** "Failed to double": what is denied is a doubling or more. */
const denied = /\b(?:fail(?:s|ed|ing)?|unable|struggled|struggling|yet) to (?:even |quite )?$/i;

function toReturn(reader: SentenceReader, figure: QuantityMark): Asserted {
  const { quantity } = figure;
  if (quantity.unit !== 'multiple') return toAsserted(quantity, 'percent');
  const gain = toGain(quantity);
  return denied.test(reader.before(figure, 24)) ? { ...gain, wording: 'at-least' } : gain;
}

function toDirection(figure: QuantityMark, cue: CueMark | undefined): 'up' | 'down' | 'flat' {
  const { quantity } = figure;
  if (quantity.isNegative) return 'down';
  // "Down 0.5%, with the Nasdaq-100 +0.3%": the sign is of the figure itself.
  if (quantity.isSigned) return 'up';
  if (quantity.unit === 'multiple' && quantity.high < 1) return 'down';
  if (cue === undefined) return 'up';
  if (hasClass(cue, 'behind')) return 'down';
  if (hasClass(cue, 'down') && !hasClass(cue, 'up')) return 'down';
  return 'up';
}

/** "Was up too, but by just 0.9%": the figure comes after a turn. */
const butBy =
  /^(?: (?:too|again|as well|also|slightly|on the day))?,? (?:but|though|although|if|yet|albeit) (?:only |just |merely )?by (?:just |only |a mere |a |about |roughly |no more than |less than )*$/i;

/** "Managed less than 2%": no clause begins there. */
const limited = /^ (?:a |an |no |just |only |barely |little |not )*(?:more|less|better|fewer) than $/i;

/** "Took a 4.7% drubbing": the noun right behind a figure tells of that one. */
function isNounOfOther(reader: SentenceReader, cue: CueMark): boolean {
  return !cue.isVerb && !reader.isFree(cue) && /\d(?:\.\d+)? ?(?:%|per ?cent) $/i.test(reader.before(cue, 14));
}

/** The word that says that the figure is a rise or a fall: beside it, in the same clause. */
function findMove(reader: SentenceReader, figure: QuantityMark): CueMark | undefined {
  const after = reader.after(figure, 44);
  const nominal = reader.marks.cues.find(
    (cue) =>
      cue.start >= figure.end &&
      cue.start - figure.end < 40 &&
      hasClass(cue, 'up', 'down') &&
      reader.breaks(figure, cue) === 0 &&
      !/\b(?:than|from|in [A-Z])/.test(reader.text.slice(figure.end, cue.start)),
  );
  const clause = findClauseVerb(reader, figure);
  if (clause !== undefined) return clause;
  const verbal = [...reader.marks.cues]
    .reverse()
    .find(
      (cue) =>
        cue.end <= figure.start &&
        figure.start - cue.end < 75 &&
        hasClass(cue, 'up', 'down') &&
        !isNounOfOther(reader, cue) &&
        ((reader.breaks(cue, figure, true) === 0 && reader.breaks(cue, figure) <= 2) ||
          butBy.test(reader.text.slice(cue.end, figure.start))) &&
        !hasRivalBetween(reader, cue, figure),
    );
  if (verbal !== undefined && figure.start - verbal.end < 26) return verbal;
  const lead = reader.marks.cues.find(
    (cue) =>
      hasClass(cue, 'ahead', 'behind') &&
      ((cue.end <= figure.start && isBalanceAhead(reader, cue, figure)) || isBalanceBehind(reader, cue, figure)),
  );
  if (lead !== undefined) return lead;
  const by = reader.marks.cues.find(
    (cue) =>
      hasClass(cue, 'ahead', 'behind') &&
      cue.end <= figure.start &&
      /^ by (?:almost |nearly |about |just |some |over |more than )?$/.test(reader.text.slice(cue.end, figure.start)) &&
      reader.isFree(cue),
  );
  if (by !== undefined) return by;
  if (nominal !== undefined && /^\s*$/.test(after.slice(0, nominal.start - figure.end))) return nominal;
  const neutral = [...reader.marks.cues]
    .reverse()
    .find(
      (cue) =>
        isVerbOf(cue, 'neutral') &&
        cue.end <= figure.start &&
        figure.start - cue.end < 34 &&
        (reader.breaks(cue, figure) === 0 || limited.test(reader.text.slice(cue.end, figure.start))),
    );
  if (
    neutral !== undefined &&
    (nominal === undefined || isVerbOf(nominal, 'up', 'down')) &&
    (verbal === undefined || (reader.breaks(verbal, figure) > 0 && verbal.end < neutral.start))
  )
    return neutral;
  if (nominal !== undefined && !isVerbOf(nominal, 'up', 'down')) return nominal;
  return verbal ?? nominal;
}

/** "the 10.6% that small caps put on in June", "the 8% the index lost": the verb of the clause that tells of a figure. */
function findClauseVerb(reader: SentenceReader, figure: QuantityMark): CueMark | undefined {
  const name = findClauseName(reader, figure);
  if (name === undefined) return undefined;
  return reader.marks.cues.find(
    (cue) =>
      isVerbOf(cue, 'up', 'down', 'neutral') &&
      cue.start >= name.end &&
      /^ (?:had |has |have )?$/.test(reader.text.slice(name.end, cue.start)),
  );
}

/** Another figure of a rise stands between a verb and a figure: the figure is not the verb's. */
function hasRivalBetween(reader: SentenceReader, cue: CueMark, figure: QuantityMark): boolean {
  return (
    reader.marks.quantities.some(
      (mark) => mark !== figure && isReturnFigure(mark) && mark.start >= cue.end && mark.end <= figure.start,
    ) &&
    reader.marks.names.some((name) => isMarketName(name.entry) && name.start >= cue.end && name.end <= figure.start)
  );
}

/** "Is 14.1% ahead on the year", "8% behind so far this month": up or down since its start, and of nobody. */
export function isBalanceBehind(reader: SentenceReader, cue: CueMark, figure: QuantityMark): boolean {
  return (
    /^(?:ahead|behind)$/i.test(cue.text) &&
    figure.quantity.unit === 'percent' &&
    reader.text.slice(figure.end, cue.start) === ' ' &&
    /^,? (?:so far )?(?:(?:on|for|in|over) (?:the (?:year|week|month|quarter)|(?:19|20)\d\d)|this (?:year|month|quarter|week)|year[- ]to[- ]date)\b/i.test(
      reader.after(cue, 30),
    )
  );
}

/** "The index is ahead 12.7%", "with the fund ahead 18.6%": a gain, unless it is said of whom it is ahead. */
export function isBalanceAhead(reader: SentenceReader, cue: CueMark, figure: QuantityMark): boolean {
  return (
    /^ahead$/i.test(cue.text) &&
    figure.quantity.unit === 'percent' &&
    /^ (?:about |almost |nearly |just |some |over |more than |only |roughly |a )*$/.test(
      reader.text.slice(cue.end, figure.start),
    ) &&
    !/^ (?:of|on (?!the (?:year|week|month|day|quarter|session))|over|versus|against)\b(?! (?:a |an |only |just )*\d)/.test(
      reader.after(figure, 30),
    )
  );
}
