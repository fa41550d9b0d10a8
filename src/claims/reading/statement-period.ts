import {
  addMonths,
  type DayNumber,
  endOfMonth,
  previousSession,
  sessionOnOrBefore,
  startOfMonth,
} from '../../core/index.ts';
import { daysOf, spanLengths } from '../calendar-lengths.ts';
import type { Span } from '../document.ts';
import type { StatedPeriod, Statement } from '../statement.ts';
import { Pattern } from '../text/pattern.ts';
import { doneBefore, move, notPast, ofNow, past, present, toClause, toClauseOf } from './clause-words.ts';
import { type Discourse, findReviewed, newsDays, reviewDays } from './discourse.ts';
import type { Draft } from './draft.ts';
import {
  toAsOfReport,
  toAsOfSum,
  toEndBeside,
  toEndedBefore,
  toEndedOnDay,
  toEndedThere,
  toEndFromDay,
  toFirstSession,
  toLostBy,
  toPassedThrough,
  toReachedBy,
  toSpanFromOpening,
  toSpanOfEnds,
  toSpanOfTurns,
} from './ended-stretches.ts';
import type { TimeMark } from './marks.ts';
import { isOver, longOver, mostBounds, reachDays } from './period-bounds.ts';
import { toRecentPeriod } from './recent-period.ts';
import type { SentenceReader } from './sentence-reader.ts';
import { toSession } from './session-period.ts';
import { isDayTold } from './time-search.ts';
import { toEndAfter } from './times/told-times.ts';
import { toNumber } from './to-number.ts';
import {
  findStart,
  findUnitTold,
  listToldOfLength,
  toLengthAfter,
  toLengthTold,
  toLengthWithin,
} from './told-lengths.ts';
import { addYears } from './years-on.ts';

/** "those seventeen months": of the stretches spoken of, one of about that length first; a day is no stretch of weeks. */
function preferLength(discourse: Discourse, text: string): readonly StatedPeriod[] {
  const { periods } = discourse;
  const match = /\b([a-z]+(?:-[a-z]+)?|\d{1,3})[ -](day|session|week|month|quarter|year)s\b/i.exec(text);
  const number = match === null ? Number.NaN : toNumber(match[1] as string);
  const days = daysOf[(match?.[2] ?? 'session').toLowerCase().replace('day', 'session') as keyof typeof daysOf];
  const isFit = ({ base, to, role }: StatedPeriod): boolean =>
    Number.isNaN(number)
      ? role !== 'day' && to - base > (/\b(?:sessions|days)\b/i.test(text) ? 1 : 5)
      : Math.abs(to - base - number * days) <= Math.max(4, 0.2 * number * days);
  const unit = /\b(?:same|that) (?:very )?(week|month|quarter|year)$/i.exec(text)?.[1]?.toLowerCase();
  if (unit !== undefined) return preferUnit(periods, spanLengths[unit as keyof typeof spanLengths]);
  if (Number.isNaN(number) && !/\b(?:period|stretch|span|sessions|days|weeks|months|years|quarters)\b/i.test(text))
    return periods;
  const between = Number.isNaN(number) || periods.some(isFit) ? [] : listBetweenDays(discourse).filter(isFit);
  const fit = [...periods.filter(isFit), ...between];
  return fit.length === 0 ? periods : [...fit, ...periods.filter((period) => !fit.includes(period))];
}

/** "36.5% in the fourth quarter and 85% over the year. In the same quarter": those of that length first. */
function preferUnit(periods: readonly StatedPeriod[], [least, most]: readonly [number, number]): StatedPeriod[] {
  const isFit = ({ base, to }: StatedPeriod): boolean => to - base >= least && to - base <= most;
  return [...periods.filter(isFit), ...periods.filter((period) => !isFit(period))];
}

/**
 * "Two years ago today nobody wanted them. Over the same period", "whoever bought it on November 8, 2021 is back to even,
 * while the S&P 500 has gained 42% over the same stretch": since that day, where no stretch was told.
 */
function sinceDayTold({ discourse, block, marks }: SentenceReader, { text, start }: TimeMark): StatedPeriod[] {
  const { dayTold, dayToldBlock, periodBlock, published } = discourse;
  const to = sessionOnOrBefore(published);
  if (!/\b(?:period|span|stretch|time)\b/i.test(text)) return [];
  const [named, another] = marks.times.filter(({ end, isLength }) => end <= start && !isLength);
  if (named?.period.role === 'day' && !named.isAhead && another === undefined && to - named.period.to >= 14) {
    const base = sessionOnOrBefore(named.period.to);
    return [{ text: null, base, to, role: 'window', from: 'carried', isOpen: true, others: [] }];
  }
  if (periodBlock === block || dayToldBlock !== block) return [];
  if (dayTold === undefined || to - dayTold < 14 || marks.times.some(({ isCarried }) => !isCarried)) return [];
  return [
    { text: null, base: sessionOnOrBefore(dayTold), to, role: 'window', from: 'carried', isOpen: true, others: [] },
  ];
}

/** The stretches between days that the text has named, and from each to publication; the latest told first. */
function listBetweenDays({ daysTold, published }: Discourse): StatedPeriod[] {
  const now = sessionOnOrBefore(published);
  const days = [...daysTold.filter((day) => day <= published).map((day) => sessionOnOrBefore(day))].slice(
    0,
    mostBounds,
  );
  return [...days, now].flatMap((to) =>
    days
      .filter((base) => base < to)
      .map((base) => ({ text: null, base, to, role: 'window', from: 'carried', isOpen: to === now, others: [] })),
  );
}

const monthName = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b/;

const partName = /\b(?:(?:first|second|third|fourth|final) (?:quarter|half)|Q[1-4]|H[12])\b/i;

const weekdayName = /^(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri)day$/i;

/** "Will raise rates in September": a month without a year that is to come. */
export function toNextNamed(period: StatedPeriod, published: DayNumber): StatedPeriod {
  const { text, base, to, from, role } = period;
  // "Comes on Wednesday": of what is to come it is the next one.
  if (text !== null && weekdayName.test(text) && to <= published && published - to <= 7)
    return { ...period, base: base + 7, to: to + 7 };
  const isThisMonth = text !== null && monthName.test(text) && to <= published && to >= startOfMonth(published);
  if (isThisMonth && role === 'window') return { ...period, to: sessionOnOrBefore(endOfMonth(published)) };
  const isBare =
    text !== null &&
    (monthName.test(text) || (partName.test(text) && !period.isOpen)) &&
    !/\d{4}|^since|last|past|from|between/i.test(text);
  if (!isBare || from !== 'stated' || role === 'scope' || to > published || published - to > 370) return period;
  return { ...period, base: sessionOnOrBefore(addMonths(base, 12)), to: sessionOnOrBefore(addYears(to, 1)) };
}

/** "Enough to buy that close", "bought the fund at that Friday's close", "who got in that day". */
const boughtAt =
  /\b(?:buy|bought|buying|get in|got in|getting in|invest|invested|put in)\b[^.;]{0,50}?\b(?:that|the same) (?:very )?(?:close|day|afternoon|evening|session|low|high|peak|top|bottom|(?:Mon|Tues|Wednes|Thurs|Fri)day(?:'s close)?)\b/i;

/** "Whoever bought that close has made 68%": from the day that the passage told, up to now. */
function findBought(reader: SentenceReader, found: TimeMark | undefined, core: Span): StatedPeriod | undefined {
  const { discourse, text, marks } = reader;
  const lead = text.slice(marks.start, core.end);
  if (!boughtAt.test(lead) || !/\b(?:has|have|is|are|would (?:have|be))\b/i.test(lead)) return undefined;
  if (found !== undefined && !found.isLength && found.period.role !== 'day') return undefined;
  const named = marks.times.findLast(({ end, period }) => end <= core.end && period.role === 'day');
  const base = named?.period.to ?? (discourse.lastDayBlock === reader.block ? discourse.lastDay : undefined);
  const to = sessionOnOrBefore(discourse.published);
  if (base === undefined || base >= to) return undefined;
  return {
    text: named?.text ?? null,
    base: sessionOnOrBefore(base),
    to,
    role: 'window',
    from: 'carried',
    isOpen: true,
    isFixed: true,
    others: [{ label: 'to the session before', base: sessionOnOrBefore(base), to: previousSession(to) }],
  };
}

/** "Whoever bought it", "anyone who put money in", just ahead of the day. */
const buying =
  /\b(?:who(?:ever)?|anyone|investors?|holders?|people|you|we|I)\b[^.;,]{0,20}?\b(?:buys?|bought|got in(?:to)?|invested|put (?:[$\w-]+ )?(?:money|dollars?|in(?:to)?))\b[^.;,]{0,40}$/i;

/** "Anyone who bought it at the end of 1999 was sitting on a gain of 55% at the end of 2010": from the one day to the other. */
function toHeldTo({ marks, text }: SentenceReader, found: TimeMark, core: Span): StatedPeriod | undefined {
  const { period } = found;
  const isEnd = period.role === 'day' || (found.isDeadline && !found.isAhead);
  const day = marks.times.findLast((mark) => mark.end <= Math.min(found.start, core.end) && mark.period.role === 'day');
  if (!isEnd || day === undefined || day.period.to >= period.to) return undefined;
  if (!buying.test(text.slice(marks.start, day.start))) return undefined;
  return { ...period, base: day.period.to, role: 'window', isOpen: false };
}

/** Statements that speak of a stretch of time, which carries over from the one before. */
function isWindowKind(draft: Draft): boolean {
  if (draft.kind === 'drawdown') return draft.relation === 'deepest';
  if (draft.kind === 'breadth') return draft.each !== undefined;
  return draft.kind === 'return' || draft.kind === 'relative-return' || draft.kind === 'ranking';
}

/** "That slide, a drop of 7.2 percent": over the time of the move told just before. */
export function toMoveSpokenOf(reader: SentenceReader): StatedPeriod | undefined {
  const isOfMove =
    /^\W*(?:That|This) (?:[a-z-]+ )?(?:slide|drop|fall|decline|loss|plunge|rout|sell-?off|slump|tumble|gain|rally|advance|rise|jump|surge|rebound|leap)\b/.test(
      reader.sentence,
    );
  const last = isOfMove ? reader.discourse.returns.at(-1) : undefined;
  return last === undefined ? undefined : { ...last.period, text: null };
}

/** What a rule means by a statement that names no time: of the last weeks, lately, or now. */
type Usual = 'recent' | 'lately' | 'now';

/** The stretch or the day of a statement: told beside it, carried over from its passage, or assumed. */
export function toPeriod(
  reader: SentenceReader,
  found: TimeMark | undefined,
  draft: Draft,
  usual: Usual,
  core: Span,
): StatedPeriod {
  return (
    toPeriodTold(reader, found, draft, core) ??
    toPeriodCarried(reader, found, draft, usual, core) ??
    toPeriodAssumed(reader, draft, usual, core)
  );
}

/** "In May", "in a month" after a month named before, "over the same period" as a figure of the same sentence. */
function toPeriodTold(
  reader: SentenceReader,
  found: TimeMark | undefined,
  draft: Draft,
  core: Span,
): StatedPeriod | undefined {
  const { discourse } = reader;
  const unit = found === undefined ? undefined : findUnitTold(reader, found);
  if (found !== undefined && unit !== undefined) return { ...unit.period, text: found.text };
  const bought = isWindowKind(draft) ? findBought(reader, found, core) : undefined;
  if (bought !== undefined || found === undefined) return bought;
  const after = found.isLength ? findStart(reader, found) : undefined;
  if (after !== undefined) return toLengthAfter(found, after, discourse.published);
  const within = found.isLength ? (toLengthWithin(reader, found) ?? toLengthTold(reader, found, core)) : undefined;
  if (within !== undefined) return within;
  const last = discourse.periods[0];
  // "Had lost 57% in a month", in a passage on a crash that is over: a month of that time.
  if (
    found.isLength &&
    last !== undefined &&
    reader.block - discourse.periodBlock <= 2 &&
    isOver(last, discourse.published) &&
    // "Over ten years it has gained 124%", after five years that are over: up to now.
    (last.to - last.base > found.period.to - found.period.base || !present.test(toClause(reader, core)))
  )
    return {
      ...last,
      text: found.text,
      from: 'carried',
      others: [{ label: found.text, base: found.period.base, to: found.period.to }],
    };
  if (!found.isCarried) return toFoundPeriod(reader, found, draft, core);
  if (!/period|stretch|span|time|window|interval|sessions|(?:days|weeks|months|quarters|years)$/i.test(found.text))
    return undefined;
  const sibling = reader.statements
    .filter(({ kind, span }) => kind !== 'drawdown' || span.end <= found.start)
    .map(toStretchOf)
    .findLast((period) => period !== undefined);
  return sibling === undefined ? undefined : { ...sibling, text: found.text, from: 'stated' };
}

/** The stretch that a statement is told over; of a fall from a peak that is named, from that peak. */
export function toStretchOf(statement: Statement): StatedPeriod | undefined {
  const { kind, period } = statement;
  if (kind === 'return' || kind === 'relative-return') return period;
  if (kind !== 'drawdown' || statement.peak === undefined || statement.peak === 'record') return undefined;
  const { base, to } = statement.peak;
  if (to >= period.to) return undefined;
  const isDay = previousSession(to) === base;
  const stretch: StatedPeriod = { ...period, base: to, role: 'window', others: [] };
  return isDay ? stretch : { ...stretch, anchor: { base: base + 1, to, side: 'high', of: statement.subject.readings } };
}

/** "It was down 28% from its November high. The S&P lost 17% over the same stretch": that of the fall told last. */
function listFalls({ discourse, block }: SentenceReader, { text, start }: TimeMark): StatedPeriod[] {
  const { fall } = discourse;
  return fall?.block === block &&
    fall.end <= start &&
    /period|stretch|span|time|window|interval|(?:days|weeks|months)$/i.test(text)
    ? [fall.period]
    : [];
}

/** What the passage has told a move over holds for the next one, until another time is named. */
function toPeriodCarried(
  reader: SentenceReader,
  found: TimeMark | undefined,
  draft: Draft,
  usual: Usual,
  core: Span,
): StatedPeriod | undefined {
  const { discourse } = reader;
  const isWindow = isWindowKind(draft);
  const spokenOf =
    found === undefined
      ? withTheme(reader, core, withoutDays(reader, draft, toReaching(reader, core)))
      : [...listFalls(reader, found), ...sinceDayTold(reader, found), ...preferLength(discourse, found.text)];
  const [carried, ...earlier] = spokenOf;
  const session = found === undefined && isWindow ? toSessionToldOf(reader, core) : undefined;
  if (session !== undefined) return { ...session, others: carried === undefined ? [] : [...carried.others] };
  const mayCarry = found?.isCarried === true || (isWindow && reader.block - discourse.periodBlock <= 4);
  const isWeak = usual === 'recent' && carried?.role === 'day' && found === undefined;
  if (mayCarry && carried !== undefined && !isWeak) return toCarried(reader, found, carried, earlier);
  return found === undefined && discourse.theme !== undefined && isWindow
    ? { ...discourse.theme, text: null, from: 'carried', others: lastDayWindow(reader) }
    : undefined;
}

/** The stretch spoken of last; unless it is pointed at, those before it and the last day may be meant too. */
function toCarried(
  reader: SentenceReader,
  found: TimeMark | undefined,
  carried: StatedPeriod,
  earlier: readonly StatedPeriod[],
): StatedPeriod {
  const { discourse } = reader;
  const isPointed = found?.isCarried === true;
  const isSamePassage =
    isPointed && discourse.periodBlock === reader.block && (/\bsame\b/i.test(found.text) || isCountOf(found, carried));
  const others = earlier
    .slice(0, mostSpokenOf - 1)
    .map((period) => ({ label: period.text ?? 'spoken of before', base: period.base, to: period.to }));
  return {
    ...carried,
    text: found?.text ?? null,
    from: isSamePassage ? 'stated' : 'carried',
    others: isPointed || carried.isFixed ? [] : [...carried.others, ...others, ...lastDayWindow(reader)],
  };
}

/** "Those three sessions", after a stretch of three: it, and none else. */
function isCountOf({ text }: TimeMark, { base, to, role }: StatedPeriod): boolean {
  const written = /\b(?:those|these) ([a-z]+(?:-[a-z]+)?|\d{1,2}) (?:trading )?(?:sessions|days)$/i.exec(text)?.[1];
  const number = written === undefined ? Number.NaN : toNumber(written);
  return role === 'window' && number <= mostCounted && sessionOnOrBefore(toEndAfter(base, number, 'session')) === to;
}

/** Sessions that a text may count one by one. */
const mostCounted = 20;

/** Without any time: the close that the passage tells of, what is under review, or the last session. */
function toPeriodAssumed(reader: SentenceReader, draft: Draft, usual: Usual, core: Span): StatedPeriod {
  const { discourse } = reader;
  const to = sessionOnOrBefore(discourse.published);
  const ofLastSession = {
    text: null,
    base: previousSession(to),
    to,
    from: 'assumed',
    isOpen: true,
    others: [],
  } as const;
  if (discourse.isUndatable && isWindowKind(draft)) return { ...ofLastSession, role: 'window', isUndatable: true };
  const beside = usual === 'now' ? (toListed(reader, draft, core) ?? toDayOfSentence(reader, draft, core)) : undefined;
  const close = beside ?? toCloseTold(reader, draft, core);
  const reviewed = draft.kind === 'record' && usual === 'lately' ? findReviewed(discourse) : undefined;
  if (reviewed !== undefined && close?.to === reviewed.to)
    return { ...reviewed, text: null, role: 'scope', from: 'carried', others: [] };
  if (close !== undefined && usual !== 'recent') return close;
  if (usual === 'lately') return { ...ofLastSession, base: sessionOnOrBefore(to - 31), role: 'scope' };
  if (usual === 'recent') return toRecentPeriod(discourse.published);
  const others = isWindowKind(draft) ? lastDayWindow(reader) : listStretchesOfChange(reader, draft);
  return toThemeEnd(reader, draft) ?? { ...ofLastSession, role: 'day', others, ...toTimesMeant(reader, draft, core) };
}

/** "Crude touched 26.19 dollars", "the premium had reached 8.87 points": in the past, and nobody says when. */
function toTimesMeant(
  reader: SentenceReader,
  draft: Draft,
  core: Span,
): Pick<StatedPeriod, 'daysTold' | 'isReached'> | undefined {
  const isLevel = (draft.kind === 'level' || draft.kind === 'indicator') && draft.relation === 'at';
  if (!isLevel) return undefined;
  const clause = toClauseOf(reader, core);
  if (notPast.test(clause) || !(past.test(clause) || doneBefore.test(clause) || reached.test(clause))) return undefined;
  const { discourse, block } = reader;
  const isNear = block - discourse.lastDayBlock <= 1;
  const daysTold = isNear ? discourse.daysTold.filter((day) => day < discourse.published).slice(0, mostDaysTold) : [];
  return { daysTold, ...(reached.test(clause) ? { isReached: true } : {}) };
}

/** Of how many days told last a level may be. */
const mostDaysTold = 4;

const reached =
  /\b(?:reach(?:ed|ing)|touch(?:ed|ing)|hit(?:ting)?|peak(?:ed|ing)|bottom(?:ed|ing)|topp(?:ed|ing) out|trough(?:ed|ing)|(?:climb|spik|jump|soar|surg|slump|plung|tumbl|slipp|dropp|declin|widen|narrow)ed (?:as (?:high|low|far) as|to)|(?:rose|rising|fell|falling|sank|sinking|slid|got|went|blew out|shot up|gone) (?:as (?:high|low|far) as|to|out to))\b/i;

/** "Bonds returned 2% in May; their yield fell 20 basis points": the stretches told that a change may be of. */
function listStretchesOfChange({ discourse, block }: SentenceReader, draft: Draft): StatedPeriod['others'] {
  if (draft.kind !== 'indicator' || !/^(?:rose|fell|unchanged)$/.test(draft.relation)) return [];
  const told = block === discourse.periodBlock ? discourse.periods : [];
  // Where both its ends are told, it may be any of them: "in June they rose 3%; the VIX went from 13.1 to 16.7".
  const meant = draft.fromValue === undefined ? told.slice(0, 1).filter(({ role }) => role === 'window') : told;
  return [...meant, findReviewed(discourse)]
    .filter((period) => period !== undefined)
    .filter((period) => period.role !== 'scope' && period.to <= discourse.published)
    .map(({ text, base, to }) => ({ label: text ?? 'spoken of before', base, to }));
}

/** "Third quarter", with a list below it: "Ten-year note: yield up 64 bp to 2.49%", "Breadth: 58% of its members beat it". */
function toListed(reader: SentenceReader, draft: Draft, core: Span): StatedPeriod | undefined {
  const { theme, published } = reader.discourse;
  if (theme === undefined || theme.to > published || !listed.test(reader.sentence)) return undefined;
  if (notPast.test(toClause(reader, core))) return undefined;
  const isOver =
    draft.kind === 'indicator'
      ? draft.relation === 'rose' || draft.relation === 'fell' || draft.relation === 'unchanged'
      : draft.kind === 'breadth' && (draft.test === 'beat-index' || draft.test === 'positive-return');
  if (isOver) return { ...theme, text: null, from: 'carried', others: [] };
  if (draft.kind !== 'indicator' && draft.kind !== 'level' && draft.kind !== 'breadth') return undefined;
  const to = sessionOnOrBefore(theme.to);
  return toSession(to, null, 'carried');
}

const listed = /^[\s*•–—-]*[^:.;]{2,50}: \S/;

/** "On Monday the VIX printed 65; it ended at 38.6", "trimmed its rate on Thursday, to 5%": one day holds for both. */
function toDayOfSentence(reader: SentenceReader, draft: Draft, core: Span): StatedPeriod | undefined {
  const last = reader.statements.at(-1);
  if (last?.period.from !== 'stated' || last.period.role !== 'day' || last.period.to > reader.discourse.published)
    return undefined;
  const isSame =
    draft.kind === 'policy-rate'
      ? last.kind === 'policy-move' || last.kind === 'policy-rate'
      : (draft.kind === 'indicator' || draft.kind === 'level') &&
        last.kind === draft.kind &&
        last.subject.id === draft.subject.id;
  if (!isSame || last.span.end > core.start || notPast.test(toClause(reader, core))) return undefined;
  if (/\b(?:today|this|tonight)\b/i.test(reader.text.slice(last.span.end, core.start))) return undefined;
  return { ...last.period, text: null, from: 'carried', others: [] };
}

/** "Ten-year note: yield up 64 bp to 2.49%" under "Second quarter": a label and its figures are of that stretch. */
export function findThemeOfLabel({ discourse, sentence }: SentenceReader): StatedPeriod | undefined {
  const { theme, published } = discourse;
  if (theme === undefined || theme.isOpen || theme.to >= published || published - theme.to > reachDays)
    return undefined;
  return label.test(sentence) && !notPast.test(sentence) ? { ...theme, text: null, from: 'carried' } : undefined;
}

const label = new Pattern(/^[\W_]*[A-Z][^.;:,%]{2,40}:/);

/** A level or a run told beside a label is told as of the end of the stretch that stands over it. */
function toThemeEnd(reader: SentenceReader, { kind }: Draft): StatedPeriod | undefined {
  const theme = kind === 'streak' || kind === 'indicator' || kind === 'level' ? findThemeOfLabel(reader) : undefined;
  if (theme === undefined) return undefined;
  return { ...theme, base: previousSession(theme.to), role: 'day', others: [] };
}

const closed = /\b(?:closed|finished|ended|settled)(?: [a-z]+)? (?:at|above|below|near|on)\b/i;

/** Statements of a state or of a level, which are of one day. */
const ofOneDay = new Set<Draft['kind']>(['level', 'indicator', 'record', 'streak', 'drawdown', 'breadth', 'extreme']);

/**
 * "Stocks fell 3% on August 5. The VIX closed above 38": told in the past and without a time, at the close of the day
 * that the sentence or the passage tells of, or of the stretch that it or its heading reviews.
 */
function toCloseTold(reader: SentenceReader, draft: Draft, core: Span): StatedPeriod | undefined {
  if (!ofOneDay.has(draft.kind) || notPast.test(toClauseOf(reader, core))) return undefined;
  const { published } = reader.discourse;
  const to = findDayClosed(reader, draft, core) ?? findDayOfTale(reader, draft, core);
  if (to === undefined || to >= sessionOnOrBefore(published)) return undefined;
  return toSession(to, null, 'carried');
}

/** "Closed above 38": on the day that the passage has measured something on, however long ago. */
function findDayClosed({ discourse, block, marks, text }: SentenceReader, { kind }: Draft, core: Span) {
  const [last] = discourse.periods;
  if ((kind !== 'indicator' && kind !== 'level') || last?.from !== 'stated' || discourse.periodBlock !== block)
    return undefined;
  // "It fell 19% between its high and April 8": a stretch that ends on a day told is followed by what closed that day.
  const isEnd = last.role === 'window' && last.to === discourse.lastDay && discourse.published - last.to > reachDays;
  if ((last.role !== 'day' && !isEnd) || last.to > discourse.published) return undefined;
  return closed.test(text.slice(marks.start, core.end)) ? last.to : undefined;
}

/** A figure that went from one level to another, by so much: over a stretch, and not of a day. */
function isChange({ marks, text }: SentenceReader, draft: Draft, core: Span): boolean {
  return (
    draft.kind === 'indicator' &&
    (/point/.test(draft.asserted?.unit ?? '') || /\bfrom [\d.]+/i.test(text.slice(marks.start, core.end)))
  );
}

/** The day that a clause in the past is told of: the one named before it, that of the passage, or a stretch's end. */
function findDayOfTale(reader: SentenceReader, draft: Draft, core: Span): DayNumber | undefined {
  const { discourse, block, marks } = reader;
  const { published, dayTold, dayToldBlock } = discourse;
  const [last] = discourse.periods;
  if (draft.kind === 'streak' && !/^(?:month|quarter|year)/.test(draft.frequency)) return undefined;
  if (isChange(reader, draft, core) || (draft.kind === 'indicator' && !isDaily(draft))) return undefined;
  const clause = toClauseOf(reader, core);
  const isBare = !doneBefore.test(clause) && !past.test(clause);
  const reviewed = findReviewed(discourse);
  // "SMH: +18%, best month since 2009", in a review.
  if (isBare) return draft.kind === 'indicator' || draft.kind === 'level' ? undefined : reviewed?.to;
  const named = marks.times.findLast((mark) => mark.end <= core.start && isDayTold(reader, mark));
  if (named !== undefined) return sessionOnOrBefore(named.period.to);
  if (draft.kind === 'streak' || dayToldBlock !== block || dayTold === undefined) {
    const isOver = last?.role === 'window' && !last.isOpen && published - last.to <= reviewDays;
    return isOver && discourse.periodBlock === block ? last.to : reviewed?.to;
  }
  return discourse.isDayOfMarket && published - dayTold <= newsDays ? sessionOnOrBefore(dayTold) : undefined;
}

/** Whether a figure is quoted each session: a yield or a gauge of the market, and none of the economy. */
function isDaily({ subject }: Extract<Draft, { kind: 'indicator' }>): boolean {
  return /^(?:vix|treasury|yield|dollar|gold|oil)/.test(subject.id);
}

/** The stretch of a time that the sentence names for a statement. */
function toFoundPeriod(reader: SentenceReader, found: TimeMark, draft: Draft, core: Span): StatedPeriod {
  if (!isWindowKind(draft)) return found.period;
  return (
    toHeldTo(reader, found, core) ??
    toEndBeside(reader, found, core) ??
    toSpanFromOpening(reader, found, core) ??
    toFirstSession(reader, found) ??
    toSpanOfEnds(reader, found, core) ??
    toSpanOfTurns(reader, found, core) ??
    toReachedBy(reader, found, core) ??
    toPassedThrough(reader, found) ??
    toLostBy(reader, found, core) ??
    toEndFromDay(reader, found) ??
    toEndedThere(reader, found, core) ??
    toEndedOnDay(reader, found, core) ??
    toAsOfSum(reader, found, core) ??
    toAsOfReport(reader, found) ??
    toEndedBefore(reader, found, core) ??
    (draft.kind === 'return' && isClosed(reader, found)
      ? { ...found.period, isOpen: false }
      : { ...found.period, others: [...found.period.others, ...listToldOfLength(reader, found)] })
  );
}

/** A passage without a time goes on with a stretch spoken of before it, and not with a single day of that. */
function withoutDays(
  { discourse, block }: SentenceReader,
  { kind }: Draft,
  periods: readonly StatedPeriod[],
): readonly StatedPeriod[] {
  if (discourse.periodBlock === block || kind === 'drawdown') return periods;
  const longer = periods.filter(({ role }) => role !== 'day');
  return longer.length === 0 ? periods : [...longer, ...periods.filter(({ role }) => role === 'day')];
}

/** Under a heading that names a stretch, what has no time is of that, and not of a part of it told in an earlier passage. */
function withTheme(reader: SentenceReader, core: Span, periods: readonly StatedPeriod[]): readonly StatedPeriod[] {
  const { discourse, block } = reader;
  const { theme, periodBlock, asked } = discourse;
  const [last] = periods;
  if (theme === undefined || last === undefined || (periodBlock === block && asked === undefined)) return periods;
  const isPart = last.base >= theme.base && last.to <= theme.to && last.to - last.base < theme.to - theme.base;
  const isFromEvent = last.isOpen && (last.anchor !== undefined || /^from\b/i.test(last.text ?? ''));
  if (isPart || isFromEvent) return [theme];
  // A review told in the past tense goes back from the year so far to what it reviews.
  const isLonger = last.isOpen && last.base <= theme.base && last.to >= theme.to && last.to - last.base < yearDays;
  return isLonger && findReviewed(discourse) !== undefined && !ofNow.test(toClause(reader, core))
    ? [theme, ...periods]
    : periods;
}

/** Unit: calendar days. */
const yearDays = 372;

/** "The chip fund tumbled 6%", in the report of a session after a word on the week or the year: of that session again. */
function toSessionToldOf(reader: SentenceReader, core: Span): StatedPeriod | undefined {
  const { discourse, block } = reader;
  const { session, periods, periodBlock, theme, published } = discourse;
  const [last] = periods;
  if (session === undefined || theme !== undefined || last === undefined || periodBlock === block) return undefined;
  const isLongOver = published - last.to > longOver;
  if (!isLongOver && (!last.isOpen || last.to < session.to || last.base >= session.base)) return undefined;
  const clause = toClause(reader, core);
  // "Lenders joined in, with the bank fund up 1.9%": told beside what was done, without a verb of its own.
  const isBeside = /^\W*with\b/i.test(clause) && past.test(reader.sentence.replace(doneBefore, 'did'));
  return (move.test(clause) || isBeside) && !/\b(?:has|have|had|is|are)\b/i.test(clause) ? session : undefined;
}

/** "The fund has returned 25%": of the stretches spoken of, those that reach to now. */
function toReaching(reader: SentenceReader, core: Span): readonly StatedPeriod[] {
  const { discourse, block } = reader;
  const { periods, published, periodBlock } = discourse;
  const clause = toClause(reader, core);
  if (!present.test(clause) || past.test(clause)) return periods;
  const reach = periodBlock === block ? longOver : reachDays;
  return periods.slice(0, mostSpokenOf).filter(({ to }) => published - to <= reach);
}

/** How many of the stretches spoken of last may be meant. */
const mostSpokenOf = 3;

/** "Ended the week lower": over, and not still going on. */
function isClosed(reader: SentenceReader, { start, text }: TimeMark): boolean {
  return (
    /^the (?:week|month|quarter|year)$/i.test(text) &&
    /\b(?:ended|finished|closed)(?: out)? $/i.test(reader.text.slice(Math.max(reader.marks.start, start - 14), start))
  );
}

/** The session of the last day spoken of. */
function lastDayWindow(reader: SentenceReader): StatedPeriod['others'] {
  const { lastDay } = reader.discourse;
  if (lastDay === undefined || lastDay >= reader.discourse.published) return [];
  const to = sessionOnOrBefore(lastDay);
  return [{ label: 'the last day spoken of', base: previousSession(to), to }];
}
