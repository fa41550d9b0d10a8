import { loadNames, type NameEntry, toSubject } from '../../lexicon/names.ts';
import type { Asserted } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { Found, SentenceReader } from '../sentence-reader.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

const degree = '(?:(?:still|now|very|quite|[a-z]+ly) ){0,5}';

/** "Financial conditions are easy": on which side of its average, which is zero, the index of them lies. */
const conditions = new Pattern(
  new RegExp(
    `\\bfinancial conditions (?:are|were|remain|remained|stay|stayed|have been|have remained|have stayed) ${degree}(?:(easy|loose|accommodative|benign|supportive)|(tight|restrictive|strained|stressed))(?!r)\\b`,
    'i',
  ),
);

/** "a labor market that is showing downward momentum": the unemployment rate rises as it weakens. */
const labor = new Pattern(
  new RegExp(
    `\\b(?:labou?r|jobs?|employment) market (?:(?:that|which|has|is|was|had|been|now) )*(?:(?:showing|shows?|showed) (?:visible |clear |some |more |further |growing )*(?:downward momentum|weakness|signs of (?:weakness|cooling|strain|softening)|(strength))|${degree}(?:weaken(?:s|ed|ing)|cool(?:s|ed|ing)|soften(?:s|ed|ing)|deteriorat(?:es|ed|ing)|loosen(?:s|ed|ing)|(tighten(?:s|ed|ing)|strengthen(?:s|ed|ing)))\\b)`,
    'i',
  ),
);

const zero: Asserted = { low: 0, high: 0, unit: 'level', wording: 'plain', rounding: 0 };

/** States of credit and of work told in words, where one figure stands for them. */
export function readToldConditions(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  const [eased, worked] = [reader.find(conditions), reader.find(labor)];
  if (eased !== undefined) emitConditions(reader, eased);
  if (worked !== undefined) emitLabor(reader, worked);
}

function emitConditions(reader: SentenceReader, { match, at }: Found): void {
  const entry = loadNames().byId.get('financial-conditions') as NameEntry;
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, 'financial conditions'),
      relation: match[1] === undefined ? 'above' : 'below',
      asserted: zero,
    },
    { marks: [toCue(reader, at)], usual: 'now' },
  );
}

function emitLabor(reader: SentenceReader, { match, at }: Found): void {
  if (reader.findModality(at, undefined) === 'conditional') return;
  const entry = loadNames().byId.get('unemployment') as NameEntry;
  const isStronger = match[1] !== undefined || match[2] !== undefined;
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, 'the labor market'),
      relation: isStronger ? 'fell' : 'rose',
      asserted: null,
    },
    { marks: [toCue(reader, at)], modality: 'fact', usual: 'recent' },
  );
}
