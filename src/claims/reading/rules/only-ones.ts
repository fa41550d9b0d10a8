import type { Span } from '../../document.ts';
import type { Asserted, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { listAssets } from '../list-assets.ts';
import type { NameMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { isGeneral } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { isAmongSectors } from './rankings.ts';
import { emitTally, findGroup, findMembers, findSectors, toMembers } from './tallies.ts';

const onlySectors = new Pattern(
  /\bthe (?:only|sole) (?:[\w&]+ )?(?:sectors?(?: (?:funds?|SPDRs?|ETFs?))?|(?:industry )?groups?)(?: (?:of|among|out of) the (nine|eleven|9|11)(?: sectors)?)?(?: that| which)?\b/gi,
);
const amongThem =
  /^,? ?(?:\(?(?:of|among|out of) (?:all |the )*(?:(nine|eleven|9|11) )?(?:sector (?:funds|ETFs|SPDRs)|sectors?|SPDRs|groups)\)?,?)?(?= )/i;

/** "They and consumer staples": the sector that was spoken of is one of them too. */
function findPartner({ discourse, text, marks }: SentenceReader, [first]: readonly NameMark[]): readonly Subject[] {
  const { subject } = discourse;
  const isWith =
    first !== undefined && /(?:^|\W)(?:They|they|It|it) and (?:the )?$/.test(text.slice(marks.start, first.start));
  return isWith && subject?.type === 'sector' ? [subject] : [];
}

const onlyOf = new Pattern(
  /\bthe (?:only|sole|lone) (?:(?:one|two|three|four|five|six|ones)\b ?)?(?:(?:sector )?(?:members|names|stocks|funds|indexes|indices|sectors|benchmarks) )?(?<=only |sole |lone |one |two |three |four |five |six |ones |members |names |stocks |funds |indexes |indices |sectors |benchmarks )(?:of|among|out of) (?:(?:the|these|those|our|its|all) ){1,2}(?:(?<whole>three|four|five|six|seven|eight|nine|ten|eleven|[3-9]|1[01])\b ?)?(?<noun>sector (?:funds|SPDRs|ETFs)|sectors|SPDRs|(?:stock )?(?:indexes|indices|averages|benchmarks|gauges)|funds|stocks|shares|names|members)?/gi,
);

/** "Apple and Tesla are the only two of the Magnificent Seven in the red", "it is the only one of these indices showing a loss". */
function readOnlyOf(reader: SentenceReader): void {
  for (const match of onlyOf.matchAll(reader.sentence)) {
    const at = reader.spanOf(match);
    const names = listBefore(reader, at);
    const found = names === undefined ? findMarketSubject(reader, at) : undefined;
    const group = findGroup(reader, at);
    const { whole, noun } = match.groups as Record<string, string | undefined>;
    const which = found === undefined ? listAssets(names ?? []) : [found.subject];
    const members =
      group === undefined
        ? (findMembers(reader, at, { some: 'one', whole, noun }) ?? findThese(reader, noun, which))
        : toMembers(group.entry);
    if (
      names === undefined ||
      members === undefined ||
      reader.statements.some(({ kind, span }) => kind === 'breadth' && overlaps(span, at))
    )
      continue;
    const held = which.flatMap((asset) => findMember(asset, members)?.id ?? []);
    if (held.length !== which.length || held.length === 0) continue;
    const span = { start: names?.[0]?.start ?? at.start, end: group?.end ?? at.end };
    const count: Asserted = { low: held.length, high: held.length, unit: 'count', wording: 'plain', rounding: 0 };
    emitTally(reader, span, reader.text.slice(span.start, span.end), members, count, held);
  }
}

/** "These indices": the ones named last, and the one that is spoken of. */
function findThese(
  { discourse, block }: SentenceReader,
  noun = '',
  which: readonly Subject[],
): readonly Subject[] | undefined {
  if (discourse.namedBlock !== block || !/index|indices|average|benchmark|gauge/i.test(noun)) return undefined;
  const others = discourse.named.filter(({ id }) => which.every((one) => one.id !== id));
  const these = [...others, ...which].filter(({ type }) => type === 'index');
  return these.length > 2 && which.every(({ type }) => type === 'index') ? these : undefined;
}

/** "Energy and utilities were the only sectors that made money", "the only sector making money is energy", "only energy rose". */
export function readOnlyOnes(reader: SentenceReader): void {
  if (isGeneral(reader)) return;
  readOnlyOf(reader);
  for (const match of onlySectors.matchAll(reader.sentence)) {
    const at = reader.spanOf(match);
    const names = listBefore(reader, at) ?? listAfter(reader, at);
    const isMoney = /^[^.;]{0,24}\b(?:mak\w+|made|los\w+) money\b/i.test(reader.after(at, 44));
    if (names !== undefined && (names.length + findPartner(reader, names).length > 1 || isMoney))
      emitOnly(reader, at, names, match[1]);
  }
  for (const [index, name] of reader.marks.names.entries()) {
    if (name.isBracketed || !/(?:^|[\s(])only (?:the )?$/i.test(reader.before(name, 12))) continue;
    const names = listFrom(reader, index);
    const end = (names.at(-1) as NameMark).end;
    const among = amongThem.exec(reader.after({ start: end, end }, 60));
    const isList = names.length > 1 && names.every(({ entry }) => entry.type === 'sector');
    if (!isList && !/\bsectors?\b/i.test(reader.sentence) && !isAmongSectors(reader)) continue;
    emitOnly(reader, { start: name.start, end: end + (among?.[0].length ?? 0) }, names, among?.[1]);
  }
}

function emitOnly(reader: SentenceReader, at: Span, names: readonly NameMark[], size: string | undefined): void {
  const members = findSectors(reader, size === undefined ? undefined : toNumber(size), '');
  if (members === undefined) return;
  const assets = [...findPartner(reader, names), ...listAssets(names)];
  const which = assets.flatMap((asset) => findMember(asset, members)?.id ?? []);
  if (which.length !== assets.length) return;
  const count: Asserted = { low: which.length, high: which.length, unit: 'count', wording: 'plain', rounding: 0 };
  const span = { start: Math.min(at.start, (names[0] as NameMark).start), end: at.end };
  const told = names.every((name) => name.start < at.end) ? span : at;
  emitTally(reader, told, reader.text.slice(told.start, told.end), members, count, which);
}

/** A sector by its name, or by that of its fund. */
const findMember = (asset: Subject, members: readonly Subject[]): Subject | undefined =>
  members.find(({ id, readings }) => id === asset.id || readings[0]?.series === asset.id);

/** "Energy and utilities were the only sectors": the names that end at the verb. */
function listBefore(reader: SentenceReader, at: Span): readonly NameMark[] | undefined {
  const verb = /(?:^|[\s,])(?:is|are|was|were|remains?|became|proved) $/.exec(reader.before(at, 14));
  if (verb === null) return undefined;
  const end = at.start - verb[0].length;
  const first = reader.marks.names.findIndex((_name, i) => lastOf(reader, i).end === end);
  return first < 0 ? undefined : listFrom(reader, first);
}

/** "The only sector making money in 2022 is energy": the names right after the verb. */
function listAfter(reader: SentenceReader, at: Span): readonly NameMark[] | undefined {
  const verb = /^[^.;:]{4,50}? (?:is|are|was|were) (?:the )?/.exec(reader.after(at, 80));
  if (verb === null) return undefined;
  const start = at.end + verb[0].length;
  const first = reader.marks.names.findIndex((name) => name.start === start);
  return first < 0 ? undefined : listFrom(reader, first);
}

const lastOf = (reader: SentenceReader, first: number): NameMark => listFrom(reader, first).at(-1) as NameMark;

/** Names one after the other, with nothing but "and" and commas between them. */
function listFrom(reader: SentenceReader, first: number): readonly NameMark[] {
  const listed: NameMark[] = [];
  for (const name of reader.marks.names.slice(first)) {
    const last = listed.at(-1);
    if (last !== undefined && name.isBracketed) continue;
    if (
      last !== undefined &&
      !/^(?: \([^)]*\))?(?:, | and |, and )(?:the )?$/.test(reader.text.slice(last.end, name.start))
    )
      break;
    listed.push(name);
  }
  return listed;
}
