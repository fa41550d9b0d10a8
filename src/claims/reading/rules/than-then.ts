import {
  addMonths,
  type DayNumber,
  endOfMonth,
  firstCalendarDay,
  fromCivilDate,
  nextSession,
  previousSession,
  sessionOnOrBefore,
  startOfMonth,
  toCivilDate,
} from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import type {
  IndicatorStatement,
  LevelStatement,
  ReturnStatement,
  StatedPeriod,
  Stretch,
  Subject,
} from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import { listAssets } from '../list-assets.ts';
import type { NameMark, TimeMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toTheYear } from './calendar-year.ts';
import { isGeneral, isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';
import { toGroup } from './tallies.ts';

/** Words for what stands higher, or lower, than at another time; those after the first two only of rates and of metals. */
const comparative = new Pattern(
  /\b(?:(higher|above)|(lower|below|beneath)|(steeper|wider|dearer|more expensive|firmer)|(flatter|tighter|narrower|cheaper))\b/gi,
);

/** "than it was in", "where it closed on", "its level of": what leads from the comparison to its time. */
const link =
  /^(?<than> than)?(?: (?:where|what))?(?: (?:it|they|the (?:index|fund|average|yield|rate)))?(?: (?:had|has|have))?(?: (?<verb>was|were|been|stood|traded|closed|ended|finished|settled|began|begun|started|opened|entered))?(?<level> (?:its|their|the|any|every)(?: own| closing)? (?:levels?|closes?|closing levels?|readings?|marks?|yields?|prices?)(?: of| from)?)?(?<at>(?: (?:back|on|in|at|as of|during))*(?: the)?)(?=[ .,;]|$)/i;

const ended = /\b(?:ended|finished|closed|closed out|ends|finishes) (?:the )?$/i;
const began = /^(?:began|begun|started|opened|entered)$/i;
const closing = /^(?:closed|ended|finished|settled)$/i;
const yearBefore = /^(?:than )?(?:a|one) year (?:ago|earlier|before)$/i;
const pandemic = /^before the (?:pandemic|coronavirus|virus|first lockdowns?)\b/i;

/** The year up to the last close before the fall of 2020. */
const beforePandemic: Stretch = { base: fromCivilDate(2019, 2, 19), to: fromCivilDate(2020, 2, 19) };

/** What a level is compared with, and where that is told. */
interface Then {
  /** The close it is compared with, or the stretch of which every figure is. */
  readonly at: DayNumber | Stretch;
  readonly end: number;
  readonly time: TimeMark | undefined;
}

/** "The curve is steeper than it was at the start of the year", "spreads wider than in 2002", "below where it closed on Election Day". */
export function readThanThen(reader: SentenceReader): void {
  if (reader.isHeading || isGeneral(reader) || isQuestion(reader)) return;
  for (const match of comparative.matchAll(reader.sentence)) {
    const at = reader.spanOf(match);
    if (isQualified(reader, at)) continue;
    const own = findOwn(reader, at);
    const then = findThen(reader, at, own);
    if (then === undefined || reader.findModality(at, then.time) === 'forecast') continue;
    const isOfRates = (match[3] ?? match[4]) !== undefined;
    const isUp = (match[1] ?? match[3]) !== undefined;
    const compared = findCompared(reader, own ?? at);
    if (compared.length > 1 && typeof then.at === 'number') emitEach(reader, compared, { at, isUp, then, own });
    else
      for (const found of compared)
        if (!isOfRates || isRate(found.subject)) emitThen(reader, found, { at, isUp, then, own });
  }
}

/** The time at whose end something stood so, as it is told right before: "finished June above". */
interface Own extends Span {
  readonly period: StatedPeriod;
}

function findOwn(reader: SentenceReader, at: Span): Own | undefined {
  const time = reader.marks.times.find(
    ({ end, start }) => end + 1 === at.start && ended.test(reader.before({ start, end }, 20)),
  );
  const { published } = reader.discourse;
  if (time !== undefined) return time.period.to > published ? undefined : time;
  const { year, month } = toCivilDate(published);
  const isOver = nextSession(published) > fromCivilDate(year, 12, 31);
  if ((!isOver && month > 4) || !/\b(?:ended|finished|closed|closed out) the year $/i.test(reader.before(at, 24)))
    return undefined;
  const period = toTheYear(isOver ? published : fromCivilDate(year - 1, 12, 31));
  return { start: at.start - 'the year '.length, end: at.start - 1, period };
}

/** "11% higher", "no higher", "two points above": a size is told, and other rules read it. */
function isQualified(reader: SentenceReader, at: Span): boolean {
  return (
    /(?:\d|%|\bpercent|\bpoints?|\b(?:third|half|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth)s?|\b(?:no|hardly|barely|little|any|scarcely|or|and|even if|if)) $/i.test(
      reader.before(at, 14),
    ) || reader.statements.some(({ kind, span }) => kind !== 'other' && overlaps(span, at))
  );
}

const isRate = ({ type, id }: Subject): boolean =>
  type === 'indicator' || type === 'rate' || /^(?:gold|silver|copper|platinum|oil)\b/.test(id);

function findThen(reader: SentenceReader, at: Span, own: Own | undefined): Then | undefined {
  const match = link.exec(reader.after(at, 90));
  if (match === null) return undefined;
  const { than, verb = '', level, at: place = '' } = match.groups as Record<string, string | undefined>;
  const end = at.end + match[0].length;
  const { published } = reader.discourse;
  if (than !== undefined && pandemic.test(reader.after({ start: end, end }, 40).trim()))
    return { at: beforePandemic, end: end + ' before the pandemic'.length, time: undefined };
  if (began.test(verb) && own !== undefined && !/^ /.test(reader.after({ start: end, end }, 1)))
    return { at: own.period.base, end, time: undefined };
  const time = reader.marks.times.find(
    (mark) => mark.start <= end + 1 && mark.end > end && !mark.isAhead && !mark.isLength,
  );
  if (time === undefined) return undefined;
  const suffix =
    /^(?:'s)? (?:levels?|closes?|closing levels?|marks?|readings?)\b/i.exec(reader.after(time, 20))?.[0] ?? '';
  if (
    than === undefined &&
    level === undefined &&
    suffix === '' &&
    !closing.test(verb) &&
    !/^(?:was|were|stood|began|begun|started)$/.test(verb)
  )
    return undefined;
  const day = toWholeMonth(own?.period.to ?? published);
  const words = reader.text.slice(end, time.end).trim();
  const told = yearBefore.test(words) ? addMonths(day, -12) : toThen(time, { words, verb, place, published });
  return told === undefined ? undefined : { at: told, end: time.end + suffix.length, time };
}

/** The last session of a month stands for its last day. */
const toWholeMonth = (day: DayNumber): DayNumber => (nextSession(day) > endOfMonth(day) ? endOfMonth(day) : day);

interface Told {
  readonly words: string;
  readonly verb: string;
  readonly place: string;
  readonly published: DayNumber;
}

/** The close of a day, or where a stretch ended or began; else the stretch itself. */
function toThen({ period, text }: TimeMark, { words, verb, place, published }: Told): DayNumber | Stretch | undefined {
  if (period.isUndatable || period.anchor !== undefined || period.base >= published || period.base <= firstCalendarDay)
    return undefined;
  const isPoint = /\b(?:start|turn|beginning|outset) of\b/i.test(words);
  const isOver = period.to < sessionOnOrBefore(published);
  if (isPoint || (began.test(verb) && place === '')) return period.base;
  if (period.role === 'day') return isOver ? period.to : undefined;
  if (closing.test(verb) && place === '' && isOver) return period.to;
  if (isOver) return { base: period.base, to: period.to };
  return /^(?:than|below|above)\b/i.test(text) ? toNamed(period, words, place) : undefined;
}

/** "Than it was in March": read as from its last close, where every one of the month is meant. */
function toNamed({ base }: StatedPeriod, words: string, place: string): DayNumber | Stretch {
  if (!/\bin$/i.test(place)) return base;
  if (/^(?:19|20)\d\d$/.test(words)) return { base: previousSession(fromCivilDate(Number(words), 1, 1)), to: base };
  return { base: previousSession(startOfMonth(base)), to: base };
}

const standing =
  /^(?: \([^)]*\))?(?:,[^,;:]{1,40},)?(?: (?:fund|index|ETF|shares|stock|yield|rate|spread|curve|average))?(?: (?:all|both|each|now|still|today|also|too|itself|[a-z]+ly))*(?:,? (?:(?:is|are|was|were|remains?|stands?|stood|sits?|trades?|traded|closed|ended|finished|settled|has been|have been)\b)[^,;:.]{0,30}| [^,;:]{0,30},? (?:still|though|yet),?|,(?: (?:still|now|already))*)? $/i;

interface Compared {
  readonly subject: Subject;
  readonly mark: NameMark | undefined;
  /** The day of the figure that it is told beside. */
  readonly to?: DayNumber;
}

/** What is compared with another time: the names before the verb, or what "it" stands for. */
function findCompared(reader: SentenceReader, at: Span): readonly Compared[] {
  const names = reader.marks.names.filter(
    ({ entry, isBracketed, end }) =>
      !isBracketed &&
      end <= at.start &&
      (isMarketName(entry) ? entry.readings.length > 0 : isRate(toSubject(entry, entry.name))),
  );
  const last = names.at(-1);
  // "The dollar came off, and the broad index ended the year lower": that of the dollar.
  const { indicator, indicatorBlock, isOfIndicator } = reader.discourse;
  const isOfPassage =
    last?.entry.id === 'stock-market' && /\bindex$/i.test(last.text) && indicatorBlock === reader.block;
  if (isOfPassage && indicator !== undefined) return [{ subject: toSubject(indicator, indicator.name), mark: last }];
  // "Earnings of the S&P 500 are higher": not the index itself.
  if (
    last !== undefined &&
    isMarketName(last.entry) &&
    /\b(?:of|in|for|on|by|with|from) (?:the )?$/i.test(reader.before(last, 12))
  )
    return [];
  if (
    last !== undefined &&
    standing.test(reader.text.slice(last.end, at.start)) &&
    reader.breaks(last, at, true) === 0
  ) {
    const isAll = /^ (?:all|both|each) /.test(reader.text.slice(last.end, at.start));
    return (isAll ? names : [last]).map((mark) => ({ subject: toSubject(mark.entry, mark.text), mark }));
  }
  const beside = reader.statements.findLast(
    (one): one is ReturnStatement | IndicatorStatement | LevelStatement =>
      (one.kind === 'return' || one.kind === 'indicator' || one.kind === 'level') &&
      one.span.end <= at.start &&
      /^,? (?:(?:which|that) (?:is|was) )?(?:(?:now|still|well|far) )*$/i.test(
        reader.text.slice(one.span.end, at.start),
      ),
  );
  if (beside !== undefined) return [{ subject: beside.subject, mark: undefined, to: beside.period.to }];
  const isPronoun =
    /(?:^|[,;:-] |\b(?:and|but|though|yet|Friday) )(?:it|they|the (?:index|yield|rate|fund)|that|which)(?:'s| is| are| was| were| remains?| stands?| stood)(?: (?:now|still|also|today|already|even|[a-z]+ly))* $/i.test(
      reader.before(at, 60),
    );
  if (!isPronoun) return [];
  const named = names.length === 0 && isOfIndicator ? indicator : last?.entry;
  if (named !== undefined && !isMarketName(named)) return [{ subject: toSubject(named, named.name), mark: undefined }];
  const found = reader.findSubject(at);
  return found === undefined || found.subject.readings.length === 0 ? [] : [found];
}

interface Comparison {
  readonly at: Span;
  readonly isUp: boolean;
  readonly then: Then;
  readonly own: Own | undefined;
}

/** "All finished June above their levels of a year earlier": counted, each by its own. */
function emitEach(reader: SentenceReader, compared: readonly Compared[], { at, isUp, then, own }: Comparison): void {
  const members = listAssets(compared.flatMap(({ mark }) => mark ?? []));
  const period = toPeriod(reader, { at, isUp, then, own });
  if (members.length !== compared.length || period === undefined) return;
  const size = members.length;
  const [first] = compared;
  const span = { start: first?.mark?.start ?? at.start, end: then.end };
  reader.emit(
    {
      kind: 'breadth',
      subject: toGroup(reader.text.slice(span.start, at.start - 1), members),
      test: 'positive-return',
      asserted: { low: size, high: size, unit: 'count', wording: 'plain', rounding: 0 },
      each: { members, direction: isUp ? 'up' : 'down' },
    },
    { marks: [toCue(reader, span)], period, time: undefined, negated: false },
  );
  reader.use(...reader.marks.cues.filter((cue) => overlaps(cue, span)));
}

/** From the close it is compared with, or the last one of that stretch, to the day that is spoken of. */
function toPeriod(reader: SentenceReader, { at, then, own }: Comparison, day?: DayNumber): StatedPeriod | undefined {
  const base = typeof then.at === 'number' ? sessionOnOrBefore(then.at) : then.at.to;
  const to = sessionOnOrBefore(own?.period.to ?? day ?? reader.discourse.published);
  const text = reader.text.slice(at.end + 1, then.end);
  return base < to
    ? { text, base, to, role: 'window', from: 'stated', isOpen: own === undefined, others: [] }
    : undefined;
}

function emitThen(
  reader: SentenceReader,
  { subject, mark, to: day }: Compared,
  { at, isUp, then, own }: Comparison,
): void {
  const isOfMarket = subject.readings.length > 0;
  if (!isOfMarket && subject.type !== 'indicator' && subject.type !== 'rate') return;
  const span = { start: at.start, end: then.end };
  const stretch = typeof then.at === 'number' ? undefined : then.at;
  const period = toPeriod(reader, { at, isUp, then, own }, day);
  // "By the end of that year it was lower": of another day than this, which other rules look for.
  const isPast =
    own === undefined &&
    day === undefined &&
    /\b(?:was|were|had been|stood|closed|ended|finished) (?:[a-z]+ )?$/i.test(reader.before(at, 24));
  if (period === undefined || isPast) return;
  // "At 4.24% the ten-year is higher": told with its figure.
  const told = reader.statements.find(
    (one) => one.kind === 'indicator' && mark !== undefined && overlaps(one.span, mark),
  );
  const options = { marks: [mark, told && toCue(reader, told.span), toCue(reader, span)], period, time: undefined };
  const than = stretch === undefined ? {} : { than: stretch };
  if (isOfMarket)
    reader.emit({ kind: 'return', subject, direction: isUp ? 'up' : 'down', asserted: null, ...than }, options);
  else reader.emit({ kind: 'indicator', subject, relation: isUp ? 'rose' : 'fell', asserted: null, ...than }, options);
  reader.use(...reader.marks.cues.filter((cue) => overlaps(cue, span)));
}
