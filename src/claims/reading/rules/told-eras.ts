import { addMonths, sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { loadNames, toSubject } from '../../lexicon/names.ts';
import type { StatedPeriod, Statement, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { NameMark, TimeMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { isQuestion } from './leads.ts';
import { toMarket } from './relative-returns.ts';
import { toCue } from './sentence-cue.ts';

const theme = {
  tech: 'technology',
  technology: 'technology',
  'mega-cap': 'mega-caps',
  megacap: 'mega-caps',
  'large-cap': 'large-caps',
  'small-cap': 'small-caps',
  'mid-cap': 'mid-caps',
  growth: 'growth',
  value: 'value',
  AI: 'mega-cap-tech',
} as const satisfies Record<string, string>;

const led = new Pattern(
  new RegExp(
    `\\b(${Object.keys(theme).join('|')})-(?:led|driven|dominated|fuelled|fueled) (?:bull )?(?:rall(?:y|ies)|markets?|advances?|gains|years?)\\b`,
    'i',
  ),
);
const dominance = new Pattern(
  /\bdominance (?:that|which) (?:had )?(?:characteri[sz]ed|defined|marked|shaped) (?:the )?|\bdominance of (?:the )?(?=(?:early|mid|late|19|20))/i,
);
const longLaggard = new Pattern(/\blong (?:the|a) (laggards?|leaders?) (?:of|in|during|since) (?:the )?/i);
const twoTier = new Pattern(
  /\b(?:two|2)-tier(?:ed)?\b[^.;]{0,30}|\b(?:bifurcated|K-shaped)\b (?:stock )?(?:market|system)|\b(?:market|system) of haves and have-nots\b/i,
);
const lagging = new Pattern(
  new RegExp(
    `\\b(?:after|following|despite|ending|reversing|amid) (?:an? |the |almost |nearly |more than |over )*(?:(${toNumberPattern(2, 30)}|\\d{1,2}|decade|few) )?(?:(decades?|years?)[ -])?(?:long )?(?:of |stretch of |period of )(?:relative |chronic |persistent |sustained )*(under|out)performance\\b`,
    'i',
  ),
);
const dominated = new Pattern(
  new RegExp(
    `\\b(dominated|led|outperformed|ruled|lagged|trailed) for (?:(?:the|a) )?(?:(?:subsequent|next|following|ensuing) )?(${toNumberPattern(2, 30)}|\\d{1,2}) years\\b`,
    'i',
  ),
);

const mostOf = new Pattern(
  /\b(?:led|leads|dominated|ruled|outperformed|trailed|lagged|underperformed) for (?:most|much|the better part|the bulk|a good part) of (?:the|a) (?:decade|year|century|quarter|period)\b/i,
);

/** "After years of mega-cap dominance", "following several years of large-cap leadership". */
const yearsOf = new Pattern(
  /\b(?:after|following|ending|ends|despite|reversing|amid) (?:(?:the|many|several|a few|long) )*years of ["“]?(?<words>[^.;,]{2,30}?)["”]? (?:dominance|leadership|outperformance|supremacy|exceptionalism)\b/i,
);
const ofYears = /^ (?:of|in) (?:the )?(?:previous|recent|past|prior|earlier|preceding|last few) years\b/i;

/** "Years" without a number are a few: three of them, up to now. */
const fewYears = 3;

/** Leadership that the text tells of an era in a phrase: "the tech-led rallies of 2023", "after a decade of underperformance". */
export function readToldEras(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  readLed(reader);
  readDominance(reader);
  readYearsOf(reader);
  readLongLaggard(reader);
  readTwoTier(reader);
  readLagging(reader);
  readDominated(reader);
  readMostOf(reader);
}

const nameOf = (id: string): Subject | undefined => {
  const entry = loadNames().byId.get(id);
  return entry === undefined ? undefined : toSubject(entry, entry.name);
};

const isMeasured = ({ kind }: Statement): boolean => kind !== 'other';

function emitEra(
  reader: SentenceReader,
  at: Span,
  sides: { readonly subject: Subject; readonly against: Subject; readonly isBehind?: boolean },
  time: { readonly period: StatedPeriod; readonly mark?: TimeMark; readonly name?: NameMark },
): void {
  const { subject, against, isBehind = false } = sides;
  if (subject.id === against.id) return;
  reader.emit(
    { kind: 'relative-return', subject, against, direction: isBehind ? 'behind' : 'ahead', asserted: null },
    {
      marks: [time.name, toCue(reader, at), time.mark],
      period: time.period,
      time: undefined,
      modality: 'fact',
      negated: false,
    },
  );
}

function toFewYears({ discourse }: SentenceReader, text: string): StatedPeriod {
  const to = sessionOnOrBefore(discourse.published);
  const base = sessionOnOrBefore(addMonths(to, -12 * fewYears));
  return { text, base, to, role: 'window', from: 'assumed', isOpen: true, others: [] };
}

/** The group that led for years that nobody counts, over the market. */
function readYearsOf(reader: SentenceReader): void {
  const found = reader.find(yearsOf, isMeasured);
  const market = nameOf('sp-500');
  if (found === undefined || market === undefined) return;
  const words = found.match.groups?.words ?? '';
  const inside = reader.marks.names.find(
    (name) => isMarketName(name.entry) && name.start >= found.at.start && name.end <= found.at.end,
  );
  const key = Object.keys(theme).find((word) => words.toLowerCase().split(/\s/)[0] === word.toLowerCase());
  const subject =
    inside === undefined ? nameOf(theme[key as keyof typeof theme]) : toSubject(inside.entry, inside.text);
  if (subject === undefined || subject.readings.length === 0) return;
  emitEra(reader, found.at, { subject, against: market }, { period: toFewYears(reader, found.match[0]) });
}

/** "the narrow, tech-led rallies that defined 2023 and 2024": what led was ahead of the market. */
function readLed(reader: SentenceReader): void {
  const found = reader.find(led, isMeasured);
  if (found === undefined) return;
  const key = Object.keys(theme).find((word) => word.toLowerCase() === found.match[1]?.toLowerCase());
  const subject = nameOf(theme[key as keyof typeof theme]);
  const market = nameOf('sp-500');
  const mark = reader.marks.times.find(
    ({ start, isLength, isCarried, isAhead }) =>
      start >= found.at.end && start - found.at.end < 40 && !isLength && !isCarried && !isAhead,
  );
  if (subject === undefined || market === undefined) return;
  const past = ofYears.exec(reader.after(found.at, 40));
  if (mark !== undefined) emitEra(reader, found.at, { subject, against: market }, { period: mark.period, mark });
  else if (past !== null)
    emitEra(
      reader,
      { start: found.at.start, end: found.at.end + past[0].length },
      { subject, against: market },
      { period: toFewYears(reader, past[0].trim()) },
    );
}

/** "the mega-cap dominance that characterized the early 2020s": of the name before it. */
function readDominance(reader: SentenceReader): void {
  const found = reader.find(dominance, isMeasured);
  if (found === undefined) return;
  const mark = findNext(reader, found.at.end);
  const key = /([A-Za-z-]+)(?: (?:tech|stock|index))? $/.exec(reader.before(found.at, 30))?.[1]?.toLowerCase();
  const word = Object.keys(theme).find((one) => one.toLowerCase() === key);
  const named = reader.marks.names.findLast(
    ({ entry, end }) =>
      isMarketName(entry) && entry.readings.length > 0 && found.at.start - end <= 2 && end <= found.at.start,
  );
  const subject = named === undefined ? nameOf(theme[word as keyof typeof theme]) : toSubject(named.entry, named.text);
  const market = nameOf('sp-500');
  if (subject === undefined || market === undefined || mark === undefined) return;
  const start = named?.start ?? found.at.start - 1 - (key?.length ?? 0);
  emitEra(reader, { ...found.at, start }, { subject, against: market }, { period: mark.period, mark });
}

/** "The Russell 2000, long the laggard of the past decade". */
function readLongLaggard(reader: SentenceReader): void {
  const found = reader.find(longLaggard, isMeasured);
  if (found === undefined) return;
  const mark = findNext(reader, found.at.end);
  const name = reader.marks.names.findLast(
    ({ entry, end }) =>
      isMarketName(entry) && entry.readings.length > 0 && end <= found.at.start && found.at.start - end < 12,
  );
  if (mark === undefined || name === undefined) return;
  const subject = toSubject(name.entry, name.text);
  const against = toMarket(reader, subject);
  if (against === undefined) return;
  const isBehind = /^laggard/i.test(found.match[1] as string);
  emitEra(reader, found.at, { subject, against, isBehind }, { period: mark.period, mark, name });
}

/** The stretch that is named right after the words. */
function findNext(reader: SentenceReader, end: number): TimeMark | undefined {
  return reader.marks.times.find(
    (mark) =>
      mark.end > end && mark.start - end < 14 && mark.start - end > -8 && mark.period.role !== 'day' && !mark.isCarried,
  );
}

/** "Since 2023 it was a two-tiered market: the mega-caps and everyone else": the few ahead of the many. */
function readTwoTier(reader: SentenceReader): void {
  const found = reader.find(twoTier, isMeasured);
  const mark = reader.marks.times.find(({ isLength, isAhead }) => !isLength && !isAhead);
  if (found === undefined || mark === undefined || mark.period.role === 'day') return;
  const name = reader.marks.names.find(
    ({ entry, start }) => isMarketName(entry) && start >= found.at.end && entry.readings.length > 0,
  );
  const subject = name === undefined ? nameOf('mega-caps') : toSubject(name.entry, name.text);
  const against = nameOf('small-caps');
  if (subject === undefined || against === undefined || subject.id === 'small-caps') return;
  emitEra(reader, found.at, { subject, against }, { period: mark.period, mark });
}

/** "relative to large caps after a decade of underperformance": of the one the sentence speaks of. */
function readLagging(reader: SentenceReader): void {
  const found = reader.find(lagging, isMeasured);
  if (found === undefined) return;
  const [, count = '', unit = '', side = ''] = found.match;
  const years = /decade/i.test(count + unit)
    ? 10 * toCount(count)
    : /^years?$/i.test(unit)
      ? toCount(count)
      : Number.NaN;
  if (Number.isNaN(years) || (!/decade/i.test(count + unit) && count === '')) return;
  const own = reader.findSubject(found.at, isMarketName);
  const names = reader.marks.names.filter(({ entry, end }) => isMarketName(entry) && end <= found.at.start);
  const rival = names.findLast((name) =>
    /\b(?:relative to|versus|against|than|behind) (?:the )?$/i.test(reader.before(name, 16)),
  );
  const named = names.find((name) => name !== rival && name.entry.id !== rival?.entry.id);
  const subject = named === undefined ? own?.subject : toSubject(named.entry, named.text);
  if (subject === undefined || subject.readings.length === 0) return;
  const against = rival === undefined ? toMarket(reader, subject) : toSubject(rival.entry, rival.text);
  if (against === undefined) return;
  const to = sessionOnOrBefore(reader.discourse.published);
  const base = sessionOnOrBefore(addMonths(to, -12 * years));
  const period: StatedPeriod = {
    text: found.match[0],
    base,
    to,
    role: 'window',
    from: 'stated',
    isOpen: true,
    others: [],
  };
  emitEra(reader, found.at, { subject, against, isBehind: side.toLowerCase() === 'under' }, { period });
}

/** "Growth led for most of a decade": how much of it would do, the text does not say. */
function readMostOf(reader: SentenceReader): void {
  const found = reader.find(mostOf);
  const name = reader.marks.names.findLast(
    ({ entry, end }) =>
      found !== undefined && isMarketName(entry) && end <= found.at.start && found.at.start - end < 24,
  );
  if (found === undefined || name === undefined) return;
  reader.emit(
    {
      kind: 'other',
      subject: toSubject(name.entry, name.text),
      asserted: null,
      need: 'the years that are meant, and how many of them',
    },
    { marks: [name, toCue(reader, found.at)], negated: false, usual: 'now' },
  );
}

/** "a decade" is one, "two decades" two. */
function toCount(text: string): number {
  if (text === '' || /decade/i.test(text)) return 1;
  return toNumber(text);
}

/** "After the bust of the early 2000s, small-cap value dominated for seven years": from the time named, or each year-end in it. */
function readDominated(reader: SentenceReader): void {
  const found = reader.find(dominated, isMeasured);
  if (found === undefined) return;
  const [, verb = '', count = ''] = found.match;
  const years = toNumber(count);
  const mark = reader.marks.times.find(({ isLength, isAhead, isCarried }) => !isLength && !isAhead && !isCarried);
  const name = reader.marks.names.findLast(
    ({ entry, end, isBracketed }) =>
      isMarketName(entry) &&
      !isBracketed &&
      entry.readings.length > 0 &&
      end <= found.at.start &&
      found.at.start - end < 30,
  );
  if (mark === undefined || name === undefined || Number.isNaN(years)) return;
  const subject = toSubject(name.entry, name.text);
  const against = toMarket(reader, subject);
  if (against === undefined) return;
  const starts = listYearEnds(mark.period);
  const [first, ...rest] = starts.map((base) => ({ base, to: sessionOnOrBefore(addMonths(base, 12 * years)) }));
  if (first === undefined || first.to > reader.discourse.published) return;
  const others = rest.map((window) => ({ label: mark.text, ...window }));
  const period: StatedPeriod = {
    ...first,
    text: found.match[0],
    role: 'window',
    from: 'stated',
    isOpen: false,
    others,
  };
  emitEra(reader, found.at, { subject, against, isBehind: /lagged|trailed/i.test(verb) }, { period, name });
}

/** The last session before a stretch, and each a year later in it. */
function listYearEnds({ base, to }: StatedPeriod): number[] {
  const days: number[] = [];
  for (let day = base; day < to; day = addMonths(day, 12)) days.push(sessionOnOrBefore(day));
  return days;
}
