import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { StreakStatement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toNumberPattern } from '../number-words.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toSession } from '../session-period.ts';
import { toNumber } from '../to-number.ts';
import { countPeriods, toFrequency } from './frequencies.ts';
import { findMarketSubject } from './market-subject.ts';

const eachOfThem = new Pattern(/\b(?:in|on) (?:every(?: single)? one|each(?: one)?|all) of (?:them|those|these)\b/i);

/** "Has risen for seven consecutive weeks, and it has beaten the S&P 500 in every one of them": a lead as long as the run. */
export function readEachOfThem(reader: SentenceReader): void {
  const match = eachOfThem.exec(reader.sentence);
  if (match === null) return;
  const at = reader.spanOf(match);
  const run = reader.statements.findLast(
    (one): one is StreakStatement => one.kind === 'streak' && one.asserted !== null && one.span.end <= at.start,
  );
  const verb = reader.freeCues('ahead', 'behind').findLast((cue) => cue.end <= at.start && at.start - cue.end < 60);
  if (run === undefined || run.asserted === null || run.against !== undefined || verb === undefined) return;
  if (verb.start < run.span.end || run.outOf !== undefined || run.ofSize !== undefined) return;
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

const eachWas = new Pattern(
  new RegExp(
    `\\beach of the (?<count>${toNumberPattern(2, 20)}|\\d{1,2}) (?<periods>sessions|days|weeks|months|quarters|years)(?: (?:of|in) [\\w ]{4,14}?)? (?:was|were|has been|ended|closed|finished|turned out|proved) (?:(?<up>positive|higher|up|a gain|profitable|in the black)|negative|lower|down|a loss|in the red)\\b`,
    'i',
  ),
);

/** "Each of the four quarters was positive": of the stretch named beside it, or of the last one told, which has so many. */
export function readEachWas(reader: SentenceReader): void {
  const match = eachWas.exec(reader.sentence);
  if (match?.groups === undefined) return;
  const at = reader.spanOf(match);
  const frequency = toFrequency(match.groups.periods ?? '');
  const count = toNumber(match.groups.count ?? '');
  const { discourse, block } = reader;
  const told = reader.marks.times.find(
    (time) => time.start >= at.start && time.end <= at.end && !time.isLength,
  )?.period;
  const period = told ?? (discourse.periodBlock === block ? discourse.periods[0] : undefined);
  const found = findMarketSubject(reader, at);
  if (frequency === undefined || found === undefined || period === undefined) return;
  if (countPeriods(period, frequency) !== count) return;
  const { to, text } = period;
  reader.emit(
    {
      kind: 'streak',
      subject: found.subject,
      of: match.groups.up === undefined ? 'loss' : 'gain',
      frequency,
      asserted: { low: count, high: count, unit: 'count', wording: 'at-least', rounding: 0 },
    },
    {
      marks: [toPhraseCue(at, match[0], 'streak')],
      period: toSession(to, text, 'stated'),
      negated: false,
    },
  );
  const isInside = (mark: Span): boolean => mark.start >= at.start && mark.end <= at.end;
  reader.use(...reader.marks.quantities.filter(isInside), ...reader.marks.cues.filter(isInside));
}
