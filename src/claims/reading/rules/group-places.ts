import { loadNames, type NameEntry, toSubject } from '../../lexicon/names.ts';
import type { RankingStatement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { NameMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

/** "was the best of the seven", "was the weakest performer of the Magnificent Seven", "the laggard of the group". */
const place = new Pattern(
  /\b(?:was|is|has been|were|proved|finished as|came out as|remained) (?:by far |easily )?the (?:(best|strongest|top|worst|weakest|poorest)(?:[- ]perform(?:ing|er))?(?: (?:stock|share|member|performer|name))?|(leader|star|standout|winner|laggard|loser|straggler)) (?:of|among|in) (?:the |all )?(?:([a-z]+|\d{1,2})(?= ?[.,;]| (?:in|last|this|over|so far|for|with|since|and|but)\b)|(?=[A-Z]|group\b))/,
);

/** A place of a share among the members of a group that the passage speaks of by its name. */
export function readGroupPlaces(reader: SentenceReader): void {
  const match = place.exec(reader.sentence);
  if (match === null || reader.isHeading || isQuestion(reader)) return;
  const start = reader.marks.start + match.index;
  const name = reader.marks.names.findLast(
    ({ entry, end, isBracketed }) => entry.type === 'share' && !isBracketed && end <= start && start - end < 24,
  );
  const whole = findGroup(reader, start + match[0].length, match[3]);
  if (name === undefined || whole?.group.members.includes(name.entry.id) !== true) return;
  const at = { start, end: whole.end };
  if (reader.statements.some(({ kind, span }) => kind !== 'other' && overlaps(span, at))) return;
  const isWorst = /^(?:worst|weakest|poorest|laggard|loser|straggler)$/.test((match[1] ?? match[2]) as string);
  emitPlace(reader, name, whole.group, at, isWorst ? 'worst' : 'best');
}

/** The group that is named after the words, or the one spoken of, where the count is that of its members. */
function findGroup(
  reader: SentenceReader,
  end: number,
  count: string | undefined,
): { readonly group: NameEntry; readonly end: number } | undefined {
  const named = reader.marks.names.find(({ entry, start }) => entry.members.length > 2 && Math.abs(start - end) <= 4);
  if (named !== undefined) return { group: named.entry, end: named.end };
  const { group } = reader.discourse;
  if (group === undefined) return undefined;
  const isSame = count === undefined ? /^group\b/.test(reader.text.slice(end, end + 6)) : isSize(count, group);
  return isSame ? { group, end } : undefined;
}

const isSize = (count: string, { members }: NameEntry): boolean =>
  /^(?:group|lot|bunch|pack)$/.test(count) || toNumber(count) === members.length;

function emitPlace(
  reader: SentenceReader,
  name: NameMark,
  group: NameEntry,
  at: { readonly start: number; readonly end: number },
  side: RankingStatement['side'],
): void {
  const { byId } = loadNames();
  reader.emit(
    {
      kind: 'ranking',
      subject: toSubject(name.entry, name.text),
      among: group.members.flatMap((id) => byId.get(id)?.readings ?? []),
      amongText: `the ${group.members.length} of ${group.name}`,
      side,
      rank: 1,
    },
    { marks: [name, toCue(reader, at)], negated: false, usual: 'recent' },
  );
}
