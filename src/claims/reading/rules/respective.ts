import { toSubject } from '../../lexicon/names.ts';
import type { Subject } from '../../statement.ts';
import { isMarketName } from '../discourse.ts';
import { hull } from '../hull.ts';
import { listAssets } from '../list-assets.ts';
import type { NameMark, QuantityMark, TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findTogether } from '../told-before.ts';

export interface Respective {
  readonly subject: Subject;
  readonly mark: NameMark | undefined;
  /** The one time of all of them. */
  readonly time: TimeMark | undefined;
}

const link =
  /^(?: \([^)]*\)| (?:[a-z]+ )?(?:fund|index|ETF|stocks|shares))?(?:,| and|, and|,? respectively,?)(?: (?:by|of|about|the|a|an|almost|nearly|just|some|around))* $/i;

/** "The Dow and the S&P 500 rose 1.2% and 0.8%", "both rallied, by 1.9% and 2.2%": figures in the order of the names. */
export function findRespective(
  reader: SentenceReader,
  figures: readonly QuantityMark[],
): ReadonlyMap<QuantityMark, Respective> {
  const names = reader.marks.names.filter(({ entry, isBracketed }) => isMarketName(entry) && !isBracketed);
  const lists = toLists(reader, names);
  const found = new Map<QuantityMark, Respective>();
  for (const list of toLists(reader, figures)) {
    if (list.length < 2) continue;
    const owners = findOwners(reader, list, names, lists);
    if (owners === undefined || isByTimes(reader, list)) continue;
    const time = reader.findTime(hull(list), (mark) => !mark.isLookBack);
    for (const [i, figure] of list.entries()) found.set(figure, { ...(owners[i] as Owner), time });
  }
  return found;
}

type Owner = Pick<Respective, 'subject' | 'mark'>;

function findOwners(
  reader: SentenceReader,
  list: readonly QuantityMark[],
  names: readonly NameMark[],
  lists: readonly (readonly NameMark[])[],
): readonly Owner[] | undefined {
  const at = hull(list);
  const ahead = lists.findLast((one) => hull(one).end <= at.start);
  const toOwner = (mark: NameMark): Owner => ({ subject: toSubject(mark.entry, mark.text), mark });
  const between = reader.text.slice(ahead === undefined ? reader.marks.start : hull(ahead).end, at.start);
  const isBoth = list.length === 2 && /\bboth (?!of)[^,;%]{1,50},? (?:by )?$/i.test(between);
  if (ahead?.length === list.length && between.length < 70 && !/[;%]|\b(?:while|but|than|against)\b/i.test(between))
    return ahead.map(toOwner);
  if (isBoth) {
    const told = listAssets(names.filter(({ end, isWeak }) => !isWeak && end <= at.start));
    const pair = told.length > 0 ? told : findTogether(reader.discourse, reader.block, 2);
    return pair?.length === 2 ? pair.map((subject) => ({ subject, mark: undefined })) : undefined;
  }
  const after = lists.find((one) => hull(one).start >= at.end);
  if (after?.length !== list.length) return undefined;
  const link = reader.text.slice(at.end, hull(after).start);
  return /^,? (?:respectively,? )?(?:for|in|by) (?:the )?$/i.test(link) ? after.map(toOwner) : undefined;
}

/** "Gained 3% and 5% in May and June": the figures are told apart by their times. */
function isByTimes(reader: SentenceReader, list: readonly QuantityMark[]): boolean {
  const { end } = hull(list);
  const times = reader.marks.times.filter(({ start }) => start >= end && start - end < 50);
  return times.some((one, i) => {
    const next = times[i + 1];
    return next !== undefined && /^,? and (?:in |on )?$/i.test(reader.text.slice(one.end, next.start));
  });
}

function toLists<Type extends NameMark | QuantityMark>(reader: SentenceReader, marks: readonly Type[]): Type[][] {
  const lists: Type[][] = [];
  for (const mark of marks) {
    const last = lists.at(-1)?.at(-1);
    if (last !== undefined && link.test(reader.text.slice(last.end, mark.start))) lists.at(-1)?.push(mark);
    else lists.push([mark]);
  }
  return lists;
}
