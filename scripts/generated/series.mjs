import { endOfMonth, toParts } from './days.mjs';

/** Raw closes or values, one a day, with the plain arithmetic that truth is computed by. */
export function createSeries(days, values) {
  /** The last index on or before a day; -1 before the first. */
  const indexAt = (day) => {
    let low = 0;
    let high = days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (days[middle] <= day) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const at = (day) => values[indexAt(day)];
  const move = (base, end) => 100 * (at(end) / at(base) - 1);
  /** Days and values after `base` to `end`, oldest first. */
  const within = (base, end) => {
    const list = [];
    for (let i = indexAt(base) + 1; i <= indexAt(end); i += 1) list.push({ day: days[i], value: values[i], index: i });
    return list;
  };
  const covers = (base, end) => indexAt(base) >= 0 && days[days.length - 1] >= end - 7;
  return { days, values, indexAt, at, move, within, covers };
}

/** Every move over the stretch with its ends shifted by some sessions: what other readings of its words may come to. */
export function nearbyMoves(series, base, end, sessions = 5) {
  const from = series.indexAt(base);
  const to = series.indexAt(end);
  const moves = [];
  for (let i = Math.max(0, from - sessions); i <= from + sessions; i += 1)
    for (let j = Math.max(i + 1, to - sessions); j <= Math.min(to + sessions, series.values.length - 1); j += 1)
      moves.push(100 * (series.values[j] / series.values[i] - 1));
  return moves;
}

/**
 * A figure that is off by well more than any tolerance, and no other way to count the stretch comes near it. Over a
 * long stretch it lies below the truth, since distributions only add.
 */
export function toFalseMove(random, move, others, isLong) {
  for (let step = 0; step < 40; step += 1) {
    const gap = random.between(2.2, 3.6) + 0.4 * Math.abs(move) + 0.4 * step;
    const figure = isLong || random.next() < 0.5 ? move - gap : move + gap;
    const isFar = others.every((other) => Math.abs(other - figure) > 1 + 0.1 * Math.abs(other));
    if (Math.abs(figure) >= 1 && figure > -90 && isFar) return figure;
  }
  return undefined;
}

/** The size of a figure that is off by well more than any tolerance: larger, or smaller where there is room. */
export function toFalseSize(random, size) {
  const gap = random.between(2, 3.5) + 0.3 * size;
  return random.next() < 0.5 && size - gap > 1 ? size - gap : size + gap;
}

/** The last closes of the months to `end`, with the move of each: `{ day, move }`. */
export function monthlyMoves(series, end) {
  const { year, month } = toParts(series.days[0]);
  const list = [];
  for (let count = 1; ; count += 1) {
    const day = endOfMonth(year, month + count);
    if (day > end) return list;
    list.push({ day, move: series.move(endOfMonth(year, month + count - 1), day) });
  }
}

/** How many of the last moves have the sign of the last: `{ count: 3, isUp: true }`. */
export function countRun(moves) {
  const isUp = moves.at(-1) > 0;
  const before = moves.findLastIndex((move) => move > 0 !== isUp || move === 0);
  return { count: moves.length - 1 - before, isUp };
}

/** The moves of the last sessions, in percent, the last one last. */
export function dailyMoves(series, end, count) {
  const last = series.indexAt(end);
  return Array.from({ length: Math.min(count, last) }, (_, i) => {
    const index = last - Math.min(count, last) + 1 + i;
    return 100 * (series.values[index] / series.values[index - 1] - 1);
  });
}
