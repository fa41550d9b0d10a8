import { type DayNumber, previousSession, sessionOnOrBefore, startOfMonth } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { ReturnStatement, StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { listDaysAfter } from '../day-after.ts';
import type { TimeMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findTale, type Tale } from '../tale.ts';
import { isPastTold } from '../times/tense.ts';
import { toNumber } from '../to-number.ts';
import { isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { toCue } from './sentence-cue.ts';
import { toEnds } from './tale-ends.ts';

const goal =
  '(?:(?:its|the|that|their) (?:(?:old|former|previous|earlier|prior|pre-crisis|own|record|all-time) )*(?:(?:[A-Z][a-z]+ )?(?:(?:19|20)\\d\\d )?)(?:peak|high|record|level|mark|loss(?:es)?)|it|that(?: level)?)(?: of (?:[A-Z][a-z]+ )?\\d{4})?';
const part = '(?:(?:all|the whole|everything) (?:of )?)?';
const taleGoal = `(?:${part}(?:its|the|that|their) (?:(?:old|former|previous|earlier|prior|own) )*(?:peak|high|record|level|mark|loss(?:es)?|fall|decline))`;
const regaining = new Pattern(
  new RegExp(
    [
      `\\b(?:regain|recover|reclaim|surpass|exceed|better|recoup|top|pass)(?:ed)? (?:back )?${taleGoal}`,
      `\\b(?:return(?:ed)?|g[eo]t|climb(?:ed)?|was|were|be|close[d]?|rise|rose)(?: back)? (?:to|at|above|past|over) ${taleGoal}`,
      `\\b(?:was|were|did) (?:it|they) (?:(?:get|come|climb|rise|return) )?(?:back |again )?(?:to|at|above|past|over) ${taleGoal}`,
      `\\b(?:made?|w[io]n|earn(?:ed)?) (?:good|back|up(?: for)?) ${taleGoal}`,
      `\\b(?:its|the|that|their) (?:(?:old|former|previous|earlier|prior) )*(?:peak|high|record|level) was (?:not |only |finally )?(?:regained|reclaimed|recovered|surpassed|seen again|reached again|bettered|passed)`,
      `\\b(?:a|the|its) (?:next|new|fresh) (?:all-time )?(?:high|peak|record) (?:(?:had|has) to wait|came|followed|was (?:not )?(?:set|made|reached|seen)|did not (?:come|follow))`,
    ].join('|'),
    'i',
  ),
);
/** "It took twenty months to regain the high", "it was 20 months before it closed above that peak", "that high stood for 20 months". */
const howLong = new Pattern(
  /\b(?:it (?:took|was|needed)|(?:stood|held|lasted|stand)(?: for)?|within|after|took|again for) (?:(?:just|only|all of|almost|for) )?([a-z]+(?:-[a-z]+)?|\d{1,3}) ((?:trading )?(?:session|week|month|year)s?)\b|(?:^|\b(?:in|only) )([a-z]+(?:-[a-z]+)?|\d{1,3}) ((?:trading )?(?:session|week|month|year)s?) (?:after|from|later|on)\b/i,
);
const stood = new Pattern(
  /\b(?:that|the|its) (?:(?:old|record) )*(?:peak|high|record|mark) (?:stood|held|was to stand|lasted)\b|\bback at (?:a )?(?:new|record|all-time) highs?\b/i,
);

const verb =
  '(?:regain|recover|recoup|see|surpass|exceed|reclaim|reach|return to|get back (?:to|above)|close above|better|pass|make up)';

/** "did not regain its old peak until 2011", "from which it did not recover before March 2013". */
const notUntil = new Pattern(
  new RegExp(
    `\\b(?:(?:did|would|could) not|(?:did|would|could)n't) (?:${verb} ${goal}|recover)(?: again)? (?:until|before|till) `,
    'i',
  ),
);

/** "was back at its peak of March 2000 by April 2004". */
const backBy = new Pattern(
  new RegExp(
    `\\b(?:(?:was|were) back (?:at|to|above)|had (?:regained|recovered|reclaimed|surpassed)) ${goal},? (by|in) `,
    'i',
  ),
);

interface Told {
  readonly at: Span;
  /** Whether any earlier close would do. */
  readonly isBy: boolean;
}

/** When an asset first closed above a peak that the text has told: of the peak it names, or that of the fall it tells. */
export function readRegainedPeaks(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  const told = findTold(reader);
  if (told === undefined) return;
  const { at, isBy } = told;
  const time = reader.marks.times.find(
    (mark) => mark.start >= at.end - 8 && mark.start - at.end < 20 && !mark.isLength,
  );
  const found = findMarketSubject(reader, at);
  if (time === undefined || found === undefined) return;
  const peak = findPeak(reader, at, time);
  if (peak === undefined || peak.base >= time.period.to) return;
  const period: StatedPeriod = {
    ...time.period,
    base: isBy ? peak.base : time.period.base,
    role: 'scope',
    from: 'stated',
    isOpen: false,
    others: [],
  };
  reader.emit(
    { kind: 'drawdown', subject: found.subject, relation: 'regained', asserted: null, peak },
    { marks: [toCue(reader, at), time], period, time: undefined, modality: 'fact', negated: false },
  );
}

/** The same of the fall that the passage tells, by the day it was made good or by how long that took. */
export function readRegainedTale(reader: SentenceReader): void {
  const tale = reader.isHeading || isQuestion(reader) ? undefined : findTale(reader);
  const found = reader.find(regaining) ?? (reader.find(howLong) === undefined ? undefined : reader.find(stood));
  if (
    tale?.peak === undefined ||
    found === undefined ||
    !isPastTold(reader.sentence.replace(/\b(?:took|got)\b/, 'lasted'))
  )
    return;
  if (reader.marks.quantities.some(({ quantity }) => quantity.unit === 'percent')) return;
  const isDenied =
    /\b(?:not|never)\b|n't\b/i.test(reader.sentence) && !/\b(?:until|till|before)\b/i.test(reader.sentence);
  const within = isDenied ? undefined : (toDayRegained(reader, tale) ?? toSpanRegained(reader, tale));
  if (within === undefined || within.to <= tale.peak) return;
  const { subject, peak } = tale;
  const period: StatedPeriod = {
    ...within,
    text: reader.sentence,
    role: 'scope',
    from: 'stated',
    isOpen: false,
    others: [],
  };
  reader.emit(
    {
      kind: 'drawdown',
      subject,
      relation: 'regained',
      asserted: null,
      peak: { base: previousSession(peak), to: peak },
    },
    {
      marks: [toCue(reader, found.at)],
      period: { ...period, text: null },
      time: undefined,
      modality: 'fact',
      negated: false,
    },
  );
  reader.use(
    ...reader.freeCues('recovered', 'up', 'record-high', 'highest'),
    ...reader.marks.cues.filter((cue) => overlaps(cue, found.at)),
  );
}

/** "In January 2024", "on January 19": when it first closed there; "by" a day any earlier one would do. */
function toDayRegained(reader: SentenceReader, { peak = 0, low }: Tale): Stretch | undefined {
  const times = reader.marks.times.filter(({ isLength, isCarried, isSince }) => !isLength && !isCarried && !isSince);
  const [named, another] = listDaysAfter(reader, low ?? peak);
  if (another !== undefined || times.length > 1) return undefined;
  const isBy = /\b[Bb]y (?:the )?(?:end of )?[A-Z]/.test(reader.sentence);
  if (named !== undefined) {
    const to = sessionOnOrBefore(named.day);
    return { base: isBy ? peak : previousSession(to), to };
  }
  const [time] = times;
  if (time === undefined || time.isAhead || !/\b(?:19|20)\d\d\b/.test(time.text)) return undefined;
  const { base, to } = time.period;
  // "Until January 2024" as a limit is read from the day before publication on: its month is what is told.
  const first = time.isDeadline ? sessionOnOrBefore(startOfMonth(to) - 1) : base;
  return { base: isBy ? peak : first, to };
}

/** "It took fifteen months": so long after the low, where the words say so, else after the peak. */
function toSpanRegained(reader: SentenceReader, { peak, low }: Tale): Stretch | undefined {
  const match = howLong.exec(reader.sentence);
  if (match === null || peak === undefined) return undefined;
  const isFromLow = /\b(?:from|after|since) (?:the|that|its) (?:low|bottom|trough)\b/i.test(reader.sentence);
  const isFromPeak =
    /\b(?:from|after|since) (?:the|that|its) (?:peak|high|top|record)\b|\b(?:that|the) (?:high|peak|record) (?:stood|held|lasted)\b/i.test(
      reader.sentence,
    );
  const start = isFromLow ? low : isFromPeak || low === undefined ? peak : undefined;
  const [amount, unit] = [match[1] ?? match[3] ?? '', match[2] ?? match[4] ?? ''];
  return start === undefined ? undefined : toEnds(start, toNumber(amount), unit.toLowerCase());
}

interface Stretch {
  readonly base: DayNumber;
  readonly to: DayNumber;
}

function findTold(reader: SentenceReader): Told | undefined {
  const sentence = reader.sentence;
  const [late, early] = [notUntil.exec(sentence), backBy.exec(sentence)];
  const match = late ?? early;
  if (match === null) return undefined;
  const at = reader.spanOf(match);
  const isTaken = reader.statements.some(({ kind, span }) => kind === 'drawdown' && overlaps(span, at));
  return isTaken ? undefined : { at, isBy: late === null && early?.[1] === 'by' };
}

type Peak = { readonly base: DayNumber; readonly to: DayNumber };

/** Days before the start of a fall in which the peak it is told from may lie. */
const beforeFall = 31;

/** The peak that the words name, the one the sentence tells before them, or the top of the fall told last. */
function findPeak(reader: SentenceReader, at: Span, until: TimeMark): Peak | undefined {
  const named = reader.marks.times.find(
    (mark) =>
      mark !== until &&
      mark.period.to < until.period.to &&
      mark.start >= at.start &&
      mark.start < at.end + 2 &&
      !mark.isLength,
  );
  if (named !== undefined) return toStretch(named.period);
  const record = reader.statements.findLast(
    (one) => one.kind === 'record' && one.side === 'high' && one.span.end <= at.start,
  );
  if (record !== undefined) return toStretch(record.period);
  const fall = reader.statements.findLast(isFall) ?? reader.discourse.returns.findLast(isFall);
  if (fall !== undefined) return { base: fall.period.base - beforeFall, to: fall.period.to };
  const { said } = reader.discourse;
  return said?.kind === 'record' && said.side === 'high' ? toStretch(said.period) : undefined;
}

const isFall = (one: { readonly kind: string }): one is ReturnStatement =>
  one.kind === 'return' && (one as ReturnStatement).direction === 'down';

function toStretch({ role, base, to, anchor }: StatedPeriod): Peak {
  if (anchor !== undefined) return { base: anchor.base, to: anchor.to };
  return { base: role === 'day' ? to - 1 : base, to };
}
