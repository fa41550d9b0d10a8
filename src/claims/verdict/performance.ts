import { findDay, toIsoDate } from '../../core/index.ts';
import type { Judgement, Reading } from '../judgement.ts';
import { toShareReadings } from '../lexicon/names.ts';
import type { PerformanceStatement, StatedPeriod, Subject } from '../statement.ts';
import { judgeBullMarket } from './bull-market.ts';
import type { JudgeContext } from './context.ts';
import { createLeadGauges, createReturnGauges, type Gauge } from './gauge.ts';
import { isForecast } from './horizon.ts';
import { toImport, toJudgement, toReading } from './judgements.ts';
import { findLevel, readLevelsAtHand } from './levels-at-hand.ts';
import { type Fare, performanceDefinitions } from './performance-definitions.ts';
import { printMove } from './print-move.ts';
import { printWindow, toWindows, type Window } from './window.ts';
import { toKnownEnd } from './window-judge.ts';
import { toShareAsFar, toShareAtLeast } from './window-share.ts';

/** One asset over one window. */
interface Trial {
  readonly asset: Subject;
  readonly window: Window;
  readonly holds: boolean | null;
  /** Undefined where its figures are not at hand. */
  readonly reading: Reading | undefined;
  readonly said: string;
}

/**
 * How assets are said to fare, by the definition of the word. It must hold of each of them, in each window that the text
 * admits: the stated one, or the assumed ones where none is stated. It is false where it fails in one and holds in none;
 * where it holds in one alone the text would have to say which it means: unmeasurable.
 */
export function judgePerformance(statement: PerformanceStatement, context: JudgeContext): Judgement {
  const { subject, measure, period } = statement;
  if (isForecast(statement))
    return toJudgement('unmeasurable', 'How an asset will fare, said in a word, is not followed here.');
  const assets = listMembers(subject);
  if (assets.length === 0)
    return toJudgement('unmeasurable', `No series here measures ${subject.name}: ${toImport(subject.id)}.`);
  if (measure === 'bull-market') return judgeBullMarket(assets, context, Math.min(period.to, context.published));
  const windows = toWindows(period, context.published);
  const trials = windows.map((window) => assets.map((asset) => tryAsset(statement, asset, window, context)));
  const missing = assets.filter((_, i) => trials.every((row) => row[i]?.reading === undefined));
  const readings = trials.flat().flatMap(({ reading }) => reading ?? []);
  const outcomes = trials.map(toOutcome);
  const definition = `"${measure}" is ${performanceDefinitions[measure].says}`;
  const told = trials
    .map(describe)
    .filter((one) => one !== '')
    .join('; ');
  const assumed = sayAssumed(period);
  const imports = missing.length === 0 ? '' : ` Not at hand: ${missing.map(toMissing).join('; ')}.`;
  const said = `${told === '' ? '' : `${told}; `}${definition}.${assumed}${imports}`;
  if (outcomes.every((isTrue) => isTrue === true)) return toJudgement('supported', said, { readings });
  if (outcomes.includes(false) && !outcomes.includes(true)) return toJudgement('contradicted', said, { readings });
  const isMixed = outcomes.includes(true) && outcomes.includes(false);
  const need = isMixed ? ' It would take the period meant: the windows differ.' : '';
  return toJudgement('unmeasurable', `${said}${need}`, { readings });
}

/** Which windows were assumed, where the text says none. */
function sayAssumed({ from, others }: StatedPeriod): string {
  if (from === 'assumed') return ' No time is said: assumed are the last three months and the last one.';
  if (from !== 'carried') return '';
  const also = others.length === 0 ? '' : ', and those of the last three months and the last one';
  return ` No time is said with it: assumed is the stretch that its passage speaks of${also}.`;
}

/** Each of those it is said of: the members where it is a list, else the subject itself. */
function listMembers(subject: Subject): Subject[] {
  if (subject.readings.length > 0) return [subject];
  return (subject.members ?? []).map((symbol) => ({
    text: symbol,
    id: symbol,
    name: symbol,
    type: 'share',
    readings: toShareReadings(symbol),
    isAmbiguous: false,
  }));
}

function toMissing({ id, readings }: Subject): string {
  return toImport(readings[0]?.series ?? id);
}

/** It holds of all, or fails of one. */
function toOutcome(row: readonly Trial[]): boolean | null {
  if (row.some(({ holds }) => holds === false)) return false;
  return row.every(({ holds }) => holds === true) ? true : null;
}

function tryAsset(
  { measure, against }: PerformanceStatement,
  asset: Subject,
  stated: Window,
  context: JudgeContext,
): Trial {
  const none: Trial = { asset, window: stated, holds: null, reading: undefined, said: '' };
  if (measure === 'bull-market') return none;
  for (const gauge of createReturnGauges(asset, 'percent', context)) {
    const window = toKnownEnd(gauge, stated, context);
    const measurement = gauge.measure(window);
    const gain = gauge.toStated(measurement);
    if (gain === null) continue;
    const lead = against === undefined ? gain : measureLead(asset, against, window, context);
    const fare: Fare = { gain, lead, ...toShares(gauge, window), isRecord: findRecord(asset, window, context) };
    const holds = performanceDefinitions[measure].holds(fare);
    const label = `${gauge.label}, ${printWindow(window)}`;
    const gap =
      lead === null || against === undefined
        ? ''
        : ` (${lead >= 0 ? '+' : '-'}${Math.abs(lead).toFixed(2)} points against ${against.name})`;
    return {
      asset,
      window,
      holds,
      reading: toReading(label, measurement, gain, holds),
      said: `${gauge.name} ${printMove(gain, gauge)}${gap}${holds === null ? ', which leaves it open' : holds ? '' : ', which it is not'}`,
    };
  }
  return none;
}

function measureLead(asset: Subject, against: Subject, stated: Window, context: JudgeContext): number | null {
  for (const gauge of createLeadGauges(asset, against, 'percent', context)) {
    const lead = gauge.toStated(gauge.measure(toKnownEnd(gauge, stated, context)));
    if (lead !== null) return lead;
  }
  return null;
}

function toShares(gauge: Gauge, { base, to }: Window): Pick<Fare, 'shareAsStrong' | 'shareAsFar'> {
  const ends = { from: findDay(gauge.levels.days, base), end: findDay(gauge.levels.days, to) };
  if (ends.from < 0 || ends.end < 0) return { shareAsStrong: null, shareAsFar: null };
  return { shareAsStrong: toShareAtLeast(gauge, ends), shareAsFar: toShareAsFar(gauge, ends) };
}

/** Whether a close of the window, with distributions where only those are at hand, is above all known before it; null where none is. */
function findRecord({ readings }: Subject, { base, to }: Window, context: JudgeContext): boolean | null {
  const levels = readings
    .toSorted((a, b) => Number(b.return === 'price') - Number(a.return === 'price'))
    .map(({ series, return: kind }) => readLevelsAtHand(context, series, kind))
    .find(({ days }) => days.length > 0);
  if (levels === undefined) return null;
  const [from, end] = [findLevel(levels, base), findLevel(levels, to)];
  if (from < 0 || end <= from) return null;
  const highest = (first: number, last: number): number =>
    levels.values
      .subarray(first, last + 1)
      .filter((value) => !Number.isNaN(value))
      .reduce((most, value) => Math.max(most, value), 0);
  return highest(from + 1, end) > highest(0, from);
}

/** What each asset did over a window, those it does not hold of said so. */
function describe(row: readonly Trial[]): string {
  const known = row.filter(({ reading }) => reading !== undefined);
  const [first] = known;
  if (first === undefined) return '';
  const { base, to } = first.window;
  return `from the close of ${toIsoDate(base)} to that of ${toIsoDate(to)} ${known.map(({ said }) => said).join(', ')}`;
}
