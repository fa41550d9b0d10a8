/** What a sentence spoke of, which those that follow may call "it", "the fund" or "the latter". */

import { type NameEntry, toSubject } from '../lexicon/names.ts';
import type { Subject } from '../statement.ts';
import { findPairTold } from './described-names.ts';
import { isMarketName, rememberSubject } from './discourse.ts';
import { tellsOfStranger } from './foreign-subjects.ts';
import { listAssets } from './list-assets.ts';
import type { NameMark } from './marks.ts';
import type { SentenceReader } from './sentence-reader.ts';
import { hasKin, isOfLarge, isOfSmall } from './sibling-names.ts';
import { type Pair, toBoard } from './told-before.ts';

/** What it spoke of, with whom, and what it asked for. */
export function rememberSubjects(reader: SentenceReader): void {
  rememberTopics(reader);
  rememberFunds(reader);
  rememberNamed(reader);
  rememberKinds(reader);
  reader.discourse.isOfStranger = tellsOfStranger(reader);
  rememberAsked(reader);
  rememberKin(reader);
}

const openingClause = /^\W*(?:Even )?(?:While|As|When|Although|Though|Whereas)\b[^,;]{3,80},/;

/** The subjects of a sentence, the one it begins with last; what an opening clause tells of goes before that. */
function listInTurn({ subjects, marks, sentence }: SentenceReader): SentenceReader['subjects'] {
  const end = marks.start + (openingClause.exec(sentence)?.[0].length ?? 0);
  const hasMain = subjects.some(({ at }) => at >= end);
  const toPlace = (at: number): number => (hasMain && at < end ? at + sentence.length : at);
  return subjects.toReversed().sort((a, b) => toPlace(b.at) - toPlace(a.at));
}

/** "It" and "the index" go on with what the sentence began with. */
function rememberTopics(reader: SentenceReader): void {
  const { discourse, marks, subjects } = reader;
  const { subject: topic, byType } = discourse;
  for (const { subject } of listInTurn(reader)) rememberSubject(discourse, subject);
  // "Its bigger brother, the S&P 500, fell too": told beside what the passage goes on with.
  if (topic !== undefined && isOfKin(reader)) {
    discourse.subject = topic;
    byType.set(topic.type, topic);
  }
  if (subjects.length === 0) rememberMention(reader);
  const share = marks.names.findLast(({ entry, isBracketed }) => entry.type === 'share' && !isBracketed);
  if (share !== undefined && !subjects.some(({ subject }) => subject.type === 'share'))
    byType.set('share', toSubject(share.entry, share.text));
}

/** "The energy fund (XLE) climbed. The fund ...": that told in brackets, or by its companies, where no figure is of another fund. */
function rememberFunds({ discourse, marks, subjects }: SentenceReader): void {
  const { byType, funds } = discourse;
  const told = marks.names.flatMap(({ entry, text }) => {
    if (entry.type === 'fund') funds.set(entry.id, toSubject(entry, text));
    const { readings } = entry;
    const fund = readings.map(({ series }) => funds.get(series)).find((one) => one !== undefined);
    return fund === undefined || entry.type === 'index' || entry.type === 'share' ? [] : [fund];
  });
  const last = told.at(-1);
  if (last !== undefined && !subjects.some(({ subject }) => subject.type === 'fund')) byType.set('fund', last);
}

/** Whether figures of the economy were told, and whose record was. */
function rememberKinds({ discourse, marks, sentence, statements, subjects }: SentenceReader): void {
  // "Nobody quite knew why": an aside that names, dates and tells nothing leaves it as it was.
  const told = [statements, marks.names, marks.times, marks.quantities];
  const isAside = told.every(({ length }) => length === 0) && !/\?\W*$/.test(sentence);
  discourse.isOfIndicator = isAside
    ? discourse.isOfIndicator
    : subjects.length === 0 &&
      statements.some(({ kind }) => kind === 'indicator') &&
      !marks.names.some(({ entry }) => isMarketName(entry));
  const ofRecord = statements.findLast((statement) => statement.kind === 'record' || statement.kind === 'drawdown');
  if (ofRecord !== undefined) discourse.recordOf = ofRecord.subject;
}

function rememberKin({ discourse, marks, block }: SentenceReader): void {
  const kin = marks.names.filter(({ entry }) => hasKin(entry));
  for (const { entry } of kin) discourse.kinBlocks.set(entry.id, block);
  const [hasSmall, hasLarge] = [marks.names.some(isOfSmall), marks.names.some(isOfLarge)];
  const before = discourse.sizes?.block === block ? discourse.sizes.isSmall : undefined;
  if (hasSmall || hasLarge) discourse.sizes = { block, isSmall: hasSmall && !hasLarge && before !== false };
  const last = kin.at(-1);
  if (last === undefined) return;
  discourse.kin = last.entry;
  discourse.kinBlock = block;
}

/** A sentence on the brother, rival or parent of what was spoken of. */
function isOfKin({ text, marks }: SentenceReader): boolean {
  return /^\W*(?:And |But )?(?:Its|Their) (?:[\w-]+ ){0,2}?(?:brother|sister|sibling|cousin|twin|rival|peer|counterpart|parent|stablemate)s?\b/.test(
    text.slice(marks.start, marks.end),
  );
}

/** "And utilities?": what follows goes on with what was asked for. */
function rememberAsked(reader: SentenceReader): void {
  const asked = findAsked(reader);
  reader.discourse.asked = asked;
  if (asked !== undefined && asked.readings.length > 0 && reader.sentence.includes('?'))
    rememberSubject(reader.discourse, asked);
}

/** "The Russell 2000?", "And small caps?", "What about Tesla?", "Value:": one name that is asked for, or a label. */
function findAsked(reader: SentenceReader): Subject | undefined {
  const sentence = reader.sentence;
  const [name, other] = reader.marks.names.filter(({ entry, isBracketed }) => isMarketName(entry) && !isBracketed);
  if (name === undefined || other !== undefined || reader.statements.length > 0 || !/[?:.][\s*_"')]*$/.test(sentence))
    return undefined;
  const ahead = reader.text.slice(reader.marks.start, name.start);
  const rest = reader.text.slice(name.end, reader.marks.end);
  const isAlone =
    /^\W*(?:(?:Q|A|and|but|or|as for|what about|how about|what of|the|its|our|poor|even|meanwhile|then)\W+)*$/i.test(
      ahead,
    ) && /^(?: (?:index|fund|shares|stocks|itself|though|then|meanwhile))*\W*$/i.test(rest);
  return isAlone ? toSubject(name.entry, name.text) : undefined;
}

function rememberNamed(reader: SentenceReader): void {
  const named = listAssets(reader.marks.names);
  if (named.length > 0) {
    reader.discourse.named = named;
    reader.discourse.namedBlock = reader.block;
  }
  rememberAssets(reader);
  reader.discourse.group =
    reader.marks.names.findLast(({ entry }) => entry.members.length > 2)?.entry ?? reader.discourse.group;
}

/** What a later description may name again, the latest first. */
function rememberAssets({ discourse, marks, text, block }: SentenceReader): void {
  const { told, pair } = discourse.before;
  const named = [...new Map(marks.names.flatMap(({ entry }) => (isAsset(entry) ? [[entry.id, entry]] : []))).values()];
  const others = told.filter(({ id }) => !named.some((one) => one.id === id));
  const board = toBoard(discourse.before.board, { ...marks, block });
  const [former, latter, third] = board.entries;
  const isOfTwo = named.length === 1 && former !== undefined && latter !== undefined && third === undefined;
  const inTurn: Pair | undefined = isOfTwo ? [former, latter] : undefined;
  discourse.before = {
    told: [...named.toReversed(), ...others].slice(0, mostTold),
    pair: named.length > 0 ? (findPairTold(text, marks.names) ?? inTurn) : pair,
    board,
  };
}

const isAsset = (entry: NameEntry): boolean => isMarketName(entry) && entry.readings.length > 0;

/** A text that names more does not mean the first of them by a description. */
const mostTold = 60;

/** A sentence that states nothing may still name what the next one speaks of. */
function rememberMention(reader: SentenceReader): void {
  const name = reader.marks.names.find(
    (mark) =>
      isMarketName(mark.entry) &&
      !mark.isBracketed &&
      (isWhole(reader, mark) ||
        isHead(reader, mark) ||
        (!mark.isWeak && (mark.entry.type === 'index' || mark.entry.type === 'fund'))),
  );
  if (name === undefined) return;
  // Told before with its fund in brackets, it is still measured by that.
  const known = reader.discourse.recent.find(({ id }) => id === name.entry.id);
  rememberSubject(reader.discourse, known ?? toSubject(name.entry, name.text));
}

/** "As you may have read, small caps did not lose money", "Apple, by the way, isn't cheap": what the clause tells of. */
function isHead(reader: SentenceReader, mark: NameMark): boolean {
  const isCertain = !mark.isWeak || mark.entry.type === 'sector' || mark.entry.type === 'fund';
  return (
    isCertain &&
    /(?:^|[,:;] )\W*(?:the )?$/i.test(reader.text.slice(reader.marks.start, mark.start)) &&
    /^(?: (?:index|stocks|shares|sector|fund))?(?:, (?!which|who)[^,;.]{2,40},)? (?:(?:did|do|does|had|have|has|was|were|is|are)(?:n['\u2019]t)?|held|stood|shone|went|came|kept|earned|suffered|disappointed|shrugged|deserves?)\b/.test(
      reader.after(mark, 70),
    )
  );
}

/** "Gold.", "Regional banks:": a name that stands alone heads what follows. */
function isWhole(reader: SentenceReader, mark: NameMark): boolean {
  return /^\W*$/.test(
    reader.text.slice(reader.marks.start, mark.start) + reader.text.slice(mark.end, reader.marks.end),
  );
}
