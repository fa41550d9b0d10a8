import type { Span } from '../../document.ts';
import { type NameEntry, toSubject } from '../../lexicon/names.ts';
import { isMarketName } from '../discourse.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';

/**
 * The asset that a statement about prices speaks of; undefined where nothing here measures it, or where a figure of the
 * economy or of rates stands nearer: "the ten-year yield touched its low for the year" is no low of the index before.
 */
export function findMarketSubject(
  reader: SentenceReader,
  at: Span,
  accepts: (entry: NameEntry) => boolean = isMarketName,
): SubjectFound | undefined {
  const found = reader.findSubject(at, accepts);
  if (found === undefined || found.subject.readings.length === 0) return undefined;
  const rival = reader.marks.names.findLast(
    (name) =>
      !name.isBracketed && isFigureOfEconomy(name.entry) && name.end <= at.start && reader.breaks(name, at, true) === 0,
  );
  if (rival === undefined) return found;
  if (found.mark !== undefined && found.mark.end <= at.start && found.mark.start > rival.start) return found;
  const isFollowing = found.mark !== undefined && found.mark.start >= at.end;
  return isFollowing && reader.breaks(rival, at) > 0 ? found : undefined;
}

/** "No year had given the Russell 2000 a better start", "the July rally in small caps": an asset named within the words. */
export function findNameWithin(reader: SentenceReader, at: Span): SubjectFound | undefined {
  const mark = reader.marks.names.find(
    (name) => isMarketName(name.entry) && name.entry.readings.length > 0 && overlaps(name, at) && !name.isBracketed,
  );
  return mark === undefined ? undefined : { subject: toSubject(mark.entry, mark.text), mark };
}

/** A yield, a spread, a rate of inflation, a volatility index: it has levels and records of its own. */
function isFigureOfEconomy({ type }: NameEntry): boolean {
  return type === 'indicator' || type === 'rate';
}
