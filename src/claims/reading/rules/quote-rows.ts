import { previousSession, sessionOnOrBefore } from '../../../core/index.ts';
import { loadNames, type NameEntry, toShareReadings, toSubject } from '../../lexicon/names.ts';
import type { QuoteStatement } from '../../statement.ts';
import type { Span } from '../../document.ts';

const number = '[+-]?\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?|[+-]?\\d+(?:\\.\\d+)?';
const gap = '[ \\t|]*\\n?[ \\t|]*';
const row = new RegExp(
  `(?<=^|\\n|\\|)[ \\t*-]*(\\^?[A-Z][A-Z0-9.-]{0,6})[ \\t|]*(?:\\$)?(${number})${gap}(?:\\$)?([+-]${number.replaceAll('[+-]?', '')})?${gap}\\(?([+-]?\\d{1,3}(?:\\.\\d+)?)%\\)?`,
  'g',
);

/** Rows of a quote table: symbol, price, change and percent, on one line or two. */
export function readQuoteRows(text: string, published: number): { statements: QuoteStatement[]; spans: Span[] } {
  const statements: QuoteStatement[] = [];
  const spans: Span[] = [];
  const to = sessionOnOrBefore(published);
  row.lastIndex = 0;
  for (let match = row.exec(text); match !== null; match = row.exec(text)) {
    const [whole, symbol = '', price = '', change, percent = ''] = match;
    const start = match.index + (whole.length - whole.trimStart().length) + (/^[*-]/.test(whole.trimStart()) ? 1 : 0);
    const span = { start: text.indexOf(symbol, start), end: match.index + whole.length };
    const isDown = change?.startsWith('-') === true || percent.startsWith('-');
    const entry: NameEntry = loadNames().byId.get(symbol) ?? { id: symbol, type: 'share', name: symbol, readings: toShareReadings(symbol), universe: undefined, members: [], isOpen: false };
    const size = Math.abs(Number(percent));
    spans.push(span);
    statements.push({
      kind: 'quote-row',
      subject: { ...toSubject(entry, symbol) },
      price: toValue(price),
      change: change === undefined ? null : toValue(change),
      percent: isDown ? -size : size,
      decimals: [toDecimals(price), change === undefined ? 0 : toDecimals(change), toDecimals(percent)],
      span,
      sentence: span,
      modality: 'fact',
      negated: false,
      period: { text: null, base: previousSession(to), to, role: 'day', from: 'assumed', isOpen: false, others: [] },
    });
  }
  return { statements, spans };
}

const toValue = (text: string): number => Number(text.replaceAll(',', ''));
const toDecimals = (text: string): number => text.split('.')[1]?.length ?? 0;
