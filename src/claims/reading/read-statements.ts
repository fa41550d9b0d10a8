import { type DayNumber, fromCivilDate, sessionOnOrBefore, toCivilDate } from '../../core/index.ts';
import type { Document, Span } from '../document.ts';
import { toSubject } from '../lexicon/names.ts';
import { toTokens } from '../lexicon/tokens.ts';
import { countSteps, fewestSteps } from '../sharpness.ts';
import type { BreadthStatement, MultipleStatement, ReturnStatement, Statement, Subject } from '../statement.ts';
import { findSentences, type NormalText, normaliseText, type Sentence } from '../text/index.ts';
import { Pattern } from '../text/pattern.ts';
import { toCountedDividends } from './counted-dividends.ts';
import { createDiscourse, type Discourse, findReviewed, isMarketName, rememberSubject } from './discourse.ts';
import { findEndedReview, withReviewEnd } from './ended-review.ts';
import { withEventFalls } from './event-falls.ts';
import { createListTopic } from './list-topic.ts';
import { type DeclaredNames, findDeclaredNames, findNames } from './name-marks.ts';
import { withNamesInFull } from './named-in-full.ts';
import { withOutsideYears } from './outside-years.ts';
import { findPairLeft } from './pair-told.ts';
import { withParallelPeriods } from './parallel-periods.ts';
import { readArithmetic } from './rules/arithmetic.ts';
import { markBareDirections } from './rules/bare-directions.ts';
import { readBreadth } from './rules/breadth.ts';
import { readCompounding } from './rules/compounding.ts';
import { readCountedShares } from './rules/counted-shares.ts';
import { readEvents } from './rules/events.ts';
import { readForetoldBreaks } from './rules/foretold-breaks.ts';
import { isHypothetical } from './rules/hypotheticals.ts';
import { readIndexMembers } from './rules/index-members.ts';
import { readIndicators } from './rules/indicators.ts';
import { readLastSeen } from './rules/last-seen.ts';
import { readLeadBreaks } from './rules/lead-breaks.ts';
import { readLeadFigures } from './rules/lead-figures.ts';
import { readLostFigures } from './rules/lost-figures.ts';
import { readLowsToCome } from './rules/lows-to-come.ts';
import { readMarketPricing } from './rules/market-pricing.ts';
import { readMarketStates } from './rules/market-states.ts';
import { readNewEras } from './rules/new-eras.ts';
import { readNoneSince } from './rules/none-since.ts';
import { readOthers } from './rules/other.ts';
import { isForeseen } from './rules/outlook.ts';
import { readPerformances } from './rules/performances.ts';
import { readPeriodsSince } from './rules/periods-since.ts';
import { readPlacesTold } from './rules/places-told.ts';
import { readPointMoves } from './rules/point-moves.ts';
import { readPolicy } from './rules/policy.ts';
import { readFuturesPoint, readTargets } from './rules/price-targets.ts';
import { readQuoteRows } from './rules/quote-rows.ts';
import { readAgainstYears, readDisinflation } from './rules/rates-against-years.ts';
import { readRatioRecords } from './rules/ratio-records.ts';
import { readRecordsByReference } from './rules/records-by-reference.ts';
import { readRegainedPeaks, readRegainedTale } from './rules/regained-peaks.ts';
import { readReturns } from './rules/returns.ts';
import { readSantaClausRally } from './rules/santa-claus-rally.ts';
import { readScores } from './rules/scores.ts';
import { readSizedRuns } from './rules/sized-runs.ts';
import { readAndSo } from './rules/so-did.ts';
import { readTaleComparisons } from './rules/tale-comparisons.ts';
import { readTaleEnds } from './rules/tale-ends.ts';
import { readTaleIndicators } from './rules/tale-indicators.ts';
import { readTaleMoves } from './rules/tale-moves.ts';
import { readTaleParts } from './rules/tale-parts.ts';
import { readTaleStandings } from './rules/tale-standings.ts';
import { readTaleWorstDays } from './rules/tale-worst-days.ts';
import { readThanThen } from './rules/than-then.ts';
import { readToldBalances } from './rules/told-balances.ts';
import { readToldCalendar } from './rules/told-calendar.ts';
import { readToldClauses } from './rules/told-clauses.ts';
import { readToldComparisons } from './rules/told-comparisons.ts';
import { readToldConditions } from './rules/told-conditions.ts';
import { readToldEras } from './rules/told-eras.ts';
import { readToldExtremes } from './rules/told-extremes.ts';
import { readToldFacts } from './rules/told-facts.ts';
import { readToldFalls } from './rules/told-falls.ts';
import { readForetoldFalls, readForetoldLeads, readToldForecasts } from './rules/told-forecasts.ts';
import { readToldLeads } from './rules/told-leads.ts';
import { readToldManners } from './rules/told-manners.ts';
import { readHeldMargins, readToldMargins } from './rules/told-margins.ts';
import { readToldOccasions } from './rules/told-occasions.ts';
import { readToldParts } from './rules/told-parts.ts';
import { readToldPoints } from './rules/told-points.ts';
import { readToldProspects } from './rules/told-prospects.ts';
import { readToldRates } from './rules/told-rates.ts';
import { readToldRemarks } from './rules/told-remarks.ts';
import { readToldRuns } from './rules/told-runs.ts';
import { readToldStill } from './rules/told-still.ts';
import { readToldValuations } from './rules/told-valuations.ts';
import { readUndoneByReference } from './rules/undone-by-reference.ts';
import { readUndoneMoves } from './rules/undone-moves.ts';
import { readUsualLeads } from './rules/usual-leads.ts';
import { readValuation } from './rules/valuation.ts';
import { markSentence, overlaps } from './sentence.ts';
import { SentenceReader } from './sentence-reader.ts';
import { findStatedClose, withClose } from './stated-close.ts';
import { readTables } from './tables/read-tables.ts';
import { attempt, type TimeContext } from './times/found-time.ts';

export interface ReadingOptions {
  /** Whether the store has figures of a symbol: then "(CFG)" after a name declares it. */
  readonly isKnownSymbol?: (symbol: string) => boolean;
  /** Whether figures beside nothing but a name are told too, with what they may be of; else they are left out. */
  readonly tellsPossible?: boolean;
}

/** A text with more is no commentary: what follows is left unread, and that is said. */
export const mostStatements = 2000;
export const mostSentences = 20_000;

/** Whether a text holds more sentences than are read. */
export function hasUnreadSentences(text: string): boolean {
  // A sentence takes a character and what parts it from the next.
  return text.length > 2 * mostSentences && findSentences(normaliseText(text).text).length > mostSentences;
}

/** Rules in the order in which they take figures: the most particular first. */
const rules = [
  readForetoldBreaks,
  readScores,
  readPeriodsSince,
  readNoneSince,
  readSizedRuns,
  readCountedShares,
  readToldOccasions,
  readArithmetic,
  readHeldMargins,
  readPointMoves,
  readMarketPricing,
  readPolicy,
  readEvents,
  readIndexMembers,
  readTargets,
  readFuturesPoint,
  readValuation,
  readBreadth,
  readTaleIndicators,
  readIndicators,
  readTaleParts,
  readTaleStandings,
  readRegainedTale,
  readUndoneMoves,
  readUndoneByReference,
  readTaleComparisons,
  readTaleWorstDays,
  readTaleMoves,
  readTaleEnds,
  readRatioRecords,
  readThanThen,
  readAgainstYears,
  readDisinflation,
  readSantaClausRally,
  readCompounding,
  readPlacesTold,
  readPerformances,
  readToldProspects,
  readLowsToCome,
  readMarketStates,
  readForetoldFalls,
  readForetoldLeads,
  readToldRuns,
  readLeadFigures,
  readToldRates,
  readReturns,
  readRecordsByReference,
  readLastSeen,
  readRegainedPeaks,
  readAndSo,
  readToldMargins,
  readToldExtremes,
  readToldComparisons,
  readToldLeads,
  readToldParts,
  readToldStill,
  readToldBalances,
  readToldEras,
  readToldFalls,
  readToldManners,
  readLeadBreaks,
  readUsualLeads,
  readToldForecasts,
  readNewEras,
  readToldValuations,
  readToldRemarks,
  readToldConditions,
  readToldCalendar,
  readToldFacts,
  readToldPoints,
  readOthers,
  readLostFigures,
  readToldClauses,
  markBareDirections,
] as const;

/** Text that belongs to the page and not to the piece. */
const furniture = new Pattern(
  /^\s*(?:this content is intended for informational|by accessing this page|stock quote api|quotes delayed|add a public comment|no comments|copyright|all rights reserved|more news|view more|disclaimer|past performance)|\bAI (?:writing )?agent\b|parameter hybrid|not (?:financial|investment) advice/i,
);

/** The checkable statements of a text in its order, with spans in the text as read. One figure makes one statement. */
export function readStatements(document: Document, options: ReadingOptions = {}): Statement[] {
  const normal = normaliseText(document.text);
  const { text } = normal;
  const isKnownSymbol = options.isKnownSymbol ?? (() => false);
  const declared = findDeclaredNames(text, isKnownSymbol);
  const close = findStatedClose(text, document.published);
  const tables = readTables(text, close ?? document.published, { declared, isKnownSymbol });
  const quotes = readQuoteRows(text, close ?? document.published, tables.spans);
  const rows = [...tables.spans, ...quotes.spans].sort((a, b) => a.start - b.start);
  const discourse = createDiscourse(document.published);
  const topic = createListTopic(discourse, text);
  const statements: Statement[] = [...tables.statements, ...quotes.statements];
  const recent: (readonly MultipleStatement[])[] = [];
  let nextRow = 0;
  let isSupposed = false;
  let lastBlock: number | undefined;
  const sentences = findSentences(text).slice(0, mostSentences);
  for (const [i, sentence] of sentences.entries()) {
    if (statements.length >= mostStatements) break;
    while ((rows[nextRow]?.end ?? Number.POSITIVE_INFINITY) <= sentence.span.start) nextRow++;
    const row = rows[nextRow];
    const written = text.slice(sentence.span.start, sentence.span.end);
    if (row !== undefined && overlaps(row, sentence.span)) {
      rememberRow(discourse, row, tables.statements);
      continue;
    }
    if (furniture.test(written)) continue;
    noteForecasts(discourse, text, sentence);
    const reader = createReader(text, sentence, declared, discourse, lastBlock === sentence.block);
    discourse.upcoming =
      discourse.subject === undefined ? findUpcoming(text, sentence, sentences[i + 1], declared) : undefined;
    topic.enter(sentence);
    discourse.multiples = recent.slice(-2).flat();
    isSupposed = isHypothetical(written, isSupposed);
    if (!isSupposed) for (const rule of rules) attempt(() => rule(reader));
    reader.close();
    lastBlock = sentence.block;
    topic.leave(sentence);
    const told = withEventFalls(reader, withParallelPeriods(reader));
    recent.push(reader.statements.filter((statement): statement is MultipleStatement => statement.kind === 'multiple'));
    if (!isAside(reader)) rememberTold(discourse, reader.statements);
    statements.push(...told.map((statement) => toCountedDividends(reader, statement)));
  }
  const dated = withStatedEnds(statements, document.published, close);
  return withLeadingPeriods(withNamesInFull(dated), document.published, text)
    .filter((statement) => options.tellsPossible === true || statement.kind !== 'other' || !statement.isUnlisted)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((statement) => toOriginal(withOutsideYears(statement, text), normal));
}

/** A reader of one sentence, marked with what the passage before it tells of. */
function createReader(
  text: string,
  sentence: Sentence,
  declared: DeclaredNames,
  discourse: Discourse,
  isOfBlockBefore: boolean,
): SentenceReader {
  const { block } = sentence;
  const kin = {
    entry: discourse.kin,
    isNear: discourse.kinBlock === block,
    index: discourse.byType.get('index')?.id,
    indicator: block - discourse.indicatorBlock <= answerBlocks ? discourse.indicator?.id : undefined,
    group: discourse.group,
    before: discourse.before,
    isOfSmall: discourse.sizes?.block === block && discourse.sizes.isSmall,
  };
  const percentBefore = isOfBlockBefore ? findPercentTold(discourse) : undefined;
  const context = createTimeContext(text.slice(sentence.span.start, sentence.span.end), sentence, discourse);
  const marks = markSentence(text, sentence, declared, context, kin, percentBefore);
  return new SentenceReader(marks, discourse, block, sentence.kind === 'heading');
}

/** "It had peaked at 82.7 in March", "that was down from 9.9% in April": of before, and not "by April 9 it had fallen". */
const lookingBack =
  /^\W*(?:(?:(?:(?:back |only )?in|on|at|as late as) [^,;]{2,40}?,? )?(?:it|they|that|(?:its|the) [a-z-]+(?: [a-z-]+){0,2}(?:, [^,;]{1,30},)?) had (?!to\b)|(?:that|this|it|which) was (?:up|down|back) from\b|(?:its|the) (?:[a-z]+ )?(?:(?:high|low|peak|trough|top|bottom|close|level|reading|point) (?:of|for) (?:the|that) year\b|(?:high|low|peak|trough|top|bottom)(?:, [^,;]{1,30},)? had (?:come|been|fallen|lain)\b))/i;

/** "At the end of January 2018, crude was $64.82": the day told last is that of the figure. */
function isDayOfFigure({ indicatorBlock, indicatorTo, lastDay, lastDayBlock }: Discourse, block: number): boolean {
  return indicatorBlock === block && lastDayBlock === block && indicatorTo !== undefined && indicatorTo === lastDay;
}

const goingOn = /\b(?:it|they) (?:was|were|had|stood|ended|closed|[a-z]{3,}ed|rose|fell|came|went)\b/i;

/** What the times of a sentence are read by. */
function createTimeContext(written: string, { block, kind }: Sentence, discourse: Discourse): TimeContext {
  const { published } = discourse;
  const isOldTale =
    block - discourse.oldBlock <= 1 &&
    discourse.recentBlock < discourse.oldBlock &&
    discourse.recentBlock < discourse.lastDayBlock;
  const last = discourse.periodBlock === block ? discourse.periods[0] : undefined;
  // "March closed with the yield at 4.21%": the passage has told of no day but that of the figure.
  const isOfFigure =
    discourse.indicatorBlock === block && discourse.indicatorTo !== undefined && discourse.lastDayBlock !== block;
  return {
    published,
    anchor: published,
    isAhead: isForeseen(written),
    isOutlook: discourse.isOutlook || discourse.forecastTo !== undefined,
    isOfNow:
      kind !== 'heading' && discourse.yearToldBlock !== block && findReviewed(discourse) === undefined && !isOldTale,
    lastDay: isOfFigure ? discourse.indicatorTo : discourse.lastDay,
    extremes: discourse.extremes,
    yearTold: discourse.yearToldBlock === block ? discourse.yearTold : discourse.yearHeaded,
    reviewed: findReviewed(discourse),
    isPast: isOfFigure || discourse.lastDayBlock === block,
    isOfFigure: (isOfFigure || isDayOfFigure(discourse, block)) && goingOn.test(written),
    isOldTale,
    told: discourse.told?.block === block ? discourse.told : undefined,
    ...(lookingBack.test(written) && discourse.indicatorBlock === block ? { backFrom: discourse.indicatorTo } : {}),
    lastEnd: last?.to,
    monthTold: discourse.monthTold?.block === block ? discourse.monthTold.to : undefined,
    lastBase: last?.base,
    daysTold: discourse.daysTold,
    news: discourse.news,
  };
}

/** "Few had expected it": a sentence that names, dates and tells nothing leaves to the next what was told before it. */
const isAside = ({ statements, marks, isHeading }: SentenceReader): boolean =>
  !isHeading &&
  statements.length === 0 &&
  marks.names.length === 0 &&
  marks.times.length === 0 &&
  marks.quantities.length === 0;

/** What a sentence told, for the next to go on with. */
function rememberTold(discourse: Discourse, told: readonly Statement[]): void {
  discourse.pair = findPairLeft(told, discourse);
  // "And small caps?" asks for a move like those told before it.
  if (discourse.asked === undefined) {
    discourse.inTurn = told.filter(
      (statement): statement is ReturnStatement => statement.kind === 'return' && statement.asserted !== null,
    );
    discourse.returns = discourse.inTurn.slice(-2);
  }
  discourse.shareTold = told.findLast(
    (one): one is BreadthStatement => one.kind === 'breadth' && one.each === undefined,
  );
  discourse.said = told.findLast(
    (statement) => statement.kind === 'record' || (statement.kind === 'return' && statement.modality === 'fact'),
  ) as Discourse['said'];
}

/** Statements up to the close that the text says it speaks of, or to the end of the stretch that it reviews. */
function withStatedEnds(
  statements: readonly Statement[],
  published: DayNumber,
  close: DayNumber | undefined,
): Statement[] {
  const reviewed = findEndedReview(statements, published);
  return statements
    .map((statement) => (close === undefined ? statement : withClose(statement, close)))
    .map((statement) => (reviewed === undefined ? statement : withReviewEnd(statement, reviewed)));
}

/** The one asset that the next sentence of a passage names. */
function findUpcoming(
  text: string,
  { block, span }: Sentence,
  next: Sentence | undefined,
  declared: DeclaredNames,
): Subject | undefined {
  if (next?.block !== block || !opensOnTime.test(text.slice(span.start, span.end))) return undefined;
  const names = findNames(toTokens(text, next.span.start, next.span.end), text, declared).filter(
    ({ entry }) => isMarketName(entry) && entry.readings.length > 0,
  );
  const [name] = names;
  const isOne = name !== undefined && names.every(({ entry }) => entry.id === name.entry.id);
  return isOne && !name.isWeak ? toSubject(name.entry, name.text) : undefined;
}

/** "Tuesday's close marked the low", "May was the best since 1990", "Three down years in a row": told of a time, or counted. */
const opensOnTime = new Pattern(
  /^\W*(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:Last|This|The) (?:week|month|quarter|year|half)|The (?:first|second|third|fourth) (?:quarter|half))(?:'s close)? (?:was|is|marked|brought|made|turned out|proved|goes down|saw)\b|(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|\d{1,2}) (?:up|down|winning|losing|straight|consecutive|successive) (?:days|sessions|weeks|months|quarters|years)\b)/,
);

/** The largest percent of the moves of the sentence before. */
function findPercentTold({ returns }: Discourse): number | undefined {
  const sizes = returns.flatMap(({ asserted }) => (asserted?.unit === 'percent' ? [Math.abs(asserted.high)] : []));
  return sizes.length === 0 ? undefined : Math.max(...sizes);
}

/** What follows a table may go on with the asset of its last row. */
function rememberRow(discourse: Discourse, row: Span, statements: readonly Statement[]): void {
  const statement = statements.find(({ span }) => overlaps(row, span));
  if (statement !== undefined && 'subject' in statement && statement.subject !== null)
    rememberSubject(discourse, statement.subject);
}

const forecastHeading = new Pattern(
  /\b(?:calls|predictions?|forecasts?|expectations|surprises|bets|outlook|what (?:we|I) expect|looking ahead|scenarios)\b[^.]{0,40}\b(?:for|to|in|into)? ?((?:19|20)\d\d|next year|the year ahead|the coming year)\b/i,
);

/** "What we're betting on", "Where we think it goes", "The desk's calls", "Forecasts and risks": what follows in the plain present is to come. */
const outlookHeading = new Pattern(
  /^\W*(?:(?:our|my|the|your|his|her|house|two|three|four|five|(?!fed's)[\w.-]+'s?) ){0,2}(?:risks (?:and|&) )?(?:(?:calls|predictions?|forecasts?|outlook|bets|view ahead|(?<=[Hh]ouse )views?|expectations)(?: (?:and|&) [a-z]+)?(?:, [^.;:]{3,60}| \([^)]{2,60}\))?\W*$|what (?:we|I)(?:'re| are|'m| am)? (?:betting|expect|see (?:coming|next|ahead)|look(?:ing)? for|think (?:comes|happens))|where (?:we|I) (?:think|see|expect) (?:it|this|things|markets|stocks)|where (?:next|from here|we go from here|it goes)|looking ahead|the (?:road|year|months|weeks) ahead|what(?:'s| is| comes) next|our (?:base case|best guess)|from here\W*$|(?:the )?bottom line on what is next)/i,
);

/** "Calls.", "Prediction time:", "Three guesses to be held against us.", "Give us forecasts we can hold against you." */
const outlookLead = new Pattern(
  /^\W*(?:\d{1,2}[.)] |Q: )?(?:(?:my|our|the|here are|now for|time for|give us|any|and|so,?|then|what are|two|three|four|five|six|ten|some|a few|your|bold|big) ){0,4}(?:calls?|guess(?:es)?|predictions?|forecasts?|bets)(?: time)?(?: [a-z' ]{3,50})?[.:?!]\W*$|^\W*(?:predictions?|forecasts?|guess(?:es)?|bets)(?: time)?: /i,
);

/** "But you came for predictions, so:", "Our views, to which you may hold us:": what the list after it holds. */
const listLead = new Pattern(
  /\b(?:predictions?|forecasts?|guess(?:es)?|calls|bets|(?:our|my) (?:[a-z-]+ )?views|(?:we|I) (?:expect|foresee|look for|are betting on|think will happen))\b[^.;!?]{0,60}:\s*$/i,
);

/** "1. The June low will not hold.": a numbered list that foretells goes on foretelling. */
const foretoldItem = new Pattern(/^\s*\d{1,2}[.)] [^.;]*\b(?:will|won't)\b/i);

/** Blocks after such a sentence that hold what it announces: the rest of its own, and an answer. */
const answerBlocks = 1;

/** After "Our calls for 2025:" what follows in the list is meant of that year, whatever its tense. */
function noteForecasts(discourse: Discourse, text: string, { kind, block, span }: Sentence): void {
  const written = text.slice(span.start, span.end);
  const isLead = kind === 'heading' || /:\s*$/.test(written);
  if (kind === 'heading') {
    discourse.forecastTo = undefined;
    discourse.isOutlook = outlookHeading.test(written);
    discourse.outlookBlock = undefined;
  }
  const isItem = kind === 'list-item';
  if (discourse.outlookBlock !== undefined && isItem && block === discourse.outlookBlock + 1)
    discourse.outlookBlock = block;
  if (discourse.outlookBlock !== undefined && block > discourse.outlookBlock + answerBlocks) {
    discourse.isOutlook = false;
    discourse.outlookBlock = undefined;
  }
  const isLeading =
    outlookLead.test(written) ||
    listLead.test(written) ||
    (isItem && foretoldItem.test(text.slice(Math.max(0, span.start - 4), span.end)));
  if (!discourse.isOutlook && isLeading) {
    discourse.isOutlook = true;
    discourse.outlookBlock = block;
  }
  if (!isLead) {
    if (kind === 'paragraph' && discourse.forecastTo !== undefined && !/^\s*(?:\d+[.)]|[-*])/.test(written))
      discourse.forecastTo = undefined;
    return;
  }
  const match = forecastHeading.exec(written);
  if (match === null) return;
  const { year } = toCivilDate(discourse.published);
  const named = /^\d/.test(match[1] as string) ? Number(match[1]) : year + 1;
  if (named >= year) discourse.forecastTo = fromCivilDate(named, 12, 31);
}

/** How many of the stretches that a text speaks of most may stand for one that a statement does not name. */
const leadingPeriods = 2;

const isWeek = ({ base, to }: { base: number; to: number }): boolean => to - base <= 7;

/** A rise of which the text names no time may be over the stretch that the text speaks of most. */
function withLeadingPeriods(statements: readonly Statement[], published: number, text: string): Statement[] {
  const counts = new Map<string, { count: number; base: number; to: number; label: string }>();
  for (const statement of statements) {
    const { kind, period } = statement;
    if ((kind !== 'return' && kind !== 'relative-return') || period.from !== 'stated' || period.role !== 'window')
      continue;
    if (statement.asserted === null) continue;
    const key = `${period.base} ${period.to}`;
    const known = counts.get(key) ?? { count: 0, base: period.base, to: period.to, label: period.text ?? '' };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  const leading = [
    ...[...counts.values()]
      .sort((a, b) => Number(isWeek(a)) - Number(isWeek(b)) || b.count - a.count)
      .slice(0, leadingPeriods),
    ...toYearInReview(published),
  ];
  const dated = toDatedReturns(statements);
  const named = findNamed(statements, published);
  return statements.map((statement): Statement => {
    const twin = findTwin(statement, dated);
    if (twin !== undefined) return { ...statement, period: { ...twin.period, text: null, from: 'carried' } };
    const meant = findMeant(statement, dated, text);
    if (meant !== undefined) return meant;
    const isMove =
      statement.kind === 'return' ||
      statement.kind === 'relative-return' ||
      (statement.kind === 'breadth' && statement.each?.by !== undefined);
    const isBare = isMove && statement.asserted !== null;
    const { from, isFixed, isUndatable } = statement.period;
    if (!isBare || from === 'stated' || isFixed || isUndatable || leading.length === 0) return statement;
    const { others } = statement.period;
    const admitted = isSharpReturn(statement) ? [...leading, ...findNearest(named, statement)] : leading;
    const added = admitted.filter(({ base, to }) => !others.some((other) => other.base === base && other.to === to));
    return {
      ...statement,
      period: {
        ...statement.period,
        others: [...others, ...added.map(({ label, base, to }) => ({ label, base, to }))],
      },
    };
  });
}

/** Of how many stretches that the text names, the nearest first, an exact figure may be. */
const mostNamed = 12;

/** A whole number of percent fits one stretch in thirty or so: it must be large. Unit: steps of the last digit. */
const fewestWhole = 50;

/** A figure so exact that it hardly fits another stretch by chance. */
function isSharpReturn(statement: Statement): boolean {
  if (statement.kind !== 'return' || statement.asserted === null || statement.period.text !== null) return false;
  const { asserted } = statement;
  const isPlain = asserted.wording === 'plain' && asserted.low === asserted.high;
  const fewest = asserted.rounding < 0.5 ? fewestSteps.sharp : fewestWhole;
  return isPlain && countSteps(asserted) >= fewest;
}

interface NamedStretch {
  readonly base: number;
  readonly to: number;
  readonly label: string;
  readonly at: number;
}

/** The stretches that the moves of a text name, each where it is named first. */
function findNamed(statements: readonly Statement[], published: number): NamedStretch[] {
  const stretches = new Map<string, NamedStretch>();
  for (const { kind, period, span } of statements) {
    const isMove = kind === 'return' || kind === 'relative-return' || kind === 'drawdown' || kind === 'extreme';
    const isOver = period.from === 'stated' && period.role !== 'scope' && !period.isUndatable && period.to <= published;
    const { base, to, text } = period;
    const key = `${base} ${to}`;
    if (isMove && isOver && !stretches.has(key)) stretches.set(key, { base, to, label: text ?? '', at: span.start });
  }
  return [...stretches.values()];
}

function findNearest(named: readonly NamedStretch[], { span }: Statement): NamedStretch[] {
  return named.toSorted((a, b) => Math.abs(a.at - span.start) - Math.abs(b.at - span.start)).slice(0, mostNamed);
}

/** What a rise says, of whatever it says it. */
function toMoveKey({ direction, asserted }: ReturnStatement): string {
  return `${direction} ${asserted === null ? '' : `${asserted.low} ${asserted.high}`}`;
}

/** What a rise says: by subject, and by the first series that stands for it. */
function toTwinKeys(statement: ReturnStatement): string[] {
  const { id, readings } = statement.subject;
  const said = toMoveKey(statement);
  const series = readings[0]?.series;
  return [`${said} of ${id}`, ...(series === undefined ? [] : [`${said} by ${series}`])];
}

/** The first rise that says each thing with its time. */
function toDatedReturns(statements: readonly Statement[]): ReadonlyMap<string, ReturnStatement> {
  const dated = new Map<string, ReturnStatement>();
  for (const statement of statements) {
    if (statement.kind !== 'return' || statement.period.from !== 'stated') continue;
    for (const key of [toMoveKey(statement), ...toTwinKeys(statement)]) {
      if (!dated.has(key)) dated.set(key, statement);
    }
  }
  return dated;
}

/** The same rise said elsewhere in the text with its time, and here without any: a summary repeats what the passage dates. */
function findTwin(statement: Statement, dated: ReadonlyMap<string, ReturnStatement>): ReturnStatement | undefined {
  if (statement.kind !== 'return' || statement.period.from === 'stated' || statement.period.text !== null)
    return undefined;
  return toTwinKeys(statement)
    .flatMap((key) => dated.get(key) ?? [])
    .sort((a, b) => a.span.start - b.span.start)[0];
}

/** "this 8% surge": the rise by that figure which the text has told with its subject and time. */
function findMeant(
  statement: Statement,
  dated: ReadonlyMap<string, ReturnStatement>,
  text: string,
): Statement | undefined {
  if (statement.kind !== 'return' || statement.asserted === null || statement.period.from === 'stated')
    return undefined;
  const { span } = statement;
  if (!/^(?:[+-]?\d|[a-z]+ (?:per ?cent|percent|points?)\b)/i.test(text.slice(span.start, span.end))) return undefined;
  if (!/\b(?:this|that|such an?|the)\s+(?:[a-z-]+ )?$/i.test(text.slice(Math.max(0, span.start - 24), span.start)))
    return undefined;
  const told = dated.get(toMoveKey(statement));
  if (told === undefined || told.span.start >= span.start) return undefined;
  return { ...statement, subject: told.subject, period: { ...told.period, text: null, from: 'carried' } };
}

/** A text of the turn of a year speaks of the year that ends. */
function toYearInReview(published: number): { base: number; to: number; label: string }[] {
  const { year, month, day } = toCivilDate(published);
  const ended = month === 12 && day >= 15 ? year : month === 1 && day <= 15 ? year - 1 : undefined;
  if (ended === undefined) return [];
  const last = Math.min(fromCivilDate(ended, 12, 31), published);
  return [
    { base: sessionOnOrBefore(fromCivilDate(ended - 1, 12, 31)), to: sessionOnOrBefore(last), label: String(ended) },
  ];
}

/** Spans of the normal text become spans of the text as read. */
function toOriginal(statement: Statement, normal: NormalText): Statement {
  const mapped = {
    ...statement,
    span: normal.spanInOriginal(statement.span),
    sentence: normal.spanInOriginal(statement.sentence),
  };
  if (mapped.kind !== 'comparison') return mapped;
  return {
    ...mapped,
    left: { ...mapped.left, span: normal.spanInOriginal(mapped.left.span) },
    right: { ...mapped.right, span: normal.spanInOriginal(mapped.right.span) },
  };
}
