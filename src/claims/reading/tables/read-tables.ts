import { type DayNumber, previousSession, sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { LevelStatement, QuoteStatement, ReturnStatement, StatedPeriod, Subject } from '../../statement.ts';
import { findPageDay } from '../rules/page-day.ts';
import { type CellFigure, readCellFigure } from './cell-figure.ts';
import { type Cell, findTables, type Table, type TableRow } from './find-tables.ts';
import { readHeadingPeriod } from './heading-period.ts';
import { type AssetContext, readTableAsset } from './table-asset.ts';

type TableStatement = ReturnStatement | LevelStatement | QuoteStatement;

interface TablesRead {
  readonly statements: TableStatement[];
  readonly spans: Span[];
}

/** What a heading says of the figures under it, or a row of those beside it. */
interface Heading {
  readonly period: StatedPeriod | undefined;
  readonly asset: Subject | undefined;
  readonly isLevel: boolean;
}

const levelHeading =
  /^(?:(?:the )?(?:closing |index |last |latest )?(?:level|price|value|close)|closed|last|settle|finish)$/i;

/** A table of anything else than prices and what they returned. */
const otherMeasure =
  /\b(?:earnings|eps|growth rate|(?:earnings|sales|revenue|profit) growth|revenues?|sales|yields?|p\/?e|multiples?|valuations?|dividends?|weights?|weightings?|margins?|targets?|forecasts?|estimates?|projections?|consensus|outlook|scenario|volatility|drawdowns?|flows?|discounts?|premiums?|correlations?|beta|volumes?|payrolls|inflation|excess|relative to|gap|spreads?|minus|difference|annuali[sz]ed|average|ratio|contribution|hypothetical|backtest\w*)\b|\b20\d\dE\b/i;

const quoteHeading =
  /^(?:symbol|ticker|name|index|fund|stock|company|etf|asset|market|last|price|close|level|(?:net )?(?:change|chg\.?)(?: ?\(?%\)?)?|%(?: ?(?:change|chg\.?))?|\(%\)|percent(?: change)?|pct\.?)$/i;

/** Tables of assets: a figure under a period is a return over it, one under "Close" a level; other columns say nothing. */
export function readTables(text: string, published: DayNumber, context: AssetContext): TablesRead {
  const read: TablesRead = { statements: [], spans: [] };
  for (const table of findTables(text)) readTable(table, text, published, context, read);
  return read;
}

function readTable(
  { caption, rows }: Table,
  text: string,
  published: DayNumber,
  context: AssetContext,
  read: TablesRead,
): void {
  const [header, ...body] = rows;
  if (header === undefined) return;
  if (isQuoteRow(header, context)) {
    readQuotes(rows, text, published, context, read);
    return;
  }
  if (otherMeasure.test(caption) || otherMeasure.test(header.cells[0]?.text ?? '')) return;
  const headings = header.cells.map(({ text: written }) => written);
  if (headings.every((heading) => quoteHeading.test(heading))) {
    readQuotes(body, text, published, context, read);
    return;
  }
  const day = findDay(headings, text, header.start, published);
  const isPercent = /%|\bper ?cent\b|\breturns?\b/i.test(`${caption} ${headings.join(' ')}`);
  for (const row of body) {
    const missing = row.cells.length - headings.length;
    if (missing !== 0 && missing !== 1) continue;
    const columns = missing === 1 ? ['', ...headings] : headings;
    const found = readRow(row, columns, day, isPercent, context);
    if (found.length === 0) continue;
    read.statements.push(...found);
    read.spans.push(row);
  }
  if (read.spans.some((span) => body.includes(span as TableRow))) read.spans.push(header);
}

/** The session a table is of: of the day over its column of levels, else of the day that its page states. */
function findDay(headings: readonly string[], text: string, at: number, published: DayNumber): StatedPeriod {
  for (const heading of headings) {
    const { date } = splitLevelHeading(heading);
    const named = date === undefined ? undefined : readHeadingPeriod(date, sessionOnOrBefore(published), true);
    if (named?.role === 'day') return { ...named, text: heading, isOpen: false };
  }
  return findPageDay(text, at, published);
}

/** "Aug. 14 close", "Close (Dec 31, 2025)": a level and its day. */
function splitLevelHeading(heading: string): { isLevel: boolean; date: string | undefined } {
  if (levelHeading.test(heading)) return { isLevel: true, date: undefined };
  const match =
    /^(?:(.+?) (close|level|price|value)|(close|level|price|value),? (?:\(|on |at |of )?([^()]+)\)?)$/i.exec(heading);
  const date = match?.[1] ?? match?.[4];
  return { isLevel: date !== undefined, date };
}

function readHeading(written: string, day: StatedPeriod, context: AssetContext): Heading {
  if (otherMeasure.test(written)) return { period: undefined, asset: undefined, isLevel: false };
  const { isLevel, date } = splitLevelHeading(written);
  const isDated = day.from === 'stated';
  if (isLevel && date === undefined) return { period: dayOf(day), asset: undefined, isLevel };
  const named = date === undefined ? undefined : readHeadingPeriod(date, day.to, isDated);
  // "Russell 1000 Value" is an asset, "December 31 value" a level.
  if (isLevel && (named !== undefined || readTableAsset(written, context) === undefined))
    return { period: dayOf(named), asset: undefined, isLevel };
  const period = readHeadingPeriod(written, day.to, isDated);
  return { period, asset: period === undefined ? readTableAsset(written, context) : undefined, isLevel: false };
}

function dayOf(period: StatedPeriod | undefined): StatedPeriod | undefined {
  return period?.role === 'day' ? period : undefined;
}

function readRow(
  row: TableRow,
  columns: readonly string[],
  day: StatedPeriod,
  isPercent: boolean,
  context: AssetContext,
): TableStatement[] {
  const head = row.cells[0] as Cell;
  const own = readHeading(head.text, day, context);
  const ticker = row.cells[1] === undefined ? undefined : readTableAsset(row.cells[1].text, context);
  const asset = own.asset ?? ticker;
  const statements: TableStatement[] = [];
  let from = head.start;
  for (const [at, cell] of row.cells.entries()) {
    const figure = at === 0 ? undefined : readCellFigure(cell.text);
    if (figure === undefined) continue;
    const column = readHeading(columns[at] ?? '', day, context);
    const subject = asset ?? column.asset;
    const period = column.period ?? (asset === undefined ? own.period : undefined);
    if (subject === undefined || period === undefined) continue;
    const place = { start: from, end: cell.end };
    const statement = column.isLevel
      ? toLevel(figure, subject, period, place, row)
      : toReturn(figure, subject, period, place, row, isPercent);
    if (statement === undefined) continue;
    statements.push(statement);
    from = row.cells[at + 1]?.start ?? cell.end;
  }
  return statements;
}

function toReturn(
  { value, rounding, isPercent }: CellFigure,
  subject: Subject,
  period: StatedPeriod,
  span: Span,
  row: Span,
  areAllPercent: boolean,
): ReturnStatement | undefined {
  if (!isPercent && !areAllPercent) return undefined;
  const size = Math.abs(value);
  return {
    kind: 'return',
    subject,
    direction: value === 0 ? 'flat' : value > 0 ? 'up' : 'down',
    asserted: { low: size, high: size, unit: 'percent', wording: 'plain', rounding },
    ...toCommon(span, row, period),
  };
}

function toLevel(
  { value, rounding, isPercent, isCurrency, isSigned }: CellFigure,
  subject: Subject,
  period: StatedPeriod,
  span: Span,
  row: Span,
): LevelStatement | undefined {
  const isQuoted = subject.type === 'index' || subject.type === 'fund' || subject.type === 'share';
  if (isPercent || isSigned || value <= 0 || !isQuoted) return undefined;
  return {
    kind: 'level',
    subject,
    relation: 'at',
    asserted: { low: value, high: value, unit: isCurrency ? 'currency' : 'level', wording: 'plain', rounding },
    ...toCommon(span, row, period),
  };
}

function toCommon(span: Span, { start, end }: Span, period: StatedPeriod) {
  return { span, sentence: { start, end }, modality: 'fact', negated: false, period } as const;
}

/** A name, its price, its change and its percent, or one of the two; rows of symbols are those of pages of quotes. */
function isQuoteRow({ cells }: TableRow, context: AssetContext): boolean {
  if (/^\^?[A-Z\d.-]+:?$/.test(cells[0]?.text ?? '')) return false;
  const figures = cells.slice(1).map(({ text }) => readCellFigure(text));
  const [price, second, third] = figures;
  if (figures.length < 2 || figures.length > 3 || price === undefined || second === undefined) return false;
  if (price.isPercent || price.isSigned || price.decimals === 0) return false;
  if (figures.length === 3 && (third === undefined || second.isPercent || !third.isPercent)) return false;
  if (!second.isSigned && !second.isPercent) return false;
  return readTableAsset(cells[0]?.text ?? '', context) !== undefined;
}

function readQuotes(
  rows: readonly TableRow[],
  text: string,
  published: DayNumber,
  context: AssetContext,
  read: TablesRead,
): void {
  for (const row of rows) {
    if (!isQuoteRow(row, context)) continue;
    const subject = readTableAsset(row.cells[0]?.text ?? '', context) as Subject;
    if (subject.type !== 'index' && subject.type !== 'fund' && subject.type !== 'share') continue;
    const [price, ...rest] = row.cells.slice(1).map(({ text: cell }) => readCellFigure(cell)) as CellFigure[];
    const change = rest.find(({ isPercent }) => !isPercent);
    const percent = rest.find(({ isPercent }) => isPercent);
    const day = findPageDay(text, row.start, published);
    read.spans.push(row);
    read.statements.push({
      kind: 'quote-row',
      subject,
      price: price?.value as number,
      change: change?.value ?? null,
      percent: percent === undefined ? null : toShare(percent, change),
      decimals: [price?.decimals ?? 0, change?.decimals ?? 0, percent?.decimals ?? 0],
      ...toCommon({ start: row.start, end: row.end }, row, { ...day, base: previousSession(day.to) }),
    });
  }
}

/** A percent in brackets without a sign has that of the change before it. */
function toShare(percent: CellFigure, change: CellFigure | undefined): number {
  return change === undefined || percent.hasSign ? percent.value : Math.sign(change.value) * Math.abs(percent.value);
}
