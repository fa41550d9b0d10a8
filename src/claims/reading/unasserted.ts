import type { Span } from '../document.ts';
import type { Asserted } from '../statement.ts';
import { Pattern } from '../text/pattern.ts';
import { isMarketName } from './discourse.ts';
import type { Draft } from './draft.ts';
import { listAssets } from './list-assets.ts';
import { toNumberPattern } from './number-words.ts';
import { everyPart, someParts } from './parts-of-time.ts';
import type { SentenceReader } from './sentence-reader.ts';
import { toClauseAt } from './times/tense.ts';

const quantifier = new Pattern(
  /\b(?:every|each(?! other)|(?<!\b(?:holds|held|owns|owned|tracks|contains|covers) )all (?:of )?(?:the )?(?:sectors?|members|stocks|companies|seven|eleven|ten|\d+)|neither|none of|no other|twice (?:as much|the|that)|(?<!first |second |opening |latter )half (?:the|as|that)|all but (?:one|two|three|four|five|six|\d+)|(?<!\bthan )in (?:any|a single|even one|so much as one) (?:one |single |other )?(?:day|session|week|month|quarter|year)|as much as|the only(?! (?:game|show) in town| trade that))\b/i,
);

/** "In both 2022 and 2023", "most of the Magnificent Seven", "for most of the year": said of each of several, or of the more part. */
const group = '(?:the (?:sectors?|members|stocks|companies|seven|eleven|mag\\w*)|them|these|those)\\b';
const mostAhead = new RegExp(
  `\\b(?:(?<!\\bthe )most|(?:a|the) (?:vast )?majority|(?:more|less|fewer) than half|the bulk) of ${group}[^.;,]{0,30}$`,
  'i',
);
const ofSeveral =
  /^[^,.;]{0,40}? (?:(?:in|over|during|for) both (?:the )?(?!(?:cases|directions|years|months|quarters|weeks|halves|periods|sessions|days)\b)|for (?:most|much|the better part|the bulk|more than half) of (?:the |this |last |[A-Z\d]))/i;
/** "In only one quarter of 2025", "in two of the four weeks": so often, and not over the whole. */
const inSoMany = new RegExp(
  `\\bin (?:(?:only|just|exactly|at least|no fewer than|as many as|all but) ){0,2}(?:${toNumberPattern(1, 12)}|\\d{1,2}) (?:(?:days|sessions|weeks|months|quarters|years)|(?<=\\bone )(?:day|session|week|month|quarter|year)) (?:of|out of|in|during) (?:the |last |this )?(?:[A-Z\\d]|year\\b|decade\\b)`,
  'i',
);
const mostOfTime =
  /^\W*For (?:most|much|the better part|the bulk|more than half) of (?:the |this |last |[A-Z\d])[^,;:.]{2,30},? (?:the )?$/;
const openingBoth =
  /^\W*(?:In|Over|During|For) both (?:the )?(?!(?:cases|directions|years|months|quarters|weeks|halves|periods|sessions|days)\b)[^.;:]{0,50}$/i;
const anotherVerb = /\b(?:after|before|having|but|and|while|when|though|although|which|who|that)\b/i;

/** Whether a move is told of most of several, of each of two times, or of most of a time. */
function isOfMany({ text, marks }: SentenceReader, core: Span, ahead: string): boolean {
  const to = Math.min(marks.end, core.end + 60);
  const match = ofSeveral.exec(` ${text.slice(core.start, to)}`);
  const isBeside = match !== null && !anotherVerb.test(match[0].slice(Math.max(0, core.end - core.start - 40)));
  const before = text.slice(marks.start, core.start);
  if (inSoMany.test(text.slice(core.start, to))) return true;
  const isOfMost = mostOfTime.test(before) && !text.slice(core.start, core.end).includes(':');
  return isBeside || openingBoth.test(before) || isOfMost || mostAhead.test(ahead);
}

const onlyOne = new Pattern(
  /\b[Oo]nly (?:the )?[A-Z](?!\w* (?:then|now|after|once|when|if))|(?<!\b(?:in|for|of|month|quarter|year|[A-Z][a-z]+ber|January|February|March|April|May|June|July|August)) alone (?:rose|fell|gained|lost|rallied|climbed|slipped|declined|advanced|finished|ended|closed|beat|outperformed|managed|made)\b/,
);

/** "Was never down for the year", "at no point was it ahead": of every close of a stretch, and not of its end. */
const never = new Pattern(
  /\b(?:never|at no (?:point|time|stage))\b(?! (?:mind|before|again|c[ao]me|arrived|showed|materiali[sz]ed|happened))/i,
);

const countedAhead = /\b(?:more|fewer|(?:as|half|twice|three times) (?:as )?(?:many|few))\b[^.;,]{0,30}$/i;
const rivalBehind = /^[^.;]{0,60}? (?:than|as)\b/i;
const sameDay = /^[^.;]{0,30}? (?:on|at|in) (?:the )?(?:very )?same (?:day|date|session|week|month|time|close)\b/i;
const beforeOther =
  /^[^.;,]{0,20}? (?:(?:a|one|two|three|four|five|several|some|\d+|a few) (?:days?|sessions?|weeks?|months?) )?(?:before|after|earlier than|later than|sooner than) (?:the )?$/i;

/** "Set more records in 2025 than the Dow", "set its record on the same day as the Dow": set beside those of another, or of another time. */
function isComparedRecord({ text, marks }: SentenceReader, core: Span): boolean {
  const quote = text.slice(core.start, core.end);
  const ahead = text.slice(Math.max(marks.start, core.start - 40), core.start);
  const behind = text.slice(core.end, Math.min(marks.end, core.end + 90));
  const isCounted = countedAhead.test(ahead) || /\b(?:more|fewer|as many)\b/i.test(quote);
  const isBesideOther = marks.names.some(
    ({ entry, start }) => isMarketName(entry) && start >= core.end && beforeOther.test(text.slice(core.end, start)),
  );
  return (isCounted && rivalBehind.test(behind)) || sameDay.test(behind) || isBesideOther;
}

/** What is said of each of several is a count, which takes them one by one. */
export function toCount(draft: Draft): Draft {
  return {
    kind: 'other',
    subject: 'subject' in draft ? draft.subject : null,
    asserted: null,
    need: 'a count over each of those spoken of, or the figure compared with',
  };
}

/** "It hadn't fallen three years in a row since the thirties": when a run of that length was last seen, and no denial of one now. */
export function isLastSeen(reader: SentenceReader, { kind }: Draft, core: Span): boolean {
  return (
    kind === 'streak' && notDone.test(reader.before(core, 60)) && /^[^.;,]{0,14}\bsince\b/i.test(reader.after(core, 24))
  );
}

const notDone = /\b(?:had|has|have)(?:n['’]t| not)\b[^.;,]{0,50}$/i;

/** "Tesla and Meta are in the red": said of each of those listed, and not of a mix of them; undefined where it is said otherwise. */
export function toEach({ marks }: SentenceReader, draft: Draft): Draft | undefined {
  if (draft.kind !== 'return' || draft.asserted !== null || draft.subject.type !== 'group') return undefined;
  const ids = draft.subject.id.split('+');
  const members = listAssets(marks.names).filter(({ id }) => ids.includes(id));
  if (ids.length < 2 || members.length !== ids.length || (draft.direction !== 'up' && draft.direction !== 'down'))
    return undefined;
  const count: Asserted = { low: ids.length, high: ids.length, unit: 'count', wording: 'plain', rounding: 0 };
  return {
    kind: 'breadth',
    subject: draft.subject,
    test: 'positive-return',
    asserted: count,
    each: { members, direction: draft.direction },
  };
}

/** What was expected at the time is in the prices and surveys of that time. */
export function toExpectation(draft: Draft): Draft {
  return {
    kind: 'other',
    subject: 'subject' in draft ? draft.subject : null,
    asserted: 'asserted' in draft ? draft.asserted : null,
    need: 'prices of futures, or a survey, of that day',
  };
}

/** "Traders who were pricing in a half-point hike": what was expected then is no statement that it came. */
export function wasExpected(reader: SentenceReader, { kind }: Draft, core: Span): boolean {
  return (
    kind !== 'other' &&
    /\b(?:were|was|had(?: been)?) (?:still |once |all )?(?:pricing in|priced in|expect(?:ing|ed)|betting on|looking for|hoping for|calling for|pencill?(?:ed|ing) in|counting on|braced for|forecast(?:ing)?|predict(?:ing|ed)|anticipat(?:ing|ed))(?: [a-z-]+){0,5} $/i.test(
      reader.before(core, 70),
    )
  );
}

/** "Nobody says the index will break its low", "few believe it will reach 60,000": what is not said is no statement. */
const ofNobody = new Pattern(
  /\b(?:nobody|no one|no-one|hardly (?:anyone|anybody)|not many|few(?: (?:people|investors|traders|analysts|strategists|economists|of (?:us|them)))?|none of (?:us|them|the [a-z]+)) (?:(?:now|here|still|really|seriously|any longer) )?(?:says?|said|claims?|argues?|believes?|thinks?|expects?|predicts?|forecasts?|suggests?|imagines?|(?:is|are) (?:saying|claiming|predicting|expecting|forecasting|calling for|betting))\b(?:(?! (?:but|yet|and|when|after|because|although|while|who|which) )[^.;:,])*$/i,
);

export function isOfNobody(reader: SentenceReader, { kind }: Draft, core: Span): boolean {
  // "Nobody expects a change at the meeting": that it stays as it is.
  const isOfPolicy = kind === 'policy-move' || kind === 'policy-rate';
  return kind !== 'other' && kind !== 'event' && !isOfPolicy && ofNobody.test(reader.before(core, 110));
}

const wouldHave =
  /\b(?:would|could|might|should)(?:n't)?(?: (?:not|never|only|still|easily|probably|surely))? have [a-z]/i;

/** "Had the Fed not raised rates", "if the war had not begun", "but for the tariffs". */
const unrealCondition =
  /(?:^\W*(?:(?:and|but) )?|, |[\w%] )[Hh]ad (?:it|they|he|she|there|the|its|their|[A-Z])(?! and)[^,;.]{1,50}? (?:not |never )?(?:[a-z]{3,}ed|been|cut|held|kept|gone|come|begun|fallen|risen|broken|left|led|hit|made|lost|stood|put)\b|\b[Ii]f (?!(?:you|we|I|one|someone|somebody|anyone|an? investor|investors)\b)[^,;.]{2,60} had(?:n't)?\b|\b(?:[Bb]ut|[Ii]f not|[Ww]ere it not|[Hh]ad it not been) for\b/;

/** "The Nasdaq would have lost 21.6% had the Fed not raised rates": of a world that was not, on either side of "had". */
export function isOfAnotherWorld(reader: SentenceReader, core: Span): boolean {
  const clause = toClauseAt(reader.sentence, core.end - 1 - reader.marks.start);
  return wouldHave.test(clause) && unrealCondition.test(clause);
}

/** What did not happen is in no record. */
export function toUnrecorded(draft: Draft): Draft {
  return { ...toExpectation(draft), need: 'a record of what did not happen; there is none' } as Draft;
}

/** "Closed above 6,000 in every month of 2025": so often at the end of each of them, and not on one day. */
const atEachEnd =
  /^,? (?:(?:in|on|at|for) )?(?:(?:the end of|the close of) )?(?:every|each)(?: single)? (?:calendar )?(?:week|month|quarter|year)\b(?! since\b)/i;

/**
 * "Every one of the seven beat the index", "neither rose", "twice as much as": said of each, of none or by how much, a
 * bare direction would be another statement.
 */
export function isQuantified(reader: SentenceReader, draft: Draft, core: Span): boolean {
  if (draft.kind === 'indicator' || draft.kind === 'policy-move') return isOfEveryPart(reader, draft, core);
  if (draft.kind === 'level') return atEachEnd.test(reader.after(core, 60));
  if (draft.kind === 'ranking') return isOfMany(reader, core, '');
  if (draft.kind !== 'return' && draft.kind !== 'relative-return' && draft.kind !== 'record') return false;
  const from =
    reader.marks.breaks.filter(({ at, isStrong }) => isStrong && at < core.start).at(-1)?.at ?? reader.marks.start;
  const ahead = reader.text.slice(Math.max(from, core.start - 60), core.start);
  if (draft.kind === 'record' && isComparedRecord(reader, core)) return true;
  if (draft.asserted !== null)
    return /\b(?:(?<!\b(?:holds|held|owns|owned|tracks|contains|covers) )all (?:of )?(?:the )?(?:seven|eleven|ten|\d{1,3}\b)|neither|none of|each of|every one of)\b[^,]{0,40}$/i.test(
      ahead,
    );
  const tail = reader.text.slice(core.end, Math.min(reader.marks.end, core.end + 60)).replace(/[;:].*$/s, '');
  const clause = `${ahead}${reader.text.slice(core.start, core.end)}${tail}`;
  return (
    quantifier.test(clause) ||
    isOfMany(reader, core, ahead) ||
    onlyOne.test(clause) ||
    (draft.kind !== 'record' && never.test(clause))
  );
}

const ofEveryPart = new Pattern(new RegExp(everyPart, 'i'));
const ofSomeParts = new Pattern(new RegExp(someParts, 'i'));

/** "Raised rates only in 2022": of no other time. "In November alone" is of that time, whatever else was. */
const onlyThen = new Pattern(
  /\b(?:only|solely|exclusively) (?:in|on|during|at) (?=(?:the )?(?:[A-Z]|\d{4}|first|second|third|fourth|last|spring|summer|autumn|fall|winter|early|late|mid))/,
);

/** "Cut more often in 2024 than in 2025", "as many times as the year before": one count against another. */
const moreOften = new Pattern(
  /\b(?:more|less|as|fewer|half as|twice as)(?: [a-z]+)? (?:often|frequently|times|cuts|hikes|increases|reductions|rises|moves|much|aggressively|sharply|deeply|steeply)\b[^.;]{0,50}?\b(?:than|as)\b/i,
);

/** "Fell by less than ten-year yields", "rose as fast as wages": one move against another. */
const asMuch =
  /^(?: by)? (?:(?:far|much|even|a lot|a good deal|a little|slightly) )?(?:more|less|faster|further|farther|slower|quicker|as (?:much|fast|far|sharply)|(?:twice|half) as (?:much|fast))(?: [a-z]+ly)? (?:than|as)\b(?! (?:an?|one|two|three|half|\d))/i;

/** "Its lowest year-end level since 2020": among the ends of years, and no other days. */
const ofEnds = /(?:est|\brecord) (?:year|quarter|month|week)-end\b/i;

/** Of an indicator's bare direction, or of a move of policy, that is told of every part of a time, of no other, or against another's count. */
function isOfEveryPart(reader: SentenceReader, draft: Draft, core: Span): boolean {
  const breaks = reader.marks.breaks.filter(({ isStrong }) => isStrong);
  const from = breaks.filter(({ at }) => at < core.start).at(-1)?.at ?? reader.marks.start;
  const to = breaks.find(({ at }) => at >= core.end)?.at ?? reader.marks.end;
  const clause = reader.text.slice(Math.max(from, core.start - 60), Math.min(to, core.end + 60));
  if (draft.kind === 'indicator') {
    const isMove = draft.relation === 'rose' || draft.relation === 'fell' || draft.relation === 'unchanged';
    const isCounted = draft.run !== undefined || draft.isThroughout === true;
    if (isMove && draft.asserted === null && asMuch.test(reader.after(core, 40))) return true;
    if ((draft.relation === 'highest' || draft.relation === 'lowest') && ofEnds.test(clause)) return true;
    return (
      !isCounted &&
      ((isMove && draft.asserted !== null && (ofEveryPart.test(clause) || ofSomeParts.test(clause))) ||
        onlyThen.test(clause))
    );
  }
  const isCounted = draft.kind === 'policy-move' && (draft.count !== undefined || draft.meetings !== undefined);
  return onlyThen.test(clause) || (!isCounted && (moreOften.test(clause) || ofEveryPart.test(clause)));
}
