import type { StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toFrequency } from './frequencies.ts';
import { findMarketSubject } from './market-subject.ts';

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

/** A period that none has beaten since a day: its best, or its worst. */
export function readUnsurpassed(reader: SentenceReader): void {
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
