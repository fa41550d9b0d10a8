import type { DayNumber } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { loadNames, type NameEntry, toShareReadings, toSubject } from '../../lexicon/names.ts';
import type { QuoteStatement, StatedPeriod } from '../../statement.ts';
import { overlaps } from '../sentence.ts';
import { findPageDay } from './page-day.ts';

const number = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const gap = '[ \\t|]*\\n?[ \\t|]*';
const comma = ',?';
const near = '[ \\t|]*';
/** A sign, a currency and an amount: "+26.43", "-$0.52", "$-0.52", "▲ 0.98", "(0.52)". */
const signed = `(?:[$€£]?[+-][$€£]?|[▲△▼▽] ?[$€£]?)(?:${number})`;
const percent = `\\(?(?:[+-]|[▲△▼▽] ?)?\\d{1,3}(?:\\.\\d+)? ?%\\)?`;
const symbol = '\\^?[A-Z][A-Z0-9]{0,5}(?:[.-][A-Z]{1,2})?';
const start = '(?<=^|\\n|\\|)[ \\t*•-]*(?:\\*\\*|`)?';
/** "Apple Inc. (AAPL)": a symbol in brackets after the name of its company. */
const company = "(?:[A-Z][\\w&.'-]*(?: [\\w&.'-]+){0,5} \\((?:[A-Z]{3,6}: ?)?)";

/** Rows of a symbol, a price, and a change, a percent or both. */
const row = new RegExp(
  `${start}(?:${company}(?=[^()\\n]{1,8}\\)))?(?<symbol>${symbol})\\)?(?:\\*\\*|\`)?:?${near}(?<dollar>[$€£])?(?<price>${number})(?: USD)?(?:${comma}${gap}(?<change>${signed})${comma}${gap}(?<both>${percent})|${gap}(?<bare>${number})${near}(?<bareShare>${percent})|${gap}(?<share>${percent})|${near}(?<only>[$€£]?[+-][$€£]?\\d[\\d,]*\\.\\d+))(?=[ \\t|*),;]*(?:\\n|$))`,
  'g',
);

/** Rows of a Markdown table that name the asset in one cell and its symbol in the next, or in brackets. */
const namedRow = new RegExp(
  `(?<=^|\\n)[ \\t]*\\|[ \\t]*[A-Z][\\w&.' -]{1,40}?(?:[ \\t]*\\|[ \\t]*|[ \\t]*\\()(?<symbol>${symbol})\\)?[ \\t]*\\|[ \\t]*[$€£]?(?<price>${number})[ \\t]*\\|[ \\t]*(?:(?<change>${signed})[ \\t]*\\|[ \\t]*)?(?<share>${percent})[ \\t]*\\|`,
  'g',
);

/** Rows that a page runs together on one line: each has its change and its percent, and follows another or opens the line. */
const inlineRow = new RegExp(
  `(?<=^|\\n|[%)][ \\t,;|]{1,3})(?:[ \\t]*)(?<symbol>${symbol}):?[ \\t]{1,3}(?<price>[$€£]?(?:${number}))[ \\t]{1,3}(?<change>${signed})[ \\t]{0,3}(?<both>\\([+-]?\\d{1,3}(?:\\.\\d+)? ?%\\))(?=[ \\t,;|]|\\n|$)`,
  'g',
);

/** Rows of a quote table: symbol, price, change and percent, on one line or two, as text or as a table. */
export function readQuoteRows(
  text: string,
  published: DayNumber,
  taken: readonly Span[] = [],
): { statements: QuoteStatement[]; spans: Span[] } {
  const statements: QuoteStatement[] = [];
  const spans: Span[] = [];
  const isTaken = (span: Span): boolean => [...taken, ...spans].some((other) => overlaps(other, span));
  for (const pattern of [row, namedRow, inlineRow]) {
    for (const match of text.matchAll(pattern)) {
      const {
        symbol: name = '',
        price = '',
        change,
        both,
        bare,
        bareShare,
        share,
        only,
      } = match.groups as Record<string, string | undefined>;
      const at = text.indexOf(name, match.index);
      const span = { start: at, end: match.index + match[0].trimEnd().length };
      if (isTaken(span)) continue;
      const shareText = both ?? bareShare ?? share;
      const changeText = change ?? only ?? bare;
      if (!isRow(name, price, changeText, shareText)) continue;
      spans.push(span);
      statements.push(toStatement(name, price, changeText, shareText, span, findPageDay(text, at, published)));
    }
  }
  return { statements, spans };
}

/** A word in capitals with a whole number after it is rarely a price: "GDP 3.0%", "CPI 3 (2.9%)". */
function isRow(name: string, price: string, change: string | undefined, share: string | undefined): boolean {
  if (change === undefined && share === undefined) return false;
  if (notSymbols.has(name)) return false;
  return /\./.test(price) || /\./.test(change ?? '') || loadNames().byId.has(name);
}

const notSymbols = new Set([
  'GDP',
  'CPI',
  'PPI',
  'PCE',
  'ISM',
  'PMI',
  'EPS',
  'ROE',
  'YTD',
  'Q',
  'FY',
  'USD',
  'EUR',
  'US',
  'UK',
  'EU',
  'CEO',
  'IPO',
  'TOTAL',
]);

function toStatement(
  name: string,
  price: string,
  change: string | undefined,
  share: string | undefined,
  span: Span,
  period: StatedPeriod,
): QuoteStatement {
  const entry: NameEntry = loadNames().byId.get(name) ?? {
    id: name,
    type: 'share',
    name,
    readings: toShareReadings(name),
    universe: undefined,
    members: [],
    isOpen: false,
  };
  const isSigned = change !== undefined && /[+-]|[▲△▼▽]/.test(change);
  const sign = isNegative(isSigned ? change : share) ? -1 : 1;
  return {
    kind: 'quote-row',
    subject: toSubject(entry, name),
    price: toSize(price),
    change: change === undefined ? null : sign * toSize(change),
    percent: share === undefined ? null : toPercent(share, change, sign),
    decimals: [toDecimals(price), toDecimals(change ?? ''), toDecimals(share ?? '')],
    span,
    sentence: span,
    modality: 'fact',
    negated: false,
    period,
  };
}

/** A percent without a sign of its own is that of the change; one with a sign keeps it. */
function toPercent(share: string, change: string | undefined, sign: number): number {
  const size = toSize(share);
  if (change !== undefined && !/[+-]|[▲△▼▽]/.test(share)) return sign * size;
  return isNegative(share) ? -size : size;
}

const isNegative = (text: string | undefined): boolean => text !== undefined && /^[($€£]*[-▼▽]/.test(text.trim());
const toSize = (text: string): number => Number(text.replace(/[^\d.]/g, ''));
const toDecimals = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
