import { sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { loadNames, toSubject } from '../../lexicon/names.ts';
import type { Asserted, RecordStatement, StatedPeriod, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { QuantityMark, TimeMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { toYearSoFar } from './calendar-year.ts';
import { isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { toCue } from './sentence-cue.ts';

const made = '(?:made|set|hit|notched|posted|recorded|logged|scored|managed|booked|reached|seen)';
const count = '(?<count>\\d{1,3}|[a-z]+(?:-[a-z]+)?)';

/** "It has made 24 of those this year", "and it has set six more since", "posted eleven of them in 2019". */
const soMany = new Pattern(
  new RegExp(
    `\\b(?:(?:has|have|had) (?:now |already |since |only )?)?${made} ${count} (?:(?:of (?:those|them|these)|of its own)(?: (?=this|so far|in|since|last|already|by)|(?=[,.;]|$))|(?:more|others)(?: of (?:those|them))? (?=since))`,
    'i',
  ),
);

/** "Growth has not made one since October", "the Dow has yet to set another since May". */
const none = new Pattern(
  new RegExp(
    `\\b(?:(?:has|have) (?:not|never) |(?:hasn't|haven't) |(?:has|have) yet to |(?:has|have) failed to )(?:${made}|make|set|hit|notch|post|record|log|score) (?:one|another|any)(?: (?:more|of (?:those|them)))? (?=since)`,
    'i',
  ),
);

/** "Nine record closes have followed", "eleven more records have come since": counted after the record told before. */
const followed = new Pattern(
  new RegExp(
    `\\b${count}(?: more| further| other| such)? (?:records?|record (?:closes?|highs?)|new highs?|all-time highs?) (?:has|have) (?:followed|come|been (?:set|made|added))(?: (?:since|since then|in all))*(?=[,.;:]|$)`,
    'i',
  ),
);

/** "And its 21st of the year", "was the 52nd of 2021", "and the index's tenth this year": of the records told of. */
const ofYear = new Pattern(
  /\b(?:and|was|is|made|marked|brought) (?:the|its|their|the [a-z]+'s) (\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)(?: such| one)? (?:of (?:the year|this year|(?:19|20)\d\d)|this year|so far this year)\b/gi,
);

/** "0.4% below their record close of 3 July", "short of its all-time high of Jan. 28": the day of a record, told by the way. */
const dated = new Pattern(
  /\b(?:its|their|the|[A-Z]\w+'s) (?:own |last |latest |previous |old )?(?:record|all-time)(?: (?:close|closing high|high|peak))? (?:of|from|set on|set in|reached on|hit on) (?=[A-Z\d]|the |last )/gi,
);

/** "The latest of them came on Thursday", "the most recent one dates from July 16": of the records told before. */
const latest = new Pattern(
  /\b(?:the|its) (?:latest|last|most recent)(?: one| of (?:them|those|these|the (?:former|lot)))? (?:came|was set|was made|fell|dates from|was)(?: only| just)? (?=(?:on |last |in )?(?:[A-Z]|\d|yesterday|today))/i,
);

/** Characters before a sentence of the same passage in which records may have been spoken of. */
const passage = 160;

const recordWords = /\b(?:records?|all-time highs?)\b(?! (?:of|dates?|labels?|volumes?|earnings|profits?|sales)\b)/i;

const toCount = (low: number): Asserted => ({ low, high: low, unit: 'count', wording: 'plain', rounding: 0 });

/** Records that are counted without the word: it stands before, in the sentence or the passage. */
export function readRecordsByReference(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  for (const match of ofYear.matchAll(reader.sentence)) readOfYear(reader, match);
  readSoMany(reader);
  readFollowed(reader);
  readInTurn(reader);
  readLatest(reader);
  for (const match of dated.matchAll(reader.sentence)) readDated(reader, match);
}

/** The last of several records: that asset has set none since. */
function readLatest(reader: SentenceReader): void {
  const found = reader.find(latest, ({ kind }) => kind === 'record');
  if (found === undefined) return;
  const { at, match } = found;
  const time = reader.marks.times.find(({ start, isAhead }) => !isAhead && start >= at.end - 4 && start - at.end < 9);
  const { said, published } = reader.discourse;
  const isCount = (one: { readonly kind: string } | undefined): one is RecordStatement =>
    one?.kind === 'record' && (one as RecordStatement).asserted?.unit === 'count';
  const own = reader.statements.filter((one): one is RecordStatement => isCount(one) && one.span.end <= at.start);
  const isOfFormer = /\bformer\b/i.test(match[0]);
  const told = isOfFormer || own.length > 0 ? own[0] : isCount(said) ? said : undefined;
  if (told === undefined || time === undefined || time.period.to > published) return;
  const { subject, side } = told;
  reader.emit(
    { kind: 'record', subject, side, relation: 'set', asserted: null, until: published },
    { marks: [toCue(reader, at), time], time, modality: 'fact', negated: false },
  );
}

/** A record on the day that it is said to be of, beside the fall that is measured from it. */
function readDated(reader: SentenceReader, match: RegExpExecArray): void {
  const at = reader.spanOf(match);
  const time = reader.marks.times.find(
    ({ start, end, period, isAhead, isSince }) =>
      start <= at.end + 5 &&
      end > at.end &&
      period.role === 'day' &&
      !isAhead &&
      !isSince &&
      period.to <= reader.discourse.published,
  );
  const fall = reader.statements.find(({ kind, span }) => kind === 'drawdown' && overlaps(span, at));
  if (time === undefined || fall?.kind !== 'drawdown' || isTaken(reader, at)) return;
  reader.emit(
    { kind: 'record', subject: fall.subject, side: 'high', relation: 'set', asserted: null },
    {
      marks: [toCue(reader, at), time],
      period: { ...time.period, from: 'stated' },
      time,
      modality: 'fact',
      negated: false,
    },
  );
}

/** Whether the words before a place, in its passage, are of records. */
function isOfRecords({ text, marks }: SentenceReader, at: Span): boolean {
  const before = text.slice(Math.max(0, marks.start - passage), at.start).replace(/^.*\n\s*\n/s, '');
  return recordWords.test(before);
}

const isTaken = ({ statements }: SentenceReader, at: Span): boolean =>
  statements.some(({ span, kind }) => kind === 'record' && overlaps(span, at));

function emitCount(
  reader: SentenceReader,
  at: Span,
  subject: Subject,
  told: Pick<RecordStatement, 'side'>,
  number: number,
  period: StatedPeriod,
): void {
  const inside = reader.marks.quantities.filter((mark) => mark.start >= at.start && mark.end <= at.end);
  reader.emit(
    { kind: 'record', subject, side: told.side, relation: 'set', asserted: toCount(number) },
    { marks: [toCue(reader, at), ...inside], period, time: undefined, modality: 'fact', negated: false },
  );
  reader.use(...reader.marks.cues.filter((cue) => cue.start >= at.start && cue.end <= at.end));
}

function readOfYear(reader: SentenceReader, match: RegExpExecArray): void {
  const { start, end } = reader.spanOf(match);
  const at = /^and /i.test(match[0]) ? { start: start + 'and '.length, end } : { start, end };
  const told = reader.statements.findLast((one) => one.kind === 'record' && one.span.end <= at.start + 1);
  const number = toRankNumber(match[1] as string) || Number.parseInt(match[1] as string, 10);
  const found = told?.kind === 'record' ? told : findMarketSubject(reader, at);
  const isOwn = told?.kind === 'record' && told.since === undefined;
  if (!(number > 1) || found === undefined || !(isOwn || isOfRecords(reader, at)) || isTaken(reader, at)) return;
  const day = reader.marks.times.find(
    ({ period, end: last, isAhead }) => period.role === 'day' && last <= at.start && !isAhead,
  );
  const to = (isOwn ? told.period.to : day?.period.to) ?? sessionOnOrBefore(reader.discourse.published);
  emitCount(
    reader,
    at,
    found.subject,
    { side: isOwn ? told.side : 'high' },
    number,
    toStretch('of the year', toYearSoFar(to).base, to),
  );
}

const toStretch = (text: string | null, base: number, to: number): StatedPeriod => ({
  text,
  base,
  to,
  role: 'window',
  from: 'stated',
  isOpen: false,
  others: [],
});

function readSoMany(reader: SentenceReader): void {
  const found =
    reader.find(soMany, ({ kind }) => kind === 'record') ?? reader.find(none, ({ kind }) => kind === 'record');
  if (found === undefined) return;
  const { match, at } = found;
  const number = match.groups?.count === undefined ? 0 : toNumber(match.groups.count);
  const owner = findStyle(reader, at) ?? findMarketSubject(reader, at)?.subject;
  if (!(number >= 0) || owner === undefined || !isOfRecords(reader, at)) return;
  const time = reader.marks.times.find(
    (mark) => mark.start >= at.end && mark.start - at.end < 12 && !mark.isLength && !mark.isAhead,
  );
  const stretch = findStretch(reader, at, time, match.groups?.count === undefined);
  if (stretch === undefined) return;
  emitCount(reader, { start: at.start, end: time?.end ?? at.end }, owner, { side: 'high' }, number, stretch);
}

/** So many after the record that the sentence, or the one before it, dates. */
function readFollowed(reader: SentenceReader): void {
  const found = reader.find(followed, ({ kind }) => kind === 'record');
  const told =
    reader.statements.findLast((one) => one.kind === 'record' && one.period.role === 'day') ?? reader.discourse.said;
  const number = toNumber(found?.match.groups?.count ?? '');
  const to = sessionOnOrBefore(reader.discourse.published);
  if (found === undefined || told?.kind !== 'record' || told.period.role !== 'day' || !(number > 1)) return;
  if (told.side !== 'high' || told.modality !== 'fact' || told.period.to >= to) return;
  emitCount(reader, found.at, told.subject, told, number, toStretch('since', told.period.to, to));
}

/** "Growth has not made one since": a style by its bare name, which is a common word elsewhere. */
function findStyle(reader: SentenceReader, at: Span): Subject | undefined {
  const { names, start } = reader.marks;
  const isAlone = !names.some(
    (name) => name.end <= at.start && isMarketName(name.entry) && !/^(?:growth|value)$/i.test(name.text),
  );
  const ahead = reader.text.slice(start, at.start);
  // "Value, on the same Friday, closed at an all-time high; it has made 17 of them": what the sentence opens with.
  const style =
    /(?:^|[,;:.] |\b(?:and|but|while) )(growth|value) $/i.exec(reader.before(at, 16))?.[1] ??
    (isAlone ? /^(Growth|Value),? (?!stocks|shares|funds)[^.]*\b(?:it|they) $/.exec(ahead)?.[1] : undefined);
  const entry = style === undefined ? undefined : loadNames().byId.get(style.toLowerCase());
  return entry === undefined ? undefined : toSubject(entry, style as string);
}

/** "This year", "in 2017", "since October": after all of it where there was none; "since": after the last one told. */
function findStretch(
  reader: SentenceReader,
  at: Span,
  time: TimeMark | undefined,
  isNone: boolean,
): StatedPeriod | undefined {
  const to = sessionOnOrBefore(reader.discourse.published);
  if (time !== undefined && (time.isSince || time.isLookBack)) {
    const base = isNone ? (time.sinceEnd ?? time.period.base) : time.period.base;
    return toStretch(time.text, base, to);
  }
  if (time !== undefined && !time.isCarried && time.period.role !== 'day') return time.period;
  if (time !== undefined && !time.isCarried) return undefined;
  if (!/^ ?since\b/i.test(reader.after(at, 8)))
    return time === undefined && !/\w$/.test(reader.after(at, 2)) ? toYearSoFar(to) : undefined;
  const told =
    reader.statements.findLast((one) => one.kind === 'record' && one.period.role === 'day') ?? reader.discourse.said;
  return told?.kind === 'record' ? toStretch('since', told.period.to, to) : undefined;
}

/** "It has set nine records this year, while the S&P has had to make do with 57": of another, over the same stretch. */
function readInTurn(reader: SentenceReader): void {
  const told = reader.statements.findLast(
    (one): one is RecordStatement => one.kind === 'record' && one.asserted?.unit === 'count' && one.isStraight !== true,
  );
  if (told === undefined) return;
  for (const figure of reader.freeQuantities) {
    const name = findTurn(reader, told, figure);
    if (name === undefined || figure.quantity.low !== figure.quantity.high) continue;
    const time = findOwnTime(reader, figure);
    const at = { start: name.start, end: time?.end ?? figure.end };
    const carried: StatedPeriod = { ...told.period, text: null, from: 'carried' };
    emitCount(
      reader,
      at,
      toSubject(name.entry, name.text),
      told,
      figure.quantity.low,
      time === undefined ? carried : { ...time.period, from: 'stated' },
    );
  }
}

/** "The S&P 500 has managed 28 this year": the stretch that the count is said to be of, right behind it. */
const findOwnTime = ({ marks, text }: SentenceReader, { end }: QuantityMark): TimeMark | undefined =>
  marks.times.find(
    (mark) =>
      mark.start > end &&
      /^ (?:so far )?(?:in |over |during )?$/.test(text.slice(end, mark.start)) &&
      mark.period.role !== 'day' &&
      !mark.isLength &&
      !mark.isAhead,
  );

/** The name that a bare figure is told of: nothing but words of having or making between the two. */
function findTurn(reader: SentenceReader, told: RecordStatement, figure: QuantityMark) {
  const { unit, of } = figure.quantity;
  const isEnded = /^(?:[,.;)]|$| of (?:them|those)\b)/.test(reader.after(figure, 12));
  if (unit !== 'plain' || of !== undefined || !(isEnded || findOwnTime(reader, figure) !== undefined)) return undefined;
  const name = reader.marks.names.findLast(
    (mark) => isMarketName(mark.entry) && !mark.isBracketed && mark.end <= figure.start && mark.start >= told.span.end,
  );
  if (name === undefined || figure.start - name.end > 40) return undefined;
  return hasMade.test(reader.text.slice(name.end, figure.start)) ? name : undefined;
}

const hasMade =
  /^(?: (?:has|have|had|had to|made|make|set|managed|with|only|just|do|settle|settled|for|its|own|another|notched|posted|scored|to|'s))* $/i;
