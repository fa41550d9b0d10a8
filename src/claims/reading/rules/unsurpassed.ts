import type { StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toYearSoFar } from './calendar-year.ts';
import { toFrequency } from './frequencies.ts';
import { findMarketSubject, findNameWithin } from './market-subject.ts';
import { countSessionsSoFar, openingSessions, toOpeningSessions } from './opening-sessions.ts';

const size = '(?:better|bigger|larger|greater|stronger|steeper|sharper|worse|weaker|deeper)';
const unit =
  '(one-day|single-day|day|session|daily|weekly|week|monthly|month|quarterly|quarter|annual|year|calendar year)';
const move = '(?:gain|advance|rise|rally|jump|return|loss|drop|fall|decline|slide)';

/** "has not had a better day since", "you have to go back to 2003 to find a better year", "no daily gain since ... has been bigger". */
const forms: readonly Pattern[] = [
  new Pattern(
    new RegExp(
      `\\b(?:has|have|had)(?: not|n't| never) (?:had|seen|known|enjoyed|suffered|posted|recorded) an? (${size}) ${unit}(?: (?:percentage )?${move})?\\b`,
      'i',
    ),
  ),
  new Pattern(
    new RegExp(
      `\\b(?:go|look|reach)(?:es|ing)? (?:all the way )?back to .{3,40}? (?:to find|for) an? (${size}) ${unit}(?: (?:percentage )?${move})?\\b`,
      'i',
    ),
  ),
  new Pattern(
    new RegExp(
      `\\b(?:no|not one|no other) (?:other )?${unit}(?: (?:percentage |point )*${move})?\\b[^.;]{0,70}? (?:has|have|had) (?:ever )?been (${size})\\b`,
      'i',
    ),
  ),
];

/** "No year since at least 1988 has opened with a better first ten sessions", "no year had given the index a worse start". */
const opened = new Pattern(
  new RegExp(
    `\\bno (?:other )?(?:calendar )?year\\b(?<back> (?:on record|in (?:its|the index's|their) history))?[^.;]{0,40}? (?:has|have|had) (?:ever )?(?:opened|begun|started|brought|given|seen|offered|known)\\b(?: [\\w&.'-]+){0,5}? (?<size>${size}) (?:${openingSessions}|(?:start|beginning|opening)\\b)`,
    'i',
  ),
);

/** The first sessions of a year that none has beaten. */
function readOpened(reader: SentenceReader): void {
  const found = reader.find(opened);
  const subject = found && (findNameWithin(reader, found.at) ?? findMarketSubject(reader, found.at))?.subject;
  if (found === undefined || subject === undefined) return;
  const { at, match } = found;
  const since = reader.marks.times.find(
    (time) =>
      time.start >= at.start && !time.isLength && (time.end <= at.end || (time.isSince && time.start - at.end < 40)),
  );
  const { published } = reader.discourse;
  if (since === undefined && match.groups?.back === undefined) return;
  const isIncluded = since !== undefined && /\bat least\b/i.test(`${reader.before(since, 10)}${since.text}`);
  const day = isIncluded ? since.period.base : (since?.sinceEnd ?? since?.period.to);
  reader.use(since);
  reader.emit(
    {
      kind: 'extreme',
      subject,
      frequency: 'year',
      side: /worse|weaker|deeper/i.test(match.groups?.size ?? '') ? 'worst' : 'best',
      rank: 1,
      opening: toOpeningSessions(match[0]) ?? countSessionsSoFar(published),
      ...(day === undefined ? {} : { since: day }),
    },
    {
      marks: [toPhraseCue(at, match[0], 'best')],
      period: toYearSoFar(published),
      time: undefined,
      modality: 'fact',
      negated: false,
    },
  );
  reader.use(
    ...reader.freeCues('best', 'worst', 'up', 'down').filter((cue) => cue.start >= at.start && cue.end <= at.end),
  );
}

/** A period that none has beaten since a day: its best, or its worst. */
export function readUnsurpassed(reader: SentenceReader): void {
  readOpened(reader);
  const sentence = reader.sentence;
  for (const [form, pattern] of forms.entries()) {
    const match = pattern.exec(sentence);
    if (match === null || /\bpoint\b/i.test(match[0])) continue;
    const [adjective, noun] = (form === 2 ? [match[2], match[1]] : [match[1], match[2]]) as [string, string];
    const at = reader.spanOf(match);
    const found = findMarketSubject(reader, at);
    const frequency = toFrequency(noun);
    if (found === undefined || frequency === undefined) continue;
    const isWorst = /worse|weaker|deeper/i.test(adjective) || /\b(?:loss|drop|fall|decline|slide)\b/i.test(match[0]);
    const since = reader.marks.times.find(
      (time) => time.start >= at.start && time.start - at.end < 12 && (time.isSince || time.isLookBack || form === 1),
    );
    const isEver =
      form === 2 && /\bsince\b[^.;]*\b(?:introduced|created|launched|founded|began|started)\b/i.test(match[0]);
    if (since === undefined && !isEver) continue;
    const day = isEver ? undefined : (since?.sinceEnd ?? since?.period.to);
    reader.use(since);
    reader.emit(
      {
        kind: 'extreme',
        subject: found.subject,
        frequency,
        side: isWorst ? 'worst' : 'best',
        rank: 1,
        ...(day === undefined ? {} : { since: day }),
      },
      { marks: [toPhraseCue(at, match[0], 'best')], time: undefined, negated: false, ...toOwn(reader, frequency) },
    );
    reader.use(
      ...reader.freeCues('best', 'worst', 'up', 'down').filter((cue) => cue.start >= at.start && cue.end <= at.end),
    );
  }
}

/** The move just told of is the one that none has beaten. */
function toOwn({ discourse }: SentenceReader, frequency: string): { readonly period?: StatedPeriod } {
  const last = discourse.returns.at(-1)?.period ?? discourse.periods[0];
  if (last === undefined) return {};
  const isFit = frequency === 'session' ? last.role === 'day' : last.role === 'window';
  return isFit ? { period: { ...last, text: null, from: 'carried', others: [] } } : {};
}
