import { firstCalendarDay, fromCivilDate, sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { loadNames, type NameEntry, toSubject } from '../../lexicon/names.ts';
import { Pattern } from '../../text/pattern.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isOfPlaceAbroad } from './abroad.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

/** "still higher than 2021 levels", "below where they stood in 2007", "above their 2019 level". */
const againstYear = new Pattern(
  /\b(?:is|are|remains?|stays?|stands?)(?:,? (?:still|now|well|far|much|slightly|somewhat|considerably|markedly|sharply))* (?<side>higher|above|lower|below)(?: than)? (?:(?:in|their|its|the) |(?:they|it|where (?:they|it)) (?:was|were|stood) in )?(?<year>(?:19|20)\d\d)(?: levels?\b|(?=[.;,]|$))/i,
);

/** "Borrowing costs", "current rates": without a name those that the Federal Reserve sets. */
const ofRates =
  /\b(?:(?:current|prevailing|market|short-term|policy|interest) )?rates\b|\b(?:borrowing|financing|funding) costs\b/i;

/** Rates, yields and inflation set against a year gone by: since the end of that year they rose, or fell. */
export function readAgainstYears(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  const found = reader.find(againstYear, ({ kind }) => kind === 'indicator' || kind === 'level');
  if (found === undefined) return;
  const { side = '', year = '' } = found.match.groups ?? {};
  const { published } = reader.discourse;
  const last = fromCivilDate(Number(year), 12, 31);
  // Of a year before the calendar nothing is at hand.
  if (last <= firstCalendarDay) return;
  const base = sessionOnOrBefore(last);
  const to = sessionOnOrBefore(published);
  const entry = findWhat(reader, found.at);
  if (entry === undefined || base >= to) return;
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, entry.name),
      relation: /higher|above/i.test(side) ? 'rose' : 'fell',
      asserted: null,
    },
    {
      marks: [toCue(reader, found.at)],
      period: { text: year, base, to, role: 'window', from: 'stated', isOpen: true, others: [] },
      time: undefined,
      modality: 'fact',
      negated: false,
    },
  );
}

/** The figure named last before the words, in the same sentence. */
function findWhat(reader: SentenceReader, at: Span): NameEntry | undefined {
  const name = reader.marks.names.findLast(({ end, isBracketed }) => end <= at.start && !isBracketed);
  const between = reader.text.slice(name?.end ?? reader.marks.start, at.start);
  if (name?.entry.type === 'indicator') return isOfPlaceAbroad(reader, name) ? undefined : name.entry;
  return ofRates.test(between) ? loadNames().byId.get('fed-funds-effective') : undefined;
}

/** "The underlying trend of disinflation remained intact", "disinflation has resumed". */
const disinflation = new Pattern(
  /\b(?:trend (?:of|towards?) )?["“]?disinflation["”]?(?:ary)?(?: (?:trend|process|story))? (?:(?:has|have|had) )?(?:still |also |again |largely )?(?:remain(?:s|ed)?|stay(?:s|ed)?|continu(?:es|ed)|resum(?:es|ed)|is|was) (?:intact|on track|in place|under way|underway|going|alive|firmly in place)\b|\bdisinflation (?:(?:has|have|had) )?(?:continu(?:es|ed)|resum(?:es|ed)|went on|gone on)\b/i,
);

/** Inflation that is said to go on falling: lower than some months before. */
export function readDisinflation(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  const found = reader.find(disinflation);
  const entry = loadNames().byId.get('inflation');
  if (found === undefined || entry === undefined) return;
  // "On track" foretells elsewhere: what counts are the words before it.
  const ahead = { start: found.at.start, end: found.at.start + 1 };
  if (reader.findModality(ahead, undefined) !== 'fact') return;
  reader.emit(
    { kind: 'indicator', subject: toSubject(entry, entry.name), relation: 'fell', asserted: null },
    { marks: [toCue(reader, found.at)], modality: 'fact', usual: 'recent', negated: false },
  );
}
