import type { Span } from '../document.ts';

export function hull(spans: readonly Span[]): Span {
  let [start, end] = [Number.POSITIVE_INFINITY, 0];
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}
