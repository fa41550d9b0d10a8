import { loadNames, type NameEntry, toSubject } from '../../lexicon/names.ts';
import type { PerformanceMeasure, Subject } from '../../statement.ts';
import type { CueMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isGeneral, isQuestion } from './leads.ts';
import { findPerformancePeriod } from './performance-period.ts';
import { findPerformanceSubject, hasOwnFigure } from './performance-subject.ts';
import { type PerformanceWording, performanceWordings } from './performance-words.ts';

/** How companies, a sector or an index fared, in a word: "have emerged as clear winners", "saw its shares stagnate". */
export function readPerformances(reader: SentenceReader): void {
  if (reader.isHeading || isGeneral(reader) || isQuestion(reader)) return;
  const sentence = reader.sentence;
  const taken: CueMark[] = [];
  for (const wording of performanceWordings) {
    for (const match of wording.pattern.matchAll(sentence)) {
      const start = reader.marks.start + match.index;
      const cue = toPhraseCue({ start, end: start + match[0].length }, match[0]);
      if (taken.some((other) => overlaps(other, cue))) continue;
      if (readPerformance(reader, cue, wording)) taken.push(cue);
    }
  }
}

function readPerformance(
  reader: SentenceReader,
  cue: CueMark,
  { measure, side, isOfGroup, isOfCompanies }: PerformanceWording,
): boolean {
  if (hasOwnFigure(reader, cue)) return false;
  const modality = reader.findModality(cue, undefined);
  if (modality === 'forecast' || modality === 'conditional') return false;
  const found = findPerformanceSubject(reader, cue, side);
  if (found === undefined || isUnmeant(found.subject)) return false;
  if (isOfCompanies === true && !isOfSymbols(found.subject)) return false;
  if (isTold(reader, cue, found.subject)) return false;
  const against = toRival(reader, measure, found.subject, isOfGroup === true);
  reader.emit(
    { kind: 'performance', subject: found.subject, measure, ...(against === undefined ? {} : { against }) },
    { marks: [found.mark, cue], modality, ...findPerformancePeriod(reader, cue, measure === 'bull-market') },
  );
  reader.use(...reader.marks.cues.filter((other) => overlaps(other, cue)));
  return true;
}

/** A figure of the economy, a rate: no return. */
function isUnmeant({ type }: Subject): boolean {
  return type === 'indicator' || type === 'rate' || type === 'other' || type === 'universe';
}

/** Companies or funds, each a symbol of its own. */
function isOfSymbols({ id }: Subject): boolean {
  return /^[A-Z][A-Z.]*(?:\+[A-Z][A-Z.]*)*$/.test(id);
}

/** The same is told already by a rule of figures. */
function isTold(reader: SentenceReader, cue: CueMark, subject: Subject): boolean {
  return reader.statements.some(
    (statement) => overlaps(statement.span, cue) && 'subject' in statement && statement.subject?.id === subject.id,
  );
}

const relative: readonly PerformanceMeasure[] = ['winner', 'laggard', 'pressed'];

/** Whom a winner is ahead of: the market; of leaders the group that the passage speaks of. */
function toRival(
  reader: SentenceReader,
  measure: PerformanceMeasure,
  subject: Subject,
  isOfGroup: boolean,
): Subject | undefined {
  if (!relative.includes(measure)) return undefined;
  const group = reader.discourse.subject;
  if (isOfGroup && group?.type === 'sector' && group.id !== subject.id && group.readings.length > 0) return group;
  if (subject.id === 'sp-500' || subject.id === 'stock-market') return undefined;
  return toSubject(loadNames().byId.get('sp-500') as NameEntry, 'the market');
}
