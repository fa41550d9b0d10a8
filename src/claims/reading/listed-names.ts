import type { Span } from '../document.ts';
import { toSubject } from '../lexicon/names.ts';
import type { Subject } from '../statement.ts';
import type { NameMark } from './marks.ts';
import type { SentenceReader } from './sentence-reader.ts';

export type NameList = readonly [NameMark, ...NameMark[]];

/** "Apple (AAPL), Alphabet, Inc. and Intel": names that stand beside each other in a list. */
function isJoined(reader: SentenceReader, left: NameMark, right: NameMark): boolean {
  const between = reader.text
    .slice(left.end, right.start)
    .replace(/^(?:,? (?:Inc|Corp|Co|Ltd|plc)\b)?\.?/, '')
    .replace(/\([^)]*\)/g, '');
  return /^\s*(?:,|and|, and|or|&|as well as)?\s*(?:and )?$/i.test(between);
}

/** The names of the list that ends with one of some names. */
export function findListTo(reader: SentenceReader, last: NameMark, names: readonly NameMark[]): NameList {
  const list: [NameMark, ...NameMark[]] = [last];
  for (const name of names.filter(({ end }) => end <= last.start).reverse()) {
    if (!isJoined(reader, name, list[0])) break;
    list.unshift(name);
  }
  return list;
}

/** The names of the first list after a place. */
export function findListAfter(reader: SentenceReader, at: Span, names: readonly NameMark[]): readonly NameMark[] {
  const later = names.filter(({ start }) => start >= at.end);
  const apart = later.findIndex((name, i) => i > 0 && !isJoined(reader, later[i - 1] as NameMark, name));
  return apart < 0 ? later : later.slice(0, apart);
}

/** Names of a list as one subject, of which what is said is said of each. */
export function toListed(reader: SentenceReader, names: NameList): Subject {
  const [first] = names;
  if (names.length === 1) return toSubject(first.entry, first.text);
  return {
    text: reader.text.slice(first.start, (names.at(-1) as NameMark).end),
    id: names.map(({ entry }) => entry.id).join('+'),
    name: names.map(({ entry }) => entry.name).join(', '),
    type: 'group',
    readings: [],
    isAmbiguous: false,
    members: names.map(({ entry }) => entry.readings[0]?.series ?? entry.id),
  };
}
