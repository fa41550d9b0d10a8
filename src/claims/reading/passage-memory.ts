import { type DayNumber, previousSession, sessionOnOrBefore, toCivilDate } from '../../core/index.ts';
import { type NameEntry, toSubject } from '../lexicon/names.ts';
import type { StatedPeriod, Statement, Subject } from '../statement.ts';
import { Pattern } from '../text/pattern.ts';
import { findPairTold } from './described-names.ts';
import { type DatedEvent, isMarketName, rememberPeriod, rememberSubject, reviewDays } from './discourse.ts';
import { tellsOfStranger } from './foreign-subjects.ts';
import { listAssets } from './list-assets.ts';
import type { NameMark, TimeMark } from './marks.ts';
import { overlaps } from './sentence.ts';
import type { SentenceReader } from './sentence-reader.ts';
import { hasKin, isOfLarge, isOfSmall } from './sibling-names.ts';
import { toStretchOf } from './statement-period.ts';
import { rememberTale } from './tale.ts';
import { endsOnDay, isLookedBackTo, isOfExtreme } from './time-marks.ts';
import { isComparedWith, isDayTold, isPutIn } from './time-search.ts';
import { mostOfMonth } from './times/days.ts';
import { type Pair, toBoard } from './told-before.ts';
import { isFloating } from './told-lengths.ts';

/** "against 12% for the S&P 500": a name that is only set beside what a sentence speaks of. */
const besides =
  /\b(?:against|versus|vs\.?|compared (?:with|to)) (?:(?:just|only|a|an|about|roughly|the|some|nearly) )*[-+]?[\d.]+ ?(?:%|per ?cent)[^,;.]{0,24} (?:for|in|of|by) (?:the )?$/i;

/** "Nearly double the 5.7% advance of the S&P 500": whose move another is only a multiple of. */
const multipleOf =
  /\b(?:double|twice|half|triple|treble|(?:three|four|five) times|more than|less than|ahead of|behind|above|below) the [\d.]+ ?(?:%|per ?cent) (?:[a-z]+ ){0,2}?(?:gain|advance|rise|return|increase|loss|fall|decline|drop|climb) (?:of|for|in|by) (?:the )?$/i;

function isMove({ kind }: Statement): boolean {
  return kind === 'return' || kind === 'relative-return' || kind === 'ranking';
}

const isOfMoves = (statement: Statement): boolean =>
  statement.kind === 'breadth' && (statement.test === 'positive-return' || statement.test === 'beat-index');

/** Statements whose time stands for those that follow without one. */
function setsPeriod(statement: Statement, published: DayNumber, found: StatedPeriod): boolean {
  if (isMove(statement)) return true;
  const { kind, period } = statement;
  // "In the first half Apple was among the losers. Meta was the best of the seven."
  if (kind === 'performance' && period.role === 'window' && period.from === 'stated') return true;
  if (kind === 'extreme' && period.role === 'window' && period.from === 'stated')
    return published - period.to <= reviewDays;
  // "All nine sector funds made money in the quarter. Technology led the way."
  if (kind === 'breadth' && isOfMoves(statement) && period.role === 'window' && period.from === 'stated')
    return published - period.to <= reviewDays;
  const isOfSeveral = kind === 'performance' || (kind === 'breadth' && statement.each !== undefined);
  if (isOfSeveral && period.role === 'window' && period.from === 'stated' && !period.isOpen)
    return published - period.to <= reviewDays;
  // "A year ago it stood at 4,412. It is now 12% lower."
  if (kind === 'level' && found.role === 'window' && found.from === 'stated' && found.isOpen) return true;
  return (
    (kind === 'streak' || kind === 'record' || kind === 'level') && period.role === 'day' && published - period.to <= 4
  );
}

const openingClause = /^\W*(?:Even )?(?:While|As|When|Although|Though|Whereas)\b[^,;]{3,80},/;

/** The subjects of a sentence, the one it begins with last; what an opening clause tells of goes before that. */
function listInTurn({ subjects, marks, sentence }: SentenceReader): SentenceReader['subjects'] {
  const end = marks.start + (openingClause.exec(sentence)?.[0].length ?? 0);
  const hasMain = subjects.some(({ at }) => at >= end);
  const toPlace = (at: number): number => (hasMain && at < end ? at + sentence.length : at);
  return subjects.toReversed().sort((a, b) => toPlace(b.at) - toPlace(a.at));
}

/** What a sentence leaves to those that follow: what it spoke of, and when. */
export function rememberSentence(reader: SentenceReader): void {
  rememberSubjects(reader);
  rememberFunds(reader);
  rememberNamed(reader);
  rememberYear(reader);
  rememberKinds(reader);
  reader.discourse.isOfStranger = tellsOfStranger(reader);
  rememberAsked(reader);
  rememberKin(reader);
  rememberDays(reader);
  rememberNews(reader);
  rememberDayTold(reader);
  rememberAge(reader);
  rememberLastDay(reader);
  rememberTimeTold(reader);
  rememberAhead(reader);
  rememberExtremes(reader);
  rememberStretch(reader);
  rememberTale(reader);
}

/** "It" and "the index" go on with what the sentence began with. */
function rememberSubjects(reader: SentenceReader): void {
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

/** "The Fed meets on June 16": the last time to come that is named, which what follows may speak of. */
function rememberAhead({ discourse, marks, block }: SentenceReader): void {
  const time = marks.times.findLast(({ ends, period }) => (ends ?? period.to) > discourse.published);
  if (time !== undefined) discourse.aheadTold = { time, block };
}

/** The day that what follows is told of: the last one named, else the one that a stretch starts from. */
function rememberLastDay(reader: SentenceReader): void {
  const { discourse, marks } = reader;
  const days = marks.times.filter(
    (mark) => endsOnDay(mark) && !mark.isAhead && !mark.isLookBack && !isComparedWith(reader, mark),
  );
  const lastDay = days.findLast((mark) => !isOfExtreme(reader.text, mark)) ?? findExtremeDay(reader, days);
  if (lastDay !== undefined) {
    setLastDay(reader, toDayNamed(lastDay));
    const { to } = lastDay.period;
    if (!reader.isHeading && to === sessionOnOrBefore(discourse.published)) discourse.dayReported = to;
    return;
  }
  // "Then there is the virus itself": the passage has come back from the past.
  if (marks.times.length === 0 && isOfNow.test(reader.sentence)) {
    discourse.lastDayBlock = -9;
    discourse.told = undefined;
  }
  const start = marks.times.findLast(isFromExtremeDay)?.period.base ?? findDayOfLevel(reader);
  if (start !== undefined) setLastDay(reader, start);
}

function setLastDay({ discourse, block }: SentenceReader, day: DayNumber): void {
  discourse.lastDay = day;
  discourse.lastDayBlock = block;
  const to = sessionOnOrBefore(day);
  if (to <= discourse.published) discourse.told = { base: previousSession(to), to, block };
}

/** "Ended October at 4.88%": a level of the last session of a stretch that is named. */
function findDayOfLevel({ statements, discourse }: SentenceReader): DayNumber | undefined {
  const told = statements.findLast(({ kind }) => kind === 'indicator' || kind === 'level')?.period;
  const isOfDay = told?.role === 'day' && told.from === 'stated' && told.to < discourse.published;
  return isOfDay ? told.to : undefined;
}

/** The time named last, and the month: "it fell in each week of December. The worst came on the 18th", "the next year it rose". */
function rememberTimeTold(reader: SentenceReader): void {
  const { discourse, marks, block } = reader;
  const told = marks.times.filter((mark) => isOverAndTold(reader, mark));
  const time = told.findLast((mark) => mark.period.toAnchor === undefined && !isLookedBackTo(reader.before(mark, 60)));
  // "At the April low it had lost 28%. From there": of a turn that the text does not date.
  const turn = marks.times.findLast(({ period, isAhead }) => period.role !== 'day' && !isAhead);
  const isOfTurn = turn !== undefined && turn !== time && isOfExtreme(reader.text, turn);
  if (isOfTurn && turn.end > (time?.end ?? 0)) discourse.told = undefined;
  else if (time !== undefined) discourse.told = { base: time.period.base, to: time.period.to, block };
  const month = told.findLast((mark) => mark.period.role === 'day' || isMonth(mark));
  if (month !== undefined) discourse.monthTold = { to: month.period.to, isNamed: isMonth(month), block };
}

/** A time over by publication, named for what is told of it and for nothing else. */
function isOverAndTold(reader: SentenceReader, mark: TimeMark): boolean {
  const { period, isAhead, isLookBack, isSince, isLength, isCarried, isAttributive } = mark;
  return (
    !(isAhead || isLookBack || isSince || isLength || isCarried || isAttributive) &&
    period.to <= reader.discourse.published &&
    !isOfExtreme(reader.text, mark) &&
    !isComparedWith(reader, mark)
  );
}

/** A month by its name, and no part of it. */
function isMonth({ period, text }: TimeMark): boolean {
  const { base, to, anchor, isOpen } = period;
  return period.role !== 'day' && !isOpen && anchor === undefined && to - base <= mostOfMonth && monthName.test(text);
}

const monthName = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*(?: (?:19|20)\d\d)?$/;

/** Highs and lows by whose days the passage counts. */
function rememberExtremes({ discourse, marks }: SentenceReader): void {
  for (const { period, text } of marks.times)
    if (period.anchor !== undefined && /\d|[A-Z][a-z]{2}/.test(text.replace(/^[A-Z]/, '')))
      discourse.extremes = { ...discourse.extremes, [period.anchor.side]: period.anchor };
}

/** A stretch named in a sentence that states nothing by it still sets the time of what follows. */
function rememberStretch(reader: SentenceReader): void {
  const { discourse, marks } = reader;
  const stretches = marks.times.filter(
    (mark) =>
      !mark.isCarried &&
      !mark.isAhead &&
      !mark.isSince &&
      !mark.isLookBack &&
      !mark.isLength &&
      !mark.isDeadline &&
      !isOfCount(reader, mark) &&
      !isOfExtreme(reader.text, mark) &&
      !/\bsince [^;.]{0,44}$/i.test(reader.before(mark, 50)),
  );
  const time = stretches.at(-1);
  if (hasNamedBase(reader, time)) {
    startFromNamedBase(reader);
    return;
  }
  rememberEvents(reader);
  if (yearReviewed.test(reader.sentence)) rememberReview(reader, stretches);
  if (reader.isHeading) rememberTheme(reader, stretches);
  const isStated = reader.statements.some(
    (statement) => statement.kind !== 'drawdown' && (statement.kind !== 'other' || statement.asserted !== null),
  );
  // "Not the four that they had pencilled in three months ago": when something else was.
  const isAgo = time?.period.role === 'scope' && / ago$/i.test(time.text);
  if (isStated || time === undefined || isAgo) return;
  if (time.period.role === 'day' && !isSessionTold(reader, time)) return;
  rememberPeriod(discourse, time.period, reader.block);
}

/** "Stocks closed higher on Friday.", "It was a mixed Friday on Wall Street.": the session that what follows is told of. */
function isSessionTold({ marks, discourse, sentence, isHeading }: SentenceReader, { period }: TimeMark): boolean {
  const { published } = discourse;
  return (
    !isHeading &&
    marks.times.length === 1 &&
    marks.quantities.length === 0 &&
    period.to <= published &&
    published - period.to <= newsDays &&
    ofSession.test(sentence)
  );
}

/** Unit: calendar days. */
const newsDays = 4;

const ofSession = new Pattern(
  /\b(?:stocks|equities|Wall Street|markets?|(?:major|main|U\.S\.|stock|big|leading) (?:stock )?(?:indexes|indices|averages|benchmarks|gauges)|session|trading|traders|investors)\b/i,
);

/** "2022 was a dreadful year for most people", "Q: Last year was your best": what a text tells of. */
const yearReviewed = new Pattern(
  /^\W*(?:Q\W+)?(?:[\w.' -]{1,40}, )?(?:The year )?(?:(?:19|20)\d\d|[Ll]ast year) (?:was|proved|turned out|turned into|went down|ended|gave|brought|had been)\b/,
);

/** A year just over that a sentence begins with is under review: what follows in the past without a time is of it. */
function rememberReview({ discourse, marks }: SentenceReader, stretches: readonly TimeMark[]): void {
  const [year, another] = marks.times.filter(({ period }) => period.role === 'window');
  if (year === undefined || another !== undefined || !stretches.includes(year)) return;
  const { base, to } = year.period;
  const isOver = to < discourse.published && discourse.published - to <= reviewDays;
  if (isOver && to - base > leastYear) discourse.theme = { ...year.period, isOpen: false };
}

/** Unit: calendar days. */
const leastYear = 355;

/** The stretch that a heading names, where it names one. */
function rememberTheme({ discourse, marks }: SentenceReader, stretches: readonly TimeMark[]): void {
  discourse.isUndatable = false;
  discourse.theme = keepTheme(discourse);
  const [headed, another] = marks.times.filter(({ period }) => period.role !== 'day');
  if (headed?.period.role === 'window' && another === undefined && stretches.includes(headed))
    discourse.theme = { ...headed.period, isOpen: false };
}

/** Days after which a time is over for long: names without a year are no more taken for the latest. */
const longAgo = 400;

/** "It stands 7% below the record of 3 January 2022": that day, where the sentence tells of no later time beside it. */
function findExtremeDay({ marks, discourse }: SentenceReader, days: readonly TimeMark[]): TimeMark | undefined {
  const last = days.at(-1);
  const isFar = last !== undefined && discourse.published - last.period.to > longAgo;
  return isFar && marks.times.some(({ period }) => discourse.published - period.to <= longAgo) ? undefined : last;
}

/** Whether the passage tells of a time over for long, or of the last year. */
function rememberAge({ marks, discourse, block }: SentenceReader): void {
  for (const { period, isCarried, isLength } of marks.times) {
    if (isCarried || isLength) continue;
    if (discourse.published - period.to > longAgo) discourse.oldBlock = block;
    else discourse.recentBlock = block;
  }
}

/** What is told next in the past is of this day: that of a clause of its own, and not one that a figure came from. */
function rememberDayTold(reader: SentenceReader): void {
  const told = reader.marks.times.findLast((mark) => isDayTold(reader, mark));
  const figures = reader.statements.filter(
    ({ kind }) => kind !== 'event' && kind !== 'other' && kind !== 'policy-move',
  );
  const isOfDay = figures.some(({ period }) => period.role === 'day' && period.to === told?.period.to);
  // "On Monday the president left. The index closed at 7,408": another day's news is no day of the market's.
  const { discourse } = reader;
  const isOver = figures.some(({ period }) => period.from === 'stated' && period.to > (discourse.dayTold ?? 0));
  if (isOver || told !== undefined) discourse.isDayOfMarket = isOfDay;
  if (told === undefined) return;
  discourse.dayTold = told.period.to;
  reader.discourse.dayToldBlock = reader.block;
}

/** The day as the calendar has it, which may be none of trading: "After September 11 the exchanges stayed shut". */
function toDayNamed({ period, text }: TimeMark): DayNumber {
  const written = /(?<!\d)\d{1,2}(?!\d)(?=\D*(?:\d{4})?$)/.exec(text);
  const missing = written === null ? 0 : Number(written[0]) - toCivilDate(period.to).day;
  return missing > 0 && missing <= longClosed ? period.to + missing : period.to;
}

/** Exchanges have stayed shut for no longer. Unit: calendar days. */
const longClosed = 6;

/** How many of the days that a text names may be pointed at later. */
const mostDays = 24;

/** The days that a sentence names (but none of a dateline), and those that its stretches start from: "from the close of October 27". */
function rememberDays(reader: SentenceReader): void {
  const { marks, discourse } = reader;
  const days = marks.times
    .filter(({ isAhead, isLookBack, isLength, isCarried }) => !isAhead && !isLookBack && !isLength && !isCarried)
    .filter(({ period, text }) => period.to !== discourse.published || !/\d{4}/.test(text))
    .filter((mark) => !isNow(reader, mark))
    .flatMap((mark) => toDaysNamed(mark))
    .reverse();
  discourse.daysTold = [...days, ...discourse.daysTold.filter((day) => !days.includes(day))].slice(0, mostDays);
}

/** "On November 9 Pfizer announced that its vaccine worked": what happened on the one day that a sentence names. */
function rememberNews({ discourse, marks, sentence }: SentenceReader): void {
  const [told, another] = marks.times.filter(
    ({ period, isAhead, isLookBack }) => period.role === 'day' && !isAhead && !isLookBack,
  );
  if (told === undefined || another !== undefined || !newsVerb.test(sentence)) return;
  discourse.news = [...discourse.news, { day: told.period.to, words: sentence }].slice(-mostDays);
}

const newsVerb = new Pattern(
  /\b(?:announced?|reported|said|published|released|revealed|unveiled|decided|cut|raised|voted|ruled|signed|agreed|struck|collapsed|failed|invaded|attacked|downgraded|warned|spoke|met|came|broke|news|announcement)\b/i,
);

/** "Stands today 3% below", "today they yield 1.5%": as much as now, and no session that is told of. */
function isNow(reader: SentenceReader, mark: TimeMark): boolean {
  const ofNow = '(?:is|are|stands?|sells?|trades?|yields?|costs?|pays?)';
  return (
    /^today$/i.test(mark.text) &&
    (new RegExp(`\\b${ofNow}\\b[^,;.]*$`, 'i').test(reader.before(mark, 40)) ||
      new RegExp(`^,? (?:[\\w-]+ ){1,4}?${ofNow}\\b`, 'i').test(reader.after(mark, 40)))
  );
}

function toDaysNamed(mark: TimeMark): DayNumber[] {
  const { period, text } = mark;
  if (period.role === 'day') return [period.to];
  const isFromDay = /^(?:from|since|between)\b[^;]*\d/i.test(text) && period.anchor === undefined;
  return [...(isFromDay ? [period.base] : []), ...(endsOnDay(mark) ? [period.to] : [])];
}

/** What a heading says of a time over for long holds up to the next heading; a stretch under review holds on. */
function keepTheme({ theme, published }: SentenceReader['discourse']): StatedPeriod | undefined {
  return theme !== undefined && published - theme.to > reviewDays ? undefined : theme;
}

/** A sentence in the present tense that tells of nothing past. */
const isOfNow =
  /^(?!.*\b(?:was|were|had|did|[a-z]{3,}ed|rose|fell|lost|came|went|took|made|left|saw|stood|led)\b)(?=.*\b(?:is|are|has|have)\b)/is;

/** "1995.", "2) 2009: the slingshot": what follows in the passage is of that year, and up to the next heading. */
function rememberYear({ sentence, discourse, block, isHeading }: SentenceReader): void {
  const label = yearLabel.exec(sentence);
  const year = label === null ? undefined : Number(label[1]);
  const told = year !== undefined && year < toCivilDate(discourse.published).year ? year : undefined;
  // A numbered line may be the heading, "3) 2016: the false dawn".
  if (isHeading || yearsHeading.test(sentence)) discourse.yearHeaded = told;
  if (told === undefined) return;
  discourse.yearTold = told;
  discourse.yearToldBlock = block;
}

/** "2016: the false dawn", "2000-2002: the slow bleed", and nothing else in the line. */
const yearsHeading = /^\W*(?:19|20)\d\d(?:-(?:(?:19|20)\d\d|\d\d))?\s?(?:[:\u2013\u2014]|-(?=\s))[^.;%\d]{2,70}$/;

const yearLabel = /^\W*(?:(?:\d{1,2}|[IVX]{1,4})[.):]\s*)?((?:19|20)\d\d)(?:\W*$|\s?(?:[:\u2013\u2014]|-(?=\s)))/;

/** A sentence on the brother, rival or parent of what was spoken of. */
function isOfKin({ text, marks }: SentenceReader): boolean {
  return /^\W*(?:And |But )?(?:Its|Their) (?:[\w-]+ ){0,2}?(?:brother|sister|sibling|cousin|twin|rival|peer|counterpart|parent|stablemate)s?\b/.test(
    text.slice(marks.start, marks.end),
  );
}

/** "From the market's low on October 27 it has gained": "since that day" goes on from it. */
function isFromExtremeDay({ text, period, isLookBack }: TimeMark): boolean {
  return (
    period.isOpen &&
    isLookBack !== true &&
    /^(?:from|since) [^,;]*\b(?:lows?|highs?|peak|trough|bottom|record|close)\b[^,;]*\b(?:of|on|in|from) [^,;]*\d(?:, \d{4})?$/i.test(
      text,
    )
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

const eventNames: readonly (readonly [DatedEvent, RegExp])[] = [
  ['inflation report', /\b(?:inflation|consumer prices?|CPI)\b/i],
  ['jobs report', /\b(?:jobs|payrolls?|employment|unemployment)\b/i],
  ['vote', /\b(?:vote|election|referendum|ballot)\b/i],
  ['decision', /\b(?:decision|meeting|rate (?:cut|increase|hike|rise))\b/i],
];

const happening = new Pattern(
  /\b(?:report(?:ed)?|released?|published|announced?|showed|voted?|election|decided?|decision|cut|raised|met)\b/i,
);

/** "Consumer prices, it was reported on 11 July, had risen": the day of an event, where the sentence names one of each. */
function rememberEvents({ text, marks, discourse }: SentenceReader): void {
  const sentence = text.slice(marks.start, marks.end);
  const days = marks.times.filter(
    ({ period, isAhead, isLookBack }) => period.role === 'day' && !isAhead && !isLookBack,
  );
  const named = eventNames.filter(([, name]) => name.test(sentence));
  const [day, other] = days;
  if (day === undefined || other !== undefined || !happening.test(sentence)) return;
  for (const [event] of named) discourse.events.set(event, day.period.to);
}

/** What follows is counted from the eve (or the close) of an event that the text has dated; else it cannot be dated. */
function startFromNamedBase({ text, marks, discourse, block }: SentenceReader): void {
  const match = /\b(eve|morning|day|night|evening|close) (before|of) ([^,.;]{3,60})/i.exec(
    text.slice(marks.start, marks.end),
  );
  const event = match === null ? undefined : eventNames.find(([, name]) => name.test(match[3] as string))?.[0];
  const day = event === undefined ? undefined : discourse.events.get(event);
  discourse.periods = [];
  discourse.periodBlock = -9;
  const to = sessionOnOrBefore(discourse.published);
  if (match === null || day === undefined || day >= to) {
    discourse.isUndatable = true;
    return;
  }
  const isBefore = /^(?:eve|morning)$/i.test(match[1] as string) || /^before$/i.test(match[2] as string);
  const base = isBefore ? previousSession(day) : day;
  const period = {
    text: match[0],
    base,
    to,
    role: 'window',
    from: 'stated',
    isOpen: true,
    isFixed: true,
    others: [],
  } as const;
  rememberPeriod(discourse, period, block);
}

/** "Take the eve of the report as a base": what follows is over a stretch that starts from what the text names. */
function hasNamedBase(reader: SentenceReader, time: TimeMark | undefined): boolean {
  const isNamed =
    /\b(?:as (?:a|the|our|your) (?:base|baseline|starting point|start)|(?:measured?|counted?|counting|reckoned|reckon) from (?:the )?(?:eve|day|night|morning|start|moment)\b)/i.test(
      reader.sentence,
    );
  return isNamed && (time === undefined || time.period.role === 'day');
}

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

function isBeside(reader: SentenceReader, { span }: Statement): boolean {
  return (
    reader.subjects.length > 0 &&
    reader.marks.names.some(
      (name) =>
        overlaps(name, span) && (besides.test(reader.before(name, 60)) || multipleOf.test(reader.before(name, 70))),
    )
  );
}

/** "sank 3.5%, trimming its gain for the year to 6%": a stretch told in passing, of that sum alone. */
function isOfSum(reader: SentenceReader, found: TimeMark): boolean {
  return /\b(?:its|their|the|a) (?:gain|loss|advance|decline|rise|fall|return|lead)s? $/i.test(
    reader.before(found, 24),
  );
}

/** "The tenth time this year it has lost 3% in a day": a stretch over which such days are counted. */
function isOfCount(reader: SentenceReader, time: TimeMark): boolean {
  return /\btimes? (?:in |over |during )?$/i.test(reader.before(time, 14));
}

/** "In a single week of April 2000": a length within a time that is over tells of that time. */
function isOver({ to }: StatedPeriod, published: DayNumber): boolean {
  return published - to > reviewDays;
}

/** "Fell 17.6% in the month after a first half of 82%": of the time before the one that the sentence tells of. */
function isOfPeriodBefore(reader: SentenceReader, found: TimeMark): boolean {
  return /\b(?:after|following|despite|on top of) (?:an?|its|the) (?:[a-z-]+ ){0,2}$/i.test(reader.before(found, 40));
}

export function rememberStatement(reader: SentenceReader, statement: Statement, found: TimeMark | undefined): void {
  if ('subject' in statement && statement.subject !== null) {
    const { type } = statement.subject;
    if (type !== 'indicator' && type !== 'rate' && type !== 'other' && !isBeside(reader, statement)) {
      reader.subjects.push({ at: statement.span.start, subject: statement.subject });
      // "Energy's weight in the index is 8%. The group has gained": told of beside the whole.
      if (statement.kind === 'breadth' && statement.of !== undefined)
        reader.subjects.push({ at: statement.span.start, subject: statement.of });
    }
  }
  const { period } = statement;
  const fall = statement.kind === 'drawdown' ? toStretchOf(statement) : undefined;
  if (fall !== undefined) reader.discourse.fall = { period: fall, block: reader.block, end: statement.span.end };
  // "Is lower than on Election Day": a stretch that the rule itself has read.
  const isReadByRule =
    found === undefined && period.from === 'stated' && period.role === 'window' && period.isOpen && isMove(statement);
  if (isReadByRule) rememberPeriod(reader.discourse, period, reader.block);
  if (
    found === undefined ||
    found.isCarried ||
    found.isAhead ||
    // "The strongest sector since April 8": the stretch of all the places that follow.
    (found.isLookBack && statement.kind !== 'ranking') ||
    (isFloating(found) && !isOver(found.period, reader.discourse.published)) ||
    isPutIn(reader, found) ||
    isOfPeriodBefore(reader, found) ||
    (found.period.role === 'day' && /'s?$/.test(found.text)) ||
    isOfSum(reader, found) ||
    isOfCount(reader, found) ||
    !setsPeriod(statement, reader.discourse.published, found.period)
  )
    return;
  const { discourse } = reader;
  if (found.period.role === 'day' && found.period.to === sessionOnOrBefore(discourse.published) && !reader.isHeading)
    discourse.session ??= { ...found.period, text: null, from: 'carried' };
  // "By the end of September it had lost 9%": since a day that was told before.
  const isLonger = period.role === 'window' && found.period.role === 'day';
  // "The rally had carried it up 5% from Tuesday's close": up to the day before the one told.
  const isShorter =
    period.role === 'window' &&
    period.base === found.period.base &&
    period.to < found.period.to &&
    /^(?:from|since)\b/i.test(found.text);
  // "July 2024: the fund gains 11% in five sessions": of that month.
  const isOfMonthTold = period.from === 'carried' && period.others.length === 0;
  const isWithin = found.isLength && (period.length !== undefined || isOfMonthTold);
  const { length, ...told } = found.isDeadline || isLonger || isShorter || isWithin ? period : found.period;
  rememberPeriod(discourse, length === undefined ? told : { ...told, role: 'window' }, reader.block);
}
