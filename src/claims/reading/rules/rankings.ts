import type { Span } from '../../document.ts';
import { loadNames, type NameEntry, toSubject } from '../../lexicon/names.ts';
import type { RankingStatement, SeriesReading, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { CueMark, NameMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { distance, hasClass, overlaps } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { toYearSoFar } from './calendar-year.ts';
import { findMarketSubject } from './market-subject.ts';
import { toRank } from './ranks.ts';
import { oldSectors, sectors } from './sector-ids.ts';

const amongSectors = new Pattern(
  /\b(?:sectors?|industry groups?|(?:11|eleven|nine) (?:[\w-]+ )?(?:groups?|industry|sector|SPDRs?)|major (?:industry )?groups?|SPDRs?)\b|\b(?:of|among) (?:the|all) (?:11|eleven)(?=[.,;:)]|$)/i,
);

/** "The largest sector of the index" is so by weight, and not by what it gained. */
const bySize =
  /^(?:largest|biggest|heaviest|smallest)(?: single)? (?:sectors?|industry groups?|groups?|weights?|weightings?|components?|constituents?|holdings?)\b(?! (?:gain|loss|advance|decline|rise|drop|move|fall))/i;

/** "the only sector to finish higher", "the one sector fund of the old nine still in the black". */
const onlyOne = new Pattern(
  /\b(?:the )?(?:only|sole|lone|one|single) (?!(?:two|three|four|five|six|seven)\b)(?:one )?(?:of (?:the|all) )?(?:[\w&-]+ ){0,4}?(?:sectors?|sector funds?|sector SPDRs?|industry groups?|(?<=only )one(?= to )|(?<=only )one of them|one of the (?:nine|ten|eleven|11)(?: (?:sectors|groups|funds|sector funds|SPDRs))?)\b(?: funds?)?(?: of [\w ]{1,20}?)?,? (?:that |which |still |to |in |with (?:an? )?|had |has |have |was |is |)(?:[\w]+ ){0,2}?(advanc\w+|ris\w+|rose|gain\w*|finish\w* (?:higher|up|lower|down)|(?:end|finish|clos)\w* the (?:month|week|quarter|year|half|day) (?:higher|up|lower|down)|end\w* (?:higher|up|lower|down)|clos\w* (?:higher|up|lower|down)|black|green|red|positive|negative|higher|lower|up|down|fall\w*|fell|declin\w+|drop\w*|los\w+|lost)\b/gi,
);

/** "the best-performing sector", "the biggest advance of any sector", "the only sector to finish higher". */
export function readRankings(reader: SentenceReader): void {
  readOnly(reader);
  readLeaders(reader);
  readOutright(reader);
  readPlaces(reader);
  readUnbeaten(reader);
  readLedBy(reader);
  for (const cue of reader.freeCues('best', 'worst')) {
    const before = reader.before(cue, 50);
    const after = reader.after(cue, 60);
    const isPlace =
      /perform|leader|laggard|gainer|loser|winner|of (?:all|the|any) (?:of the )?(?:11|eleven|nine|\d+|sectors?)|sector|\bgroups?\b/i.test(
        `${before}${cue.text}${after}`,
      );
    if (/^ (?:[\w-]+ )?(?:day|session|week|month|quarter|year) (?:in|on record|ever|since)\b/i.test(after)) continue;
    const isOfAny = ofAny.test(after) && (isAmongSectors(reader) || spokenOf(reader));
    if (!isOfAny && (!isPlace || !amongSectors.test(`${before}${cue.text}${after}`))) continue;
    if (bySize.test(`${cue.text}${after}`)) continue;
    const found = findComplement(reader, cue) ?? findMarketSubject(reader, cue, isSector);
    if (found === undefined || (found.subject.type !== 'sector' && found.subject.type !== 'fund')) continue;
    if (!sectors.includes(toSectorId(found.subject.id))) continue;
    const isMove = /^ (?:[\w-]+ )?(?:drop|fall|decline|loss|slide)\b/i.test(after);
    const isOld = /\b(?:nine|old|original)\b/i.test(after);
    emitRanking(reader, found.subject, cue, {
      side: isMove || (hasClass(cue, 'worst') && !hasClass(cue, 'best')) ? 'worst' : 'best',
      rank: toRank(reader.before(cue, 12)),
      isOld,
      beside: found.mark !== undefined && distance(found.mark, cue) < 50 ? found.mark : undefined,
    });
  }
  readNextPlaces(reader);
  readFollowers(reader);
}

/** "Financials gained 4.1%, the most of any": of all there are, where sectors are spoken of. */
const ofAny = /^ of (?:any|all|the lot|them all|the bunch)(?=[.,;:)]|$)/i;

const complement =
  /^(?: of (?:the |all )(?:[\w&-]+ ){0,2}?(?=sectors|groups)|[- ](?:[\w-]+ )?(?=sector|group))(?:sector|group)s?\b[^,;.:]{0,50} (?:was|were|is|are|has been|proved|remained) (?:the )?$/i;

/** "..., the worst utilities", "and the best was energy": the other end, told right behind. */
const besideOther = /(?:[,;)%] |\b(?:and|while|but) )the $/i;
const elided = /^(?: (?:one|performer|of (?:them|all)))?,? (?:was |were |being |proved )?(?:the )?$/i;

const followed = /^(?:,| one,| was| were| is| are| being|:)? (?:the )?$/i;

/** "The top-performing sector of the index last year was energy": the name that the verb says it was. */
function findComplement(reader: SentenceReader, cue: Span): SubjectFound | undefined {
  // "The best sector was technology, the worst health care": the other end of what was told.
  const isOther = reader.statements.some(({ kind, span }) => kind === 'ranking' && span.end <= cue.start);
  const mark = reader.marks.names.find(
    ({ entry, start }) =>
      isSector(entry) &&
      start >= cue.end &&
      (complement.test(reader.text.slice(cue.end, start)) ||
        (isOther && followed.test(reader.text.slice(cue.end, start))) ||
        (besideOther.test(reader.before(cue, 14)) && elided.test(reader.text.slice(cue.end, start)))),
  );
  return mark === undefined ? undefined : { subject: toSubject(mark.entry, mark.text), mark };
}

/** Characters before a sentence of the same passage in which the sectors may have been spoken of. */
const passage = 220;

/** Whether sectors are what the sentence, or the one before it in the passage, speaks of. */
export function isAmongSectors({ text, marks, sentence }: SentenceReader): boolean {
  if (amongSectors.test(sentence)) return true;
  const ahead = text.slice(Math.max(0, marks.start - passage), marks.start).replace(/^.*\n\s*\n/s, '');
  return /\b(?:sectors|(?:every|each) sector|sector (?:funds|ETFs|SPDRs)|industry groups)\b/i.test(ahead);
}

/** Whether the sentence names two sectors or more: what leads "of all" leads them. */
function hasSectors({ marks }: SentenceReader): boolean {
  return new Set(marks.names.filter(({ entry }) => isSector(entry)).map(({ entry }) => toSectorId(entry.id))).size > 1;
}

function readOnly(reader: SentenceReader): void {
  const sentence = reader.sentence;
  if (!isAmongSectors(reader)) return;
  for (const match of onlyOne.matchAll(sentence)) {
    const at = reader.spanOf(match);
    if (reader.statements.some((one) => one.kind === 'breadth' && overlaps(one.span, at))) continue;
    const found = findMarketSubject(reader, at, isSector);
    if (found === undefined || !sectors.includes(toSectorId(found.subject.id))) continue;
    const isFall = /declin|drop|los|lower|down|red|negative|fall|fell/i.test(match[1] as string);
    const mark = toPhraseCue(at, match[0], 'best');
    emitRanking(reader, found.subject, mark, {
      side: isFall ? 'worst' : 'best',
      rank: 1,
      isOld: /\b(?:nine|old|original)\b/i.test(match[0]),
      isOnly: true,
      beside: undefined,
    });
    for (const cue of reader.freeCues('up', 'down', 'best', 'worst'))
      if (cue.start >= at.start && cue.end <= at.end) reader.use(cue);
  }
}

const leader = new Pattern(
  /\b(?:(led|leads?|leading|topped|tops?|topping|heads?|headed|heading) (?:all|the (?:(?:S&P|S&P 500) )?(?:eleven|11|sectors?|(?:sector |league )?(?:table|list|rankings|standings)|gainers|pack|field|way|leader ?board))|(?:outperformed|beat|beaten|outpaced|outran|outdid|surpassed) (?:every|all) (?:the )?other sectors?|(?:left|leaves|leaving) (?:every|all) (?:the )?other sectors? (?:far |well )?behind|(brought up the rear|(?:lag(?:s|ged)?|trail(?:s|ed)?) (?:(?:all|every) other|all (?:the )?(?:eleven|11|nine|sectors))|(?:came|finished|ranked) (?:dead )?last|propped up the table|(?:was|were|is|are|got|been) (?:the )?(?:hardest|worst)[- ]hit|(?:was|were) hit (?:the )?hardest|(?:fared|did|held up|suffered|slumped) (?:the )?(?:worst|most)|(?:(?:is|are|was|were) (?:at|rooted to)|sits? at|sat at|stands? at|remains? at|finished at|ended (?:up )?at) the (?:very )?bottom(?! of (?!the (?:table|list|pile|heap|league|rankings|pack|lot|sectors?)\b)))|(?:held up|fared|did|weathered it) (?:the )?(?<best>best))\b/gi,
);

const wasThe = '(?:was|were|is|are|remains?|remained|proved|has been|have been) ';
const stretchNoun =
  '(?:week|month|quarter|half|year|January|February|March|April|May|June|July|August|September|October|November|December)';

const showed = '(?:had|has had|have had|made|put in|put on|turned in|gave)';
/** "The best showing", and none since a time. */
const showing = '(?:showing|performance|run|time)(?! (?:since|in|ever|on record)\\b)';

/** "Energy led with 9.9%", "is the runaway leader", "had the best February of all", "took the sector crown": places of their own. */
const outright = new Pattern(
  new RegExp(
    `\\b(?:(?:(?:led|leads?|is leading|are leading)(?: with(?= (?:a |an |[-+\\d]))|(?=[.;]|, (?:and|with|ahead of|followed by)\\b))|${wasThe}(?:again |now |by far |far and away |easily )?(?:the |its )?(?:runaway|undisputed|outright|clear|clear-cut|hands-down) (?:leader|winner)|(?:had|has had|have had|enjoyed|posted|recorded) the best ${stretchNoun} of (?:all|the lot|any|them all)|(?:took|takes|wore|wears|claimed|won) the sector (?:crown|title|laurels|prize)|(?:took|seized|reclaimed|regained|retook|recaptured) the (?:lead|top spot|crown|sector lead)(?! (?:from|over))|${wasThe}(?:by far )?the best of (?:all|the lot|them all|(?:all )?the (?:eleven |11 |ten |nine )?(?:S&P 500 |S&P )?sectors)|${showed} the (?:best|strongest) ${showing})|(?<worst>${wasThe}(?:by far )?(?:the )?worst of (?:all|the lot|them all|(?:all )?the (?:eleven |11 |ten |nine )?(?:S&P 500 |S&P )?sectors)|(?:had|has had|have had|suffered|posted|recorded) the worst ${stretchNoun} of (?:all|the lot|any|them all)|(?:took|takes|picked up|earned) the wooden spoon|${showed} the (?:worst|weakest|poorest) ${showing}))(?=[ ,.;:)]|$)`,
    'gi',
  ),
);

/** "Energy, not technology, tops the table". */
const notThis = /(?:, (?:and )?not|\brather than|\binstead of) (?:the )?$/i;

/** The last sector named before a place, by what stands between the two. */
function findSectorBefore(
  { marks, text }: SentenceReader,
  at: Span,
  isBeside: (between: string) => boolean,
): NameMark | undefined {
  return marks.names.findLast(
    ({ entry, isBracketed, start, end }) =>
      isSector(entry) &&
      !isBracketed &&
      end <= at.start &&
      !notThis.test(text.slice(Math.max(marks.start, start - 14), start)) &&
      isBeside(text.slice(end, at.start).replace(/^, (?:and )?not [^,;.]{3,40},/, '')),
  );
}

/** Words of a lead that is one of all there are: no other of the kind needs to be spoken of. */
function readOutright(reader: SentenceReader): void {
  for (const match of outright.matchAll(reader.sentence)) {
    const at = reader.spanOf(match);
    const name = findSectorBefore(reader, at, (between) =>
      /^(?: (?:stocks|shares|companies|sector))?(?:,(?:[^.;]|\.(?=\d))*,)? $/.test(between),
    );
    const isOfSectors = isAmongSectors(reader) || hasSectors(reader) || /sector/i.test(match[0]) || spokenOf(reader);
    if (name === undefined || !isOfSectors || !sectors.includes(toSectorId(name.entry.id))) continue;
    if (
      reader.statements.some(({ kind, span }) => (kind === 'ranking' || kind === 'performance') && overlaps(span, at))
    )
      continue;
    emitRanking(reader, toSubject(name.entry, name.text), toPhraseCue(at, match[0], 'best', { isVerb: true }), {
      side: match.groups?.worst === undefined ? 'best' : 'worst',
      rank: 1,
      isOld: false,
      beside: name,
    });
    for (const cue of reader.freeCues('ahead', 'behind', 'best', 'worst'))
      if (cue.start >= at.start && cue.end <= at.end) reader.use(cue);
  }
}

/** Whether the passage has spoken of another sector in the sentence before, or in the table above. */
const spokenOf = ({ discourse, block }: SentenceReader): boolean =>
  discourse.namedBlock >= block - 1 && discourse.named.some(({ type }) => type === 'sector');

/** "Technology led all eleven sectors", "materials brought up the rear": only where sectors are spoken of. */
function readLeaders(reader: SentenceReader): void {
  const sentence = reader.sentence;
  if (!isAmongSectors(reader) && !spokenOf(reader)) return;
  for (const match of leader.matchAll(sentence)) {
    const at = reader.spanOf(match);
    const name = findSectorBefore(reader, at, (between) => between.replace(/^,[^,;.]*,/, '').length < 40);
    if (name === undefined || !sectors.includes(toSectorId(name.entry.id))) continue;
    const mark = toPhraseCue(at, match[0], 'best', { isVerb: true });
    const isLast = match[2] !== undefined;
    emitRanking(reader, toSubject(name.entry, name.text), mark, {
      side: isLast ? 'worst' : 'best',
      rank: 1,
      isOld: false,
      beside: name,
    });
    for (const cue of reader.freeCues('ahead', 'behind', 'up', 'best', 'worst'))
      if (cue.start >= at.start && cue.end <= at.end) reader.use(cue);
  }
}

const led = /(?:, led| led) by (?:the )?$/i;

/** "Seven of the eleven sectors rose, led by energy": the first of those counted; of those that fell, the last of all. */
function readLedBy(reader: SentenceReader): void {
  for (const name of reader.marks.names) {
    const ahead = reader.before(name, 12);
    const match = led.exec(ahead);
    if (match === null || !isSector(name.entry) || !sectors.includes(toSectorId(name.entry.id))) continue;
    const at = { start: name.start - match[0].replace(/^, | /, '').length, end: name.start - 1 };
    const counted = reader.statements.findLast((one) => one.kind === 'breadth' && one.span.end <= at.start);
    if (counted?.kind !== 'breadth' || counted.each?.members.every(({ type }) => type === 'sector') !== true) continue;
    const { direction } = counted.each;
    if (direction !== 'up' && direction !== 'down') continue;
    if (!/^[^,;.]{0,14}$/.test(reader.text.slice(counted.span.end, at.start).replace(/, $/, ''))) continue;
    emitRanking(
      reader,
      toSubject(name.entry, name.text),
      toPhraseCue(at, reader.text.slice(at.start, at.end), 'best'),
      {
        side: direction === 'up' ? 'best' : 'worst',
        rank: 1,
        isOld: false,
        beside: name,
      },
    );
    reader.use(...reader.freeCues('ahead', 'behind').filter((cue) => cue.start >= at.start && cue.end <= at.end));
  }
}

const unbeaten = new Pattern(
  /\bno (?:other )?(?:[\w&]+ ){0,3}?sector(?: (?:of|in) the (?:[\w&]+ ){0,2}[\w&]+)? (?:(?:has |had )?(?:did|done|fared|performed|held up|was) (?:(better)|worse) than|(?:has |had )?(outperformed|outpaced|beat|beaten|topped|surpassed)|(?:has |had )?(?:underperformed|lagged|trailed)) (?:the )?$/i,
);

/** "No sector did better than energy": the first of them, by what the others did not. */
function readUnbeaten(reader: SentenceReader): void {
  for (const name of reader.marks.names) {
    if (!isSector(name.entry) || !sectors.includes(toSectorId(name.entry.id))) continue;
    const ahead = reader.before(name, 90);
    const match = unbeaten.exec(ahead);
    if (match === null) continue;
    const at = { start: name.start - ahead.length + match.index, end: name.start - 1 };
    if (reader.statements.some(({ span }) => overlaps(span, at))) continue;
    emitRanking(reader, toSubject(name.entry, name.text), toPhraseCue(at, match[0], 'best'), {
      side: (match[1] ?? match[2]) === undefined ? 'worst' : 'best',
      rank: 1,
      isOld: false,
      beside: name,
    });
    for (const cue of reader.freeCues('ahead', 'behind', 'up', 'down', 'best', 'worst'))
      if (cue.start >= at.start && cue.end <= at.end) reader.use(cue);
  }
}

const placeWord =
  '(?:(?:second|third|fourth|fifth)[- ]to[- ]last|(?:second|third|fourth|fifth)(?:[- ]last| from (?:the )?(?:bottom|last))|(?:last|bottom) but (?:one|two|three)|last|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh)';
const noPlace = '(?! (?:year|quarter|month|week|day|time|half|only|session|straight|consecutive|successive)s?)';

/** "Ranked third", "came second to last"; "is last but one of the eleven", "stands first this time". */
const placed = new Pattern(
  new RegExp(
    `\\b(?:(?:ranked|ranks|placed|came(?: in)?|comes?(?: in)?|finished|was) (?:the |an? (?:[a-z]+ )(?=[a-z]+(?: (?:in|with|at|behind|among|on|for|this|last)\\b|[,.;)]|$)))?(${placeWord})\\b${noPlace}|(?:is|are|stands?|lies|sits?) (?:now |currently |only |just )?(${placeWord})(?= (?:of|among|out of) (?:all |the )| (?:this time|this year|so far)\\b))`,
    'gi',
  ),
);

/** The side that a place is counted from, and its number: "last but one" is the second from the worst. */
function toPlace(word: string): Pick<RankingStatement, 'side' | 'rank'> {
  const [, butMany] = /but (one|two|three)$/.exec(word) ?? [];
  if (butMany !== undefined) return { side: 'worst', rank: { one: 2, two: 3, three: 4 }[butMany] ?? 2 };
  const rank = toRankNumber(/^[a-z]+/.exec(word)?.[0] ?? '') || 1;
  return { side: /last|bottom/.test(word) ? 'worst' : 'best', rank };
}

/** "Among the nine, health care ranked third": a place by its number, where sectors are spoken of. */
function readPlaces(reader: SentenceReader): void {
  const sentence = reader.sentence;
  const isOfRace = isAmongSectors(reader) || spokenOf(reader) || hasSectors(reader) || formerPlace.test(sentence);
  if (!isOfRace) return;
  for (const match of placed.matchAll(sentence)) {
    const at = reader.spanOf(match);
    // What is to come is no place that was taken.
    if (/\b(?:will|should|would|could|may|might) $/i.test(reader.before(at, 8))) continue;
    const name = reader.marks.names.findLast(
      ({ entry, isBracketed, end }) => isSector(entry) && !isBracketed && end <= at.start && at.start - end < 60,
    );
    if (name === undefined || !sectors.includes(toSectorId(name.entry.id))) continue;
    emitRanking(reader, toSubject(name.entry, name.text), toPhraseCue(at, match[0], 'best'), {
      ...toPlace((match[1] ?? match[2] ?? '').toLowerCase()),
      isOld: /\b(?:nine|old|original)\b/i.test(sentence),
      beside: name,
      ...(match[2] === undefined ? {} : { isNow: true }),
    });
  }
}

/** "Energy, last year's winner, is second this time": a race of sectors that was run before. */
const formerPlace = new Pattern(/\b(?:last year|20\d\d)'s (?:winner|leader|champion|star|laggard|loser)\b/i);

/** What may stand between a name and its place: its ticker, "stocks". */
const besideName = '(?: (?:stocks|shares|companies|funds?|sector))?(?: \\([^()]{2,24}\\)|, [^,;()]{2,24},)?';
const nextPlace = new RegExp(
  `^${besideName} (?:did )?(?:the )?(second|third|fourth|fifth|last|worst|poorest|weakest|best|strongest)(?=[.,;)]|$| and )`,
  'i',
);

/** "Utilities came second and health care third": a place of another sector, its verb told before. */
function readNextPlaces(reader: SentenceReader): void {
  const told = findRanked(reader);
  if (told === undefined) return;
  for (const name of reader.marks.names) {
    const match = name.start < told.span.end || !isRanked(name) ? null : nextPlace.exec(reader.after(name, 60));
    const end = name.end + (match?.[0].length ?? 0);
    const isGoneOn = /(?:[,;]|\band|\bwith|\bbut|\bwhile) (?:the )?$/i.test(reader.before(name, 10));
    if (match === null || !isGoneOn) continue;
    const word = (match[1] as string).toLowerCase();
    emitNext(reader, { name, start: name.start, end }, told, {
      side: /^(?:last|worst|poorest|weakest)$/.test(word) ? 'worst' : 'best',
      rank: toRankNumber(word) || 1,
    });
  }
}

const followedBy = /(?<=^|, )(?:closely |narrowly |in turn )?followed by (?:the )?$/i;
const nextInLine = new RegExp(`^${besideName}(?:,|,? and)(?: then)? (?:the )?$`, 'i');

/** "Technology led all sectors, followed by energy and materials": the places after the one told, in order. */
function readFollowers(reader: SentenceReader): void {
  const told = findRanked(reader);
  if (told === undefined) return;
  const names = reader.marks.names.filter((name) => !name.isBracketed && name.start >= told.span.end);
  const first = names.findIndex((name) => isRanked(name) && followedBy.test(reader.before(name, 40)));
  if (first < 0) return;
  let [rank, end] = [told.rank, 0];
  for (const name of names.slice(first)) {
    if (!isRanked(name) || (end > 0 && !nextInLine.test(reader.text.slice(end, name.start)))) break;
    const start =
      rank === told.rank ? name.start - (followedBy.exec(reader.before(name, 40))?.[0].length ?? 0) : name.start;
    end = name.end;
    rank++;
    emitNext(reader, { name, start, end }, told, { side: told.side, rank });
  }
}

/** The place told last in the sentence: one of all the sectors, by its number. */
const findRanked = ({ statements }: SentenceReader): RankingStatement | undefined =>
  statements.findLast(
    (one): one is RankingStatement =>
      one.kind === 'ranking' && one.modality === 'fact' && one.amongText.includes('sectors'),
  );

const isRanked = ({ entry, isBracketed }: NameMark): boolean =>
  isSector(entry) && !isBracketed && sectors.includes(toSectorId(entry.id));

/** A place beside the one told, over the same stretch. */
function emitNext(
  reader: SentenceReader,
  { name, ...at }: Span & { readonly name: NameMark },
  told: RankingStatement,
  place: Pick<RankingStatement, 'side' | 'rank'>,
): void {
  if (reader.statements.some(({ kind, span }) => kind === 'ranking' && overlaps(span, at))) return;
  reader.emit(
    {
      kind: 'ranking',
      subject: toSubject(name.entry, name.text),
      among: told.among,
      amongText: told.amongText,
      ...place,
    },
    {
      marks: [toPhraseCue(at, reader.text.slice(at.start, at.end), 'best')],
      period: told.period.from === 'stated' ? { ...told.period, from: 'carried' } : told.period,
      time: undefined,
      modality: 'fact',
      negated: false,
    },
  );
}

interface Place {
  readonly side: 'best' | 'worst';
  readonly rank: number;
  readonly isOld: boolean;
  readonly isOnly?: true;
  /** Told of the present: a time that has ended is of something else. */
  readonly isNow?: true;
  readonly beside: NameMark | undefined;
}

function emitRanking(
  reader: SentenceReader,
  subject: Subject,
  cue: CueMark,
  { side, rank, isOld, isOnly, isNow, beside }: Place,
): void {
  // "Energy leads all sectors", "is the worst of them": a state is one of recent months, and no session's.
  const isState =
    /^(?:leads?|leading|tops|heads|lags|trails|sits?|stands?|remains?|is|are|has been|have been)\b/i.test(cue.text) ||
    /\b(?:is|are|remains?|ha(?:s|ve) been)(?: (?:now|still|currently|by far|easily))? (?:the )?$/i.test(
      reader.before(cue, 40),
    );
  const isOfYear = /^[^.;,]{0,30}\b(?:of|in|for) the year\b/i.test(reader.after(cue, 44));
  reader.emit(
    {
      kind: 'ranking',
      subject,
      among: toReadings(isOld ? oldSectors : sectors),
      amongText: isOld ? 'the nine original sectors of the S&P 500' : 'the sectors of the S&P 500',
      side,
      rank,
      ...(isOnly === undefined ? {} : { isOnly }),
    },
    {
      marks: [cue, beside],
      ...(isState ? { usual: 'recent' as const } : {}),
      ...(isOfYear ? { period: { ...toYearSoFar(reader.discourse.published), role: 'window', from: 'stated' } } : {}),
      time: reader.findTime(
        cue,
        (mark) =>
          !mark.isLength &&
          !(isNow && (!mark.period.isOpen || overlaps(mark, cue))) &&
          !isInserted(reader, mark, beside, cue) &&
          !(cue.isVerb && isOfNext(reader, mark, cue)),
      ),
    },
  );
}

/** "Energy is the runaway leader, a change for a group that was an afterthought in 2025": a time of what is told besides. */
const isOfNext = (reader: SentenceReader, time: Span, cue: Span): boolean =>
  time.start > cue.end && reader.breaks(cue, time) > 0;

/** "Energy, the only one with a gain for the year, held up best": a time of what is inserted. */
function isInserted(reader: SentenceReader, time: Span, name: NameMark | undefined, cue: Span): boolean {
  if (name === undefined || time.start < name.end || time.end > cue.start) return false;
  return /^,[^,;.]*,/.test(reader.text.slice(name.end, cue.start));
}

function isSector({ type, id }: NameEntry): boolean {
  return type === 'sector' || (type === 'fund' && (id === undefined || sectors.includes(toSectorId(id))));
}

/** A sector fund by its ticker stands for its sector. */
function toSectorId(id: string): string {
  const { byId } = loadNames();
  return sectors.find((sector) => sector === id || byId.get(sector)?.readings[0]?.series === id) ?? id;
}

function toReadings(ids: readonly string[]): SeriesReading[] {
  const { byId } = loadNames();
  return ids.flatMap((id) => byId.get(id)?.readings.slice(0, 2) ?? []);
}
