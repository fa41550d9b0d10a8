import { toAsserted } from '../asserted-figure.ts';
import type { CueMark, QuantityMark } from '../marks.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';

const joined = /^(?: points?)?,? ?(?:or |\(|- )(?:(?:about|roughly|nearly|some|almost) )?$/i;
const reached =
  /^(?: points?)?[,)]* (?:to|at|to (?:close|end|finish|settle) at|(?:closing|ending|finishing|settling) at) (?:an? )?(?:(?:close|record|level|finish|record close) of )?$/i;

/** Share by which a percentage may miss what points and level make, beside its own rounding: levels are rounded too. */
const slack = 0.01;

/**
 * "rose 62.89 points, or 3.96 percent, to 1,329.81": the percentage that points and level make. Where it is another one,
 * the text contradicts itself, in which of the three it does not say; where it agrees, the move and the level are measured as any other.
 */
export function readMoveArithmetic(reader: SentenceReader): void {
  const { quantities } = reader.marks;
  for (const [index, first] of quantities.entries()) {
    const [second, level] = [quantities[index + 1], quantities[index + 2]];
    if (second === undefined || level === undefined || !isLevel(level)) continue;
    const points = [first, second].find(isPoints);
    const share = [first, second].find(({ quantity }) => quantity.unit === 'percent');
    if (points === undefined || share === undefined || !reader.isFree(share)) continue;
    const isJoined =
      joined.test(reader.text.slice(first.end, second.start)) &&
      reached.test(reader.text.slice(second.end, level.start));
    const cue = isJoined ? findMove(reader, first) : undefined;
    if (cue === undefined) continue;
    const direction = hasClass(cue, 'down') && !hasClass(cue, 'up') ? -1 : 1;
    const start = level.quantity.low - direction * points.quantity.low;
    if (start <= 0 || agrees(points, share, start)) continue;
    reader.emit(
      {
        kind: 'comparison',
        left: { span: { start: level.start, end: level.end }, value: level.quantity.low },
        right: { span: { start: points.start, end: points.end }, value: Number(start.toFixed(2)) },
        relation: direction > 0 ? 'premium' : 'discount',
        asserted: toAsserted(share.quantity, 'percent'),
      },
      { marks: [cue, first, second, level], at: share },
    );
  }
}

const isPoints = ({ quantity }: QuantityMark): boolean =>
  !quantity.isRange && (quantity.unit === 'points' || (quantity.unit === 'plain' && quantity.of === undefined));

const isLevel = ({ quantity }: QuantityMark): boolean =>
  !quantity.isRange &&
  quantity.low > 0 &&
  ((quantity.unit === 'plain' && quantity.of === undefined) || quantity.unit === 'points');

function agrees({ quantity: points }: QuantityMark, { quantity: share }: QuantityMark, start: number): boolean {
  const made = (100 * Math.abs(points.low)) / start;
  const limit = share.rounding + (100 * points.rounding) / start + slack * made;
  return Math.abs(made - Math.abs(share.low)) <= limit;
}

/** The last word of a move before the figures. */
const findMove = (reader: SentenceReader, first: QuantityMark): CueMark | undefined =>
  reader.marks.cues.findLast(
    (mark) => hasClass(mark, 'up', 'down') && mark.end <= first.start && first.start - mark.end < 24,
  );
