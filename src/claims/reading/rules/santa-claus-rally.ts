import { fromCivilDate, nextSession, previousSession, sessionOnOrBefore, toCivilDate } from '../../../core/index.ts';
import { loadNames, type NameEntry, toSubject } from '../../lexicon/names.ts';
import type { StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isGeneral, isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

const rally = '(?:the |a |an |this year\'s |its )?(?:(?:[a-z]+|(?:19|20)\\d\\d) )?["“]?Santa(?: Claus)? rally["”]?';
const ofYear = '(?: (?:of|in|for) (?<year>(?:19|20)\\d\\d))?';

/** "As the Santa Claus rally of 2025 took hold", "stocks are enjoying a Santa rally". */
const came = new Pattern(
  new RegExp(
    `${rally}${ofYear} (?:(?:has|have|had|is|was|duly|finally|also|then|now) )*(?:took hold|taken hold|taking hold|came|come|arrived|began|begun|started|materiali[sz]ed|delivered|under ?way|in full swing|gathered pace|unfolded|unfolding|continu(?:es|ed)|lifted|pushed|carried|sent|added)\\b|\\b(?:enjoy(?:s|ed|ing)?|stag(?:es|ed|ing)|saw|seen|got|mount(?:s|ed|ing)|deliver(?:s|ed|ing)|brought) ${rally}${ofYear.replace('year', 'own')}`,
    'i',
  ),
);

/** "The Santa Claus rally failed to show up", "no Santa rally came". */
const failed = new Pattern(
  new RegExp(
    `${rally}${ofYear} (?:(?:has|have|had|is|was|simply) )*(?:failed to (?:[a-z]+)|never (?:came|arrived|showed|materiali[sz]ed)|did not (?:come|arrive|show|materiali[sz]e)|didn't (?:come|arrive|show|materiali[sz]e)|fizzled|stayed away|a no-show)`,
    'i',
  ),
);

/** The last five sessions of a year and the first two of the next: the market rose, or is said not to have. */
export function readSantaClausRally(reader: SentenceReader): void {
  if (reader.isHeading || isGeneral(reader) || isQuestion(reader)) return;
  const missed = reader.find(failed);
  const found = missed ?? reader.find(came);
  const market = loadNames().byId.get('sp-500') as NameEntry;
  if (found === undefined || reader.findModality(found.at, undefined) === 'conditional') return;
  const { year, own } = found.match.groups as Record<string, string | undefined>;
  const named = year ?? own;
  const period = toSeason(reader, named === undefined ? undefined : Number(named), found.match[0]);
  const marks = [toCue(reader, found.at)];
  if (period === undefined) {
    const need = 'the closes of the last five sessions of the year, which were still to come';
    reader.emit({ kind: 'other', subject: null, asserted: null, need }, { marks, time: undefined, negated: false });
    return;
  }
  reader.emit(
    {
      kind: 'return',
      subject: toSubject(market, 'the market'),
      direction: missed === undefined ? 'up' : 'down',
      asserted: null,
    },
    { marks, period, time: undefined, negated: false },
  );
}

/** Sessions at the end of the old year, and at the start of the new one. */
const ofOld = 5;
const ofNew = 2;

/** The season of the year named, else the last that has begun, up to publication; undefined where none of it is over. */
function toSeason({ discourse }: SentenceReader, named: number | undefined, text: string): StatedPeriod | undefined {
  const { published } = discourse;
  const { year, month } = toCivilDate(published);
  const from = named ?? (month === 12 ? year : year - 1);
  let base = sessionOnOrBefore(fromCivilDate(from, 12, 31));
  let end = base;
  for (let session = 0; session < ofOld; session += 1) base = previousSession(base);
  for (let session = 0; session < ofNew; session += 1) end = nextSession(end);
  const to = Math.min(end, sessionOnOrBefore(published));
  if (base >= to) return undefined;
  return { text, base, to, role: 'window', from: 'stated', isOpen: to < end, others: [] };
}
