import { sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { loadNames, toSubject } from '../../lexicon/names.ts';
import type { Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { isMarketName } from '../discourse.ts';
import type { NameMark, TimeMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNextNamed } from '../statement-period.ts';
import { toYearSoFar } from './calendar-year.ts';
import { isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { findOutlook, isForeseen } from './outlook.ts';
import { toMarket, toStyleRival } from './relative-returns.ts';
import { toCue } from './sentence-cue.ts';

const modal = '(?:will|should|ought to|is (?:likely|set|bound|going) to|are (?:likely|set|bound|going) to)';
const again = '(?:(?:again|also|once more|finally|still|comfortably|nonetheless) )*';
const expecting = new Pattern(
  /\b(?:expects?|sees?|foresees?|predicts?|forecasts?|anticipates?|looks? for|reckons?)\b/i,
);
const base =
  '(?:(?:continue|go on|keep) (?:to )?)?(?:lead(?:ing)?|beat(?:ing)?|outpac(?:e|ing)|outperform(?:ing)?|trail(?:ing)?|lag(?:ging)?|underperform(?:ing)?)';

/** "Value will lead growth again in 2001", and the plain present of a list of calls. */
const leads = new Pattern(
  new RegExp(
    `^ (?:(${modal}) ${again}${base}|${again}(?:lead|beat|outpace|outperform|trail|lag|underperform)s?) (?:the )?$`,
    'i',
  ),
);

/** "expects equal weight to beat cap weight", "banks to lead the market again", "foreign shares to beat American ones". */
const infinitive = new Pattern(
  new RegExp(
    `^ (?:(?:sector|stocks|shares) )?to ${again}${base} (?:the )?(?:(?<rest>(?:broad(?:er)? )?market|(?:American|US|U\\.S\\.|domestic) ones)\\b|$)`,
    'i',
  ),
);

/** "should finish the year ahead of the S&P 500". */
const finishes = new Pattern(
  new RegExp(
    `\\b(${modal} )?${again}(?:finish(?:es)?|ends?|closes?) (?:the year|(?:19|20)\\d\\d) (?:(?:at|above|below|over|under|near|up|down) [^.;]{1,24}? (?:and|but) )?(?:well |just |far |comfortably )?(ahead of|in front of|behind) (?:the )?$`,
    'i',
  ),
);

const whole = `(?:the (?:year|month|quarter)|(?:19|20)\\d\\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)|the (?:first|second|third|fourth) quarter)`;

/** "the S&P 500 ends 2016 lower than it started", "to end October above the level at which it began the month". */
const ends = new Pattern(
  new RegExp(
    `^(?: \\([A-Z.]{1,6}\\))? (?:(${modal}|to) ${again}(?:end|finish|close)|${again}(?:ends?|finish(?:es)?|closes?)) ${whole} (?:(?<way>lower|higher)\\b(?<price> in price)?(?<start> than (?:it|they) (?:started|began|opened)(?: it)?)?|(?<side>above|below) (?:the (?:level|price) (?:at which|from which|where)|where) (?:it|they) (?:started|began|opened)(?: (?:it|the (?:year|month|quarter)))?)`,
    'i',
  ),
);

/** "another positive year for the S&P 500", of a year that is to come. */
const another = new Pattern(
  /\banother (positive|up|winning|good|strong|negative|down|losing|bad|weak) year for (?:the )?$/i,
);

/** Who is expected to lead at a time that is named: read before leads that are told. */
export function readForetoldLeads(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  readKeptLead(reader);
  readStretchedLead(reader);
  readBetterHalf(reader);
  readGoneLead(reader);
  const names = reader.marks.names.filter(isLead);
  for (const [i, name] of names.entries()) {
    readFinishes(reader, name, names[i - 1]);
    readBeAhead(reader, name, names[i - 1]);
    readEnds(reader, name);
  }
  readThanToday(reader);
}

/** Who is expected to lead, or to rise, in words that name a time to come. */
export function readToldForecasts(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  const names = reader.marks.names.filter(
    ({ entry, isBracketed }) => isMarketName(entry) && !isBracketed && entry.readings.length > 0,
  );
  for (const [i, name] of names.entries()) {
    readLeads(reader, name, names[i + 1]);
    readExpected(reader, name, names[i + 1]);
    readAnother(reader, name);
    readWillBe(reader, name);
  }
  readStyles(reader);
  readLevelSpokenOf(reader);
}

/** "A year from today the Russell 2000 will be higher than it is": of what its level is by then. */
const willBe = new Pattern(
  /^ (?:index |fund )?(?:will|would|should|is going to) (?:again |still )?(?:be|stand|trade|sit)(?: (?:well|much|far|a good deal|a bit|a little|somewhat|comfortably|markedly|no))? (higher|lower)\b(?! by)(?=[,.;]| than (?:it|they|now|today|this)\b| (?:in|by|at|on|a|over) |$)/i,
);

function readWillBe(reader: SentenceReader, name: NameMark): void {
  const match = willBe.exec(reader.after(name, 90));
  const isNamed = reader.marks.times.some(({ isAhead, ends }) => isAhead || ends !== undefined);
  if (match === null || !isNamed || / no (?:higher|lower)$/i.test(match[0])) return;
  emitMove(reader, name, { start: name.start, end: name.end + match[0].length }, /higher/i.test(match[1] as string));
}

/** "Value would keep its lead through June", "technology will lose its lead over energy". */
const keptLead = new Pattern(
  /\b(?:will|would|should|to|can|could) (?:still |again )?(keep|hold|retain|maintain|preserve|defend|lose|forfeit|surrender|give up) (?:on to )?(?:its|their|the) (?:[a-z]+ )?(?:lead|advantage|edge)\b(?: over (?:the )?)?/i,
);

/** The lead that the passage has told, or that of the year so far, is there or gone at the time named. */
function readKeptLead(reader: SentenceReader): void {
  const found = reader.find(keptLead, ({ kind }) => kind === 'relative-return');
  const time = reader.marks.times.find(({ start }) => found !== undefined && start >= found.at.end);
  if (found === undefined || time === undefined) return;
  const { match, at } = found;
  const own = reader.marks.names.findLast((mark) => isLead(mark) && mark.end <= at.start && at.start - mark.end < 24);
  const rival = reader.marks.names.find((mark) => isLead(mark) && mark.start >= at.end && mark.start - at.end <= 2);
  const isLost = /^(?:lose|forfeit|surrender|give)/i.test(match[1] as string);
  if (own !== undefined) emitKeptLead(reader, { at, own, rival, isLost, isPast: false }, time);
}

/** "We expect them to stretch their advantage over the S&P 500", "value should narrow its gap to growth". */
const stretchedLead = new Pattern(
  /(?:\b(them|it|they) )?\b(?:will|would|should|to|can|could|may|might) (?:still |again |further )?(?:(stretch|extend|widen|increase|enlarge|build on|add to|double)|narrow|trim|shrink|reduce|halve|close) (?:on )?(?:its|their|the) (?:[a-z]+ )?(?:lead|advantage|edge|outperformance|gap|deficit|lag)\b(?: (?:over|on|to|with|against|behind) (?:the )?)?/i,
);

/** A lead that is to grow is one over the time to come; one that is to shrink, or a gap that is to close, the same of the other. */
function readStretchedLead(reader: SentenceReader): void {
  const found = reader.find(stretchedLead, ({ kind }) => kind === 'relative-return');
  const time = findAhead(reader, found?.at.end);
  if (found === undefined || time === undefined) return;
  const { match, at } = found;
  const own = reader.marks.names.findLast((mark) => isLead(mark) && mark.end <= at.start && at.start - mark.end < 24);
  const subject =
    match[1] === undefined ? own && toSubject(own.entry, own.text) : (reader.discourse.subject ?? undefined);
  const rival = reader.marks.names.find((mark) => isLead(mark) && mark.start >= at.end && mark.start - at.end <= 2);
  if (subject === undefined || rival === undefined) return;
  const isOfGap = /\b(?:gap|deficit|lag)\b/i.test(match[0]);
  const isGrowing = match[2] !== undefined;
  const sides = { subject, against: toSubject(rival.entry, rival.text) };
  emitLead(reader, { start: at.start, end: rival.end }, sides, isOfGap === isGrowing);
  reader.use(...reader.freeCues('ahead', 'behind').filter((cue) => overlaps(cue, at)));
}

/** The first time to come that is named after a place of the sentence. */
function findAhead({ marks, discourse }: SentenceReader, end: number | undefined): TimeMark | undefined {
  return marks.times.find(
    ({ start, isSince, ends, period }) =>
      end !== undefined && start >= end && !isSince && (ends ?? period.to) > discourse.published,
  );
}

/** "Small caps should still be in front of the S&P 500 when the year closes". */
const beAhead = new Pattern(
  new RegExp(
    `\\b${modal} ${again}(?:be|stand|sit) (?:well |just |far |comfortably |still )?(ahead of|in front of|behind) (?:the )?$`,
    'i',
  ),
);

function readBeAhead(reader: SentenceReader, rival: NameMark, own: NameMark | undefined): void {
  const match = beAhead.exec(reader.before(rival, 70));
  const time = findAhead(reader, rival.end);
  if (match === null || time === undefined || own === undefined) return;
  const at = { start: rival.start - match[0].length, end: rival.end };
  if (own.end > at.start || at.start - own.end > 4) return;
  const isLost = /^behind/i.test(match[1] as string);
  if (!isTaken(reader, at)) emitKeptLead(reader, { at, own, rival, isLost, isPast: false }, time);
}

/** "The regional banks look to us like the better half of the market between now and midsummer". */
const betterHalf = new Pattern(
  /\b(?:looks?|seems?|will|should|strikes? (?:us|me))(?: to (?:us|me))?(?: again)? (?:like|as|be|prove(?: to be)?|to be) the (?:(?:better|stronger|faster)|weaker|worse|slower) (?:half|part|side|end|corner|bet|place|choice)(?: (?:of|in|than|to own in) the (?:[a-z]+ )?(?:market|index))?\b/i,
);

function readBetterHalf(reader: SentenceReader): void {
  const found = reader.find(betterHalf, ({ kind }) => kind === 'relative-return');
  const own = reader.marks.names.findLast((mark) => found !== undefined && isLead(mark) && mark.end <= found.at.start);
  const time = findAhead(reader, found?.at.end);
  if (found === undefined || own === undefined || time === undefined) return;
  const subject = toSubject(own.entry, own.text);
  const against = toMarket(reader, subject);
  const isWorse = /\b(?:weaker|worse|slower)\b/i.test(found.match[0]);
  if (against !== undefined) emitLead(reader, { start: own.start, end: found.at.end }, { subject, against }, isWorse);
}

/** "The Dow's lead over the Nasdaq will be gone by June", "small caps' advantage is wiped out": it ends, and is none. */
const goneLead = new Pattern(
  /^(?:'s?)? (?:[a-z]+ ){0,2}?(?:lead|advantage|edge|outperformance)(?: (?:over|against|on|of) (?:the )?([^,;:.]{2,40}?))? ((?:will|would|should|could|may|might) (?:soon )?(?:be|have been|have)|is|are|was|were|has|have|had|has been|had been)(?: all| all but| now| already| long)? (?:gone|vanished|evaporated|disappeared|melted(?: away)?|erased|wiped out|history|lost|given back|nil|over(?=[.,;]| by| in))\b/i,
);

/** The lead that ends: of the time to come, that of the year so far; of the past, one whose start would have to be told. */
function readGoneLead(reader: SentenceReader): void {
  for (const own of reader.marks.names.filter(isLead)) {
    const match = goneLead.exec(reader.after(own, 120));
    if (match === null) continue;
    const at = { start: own.start, end: own.end + match[0].length };
    const rival = reader.marks.names.find((mark) => isLead(mark) && mark.start >= own.end && mark.end <= at.end);
    const time = reader.marks.times.find(({ start, isLength }) => start >= at.end && !isLength);
    const isPast = !/^(?:will|would|should|could|may|might|is|are)\b/i.test(match[2] as string);
    reader.use(...reader.freeCues('ahead', 'behind', 'down').filter((cue) => overlaps(cue, at)));
    if (time !== undefined && emitKeptLead(reader, { at, own, rival, isLost: true, isPast }, time)) continue;
    reader.emit(
      { kind: 'other', subject: toSubject(own.entry, own.text), asserted: null, need: 'the day since which it led' },
      { marks: [toCue(reader, at)], usual: 'now' },
    );
  }
}

interface KeptLead {
  readonly at: Span;
  readonly own: NameMark;
  readonly rival: NameMark | undefined;
  readonly isLost: boolean;
  /** Told in the past: a time without a year is none to come. */
  readonly isPast: boolean;
}

/** Whether the lead could be told: over the stretch of the passage, or the year so far, up to the time named. */
function emitKeptLead(reader: SentenceReader, { at, own, rival, isLost, isPast }: KeptLead, time: TimeMark): boolean {
  const subject = toSubject(own.entry, own.text);
  const against =
    rival === undefined
      ? (toStyleRival(reader, { subject, mark: own }) ?? toMarket(reader, subject))
      : toSubject(rival.entry, rival.text);
  // "By the end of June", of what is yet to come: the next one.
  const role = time.isDeadline && !isPast ? 'window' : time.period.role;
  const to = toNextNamed({ ...time.period, role }, reader.discourse.published).to;
  const [told] = reader.discourse.periods;
  const { published } = reader.discourse;
  const isTold = told?.role === 'window' && told.isOpen && reader.block - reader.discourse.periodBlock <= 2;
  const base = isTold ? told.base : toYearSoFar(published).base;
  if (against === undefined || to <= published) return false;
  reader.emit(
    { kind: 'relative-return', subject, against, direction: isLost ? 'behind' : 'ahead', asserted: null },
    {
      marks: [own, toCue(reader, at), rival],
      modality: 'forecast',
      period: { text: time.text, base, to, role: 'window', from: 'stated', isOpen: false, others: [] },
      time: undefined,
      horizon: to,
    },
  );
  reader.use(...reader.freeCues('ahead', 'behind', 'down').filter((cue) => overlaps(cue, at)));
  return true;
}

const isLead = ({ entry, isBracketed }: NameMark): boolean =>
  isMarketName(entry) && !isBracketed && entry.readings.length > 0;

/** "To reach that milestone before the end of June", "will close above that level": the level told just before. */
const levelSpokenOf = new Pattern(
  /\b(?:to|will|would|should|could|might|may) (?:\w+ )?(reach|hit|cross|pass|top|clear|surpass|attain|see|(?:close|finish|end|trade|settle) (?:above|below|under|over)|(?:fall|drop|slip|sink) (?:below|under)) (?:that|this|the same) (?:milestone|level|mark|line|threshold|number|figure|price)\b/i,
);

/** A level of an index as it is written: "above 3,000", "at 1,565.15". */
const levelTold =
  /\b(?:above|over|below|under|at|to|near|through|past|of|beyond) (\d{1,3}(?:,\d{3})+(?:\.\d+)?)(?![\d,]|\.\d| ?(?:%|per ?cent|points?|billion|million|jobs|people))/gi;

/** Characters of the same passage before a sentence in which a level may have been told. */
const passage = 240;

function readLevelSpokenOf(reader: SentenceReader): void {
  const found = reader.find(levelSpokenOf, ({ kind }) => kind === 'level');
  if (found === undefined) return;
  const { match, at } = found;
  const { text, marks, discourse } = reader;
  const ahead = text.slice(Math.max(0, marks.start - passage), at.start).replace(/^.*\n\s*\n/s, '');
  const told = [...ahead.matchAll(levelTold)].at(-1)?.[1];
  const subject = findMarketSubject(reader, at);
  const time = marks.times.find(
    ({ isAhead, ends, isDeadline, period }) =>
      isAhead || ends !== undefined || isDeadline || period.to > discourse.published,
  );
  if (told === undefined || subject === undefined || time === undefined) return;
  const value = Number(told.replaceAll(',', ''));
  const isDown = /(?:below|under)$/i.test(match[1] as string);
  reader.emit(
    {
      kind: 'level',
      subject: subject.subject,
      relation: isDown ? 'crossed-below' : 'crossed-above',
      asserted: { low: value, high: value, unit: 'level', wording: 'plain', rounding: 0 },
    },
    { marks: [subject.mark, toCue(reader, at)], modality: 'forecast', time },
  );
}

const styles = new Pattern(
  new RegExp(
    `\\b(value|growth) (?:(${modal}) ${again}${base}|${again}(?:lead|beat|outpace|outperform|trail|lag|underperform)s) (value|growth)\\b`,
    'i',
  ),
);

/** "Value will lead growth again": styles by their bare names, which are common words elsewhere. */
function readStyles(reader: SentenceReader): void {
  const match = styles.exec(reader.sentence);
  if (match === null || (match[2] === undefined && !isCalled(reader, match[0]))) return;
  const [subject, against] = [match[1], match[3]].map((word) => loadNames().byId.get((word as string).toLowerCase()));
  if (subject === undefined || against === undefined) return;
  const start = reader.marks.start + match.index;
  const sides = { subject: toSubject(subject, match[1] as string), against: toSubject(against, match[3] as string) };
  emitLead(reader, { start, end: start + match[0].length }, sides, /\b(?:trail|lag|underperform)/i.test(match[0]));
}

function readLeads(reader: SentenceReader, name: NameMark, rival: NameMark | undefined): void {
  if (rival === undefined || rival.start - name.end > 60) return;
  const between = reader.text.slice(name.end, rival.start);
  const match = leads.exec(between);
  if (match === null || (match[1] === undefined && !isCalled(reader, between))) return;
  const sides = { subject: toSubject(name.entry, name.text), against: toSubject(rival.entry, rival.text) };
  emitLead(reader, { start: name.start, end: rival.end }, sides, /\b(?:trail|lag|underperform)/i.test(between));
}

/** What somebody expects of a name, in the infinitive: over the next name, or the market. */
function readExpected(reader: SentenceReader, name: NameMark, rival: NameMark | undefined): void {
  const near = rival !== undefined && rival.start - name.end < 60 ? rival : undefined;
  const match =
    (near === undefined ? null : infinitive.exec(reader.text.slice(name.end, near.start))) ??
    infinitive.exec(reader.after(name, 60));
  if (match === null || !expecting.test(reader.text.slice(reader.marks.start, name.start))) return;
  const isMarket = match.groups?.rest !== undefined;
  const market = loadNames().byId.get('sp-500');
  const against = isMarket
    ? market && toSubject(market, match.groups?.rest ?? '')
    : near && toSubject(near.entry, near.text);
  if (against === undefined) return;
  const end = isMarket ? name.end + match[0].length : (near?.end ?? name.end);
  const sides = { subject: toSubject(name.entry, name.text), against };
  emitLead(reader, { start: name.start, end }, sides, /\b(?:trail|lag|underperform)/i.test(match[0]));
}

function readFinishes(reader: SentenceReader, name: NameMark, earlier: NameMark | undefined): void {
  const match = finishes.exec(reader.before(name, 90));
  if (match === null || (match[1] === undefined && !isCalled(reader, match[0]))) return;
  const start = name.start - match[0].length;
  const own =
    earlier !== undefined && earlier.end <= start ? toSubject(earlier.entry, earlier.text) : reader.discourse.subject;
  if (own === undefined || own.readings.length === 0) return;
  const sides = { subject: own, against: toSubject(name.entry, name.text) };
  const at = { start, end: name.end };
  emitLead(reader, at, sides, /behind$/i.test(match[2] as string));
  reader.use(...reader.freeCues('ahead', 'behind').filter((cue) => overlaps(cue, at)));
}

/** In a list of forecasts, or after "we expect" or "our call is", the plain present is of what is to come. */
function isCalled(reader: SentenceReader, words: string): boolean {
  const verb = /[a-z]+s\b/i.exec(words)?.[0] ?? 'ends';
  return (
    reader.discourse.forecastTo !== undefined ||
    findOutlook(reader, verb, words.replace(/ than (?:it|they) \w+$/i, '')) !== undefined ||
    isForeseen(reader.sentence)
  );
}

function isTaken(reader: SentenceReader, at: { readonly start: number; readonly end: number }): boolean {
  return reader.statements.some(
    ({ kind, span }) => (kind === 'relative-return' || kind === 'return') && overlaps(span, at),
  );
}

function toHorizon(reader: SentenceReader): { readonly horizon?: number } {
  const { forecastTo, outlook } = reader.discourse;
  const own = reader.marks.times.some(({ isLength, isCarried }) => !isLength && !isCarried);
  const last = forecastTo ?? outlook?.last;
  return own || last === undefined ? {} : { horizon: last };
}

function emitLead(
  reader: SentenceReader,
  at: { readonly start: number; readonly end: number },
  { subject, against }: { readonly subject: Subject; readonly against: Subject },
  isBehind: boolean,
): void {
  if (subject.id === against.id || isTaken(reader, at)) return;
  reader.emit(
    { kind: 'relative-return', subject, against, direction: isBehind ? 'behind' : 'ahead', asserted: null },
    { marks: [toCue(reader, at)], modality: 'forecast', negated: false, ...toHorizon(reader) },
  );
}

function readEnds(reader: SentenceReader, name: NameMark): void {
  const match = ends.exec(reader.after(name, 120));
  if (match === null) return;
  const said = match[0].replace(/ than (?:it|they) .*$| (?:at which|from which|where) .*$/i, '');
  const isBelieved = isForeseen(reader.text.slice(reader.marks.start, name.end) + said);
  if (match[1] === undefined && !isBelieved && !isCalled(reader, match[0])) return;
  if (/^to$/i.test(match[1] ?? '') && !expecting.test(reader.text.slice(reader.marks.start, name.start))) return;
  const { way, side, start, price } = match.groups ?? {};
  const at = { start: name.start, end: name.end + match[0].length };
  reader.use(...reader.freeCues('up', 'down').filter((cue) => overlaps(cue, at)));
  emitMove(reader, name, at, /higher|above/i.test(way ?? side ?? ''), {
    isFromStart: (start ?? side) !== undefined,
    isPrice: price !== undefined,
  });
}

/** "The sector lower at the end of the first quarter than it is today": from the close of publication. */
const thanToday = new Pattern(
  /\b(lower|higher) (?=(?:at|by|on|in|before) [^,;.]{3,40} than (?:it|they) (?:is|are|does|do|stands?|trades?)(?: (?:today|now|at present))?\b|(?:at|by) [^,;.]{3,40} than (?:today|now)\b)/i,
);

function readThanToday(reader: SentenceReader): void {
  const found = reader.find(thanToday);
  if (found === undefined) return;
  const { at, match } = found;
  const time = reader.marks.times.find(
    (mark) => mark.start >= at.end && mark.start - at.end < 14 && mark.period.to > reader.discourse.published,
  );
  const subject = findMarketSubject(reader, at);
  if (time === undefined || subject === undefined || isTaken(reader, at)) return;
  const { to } = time.period;
  const base = sessionOnOrBefore(reader.discourse.published);
  reader.emit(
    {
      kind: 'return',
      subject: subject.subject,
      direction: /higher/i.test(match[1] as string) ? 'up' : 'down',
      asserted: null,
    },
    {
      marks: [toCue(reader, at), time],
      modality: 'forecast',
      period: { text: time.text, base, to, role: 'window', from: 'stated', isOpen: false, others: [] },
      time: undefined,
      horizon: to,
    },
  );
  reader.use(...reader.freeCues('up', 'down').filter((cue) => overlaps(cue, at)));
}

function readAnother(reader: SentenceReader, name: NameMark): void {
  const match = another.exec(reader.before(name, 50));
  if (
    match === null ||
    !(isCalled(reader, match[0]) || /\b(?:expect|look for|foresee|forecast|predict)\b/i.test(reader.sentence))
  )
    return;
  const at = { start: name.start - match[0].length, end: name.end };
  emitMove(reader, name, at, /positive|up|winning|good|strong/i.test(match[1] as string));
}

function emitMove(
  reader: SentenceReader,
  name: NameMark,
  at: { readonly start: number; readonly end: number },
  isUp: boolean,
  { isFromStart = false, isPrice = false }: { readonly isFromStart?: boolean; readonly isPrice?: boolean } = {},
): void {
  if (isTaken(reader, at)) return;
  const named = toSubject(name.entry, name.text);
  // "Higher in price": what is paid out does not count.
  const prices = isPrice ? named.readings.filter((one) => one.return === 'price') : [];
  const subject = prices.length === 0 ? named : { ...named, readings: prices };
  const time = reader.marks.times.find((mark) => mark.start >= name.end && mark.end <= at.end);
  const to = time === undefined ? undefined : (time.ends ?? toNextNamed(time.period, reader.discourse.published).to);
  const period =
    isFromStart && time !== undefined && to !== undefined && to > reader.discourse.published
      ? { period: { ...time.period, to, role: 'window' as const, isOpen: false }, time: undefined, horizon: to }
      : {};
  reader.emit(
    { kind: 'return', subject, direction: isUp ? 'up' : 'down', asserted: null },
    { marks: [toCue(reader, at)], modality: 'forecast', negated: false, ...toHorizon(reader), ...period },
  );
}

/** "will include at least one correction of ten percent", "we expect a pullback of 5 to 8 percent". */
const correction = new Pattern(
  /\b(?:at least one|a|another|one(?: more)?) (?:further |sharp |normal |healthy |market )?(?:correction|pullback|drawdown|setback|sell-?off) of (?:at least |about |around |some |roughly |more than |up to )?(?=[\da-z])/i,
);

/** A fall that is to come on the way, whatever stands at its end. */
export function readForetoldFalls(reader: SentenceReader): void {
  const match = correction.exec(reader.sentence);
  if (match === null) return;
  const start = reader.marks.start + match.index;
  const end = start + match[0].length;
  const figure = reader.freeQuantities.find((mark) => mark.start === end && mark.quantity.unit === 'percent');
  const found = reader.findSubject({ start, end });
  if (figure === undefined || found === undefined || found.subject.readings.length === 0) return;
  if (reader.findModality({ start, end }, undefined) !== 'forecast' && !isForeseen(reader.sentence)) return;
  reader.emit(
    {
      kind: 'drawdown',
      subject: found.subject,
      relation: 'deepest',
      asserted: { ...toAsserted(figure.quantity), wording: 'at-least' },
    },
    { marks: [toCue(reader, { start, end }), figure], modality: 'forecast', negated: false, ...toHorizon(reader) },
  );
}
