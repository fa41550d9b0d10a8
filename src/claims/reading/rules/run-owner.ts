/** Whose a run is, what it is one of, and against whom. */

import type { Span } from '../../document.ts';
import { loadNames, toSubject } from '../../lexicon/names.ts';
import type { StreakStatement, Subject } from '../../statement.ts';
import { isMarketName } from '../discourse.ts';
import type { CueMark, QuantityMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { distance, hasClass } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { findOtherStyle } from '../sibling-names.ts';
import { findMarketSubject } from './market-subject.ts';
import { toStyleRival } from './relative-returns.ts';
import { findRival, toMarket } from './run-rivals.ts';

/** Words that a run of losses is told with. */
export const lossWord =
  /\b(?:los(?:s|ses|ing|t)|declin\w+|drop\w*|fall\w*|fell|down|retreat\w*|slid\w*|red|lower|weaker|slump\w*|sank|sunk|setbacks?)\b/i;

const withoutMove = /\bwithout a (?:single )?(fall|loss|decline|down day|gain|rise|up day)\b/i;

/** What each period of a run was. */
export function toRunOf(isRelative: boolean, isDown: boolean): StreakStatement['of'] {
  if (isRelative) return isDown ? 'lag' : 'lead';
  return isDown ? 'loss' : 'gain';
}

/** "In which small caps came out ahead", "value won six years running": of what the passage has set them against. */
const cameOutAhead =
  /\b(?:(?:came|come|comes|coming|finished|ended|emerged|wound up) (?:out )?(?:ahead|behind|in front)|won)$/i;

/** "Growth had won five years running": a lead, by the years that it won. */
const wonPeriods = /\b(won) (?:for |in )?(?:the |a |its )?(?:last |past |previous )?$/i;

/** "Its winning streak against the S&P 500": whom the run was won from. */
function findOpponent(reader: SentenceReader, at: Span, { subject }: SubjectFound): Subject | undefined {
  const name = reader.marks.names.find(
    (mark) =>
      isMarketName(mark.entry) &&
      mark.entry.id !== subject.id &&
      distance(mark, at) < 70 &&
      /\b(?:winning|losing) (?:streak|run) (?:against|versus|over) (?:the )?$/i.test(reader.before(mark, 40)),
  );
  return name === undefined ? undefined : toSubject(name.entry, name.text);
}

/** The object of a lead that stands for the market itself: "trailed the conventional index". */
const marketObject =
  /^ (?:the|its) (?:(?:conventional|standard|ordinary|main|parent|broad|broader|wider|headline|cap-weighted|regular) )+(?:index|benchmark|market|version|sibling|counterpart|gauge)\b/i;

/** Whose run it is, and against whom where it was one of beating or trailing another. */
export interface Run {
  readonly found: SubjectFound;
  readonly of: StreakStatement['of'];
  readonly against?: Subject;
  /** The word of the lead that it was a run of. */
  readonly lead?: CueMark;
  /** Whom it was won from is not named: it came out ahead. */
  readonly isWon?: boolean;
  readonly mover: CueMark | undefined;
}

/** "Growth had won five years running", "the fund has outperformed for nine weeks". */
export function findRun(reader: SentenceReader, at: QuantityMark | CueMark, around: string): Run | undefined {
  const lead = findRelative(reader, at);
  const mover = reader.nearest(
    at,
    reader.freeCues('up', 'down').filter((cue) => !/^(?:run|higher|lower)$/i.test(cue.text) || cue !== lead),
    60,
    2,
  );
  const isOwnMove = toCounted(at) !== undefined || isOfOtherClause(reader, at, lead, mover);
  const relative = isOwnMove ? undefined : lead;
  const styles = findWonStyles(reader, at, relative);
  if (styles !== undefined) return { ...styles, of: 'lead', ...(lead && { lead }), isWon: true, mover: undefined };
  const found = findRunner(reader, at, relative);
  if (found === undefined) return undefined;
  if (relative !== undefined) {
    const named = reader.findAgainst(relative, found);
    const rival = named === undefined ? findUnnamedRival(reader, at, relative, found) : undefined;
    const isOfMarket = relative.isVerb && marketObject.test(reader.after(relative, 44));
    if (named !== undefined || rival !== undefined || isOfMarket || /outperform|underperform/i.test(relative.text))
      return {
        found,
        of: hasClass(relative, 'behind') ? 'lag' : 'lead',
        against: named === undefined ? (rival ?? toMarket(reader)) : toSubject(named.entry, named.text),
        lead: relative,
        isWon: rival !== undefined,
        mover,
      };
  }
  const opponent = relative === undefined ? findOpponent(reader, at, found) : undefined;
  if (opponent === undefined) return { found, of: toCounted(at) ?? toMove(mover, around), mover };
  return { found, of: /\blosing\b/i.test(around) ? 'lag' : 'lead', against: opponent, mover };
}

const styleWon = /\b(growth|value) (?:(?:had|has|have) )?won (?:for )?$/i;

/** "Growth had won five years running": a style by its bare name, which is a common word elsewhere, over the other. */
function findWonStyles(
  reader: SentenceReader,
  at: Span,
  lead: CueMark | undefined,
): { readonly found: SubjectFound; readonly against: Subject } | undefined {
  const style = lead === undefined ? undefined : styleWon.exec(reader.before(at, 24))?.[1];
  const { byId } = loadNames();
  const own = byId.get(style?.toLowerCase() ?? '');
  const other = byId.get(findOtherStyle(own?.id ?? '') ?? '');
  if (style === undefined || own === undefined || other === undefined) return undefined;
  return { found: { subject: toSubject(own, style), mark: undefined }, against: toSubject(other, other.name) };
}

/** "Growth came out ahead five years in a row": the other style, or what was told of before. */
function findUnnamedRival(
  reader: SentenceReader,
  at: Span,
  relative: CueMark,
  found: SubjectFound,
): Subject | undefined {
  const style = toStyleRival(reader, found);
  if (style !== undefined) return style;
  const cameOut = cameOutAhead.test(`${reader.before(relative, 16)}${relative.text}`);
  const isToCome = /\b(?:would|will|could|may|might)\b/i.test(reader.before(at, 40));
  return cameOut && !isToCome ? findRival(reader, found) : undefined;
}

/** "Seven monthly gains": the moves that are counted say which way they went. */
function toCounted(at: QuantityMark | CueMark): 'gain' | 'loss' | undefined {
  const of = at.type === 'quantity' ? at.quantity.of : undefined;
  return of === 'gain' || of === 'loss' ? of : undefined;
}

const namedRun = /\b(winning|losing) (?:streak|run|string|spell|sequence|series|stretch)\b/i;

function toMove(mover: CueMark | undefined, around: string): 'gain' | 'loss' {
  const without = withoutMove.exec(around);
  if (without !== null) return /fall|loss|decline|down/i.test(without[1] as string) ? 'gain' : 'loss';
  // "The shakeout ended a nine-week winning streak": the run says itself which way it went.
  const named = namedRun.exec(around);
  if (named !== null) return named[1]?.toLowerCase() === 'winning' ? 'gain' : 'loss';
  const isLoss = lossWord.test(around);
  if (mover === undefined) return isLoss ? 'loss' : 'gain';
  const isUp = hasClass(mover, 'up');
  return (isLoss && !(isUp && !lossWord.test(mover.text))) || (hasClass(mover, 'down') && !isUp) ? 'loss' : 'gain';
}

/** The verb of a lead or a lag: that of "in which ..." where the length is followed by it. */
function findRelative(reader: SentenceReader, at: Span): CueMark | undefined {
  const cues = reader
    .freeCues('ahead', 'behind')
    .filter((cue) => cue.isVerb || /outperform|underperform|lead|\bled\b|upper hand|\bahead\b/i.test(cue.text));
  const clause = /^[\w -]{0,20}?\b(?:in|on|during) which\b/i.exec(reader.after(at, 40));
  const following =
    clause === null
      ? undefined
      : cues.find((cue) => cue.start >= at.end + clause[0].length && cue.start - at.end < 110);
  return following ?? reader.nearest(at, cues, 90, 3) ?? findWon(reader, at);
}

export function findWon(reader: SentenceReader, at: Span): CueMark | undefined {
  const match = wonPeriods.exec(reader.before(at, 24));
  if (match === null) return undefined;
  const start = at.start - match[0].length;
  return toPhraseCue({ start, end: start + 'won'.length }, match[1] as string, 'ahead', { isVerb: true });
}

/** "Has risen for seven consecutive weeks, and it has beaten": the lead is told of something else. */
function isOfOtherClause(
  reader: SentenceReader,
  at: Span,
  lead: CueMark | undefined,
  mover: CueMark | undefined,
): boolean {
  if (lead === undefined || mover === undefined || lead.start < at.end || mover.end > at.start) return false;
  const isOwn = mover.isVerb && at.start - mover.end < 12 && reader.breaks(mover, at) === 0;
  return isOwn && /, (?:and|but|while) (?:(?:it|they|the|has|have)\b|$)/i.test(reader.text.slice(at.end, lead.start));
}

/** Who ran: the subject of the verb after "in which"; else that before; else one named after "by the", "for the". */
function findRunner(reader: SentenceReader, at: Span, relative: CueMark | undefined): SubjectFound | undefined {
  if (relative !== undefined && relative.start >= at.end) {
    const named = reader.marks.names.findLast(
      (name) => !name.isBracketed && isMarketName(name.entry) && name.start >= at.end && name.end <= relative.start,
    );
    if (named !== undefined) return { subject: toSubject(named.entry, named.text), mark: named };
  }
  const isNamedBefore = reader.marks.names.some(
    (name) => isMarketName(name.entry) && !name.isBracketed && name.end <= at.start,
  );
  if (!isNamedBefore && relative === undefined) {
    const after = reader.marks.names.find(
      (name) =>
        isMarketName(name.entry) &&
        !name.isBracketed &&
        name.start >= at.end &&
        /\b(?:by|for|of|in) (?:the |both )?$/i.test(reader.before({ start: name.start, end: name.start }, 12)),
    );
    if (after !== undefined && reader.breaks(at, after, true) === 0)
      return { subject: toSubject(after.entry, after.text), mark: after };
  }
  return findMarketSubject(reader, relative ?? at);
}
