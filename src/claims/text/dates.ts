import { readStrokeFraction } from './amounts.ts';
import { hasWords, isAttached, setAside, type TokenList, tokenAt, wordAt } from './token-list.ts';

const months = new Set(
  'January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec'.split(
    ' ',
  ),
);

const ordinalEndings = new Set(['st', 'nd', 'rd', 'th']);

function isMonth(list: TokenList, at: number): boolean {
  const { text } = tokenAt(list, at);
  return months.has(text) || (text.length > 3 && months.has(text.charAt(0) + text.slice(1).toLowerCase()));
}

/** A whole number without separators, of at most so many digits. */
function isWhole(list: TokenList, at: number, digits: number): boolean {
  const token = tokenAt(list, at);
  return token.kind === 'number' && /^\d+$/.test(token.text) && token.text.length <= digits;
}

function isDayOfMonth(list: TokenList, at: number): boolean {
  return isWhole(list, at, 2) && tokenAt(list, at).value >= 1 && tokenAt(list, at).value <= 31;
}

/** Skips the full stop of "Dec.". */
function skipStop(list: TokenList, at: number): number {
  return isAttached(list, at, '.') ? at + 1 : at;
}

function skipOrdinalEnding(list: TokenList, at: number): number {
  return ordinalEndings.has(wordAt(list, at)) && !tokenAt(list, at).isSpaced ? at + 1 : at;
}

/** A day after its month: "Dec. 11", "December 11th, 2025", "Dec. 11-12", "Nov. 20 to 25". */
function readMonthDay(list: TokenList, at: number): number | undefined {
  const day = skipStop(list, at + 1);
  if (!isDayOfMonth(list, day) || isAttached(list, day + 1, '%') || wordAt(list, day + 1) === 'percent')
    return undefined;
  let next = skipOrdinalEnding(list, day + 1);
  const joint = tokenAt(list, next);
  const isJoint =
    joint.text === '-' || joint.text === '/' || joint.word === 'to' || joint.word === 'and' || joint.word === '&';
  if (isJoint && isDayOfMonth(list, next + 1) && !/^(?:[%-]|percent|points?|times)$/.test(wordAt(list, next + 2))) {
    next = skipOrdinalEnding(list, next + 2);
  }
  return readYearAfter(list, next);
}

/** A year after a month or day, with or without a comma. */
function readYearAfter(list: TokenList, at: number): number {
  const year = tokenAt(list, at).text === ',' ? at + 1 : at;
  const token = tokenAt(list, year);
  return isWhole(list, year, 4) && token.value >= 1800 && token.value < 2100 ? year + 1 : at;
}

/** A month after its day: "11 December 2025", "11th of December", "20-25 November". */
function readDayMonth(list: TokenList, at: number): number | undefined {
  if (!isDayOfMonth(list, at)) return undefined;
  let next = skipOrdinalEnding(list, at + 1);
  if (isAttached(list, next, '-') && isDayOfMonth(list, next + 1)) next = skipOrdinalEnding(list, next + 2);
  if (wordAt(list, next) === 'of') next += 1;
  else if (isAttached(list, next, '-')) next += 1;
  if (!isMonth(list, next)) return undefined;
  const after = skipStop(list, next + 1);
  const joined = isAttached(list, after, '-') ? after + 1 : after;
  return isWhole(list, joined, 4) ? joined + 1 : readYearAfter(list, after);
}

/** Two or three whole numbers with strokes or hyphens: "2025-12-11", "12/11/2025", "60/40", "24/7". */
function readNumericDate(list: TokenList, at: number): number | undefined {
  const sign = tokenAt(list, at + 1).text;
  if ((sign !== '/' && sign !== '-') || !isAttached(list, at + 1, sign) || !isWhole(list, at, 4)) return undefined;
  if (!isWhole(list, at + 2, 4) || tokenAt(list, at + 2).isSpaced) return undefined;
  const isThree = isAttached(list, at + 3, sign) && isWhole(list, at + 4, 4) && !tokenAt(list, at + 4).isSpaced;
  if (isThree) {
    const isIso = tokenAt(list, at).text.length === 4 && tokenAt(list, at + 2).text.length === 2;
    return sign === '/' || isIso ? at + 5 : undefined;
  }
  return sign === '/' && readStrokeFraction(list, at) === undefined ? at + 3 : undefined;
}

/** "9:30", "12:46 am", "4 p.m.". */
function readTime(list: TokenList, at: number): number | undefined {
  if (!isWhole(list, at, 2)) return undefined;
  let next = at + 1;
  while (isAttached(list, next, ':') && isWhole(list, next + 1, 2) && next < at + 5) next += 2;
  const isClock = next > at + 1;
  if (wordAt(list, next) === 'am' || wordAt(list, next) === 'pm') return next + 1;
  if (hasWords(list, next, 'a', '.', 'm') || hasWords(list, next, 'p', '.', 'm')) return next + 3;
  if (wordAt(list, next) === "o'clock") return next + 1;
  return isClock ? next : undefined;
}

/** Sets the dates and times of day of a text aside. */
export function setDatesAside(list: TokenList): void {
  for (let at = 0; at < list.tokens.length; at += 1) {
    const { kind } = tokenAt(list, at);
    const next =
      kind === 'word' && isMonth(list, at)
        ? readMonthDay(list, at)
        : kind === 'number'
          ? (readDayMonth(list, at) ?? readNumericDate(list, at) ?? readTime(list, at))
          : undefined;
    if (next === undefined) continue;
    setAside(list, at, next);
    at = next - 1;
  }
}
