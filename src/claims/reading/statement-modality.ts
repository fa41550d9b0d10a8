import { type DayNumber, endOfMonth } from '../../core/index.ts';
import { daysOf } from '../calendar-lengths.ts';
import type { Span } from '../document.ts';
import type { Modality } from '../statement.ts';
import { Pattern } from '../text/pattern.ts';
import type { CueMark, Mark, TimeMark } from './marks.ts';
import { findDeemed, findExpectedCondition, isForeseen, isListedCall, isPlainPresent } from './rules/outlook.ts';
import { distance, overlaps } from './sentence.ts';
import type { SentenceReader } from './sentence-reader.ts';
import { findSurprise } from './surprises.ts';
import { toClauseAt } from './times/tense.ts';
import { toNumber } from './to-number.ts';

/** "the Russell 2000 to close above", after "we expect". */
const infinitive =
  /^[^,;]{0,40}? to (?:close|reach|end|finish|hit|rise|fall|trade|gain|lose|climb|drop|return|beat|lag|outperform|underperform)\b/;

/** The last day of what is foretold: "by mid-2026", "before the year is out", "within two years". */
export function toHorizon(reader: SentenceReader, found: TimeMark | undefined, core: Span): DayNumber | undefined {
  const spokenOf = findSpokenAhead(reader);
  if (spokenOf !== undefined) return spokenOf;
  if (found?.ends !== undefined) return toNamedHorizon(reader, found.ends, found.text);
  if (reader.discourse.forecastTo !== undefined && found?.isAhead !== true) return reader.discourse.forecastTo;
  const ahead = found?.isAhead ? found : reader.findTime(core, ({ isAhead, ends }) => isAhead || ends !== undefined);
  if (ahead !== undefined) return ahead.ends ?? ahead.period.to;
  const within = reader.findTime(core, ({ isLength, text }) => isLength && /^within\b/i.test(text));
  if (within !== undefined) return reader.discourse.published + within.period.to - within.period.base;
  const soon = /\b(?:in the coming|over the coming|near[- ]term|short[- ]term)\b/i.test(reader.sentence);
  return soon ? endOfMonth(reader.discourse.published + 183) : undefined;
}

const thoseAhead =
  /\b(?:over|in|during|through|for) (?:those|these|that|the same) (?:(?:[a-z]+|\d{1,2}) )?(?:weeks|months|quarters|stretch|period|span|time)\b/i;
const countedAhead = /\b([a-z]+|\d{1,2}) (week|month|quarter)s$/i;

/** "It will be lower at the end of July. Health care should beat it over those two months": the time to come told before. */
function findSpokenAhead({ sentence, discourse, block }: SentenceReader): DayNumber | undefined {
  const [said] = thoseAhead.exec(sentence) ?? [];
  const { aheadTold, published } = discourse;
  if (said === undefined || aheadTold === undefined || aheadTold.block !== block) return undefined;
  const to = aheadTold.time.ends ?? aheadTold.time.period.to;
  const [, number = '', noun = ''] = countedAhead.exec(said) ?? [];
  const days = toNumber(number) * (daysOf[noun.toLowerCase() as keyof typeof daysOf] ?? Number.NaN);
  return Number.isNaN(days) || Math.abs(to - published - days) <= days / 5 ? to : undefined;
}

/** In its last weeks "the year" that a forecast speaks of is the next one. */
function toNamedHorizon(reader: SentenceReader, ends: DayNumber, text: string): DayNumber {
  const isOver = ends - reader.discourse.published < 31 && !/\d{4}|reader/i.test(text);
  return isOver ? ends + 365 : ends;
}

/** "If you take the funds with dividends, value was down": how it is measured, and no condition of the past that is told. */
function isOfMeasure(reader: SentenceReader, cue: CueMark): boolean {
  return /^ (?:you|we|one|I|readers?|anyone) (?:must |really |still )?(?:take|look at|go by|use|count|measure|judge by|include|exclude|ignore|leave out|strip out|add(?: in)?|prefer|want|like|need|care|insist|wish|must|recall|remember)\b[^,;]{0,70}, (?!\w+ (?:will|would|could|should|may|might)\b)[^,;]{0,40}\b(?:was|were|did|had|lost|fell|rose|made|is|are|has|have|[a-z]{3,}ed)\b/i.test(
    reader.text.slice(cue.end, reader.marks.end),
  );
}

/** "If the index fell 23.4% in 2002, as it did", "if it lost 20%, gold gained 3%": granted, and no condition. */
function isGranted({ text, marks }: SentenceReader, cue: CueMark): boolean {
  const [said, rest] = [text.slice(cue.end, marks.end).replace(/, .*$/s, ''), text.slice(cue.end, marks.end)];
  if (
    !/^if$/i.test(cue.text) ||
    !/^ [^,;]*\b(?:was|were|fell|rose|lost|gained|beat|led|ended|closed|[a-z]{3,}ed)\b/.test(said)
  )
    return false;
  const main = rest.slice(said.length);
  if (/^, (?:as|and|which) (?:it|they|he|she|we|you) (?:did|was|were)\b/i.test(main)) return true;
  return (
    /\d/.test(said) &&
    /^, [^,;.]{2,60}? (?:was|were|did|fell|rose|lost|gained|added|shed)\b/.test(main) &&
    !/\b(?:had|would|could|might|should|will)\b/.test(rest)
  );
}

const ofNow =
  /[,(] ?(?:now|currently|presently|today|at present|which is now)(?: (?:at|near|around|about|trading|standing|quoted|priced|just|above|below|under|over|some|almost|nearly))* (?:[^\s,()]|,\d)*$/i;

/** "XLE, now at $55.92, to trade through $60 by March": what is put in of today is no part of what is foretold. */
export function isToldOfNow(reader: SentenceReader, at: Span, time: TimeMark | undefined): boolean {
  const isInside = /^ ?[,)]/.test(reader.text.slice(at.end, at.end + 2));
  const isApart = time === undefined || time.start >= at.end;
  return isInside && isApart && ofNow.test(reader.text.slice(Math.max(reader.marks.start, at.end - 60), at.end));
}

/** "If you looked only at the S&P 500 you saw a loss of 4.6%": a way to tell what was, and no condition. */
function isOfOnlooker({ text, marks }: SentenceReader, cue: CueMark): boolean {
  return (
    /^if$/i.test(cue.text) &&
    /^ (?:you|one|we|anyone|all you) (?:had )?(?:look(?:ed|s)?|watch(?:ed|es)?|own(?:ed|s)?|judg(?:ed|es)?|held|followed|read|saw|bought|only|go by|went by|count(?:ed)?)\b[^.;]*?(?:,| )(?:you|one|we|they|it|the) (?:[a-z]+ )?(?:saw|had|got|would have seen|missed|made|lost|found|fell|rose|was|were)\b/i.test(
      text.slice(cue.end, marks.end),
    )
  );
}

/** "Were the index to close below 2,000, it would ...", "should the Fed cut in June, ...": conditions without "if". */
const inverted =
  /^\W*(?:(?:and|but|so|now) )?(?:were (?:[^,;?]|,\d){2,60}? to [a-z]|should (?:the |a |an |it |they |[A-Z])|had (?:the |it |they |[A-Z]))(?:[^,;?]|,\d){1,90}, (?![^?]*\?)/i;

function isInverted({ sentence }: SentenceReader): boolean {
  return inverted.test(sentence);
}

export function findModality(reader: SentenceReader, at: Span, time: TimeMark | undefined): Modality {
  const reach = (cue: CueMark): boolean => {
    const strong = reader.breaks(cue, at, true);
    return strong === 0 && distance(cue, at) < 90 && reader.breaks(cue, at) <= 2;
  };
  if (findSurprise(reader, at) !== undefined) return 'forecast';
  if (isToldOfNow(reader, at, time)) return 'fact';
  if (isInExpectedCondition(reader, at)) return 'forecast';
  if (isToldInPast(reader, at)) return isHedged(reader, at) ? 'hedged' : 'fact';
  const isConditional = reader
    .cues('conditional')
    .some(
      (cue) =>
        cue.start < at.start &&
        reach(cue) &&
        !/[,;:.]/.test(cue.text) &&
        findSurprise(reader, { start: cue.end, end: cue.end }) === undefined &&
        !isOfMeasure(reader, cue) &&
        !isGranted(reader, cue) &&
        !isOfOnlooker(reader, cue) &&
        !isInBrackets(reader, cue, at),
    );
  if (isConditional || isInverted(reader)) return 'conditional';
  const isForecast = reader
    .cues('forecast')
    .some(
      (cue) =>
        reach(cue) &&
        (cue.end <= at.start + 2 || overlaps(cue, at)) &&
        !/\b(?:than|as|was|were|been|had|had been)\s$/i.test(reader.before(cue, 9)) &&
        !/^(?:than)/.test(reader.before(cue, 5)) &&
        !isUnreal(reader, cue) &&
        !isWitnessed(reader, cue, time) &&
        !(/^could$/i.test(cue.text) && /^ (?:manage|muster|only|not)\b/.test(reader.after(cue, 12))),
    );
  const isExpected =
    (/\bto $/.test(reader.before(at, 3)) || infinitive.test(reader.text.slice(at.start, at.end))) &&
    reader.cues('forecast').some((cue) => cue.end <= at.start && isExpecting(reader, cue));
  if (isForecast || isExpected || reader.discourse.forecastTo !== undefined) return 'forecast';
  if (isInForeseen(reader, at) || isEnvisaged(reader, at) || isTrailing(reader, at) || isPointedTo(reader, at, time))
    return 'forecast';
  if (isAnnounced(reader, at, time) || isDeemed(reader, at)) return 'forecast';
  if (isForeseenAt(reader, at, time) || isListedCall(reader.sentence)) return 'forecast';
  if (time?.isAhead === true && time.period.to > reader.discourse.published) return 'forecast';
  const isEnd = time?.ends !== undefined && /^(?:ends?|closes?|finish)/i.test(time.text);
  if (isEnd) return 'forecast';
  const isFinish =
    time?.ends !== undefined &&
    /\b(?:finish|end|ending|finishing|close out|closing out)(?:e?s)?\s+(?:\w+ )?$/i.test(reader.before(time, 18));
  if (isFinish) return 'forecast';
  return isHedged(reader, at) ? 'hedged' : 'fact';
}

const foreseenState = new Pattern(
  /\b(?:could|may|might|will|would) (?!have\b)[^.;]{3,200}\b(?:where|in which) (?:[^.;,]{0,40} )?$/i,
);

/** "2026 could mark a turning point where value outpaces growth": the state that is foretold. */
const isInForeseen = ({ text, marks }: SentenceReader, at: Span): boolean =>
  foreseenState.test(text.slice(marks.start, at.start));

/** "If the yield reaches 5% by June, as we expect, shares will suffer": what is expected is no mere condition. */
function isInExpectedCondition({ sentence, marks }: SentenceReader, at: Span): boolean {
  const end = findExpectedCondition(sentence);
  return end !== undefined && at.end - marks.start <= end;
}

/** "A fall of 10% this spring would not surprise us": said to be likely, or no surprise, by what follows. */
function isDeemed({ sentence, marks }: SentenceReader, at: Span): boolean {
  return findDeemed(sentence, { start: at.start - marks.start, end: at.end - marks.start }) !== undefined;
}

/** "Our calls: the Fed cuts in December": what an announcement holds; "the index stands at 7,000" among it is told of now. */
function isAnnounced(reader: SentenceReader, at: Span, time: TimeMark | undefined): boolean {
  if (!reader.discourse.isOutlook || !isPlainPresent(toOwnClause(reader, at))) return false;
  const isToCome = time?.isAhead === true || time?.ends !== undefined;
  return isToCome || !standsNow.test(`${reader.before(at, 10)}${reader.text.slice(at.start, at.end)}`);
}

const standsNow = /\b(?:stands?|sits?|trades? (?:at|for|on)|yields|looks?|seems?|appears?|lies|remains?)\b/i;

/** The clause that a statement ends in: "It holds 2,900 in June; our target is 3,200". */
function toOwnClause({ sentence, marks }: SentenceReader, at: Span): string {
  return toClauseAt(sentence, at.end - 1 - marks.start);
}

function isHedged(reader: SentenceReader, at: Span): boolean {
  return reader.cues('hedge').some((cue) => {
    const isNear = cue.end <= at.start && distance(cue, at) < 40 && reader.breaks(cue, at) <= 2;
    return isNear && reader.breaks(cue, at, true) === 0;
  });
}

/** "fell 16% (13% if you kept the coupons) as ...": a condition on what the brackets hold. */
function isInBrackets(reader: SentenceReader, cue: Span, at: Span): boolean {
  const between = reader.text.slice(cue.end, at.start);
  return /^[^()]*\)/.test(between) && /\([^()]*$/.test(reader.before(cue, 80));
}

/** "Our base case is that the index reaches 8,000 by year-end": the plain present of what is to come. */
function isForeseenAt(reader: SentenceReader, at: Span, time: TimeMark | undefined): boolean {
  const toCome =
    time !== undefined && (time.isAhead || time.ends !== undefined || time.isDeadline || /^within\b/i.test(time.text));
  return toCome && isForeseen(reader.text.slice(reader.marks.start, Math.max(at.end, time.end)));
}

const pointed =
  /\b(?:patterns?|seasonals?|seasonality|history|charts?|models?|signals?|surveys?|indicators?|options|futures|technicals|momentum|precedents?|calendar)(?: (?:now|still|also|all|usually|often))? (?:points? to|suggests?|argues? for|calls? for|warns? of|portends?|augurs?|heralds?|hints? at) (?:a|an|another|further|more) [^,;:.]*$/i;

/** "Seasonal patterns point to a spike in the VIX above 20 in June": with no time that is told to be over. */
function isPointedTo(reader: SentenceReader, at: Span, time: TimeMark | undefined): boolean {
  const isOver =
    time !== undefined && (/\d{4}|last|past|since|ago|yesterday/i.test(time.text) || time.period.role === 'day');
  return !isOver && pointed.test(reader.before(at, 90)) && isPlainPresent(reader.sentence);
}

const envisages =
  /\b(?:sees?|foresees?|envisions?|envisages?|pictures?|expects?|predicts?|forecasts?|anticipates?|imagines?)\b(?! (?:signs|little|no)\b)/gi;
const gerund = /^(?!(?:[a-z]+ )?(?:during|including|according)\b)(?:[A-Za-z0-9&.'-]+ ){0,6}?[a-z]{2,}ing\b/;
const told = /\b(?:rose|fell|gained|lost|was|were|had|did|said|says|told|wrote|[a-z]{3,}ed)\b/;

/** "She sees financials beating the index, the yield reaching 3 percent and the bank raising rates": each of the list. */
function isEnvisaged(reader: SentenceReader, at: Span): boolean {
  const ahead = reader.text.slice(reader.marks.start, at.start);
  const verb = [...ahead.matchAll(envisages)].at(-1);
  if (verb === undefined) return false;
  const rest = reader.text.slice(reader.marks.start + verb.index + verb[0].length, at.end);
  if (/[;.] |\b(?:but|while|although|because|after|when|that|which|who)\b/.test(rest) || told.test(rest)) return false;
  const own = rest.split(/, (?:and )?| and /).at(-1) as string;
  return gerund.test(own.trim());
}

/** "The Fed will cut twice, taking its range to 4.5%": what follows from something foretold is foretold. */
function isTrailing(reader: SentenceReader, at: Span): boolean {
  const match =
    /, (?:thus |thereby |so )?(?:taking|bringing|leaving|lifting|pushing|putting|sending|lowering|raising|driving|carrying|cutting) (?:(?!\. )[^,;])*$/.exec(
      reader.text.slice(reader.marks.start, at.end),
    );
  if (match === null || reader.marks.start + match.index > at.start) return false;
  const main = { start: reader.marks.start + match.index - 1, end: reader.marks.start + match.index };
  return reader
    .cues('forecast')
    .some((cue) => cue.end <= main.end && reader.breaks(cue, main, true) === 0 && !isUnreal(reader, cue));
}

function isExpecting(reader: SentenceReader, cue: CueMark): boolean {
  return (
    /^(?:we |I )?(?:expect|forecast|predict|anticipat|project|look(?:ing)? for|see\b)/i.test(cue.text) &&
    !isUnreal(reader, cue)
  );
}

/** "The fund sees heavy volume on July 11": of a day that is past it is no outlook. */
function isWitnessed(reader: SentenceReader, cue: CueMark, time: TimeMark | undefined): boolean {
  return (
    /^(?:sees?|is seen|are seen)$/i.test(cue.text) &&
    time?.period.role === 'day' &&
    !time.isAhead &&
    !time.isSince &&
    time.period.to <= reader.discourse.published
  );
}

const pastVerb =
  /\b(?:was|were|had|did|rose|fell|lost|slid|sank|shed|led|gave|made|went|came|took|held|left|kept|shot|won|ran|drew|broke|stood|[a-z]{3,}ed)$/i;

const notFinite =
  /\b(?:will|would|could|should|may|might|must|can|shall|have|has|be|been|being|get|gets|is|are|if|unless|were|to|whether|suppose|imagine|assume|expect(?:s|ed)?|had)\b[^,;:()]*$/i;

/** "Gold, as it should, gained 11%", "the index, which will not admit it, lost 19%": told by a verb of the past itself. */
function isToldInPast(reader: SentenceReader, at: Span): boolean {
  const verb = reader.cues('up', 'down', 'ahead', 'behind').findLast((cue) => cue.isVerb && overlaps(cue, at));
  if (verb === undefined || !pastVerb.test(verb.text.split(' ')[0] as string)) return false;
  return !notFinite.test(reader.text.slice(reader.marks.start, verb.start));
}

/** "A level nobody would have believed", "more than I had hoped for": no word on what is to come. */
function isUnreal(reader: SentenceReader, cue: CueMark): boolean {
  const after = reader.after(cue, 30);
  if (/^(?:will|would|could|should|might|may)$/i.test(cue.text))
    return (
      (!/^will$/i.test(cue.text) && /^(?: not| never| likely| [a-z]+ly)? have [a-z]+(?:ed|n|t|d)\b/i.test(after)) ||
      /^ (?:confess|admit|concede|grant|add|say|note|not pretend|not deny|(?:you|anyone) (?:believe|credit))\b/i.test(
        after,
      )
    );
  return (
    /^(?:hop|expect|predict|forecast|bet)/i.test(cue.text) &&
    /\bhad (?:ever |once |all |not |never |hardly )?$/i.test(reader.before(cue, 14))
  );
}

export function findSource(reader: SentenceReader, core: Span): string | undefined {
  const [cue] = reader.cues('attributed');
  if (cue === undefined || overlaps(cue, core)) return undefined;
  const sentence = reader.sentence;
  const named =
    /according to (?:the )?((?:[A-Z][\w&.'-]+ ?){1,4})/.exec(sentence) ??
    /((?:[A-Z][\w&.'-]+ ){1,4})(?:said|says|noted|wrote|estimates|reckons|expects|argued)/.exec(sentence);
  return named === null ? cue.text : (named[1] as string).trim();
}

/** "We doubt the yield finishes the year above 4%": what is doubted is denied. */
const doubted =
  /(?<!\b(?:no|any|little|never|without|few|nobody|no one|hardly anyone|hardly anybody|who|none) )\b(?:(?:doubts?(?: that| whether)?|(?:is|are|am|remains?) (?:skeptical|sceptical|doubtful) that|(?:do not|don't|does not|doesn't) (?:think|believe))\b(?! (?:about|over|on)\b)[^,;:.?!\n]*|(?:do not|don't|does not|doesn't) (?:expect|see)\b(?:(?! (?:and|but) )[^,;:.?!\n])*)$/i;

/** "It is simply not the case that small caps have led", "nobody can claim that it fell". */
const denied =
  /\b(?:(?:it is|it's|it was|that is|is)(?: (?:simply|just|quite|plainly|therefore|also))* (?:not (?:true|so|right|correct|the case)|false|untrue|wrong|incorrect|a myth|nonsense|a fiction)(?: to (?:say|claim|think|believe))?|(?:nobody|no one|none) (?:can|could|would) (?:say|claim|argue|pretend)) that\b[^,;:.?!]*$/i;

/** "Neither raised nor cut", "has neither risen": of each of two verbs, and not of two names. */
const neither = /\bneither (?:[a-z]+ly )?[a-z]+(?: [^.;,]{0,40})?$/;

export function isNegated(reader: SentenceReader, core: Span, marks: readonly Mark[]): boolean {
  const cue = marks.find((mark): mark is CueMark => mark.type === 'cue');
  const multiple = marks.find((mark) => mark.type === 'quantity' && mark.quantity.unit === 'multiple');
  const at = cue ?? multiple ?? core;
  const surprise = findSurprise(reader, core);
  if (surprise !== undefined) return surprise === 'denied';
  const ahead = reader.before(at, 45).replace(/^.*[;,:]/s, '');
  return (
    doubted.test(reader.before(at, 90)) ||
    denied.test(reader.before(at, 90)) ||
    neither.test(`${ahead}${reader.text.slice(at.start, at.end)}`) ||
    /\b(?:not|never|in neither case|in no case|under no circumstances|no longer|failed to|fails to|has yet to|have yet to|yet to|hardly|nowhere near|stopped short of|far from|struggled to|struggling to|unable to)\b(?! only| just| merely| simply)[^.;]*$|n't\b[^.;]*$/i.test(
      ahead,
    )
  );
}
