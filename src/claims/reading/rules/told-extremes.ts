import { nextSession, toCivilDate } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import type {
  ExtremeStatement,
  Frequency,
  RelativeReturnStatement,
  ReturnStatement,
  StatedPeriod,
} from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { TimeMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { toYearSoFar } from './calendar-year.ts';
import { toFrequency, toPeriodFrequency } from './frequencies.ts';
import { toYearsBack } from './indicator-extremes.ts';
import { isQuestion } from './leads.ts';
import { findEra } from './named-eras.ts';
import { toCue } from './sentence-cue.ts';

const unit = '(day|session|week|month|quarter|year)';
const move = '(?:climbed|risen|gained|advanced|jumped|rallied|added|fallen|dropped|lost|declined|slid|shed|tumbled)';

/** "go back to 1997 for a better one", "back to July 2002 to find a day like it". */
const backTo = new Pattern(
  new RegExp(
    `\\b(?:go|look|reach)(?:es|ing)? (?:all the way )?back to [^.;]{3,40}? (?:to find|to see|for) (?:an? (?:better|worse|bigger|larger|steeper|stronger|weaker|comparable) (?:one|result|showing|return|performance)|an? ${unit} (?:like it|like that|as (?:good|bad|strong|weak))|anything (?:like it|comparable|better|worse|bigger|steeper))\\b`,
    'i',
  ),
);

/** "the most it has climbed in a session since November 2008". */
const theMost = new Pattern(
  new RegExp(
    `\\bthe most (?:it|they|the (?:index|fund|gauge|benchmark)) (?:has|have|had) ${move} in (?:a|any|one|a single) (?:single |calendar )?${unit} since\\b`,
    'i',
  ),
);

/** "more than in any calendar year since the fund came to market". */
const moreThanAny = new Pattern(
  new RegExp(
    `\\bmore than in any (?:other )?(?:single |calendar |full )?${unit} (?:since\\b(?: (?:the|its) (?:fund|index|etf|listing|launch|inception)\\b[^.;,]{0,30})?|on record\\b|in its history\\b)`,
    'i',
  ),
);

/** "which is still its best day", "which remains the worst quarter in its history": to this day, of all. */
const stillBest = new Pattern(
  new RegExp(
    `\\b(?:which|that) (?:is still|remains|is to this day|still ranks as) (?:its|their|the) (?:best|worst|biggest|largest|steepest) (?:single )?${unit}(?: ever| on record| of all| in (?:its|their) history)?(?=[,.;)]|$)`,
    'i',
  ),
);

const back =
  '(?: since\\b| on record\\b| ever(?=[,.;]|$)| in (?:more than |over |nearly |almost |about )?(?:an? (?:month|quarter|year|decade)|[\\w-]+ (?:weeks|months|quarters|years|decades))\\b)';

/** "fell 9%, the sharpest since 1983", "its worst day since the pandemic", "the best it has done since 1998". */
const bare = new Pattern(
  new RegExp(
    `,(?: which (?:is|was|made it))? (?:its|their|the) (?:best|worst|most|biggest|largest|steepest|sharpest|strongest|weakest|deepest)(?: (?:(?:one-day|single-day|daily|weekly|monthly|quarterly|annual) )?(?:percentage )?(?:gain|rise|advance|jump|surge|fall|drop|decline|loss|slide|slump|plunge|result|return|showing|performance|move)| (day|session|week|month|quarter|year)| (?:it|they) (?:has|have|had) (?:done|gained|lost|risen|fallen|made))?${back}`,
    'i',
  ),
);

/** "a one-day loss exceeded only by the crash of October 19, 1987". */
const onlyBy = new Pattern(
  /\ba (one-day|daily|weekly|monthly|quarterly|annual) (?:percentage )?(?:loss|fall|drop|decline|gain|rise|advance|jump) (?:exceeded|surpassed|beaten|topped|bettered|outdone) only by\b/i,
);

/** "that small caps have enjoyed", "it has held". */
const enjoyed =
  '(?: (?:that )?(?:it|they|[\\w&-]+(?: [\\w&-]+){0,3}?) (?:has|have|had) (?:enjoyed|held|had|seen|known|built|opened up))?';
/** "at the end of any February", "at this point of the year", "after two months": of the same part of each year. */
const eachYear =
  '(?<each> (?:at the end of|by the end of) (?:a|any) (?:January|February|March|April|May|June|July|August|September|October|November)| (?:at|by) this (?:point|stage) (?:of|in) (?:a|any|the) year)?';

const sides =
  "(?: either way| in either direction| in (?:their|its|[a-z]+(?: [a-z]+)?(?:'s|s')) favou?r| in favou?r of (?:the )?[\\w&-]+(?: [\\w&-]+)?| for (?!any|a |one )(?:the )?[\\w&-]+(?: [\\w&-]+)?| between (?:the two|them)| (?:against|versus|over|behind|to) (?:the )?[A-Z][\\w&.-]*(?: [\\w&]+)?)?";

/** "the widest five-day margin in data that go back to 1987", "a lead of six points, the widest in any month since 2001". */
const widest = new Pattern(
  new RegExp(
    `(?:\\b(?:is|was|made it|marked|became) |, )(?:the|its|their|(?:the )?[\\w&-]+(?: [\\w&-]+)?'s) (?:(?<rank>second|third|fourth|fifth|sixth)-)?(?:widest|largest|biggest|greatest)(?: (?:(?<days>one|single|two|three|four|five|ten)-day|(?<often>daily|weekly|monthly|quarterly|annual|yearly)))?(?: (?<noun>margin|lead|gap|difference|spread|shortfall|deficit|advantage|win|victory|defeat|lag|outperformance|underperformance))?${sides}(?: (?:in|for|of|over) (?:a|any|one) (?:single |calendar )?(?<unit>day|session|week|month|quarter|year))?${enjoyed}${eachYear}(?: since\\b| on record\\b| (?<year>of the year|(?:so far )?this year)\\b| in (?:data|figures|records) that (?:go|goes|reach) back\\b| in (?:over |more than |nearly |almost )?(?:a|two|three|four|five) (?:decades?|years?)\\b)`,
    'i',
  ),
);

/** "A gap of nearly three points in favor of value had not been seen since August 2009". */
const notSeen = new Pattern(
  /\b(?:gap|margin|lead|difference|spread|shortfall|deficit)\b[^.;]{0,60}? (?:has|had|have) not been (?:seen|matched|equalled|wider|larger|beaten|surpassed)(?: in (?:a|any) (?:single )?(?<unit>day|session|week|month|quarter|year))? since\b/i,
);

/** "its best relative quarter since 2022": of the lead told before it, or of the lag. */
const relative = new Pattern(
  /(?:\b(?:is|was) |, )(?:the|its|their) (?:best|worst|strongest|weakest|biggest) relative (?<unit>session|day|week|month|quarter|year)\b(?: since\b| on record\b| in (?:over |more than |nearly |almost )?(?:a|two|three|four|five) (?:decades?|years?)\b)/i,
);

/** A period of a move told just before, ranked by words that name no move: it takes its sort and side from that move. */
export function readToldExtremes(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  const sentence = reader.sentence;
  readRanked(reader, backTo.exec(sentence), 1);
  readRanked(reader, theMost.exec(sentence), 1);
  readRanked(reader, moreThanAny.exec(sentence), 1);
  readRanked(reader, stillBest.exec(sentence), 1, true);
  readRanked(reader, onlyBy.exec(sentence), 2);
  readRanked(reader, bare.exec(sentence), 1);
  readWidest(reader, widest.exec(sentence) ?? relative.exec(sentence) ?? notSeen.exec(sentence));
  readFirst(reader, sentence);
}

function readRanked(reader: SentenceReader, match: RegExpExecArray | null, rank: number, isOfAll = false): void {
  if (match === null) return;
  const whole = reader.spanOf(match);
  const at = { ...whole, start: whole.start + (/^\W*/.exec(match[0])?.[0].length ?? 0) };
  const told = findTold(reader, at);
  if (told === undefined || told.modality === 'forecast' || isTaken(reader, at)) return;
  const noun = match.slice(1).find((group) => group !== undefined);
  const frequency = noun === undefined ? toPeriodFrequency(told.period) : toFrequency(noun.replace(/^one-/, ''));
  const mark = findSince(reader, at);
  const since =
    mark?.sinceEnd ??
    mark?.period.to ??
    findEra(`since${reader.after(at, 60)}`)?.day ??
    toYearsBack(match[0], told.period.to);
  const isEver =
    isOfAll ||
    rank > 1 ||
    /\b(?:on record|ever|history|(?:since|its|the) [^.;]*(?:market|launch|inception|listing|came|began|started|fund|index))\b/i.test(
      match[0],
    );
  const isUnfinished = frequency === 'year' && told.period.isOpen;
  if (frequency === undefined || isUnfinished || (since === undefined && !isEver)) return;
  reader.use(mark);
  reader.emit(
    {
      kind: 'extreme',
      subject: told.subject,
      frequency,
      side: told.direction === 'down' ? 'worst' : 'best',
      rank,
      ...(since === undefined ? {} : { since }),
    },
    {
      marks: [toCue(reader, at), mark],
      period: toOwn(told.period),
      time: undefined,
      modality: 'fact',
      negated: false,
    },
  );
}

/** How wide a lead was against others of its sort. */
function readWidest(reader: SentenceReader, match: RegExpExecArray | null): void {
  if (match === null) return;
  const whole = reader.spanOf(match);
  const at = { ...whole, start: whole.start + (/^\W*/.exec(match[0])?.[0].length ?? 0) };
  const { days, often, unit, rank, year, noun, each } = match.groups ?? {};
  const told = findOwned(reader, at) ?? findShortfall(reader, at, noun) ?? findLead(reader, at);
  if (told === undefined || told.modality === 'forecast' || isTaken(reader, at)) return;
  const length = days === undefined || /^(?:one|single)$/i.test(days) ? 1 : toNumber(days);
  const months =
    days === undefined && (often ?? unit) === undefined ? toMonths(told.period, each !== undefined) : undefined;
  const frequency =
    months !== undefined ? 'year' : days === undefined ? frequencyOf(often ?? unit, told.period) : 'session';
  const since = findSince(reader, at);
  const isEver = /on record|that (?:go|goes|reach) back$/i.test(match[0]);
  const back = isEver
    ? undefined
    : ((year === undefined ? undefined : toYearSoFar(told.period.to).base) ??
      since?.sinceEnd ??
      since?.period.to ??
      findEra(`since${reader.after(at, 60)}`)?.day ??
      toYearsBack(match[0], told.period.to));
  if (frequency === undefined || (back === undefined && !isEver)) return;
  const isBehind = told.direction === 'behind';
  reader.use(since);
  reader.emit(
    {
      kind: 'extreme',
      subject: isBehind ? told.against : told.subject,
      against: isBehind ? told.subject : told.against,
      frequency,
      side: 'best',
      rank: rank === undefined ? 1 : toRankNumber(rank),
      ...(length > 1 ? { length } : {}),
      ...(months === undefined ? {} : { months }),
      ...(back === undefined ? {} : { since: back }),
    },
    {
      marks: [toCue(reader, at), since],
      period: toOwn(told.period),
      time: undefined,
      modality: 'fact',
      negated: false,
    },
  );
}

/** The months of a stretch from the start of a year, which is no quarter and no year of its own: "the first half". */
function toMonths(period: StatedPeriod, isOfEach: boolean): ExtremeStatement['months'] {
  const { base, to, role } = period;
  const [start, end] = [toCivilDate(nextSession(base)), toCivilDate(to)];
  const isWhole = toCivilDate(nextSession(to)).month !== end.month;
  const isFromStart = start.month === 1 && toCivilDate(base).year === end.year - 1 && start.year === end.year;
  if (role !== 'window' || !isWhole || !isFromStart) return undefined;
  return isOfEach || toPeriodFrequency(period) === undefined ? { first: 1, last: end.month } : undefined;
}

/** "Value's margin over growth in 2022", "the lead of small caps over the S&P 500": whose it is, in the words before. */
function findOwned(reader: SentenceReader, at: Span): Lead | undefined {
  const names = reader.marks.names.filter((name) => isMarketName(name.entry) && name.end <= at.start);
  const [owner, rival] = names.slice(-2);
  if (owner === undefined || rival === undefined || owner.entry.id === rival.entry.id) return undefined;
  const between = reader.text.slice(owner.end, rival.start);
  const isOwned = /^(?:'s?)? (?:lead|margin|advantage|edge|outperformance) (?:over|against|versus) (?:the |its )?$/i;
  const isOf = /\b(?:lead|margin|advantage|edge|outperformance) of (?:the )?$/i;
  const isOver = /^ (?:over|against|versus) (?:the |its )?$/i;
  if (!isOwned.test(between) && !(isOver.test(between) && isOf.test(reader.before(owner, 30)))) return undefined;
  const time = reader.marks.times.find(
    (mark) =>
      mark.end <= at.start &&
      !mark.isSince &&
      !mark.isLength &&
      mark.start > rival.end &&
      mark.period.role === 'window',
  );
  if (time === undefined) return undefined;
  return {
    subject: toSubject(owner.entry, owner.text),
    against: toSubject(rival.entry, rival.text),
    direction: 'ahead',
    period: time.period,
    modality: 'fact',
  };
}

/** "Lost 5.5 percent in 2011, its widest shortfall against the S&P": of the one whose move was told, over the same time. */
function findShortfall(reader: SentenceReader, at: Span, noun = ''): Lead | undefined {
  const isBehind = /^(?:shortfall|deficit|defeat|lag|underperformance)$/i.test(noun);
  const isAhead = /^(?:lead|advantage|win|victory|outperformance)$/i.test(noun);
  const rival = reader.marks.names.find(
    (name) =>
      name.start > at.start &&
      name.end <= at.end &&
      / (?:against|versus|over|behind|to) (?:the )?$/i.test(reader.before(name, 14)),
  );
  const told = rival === undefined || isBehind === isAhead ? undefined : findTold(reader, at);
  if (told === undefined || rival === undefined || told.subject.id === rival.entry.id) return undefined;
  const { subject, period, modality } = told;
  const against = toSubject(rival.entry, rival.text);
  return { subject, against, direction: isBehind ? 'behind' : 'ahead', period, modality };
}

type Lead = Pick<RelativeReturnStatement, 'subject' | 'against' | 'direction' | 'period' | 'modality'>;

/** The lead spoken of: told as such, or by two moves over the same time, here or in the sentence before. */
function findLead(reader: SentenceReader, at: Span): Lead | undefined {
  const lead = reader.statements.findLast(
    (one): one is RelativeReturnStatement => one.kind === 'relative-return' && one.span.start < at.start,
  );
  if (lead !== undefined) return lead;
  const own = reader.statements.filter(
    (one): one is ReturnStatement => one.kind === 'return' && one.span.start < at.start,
  );
  const [first, second, third] = own.length > 0 ? own : reader.discourse.returns;
  if (first?.asserted == null || second?.asserted == null || third !== undefined) return undefined;
  const { period, modality } = first;
  if (period.base !== second.period.base || period.to !== second.period.to) return undefined;
  const signed = ({ direction, asserted }: ReturnStatement): number =>
    (asserted?.low ?? 0) * (direction === 'down' ? -1 : 1);
  const direction = signed(first) >= signed(second) ? 'ahead' : 'behind';
  return { subject: first.subject, against: second.subject, direction, period, modality };
}

const frequencyOf = (noun: string | undefined, period: StatedPeriod): Frequency | undefined =>
  noun === undefined ? toPeriodFrequency(period) : toFrequency(noun);

const losing = '(losing|down|negative|winning|up|positive)';

/** "its first losing year since 2008", "had not suffered a losing year since 1994". */
const first = new Pattern(
  new RegExp(
    `\\b(?:(?:the|its|their) first ${losing} (week|month|quarter|year)\\b[^.;,]{0,30}? since|(?:has|have|had) not (?:suffered|had|seen|known|recorded|posted) an? ${losing} (week|month|quarter|year) since)\\b`,
    'i',
  ),
);

/** The run that a first loss ended: of all the periods since the last one. */
function readFirst(reader: SentenceReader, sentence: string): void {
  const match = first.exec(sentence);
  if (match === null) return;
  const at = reader.spanOf(match);
  const told = findTold(reader, at);
  const since = findSince(reader, at);
  const frequency = toFrequency((match[2] ?? match[4]) as string);
  if (told === undefined || since === undefined || frequency === undefined || isTaken(reader, at)) return;
  const count = countBetween(since.sinceEnd ?? since.period.to, told.period.to, frequency);
  if (count < 2) return;
  const isLoss = /losing|down|negative/i.test((match[1] ?? match[3]) as string);
  reader.use(since);
  reader.emit(
    {
      kind: 'streak',
      subject: told.subject,
      of: isLoss ? 'gain' : 'loss',
      frequency,
      asserted: { low: count, high: count, unit: toUnit(frequency), wording: 'plain', rounding: 0 },
    },
    {
      marks: [toCue(reader, at), since],
      period: {
        ...toOwn(told.period),
        base: since.sinceEnd ?? since.period.base,
        to: told.period.base,
        role: 'window',
        from: 'stated',
        isOpen: false,
      },
      time: undefined,
      modality: 'fact',
      negated: false,
    },
  );
}

/** Whole periods after the one that holds a day, before the one that holds another. */
function countBetween(from: number, to: number, frequency: Frequency): number {
  const [a, b] = [toCivilDate(from), toCivilDate(to)];
  if (frequency === 'year') return b.year - a.year - 1;
  const months = (b.year - a.year) * 12 + b.month - a.month;
  if (frequency === 'quarter') return Math.floor(months / 3) - 1;
  return frequency === 'month' ? months - 1 : Number.NaN;
}

const toUnit = (frequency: Frequency) =>
  frequency === 'year' ? 'years' : frequency === 'quarter' ? 'quarters' : frequency === 'month' ? 'months' : 'weeks';

function isTaken(reader: SentenceReader, at: Span): boolean {
  return reader.statements.some(
    ({ kind, span }) => (kind === 'extreme' || kind === 'streak' || kind === 'record') && overlaps(span, at),
  );
}

/** The move that is spoken of: of this sentence, before the words, else of the one before. */
function findTold(reader: SentenceReader, at: Span): ReturnStatement | undefined {
  return (
    reader.statements.findLast((one): one is ReturnStatement => one.kind === 'return' && one.span.start < at.start) ??
    (reader.statements.length === 0 ? reader.discourse.returns.at(-1) : undefined)
  );
}

function findSince(reader: SentenceReader, at: Span): TimeMark | undefined {
  return reader.marks.times.find(
    (mark) => mark.start >= at.start && mark.start - at.end < 6 && !mark.isLength && !mark.isCarried,
  );
}

const toOwn = (period: StatedPeriod): StatedPeriod => ({ ...period, text: null, from: 'carried', others: [] });
