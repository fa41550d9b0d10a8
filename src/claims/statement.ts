import type { DayNumber, ReturnKind } from '../core/index.ts';
import type { Span } from './document.ts';

/** What sort of thing a statement says. */
export type StatementKind = Statement['kind'];

/**
 * How a statement is meant. `attributed` is a fact that somebody else is said to state; it is judged as a fact.
 * A forecast is judged as of the later date, everything else as known on the day of publication.
 */
export type Modality = 'fact' | 'attributed' | 'hedged' | 'opinion' | 'forecast' | 'conditional';

/** How a figure is worded: it sets how far from it a measurement may lie. */
export type Wording = 'plain' | 'about' | 'nearly' | 'over' | 'under' | 'at-least' | 'at-most';

export type AssertedUnit =
  | 'percent'
  | 'basis points'
  | 'percentage points'
  | 'times'
  | 'level'
  | 'currency'
  | 'count'
  | 'sessions'
  | 'days'
  | 'weeks'
  | 'months'
  | 'quarters'
  | 'years';

/** What is asserted, in the statement's own unit: 8 for "8%". One figure has `low` equal to `high`. */
export interface Asserted {
  readonly low: number;
  readonly high: number;
  readonly unit: AssertedUnit;
  readonly wording: Wording;
  /** "Just over 7%", "a little more than a third": above the figure, and near it. */
  readonly isClose?: true;
  /** Half a unit of the last digit written: 0.5 for "8%", 0.05 for "1.5%", 50 for "2,500" meant as a round figure. */
  readonly rounding: number;
}

/** The lowest or highest close between two days. */
export interface Turn {
  readonly base: DayNumber;
  readonly to: DayNumber;
  readonly side: 'low' | 'high';
  /** "Since the April low": that of the market, for what is no index itself. */
  readonly isOfMarket?: true;
  /** "Against 17% for the S&P over the same stretch": the turn of what the stretch was told of. */
  readonly of?: readonly SeriesReading[];
}

/** A window, or a stretch in which something is said to have happened. */
export interface StatedPeriod {
  /** What was written; null where the text says nothing and the usual reading was taken. */
  readonly text: string | null;
  /** The close it starts from, and the last close (or day) it reaches to. */
  readonly base: DayNumber;
  readonly to: DayNumber;
  /**
   * `window`: from the close of `base` to the close of `to`. `scope`: what is said lies somewhere between the two.
   * `day`: one session, `to`, with the session before as `base`.
   */
  readonly role: 'window' | 'scope' | 'day';
  /** Whether it was written in the statement, carried over from an earlier one, or assumed. */
  readonly from: 'stated' | 'carried' | 'assumed';
  /** Whether it ends at the day of publication and would have ended elsewhere on another day: "YTD", "last 30 days". */
  readonly isOpen: boolean;
  /** Length of a window that lies somewhere in the scope, such as 21 for "a three-week rally". Unit: calendar days. */
  readonly length?: number;
  /** The passage says from which day it counts: no other stretch may be meant. */
  readonly isFixed?: true;
  /** The text counts from a time that it names and that cannot be dated: what is told of it cannot be measured. */
  readonly isUndatable?: true;
  /** And that time lies outside the calendar of sessions: "in October 1929". */
  readonly isOutside?: true;
  /**
   * "from its September trough": the base is the lowest (highest) close of the subject between the two days, to be found
   * in its levels before the window is measured.
   */
  readonly anchor?: Turn;
  /** "To its June low": the last close is to be found likewise. */
  readonly toAnchor?: Turn;
  /**
   * "Between late May and the middle of July": its ends are told by parts of the calendar, from a close up to the last of
   * each. The move from the turn of the subject in the one to that in the other may be meant too.
   */
  readonly ends?: {
    readonly start: { readonly base: DayNumber; readonly to: DayNumber };
    readonly end: { readonly base: DayNumber; readonly to: DayNumber };
  };
  /** "Crude touched 26.19", told in the past and without a time: the days that the passage has told, the latest first. */
  readonly daysTold?: readonly DayNumber[];
  /** "Reached 8.87 points", likewise: what a level got to, its highest or lowest of the time before. */
  readonly isReached?: true;
  /** Other windows that the wording admits, fixed before anything is measured: trading days beside calendar days. */
  readonly others: readonly { readonly label: string; readonly base: DayNumber; readonly to: DayNumber }[];
}

/** One admissible reading of a name: a series and a kind of return. */
export interface SeriesReading {
  readonly series: string;
  readonly return: ReturnKind;
  /** Such as "^RUT price" or "IWM total return". */
  readonly label: string;
}

/** What a statement is about, resolved by the lexicon. */
export interface Subject {
  /** As written: "the index", "small caps". */
  readonly text: string;
  /** Key of the lexicon, or a ticker: "russell-2000", "nasdaq", "AAPL". */
  readonly id: string;
  readonly name: string;
  readonly type: 'index' | 'fund' | 'share' | 'sector' | 'group' | 'universe' | 'indicator' | 'rate' | 'other';
  /**
   * Admissible readings in order of preference. The first stands for the statement; a true one of the others makes it
   * true unless one of them reverses its sign and the text does not name which is meant. Empty where nothing is known
   * to measure it by.
   */
  readonly readings: readonly SeriesReading[];
  /** Whether the wording itself is open between indices that differ, such as "the Nasdaq". */
  readonly isAmbiguous: boolean;
  /** Members of a group that is named by its members, or known by them; each is a share or a fund. */
  readonly members?: readonly string[];
  /** What "it" or "the index" may stand for besides: subjects that the passage told shortly before. */
  readonly others?: readonly Subject[];
  /** The universe of constituents, as the lake names it ("IWM", "IVV"), for statements about members. */
  readonly universe?: string;
}

interface Common {
  /** The exact stretch that makes the statement: figure, verb and subject where they stand together. */
  readonly span: Span;
  readonly sentence: Span;
  readonly modality: Modality;
  /** "did not", "has yet to", "no longer": the statement says that it is not so. */
  readonly negated: boolean;
  readonly period: StatedPeriod;
  /** Who is said to state it, where the text names somebody. */
  readonly attributedTo?: string;
  /** "Rose every day last week": what is said beyond the direction, which no rule has read. */
  readonly beyond?: string;
  /** Last day of a forecast; absent where the text gives none. */
  readonly horizon?: DayNumber;
}

export type Frequency = 'session' | 'week' | 'month' | 'quarter' | 'year';

/** A rise or a fall, with or without a figure. `asserted` is positive; the direction carries the sign. */
export interface ReturnStatement extends Common {
  readonly kind: 'return';
  readonly subject: Subject;
  readonly direction: 'up' | 'down' | 'flat';
  readonly asserted: Asserted | null;
  /** "Was the weakest of the seven, up 11%": the place that is told with the figure, which must hold too. */
  readonly place?: Place;
  /** "Fell by as much as 4% during the day": to the low, or the high, of the session and not to its close. */
  readonly isWithinDay?: true;
  /** "7% a year": compound growth a year over the period, and not the return of it. Unit of the figure: percent a year. */
  readonly isAnnual?: true;
  /** "Is lower than in March": than every close of that stretch; higher than some and lower than others decides nothing. */
  readonly than?: Stretch;
  /** "Has regained all it lost in 2020": up again over what it fell in that stretch; the figure is the share of it, in percent. */
  readonly undoes?: Stretch;
}

/** A stretch of the calendar: after the close of `base`, up to that of `to`. */
export interface Stretch {
  readonly base: DayNumber;
  readonly to: DayNumber;
}

/** A place in a set by return, counted from its best or its worst. */
export interface Place {
  readonly among: readonly SeriesReading[];
  readonly amongText: string;
  readonly side: 'best' | 'worst';
  readonly rank: number;
}

/** One asset ahead of or behind another; both figures, or their gap. */
export interface RelativeReturnStatement extends Common {
  readonly kind: 'relative-return';
  readonly subject: Subject;
  readonly against: Subject;
  readonly direction: 'ahead' | 'behind' | 'level';
  /** The gap; null where only a direction is said. */
  readonly asserted: Asserted | null;
  /** "The last year in which it beat the index was 2016": it has not happened in a calendar year since. */
  readonly isLastYear?: true;
}

/** A level, now or on a day: "closed at 2,590.61", "trades above 2,500", "cleared 2,500", "topped $226.50". */
export interface LevelStatement extends Common {
  readonly kind: 'level';
  readonly subject: Subject;
  readonly relation: 'at' | 'above' | 'below' | 'crossed-above' | 'crossed-below' | 'between';
  readonly asserted: Asserted;
  /** "For the first time since 2012": the last day of what "since" names; null for the first time ever. */
  readonly firstAfter?: DayNumber | null;
  /** "Closed at 6,523 on Friday", "ended the week at": of the close alone, and of no other day than the one told. */
  readonly isAtClose?: true;
  /** "Holds above 2,500 through the end of March", "has stayed above it since May": so at every close to come or of its stretch. */
  readonly isThroughout?: true;
  /** Of "since May": the last day on which the stretch may have begun. */
  readonly fromUntil?: DayNumber;
  /** "For a third day", "its tenth straight close above 6,900": so many closes in a row, up to the last. */
  readonly straight?: number;
  /** "And has held above it ever since": so at every close from then to publication. */
  readonly heldSince?: true;
}

/** A record: an all-time high, or the highest or lowest since a day. */
export interface RecordStatement extends Common {
  readonly kind: 'record';
  readonly subject: Subject;
  /** "The ratio of small caps to the S&P 500 fell to its lowest since 2000": of the one divided by the other. */
  readonly against?: Subject;
  readonly side: 'high' | 'low';
  /**
   * The last day of what "since ..." names, after which it must hold: the last day as high may lie in it. "Since November
   * 2021" is 2021-11-30, "since 2021" 2021-12-31; absent for "all-time" and "record".
   */
  readonly since?: DayNumber;
  /** The last day before what "since ..." names: a close as extreme lies in it, or the statement says too little. */
  readonly sinceBase?: DayNumber;
  /** A turning point must stay the extreme up to this day, or to publication: the end of the year of "its low for the year". */
  readonly until?: DayNumber;
  /** `set`: made in the period. `near`: within a few percent of it. `first`: the first in a stated length of time. */
  readonly relation: 'set' | 'near' | 'first';
  /** "A level last seen in March 2020": the text does not say whether it was the highest since or the lowest. */
  readonly isEitherSide?: true;
  /** The level of the record where the text gives it, or the number of records ("its ninth record"). */
  readonly asserted: Asserted | null;
  /** The number is that of records on sessions one after the other: "its sixth record close in a row". */
  readonly isStraight?: true;
}

/** A run of sessions, weeks, months: "ninth straight weekly gain", "outperformed for 14 sessions in a row". */
export interface StreakStatement extends Common {
  readonly kind: 'streak';
  /** "Opened the year with three straight losses": no period before the stretch counts. */
  readonly isFromStart?: true;
  readonly subject: Subject;
  readonly against?: Subject;
  readonly of: 'gain' | 'loss' | 'lead' | 'lag';
  readonly frequency: Frequency;
  /** The length in periods; null where the text only speaks of a streak. */
  readonly asserted: Asserted | null;
  /** "In four of the last five months": so many of the latest periods were such, of which `asserted` is the number. */
  readonly outOf?: number;
  /** "Its first weekly gain in three": the latest of them is such. */
  readonly isLatest?: true;
  /** "The tenth time this year it has lost 3% or more": so many periods of the stretch had a move of that size. */
  readonly ofSize?: {
    readonly size: Asserted;
    readonly isEitherWay: boolean;
    /** "Four sessions in a row with moves of more than 4%", "62 sessions without a 1% move": not a count, but a run. */
    readonly run?: 'with' | 'without';
  };
  /** "the longest since 1996", "the second-longest on record": as in a record statement, and the rank. */
  readonly since?: DayNumber;
  readonly rank?: number;
}

/** A close above a base that had held: "broke out of a three-year range". */
export interface BreakoutStatement extends Common {
  readonly kind: 'breakout';
  readonly subject: Subject;
  readonly direction: 'up' | 'down';
  /** Length of the base. */
  readonly asserted: Asserted | null;
}

/** A fall from a peak: "down 20% from its high", "in a bear market", "has regained its losses". */
export interface DrawdownStatement extends Common {
  readonly kind: 'drawdown';
  readonly subject: Subject;
  /** `now`: below the peak at the end. `deepest`: the greatest in the period. `regained`: the first close above it. */
  readonly relation: 'now' | 'deepest' | 'bear-market' | 'correction' | 'recovered' | 'regained';
  readonly asserted: Asserted | null;
  /** "In the 2020 crash": the peak and the trough are those of a fall that is named, which lies in the period. */
  readonly isOfEvent?: true;
  /** Where the peak is said to lie: after the close of `base`, up to `to`; or at the record. Absent where nothing is said. */
  readonly peak?: { readonly base: DayNumber; readonly to: DayNumber } | 'record';
}

/** Trading volume against its usual: "on heavy volume", "volume 30% above average". */
export interface VolumeStatement extends Common {
  readonly kind: 'volume';
  readonly subject: Subject;
  readonly relation: 'high' | 'low';
  /** "Above its 20-day average": the sessions before that it is held against; a quarter where none are told. */
  readonly length?: number;
  /** "Its busiest session since mid-June": the most, or the fewest, shares of all sessions after that day. */
  readonly isExtreme?: true;
  /** As in a record statement; absent for "on record", "ever". */
  readonly since?: DayNumber;
  /** In percent or times against the usual; as a count, the shares of the session. */
  readonly asserted: Asserted | null;
}

/** Best or worst period since a day: "its best month since November 2020", "largest one-day drop since April". */
export interface ExtremeStatement extends Common {
  readonly kind: 'extreme';
  readonly subject: Subject;
  readonly against?: Subject;
  readonly frequency: Frequency;
  readonly side: 'best' | 'worst';
  /** As in a record statement; absent for "on record", "ever". */
  readonly since?: DayNumber;
  /** The close before the month, quarter or year that is named there: "since April 2025". */
  readonly sinceBase?: DayNumber;
  /** The rank where it is not the first: "second-best". */
  readonly rank: number;
  /** Periods taken together: 2 for "its steepest two-day slide"; one where absent. */
  readonly length?: number;
  /** Months of the year that are compared with the same ones of other years: 1 to 6 for "its best first half". */
  readonly months?: { readonly first: number; readonly last: number };
  /** Sessions from the start of each year that are compared: 10 for "its best first ten sessions". */
  readonly opening?: number;
  /** "July was the best month of the year": none that came after it, up to this day, was better either. */
  readonly until?: DayNumber;
  /** "its biggest point gain": by points, and not by percent. */
  readonly isInPoints?: true;
}

/** A place among a set: "the best-performing sector", "topped all 11 sectors". */
export interface RankingStatement extends Common, Place {
  readonly kind: 'ranking';
  readonly subject: Subject;
  /** "the only sector to rise" (best), "the only one to fall" (worst): all the others went the other way. */
  readonly isOnly?: true;
}

/** An asset against its moving average: "slipped below its 50-day average". */
export interface AverageStatement extends Common {
  readonly kind: 'moving-average';
  readonly subject: Subject;
  readonly relation: 'above' | 'below' | 'crossed-above' | 'crossed-below';
  /** Length in sessions. */
  readonly length: number;
  /** Distance from the average; null where none is given. */
  readonly asserted: Asserted | null;
  /** As in a level statement. */
  readonly firstAfter?: DayNumber | null;
}

/** A valuation multiple: "22 times forward earnings". */
export interface MultipleStatement extends Common {
  readonly kind: 'multiple';
  readonly subject: Subject;
  readonly measure: 'forward-pe' | 'trailing-pe' | 'cape' | 'price-book' | 'price-sales' | 'dividend-yield' | 'unnamed';
  readonly asserted: Asserted | null;
  readonly direction?: 'high' | 'low';
}

/** A discount or premium between two multiples, or to its own history. */
export interface DiscountStatement extends Common {
  readonly kind: 'discount';
  readonly subject: Subject;
  readonly against?: Subject;
  readonly side: 'discount' | 'premium';
  readonly asserted: Asserted | null;
}

/** Earnings, sales or the like growing: mostly somebody's estimate. */
export interface GrowthStatement extends Common {
  readonly kind: 'growth';
  readonly subject: Subject;
  readonly measure: 'earnings' | 'sales' | 'margin' | 'dividend' | 'other';
  /** Calendar year or quarter spoken of; absent where none. */
  readonly year?: number;
  readonly quarter?: number;
  readonly asserted: Asserted | null;
  readonly against?: Subject;
}

/** The policy rate: "a range of 3.50%-3.75%". */
export interface PolicyRateStatement extends Common {
  readonly kind: 'policy-rate';
  readonly relation: 'at' | 'above' | 'below';
  readonly asserted: Asserted;
  /** "It raised its rate to 6.5% in June": a decision of the period brought it. */
  readonly isReached?: true;
  /** "The highest since 2001", "its lowest in forty years": no rate since was as high, or as low. */
  readonly extreme?: { readonly side: 'highest' | 'lowest'; readonly since: DayNumber };
  /** "The Fed stops at 5.25%": where the moves under way will end, before the first the other way. */
  readonly isTerminal?: true;
}

/** What a central bank did: "third straight cut", "quarter-point hike", "left rates unchanged", "easing cycle". */
export interface PolicyMoveStatement extends Common {
  readonly kind: 'policy-move';
  readonly action: 'cut' | 'hike' | 'hold' | 'easing' | 'tightening';
  /** Size of one move, or the sum of several where `isTotal`. */
  readonly asserted: Asserted | null;
  readonly isTotal: boolean;
  /** "third straight": the number in a row, or the number of moves in the period. */
  readonly count?: number;
  /** "no more than twice", "at least three cuts". */
  readonly countWording?: 'at-least' | 'at-most';
  /** "it would be the third": the move to come is counted too. */
  readonly isNextCounted?: boolean;
  /** "For the first time since 2006": the one before it came in what is named there. */
  readonly isFirst?: true;
  readonly isStraight: boolean;
  /** "its largest single move since 1994": as in a record statement. */
  readonly largestSince?: DayNumber;
  /** "at every meeting this year", "at each of its last six meetings": the same was done at all of them. */
  readonly meetings?: { readonly which: 'all' | 'first' | 'last'; readonly count?: number };
  /** "Cut in September, October and December": in each of them, where more than one is told. */
  readonly each?: readonly Stretch[];
  /** "Last raised rates in July 2023": and not once since, up to publication. */
  readonly isLast?: true;
  /** "completed", "continues": whether the run is said to be over. */
  readonly phase?: 'begun' | 'continuing' | 'completed';
}

/** A figure of the economy or of rates: inflation, unemployment, payrolls, yields, spreads, PMI, oil, VIX. */
export interface IndicatorStatement extends Common {
  readonly kind: 'indicator';
  readonly subject: Subject;
  /** `at`: its latest figure. `rose`, `fell`: it changed that way in the period, by `asserted` where given. */
  readonly relation: 'at' | 'above' | 'below' | 'rose' | 'fell' | 'unchanged' | 'highest' | 'lowest';
  readonly asserted: Asserted | null;
  /** "the highest since 2007": as in a record statement. */
  readonly since?: DayNumber;
  readonly sinceBase?: DayNumber;
  /** "rose to 4.2% from 3.9%": where it came from. */
  readonly fromValue?: number;
  /** "From 71 basis points at year-end", "since July": the last day on which it may have stood there, or begun. */
  readonly fromUntil?: DayNumber;
  /** "Has widened from 71 basis points at year-end": `asserted` is where it came from, and where it went to is not told. */
  readonly isStart?: true;
  /** "The peak had come in July": the stretch of which it was the farthest. */
  readonly among?: Stretch;
  /** "fell for three months in a row", "spent 52 days below 10": so many figures of which it is so, in a row or in all. */
  readonly run?: { readonly count: Asserted; readonly frequency: Frequency; readonly isStraight: boolean };
  /** "its biggest drop of the week", "the largest one-day fall since 1987": of the changes from one day to the next. */
  readonly isOfChange?: true;
  /** "widened by more than 60 basis points": `asserted` is the size of the change, and never where it went to. */
  readonly isSize?: true;
  /** "Inflation has halved": the change is told in percent of where it came from, of a rate too. */
  readonly isOfLevel?: true;
  /** "its first reading below 50 since 2012": as in a level statement. */
  readonly firstAfter?: DayNumber | null;
  /** "eased to 4.34%": which way it is said to have gone to its figure. */
  readonly direction?: 'rose' | 'fell';
  /** "It ended June at 3.99%. By September it had fallen to 3.85%": the day of the figure told before, which it came from. */
  readonly wentFrom?: DayNumber;
  /** "By January 14 it had widened to 6.4", "over the next month it fell to 3.9": where it ended, or how far it had gone. */
  readonly isAtEnd?: true;
  /** "Its average for the year was 13.1": the figure is the mean of those of the period. */
  readonly isAverage?: true;
  /** "Touched 65 during the day": told of its trading, of which closes show a part. */
  readonly isWithinDay?: true;
  /** "To remain above $90 through April", "inverted since July": of every figure up to the horizon, or of the stretch. */
  readonly isThroughout?: true;
  /** "Wider than in 2002": as in a return statement. */
  readonly than?: Stretch;
}

/** Assets taken one by one: "all nine sectors rose", "only Apple has lost". `asserted` of the statement is how many. */
export interface Tally {
  readonly members: readonly Subject[];
  readonly direction: 'up' | 'down' | 'ahead' | 'behind';
  /** By how much each of them is said to have moved. */
  readonly by?: Asserted;
  /** What they are said to be ahead of, or behind. */
  readonly against?: Subject;
  /** The ones of which it is so, where they are named. */
  readonly which?: readonly string[];
}

/** A share of members: "62% of members above their 200-day average", "only 30% of stocks beat the index". */
export interface BreadthStatement extends Common {
  readonly kind: 'breadth';
  readonly subject: Subject;
  readonly test:
    | 'above-average'
    | 'beat-index'
    | 'new-highs'
    | 'new-lows'
    | 'advancers'
    | 'top-weight'
    | 'weight'
    | 'positive-return'
    | 'unprofitable'
    | 'floating-debt'
    | 'beat-estimates'
    | 'other';
  /** Sessions of the moving average, or the number of largest names of `top-weight`. */
  readonly length?: number;
  /** The sector, the company or the group of companies whose weight in the subject it is. */
  readonly of?: Subject;
  /** Its place by weight among the sectors, or the companies, of the subject, 1 the heaviest. */
  readonly rank?: number;
  readonly asserted: Asserted | null;
  readonly against?: Subject;
  readonly each?: Tally;
}

/** Two figures compared in the text itself: "31% below", "double the growth of". */
export interface ComparisonStatement extends Common {
  readonly kind: 'comparison';
  readonly left: { readonly span: Span; readonly value: number };
  readonly right: { readonly span: Span; readonly value: number };
  /** `ratio`: left / right is asserted. `discount`: 1 - left / right. `difference`: left - right. */
  readonly relation: 'ratio' | 'discount' | 'premium' | 'difference';
  /** "Two quarter points": the two are counted, and not rounded. */
  readonly isExact?: true;
  readonly asserted: Asserted;
}

/** Whether a company belongs to an index or is small, mid or large. */
export interface MembershipStatement extends Common {
  readonly kind: 'membership';
  readonly subject: Subject;
  readonly universe: Subject;
}

/** A dated fact of record: a law signed, a meeting, a term that ends, a shutdown. */
export interface EventStatement extends Common {
  readonly kind: 'event';
  /** Words that the table of events is searched by. */
  readonly topic: string;
  /** Key of the lexicon's event, where it names one. */
  readonly event?: string;
  /** A value the fact of record carries: EBITDA as the base of s.163(j). */
  readonly claimed?: string;
}

/** A row of a quote table. */
export interface QuoteStatement extends Common {
  readonly kind: 'quote-row';
  readonly subject: Subject;
  readonly price: number;
  readonly change: number | null;
  readonly percent: number | null;
  /** Decimals of price, change and percent as written. */
  readonly decimals: readonly [price: number, change: number, percent: number];
}

/** Who is said to lead at all times: "historically, small caps have outperformed large caps". */
export interface UsualLeadStatement extends Common {
  readonly kind: 'usual-lead';
  readonly subject: Subject;
  readonly against: Subject;
  readonly direction: 'ahead' | 'behind';
}

/** A lead said to last or to pass: "a regime shift to small caps", "structural, not cyclical", "just another blip". */
export interface LeadBreakStatement extends Common {
  readonly kind: 'lead-break';
  readonly subject: Subject;
  readonly against: Subject;
  readonly relation: 'break' | 'blip';
}

/** How an asset is said to fare, in a word; what each means is fixed in `src/claims/verdict/performance-definitions.ts`. */
export type PerformanceMeasure =
  | 'gained'
  | 'winner'
  | 'soared'
  | 'record'
  | 'fell'
  | 'laggard'
  | 'pressed'
  | 'muted'
  | 'flat'
  | 'stalled'
  | 'bull-market';

/** How companies, a sector or an index fared, in words: "have emerged as clear winners", "saw its shares stagnate". */
export interface PerformanceStatement extends Common {
  readonly kind: 'performance';
  /** Where it has members, it is said of each of them. */
  readonly subject: Subject;
  readonly measure: PerformanceMeasure;
  /** The market, or the group whose leaders they are said to be; absent where the subject is the market itself. */
  readonly against?: Subject;
}

/** A checkable figure or fact that no metric here measures; `need` says what data would be needed. */
export interface OtherStatement extends Common {
  readonly kind: 'other';
  readonly subject: Subject | null;
  readonly asserted: Asserted | null;
  readonly need: string;
  /** What its figure may tell of: the first that the figures bear out was meant. */
  readonly possible?: readonly (ReturnStatement | RelativeReturnStatement | DrawdownStatement)[];
  /** Whether it is left out where the figures bear out nothing that it may tell of. */
  readonly isUnlisted?: true;
}

export type Statement =
  | ReturnStatement
  | RelativeReturnStatement
  | LevelStatement
  | RecordStatement
  | StreakStatement
  | BreakoutStatement
  | DrawdownStatement
  | VolumeStatement
  | ExtremeStatement
  | RankingStatement
  | AverageStatement
  | MultipleStatement
  | DiscountStatement
  | GrowthStatement
  | PolicyRateStatement
  | PolicyMoveStatement
  | IndicatorStatement
  | BreadthStatement
  | ComparisonStatement
  | MembershipStatement
  | EventStatement
  | QuoteStatement
  | LeadBreakStatement
  | UsualLeadStatement
  | PerformanceStatement
  | OtherStatement;
