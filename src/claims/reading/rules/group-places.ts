import { loadNames, type NameEntry, toSubject } from '../../lexicon/names.ts';
import type { RankingStatement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { NameMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

const bestOf =
  '(?:(?<side>best|strongest|top|worst|weakest|poorest)(?:[- ]perform(?:ing|er))?(?: (?:stock|share|member|performer|name))?|(?<noun>leader|star|standout|winner|laggard|loser|straggler)) (?:of|among|in) (?:the |all )?';

/** "was the best of the seven", "+49%, the weakest performer of the Magnificent Seven", "the laggard of the group". */
const place = new Pattern(
  new RegExp(
    `(?:\\b(?:was|is|has been|were|proved|finished as|came out as|remained)|,) (?:by far |easily )?the ${bestOf}(?:(?<count>[a-z]+|\\d{1,2})(?= ?[.,;]| (?:in|last|this|over|so far|for|with|since|and|but)\\b|$)|(?=[A-Z]|group\\b))`,
  ),
);

/** "The weakest of the group, Microsoft, still returned 50%": the name after its place. */
const placeOf = new Pattern(new RegExp(`\\b[Tt]he ${bestOf}(?<count>[a-z]+|\\d{1,2}), (?=[A-Z])`));

/** A place of a share among the members of a group that the passage speaks of by its name. */
export function readGroupPlaces(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  const before = place.exec(reader.sentence);
  const match = before ?? placeOf.exec(reader.sentence);
  if (match?.groups === undefined) return;
  const start = reader.marks.start + match.index;
  const end = start + match[0].length;
  const shares = reader.marks.names.filter(({ entry, isBracketed }) => entry.type === 'share' && !isBracketed);
  const reach = match[0].startsWith(',') ? reachOfApposition : reachOfVerb;
  const name =
    before === null
      ? shares.find((share) => share.start === end)
      : shares.findLast((share) => share.end <= start && start - share.end < reach);
  const whole = findGroup(reader, before === null ? end - ', '.length : end, match.groups.count);
  if (name === undefined || whole?.group.members.includes(name.entry.id) !== true) return;
  const at = { start, end: whole.end };
  if (reader.statements.some(({ kind, span }) => kind !== 'other' && overlaps(span, at))) return;
  const word = match.groups.side ?? match.groups.noun ?? '';
  const isWorst = /^(?:worst|weakest|poorest|laggard|loser|straggler)$/.test(word);
  emitPlace(reader, name, whole.group, at, isWorst ? 'worst' : 'best');
}

/** Characters between a name and the verb of its place, or the apposition that tells it. */
const reachOfVerb = 24;
const reachOfApposition = 50;

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
