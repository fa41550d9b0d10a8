import { type DayNumber, fromCivilDate, sessionOnOrBefore, toCivilDate } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { StatedPeriod, Statement, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { isQuestion } from './leads.ts';
import { toMarket } from './relative-returns.ts';
import { toCue } from './sentence-cue.ts';

const may = '(?:will|would|could|may|might|should|is likely to|are likely to|is set to|are set to)';
const degree = '(?:(?:still|also|even|well|[a-z]+ly) ){0,5}';

/** "the short-term outlook remains bullish for small caps". */
const outlook = new Pattern(
  new RegExp(
    `\\b(?:outlook|prospects?|picture|setup|backdrop) (?:for (?:the )?[^.;,]{3,30}? )?(?:is|are|remains?|looks?|stays?|appears?) ${degree}(?:(bullish|bright|favou?rable|positive|constructive|upbeat|promising)|(bearish|bleak|gloomy|negative|dim|unfavou?rable|dark))\\b(?: for (?:the )?)?`,
    'i',
  ),
);

/** "has significant room to run". */
const room = new Pattern(
  /\b(?:has|have|still has|still have) (?:significant |plenty of |ample |more |much |considerable |a lot of |some )?["“]?(?:further )?room to (?:run|rise|climb|grow|rally|go higher)\b/i,
);

/** "a 2012 that belongs to the banks". */
const belongs = new Pattern(/\b(?:a|an|the year) ((?:19|20)\d\d) (?:that|which) (?:will )?belongs? to (?:the )?/i);

/** What is said to come in words that no figure here follows, and what would. */
const open: readonly (readonly [Pattern, string])[] = [
  [
    new Pattern(
      new RegExp(
        `\\b${may} ${degree}be(?:come)? (?:a|an) (?:(?:major|big|strong|serious|significant|powerful|further|huge) )*(?:headwind|tailwind|boon|blow|drag|windfall|burden|boost) (?:for|to) [^.;,]{3,50}(?!\\w)`,
        'i',
      ),
    ),
    'a stated measure of the effect, and a day to read it on',
  ],
  [
    new Pattern(
      new RegExp(
        `\\b${may} ${degree}(?:become|be|prove|emerge as|turn out to be) the (?:best|top|worst|strongest|weakest)(?:[- ]performing)? (?:[a-z-]+ )?(?:index|sector|market|group|asset class|stock|asset|style) (?:of|in) the (?:[a-z]+ )?(?:decade|year|cycle|quarter|half)\\b`,
        'i',
      ),
    ),
    'returns of the whole set to the end of that time',
  ],
  [
    new Pattern(
      new RegExp(
        `\\b(?:(?:${may}) ${degree}(?:benefit|gain|profit|suffer|lose)|stands? to (?:benefit|gain|profit|lose)) (?:the )?most\\b`,
        'i',
      ),
    ),
    'a stated measure of the benefit, by group, and a day to read it on',
  ],
  [
    new Pattern(
      /\b(?:expects?|sees?|forecasts?|projects?|predicts?) (?:earnings|profit|revenue|sales) growth (?:in|at|of|for) [^.;]{3,50}? to (?:catch up|accelerate|slow|recover|rebound|overtake|broaden|outpace|exceed|match)\b[^.;,]{0,40}/i,
    ),
    'company results, quarter by quarter, or a dated consensus of estimates',
  ],
  [
    new Pattern(
      /\b(?:offers?|provides?|creates?|leaves?|opens?|gives?) (?:small caps |investors |stocks |the market |them |it )?(?:an? |the |ample |plenty of |further )?(?:[a-z]+ )?(?:path|runway|route|road|room|scope|springboard|setup|set-up|case) (?:for|to|towards?) (?:[a-z-]+ ){0,2}(?:outperformance|gains|upside|returns|re-?rating|advances?|rally|rallies)\b/i,
    ),
    'a level, or a gain, by which it is to be judged, and a day',
  ],
  [
    new Pattern(
      /\b(?:rally|rotation|advance|rebound|bull market|uptrend|recovery) (?:will|should|could|may|might) (?:likely |probably |then |also )*(?:find|gain|gather|draw|get) (?:even |still )?(?:more|further|fresh|new) (?:fuel|support|momentum|legs|strength)\b/i,
    ),
    'a level, or a gain, by which it is to be judged, and a day',
  ],
];

/** What is said to be over, or expected of a bank, in a figure of speech. */
const told: readonly (readonly [Pattern, string])[] = [
  [
    new Pattern(/\bthe days of [^.;]{5,90}? are (?:over|numbered|gone|behind us)\b/i),
    'a stated measure of what is said to be over, and a day to read it on',
  ],
  [
    new Pattern(
      /\b(?:Federal Reserve|Fed|central bank|committee|government|Congress|Treasury) (?:is|are|was|were) (?:widely |generally |now )?expected to (?:supply|provide|deliver|add|offer) (?:(?:more|further|fresh|additional|another|some) )?(?:dose of )?(?:fuel|support|stimulus|relief|accommodation|help|ammunition)\b/i,
    ),
    'a survey of what was expected, or prices of futures, of that day',
  ],
];

/** The cues inside what is told belong to it. */
function useInside(reader: SentenceReader, statements: readonly Statement[]): void {
  for (const { span } of statements)
    reader.use(...reader.marks.cues.filter((cue) => overlaps(cue, span) && cue.end <= span.end));
}

/** Prospects in words: who is to rise or to lead, what is to come, and what is said to be over. */
export function readToldProspects(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  const before = reader.statements.length;
  readOutlook(reader);
  readRoom(reader);
  readBelongs(reader);
  for (const [pattern, need] of open) readOpen(reader, pattern, need, 'forecast');
  for (const [pattern, need] of told) readOpen(reader, pattern, need, 'attributed');
  useInside(reader, reader.statements.slice(before));
}

function emitRise(reader: SentenceReader, at: Span, found: SubjectFound | undefined, isUp: boolean): void {
  if (found === undefined || found.subject.readings.length === 0) return;
  reader.emit(
    { kind: 'return', subject: found.subject, direction: isUp ? 'up' : 'down', asserted: null },
    { marks: [toCue(reader, at), found.mark], modality: 'forecast', time: undefined, negated: false, usual: 'now' },
  );
}

/** Of the name inside the words or right after them. */
function readOutlook(reader: SentenceReader): void {
  const found = reader.find(outlook);
  if (found === undefined) return;
  const { match, at } = found;
  const name = reader.marks.names.find(
    (mark) => isMarketName(mark.entry) && mark.start >= at.start && mark.start - at.end < 6,
  );
  if (name === undefined) return;
  emitRise(reader, at, { subject: toSubject(name.entry, name.text), mark: name }, match[1] !== undefined);
}

function readRoom(reader: SentenceReader): void {
  const found = reader.find(room);
  if (found === undefined) return;
  const name = reader.marks.names.findLast(
    (mark) =>
      isMarketName(mark.entry) && !mark.isBracketed && mark.end <= found.at.start && found.at.start - mark.end < 20,
  );
  if (name !== undefined) emitRise(reader, found.at, { subject: toSubject(name.entry, name.text), mark: name }, true);
  else readRoomOfMove(reader, found.at);
}

const move =
  /\b(?:the|this|that|its) (?:breakout|rally|rotation|rebound|advance|run|surge|bull market|uptrend)(?: (?:above|past|through|beyond) (?:the )?[\d,.]+(?: (?:level|mark|points))?)? $/i;

/** "The breakout above 2,500 has room to run": of the asset that the passage speaks of. */
function readRoomOfMove(reader: SentenceReader, at: Span): void {
  const match = move.exec(reader.before(at, 60));
  const { subject } = reader.discourse;
  if (match === null || subject === undefined) return;
  emitRise(reader, { start: at.start - match[0].length, end: at.end }, { subject, mark: undefined }, true);
}

/** The one it belongs to leads the market in that year. */
function readBelongs(reader: SentenceReader): void {
  const found = reader.find(belongs);
  if (found === undefined) return;
  const { match, at } = found;
  const name = reader.marks.names.find((mark) => isMarketName(mark.entry) && Math.abs(mark.start - at.end) <= 4);
  const year = Number(match[1]);
  const period = toYear(year);
  if (name === undefined || name.entry.readings.length === 0 || period.to <= reader.discourse.published) return;
  const subject: Subject = toSubject(name.entry, name.text);
  const against = toMarket(reader, subject);
  if (against === undefined) return;
  reader.emit(
    { kind: 'relative-return', subject, against, direction: 'ahead', asserted: null },
    {
      marks: [toCue(reader, at), name],
      modality: 'forecast',
      period,
      time: undefined,
      horizon: period.to,
      negated: false,
    },
  );
}

function toYear(year: number): StatedPeriod {
  const base = sessionOnOrBefore(fromCivilDate(year - 1, 12, 31));
  const to = fromCivilDate(year, 12, 31);
  return { text: String(year), base, to, role: 'window', from: 'stated', isOpen: false, others: [] };
}

/** "If rates keep falling, the rally will find more fuel": the condition belongs to what hangs on it. */
function withCondition(reader: SentenceReader, at: Span): Span {
  const { start } = reader.marks;
  const ahead = reader.text.slice(start, at.start);
  const isCondition = /^\W*(?:if|should|unless|provided|once|as long as)\b[^.;]{3,90}, /i.test(ahead);
  return isCondition && !reader.statements.some(({ span }) => overlaps(span, { start, end: at.start }))
    ? { start, end: at.end }
    : at;
}

/** The last day of the decade or the year that the words end with. */
function toEndOf({ discourse: { published } }: SentenceReader, words: string): DayNumber | undefined {
  const { year } = toCivilDate(published);
  if (/\bdecade$/i.test(words)) return fromCivilDate(year - (year % 10) + 9, 12, 31);
  return /\byear$/i.test(words) ? fromCivilDate(year, 12, 31) : undefined;
}

function readOpen(reader: SentenceReader, pattern: Pattern, need: string, modality: 'forecast' | 'attributed'): void {
  const found = reader.find(pattern);
  if (found === undefined) return;
  const at = withCondition(reader, found.at);
  const horizon = modality === 'forecast' ? toEndOf(reader, found.match[0]) : undefined;
  reader.emit(
    { kind: 'other', subject: null, asserted: null, need },
    {
      marks: [toCue(reader, at)],
      modality,
      negated: false,
      usual: 'now',
      ...(horizon === undefined ? {} : { horizon }),
    },
  );
}
