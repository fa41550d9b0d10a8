import {
  addMonths,
  type DayNumber,
  endOfMonth,
  fromCivilDate,
  previousSession,
  sessionOnOrBefore,
  startOfMonth,
  toCivilDate,
  toWeekday,
} from '../../core/index.ts';
import type { Span } from '../document.ts';
import type { StatedPeriod, Statement, Turn } from '../statement.ts';
import { Pattern } from '../text/pattern.ts';
import { type Discourse, findReviewed, reviewDays } from './discourse.ts';
import type { Draft } from './draft.ts';
import type { TimeMark } from './marks.ts';
import { toRecentPeriod } from './recent-period.ts';
import type { SentenceReader } from './sentence-reader.ts';
import { isDayTold } from './time-search.ts';
import { mostOfMonth } from './times/days.ts';
import { toDays } from './times/lengths.ts';
import { toEndAfter } from './times/told-times.ts';
import { toNumber } from './to-number.ts';
import { addYears } from './years-on.ts';

/** "a two-year gain": the length of that gain alone. */
export function isFloating({ isLength, text, period }: TimeMark): boolean {
  return (
    period.length !== undefined || (isLength && /^[\w-]+[ -](?:session|week|month|quarter|year|day)s?[ -]/i.test(text))
  );
}

/** "those seventeen months": of the stretches spoken of, one of about that length first; a day is no stretch of weeks. */
function preferLength(discourse: Discourse, text: string): readonly StatedPeriod[] {
  const { periods } = discourse;
  const match = /\b([a-z]+(?:-[a-z]+)?|\d{1,3})[ -](day|session|week|month|quarter|year)s\b/i.exec(text);
  const number = match === null ? Number.NaN : toNumber(match[1] as string);
  const days = { day: 1.4, session: 1.4, week: 7, month: 30.4, quarter: 91, year: 365 }[
    (match?.[2] ?? 'day').toLowerCase() as 'day'
  ];
  const isFit = ({ base, to, role }: StatedPeriod): boolean =>
    Number.isNaN(number)
      ? role !== 'day' && to - base > (/\b(?:sessions|days)\b/i.test(text) ? 1 : 5)
      : Math.abs(to - base - number * days) <= Math.max(4, 0.2 * number * days);
  if (Number.isNaN(number) && !/\b(?:period|stretch|span|sessions|days|weeks|months|years|quarters)\b/i.test(text))
    return periods;
  const between = Number.isNaN(number) || periods.some(isFit) ? [] : listBetweenDays(discourse).filter(isFit);
  const fit = [...periods.filter(isFit), ...between];
  return fit.length === 0 ? periods : [...fit, ...periods.filter((period) => !fit.includes(period))];
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

/** How many of the days told last may bound a stretch. */
const mostBounds = 6;

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
  if (!/period|stretch|span|time|window|interval|sessions/i.test(found.text)) return undefined;
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

/** How much of what a length counts: "in just five sessions", "in a month", "in the two days". */
function readLength({ text }: TimeMark) {
  const match =
    /^(?:in|over|within|during) (?:just |only |barely |under |less than )?(?:the (?:space|course|span) of )?(?:the )?(?:a (?:single )?|([a-z]+(?:-[a-z]+)?|\d{1,3}) )(?:trading )?(session|day|week|month)s?$/i.exec(
      text,
    );
  const number = match === null ? Number.NaN : match[1] === undefined ? 1 : toNumber(match[1]);
  if (match === null || Number.isNaN(number)) return undefined;
  return { number, noun: (match[2] as string).toLowerCase(), isOne: match[1] === undefined };
}

/** "After the announcement": what a stretch is counted from, where no day is named. */
const fromHappening = /^ (?:after|following) (?:the|that|its|his|her|their|this) (?!bell|close|open)[a-z]/;

/**
 * "On the 12th and 13th bonds broke. The index fell 5% in two sessions", "the fund lost 16% in the two days after the
 * speech": told in the past, a stretch that begins or ends at a day told; it may be borne out by any of these.
 */
function toLengthTold(reader: SentenceReader, length: TimeMark, core: Span): StatedPeriod | undefined {
  const { discourse, block } = reader;
  const told = readLength(length);
  const clause = toClause(reader, core);
  const isDayAlone = told?.isOne === true && /^(?:day|session)$/.test(told.noun);
  // "Lost 2.6% in a day, the Nasdaq 4.8%": as the move before it.
  const before = isDayAlone ? reader.statements.find(({ period }) => period.text === length.text) : undefined;
  if (before !== undefined) return before.period;
  if (told === undefined || !isDone(clause) || (told.isOne && told.noun === 'week')) return undefined;
  if (isDayAlone) return toDayItself(reader, length);
  const now = sessionOnOrBefore(discourse.published);
  const isAfter = fromHappening.test(reader.after(length, 24));
  const { monthTold } = discourse;
  if (!isAfter && told.isOne && told.noun === 'month' && monthTold?.isNamed === true && monthTold.block === block)
    return toMonthTold(length, monthTold.to);
  const days = isAfter ? listDaysToldOf(reader) : listDaysOfPassage(reader, length);
  const [first, ...others] = days
    .filter((day) => day < now)
    .flatMap((day) => listLengths(day, told, isAfter))
    .filter(({ to }) => to <= now)
    .map((stretch) => ({ label: length.text, ...stretch }));
  if (first === undefined) return isAfter ? { ...length.period, text: length.text, isUndatable: true } : undefined;
  const upToNow = { label: length.text, base: length.period.base, to: length.period.to };
  const { base, to } = first;
  return {
    ...{ text: length.text, base, to, role: 'window', from: 'carried', isOpen: false },
    others: isAfter ? others : [...others, upToNow],
  };
}

/** "The streak died on June 5. The index lost 2.6% in a day": of the day told last, or of the latest one. */
function toDayItself(reader: SentenceReader, length: TimeMark): StatedPeriod | undefined {
  const [day] = listDaysOfPassage(reader, length);
  const { text, period } = length;
  if (day === undefined || day >= period.to) return undefined;
  const to = sessionOnOrBefore(day);
  return {
    ...{ text, base: previousSession(to), to, role: 'day', from: 'carried', isOpen: false },
    others: [{ label: text, base: period.base, to: period.to }],
  };
}

/** Told in the past, and not of what is so by now. */
const isDone = (clause: string): boolean =>
  (doneBefore.test(clause) || past.test(clause) || /\b(?:cost|made|took|went|brought|saw)\b/i.test(clause)) &&
  !present.test(clause);

/** The month that the passage told last, whole. */
function toMonthTold({ text }: TimeMark, told: DayNumber): StatedPeriod {
  const base = sessionOnOrBefore(startOfMonth(told) - 1);
  const to = sessionOnOrBefore(endOfMonth(told));
  return { text, base, to, role: 'window', from: 'carried', isOpen: false, others: [] };
}

/** The days told last in the sentence and in its passage, the latest told first; "the five sessions" are others. */
function listDaysOfPassage({ discourse, block, marks }: SentenceReader, length: TimeMark): DayNumber[] {
  const ahead = marks.times.filter(({ end, isLookBack }) => end <= length.start && isLookBack !== true);
  if (/^\w+ the (?!space|course|span)/i.test(length.text) || ahead.some(({ period }) => period.role !== 'day'))
    return [];
  const before = discourse.lastDayBlock === block && discourse.lastDay !== undefined ? [discourse.lastDay] : [];
  return [...ahead.map(({ period }) => period.to).reverse(), ...before].slice(0, mostStarts);
}

/** The days that the text has told of so far, the latest told first, those of the sentence before them. */
function listDaysToldOf({ discourse, marks }: SentenceReader): DayNumber[] {
  const own = marks.times.filter(({ period, isLookBack }) => period.role === 'day' && !isLookBack);
  return [...new Set([...own.map(({ period }) => period.to), ...discourse.daysTold])].slice(0, mostStarts);
}

/** How many of the days told last a stretch may be counted from. */
const mostStarts = 3;

/** So long from the eve of a day, from its close, or up to it. */
function listLengths(
  day: DayNumber,
  { number, noun }: { readonly number: number; readonly noun: string },
  isAfter: boolean,
) {
  const unit = noun === 'day' ? 'session' : noun;
  const on = sessionOnOrBefore(day);
  const after = { base: on, to: sessionOnOrBefore(toEndAfter(on, number, unit)) };
  if (isAfter) return [after];
  const before = { base: toStartBefore(on, number, unit), to: on };
  if (unit !== 'session') return [after, before];
  const eve = previousSession(on);
  return [{ base: eve, to: toEndAfter(eve, number, unit) }, after, before];
}

/** The close so many sessions, weeks or months before a day. */
function toStartBefore(day: DayNumber, number: number, unit: string): DayNumber {
  if (unit === 'month') return sessionOnOrBefore(addMonths(day, -number));
  if (unit === 'week') return sessionOnOrBefore(day - 7 * number);
  let start = day;
  for (let count = 0; count < number; count++) start = previousSession(start);
  return start;
}

/** "July 2024: the fund gains 11% in five sessions": a stretch of that length within the time named before it, where that is over. */
function toLengthWithin(reader: SentenceReader, length: TimeMark): StatedPeriod | undefined {
  const told = readLength(length);
  const days = told === undefined || told.isOne ? undefined : toDays(told.number, told.noun);
  const { published } = reader.discourse;
  const whole = reader.marks.times.findLast(
    ({ end, period, isAhead, isLookBack, isSince, isLength, isDeadline, isCarried }) =>
      end <= length.start &&
      !(isAhead || isLookBack || isSince || isLength || isDeadline || isCarried || period.isOpen) &&
      period.role !== 'day' &&
      published - period.to > longOver,
  )?.period;
  if (days === undefined || whole === undefined || whole.to - whole.base <= days) return undefined;
  return { ...whole, text: length.text, role: 'scope', length: days, others: [] };
}

/** "It was down 28% from its November high. The S&P lost 17% over the same stretch": that of the fall told last. */
function listFalls({ discourse, block }: SentenceReader, { text, start }: TimeMark): StatedPeriod[] {
  const { fall } = discourse;
  return fall?.block === block && fall.end <= start && /period|stretch|span|time|window|interval/i.test(text)
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
  const session = found === undefined && isWindow ? toSession(reader, core) : undefined;
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
  return toThemeEnd(reader, draft) ?? { ...ofLastSession, role: 'day', others };
}

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
  return { text: null, base: previousSession(to), to, role: 'day', from: 'carried', isOpen: false, others: [] };
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
  return { text: null, base: previousSession(to), to, role: 'day', from: 'carried', isOpen: false, others: [] };
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

/** Days before publication by which the day that a passage tells of is still its news. Unit: calendar days. */
const newsDays = 4;

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

/** The words of a statement's clause, without what its high or low is told by: "the high it set in April". */
function toClauseOf(reader: SentenceReader, core: Span): string {
  return toClause(reader, core).replace(/\b(?:highs?|peak|record|lows?|trough) (?:it|they|that|which) [a-z ]+/i, ' ');
}

/** Lengths of the stretches that "in a month" may point back to. Unit: calendar days. */
const unitLengths = {
  session: [0, 5],
  day: [0, 5],
  week: [4, 8],
  month: [26, 38],
  quarter: [80, 100],
  year: [355, 375],
};

const goesOn =
  /^ (?:that|which|after|before|of|to(?! (?:the )?[A-Z][\w&. -]{1,24}'s? \d)|since|from|until|through|end(?:ed|ing)?|just)\b/i;

/** "In July 2024 it jumped 10% in a month", "in July, when it gained 10% over the month": the one that the sentence has named. */
function findUnitTold(reader: SentenceReader, length: TimeMark): TimeMark | undefined {
  if (/^\w+ the\b/i.test(length.text) && goesOn.test(reader.after(length, 40))) return undefined;
  const unit =
    /^(?:(?:in|over|for|during) the|in (?:just |only |barely |under |less than )?(?:the (?:space|course|span) of )?(?:a single|a|one)) (?:trading )?(day|session|week|month|quarter|year)$/i.exec(
      length.text,
    )?.[1];
  const [least = 0, most = 0] = unit === undefined ? [] : unitLengths[unit.toLowerCase() as keyof typeof unitLengths];
  return reader.marks.times.findLast(
    ({ end, period, isAhead, isLookBack, isLength, isDeadline, isCarried }) =>
      end <= length.start &&
      !(isAhead || isLookBack || isLength || isDeadline || isCarried || period.isOpen) &&
      (least === 0 ? period.role === 'day' : period.role === 'window') &&
      period.to - period.base >= least &&
      period.to - period.base <= most,
  );
}

/** "The index is up 7% this year. Builders have added 15% in two weeks": a stretch told up to now, of about that length. */
function listToldOfLength({ discourse }: SentenceReader, found: TimeMark): StatedPeriod['others'] {
  const told = found.isLength ? readLength(found) : undefined;
  const days = told === undefined ? 0 : ({ week: 7, month: 30.44 }[told.noun] ?? 0);
  if (told === undefined || told.isOne || days === 0) return [];
  return discourse.periods
    .filter(({ role, isOpen, from }) => role === 'window' && isOpen && from === 'stated')
    .filter(({ base, to }) => to === found.period.to && Math.round((to - base) / days) === told.number)
    .map(({ text, base, to }) => ({ label: text ?? 'spoken of before', base, to }));
}

/** The stretch of a time that the sentence names for a statement. */
function toFoundPeriod(reader: SentenceReader, found: TimeMark, draft: Draft, core: Span): StatedPeriod {
  if (!isWindowKind(draft)) return found.period;
  return (
    toHeldTo(reader, found, core) ??
    toSpanOfEnds(reader, found, core) ??
    toSpanOfTurns(reader, found, core) ??
    toReachedBy(reader, found, core) ??
    toPassedThrough(reader, found) ??
    toLostBy(reader, found, core) ??
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

/** "By the end of June it had gained 82%", "was up 82% at the end of June": from the day the passage told before, else from the start of that year. */
function toReachedBy(reader: SentenceReader, found: TimeMark, core: Span): StatedPeriod | undefined {
  const { discourse, block, marks } = reader;
  const { period, text, isDeadline, isAhead } = found;
  const isPart = ofPart.test(text) && /\bby (?:the )?$/i.test(reader.before(found, 8));
  const isLimit = isPart || (isDeadline && /^by\b/i.test(text));
  const isState = period.role === 'day' && endOfUnit.test(text) && stoodAt.test(toClause(reader, core));
  if (isAhead || period.to > discourse.published) return undefined;
  const isAtTurn =
    period.role === 'day' && atTurn.test(reader.before(found, 30)) && stoodThere.test(toClause(reader, core));
  if (isAtTurn) {
    const base = sessionOnOrBefore(fromCivilDate(toCivilDate(period.to).year - 1, 12, 31));
    return {
      ...period,
      base,
      role: 'window',
      from: 'carried',
      isOpen: false,
      others: listMonthTold(reader, period.to),
    };
  }
  if (!isState && (!isLimit || period.role !== 'scope')) return undefined;
  // "By the close of November 9 it was up": in that session.
  if (/close of/i.test(text) && previousSession(period.to) === period.base) return undefined;
  const ofUnit = toStartOfUnit(reader, core, period.to);
  if (ofUnit !== undefined) return { ...period, base: ofUnit, role: 'window', isOpen: false, others: [] };
  const before = marks.times.findLast((mark) => mark.end <= found.start && mark.period.role === 'day');
  // "We all know the rest. By October 2002 it had lost 78%": of a passage that goes on with the day told before it.
  const isNear = block - discourse.lastDayBlock <= (pluperfect.test(reader.sentence) ? 1 : 0);
  const told = before?.period.to ?? (isNear ? discourse.lastDay : undefined);
  const peak = before === undefined ? findTurnBefore(reader, found) : undefined;
  if (peak !== undefined) return toSpanFromTurn(found, peak);
  const newYear = sessionOnOrBefore(fromCivilDate(toCivilDate(period.to).year - 1, 12, 31));
  const base = told !== undefined && told < period.base ? sessionOnOrBefore(told) : newYear;
  const others = [
    ...(base === newYear ? [] : [{ label: 'from the start of the year', base: newYear, to: period.to }]),
    ...listMonthTold(reader, period.to),
    ...listEnds(found, base),
  ];
  return { ...period, base, role: 'window', from: 'carried', isOpen: false, others };
}

/** From a turn that lies in a month to a day, or to the other turn in the month that is the limit. */
function toSpanFromTurn(found: TimeMark, anchor: Turn): StatedPeriod {
  const { period } = found;
  const side = anchor.side === 'high' ? 'low' : 'high';
  const toAnchor = isOfMonth(found) ? ({ base: period.base + 1, to: period.to, side } as const) : undefined;
  return {
    ...{ ...period, base: anchor.to, role: 'window', isOpen: false, anchor },
    ...(toAnchor === undefined ? {} : { toAnchor }),
  };
}

/**
 * "In November 2024 the index set a high, and by April 8 it had lost 28%": from the turn that its sentence tells of, or the
 * one before it.
 */
function findTurnBefore(reader: SentenceReader, found: TimeMark): StatedPeriod['anchor'] {
  const { marks, text, discourse } = reader;
  const { said } = discourse;
  const month = marks.times.findLast(
    ({ end, period, isSince, isAhead, isLength, isCarried }) =>
      end <= found.start &&
      period.role === 'window' &&
      period.to < found.period.to &&
      period.to - period.base <= mostOfMonth &&
      !(isSince || isAhead || isLength || isCarried),
  );
  if (month === undefined) {
    if (said?.kind !== 'record' || said.relation !== 'set' || said.period.from !== 'stated') return undefined;
    const { base, to, role } = said.period;
    const isTurn = role === 'window' && to < found.period.to && to - base <= mostOfMonth;
    return isTurn ? { base: base + 1, to, side: said.side } : undefined;
  }
  const words = text.slice(marks.start, found.start);
  const side = topped.test(words) ? 'high' : bottomed.test(words) ? 'low' : undefined;
  return side === undefined ? undefined : { base: month.period.base + 1, to: month.period.to, side };
}

const topped =
  /\b(?:peaked|topped out|(?:at|set|hit|reached|made|marked) (?:its|their|a|an|the) (?:[a-z-]+ ){0,2}(?:high|peak|record|top))\b/i;
const bottomed =
  /\b(?:bottomed|troughed|(?:at|set|hit|reached|made|marked|found) (?:its|their|a|an|the) (?:[a-z-]+ ){0,2}(?:low|bottom|trough|floor))\b/i;

/** "At the end of March", "the close of the first half". */
const endOfUnit =
  /^(?:at )?(?:the )?(?:end|close) of (?:the )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov)[a-z]*|(?:first|second|third) (?:quarter|half))(?: (?:19|20)\d\d)?$/i;

/**
 * "Through Thursday it had lost 4%": from the start of the stretch that the passage speaks of, of that week, month or
 * year, which is not told.
 */
function toPassedThrough(reader: SentenceReader, found: TimeMark): StatedPeriod | undefined {
  const { discourse, block } = reader;
  const { period, isAhead } = found;
  const { to } = period;
  if (period.role !== 'day' || isAhead || to > discourse.published || !throughDay.test(reader.before(found, 26)))
    return undefined;
  const told = block === discourse.periodBlock ? discourse.periods.filter(({ role }) => role !== 'day') : [];
  const { year } = toCivilDate(to);
  const spokenOf = told.filter((one) => one.base < period.base && one.to >= to).map(({ base }) => base);
  const ofUnits = [
    sessionOnOrBefore(to - ((toWeekday(to) + 6) % 7) - 1),
    sessionOnOrBefore(startOfMonth(to) - 1),
    sessionOnOrBefore(fromCivilDate(year - 1, 12, 31)),
  ];
  const starts = (spokenOf.length > 0 ? spokenOf : ofUnits).filter((base) => base < to);
  const [base = period.base, ...others] = starts;
  return {
    ...{ ...period, base, role: 'window', from: 'carried', isOpen: false },
    others: others.map((start) => ({ label: `through ${found.text}`, base: start, to })),
  };
}

const throughDay = /\b(?:through|up to|up until) (?:the close (?:of|on) )?$/i;

/** "By last night it had handed back 9%": from a day that the passage has told before. */
function toLostBy(reader: SentenceReader, found: TimeMark, core: Span): StatedPeriod | undefined {
  const { discourse, block, marks } = reader;
  const { period, text, isAhead } = found;
  const isLimit = /^by\b/i.test(text) || /\bby (?:the (?:close|end) (?:of|on) )?$/i.test(reader.before(found, 18));
  if (period.role !== 'day' || isAhead || !isLimit || found.end > core.start) return undefined;
  if (!pluperfect.test(text + toClauseFrom(reader, found, core))) return undefined;
  const own = marks.times.filter(({ end, period: { role } }) => end <= found.start && role === 'day');
  const told = [
    ...own.map((mark) => mark.period.to).reverse(),
    ...(discourse.lastDayBlock === block ? discourse.daysTold : []),
  ];
  const bases = [...new Set(told.filter((day) => day < period.base).map((day) => sessionOnOrBefore(day)))].slice(
    0,
    mostBounds,
  );
  const [base, ...others] = bases;
  if (base === undefined) return undefined;
  return {
    ...{ ...period, base, role: 'window', from: 'carried', isOpen: false },
    others: others.map((start) => ({ label: `by ${text}`, base: start, to: period.to })),
  };
}

/** The words from a time to a statement, where no strong mark stands between. */
function toClauseFrom(reader: SentenceReader, { end }: Span, core: Span): string {
  return /;/.test(reader.text.slice(end, core.start)) ? '' : reader.text.slice(end, core.end);
}

/** "At its low on October 27". */
const atTurn =
  /\bat (?:its|their|the) (?:[a-z]+ )?(?:low|lows|worst|bottom|trough|nadir|high|highs|best|peak|top)(?: point)?(?:,| of| on)? $/i;

/** "Had been 7% in the red", "with a gain of 9.5%": where it was, of the year. */
const stoodThere =
  /\bwith an? (?:gain|loss) of [\d.]+ ?(?:%|per ?cent)|\b(?:was|were|stood|had been|sat) (?:[a-z]+ly |still |already |even |as much as )?(?:(?:up|down|ahead|behind|in the (?:red|black))\b|[\d.]+ ?(?:%|per ?cent) (?:higher|lower|ahead|behind|up|down|in the (?:red|black)|under ?water)\b)/i;

/** "Was down 8%", "stood 3% higher": where it was by then, and no move of that day. */
const stoodAt =
  /\b(?:was|were|stood|had been|sat) (?:[a-z]+ly |still |already |even )?(?:up|down|ahead|behind|(?:[a-z]+ )?[\d.]+(?:%| per ?cent) (?:higher|lower|ahead|behind|up|down))\b/i;

/** "By New Year's Eve it had lost 8%, its worst month since": from the close before the week, month or year so named. */
function toStartOfUnit(reader: SentenceReader, { end }: Span, to: DayNumber): DayNumber | undefined {
  const unit = unitOfExtreme.exec(reader.after({ start: end, end }, 60))?.[1]?.toLowerCase();
  if (unit === undefined) return undefined;
  if (unit === 'week') return sessionOnOrBefore(to - ((toWeekday(to) + 6) % 7) - 1);
  const { year, month } = toCivilDate(to);
  const first = unit === 'year' ? 1 : unit === 'month' ? month : month - ((month - 1) % 3);
  return sessionOnOrBefore(fromCivilDate(year, first, 1) - 1);
}

const unitOfExtreme =
  /^,? (?:for |making it )?(?:its|their|the) (?:[a-z-]+[- ]){0,2}?(?:best|worst|strongest|weakest|biggest|largest|steepest|sharpest|deepest) (?:calendar )?(week|month|quarter|year)\b/i;

/** "It fell in December. By the 20th it had lost 6%": from the start of the month that the passage speaks of. */
function listMonthTold({ discourse, block }: SentenceReader, to: DayNumber): StatedPeriod['others'] {
  const { monthTold } = discourse;
  if (monthTold?.block !== block || startOfMonth(monthTold.to) !== startOfMonth(to)) return [];
  return [{ label: 'from the start of the month', base: sessionOnOrBefore(startOfMonth(to) - 1), to }];
}

/** "By early January", "by the middle of May". */
const ofPart = /^(?:the )?(?:early|mid|late|middle of)[ -]/i;

/** "By March 2009": a month, or a part of one, as a limit. */
function isOfMonth({ text, period }: TimeMark): boolean {
  const isNamed = /^[Bb]y (?:the )?[A-Z][a-z.]+(?:,? \d{4})?$/.test(text) || ofPart.test(text);
  return isNamed && period.to - period.base <= 40;
}

/** "By March 2009 it had lost 57%": at any close of the month that is named. */
function listEnds(found: TimeMark, base: DayNumber): StatedPeriod['others'] {
  const { text, period } = found;
  if (!isOfMonth(found)) return [];
  const ends: DayNumber[] = [];
  for (let end = previousSession(period.to); end > period.base; end = previousSession(end)) ends.push(end);
  return ends.map((to) => ({ label: text, base, to }));
}

/** "At that low it was down 7% for 2023": up to the day told, and not to publication. */
function toEndedThere(
  { discourse, block, marks, text }: SentenceReader,
  { period }: TimeMark,
  core: Span,
): StatedPeriod | undefined {
  const { lastDay, lastDayBlock, periods, periodBlock } = discourse;
  const isThere =
    /\b(?:at|by) (?:that|this|the same) (?:low|high|peak|trough|bottom|top|point|stage|date|time)\b[^.;]*$/i.test(
      text.slice(marks.start, core.start),
    );
  // "From the close of May 4 it is up 22%. At that low it was down 7%": a day that a stretch was told from.
  const isNear = lastDayBlock === block || (periodBlock === block && periods[0]?.base === lastDay);
  if (!isThere || !period.isOpen || period.role !== 'window' || lastDay === undefined || !isNear) return undefined;
  const to = sessionOnOrBefore(lastDay);
  return to <= period.base || to >= period.to ? undefined : { ...period, to, isOpen: false, from: 'carried' };
}

/**
 * "Touched a correction on Thursday, 10.1% down from March 4", "at the end of May it had been up 4% for the year": up to
 * the day that the clause, or in the past perfect the one before it, tells of.
 */
function toEndedOnDay(reader: SentenceReader, found: TimeMark, core: Span): StatedPeriod | undefined {
  const { period, text } = found;
  const clause = toClauseOf(reader, core);
  const isOfUnit = wholeUnit.test(text) && pluperfect.test(clause);
  if (!(period.isOpen || isOfUnit) || period.role !== 'window') return undefined;
  const isFromDay = /^(?:from|below|above|off|under|beneath)\b/i.test(text);
  const isOfYear = wholeYear.test(text) && past.test(clause);
  const isOfThen = (isFromDay || isOfYear || isOfUnit) && !ofNow.test(clause);
  const day =
    findEndTold(reader, found, core, isOfThen) ??
    findLimitPassed(reader, core) ??
    (isOfThen ? findDayBefore(reader, found, core, pluperfect.test(clause)) : undefined);
  if (day === undefined) return undefined;
  const to = sessionOnOrBefore(day.period.to);
  if (to <= period.base || to >= reader.discourse.published) return undefined;
  return { ...period, to, isOpen: false, others: listClosesOf(day, period.base) };
}

/** "By Thanksgiving week it was up 8% since the vote": at any close of that week. */
function listClosesOf({ text, period: { base, to, role } }: TimeMark, start: DayNumber): StatedPeriod['others'] {
  const ends: DayNumber[] = [];
  if (role === 'scope' && to - base <= mostOfWeek)
    for (let end = previousSession(to); end > base; end = previousSession(end)) ends.push(end);
  return ends.map((end) => ({ label: text, base: start, to: end }));
}

/** From the close before a week to its last. Unit: calendar days. */
const mostOfWeek = 8;

const wholeUnit = /^(?:for|in|on|over) the (?:week|month|quarter)$/i;

const wholeYear = /^(?:(?:for|in|on|over) )?(?:the year|this year|(?:19|20)\d\d)$/i;

/** "Had made nothing for the year by the end of July", "since the low +41% into year-end": the day that is named behind. */
function findEndTold({ marks, text }: SentenceReader, { end }: TimeMark, core: Span, isOfThen: boolean) {
  const from = Math.max(end, core.end);
  return marks.times.find(
    (mark) =>
      mark.start >= from &&
      (endsInto.test(text.slice(from, mark.start)) ||
        (isOfThen && /^ (?:(?:by|at|as of) (?:the )?)?$/i.test(text.slice(from, mark.start)))) &&
      (mark.period.role === 'day' || mark.isDeadline) &&
      !mark.isAhead &&
      !mark.isSince,
  );
}

const endsInto = /^[^.;,]{0,30}\b(?:into|up to|up until) (?:the )?$/i;

/** The day told before a statement, in its clause or, for what had been by then, in the one before. */
function findDayBefore(reader: SentenceReader, { start }: TimeMark, core: Span, isOfThen: boolean) {
  const day = reader.marks.times.findLast(
    // "Closed at 2,591 on the 11th, a gain of 12% from November 20": within the words that the figure is told by too.
    (mark) =>
      mark.end <= start &&
      (mark.end <= core.start || mark.start > core.start) &&
      (isDayTold(reader, mark) || isMover(reader, mark)),
  );
  return day === undefined || (!isOfThen && reader.breaks(day, core, true) > 0) ? undefined : day;
}

/** "By Christmas it was up 8% since the vote": up to the limit that the clause tells of in the past. */
function findLimitPassed(reader: SentenceReader, core: Span): TimeMark | undefined {
  if (ofNow.test(toClauseOf(reader, core))) return undefined;
  return reader.marks.times.findLast(
    (mark) =>
      mark.end <= core.start &&
      mark.isDeadline === true &&
      mark.isAhead !== true &&
      /^by\b/i.test(mark.text) &&
      reader.breaks(mark, core, true) === 0,
  );
}

/** "Monday's plunge left the index 19.8% below": the day whose move it is. */
function isMover(reader: SentenceReader, mark: TimeMark): boolean {
  return (
    mark.period.role === 'day' &&
    /^(?:'s)? (?:[\w-]+ ){1,3}(?:left|took|put|brought|sent|pushed|pulled|dragged|carried)\b/i.test(
      reader.after(mark, 50),
    )
  );
}

/**
 * "It lost 7% in July. That leaves it 1% down on the year": at the end of the stretch told before, or by now.
 */
function toAsOfSum(reader: SentenceReader, { period }: TimeMark, core: Span): StatedPeriod | undefined {
  const { discourse, block, marks, text } = reader;
  if (!period.isOpen || period.role !== 'window' || !asSum.test(text.slice(marks.start, core.end))) return undefined;
  const own = reader.statements.findLast(({ kind, span }) => kind === 'return' && span.end <= core.start)?.period;
  const told = own ?? (block === discourse.periodBlock ? discourse.periods[0] : undefined);
  if (told === undefined || told.from === 'assumed' || told.to <= period.base || told.to >= period.to) return undefined;
  if (told.base < period.base || discourse.published - told.to > reachDays) return undefined;
  const { base, to } = period;
  return { ...period, to: told.to, others: [...period.others, { label: 'to publication', base, to }] };
}

const asSum =
  /(?:^\W*(?:And |But |So )?(?:That|This|It|Which|All of which)(?: all)? (?:leaves|left|puts|put|brings|brought|takes|took)|, (?:which|that) (?:leaves|left|puts|put|brings|brought|takes|took)|, (?:leaving|putting|bringing|taking))\b[^;]*$/;

/** In a text that reports the session before the one it came out on, "is up 22%" may be up to that one. */
function toAsOfReport({ discourse }: SentenceReader, { period }: TimeMark): StatedPeriod | undefined {
  const { published, daysTold } = discourse;
  const to = sessionOnOrBefore(published);
  const eve = previousSession(to);
  const isOfEve = to === published && daysTold.includes(eve) && !daysTold.includes(to);
  if (!isOfEve || !period.isOpen || period.role !== 'window' || period.to !== to || period.base >= eve)
    return undefined;
  return { ...period, others: [...period.others, { label: 'to the session reported', base: period.base, to: eve }] };
}

/** "It peaked on 9 October and reached its floor on 9 March, a decline of 57%": between the two days. */
function toSpanOfTurns({ marks, text }: SentenceReader, found: TimeMark, core: Span): StatedPeriod | undefined {
  if (found.period.role !== 'day' || found.end > core.start || !summedUp.test(text.slice(found.end, core.start)))
    return undefined;
  const start = marks.times.findLast(({ end }) => end <= found.start);
  if (start?.period.role !== 'day' || start.period.to >= found.period.to) return undefined;
  const isTold =
    turn.test(text.slice(marks.start, start.start)) &&
    /\b(?:and|then|before|to)\b/i.test(text.slice(start.end, found.start)) &&
    turn.test(text.slice(start.end, found.start));
  return isTold ? { ...found.period, base: start.period.to, role: 'window' } : undefined;
}

/** ", a decline of", ", for a gain of": what stands between two days and the sum of what lay between them. */
const summedUp = /^,? (?:(?:for|which (?:is|was|makes|made)|making|in all) )?an? (?:[a-z]+ )?$/i;

const turn =
  /\b(?:peak\w*|topp\w+ out|tops?|highs?|record|summit|bottom\w*|trough\w*|floor|lows?|nadir|closed|stood|stands)\b/i;

const fromFigure = /\bfrom (?:about |around |just )?\$?\d[\d.,]*(?:%| per ?cent| points?)? (?:at |on |by )$/i;
const toFigure = /^ to (?:about |around |just )?\$?\d[\d.,]*(?:%| per ?cent| points?)? (?:at |on |by )$/i;

/** "Fell from 4.5% at the end of June to 3.8% at the end of September, and bonds returned 8%": between the two days. */
function toSpanOfEnds({ marks, text }: SentenceReader, found: TimeMark, core: Span): StatedPeriod | undefined {
  if (found.period.role !== 'day' || found.end > core.start) return undefined;
  const start = marks.times.findLast(({ end }) => end <= found.start);
  if (start?.period.role !== 'day' || start.period.to >= found.period.to) return undefined;
  const isSpan =
    fromFigure.test(text.slice(Math.max(marks.start, start.start - 40), start.start)) &&
    toFigure.test(text.slice(start.end, found.start));
  return isSpan ? { ...found.period, base: start.period.to, role: 'window' } : undefined;
}

/** "The rally had carried it up 5% from last Tuesday's close": up to the day that the passage tells of. */
function toEndedBefore(reader: SentenceReader, { period }: TimeMark, core: Span): StatedPeriod | undefined {
  if (!period.isOpen || period.role !== 'window' || !pluperfect.test(toClause(reader, core))) return undefined;
  const told = toDayTold(reader);
  const to = told === undefined ? undefined : previousSession(told);
  if (to === undefined || to <= period.base || to >= period.to) return undefined;
  // "He said that it had risen": what is reported may reach to publication.
  return { ...period, to, others: [{ label: 'to publication', base: period.base, to: period.to }] };
}

/** The session that a passage tells of: the last one named in it, or that of publication in its report. */
function toDayTold({ discourse, block }: SentenceReader): DayNumber | undefined {
  const { lastDay, lastDayBlock, dayReported, published } = discourse;
  return lastDay !== undefined && lastDay <= published && lastDayBlock === block ? lastDay : dayReported;
}

const pluperfect = /\bhad (?:(?:already|just|since|all|both|[a-z]+ly) )*(?!to\b)[a-z]+\b/i;

/** "After the 2016 election it rallied 16% in a month": the day that a length is counted from. */
function findStart(reader: SentenceReader, length: TimeMark): TimeMark | undefined {
  return reader.marks.times.find(
    (mark) =>
      mark.end <= length.start &&
      mark.period.role === 'day' &&
      !mark.isAhead &&
      (/^(?:after|following|from)\b/i.test(mark.text) ||
        /\b(?:after|following|from) (?:the )?$/i.test(reader.before(mark, 14))) &&
      !/[;.] /.test(reader.text.slice(mark.end, length.start)),
  );
}

function toLengthAfter(length: TimeMark, { period }: TimeMark, published: DayNumber): StatedPeriod {
  const to = sessionOnOrBefore(Math.min(period.to + length.period.to - length.period.base, published));
  return { ...length.period, text: length.text, base: period.to, to, isOpen: false, others: [] };
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

/** The words of a statement's clause up to its last mark. */
function toClause({ text, marks }: SentenceReader, core: Span): string {
  const breaks = marks.breaks.filter(({ at }) => at < core.start);
  // "Jumped 64%, to 18.31": what a preposition begins goes on with the verb before it.
  while (/^[,\s]*(?:to|by|at|from)\b/i.test(text.slice(breaks.at(-1)?.at ?? marks.end, core.end))) breaks.pop();
  return text.slice(breaks.at(-1)?.at ?? marks.start, core.end);
}

const present = /\b(?:has|have|is|are)\b(?! (?:been |still )?(?:to|said|expected|seen)\b)/i;
const ofNow = new RegExp(`${present.source}|\\b(?:remains?|stands?|sits?)\\b`, 'i');
const notPast = new RegExp(
  `${ofNow.source}|\\b(?:will|would|should|may|might|could|can|expect\\w*|likely|next)\\b`,
  'i',
);
const past = /\b(?:was|were|had|did)\b/i;

const move =
  /\b(?:rose|fell|lost|gained|added|shed|sank|slid|slipped|climbed|jumped|tumbled|dropped|declined|advanced|surged|plunged|dipped|gave up|retreated|rallied|soared|slumped|eased|edged|ticked|put on|leapt|leaped|skidded|sagged|popped|spiked|shot up|inched|plummeted|eked out|squeezed out|managed|mustered|helped)\b/i;

/** A verb in the past. */
const doneBefore = new RegExp(`${move.source}|\\b[a-z]{3,}ed\\b`, 'i');

/** "The chip fund tumbled 6%", in the report of a session after a word on the week or the year: of that session again. */
function toSession(reader: SentenceReader, core: Span): StatedPeriod | undefined {
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

/** Days before publication by which a stretch of an earlier passage still reaches to now. Unit: calendar days. */
const reachDays = 7;

/** Unit: calendar days. */
const longOver = 45;

function isOver({ to, from, isOpen }: StatedPeriod, published: DayNumber): boolean {
  return from === 'stated' && !isOpen && published - to > longOver;
}

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
