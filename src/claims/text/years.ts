import { toCountNoun } from './count-nouns.ts';
import { movements } from './movements.ts';
import { isAttached, setAside, type TokenList, tokenAt, wordAt } from './token-list.ts';

/** Whether a word is a year as texts write it: four digits from 1800 to 2099, nothing else. */
function isYear(word: string): boolean {
  return /^(?:1[89]|20)\d\d$/.test(word);
}

/** Words after a number of four digits that make it a figure: a unit, or things counted. */
const units = new Set(
  '% percent pct bps bp basis points point times x million billion trillion thousand bn mn dollars euros pounds yen'.split(
    ' ',
  ),
);

/** Things that a year is hardly ever written before without a comma: "2000 stocks", "1900 points". */
const things = new Set([
  'stock',
  'company',
  'member',
  'fund',
  'job',
  'person',
  'home',
  'barrel',
  'ounce',
  'contract',
  'session',
  'day',
  'week',
  'month',
  'hour',
]);

/** Words before a number of four digits that make it a year whatever follows. */
const beforeYears = new Set(
  'in since during late early mid until till through throughout fiscal year calendar fy circa year-end end spring summer autumn fall winter pre post'.split(
    ' ',
  ),
);

/** Words before a number of four digits that make it a level, unless a time is meant: "at 2025 highs". */
const beforeLevels = new Set('at cleared topped hit reached reclaimed broke crossed pierced'.split(' '));

/** Words before a round number of four digits that make it a level: "above 2000". */
const beforeRoundLevels = new Set('above below past over under near'.split(' '));

/** Whether a number of four digits at a token is a year by what stands around it. */
function isYearAt(list: TokenList, at: number): boolean {
  const before = tokenAt(list, at - 1);
  const after = tokenAt(list, at + 1);
  if (/^[$\u20ac\u00a3\u00a5+~<>#]$/.test(before.text) && !tokenAt(list, at).isSpaced) return false;
  if (units.has(after.word)) return false;
  if (beforeYears.has(before.word)) return true;
  const noun = toCountNoun(after.word);
  if (noun !== undefined && things.has(noun)) return false;
  if (/^(?:an?|per)$/.test(after.word) && /^(?:ounce|barrel|ton|tonne|share)$/.test(wordAt(list, at + 2))) return false;
  const isLast = after.kind !== 'word' && after.text !== "'" && after.text !== '-';
  if (!isLast) return true;
  if (beforeLevels.has(before.word)) return false;
  const isLevel = beforeRoundLevels.has(before.word) || (before.word === 'to' && movements.has(wordAt(list, at - 2)));
  return !(isLevel && tokenAt(list, at).value % 50 === 0);
}

/** A second year or its last two digits after a hyphen or stroke: "2025-26", "2000-2002", "2024/25". */
function readSecondYear(list: TokenList, at: number): number {
  const isJoined = isAttached(list, at, '-') || isAttached(list, at, '/');
  const second = tokenAt(list, at + 1);
  const isYearLike = /^\d\d$/.test(second.text) || isYear(second.text);
  return isJoined && isYearLike && !second.isSpaced && !isAttached(list, at + 2, '%') ? at + 2 : at;
}

/** Sets years, spans of years, decades and short years ("'25", "1970s", "2026E") aside. */
export function setYearsAside(list: TokenList): void {
  for (let at = 0; at < list.tokens.length; at += 1) {
    const token = tokenAt(list, at);
    if (token.kind !== 'number' || list.names[at] === 1) continue;
    const after = tokenAt(list, at + 1);
    const isClose = !after.isSpaced && after.kind === 'word';
    const isDecade = isClose && after.word === 's' && /^\d*0$/.test(token.text);
    if (isYear(token.text)) {
      if (isClose && /^(?:e|f|a|s|est)$/.test(after.word)) setAside(list, at, at + 2);
      else if (isYearAt(list, at) || readSecondYear(list, at + 1) > at + 1)
        setAside(list, at, readSecondYear(list, at + 1));
    } else if (isDecade && !isBand(list, at)) {
      setAside(list, at, at + 2);
    } else if (isShortYear(list, at)) {
      setAside(list, at - 1, at + 1);
    }
  }
}

/** "mid-20s": a band of figures. */
function isBand(list: TokenList, at: number): boolean {
  return /^(?:low|mid|high|upper)$/.test(wordAt(list, tokenAt(list, at - 1).text === '-' ? at - 2 : at - 1));
}

/** "'25" after a space. */
function isShortYear(list: TokenList, at: number): boolean {
  const mark = tokenAt(list, at - 1);
  const token = tokenAt(list, at);
  return (
    mark.text === "'" && mark.isSpaced && !token.isSpaced && /^\d\d$/.test(token.text) && !isAttached(list, at + 1, '%')
  );
}
