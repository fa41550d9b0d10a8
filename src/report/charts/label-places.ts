export type LabelSide = 'right' | 'left' | 'top' | 'bottom';

/** Where a label belongs and what it says, in pixels of the drawing. */
export interface LabelAnchor {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Sides in the order of preference. */
  readonly sides: readonly LabelSide[];
}

export interface LabelSpace {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Points that labels should not cover. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Mean width of a letter of bold text, as a share of the font size. */
const letterWidth = 0.56;
const distanceFromMark = 12;

/** A side for each label: the first without a collision, else the one with the fewest. */
export function placeLabels(anchors: readonly LabelAnchor[], space: LabelSpace): LabelSide[] {
  const taken: Box[] = [];
  return anchors.map((anchor) => {
    const choices = anchor.sides.map((side) => {
      const box = toBox(anchor, side, space.fontSize);
      return { side, box, cost: toCost(box, taken, space) };
    });
    const best = choices.reduce((one, other) => (other.cost < one.cost ? other : one));
    taken.push(best.box);
    return best.side;
  });
}

function toBox({ x, y, text }: LabelAnchor, side: LabelSide, fontSize: number): Box {
  const width = text.length * fontSize * letterWidth;
  const half = fontSize * 0.7;
  if (side === 'right' || side === 'left') {
    const left = side === 'right' ? x + distanceFromMark : x - distanceFromMark - width;
    return { left, right: left + width, top: y - half, bottom: y + half };
  }
  const middle = side === 'top' ? y - distanceFromMark - half : y + distanceFromMark + half;
  return { left: x - width / 2, right: x + width / 2, top: middle - half, bottom: middle + half };
}

/** A covered label is worst, then one beyond the edge, then covered points. */
function toCost(box: Box, taken: readonly Box[], { width, height, points }: LabelSpace): number {
  const covered = points.filter(([x, y]) => x > box.left && x < box.right && y > box.top && y < box.bottom).length;
  const isOutside = box.left < 0 || box.right > width || box.top < 0 || box.bottom > height;
  const collisions = taken.filter(
    (other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top,
  ).length;
  return 1000 * collisions + 100 * Number(isOutside) + covered;
}
