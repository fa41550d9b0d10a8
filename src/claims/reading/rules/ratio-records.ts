import type { Span } from '../../document.ts';
import { loadNames, toSubject } from '../../lexicon/names.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { NameMark, TimeMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findLookBackOf } from './extreme-look-back.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

const level = '(?: (?:level|point|reading|close|value|mark|ratio))?';

/** "sank to its lowest level", "stands at the highest", "at a record low", "has never been lower", "has not been so low". */
const extreme = new Pattern(
  new RegExp(
    `\\b(?:(?:its|their|the) (?:(?<highest>highest)|(?<lowest>lowest))${level}|(?:a|an|its) (?:record|all-time) (?:(?<high>high)|(?<low>low))|(?:has|have|had) (?:not|never) been (?:(?:so|this|as) (?<nolow>low)|(?<nolower>lower)|(?:so|this|as) (?<nohigh>high)|(?<nohigher>higher)))\\b`,
    'i',
  ),
);

interface Pair {
  readonly asset: NameMark;
  readonly benchmark: NameMark;
  readonly start: number;
  /** Where the benchmark ends that is named behind the words. */
  readonly end?: number;
}

/** The ratio of one asset to another at its highest or lowest since a time: a record of neither of them. */
export function readRatioRecords(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  const found = reader.find(extreme, ({ kind }) => kind === 'record');
  const pair = found && (findPair(reader, found.at) ?? findPairAround(reader, found.at));
  if (found === undefined || pair === undefined) return;
  const { at, match } = found;
  const end = Math.max(at.end, pair.end ?? 0);
  const { highest, high, nohigh, nohigher, low: recordLow } = match.groups ?? {};
  const side = (highest ?? high ?? nohigh ?? nohigher) === undefined ? 'low' : 'high';
  const isOfAll = (high ?? recordLow) !== undefined || /\bnever\b/i.test(match[0]);
  const own = reader.findTime(at, (time) => isOwnTime(time) && !overlaps(time, at));
  const back = findLookBackOf(reader, at, own);
  if (back === undefined && !isOfAll) return;
  reader.emit(
    {
      kind: 'record',
      subject: toSubject(pair.asset.entry, pair.asset.text),
      against: toSubject(pair.benchmark.entry, pair.benchmark.text),
      side,
      relation: 'set',
      asserted: null,
      ...(back?.day === undefined ? {} : { since: back.day }),
    },
    { marks: [toCue(reader, { start: pair.start, end }), back?.mark], time: own, negated: false },
  );
  reader.use(
    ...reader
      .freeCues('highest', 'lowest', 'record-high', 'record-low', 'up', 'down')
      .filter((cue) => overlaps(cue, at) || (cue.start >= pair.start && cue.end <= at.start)),
  );
}

const isOwnTime = ({ isSince, isLookBack, isLength, isAhead }: TimeMark): boolean =>
  !isSince && !isLookBack && !isLength && !isAhead;

const ofRatio =
  /\b(?:ratio|price) (?:of|between) (?:the )?(?:(?:price|level|closes?) of )?(?:the )?(?:[\w-]+ ){0,2}\(?$/i;
const toOther =
  /^\)?(?:'s?)?(?: (?:index|fund|stocks|shares|ETF))?(?: (?:to|and|over|divided by)|\/)(?: that of)?(?: (?:the|its))?(?: [\w-]+){0,3}? ?\(?$/i;
const against =
  /^\)?(?:'s?)?(?: (?:index|fund|stocks|shares|price))?,?(?: (?:measured|as measured|set|priced))? (?:relative to|in relation to|against|compared (?:with|to)|divided by)(?: that of)?(?: (?:the|its))?(?: [\w-]+){0,1}? ?$/i;
const joined = /^(?:[-/ ](?:to[- ])?|-to-)$/i;
const opening =
  /^\W*(?:Measured |Set |Priced )?(?:relative to|in relation to|against|compared (?:with|to)) (?:the )?$/i;

/** "SMH now stands at its lowest against QQQ since November": the other of the two behind the words. */
function findPairAround({ marks, text }: SentenceReader, at: Span): Pair | undefined {
  const ofPrice = marks.names.filter(({ entry }) => isMarketName(entry) && entry.readings.length > 0);
  const asset = ofPrice.findLast(({ end }) => end <= at.start);
  const benchmark = ofPrice.find(({ start }) => start >= at.end && behind.test(text.slice(at.end, start)));
  if (asset === undefined || benchmark === undefined || asset.entry.id === benchmark.entry.id) return undefined;
  const isOfAsset = isPredicate(text.slice(asset.end, at.start));
  return isOfAsset ? { asset, benchmark, start: asset.start, end: benchmark.end } : undefined;
}

const behind = /^ (?:relative to|in relation to|against|versus|compared (?:with|to)) (?:that of )?(?:the )?$/i;

/** The two whose ratio is spoken of before the words: "the ratio of A to B", "A relative to B", "Relative to B, A", "the A/B ratio". */
function findPair(reader: SentenceReader, at: Span): Pair | undefined {
  const names = reader.marks.names.filter(
    ({ entry, end }) => isMarketName(entry) && entry.readings.length > 0 && end <= at.start,
  );
  for (const [i, asset] of names.entries()) {
    // "In June its ratio to the S&P 500 fell to the lowest since 2001": of what the passage speaks of.
    const owner = ownRatio.test(reader.before(asset, 30)) ? findOwner(reader, asset) : undefined;
    if (owner !== undefined && isPredicate(reader.text.slice(asset.end, at.start)))
      return { asset: owner, benchmark: asset, start: asset.start };
    const benchmark = names.slice(i + 1).find(({ entry }) => entry.id !== asset.entry.id);
    if (benchmark === undefined) return undefined;
    const between = reader.text.slice(asset.end, benchmark.start);
    const tail = reader.text.slice(benchmark.end, at.start);
    if (/[;:]/.test(between) || /[;:]|, (?:and|but|while|as)\b/.test(tail)) continue;
    const isRatio =
      (ofRatio.test(reader.before(asset, 70)) && toOther.test(between)) ||
      (against.test(between) && isPredicate(tail)) ||
      (joined.test(between) && /^ ratio\b/i.test(tail));
    if (isRatio) return { asset, benchmark, start: asset.start };
    if (
      opening.test(reader.before(asset, 40)) &&
      /^(?: index| fund| stocks)?, (?:the |its )?(?:[\w-]+ )?$/.test(between) &&
      isPredicate(tail)
    )
      return { asset: benchmark, benchmark: asset, start: asset.start };
  }
  return undefined;
}

const ownRatio = /\b(?:its|their) (?:price )?ratio (?:to|against|over) (?:the |that of the )?$/i;

/** The asset of this sentence, or of the passage, whose ratio to another is spoken of. */
function findOwner(reader: SentenceReader, benchmark: NameMark): NameMark | undefined {
  const own = reader.marks.names.find(
    ({ entry, end }) => end < benchmark.start && isMarketName(entry) && entry.readings.length > 0,
  );
  const entry = own?.entry ?? loadNames().byId.get(reader.discourse.subject?.id ?? '');
  if (entry === undefined || entry.id === benchmark.entry.id || entry.readings.length === 0) return undefined;
  return own ?? { ...benchmark, entry, text: entry.name };
}

/** Nothing but a verb of its own stands between a name and the words: "now stands at", "has sunk to". */
const isPredicate = (tail: string): boolean => /^\)?(?: (?:index|fund|stocks|shares))?,?(?: [\w-]+){0,6} ?$/.test(tail);
