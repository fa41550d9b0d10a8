import { toSubject } from '../../lexicon/names.ts';
import type { RecordStatement, ReturnStatement, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { toYearSoFar } from './calendar-year.ts';

const so = new Pattern(/^\W*(?:And )?[Ss]o (?:did|has|have|had|is|are|was|were|does|do) (?:the )?/);
const andSo = new Pattern(
  /, (?:and|as) so (?:did|has|have|had|is|are|was|were) (?:the )?|, as (?:did|have|has|had|was|were) (?:the )?/,
);
const such = new Pattern(
  /\b(\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?) such (?:close|record|high|finish|peak|closing high)\b/i,
);

/** What is said again of the sentence before: of another asset, "so did the Dow", or counted, "its 33rd such close". */
export function readSoDid(reader: SentenceReader): void {
  readSame(reader);
  readSuch(reader);
}

function readSame(reader: SentenceReader): void {
  const { said } = reader.discourse;
  const match = so.exec(reader.sentence);
  if (match !== null && said !== undefined) emitSame(reader, match, said);
}

/** "The S&P 500 finished at a record, and so did the Dow": the record or the move of the clause before. */
export function readAndSo(reader: SentenceReader): void {
  const match = andSo.exec(reader.sentence);
  const said = match === null ? undefined : findSaid(reader, match.index);
  if (match !== null && said !== undefined) emitSame(reader, match, said);
}

function emitSame(reader: SentenceReader, match: RegExpExecArray, said: RecordStatement | ReturnStatement): void {
  const end = reader.marks.start + match.index + match[0].length;
  const name = reader.marks.names.find(({ entry, start }) => isMarketName(entry) && start === end);
  if (name === undefined || name.entry.readings.length === 0) return;
  if (reader.statements.some(({ span }) => span.start < name.end && span.end > name.start)) return;
  const mark = toPhraseCue({ start: end - match[0].replace(/^[\s,]+/, '').length, end: end - 1 }, match[0]);
  const subject = toSubject(name.entry, name.text);
  const options = {
    marks: [mark, name],
    period: said.period,
    time: undefined,
    modality: said.modality,
    negated: said.negated,
  };
  if (said.kind === 'return')
    reader.emit({ kind: 'return', subject, direction: said.direction, asserted: null }, options);
  else reader.emit(toRecord(said, subject, null), options);
}

/** "Finished at a record, and so did the Dow": the record or the move told last in the sentence. */
function findSaid({ statements, marks }: SentenceReader, index: number): RecordStatement | ReturnStatement | undefined {
  const last = statements.findLast(({ span }) => span.end <= marks.start + index + 1);
  return last?.kind === 'record' || (last?.kind === 'return' && last.modality === 'fact') ? last : undefined;
}

function toRecord(
  { side, relation, since }: RecordStatement,
  subject: Subject,
  asserted: RecordStatement['asserted'],
): Pick<RecordStatement, 'kind' | 'subject' | 'side' | 'relation' | 'asserted' | 'since'> {
  return { kind: 'record', side, relation, subject, asserted, ...(since === undefined ? {} : { since }) };
}

function readSuch(reader: SentenceReader): void {
  const { said, published } = reader.discourse;
  const match = such.exec(reader.sentence);
  if (match === null || said?.kind !== 'record') return;
  const word = match[1] as string;
  const count = /^\d/.test(word) ? Number.parseInt(word, 10) : toRankNumber(word);
  if (!(count > 1)) return;
  const at = reader.spanOf(match);
  reader.use(...reader.freeQuantities.filter((figure) => figure.start < at.end && figure.end > at.start));
  reader.emit(toRecord(said, said.subject, { low: count, high: count, unit: 'count', wording: 'plain', rounding: 0 }), {
    marks: [toPhraseCue(at, match[0])],
    period: { ...toYearSoFar(published), from: 'stated' },
    time: undefined,
    negated: false,
  });
}
