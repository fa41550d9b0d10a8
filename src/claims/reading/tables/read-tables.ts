import { type DayNumber, previousSession, sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { LevelStatement, QuoteStatement, ReturnStatement, StatedPeriod, Subject } from '../../statement.ts';
import { isOfYears } from '../../stretch-of-years.ts';
import { findPageDay } from '../rules/page-day.ts';
import { findTimes } from '../time-marks.ts';
import { type CellFigure, readCellFigure } from './cell-figure.ts';
import { type Cell, findTables, type Table, type TableRow } from './find-tables.ts';
import { readHeadingPeriod, tellsAnnualRate, withoutAnnualRate } from './heading-period.ts';
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
  readonly isAnnual: boolean;
}

const levelHeading =
  /^(?:(?:the )?(?:closing |index |last |latest )?(?:level|price|value|close)|closed|last|settle|finish)$/i;

/** A table of anything else than prices and what they returned. */
const otherMeasure =
  /\b(?:earnings|eps|growth rate|(?:earnings|sales|revenue|profit) growth|revenues?|sales|(?<!high[- ])yields?|p\/?e|multiples?|valuations?|dividends?|weights?|weightings?|margins?|targets?|forecasts?|estimates?|projections?|consensus|outlook|scenario|volatility|drawdowns?|flows?|discounts?|premiums?|correlations?|beta|volumes?|payrolls|inflation|excess|relative to|gap|spreads?|minus|difference|average|ratio|contribution|hypothetical|backtest\w*)\b|\b20\d\dE\b/i;

/** How returns are reckoned: what a caption says of dividends makes no table of them. */
const reckoning =
  /\b(?:(?:with|without|including|excluding|ex|before|plus|and|net of|reinvested) (?:re-?invested )?dividends|dividends? (?:(?:are|were|is|not) )*(?:left out|excluded|included|re-?invested|ignored|counted))\b/gi;

/** Whether a caption or a heading is of anything else than prices and returns. */
function isOfOther(written: string): boolean {
  return otherMeasure.test(withoutAnnualRate(written).replace(reckoning, ' '));
}

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
  if (rows.every(isNameWithFigure)) {
    readListed({ caption, rows }, text, published, context, read);
    return;
  }
  if (isQuoteRow(header, context)) {
    readQuotes(rows, text, published, context, read);
    return;
  }
  if (isOfOther(toLastSentence(caption)) || isOfOther(header.cells[0]?.text ?? '')) return;
  const headings = header.cells.map(({ text: written }) => written);
  if (headings.every((heading) => quoteHeading.test(heading))) {
    readQuotes(body, text, published, context, read);
    return;
  }
  const day = findDay(headings, caption, text, header.start, published);
  const isPercent = /%|\bper ?cent\b|\breturns?\b/i.test(`${caption} ${headings.join(' ')}`);
  const isAnnual = tellsAnnualRate(caption);
  const stretch = findStretch([headings[0] ?? '', caption], day);
  for (const row of body) {
    const missing = row.cells.length - headings.length;
    if (missing !== 0 && missing !== 1) continue;
    const columns = missing === 1 ? ['', ...headings] : headings;
    const found = readRow(row, columns, { day, stretch, isPercent, isAnnual }, context);
    if (found.length === 0) continue;
    read.statements.push(...found);
    read.spans.push(row);
  }
  if (read.spans.some((span) => body.includes(span as TableRow))) read.spans.push(header);
}

/** "Long Treasuries (TLT)    -5.6%": a name and one figure. */
function isNameWithFigure({ cells }: TableRow): boolean {
  const [name, figure, another] = cells;
  return (
    another === undefined &&
    figure !== undefined &&
    readCellFigure((name as Cell).text) === undefined &&
    readCellFigure(figure.text) !== undefined
  );
}

/** "Second-quarter returns, coupons included", and a figure beside each name below it: all are of that stretch. */
function readListed(
  { caption, rows }: Table,
  text: string,
  published: DayNumber,
  context: AssetContext,
  read: TablesRead,
): void {
  const [row] = rows;
  if (row === undefined || isOfOther(caption)) return;
  const day = findPageDay(text, row.start, published);
  const title = caption.replace(/^[#*_\s]+|[*_:\s]+$/g, '').replace(withIncome, '');
  const stretch = readHeadingPeriod(title, day.to, day.from === 'stated') ?? findOnlyStretch(title, day);
  if (stretch?.role !== 'window') return;
  const isPercent = /%|\bper ?cent\b|\breturns?\b/i.test(caption);
  for (const one of rows) {
    const found = readRow(
      one,
      ['', stretch.text ?? title],
      { day, stretch, isPercent, isAnnual: tellsAnnualRate(caption) },
      context,
    );
    if (found.length === 0) continue;
    read.statements.push(...found);
    read.spans.push(one);
  }
}

/** "Sectors in May, in percent": the one time that a caption names. */
function findOnlyStretch(caption: string, { to }: StatedPeriod): StatedPeriod | undefined {
  if (caption.length > captionLength) return undefined;
  const context = { published: to, anchor: to, isAhead: false, lastDay: undefined, isPast: false };
  const [time, another] = findTimes(caption, 0, caption.length, context);
  if (time === undefined || another !== undefined || time.isAhead || time.isLength || time.isCarried) return undefined;
  return time.period.to > to ? undefined : time.period;
}

/** A longer line is a sentence of the text, and heads no list. Unit: characters. */
const captionLength = 80;

/** "Returns, coupons included", "total return with dividends": how they are reckoned. */
const withIncome =
  /,? \(?(?:(?:with|without|including|excluding|ex|before|plus|net of) (?:re-?invested )?(?:dividends|coupons|income|distributions|fees)|(?:dividends|coupons|income|distributions) (?:re-?invested|included|excluded|in|left out))\)?/i;

/** "An index is an average. The sector funds make it visible:": what stands over a table last tells what it is of. */
const toLastSentence = (caption: string): string => caption.split(/(?<=[a-z)%][.!?]) +(?=[A-Z])/).at(-1) ?? caption;

/** The session a table is of: of the day over its column of levels, else of the day that its page states. */
function findDay(
  headings: readonly string[],
  caption: string,
  text: string,
  at: number,
  published: DayNumber,
): StatedPeriod {
  for (const heading of headings) {
    const { date } = splitLevelHeading(heading);
    const named = date === undefined ? undefined : readHeadingPeriod(date, sessionOnOrBefore(published), true);
    if (named?.role === 'day') return { ...named, text: heading, isOpen: false };
  }
  // "| 31 July 2023 | Close | YTD % |": the day that stands over the column of names.
  const corner = readHeadingPeriod(
    (headings[0] ?? '').replace(/^as (?:of|at) /i, ''),
    sessionOnOrBefore(published),
    true,
  );
  if (corner?.role === 'day') return { ...corner, isOpen: false };
  const told = endOfTable.exec(caption)?.[1];
  const end = told === undefined ? undefined : readHeadingPeriod(told, sessionOnOrBefore(published), true);
  if (end?.role === 'day') return { ...end, isOpen: false };
  return findPageDay(text, at, published);
}

/** "As of June 30, 2025", "the figures end on 31 December". */
const endOfTable =
  /\b(?:as of|as at|through|data to|ends?|ended|ending|measured to|to|until)(?: on)?(?: the close of)? ((?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)\b/;

/** "Aug. 14 close", "Close (Dec 31, 2025)": a level and its day. */
function splitLevelHeading(heading: string): { isLevel: boolean; date: string | undefined } {
  if (levelHeading.test(heading)) return { isLevel: true, date: undefined };
  const match =
    /^(?:(.+?) (close|level|price|value)|(close|level|price|value),? (?:\(|on |at |of )?([^()]+)\)?)$/i.exec(heading);
  const date = match?.[1] ?? match?.[4];
  return { isLevel: date !== undefined, date };
}

function readHeading(written: string, day: StatedPeriod, context: AssetContext): Heading {
  const isAnnual = tellsAnnualRate(written);
  if (isOfOther(written)) return { period: undefined, asset: undefined, isLevel: false, isAnnual };
  const { isLevel, date } = splitLevelHeading(written);
  const isDated = day.from === 'stated';
  if (isLevel && date === undefined) return { period: dayOf(day), asset: undefined, isLevel, isAnnual };
  const named = date === undefined ? undefined : readHeadingPeriod(date, day.to, isDated);
  // "Russell 1000 Value" is an asset, "December 31 value" a level.
  if (isLevel && (named !== undefined || readTableAsset(written, context) === undefined))
    return { period: dayOf(named), asset: undefined, isLevel, isAnnual };
  const period = readHeadingPeriod(written, day.to, isDated);
  const asset = period === undefined ? readTableAsset(written, context) : undefined;
  return { period, asset, isLevel: false, isAnnual };
}

function dayOf(period: StatedPeriod | undefined): StatedPeriod | undefined {
  return period?.role === 'day' ? period : undefined;
}

/** "| 2016 | Total return |", "Second quarter of 2019" over a table: the stretch of all its columns. */
function findStretch(written: readonly string[], day: StatedPeriod): StatedPeriod | undefined {
  for (const one of written) {
    const named = readHeadingPeriod(one.replace(/^[#*_\s]+|[*_:\s]+$/g, ''), day.to, day.from === 'stated');
    if (named?.role === 'window') return named;
  }
  return undefined;
}

/** A heading that says that figures are returns, and not over which time. */
const returnHeading =
  /^(?:(?:total|price|net total|local)[- ])?(?:returns?|performance|change|gain|move)(?: ?\((?:%|in %|price|total(?: return)?)\))?$|^%(?: change)?$/i;

/** What holds for all the rows of a table. */
interface TableTerms {
  readonly day: StatedPeriod;
  /** What the first heading or the caption names, for columns that name no time of their own. */
  readonly stretch: StatedPeriod | undefined;
  readonly isPercent: boolean;
  readonly isAnnual: boolean;
}

function readRow(
  row: TableRow,
  columns: readonly string[],
  { day, stretch, isPercent, isAnnual }: TableTerms,
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
    const period =
      column.period ?? (asset === undefined ? own.period : returnHeading.test(columns[at] ?? '') ? stretch : undefined);
    if (subject === undefined || period === undefined) continue;
    const place = { start: from, end: cell.end };
    const isToldAnnual = figure.isAnnual || column.isAnnual || own.isAnnual;
    const growth = toGrowth(period, isToldAnnual, isAnnual);
    if (growth === undefined) continue;
    const statement = column.isLevel
      ? toLevel(figure, subject, period, place, row)
      : toReturn(figure, subject, growth, place, row, isPercent);
    if (statement === undefined) continue;
    statements.push(statement);
    from = row.cells[at + 1]?.start ?? cell.end;
  }
  return statements;
}

interface Growth {
  readonly period: StatedPeriod;
  readonly isAnnual: boolean;
}

const wholeYears = /^\W*(?:\d{1,2}|[a-z]+)[- ]?(?:y|yrs?|years?)\b/i;

/** A rate a year over years, or a plain return; undefined where nothing says which of the two a figure of years is. */
function toGrowth(period: StatedPeriod, isCellAnnual: boolean, isTableAnnual: boolean): Growth | undefined {
  const isLong = isOfYears(period);
  if (isCellAnnual) return isLong ? { period, isAnnual: true } : undefined;
  const isMany = period.to - period.base > 400;
  if (isTableAnnual && isMany) return { period, isAnnual: true };
  const isOpenToBoth = isMany && wholeYears.test(period.text ?? '') && !/total|cumulative/i.test(period.text ?? '');
  return isOpenToBoth ? undefined : { period, isAnnual: false };
}

function toReturn(
  { value, rounding, isPercent }: CellFigure,
  subject: Subject,
  { period, isAnnual }: Growth,
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
    ...(isAnnual ? { isAnnual } : {}),
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
