import { fromCivilDate, sessionOnOrBefore, toCivilDate } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { Asserted, Frequency, StatedPeriod, StreakStatement, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { CueMark } from '../marks.ts';
import { findOtherOfPair } from '../pair-told.ts';
import { hasClass } from '../sentence.ts';
import type { Found, SentenceReader } from '../sentence-reader.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { toFrequency } from './frequencies.ts';
import { isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { findUnsaid } from './run-rivals.ts';
import { toCue } from './sentence-cue.ts';
import { findPeriodTold, toLastSession } from './told-period.ts';

const rank = '(?<rank>[a-z]+(?:-[a-z]+)?|\\d{1,2}(?:st|nd|rd|th))';
const straight = '(?:straight|consecutive|successive)';
const row = '(?: in a row| running| in succession| on the trot)';
const relative =
  '(?:shortfall|deficit|defeat|lag|underperformance|lead|win|victory|outperformance|leadership|dominance)';

/** "The fourth gain in as many months", "its third weekly loss in as many weeks". */
const asMany = new Pattern(
  new RegExp(
    `\\b${rank} (?:(?:daily|weekly|monthly|quarterly|annual) )?(?<noun>gain|advance|rise|win|loss|decline|drop|fall|retreat|setback) in as many (?<unit>session|day|week|month|quarter|year)s\\b`,
    'i',
  ),
);

/** "The loss was its third in as many weeks". */
const nounAhead = new Pattern(
  new RegExp(
    `\\b(?<noun>gain|advance|rise|win|loss|decline|drop|fall|retreat|setback) (?:was|is|is now|marked|made) (?:its|their|the|the (?:index|fund|sector)'s) ${rank} in as many (?<unit>session|day|week|month|quarter|year)s\\b`,
    'i',
  ),
);

/** "Its second weekly shortfall in a row", "a fifth straight monthly win over the index". */
const ofLead = new Pattern(
  new RegExp(
    `\\b${rank} (?:${straight} (?<often>weekly|monthly|quarterly|annual|yearly) (?<noun>${relative})|(?<often2>weekly|monthly|quarterly|annual|yearly) (?<noun2>${relative})${row})\\b`,
    'i',
  ),
);

/** "The fourth straight year of defeat", "the fifth straight year of large-cap leadership". */
const yearOf = new Pattern(
  new RegExp(
    `\\b${rank} ${straight} (?<unit>week|month|quarter|year) of (?:(?:relative|[a-z]+-cap|[a-z]+) )?(?<noun>${relative})\\b`,
    'i',
  ),
);

/** Runs that a noun tells: so many gains, or leads over another, one after the other. */
export function readRunsByNoun(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  const isStreak = ({ kind }: { readonly kind: string }): boolean => kind === 'streak';
  const plain = reader.find(asMany, isStreak) ?? reader.find(nounAhead, isStreak);
  if (plain !== undefined) readRun(reader, plain, false);
  for (const pattern of [ofLead, yearOf]) {
    const found = reader.find(pattern, isStreak);
    if (found !== undefined) readRun(reader, found, true);
  }
}

function readRun(reader: SentenceReader, { match, at }: Found, isRelative: boolean): void {
  const { rank: word = '', unit, often, often2, noun, noun2 } = match.groups ?? {};
  const length = toRankNumber(word) || Number.parseInt(word, 10);
  const frequency = toFrequency(unit ?? often ?? often2 ?? '');
  const name = noun ?? noun2 ?? '';
  const pair = isRelative ? findPair(reader, at, isBehind(name)) : toAlone(reader, at);
  if (!(length > 1) || frequency === undefined || pair === undefined) return;
  const asserted: Asserted = { low: length, high: length, unit: 'count', wording: 'plain', rounding: 0 };
  const inside = reader.marks.quantities.filter((figure) => figure.start < at.end && figure.end > at.start);
  reader.use(...reader.marks.cues.filter((cue) => cue.start >= at.start && cue.end <= at.end));
  reader.emit(
    { kind: 'streak', ...pair, of: toRunOf(name, isRelative), frequency, asserted },
    { marks: [toCue(reader, at), ...inside], time: undefined, ...toPeriod(reader, frequency, at) },
  );
}

const isBehind = (noun: string): boolean => /^(?:shortfall|deficit|defeat|lag|underperformance)$/i.test(noun);

function toRunOf(noun: string, isRelative: boolean): StreakStatement['of'] {
  if (isRelative) return isBehind(noun) ? 'lag' : 'lead';
  return /^(?:loss|decline|drop|fall|retreat|setback)$/i.test(noun) ? 'loss' : 'gain';
}

type Pair = { readonly subject: Subject; readonly against?: Subject };

function toAlone(reader: SentenceReader, at: Span): Pair | undefined {
  const found = findMarketSubject(reader, at);
  return found && { subject: found.subject };
}

/** "Against the S&P 500" after it, "of large-cap leadership" in it; else whom the passage has set against each other. */
function findPair(reader: SentenceReader, at: Span, isLag: boolean): Pair | undefined {
  const { names } = reader.marks;
  const owner = names.find((name) => isMarketName(name.entry) && name.start >= at.start && name.end <= at.end);
  const rival = names.find(
    (name) =>
      isMarketName(name.entry) &&
      name.start >= at.end &&
      /^,? (?:against|versus|to|over|behind) (?:the )?$/i.test(reader.text.slice(at.end, name.start)),
  );
  const verb = owner === undefined && rival === undefined ? findVerb(reader, at, isLag) : undefined;
  if (verb === 'other') return undefined;
  const found =
    owner === undefined ? findMarketSubject(reader, at) : { subject: toSubject(owner.entry, owner.text), mark: owner };
  if (found === undefined) return undefined;
  const named = verb === undefined ? rival : reader.findAgainst(verb, found);
  const against =
    named === undefined
      ? (findOtherOfPair(reader.discourse, found.subject) ?? findUnsaid(reader, found))
      : toSubject(named.entry, named.text);
  return against === undefined || against.id === found.subject.id ? undefined : { subject: found.subject, against };
}

/** "Beat the Nasdaq 100 by a point, a third straight monthly win": the verb that the run goes on with. */
function findVerb(reader: SentenceReader, at: Span, isLag: boolean): CueMark | 'other' | undefined {
  const verb = reader.cues('ahead', 'behind').findLast((cue) => cue.isVerb && cue.end <= at.start);
  if (verb === undefined) return undefined;
  return hasClass(verb, isLag ? 'behind' : 'ahead') ? verb : 'other';
}

const isToCome = /\b(?:will|would|should|may|could) (?:also )?(?:be|mark|make|become) (?:the|its|their|a) $/i;

/** The period told that it ends with; "this will be the fourth straight year" that which is running. */
function toPeriod(
  reader: SentenceReader,
  frequency: Frequency,
  at: Span,
): { readonly period?: StatedPeriod; readonly horizon?: number } {
  const { published } = reader.discourse;
  if (frequency === 'year' && isToCome.test(reader.before(at, 30))) {
    const { year } = toCivilDate(published);
    const to = sessionOnOrBefore(fromCivilDate(year, 12, 31));
    const base = sessionOnOrBefore(fromCivilDate(year - 1, 12, 31));
    return {
      period: { text: null, base, to, role: 'window', from: 'carried', isOpen: false, others: [] },
      horizon: to,
    };
  }
  const told = findPeriodTold(reader, frequency, at);
  return told === undefined ? {} : { period: toLastSession(told) };
}
