import { formatOutput, formatPoints } from '../assess/format-value.ts';
import type { Assessment, LeaderRow, Leaders } from '../assess/index.ts';
import { parseIsoDate, toMonthIndex, toQuadrant } from '../core/index.ts';
import type { StatePoint } from './charts/states-chart.ts';
import type { DriverPanel } from './history/driver-history.ts';
import type { RecordCloses } from './history/record-closes.ts';
import type { RelativeStrengthHistory } from './history/relative-strength-history.ts';
import type { RotationTails } from './history/rotation-tails.ts';

/** What a chart shows, in plain words built from its measurements. */
export function readStrength(strength: readonly RelativeStrengthHistory[], closes: RecordCloses): string {
  const [first] = strength;
  if (first === undefined) return 'The closes at hand are too few for a line of relative strength.';
  const { measurement, label, benchmarkLabel } = first;
  const change = (measurement.value as number) / 100 - 1;
  const verb = change < 0 ? 'lost' : 'gained';
  const against = `Since ${measurement.window?.base} the ${label} has ${verb} ${percent(change)} against the ${benchmarkLabel}`;
  const low = `; its low there was ${measurement.details.lowDate}, its high ${measurement.details.highDate}.`;
  return `${against}${low} ${readLongestRun(strength)}${readRecords(closes)}`;
}

function readLongestRun(strength: readonly RelativeStrengthHistory[]): string {
  const runs = strength.flatMap(({ runs: found, benchmarkLabel }) => found.map((run) => ({ ...run, benchmarkLabel })));
  const longest = runs.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return '';
  return `The longest run of winning sessions drawn is ${longest.length}, against the ${longest.benchmarkLabel}, to ${longest.last}. `;
}

function readRecords({ label, closes, records, breakouts, measurement }: RecordCloses): string {
  if (closes.length === 0) return '';
  if (measurement.value === null) return `The record close of the ${label} is not measurable on that date.`;
  const record = `${formatOutput(measurement)} of ${measurement.details.date}`;
  if (records.length === 0) return `No close in the window was a record; the record is ${record}.`;
  const count = records.length === 1 ? 'One close was a record' : `${records.length} closes were records`;
  return `${count}, the latest ${record}.${readBreakouts(breakouts)}`;
}

function readBreakouts(breakouts: RecordCloses['breakouts']): string {
  const last = breakouts.at(-1);
  return last === undefined
    ? ''
    : ` The latest breakout was on ${last.date}, out of a base of ${last.baseSessions} sessions.`;
}

export function readTails({ tails }: RotationTails): string {
  if (tails.length === 0) return 'No asset of the case has the 196 finished weeks that the map needs.';
  const week = tails[0]?.measurement.details.week;
  const parts = tails.map(({ label, measurement }) => {
    const weeks = formatOutput(measurement, 'weeksInQuadrant');
    return `${label} ${measurement.details.quadrant} (${weeks})`;
  });
  return `In the week to ${week}: ${parts.join(', ')}.`;
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

export function readLeaders(leaders: Leaders, kind: LeaderRow['kind']): string {
  const rows = leaders.rows.filter((row) => row.kind === kind && row.cells.YTD.againstLarge !== null);
  const ranked = rows.toSorted((a, b) => toLead(b) - toLead(a));
  const [best, worst] = [ranked[0], ranked.at(-1)];
  const noun = kind === 'group' ? 'groups' : 'companies';
  if (best === undefined || worst === undefined) return `No figures of ${noun} for that date.`;
  const ahead = rows.filter((row) => toLead(row) > 0).length;
  const count = `${ahead} of ${rows.length} ${noun} are ahead of ${leaders.largeBenchmark} this year`;
  return `${count}; the widest are ${best.name} at ${formatPoints(toLead(best), 1)} and ${worst.name} at ${formatPoints(toLead(worst), 1)}.`;
}

function toLead(row: LeaderRow): number {
  return row.cells.YTD.againstLarge as number;
}

export function readDrivers(panels: readonly DriverPanel[]): string {
  const known = panels.filter(({ measurement }) => measurement.value !== null);
  const parts = known.map(({ title, measurement }) => describeDriver(title, measurement));
  const lacking = panels.filter(({ measurement }) => measurement.value === null).map(({ title }) => title);
  const sentence = parts.length === 0 ? 'None of these was known recently enough to count.' : `${parts.join('; ')}.`;
  return parts.length === 0 || lacking.length === 0
    ? sentence
    : `${sentence} Not known recently enough to count: ${lacking.join(', ')}.`;
}

function describeDriver(title: string, measurement: DriverPanel['measurement']): string {
  const change = ['change3Months', 'change12Months'].find((name) => typeof measurement.details[name] === 'number');
  const span = change === 'change12Months' ? '12 months' : '3 months';
  const moved = change === undefined ? '' : ` (${formatChange(formatOutput(measurement, change))} over ${span})`;
  const isRange = typeof measurement.details.lower === 'number';
  const figure = isRange
    ? `${formatOutput(measurement, 'lower')} to ${formatOutput(measurement, 'upper')}`
    : formatOutput(measurement);
  return `${title} ${figure}${moved}`;
}

function formatChange(text: string): string {
  return /^[-+0]/.test(text) ? text : `+${text}`;
}

export function readStates(states: readonly StatePoint[], { state, stateSince }: Assessment): string {
  const [first] = states;
  if (first === undefined || state === null) return 'The state cannot be measured on that date.';
  const changes = states.filter((point, i) => i > 0 && point.state !== states[i - 1]?.state).length;
  const leading = states.filter((point) => ['early', 'confirmed', 'extended'].includes(point.state)).length;
  const last = states.at(-1) as StatePoint;
  const years = (toMonthIndex(parseIsoDate(last.date)) - toMonthIndex(parseIsoDate(first.date))) / 12;
  const share = percent(leading / states.length, 0);
  const flips = (changes / Math.max(1, years)).toFixed(1);
  return `The state is ${state} since ${stateSince}. In ${states.length} months since ${first.date} the challenger led in ${share} of them; the state changed ${flips} times a year.`;
}

export function readBalance({ dimensions, confidence }: Assessment): string {
  const weak = dimensions.filter(({ reading }) => reading === 'against').map(({ name }) => name);
  const against = weak.length === 0 ? '' : ` Against: ${weak.join(', ')}.`;
  return `${confidence.measured} of ${confidence.total} dimensions could be measured: ${confidence.for} for, ${confidence.against} against.${against}`;
}

function percent(fraction: number, digits = 1): string {
  return `${(100 * Math.abs(fraction)).toFixed(digits)}%`;
}
