import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { isQuestion } from './leads.ts';
import { toMarket } from './relative-returns.ts';
import { toCue } from './sentence-cue.ts';

const begins = new Pattern(
  /\b(lead|leadership|outperformance|rotation|rally|surge|rebound|breakout|move|20\d\d)\b(?: (?:of|in|into) [^.;,]{3,30}?)? (?:is|are|was|were|marks|signals|represents|(?:could|may|might|will|would|can) (?:be|mark|prove|signal)|looks like) (?:only |just |merely )?the (?:start|beginning|first (?:leg|innings|stage|chapter)|dawn|opening act) of (?:an? )?[^.;,?]{0,60}?\b(?:bull market|bull run|upcycle|supercycle|era of [^.;,?]{0,30}?(?:leadership|outperformance)|outperformance|small-cap (?:cycle|leadership)|uptrend)\b(?: for (?:the )?)?/i,
);
const asked = new Pattern(/\b(?:whether|if it is|question is)\b[^.;]*$/i);
const upwards = new Pattern(
  /\bpath(?: of least resistance)? (?:is|may be|remains|looks|should be|still (?:is|points)|points|leads) (?:still |likely )?(upwards?|up|higher|downwards?|down|lower)\b/i,
);
const halts = new Pattern(
  /\binflation\b[^.;]{0,30}?\b(?:could|may|might|would|will|can) (?:well |yet |also )?(?:(?:force|lead|prompt|oblige) the (?:Fed|Federal Reserve|central bank) to )?(?:halt|stop|end|stall|pause|delay|derail|interrupt|put an end to) (?:the |further |its |any |more |Fed )*(?:(?:rate|interest-rate) (?:cuts|reductions)|easing(?: cycle)?|cutting cycle)\b/i,
);

/** Forecasts in words: that a lead begins a new era, where the path goes, what ends the cuts. */
export function readNewEras(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  readBeginning(reader);
  readPath(reader);
  readHalt(reader);
}

/** Characters at the end of the words, in which the forecast stands. */
const saidLength = 10;

function find(reader: SentenceReader, pattern: Pattern): { match: RegExpExecArray; at: Span } | undefined {
  const sentence = reader.sentence;
  const match = pattern.exec(sentence);
  if (match === null || asked.test(sentence.slice(0, match.index))) return undefined;
  const at = reader.spanOf(match);
  // The lead itself may have been told as a fact; what is said to begin may not.
  const said = { start: at.end - saidLength, end: at.end };
  return reader.statements.some(({ span }) => overlaps(span, said)) ? undefined : { match, at };
}

/** "the early lead is the start of a new bull market": the one that leads goes on to; a rally goes on to rise. */
function readBeginning(reader: SentenceReader): void {
  const found = find(reader, begins);
  if (found === undefined) return;
  const { match, at } = found;
  const after = reader.marks.names.find((name) => isMarketName(name.entry) && Math.abs(name.start - at.end) <= 5);
  const own = after === undefined ? toOwner(reader, at) : { subject: toSubject(after.entry, after.text), mark: after };
  if (own === undefined || own.subject.readings.length === 0) return;
  const marks = [toCue(reader, at), after];
  const options = { marks, modality: 'forecast' as const, time: undefined, negated: false, usual: 'now' as const };
  const isLead = /^(?:lead|leadership|outperformance|rotation)$/i.test(match[1] as string);
  const against = isLead ? toMarket(reader, own.subject) : undefined;
  if (against === undefined)
    reader.emit({ kind: 'return', subject: own.subject, direction: 'up', asserted: null }, options);
  else
    reader.emit(
      { kind: 'relative-return', subject: own.subject, against, direction: 'ahead', asserted: null },
      options,
    );
}

function toOwner(reader: SentenceReader, at: Span): SubjectFound | undefined {
  const inside = reader.marks.names.find(
    (name) => isMarketName(name.entry) && !name.isBracketed && name.start >= at.start && name.end <= at.end,
  );
  if (inside === undefined) return reader.findSubject(at, isMarketName);
  return { subject: toSubject(inside.entry, inside.text), mark: inside };
}

/** "The path of least resistance may be upward": of what the passage speaks of. */
function readPath(reader: SentenceReader): void {
  const found = find(reader, upwards);
  if (found === undefined) return;
  const own = reader.findSubject(found.at, isMarketName);
  if (own === undefined || own.subject.readings.length === 0) return;
  const isUp = /^(?:up|higher)/i.test(found.match[1] as string);
  reader.emit(
    { kind: 'return', subject: own.subject, direction: isUp ? 'up' : 'down', asserted: null },
    { marks: [toCue(reader, found.at)], modality: 'forecast', time: undefined, negated: false, usual: 'now' },
  );
}

/** "sticky inflation, which could halt rate cuts": no cut at the meetings to come. */
function readHalt(reader: SentenceReader): void {
  const found = find(reader, halts);
  if (found === undefined) return;
  reader.emit(
    { kind: 'policy-move', action: 'cut', asserted: null, isTotal: false, isStraight: false },
    { marks: [toCue(reader, found.at)], modality: 'forecast', negated: true, usual: 'now' },
  );
}
