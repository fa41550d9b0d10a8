import { previousSession, sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { Asserted, IndicatorStatement, LevelStatement, StatedPeriod, Statement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

/** "and stands there still", "where it remains", "and has stayed there since": the figure told just before, of now. */
const still = new Pattern(
  /\b(?:and|but|where) (?:it |they )?(?:(?:still |now )?(?:stands?|sits?|remains?|rests?|trades?|hovers?|is|are) (?:still )?(?:there|at that level)(?: still| now| today)?|(?:has|have) (?:stood|stayed|been(?: stuck)?|remained|stuck|sat) (?:there|at that level)(?: (?:ever )?since)?|(?<=where (?:it|they) )(?:(?:still )?(?:stands?|sits?|is|are)(?: still| now| today)|still (?:stands?|sits?|is|are)|remains?))(?=[.,;:)]|$| (?:and|but)\b)/i,
);

type Level = IndicatorStatement | LevelStatement;

const isLevelTold = (one: Statement): one is Level =>
  (one.kind === 'indicator' || one.kind === 'level') && one.relation === 'at' && one.modality === 'fact';

/** The level that stands right before the words: no other figure is told in between. */
function findLevelTold({ statements, marks }: SentenceReader, at: Span): Level | undefined {
  const figure = marks.quantities.findLast(({ end }) => end <= at.start);
  return statements.findLast(
    (one): one is Level => figure !== undefined && isLevelTold(one) && overlaps(one.span, figure),
  );
}

/** A level that was reached is said to hold to this day. */
export function readToldStill(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  const found = reader.find(still);
  if (found === undefined) return;
  const told = findLevelTold(reader, found.at);
  const to = sessionOnOrBefore(reader.discourse.published);
  if (told?.asserted == null || told.negated || told.period.to >= to) return;
  const period: StatedPeriod = {
    text: found.match[0],
    base: previousSession(to),
    to,
    role: 'day',
    from: 'stated',
    isOpen: true,
    others: [],
  };
  const options = {
    marks: [toCue(reader, found.at)],
    period,
    time: undefined,
    modality: 'fact',
    negated: false,
  } as const;
  const { subject } = told;
  // "Went as high as 3.49% and stands there still": about at that figure, and not up to it.
  const asserted: Asserted = { ...told.asserted, wording: 'about' };
  if (told.kind === 'indicator') reader.emit({ kind: 'indicator', subject, relation: 'at', asserted }, options);
  else reader.emit({ kind: 'level', subject, relation: 'at', asserted }, options);
}
