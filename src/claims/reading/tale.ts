import { type DayNumber, endOfMonth, sessionOnOrBefore } from '../../core/index.ts';
import type { StatedPeriod, Statement, Subject } from '../statement.ts';
import { Pattern } from '../text/pattern.ts';
import { listDaysAfter } from './day-after.ts';
import type { TimeMark } from './marks.ts';
import type { SentenceReader } from './sentence-reader.ts';

/** A fall that the passage tells of: the day of its peak and that of its low, where they are told. */
export interface Tale {
  readonly subject: Subject;
  readonly peak: DayNumber | undefined;
  readonly low: DayNumber | undefined;
  /** The block that tells it. */
  readonly block: number;
  /** The passage has gone on to a later time: "from there" is of that. */
  readonly isLeft?: boolean;
}

/** The day on which a yield or a gauge of the market is told to have turned. */
export interface IndicatorTurn {
  readonly subject: Subject;
  readonly day: DayNumber;
  readonly side: 'high' | 'low';
  readonly block: number;
}

interface Turn {
  readonly at: number;
  readonly subject: Subject;
  readonly peak?: DayNumber;
  readonly low?: DayNumber;
}

/** A move over fewer days is none that a passage tells the turns of. Unit: calendar days. */
const leastDays = 7;

/** The fall that the passage of a sentence tells of so far. */
export function findTale({ discourse, block }: SentenceReader): Tale | undefined {
  return discourse.tale?.block === block ? discourse.tale : undefined;
}

/** "It peaked on January 3, 2022", "by October 12 it had lost 25%": the turns that later sentences count from. */
export function rememberTale(reader: SentenceReader): void {
  rememberIndicatorTurn(reader);
  const turns = [...reader.statements.flatMap((one) => toTurn(one, reader.sentence)), ...listNamedTurns(reader)].sort(
    (a, b) => a.at - b.at,
  );
  for (const turn of turns) reader.discourse.tale = withTurn(findTale(reader), turn, reader.block);
  const tale = findTale(reader);
  if (turns.length === 0 && tale !== undefined && tellsOfLater(reader, tale))
    reader.discourse.tale = { ...tale, isLeft: true };
}

/** "It took until January 2024 to regain the old high": a time after the turns, and none up to now. */
function tellsOfLater({ statements, discourse }: SentenceReader, { peak, low }: Tale): boolean {
  const last = low ?? peak ?? discourse.published;
  return statements.some(
    ({ period }) => period.from !== 'assumed' && !period.isOpen && period.to > last && period.to < discourse.published,
  );
}

const turnsHigh = new Pattern(/\b(?:peaked|topped out|(?:its|the|that) (?:[a-z-]+ ){0,2}(?:high|peak|top)(?!-))\b/i);
const turnsLow = new Pattern(
  /\b(?:bottomed(?: out)?|troughed|(?:hit|touched|found) bottom|(?:its|the|that) (?:[a-z-]+ ){0,2}(?:low|bottom|trough)(?!-))\b/i,
);

/** "The ten-year yield peaked at 4.99% on October 19, 2023": the turn that the next sentences count from. */
function rememberIndicatorTurn({ statements, discourse, sentence, block }: SentenceReader): void {
  const told = statements.filter(
    ({ kind, period, negated, modality }) =>
      kind === 'indicator' && period.role === 'day' && period.from === 'stated' && !negated && modality === 'fact',
  );
  const [one, another] = told;
  const [isHigh, isLow] = [turnsHigh.test(sentence), turnsLow.test(sentence)];
  if (one?.kind !== 'indicator' || another !== undefined || isHigh === isLow) return;
  discourse.indicatorTurn = { subject: one.subject, day: one.period.to, side: isHigh ? 'high' : 'low', block };
}

function withTurn(tale: Tale | undefined, { subject, peak, low }: Turn, block: number): Tale {
  const known = tale?.subject.id === subject.id ? tale : undefined;
  if (peak !== undefined) return { subject, peak, low, block };
  const isAfter = known?.peak !== undefined && low !== undefined && known.peak < low;
  return { subject, peak: isAfter ? known.peak : undefined, low, block };
}

/** A peak, a low, or both ends of a fall, by a statement that names their days. */
function toTurn(statement: Statement, sentence: string): Turn[] {
  const { period, negated, modality, span } = statement;
  if (negated || period.from === 'assumed' || (modality !== 'fact' && modality !== 'attributed')) return [];
  const at = span.start;
  if (statement.kind === 'record') {
    const { subject, side, relation, against } = statement;
    if (relation !== 'set' || against !== undefined || period.role !== 'day') return [];
    return [{ at, subject, ...(side === 'high' ? { peak: period.to } : { low: period.to }) }];
  }
  if (period.isOpen || period.role === 'scope' || period.toAnchor !== undefined) return [];
  if (statement.kind === 'return') {
    const { subject, direction, asserted } = statement;
    const isFall = direction === 'down' && asserted !== null && period.role === 'window' && period.anchor === undefined;
    const isOfTurns = period.to - period.base >= leastDays && !isOfMonths(period);
    return isFall && isOfTurns ? [{ at, subject, peak: period.base, low: period.to }] : [];
  }
  if (statement.kind !== 'drawdown') return [];
  const { subject, peak, relation } = statement;
  const isOfDays = peak !== undefined && peak !== 'record' && peak.to - peak.base < leastDays;
  // "Closed at its low on October 12, 25% below its peak of January 3".
  const isLow = relation === 'deepest' || (relation === 'now' && period.role === 'day' && atLow.test(sentence));
  return isOfDays && isLow && peak.to < period.to ? [{ at, subject, peak: peak.to, low: period.to }] : [];
}

/** "Lost 3.9% in 2018": from the end of one month to that of another, which are no turns. */
const isOfMonths = ({ base, to }: StatedPeriod): boolean =>
  sessionOnOrBefore(endOfMonth(base)) === base && sessionOnOrBefore(endOfMonth(to)) === to;

const atLow = new Pattern(/\b(?:its|the|their) (?:closing )?(?:low|bottom|trough)\b|\bbottom/i);

const fall =
  '(?:bear market|sell-?off|fall|decline|slide|slump|rout|correction|retreat|drop|slump|swoon|crash|downturn)';

/** "The sell-off began on April 22", "the bear market ran from January 3 to". */
const began = new Pattern(
  new RegExp(`\\b${fall}\\b[^.;,]{0,40}? (?:began|started|set in|ran|lasted)(?: from| on)? $`, 'i'),
);
/** "Ended on June 3", "ran from April 22 to", "was over on March 23". */
const ended = new Pattern(
  new RegExp(
    `\\b(?:(?:it|and|which|that|${fall}(?: (?:in|of) [^.;,]{2,30}?)?) (?:ended|was over|ran its course) on|(?:ran|lasted) from [^.;]{4,20} (?:to|until)) $`,
    'i',
  ),
);

const tops = 'top|peak|high|summit';
const bottoms = 'bottom|low|trough|floor';
const placed =
  '(?: (?:in|of|for) [^.;,]{1,40}?)?(?:,| (?:came|fell|lay|was|was reached|was set|was that of|was the one of))(?: on)? $';
/** "The top in small caps came on November 8", "the peak was that of March 24". */
const topPlaced = new Pattern(new RegExp(`\\b(?:the|its) (?:closing )?(?:${tops})${placed}`, 'i'));
/** "The bottom was that of March 23"; right after a top also "the bottom on March 23". */
const bottomPlaced = new Pattern(new RegExp(`\\b(?:the|its) (?:closing )?(?:${bottoms})(?:${placed}| on $)`, 'i'));

/** The days that a fall is said to have begun or ended on. */
function listNamedTurns(reader: SentenceReader): Turn[] {
  const { marks, text, discourse } = reader;
  const subject = reader.subjects[0]?.subject ?? discourse.subject;
  if (subject === undefined || !aboutFall.test(reader.sentence) || reader.isHeading) return [];
  return marks.times.flatMap((mark): Turn[] => {
    const ahead = text.slice(marks.start, mark.start);
    const at = mark.start;
    if (isRange(mark) && /\b(?:ran|lasted) $/i.test(ahead))
      return [{ at, subject, peak: mark.period.base, low: mark.period.to }];
    if (mark.period.role !== 'day' || mark.isAhead) return [];
    if (began.test(ahead) || topPlaced.test(ahead)) return [{ at, subject, peak: mark.period.to }];
    return ended.test(ahead) || bottomPlaced.test(ahead) ? [{ at, subject, low: toDayAfterTop(reader, mark) }] : [];
  });
}

/** "The top came on July 20, 1998, the bottom on October 8": a day without a year is the first after the top. */
function toDayAfterTop(reader: SentenceReader, { start, end, text, period }: TimeMark): DayNumber {
  const { marks } = reader;
  const top = marks.times.find(
    (mark) => mark.start < start && topPlaced.test(reader.text.slice(marks.start, mark.start)),
  );
  if (top === undefined || /\d{4}/.test(text)) return period.to;
  const named = listDaysAfter(reader, top.period.to).find(({ at }) => at.start < end && start < at.end);
  return named?.day ?? period.to;
}

const aboutFall = new Pattern(
  new RegExp(`\\b${fall}\\b|\\b(?:It|That) (?:ended|was over)\\b|\\b(?:the|its) (?:${tops}|${bottoms})\\b`, 'i'),
);

const isRange = ({ text, period, isAhead }: TimeMark): boolean =>
  period.role === 'window' && !period.isOpen && !isAhead && /^from .* (?:to|until|through) /i.test(text);
