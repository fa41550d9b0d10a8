import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Two statements that cannot both be true, by their index. */
export type Opposed = readonly [number, number];

interface ConflictLinesProps {
  readonly opposed: readonly Opposed[];
  /** What holds the text: lines are drawn in its left margin. */
  readonly text: { readonly current: HTMLElement | null };
  readonly findMark: (index: number) => Element | null;
}

interface Line {
  readonly from: number;
  readonly to: number;
  /** From 0, the nearest to the text. */
  readonly lane: number;
  readonly numbers: readonly [number, number];
}

/** Unit: pixels. */
const width = 64;
const edge = 40;
const laneStep = 9;
const lanes = 4;

/** Lines in the margin of a text between what cannot both be true. The list of conflicts says the same in words. */
export function ConflictLines({ opposed, text, findMark }: ConflictLinesProps): JSX.Element | null {
  const [lines, setLines] = useState<readonly Line[]>([]);
  useLayoutEffect(() => {
    const frame = text.current;
    if (frame === null) return;
    const measure = (): void => setLines(toLines(opposed, frame, findMark));
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(frame);
    return () => sizes.disconnect();
  }, [opposed, text, findMark]);
  return (
    <svg class="conflict-lines" width={width} aria-hidden="true">
      {lines.map(({ from, to, lane, numbers }) => {
        const x = edge - 12 - lane * laneStep;
        return (
          <g key={numbers.join(' ')}>
            <path
              d={`M${edge} ${from} H${x + 6} Q${x} ${from} ${x} ${from + 6} V${to - 6} Q${x} ${to} ${x + 6} ${to} H${edge}`}
            />
            {[from, to].map((y, i) => (
              <g key={numbers[i]}>
                <circle cx={edge + 6} cy={y} r={9} />
                <text x={edge + 6} y={y}>
                  {(numbers[i] ?? 0) + 1}
                </text>
              </g>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

function toLines(
  opposed: readonly Opposed[],
  frame: HTMLElement,
  findMark: (index: number) => Element | null,
): readonly Line[] {
  const { top } = frame.getBoundingClientRect();
  const placed: Line[] = [];
  for (const [one, other] of opposed) {
    const ends = [one, other].flatMap((index) => {
      const box = findMark(index)?.getClientRects()[0];
      return box === undefined ? [] : [{ index, y: Math.round(box.top + box.height / 2 - top) }];
    });
    const [upper, lower] = ends.sort((a, b) => a.y - b.y);
    if (upper === undefined || lower === undefined) continue;
    const reach = { from: upper.y, to: Math.max(lower.y, upper.y + 20) };
    const taken = placed.filter(({ from, to }) => from <= reach.to && to >= reach.from).map(({ lane }) => lane);
    const free = Array.from({ length: lanes }, (_, lane) => lane).find((lane) => !taken.includes(lane)) ?? lanes - 1;
    placed.push({ ...reach, lane: free, numbers: [upper.index, lower.index] });
  }
  return placed;
}
