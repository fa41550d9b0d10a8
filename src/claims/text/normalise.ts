import type { Span } from '../document.ts';
import { joinLines } from './join-lines.ts';

/** A text made plain for reading, and the way back to what was written. */
export interface NormalText {
  readonly text: string;
  /** Stretches of `text` with figures inside or beside which direction marks or invisible characters stand. */
  readonly suspicious: readonly Span[];
  /** Index in the original of the character at `index` of `text`; its length for the index at the end. */
  toOriginal(index: number): number;
  /** The stretch of the original that a stretch of `text` was read from: `original.slice(start, end)` is the exact quote. */
  spanInOriginal(span: Span): Span;
}

const space = 0x20;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const comma = 0x2c;
const point = 0x2e;

/** Ranges of UTF-16 code units, first and last, and what is read in their place. */
const replaced: readonly (readonly [first: number, last: number, character: string])[] = [
  [0x0000, 0x0008, ' '],
  [0x0009, 0x0009, '\t'],
  [0x000b, 0x000c, '\n'],
  [0x000d, 0x000d, '\n'],
  [0x000e, 0x001f, ' '],
  [0x007f, 0x0084, ' '],
  [0x0085, 0x0085, '\n'],
  [0x0086, 0x009f, ' '],
  [0x00a0, 0x00a0, ' '],
  [0x00ab, 0x00ab, '"'],
  [0x00b4, 0x00b4, "'"],
  [0x00bb, 0x00bb, '"'],
  [0x02b9, 0x02bc, "'"],
  [0x1680, 0x1680, ' '],
  [0x2000, 0x200a, ' '],
  [0x2010, 0x2015, '-'],
  [0x2018, 0x201b, "'"],
  [0x201c, 0x201f, '"'],
  [0x2024, 0x2024, '.'],
  [0x2028, 0x2029, '\n'],
  [0x202f, 0x202f, ' '],
  [0x2032, 0x2032, "'"],
  [0x2033, 0x2033, '"'],
  [0x2039, 0x203a, "'"],
  [0x2043, 0x2043, '-'],
  [0x2044, 0x2044, '/'],
  [0x205f, 0x205f, ' '],
  [0x2212, 0x2212, '-'],
  [0x2215, 0x2215, '/'],
  [0x2236, 0x2236, ':'],
  [0x223c, 0x223c, '~'],
  [0x3000, 0x3000, ' '],
  [0xfe58, 0xfe58, '-'],
  [0xfe63, 0xfe63, '-'],
  [0xffe0, 0xffe0, '\u00a2'],
  [0xffe1, 0xffe1, '\u00a3'],
  [0xffe5, 0xffe5, '\u00a5'],
];

/** Soft hyphen, zero-width characters, joiners, direction marks, variation selectors, byte order mark. */
const removed: readonly (readonly [first: number, last: number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
];

/** Ligatures of printed text. */
const expanded: ReadonlyMap<number, string> = new Map([
  [0xfb00, 'ff'],
  [0xfb01, 'fi'],
  [0xfb02, 'fl'],
  [0xfb03, 'ffi'],
  [0xfb04, 'ffl'],
]);

const gone = 0xffff;
const longer = 0xfffe;

/** Zeros of other scripts that texts use: Arabic-Indic, its eastern form, Devanagari, Bengali. */
const otherZeros = [0x0660, 0x06f0, 0x0966, 0x09e6] as const;

/** What each UTF-16 code unit is read as. */
function createTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (const [first, last, character] of replaced) table.fill(character.charCodeAt(0), first, last + 1);
  for (const [first, last] of removed) table.fill(gone, first, last + 1);
  for (const zero of otherZeros) for (let digit = 0; digit <= 9; digit += 1) table[zero + digit] = 0x30 + digit;
  for (const code of expanded.keys()) table[code] = longer;
  for (let code = 0xff01; code <= 0xff5e; code += 1) table[code] = code - 0xfee0;
  return table;
}

const table = createTable();

/** Half of a surrogate pair on its own becomes a replacement character, one for one. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Marks that turn or isolate the direction of what follows: embeddings, overrides, isolates. */
function opensDirection(code: number): boolean {
  return code === 0x202a || code === 0x202b || code === 0x202d || code === 0x202e || (code >= 0x2066 && code <= 0x2068);
}

function closesDirection(code: number): boolean {
  return code === 0x202c || code === 0x2069;
}

/** Variation selectors and tags beyond the basic plane: the two code units of such a character are removed. */
function isInvisiblePair(high: number, low: number): boolean {
  return high === 0xdb40 && low >= 0xdc00 && low <= 0xdfff;
}

/** Watches the marks that are removed while a text is read, for those that could disguise a figure. */
class Disguises {
  readonly spans: Span[] = [];
  private openedAt = -1;
  private depth = 0;
  private lastDigit = -1;
  private removedAt = -1;
  private before = 0;

  /** A code unit was removed before the normal text reached `length`. */
  remove(code: number, length: number): void {
    this.removedAt = length;
    if (opensDirection(code)) {
      if (this.depth === 0) this.openedAt = length;
      this.depth += 1;
    } else if (closesDirection(code) && this.depth > 0) {
      this.depth -= 1;
      if (this.depth === 0) this.close(length);
    }
  }

  /** A code unit was written at `index`. */
  write(code: number, index: number): void {
    if (isDigit(code)) {
      const isSeparated = this.lastDigit === index - 2 && (this.before === comma || this.before === point);
      const isJoined = this.lastDigit === index - 1 || isSeparated;
      if (isJoined && this.lastDigit >= 0 && this.removedAt > this.lastDigit) {
        this.spans.push({ start: this.lastDigit, end: index + 1 });
      }
      this.lastDigit = index;
    } else if (code === lineFeed && this.depth > 0) {
      this.depth = 0;
      this.close(index);
    }
    this.before = code;
  }

  /** A stretch of turned direction ended: it is suspicious where it holds a digit. */
  close(length: number): void {
    if (this.openedAt >= 0 && this.lastDigit >= this.openedAt) this.spans.push({ start: this.openedAt, end: length });
    this.openedAt = -1;
  }
}

/** A stretch of the text before its lines were joined, in the text after. */
function toJoined(kept: Int32Array, { start, end }: Span): Span {
  const find = (index: number): number => {
    let [low, high] = [0, kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((kept[middle] as number) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { start: find(start), end: find(end) };
}

/**
 * Reads typographic and full-width forms as ASCII, drops what is invisible, and keeps the way back to each character.
 * A carriage return before a line feed becomes a space; wrapped lines are joined, other line ends stay.
 */
export function normaliseText(original: string): NormalText {
  const room = original.length + 2 * (original.match(/[\ufb00-\ufb04]/g)?.length ?? 0);
  const codes = new Uint16Array(room);
  const origins = new Int32Array(room);
  const disguises = new Disguises();
  let length = 0;
  const write = (code: number, index: number): void => {
    disguises.write(code, length);
    codes[length] = code;
    origins[length] = index;
    length += 1;
  };
  for (let index = 0; index < original.length; index += 1) {
    const code = original.charCodeAt(index);
    const read = table[code] ?? code;
    if (isInvisiblePair(code, original.charCodeAt(index + 1))) {
      disguises.remove(code, length);
      index += 1;
    } else if (read === gone) {
      disguises.remove(code, length);
    } else if (read === longer) {
      for (const letter of expanded.get(code) ?? '') write(letter.charCodeAt(0), index);
    } else if (code === carriageReturn && original.charCodeAt(index + 1) === lineFeed) {
      write(space, index);
    } else {
      write(read, index);
    }
  }
  disguises.close(length);
  const plain = decoder.decode(codes.subarray(0, length));
  const joined = joinLines(plain);
  const text = joined?.text ?? plain;
  const toOriginal = (index: number): number => {
    const at = Math.max(index, 0);
    return index >= text.length
      ? original.length
      : (origins[joined === undefined ? at : (joined.kept[at] as number)] ?? original.length);
  };
  return {
    text,
    suspicious: joined === undefined ? disguises.spans : disguises.spans.map((span) => toJoined(joined.kept, span)),
    toOriginal,
    spanInOriginal: ({ start, end }) => {
      const first = toOriginal(start);
      return { start: first, end: end <= start ? first : toOriginal(end - 1) + 1 };
    },
  };
}
