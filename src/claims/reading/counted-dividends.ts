import type { Span } from '../document.ts';
import type { SeriesReading, Statement, Subject } from '../statement.ts';
import type { SentenceReader } from './sentence-reader.ts';

const paid = '(?:the |its |their |re-?invested )*(?:dividends|distributions|payouts)';
const included = new RegExp(
  `\\b(?:with|including|counting|adding(?: in| back)?|after adding|once) ${paid}\\b|\\bdividends (?:re-?invested|included|counted)\\b|\\b(?:in|on a|as a|by|its|'s) total[- ]return\\b`,
  'i',
);
const excluded = new RegExp(
  `\\b(?:excluding|without|before|not counting|leaving out|leaving aside|ignoring|setting aside|stripping out|net of) ${paid}\\b|\\bdividends (?:aside|excluded|not counted)\\b|\\bprice[- ](?:return|only)\\b|\\bon price(?: alone| only)?(?= |[,.;)]|$)|\\bin price (?:terms|alone|only)\\b|\\bprice alone\\b`,
  'i',
);

/**
 * "Rose 17.7% with dividends", "16.4% on price alone": of the two ways to measure a return the one that is named beside it,
 * between the figure before and the one after.
 */
export function toCountedDividends(reader: SentenceReader, told: Statement): Statement {
  if (told.kind !== 'return' && told.kind !== 'relative-return' && told.kind !== 'breadth') return told;
  const around = toSurroundings(reader, told.span);
  const [isTotal, isPrice] = [included.test(around), excluded.test(around)];
  if (isTotal === isPrice) return told;
  const keep = (subject: Subject): Subject => withKind(subject, isTotal ? 'total' : 'price');
  if (told.kind === 'return') return { ...told, subject: keep(told.subject) };
  if (told.kind === 'relative-return') return { ...told, subject: keep(told.subject), against: keep(told.against) };
  const { each } = told;
  if (each === undefined) return told;
  const against = each.against === undefined ? {} : { against: keep(each.against) };
  return { ...told, each: { ...each, members: each.members.map(keep), ...against } };
}

/** The words of the sentence around a statement that belong to no other figure. */
function toSurroundings({ marks, text }: SentenceReader, span: Span): string {
  const figures = marks.quantities.filter(({ quantity }) => quantity.unit === 'percent');
  const own = figures.findLast(({ start, end }) => start >= span.start && end <= span.end) ?? span;
  const before = figures.findLast(({ end }) => end <= own.start);
  const after = figures.find(({ start }) => start >= own.end);
  const ahead =
    before === undefined ? text.slice(marks.start, own.start) : part(text.slice(before.end, own.start)).next;
  const behind = after === undefined ? text.slice(own.end, marks.end) : part(text.slice(own.end, after.start)).last;
  return `${ahead}|${behind.replace(/;.*$/s, '')}`;
}

/** Of the words between two figures those that belong to the last of them, and those that belong to the next. */
function part(gap: string): { readonly last: string; readonly next: string } {
  const parts = gap.split(/[,;:(]|\b(?:and|or|against|versus|but|while)\b/);
  return parts.length === 1
    ? { last: gap, next: '' }
    : { last: parts.slice(0, -1).join(','), next: parts.at(-1) as string };
}

function withKind(subject: Subject, kind: SeriesReading['return']): Subject {
  const readings = subject.readings.filter((reading) => reading.return === kind);
  return readings.length === 0 ? subject : { ...subject, readings };
}
