import { loadNames, type NameEntry, toShareReadings } from '../../lexicon/names.ts';
import type { Place, SeriesReading } from '../../statement.ts';
import type { QuantityMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';

const placed =
  /\b(?:was|were|is|has been|came|finished|proved|ranked|remained) (?:(?:the|its|their|in) )?(weakest|worst|poorest|slowest|laggard|last|strongest|best|first|leader)(?: (?:of (?:the|all|them)(?: [a-z]+)?|performer|performing|member|one|stock|share|name)){0,2},? (?:with (?:a (?:mere )?(?:gain|rise|loss|fall|return) of )?|up |down |rising |gaining |falling |losing |adding )(?:about |just |only |nearly |almost |by )*$/i;

/** "Tesla was the weakest, up 11%": a place in the group of shares spoken of, told with a figure. */
export function findPlace(reader: SentenceReader, figure: QuantityMark): { place?: Place } {
  const word = placed.exec(reader.before(figure, 110))?.[1]?.toLowerCase();
  const group =
    reader.marks.names.findLast(({ entry, end }) => entry.members.length > 2 && end <= figure.start)?.entry ??
    reader.discourse.group;
  if (word === undefined || group === undefined) return {};
  const side = /best|strong|first|leader/.test(word) ? 'best' : 'worst';
  return { place: { among: toReadings(group), amongText: group.name, side, rank: 1 } };
}

/** The members of a group by their prices and total returns. */
function toReadings({ members }: NameEntry): SeriesReading[] {
  const { byId } = loadNames();
  return members.flatMap((member) => byId.get(member)?.readings ?? toShareReadings(member));
}
