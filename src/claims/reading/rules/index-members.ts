import { toSubject } from '../../lexicon/names.ts';
import { findListAfter, type NameList, toListed } from '../listed-names.ts';
import type { NameMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';

const member = '(?:members?|constituents?|components?)';

/** "Russell 2000 members such as", and nothing else before the names. */
const before = new RegExp(`^ (?:index )?${member}(?:,? (?:like|such as|including))? (?:both |the )?$`, 'i');

/** "X (NYSE: XXX), a Russell 2000 member": what stands between the name and the index, and after it. */
const apposed = /^(?: ?\([^)]*\))?, (?:itself |now |once |still )?(?:an?|the) (?:[\w-]+ )?$/i;
const role = new RegExp(`^ (?:index )?${member}\\b`, 'i');

/** "Russell 2000 members such as X (NASDAQ: XXX) and Y", "X (NYSE: XXX), an S&P 500 constituent": companies of an index. */
export function readIndexMembers(reader: SentenceReader): void {
  const shares = reader.marks.names.filter(({ entry, isBracketed }) => entry.type === 'share' && !isBracketed);
  for (const index of reader.marks.names) {
    if (index.entry.universe === undefined || index.isBracketed) continue;
    const names = findAfter(reader, index, shares) ?? findApposed(reader, index, shares);
    if (names === undefined || reader.statements.some(({ span }) => overlaps(span, index))) continue;
    const all = [index, ...names];
    const at = { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
    reader.emit(
      { kind: 'membership', subject: toListed(reader, names), universe: toSubject(index.entry, index.text) },
      { marks: [toPhraseCue(at, reader.text.slice(at.start, at.end))], usual: 'now' },
    );
  }
}

function findAfter(reader: SentenceReader, index: NameMark, shares: readonly NameMark[]): NameList | undefined {
  const list = findListAfter(reader, index, shares);
  const [first] = list;
  return first !== undefined && before.test(reader.text.slice(index.end, first.start)) ? (list as NameList) : undefined;
}

function findApposed(reader: SentenceReader, index: NameMark, shares: readonly NameMark[]): NameList | undefined {
  const name = shares.findLast(({ end }) => end <= index.start);
  if (name === undefined || !role.test(reader.after(index, 24))) return undefined;
  return apposed.test(reader.text.slice(name.end, index.start)) ? [name] : undefined;
}
