import type { CheckedClaim } from '../../claims/checked.ts';

/** A stretch of a text in which the same statements are made throughout. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
  /** Statements made here, the innermost (shortest) first. */
  readonly claims: readonly CheckedClaim[];
  /** Statements that end with this part, in the order of the text. */
  readonly ending: readonly CheckedClaim[];
}

/**
 * Cuts a text where a statement begins or ends, so that spans may overlap or hold each other. The parts join to the whole
 * text. Spans outside the text are cut to it. Of a longer text that is shown from `from` on, the parts count from there.
 */
export function cutText(length: number, claims: readonly CheckedClaim[], from = 0): TextPart[] {
  const spans = claims
    .map((claim) => {
      const { start, end } = claim.span;
      return { claim, start: clamp(start - from, length), end: clamp(end - from, length) };
    })
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const edges = [...new Set([0, length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const parts: TextPart[] = [];
  let active: typeof spans = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i] as number, edges[i + 1] as number];
    while (next < spans.length && (spans[next]?.start as number) <= start)
      active.push(spans[next++] as (typeof spans)[0]);
    active = active.filter((span) => span.end > start);
    const innermost = active.toSorted((a, b) => a.end - a.start - (b.end - b.start));
    parts.push({
      start,
      end,
      claims: innermost.map(({ claim }) => claim),
      ending: active.filter((span) => span.end === end).map(({ claim }) => claim),
    });
  }
  return parts;
}

function clamp(value: number, length: number): number {
  return Math.min(Math.max(Math.trunc(value) || 0, 0), length);
}

/**
 * Where a text breaks in print, as offsets: `paragraph` at blank lines, `line` at single line breaks that mean one. A line
 * that fills its width and ends within a sentence was wrapped by an editor: its break is a blank.
 */
export function findBreaks(
  text: string,
): { readonly start: number; readonly end: number; readonly kind: 'paragraph' | 'line' }[] {
  const breaks: { start: number; end: number; kind: 'paragraph' | 'line' }[] = [];
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at)) {
    const start = at;
    let end = at + 1;
    let lines = 1;
    for (let ahead = end; ahead < text.length && isBlank(text.charCodeAt(ahead)); ahead++) {
      if (text.charCodeAt(ahead) !== lineFeed) continue;
      lines++;
      end = ahead + 1;
    }
    if (lines > 1) breaks.push({ start, end, kind: 'paragraph' });
    else if (!isWrapped(text.slice(lineStart, start))) breaks.push({ start, end, kind: 'line' });
    lineStart = end;
    at = end;
  }
  return breaks;
}

const lineFeed = 10;

/** Shortest line that may have been broken for want of room. Unit: characters. */
const shortestFull = 50;

function isBlank(code: number): boolean {
  return code === 32 || code === lineFeed || code === 9 || code === 0xa0;
}

function isWrapped(line: string): boolean {
  const end = line.trimEnd();
  return end.length >= shortestFull && !/[.!?:;)"'”’]$/.test(end);
}
