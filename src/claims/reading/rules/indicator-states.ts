import { type NameEntry, toSubject } from '../../lexicon/names.ts';
import type { IndicatorStatement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isOfPlaceAbroad } from './abroad.ts';
import { findFigureTime } from './figure-time.ts';
import { findReferences, isSpread, isYield, toGap } from './indicator-names.ts';
import { toCue } from './sentence-cue.ts';

const ofZero = new Pattern(
  /\b(?:is|was|has been|had been|were|are|stood|stands|went|gone|turned|fell|dipped|slipped|sank|sits|sat|remains?|remained|stayed|spent [^,;.]{3,30}) (?:(?:still|again|briefly|back|well|already|even|now|just|then|only) )*(above|over|below|under|beneath) (?:zero|nought)\b/i,
);

/** "It was still below zero in the last days of August": a gap of yields, or a yield, against nought. */
export function readAgainstZero(reader: SentenceReader, carried: NameEntry | undefined): void {
  const found = reader.find(ofZero, ({ kind }) => kind === 'indicator');
  if (found === undefined) return;
  const { match, at } = found;
  const all = [...reader.marks.names, ...findReferences(reader, carried)].sort((a, b) => a.start - b.start);
  const name = all.findLast(({ end, isBracketed }) => end <= at.start && !isBracketed);
  const isPronoun = /^\W*(?:(?:And|But|Yet|Then|Now) )?[Ii]t\W*$/.test(reader.text.slice(reader.marks.start, at.start));
  const entry = name === undefined ? (isPronoun ? carried : undefined) : toGap(reader, name).entry;
  if (entry === undefined || !(isSpread(entry.id) || isYield(entry.id))) return;
  if (name !== undefined && (reader.breaks(name, at) > 0 || isOfPlaceAbroad(reader, name))) return;
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, name?.text ?? entry.name),
      relation: /above|over/i.test(match[1] as string) ? 'above' : 'below',
      asserted: {
        low: 0,
        high: 0,
        unit: isYield(entry.id) ? 'percent' : 'percentage points',
        wording: 'plain',
        rounding: 0,
      },
    },
    { marks: [name, toCue(reader, at)], time: findFigureTime(reader, at) },
  );
}

const pace = new Pattern(
  /^\W*(?:(?:And|But|Yet|Still),? )?(?:[Ii]t|[Tt]hat)(?:'s| has) been (?:(?:[a-z]+ly) )?(?:(cooling|slowing|easing|moderating|subsiding|abating)|(?:quickening|accelerating|heating up|picking up|speeding up))(?: (?:off|down|again|steadily|slowly))* (?:ever )?since\b/,
);

/** "Inflation. It has been cooling since May": what quickens and cools is a rate, and nothing traded. */
export function readPace(reader: SentenceReader, carried: NameEntry | undefined): void {
  if (carried === undefined || !(carried.id.includes('inflation') || carried.id === 'gdp-growth')) return;
  const found = reader.find(pace);
  if (found === undefined) return;
  const { match, at } = found;
  const time = reader.marks.times.find((mark) => mark.isSince && mark.end >= at.end && mark.start - at.end < 4);
  if (time === undefined) return;
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(carried, carried.name),
      relation: match[1] === undefined ? 'rose' : 'fell',
      asserted: null,
    },
    { marks: [toCue(reader, at), time], time, modality: 'fact', negated: false },
  );
}

const sinceThen = new Pattern(
  /\b(?:and|but|yet|though) (?:it |they )?(?:is|are|stands?|sits?|has (?:been|moved|risen|fallen|climbed|dropped)) (?:(?:now|still|already|today|well|far|comfortably|just|slightly|a good deal|a great deal|a lot|a little|a bit|much) ){0,3}(above|below|over|under|beyond) (?:it|that|that (?:level|mark|line|figure))\b(?: (?:now|today|again|at present))?/i,
);

/** "Stood below three points at year-end and is a good deal above it now": the figure told before it, as of now. */
export function readAgainstTold(reader: SentenceReader): void {
  const found = reader.find(sinceThen);
  if (found === undefined) return;
  const { match, at } = found;
  const told = reader.statements.findLast(
    (one): one is IndicatorStatement => one.kind === 'indicator' && one.span.end <= at.start && one.asserted !== null,
  );
  if (told?.asserted === undefined || told.asserted === null) return;
  const isLevel = told.relation === 'at' || told.relation === 'above' || told.relation === 'below';
  const isRival = reader.marks.names.some(
    (name) => name.start >= told.span.end && name.end <= at.start && !overlaps(name, told.span),
  );
  if (!isLevel || isRival) return;
  reader.emit(
    {
      kind: 'indicator',
      subject: told.subject,
      relation: /above|over|beyond/i.test(match[1] as string) ? 'above' : 'below',
      asserted: { ...told.asserted, wording: 'plain' },
    },
    { marks: [toCue(reader, at)], time: undefined, modality: 'fact' },
  );
}
