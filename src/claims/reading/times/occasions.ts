import {
  addMonths,
  type DayNumber,
  fromCivilDate,
  nextSession,
  previousSession,
  startOfMonth,
  toCivilDate,
  toIsoDate,
  toWeekday,
} from '../../../core/index.ts';
import { eventClause, eventName, namedEvents } from '../../lexicon/event-names.ts';
import { findElectionDay } from '../election-day.ts';
import { toNumber } from '../to-number.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { day, toWeekdayNumber } from './days.ts';
import { type Found, lastDayOf, sessionBefore, type TimeContext, toPeriod } from './found-time.ts';
import { named } from './named-spans.ts';
import { findPolicyDay, policyTold } from './policy-days.ts';
import { isPastTold } from './tense.ts';
import { date, year } from './time-words.ts';
import { isEvent, toEndAfter } from './told-times.ts';

const monday = 1;
const thursday = 4;
const friday = 5;

/** The day of a holiday in a year: one of the calendar, or a weekday of a month. */
const holidays: Readonly<Record<string, (year: number) => DayNumber>> = {
  christmas: (year) => fromCivilDate(year, 12, 24),
  'labor day': (year) => toNthWeekday(year, 9, monday, 1),
  'memorial day': (year) => toNthWeekday(year, 6, monday, 0),
  'independence day': (year) => fromCivilDate(year, 7, 4),
  'fourth of july': (year) => fromCivilDate(year, 7, 4),
  juneteenth: (year) => fromCivilDate(year, 6, 19),
  halloween: (year) => fromCivilDate(year, 10, 31),
  thanksgiving: (year) => toNthWeekday(year, 11, thursday, 4),
  "valentine's day": (year) => fromCivilDate(year, 2, 14),
};

/** The nth such weekday of a month; the 0th is the last of the month before. */
function toNthWeekday(year: number, month: number, weekday: number, n: number): DayNumber {
  const first = fromCivilDate(year, month, 1);
  return first + ((weekday + 7 - toWeekday(first)) % 7) + 7 * (n - 1);
}

export const holidayName = Object.keys(holidays).join('|');

/** Days with a name on which exchanges trade, or which stand for the session before. */
const namedDays: Readonly<Record<string, (year: number) => DayNumber>> = {
  'christmas eve': (year) => fromCivilDate(year, 12, 24),
  'boxing day': (year) => fromCivilDate(year, 12, 26),
  "new year's eve": (year) => fromCivilDate(year, 12, 31),
  "new year's day": (year) => fromCivilDate(year, 1, 1),
  halloween: (year) => fromCivilDate(year, 10, 31),
  "valentine's day": (year) => fromCivilDate(year, 2, 14),
  'ides of march': (year) => fromCivilDate(year, 3, 15),
  'columbus day': (year) => toNthWeekday(year, 10, monday, 2),
  'veterans day': (year) => fromCivilDate(year, 11, 11),
  'black friday': (year) => toNthWeekday(year, 11, thursday, 4) + 1,
  'cyber monday': (year) => toNthWeekday(year, 11, thursday, 4) + 4,
};

export const namedDay = Object.keys(namedDays).join('|');

/** "Christmas Eve took the index lower", "on Columbus Day": the latest such day, in a text on the past. */
export function readNamedDay(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const toDay = namedDays[(match[1] as string).toLowerCase()];
  const { published, yearTold, isAhead } = context;
  if (toDay === undefined || isAhead) return undefined;
  const { year } = toCivilDate(published);
  const ofYear = toDay(yearTold ?? year);
  return day(sessionBefore(ofYear <= published ? ofYear : toDay(year - 1)));
}

/** "By Labor Day", "since Thanksgiving": the next one, or the latest. */
export function readHoliday(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const toDay = holidays[(match[1] as string).toLowerCase()];
  if (toDay === undefined) return undefined;
  const { published } = context;
  const { year: inYear } = toCivilDate(published);
  const isSince = /^since/i.test(match[0]);
  const ofYear = toDay(inYear);
  if (isPastTold(match.input) && !isSince) return readPassed(match, ofYear < published ? ofYear : toDay(inYear - 1));
  if (isSince || (ofYear < published && /^christmas/i.test(match[1] as string)))
    return sinceThenDay(ofYear < published ? ofYear : toDay(inYear - 1), published);
  const to = ofYear < published ? toDay(inYear + 1) : ofYear;
  // "Where it will be at Christmas": on that day, and on none before it.
  if (/^(?:at|on)\b/i.test(match[0]))
    return { period: toPeriod(previousSession(sessionBefore(to)), sessionBefore(to), 'day', false), isAhead: true };
  return { period: toPeriod(sessionBefore(published), to, 'scope', false), isAhead: true, isDeadline: true };
}

/** "By Labor Day it had gained 9%": a limit in the past; "by Thanksgiving week": at any close of that week. */
function readPassed({ 0: written }: RegExpExecArray, limit: DayNumber): Found | undefined {
  if (!/^by/i.test(written)) return undefined;
  const isWeek = / week$/i.test(written);
  const to = sessionBefore(isWeek ? limit + friday - toWeekday(limit) : limit);
  const base = isWeek ? sessionBefore(limit - toWeekday(limit)) : previousSession(to);
  return { period: toPeriod(base, to, 'scope', false), isDeadline: true };
}

function sinceThenDay(from: DayNumber, published: DayNumber): Found | undefined {
  const base = sessionBefore(from);
  const to = sessionBefore(published);
  return base >= to ? undefined : { period: toPeriod(base, to, 'window', true), isSince: true };
}

/** "Since Election Day", "on the night of the vote", "the week of the election": for a year after a federal election. */
export function readElection(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { published } = context;
  const election = findElectionDay(published);
  const now = sessionBefore(published);
  if (published - election > 370 || election >= now) return undefined;
  if (match[1] !== undefined) return { period: toPeriod(election, now, 'window', true) };
  if (match[2] !== undefined || match[3] !== undefined) return named(`week of ${toIsoDate(election)}`, context);
  return day(election);
}

/** "On election eve": the session before the vote. */
export function readElectionEve(_match: RegExpExecArray, { published }: TimeContext): Found | undefined {
  const election = findElectionDay(published);
  return published - election > 370 ? undefined : day(previousSession(election));
}

const vote = `(?:the )?(?:(?:${year}|US|U\\.S\\.|presidential|mid-?term) ){0,3}(?:Election (?:Day|Night)|election|vote)(?: (?:of|in) ${year})?`;

/** "The Brexit vote", "Lehman failed", "the September cut": an event of record, by its name or by what happened. */
export const eventTold = `(?:${eventName}|${eventClause}|${policyTold})`;

/** A feast, a vote or an event by whose day others are told. */
export const occasionName = `(?:${eventTold}|${vote}|(?:the )?(?:${namedDay}|${holidayName}|New Year's(?: Day)?)(?: (?:of )?${year})?)`;

/** What a day may be counted from: "two days after Christmas", "the Friday before May 4". */
export const occasion = `(?:${occasionName}|${date})`;

/** The day of an occasion up to publication, as the calendar has it. */
export function toOccasion(written: string, context: TimeContext): DayNumber | undefined {
  const { published, yearTold, isAhead } = context;
  const event = findEvent(written, context);
  if (event !== undefined) return event.day;
  const text = written.toLowerCase().replace(/^the /, '');
  const ofYear = /(?:19|20)\d\d/.exec(text)?.[0];
  if (/election|vote/.test(text)) {
    const election = findElectionDay(ofYear === undefined ? published : lastDayOf(Number(ofYear)));
    if (ofYear !== undefined) return toCivilDate(election).year === Number(ofYear) ? election : undefined;
    return published - election > 370 || isAhead ? undefined : election;
  }
  const name = text.replace(/ (?:of )?\d{4}$/, '');
  const toDay = toFeast(name);
  if (toDay === undefined) return named(written, { ...context, isAhead: false })?.period.to;
  const inYear = ofYear === undefined ? (yearTold ?? toCivilDate(published).year) : Number(ofYear);
  return toDay(inYear) <= published || ofYear !== undefined ? toDay(inYear) : toDay(inYear - 1);
}

/** The session of an event, and the closes that time since then may be counted from, the likelier first. */
interface EventDays {
  readonly day: DayNumber;
  readonly bases: readonly DayNumber[];
}

/** The last time up to publication that an event happened. */
function findEvent(written: string, context: TimeContext): EventDays | undefined {
  const text = written.trim();
  const { published } = context;
  const decided = findPolicyDay(text, context);
  if (decided !== undefined)
    return { day: sessionBefore(decided), bases: [sessionBefore(decided), sessionBefore(decided - 1)] };
  const event = namedEvents.find(({ names, clauses }) => names.test(text) || clauses.test(text));
  const told = event?.days.filter((one) => one <= published) ?? [];
  if (event === undefined || told.length === 0) return undefined;
  const last = Math.max(...told);
  if (event.countsFrom === 'close') return { day: sessionBefore(last), bases: [sessionBefore(last)] };
  const session = sessionBefore(last) === last ? last : nextSession(last);
  return session > published ? undefined : { day: session, bases: [previousSession(session), session] };
}

/** "Since the Brexit vote", "since ChatGPT came out": from its close, or from that of its eve, up to now. */
export function readSinceEvent([, written = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const now = sessionBefore(context.published);
  const [base, ...others] = findEvent(written, context)?.bases ?? [];
  if (base === undefined || base >= now) return undefined;
  const period = toPeriod(base, now, 'window', true);
  return {
    period: {
      ...period,
      others: others
        .filter((one) => one < now)
        .map((one) => ({ label: 'from the close beside it', base: one, to: now })),
    },
    isSince: true,
  };
}

/** "After the Brexit vote", "the day Lehman failed", "Britain voted to leave, and in two sessions": the session of it. */
export function readEvent([, written = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const event = findEvent(written, context);
  return event === undefined ? undefined : day(event.day);
}

/** "In the week of Lehman's collapse", "the month ChatGPT came out". */
export function readSpanOfEvent(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, unit = '', written = ''] = match;
  const event = findEvent(written, context);
  if (event === undefined) return undefined;
  const iso = toIsoDate(event.day);
  return named(/^week$/i.test(unit) ? `week of ${iso}` : iso.slice(0, 7), context);
}

/** The day of a feast in a year; Christmas is counted from its own day. */
function toFeast(name: string): ((year: number) => DayNumber) | undefined {
  if (name === 'christmas') return (ofYear) => fromCivilDate(ofYear, 12, 25);
  if (/^new year's(?: day)?$/.test(name)) return (ofYear) => fromCivilDate(ofYear, 1, 1);
  return namedDays[name] ?? holidays[name];
}

/** "To Christmas Eve", "from the election", "between Thanksgiving and": the session of that day, or before it. */
export function readOccasion([, name = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const told = toOccasion(name, context);
  return told === undefined || told > context.published ? undefined : day(sessionBefore(told));
}

/** "The Friday after the 2020 election", "the day before the vote", "the eve of Thanksgiving", "two days after Christmas". */
export function readBesideOccasion(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, amount, noun = '', , name, side = 'before', written = ''] = match;
  // "Lowered its target, ten months after the last increase": how long it had been, and no time of its own.
  if (amount !== undefined && /^the (?:last|latest|most recent)\b/i.test(written)) return undefined;
  const told = toOccasion(written, context);
  if (told === undefined) return undefined;
  const isAfter = !/^before$/i.test(side);
  if (amount !== undefined) return toCounted(match, told, isAfter ? 1 : -1, noun.toLowerCase(), context);
  const to =
    name === undefined
      ? isAfter
        ? nextSession(told)
        : previousSession(told)
      : sessionBefore(toWeekdayBeside(told, toWeekdayNumber(name), isAfter));
  return to > context.published ? undefined : day(to);
}

/** The first such weekday after a day, or the last before it. */
export function toWeekdayBeside(told: DayNumber, wanted: number, isAfter: boolean): DayNumber {
  const ahead = (wanted - toWeekday(told) + 7) % 7;
  return told + (isAfter ? (ahead === 0 ? 7 : ahead) : ahead - 7);
}

/** So long after an occasion: what was done on that day, else from the one to the other; before it: that day. */
function toCounted(
  match: RegExpExecArray,
  told: DayNumber,
  sign: 1 | -1,
  noun: string,
  { published }: TimeContext,
): Found | undefined {
  const number = toNumber(match[1] as string);
  const isOfSessions = /^(?:trading|session)/.test(noun);
  if (Number.isNaN(number) || (sign < 0 && isOfSessions)) return undefined;
  const to = sessionBefore(toEndAfter(told, sign * number, noun));
  if (to > published) return undefined;
  const isOfDay = sign < 0 || (/^(?:trading|session|day)/.test(noun) && isEvent(match));
  return isOfDay ? day(to) : { period: toPeriod(sessionBefore(told), to, 'window', false) };
}

/** "After the 2016 election": the day of that one; "since" it: from its close. */
export function readElectionOf([, since, year = '']: RegExpExecArray, { published }: TimeContext): Found | undefined {
  const election = findElectionDay(lastDayOf(Number(year)));
  const now = sessionBefore(published);
  if (toCivilDate(election).year !== Number(year) || election >= now) return undefined;
  return since === undefined ? day(election) : { period: toPeriod(election, now, 'window', true) };
}

/** "The second Friday of March 2000", "the last Monday in May". */
export function readNthWeekday(
  [, ordinal = '', name = '', written = '']: RegExpExecArray,
  context: TimeContext,
): Found | undefined {
  const month = named(written, context)?.period;
  if (month === undefined) return undefined;
  const isLast = /^(?:last|final)$/i.test(ordinal);
  const first = isLast ? startOfMonth(addMonths(startOfMonth(month.to), 1)) : startOfMonth(month.to);
  const { year, month: monthOfYear } = toCivilDate(first);
  const wanted = toNthWeekday(year, monthOfYear, toWeekdayNumber(name), isLast ? 0 : toRankNumber(ordinal));
  return wanted > context.published || startOfMonth(wanted) !== startOfMonth(month.to)
    ? undefined
    : day(sessionBefore(wanted));
}
