import { formatOutput, formatPoints } from '../assess/format-value.ts';
import type { Assessment, LeaderRow, Leaders } from '../assess/index.ts';
import {
  type FigurePart,
  joinSaid,
  type Sentence,
  say,
  toCount,
  toDerived,
  toFigure,
  toRequest,
} from '../assess/sentence.ts';
import { parseIsoDate, toMonthIndex, toQuadrant } from '../core/index.ts';
import { toLatest } from './charts/drivers-chart.ts';
import type { StatePoint } from './charts/states-chart.ts';
import type { DriverPanel } from './history/driver-history.ts';
import type { RecordCloses } from './history/record-closes.ts';
import type { RelativeStrengthHistory } from './history/relative-strength-history.ts';
import type { RotationTails } from './history/rotation-tails.ts';
import { toLeadRequest } from './lead-request.ts';

/** What a chart shows, in plain words built from its measurements. */
export function readStrength(strength: readonly RelativeStrengthHistory[], closes: RecordCloses): Sentence {
  const [first] = strength;
  if (first === undefined) return ['The closes at hand are too few for a line of relative strength.'];
  const { measurement, label, benchmarkLabel } = first;
  const change = (measurement.value as number) / 100 - 1;
  const verb = change < 0 ? 'lost' : 'gained';
  const since = measurement.window?.base ?? '';
  const size = toFigure(measurement, 'value', percent(change));
  const against = say`Since ${since} the ${label} has ${verb} ${size} against the ${benchmarkLabel}`;
  const low = say`; its low there was ${toFigure(measurement, 'lowDate')}, its high ${toFigure(measurement, 'highDate')}.`;
  return say`${against}${low} ${readLongestRun(strength)}${readRecords(closes)}`;
}

function readLongestRun(strength: readonly RelativeStrengthHistory[]): Sentence {
  const runs = strength.flatMap(({ runs: found, ...line }) => found.map((run) => ({ ...run, ...line })));
  const longest = runs.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return [];
  const length = toDerived(longest.measurement, String(longest.length));
  return say`The longest run of winning sessions drawn is ${length}, against the ${longest.benchmarkLabel}, to ${longest.last}. `;
}

function readRecords({ label, closes, records, breakouts, measurement }: RecordCloses): Sentence {
  if (closes.length === 0) return [];
  if (measurement.value === null) return [`The record close of the ${label} is not measurable on that date.`];
  const record = say`${toFigure(measurement, 'value')} of ${toFigure(measurement, 'date')}`;
  if (records.length === 0) return say`No close in the window was a record; the record is ${record}.`;
  const closed = records.length === 1 ? 'One close was a record' : `${records.length} closes were records`;
  return say`${toDerived(measurement, closed)}, the latest ${record}.${readBreakouts(breakouts)}`;
}

function readBreakouts(breakouts: RecordCloses['breakouts']): Sentence {
  const last = breakouts.at(-1);
  if (last === undefined) return [];
  const date: FigurePart = { text: last.date, of: last.of, output: 'date' };
  const base: FigurePart = { text: `${last.baseSessions} sessions`, of: last.of, output: 'value' };
  return say` The latest breakout was on ${date}, out of a base of ${base}.`;
}

/** What the charts of relative strength are labelled with: the latest of each line, its long runs, the close. */
export function listStrengthFigures(strength: readonly RelativeStrengthHistory[], closes: RecordCloses): Sentence[] {
  const lines = strength.flatMap(({ label, benchmarkLabel, measurement, runs }): Sentence[] => {
    const pair = `${label} against ${benchmarkLabel}`;
    const value = toFigure(measurement, 'value', (measurement.value as number).toFixed(1));
    const lengths = runs.map(({ length, last }) => say`${toDerived(measurement, String(length))} to ${last}`);
    const run = lengths.length === 0 ? [] : [say`${pair}, sessions won in a row: ${joinSaid(lengths, ', ')}`];
    return [say`${pair}: ${value} on ${measurement.window?.last ?? ''}`, ...run];
  });
  const { label, measurement } = closes;
  if (measurement.value === null || closes.closes.length === 0) return lines;
  return [...lines, say`${label}: close ${toFigure(measurement, 'last')}, record ${toFigure(measurement, 'value')}`];
}

export function readTails({ tails }: RotationTails): Sentence {
  if (tails.length === 0) return ['No asset of the case has the 196 finished weeks that the map needs.'];
  const week = String(tails[0]?.measurement.details.week);
  const parts = tails.map(
    ({ label, measurement }) =>
      say`${label} ${String(measurement.details.quadrant)} (${toFigure(measurement, 'weeksInQuadrant')})`,
  );
  return say`In the week to ${week}: ${joinSaid(parts, ', ')}.`;
}

/** Where each tail stands in a week of the map. */
export function readPlaces(tails: RotationTails['tails'], week: string): string {
  const parts = tails.flatMap(({ label, points }) => {
    const place = points.find(({ date }) => date === week);
    return place === undefined ? [] : [`${label} ${toQuadrant(place.ratio, place.momentum)}`];
  });
  return parts.length === 0
    ? `No place is known for the week to ${week}.`
    : `In the week to ${week}: ${parts.join(', ')}.`;
}

/** The place of each tail in a week: a place rests on prices up to its week, so it is measured as of its last session. */
export function listPlaces(tails: RotationTails['tails'], week: string): Sentence[] {
  return tails.flatMap(({ label, points, measurement }): Sentence[] => {
    const place = points.find(({ date }) => date === week);
    if (place === undefined) return [];
    const isLatest = measurement.details.week === week;
    const of = isLatest ? toRequest(measurement) : { ...toRequest(measurement), asOf: week };
    const ratio: FigurePart = { text: place.ratio.toFixed(2), of, output: 'value' };
    const momentum: FigurePart = { text: place.momentum.toFixed(2), of, output: 'momentum' };
    return [say`${label}: RS-Ratio ${ratio}, RS-Momentum ${momentum}`];
  });
}

export function readLeaders(leaders: Leaders, kind: LeaderRow['kind']): Sentence {
  const rows = leaders.rows.filter((row) => row.kind === kind && row.cells.YTD.againstLarge !== null);
  const ranked = rows.toSorted((a, b) => toLead(b) - toLead(a));
  const [best, worst] = [ranked[0], ranked.at(-1)];
  const noun = kind === 'group' ? 'groups' : 'companies';
  if (best === undefined || worst === undefined) return [`No figures of ${noun} for that date.`];
  const ahead = rows.filter((row) => toLead(row) > 0).length;
  const count = say`${toCount(ahead, 'leaders')} of ${toCount(rows.length, 'leaders')} ${noun} are ahead of ${leaders.largeBenchmark} this year`;
  const lead = (row: LeaderRow): FigurePart => ({
    text: formatPoints(toLead(row), 1),
    of: toLeadRequest(leaders, row, 'YTD', 'againstLarge'),
    output: 'value',
  });
  return say`${count}; the widest are ${best.name} at ${lead(best)} and ${worst.name} at ${lead(worst)}.`;
}

function toLead(row: LeaderRow): number {
  return row.cells.YTD.againstLarge as number;
}

export function readDrivers(panels: readonly DriverPanel[]): Sentence {
  const known = panels.filter(({ measurement }) => measurement.value !== null);
  const parts = known.map(({ title, measurement }) => describeDriver(title, measurement));
  const lacking = panels.filter(({ measurement }) => measurement.value === null).map(({ title }) => title);
  if (parts.length === 0) return ['None of these was known recently enough to count.'];
  const sentence = say`${joinSaid(parts, '; ')}.`;
  return lacking.length === 0 ? sentence : say`${sentence} Not known recently enough to count: ${lacking.join(', ')}.`;
}

/** What the charts of the drivers are labelled with: the latest of each, also where it is too old to count. */
export function listDriverFigures(panels: readonly DriverPanel[]): Sentence[] {
  return panels.map((panel) => say`${panel.title}: ${toDerived(panel.measurement, toLatest(panel))}`);
}

function describeDriver(title: string, measurement: DriverPanel['measurement']): Sentence {
  const change = ['change3Months', 'change12Months'].find((name) => typeof measurement.details[name] === 'number');
  const span = change === 'change12Months' ? '12 months' : '3 months';
  const moved =
    change === undefined
      ? ''
      : say` (${toFigure(measurement, change, formatChange(formatOutput(measurement, change)))} over ${span})`;
  const isRange = typeof measurement.details.lower === 'number';
  const figure = isRange
    ? say`${toFigure(measurement, 'lower')} to ${toFigure(measurement, 'upper')}`
    : toFigure(measurement, 'value');
  return say`${title} ${figure}${moved}`;
}

function formatChange(text: string): string {
  return /^[-+0]/.test(text) ? text : `+${text}`;
}

export function readStates(
  states: readonly StatePoint[],
  { state, stateSince, stateMeasurement }: Assessment,
): Sentence {
  const [first] = states;
  if (first === undefined || state === null) return ['The state cannot be measured on that date.'];
  const changes = states.filter((point, i) => i > 0 && point.state !== states[i - 1]?.state).length;
  const leading = states.filter((point) => ['early', 'confirmed', 'extended'].includes(point.state)).length;
  const last = states.at(-1) as StatePoint;
  const years = (toMonthIndex(parseIsoDate(last.date)) - toMonthIndex(parseIsoDate(first.date))) / 12;
  const derive = (text: string): FigurePart => toDerived(stateMeasurement, text);
  const share = derive(percent(leading / states.length, 0));
  const flips = derive(`${(changes / Math.max(1, years)).toFixed(1)} times`);
  const since = toFigure(stateMeasurement, 'since', String(stateSince));
  return say`The state is ${state} since ${since}. In ${derive(`${states.length} months`)} since ${first.date} the challenger led in ${share} of them; the state changed ${flips} a year.`;
}

export function readBalance({ dimensions, confidence }: Assessment): Sentence {
  const weak = dimensions.filter(({ reading }) => reading === 'against').map(({ name }) => name);
  const against = weak.length === 0 ? '' : ` Against: ${weak.join(', ')}.`;
  const { measured, total } = confidence;
  return say`${toCount(measured)} of ${toCount(total)} dimensions could be measured: ${toCount(confidence.for)} for, ${toCount(confidence.against)} against.${against}`;
}

function percent(fraction: number, digits = 1): string {
  return `${(100 * Math.abs(fraction)).toFixed(digits)}%`;
}
