import { toSubject } from '../../lexicon/names.ts';
import type { StatedPeriod } from '../../statement.ts';
import { toLookBack } from '../look-back.ts';
import type { CueMark, NameMark } from '../marks.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toYearBefore } from './indicator-extremes.ts';
import { toStretchOver } from './indicator-lasting.ts';
import { toDayTold } from './point-told.ts';

/** "The VIX, which touched its highest close since": what a clause beside the name tells. */
const reached =
  /^(?:,? which)? (?:has |had |have )?(?:just |now |briefly )?(?:touched|hit|reached|set|made|posted|recorded|(?:fallen|risen|dropped|climbed|fell|rose|slipped|jumped|sunk|sank) to) (?:its|their|the|a) $/i;

/** "Two-year notes rallied": the price, and the yield went the other way. */
function isPriceOf({ entry, text }: NameMark, verb: string): boolean {
  return entry.id.startsWith('treasury-') && !/yield|rate/i.test(text) && /^(?:rall(?:y|ies|ied|ying))$/i.test(verb);
}

const extremes = ['highest', 'lowest', 'record-high', 'record-low'] as const;
const ofShape = ['steepen', 'flatten', 'invert'] as const;

/** "Falling yields", "sticky inflation": the direction before the name. */
const adjective =
  /\b(falling|rising|declining|cooling|easing|lower|higher|soaring|widening|tightening|narrowing|steepening|sticky)\s+$/i;

/** "the yield curve steepens", "credit spreads widened", "inflation cooled", "the highest since 2007". */
export function readDirection(reader: SentenceReader, name: NameMark): void {
  const cue = findDirectionCue(reader, name);
  const word = adjective.exec(reader.before(name, 16))?.[1]?.toLowerCase() ?? '';
  if (cue === undefined) {
    if (word === '' || word === 'sticky') return;
  } else if (hasClass(cue, ...extremes) && !cue.isVerb) {
    if (!/^(?:high|low|peak|trough)$/i.test(cue.text)) emitExtreme(reader, name, cue);
    return;
  }
  const subject = toSubject(name.entry, name.text);
  const isCurve = name.entry.id === 'yield-curve';
  if (isCurve && cue !== undefined && hasClass(cue, 'invert')) {
    if (readDeepInversion(reader, name, cue)) return;
    const since = reader.findTime(cue, ({ isSince, isLookBack }) => isSince && !isLookBack);
    // "The ten-year ended January 2022 at 1.79%. The curve was inverted then": on the day told before.
    const isUndated = reader.marks.times.length === 0;
    const over = since === undefined ? (isUndated ? toDayTold(reader, cue) : undefined) : toStretchOver(reader, since);
    reader.emit(
      {
        kind: 'indicator',
        subject,
        relation: 'below',
        asserted: { low: 0, high: 0, unit: 'percentage points', wording: 'plain', rounding: 0 },
        ...(since === undefined ? {} : { isThroughout: true as const, fromUntil: since.sinceEnd ?? since.period.base }),
      },
      { marks: [name, cue], ...(over === undefined ? {} : { period: over, modality: 'fact' as const }) },
    );
    return;
  }
  if (cue === undefined && reader.findTime(name) === undefined && !isCurve && /higher|lower/.test(word)) return;
  const relation = cue === undefined ? toRelation(word) : toRelationOf(cue, name);
  const period = findStretchTold(reader, name);
  reader.emit(
    { kind: 'indicator', subject, relation, asserted: null },
    { marks: [name, cue], usual: 'recent', ...(period === undefined ? {} : { period, modality: 'fact' as const }) },
  );
}

/** "Was never inverted by more than a full point", "inverted by as much as": how deep it was, or that it never was, is more than that it is. */
function readDeepInversion(reader: SentenceReader, name: NameMark, cue: CueMark): boolean {
  const isDeep = /^ by (?:more|less|no more|as much|up to|at (?:most|least)|over|only|just|almost|nearly)\b/i.test(
    reader.after(cue, 24),
  );
  const isNever =
    /\b(?:never|at no (?:time|point)) (?:[a-z]+ ){0,2}$/i.test(reader.before(cue, 30)) &&
    reader.marks.times.length === 0;
  if (!isDeep && !isNever) return false;
  const need = isDeep ? 'the deepest of its figures over the stretch that is meant' : 'the stretch that is meant';
  reader.emit(
    { kind: 'other', subject: toSubject(name.entry, name.text), asserted: null, need },
    { marks: [name, cue], negated: false },
  );
  return true;
}

/** "Has climbed from 1.52% at the end of December to 1.78%, and the gap has narrowed": over the stretch of the move before it. */
function findStretchTold({ statements, marks }: SentenceReader, name: NameMark): StatedPeriod | undefined {
  const told = statements.findLast(
    (one) => one.kind === 'indicator' && one.fromValue !== undefined && one.span.end <= name.start,
  );
  if (told === undefined || told.period.role !== 'window') return undefined;
  return marks.times.every(({ end }) => end <= told.span.end) ? { ...told.period, from: 'carried' } : undefined;
}

/** The word behind a name for where it went or what it reached. */
function findDirectionCue(reader: SentenceReader, name: NameMark): CueMark | undefined {
  const isReached = (mark: CueMark): boolean => reached.test(reader.text.slice(name.end, mark.start));
  const cues = reader.marks.cues.filter(
    (mark) =>
      reader.isFree(mark) &&
      !/\b(?:un|dis)-?$/i.test(reader.before(mark, 4)) &&
      mark.start >= name.end &&
      mark.start - name.end < 34 &&
      (reader.breaks(name, mark) === 0 ||
        (hasClass(mark, 'invert') && /^, $/.test(reader.text.slice(name.end, mark.start))) ||
        isReached(mark)) &&
      (hasClass(mark, ...ofShape, ...extremes) ||
        (hasClass(mark, 'up', 'down', 'flat') &&
          (mark.isVerb || /^(?:higher|lower|up|down|flat|unchanged|steady|stable)$/i.test(mark.text)))),
  );
  return cues.find(isReached) ?? cues[0];
}

/** "The highest since 2007", "its lowest reading of the year". */
function emitExtreme(reader: SentenceReader, name: NameMark, cue: CueMark): void {
  const since = reader.findTime(cue, ({ isSince }) => isSince);
  const ofYear =
    /^ (?:(?:level|reading|close|print) )?(?:so far )?(?:(?:of|in) (?:(?:the|this) year|(?:19|20)\d\d)|this year)\b/i.exec(
      reader.after(cue, 40),
    );
  const year = ofYear === null ? undefined : toYearBefore(ofYear[0], reader.discourse.published);
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(name.entry, name.text),
      relation: hasClass(cue, 'highest', 'record-high') ? 'highest' : 'lowest',
      asserted: null,
      ...(since === undefined ? {} : toLookBack(since)),
      ...(year === undefined ? {} : { since: year }),
    },
    { marks: [name, cue], time: year === undefined ? reader.findTime(cue, ({ isSince }) => !isSince) : undefined },
  );
}

type Relation = 'rose' | 'fell' | 'unchanged';

function toRelation(word: string): Relation {
  if (/rising|higher|soaring|widening|steepening/.test(word)) return 'rose';
  return /falling|declining|cooling|easing|lower|tightening|narrowing/.test(word) ? 'fell' : 'unchanged';
}

function toRelationOf(cue: CueMark, name: NameMark): Relation {
  const rose = hasClass(cue, 'up', 'steepen');
  if (!rose && !hasClass(cue, 'down', 'flatten')) return 'unchanged';
  return rose === isPriceOf(name, cue.text) ? 'fell' : 'rose';
}
