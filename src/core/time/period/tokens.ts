import { RotascopeError } from '../../errors.ts';
import type { DayNumber } from '../../series/series.ts';
import { parseIsoDate } from '../iso-date.ts';
import { fillerWords, monthWords, numberWords, ordinalWords, type PeriodUnit, unitWords } from './vocabulary.ts';

/** One meaningful piece of a period's text. */
export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly digits: number }
  | { readonly kind: 'ordinal'; readonly value: number }
  | { readonly kind: 'month'; readonly value: number }
  | { readonly kind: 'unit'; readonly value: PeriodUnit }
  | { readonly kind: 'date'; readonly value: DayNumber }
  | { readonly kind: 'range'; readonly value: '-' | 'to' | '..' | '/' }
  | { readonly kind: 'word'; readonly value: string };

// Every alternative takes at least one character and none can match in two ways: the time is linear in the text.
const lexeme =
  /\d{4}-\d{2}-\d{2}(?!\d)|\d+(?:st|nd|rd|th)(?![a-z])|['’]\d{2}(?!\d)|\d+|[a-z]+|\.{2,}|[-–—/]|[\s,.'’]|[\s\S]/gu;
const toDatePhrase = /\b(year|quarter|month|week)[\s-]+to[\s-]+date\b/g;
const rangeWords = new Set(['to', 'through', 'thru', 'until', 'till']);

/** Pieces of a period's text, without fillers; throws `invalid-period` for a character or number of no use. */
export function toTokens(text: string): Token[] {
  const plain = text.toLowerCase().replace(toDatePhrase, (_, unit: string) => `${unit.charAt(0)}td`);
  const tokens = (plain.match(lexeme) ?? []).flatMap(toToken);
  return joinUnits(joinNumbers(tokens));
}

function toToken(piece: string): Token[] {
  if (/^[\s,.'’]$/u.test(piece) || fillerWords.has(piece)) return [];
  if (/^\d{4}-\d{2}-\d{2}$/.test(piece)) return [{ kind: 'date', value: toDate(piece) }];
  if (/^\d/.test(piece)) return [toNumber(piece)];
  if (/^['’]/u.test(piece)) return [{ kind: 'number', value: toFullYear(Number(piece.slice(1))), digits: 4 }];
  if (rangeWords.has(piece)) return [{ kind: 'range', value: 'to' }];
  if (/^[-–—]$/u.test(piece)) return [{ kind: 'range', value: '-' }];
  if (piece === '/' || piece.startsWith('..')) return [{ kind: 'range', value: piece === '/' ? '/' : '..' }];
  if (/^[a-z]+$/.test(piece)) return [toWordToken(piece)];
  throw new RotascopeError('invalid-period', 'it has a character that no period has');
}

function toDate(piece: string): DayNumber {
  try {
    return parseIsoDate(piece);
  } catch (cause) {
    throw new RotascopeError('invalid-period', `${piece} is not in the calendar`, { cause });
  }
}

function toNumber(piece: string): Token {
  const digits = piece.search(/[a-z]|$/);
  if (digits > 6) throw new RotascopeError('invalid-period', 'it has a number of more than six digits');
  const value = Number(piece.slice(0, digits));
  return digits < piece.length ? { kind: 'ordinal', value } : { kind: 'number', value, digits };
}

function toWordToken(word: string): Token {
  const number = numberWords.get(word);
  if (number !== undefined) return { kind: 'number', value: number, digits: 0 };
  const ordinal = ordinalWords.get(word);
  if (ordinal !== undefined) return { kind: 'ordinal', value: ordinal };
  const month = monthWords.get(word);
  if (month !== undefined) return { kind: 'month', value: month };
  const unit = unitWords.get(word);
  return unit === undefined ? { kind: 'word', value: word } : { kind: 'unit', value: unit };
}

/** "twenty-one" and "thirty first" become one number. */
function joinNumbers(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const isDigit = (token.kind === 'number' && token.digits === 0) || token.kind === 'ordinal';
    const dash = joined.at(-1)?.kind === 'range' && joined.at(-1)?.value === '-' ? 1 : 0;
    const tens = joined.at(-1 - dash);
    if (isDigit && token.value < 10 && tens?.kind === 'number' && tens.digits === 0 && tens.value % 10 === 0) {
      if (tens.value >= 20) {
        joined.splice(-1 - dash, 1 + dash, { ...token, value: tens.value + token.value });
        continue;
      }
    }
    joined.push(token);
  }
  return joined;
}

/** "trading days" are sessions, and the hyphen of "30-day" says nothing. */
function joinUnits(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, index): Token[] => {
    const before = tokens[index - 1];
    const after = tokens[index + 1];
    if (token.kind === 'range' && token.value === '-' && before?.kind === 'number' && after?.kind === 'unit') return [];
    if (isMarketWord(token) && after?.kind === 'unit' && isDayUnit(after.value)) return [];
    if (token.kind === 'unit' && isDayUnit(token.value) && isMarketWord(before)) {
      return [{ kind: 'unit', value: 'session' }];
    }
    return [token];
  });
}

function isMarketWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && (token.value === 'trading' || token.value === 'business');
}

function isDayUnit(unit: PeriodUnit): boolean {
  return unit === 'day' || unit === 'session';
}

/** Full year of two digits within the calendar's 1953 to 2035; throws `invalid-period` for 36 to 52. */
export function toFullYear(twoDigits: number): number {
  if (twoDigits <= 35) return 2000 + twoDigits;
  if (twoDigits >= 53) return 1900 + twoDigits;
  throw new RotascopeError('invalid-period', `the year ${twoDigits} is outside the calendar, 1953 to 2035`);
}
