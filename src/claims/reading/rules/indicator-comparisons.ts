import { type DayNumber, firstCalendarDay, fromCivilDate, sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { loadNames, type NameEntry, toSubject } from '../../lexicon/names.ts';
import type { Asserted, StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toYearSpokenOf } from './figure-time.ts';
import { isPriced } from './indicator-names.ts';
import { findPointTold, toStretchTold } from './point-told.ts';
import { toCue } from './sentence-cue.ts';

const goal = new Pattern(
  /\b(above|below|over|under|beneath) (?:the )?(?:Fed|Federal Reserve|central bank|FOMC|committee)'s (?:own )?(?:(?:2|two)(?:%| percent| per cent) )?(?:goal|target|objective|aim)\b/i,
);

/** "Above the Fed's 2% target": the figure of a goal is none of what is measured. */
export function takeGoal(reader: SentenceReader): void {
  const match = goal.exec(reader.sentence);
  if (match === null) return;
  const at = reader.spanOf(match);
  for (const figure of reader.freeQuantities) if (figure.start >= at.start && figure.end <= at.end) reader.use(figure);
}

/** "which is above the Fed's goal", "has been above the Fed's 2% target since March 2021": inflation against two percent. */
export function readGoal(reader: SentenceReader): void {
  const match = goal.exec(reader.sentence);
  if (match === null) return;
  const at = reader.spanOf(match);
  const told = reader.statements
    .filter(({ kind, span, negated }) => kind === 'indicator' && span.end <= at.start && !negated)
    .sort((a, b) => b.span.end - a.span.end)
    .find(({ span }) => reader.breaks(span, at, true) === 0);
  const named = told?.kind === 'indicator' ? loadNames().byId.get(told.subject.id) : undefined;
  const entry = named ?? reader.discourse.indicator;
  if (entry === undefined || !entry.id.includes('inflation') || reader.block - reader.discourse.indicatorBlock > 0)
    return;
  const since = reader.marks.times.find(
    ({ isSince, isLookBack, start }) => isSince && !isLookBack && start >= at.end && start - at.end < 12,
  );
  const isDated = told?.period.from === 'stated';
  const ofTold = isDated ? { period: told.period, modality: told.modality } : { time: undefined };
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, entry.name),
      relation: /above|over/i.test(match[1] as string) ? 'above' : 'below',
      asserted: { low: 2, high: 2, unit: 'percent', wording: 'plain', rounding: 0 },
      ...(since === undefined ? {} : { isThroughout: true as const, fromUntil: since.sinceEnd ?? since.period.base }),
    },
    {
      marks: [toCue(reader, at), since],
      ...(since === undefined ? ofTold : { period: since.period }),
    },
  );
}

const whereItBegan = new Pattern(
  /\b(?:(?:a (?:little|bit|touch|shade)|slightly|somewhat|well|far|much|just) )?(?:(higher|above|more|wider|lower|below|less|tighter|narrower|roughly|about|little changed from|close to|not far from|much the same as|exactly|back) )(?:than )?(?:to )?(?:(?:where |(?<=than ))(?:it|they) (?:had )?(?:began|begun|started|opened|entered|stood at the start of|was at the start of)(?: (?:the )?(year|(?:19|20)\d\d))?|(?:at |it was at |it stood at )?(?:the (?:turn|start|beginning|outset) of (?:the|this) year|(?:on )?New Year(?:'s (?:Day|Eve))?))\b/i,
);

const closed = '(?:closed|ended|finished|settled|stood at the (?:end|close) of|was at the (?:end|close) of)';
const lastYear = '(?:last year|the (?:old|previous|prior) year|the year before|(?:19|20)\\d\\d)';
const whereItEnded = new Pattern(
  new RegExp(
    `\\b(higher|above|lower|below)(?: than)? (?:(?:where|what) (?:it|they) (?:had )?${closed} (?:out )?(?<where>${lastYear})|(?:its|the|their) (?:level|close|reading|mark|yield) (?:at|of) (?:the (?:end|close) of )?(?<level>${lastYear}|year-end)|(?:its|the|their) (?:(?<name>year-end|end-(?:19|20)\\d\\d|(?:19|20)\\d\\d|New Year)(?:'s)?) (?:level|close|reading|mark|yield|figure))\\b`,
    'i',
  ),
);

/** "Half a percentage point above its year-end level", "9 basis points lower than where it closed last year": as from where it began the year. */
function findSinceClose(reader: SentenceReader): SinceStart | undefined {
  const match = whereItEnded.exec(reader.sentence);
  if (match === null) return undefined;
  const { where, level, name } = match.groups as Record<string, string | undefined>;
  const named = /\d{4}/.exec(where ?? level ?? name ?? '')?.[0];
  const year = named === undefined ? toYearSpokenOf(reader.discourse.published) : Number(named) + 1;
  // "Above its 2019 level", years later: against the figures of that year, and no move of the next.
  if (/^\d{4}$/.test(name ?? '') && year < toYearSpokenOf(reader.discourse.published)) return undefined;
  return { match, year };
}

/** What a figure is compared with, and the year that it has moved in. */
interface SinceStart {
  readonly match: RegExpExecArray;
  readonly year: number;
}

const endedYear =
  /\b(?:ended|finished|closed(?: out)?|left|saw out) ((?:19|20)\d\d)(?:,? (?:at [\d.]+%?|[a-z]+))*,? $/i;

function findSinceStart(reader: SentenceReader): SinceStart | undefined {
  const match = whereItBegan.exec(reader.sentence);
  if (match === null) return undefined;
  // "Ended 2025 below where it began": the year that it ended.
  const ended = endedYear.exec(reader.sentence.slice(0, match.index))?.[1];
  // "Lower than it began": of a quarter or a month, where no year is told.
  if (ended === undefined && !/\b(?:where|at|turn|start|beginning|outset|New Year)\b/i.test(match[0])) return undefined;
  const named = /^\d/.test(match[2] ?? '') ? match[2] : ended;
  const year = named === undefined ? toYearSpokenOf(reader.discourse.published) : Number(named);
  return { match, year };
}

const upward = /^(?:higher|above|more|wider)$/;
const downward = /^(?:lower|below|less|tighter|narrower)$/;

/** "a little lower than where it began the year": the figure spoken of, against the close before the year. */
export function readSinceStart(reader: SentenceReader): void {
  const found = findSinceStart(reader) ?? findSinceClose(reader);
  if (found === undefined) return;
  const { match, year } = found;
  if (fromCivilDate(year - 1, 12, 31) < firstCalendarDay) return;
  const start = reader.marks.start + match.index;
  const entry = findSpokenOf(reader, start) ?? reader.discourse.indicator;
  if (entry === undefined || reader.block - reader.discourse.indicatorBlock > 0) return;
  const word = (match[1] as string).toLowerCase();
  const told = findDayTold(reader, entry.id);
  const published = told ?? reader.discourse.published;
  const figure = reader.freeQuantities.find(
    (mark) =>
      mark.end <= start &&
      /^[ a-z]{0,3}$/.test(reader.text.slice(mark.end, start)) &&
      mark.quantity.unit !== 'currency',
  );
  const named = reader.marks.names.findLast(({ entry: name, end }) => name.id === entry.id && end <= start);
  const isRate = figure !== undefined && /point/.test(reader.text.slice(figure.start, figure.end + 8));
  const last = fromCivilDate(year, 12, 31);
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, named?.text ?? entry.name),
      relation: upward.test(word) ? 'rose' : downward.test(word) ? 'fell' : 'unchanged',
      asserted:
        figure === undefined ? null : toPlainPart(reader, figure, toPoints(toAsserted(figure.quantity), isRate)),
    },
    {
      marks: [figure, toCue(reader, { start, end: start + match[0].length })],
      period: {
        text: match[0],
        base: sessionOnOrBefore(fromCivilDate(year - 1, 12, 31)),
        to: sessionOnOrBefore(Math.min(last, published)),
        role: 'window',
        from: 'stated',
        isOpen: last > published,
        others: [],
      },
      modality: 'fact',
    },
  );
}

/** What the figure before is of, else the last that is named. */
function findSpokenOf({ marks, statements }: SentenceReader, at: number): NameEntry | undefined {
  const named = marks.names.findLast(({ entry: name, end }) => name.type === 'indicator' && end <= at);
  const told = statements.findLast((one) => one.kind === 'indicator' && one.span.end <= at);
  const isLater = told?.kind === 'indicator' && told.span.end > (named?.end ?? 0);
  return (isLater ? loadNames().byId.get(told.subject.id) : undefined) ?? named?.entry;
}

/** "Ended the week at 4.68%, half a point above where it closed last year": up to the day that the figure before is of. */
function findDayTold({ statements, discourse }: SentenceReader, id: string): DayNumber | undefined {
  const told = statements.findLast((one) => one.kind === 'indicator' && one.subject.id === id)?.period;
  const isOfDay = told?.role === 'day' && told.from === 'stated' && told.to <= discourse.published;
  return isOfDay ? told.to : undefined;
}

/** A part of a point that is told in words is rounded to a tenth. Unit: percentage points. */
const roundingOfPart = 0.05;

/** "Half a point less", "a quarter of a point more". */
function toPlainPart(reader: SentenceReader, figure: Span, asserted: Asserted): Asserted {
  const isPart = /\b(?:half|quarters?|thirds?)\b/i.test(reader.text.slice(figure.start, figure.end));
  if (!isPart || asserted.unit !== 'percentage points') return asserted;
  return { ...asserted, rounding: Math.max(asserted.rounding, roundingOfPart) };
}

/** "half a point": 0.5 points of percent, not 50 percent. */
function toPoints(asserted: Asserted, isPoint: boolean): Asserted {
  if (!isPoint || asserted.unit !== 'percent') return asserted;
  const { low, high, rounding } = asserted;
  return { ...asserted, low: low / 100, high: high / 100, rounding: rounding / 100, unit: 'percentage points' };
}

const thanThen =
  /^ (higher|wider|more|lower|tighter|less|(?:above|below)(?= (?:its|their|the) ))(?:( than\b| (?:its|their|the) (?:level|mark|reading|figure|close) of\b)|(?=[,.;)]|$| and\b| but\b))/;
const lengthBack =
  /^ ((?:an?|one|two|three|four|six|twelve) (?:week|month|quarter|year)s? (?:before|earlier|previously))\b/i;
const toThen = /^ (?:(?:it|they) (?:was|were|stood|paid|yielded|did) )?(?:(?:on|in|at|the|back) ){0,3}$/;

/**
 * "68 basis points higher than on Election Day", "half a point lower than it was in May": the figure spoken of, since
 * then; "yields 2.42%, or 38 basis points more": over the time of its sentence.
 */
export function readThanOn(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    const { unit } = figure.quantity;
    const isSize = unit === 'basis points' || unit === 'percentage points' || unit === 'points';
    if (!isSize && unit !== 'percent') continue;
    const match = thanThen.exec(reader.after(figure, 40));
    const before = reader.marks.names.findLast(
      ({ entry: name, end }) => name.type === 'indicator' && end <= figure.start,
    );
    const isNear = reader.block - reader.discourse.indicatorBlock <= 0;
    const entry = before?.entry ?? (isNear ? reader.discourse.indicator : undefined);
    const isOther = before === undefined && reader.marks.names.some(({ end }) => end <= figure.start);
    if (match === null || entry === undefined || isOther || (!isSize && !isPriced(entry.id))) continue;
    const end = figure.end + match[0].length;
    const time = findThen(reader, figure, end, match[2] !== undefined);
    const back = match[2] === undefined ? null : lengthBack.exec(reader.text.slice(end, reader.marks.end));
    const told = toStretchTold(
      reader,
      { text: time?.text ?? back?.[1] ?? '', isAhead: time?.isAhead ?? false },
      figure,
    );
    if (time === undefined && told === undefined) continue;
    reader.emit(
      {
        kind: 'indicator',
        subject: toSubject(entry, before?.text ?? entry.name),
        relation: /higher|wider|more|above/.test(match[1] as string) ? 'rose' : 'fell',
        asserted: toPlainPart(reader, figure, toAsserted(figure.quantity)),
      },
      {
        marks: [figure, time],
        time,
        ...(told !== undefined
          ? { period: told, modality: 'fact' as const }
          : time === undefined
            ? {}
            : {
                period: toSince(
                  time,
                  findDayTold(reader, entry.id) ?? findPointTold(reader, figure) ?? reader.discourse.published,
                ),
              }),
        negated: false,
      },
    );
  }
}

/** The time after "than"; without one that which the sentence opens with, where the figure is told in other words. */
function findThen(reader: SentenceReader, figure: Span, end: number, isThan: boolean): TimeMark | undefined {
  const { times, start } = reader.marks;
  if (!isThan)
    return /%,? or (?:about |some |roughly )?$/i.test(reader.before(figure, 14))
      ? times.find((mark) => mark.start - start < 3 && !mark.isAhead && !mark.isLookBack)
      : undefined;
  const time = times.find((mark) => mark.end > end);
  if (time === undefined || time.isAhead || /\b(?:start|turn|beginning|outset)\b/i.test(time.text)) return undefined;
  return /^than /i.test(time.text) || toThen.test(reader.text.slice(end, time.start) + (time.start > end ? '' : ' '))
    ? time
    : undefined;
}

/** From the close of a day named to now. */
function toSince({ period }: TimeMark, published: DayNumber): StatedPeriod {
  const to = sessionOnOrBefore(published);
  return period.role === 'day' && period.to < to
    ? { ...period, base: period.to, to, role: 'window', isOpen: true }
    : period;
}
