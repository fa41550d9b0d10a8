import { toDay } from '../days.mjs';

/** Sessions that a peak must stand above: those of a year. */
const yearOfSessions = 250;
/** Sessions before a low that it must lie below to be told without its peak: those of half a year. */
const halfYear = 130;
/** What makes a fall worth a tale. Unit: percent. */
const leastFall = 9;
/** A high that is passed sooner is no peak. Unit: calendar days. */
const leastHeld = 100;

/**
 * The falls of a series from a high of 52 weeks, since 1998 and as known at a day: `{ peak, low, regained, fall }` with
 * `{ day, value, index }` each. `regained` is the first close above the peak, undefined while there is none, and `low`
 * the lowest close before it.
 */
export function findEpisodes(series, published) {
  const last = series.indexAt(published);
  const first = Math.max(yearOfSessions, series.indexAt(toDay(1998, 1, 1)) + 1);
  const toPoint = (index) => ({ index, day: series.days[index], value: series.values[index] });
  const episodes = [];
  for (let i = first; i < last; i += 1) {
    if (!isYearHigh(series.values, i) || series.values[i + 1] > series.values[i]) continue;
    const { low, regained } = followFall(series.values, i, last);
    const fall = 100 * (series.values[low] / series.values[i] - 1);
    if (fall > -leastFall || low - i < 8 || last - low < 30) continue;
    if (regained !== undefined && series.days[regained] - series.days[i] < leastHeld) continue;
    const isRecord = series.values.slice(0, i).every((value) => value < series.values[i]);
    const end = regained === undefined ? undefined : toPoint(regained);
    const before = series.values.slice(Math.max(0, low - halfYear), low);
    const isLowest = low - i > halfYear || Math.min(...before) > series.values[low];
    episodes.push({ peak: toPoint(i), low: toPoint(low), regained: end, fall, isRecord, isLowest });
  }
  return episodes;
}

function isYearHigh(values, index) {
  for (let i = index - yearOfSessions; i < index; i += 1) if (values[i] >= values[index]) return false;
  return true;
}

function followFall(values, peak, last) {
  let low = peak + 1;
  for (let i = peak + 1; i <= last; i += 1) {
    if (values[i] > values[peak]) return { low, regained: i };
    if (values[i] < values[low]) low = i;
  }
  return { low, regained: undefined };
}
