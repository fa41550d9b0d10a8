import { type DayNumber, findDayOnOrBefore, type ReturnKind, type Series, sliceSeries } from '../../core/index.ts';
import { parseBlend } from '../../metrics/blend.ts';
import { readLevels } from '../../metrics/levels.ts';
import type { JudgeContext, JudgeDay } from './context.ts';

const none: Series = { days: new Int32Array(0), values: new Float64Array(0) };

/** Whether a store has levels of a series, or of every part of a blend. */
export function hasLevels({ store }: JudgeContext, series: string, kind: ReturnKind): boolean {
  const field = kind === 'price' ? 'close' : 'total';
  const found = parseBlend(series).map((part) => store.find(part.series, field));
  return found.every((stored) => stored?.meta.release !== undefined);
}

/** Levels of a series or blend as known on a day, for searching; none where it is not at hand. */
export function readLevelsAtHand(
  context: JudgeContext,
  series: string,
  kind: ReturnKind,
  at: JudgeDay = 'published',
): Series {
  return context.once(`levels ${kind} ${series}`, at, (view) =>
    hasLevels(context, series, kind) ? readLevels({ view, warn: ignore, cite: ignore }, series, kind) : none,
  );
}

function ignore(): void {}

/** Index of the last level on or before a day; -1 where there is none. A missing level is passed over. */
export function findLevel({ days, values }: Series, day: DayNumber): number {
  let index = findDayOnOrBefore(days, day);
  while (index >= 0 && Number.isNaN(values[index])) index--;
  return index;
}

/** Levels after `base`, up to and with `to`. */
export function sliceAfter(series: Series, base: DayNumber, to: DayNumber): Series {
  return sliceSeries(series, base + 1, to);
}
