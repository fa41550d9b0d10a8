import { type DayNumber, type Series, toIsoDate } from '../../core/index.ts';
import type { Judgement, Reading } from '../judgement.ts';
import type { Subject } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { toImport, toJudgement, toReading } from './judgements.ts';
import { findLevel, readLevelsAtHand } from './levels-at-hand.ts';
import { bearMarket } from './named-falls.ts';

/** A rise from a closing low that goes by this name. Unit: fraction. */
const bullMarket = 0.2;

interface Phase {
  readonly isBull: boolean;
  /** The low before the rise, or the high before the fall; and the close that made the phase one. */
  readonly from: number;
  readonly reached: number;
}

/**
 * Whether assets are in a bull market: closes have risen 20% from their lowest since the last fall of 20% from a high, and
 * have not fallen so since. Undefined where the closes at hand hold neither.
 */
export function judgeBullMarket(assets: readonly Subject[], context: JudgeContext, to: DayNumber): Judgement {
  const found = assets.map((asset) => tryAsset(asset, context, to));
  const readings = found.flatMap(({ reading }) => reading ?? []);
  const said = `${found.map(({ said: one }) => one).join('; ')}.`;
  if (found.some(({ reading }) => reading?.holds === false)) return toJudgement('contradicted', said, { readings });
  const isTrue = found.every(({ reading }) => reading?.holds === true);
  return toJudgement(isTrue ? 'supported' : 'unmeasurable', said, { readings });
}

function tryAsset(
  { readings, id, name }: Subject,
  context: JudgeContext,
  to: DayNumber,
): { readonly reading: Reading | undefined; readonly said: string } {
  const reading = readings.find(({ series, return: kind }) => readLevelsAtHand(context, series, kind).days.length > 0);
  const levels = reading && readLevelsAtHand(context, reading.series, reading.return);
  const phase = levels && findPhase(levels, findLevel(levels, to));
  if (reading === undefined || levels === undefined || phase === undefined)
    return {
      reading: undefined,
      said: `No bull or bear market of ${name} is at hand: ${toImport(readings[0]?.series ?? id)}`,
    };
  const date = (index: number): string => toIsoDate(levels.days[index] as DayNumber);
  const last = findLevel(levels, to);
  const change = 100 * ((levels.values[last] as number) / (levels.values[phase.from] as number) - 1);
  const measurement = context.measure('period-return', {
    series: reading.series,
    return: reading.return,
    base: date(phase.from),
    to: date(last),
  });
  const way = phase.isBull ? 'bull market since' : 'bear market since';
  const label = `${reading.label}, ${date(phase.from)} to ${date(last)}`;
  return {
    reading: toReading(label, measurement, change, phase.isBull),
    said: `${reading.series} has been in a ${way} ${date(phase.reached)}: ${change.toFixed(2)}% from its ${phase.isBull ? 'low' : 'high'} of ${date(phase.from)} to ${date(last)}`,
  };
}

/** The phase that the closes up to an index end in: the last move of 20% from a low or a high. O(n). */
function findPhase({ values }: Series, last: number): Phase | undefined {
  let phase: Phase | undefined;
  let [low, high] = [0, 0];
  for (let i = 1; i <= last; i++) {
    const close = values[i] as number;
    if (Number.isNaN(close)) continue;
    if (close < (values[low] as number)) low = i;
    if (close > (values[high] as number)) high = i;
    if (phase?.isBull !== true && close >= (values[low] as number) * (1 + bullMarket)) {
      phase = { isBull: true, from: low, reached: i };
      high = i;
    } else if (phase?.isBull !== false && close <= (values[high] as number) * (1 + bearMarket)) {
      phase = { isBull: false, from: high, reached: i };
      low = i;
    }
  }
  return phase;
}
