/** Figures of a rise or fall: "rose 3%", each with its own subject. */

import type { QuantityMark } from '../marks.ts';
import { distance, overlaps } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { isRate } from './annual-rates.ts';
import { findRival, findTrailingOwner, isOfRival, toNamedBefore } from './distant-owners.ts';
import { toDirectionOf } from './figure-direction.ts';
import { type Before, findMoveOf } from './figure-move.ts';
import { findPlace } from './figure-place.ts';
import { readAboveLevel } from './moves-from-level.ts';
import { isAtOpen, isFromExtreme, isNoReturn, isOtherMultiple, isOtherPart } from './other-figures.ts';
import { findOwner, toRespective } from './ownership.ts';
import { findRespective } from './respective.ts';
import { isReturnFigure, toExtent } from './return-size.ts';
import { toTime } from './return-time.ts';

/** What says that figures stand in the order of the names. */
const inTurn = /\b(?:respectively|in (?:that|the same|this) order)\b/i;

/** Each figure of a rise or fall, with its own subject. */
export function readFigures(reader: SentenceReader): void {
  let before: Before = { verb: undefined, figure: undefined };
  const figures = reader.freeQuantities.filter(isReturnFigure);
  const respective = inTurn.test(reader.sentence)
    ? (toRespective(reader, figures) ?? toNamedBefore(reader, figures))
    : undefined;
  const listed = findRespective(reader, figures);
  const trailing = findTrailingOwner(reader, figures);
  for (const figure of figures) {
    if (!reader.isFree(figure) || isNoReturn(reader, figure) || readAboveLevel(reader, figure)) continue;
    if (before.figure === undefined) before = findBeforeOfIndicator(reader, figure) ?? before;
    const move = findMoveOf(reader, figure, before);
    if (move === undefined || isFromExtreme(reader, figure) || isAtOpen(reader, figure)) continue;
    if (isOtherPart(reader, figure, move) || isOtherMultiple(reader, figure)) continue;
    const { cue, restated, parted } = move;
    const told = listed.get(figure);
    const found =
      (restated === undefined ? undefined : { subject: restated.subject, mark: undefined }) ??
      parted?.found ??
      told ??
      respective?.get(figure) ??
      trailing ??
      (isOfRival(reader, figure) ? findRival(reader) : findOwner(reader, figure, cue, move.isContinued));
    if (found === undefined || found.subject.type === 'rate') continue;
    if (found.subject.readings.length === 0 && (found.subject.members ?? []).length === 0) continue;
    reader.emit(
      {
        kind: 'return',
        subject: found.subject,
        direction: toDirectionOf(reader, figure, move),
        ...toExtent(reader, figure),
        ...(isRate(reader, figure) ? { isAnnual: true } : {}),
        ...findPlace(reader, figure),
      },
      {
        marks: [isBeside(reader, found, figure) ? found.mark : undefined, cue, figure],
        at: figure,
        ...(restated === undefined ? toTime(reader, figure, told?.time, before.figure) : { period: restated.period }),
      },
    );
    before = { verb: cue ?? before.verb, figure };
  }
}

/** "Crude dived 13%, the Russell 2000 3.7%": a list that begins with what is no price of an index. */
function findBeforeOfIndicator(reader: SentenceReader, figure: QuantityMark): Before | undefined {
  const statement = reader.statements.findLast(({ kind, span }) => kind === 'indicator' && span.end <= figure.start);
  if (statement?.kind !== 'indicator' || (statement.relation !== 'rose' && statement.relation !== 'fell'))
    return undefined;
  const verb = reader.cues('up', 'down').findLast((cue) => cue.isVerb && overlaps(cue, statement.span));
  const told = reader.marks.quantities.findLast((mark) => overlaps(mark, statement.span));
  const isShare = told?.quantity.unit === 'percent' || told?.quantity.unit === 'fraction';
  return verb === undefined || told === undefined || !isShare || figure.quantity.unit !== 'percent'
    ? undefined
    : { verb, figure: told };
}

/** Whether a name stands near enough to a figure to be quoted with it. */
function isBeside(reader: SentenceReader, { mark }: SubjectFound, figure: QuantityMark): boolean {
  return mark !== undefined && distance(mark, figure) < 70 && reader.breaks(mark, figure, true) === 0;
}
