import {
  addMonths,
  type DayNumber,
  endOfMonth,
  fromCivilDate,
  previousSession,
  sessionOnOrBefore,
  startOfMonth,
  toCivilDate,
} from '../../core/index.ts';
import type { Span } from '../document.ts';
import type { StatedPeriod } from '../statement.ts';
import { findReviewed } from './discourse.ts';
import type { Draft } from './draft.ts';
import type { TimeMark } from './marks.ts';
import { toRecentPeriod } from './recent-period.ts';
import type { SentenceReader } from './sentence-reader.ts';
import { toNumber } from './to-number.ts';

/** "a two-year gain": the length of that gain alone. */
export function isFloating({ isLength, text, period }: TimeMark): boolean {
  return (
    period.length !== undefined || (isLength && /^[\w-]+[ -](?:session|week|month|quarter|year|day)s?[ -]/i.test(text))
  );
}

/** "those seventeen months": of the stretches spoken of, one of about that length first; a day is no stretch of weeks. */
function preferLength(periods: readonly StatedPeriod[], text: string): readonly StatedPeriod[] {
  const match = /\b([a-z]+(?:-[a-z]+)?|\d{1,3})[ -](day|session|week|month|quarter|year)s\b/i.exec(text);
  const number = match === null ? Number.NaN : toNumber(match[1] as string);
  const days = { day: 1.4, session: 1.4, week: 7, month: 30.4, quarter: 91, year: 365 }[
    (match?.[2] ?? 'day').toLowerCase() as 'day'
  ];
  const isFit = ({ base, to }: StatedPeriod): boolean =>
    Number.isNaN(number) ? to - base > 5 : Math.abs(to - base - number * days) <= Math.max(4, 0.2 * number * days);
  if (Number.isNaN(number) && !/\b(?:period|stretch|span|weeks|months|years|quarters)\b/i.test(text)) return periods;
  const fit = periods.filter(isFit);
  return fit.length === 0 ? periods : [...fit, ...periods.filter((period) => !fit.includes(period))];
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
  return { ...period, base: sessionOnOrBefore(addMonths(base, 12)), to: sessionOnOrBefore(endOfRange(to)) };
}

/** The same day a year on; the last day of a month stays its last. */
function endOfRange(to: DayNumber): DayNumber {
  const next = addMonths(to, 12);
  return endOfMonth(to) - to < 4 ? endOfMonth(next) : next;
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

export function toPeriod(
  reader: SentenceReader,
  found: TimeMark | undefined,
  draft: Draft,
  usual: 'recent' | 'lately' | 'now',
  core: Span,
): StatedPeriod {
  const { discourse } = reader;
  const unit = found?.isLength === true ? findUnitTold(reader, found) : undefined;
  if (found !== undefined && unit !== undefined) return { ...unit.period, text: found.text };
  const last = discourse.periods[0];
  const after = found?.isLength === true ? findStart(reader, found) : undefined;
  if (found !== undefined && after !== undefined) return toLengthAfter(found, after, discourse.published);
  // "Had lost 57% in a month", in a passage on a crash that is over: a month of that time.
  if (
    found?.isLength === true &&
    last !== undefined &&
    reader.block - discourse.periodBlock <= 2 &&
    isOver(last, discourse.published)
  )
    return {
      ...last,
      text: found.text,
      from: 'carried',
      others: [{ label: found.text, base: found.period.base, to: found.period.to }],
    };
  if (found !== undefined && !found.isCarried) return toFoundPeriod(reader, found, draft, core);
  const inTurn = found === undefined ? toOneInTurn(reader, draft, core) : undefined;
  if (inTurn !== undefined) return inTurn;
  const sibling = reader.statements.findLast(({ kind }) => kind === 'return' || kind === 'relative-return');
  if (
    found?.isCarried === true &&
    /period|stretch|span|time|window|interval/i.test(found.text) &&
    sibling !== undefined
  )
    return { ...sibling.period, text: found.text, from: 'stated' };
  const spokenOf =
    found === undefined
      ? withTheme(reader, core, withoutDays(reader, draft, toReaching(reader, core)))
      : preferLength(discourse.periods, found.text);
  const [carried, ...earlier] = spokenOf;
  const mayCarry =
    found?.isCarried === true ||
    (carried !== undefined && isWindowKind(draft) && reader.block - discourse.periodBlock <= 4);
  const isWeak = usual === 'recent' && carried?.role === 'day' && found === undefined;
  const session = found === undefined && isWindowKind(draft) ? toSession(reader, core) : undefined;
  if (session !== undefined) return { ...session, others: carried === undefined ? [] : [...carried.others] };
  if (mayCarry && carried !== undefined && !isWeak) {
    const others = [
      ...earlier
        .slice(0, mostSpokenOf - 1)
        .map((period) => ({ label: period.text ?? 'spoken of before', base: period.base, to: period.to })),
      ...lastDayWindow(reader),
    ];
    const isSamePassage =
      found?.isCarried === true && discourse.periodBlock === reader.block && /\bsame\b/i.test(found.text);
    return {
      ...carried,
      text: found?.text ?? null,
      from: isSamePassage ? 'stated' : 'carried',
      others: found?.isCarried || carried.isFixed ? [] : [...carried.others, ...others],
    };
  }
  if (found === undefined && discourse.theme !== undefined && isWindowKind(draft))
    return { ...discourse.theme, text: null, from: 'carried', others: lastDayWindow(reader) };
  const to = sessionOnOrBefore(discourse.published);
  if (discourse.isUndatable && isWindowKind(draft))
    return {
      text: null,
      base: previousSession(to),
      to,
      role: 'window',
      from: 'assumed',
      isOpen: true,
      isUndatable: true,
      others: [],
    };
  const reviewed = draft.kind === 'record' && usual === 'lately' ? findReviewed(discourse) : undefined;
  if (reviewed !== undefined && !notPast.test(toClause(reader, core)))
    return { ...reviewed, text: null, role: 'scope', from: 'carried', others: [] };
  if (usual === 'lately')
    return {
      text: null,
      base: sessionOnOrBefore(to - 31),
      to,
      role: 'scope',
      from: 'assumed',
      isOpen: true,
      others: [],
    };
  if (usual === 'recent') return toRecentPeriod(discourse.published);
  const close = toCloseTold(reader, draft, core);
  if (close !== undefined) return close;
  const others = isWindowKind(draft) ? lastDayWindow(reader) : [];
  return { text: null, base: previousSession(to), to, role: 'day', from: 'assumed', isOpen: true, others };
}

/** "Made 23% in 2000 and 19% in 2001. The other half lost 22% and then 9%": over the same two, one after the other. */
function toOneInTurn(
  { discourse, marks, text, sentence }: SentenceReader,
  { kind }: Draft,
  core: Span,
): StatedPeriod | undefined {
  const [first, second, other] = discourse.returns.map(({ period }) => period);
  const isPair = first !== undefined && second !== undefined && other === undefined && first.to <= second.base + 1;
  if (kind !== 'return' || !isPair || marks.times.length > 0 || !/\band then\b/i.test(sentence)) return undefined;
  if (marks.quantities.length !== 2) return undefined;
  const isSecond = /\band then\b/i.test(text.slice(marks.quantities[0]?.end, core.end));
  return { ...(isSecond ? second : first), text: null, from: 'carried', isFixed: true, others: [] };
}

const closed = /\b(?:closed|finished|ended|settled)(?: [a-z]+)? (?:at|above|below|near|on)\b/i;

/** "Stocks fell 3% on August 5. The VIX closed above 38": at the close of the day that the passage tells of. */
function toCloseTold(reader: SentenceReader, { kind }: Draft, core: Span): StatedPeriod | undefined {
  const { discourse, block, marks, text } = reader;
  const [last] = discourse.periods;
  if ((kind !== 'indicator' && kind !== 'level') || last?.from !== 'stated' || discourse.periodBlock !== block)
    return undefined;
  // "It fell 19% between its high and April 8": a stretch that ends on a day told is followed by what closed that day.
  const isEnd = last.role === 'window' && last.to === discourse.lastDay && discourse.published - last.to > reachDays;
  if ((last.role !== 'day' && !isEnd) || last.to > discourse.published) return undefined;
  if (notPast.test(toClause(reader, core)) || !closed.test(text.slice(marks.start, core.end))) return undefined;
  const { to } = last;
  return { text: null, base: previousSession(to), to, role: 'day', from: 'carried', isOpen: false, others: [] };
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

/** "In July 2024 it jumped 10% in a month": in the month that the sentence has named. */
function findUnitTold({ marks }: SentenceReader, length: TimeMark): TimeMark | undefined {
  const unit =
    /^in (?:just |only |barely |under |less than )?(?:the (?:space|course|span) of )?(?:a single|a|one|the) (?:trading )?(day|session|week|month|quarter|year)$/i.exec(
      length.text,
    )?.[1];
  const [least = 0, most = 0] = unit === undefined ? [] : unitLengths[unit.toLowerCase() as keyof typeof unitLengths];
  return marks.times.findLast(
    ({ end, period, isAhead, isLookBack, isLength, isDeadline, isCarried }) =>
      end <= length.start &&
      !(isAhead || isLookBack || isLength || isDeadline || isCarried || period.isOpen) &&
      (least === 0 ? period.role === 'day' : period.role === 'window') &&
      period.to - period.base >= least &&
      period.to - period.base <= most,
  );
}

/** The stretch of a time that the sentence names for a statement. */
function toFoundPeriod(reader: SentenceReader, found: TimeMark, draft: Draft, core: Span): StatedPeriod {
  if (!isWindowKind(draft)) return found.period;
  return (
    toSpanOfEnds(reader, found, core) ??
    toReachedBy(reader, found) ??
    toEndedThere(reader, found, core) ??
    toAsOfReport(reader, found) ??
    toEndedBefore(reader, found, core) ??
    (draft.kind === 'return' && isClosed(reader, found) ? { ...found.period, isOpen: false } : found.period)
  );
}

/** "By the end of June it had gained 82%": from the day the passage told before, else from the start of that year. */
function toReachedBy({ discourse, block, marks }: SentenceReader, found: TimeMark): StatedPeriod | undefined {
  const { period, text, isDeadline, isAhead } = found;
  if (!isDeadline || isAhead || period.role !== 'scope' || !/^by\b/i.test(text) || period.to > discourse.published)
    return undefined;
  // "By the close of November 9 it was up": in that session.
  if (/close of/i.test(text) && previousSession(period.to) === period.base) return undefined;
  const before = marks.times.findLast((mark) => mark.end <= found.start && mark.period.role === 'day');
  const told = before?.period.to ?? (discourse.lastDayBlock === block ? discourse.lastDay : undefined);
  const newYear = sessionOnOrBefore(fromCivilDate(toCivilDate(period.to).year - 1, 12, 31));
  const base = told !== undefined && told < period.base ? sessionOnOrBefore(told) : newYear;
  const others = base === newYear ? [] : [{ label: 'from the start of the year', base: newYear, to: period.to }];
  return { ...period, base, role: 'window', from: 'carried', isOpen: false, others };
}

/** "At that low it was down 7% for 2023": up to the day told, and not to publication. */
function toEndedThere(
  { discourse, block, marks, text }: SentenceReader,
  { period }: TimeMark,
  core: Span,
): StatedPeriod | undefined {
  const { lastDay, lastDayBlock } = discourse;
  const isThere =
    /\b(?:at|by) (?:that|this|the same) (?:low|high|peak|trough|bottom|top|point|stage|date|time)\b[^.;]*$/i.test(
      text.slice(marks.start, core.start),
    );
  if (!isThere || !period.isOpen || period.role !== 'window' || lastDay === undefined || lastDayBlock !== block)
    return undefined;
  const to = sessionOnOrBefore(lastDay);
  return to <= period.base || to >= period.to ? undefined : { ...period, to, isOpen: false, from: 'carried' };
}

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
  const from = marks.breaks.filter(({ at }) => at < core.start).at(-1)?.at ?? marks.start;
  return text.slice(from, core.end);
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
