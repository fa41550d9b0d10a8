import { toCountNoun } from './count-nouns.ts';
import { toCurrencyOfWord } from './currencies.ts';
import { setDatesAside } from './dates.ts';
import { isScaleSuffix } from './scales.ts';
import { isAttached, isNumber, setAside, skipHyphen, type TokenList, tokenAt, wordAt } from './token-list.ts';
import { setYearsAside } from './years.ts';

/** Indices by the word before their number. */
const indices: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries({
    russell: [50, 100, 200, 500, 1000, 2000, 2500, 3000],
    's&p': [50, 100, 400, 493, 500, 600, 900, 1000, 1500],
    composite: [1500],
    midcap: [400],
    smallcap: [600],
    largecap: [500],
    nasdaq: [100],
    dow: [30],
    ftse: [100, 250, 350],
    stoxx: [50, 600],
    nikkei: [225],
    cac: [40],
    dax: [30, 40],
    mdax: [50],
    asx: [50, 200, 300],
    's&p/asx': [200],
    tsx: [60],
    csi: [300],
    nifty: [50, 500],
    sensex: [30],
    ibex: [35],
    aex: [25],
    smi: [20],
    kospi: [200],
    topix: [500],
    mib: [40],
    omx: [30],
    bel: [20],
    wilshire: [5000],
    fortune: [50, 100, 500, 1000],
    magnificent: [7],
    mag: [7],
  }),
);

/** Words that a number after them belongs to: parts of laws, forms, models, phases. */
const numbered = new Set(
  'section sections rule form article chapter title schedule clause regulation act phase stage tier part chart figure table exhibit appendix page footnote version formula highway route flight boeing airbus iphone windows galaxy model covid catch vision agenda group pillar gen type category class series'.split(
    ' ',
  ),
);

/** Names of groups whose number is written in words. */
const groups = new Set('magnificent nifty big mag fab fantastic super group chapter phase'.split(' '));

/** Letters that may stand close after a figure. */
const endings = new Set(
  'x st nd rd th bp bps pp ppt ppts pps pct pc pt pts y yr yrs d w mo p fold dma s ish h hr hrs percent wk wks'.split(
    ' ',
  ),
);

/** Words before a hyphen and a figure that are no name: "sub-5%", "mid-20s", "top-10". */
const openings = new Set(
  'sub near plus minus top bottom low mid high upper over under about around roughly nearly almost up down to for and or than by of at in from non ex'.split(
    ' ',
  ),
);

/** Capital words that no name ends with. */
const plainWords = new Set(
  'monday tuesday wednesday thursday friday saturday sunday the a an in on at by for from of to with and or but about around over under above below nearly roughly up down fell rose only all just some than as is was are were its total average median change price close open high low volume level target year month week day q1 q2 q3 q4 no nos usd eur gbp jpy'.split(
    ' ',
  ),
);

function isFigureAfter(list: TokenList, at: number): boolean {
  const word = wordAt(list, skipHyphen(list, at));
  return (
    /^(?:%|percent|per|pct|bps?|basis|points?|percentage|x|times|million|billion|trillion|thousand|bn|mn|pp|ppts?|to|or|and|\/|out|of)$/.test(
      word,
    ) ||
    toCountNoun(word) !== undefined ||
    toCurrencyOfWord(word) !== undefined ||
    /^(?:straight|consecutive|successive)$/.test(word)
  );
}

/** The word that names an index before its number, such as "Nasdaq" in "Nasdaq-100". */
function isIndexNumber(list: TokenList, at: number): boolean {
  const before = tokenAt(list, at - 1).text === '-' ? at - 2 : at - 1;
  const { text, value } = tokenAt(list, at);
  return !text.includes(',') && (indices.get(wordAt(list, before))?.includes(value) ?? false);
}

/** A number that a word before it owns: "Section 163(j)", "COVID-19", "Boeing 737", "[3]". */
function isOwned(list: TokenList, at: number): boolean {
  const token = tokenAt(list, at);
  const before = tokenAt(list, at - 1);
  if (before.text === '-' && !before.isSpaced && !token.isSpaced) {
    const owner = tokenAt(list, at - 2);
    return (
      owner.kind === 'word' && !openings.has(owner.word) && !isFigureAfter(list, at + 1) && /^\d{1,4}$/.test(token.text)
    );
  }
  if (before.text === '[' && tokenAt(list, at + 1).text === ']') return true;
  if (before.kind !== 'word' || !/^\d{1,4}$/.test(token.text)) return false;
  if (numbered.has(before.word)) return !isAttached(list, at + 1, '%');
  const isCapital = /^\p{Lu}/u.test(before.text) && !plainWords.has(before.word) && !isOpening(list, at - 1);
  return isCapital && !isFigureAfter(list, at + 1) && !/^[A-Z.]{1,5}$/.test(before.text);
}

/** Whether a sentence or line begins with a token. */
function isOpening(list: TokenList, at: number): boolean {
  return tokenAt(list, at).isFirst || /^[.!?:;"'(|]?$/.test(tokenAt(list, at - 1).text);
}

/** A number whose letters after it make a name: "401(k)", "10-K", "13F", "5G", "7-Eleven". */
function readLetters(list: TokenList, at: number): number | undefined {
  const after = tokenAt(list, at + 1);
  if (after.isSpaced) return undefined;
  if (after.text === '(') {
    const isLetter = /^\p{Ll}$/u.test(tokenAt(list, at + 2).text) && tokenAt(list, at + 3).text === ')';
    return isLetter ? at + 4 : undefined;
  }
  if (after.text === '-') {
    const name = tokenAt(list, at + 2);
    return !name.isSpaced && /^(?:[A-Z]{1,2}|Eleven)$/.test(name.text) ? at + 3 : undefined;
  }
  if (after.kind !== 'word' || endings.has(after.word)) return undefined;
  if (!isScaleSuffix(after.text)) return at + 2;
  const hasCurrency = /^[$\u20ac\u00a3\u00a5\u20b9]$/.test(tokenAt(list, at - 1).text);
  const isCounted = toCountNoun(wordAt(list, at + 2)) !== undefined || wordAt(list, at + 2) === 'of';
  return hasCurrency || isCounted || after.text !== 'M' ? undefined : at + 2;
}

/** Whole numbers in a chain of hyphens or full stops, as in telephone numbers: "800-555-1234", "555-0100". */
function readChain(list: TokenList, at: number): number | undefined {
  let next = at + 1;
  let links = 0;
  while (isAttached(list, next, '-') && isPlainDigits(list, next + 1) && !tokenAt(list, next + 1).isSpaced) {
    next += 2;
    links += 1;
  }
  const isLocal = links === 1 && tokenAt(list, at).text.length === 3 && /^0?\d{4}$/.test(tokenAt(list, at + 2).text);
  const isUnit = /^(?:%|x|percent|points?|basis|bps|times)$/.test(wordAt(list, skipHyphen(list, next)));
  return (links > 1 || isLocal) && !isUnit ? next : undefined;
}

/** "(212)" before the rest of a telephone number. */
function hasAreaCode(list: TokenList, at: number): boolean {
  const isChain = isAttached(list, at + 1, '-') && isPlainDigits(list, at + 2);
  return (
    isChain && tokenAt(list, at - 1).text === ')' && isPlainDigits(list, at - 2) && tokenAt(list, at - 3).text === '('
  );
}

function isPlainDigits(list: TokenList, at: number): boolean {
  return /^\d+$/.test(tokenAt(list, at).text);
}

/** Digits parted by a space in the continental way, "2 590,61", and what stands before malformed digits. */
function readSpacedDigits(list: TokenList, at: number): number | undefined {
  const token = tokenAt(list, at);
  const after = tokenAt(list, at + 1);
  if (!/^\d{1,3}$/.test(token.text) || !after.isSpaced || after.isFirst) return undefined;
  return /^\d{3}(?:,\d{1,2})?$/.test(after.text) && !isIndexNumber(list, at) ? at + 2 : undefined;
}

/** Sets addresses of the web and of mail aside: everything up to the next white space. */
function setAddressesAside(list: TokenList): void {
  let first = 0;
  for (let at = 0; at < list.tokens.length; at += 1) {
    if (tokenAt(list, at).isSpaced || tokenAt(list, at).isFirst) first = at;
    const { text, word } = tokenAt(list, at);
    const isAddress =
      (text === ':' && isAttached(list, at + 1, '/') && isAttached(list, at + 2, '/')) ||
      (word === 'www' && isAttached(list, at + 1, '.')) ||
      (text === '@' && at > first && tokenAt(list, at + 1).kind === 'word' && !tokenAt(list, at + 1).isSpaced) ||
      (text === '/' && /^(?:com|org|net|io|gov|edu|co|uk)$/.test(wordAt(list, at - 1)) && isAttached(list, at, '/'));
    if (!isAddress) continue;
    let next = at + 1;
    while (next < list.tokens.length && !tokenAt(list, next).isSpaced && !tokenAt(list, next).isFirst) next += 1;
    setAside(list, first, next);
    at = next - 1;
  }
}

/** "Magnificent Seven", "Nifty Fifty": a number in words that is part of a name. */
function isNamedInWords(list: TokenList, at: number): boolean {
  const { text, kind } = tokenAt(list, at);
  return (
    kind === 'word' &&
    /^\p{Lu}/u.test(text) &&
    groups.has(wordAt(list, at - 1)) &&
    /^\p{Lu}/u.test(tokenAt(list, at - 1).text)
  );
}

/** Sets aside what holds digits or number words and is no figure: dates, times, years, names, addresses. */
export function setNamesAside(list: TokenList): void {
  setAddressesAside(list);
  setDatesAside(list);
  for (let at = 0; at < list.tokens.length; at += 1) {
    if (groups.has(wordAt(list, at)) && isNamedInWords(list, at + 1)) setAside(list, at + 1, at + 2);
    if (!isNumber(list, at)) continue;
    const next =
      readLetters(list, at) ??
      readChain(list, at) ??
      readSpacedDigits(list, at) ??
      (isIndexNumber(list, at) || isOwned(list, at) ? at + 1 : undefined);
    if (next === undefined) continue;
    setAside(list, hasAreaCode(list, at) ? at - 3 : at, next);
    at = next - 1;
  }
  setYearsAside(list);
}
