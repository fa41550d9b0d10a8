import {
  addMonths,
  type DayNumber,
  fromCivilDate,
  nextSession,
  previousSession,
  sessionOnOrBefore,
  startOfMonth,
  toCivilDate,
  toWeekday,
} from '../../core/index.ts';
import type { Span } from '../document.ts';
import type { StatedPeriod, Turn } from '../statement.ts';
import { ofNow, past, pluperfect, present, toClause, toClauseOf } from './clause-words.ts';
import type { TimeMark } from './marks.ts';
import { mostBounds, reachDays } from './period-bounds.ts';
import type { SentenceReader } from './sentence-reader.ts';
import { isDayTold } from './time-search.ts';
import { mostOfMonth } from './times/days.ts';

/** "By the end of June it had gained 82%", "was up 82% at the end of June": from the day the passage told before, else from the start of that year. */
export function toReachedBy(reader: SentenceReader, found: TimeMark, core: Span): StatedPeriod | undefined {
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
  // "By the close of November 9 it was up": in that session, and not what it had lost by then.
  const isOfSession = /close o[fn]/i.test(text) && previousSession(period.to) === period.base;
  if (isOfSession && !pluperfect.test(toClause(reader, core))) return undefined;
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

/**
 * "By the end of the year it had gained 15% from there", "by the end of 2006 it stood 56% above where it had ended 1999": up
 * to the time that the clause tells of.
 */
export function toEndBeside(reader: SentenceReader, found: TimeMark, core: Span): StatedPeriod | undefined {
  const { marks, discourse } = reader;
  const { period, text } = found;
  if (!period.isOpen || period.role !== 'window' || period.anchor !== undefined) return undefined;
  if (!fromPoint.test(text) && (!fromLevel.test(text) || present.test(toClause(reader, core)))) return undefined;
  const end = marks.times.find(
    (mark) =>
      mark !== found &&
      !mark.isAhead &&
      !mark.isCarried &&
      (mark.isDeadline || laterWords.test(mark.text)) &&
      reader.breaks(mark, found, true) === 0 &&
      mark.period.to > period.base &&
      mark.period.to < discourse.published,
  );
  return end === undefined
    ? undefined
    : { ...period, to: end.period.to, from: end.period.from, isOpen: false, others: [] };
}

/**
 * "From its March 2020 low the index rose 67% to the end of that year", "after the September 2001 low it rose 21% by
 * January 4, 2002": the turn that the clause begins with, and the end told behind the move.
 */
export function toSpanFromOpening(reader: SentenceReader, found: TimeMark, core: Span): StatedPeriod | undefined {
  const { marks } = reader;
  if (found.isAhead || found.isSince || found.isLength || found.isLookBack) return undefined;
  if (!found.isDeadline && !endsIn.test(found.text) && !leadsToEnd.test(reader.before(found, 12))) return undefined;
  const opening = marks.times.find(
    (mark) =>
      mark.period.isOpen &&
      mark.period.role === 'window' &&
      fromTurn.test(mark.text) &&
      mark.end <= found.start &&
      mark.end <= core.end &&
      reader.breaks(mark, core, true) === 0,
  );
  if (opening === undefined) return undefined;
  const { base, anchor } = opening.period;
  const told = anchor === undefined ? {} : { anchor };
  const [end, ...others] = listLastDays(found, base);
  if (end === undefined || end <= base) return undefined;
  return {
    ...{
      ...opening.period,
      text: `${opening.text} to ${found.text.replace(endsIn, '').trim()}`,
      base,
      to: end,
      isOpen: false,
      ...told,
    },
    others: others.map((to) => ({ label: `to another day of ${found.text}`, base, to })),
  };
}

const fromTurn = /^(?:from|since|after|off|following)\b/i;
const endsIn = /^(?:by|through|to|until|into)\b/i;
const leadsToEnd = /\b(?:by|through|to|until|into|up to) (?:the )?$/i;

/** The day that is named, or each session of the days that are; without a year, those of the next such month after `from`. */
function listLastDays({ text, period: { base, to, role } }: TimeMark, from: DayNumber): DayNumber[] {
  const isDated = /(?:19|20)\d\d|\b(?:this|last) year\b|^(?:yesterday|today)|day\b/i.test(text);
  const years = isDated ? 0 : Math.floor((to - from) / yearDays);
  const [first, last] = [base, to].map((day) => (years < 1 ? day : toEarlierYear(day, years)));
  const days = [last as DayNumber];
  if (role === 'scope' && to - base <= mostOfWeek)
    for (let day = previousSession(last as DayNumber); day > (first as DayNumber); day = previousSession(day))
      days.push(day);
  return days;
}

const yearDays = 365.25;

/** The same day of an earlier year; the last session of a month stays that. */
function toEarlierYear(day: DayNumber, years: number): DayNumber {
  const isLast = startOfMonth(nextSession(day)) !== startOfMonth(day);
  const shifted = addMonths(day, -12 * years);
  return sessionOnOrBefore(isLast ? addMonths(startOfMonth(shifted), 1) - 1 : shifted);
}

const fromPoint = /^(?:from|since) (?:there|that|then)\b/i;

/** "Above where it had ended 1999", "higher than at the end of May". */
const fromLevel = /^(?:above|below|over|under|(?:higher|lower|more|less) than)\b/i;

const laterWords = /\b(?:later|on|afterwards|thereafter)$/i;

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
export function toPassedThrough(reader: SentenceReader, found: TimeMark): StatedPeriod | undefined {
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
export function toLostBy(reader: SentenceReader, found: TimeMark, core: Span): StatedPeriod | undefined {
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

/** "Both bottomed on 11 February. The Russell made 42% to the end of December": from the day told before. */
export function toEndFromDay(reader: SentenceReader, found: TimeMark): StatedPeriod | undefined {
  const { period } = found;
  const { lastDay, lastDayBlock } = reader.discourse;
  if (period.role !== 'day' || found.isAhead || found.isSince || lastDay === undefined) return undefined;
  const isNear = lastDayBlock === reader.block && lastDay < period.base && period.to <= reader.discourse.published;
  if (!isNear || !upToEnd.test(reader.before(found, 24)) || !endOfSpan.test(found.text)) return undefined;
  return { ...period, base: sessionOnOrBefore(lastDay), role: 'window', isOpen: false, others: [] };
}

const upToEnd = /(?:%|per ?cent) (?:to|until|up to|through) (?:the )?$/i;

const endOfSpan = /^(?:the )?(?:end|close) of\b|\byear[- ]end$/i;

/** "At that low it was down 7% for 2023": up to the day told, and not to publication. */
export function toEndedThere(
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

/** "The week began with a 1.2% drop", "it started the week by losing 1.2%": of its first session. */
export function toFirstSession(
  { text }: SentenceReader,
  { start, end, period, text: written }: TimeMark,
): StatedPeriod | undefined {
  if (!/\b(?:the|this) week$/i.test(written) || period.role !== 'window') return undefined;
  const isFirst =
    /\b(?:start|beg[aiu]n|open|kick)(?:s|ed|ing|ning)?(?: off| out)? (?:off )?$/i.test(
      text.slice(Math.max(0, start - 16), start),
    ) ||
    /^ (?:has |had )?(?:started|began|begun|opened|kicked off|under ?way|got going|got off to a (?:good|bad|strong|weak|poor|rough) start)\b/i.test(
      text.slice(end, end + 40),
    );
  const to = nextSession(period.base);
  return isFirst && to <= period.to ? { ...period, to, role: 'day', isOpen: false, others: [] } : undefined;
}

/**
 * "Touched a correction on Thursday, 10.1% down from March 4", "at the end of May it had been up 4% for the year": up to
 * the day that the clause, or in the past perfect the one before it, tells of.
 */
export function toEndedOnDay(reader: SentenceReader, found: TimeMark, core: Span): StatedPeriod | undefined {
  const { period, text } = found;
  const clause = toClauseOf(reader, core);
  const isOfUnit = wholeUnit.test(text) && pluperfect.test(clause);
  const ofYearOver = toDayOfYearOver(reader, found, core, clause);
  if (ofYearOver !== undefined) return ofYearOver;
  if (!(period.isOpen || isOfUnit) || period.role !== 'window') return undefined;
  const isFromDay = /^(?:from|below|above|off|under|beneath)\b/i.test(text);
  const isOfYear = wholeYear.test(text) && past.test(clause);
  const isOfThen = (isFromDay || isOfYear || isOfUnit) && !ofNow.test(clause);
  const day =
    findEndTold(reader, found, core, isOfThen) ??
    (wholeUnit.test(text) ? findDeadline(reader, core) : undefined) ??
    findLimitPassed(reader, core) ??
    (isOfThen ? findDayBefore(reader, found, core, pluperfect.test(clause)) : undefined);
  if (day === undefined) return undefined;
  const to = sessionOnOrBefore(day.period.to);
  if (to <= period.base || to >= reader.discourse.published) return undefined;
  return { ...period, to, isOpen: false, others: listClosesOf(day, period.base) };
}

/** "At its low of April 8 it had been down 21.1% for the year", told in January: up to the day that the clause begins with. */
function toDayOfYearOver(
  { marks, text }: SentenceReader,
  { period, text: words, start }: TimeMark,
  core: Span,
  clause: string,
): StatedPeriod | undefined {
  if (period.isOpen || period.role !== 'window' || !/^(?:for|on|over|in) the year$/i.test(words)) return undefined;
  const day = marks.times.find((mark) => mark.period.role === 'day' && mark.end <= Math.min(start, core.end));
  const to = day === undefined ? undefined : sessionOnOrBefore(day.period.to);
  if (day === undefined || to === undefined || to <= period.base || to > period.to || !past.test(clause))
    return undefined;
  return opensWithDay.test(text.slice(marks.start, day.end)) ? { ...period, to, others: [] } : undefined;
}

const opensWithDay =
  /^\W*(?:But |And |Yet )?(?:At|On|By|As of) (?:(?:its|the|their|one) )?(?:[a-z]+ )?(?:(?:low|high|peak|bottom|trough|top|worst|best|close|end)(?: point)?,? )?(?:(?:on|of) )?(?:the )?[\w, ]{3,18}$/;

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

/** "By Wednesday's close it was down 2% for the week": up to the day that the clause begins with. */
function findDeadline({ marks, text }: SentenceReader, core: Span): TimeMark | undefined {
  return marks.times.find(
    ({ start, end, period, isAhead }) =>
      period.role === 'day' &&
      isAhead !== true &&
      end <= core.start &&
      (/^(?:by|through|as of|up to)\b/i.test(text.slice(start, end)) ||
        /\b(?:by|through|as of|up to) (?:the (?:(?:close|end|finish) (?:of |on )?)?)?$/i.test(
          text.slice(marks.start, start),
        )) &&
      !/[,;:.]/.test(text.slice(end, core.start).replace(/^,/, '')),
  );
}

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
export function toAsOfSum(reader: SentenceReader, { period }: TimeMark, core: Span): StatedPeriod | undefined {
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
export function toAsOfReport({ discourse }: SentenceReader, { period }: TimeMark): StatedPeriod | undefined {
  const { published, daysTold } = discourse;
  const to = sessionOnOrBefore(published);
  const eve = previousSession(to);
  const isOfEve = to === published && daysTold.includes(eve) && !daysTold.includes(to);
  if (!isOfEve || !period.isOpen || period.role !== 'window' || period.to !== to || period.base >= eve)
    return undefined;
  return { ...period, others: [...period.others, { label: 'to the session reported', base: period.base, to: eve }] };
}

/** "It peaked on 9 October and reached its floor on 9 March, a decline of 57%": between the two days. */
export function toSpanOfTurns({ marks, text }: SentenceReader, found: TimeMark, core: Span): StatedPeriod | undefined {
  const figure = marks.quantities.find(({ start }) => start >= found.end);
  if (found.period.role !== 'day' || figure === undefined || core.end <= found.end) return undefined;
  const isSum =
    summedUp.test(text.slice(found.end, figure.start)) || standsLower.test(text.slice(found.end, figure.end + 12));
  if (!isSum) return undefined;
  const start = marks.times.findLast(({ end }) => end <= found.start);
  if (start?.period.role !== 'day' || start.period.to >= found.period.to) return undefined;
  const isTold =
    turn.test(text.slice(marks.start, start.start)) &&
    /\b(?:and|then|before|to)\b/i.test(text.slice(start.end, found.start)) &&
    turn.test(text.slice(start.end, found.start));
  return isTold ? { ...found.period, base: start.period.to, role: 'window' } : undefined;
}

/** ", a decline of", ", for a gain of": what stands between two days and the sum of what lay between them. */
const summedUp = /^,? (?:(?:for|which (?:is|was|makes|made)|making|in all) )?an? (?:[a-z]+ )?(?:of )?$/i;

/** ", 25% lower", ", down 25%": where it stood at the second of two turns. */
const standsLower =
  /^,? (?:(?:down|off) [\d.]+ ?(?:%|per ?cent)|[\d.]+ ?(?:%|per ?cent) (?:lower|down|below|higher|up)\b)/i;

const turn =
  /\b(?:peak\w*|topp\w+ out|tops?|highs?|record|summit|bottom\w*|trough\w*|floor|lows?|nadir|closed|stood|stands)\b/i;

const fromFigure = /\bfrom (?:about |around |just )?\$?\d[\d.,]*(?:%| per ?cent| points?)? (?:at |on |by )$/i;

const toFigure = /^ to (?:about |around |just )?\$?\d[\d.,]*(?:%| per ?cent| points?)? (?:at |on |by )$/i;

/** "Fell from 4.5% at the end of June to 3.8% at the end of September, and bonds returned 8%": between the two days. */
export function toSpanOfEnds({ marks, text }: SentenceReader, found: TimeMark, core: Span): StatedPeriod | undefined {
  if (found.period.role !== 'day' || found.end > core.start) return undefined;
  const start = marks.times.findLast(({ end }) => end <= found.start);
  if (start?.period.role !== 'day' || start.period.to >= found.period.to) return undefined;
  const isSpan =
    fromFigure.test(text.slice(Math.max(marks.start, start.start - 40), start.start)) &&
    toFigure.test(text.slice(start.end, found.start));
  return isSpan ? { ...found.period, base: start.period.to, role: 'window' } : undefined;
}

/** "The rally had carried it up 5% from last Tuesday's close": up to the day that the passage tells of. */
export function toEndedBefore(
  reader: SentenceReader,
  { period, text }: TimeMark,
  core: Span,
): StatedPeriod | undefined {
  // "Neither had a weekly gain": what they had is no past perfect.
  if (/^weekly$/i.test(text) || !period.isOpen || period.role !== 'window' || !pluperfect.test(toClause(reader, core)))
    return undefined;
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
