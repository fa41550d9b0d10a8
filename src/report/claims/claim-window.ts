import type { CheckedClaim } from '../../claims/checked.ts';
import type { Nearest, Reading } from '../../claims/judgement.ts';
import { findShownReading } from '../../claims/shown-reading.ts';
import { parseIsoDate, toIsoDate } from '../../core/index.ts';
import type { Measurement } from '../../metrics/index.ts';
import { formatAsserted, formatFigure, formatReading } from './format-claim.ts';

/** From one close to another: ISO dates. */
interface DatedWindow {
  readonly base: string;
  readonly to: string;
}

/** Which figures show the window of a statement: one series, or two that are set against each other. */
export interface ClaimWindowPlan {
  readonly reading: Reading & { readonly measurement: Measurement };
  readonly series: readonly { readonly series: string; readonly field: string }[];
  readonly first: string;
  readonly last: string;
  readonly asOf: string;
  /** As the statement dates it; as it was measured where it does not. */
  readonly window: DatedWindow & { readonly isDated: boolean };
  readonly nearest: Nearest | null;
}

/** Days and values of one series, as the API gives them. */
export interface SeriesColumns {
  readonly dates: readonly string[];
  readonly values: readonly (number | null)[];
}

interface DrawnPoint {
  readonly date: string;
  readonly value: number | null;
}

interface DrawnFigure {
  readonly date: string;
  readonly value: number;
}

/** The window of a statement with what is asserted of it and what was measured, ready to be drawn. */
export interface ClaimWindow {
  /** What the axis holds, where it is no series' own unit. */
  readonly scale: string;
  readonly lines: readonly { readonly name: string; readonly points: readonly DrawnPoint[] }[];
  readonly window: ClaimWindowPlan['window'];
  readonly nearest: DatedWindow | null;
  /** From where a move was measured; null where a level was, or no mark can be drawn. */
  readonly base: DrawnFigure | null;
  /** The level that the statement would have led to; null where it names no figure that a level follows from. */
  readonly asserted: {
    readonly date: string;
    readonly low: number;
    readonly high: number;
    readonly label: string;
  } | null;
  readonly measured: (DrawnFigure & { readonly label: string }) | null;
}

/** Fields whose figures are levels that a line can show. */
const drawnFields = ['close', 'total', 'value'];

/** How much is shown beside the window: a share of its length within bounds. Unit of the bounds: calendar days. */
const margin = { share: 0.4, least: 21, most: 400 } as const;

/** What to draw of a statement; undefined where no reading of it rests on one or two series of levels. */
export function planClaimWindow(claim: CheckedClaim): ClaimWindowPlan | undefined {
  const shown = findShownReading(claim);
  const reading = [shown, ...claim.readings].find((one) => one !== undefined && findLevels(one).length > 0);
  const measurement = reading?.measurement;
  if (reading === undefined || measurement === null || measurement === undefined) return undefined;
  const series = findLevels(reading);
  if (series.length > 2) return undefined;
  const { nearest } = claim;
  const window = toWindow(claim, measurement);
  const days = [window, nearest ?? window].flatMap(({ base, to }) => [parseIsoDate(base), parseIsoDate(to)]);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const beside = Math.min(Math.max(Math.round((last - first) * margin.share), margin.least), margin.most);
  return {
    reading: { ...reading, measurement },
    series,
    first: toIsoDate(first - beside),
    last: toIsoDate(last + beside),
    asOf: measurement.asOf,
    window,
    nearest,
  };
}

function findLevels({ measurement }: Reading): { series: string; field: string }[] {
  return (measurement?.inputs ?? [])
    .filter(({ field, last }) => drawnFields.includes(field) && last !== null)
    .map(({ series, field }) => ({ series, field }));
}

/** As the text dates it; what was measured where the text gives no date of its own. */
function toWindow({ period, horizon }: CheckedClaim, { window }: Measurement): ClaimWindowPlan['window'] {
  if (horizon !== undefined) return { base: period.base, to: horizon, isDated: true };
  if (period.from !== 'assumed' || window === null) return { base: period.base, to: period.to, isDated: true };
  return { base: window.base, to: window.last, isDated: false };
}

/** Sets the figures of a plan's series, in its order, beside what the statement says. */
export function toClaimWindow(
  claim: CheckedClaim,
  plan: ClaimWindowPlan,
  columns: readonly SeriesColumns[],
): ClaimWindow {
  const { reading, series, window, nearest } = plan;
  const raw = columns.map(({ dates, values }) => dates.map((date, i) => ({ date, value: values[i] ?? null })));
  const isPair = series.length > 1;
  const lines = isPair ? raw.map((points) => rebase(points, window.base)) : raw;
  const found = findPlace(claim, plan, lines);
  return {
    scale: isPair ? `100 on ${window.base}` : '',
    lines: lines.map((points, i) => ({ name: `${series[i]?.series} ${series[i]?.field}`, points })),
    window,
    nearest,
    base: found?.base ?? null,
    asserted: found === undefined ? null : toAsserted(claim, found),
    measured: found === undefined ? null : { ...found.end, label: formatReading(reading, claim) },
  };
}

/** 100 at the last close up to a day; as it is where there is none. */
function rebase(points: readonly DrawnPoint[], day: string): DrawnPoint[] {
  const base = findAt(points, day)?.value;
  if (base === undefined) return [...points];
  return points.map(({ date, value }) => ({ date, value: value === null ? null : (100 * value) / base }));
}

/** The last figure up to a day; undefined where there is none. */
function findAt(points: readonly DrawnPoint[], day: string | undefined): DrawnFigure | undefined {
  if (day === undefined) return undefined;
  return points.findLast(({ date, value }) => date <= day && value !== null) as DrawnFigure | undefined;
}

/** Where on the lines a figure was measured, and how a level follows from a figure in the statement's own unit. */
interface FoundPlace {
  /** Null where the figure is a level itself. */
  readonly base: DrawnFigure | null;
  readonly end: DrawnFigure;
  reach(figure: number): number;
}

/**
 * The place at which the levels drawn give the very figure that was measured: nothing is marked elsewhere. Undefined where
 * there is none, as for a rate of change over another window than the one drawn.
 */
function findPlace(
  { asserted, kind }: CheckedClaim,
  { reading: { measured, measurement } }: ClaimWindowPlan,
  [line = [], other]: readonly (readonly DrawnPoint[])[],
): FoundPlace | undefined {
  const { window } = measurement;
  const [base, end] = [findAt(line, window?.base), findAt(line, window?.last)];
  if (window === null || end === undefined) return undefined;
  const toLevel = (at: DrawnFigure): FoundPlace => ({ base: null, end: at, reach: (figure) => figure });
  if (measured === null) return kind === 'level' && other === undefined ? toLevel(end) : undefined;
  const isMeasured = (figure: number): boolean => Math.abs(figure - measured) <= 1e-6 * Math.max(1, Math.abs(measured));
  const unit = asserted?.unit ?? 'percent';
  const over = findAt(other ?? [], window.last);
  if (base !== undefined) {
    const scales =
      other === undefined ? listMoves(unit, base.value) : over === undefined ? [] : listLeads(unit, over.value);
    const scale = scales.find(({ toFigure }) => isMeasured(toFigure(end.value)));
    if (scale !== undefined) return { base, end, reach: scale.toLevel };
  }
  if (other !== undefined) return undefined;
  const at = line.find(
    ({ date, value }) => date >= window.base && date <= window.last && value !== null && isMeasured(value),
  );
  return at === undefined ? undefined : toLevel(at as DrawnFigure);
}

interface Scale {
  toFigure(level: number): number;
  toLevel(figure: number): number;
}

/** What a move from a base comes to in a unit; some units have two meanings. */
function listMoves(unit: string, base: number): Scale[] {
  const toShare = (parts: number): Scale => ({
    toFigure: (level) => parts * (level / base - 1),
    toLevel: (figure) => base * (1 + figure / parts),
  });
  const toStep = (parts: number): Scale => ({
    toFigure: (level) => parts * (level - base),
    toLevel: (figure) => base + figure / parts,
  });
  if (unit === 'percent') return [toShare(100)];
  if (unit === 'basis points') return [toShare(10_000), toStep(100)];
  if (unit === 'times') return [{ toFigure: (level) => level / base, toLevel: (figure) => base * figure }];
  return [toStep(1)];
}

/** How far one rebased line lies above another. */
function listLeads(unit: string, other: number): Scale[] {
  const parts = unit === 'basis points' ? 100 : 1;
  return [{ toFigure: (level) => parts * (level - other), toLevel: (figure) => other + figure / parts }];
}

const downward = ['down', 'behind'];

function toAsserted(claim: CheckedClaim, { reach, end }: FoundPlace): ClaimWindow['asserted'] {
  const { asserted, direction, negated } = claim;
  if (asserted === null || negated) return null;
  const sign = downward.includes(direction ?? '') ? -1 : 1;
  const [one, other] = [reach(sign * asserted.low), reach(sign * asserted.high)];
  return { date: end.date, low: Math.min(one, other), high: Math.max(one, other), label: formatAsserted(claim) };
}

/** What the window shows, in a sentence or two; empty where nothing is marked. */
export function describeClaimWindow({ scale, base, asserted, measured, nearest }: ClaimWindow): string {
  const isChange = base !== null;
  const unit = scale === '' ? '' : ` (${scale})`;
  return [
    measured === null
      ? ''
      : `Measured: ${measured.label}${isChange ? `, at ${toShown(measured.value)}${unit}` : ''} on ${measured.date}.`,
    asserted === null ? '' : `Asserted: ${asserted.label}${isChange ? `, which is ${toRange(asserted)}${unit}` : ''}.`,
    nearest === null
      ? ''
      : `Nearest window: ${nearest.base === nearest.to ? nearest.to : `${nearest.base} to ${nearest.to}`}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function toRange({ low, high }: { readonly low: number; readonly high: number }): string {
  return low === high ? toShown(low) : `${toShown(low)} to ${toShown(high)}`;
}

function toShown(value: number): string {
  return formatFigure(value, 'level', 2);
}
