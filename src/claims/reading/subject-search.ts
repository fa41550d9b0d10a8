import type { Span } from '../document.ts';
import { loadNames, type NameEntry, toSubject } from '../lexicon/names.ts';
import type { Subject } from '../statement.ts';
import { isMarketName } from './discourse.ts';
import {
  hasForeignHead,
  hasForeignSubject,
  hasOtherKind,
  hasPluralOfItsOwn,
  hasUnknownName,
  isOfRatio,
} from './foreign-subjects.ts';
import type { NameMark } from './marks.ts';
import { distance, isVerbOf, overlaps } from './sentence.ts';
import type { SentenceReader, SubjectFound } from './sentence-reader.ts';

const comparison =
  /(?:, (?:and )?not|\bthan|\bversus|\bvs\.?|\bagainst|\bover|\bcompared (?:with|to)|\brelative to|\bunlike|\bahead of|\bbehind|\binstead of|\brather than|\bthat of|\bbelow|\babove) (?!(?:an? )?(?:half|third|quarter|fifth|tenth|two[- ]thirds|three[- ]quarters) of )(?:the |a |an |its |their )?(?:[\w-]+ ){0,2}$/i;

/** "Unlike the S&P 500 it has not recovered": of another than the name. */
const contrast =
  /\b(?:unlike|in contrast (?:to|with)|compared (?:with|to)|next to|as against) (?:the |its |their )?(?:[\w-]+ )?$/i;

const adjunct =
  /(?:\bin|\bof|\bfor|\bby|\bfrom|\bto|\bwith|\bon|\binto|\blike|\bas|\bincluding|\bdespite|\bsuch as|\bbetween|\bwithin|\bamong|\bacross|\binside) (?:the |a |an |its |their |both )?(?:[\w'-]+ ){0,2}$/i;

const attached =
  /^(?:[\w%-]+ ){0,4}?(?:in|of|for|by|on|across|among|from|to) (?:the |both |its |its own )?(?:[\w-]+ ){0,2}$/i;

/** Who or what a cue or a figure speaks of. */
export function findSubject(
  reader: SentenceReader,
  at: Span,
  accepts: (entry: NameEntry) => boolean = isMarketName,
): SubjectFound | undefined {
  if (isOfRatio(reader, at)) return undefined;
  if (sectorFund.test(reader.before(at, 60))) return findSectorOfFund(reader, at, accepts);
  const moved = findMoved(reader, at, accepts) ?? findFundOfThem(reader, at);
  if (moved !== undefined) return moved;
  let best: NameMark | undefined;
  let highest = -34;
  const isPronounced = ofPronoun.test(reader.before(at, 40));
  for (const mark of reader.marks.names) {
    if (!accepts(mark.entry) || mark.isBracketed || overlaps(mark, at)) continue;
    if (isPronounced && mark.start >= at.end) continue;
    const score = scoreSubject(reader, mark, at);
    if (score > highest) {
      highest = score;
      best = mark;
    }
  }
  // "Small caps lost 4.4%, and the VIX leapt 74%": the clause tells of a name of another kind.
  if (best !== undefined && best.end <= at.start && hasOtherKind(reader, at, accepts, best.end)) return undefined;
  if (best !== undefined && isOfRankUnread(reader, best, at)) return undefined;
  const carried = findReferent(reader, at, best, accepts);
  const isOfClause =
    best !== undefined && best.end <= at.start && clauseOfFund.test(reader.text.slice(best.end, at.start));
  if (carried !== undefined && (best === undefined || highest < -12 || isOfClause)) return withOthers(reader, carried);
  if (best !== undefined) return { subject: toSubject(best.entry, best.text), mark: best };
  return carried && withOthers(reader, carried);
}

/** "It trailed the S&P 500", "they have since beaten": of what stands before, and not of what the verb takes. */
const ofPronoun = /\b(?:it|they) (?:(?:has|have|had|also|then|still|even|only|since|again|just|[a-z]+ly) )*$/i;

/** "When Acme disclosed its losses, the fund fell": the main clause names its own subject. */
const clauseOfFund =
  /[,:] (?:(?:in|on|by) [A-Z][a-z]+ )?(?:the|that) (?:[A-Z]\w+ )?(?:fund|ETF)(?: (?:itself|has|had|was|is|[a-z]+ly))* (?:[a-z]+ )?$/;

/** "Like the S&P 500, it rose": another that does the same. */
const likewise = /\bLike (?:the |its )?$/;

/** What a reference may stand for besides, of the same sort. */
function withOthers({ discourse }: SentenceReader, found: SubjectFound): SubjectFound {
  const { subject, mark } = found;
  const isAlike = ({ id, type, readings }: Subject): boolean =>
    id !== subject.id && readings.length > 0 && (type === 'share') === (subject.type === 'share');
  const others = mark === undefined ? discourse.recent.filter(isAlike) : [];
  return others.length === 0 ? found : { ...found, subject: { ...subject, others } };
}

/** "the sector fund up 68%": the fund of a sector told before. */
const sectorFund =
  /\b(?:the|its|that) (?:sector|industry) (?:fund|ETF|tracker)(?: (?:itself|is|was|has|had|[a-z]+ly))* $/i;

/** "Energy did well, with the sector fund up 68%": of the sector that the sentence, or the passage, told last. */
function findSectorOfFund(
  reader: SentenceReader,
  at: Span,
  accepts: (entry: NameEntry) => boolean,
): SubjectFound | undefined {
  const named = findNamedBefore(reader, at.start, ['sector'], accepts);
  if (named !== undefined) return { subject: toSubject(named.entry, named.text), mark: named };
  const told = reader.discourse.byType.get('sector');
  return told === undefined ? undefined : { subject: told, mark: undefined };
}

/** "Nobody felt it more than the regional banks. Their fund soared": of the companies that the sentence before named. */
const theirFund = /\b[Tt]heir (?:own )?(?:fund|ETF|tracker)(?: (?:itself|is|was|has|had|[a-z]+ly))* $/;

function findFundOfThem(reader: SentenceReader, at: Span): SubjectFound | undefined {
  const { discourse, marks, block } = reader;
  const isOwn = theirFund.test(reader.before(at, 60)) && !marks.names.some(({ end }) => end <= at.start);
  if (!isOwn || block - discourse.namedBlock > 1) return undefined;
  const subject = discourse.named.findLast(({ type }) => type === 'sector' || type === 'group');
  return subject === undefined ? undefined : { subject, mark: undefined };
}

const movedObject =
  /\b(?:dragged|drag|dragging|pulled|pulling|pushed|pushing|sent|sending|drove|driving|lifted|lifting|knocked|knocking|carried|carrying|weighed|hauled|propelled) (?:it|them)(?: (?:back|all the way|down|up|lower|higher|by|about|nearly|almost|some|more than|another|a further))*(?: [\d.]+ ?(?:%|per ?cent|points?))? $/i;

/** "Banks dragged it down by 1.2%": of what is moved, and not of what moves it. */
function findMoved(reader: SentenceReader, at: Span, accepts: (entry: NameEntry) => boolean): SubjectFound | undefined {
  const match =
    movedObject.exec(reader.before(at, 60)) ??
    movedObject.exec(`${reader.before(at, 60)}${reader.text.slice(at.start, at.end)} `);
  if (match === null) return undefined;
  const names = reader.marks.names.filter(
    (mark) =>
      accepts(mark.entry) && !mark.isBracketed && mark.end <= at.start && !adjunct.test(reader.before(mark, 40)),
  );
  const [first, ...rest] = names;
  // The last name before the verb is that of the mover.
  if (first !== undefined && rest.length > 0) return { subject: toSubject(first.entry, first.text), mark: undefined };
  const { subject } = reader.discourse;
  return subject !== undefined && accepts({ type: subject.type } as NameEntry) && subject.id !== first?.entry.id
    ? { subject, mark: undefined }
    : undefined;
}

function scoreSubject(reader: SentenceReader, mark: NameMark, at: Span): number {
  const isBefore = mark.end <= at.start;
  if (isOfWhich(reader, mark, at)) return -distance(mark, at) / 24;
  if (isObject(reader, mark, at)) return -40;
  if (isHeadOfInsertion(reader, mark, at)) return -distance(mark, at) / 24;
  const inserted = isInserted(reader, mark, at) ? 20 : 0;
  const strong = reader.breaks(mark, at, true);
  const weak = reader.breaks(mark, at) - strong;
  let score =
    -inserted - distance(mark, at) / 12 - 30 * strong - 5 * weak - (mark.isWeak && !isMover(reader, mark) ? 12 : 0);
  const ahead = reader.before(mark, 40);
  if (isDescription(reader, mark) || isAttributive(reader, mark)) score -= 30;
  if (isBefore) {
    if (comparison.test(ahead) || likewise.test(ahead)) score -= 24;
    else if (adjunct.test(ahead)) score -= /^'s?\b/.test(reader.after(mark, 3)) ? 0 : 7;
  } else {
    const link = reader.text.slice(at.end, mark.start).replace(/^\s+/, '');
    const isSetAgainst = /\b(?:against|versus|vs\.?|compared) /i.test(link);
    if ((attached.test(link) && !isSetAgainst && !comparison.test(ahead)) || isOwner(reader, mark, link)) score += 3;
    else score -= comparison.test(ahead) ? 34 : 27;
  }
  return score;
}

const moves =
  /^ (?:(?:has|have|had|is|are|was|were|also|then|now|even|still|meanwhile|each|both|all|only|just) )*(?:jumped|leapt|leaped|risen|rose|gained|added|climbed|advanced|rallied|surged|soared|returned|made|earned|fallen|fell|lost|shed|dropped|slid|slipped|sunk|sank|declined|tumbled|plunged|retreated|put on|given up|gave up|up|down|ahead|higher|lower)\b/;

/** "Over the same stretch materials have jumped 25%": a common word right before what it did names what did it. */
const isMover = (reader: SentenceReader, mark: NameMark): boolean =>
  mark.entry.type === 'sector' && moves.test(reader.after(mark, 40));

/** "Worse than banks, which are down 16%", "left behind by gold, which soared": the clause tells of the name right before it. */
const ofWhich =
  /^(?: (?:stocks|shares|companies|index|fund|sector))?, which (?:(?:itself|themselves|also|only) )?(?:is|are|was|were|has|have|had)(?: [a-z]+){0,3} $|^, (?:which|who) (?:(?:itself|themselves|also|only|then) )?(?:[a-z]+(?:ed|pt|st|se|ll|ew|nk) )?(?:by )?$/;

const isOfWhich = ({ text }: SentenceReader, { end }: NameMark, at: Span): boolean =>
  end < at.start && ofWhich.test(text.slice(end, at.start));

const relative =
  /^(?:'s)?(?: (?:index|fund|shares|stocks|itself))?(?: ?\([^)]{1,20}\))?, (?:which|who|whose|of which)\b[^;.]{3,140}, (?:(?:then|also|has|have|had|is|are|was|were|meanwhile|even|still|in turn|too|by contrast) ){0,3}(?:[a-z]+ed |closed |rose |fell |stood )?(?:(?:on|in) [A-Z][a-z]+ )?(?:at |by )?$/;
const clauseHead =
  /(?:^|[:;] |, (?:and|but|while|as) )\W*(?:(?:And|But|Meanwhile|Elsewhere|Only|Even|Yet),? )?(?:[Tt]he )?$/;

/** "Gold, which we do not own, rose": what heads the clause tells of the verb behind what is inserted. */
function isHeadOfInsertion({ text, marks }: SentenceReader, mark: NameMark, at: Span): boolean {
  return (
    mark.end <= at.start &&
    clauseHead.test(text.slice(marks.start, mark.start)) &&
    relative.test(text.slice(mark.end, at.start))
  );
}

/** "the best month the index has ever had": what is told of the name that follows. */
function isOwner(reader: SentenceReader, mark: NameMark, link: string): boolean {
  return (
    /^(?:[\w-]+ ){0,3}?(?:that |which )?(?:the )?$/i.test(link) &&
    /^(?: index| fund)? (?:has|have|had) (?:ever |yet )?(?:had|seen|enjoyed|known|recorded|posted|produced|suffered|managed|made|set)\b/i.test(
      reader.after(mark, 36),
    )
  );
}

/** "The Russell 2000 index of smaller companies": what an index named before it is made of. */
function isDescription({ marks, text }: SentenceReader, mark: NameMark): boolean {
  return marks.names.some(
    ({ entry, end }) =>
      end <= mark.start &&
      isMarketName(entry) &&
      /^(?: (?:index|gauge|benchmark|fund|ETF|average|measure|basket|barometer|portfolio))?,? of (?:the )?$/i.test(
        text.slice(end, mark.start),
      ),
  );
}

/** "The 11 S&P sectors". */
const parts = /^(?:'s)? (?:sectors?|industry groups?)\b/;

/** "S&P financials", "the Nasdaq biotech stocks": an index right before a name of its part says whose part that is. */
function isAttributive(reader: SentenceReader, mark: NameMark): boolean {
  const { marks, text } = reader;
  const { end, entry } = mark;
  if (entry.type === 'index' && parts.test(reader.after(mark, 20))) return true;
  return (
    entry.type === 'index' &&
    marks.names.some(
      (part) =>
        (part.entry.type === 'sector' || part.entry.type === 'group') &&
        part.start > end &&
        /^(?: index)?(?:'s)? $/.test(text.slice(end, part.start)),
    )
  );
}

/** "Acme, the best of the chipmakers, fell": a name in an insertion that tells of another name. */
function isInserted(reader: SentenceReader, mark: NameMark, at: Span): boolean {
  if (mark.end > at.start || !/^[^,;]*,\s/.test(reader.text.slice(mark.end, at.start))) return false;
  return reader.marks.names.some(
    (other) =>
      other.end < mark.start &&
      isMarketName(other.entry) &&
      /^(?:\)| ?\([^)]*\))?, (?:the|a|an|one|itself|that|long|once|often|(?:(?:in|of|for|by|to|from|with|on|at|under|through) )?(?:which|whom|whose)|who|weighed|described|represented|held|led|driven)\b[^,;.]*$/.test(
        reader.text.slice(other.end, mark.start),
      ),
  );
}

/** The object of another verb: whom a rival has outperformed. */
function isObject(reader: SentenceReader, mark: NameMark, at: Span): boolean {
  return reader
    .cues('ahead', 'behind')
    .some(
      (cue) =>
        mark.start >= cue.end &&
        mark.start - cue.end < 34 &&
        reader.breaks(cue, mark) === 0 &&
        (isVerbOf(cue, 'ahead', 'behind') || /^leads$/i.test(cue.text)) &&
        !(at.start >= mark.end && /^'s\b/.test(reader.after(mark, 3))) &&
        !reader.marks.names.some((other) => other.start >= cue.end && other.end <= mark.start),
    );
}

/** ", which most people mean by the index, closed": what is told of a name beside it by a clause of its own. */
const clauseInserted = /^(?: ?\([^)]{1,20}\))?, (?:which|whose|who|of which)\b[^;.]{3,140}, (?=[a-z])/;

/** ", long the stock of last resort, is", ", once the fund of choice, has": what is told of a name beside it. */
const insertion =
  /^, (?:long|once|often|still|for years|the|a|an|one)\b[^,;.]*, (?=(?:is|are|was|were|has|have|had|[a-z]{3,}ed|fell|rose|lost|sank|slid)\b)/;

/** What "it", "the index" or a missing subject stands for. */
function findReferent(
  reader: SentenceReader,
  at: Span,
  named: NameMark | undefined,
  accepts: (entry: NameEntry) => boolean,
): SubjectFound | undefined {
  const isAfter = named !== undefined && named.start >= at.end;
  const from = named !== undefined && !isAfter ? named.end : reader.marks.start;
  const stretch = reader.text.slice(from, at.start);
  const definite =
    /\b(?:the|reader|that|its|whose)(?<!(?:its|whose)(?= (?:[\w-]+ )?(?:index|benchmark|gauge|average|measure|fund|ETF|trust|company|lender|chipmaker|sector|group|industry|cohort))) (?:[\w'-]+ ){0,2}(index|benchmark|gauge|average|measure|fund|ETF|trust|stock|shares|company|lender|chipmaker|sector|group|industry|cohort)\b(?!'s (?:members|constituents))/i.exec(
      named === undefined || isAfter ? stretch : stretch.replace(insertion, '').replace(clauseInserted, ' '),
    );
  const { byType } = reader.discourse;
  const lastSubject = findLastSubject(reader, at);
  const spelt =
    definite === null
      ? undefined
      : reader.marks.names.find(
          (mark) =>
            accepts(mark.entry) &&
            overlaps(mark, { start: from + definite.index, end: from + definite.index + definite[0].length }),
        );
  if (spelt !== undefined) return { subject: toSubject(spelt.entry, spelt.text), mark: spelt };
  if (definite !== null) {
    const house = houseFund.exec(definite[0])?.[1];
    if (house !== undefined) return findFundOfHouse(reader, house, definite[0]);
    const noun = (definite[1] as string).toLowerCase();
    const types = /index|benchmark|gauge|average|measure/.test(noun)
      ? ['index']
      : /fund|etf|trust/.test(noun)
        ? ['fund']
        : /sector|group|industry|cohort/.test(noun)
          ? ['sector', 'group']
          : ['share'];
    const near = findNamedBefore(reader, from + definite.index, types, accepts);
    if (near !== undefined && lastSubject === undefined)
      return { subject: toSubject(near.entry, near.text), mark: undefined };
    const only = lastSubject === undefined ? findOnlyNamed(reader, types) : undefined;
    if (only !== undefined) return { subject: { ...only, text: definite[0] }, mark: undefined };
    for (const type of types) {
      const subject = lastSubject?.type === type ? lastSubject : byType.get(type);
      if (subject !== undefined) return { subject: { ...subject, text: definite[0] }, mark: undefined };
    }
    const last = lastSubject ?? reader.discourse.subject;
    if (last !== undefined && types[0] !== 'index' && (types[0] === 'share') !== (last.type === 'share'))
      return undefined;
  }
  const { isOfIndicator, isOfStranger } = reader.discourse;
  if ((isOfIndicator || isOfStranger) && named === undefined && startsWithIt(reader)) return undefined;
  if (hasForeignSubject(reader, at) || hasOtherKind(reader, at, accepts)) return undefined;
  if (
    (named === undefined || isAfter) &&
    (hasForeignHead(reader, at) || hasUnknownName(reader, at) || hasPluralOfItsOwn(reader, at))
  )
    return undefined;
  if (lastSubject !== undefined && (named === undefined || isAfter || reader.breaks(named, at, true) > 0))
    return { subject: lastSubject, mark: undefined };
  const isPronoun = /\b(?:it|they|its|their|both)\b/i.test(stretch);
  const isContrasted =
    named !== undefined &&
    !isAfter &&
    (contrast.test(reader.before(named, 40)) || likewise.test(reader.before(named, 12))) &&
    /^,? (?:it|they)\b/i.test(stretch);
  if (named !== undefined && !(isAfter && isPronoun) && !isContrasted) return undefined;
  if (named === undefined || isAfter) {
    const topic = findHead(reader, at, accepts) ?? (named === undefined ? findTopic(reader, at, accepts) : undefined);
    if (topic !== undefined) return topic;
  }
  const isNameless = reader.marks.names.length === 0;
  const carried =
    lastSubject ??
    (isOfDay(reader) ? byType.get('index') : undefined) ??
    reader.discourse.subject ??
    (isNameless ? reader.discourse.upcoming : undefined);
  if (carried === undefined || !accepts({ type: carried.type } as NameEntry)) return undefined;
  return { subject: carried, mark: undefined };
}

/** "Apple's best month was October, when the shares rose 9%": the figure alone would vouch for the rank, which has no stretch. */
function isOfRankUnread(reader: SentenceReader, near: NameMark, at: Span): boolean {
  return (
    near.entry.type === 'share' &&
    /^'s (?:single )?(?:best|worst|biggest|largest|strongest|weakest) (?:day|session|week|month|quarter|year) (?:was|came|is)\b[^,;]*, (?:when|with|as)\b/.test(
      reader.text.slice(near.end, Math.max(near.end, at.start)),
    )
  );
}

/** "the Roundhill fund": a fund by the house that runs it. */
const houseFund = /^(?:[Tt]he|[Tt]hat|[Ii]ts) ([A-Z][a-z]\w+) (?:fund|ETF|trust)$/;

/** "The seven lag: the Roundhill fund is down 2%": the one fund of the house, or that of the house which the passage has told. */
function findFundOfHouse({ discourse }: SentenceReader, house: string, text: string): SubjectFound | undefined {
  const ofHouse = [...loadNames().byId.values()].filter(
    ({ type, name }) => type === 'fund' && name.startsWith(`${house} `),
  );
  const [fund] = ofHouse.length === 1 ? ofHouse : ofHouse.filter(({ id }) => id === discourse.byType.get('fund')?.id);
  return fund === undefined ? undefined : { subject: toSubject(fund, text), mark: undefined };
}

/** "Energy has been a refuge. The sector is up 28%": the one of its kind that the sentence before named, without a figure. */
function findOnlyNamed({ discourse, block }: SentenceReader, types: readonly string[]): Subject | undefined {
  if (discourse.namedBlock !== block || types[0] !== 'sector') return undefined;
  const [only, another] = discourse.named.filter(({ type }) => types.includes(type));
  return another === undefined ? only : undefined;
}

/** "Whoever bought the Dow at the top has seen the index double": the one name of its kind that the sentence told before. */
function findNamedBefore(
  reader: SentenceReader,
  at: number,
  types: readonly string[],
  accepts: (entry: NameEntry) => boolean,
): NameMark | undefined {
  const before = reader.marks.names.filter(
    (mark) =>
      mark.end <= at &&
      accepts(mark.entry) &&
      !mark.isBracketed &&
      types.includes(mark.entry.type) &&
      !comparison.test(reader.before(mark, 40)),
  );
  const [first] = before;
  return first !== undefined && before.every(({ entry }) => entry.id === first.entry.id) ? first : undefined;
}

/** "The Russell rose 56% while the S&P lost 3.5; in 2001 it was up": of the main clause, and not of the contrast. */
function findLastSubject(reader: SentenceReader, at: Span): Subject | undefined {
  const told = reader.subjects.filter((one) => one.at < at.start);
  const last = told.at(-1);
  const main = told.findLast(({ subject }) => subject.id !== last?.subject.id);
  if (last === undefined || main === undefined) return last?.subject;
  const name = reader.marks.names.findLast((mark) => mark.entry.id === last.subject.id && mark.end <= at.start);
  const isContrast =
    name !== undefined &&
    /\b(?:while|whereas|whilst) (?:the )?$/i.test(reader.before(name, 14)) &&
    /;.*\b(?:it|they)\b/is.test(reader.text.slice(name.end, at.start));
  return isContrast ? main.subject : last.subject;
}

/** "It was the best day since": goes on with what the sentence before told of. */
function startsWithIt({ text, marks }: SentenceReader): boolean {
  return /^\W*(?:And |But )?(?:(?:It|They|That|This)\b|The (?:[\w-]+ )?(?:gain|rise|jump|increase|advance|climb|fall|drop|decline|loss|slide|plunge|surge) of [\d.]+ ?(?:%|per ?cent))/.test(
    text.slice(marks.start, marks.end),
  );
}

/** "Monday was the ugliest": what is said of a day is said of the market. */
function isOfDay({ text, marks }: SentenceReader): boolean {
  return /^\W*(?:(?:And |But )?[Tt]hen came (?:today|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri)day)\b|(?:Mon|Tues|Wednes|Thurs|Fri)day (?:was|brought|saw|proved|turned|gave|made|marked|belonged|has been)\b)/.test(
    text.slice(marks.start, marks.start + 60),
  );
}

/** "From its low of 676, which ..., the S&P has recovered": what an opening adjunct tells of is named after it. */
function findHead(reader: SentenceReader, at: Span, accepts: (entry: NameEntry) => boolean): SubjectFound | undefined {
  const opening = reader.text.slice(reader.marks.start, at.start);
  if (
    !/^\W*(?:From|Since|After|At|Off|Measured from|Below|Above|Despite|Having|Lagging|Trailing|Leading)\b/.test(opening)
  )
    return undefined;
  if (reader.marks.names.some((name) => name.end <= at.start && accepts(name.entry))) return undefined;
  const head = reader.marks.names.find(
    (name) =>
      name.start >= at.end &&
      accepts(name.entry) &&
      !name.isBracketed &&
      /, (?:the )?$/.test(reader.before(name, 7)) &&
      /^(?: index| itself)? (?:has|have|had|is|are|was|were|rose|fell|gained|lost|stands|trades|remains|[a-z]{3,}ed)\b/.test(
        reader.after(name, 24),
      ),
  );
  return head === undefined ? undefined : { subject: toSubject(head.entry, head.text), mark: undefined };
}

/** What a long sentence speaks of: the first name before a place that is no adjunct, or "the index" after it. */
function findTopic(reader: SentenceReader, at: Span, accepts: (entry: NameEntry) => boolean): SubjectFound | undefined {
  const first = reader.marks.names.find(
    (mark) =>
      accepts(mark.entry) &&
      !mark.isBracketed &&
      !mark.isWeak &&
      mark.end <= at.start &&
      !comparison.test(reader.before(mark, 40)) &&
      !adjunct.test(reader.before(mark, 40)),
  );
  if (first !== undefined) return { subject: toSubject(first.entry, first.text), mark: first };
  const following = /^[^.;]*?, the (?:index|benchmark|gauge)\b/i.exec(reader.after(at, 90));
  const index = reader.discourse.byType.get('index');
  return following !== null && index !== undefined ? { subject: index, mark: undefined } : undefined;
}

/** The name that a comparison is made with: after "than", "over", or the object of the verb. */
export function findAgainst(
  reader: SentenceReader,
  cue: Span,
  subject: SubjectFound | undefined,
  accepts: (entry: NameEntry) => boolean = isMarketName,
): NameMark | undefined {
  const others = reader.marks.names.filter(
    (mark) =>
      accepts(mark.entry) &&
      mark !== subject?.mark &&
      !mark.isBracketed &&
      mark.entry.id !== subject?.subject.id &&
      !overlaps(mark, cue),
  );
  const following = others.filter(
    (mark) =>
      mark.start >= cue.end &&
      mark.start - cue.end < 110 &&
      reader.breaks(cue, mark, true) === 0 &&
      !/: /.test(reader.text.slice(cue.end, mark.start)) &&
      !/,\s+and\s+(?:the\s+)?$/i.test(reader.before(mark, 12)),
  );
  return (
    following.find((mark) => !mark.isWeak || mark.start - cue.end < 20) ??
    others.find((mark) => comparison.test(reader.before(mark, 40)) && distance(mark, cue) < 120)
  );
}
