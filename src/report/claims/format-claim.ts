import type { CheckedClaim, CheckedText } from '../../claims/checked.ts';
import type { Flag, Nearest, Reading } from '../../claims/judgement.ts';
import { findShownReading } from '../../claims/shown-reading.ts';
import { toSafeText } from './quote-text.ts';

type Asserted = NonNullable<CheckedClaim['asserted']>;

/** What is said of the figure itself, before it. */
const wordings: Readonly<Record<Asserted['wording'], string>> = {
  plain: '',
  about: 'about ',
  nearly: 'nearly ',
  over: 'over ',
  under: 'under ',
  'at-least': 'at least ',
  'at-most': 'at most ',
};

/** The flags in words. */
export const flagMeanings: Readonly<Record<Flag, string>> = {
  'window-sensitive': 'a window moved by up to five sessions would change the verdict',
  unusual: 'few windows of the same length were as strong',
  ambiguous: 'the name fits several series that differ here',
  'carried-time': 'it names no time of its own and was read over the one told before it: look there first',
  reported: 'a figure that somebody published: it is reported, not measured',
};

/** How the day of publication came to be known. */
const publishedFromMeanings: Readonly<Record<string, string>> = {
  option: 'as given',
  metadata: 'from the metadata',
  text: 'from the text',
  heading: 'assumed: the end of what its heading reviews',
  assumed: 'assumed: nothing tells, give --published',
};

/**
 * A figure in a statement's own unit.
 *
 * @example formatFigure(12.391, 'percent', 2) // '12.39%'
 */
export function formatFigure(value: number, unit: string, digits = countDigits(value)): string {
  const number = toNumber(value, digits);
  switch (unit) {
    case 'percent':
      return `${number}%`;
    case 'percentage points':
      return `${number} ${isOne(value) ? 'point' : 'points'}`;
    case 'basis points':
      return `${number} bps`;
    case 'times':
      return `${number}x`;
    case 'level':
    case 'currency':
    case 'count':
      return number;
    default:
      return `${number} ${isOne(value) ? unit.replace(/s$/, '') : unit}`;
  }
}

/** What a statement asserts: direction, wording and figure, as far as it has them. */
export function formatAsserted({
  asserted,
  direction,
  negated,
}: Pick<CheckedClaim, 'asserted' | 'direction' | 'negated'>): string {
  const side = toSafeText(direction ?? '').replaceAll('-', ' ');
  // "Over" says nothing that "above" has not said.
  const isSaid = /\b(?:above|below)$/.test(side) && (asserted?.wording === 'over' || asserted?.wording === 'under');
  const figure = asserted === null ? '' : toRange(isSaid ? { ...asserted, wording: 'plain' } : asserted);
  return [negated ? 'not' : '', side, figure].filter((word) => word !== '').join(' ') || '–';
}

function toRange({ low, high, unit, wording }: Asserted): string {
  const digits = Math.max(countDigits(low), countDigits(high));
  const last = formatFigure(high, unit, digits);
  return `${wordings[wording]}${low === high ? last : `${toNumber(low, digits)} to ${last}`}`;
}

/** A measured figure in the unit of the statement; directions without a figure are measured in percent. */
export function formatMeasured(claim: Pick<CheckedClaim, 'verdict' | 'readings' | 'asserted' | 'kind'>): string {
  const reading = findShownReading(claim);
  return reading === undefined ? '–' : formatReading(reading, claim);
}

/**
 * The figure of one reading. Without a unit of the statement's own, that of its measurement is taken. A move has a sign,
 * so that "+1.41%" beside "down 1.4%" reads as the opposite that it is.
 */
export function formatReading(
  { measured, measurement }: Reading,
  { asserted, kind }: Pick<CheckedClaim, 'asserted' | 'kind'>,
): string {
  if (measured === null) return 'not measurable';
  const ofMeasurement = measurement === null ? 'count' : (unitOfMeasurement[measurement.unit] ?? 'count');
  const unit = toMoveUnit(kind, asserted?.unit ?? ofMeasurement);
  const digits = asserted === null ? Math.min(2, countDigits(measured)) : toPrecision(measured, asserted);
  const figure = formatFigure(measured, unit, digits);
  const isSigned =
    kind === 'relative-return' ? isOfMove(unit) : kind === 'return' && isMeasuredMove(measured, measurement);
  return isSigned ? withSign(figure, measured) : figure;
}

/** The figure of a statement of which only that is kept, as in the ledger: a return or a lead has its sign. */
export function formatKept({
  measured,
  asserted,
  kind,
}: Pick<CheckedClaim, 'asserted' | 'kind'> & { readonly measured: number }): string {
  const unit = toMoveUnit(kind, asserted?.unit ?? 'percent');
  const figure = formatFigure(measured, unit, toPrecision(measured, asserted));
  const isMove = kind === 'return' || kind === 'relative-return';
  return isMove && isOfMove(unit) ? withSign(figure, measured) : figure;
}

/** A lead is the gap of two returns: points, where percent are written as well. */
function toMoveUnit(kind: CheckedClaim['kind'], unit: string): string {
  return kind === 'relative-return' && unit === 'percent' ? 'percentage points' : unit;
}

function isOfMove(unit: string): boolean {
  return unit === 'percent' || unit === 'percentage points' || unit === 'basis points';
}

/** Whether a figure is how far something moved: no share of a move, no count, no close. */
function isMeasuredMove(measured: number, measurement: Reading['measurement']): boolean {
  if (measurement === null || measurement.value === null) return false;
  const { value, details } = measurement;
  const [first, last] = [details.baseLevel, details.lastLevel];
  const inPoints = typeof first === 'number' && typeof last === 'number' ? [last - first] : [];
  const moves = measurement.unit === 'fraction' ? [100 * value, 10_000 * value, ...inPoints] : [];
  return moves.some((move) => Math.abs(measured - move) <= 1e-6 * Math.abs(move));
}

function withSign(figure: string, value: number): string {
  return value > 0 && /[1-9]/.test(figure) ? `+${figure}` : figure;
}

/** The unit that a statement without a figure is measured in, by that of its measurement. */
const unitOfMeasurement: Readonly<Record<string, string>> = {
  fraction: 'percent',
  'annual fraction': 'percent',
  'times earnings': 'times',
  ratio: 'times',
  'index points': 'level',
  sessions: 'sessions',
  weeks: 'weeks',
  months: 'months',
  years: 'years',
  days: 'days',
};

/** The window a statement speaks of; a horizon where it speaks of what is to come. */
export function formatWindow({ period, horizon, kind }: Pick<CheckedClaim, 'period' | 'horizon' | 'kind'>): string {
  if (horizon !== undefined) return `by ${horizon}`;
  if (kind === 'comparison') return '–';
  if (period.role === 'day' || period.base === period.to) return period.to;
  return `${period.base} to ${period.to}`;
}

/** Where a statement that does not hold as dated would be (nearly) true. */
export function formatNearest(
  { base, to, measured, label }: Nearest,
  { asserted, kind }: Pick<CheckedClaim, 'asserted' | 'kind'>,
): string {
  const window = base === to ? to : `${base} to ${to}`;
  const unit = toMoveUnit(kind, asserted?.unit ?? 'percent');
  const figure = measured === null ? '' : `: ${formatFigure(measured, unit, toPrecision(measured, asserted))}`;
  const name = toSafeText(label);
  return name.includes(window) ? `${name}${figure}` : `${window}${figure} (${name})`;
}

/** The same where the reason does not tell it already; empty where there is none. */
export function formatUntoldNearest(claim: CheckedClaim): string {
  const { nearest, reason } = claim;
  if (nearest === null || (reason.includes(nearest.base) && reason.includes(nearest.to))) return '';
  return formatNearest(nearest, claim);
}

/** The day a text speaks from and how it is known, in words. */
export function formatPublished({
  published,
  publishedFrom,
}: Pick<CheckedText, 'published' | 'publishedFrom'>): string {
  return `${published} (${publishedFromMeanings[publishedFrom] ?? publishedFrom})`;
}

/** Digits shown of a measured figure: those of the asserted one, two at the least; whole numbers have none. */
function toPrecision(measured: number, asserted: CheckedClaim['asserted']): number {
  if (Number.isInteger(measured)) return 0;
  if (asserted === null) return 2;
  if (asserted.unit === 'basis points') return 0;
  return Math.max(2, countDigits(asserted.low));
}

/** Decimals a number is written with, four at the most. */
function countDigits(value: number): number {
  const text = value.toFixed(4).replace(/0+$/, '');
  return text.length - text.indexOf('.') - 1;
}

function toNumber(value: number, digits: number): string {
  const text = value.toFixed(digits);
  const shown = Number(text) === 0 ? text.replace('-', '') : text;
  const [whole = '', decimals] = shown.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

function isOne(value: number): boolean {
  return Math.abs(value) === 1;
}
