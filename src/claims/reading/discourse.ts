import type { DayNumber } from '../../core/index.ts';
import { spanLengths } from '../calendar-lengths.ts';
import type { Span } from '../document.ts';
import type { NameEntry } from '../lexicon/names.ts';
import type {
  BreadthStatement,
  GrowthStatement,
  IndicatorStatement,
  MultipleStatement,
  RecordStatement,
  ReturnStatement,
  StatedPeriod,
  Subject,
} from '../statement.ts';
import type { TimeMark } from './marks.ts';
import type { PairTold } from './pair-told.ts';
import type { IndicatorTurn, Tale } from './tale.ts';
import type { News, ToldTime } from './times/found-time.ts';
import { nothingTold, type ToldBefore } from './told-before.ts';

/** Events that later passages refer to by name: "the eve of the inflation report". */
export type DatedEvent = 'inflation report' | 'jobs report' | 'vote' | 'decision';

/** What a passage is about so far: pronouns and bare statements refer to it. */
export interface Discourse {
  readonly published: DayNumber;
  /** The last subject that a statement was made about, and the last of each sort. */
  subject: Subject | undefined;
  /** Before any subject: the one name of the next sentence, which an opening such as "Three down years in a row." is told of. */
  upcoming: Subject | undefined;
  against: Subject | undefined;
  againstBlock: number;
  /** The two sides of the comparison told last, and where its sentence ends: "it has outperformed since" goes on with both. */
  compared: { readonly subject: Subject; readonly against: Subject; readonly end: number } | undefined;
  /** The last other one: "it" that has beaten the subject. */
  /** The subjects told last, the latest first. */
  recent: readonly Subject[];
  subjectBefore: Subject | undefined;
  readonly byType: Map<string, Subject>;
  /** The funds told so far by their symbols: naming the companies again brings back their fund. */
  readonly funds: Map<string, Subject>;
  /** Multiples named in this sentence and the two before it: a discount may be reckoned from them. */
  multiples: readonly MultipleStatement[];
  /** Rises and falls with figures, of the sentence before: a gap may be reckoned from them. */
  returns: readonly ReturnStatement[];
  /** Two assets set side by side, until others are told of: "the gap between the two". */
  pair: PairTold | undefined;
  /** All of them in their order: figures told one after the other are over their stretches. */
  inTurn: readonly ReturnStatement[];
  /** Stretches that returns were stated over, the latest first, each once; and the block of the latest. */
  periods: readonly StatedPeriod[];
  periodBlock: number;
  /** The stretch of a fall from a peak, where none was told of a return since. */
  fall: { readonly period: StatedPeriod; readonly block: number; readonly end: number } | undefined;
  /** The fall that the passage tells the turns of. */
  tale: Tale | undefined;
  /** The peak or the low of a yield or a gauge that the passage tells. */
  indicatorTurn: IndicatorTurn | undefined;
  /** The days of reports, votes and decisions that the text has dated. */
  readonly events: Map<DatedEvent, DayNumber>;
  /** The passage counts from a time that it names and that cannot be dated. */
  isUndatable: boolean;
  /** The stretch that a heading names: of what follows below it without a time. */
  theme: StatedPeriod | undefined;
  /** The quarter that the passage tells results of. */
  resultsOf: { readonly period: StatedPeriod; readonly block: number } | undefined;
  /** The growth of results told last. */
  growth: { readonly statement: GrowthStatement; readonly block: number } | undefined;
  /** The last figure of the economy or of rates spoken of. */
  indicator: NameEntry | undefined;
  /** The words that named it: "the broad dollar index" is one of several. */
  indicatorText: string | undefined;
  indicatorBlock: number;
  /** The last day of the time that it was told for. */
  indicatorTo: DayNumber | undefined;
  /** What was stated of it last. */
  indicatorStated: { readonly statement: IndicatorStatement; readonly block: number } | undefined;
  /** The sentence before told of such figures alone: "it" is none that rises and falls on the market. */
  isOfIndicator: boolean;
  /** The sentence before told of a name that nobody here knows, and of none beside it. */
  isOfStranger: boolean;
  /** The block that last spoke of the Federal Reserve. */
  policyBlock: number;
  /** The last day of the time of the move spoken of there. */
  policyDay: DayNumber | undefined;
  /** The last day before that time. */
  policyBase: DayNumber | undefined;
  /** Whether the move of the Federal Reserve that was told last was a cut or a rise. */
  policyAction: 'cut' | 'hike' | undefined;
  /** Whether its figures so far were in basis points: "296 basis points ... pushed out to 678". */
  isInBasisPoints: boolean;
  /** Last day of the latest dated stretch: names without a year in a passage on earlier times are of that time. */
  anchor: DayNumber;
  anchorBlock: number;
  /** Forecasts announced for a year: their last day, and the block that announced them. */
  outlook: { readonly last: DayNumber; readonly block: number } | undefined;
  /** The low and the high that the text has dated last. */
  extremes: { readonly low?: StatedPeriod['anchor'] | undefined; readonly high?: StatedPeriod['anchor'] | undefined };
  /** The last day spoken of. */
  lastDay: DayNumber | undefined;
  /** The time over that was named last, and the block that named it: "the next year". */
  told: (ToldTime & { readonly block: number }) | undefined;
  /** The last day of the month told last, by its name or by a day of it, and the block that told it: "on the 18th". */
  monthTold: { readonly to: DayNumber; readonly isNamed: boolean; readonly block: number } | undefined;
  /** The day that the passage tells of: what follows in the past tense without a time is of it. */
  dayTold: DayNumber | undefined;
  dayToldBlock: number;
  /** Whether a figure of the market was told of that day, and none of a later time since. */
  isDayOfMarket: boolean;
  /** The days named so far, the latest told first: "that same October day". */
  daysTold: readonly DayNumber[];
  /** Days on which the text tells that something was announced, decided or happened, in its order, with its words. */
  news: readonly News[];
  lastDayBlock: number;
  /** The last block that told of a time not long over: a passage before it may be one on a time over for long. */
  recentBlock: number;
  /** The last block that told of a time over for long. */
  oldBlock: number;
  /** The session of publication, where a sentence has named it: the text reports that day. */
  dayReported: DayNumber | undefined;
  /** The year that stands alone as the label of a passage, and its block. */
  yearTold: number | undefined;
  yearToldBlock: number;
  /** The year that the last heading names: "2009: the slingshot". */
  yearHeaded: number | undefined;
  /** The last time to come that a sentence has named, and its block. */
  aheadTold: { readonly time: TimeMark; readonly block: number } | undefined;
  /** In a list of forecasts for a year: its last day. */
  forecastTo: DayNumber | undefined;
  /** The share of members that the sentence before told of last: "on March 30 it was 43%". */
  shareTold: BreadthStatement | undefined;
  /** The record or the move that the sentence before told of last: "so did the Dow". */
  said: RecordStatement | ReturnStatement | undefined;
  /** Whose record was spoken of last. */
  recordOf: Subject | undefined;
  /** The one figure of the sentence before: "that is half of". */
  figure: { readonly span: Span; readonly value: number } | undefined;
  /** The assets that the last sentence with any has named, and its block: "both rose". */
  named: readonly Subject[];
  namedBlock: number;
  /** All assets named so far, the latest first, and two set side by side: "the gold fund", "the latter". */
  before: ToldBefore;
  /** The last group spoken of that is known by its members: "all seven". */
  group: NameEntry | undefined;
  /** The name that the sentence before asked for or set as a label: "The Russell 2000?" */
  asked: Subject | undefined;
  /** Under a heading that announces what is expected. */
  isOutlook: boolean;
  /** The block of the sentence that announces it, where it is no heading. */
  outlookBlock: number | undefined;
  /** The last name that a later one may be told by: "its growth counterpart". */
  kin: NameEntry | undefined;
  kinBlock: number;
  /** The block that spoke last of each name with kin, by its id. */
  readonly kinBlocks: Map<string, number>;
  /** Whether small companies have been told of in a block, and none of another size. */
  sizes: { readonly block: number; readonly isSmall: boolean } | undefined;
  /** The session that the text reports, where it came out right after it. */
  session: StatedPeriod | undefined;
  /** The sum that a sentence has put in, its block, and the stretch over which it grew: "the same sum in the fund". */
  stake: { readonly amount: number; readonly block: number; readonly period: StatedPeriod | undefined } | undefined;
}

export function createDiscourse(published: DayNumber): Discourse {
  return {
    published,
    subject: undefined,
    upcoming: undefined,
    against: undefined,
    againstBlock: -9,
    compared: undefined,
    subjectBefore: undefined,
    byType: new Map(),
    funds: new Map(),
    recent: [],
    multiples: [],
    returns: [],
    pair: undefined,
    inTurn: [],
    periods: [],
    periodBlock: -9,
    fall: undefined,
    tale: undefined,
    indicatorTurn: undefined,
    events: new Map(),
    isUndatable: false,
    theme: undefined,
    resultsOf: undefined,
    growth: undefined,
    indicator: undefined,
    indicatorText: undefined,
    indicatorTo: undefined,
    indicatorBlock: -9,
    indicatorStated: undefined,
    isOfIndicator: false,
    isOfStranger: false,
    policyBlock: -9,
    policyDay: undefined,
    policyBase: undefined,
    policyAction: undefined,
    isInBasisPoints: false,
    anchor: published,
    anchorBlock: -9,
    extremes: {},
    lastDay: undefined,
    told: undefined,
    monthTold: undefined,
    dayTold: undefined,
    dayToldBlock: -9,
    isDayOfMarket: false,
    daysTold: [],
    news: [],
    lastDayBlock: -9,
    recentBlock: -9,
    oldBlock: -9,
    dayReported: undefined,
    yearTold: undefined,
    yearToldBlock: -9,
    yearHeaded: undefined,
    outlook: undefined,
    aheadTold: undefined,
    forecastTo: undefined,
    shareTold: undefined,
    said: undefined,
    recordOf: undefined,
    figure: undefined,
    named: [],
    namedBlock: -9,
    before: nothingTold,
    group: undefined,
    asked: undefined,
    isOutlook: false,
    outlookBlock: undefined,
    kin: undefined,
    kinBlock: -9,
    kinBlocks: new Map(),
    sizes: undefined,
    session: undefined,
    stake: undefined,
  };
}

/** Days in which a session is still the news of a text. Unit: calendar days. */
export const newsDays = 4;

/** Days after its end in which a review of a stretch may come out. */
export const reviewDays = 60;

/** The stretch, over not long ago, that a heading says the text is about; of one length: "the quarter" is that one. */
export function findReviewed(
  { theme, published }: Pick<Discourse, 'theme' | 'published'>,
  unit?: keyof typeof spanLengths,
): StatedPeriod | undefined {
  if (theme === undefined || theme.to >= published || published - theme.to > reviewDays) return undefined;
  const [least, most] = unit === undefined ? [0, 400] : spanLengths[unit];
  const length = theme.to - theme.base;
  return length >= least && length <= most ? theme : undefined;
}

const remembered = 4;

export function rememberPeriod(discourse: Discourse, period: StatedPeriod, block: number): void {
  const others = discourse.periods.filter(({ base, to }) => base !== period.base || to !== period.to);
  discourse.periods = [period, ...others].slice(0, remembered);
  discourse.periodBlock = block;
  discourse.fall = undefined;
  discourse.isUndatable = false;
}

export function rememberSubject(discourse: Discourse, subject: Subject): void {
  if (discourse.subject !== undefined && discourse.subject.id !== subject.id)
    discourse.subjectBefore = discourse.subject;
  discourse.subject = subject;
  discourse.recent = [subject, ...discourse.recent.filter(({ id }) => id !== subject.id)].slice(0, mostRecent);
  discourse.byType.set(subject.type, subject);
}

/** Subjects told last, of which one may be meant by "it" or "the index". */
const mostRecent = 3;

const marketTypes = new Set<NameEntry['type']>(['index', 'group', 'sector', 'fund', 'share']);

/** Whether a name can rise and fall: an index, a group, a sector, a fund or a share. */
export function isMarketName(entry: NameEntry): boolean {
  return marketTypes.has(entry.type);
}
