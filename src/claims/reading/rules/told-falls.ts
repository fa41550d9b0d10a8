import { loadNames, toSubject } from '../../lexicon/names.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

const caused = new Pattern(
  /\b(?:triggered|sparked|set off|prompted|provoked|unleashed|touched off|led to|caused) (?:an? |the )(?:[a-z-]+ ){0,2}?(?:sell-?off|rout|slide|slump|correction|tumble)\b(?: (?:in|of|among|across) (?:the |global |US |U\.S\. )?(?<what>risk(?:y|ier)? assets|stocks|equities|shares|markets?|stock market)\b)?/i,
);

/** "Souring loans triggered a sell-off in late 2025": a fall somewhere in the time named. */
export function readToldFalls(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  const match = caused.exec(reader.sentence);
  if (match === null) return;
  const at = reader.spanOf(match);
  if (reader.statements.some(({ span }) => overlaps(span, at)) || reader.freeQuantities.length > 0) return;
  const time = reader.marks.times.find(
    (mark) => mark.period.role !== 'day' && !mark.isLength && !mark.isAhead && !mark.isCarried && !mark.isSince,
  );
  const name = reader.marks.names.find(
    (mark) =>
      isMarketName(mark.entry) &&
      mark.start >= at.end &&
      /^ (?:in|of|among|across) (?:the )?$/.test(reader.text.slice(at.end, mark.start)),
  );
  const entry = name?.entry ?? (match.groups?.what === undefined ? undefined : loadNames().byId.get('sp-500'));
  if (time === undefined || entry === undefined || entry.readings.length === 0) return;
  reader.emit(
    {
      kind: 'drawdown',
      subject: toSubject(entry, name?.text ?? match.groups?.what ?? entry.name),
      relation: 'deepest',
      asserted: null,
    },
    { marks: [toCue(reader, at), name], time, modality: 'fact', negated: false },
  );
}
