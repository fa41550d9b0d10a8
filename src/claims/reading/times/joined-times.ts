import { addMonths, type DayNumber, fromCivilDate, previousSession, toCivilDate } from '../../../core/index.ts';
import type { StatedPeriod } from '../../statement.ts';
import type { TimeMark } from '../marks.ts';
import type { TimeContext } from './found-time.ts';
import { occasionName } from './occasions.ts';

/** Reads the words of a mark by themselves, as of another day. */
export type Reread = (mark: TimeMark, context: Partial<TimeContext>) => TimeMark | undefined;

const link = '(?:to|until|through|till|up to|and)';
const article = '(?:the|its|their|that|this|an?|our|his)';
const low = /\b(?:lows?|trough|bottom|nadir|floor)\b/i;
const high = /\b(?:highs?|peak|top|record)\b/i;
const level = '(?:lows?|trough|bottom|nadir|floor|highs?|peak|top|record|close|finish|session|day|evening)';

/** "Of", "set on": what leads from a level to its day. */
const ofDay = '(?:(?:set |reached |hit |made |recorded )?(?:of|on|in|at) )';

/** Before the first end: "from the March 23 bottom", "between the close of March 11", "from the day of the vote, June 23,". */
const opening = new RegExp(
  `\\b(from|between) (?:(?:${article} )?(?:(?!${link}\\b)[a-z'-]+ ){0,3}?(?:${ofDay}(?:the )?)?|${article} (?:(?!${link}\\b)[a-z'-]+ ){1,5}(?!${link}\\b)[a-z'-]+, )$`,
  'i',
);

/** After an end: "the March 23 bottom", "October's closing low". */
const levelBehind = `(?:'s)?(?: (?:[a-z-]+ )?${level})?`;

/** Between the two ends: the level that the first one names, a word on it, and what leads to the second. */
const joint = new RegExp(
  `^${levelBehind}(?:,(?: when)? (?:[^,;.%]|(?<=\\d)[.,](?=\\d)){3,70},| \\([^()%]{3,60}\\))?,? (${link}) ((?:that of |${article} )?(?:same |very |own )*(?:(?:[a-z-]+ )?${level} ${ofDay}?(?:the )?)?)$`,
  'i',
);

const isPlain = ({ isAhead, isDeadline, isLength, isCarried }: TimeMark): boolean =>
  !isAhead && !isDeadline && !isLength && !isCarried;

/**
 * "From the March 23 bottom to last night's close", "between March 11, when it stood at 801, and last Friday": two times
 * that make one stretch, where nothing else has read it whole; marks are in order and do not overlap. What is told between
 * the two is of the first. Of a stretch with an end that is named and not read nothing can be measured.
 */
export function joinTimes(
  text: string,
  from: number,
  to: number,
  marks: readonly TimeMark[],
  reread: Reread,
): TimeMark[] {
  const joined: TimeMark[] = [];
  for (const mark of withListedYears(text, marks, reread)) {
    const first = joined.at(-1);
    const whole = first === undefined ? undefined : join(text, from, first, withoutLimit(mark, reread), reread);
    if (whole !== undefined && !whole.hasInsertion) joined.pop();
    joined.push(whole?.mark ?? mark);
  }
  return joined.flatMap((mark) => settleEnd(text, from, to, mark, joined, reread));
}

const bareMonth = /^(?:in )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?$/;
const monthAhead = /^(?:in )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/** "Fell in February, March and May 2025": the year at the end of a list is that of all its months. */
function withListedYears(text: string, marks: readonly TimeMark[], reread: Reread): readonly TimeMark[] {
  const dated = [...marks];
  for (let i = dated.length - 2; i >= 0; i--) {
    const [mark, next] = [dated[i] as TimeMark, dated[i + 1] as TimeMark];
    const isInList =
      bareMonth.test(mark.text) &&
      monthAhead.test(next.text) &&
      /^(?:,|,? and|,? or) (?:in )?$/.test(text.slice(mark.end, next.start)) &&
      (/\b(?:19|20)\d\d$/.test(next.text) || next !== marks[i + 1]);
    dated[i] = (isInList ? reread(mark, { published: next.period.to }) : undefined) ?? mark;
  }
  return dated;
}

/** "From the low through June 30": as an end it is that day, and no limit. */
function withoutLimit(mark: TimeMark, reread: Reread): TimeMark {
  const [word] = /^(?:until|through) (?:the )?/i.exec(mark.text) ?? [''];
  const rest = { ...mark, start: mark.start + word.length, text: mark.text.slice(word.length) };
  const found = word === '' ? undefined : reread(rest, {});
  return found === undefined || found.period.to !== mark.period.to ? mark : found;
}

function join(text: string, from: number, first: TimeMark, second: TimeMark, reread: Reread) {
  if (
    !isPlain(first) ||
    !isPlain(second) ||
    first.period.role === 'scope' ||
    second.isSince ||
    second.isLookBack ||
    bothEnds.test(first.text)
  )
    return undefined;
  if (second.period.anchor !== undefined) return undefined;
  const gap = text.slice(first.end, second.start);
  const [, word, noun = ''] = joint.exec(gap) ?? [];
  const lead = toLead(text, from, first);
  if (word === undefined || lead === undefined || (word.toLowerCase() === 'and') !== (lead.word === 'between'))
    return undefined;
  const behind = readLevel(text.slice(second.end, second.end + 40));
  const last = toSameYear(first, second, noun, reread) ?? toLaterYear(first, second, reread);
  const { to, isOpen } = last.period;
  const start = toStart(first, text.slice(lead.start, first.start) + readLevel(gap), to, reread);
  if (start === undefined || start.base >= to) return undefined;
  const hasInsertion = /[,(] ?\w/.test(gap);
  const end = second.end + behind.length;
  const toAnchor = toTurn(last.period, toSide(`${noun}${behind}`));
  const period: StatedPeriod = {
    ...{ text: text.slice(lead.start, end), base: start.base, to, isOpen, others: listEnds(last, start.base) },
    ...{ role: 'window', from: 'stated' },
    ...(start.anchor === undefined ? {} : { anchor: start.anchor }),
    ...(toAnchor === undefined ? {} : { toAnchor }),
    ...([first, second].some((one) => one.period.isUndatable) ? { isUndatable: true } : {}),
    ...([first, second].some((one) => one.period.isOutside) ? { isOutside: true } : {}),
  };
  return {
    mark: {
      ...second,
      ...{ ends: undefined, isAttributive: false, start: hasInsertion ? second.start : lead.start, end },
      ...{ text: period.text ?? '', period },
    },
    hasInsertion,
  };
}

/** The level that words begin with: "'s closing low to". */
const readLevel = (words: string): string => named.exec(words)?.[0] ?? '';

const named = new RegExp(`^${levelBehind}(?![\\w-])`, 'i');

/** "To early June": at any close of those days. */
function listEnds({ text, period: { base, to, role } }: TimeMark, start: DayNumber): StatedPeriod['others'] {
  const ends: DayNumber[] = [];
  const first = role === 'scope' && to - base <= mostOfScope ? Math.max(base, start) : to;
  for (let end = previousSession(to); end > first; end = previousSession(end)) ends.push(end);
  return ends.map((end) => ({ label: text, base: start, to: end }));
}

/** The days of a part of a month. Unit: calendar days. */
const mostOfScope = 16;

/** "From the January high to the June low of 4,000": the close that a stretch starts from, or the turn it is to be found at. */
function toStart(
  first: TimeMark,
  words: string,
  to: DayNumber,
  reread: Reread,
): Pick<StatedPeriod, 'base' | 'anchor'> | undefined {
  const { period, isSince } = toEarlierYear(first, to, reread);
  const { anchor, role } = period;
  if (anchor !== undefined) return { base: period.base, anchor };
  const turn = toTurn(period, toSide(words));
  if (turn !== undefined && turn.to < to) return { base: turn.to, anchor: turn };
  return { base: (role === 'day' && !isSince) || isCounted(first) ? period.to : period.base };
}

/** A name without a year is the last of its kind before the end of the stretch: "from November to April 8, 2025". */
function toEarlierYear(first: TimeMark, to: DayNumber, reread: Reread): TimeMark {
  if (/\d{4}/.test(first.text)) return first;
  const found = reread(first, { published: to });
  return found === undefined || found.period.role !== first.period.role || found.isAhead ? first : found;
}

/**
 * "From March 9, 2009 to December": of the year that follows, where that is long over; "from its November 2024 peak to the
 * low of April 8" ends after it began.
 */
function toLaterYear(first: TimeMark, second: TimeMark, reread: Reread): TimeMark {
  if (/\d{4}/.test(second.text) || !/\d{4}/.test(first.text)) return second;
  const { base, isOpen } = first.period;
  const to = isOpen ? base : first.period.to;
  const isOld = toCivilDate(second.period.to).year - toCivilDate(base).year > 1;
  if (!isOld && second.period.to > base) return second;
  const found = reread(second, { published: addMonths(to, 12) });
  return found === undefined || found.period.to <= to ? second : found;
}

/** "From its high on January 26, 2004 to its low on August 12", told in 2005: a turn told without its year is of that of the first. */
function toSameYear(
  first: TimeMark,
  { text, start, period }: TimeMark,
  noun: string,
  reread: Reread,
): TimeMark | undefined {
  if (/\d{4}/.test(text) || !/\d{4}/.test(first.text) || toSide(noun) === undefined) return undefined;
  const from = first.period.isOpen ? first.period.base : first.period.to;
  const { year } = toCivilDate(from);
  const found = reread({ ...first, start, text }, { published: fromCivilDate(year, 12, 31) });
  const isOfYear = found !== undefined && found.period.to > from && toCivilDate(found.period.to).year === year;
  return isOfYear && found.period.role === period.role ? found : undefined;
}

/** The low or the high of a stretch that is named with it: "its June low". */
function toTurn({ base, to, role }: StatedPeriod, side: 'low' | 'high' | undefined): StatedPeriod['anchor'] {
  return side === undefined || role === 'day' ? undefined : { base: base + 1, to, side };
}

function toSide(words: string): 'low' | 'high' | undefined {
  return low.test(words) ? 'low' : high.test(words) ? 'high' : undefined;
}

/** "Two weeks after Christmas" as an end: that day. */
const isCounted = ({ text }: TimeMark): boolean => /^(?:[a-z]+[ -]){1,3}(?:before|after|following) /i.test(text);

/** Where the stretch is said to begin, in the mark itself or before it. */
function toLead(
  text: string,
  from: number,
  { start, text: written }: TimeMark,
): { word: string; start: number } | undefined {
  const own = /^(from|between)\b/i.exec(written);
  if (own !== null) return { word: (own[1] as string).toLowerCase(), start };
  const ahead = text.slice(Math.max(from, start - 60), start);
  const match = opening.exec(ahead);
  if (match === null) return undefined;
  return { word: (match[1] as string).toLowerCase(), start: start - ahead.length + match.index };
}

const bothEnds = new RegExp(`^(?:from|between) .* ${link} `, 'i');

/** What a day may be named by that is not found here: "the eve of the first cut", "the day the war began". */
const happening =
  '(?:eve|days?|date|point|moment|lows?|high|peak|trough|bottom|top|depths|night|morning|afternoon|evening|week|weekend|session|(?:Mon|Tues|Wednes|Thurs|Fri|Sun)day|close|start|beginning|end|outbreak|onset|election|vote|meeting|decision|announcement|cuts?|hikes?|speech|report|crash|panic|crisis|war|attacks?|invasion|collapse|failure|bankruptcy|pandemic|lockdowns?|reopening|launch|inception|debut|listing|offering|merger|split|downgrade|shutdown|truce|ceasefire|pivot)';

const unread = `${article} (?:(?!${link}\\b)[\\w'’.-]+ ){0,5}?${happening}\\b`;

/** "From the day the war began to", "between the first cut and the end of": ahead of an end that was read. */
const afterUnread = new RegExp(
  `\\b(from|between) ${unread}(?: (?!${link}\\b)[a-z'’-]+){0,5} (${link}) (?:${article} )?(?:(?:[a-z-]+ )?(?:${level}|end|start) ${ofDay})?$`,
  'i',
);

/** "To the eve of the first cut": behind an end that was read. */
const beforeUnread = new RegExp(`^${levelBehind} (${link}) ${unread}`, 'i');

const loneOccasion = new RegExp(`^${occasionName}$`, 'i');

/** An end without its other: one that is not read makes the stretch undatable, and "from the election" reaches to now. */
function settleEnd(
  text: string,
  from: number,
  to: number,
  mark: TimeMark,
  marks: readonly TimeMark[],
  reread: Reread,
): TimeMark[] {
  if (mark.isCarried || mark.isLength || bothEnds.test(mark.text)) return [mark];
  const ahead = text.slice(Math.max(from, mark.start - 90), mark.start);
  if (
    isAfterUnread(ahead, mark, marks) ||
    isBeforeUnread(text, from, to, mark, marks) ||
    isOfUnread(text, from, mark, marks)
  )
    return [{ ...mark, isAhead: false, isDeadline: false, period: toUndatable(mark.period) }];
  const since =
    /\b(?:since|from) (?:the close (?:of|on) )?$/i.test(ahead) && !mark.isSince && mark.period.role === 'day';
  if (since && isTurnOfCalendar(mark)) return toSinceDay(mark, reread);
  const turn = ahead === '' ? undefined : findTurnSince(text, ahead, mark);
  if (turn !== undefined) return toSinceTurn(mark, turn, reread);
  if (ofOtherDay.test(text.slice(mark.end, Math.min(to, mark.end + 40))) && isWeekday.test(mark.text))
    return /\bthe $/i.test(ahead) || /^the /i.test(mark.text)
      ? [{ ...mark, period: toUndatable(mark.period) }]
      : [mark];
  const isLone = new RegExp(`\\b(?:${link}|from|between) (?:the (?:close|evening|night) (?:of|on) )?$`, 'i').test(
    ahead,
  );
  return isLone && loneOccasion.test(mark.text) && !(/ and $/i.test(ahead) && /eve|day/i.test(mark.text)) ? [] : [mark];
}

const isWeekday = /(?:Mon|Tues|Wednes|Thurs|Fri)day$/i;

/** "The Friday after the bank failed": a day told by another that is not read. */
const ofOtherDay =
  /^ (?:before|after|following) (?!hours\b|the (?:bell|close|open)|lunch|noon|midday|a \d|an? [\w-]+ing\b)/i;

/** "Since October's low", "from its spring trough": the turn of a stretch that is named with it. */
function findTurnSince(text: string, ahead: string, { period, end, isSince }: TimeMark): StatedPeriod['anchor'] {
  if (
    isSince ||
    period.anchor !== undefined ||
    !/\b(?:since|from|off|above) (?:(?:its|the|their|last|this) )?$/i.test(ahead)
  )
    return undefined;
  const behind = /^(?:'s)? (?:closing |intraday )?(?:lows?|trough|bottom|nadir|highs?|peak)\b/i.exec(
    text.slice(end, end + 30),
  )?.[0];
  return behind === undefined ? undefined : toTurn(period, toSide(behind));
}

function toSinceTurn(mark: TimeMark, anchor: NonNullable<StatedPeriod['anchor']>, reread: Reread): TimeMark[] {
  const now = reread({ ...mark, text: 'today' }, {})?.period.to;
  if (now === undefined || anchor.to >= now) return [mark];
  const period: StatedPeriod = { ...mark.period, base: anchor.to, to: now, role: 'window', isOpen: true, anchor };
  return [{ ...mark, period }];
}

/** "Two days after Christmas", "the last day of December", "the election": days told by others, and no date. */
function isTurnOfCalendar({ text }: TimeMark): boolean {
  return loneOccasion.test(text) || /\b(?:before|after|following|eve of|(?:day|session) of)\b/i.test(text);
}

/** "Since the last day of December": from the close of that day up to now. */
function toSinceDay(mark: TimeMark, reread: Reread): TimeMark[] {
  const now = reread({ ...mark, text: 'today' }, {});
  const base = mark.period.to;
  if (now === undefined || base >= now.period.to) return [mark];
  return [
    {
      ...mark,
      isSince: true,
      sinceEnd: base,
      period: { ...mark.period, base, to: now.period.to, role: 'window', isOpen: true },
    },
  ];
}

function isAfterUnread(ahead: string, { start, isSince }: TimeMark, marks: readonly TimeMark[]): boolean {
  const match = isSince ? null : afterUnread.exec(ahead);
  if (match === null) return false;
  const at = start - ahead.length + match.index;
  const isPair = (match[1]?.toLowerCase() === 'between') === (match[2]?.toLowerCase() === 'and');
  return isPair && !marks.some((other) => other.start < start && other.end > at);
}

/** "From March 9 to the week of", "between Monday and the eve of": an end told by a word that is not read. */
function isOfUnread(text: string, from: number, mark: TimeMark, marks: readonly TimeMark[]): boolean {
  const first = marks.findLast(({ end }) => end <= mark.start);
  const lead = first === undefined || mark.isAhead ? undefined : toLead(text, from, first);
  if (first === undefined || lead === undefined || bothEnds.test(first.text)) return false;
  const [, word = ''] = wordOfEnd.exec(text.slice(first.end, mark.start)) ?? [];
  return word !== '' && (word.toLowerCase() === 'and') === (lead.word === 'between');
}

const wordOfEnd = new RegExp(`^${levelBehind} (${link}) ${article} (?:[\\w'’-]+ ){1,3}(?:of|before|after) $`, 'i');

function isBeforeUnread(text: string, from: number, to: number, mark: TimeMark, marks: readonly TimeMark[]): boolean {
  const match = beforeUnread.exec(text.slice(mark.end, Math.min(to, mark.end + 90)));
  const lead = match === null || mark.isAhead ? undefined : toLead(text, from, mark);
  if (match === null || lead === undefined || (lead.word === 'between') !== (match[1]?.toLowerCase() === 'and'))
    return false;
  return !marks.some((other) => other.start >= mark.end && other.start < mark.end + match[0].length);
}

function toUndatable(period: StatedPeriod): StatedPeriod {
  const base = period.base < period.to ? period.base : previousSession(period.to);
  return { ...period, base, role: 'window', isUndatable: true };
}
