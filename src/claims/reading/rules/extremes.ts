import {
  type DayNumber,
  endOfMonth,
  fromCivilDate,
  nextSession,
  previousSession,
  sessionOnOrBefore,
  startOfMonth,
  toCivilDate,
} from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { Frequency, StatedPeriod, Subject } from '../../statement.ts';
import { isMarketName } from '../discourse.ts';
import type { CueMark, TimeMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import { findOtherOfPair } from '../pair-told.ts';
import { hasClass, isVerbOf } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { toYearSoFar } from './calendar-year.ts';
import { toFrequency, toPeriodFrequency } from './frequencies.ts';
import { findMarketSubject } from './market-subject.ts';
import { findEra } from './named-eras.ts';
import { countSessionsSoFar, openingSessions, toOpeningSessions } from './opening-sessions.ts';
import { toRank } from './ranks.ts';
import { findPeriodTold } from './told-period.ts';

const moveNoun =
  '(?:gains?|loss(?:es)?|drops?|falls?|declines?|rises?|advances?|rally|rallies|performances?|returns?|slides?|jumps?|increases?|selloffs?|sell-offs?|plunges?|runs?|showings?|moves?|setbacks?|slumps?|tumbles?|retreats?|routs?|rebounds?|surges?|bounces?|climbs?|leaps?|pullbacks?|stretch|spell|swoons?|sprints?)';
const qualifier = '(?:(?:calendar|full|trading|single|full-calendar|percentage|closing|such|consecutive) )*';
const single =
  '(?:one|single)-(?:day|session|week|month)|one day|daily|days?|sessions?|weekly|week|monthly|month|quarterly|quarter|annual|yearly|calendar-year|year|three months';
const several = `(?<count>${toNumberPattern(2, 10)}|\\d{1,2})[- ](?<unit>day|session|week|month)s?`;
const partOfYear =
  '(?:first|second|opening|latter|final|closing) half|(?:first|opening) six months|(?:first|second|third|fourth|opening|final) quarter|(?:first|second|third|fourth)[- ]quarter|(?:January|February|March|April|May|June|July|August|September|October|November|December)|start (?:to|of) (?:a|the|any) year|(?:first|opening|last|final) (?:week|month|three months|nine months)';
const unlike = '(?! (?:low|lows|high|highs|close|closes|level|ago|end)\\b)';

/** "one-day drop", "month", "weekly setback", "two-day slide", "first half", "gain for any quarter". */
const periodNoun = new RegExp(
  `^[- ]?${qualifier}(?:${openingSessions}|(?<part>${partOfYear})|${several}|(?<single>${single}))\\b${unlike}(?: of (?:the year|(?:19|20)\\d\\d)(?= since))?(?:[- ](?:percentage |point )?${moveNoun})?`,
  'i',
);
const nounOfPeriod = new RegExp(
  `^(?: (?:percentage |point )?${moveNoun})? (?:for|in|of|over|during) (?:(?:a|any|one|one single|any single|a single) (?:calendar |trading |full )?(?<single>day|session|week|month|quarter|year)|(?<count>${toNumberPattern(2, 10)}) (?:trading )?(?<unit>day|session|week|month)s)\\b`,
  'i',
);

/** "its best showing since", "its biggest since": how long a period is follows from what was said before. */
const bareNoun = new RegExp(
  `^(?: (?:percentage |points? )?${moveNoun})?(?: for (?:the )?[\\w&.]+(?: [\\w&.]+){0,2}?)?(?= since\\b| (?:on record|ever|of (?:the|this) year|this year|in (?:(?:its|the index's|recorded|market|their) )?history|of all time|in (?:(?:more than|over|nearly|almost|about|roughly) )?(?:[a-z]+ |\\d{1,3} )?(?:years|decades))\\b)`,
  'i',
);

const lossNoun =
  /\b(?:drop|fall|decline|loss|losses|slide|selloff|sell-off|plunge|retreat|setback|slump|tumble|rout|pullback|swoon)s?\b/i;

/** The shortest stretch that holds a period of a sort. Unit: calendar days. */
const leastDays = { session: 0, week: 5, month: 26, quarter: 85, year: 350 } as const satisfies Record<
  Frequency,
  number
>;

/** Unit: days. */
const daysPerYear = 365.25;

const ever =
  /^[^.;]{0,40}?\b(?:on record|ever|in the books|(?:the|any|it|they)(?: [\w-]+){0,2} (?:has|have|had) (?:known|seen|suffered|recorded)|in (?:its |the index's |their |the fund's |the benchmark's |recorded )?(?:recorded )?history|in the history of (?:the|this|that) |of all time|(?:since|in) (?:its |the )?(?:records?|history|data)(?: that)? (?:began|begins?|began|start(?:ed|s)?|go(?:es)? back)|since (?:the |its )?(?:index|benchmark|gauge|fund|measure|etf|it) (?:was|began|started|launched|existed|came into being)|since (?:its )?(?:inception|launch|listing)|of the (?:whole|entire) (?:record|history))\b/i;

/** "since the third of 1990", "since the last one of 2020": a quarter by its number alone. */
const quarterOfYear =
  /^[^.;,]{0,30}?\bsince the (first|second|third|fourth|last|final) (?:one |quarter )?of ((?:19|20)\d\d)\b/i;

/** "since the tariff panic of April 2025", "since the eve of the crisis in 2008". */
const sinceEvent = /^[^.;,]{0,30}?\bsince (?:the|its|that) (?:[\w'-]+ ){1,5}?(?:of|in|on) (?=[A-Z\d])/i;

/** "its biggest weekly gain of the year", "its best month so far this year", "the best month of the quarter". */
const ofScope =
  /^[^.;,]{0,24}?\b(?:of|in|so far|all) (?:the|this) (?:calendar |(?:first|second|third|fourth|final) )?(?<scope>year|quarter|half)\b(?!s| (?:since|to))/i;

/** "The year's biggest one-day drop", "this quarter's best week". */
const ownerScope = /\b(?:the|this|that) (?<scope>year|quarter|half)['’]s (?:[a-z-]+ )?$/i;

/** "its worst month in years", "the best week in decades": at least two of them. */
const inYears = new RegExp(
  `^[^.;,]{0,16}?\\bin (?<about>more than |over |nearly |almost |about |roughly )?(?:(${toNumberPattern(2, 20)}|\\d{1,3}) )?(years|decades)\\b`,
  'i',
);

/** A year before those that times are read from. */
const earlyYear = /^[^.;]{0,30}?\bsince (?:the )?(1[89][0-4]\d|195[0-3])\b/i;

/** "its best month since November 2020", "the biggest one-day drop since April", "18.3% in November, a monthly record". */
export function readExtremes(reader: SentenceReader): void {
  for (const cue of reader.freeCues('best', 'worst')) readSuperlative(reader, cue);
  readPeriodRecords(reader);
}

/** "The largest monthly win for growth", "its biggest weekly shortfall": of the lead over another, and of no return. */
const ofMargin =
  /^ (?:percentage[- ]point )?(?:margin|lead|gap|difference|spread|shortfall|deficit|advantage|win|victory|defeat|lag|outperformance|underperformance)s?\b/i;

function readSuperlative(reader: SentenceReader, cue: CueMark): void {
  if (/performing|performer|leader|laggard|winner|loser/i.test(cue.text) || isOneOfSeveral(reader, cue)) return;
  if (/^heaviest$/i.test(cue.text) && !lossNoun.test(reader.after(cue, 30))) return;
  const noun = findNoun(reader, cue) ?? findStretch(reader, cue);
  if (noun === undefined || ofMargin.test(reader.after({ start: cue.start, end: noun.end }, 24))) return;
  const isInPoints = inPoints.test(`${noun.text} ${reader.after({ start: cue.start, end: noun.end }, 30)}`);
  const whole = { start: cue.start, end: noun.end };
  const since = findNearSince(reader, whole);
  const told = findOwnTime(reader, cue, noun.frequency, since?.end ?? findYearNamed(reader, whole)?.end);
  const isStart = noun.part?.startsWith('start') === true && isInJanuary(reader.discourse.published);
  const year = findYearNamed(reader, whole)?.period;
  // "The best month of 2023 was January": told of the year after, its month is not the one named.
  if (year !== undefined && told !== undefined && (told.period.base < year.base || told.period.to > year.to)) return;
  const part = noun.part === undefined || isStart ? undefined : toMonths(noun.part, reader.discourse.published);
  const own = part === undefined || told === undefined || isOfPart(told.period, part.first) ? told : undefined;
  const carried =
    noun.frequency === undefined && own === undefined
      ? (toMoveTold(reader, cue) ?? reader.discourse.periods[0])
      : undefined;
  // Points are counted by the day, where nothing else is said.
  const half = noun.frequency === undefined ? toHalf(own?.period ?? carried) : undefined;
  const opening = isStart
    ? countSessionsSoFar(reader.discourse.published)
    : (noun.opening ?? (noun.frequency === undefined ? toOpeningSessions(own?.text) : undefined));
  const frequency =
    noun.frequency ??
    (opening === undefined ? undefined : 'year') ??
    (half === undefined ? undefined : 'year') ??
    toSpanFrequency(reader, cue, own?.period ?? carried) ??
    (isInPoints ? 'session' : undefined);
  if (frequency === undefined) {
    if (since !== undefined && ofRally.test(reader.before(cue, 80))) emitUnmeasured(reader, cue, whole, since.mark);
    return;
  }
  if (ofDifference.test(reader.text.slice(reader.marks.start, cue.start))) {
    if (since !== undefined) emitUnmeasured(reader, cue, whole, since.mark);
    return;
  }
  const lead = findLeadBefore(reader, cue);
  const found = lead === undefined ? findMarketSubject(reader, cue) : { subject: lead.subject, mark: undefined };
  if (found === undefined || isOfSeveral(reader, cue, found)) return;
  const lookBack = findLookBack(reader, whole, own, since);
  if (lookBack === undefined) return;
  const relative = lead === undefined ? findRelative(reader, cue, noun) : undefined;
  const subject = relative === undefined ? found.subject : findRelated(reader, found, relative);
  const against = lead?.against ?? relative;
  if (against?.id === subject.id) return;
  const isWorst =
    (hasClass(cue, 'worst') && !hasClass(cue, 'best')) ||
    lossNoun.test(noun.text) ||
    lossNoun.test(cue.text) ||
    (lead === undefined
      ? isMostOfLoss(reader, cue) || isOfLoss(reader, cue, noun.frequency === undefined || !lossNoun.test(noun.text))
      : lead.isLag);
  if (noun.part !== undefined && part === undefined && !isStart) return;
  const months = part ?? half;
  reader.emit(
    {
      kind: 'extreme',
      subject,
      ...(against === undefined ? {} : { against }),
      frequency,
      side: isWorst ? 'worst' : 'best',
      rank: toRank(reader.before(cue, 12)),
      ...(lookBack.day === undefined ? {} : { since: toQuarterOf(lookBack.day, frequency, since) }),
      ...toSinceBase(since, frequency),
      ...(noun.length === undefined ? {} : { length: noun.length }),
      ...(months === undefined ? {} : { months }),
      ...(opening === undefined ? {} : { opening }),
      ...(own === undefined || lookBack.until === undefined ? {} : { until: lookBack.until }),
      ...(isInPoints ? { isInPoints } : {}),
    },
    {
      marks: [cue, { ...cue, ...whole }, lookBack.mark],
      time: own,
      ...(pastVerb.test(reader.before(cue, 24)) ? { modality: 'fact' as const } : {}),
      ...(opening !== undefined && own === undefined
        ? { period: toYearSoFar(reader.discourse.published) }
        : months === undefined || own !== undefined
          ? toOwnPeriod(reader, cue, own, carried, lookBack, frequency, frequency === 'month' ? noun.length : undefined)
          : toPartSpokenOf(months, reader.discourse.published)),
    },
  );
  reader.use(cue);
}

/** "May, their worst month": not of one company that the passage told before. */
const isOfSeveral = (reader: SentenceReader, cue: CueMark, { subject, mark }: SubjectFound): boolean =>
  mark === undefined && subject.type === 'share' && /\btheir $/i.test(reader.before(cue, 8));

/** A year whose first month is not over has only its sessions so far to show. */
const isInJanuary = (published: DayNumber): boolean =>
  toCivilDate(published).month === 1 && toCivilDate(nextSession(published)).month === 1;

/** "The best quarter since the spring of 2020": the one that lies there is what it is set beside, and is not among those after. */
function toQuarterOf(day: DayNumber, frequency: Frequency, since: Since | undefined): DayNumber {
  if (frequency !== 'quarter' || since === undefined) return day;
  const { year, month } = toCivilDate(day);
  return endOfMonth(fromCivilDate(year, 3 * Math.ceil(month / 3), 1));
}

/** "Its worst month since April 2025", "its best year since 2013": what is named there must hold one as strong. */
function toSinceBase(since: Since | undefined, frequency: Frequency): { readonly sinceBase?: DayNumber } {
  const named = sinceNamed.exec(since?.mark?.text ?? '');
  if (since === undefined || named === null || frequency === 'week' || frequency === 'quarter') return {};
  if (named[1] === undefined)
    return { sinceBase: sessionOnOrBefore(endOfMonth(fromCivilDate(toCivilDate(since.day).year - 1, 12, 1))) };
  return frequency === 'year' ? {} : { sinceBase: sessionOnOrBefore(startOfMonth(since.day) - 1) };
}

const sinceNamed =
  /^since (?:((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)(?: (?:19|20)\d\d)?|(?:19|20)\d\d)$/;

/** "Lost 4.3 percent to close at 3,932. It was the sharpest fall since": the session or stretch of that move. */
function toMoveTold({ statements, discourse }: SentenceReader, cue: Span): StatedPeriod | undefined {
  const own = statements.findLast(({ kind, span }) => kind === 'return' && span.end <= cue.start);
  const told = own ?? (statements.some(({ kind }) => kind === 'return') ? undefined : discourse.returns.at(-1));
  return told?.modality === 'fact' || told?.modality === 'attributed' ? told.period : undefined;
}

/** "The shortfall against the S&P was the worst quarterly result": of a difference, and of no return. */
const ofDifference =
  /\b(?:shortfall|gap|deficit|lag|margin|difference|underperformance|outperformance|spread) (?:(?:against|versus|behind|to|with|over|between) [^.;]{2,40} )?(?:was|is|has been|were|marked|became) (?:the|its|their) $/i;

/** "Beat growth by five points in January, the most since 2001": of the lead, or the lag, that its clause tells. */
function findLeadBefore(reader: SentenceReader, cue: CueMark): LeadTold | undefined {
  if (!/^(?:the )?(?:most|widest|largest|biggest)\b/i.test(cue.text)) return undefined;
  const verb = reader.marks.cues.findLast(
    (mark) => mark.isVerb && mark.end <= cue.start && hasClass(mark, 'ahead', 'behind', 'up', 'down'),
  );
  if (verb === undefined || !hasClass(verb, 'ahead', 'behind')) return undefined;
  if (!/^[^,;:]* by [^,;:]*,(?: by far)? (?:(?:the|its|their) )?$/i.test(reader.text.slice(verb.end, cue.start)))
    return undefined;
  const found = findMarketSubject(reader, verb);
  const object = found === undefined ? undefined : reader.findAgainst(verb, found);
  if (found === undefined || object === undefined || object.entry.id === found.subject.id) return undefined;
  return {
    subject: found.subject,
    against: toSubject(object.entry, object.text),
    isLag: hasClass(verb, 'behind') && !hasClass(verb, 'ahead'),
  };
}

interface LeadTold {
  readonly subject: Subject;
  readonly against: Subject;
  readonly isLag: boolean;
}

const relativeTo =
  /\b(?:relative to|compared (?:with|to)|(?:as )?(?:measured|set) against|in relation to|against|versus|vs\.?) (?:the )?$/i;

/** "Relative to the large-cap index, it was the best half", "its best month against the S&P 500": of the lead over it. */
function findRelative(reader: SentenceReader, cue: CueMark, noun: Noun): Subject | undefined {
  const name = reader.marks.names.find((mark) => {
    if (!isMarketName(mark.entry)) return false;
    const isAhead = mark.end <= cue.start && /^,/.test(reader.after(mark, 2));
    const isBehind =
      mark.start >= noun.end &&
      /^ [^.;,\d]*$/.test(reader.text.slice(noun.end, mark.start)) &&
      mark.start - noun.end < 40;
    return (isAhead || isBehind) && relativeTo.test(reader.before(mark, 26));
  });
  return name === undefined ? undefined : toSubject(name.entry, name.text);
}

/** "It was its best month relative to the S&P 500": of the other side of the pair told, where none is named. */
function findRelated({ discourse }: SentenceReader, { subject, mark }: SubjectFound, against: Subject): Subject {
  const other = mark === undefined ? findOtherOfPair(discourse, against) : undefined;
  return other ?? subject;
}

/** "Its biggest point gain", "its largest ever in points". */
const inPoints = /^[^.;,]*? points?\b(?! (?:since|ago)\b)/i;

/** What has happened, whatever else the sentence expects. */
const pastVerb =
  /\b(?:was|were|had|made|recorded|suffered|posted|logged|marked|enjoyed|saw)\s+(?:its|the|their|a)?\s*$/i;

/** "one of its worst weeks since 2020" says of no rank. */
function isOneOfSeveral(reader: SentenceReader, cue: CueMark): boolean {
  return /\b(?:one of|among) (?:the|its|their) $/i.test(reader.before(cue, 20));
}

interface Noun {
  readonly text: string;
  readonly end: number;
  /** The sort of period; undefined where it follows from what was said before. */
  readonly frequency: Frequency | undefined;
  readonly length: number | undefined;
  readonly part: string | undefined;
  /** Sessions from the start of each year: 10 of "its best first ten sessions". */
  readonly opening: number | undefined;
}

function findNoun(reader: SentenceReader, cue: CueMark): Noun | undefined {
  const tail = reader.after(cue, 90);
  const named = periodNoun.exec(tail) ?? nounOfPeriod.exec(tail);
  const match = named ?? bareNoun.exec(tail);
  if (match === null) return undefined;
  if (named === null && /\b(?:low|high|peak|close|finish|level|reading|trough)\b[^,;]*$/i.test(reader.before(cue, 40)))
    return undefined;
  const { part, opening, count, unit, single: one } = match.groups ?? {};
  const [text, end] = [match[0], cue.end + match[0].length];
  const base = { text, end, length: undefined, part: undefined, opening: undefined };
  if (opening !== undefined) return { ...base, frequency: 'year', opening: toNumber(opening) };
  if (part !== undefined) return { ...base, frequency: 'year', part };
  const size = count === undefined ? 1 : toNumber(count);
  if (unit !== undefined) return { ...base, frequency: toFrequency(unit), length: size > 1 ? size : undefined };
  const noun = one?.replace(/^(?:one|single)[- ]/i, '').replace(/^three months$/i, 'quarter');
  return { ...base, frequency: noun === undefined ? undefined : toFrequency(noun) };
}

/** "its best such stretch since": of as many sessions as the stretch before it. */
function findStretch(reader: SentenceReader, cue: CueMark): Noun | undefined {
  const match = /^ such (?:stretch|run|span|spell|period)\b/i.exec(reader.after(cue, 24));
  const ahead = reader.marks.times.findLast(({ isLength, end }) => isLength && end <= cue.start);
  const own = match === null ? undefined : (findOwnTime(reader, cue) ?? ahead);
  if (match === null || own === undefined || own.period.role !== 'window') return undefined;
  let length = 0;
  for (let day = own.period.to; day > own.period.base && length <= longestStretch; day = previousSession(day)) length++;
  if (length < 2 || length > longestStretch) return undefined;
  return {
    text: match[0],
    end: cue.end + match[0].length,
    frequency: 'session',
    length,
    part: undefined,
    opening: undefined,
  };
}

/** Sessions of the longest stretch that is compared with others of its length. */
const longestStretch = 63;

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ordinalQuarters = ['first', 'second', 'third', 'fourth'];

/** The months of "first half", "second quarter", "October"; of "start to a year" those up to publication. */
function toMonths(part: string, published: DayNumber): { readonly first: number; readonly last: number } | undefined {
  const words = part.toLowerCase().replace('-', ' ').split(' ');
  const month = monthNames.indexOf((words[0] as string).slice(0, 3)) + 1;
  if (words.length === 1 && month > 0) return { first: month, last: month };
  const isOpening = words[0] === 'first' || words[0] === 'opening';
  if (part.startsWith('start')) {
    const { month: last } = toCivilDate(published);
    return last > 1 ? { first: 1, last: last - 1 } : { first: 1, last: 1 };
  }
  if (words[1] === 'half' || words[1] === 'six') return isOpening ? { first: 1, last: 6 } : { first: 7, last: 12 };
  if (words[1] === 'quarter') {
    const quarter =
      words[0] === 'opening' ? 1 : words[0] === 'final' ? 4 : ordinalQuarters.indexOf(words[0] as string) + 1;
    return { first: quarter * 3 - 2, last: quarter * 3 };
  }
  if (words[1] === 'month') return isOpening ? { first: 1, last: 1 } : { first: 12, last: 12 };
  if (words[1] === 'three') return isOpening ? { first: 1, last: 3 } : { first: 10, last: 12 };
  return words[1] === 'nine' && isOpening ? { first: 1, last: 9 } : undefined;
}

/** The half of a year that a stretch is: "the first half of 2022 was the worst since". */
function toHalf(period: StatedPeriod | undefined): { readonly first: number; readonly last: number } | undefined {
  if (period?.role !== 'window' || period.to - period.base < 176 || period.to - period.base > 188) return undefined;
  const { month, day } = toCivilDate(period.to);
  if (month === 6 && day > 25) return { first: 1, last: 6 };
  return month === 12 && day > 25 ? { first: 7, last: 12 } : undefined;
}

interface LookBack {
  readonly mark: TimeMark | undefined;
  /** Last day of what is named; undefined for all of a history. */
  readonly day: DayNumber | undefined;
  /** "Of the year": what came later in it, up to this day, counts too. */
  readonly until?: DayNumber;
}

/** "Lost 5.8%, the most since March 2020": the most of what was told just before. */
function isMostOfLoss(reader: SentenceReader, cue: CueMark): boolean {
  const last = reader.marks.cues.findLast((mark) => mark.end <= cue.start && isVerbOf(mark, 'up', 'down'));
  return /^most$/i.test(cue.text) && last !== undefined && hasClass(last, 'down') && !hasClass(last, 'up');
}

/** How far the superlative of a session, or of another thing told by the day, looks back. */
export function findLookBackOf(reader: SentenceReader, whole: Span, own: TimeMark | undefined): LookBack | undefined {
  return findLookBack(reader, whole, own, findNearSince(reader, whole));
}

/** How far a superlative looks back: "since ...", "of the year", "in five years", "on record". */
function findLookBack(
  reader: SentenceReader,
  whole: Span,
  own: TimeMark | undefined,
  since: Since | undefined,
): LookBack | undefined {
  const tail = reader.after(whole, 90);
  if (since !== undefined && reader.breaks(whole, since.mark ?? whole) <= 1) return since;
  if (ever.test(tail)) return { mark: undefined, day: undefined };
  const years = inYears.exec(tail);
  if (years !== null) {
    const [, about = '', some, noun = ''] = years;
    const count = some === undefined ? 2 : toNumber(some);
    const days = Math.round(count * (/decades/i.test(noun) ? 10 : 1) * daysPerYear);
    return {
      mark: undefined,
      day: (own?.period.to ?? reader.discourse.published) - (some === undefined ? days : toRounded(days, about)),
    };
  }
  const length = reader.findTime(
    whole,
    ({ isLength, start }) => isLength && start >= whole.end && start - whole.end < 20,
  );
  if (length !== undefined) {
    const { base, to } = length.period;
    return { mark: length, day: to - toRounded(to - base, length.text) };
  }
  const named = findYearNamed(reader, whole);
  if (named !== undefined) return { ...toScope('year', named.period.to), mark: named };
  const scope = (
    ofScope.exec(tail)?.groups?.scope ?? ownerScope.exec(reader.before(whole, 16))?.groups?.scope
  )?.toLowerCase();
  return scope === undefined ? undefined : toScope(scope, own?.period.to ?? reader.discourse.published);
}

/** "The best month of 2023": the year right after the words. */
function findYearNamed(reader: SentenceReader, whole: Span): TimeMark | undefined {
  return reader.marks.times.find(
    ({ text, start, end }) =>
      start >= whole.end &&
      /^ (?:of )?$/.test(reader.text.slice(whole.end, start)) &&
      /^(?:of |in )?(?:19|20)\d\d$/.test(text) &&
      !/^ since\b/.test(reader.after({ start, end }, 6)),
  );
}

/** The year, the half or the quarter in which a day lies. */
function toScope(scope: string, day: DayNumber): LookBack {
  const { year, month } = toCivilDate(day);
  const length = scope === 'year' ? 12 : scope === 'half' ? 6 : 3;
  const last = Math.ceil(month / length) * length;
  return {
    mark: undefined,
    day: fromCivilDate(year, last - length + 1, 1) - 1,
    until: endOfMonth(fromCivilDate(year, last, 1)),
  };
}

/** "In two years" is said of a little less, "in nearly two years" of less again. Unit: calendar days. */
function toRounded(days: number, wording: string): number {
  if (/\b(?:more than|over|at least)\b/i.test(wording)) return days;
  return Math.round(days * (/\b(?:nearly|almost|about|roughly|around)\b/i.test(wording) ? 0.88 : 0.97));
}

/** "Rose 288 points a day after its second-worst loss ever": of the session before the one told. */
function findEve(
  { text, marks, discourse }: SentenceReader,
  at: number,
  own: TimeMark | undefined,
): StatedPeriod | undefined {
  const ahead = text.slice(Math.max(marks.start, at - 60), at);
  if (!/\b(?:a|one|the|just a) (?:day|session) after (?:[\w&'.-]+ ){0,4}?(?:[a-z]+-)?$/i.test(ahead)) return undefined;
  const told = own?.period.role === 'day' ? own.period.to : sessionOnOrBefore(discourse.published);
  const to = previousSession(told);
  return { text: null, base: previousSession(to), to, role: 'day', from: 'carried', isOpen: false, others: [] };
}

/** What is said of the year without a period of its own lies somewhere in it. */
function toOwnPeriod(
  reader: SentenceReader,
  at: Span,
  own: TimeMark | undefined,
  carried: StatedPeriod | undefined,
  { until }: LookBack,
  frequency: Frequency,
  length: number | undefined,
): { readonly period?: StatedPeriod } {
  const eve = frequency === 'session' ? findEve(reader, at.start, own) : undefined;
  if (eve !== undefined) return { period: eve };
  if (carried !== undefined) return { period: { ...carried, text: null, from: 'carried' } };
  const { discourse, block } = reader;
  const { lastDay, lastDayBlock, published } = discourse;
  // "Monday looked like the end. It was the worst day since": of the day that the passage has just named.
  if (
    own === undefined &&
    frequency === 'session' &&
    lastDay !== undefined &&
    lastDayBlock === block &&
    lastDay < published
  ) {
    const to = sessionOnOrBefore(lastDay);
    return {
      period: { text: null, base: previousSession(to), to, role: 'day', from: 'carried', isOpen: false, others: [] },
    };
  }
  if (own !== undefined) return {};
  if (until !== undefined && frequency !== 'session')
    return { period: { ...toYearSoFar(discourse.published), from: 'stated' } };
  const told = findPeriodTold(reader, length === undefined ? frequency : length === 3 ? 'quarter' : 'session', at);
  return told === undefined ? {} : { period: told };
}

/** "Its best June and its best first half": a time that does not begin with the part of the year is another's. */
function isOfPart({ base, to }: StatedPeriod, first: number): boolean {
  return to - base > 300 || toCivilDate(base + 5).month === first;
}

/** The latest of those months that is over: "its best January" at the end of January is this one. */
function toPartSpokenOf(
  { first, last }: { readonly first: number; readonly last: number },
  published: DayNumber,
): { readonly period?: StatedPeriod } {
  const { year } = toCivilDate(published);
  const isOver = (of: number): boolean =>
    nextSession(sessionOnOrBefore(published)) > endOfMonth(fromCivilDate(of, last, 1));
  const isRunning = !isOver(year) && fromCivilDate(year, first, 1) <= published;
  const of = isOver(year) ? year : year - 1;
  if (isRunning) return {};
  const base = sessionOnOrBefore(fromCivilDate(of, first, 1) - 1);
  const to = sessionOnOrBefore(endOfMonth(fromCivilDate(of, last, 1)));
  return { period: { text: null, base, to, role: 'window', from: 'assumed', isOpen: false, others: [] } };
}

/** "a drop of 3%, its biggest since", "lost 6%, the most since": a size without a sort of move is that of the move before. */
function isOfLoss(reader: SentenceReader, cue: CueMark, isOpen: boolean): boolean {
  if (!isOpen || !/^(?:biggest|largest|steepest|sharpest|greatest|most)$/i.test(cue.text)) return false;
  const mover = reader
    .cues('up', 'down')
    .findLast((other) => other.end <= cue.start && cue.start - other.end < 40 && reader.breaks(other, cue, true) === 0);
  return mover !== undefined && hasClass(mover, 'down') && !hasClass(mover, 'up');
}

/** "18.3% in November, a monthly record": the strongest, or weakest, such period ever. */
function readPeriodRecords(reader: SentenceReader): void {
  for (const cue of reader.freeCues('record-high', 'record-low')) {
    if (!/^record$/i.test(cue.text)) continue;
    const lead = /\b(?:a|its) (daily|weekly|monthly|quarterly|annual|calendar-year) $/i.exec(reader.before(cue, 20));
    const trail =
      /^ (?:one-)?(daily|day|weekly|week|monthly|month|quarterly|quarter|annual|yearly) (gain|loss|rise|advance|drop|fall|decline)\b/i.exec(
        reader.after(cue, 30),
      );
    const frequency = toFrequency(lead?.[1] ?? trail?.[1] ?? '');
    const found = findMarketSubject(reader, cue);
    if (frequency === undefined || found === undefined) continue;
    const isWorst =
      /loss|drop|fall|decline/i.test(trail?.[2] ?? '') ||
      (trail === null && isOfLoss(reader, { ...cue, text: 'biggest' }, true));
    const whole = { ...cue, start: cue.start - (lead?.[0].length ?? 0), end: cue.end + (trail?.[0].length ?? 0) };
    reader.emit(
      { kind: 'extreme', subject: found.subject, frequency, side: isWorst ? 'worst' : 'best', rank: 1 },
      { marks: [cue, whole], time: findOwnTime(reader, cue) },
    );
    reader.use(cue);
  }
}

/** The period that is said to be the strongest: named before the superlative or after what it looks back to. */
function findOwnTime(
  reader: SentenceReader,
  at: Span,
  frequency?: Frequency,
  after: number = at.end,
): TimeMark | undefined {
  const least = frequency === undefined ? 0 : leastDays[frequency];
  const fits = ({ period }: TimeMark): boolean => period.to - period.base >= least;
  const isJustOver =
    /\b(?:after|following|capping|completing|(?:closing|rounding) out|wrapping up) (?:its|the|their) $/i.test(
      reader.before(at, 24),
    );
  const isOwn = (mark: TimeMark): boolean =>
    !mark.isSince &&
    !/^since\b/i.test(mark.text) &&
    !mark.isLookBack &&
    !mark.isLength &&
    !mark.isAhead &&
    // "The year's worst day was May 20": what it is the worst of, and not its day.
    !(/['’]s\s*$/.test(mark.text) && mark.end <= at.start && at.start - mark.end < 12) &&
    // "Up 5% from the vote, after its best week since July": the week just over.
    !(isJustOver && mark.period.isOpen && /^from\b/i.test(mark.text));
  const from = Math.max(at.end, after);
  const isBracketed = ({ start }: TimeMark): boolean => start >= from && /^ ?\($/.test(reader.text.slice(from, start));
  const isNamedAfter = (mark: TimeMark): boolean =>
    mark.start >= from && !/\band\b|;/.test(reader.text.slice(from, mark.start));
  return (
    reader.marks.times.find((mark) => isOwn(mark) && isBracketed(mark)) ??
    reader.findTime(at, (mark) => isOwn(mark) && fits(mark) && mark.end <= at.start) ??
    reader.findTime(at, (mark) => isOwn(mark) && fits(mark) && isNamedAfter(mark)) ??
    reader.findTime(at, (mark) => isOwn(mark) && mark.end <= at.start) ??
    reader.findTime(at, (mark) => isOwn(mark) && isNamedAfter(mark))
  );
}

interface Since {
  readonly mark: TimeMark | undefined;
  /** Last day of what is named. */
  readonly day: DayNumber;
  /** Where its words end. */
  readonly end: number;
}

/** "Its worst point loss on record and its worst fall since 1987": the first looks back on all. */
function findNearSince(reader: SentenceReader, at: Span): Since | undefined {
  const since = findSince(reader, at);
  const all = ever.exec(reader.after(at, 90));
  const start = since?.mark?.start;
  return all !== null && start !== undefined && at.end + all[0].length <= start ? undefined : since;
}

/** What "since ..." after a superlative looks back to. */
function findSince(reader: SentenceReader, at: Span): Since | undefined {
  const mark =
    reader.findTime(at, ({ isSince, start }) => isSince && start >= at.end) ??
    reader.findTime(
      at,
      ({ start, isAhead }) =>
        !isAhead &&
        start >= at.end &&
        /\bsince (?:at least )?(?:the )?$/i.test(reader.before({ start, end: start }, 22)),
    );
  if (mark !== undefined)
    return { mark, day: mark.isSince ? (mark.sinceEnd ?? mark.period.base) : mark.period.to, end: mark.end };
  const tail = reader.after(at, 90);
  const quarter = quarterOfYear.exec(tail);
  if (quarter !== null) {
    const [, ordinal = '', year = ''] = quarter;
    const number = /last|final/i.test(ordinal) ? 4 : ordinalQuarters.indexOf(ordinal.toLowerCase()) + 1;
    const day = endOfMonth(fromCivilDate(Number(year), number * 3, 1));
    return { mark: undefined, day, end: at.end + quarter[0].length };
  }
  const event = sinceEvent.exec(tail);
  const named =
    event === null
      ? undefined
      : reader.marks.times.find(({ start }) => Math.abs(start - (at.end + event.index + event[0].length)) < 4);
  if (named !== undefined) return { mark: named, day: named.period.to, end: named.end };
  const era = findEra(tail);
  if (era !== undefined && era.day < reader.discourse.published)
    return { mark: undefined, day: era.day, end: at.end + era.length };
  const early = earlyYear.exec(tail);
  if (early === null) return undefined;
  return { mark: undefined, day: fromCivilDate(Number(early[1]), 12, 31), end: at.end + early[0].length };
}

/** "The rally in financials is the strongest since": of a move whose length the text leaves open. */
const ofRally =
  /\b[Tt]he (?:[\w-]+ )?(?:rally|run|recovery|advance|boom|rout|slide|sell-?off|rotation)(?: (?:in|of|by) [^,.;]{2,40})? (?:is|was|has been|ranks as) (?:now )?(?:the )?$/;

function emitUnmeasured(reader: SentenceReader, cue: CueMark, whole: Span, since: TimeMark | undefined): void {
  reader.emit(
    {
      kind: 'other',
      subject: null,
      asserted: null,
      need: 'a dated list of such moves, each with its first and last day',
    },
    { marks: [cue, { ...cue, ...whole }, since], usual: 'now' },
  );
  reader.use(cue);
}

/** The sort of period that was spoken of before the superlative: by its time, else by its words. */
function toSpanFrequency(reader: SentenceReader, cue: CueMark, own: StatedPeriod | undefined): Frequency | undefined {
  if (ofRally.test(reader.before(cue, 80))) return undefined;
  if (own !== undefined) return toPeriodFrequency(own);
  if (/\bclos(?:ed|ing|es) at \$?[\d,.]+,/i.test(reader.before(cue, 40))) return 'session';
  return /\b(?:one|single)-day\b|\bbest day\b|\bworst day\b/i.test(reader.before(cue, 160)) ? 'session' : undefined;
}
