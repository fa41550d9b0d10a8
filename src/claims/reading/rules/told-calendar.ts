import type { Span } from '../../document.ts';
import { Pattern } from '../../text/pattern.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

const soon =
  '(?:today|tomorrow|tonight|(?:later )?this (?:week|month|morning|afternoon)|next (?:week|month)|the (?:week|month|day) after|(?:on |for )?(?:Mon|Tues|Wednes|Thurs|Fri)day|on [A-Z][a-z]+ \\d{1,2}|in (?:two|three|a few) weeks|after the (?:close|bell))';

/** "The January jobs report is due on Friday": a figure that an office is to publish. */
const release = new Pattern(
  new RegExp(
    `\\b(?:[A-Z][a-z]+ )?(?:jobs|employment|payrolls?|inflation|CPI|PCE|PPI|GDP|consumer[- ]price|producer[- ]price|retail[- ]sales|housing|confidence|ISM) (?:report|figures?|data|numbers|index|survey|release)s?(?: for [A-Z][a-z]+)? (?:is|are|comes?|arrives?|follows?|lands?|will be)(?: due| out| expected| scheduled| published| released| along)? ${soon}`,
    'i',
  ),
);

/** "Bank earnings begin the week after", "third-quarter earnings season is about to start". */
const season = new Pattern(
  new RegExp(
    `\\b(?:(?:bank|retail|tech|big-tech|[a-z]+-quarter|quarterly|corporate) )?(?:earnings|results|reporting)(?: season)? (?:begins?|starts?|kicks? off|gets? (?:under way|going)|is about to (?:begin|start)|(?:is|are) due|opens?)(?: in earnest)?(?: ${soon})?`,
    'i',
  ),
);

/** "Alphabet and Amazon report this week": when companies publish. */
const reporting = new Pattern(
  new RegExp(
    `\\b[A-Z][\\w&.()': ,-]{2,110}? (?:reports?|will report|is to report|are to report|announces?|publish(?:es)?)(?: (?:its |their )?(?:earnings|results|quarterly (?:earnings|results)))? ${soon}`,
  ),
);

/** What is on a calendar, and which one. */
const dates: readonly (readonly [Pattern, string])[] = [
  [release, 'the calendar of releases of the statistical offices'],
  [season, 'the calendars of the companies'],
  [reporting, 'the calendars of the companies'],
];

/** What is due in the days to come, in words: it is on a calendar that is not at hand. */
export function readToldCalendar(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  for (const [pattern, need] of dates) readDate(reader, pattern, need);
}

function readDate(reader: SentenceReader, pattern: Pattern, need: string): void {
  const match = pattern.exec(reader.sentence);
  if (match === null) return;
  const start = reader.marks.start + match.index;
  const at: Span = { start, end: start + match[0].trimEnd().length };
  if (reader.statements.some(({ span }) => overlaps(span, at))) return;
  reader.emit(
    { kind: 'other', subject: null, asserted: null, need },
    { marks: [toCue(reader, at)], time: undefined, modality: 'fact', negated: false, usual: 'now' },
  );
}
