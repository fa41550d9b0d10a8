import {
  addMonths,
  type DayNumber,
  endOfMonth,
  fromCivilDate,
  nextSession,
  parsePeriod,
  previousSession,
  RotascopeError,
  sessionOnOrBefore,
  startOfMonth,
  toCivilDate,
  toWeekday,
} from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { StatedPeriod } from '../../statement.ts';
import { findReviewed } from '../discourse.ts';
import type { TimeMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toSession } from '../session-period.ts';
import { toNumber } from '../to-number.ts';
import { findPointTold, toSameEnd } from './point-told.ts';

/** Farthest that a time may stand from the figure it dates. Unit: characters. */
const farthest = 70;

/**
 * The time that a figure of rates or of the economy is given for: the nearest with no other figure between, after it or
 * before it in its clause, or at the opening of the sentence. A time that lies ahead and stands alone dates the sentence.
 */
export function findFigureTime(
  reader: SentenceReader,
  figure: Span,
  accepts: (time: TimeMark) => boolean = ({ isSince }) => !isSince,
): TimeMark | undefined {
  const { start: opening, times, quantities, end } = reader.marks;
  let best: TimeMark | undefined;
  let least = farthest;
  for (const time of times) {
    if (time.isLookBack || time.isCarried || !accepts(time) || isReference(reader, time)) continue;
    const isAfter = time.start >= figure.end;
    const [left, right] = isAfter ? [figure, time] : [time, figure];
    if (reader.breaks(left, right, true) > 0) continue;
    const isOpening = time.start - opening < 25 && /^\s*,/.test(reader.text.slice(time.end, time.end + 3));
    const hasRival = quantities.some(
      (mark) =>
        mark.start >= left.end &&
        mark.end <= right.start &&
        mark.quantity.kind === 'figure' &&
        (isAfter || !(mark.quantity.change === 'from' || /\bfrom (?:about )?$/i.test(reader.before(mark, 12)))),
    );
    if (hasRival && !isOpening) continue;
    const between = reader.text.slice(left.end, right.start);
    if (
      !isAfter &&
      /^,? (?:and|but|before) (?:it )?(?:ended|ending|finished|finishing|closed|closing|settled|settling)(?: (?:the )?(?:year|month|week|quarter))? (?:at|on|near) (?:about |around )?$/i.test(
        between,
      )
    )
      continue;
    if (isAfter && /\bthan (?:it (?:was|stood) )?(?:at|in|on)? ?(?:the )?$/i.test(between)) continue;
    if (isAfter && isAnotherOccasion(between, times, figure)) continue;
    if (isAfter && superlative.test(`${between}${time.text}`.slice(0, between.length + 6))) continue;
    const told = isAfter ? between : between.replace(apposition, ' ');
    const commas = told.match(/[,;]|\band\b/g)?.length ?? 0;
    const cost = isOpening ? Math.min(40, told.length) : told.length + commas * (isAfter ? 12 : 34);
    if (cost < least) {
      least = cost;
      best = time;
    }
  }
  if (best !== undefined) return best;
  const ahead = times.filter((time) => time.isAhead && !time.isSince && accepts(time));
  return ahead.length === 1 && times.length <= 2 && end - opening < 260 ? ahead[0] : undefined;
}

/** "On March 16 the VIX, the so-called fear gauge, closed at": what a name is told to be. */
const apposition = /, (?:the|an?|which|who|Wall Street's|the market's) [^,;.%\d]{3,60},(?= [a-z])/g;

/** "In April it sent the index to a close above 52, and briefly in mid-October": a second time, after that of the figure. */
function isAnotherOccasion(between: string, times: readonly TimeMark[], { start: at }: Span): boolean {
  return (
    /^,? and (?:(?:briefly|again|then|once more|later) )*(?:in |on |at )?(?:the )?$/i.test(between) &&
    times.some(({ end, isLength, isLookBack }) => end <= at && !isLength && !isLookBack)
  );
}

/** "5%, the highest since the spring of 2001", "at its highest in four decades": how far a superlative looks back. */
const superlative =
  /\b(?:highest|lowest|most|least|steepest|widest|tightest|narrowest|biggest|largest|best|worst|deepest|first|strongest|weakest|fastest|slowest)\b(?: [\w-]+){0,3}? (?:since|in|for|seen|on record)\b/i;

/** "on the day of the poll", "from a year earlier": named by what happened then, or the other end of a comparison. */
function isReference(reader: SentenceReader, time: TimeMark): boolean {
  const isComparison =
    /\byear (?:ago|earlier|before)$|\byear[- ](?:over|on)[- ]year|\b(?:12|twelve) months\b/i.test(time.text) &&
    !/^in \d{4}/i.test(time.text);
  // "18.9% below its February peak with the VIX at 52.33": the month of another thing's turn.
  const isOfTurn = /^ (?:peak|high|low|trough|top|bottom)s?\b(?! of\b| at\b| came\b| was\b)/i.test(
    reader.after(time, 14),
  );
  return isComparison || isOfTurn || (/^on the day$/i.test(time.text) && /^ of\b/.test(reader.after(time, 4)));
}

type Unit = 'day' | 'session' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year';

const start =
  /\b(?:began|begins?|begun|started|starts?|opened|opens?|entered|enters?|(?:came|come|went|gone|headed) into)\s+(?:(?:the|this)\s+)?(year|quarter|month|(?:19|20)\d\d)\s+(?:at|with|on|near|around|yielding)?\s*(?:about |around |just |roughly )?$/i;
const whenBegan =
  /^ (?:when|as|before) (?:the )?(year|quarter|month|(?:19|20)\d\d) (?:began|started|opened|got under way|dawned)\b|^ (?:at|with) which (?:it|they) (?:began|started|opened|entered) (?:the )?(year|quarter|month|(?:19|20)\d\d)\b/i;
const spokenOf =
  "(?:it|they|that|the (?:[a-z-]+ )?(?:yield|rate|note|figure|reading|spread|index|gauge|number|price|pace)s?|[a-z-]+ ?[a-z-]*)(?:'s| had| has)? [a-z ]{2,32}\\$?";
const ago = new RegExp(
  `^ ?(?:of |seen |recorded |reached |posted )?(?:just |only |about |roughly )?(a|an|${toNumberPattern(1, 12)}) (day|session|week|fortnight|month|quarter|year)s? (?:earlier|before|ago|previously|prior)\\b`,
  'i',
);
const agoAhead = new RegExp(
  `(?:^\\W*|[,;:.(] |\\b(?:and|but|when|where) )(?:just |only |about |roughly |barely )?(a|an|${toNumberPattern(1, 12)}) (day|session|week|fortnight|month|quarter|year)s? (?:earlier|before|ago|previously),? ${spokenOf}$`,
  'i',
);
const laterAhead = new RegExp(
  `(?:^\\W*|[,;:.(] |\\b(?:and|but) )(?:just |only |about |roughly |barely )?(half an?|an?|${toNumberPattern(1, 12)}) (week|fortnight|month|quarter|year)s? (?:later|on|after(?:wards?| that)),? ${spokenOf}$`,
  'i',
);
const nextAhead = new RegExp(
  `(?:^\\W*|[,;:] )(?:(?:in|at|during|by) )?(?:the )?(?<end>end of )?(?:the )?(?:next|following) (?<unit>month|quarter),? ${spokenOf}$`,
  'i',
);
const overNext = new RegExp(
  `\\b(?:over|in|during|within) the (?:(?:next|following|ensuing|subsequent|first) (?:(?<count>${toNumberPattern(2, 12)}) )?(?<unit>week|month|quarter|year)s?|(?:(?<many>${toNumberPattern(2, 12)}) )?(?<noun>week|month|quarter|year)s? (?:that|which) followed)\\b(?=[^,;]*$|[.,;])`,
  'i',
);
const tookBehind = new RegExp(
  `^(?: percentage)?(?: points?)? in (${toNumberPattern(2, 12)}) (week|month|quarter|year)s(?=[.,;])`,
  'i',
);
const nextBehind = /^ (?:in |at |during )?the (?:next|following) (?<unit>month|quarter)\b/i;
/** "30.62 dollars a barrel one year earlier": what the figure counts, where it is not of its span. */
const ofUnit = /^(?: dollars)? (?:a|per) barrel\b|^ dollars\b/i;
const priorUnit =
  /^ ?(?:in |at |during |for |on |of )?(?:the )?(?:previous|prior|preceding) (day|session|week|month|quarter|year)(?:'s)?\b|^ ?(?:in |at |on |of )?the (day|session|week|month|quarter|year) (?:before|earlier)\b/i;
const priorAhead = new RegExp(
  `(?:^\\W*|[,;:] )(?:in |at |on )?the (?:(day|session|week|month|quarter|year) (?:before|earlier),? (?:at the same time,? )?${spokenOf}|(?:previous|prior|preceding) (month|quarter|year)'s (?:figure|reading|number|print|rate|level|close) (?:was|had been|came in at|stood at) )$`,
  'i',
);
/** "The same month of the year before had ended at 4.10": a year before the figure told. */
const sameAhead =
  /^\W*(?:(?:in|at the end of) )?the same (?:day|week|month|quarter|time|point|stage) (?:(?:of|in) the (?:year before|(?:previous|prior|preceding) year)|a year (?:before|earlier)|the year before),? [a-z ]{2,32}\$?$/i;
const priorWeekday =
  /^ ?(?:on )?(?:the )?(?:previous |prior |preceding )?(Mon|Tues|Wednes|Thurs|Fri)day (?:before|earlier|previously|prior)\b|^ ?(?:on |at )?the (?:previous|prior|preceding) (Mon|Tues|Wednes|Thurs|Fri)day\b/;

/** "1.55 percent the Friday before": the last one before the day spoken of. */
function toWeekdayBefore(name: string, last: DayNumber, text: string): StatedPeriod {
  const away = (toWeekday(last) - ['Sun', 'Mon', 'Tues', 'Wednes', 'Thurs', 'Fri'].indexOf(name) + 7) % 7;
  const to = sessionOnOrBefore(last - (away === 0 ? 7 : away));
  return toSession(to, text, 'stated');
}

const yearToMonth =
  /^ ?(?:in|over|for|during) the (?:year|12 months|twelve months) (?:to|through|ended|ending|that ended)(?: in)? ((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{4})?)/;
/** A time that is told from the start of a year or from a figure's own: "began the year at", "a week earlier". */
export function findRelativeTime(
  reader: SentenceReader,
  figure: Span,
  isMonthly: boolean,
  anchor?: DayNumber,
): StatedPeriod | undefined {
  const { published } = reader.discourse;
  const closing = isMonthly ? undefined : (findEndOfIt(reader, figure) ?? findClosing(reader, figure));
  if (closing !== undefined) return closing;
  const turn = isMonthly ? undefined : findTurn(reader, figure);
  if (turn !== undefined) return turn;
  const opening = findOpening(reader, figure);
  if (opening !== undefined) return opening;
  const after = reader.after(figure, 60).replace(ofUnit, '');
  const ahead = reader.text.slice(reader.marks.start, figure.start).slice(-80);
  const point = anchor ?? findPointTold(reader, figure);
  const same = point === undefined ? null : sameAhead.exec(ahead);
  if (same !== null) return toPast(1, 'year', published, isMonthly, same[0].trim(), point);
  const past = ago.exec(after) ?? agoAhead.exec(ahead);
  if (past !== null) return toPastOf(reader, figure, past, isMonthly, /\bago\b/i.test(past[0]) ? anchor : point);
  const next = point === undefined ? undefined : findLater(ahead, after, point, published, isMonthly);
  if (next !== undefined) return next;
  const sameDay =
    /^ ?(?:on )?(?:that(?: same)?|the same) (?:very )?(?:day|session|afternoon)\b(?! (?:before|after|earlier|of))/i.exec(
      after,
    );
  const lastDay =
    reader.marks.times.findLast((time) => time.end <= figure.start && time.period.role === 'day' && !time.isCarried)
      ?.period.to ?? reader.discourse.lastDay;
  if (sameDay !== null && lastDay !== undefined) return toSession(lastDay, sameDay[0].trim(), 'carried');
  const yearTo = yearToMonth.exec(after);
  if (yearTo !== null) return toMonth(yearTo[1] as string, published, yearTo[0].trim());
  const weekday = isMonthly ? null : priorWeekday.exec(after);
  if (weekday !== null)
    return toWeekdayBefore((weekday[1] ?? weekday[2]) as string, anchor ?? published, weekday[0].trim());
  const prior = priorUnit.exec(after) ?? (point === undefined ? null : priorAhead.exec(ahead));
  return prior === null
    ? undefined
    : toPast(1, (prior[1] ?? prior[2]) as Unit, published, isMonthly, prior[0].trim(), point);
}

/** "A month later it was 4.36%", "it quickened to 3.2% the following month": so long after the figure told before. */
function findLater(
  ahead: string,
  after: string,
  point: DayNumber,
  published: DayNumber,
  isMonthly: boolean,
): StatedPeriod | undefined {
  const later = laterAhead.exec(ahead);
  const over = isMonthly
    ? null
    : (overNext.exec(ahead) ?? overNext.exec(after) ?? (/\bha[ds]\b/.test(ahead) ? null : tookBehind.exec(after)));
  if (later === null && over !== null) return toStretchOn(over, point, published);
  const next = later === null ? (nextAhead.exec(ahead) ?? nextBehind.exec(after)) : null;
  if (!isMonthly && next !== null && next.groups?.end === undefined) return undefined;
  const [text, count, unit] = later ?? (next === null ? [] : [next[0], 'a', next.groups?.unit as string]);
  if (text === undefined) return undefined;
  const number = /^half/i.test(count as string) ? 1 / 2 : toNumber(count as string);
  if (number < 1 && !/year/i.test(unit as string)) return undefined;
  const period = toPast(-number, unit as Unit, published, isMonthly, text.trim(), point);
  return period === undefined || period.to > published ? undefined : period;
}

/** "Over the next three months it fell to 3.85%", "in the two weeks that followed": from the figure told before to its end. */
function toStretchOn(
  { 0: text, 1: plain, 2: noun, groups }: RegExpExecArray,
  point: DayNumber,
  published: DayNumber,
): StatedPeriod | undefined {
  const count = groups === undefined ? plain : (groups.count ?? groups.many);
  const unit = (groups === undefined ? noun : (groups.unit ?? groups.noun)) as Unit;
  const period = toPast(-toNumber(count ?? 'one'), unit, published, false, text.trim(), point);
  if (period === undefined || period.to > published) return undefined;
  const to = Math.max(period.to, ...period.others.map((other) => other.to));
  return { ...period, base: point, to: to > published ? period.to : to, role: 'window', others: [] };
}

/** "Began the year at 4,069", "3.9% when the quarter started": the last close before, or the first. */
export function findOpening(reader: SentenceReader, figure: Span): StatedPeriod | undefined {
  const match = start.exec(reader.before(figure, 60)) ?? whenBegan.exec(reader.after(figure, 50));
  if (match === null) return undefined;
  const name = (match[1] ?? match[2] ?? '').toLowerCase();
  // "It started the year at 1.52% and ended it at 3.88%": of the year under review, or of the one that is over.
  const isOfNow = /\b(?:this|now|has|have|is|are|stands?)\b/i.test(reader.sentence);
  const reviewed = /year/.test(name) && !isOfNow ? findReviewed(reader.discourse, 'year') : undefined;
  if (reviewed !== undefined) return toStart(name, reviewed.to, match[0].trim());
  const point = /\bhad\b/i.test(reader.before(figure, 60)) ? findPointTold(reader, figure) : undefined;
  if (point !== undefined && !/^\d/.test(name))
    return toStart(name === 'year' ? `${toCivilDate(point).year}` : name, point, match[0].trim());
  const isOver = name === 'year' && endOfIt.test(reader.text.slice(figure.end, reader.marks.end));
  // "The yield finished July 2006 at 4.99%. It started the month at 5.15%": the one that the passage tells of.
  const { indicatorTo, indicatorBlock, published } = reader.discourse;
  const told = indicatorBlock === reader.block && !isOfNow ? indicatorTo : undefined;
  const asOf = told === undefined || told > published ? published : told;
  return toStart(isOver ? `${toYearOver(reader)}` : name, asOf, match[0].trim());
}

/** "1.78% a year earlier": before the day told, before publication, or before the day that the sentence goes on to. */
function toPastOf(
  { discourse, marks }: SentenceReader,
  figure: Span,
  [written, count = '', unit = '']: RegExpExecArray,
  isMonthly: boolean,
  anchor: DayNumber | undefined,
): StatedPeriod | undefined {
  const read = (from: DayNumber | undefined): StatedPeriod | undefined =>
    toPast(toNumber(count), unit.toLowerCase() as Unit, discourse.published, isMonthly, written.trim(), from);
  const period = read(anchor);
  const later = marks.times.findLast(
    ({ start: at, text, period: { role, to }, isAhead }) =>
      at >= figure.end + written.length &&
      !isAhead &&
      (role === 'day' || /^by\b/i.test(text)) &&
      to <= discourse.published,
  );
  const other = later === undefined || isMonthly ? undefined : read(later.period.to);
  if (period === undefined || other === undefined || later === undefined) return period;
  const to = toSameEnd(later.period.to, other.to);
  return { ...period, others: [...period.others, { label: `before ${later.text}`, base: previousSession(to), to }] };
}

/** "in the twelve months to November": the figure of November. */
function toMonth(name: string, published: DayNumber, text: string): StatedPeriod | undefined {
  try {
    const { base, to } = parsePeriod(name, published);
    return { text, base, to, role: 'window', from: 'stated', isOpen: false, others: [] };
  } catch (error) {
    if (error instanceof RotascopeError) return undefined;
    throw error;
  }
}

/** The year that "the year" is: in the first days of January still the one before. */
export function toYearSpokenOf(published: DayNumber): number {
  const { year, month, day } = toCivilDate(published);
  return month === 1 && day <= 10 ? year - 1 : year;
}

const turnAhead =
  /\b(?:at|from) the (?:start|beginning|turn|outset) of (?:the|this) year,?(?: [\w-]+){0,4}? (?:about |around |roughly )?$/i;
const turnBehind = /^ (?:seen |recorded )?(?:at|from) the (?:start|beginning|turn|outset) of (?:the|this) year\b/i;
const toCome = /\b(?:will|should|ought to|could|may|might|would|expect\w*|see|likely|won't)\b[^,;]*$/i;

/** "At the start of the year it paid 5.75%", "below 3.5% at the turn of the year": the year that began, or the next one. */
function findTurn(reader: SentenceReader, figure: Span): StatedPeriod | undefined {
  const { published } = reader.discourse;
  const match = turnAhead.exec(reader.before(figure, 70)) ?? turnBehind.exec(reader.after(figure, 50));
  if (match === null) return undefined;
  const text = match[0].trim();
  if (!toCome.test(reader.before(figure, 60))) return toStart('year', published, text);
  const to = sessionOnOrBefore(fromCivilDate(toCivilDate(published).year, 12, 31));
  return toSession(to, text, 'stated');
}

const closingVerb =
  /\b(?:end|finish|close|went out|clos|finis)(?:s|ed|es|ing)?(?: out)? (?:of )?(the year|[^,;.\d]{0,14}(?:19|20)\d\d|[A-Z][a-z]+|(?:the|this) (?:week|month|quarter)|(?:the|its) (?:first|second|third|fourth|final|current) (?:quarter|half))\b[^,;]{0,32}$/;

/** "January ended at 4.14%", "March 2006 closed with the two-year yield at". */
const timeCloses =
  /(?:^|\W)((?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?) (?:had |then )?(?:ended|closed|finished|went out) (?:at|on|with)\b[^,;]{0,44}$/;

const endOfIt = /\b(?:ended|closed|finished) (?:it|the year) (?:at|with|on|near|around|above|below)\b/i;
const endsIt =
  /\b(?:ended|closed|finished) it (?:at|with|on|near|around|above|below) (?:about |around |just |roughly )?$/i;

/** The last year that is over. */
const toYearOver = ({ discourse }: SentenceReader): number => toCivilDate(discourse.published).year - 1;

/** "Started the year at 1.52% and ended it at 3.88%": the last session of the year that is over, or of the one that is named. */
function findEndOfIt(reader: SentenceReader, figure: Span): StatedPeriod | undefined {
  if (!endsIt.test(reader.before(figure, 40))) return undefined;
  const ahead = reader.text.slice(reader.marks.start, figure.start);
  const began = /\b(?:began|begun|started|opened|entered) (the year|(?:19|20)\d\d)\b/i.exec(ahead)?.[1];
  if (began === undefined) return undefined;
  const to = sessionOnOrBefore(fromCivilDate(/^\d/.test(began) ? Number(began) : toYearOver(reader), 12, 31));
  if (to > reader.discourse.published) return undefined;
  return toSession(to, 'ended it', 'stated');
}

/** The Friday that a text speaks of as the end of the week: on Monday that of the week before. */
function toFriday(published: DayNumber): DayNumber {
  return published - ((toWeekday(published) - 5 + 7) % 7);
}

/** "closed 2024 at 4.58%", "should end the year below 4%": its last session. */
function findClosing(reader: SentenceReader, figure: Span): StatedPeriod | undefined {
  const ahead = reader.before(figure, 60);
  const match = closingVerb.exec(ahead) ?? timeCloses.exec(ahead);
  if (match === null) return undefined;
  const start = figure.start - ahead.length + match.index;
  const { published } = reader.discourse;
  const time = reader.marks.times.find((mark) => mark.start >= start && mark.end <= figure.start && !mark.isSince);
  const point = /^the (?:month|quarter|year)$/i.test(match[1] as string) ? findPointTold(reader, figure) : undefined;
  if (point !== undefined) return toEndOfSpan(match[1] as string, point, published);
  const isYear = /^the year$/i.test(match[1] as string);
  if (!isYear && time === undefined) return undefined;
  const { year } = toCivilDate(published);
  const isToCome =
    isYear &&
    /\b(?:will|should|could|may|might|would|to|expect|see|likely)\b[^,;]*$/i.test(ahead.slice(0, match.index));
  const isWeek = /^the week$/i.test(match[1] as string);
  const last = isWeek
    ? toFriday(published)
    : isYear
      ? fromCivilDate(isToCome ? year : toYearSpokenOf(published), 12, 31)
      : (time?.ends ?? time?.period.to ?? published);
  const to = sessionOnOrBefore(last);
  if (isYear && !isToCome && to > published) return undefined;
  return toSession(to, match[1] as string, 'stated');
}

/** "The ten-year ended March 2023 at 3.48%. The two-year ended the month at 4.06%": the last session of the one told. */
function toEndOfSpan(text: string, point: DayNumber, published: DayNumber): StatedPeriod | undefined {
  const { year, month } = toCivilDate(point);
  const months = /year/i.test(text) ? 12 : /quarter/i.test(text) ? month + ((3 - (month % 3)) % 3) : month;
  const to = sessionOnOrBefore(endOfMonth(fromCivilDate(year, months, 1)));
  if (to > published) return undefined;
  return toSession(to, text, 'stated');
}

/** The last close before a year, quarter or month, or its first. */
function toStart(name: string, published: DayNumber, text: string): StatedPeriod {
  const year = /^\d/.test(name) ? Number(name) : toYearSpokenOf(published);
  const first =
    name === 'month'
      ? startOfMonth(published)
      : name === 'quarter'
        ? startOfQuarter(published)
        : fromCivilDate(year, 1, 1);
  const last = sessionOnOrBefore(first - 1);
  return {
    text,
    base: previousSession(last),
    to: nextSession(last),
    role: 'scope',
    from: 'stated',
    isOpen: false,
    others: [{ label: 'the last close before', base: previousSession(last), to: last }],
  };
}

/**
 * So many units before, or after where they are less than none: of a monthly figure, counted from the month before
 * publication, which is mostly the latest. From the last session of a month it may be the last of the other.
 */
function toPast(
  count: number,
  unit: Unit,
  published: DayNumber,
  isMonthly: boolean,
  text: string,
  anchor?: DayNumber,
): StatedPeriod | undefined {
  const months = { day: 0, session: 0, week: 0, fortnight: 0, month: 1, quarter: 3, year: 12 }[unit] * count;
  const common = { text, from: 'stated', isOpen: false, others: [] } as const;
  if (isMonthly) {
    if (months === 0) return undefined;
    const month =
      anchor === undefined ? addMonths(startOfMonth(published), -1 - months) : addMonths(startOfMonth(anchor), -months);
    return { ...common, base: sessionOnOrBefore(month - 1), to: sessionOnOrBefore(endOfMonth(month)), role: 'window' };
  }
  const latest = sessionOnOrBefore(anchor ?? published);
  const days = { day: 1, session: 1, week: 7, fortnight: 14, month: 0, quarter: 0, year: 0 }[unit] * count;
  const to =
    unit === 'day' || unit === 'session'
      ? toSessionBefore(latest, count)
      : sessionOnOrBefore(addMonths(latest, -months) - days);
  const end = months === 0 ? to : toSameEnd(latest, to);
  const others = end === to ? [] : [{ label: 'at the end of that month', base: previousSession(end), to: end }];
  return { ...common, base: previousSession(to), to, role: 'day', others };
}

function toSessionBefore(day: DayNumber, count: number): DayNumber {
  return count <= 1 ? previousSession(day) : toSessionBefore(previousSession(day), count - 1);
}

function startOfQuarter(day: DayNumber): DayNumber {
  const { year, month } = toCivilDate(day);
  return fromCivilDate(year, month - ((month - 1) % 3), 1);
}
