import { type DayNumber, firstCalendarDay, nextSession, toCivilDate } from '../../core/index.ts';
import type { Span } from '../document.ts';
import { Pattern } from '../text/pattern.ts';
import type { TimeMark } from './marks.ts';
import { findDeemed, isPlainPresent, tellsOfEvent } from './rules/outlook.ts';
import { attempt, type Reader, type TimeContext, type ToldTime } from './times/found-time.ts';
import { joinTimes } from './times/joined-times.ts';
import { toClauseAt } from './times/tense.ts';
import { patterns, telling } from './times/time-patterns.ts';
import { date } from './times/time-words.ts';

const readers = patterns.map(([regex, read]) => [new Pattern(regex), read] as const);
const tellingPatterns = readers.filter(([, read]) => telling.has(read));
const plainPatterns = readers.filter(([, read]) => !telling.has(read));

/** A month or day named after these is still to come. */
const aheadWords =
  /\b(?:is due|are due|due (?:on|out)|meets?|meet again|decides?|decision falls|decision is due|next (?:[\w-]+ )?(?:meeting|decision|move|gathering|date|event|test|hurdle|appointment|report)(?: that (?:matters|counts)| to watch| on the calendar)?(?: is| comes| falls| begins| takes place| will be)?|gathers?|convenes?|scheduled for|slated for|keep(?:ing)? (?:an|a close|one) eye on|look(?:ing)? (?:ahead|forward) to|all eyes (?:are|will be|turn) (?:now )?(?:on|to)|(?:term|mandate|contract|pause|truce|deadline|exemption|programme|program) (?:ends|expires|runs out|lapses)|will|won't|upcoming|expected|by(?! (?:the )?(?:Fed|FOMC|Federal Reserve|Federal Open Market Committee|central bank|committee|policy ?makers|rate-setters)\b(?!'))(?! (?:(?:nearly|almost|close to|more than|less than|over|only|just|some|about|around|roughly|at least|well over) )*(?:a|an|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|\d[\w.]*)[ -])|(?<!\bnot )until|before(?! (?:the )?(?:[\w-]+ )?(?:open|opened|opening|bell|markets?|trading|close|dawn)\b)|ahead of)\s+(?:again |be |next |on |in |for |the |early |late |mid-|end of )*(?:[\w-]+ ){0,3}$/i;

/** "was pushed out to 678 by the middle of October": a limit in the past. */
const pastLimit = /\b(?:by|until|before)\s+(?:the )?(?:[\w-]+ ){0,2}$/i;

/** "From the day before the election to the end of November": "before" is told of the other end. */
const otherEnd =
  /\b(?:from|between) (?:the|its|their) [^,;.]{0,30}\b(?:before|until|ahead of) [^,;.]{3,30} (?:to|through|until|till|and) (?:the )?(?:[a-z]+ )?$/i;

/** "We would be surprised if it stood higher at the end of July": of what is to come. */
const wondering =
  /\b(?:would|will|'d|'ll) (?:not |hardly |scarcely )?(?:be|come as|surprise|astonish|amaze|shock)\b(?: (?:a|no|an|very|most|quite|rather|us|me|great|little|some))*(?: (?:surpris|astonish|amaz|shock|stunn|startl)\w+)?(?: to (?:us|me))? (?:if|to see|not to see|to find|were|should)\b[^;:.]*$/i;

const pastTense =
  /\b(?:was|were|had|did|lost|fell|rose|came|went|took|left|made|saw|stood|sank|slid|hit|held|gave|grew|led|[a-z]{3,}ed)\b(?![^.;]*\b(?:will|would|should|could|may|might|expected|likely|forecast|to be|set to|due)\b)[^.;]*$/i;

/** "Back in April nobody wanted it; since the 8th of that month": the month, quarter or year named last in the sentence. */
function findSpanTold(
  text: string,
  times: readonly TimeMark[],
  day: TimeMark | undefined,
  at: number,
): DayNumber | undefined {
  return times
    .filter((mark) => !isOfExtreme(text, mark))
    .filter(
      (mark) =>
        !times.some(
          (other) => other.start <= mark.start && other.end >= mark.end && other.text.length > mark.text.length,
        ),
    )
    .filter(
      ({ start, end, period, isSince, isAhead, isLength, isDeadline, isCarried }) =>
        end <= at &&
        start >= (day?.end ?? 0) &&
        period.role === 'window' &&
        period.anchor === undefined &&
        !(period.isOpen || isSince || isAhead || isLength || isDeadline || isCarried),
    )
    .sort((a, b) => a.start - b.start)
    .at(-1)?.period.to;
}

/** "The best since November 2003", "more than in 2008", "the crash of 2020": a time that is only looked back to. */
const lookedBackTo =
  /\b(?:since|than|like|unlike|until|before|from|of|as|(?:compared|relative|next) to|after|against|versus|below|above)(?: (?:in|on|at|the|its|late|early|mid|back|was|were|did|had|it|they|[a-z]+ of))* $|\b(?:set|seen|made|reached|hit|recorded) (?:back )?(?:in|on) $|\b(?:after|following|despite) (?:an?|the|its|[-+\d])[^,;]*$/i;

/** Whether a time is only looked back to, by the words ahead of it. */
export const isLookedBackTo = (before: string): boolean => lookedBackTo.test(before);

/** "It fell 20% in 2002 and rose 26% the next year": the time over that the sentence named last. */
function findTold(text: string, times: readonly TimeMark[], at: number): ToldTime | undefined {
  return times
    .filter(
      ({ start, end, period, isSince, isLookBack, isAhead, isLength, isCarried, isAttributive }) =>
        end <= at &&
        period.toAnchor === undefined &&
        !(period.isOpen || isSince || isLookBack || isAhead || isLength || isCarried || isAttributive) &&
        !isOfExtreme(text, { start, end }) &&
        !isLookedBackTo(text.slice(Math.max(0, start - 60), start)),
    )
    .sort((a, b) => a.end - b.end || b.start - a.start)
    .at(-1)?.period;
}

/** With letter case set aside, "may" and "march" would pass for months. */
const lowercaseMonth = /\b(?:may|march|mar|jan|feb|apr|jun|jul|aug|sep|sept|oct|nov|dec|sat|sun|mon)\b/;

const dayAtEnd = new RegExp(`${date}$`, 'i');

/** "From the 19th to the 24th". */
const daysOfMonth = /^(?:from|between) the \d.* the \d{1,2}(?:st|nd|rd|th)$/i;

/** Whether a stretch is a day, or ends on one that the text names. */
export function endsOnDay({ period, text, isSince, isDeadline, isAhead }: TimeMark): boolean {
  return (
    period.role === 'day' ||
    // "By the 8th".
    (isDeadline && !isAhead && /\d(?:st|nd|rd|th)$/.test(text)) ||
    (!isSince && period.anchor === undefined && (dayAtEnd.test(text) || daysOfMonth.test(text)) && !period.isOpen) ||
    (period.anchor !== undefined && dayAtEnd.test(text) && period.to !== period.anchor.to)
  );
}

/** "By the end of the year": a limit, and no day that a text tells of. */
const isEndOfUnit = ({ isDeadline, text }: TimeMark): boolean => isDeadline && /\byear(?:[- ]end)?$/i.test(text);

/** "Its February 19 peak", "the July 31 high": a day that names a level, and not one that is told of. */
export function isOfExtreme(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const isNamed =
    /\b(?:its|their|the|own|closing) $/i.test(before) &&
    /^(?:'s)? (?:[a-z-]+ )?(?:record|high|low|peak|trough|top|bottom|mark|milestone)s?\b/i.test(
      text.slice(end, end + 30),
    );
  return isNamed || ofLevelOn.test(before);
}

/** "Below the record of February 19". */
const ofLevelOn =
  /\b(?:below|above|under|off|short of|from|past|over|beyond|of) (?:the|its|their|that) (?:[a-z-]+ )?(?:record|high|low|peak|trough|top|bottom|mark|milestone)(?: close)? (?:of [\d,.]+ )?(?:of|on|from|set on|hit on|reached on|set back on) $/i;

/** "From the March 23 bottom to Thursday": a stretch whose words tell both its ends. */
export function tellsBothEnds({ text, period }: TimeMark): boolean {
  return period.role === 'window' && /^(?:from|between) .* (?:to|until|through|and) /i.test(text);
}

/** Times that later ones of the same sentence may go on from. */
const leadsTo = /\b(?:next|following|after|later|(?:Mon|Tues|Wednes|Thurs|Fri)day)\b|\bbefore$/i;

/** Counted from what was told before, and from no time of its own. */
const countsOn =
  /\b(?:next|following|later|after|afterwards|before|earlier|previous|prior|preceding|that|same|then|there)\b/i;

/** "In 1929 the market crashed. The next year": what was told before lies outside the calendar, at whose first days it stands. */
function isFromOutside({ told, lastDay, isPast }: TimeContext): boolean {
  const from = told?.to ?? (isPast ? lastDay : undefined);
  return from !== undefined && from <= firstCalendarDay + edgeDays;
}

/** Days about the start of the calendar for which times outside it stand. Unit: calendar days. */
const edgeDays = 5;

const toOutside = (mark: TimeMark): TimeMark => ({
  ...mark,
  period: { ...mark.period, isUndatable: true, isOutside: true },
});

/** Stretches of time in a sentence, the longest at each place, in order; `names` hold no years: "the Russell 2000". */
export function findTimes(
  text: string,
  from: number,
  to: number,
  context: TimeContext,
  names: readonly Span[] = [],
): TimeMark[] {
  const sentence = text.slice(from, to);
  const alone = scan(plainPatterns, sentence, from, () => context);
  const isOfName = ({ start, end }: Span): boolean => names.some((name) => name.start < end && start < name.end);
  // "Since November 2020": no year is told by itself within it.
  const isWithin = ({ start, end }: Span): boolean =>
    alone.some((other) => other.start <= start && other.end >= end && other.end - other.start > end - start);
  const years = alone
    .filter((mark) => !isOfName(mark) && !isWithin(mark))
    .flatMap((mark) => toYearTold(sentence, from, mark, context));
  const withYear = (at: number): TimeContext => {
    const told = years.findLast(
      ({ end, isRecent }) =>
        end <= at &&
        (!isRecent || [isPartOfYear, toNextTurn].some((one) => one.test(sentence.slice(end - from, at - from)))),
    );
    if (told === undefined) return context;
    const between = sentence.slice(told.end - from, at - from);
    const isAfter =
      leadsOn.test(sentence.slice(0, at - from)) ||
      opensEnd.test(sentence.slice(at - from)) ||
      (toNextTurn.test(between) && !isPartOfYear.test(between));
    return { ...context, yearTold: told.year, ...(isAfter ? { toldBefore: told.to } : {}) };
  };
  const plain = years.length === 0 ? alone : scan(plainPatterns, sentence, from, withYear);
  const tell = (named: readonly TimeMark[]): TimeMark[] => {
    const spans = named.filter((mark) => !isOfName(mark));
    const days = named
      .filter((mark) => endsOnDay(mark) && !mark.isAhead && !isOfExtreme(text, mark) && !isEndOfUnit(mark))
      .sort((a, b) => a.start - b.start);
    const toContext = (at: number): TimeContext => {
      const ahead = days.filter(({ end }) => end <= at);
      const before = ahead.at(-1);
      const spanTold = findSpanTold(text, spans, before, at);
      const ofYear = { ...withYear(at), told: findTold(text, spans, at) ?? context.told };
      if (before === undefined) return spanTold === undefined ? ofYear : { ...ofYear, spanTold };
      const daysTold = [...ahead.map(({ period }) => period.to).reverse(), ...(context.daysTold ?? [])];
      return { ...ofYear, lastDay: before.period.to, isPast: true, daysTold, spanTold };
    };
    return scan(tellingPatterns, sentence, from, toContext).map((mark) =>
      countsOn.test(mark.text) && isFromOutside(toContext(mark.start)) ? toOutside(mark) : mark,
    );
  };
  const first = tell(plain);
  const leading = first.filter(({ text: words }) => leadsTo.test(words));
  // "Added 2.6% the next week and 2.4% the week after": after the one that the words before it have led to. Not "the chairman
  // spoke the next morning, and by June 24 it was 5.8% lower", which goes on from the price told before.
  const others = plain.filter((mark) => !leading.some((one) => one.start < mark.end && mark.start < one.end));
  const later =
    leading.length === 0
      ? []
      : tell([...others, ...leading]).filter(
          ({ text: words }) => leadsTo.test(words) || /\b(?:that|same)\b/i.test(words),
        );
  const told = [...first.filter((mark) => !later.some(({ start }) => start === mark.start)), ...later];
  const found = [...told, ...plain].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: TimeMark[] = [];
  for (const mark of found)
    if (
      !kept.some((other) => mark.start < other.end && other.start < mark.end) &&
      !simile.test(sentence.slice(Math.max(0, mark.start - from - 40), mark.start - from)) &&
      !isOfMultiple(sentence, from, mark, context.published)
    )
      kept.push(mark);
  return joinTimes(
    text,
    from,
    to,
    withoutRepeats(
      text,
      kept.sort((a, b) => a.start - b.start),
    ),
    (mark, other) => readAlone(mark, { ...context, isAhead: false, ...other }),
  );
}

/** "From November 6, the last session before Pfizer announced its results, to Friday": one day told twice is one time. */
function withoutRepeats(text: string, times: readonly TimeMark[]): TimeMark[] {
  return times.filter((mark, i) => {
    const before = times[i - 1];
    const isSameDay =
      before?.period.role === 'day' && mark.period.role === 'day' && before.period.to === mark.period.to;
    return !isSameDay || !/^, (?:the (?:last |very )?)?$/.test(text.slice(before.end, mark.start));
  });
}

/** The words of a mark read by themselves, with what goes before them unseen. */
function readAlone({ start, text }: TimeMark, context: TimeContext): TimeMark | undefined {
  const ofDay = { ...context, lastDay: undefined, isPast: false };
  return scan(plainPatterns, text, start, () => ofDay).find((mark) => mark.text === text);
}

/** "Rallied like it was 1987", "as if it were still 1999": the time of a likeness. */
/** "21 times the earnings expected over the next year", "14 times next year's profits": the time of the profits, and not of the price. */
const ofMultiple =
  /(?:\btimes|[\d.]x) (?:the |its |their )?(?:(?:[a-z-]+ )?(?:earnings|profits?|sales|revenues?|cash flow) (?:that are |it is )?(?:expected|forecast|estimated|projected|predicted|pencill?ed in) (?:over |for |in |during )?)?(?:the )?$/i;

function isOfMultiple(sentence: string, from: number, { start, period }: TimeMark, published: DayNumber): boolean {
  return period.to > published && ofMultiple.test(sentence.slice(Math.max(0, start - from - 80), start - from));
}

const simile =
  /\b(?:like|as (?:if|though)) (?:it|this|that|we|they|the year)(?:'s| was| were| is|'re| are)(?: all| still| back)?(?: in)? $/i;

/** Years before the last one are not what a bare month is of by itself. */
const recentYears = 1;

/** The year of a stretch named with it, over for long: what follows it in the sentence without a year is of that one. */
function toYearTold(
  sentence: string,
  from: number,
  { start, end, text, period, isSince }: TimeMark,
  { published }: TimeContext,
): { end: number; year: number; to: DayNumber; isRecent: boolean }[] {
  const { year } = toCivilDate(period.to);
  const { year: inYear } = toCivilDate(published);
  const isOver = period.isUndatable !== true && /(?:19|20)\d\d$/.test(text) && year < inYear;
  if (!isOver || isSince || toCivilDate(nextSession(period.base)).year !== year) return [];
  return /\b(?:since|than|seen|back to|until|before|peak of|high of|low of|record of|from)(?: (?:in|on|at|the|its))* $/i.test(
    sentence.slice(Math.max(0, start - from - 24), start - from),
  )
    ? []
    : [{ end, year, to: period.to, isRecent: year >= inYear - recentYears }];
}

/** "It peaked in November 2024 and by", "only to fall until", "set a high in November 2021, and in": what comes next is later. */
const leadsOn =
  /\b(?:by|to|until|till|through|up to|(?:and|but|then) (?:in|on|at)) (?:(?:the|its|their|an?) )?(?:(?!(?:since|from|after)\b)[a-z'-]+ ){0,3}$/i;

/** "By April 8": the words of a limit or of an end. */
const opensEnd = /^(?:by|until|till|through) /i;

/** "Cut twelve times in 2001, starting with that on January 3": what is told next is a part of what that year saw. */
const isPartOfYear =
  /^,? (?:start|beginn|end|culminat|finish|open|clos|includ|conclud)ing\b|^,? (?:the|its) (?:first|last|latest|biggest|largest|best|worst|final|earliest)\b[^;]*$/i;

/** "Peaked on March 4, 2005 and bottomed on May 16", "its high on May 5, 2006 and its low on": from one turn to the next. */
const toNextTurn =
  /^,? (?:and|then|before|but|to)\b[^;.]{0,20}? (?:(?:bottomed|troughed|peaked|ended|topped)(?: out)?|bottoming|(?:hit|hitting|touched|found|finding) (?:its |a |the )?(?:bottom|low|floor|peak)|(?:its|their|the) (?:low|trough|bottom|peak|high|end))(?: (?:came|was|followed))? (?:only )?(?:on|in) (?:the )?$/i;

function scan(
  patterns: readonly (readonly [Pattern, Reader])[],
  sentence: string,
  from: number,
  toContext: (at: number) => TimeContext,
): TimeMark[] {
  const found: TimeMark[] = [];
  for (const [pattern, read] of patterns) {
    for (let match = pattern.exec(sentence); match !== null; ) {
      const mark = readMark(match, sentence, from, toContext(from + match.index), read);
      if (mark !== undefined) found.push(mark);
      const next = mark === undefined ? match.index + 1 : match.index + match[0].length;
      match = pattern.exec(sentence, next);
    }
  }
  return found;
}

/** "The first cut since December", "higher than in June", "its high of March": a time that something is reckoned from. */
const ofOrigin = /\b(?:since|than|from|after|of|like|as)(?: (?:in|on|the|late|early|mid|its|was))* $/i;

/** How it stands now, and not what a time brought that is over. */
const standing =
  /\b(?:so far|to date|has|have|(?:is|are|stands?)(?: (?:now|still|already|currently|just|only))? (?:up|down|ahead|behind|higher|lower|flat|[-+]?\d))\b/i;

function readMark(
  match: RegExpExecArray,
  sentence: string,
  from: number,
  context: TimeContext,
  read: Reader,
): TimeMark | undefined {
  if (match[0] === '' || lowercaseMonth.test(match[0])) return undefined;
  const ahead = sentence.slice(Math.max(0, match.index - 60), match.index);
  const isAhead =
    aheadWords.test(ahead) &&
    !otherEnd.test(sentence.slice(Math.max(0, match.index - 70), match.index)) &&
    !(pastLimit.test(ahead) && pastTense.test(sentence.slice(Math.max(0, match.index - 90), match.index)));
  const isReferred =
    /\b(?:its|their|the|from|since|below|above) $/i.test(ahead) &&
    /^(?:'s)? (?:[a-z]+ )?(?:record|high|low|peak|trough|close|level)s?\b/i.test(
      sentence.slice(match.index + match[0].length),
    );
  const clause = toClauseAt(sentence, match.index);
  const isDeemed = findDeemed(sentence, { start: match.index, end: match.index + match[0].length }) !== undefined;
  const isForetold =
    isAhead ||
    isDeemed ||
    wondering.test(sentence.slice(0, match.index)) ||
    (context.isOutlook === true && isPlainPresent(clause));
  const isPresent = context.isOfNow === true && !ofOrigin.test(ahead) && tellsOfEvent(clause);
  // Days that do not exist, or that lie outside the calendar of sessions, make no time.
  const mark = attempt(() =>
    read(
      match,
      isReferred
        ? { ...context, isAhead: false }
        : { ...context, isAhead: context.isAhead || isForetold, isPresent, isStanding: standing.test(clause) },
    ),
  );
  if (mark === undefined) return undefined;
  const start = from + match.index;
  return {
    type: 'time',
    start,
    end: start + match[0].length,
    text: match[0],
    isSince: false,
    isLookBack: false,
    isAttributive: /^(?:19|20)\d\d$/.test(match[0]) && isAttributive(sentence, match.index),
    ends: undefined,
    sinceEnd: undefined,
    isDeadline: false,
    isAhead: false,
    isLength: false,
    isCarried: false,
    ...mark,
    period: { ...mark.period, text: match[0] },
  };
}

/** A bare year before a noun, with no preposition ahead of it. */
function isAttributive(sentence: string, at: number): boolean {
  const ahead =
    /(?:\b(?:in|by|during|for|of|through|throughout|until|since|to|from|into|over|early|late|mid|and|than|versus|against|before|after|full-year|calendar|fiscal|year|around|between|entered|ended|began|finished|closed)|[,(-]|^)\s*(?:the |all of |most of |full )?$/i.test(
      sentence.slice(Math.max(0, at - 24), at),
    );
  return (
    !ahead &&
    /^\s+(?:[a-z]|EPS\b|GDP\b|P\/E)/.test(sentence.slice(at + 4)) &&
    !/^\s+(?:and|with|as|was|is|were|has|had|but|at|on|when|while|after|to|it|the|that|than|has|have)\b/.test(
      sentence.slice(at + 4),
    )
  );
}
