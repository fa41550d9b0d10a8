import { addMonths } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { TimeMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { isQuestion } from './leads.ts';
import { isLevel } from './levels.ts';
import { findMarketSubject } from './market-subject.ts';
import { isForeseen } from './outlook.ts';
import { toCue } from './sentence-cue.ts';

const low = "(?:(?:its|their|the) |(?<=\\w's ))(?:\\w+ ){0,3}?(?:trough|lows?|bottom|nadir)";

/** "to close below its June trough", "takes out its low of last autumn". */
const below = new Pattern(
  new RegExp(
    `\\b(?:(?:close|fall|drop|sink|slide|slip|trade|break|go|retreat|tumble|head|dip|plunge)s? (?:back |decisively |clearly )?(?:below|under|beneath|through|past)|(?:undercut|breach|violate|pierce|take|break)s?(?: out)?|(?:revisit|return to|go back to|see)s?) ${low}\\b`,
    'i',
  ),
);

/** "a retest of the 23 March low", "the index retests its spring lows": as far down as about there. */
const retested = new Pattern(new RegExp(`\\b(?:re-?tests?|tests?)(?: of)? ${low}\\b`, 'i'));

/** "The low of November 20 will not be broken", "its March bottom should hold". */
const kept = new Pattern(
  new RegExp(
    `\\b${low}(?: (?:of|from|in|on) [\\w' ]{3,24}?)? (?:will|should|is likely to|are likely to|ought to) (?:(?<denied>not|never) )?(?:(?:again )?be (?:broken|breached|undercut|revisited|taken out|seen again|pierced|violated|exceeded|surpassed)|(?<holds>hold|stand|survive))\\b`,
    'i',
  ),
);

/** What is to become of a low that is told by its time: a close below it, or about at it, by a day to come. */
export function readLowsToCome(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  readKept(reader);
  readLow(reader, below, 'set');
  readLow(reader, retested, 'near');
  readHundreds(reader);
}

function readLow(reader: SentenceReader, pattern: Pattern, relation: 'set' | 'near'): void {
  const told = reader.find(pattern);
  if (told === undefined || !isForetold(reader, told.at)) return;
  const named = findNamed(reader, told.at);
  const found = findMarketSubject(reader, told.at);
  if (named === undefined || found === undefined) return;
  const at = { start: told.at.start, end: Math.max(told.at.end, named.end) };
  const level = reader.freeQuantities.find(
    (mark) =>
      isLevel(mark) && mark.start >= at.end && /^,? (?:at |of )?\$?$/.test(reader.text.slice(at.end, mark.start)),
  );
  if (level === undefined) emitLow(reader, at, { named, found, relation });
  else
    reader.emit(
      {
        kind: 'level',
        subject: found.subject,
        relation: 'crossed-below',
        asserted: toAsserted(level.quantity, 'level'),
      },
      { marks: [found.mark, toCue(reader, at), level], modality: 'forecast', ...toTime(reader, named) },
    );
  useInside(reader, at);
}

function readKept(reader: SentenceReader): void {
  const told = reader.find(kept);
  if (told === undefined) return;
  const { at, match } = told;
  const named = findNamed(reader, at);
  const found = findMarketSubject(reader, at);
  if (named === undefined || found === undefined) return;
  const isHeld = match.groups?.holds !== undefined;
  const isDenied = match.groups?.denied !== undefined;
  emitLow(reader, at, { named, found, relation: 'set', negated: isHeld !== isDenied });
  useInside(reader, at);
}

interface Low {
  readonly named: TimeMark;
  readonly found: SubjectFound;
  readonly relation: 'set' | 'near';
  readonly negated?: boolean;
}

/** A low is set, or neared, of all closes since the time that the words name. */
function emitLow(reader: SentenceReader, at: Span, { named, found, relation, negated }: Low): void {
  const { published } = reader.discourse;
  const { base } = named.period;
  reader.emit(
    {
      kind: 'record',
      subject: found.subject,
      side: 'low',
      relation,
      asserted: null,
      since: base < published ? base : addMonths(base, -12),
    },
    {
      marks: [found.mark, toCue(reader, at)],
      modality: 'forecast',
      ...(negated === undefined ? {} : { negated }),
      ...toTime(reader, named),
    },
  );
}

/** The time of the low: inside the words, or right after them ("of last September"). */
function findNamed({ marks, text }: SentenceReader, at: Span): TimeMark | undefined {
  return marks.times.find(
    (time) =>
      time.start >= at.start &&
      (time.end <= at.end || /^ (?:of|from|in|on) (?:the )?$/.test(text.slice(at.end, time.start))),
  );
}

/** The time to come by which it is to be so; that of the low is none. */
function toTime(reader: SentenceReader, named: TimeMark) {
  reader.use(named);
  const { forecastTo, outlook } = reader.discourse;
  const time = reader.marks.times.find((mark) => mark !== named && (mark.isAhead || mark.ends !== undefined));
  const last = forecastTo ?? outlook?.last;
  return { time, ...(time === undefined && last !== undefined ? { horizon: last } : {}) };
}

function isForetold(reader: SentenceReader, at: Span): boolean {
  const time = reader.marks.times.find((mark) => mark.start >= at.end && (mark.isAhead || mark.ends !== undefined));
  return reader.findModality(at, time) === 'forecast' || isForeseen(reader.sentence);
}

function useInside(reader: SentenceReader, at: Span): void {
  reader.use(...reader.marks.cues.filter((cue) => overlaps(cue, at)));
}

/** "to revisit the 600s", "should be back in the 4,000s": a level somewhere in them. */
const hundreds = new Pattern(
  /\b(?:(?:revisit|see|retest)s?|returns? to|(?:fall|drop|sink|slide|slip|tumble|climb|rise|get|go|trade)s? (?:back )?(?:in(?:to)?|to)|back (?:in(?:to)?|to)) the (?<level>\d{1,2}(?:,\d)?00)s\b/i,
);

function readHundreds(reader: SentenceReader): void {
  const told = reader.find(hundreds);
  const found = told === undefined ? undefined : findMarketSubject(reader, told.at);
  if (told === undefined || found === undefined || !isForetold(reader, told.at)) return;
  const lowest = Number((told.match.groups?.level ?? '').replace(',', ''));
  const highest = lowest + (lowest % 1000 === 0 ? 1000 : 100);
  reader.emit(
    {
      kind: 'level',
      subject: found.subject,
      relation: 'between',
      asserted: { low: lowest, high: highest, unit: 'level', wording: 'plain', rounding: 0 },
    },
    { marks: [found.mark, toCue(reader, told.at)], modality: 'forecast' },
  );
  reader.use(...reader.marks.quantities.filter((mark) => overlaps(mark, told.at)));
  useInside(reader, told.at);
}
