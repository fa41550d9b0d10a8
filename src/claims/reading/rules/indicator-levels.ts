import {
  addMonths,
  type DayNumber,
  firstCalendarDay,
  previousSession,
  sessionOnOrBefore,
  startOfMonth,
} from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { type NameEntry, toSubject } from '../../lexicon/names.ts';
import type { Asserted, IndicatorStatement, StatedPeriod } from '../../statement.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { CueMark, NameMark, QuantityMark, TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findFigureTime, findRelativeTime } from './figure-time.ts';
import { findLasting } from './indicator-lasting.ts';
import { findMonthBefore, findMonthCounted, findMonthTold, isWayOfCounting } from './indicator-months.ts';
import { isSpread, isYield, monthlyNames } from './indicator-names.ts';
import { findOccasions } from './indicator-occasions.ts';
import { toDirection, wentTo } from './indicator-words.ts';
import { toDayTold } from './point-told.ts';

const present =
  /\b(?:is|are|remains?|stays?|stands?|sits?|trades?|hovers?|yields|pays|offers)(?: (?:still|now|currently|again|stuck|well))*(?: (?:above|below|at|near|around|over|under|about|roughly|close to|just))*\s*$/i;

/** "remains above 30, roughly where it stood in mid-April": the state of now, and the time of another clause. */
function isOfPresent(reader: SentenceReader, figure: QuantityMark, time: TimeMark): boolean {
  if (time.end <= figure.start) return isOfFigureBefore(reader, figure, time);
  if (time.start < figure.end || !present.test(reader.before(figure, 40))) return false;
  const between = reader.text.slice(figure.end, time.start);
  if (time.isAhead) return /[,;] (?:and|but|so|yet|while)\b/.test(between);
  return /[,;]|\b(?:and|where|when|after|as|but|than|by the standards of)\b/.test(between);
}

/** "4.58% at the end of 2024, has fallen to 4.17%": the time dates the figure before it. */
function isOfFigureBefore(reader: SentenceReader, figure: QuantityMark, time: TimeMark): boolean {
  const isAfterFigure = reader.marks.quantities.some((mark) => mark.end <= time.start && time.start - mark.end < 14);
  return (
    isAfterFigure &&
    /^,? (?:it |which |and |but )*(?:has|have|is|are|now|currently)\b/i.test(reader.text.slice(time.end, figure.start))
  );
}

export function emitLevel(
  reader: SentenceReader,
  entry: NameEntry,
  figure: QuantityMark,
  marks: readonly (NameMark | QuantityMark | CueMark)[],
  text: string,
  moved?: StatedPeriod,
): void {
  const { relation, asserted } = toSigned(reader, toLevel(reader, entry, figure), figure, text);
  const direction = relation === 'at' ? toDirection(wentTo.exec(reader.before(figure, 60))) : undefined;
  const from = marks.find((mark): mark is QuantityMark => mark.type === 'quantity');
  const isCounting = (mark: TimeMark): boolean => monthlyNames.has(entry.id) && isWayOfCounting(mark);
  const anchor = reader.statements.findLast((one) => one.kind === 'indicator' && one.period.from === 'stated')?.period
    .to;
  const relative = findRelativeTime(reader, figure, monthlyNames.has(entry.id), anchor);
  const extreme =
    relative === undefined && findFigureTime(reader, figure) === undefined ? toPastExtreme(reader, figure) : undefined;
  const isNow = /\b(?:at present|currently|now|presently|today)\b[^,;]*$/i.test(reader.before(figure, 30));
  const name = marks.find((mark): mark is NameMark => mark.type === 'name');
  const own = name === undefined || !monthlyNames.has(entry.id) ? undefined : findMonthBefore(reader, name);
  const found = isNow
    ? undefined
    : (own ?? findFigureTime(reader, figure, (mark) => !mark.isSince && !isCounting(mark)));
  const time = found !== undefined && isOfPresent(reader, figure, found) ? undefined : found;
  const ever =
    time === undefined && relation !== 'at' && hasNever.test(reader.before(figure, denialReach))
      ? toAllTime(reader)
      : undefined;
  const isOfOnePoint = relation === 'at' && !heldAt.test(reader.before(figure, 50));
  const lasting = isOfOnePoint || time?.isAhead === true ? undefined : findLasting(reader, figure);
  const period =
    lasting?.period ??
    ever ??
    (relation === 'at' ? findMonthCounted(reader, entry, figure) : undefined) ??
    relative ??
    findMonthTold(reader, entry, time) ??
    (time === undefined && extreme === undefined ? findDayBeside(reader, entry, figure) : undefined) ??
    (moved === undefined ? undefined : toEnd(moved));
  const isOver =
    time !== undefined &&
    time.period.to < reader.discourse.published &&
    /\d{4}|\blast\b/.test(time.text) &&
    !time.isDeadline;
  const isDenied =
    opensWithNo.test(reader.text.slice(reader.marks.start, figure.start)) ||
    /\b(?:not|never|no longer)\b(?! (?:only|just|merely|simply)\b)[^,;:]*$|n't\b[^,;:]*$/i.test(
      reader.text.slice(
        marks.length === 0
          ? Math.max(reader.marks.start, figure.start - denialReach)
          : Math.max(reader.marks.start, Math.min(figure.start, ...marks.map(({ end }) => end))),
        figure.start,
      ),
    );
  const turn = relation === 'at' && time?.isAhead !== true ? turning.exec(reader.before(figure, 50)) : null;
  const draft: IndicatorDraft = {
    kind: 'indicator',
    subject: toSubject(entry, text),
    relation,
    asserted: turn === null ? asserted : { ...asserted, wording: toExact(asserted.wording) },
    ...(turn === null ? {} : toTurn(reader, entry, turn, period ?? time?.period)),
    ...toFromValue(reader, figure, from),
    ...(direction === undefined ? {} : { direction, ...toOrigin(reader, entry) }),
    ...(relation === 'at' && isOfEnd(entry, period ?? time?.period, time) ? { isAtEnd: true as const } : {}),
    ...(isWithinDay(reader, figure) ? { isWithinDay: true as const } : {}),
    ...(isToLast(reader, figure, relation) || lasting?.isThroughout === true ? { isThroughout: true as const } : {}),
    ...(lasting === undefined ? {} : { fromUntil: lasting.fromUntil }),
  };
  remember(reader, figure);
  const occasions = findOccasions(reader, figure);
  if (occasions.length > 1) {
    for (const [i, occasion] of occasions.entries())
      reader.emit(draft, {
        marks: [...(i === 0 ? [...marks, figure] : []), occasion],
        time: occasion,
        modality: 'fact',
      });
    return;
  }
  if (time !== undefined && lastSo.test(`${reader.before(figure, 60)}`)) emitNotSince(reader, draft, figure, time);
  reader.emit(draft, {
    marks: [...marks, figure],
    ...(isDenied ? { negated: true } : {}),
    ...(extreme !== undefined
      ? { period: extreme, modality: 'fact' as const }
      : period === undefined
        ? { time, ...(isOver ? { modality: 'fact' as const } : {}) }
        : period.to > reader.discourse.published
          ? { period, modality: 'forecast' as const, horizon: period.to }
          : { period, modality: 'fact' as const }),
  });
}

/** "Has been stuck at 4.3% since the summer", "has stayed between 4% and 4.2%": on all days of it. */
const heldAt =
  /\b(?:has|have|had)(?: [a-z]+)? (?:been )?(?:[a-z]+ly )?(?:stayed|remained|held|stuck|pinned|parked|frozen|locked|confined|range-?bound|kept)\b[^,;.\d]{0,24}$/i;

/** "At no time last year was inflation under 2.5%": the denial opens its sentence. */
const opensWithNo =
  /^\W*(?:(?:and|but) )?(?:at no (?:time|point|stage)|not once|in no (?:month|quarter|week|year)|on no day)\b(?![^;]*[,;] )/i;

/** "Has never closed above 90". */
const hasNever = /\b(?:has|have|had|'s|'ve) never\b[^,;.]*$/i;

/** Of all times: from the first day that is known here. */
function toAllTime({ discourse }: SentenceReader): StatedPeriod {
  const to = sessionOnOrBefore(discourse.published);
  return { text: 'ever', base: firstCalendarDay, to, role: 'window', from: 'stated', isOpen: true, others: [] };
}

/** "It ended June at 3.99%. By September it had fallen to 3.85%": the day of the figure of it that the passage told before. */
function toOrigin({ discourse, block, statements }: SentenceReader, { id }: NameEntry): { wentFrom?: DayNumber } {
  const { indicator, indicatorBlock, indicatorTo } = discourse;
  const isToldHere = statements.some(({ kind }) => kind === 'indicator');
  const isSame = indicator?.id === id && indicatorBlock === block && !isToldHere;
  return isSame && indicatorTo !== undefined ? { wentFrom: indicatorTo } : {};
}

const upTo =
  /^(?:by (?=(?:the )?(?:end|close)\b|(?:last )?(?:Mon|Tues|Wednes|Thurs|Fri)day\b|[A-Z][a-z]+ \d{1,2}(?!\d)|(?:the )?\d{1,2}(?:st|nd|rd|th)?\b|year-end)|(?:within|in) (?:just |only |barely )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2}) |(?:over|in|during|within) the (?:(?:next|following|ensuing|subsequent|first)\b|[^,;.]{3,24} (?:that|which) followed))/i;

/** "By the end of April it was 6.86", "over the next month it fell to 3.9": of the end of a stretch that is over. */
function isOfEnd({ id }: NameEntry, period: StatedPeriod | undefined, time: TimeMark | undefined): boolean {
  if (period === undefined || monthlyNames.has(id) || time?.isAhead === true) return false;
  return period.role !== 'day' && upTo.test(period.text ?? time?.text ?? '');
}

/** Farthest that the figure it came from may stand behind it. Unit: characters. */
const fromReach = 40;

/** "Fell to 4.11% at the end of October from 4.16% a month earlier": where it came from, though that is told with its own time. */
function toFromValue(
  reader: SentenceReader,
  figure: QuantityMark,
  told: QuantityMark | undefined,
): Pick<IndicatorStatement, 'fromValue'> {
  const from =
    told ??
    reader.freeQuantities.find(
      (mark) =>
        mark.start >= figure.end &&
        mark.start - figure.end < fromReach &&
        mark.quantity.change === 'from' &&
        mark.quantity.unit === figure.quantity.unit &&
        reader.breaks(figure, mark) === 0,
    );
  return from === undefined ? {} : { fromValue: from.quantity.low };
}

const turning =
  /\b(?:(?<high>peaked|topped out|crested|(?:been|was|were|got|went|risen|climbed|gone) as (?:high|wide|steep))|bottomed(?: out)?|troughed|(?:been|was|were|got|went|fallen|gone) as (?:low|tight|narrow))(?: (?:in|on|during) [\w., ]{3,20}?)?(?: as| at)? (?:about |around |just )?$/i;

/** "Bottomed at 14.2 in September", "had been as high as 53.9 in August": of all the figures of that stretch the farthest. */
function toTurn(
  reader: SentenceReader,
  { id }: NameEntry,
  { groups }: RegExpExecArray,
  period: StatedPeriod | undefined,
): Pick<IndicatorStatement, 'among'> & { relation?: 'highest' | 'lowest' } {
  const isStretch = period?.role === 'window' && !monthlyNames.has(id) && period.to <= reader.discourse.published;
  return isStretch
    ? { relation: groups?.high === undefined ? 'lowest' : 'highest', among: { base: period.base, to: period.to } }
    : {};
}

/** "As high as 21" is where it was, and no limit of it. */
const toExact = (wording: Asserted['wording']): Asserted['wording'] =>
  wording === 'at-most' || wording === 'at-least' ? 'plain' : wording;

/** "The ten-year ended March 2023 at 3.48%. The two-year stood at 4.06%": on the day of what was told beside it. */
function findDayBeside(reader: SentenceReader, { id }: NameEntry, figure: QuantityMark): StatedPeriod | undefined {
  const { indicator } = reader.discourse;
  if (indicator === undefined || indicator.id === id || monthlyNames.has(id) !== monthlyNames.has(indicator.id))
    return undefined;
  const told = toDayTold(reader, figure);
  if (told === undefined || !monthlyNames.has(id)) return told;
  // What came out last is told without its month.
  if (reader.discourse.published - told.to < releaseDays) return undefined;
  return { ...told, base: sessionOnOrBefore(startOfMonth(told.to) - 1), role: 'window' };
}

/** Days after a month in which its figure may be the latest. Unit: calendar days. */
const releaseDays = 75;

const lastSo =
  /\b(?:last (?:closed|stood|was|traded|ended|finished|settled)|last (?:time|day|occasion) (?:on which |when |that )?(?:it|they|the [A-Za-z-]+(?: [a-z]+)?) (?:closed|stood|was|traded|ended|finished|settled)|last close) (?:\w+ )?$/i;

/** "The last time it closed above 40 was on April 21": on no day since. */
function emitNotSince(reader: SentenceReader, draft: IndicatorDraft, figure: QuantityMark, time: TimeMark): void {
  const { published } = reader.discourse;
  const isSide = draft.relation === 'above' || draft.relation === 'below';
  if (!isSide || time.isAhead || time.isSince || time.period.to >= published) return;
  reader.emit(
    { ...draft, fromUntil: time.period.to },
    {
      marks: [figure, time],
      period: {
        text: `since ${time.text}`,
        base: time.period.to,
        to: sessionOnOrBefore(published),
        role: 'window',
        from: 'stated',
        isOpen: true,
        others: [],
      },
      modality: 'fact',
      negated: true,
    },
  );
}

/** Farthest that a denial may stand from a figure without a name beside it. Unit: characters. */
const denialReach = 40;

/** "Consumer prices fell 0.4%": a rise of less than nothing. */
function toSigned(
  reader: SentenceReader,
  told: ReturnType<typeof toLevel>,
  figure: QuantityMark,
  name: string,
): ReturnType<typeof toLevel> {
  const { asserted, relation } = told;
  const isFall = /\bprices\b/i.test(name) && relation === 'at' && fellBy.test(reader.before(figure, 40));
  return isFall ? { relation, asserted: { ...asserted, low: -asserted.high, high: -asserted.low } } : told;
}

const fellBy =
  /\b(?:fell|fall|fallen|dropped|declined|slipped|decreased|dipped|slid|sank|shrank)(?: by)?(?: (?:about|around|roughly|nearly|almost|some|just|only|an?|another))* $/i;

/** The last day of the stretch of a move: on it stands what it went to. */
function toEnd(period: StatedPeriod): StatedPeriod {
  return { ...period, text: null, base: previousSession(period.to), role: 'day', from: 'carried', others: [] };
}

const lasting =
  /\b(?:remain|stay|hold|held|keep|kept|hover|linger|stick|stuck)(?:s|ed|ing)? (?:\w+ )?(?:above|below|over|under) (?:the )?$/i;
const allTheWhile =
  /^[^,;.]{0,20}? (?:through(?:out)?|until|till|all (?:of )?(?:this |next |the )?(?:year|month|quarter|summer|winter|spring|autumn)|for the (?:rest|remainder|whole|duration))\b/i;

/** "Spent all of 2025 below 30". */
const spentAll =
  /\bspent (?:all|the whole|the entirety|every (?:day|session)|the (?:past|last|previous)) (?:of )?[^,;.]{2,24} (?:above|below|under|over|beneath) $/i;

/** "Was above 3% in every month of 2025". */
const everyOf =
  /^(?:%| ?per ?cent)?,? (?:(?:in|on|at|for) (?:every|each)(?: (?:single|one))?\b(?! of (?:the|its|their) (?:last|past))|(?:every|each)(?: single)? (?:trading )?(?:day|session)\b|throughout\b|(?:all|right|all the way|the whole way) through\b|in all (?:of )?(?:the )?[a-z]+ (?:months|quarters|weeks|sessions)\b)/i;

/** "To remain above $90 through the end of April", "was above 3% in every month": on every day of it. */
export function isToLast(reader: SentenceReader, figure: Span, relation: string): boolean {
  const isBound = relation === 'above' || relation === 'below';
  const isLasting = lasting.test(reader.before(figure, 40)) && allTheWhile.test(reader.after(figure, 50));
  return isBound && (isLasting || spentAll.test(reader.before(figure, 60)) || everyOf.test(reader.after(figure, 40)));
}

const touching =
  /\b(?:touch(?:ed|es|ing)|traded (?:as (?:high|low) as|up to|down to|through)|briefly (?!\b(?:in|on)\b))\b[^,;.\d]{0,30}$/i;
const inTrading =
  /^[^,;.]{0,24}?\b(?:intraday|at one (?:point|stage)|(?:during|in|within) (?:the|that) (?:day|session|trading day)|in (?:early|late|morning|afternoon) trading|in intraday trading|on an intraday basis)\b/i;

/** "Touched 65 during the day", "briefly traded above 5%": somewhere in its trading, and at no close. */
function isWithinDay(reader: SentenceReader, figure: QuantityMark): boolean {
  const ahead = reader.before(figure, 50);
  if (/\b(?:clos(?:e|ed|ing)|settl\w+|finish\w*|ended)\b[^,;.]*$/i.test(ahead)) return false;
  return touching.test(ahead) || /\bintraday\b[^,;.]*$/i.test(ahead) || inTrading.test(reader.after(figure, 60));
}

const pastExtreme =
  /\b(?:peaked|topped out|bottomed(?: out)?|troughed|crested|had (?:been|stood|reached|touched|hit|spiked|climbed|risen|fallen|sunk|paid|yielded)|was once|once (?:stood|paid|yielded)|a (?:peak|high|low|trough) of|as (?:high|low|wide|tight|steep) as)\b[^,;.\d]{0,20}$/i;

/** Years in which a peak lies that a text gives no time for. */
const peakYears = 3;

/** Months on either side of a day of an earlier time that its passage has named. */
const peakMonths = 6;

/** "Peaked at 4.45%", "had been as high as 21": some day before, within a few years. */
export function toPastExtreme(reader: SentenceReader, figure: Span): StatedPeriod | undefined {
  if (!pastExtreme.test(reader.before(figure, 40))) return undefined;
  const { published, lastDay, lastDayBlock } = reader.discourse;
  const isOfPast = lastDay !== undefined && lastDayBlock === reader.block && published - lastDay > 366;
  const [first, to] = isOfPast
    ? [addMonths(lastDay, -peakMonths), sessionOnOrBefore(addMonths(lastDay, peakMonths))]
    : [addMonths(published, -12 * peakYears), sessionOnOrBefore(published)];
  return {
    text: null,
    base: sessionOnOrBefore(first),
    to,
    role: 'scope',
    from: 'carried',
    isOpen: true,
    others: [],
  };
}

type IndicatorDraft = Omit<
  IndicatorStatement,
  'span' | 'sentence' | 'modality' | 'negated' | 'period' | 'attributedTo' | 'horizon'
>;

export function remember({ discourse }: SentenceReader, { quantity }: QuantityMark): void {
  if (quantity.unit === 'basis points') discourse.isInBasisPoints = true;
  else if (quantity.unit === 'percent') discourse.isInBasisPoints = false;
}

/** The unit of a figure that is written without one. */
function toPlainUnit(id: string): Asserted['unit'] | undefined {
  if (isSpread(id)) return 'basis points';
  return isYield(id) ? 'percent' : undefined;
}

/** At, above or below a figure; a curve below zero keeps its sign. */
function toLevel(
  reader: SentenceReader,
  { id }: NameEntry,
  figure: QuantityMark,
): { relation: 'at' | 'above' | 'below'; asserted: Asserted } {
  const ahead = reader.before(figure, 30);
  const { quantity } = figure;
  const plain = toAsserted(quantity, quantity.unit === 'plain' ? toPlainUnit(id) : undefined);
  // "Crude settled at minus $37.63".
  const isBelowZero =
    quantity.isNegative ||
    ((id === 'yield-curve' || id === 'real-yield-10y') &&
      (/\b(?:inver\w+|negative|minus)\b[^,;.]{0,24}$/i.test(ahead) ||
        /^ (?:(?:below|under|beneath|south of) (?:zero|nought)|negative|inverted)\b/i.test(reader.after(figure, 20))));
  const asserted = isBelowZero ? { ...plain, low: -plain.high, high: -plain.low } : plain;
  const limit = /\b(?:no|not) (?:(lower|less|below|under|fewer)|(?:higher|more|above|over)) than (?:the )?$/i.exec(
    ahead,
  );
  if (limit !== null)
    return { relation: 'at', asserted: { ...asserted, wording: limit[1] === undefined ? 'at-most' : 'at-least' } };
  // "Under the 52 it reached in April": the figure is stated, and what is compared with it stands elsewhere.
  const isReference =
    /\bthe $/i.test(ahead) &&
    /^(?:%| per ?cent| basis points|bps?)? (?:of|it|they|seen|reached|recorded|posted|hit|at which|in|from|that)\b/i.test(
      reader.after(figure, 24),
    );
  if (isReference) return { relation: 'at', asserted: { ...asserted, wording: 'plain' } };
  const isAbove =
    /\b(?:above|over|beyond|more than|north of|exceed\w*|top(?:s|ped|ping)?|surpass\w*|higher than)\s+(?:the )?$/i.test(
      ahead,
    );
  const isBelow = /\b(?:below|under|less than|beneath|lower than)\s+(?:the )?$/i.test(ahead);
  if (isAbove || isBelow) return { relation: isAbove ? 'above' : 'below', asserted: { ...asserted, wording: 'plain' } };
  return { relation: 'at', asserted };
}
