import { toSubject } from '../../lexicon/names.ts';
import type { StreakStatement } from '../../statement.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toSentence } from './sentence-cue.ts';

const eachOfThem = /\b(?:in|on) (?:every(?: single)? one|each(?: one)?|all) of (?:them|those|these)\b/i;

/** "Has risen for seven consecutive weeks, and it has beaten the S&P 500 in every one of them": a lead as long as the run. */
export function readEachOfThem(reader: SentenceReader): void {
  const match = eachOfThem.exec(toSentence(reader));
  if (match === null) return;
  const start = reader.marks.start + match.index;
  const at = { start, end: start + match[0].length };
  const run = reader.statements.findLast(
    (one): one is StreakStatement => one.kind === 'streak' && one.asserted !== null && one.span.end <= start,
  );
  const verb = reader.freeCues('ahead', 'behind').findLast((cue) => cue.end <= start && start - cue.end < 60);
  if (run === undefined || run.asserted === null || run.against !== undefined || verb === undefined) return;
  if (verb.start < run.span.end || run.outOf !== undefined) return;
  const against = reader.findAgainst(verb, { subject: run.subject, mark: undefined });
  if (against === undefined) return;
  const { subject, frequency, asserted, period } = run;
  reader.emit(
    {
      kind: 'streak',
      subject,
      against: toSubject(against.entry, against.text),
      of: hasClass(verb, 'behind') ? 'lag' : 'lead',
      frequency,
      asserted: { ...asserted, wording: 'at-least' },
    },
    { marks: [verb, against, toPhraseCue(at, match[0], 'streak')], period, negated: false },
  );
}
