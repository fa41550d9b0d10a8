/** What makes a figure one of a rise or fall: its verb, that of the figure before it, or a form that needs none. */

import type { ReturnStatement } from '../../statement.ts';
import { isMarketName } from '../discourse.ts';
import type { CueMark, QuantityMark } from '../marks.ts';
import { distance, hasClass, isVerbOf } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isBareReturn } from './bare-figures.ts';
import { findMove, limited } from './figure-verb.ts';
import { findLabel } from './ownership.ts';
import { findParted } from './parted-figures.ts';

/** "came first with 42.7%", "the laggard in 2003 with 3.3%", "out in front at 40%", "finished at 33.5%": a return by its place. */
const place =
  /(?:\b(?:came|ranked|finished|placed) (?:in )?(?:first|second|third|fourth|fifth|last|top|bottom|next)|\b(?:in front|on top|in the lead|at the (?:top|bottom|head|foot)|rear|leaders?|laggards?|winners?|losers?|best|worst|top performer|trails?|trailed|lags?|lagged|led|leads|heads|tops|won|followed|ahead|topped the (?:list|table)))\b(?:(?!\b(?:and|but|while)\b)[^,;.%\d]|(?:19|20)\d\d){0,40},? (?:with|at|on) (?:a (?:gain|return|rise) of )?(?:about |just |nearly |almost |only |roughly )?$|\b(?:finish|end|clos)(?:ed|es)? (?:the (?:year|quarter|month|week) |out |up )*(?:at|with|on) $|(?:\band|\bthen|,) (?:the )?[\w -]{3,24} (?:first|second|third|next),? (?:with|at|on) (?:about |just )?$|(?<!\b(?:how|what|so|than|that|nor|neither) )\bdid (?:about |just |nearly |almost |only |roughly |even )?$/i;

/** The figure read before in a sentence, and the verb that it or one before it was told with. */
export interface Before {
  readonly verb: CueMark | undefined;
  readonly figure: QuantityMark | undefined;
}

/** What makes a figure one of a rise or fall. */
export interface Move {
  /** The verb or noun of its own. */
  readonly cue: CueMark | undefined;
  /** That, or the one of the figure before. */
  readonly mover: CueMark | undefined;
  readonly isContinued: boolean;
  readonly restated: ReturnType<typeof findRestated>;
  readonly parted: ReturnType<typeof findParted>;
}

/** "Rose 3%", "came first with 42.7%", "knocked 4% off": the move that a figure is of, where it is of one. */
export function findMoveOf(reader: SentenceReader, figure: QuantityMark, before: Before): Move | undefined {
  const between = before.figure === undefined ? '' : reader.text.slice(before.figure.end, figure.start);
  const isPaired =
    before.figure !== undefined && /^(?:,|,? and|,? then) (?:(?:then|another|a further|by) )*$/.test(between);
  const nearest = isPaired && before.verb !== undefined ? before.verb : findMove(reader, figure);
  const cue = nearest !== undefined && isOfPlace(reader, nearest, figure) ? undefined : nearest;
  const isContinued =
    cue === undefined &&
    before.verb !== undefined &&
    before.figure !== undefined &&
    !/\b(?:while|whereas|whilst|but|although|though)\b/i.test(between) &&
    distance(before.figure, figure) < 110;
  const isPlaced = place.test(reader.before(figure, 80));
  const mover = cue ?? (isContinued && !isPlaced ? before.verb : undefined);
  const move = {
    cue,
    mover,
    isContinued,
    restated: findRestated(reader, figure),
    parted: findParted(reader, figure),
  };
  const isLabelled = findLabel(reader, figure) !== undefined;
  const { isSigned, unit } = figure.quantity;
  if (cue !== undefined) {
    const isSetBeside = before.figure !== undefined && setBeside.test(between);
    const isNeutral = hasClass(cue, 'neutral') && !hasClass(cue, 'up', 'down');
    // "Weekly moves of +1.2%, -0.4% and +2%": a sign says which way.
    const isSignedMove =
      isSigned && (isPaired || /(?:^| (?:moves?|changes?)) of $/.test(reader.text.slice(cue.end, figure.start)));
    if (isNeutral && !isLabelled && !isSignedMove && isForeign(reader, cue, figure) && !isSetBeside) return undefined;
    return isOfUnnamed(reader, cue, figure) ? undefined : move;
  }
  const isTold = mover !== undefined || isSigned || unit === 'multiple' || isLabelled || isPlaced;
  const isOfOther = move.parted !== undefined || move.restated !== undefined;
  return isTold || isOfOther || isBareReturn(reader, figure) ? move : undefined;
}

/** "Made 37 percent versus 20 percent for": told with the verb of the figure before. */
const setBeside =
  /^[^.;%\d]{0,24},? (?:against|versus|vs\.?|compared (?:with|to)) (?:about |just |only |roughly |nearly |almost |some )?$/i;

/** "The value factor earned more than 7%": a verb that tells of anything, of a noun that is no name here. */
function isOfUnnamed(reader: SentenceReader, cue: CueMark, figure: QuantityMark): boolean {
  if (
    !isVerbOf(cue, 'neutral') ||
    isVerbOf(cue, 'up', 'down') ||
    !limited.test(reader.text.slice(cue.end, figure.start))
  )
    return false;
  const isNamed = reader.marks.names.some(
    (name) => isMarketName(name.entry) && name.end <= cue.start && reader.breaks(name, cue, true) === 0,
  );
  return !isNamed && !/\b(?:it|they|the (?:index|fund|benchmark|gauge|average))\b/i.test(reader.before(cue, 40));
}

/** "As a percentage (4.6)", "in percentage terms, 14.3": the move in points that was told just before. */
function findRestated(reader: SentenceReader, figure: QuantityMark): ReturnStatement | undefined {
  if (
    !/\b(?:as a percentage|in percent(?:age)? terms),? (?:(?:it|that) (?:is|was) )?\(?$/i.test(
      reader.before(figure, 40),
    )
  )
    return undefined;
  return [...reader.discourse.returns, ...reader.statements].findLast(
    (statement): statement is ReturnStatement => statement.kind === 'return' && statement.asserted?.unit === 'level',
  );
}

/** "With a loss of 37%, and technology first, with 41.8%": the figure is of a place, and not of the move before it. */
function isOfPlace(reader: SentenceReader, cue: CueMark, figure: QuantityMark): boolean {
  return (
    cue.end <= figure.start &&
    /\b(?:and|then|,) (?:the )?[\w -]{3,24}? (?:came |ranked |finished |was )?(?:first|second|third|next|top|on top),? (?:with|at|on) (?:a gain of |about |just )?$/i.test(
      reader.text.slice(cue.end, figure.start),
    )
  );
}

/** "stood at 3%", "showed margins of 8%": a verb that is no rise beside a figure that is none. */
function isForeign(reader: SentenceReader, mover: CueMark, figure: QuantityMark): boolean {
  const between = reader.text.slice(mover.end, figure.start);
  return (
    !/^ (?:(?:a|an) [a-z]+ |a |an |up |down |by |about |around |nearly |almost |some |roughly |only |just |another |a further |a gain of |a loss of |a return of |gains of |losses of |returns of |back |more than |less than |no more than |not even |well over |over |under |close to |barely |all of |a mere )*$/i.test(
      between,
    ) ||
    (/\b(?:at|of)\s*$/i.test(between) && !/gain|loss|return/i.test(between))
  );
}
