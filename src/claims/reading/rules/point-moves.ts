import { toSubject } from '../../lexicon/names.ts';
import { toAsserted } from '../asserted-figure.ts';
import { isMarketName } from '../discourse.ts';
import { clauseEnd, hedges } from '../elliptical-figures.ts';
import type { CueMark, NameMark, QuantityMark } from '../marks.ts';
import { hasClass, isVerbOf } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { findMarketSubject } from './market-subject.ts';
import { isAtOpen } from './other-figures.ts';
import { toWeekOfDay } from './superlative-period.ts';

/** Fewer points may be percentage points; the Dow is told in points from few on. */
const fewest = 20;
const fewestOfDow = 10;

/** "Added 26 and dropped 40 in the June reconstitution": companies. */
const ofMembers = /\b(?:reconstitut|rebalanc|constituents?\b|members?\b|new names\b)/i;

interface Told {
  readonly direction: 'up' | 'down';
  readonly found: SubjectFound;
  readonly cue: CueMark | undefined;
}

/** "The advance of 324.83 points", "Tuesday's 178-point slide", "recovered 75.84 to 1,575.09": a move in index points. */
export function readPointMoves(reader: SentenceReader): void {
  let last: Told | undefined;
  let previous: QuantityMark | undefined;
  for (const figure of reader.freeQuantities) {
    const isTold = isInPoints(reader, figure);
    if ((!isTold && (!isBare(reader, figure) || ofMembers.test(reader.sentence))) || isAtOpen(reader, figure)) continue;
    const isNext = last !== undefined && previous !== undefined && goesOn(reader, previous, figure);
    const told = isNext ? last : findTold(reader, figure, isTold);
    if (told === undefined || !isMany(reader, figure, told, isTold)) continue;
    const { direction, found, cue } = told;
    const week = toWeekOfDay(reader, figure);
    reader.emit(
      {
        kind: 'return',
        subject: found.subject,
        direction,
        asserted: { ...toAsserted(figure.quantity, 'level'), ...toSize(figure) },
      },
      {
        marks: [isNext ? undefined : (cue ?? found.mark), figure],
        at: figure,
        ...(week === undefined ? {} : { period: week }),
      },
    );
    last = told;
    previous = figure;
  }
}

function toSize({ quantity: { low, high } }: QuantityMark): { low: number; high: number } {
  return { low: Math.min(Math.abs(low), Math.abs(high)), high: Math.max(Math.abs(low), Math.abs(high)) };
}

/** The points are named: "489 points", "a 178-point thumping". */
function isInPoints(reader: SentenceReader, figure: QuantityMark): boolean {
  const written = reader.text.slice(figure.start, figure.end) + reader.after(figure, 8);
  const { unit } = figure.quantity;
  return (unit === 'points' || (unit === 'plain' && /-point\b/i.test(written))) && !/basis|percentage/i.test(written);
}

const bareEnd = new RegExp(`^(?:${clauseEnd}| (?:points? )?to (?:a |close at |end at |finish at )?\\d)`, 'i');
const year = /^(?:19|20)\d\d$/;

/** A number that counts nothing and names no year. */
function isBare(reader: SentenceReader, { start, end, quantity }: QuantityMark): boolean {
  const { unit, of, scale, isCompound, outOf, change, isRange } = quantity;
  const isPlain = unit === 'plain' && of === undefined && scale === 1 && outOf === undefined;
  return (
    isPlain &&
    !isCompound &&
    !isRange &&
    change !== 'from' &&
    !year.test(reader.text.slice(start, end)) &&
    bareEnd.test(reader.after({ start, end }, 40))
  );
}

/** Enough points, or so exact, that they are none of percent. */
function isMany(reader: SentenceReader, figure: QuantityMark, { found }: Told, isTold: boolean): boolean {
  const { type, id } = found.subject;
  const isExact = /\.\d\d/.test(reader.text.slice(figure.start, figure.end));
  const { high } = toSize(figure);
  if (!isTold && type !== 'index') return false;
  return isExact || high >= (type !== 'index' ? 50 : id === 'dow' ? fewestOfDow : fewest);
}

/** "Lost 121 on Wednesday, 167 on Thursday and another 107 today": told with the verb of the figure before. */
function goesOn(reader: SentenceReader, previous: QuantityMark, figure: QuantityMark): boolean {
  const between = reader.text.slice(previous.end, figure.start);
  const isParted = [...reader.marks.names, ...reader.marks.cues].some(
    (mark) => mark.start >= previous.end && mark.end <= figure.start,
  );
  return !isParted && /^[^.;:%$\d]{0,40}(?:,|\band|\bthen) (?:(?:and|then|another|a further|by) )*$/.test(between);
}

function findTold(reader: SentenceReader, figure: QuantityMark, isTold: boolean): Told | undefined {
  const cue = findCue(reader, figure, isTold);
  if (cue !== undefined) {
    const found = findObject(reader, cue, figure) ?? findMarketSubject(reader, cue);
    const direction = hasClass(cue, 'down') && !hasClass(cue, 'up') ? 'down' : 'up';
    return found === undefined ? undefined : { direction, found, cue };
  }
  if (!figure.quantity.isSigned) return undefined;
  const mark = findSignedName(reader, figure, isTold);
  if (mark === undefined || mark.entry.readings.length === 0) return undefined;
  const direction = figure.quantity.isNegative ? 'down' : 'up';
  return { direction, found: { subject: toSubject(mark.entry, mark.text), mark }, cue: undefined };
}

/** "Dow +936", "+936 points on the Dow". */
function findSignedName(reader: SentenceReader, figure: QuantityMark, isTold: boolean): NameMark | undefined {
  return reader.marks.names.find(
    (name) =>
      isMarketName(name.entry) &&
      (name.end <= figure.start
        ? /^:? $/.test(reader.text.slice(name.end, figure.start))
        : isTold && /^(?: points?)? (?:on|for|in) (?:the )?$/.test(reader.text.slice(figure.end, name.start))),
  );
}

const verbGap = new RegExp(`^ (?:(?:of|by|was|came to|comes to|amounted to|total(?:l?ed)?|measured) )?${hedges}$`, 'i');
const nounGap = /^(?:[- ]?points?)? $/i;
const comparative = /^(?: points?)? (?:higher|lower)\b/i;

/** The move right before the figure or right behind it. */
function findCue(reader: SentenceReader, figure: QuantityMark, isTold: boolean): CueMark | undefined {
  const { text } = reader;
  const isHigher = comparative.test(reader.after(figure, 20));
  return reader.marks.cues.find((cue) => {
    if (!hasClass(cue, 'up', 'down')) return false;
    if (cue.start >= figure.end) return (isTold || isHigher) && nounGap.test(text.slice(figure.end, cue.start));
    const isDirect = verbGap.test(text.slice(cue.end, figure.start)) || findObject(reader, cue, figure) !== undefined;
    return isDirect && (isTold || isVerbOf(cue, 'up', 'down') || /^(?:up|down|off)$/i.test(cue.text));
  });
}

/** "Cost the Dow 395 points": the index stands between the verb and the figure. */
function findObject(reader: SentenceReader, cue: CueMark, figure: QuantityMark): SubjectFound | undefined {
  const mark = reader.marks.names.find(
    (name) =>
      /^cost/i.test(cue.text) &&
      name.entry.readings.length > 0 &&
      isMarketName(name.entry) &&
      / (?:the )?$/.test(reader.text.slice(cue.end, name.start)) &&
      name.start >= cue.end &&
      name.start - cue.end < 6 &&
      verbGap.test(reader.text.slice(name.end, figure.start)),
  );
  return mark === undefined ? undefined : { subject: toSubject(mark.entry, mark.text), mark };
}
