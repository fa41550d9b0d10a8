import type { Span } from '../document.ts';
import { findLines, type Line, type WrittenLine } from './lines.ts';

/** `row`: a line of a table or of quotes. */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'row';

/** A stretch of text that no sentence crosses. */
export interface Block {
  readonly kind: BlockKind;
  /** Without the mark of a list or heading and the white space around. */
  readonly span: Span;
  /** A figure or name was lost inside: the text broke off and went on after a blank line. */
  readonly hasGap: boolean;
}

/** Longest line without a full stop that is taken for a heading. */
const headingLength = 200;

/** Words after which a line is not at its end. */
const openWords = new Set(
  'a an the of to in on at by for from with and or but as than that which who into over under above below near its their his her is are was were be been has have had will would may might can could not no more most such this these those between amid after before since until while when where about roughly nearly around almost'.split(
    ' ',
  ),
);

interface Draft {
  kind: BlockKind;
  start: number;
  end: number;
  hasGap: boolean;
  /** Whether a blank line lies between it and the block before. */
  isApart: boolean;
}

/** Whether a text begins with a small letter that is not the name of a thing: "iShares", "eBay". */
function beginsSmall(text: string): boolean {
  return /^\p{Ll}(?!\p{Lu})/u.test(text);
}

function endsSentence(text: string): boolean {
  return /[.!?:;\u2026]["')\]]*$/.test(text);
}

/** Whether a text goes on with the mark that follows a lost word: ", a discount", ". This", ") and". */
function beginsWithMark(text: string): boolean {
  return /^(?:[,;:!?)\]]|\.(?!\d)|'s\b)/.test(text);
}

function endsOpen(text: string): boolean {
  const word = /[\p{L}']+$/u.exec(text.slice(-24))?.[0];
  return /[,(/&-]$/.test(text) || (word !== undefined && openWords.has(word.toLowerCase()));
}

function firstWordLength(text: string): number {
  const length = text.slice(0, 40).search(/\s/);
  return length < 0 ? Math.min(text.length, 40) : length;
}

/** Whether every line is as long as a common width allows: the line ends are those of a page, not of sentences. */
function isWrappedText(lines: readonly Line[]): boolean {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.text.length);
  if (lines.length < 2 || width < 40 || width > 132) return false;
  return lines.every((line, index) => {
    const next = lines[index + 1];
    return next === undefined || line.text.length + 1 + firstWordLength(next.text) >= width * 0.9;
  });
}

/** Whether the sentence of a line goes on in the next line of the same stretch. */
function isJoined(line: Line, next: Line, isWrapped: boolean): boolean {
  if (next.kind !== 'text' || line.kind === 'row' || line.kind === 'heading') return false;
  if (isWrapped || beginsWithMark(next.text) || endsOpen(line.text)) return true;
  if (endsSentence(line.text)) return line.text.length >= 40 && !line.text.endsWith(':');
  return beginsSmall(next.text);
}

/** The blocks of lines that no blank line parts. */
function readStretch(lines: readonly WrittenLine[]): Draft[] {
  const isWrapped = isWrappedText(lines) && lines.every((line) => line.kind === 'text');
  const drafts: Draft[] = [];
  let before: WrittenLine | undefined;
  for (const line of lines) {
    const current = drafts.at(-1);
    if (current !== undefined && before !== undefined && isJoined(before, line, isWrapped)) {
      current.end = line.end;
    } else {
      const kind = line.kind === 'text' ? 'paragraph' : line.kind;
      drafts.push({ kind, start: line.start, end: line.end, hasGap: false, isApart: before === undefined });
    }
    before = line;
  }
  return drafts;
}

/** Whether a paragraph goes on, after a blank line, in the block that follows: a linked word was lost between. */
function goesOn(before: Draft, after: Draft, text: string): boolean {
  if (!after.isApart || after.kind !== 'paragraph' || before.kind === 'row') return false;
  const head = text.slice(after.start, after.start + 8);
  if (beginsWithMark(head)) return true;
  const tail = text.slice(Math.max(before.start, before.end - 500), before.end);
  return beginsSmall(head) && !endsSentence(tail) && (endsOpen(tail) || /[.!?]["')]?\s/.test(tail));
}

/**
 * The blocks of a normal text: paragraphs, headings, list items, rows. Blank lines part them; a single line end inside a
 * paragraph is only a wrapped line, unless the lines stand for themselves. A block that begins with a comma, a full stop
 * or a small letter continues the one before it.
 */
export function findBlocks(text: string): Block[] {
  const drafts: Draft[] = [];
  let stretch: WrittenLine[] = [];
  for (const line of findLines(text)) {
    if (line.kind !== 'blank') {
      stretch.push(line);
      continue;
    }
    for (const draft of readStretch(stretch)) drafts.push(draft);
    stretch = [];
  }
  for (const draft of readStretch(stretch)) drafts.push(draft);
  const blocks: Draft[] = [];
  for (const draft of drafts) {
    const before = blocks.at(-1);
    if (before !== undefined && goesOn(before, draft, text)) {
      before.end = draft.end;
      before.hasGap = true;
    } else {
      blocks.push(draft);
    }
  }
  return blocks.map(({ kind, start, end, hasGap }) => ({
    kind: kind === 'paragraph' && isHeading(text, start, end) ? 'heading' : kind,
    span: { start, end },
    hasGap,
  }));
}

/** Whether a paragraph is one short line without a full stop. */
function isHeading(text: string, start: number, end: number): boolean {
  if (end - start > headingLength) return false;
  const line = text.slice(start, end);
  return !line.includes('\n') && !endsSentence(line);
}
