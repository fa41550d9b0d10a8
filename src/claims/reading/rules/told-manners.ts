import { toSubject } from '../../lexicon/names.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isGeneral, isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

const rising = 'rising|gaining|advancing|climbing|edging up|inching up|ticking up|inching higher|edging higher';
const falling =
  'declining|falling|slipping|dropping|losing ground|sliding|dipping|easing|retreating|edging down|inching lower|edging lower';

/** "Utilities lagged, declining slightly for the month": a move of its own, told beside the lead or the lag. */
const manner = new Pattern(
  new RegExp(
    `, (?:(?<up>${rising})|(?:${falling}))(?: (?:slightly|modestly|a little|a touch|marginally|sharply|steeply|somewhat|a bit|fractionally))?(?: (?:for|in|over|on|during) (?:the )?(?:day|session|week|month|quarter|year|period))?(?=[,.;]| as | while | amid | after )`,
    'i',
  ),
);

/** A move told without a figure, in a participle after the place or the lead of what makes it. */
export function readToldManners(reader: SentenceReader): void {
  if (reader.isHeading || isGeneral(reader) || isQuestion(reader)) return;
  const match = manner.exec(reader.sentence);
  if (match === null) return;
  const start = reader.marks.start + match.index + 2;
  const at = { start, end: reader.marks.start + match.index + match[0].length };
  const told = reader.statements.findLast(
    ({ kind, span }) => (kind === 'relative-return' || kind === 'ranking') && span.start < start,
  );
  if (told?.kind !== 'relative-return' && told?.kind !== 'ranking') return;
  const names = reader.marks.names.filter(({ entry, end }) => isMarketName(entry) && end <= start);
  const own = names.find(({ entry }) => entry.id === told.subject.id);
  if (own === undefined || names.some(({ start: other }) => other > own.end)) return;
  reader.emit(
    {
      kind: 'return',
      subject: toSubject(own.entry, own.text),
      direction: match.groups?.up === undefined ? 'down' : 'up',
      asserted: null,
    },
    { marks: [toCue(reader, at)], period: told.period, time: undefined, modality: told.modality, negated: false },
  );
}
