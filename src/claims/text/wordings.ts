import type { Wording } from '../statement.ts';
import { type TokenList, tokenAt, wordAt } from './token-list.ts';

/** How a figure is worded, by words beside it. */
export interface WordingReading {
  readonly wording: Wording;
  readonly isClose: boolean;
  /** Tokens of the wording. */
  readonly first: number;
  readonly next: number;
}

/** Wordings by the phrases that stand before a figure; a star marks those that keep near the figure. */
const phrases = {
  about: `about|around|round|roughly|approximately|approx|some|circa|an estimated|estimated|in the region of|in the neighborhood of|in the neighbourhood of|something like|more or less|give or take|close to|near|near to`,
  nearly: `nearly|almost|virtually|approaching|just under*|just below*|just shy of*|shy of*|a little under*|a little less than*|a little below*|slightly less than*|slightly under*|slightly below*|a shade under*|a shade below*|a touch under*|a touch below*|a hair under*|a hair below*|a whisker below*|not quite*|little less than*|just less than*|marginally below*|fractionally below*`,
  over: `over|above|more than|greater than|higher than|larger than|better than|bigger than|in excess of|north of|upwards of|upward of|exceeding|well over|well above|far more than|much more than|just over*|just above*|just more than*|a little over*|a little more than*|a little above*|little more than*|slightly more than*|slightly over*|slightly above*|a shade over*|a shade above*|a touch over*|a touch above*|a hair over*|a hair above*|a bit more than*|a bit over*|marginally above*|fractionally above*`,
  under: `under|below|less than|fewer than|lower than|smaller than|south of|beneath|well under|well below|far less than|much less than`,
  'at-least': `at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum of|as low as|as little as|as few as|at a minimum`,
  'at-most': `at most|up to|as much as|as many as|as high as|no more than|not more than|at the most|a maximum of|maximum of|no higher than|no greater than`,
} as const satisfies Partial<Record<Wording, string>>;

const before: ReadonlyMap<string, Pick<WordingReading, 'wording' | 'isClose'>> = new Map(
  Object.entries(phrases).flatMap(([wording, list]) =>
    list.split('|').map((phrase) => {
      const words = phrase.replace('*', '');
      return [words, { wording: wording as Wording, isClose: words !== phrase }] as const;
    }),
  ),
);

const longestPhrase = 4;

/** Words that may stand between the wording and its figure. */
const transparent = new Set(
  'a an another further additional whopping staggering massive hefty total combined'.split(' '),
);

const signs: ReadonlyMap<string, Wording> = new Map([
  ['~', 'about'],
  ['\u2248', 'about'],
  ['>', 'over'],
  ['<', 'under'],
  ['\u2265', 'at-least'],
  ['\u2264', 'at-most'],
]);

/** Words before "over" that make "over three weeks" a comparison; without them it is a stretch of time. */
const comparing = new Set(
  'for of in at lasted lasting last well just took take taking spanning after spent just'.split(' '),
);

/** The words just before an index, nearest first, as far as a phrase reaches. */
function wordsBefore(list: TokenList, at: number): string[] {
  const words: string[] = [];
  for (let index = at - 1; index >= at - longestPhrase; index -= 1) {
    const token = tokenAt(list, index);
    if (token.kind !== 'word' || tokenAt(list, index + 1).kind === 'end') break;
    words.push(token.word);
  }
  return words;
}

/** The wording that stands directly before a figure. */
export function readWordingBefore(list: TokenList, first: number, isTime: boolean): WordingReading | undefined {
  const sign = signs.get(tokenAt(list, first - 1).text);
  if (sign !== undefined && !tokenAt(list, first).isSpaced) {
    const isEqual = tokenAt(list, first - 2).text === '=';
    return { wording: sign, isClose: false, first: isEqual ? first - 2 : first - 1, next: first };
  }
  const equal = tokenAt(list, first - 1).text === '=' ? signs.get(tokenAt(list, first - 2).text) : undefined;
  if (equal !== undefined) {
    return { wording: equal === 'over' ? 'at-least' : 'at-most', isClose: false, first: first - 2, next: first };
  }
  let at = first;
  if (tokenAt(list, at - 1).text === '-' && !tokenAt(list, at).isSpaced) at -= 1;
  for (let skipped = 0; skipped < 3; skipped += 1) {
    const words = wordsBefore(list, at);
    for (let length = words.length; length > 0; length -= 1) {
      const found = before.get(words.slice(0, length).reverse().join(' '));
      if (found === undefined) continue;
      const start = at - length;
      const isPeriod = isTime && words[0] === 'over' && length === 1 && !comparing.has(wordAt(list, start - 1));
      const isUp = length === 2 && words[1] === 'up' && risen.has(wordAt(list, start - 1));
      const isTooFar = skipped > 0 && immediate.has(words[0] ?? '');
      return isPeriod || isTooFar || isUp ? undefined : { ...found, first: start, next: at };
    }
    if (!transparent.has(words[0] ?? '')) return undefined;
    at -= 1;
  }
  return undefined;
}

/** Verbs with which "up" goes, so that "up to" is no upper limit: "ticked up to 4.4%". */
const risen = new Set(
  'ticked moved inched edged crept nudged pushed revised went picked climbed shot drifted bumped driven taking brought bringing sent back backed backs backing ticks moves edges inches climbs goes gone shoots jumped stepped came crawled ticking moving edging inching is was and'.split(
    ' ',
  ),
);

/** Words that speak of a figure only where it follows at once: "over another 5%" is none. */
const immediate = new Set(['some', 'near', 'over', 'above', 'under', 'below', 'round']);

/** "Fivefold and then some": more than that. */
function isThenSome(list: TokenList, at: number): boolean {
  return wordAt(list, at + 1) === 'then' && wordAt(list, at + 2) === 'some';
}

/** The wording that stands directly after a figure: "-ish", "-plus", "+", "or so", "or more", "and then some". */
export function readWordingAfter(list: TokenList, next: number): WordingReading | undefined {
  const token = tokenAt(list, next);
  const reading = (wording: Wording, length: number): WordingReading => ({
    wording,
    isClose: false,
    first: next,
    next: next + length,
  });
  if (token.text === '+' && !token.isSpaced && tokenAt(list, next + 1).kind !== 'number') return reading('at-least', 1);
  if (token.text === '-' && !token.isSpaced) {
    const { word, isSpaced } = tokenAt(list, next + 1);
    if (isSpaced) return undefined;
    if (word === 'ish' || word === 'odd') return reading('about', 2);
    return word === 'plus' ? reading('at-least', 2) : undefined;
  }
  if (token.word === 'ish') return reading('about', 1);
  if (token.word === 'plus' && ['', '.', ',', ';'].includes(wordAt(list, next + 1))) return reading('at-least', 1);
  if (token.word === 'and' && isThenSome(list, next)) return reading('over', 3);
  if (token.word !== 'or') return undefined;
  const { word } = tokenAt(list, next + 1);
  if (word === 'so' || word === 'thereabouts') return reading('about', 2);
  if (word === 'more' || word === 'better' || word === 'higher' || word === 'above') return reading('at-least', 2);
  return word === 'less' || word === 'fewer' || word === 'lower' || word === 'below'
    ? reading('at-most', 2)
    : undefined;
}
