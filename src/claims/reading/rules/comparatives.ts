import { toSubject } from '../../lexicon/names.ts';
import { isMarketName } from '../discourse.ts';
import { distance, hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findDirect } from './ownership.ts';

/** "lost less than the S&P 500", "returned more than growth": a lead told by two moves. */
export function readComparatives(reader: SentenceReader): void {
  for (const cue of reader.freeCues('up', 'down', 'neutral')) {
    const match =
      /^(?: by)?(?: far| much| slightly| a good deal| considerably| rather| actually)? (more|less) than (?:the |its |their )?(?:[a-z-]+ ){0,2}$/i;
    const against = reader.marks.names.find(
      (name) =>
        isMarketName(name.entry) &&
        !name.isBracketed &&
        name.start > cue.end &&
        name.start - cue.end < 60 &&
        match.test(reader.text.slice(cue.end, name.start)),
    );
    if (against === undefined) continue;
    const found = findDirect(reader, cue) ?? reader.findSubject(cue);
    if (found === undefined || found.subject.readings.length === 0 || found.subject.id === against.entry.id) continue;
    const isMore = /\bmore than\b/i.test(reader.text.slice(cue.end, against.start));
    const isLoss = hasClass(cue, 'down') && !hasClass(cue, 'up');
    reader.emit(
      {
        kind: 'relative-return',
        subject: found.subject,
        against: toSubject(against.entry, against.text),
        direction: isMore === isLoss ? 'behind' : 'ahead',
        asserted: null,
      },
      {
        marks: [found.mark !== undefined && distance(found.mark, cue) < 110 ? found.mark : undefined, cue, against],
        usual: 'recent',
      },
    );
  }
}
