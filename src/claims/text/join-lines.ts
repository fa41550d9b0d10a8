import { endsInHyphen, joinHyphenated } from './hyphenation.ts';

/** A text whose wrapped lines are joined, and where each of its characters stood before. */
export interface JoinedText {
  readonly text: string;
  /** Index of each character in the text as it was given. */
  readonly kept: Int32Array;
}

/** A line no longer than this is a heading or an item of a list. Unit: characters. */
const shortest = 20;

/** A line at least so long may be one of a wrapped paragraph, whatever the next begins with. Unit: characters. */
const wrapped = 50;

/** Cells of a row stand two spaces apart, and so do words of a justified line. */
const gaps = /(?<=\S) {2,}(?=\S)/g;
const little =
  '(?:a|an|and|as|at|but|by|for|from|had|has|have|in|into|is|its|of|on|or|over|since|than|that|the|their|to|was|were|which|while|with)';
/** "Quarter  of  2025", "its  best": a gap inside a sentence, as no row has one. */
const insideSentence = new RegExp(`(?:^|\\s)${little} {2,}\\S|[a-z,] {2,}${little}(?:\\s|$)`);

/** A table, or figures set under one another. */
const isRow = (line: string): boolean =>
  /[|\t]/.test(line) || (/\S {2,}\S/.test(line.replace(/([.!?]["')]?) {2,}/g, '$1 ')) && !insideSentence.test(line));
const fewWords = /(?:\b[A-Za-z]{2,}\b[^A-Za-z]{1,12}){3}/;

/** What begins an item, a heading, a quotation or a row, and goes on with no line before it. */
const begins = /^\s*(?:[-*•·–—+] |\d{1,2}[.)] |[a-z][.)] |#|>|\||<|[\w-]{2,20}: |`{3}|={3}|-{3}|_{3}|\*{3})/;
const goesOn = /^\s*(?:[a-z(&%$€£"']|\d[\d,.]*(?:%|[ ,.]))/;
const byline = /^\s*(?:By |Published|Updated|Posted|Source|Photo|Reporting|Editing|[A-Z][a-z]+ \d{1,2}, \d{4}\s*$)/;

function isProse(line: string): boolean {
  return line.trim().length >= shortest && fewWords.test(line) && !isRow(line);
}

/** "Final\nquarter of 2025": whether the text goes on behind a line end as behind a space. */
function isSoft(line: string, next: string): boolean {
  if (next.trim() === '' || begins.test(next) || !isProse(line) || /[.!?:]["')]?\s*$/.test(line)) return false;
  if (isRow(next)) return false;
  if (goesOn.test(next)) return true;
  const words = line.trim().split(/\s+/);
  const isTitle = words.filter((word) => /^[A-Z]/.test(word)).length > words.length * 0.6;
  return (
    line.trim().length >= wrapped &&
    !isTitle &&
    /[a-z,;\d)%&-]\s*$/.test(line) &&
    next.trim().length >= shortest &&
    !byline.test(next)
  );
}

/**
 * Wrapped lines as one, words divided at a line end whole, and two spaces in prose as one: what is told over a line end
 * reads as on one line. Lines of lists, headings, tables and columns stay. Undefined where nothing changes.
 */
export function joinLines(text: string): JoinedText | undefined {
  if (!/\S[^\S\n]*\n[^\S\n]*\S|\S {2,}\S/.test(text)) return undefined;
  const kept = new Int32Array(text.length);
  const parts: string[] = [];
  let length = 0;
  let vocabulary: ReadonlySet<string> | undefined;
  const keep = (start: number, end: number): void => {
    for (let index = start; index < end; index += 1) kept[length + index - start] = index;
    length += end - start;
    parts.push(text.slice(start, end));
  };
  const space = (index: number): void => {
    kept[length] = index;
    length += 1;
    parts.push(' ');
  };
  let from = 0;
  while (from < text.length) {
    const lineEnd = text.indexOf('\n', from);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(from, end);
    const following = lineEnd < 0 ? '' : text.slice(end + 1, toLineEnd(text, end + 1));
    const quoted = /^\s*> ?/.test(line) ? /^\s*> ?/.exec(following) : null;
    const next = quoted === null ? following : following.slice(quoted[0].length);
    const isJoined = lineEnd >= 0 && isSoft(line.replace(/^\s*> ?/, ''), next);
    const last = from + line.trimEnd().length;
    keepLine(from, isJoined ? last : end);
    if (lineEnd < 0) break;
    if (!isJoined) {
      keep(end, end + 1);
      from = end + 1;
      continue;
    }
    const start = end + 1 + (quoted?.[0].length ?? 0) + (/^\s*/.exec(next)?.[0].length ?? 0);
    if (endsInHyphen(line.trimEnd())) {
      vocabulary ??= new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
      const whole = joinHyphenated(line.trimEnd(), next.trimStart(), vocabulary);
      if (!whole.startsWith(line.trimEnd())) {
        length -= 1;
        parts.push((parts.pop() as string).slice(0, -1));
      }
    } else space(end);
    from = start;
  }
  return { text: parts.join(''), kept: kept.subarray(0, length) };

  /** A line, with two spaces between words as one where it is prose. */
  function keepLine(start: number, end: number): void {
    const line = text.slice(start, end);
    if (!isProse(line) || !/\S {2,}\S/.test(line)) {
      if (end > start) keep(start, end);
      return;
    }
    let at = start;
    for (const gap of line.matchAll(gaps)) {
      keep(at, start + gap.index + 1);
      at = start + gap.index + gap[0].length;
    }
    keep(at, end);
  }
}

function toLineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
