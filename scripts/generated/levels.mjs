import { endOfYear, monthsBefore, nameDate, nameDay, nameWeekday, toParts } from './days.mjs';
import { toFalseSize } from './series.mjs';
import { toFigure, toLevel } from './words.mjs';

/** Closes, round numbers, distances from records and lows, moving averages, and the extremes of a year. */
export function writeLevels({ random, indexes, published, write }) {
  for (const [name, series] of random.sample(Object.entries(indexes), 2))
    for (const isTrue of [true, false]) {
      const context = { random, name, series, published, isTrue, write };
      writeCloses(context);
      writeDistances(context);
      writeAverages(context);
      writeExtremes(context);
    }
}

function writeCloses({ random, name, series, published, isTrue, write }) {
  const close = series.at(published);
  const told = isTrue ? close : close * (1 + random.pick([-1, 1]) * random.between(0.03, 0.06));
  const today = nameWeekday(published);
  const ended = random.pick(['closed at', 'finished at', 'ended at', 'settled at']);
  write('level: on a weekday', isTrue, `${name} ${ended} ${toLevel(told)} on ${today}.`);
  write('level: left at', isTrue, `${today}'s trading left ${name} at ${toLevel(told)}.`);
  if (today === 'Friday') write('level: ended the week', isTrue, `${name} ended the week at ${toLevel(told, 0)}.`);
  const step = close > 1000 ? 100 : 10;
  const round = toLevel(step * Math.floor(close / step), 0);
  write('level: above or below', isTrue, `${name} closed ${isTrue ? 'above' : 'below'} ${round} on ${today}.`);
  const index = series.indexAt(published - Math.floor(random.between(20, 200)));
  const then = series.values[index] * (isTrue ? 1 : told === close ? 1.04 : told / close);
  write('level: on a day', isTrue, `${name} closed at ${toLevel(then)} on ${nameDate(series.days[index])}.`);
}

function writeDistances({ random, name, series, published, isTrue, write }) {
  const close = series.at(published);
  const tell = (move) => toFigure(isTrue ? move : toFalseSize(random, Math.abs(move)));
  const record = Math.max(...series.values.slice(0, series.indexAt(published) + 1));
  const below = 100 * (close / record - 1);
  if (below < -1) {
    write('distance: below its record', isTrue, `${name} is ${tell(below)}% below its record close.`);
    write('distance: under its high', isTrue, `${name} stands ${tell(below)}% under its all-time high.`);
  }
  const year = series.within(monthsBefore(published, 12), published).map(({ value }) => value);
  const edge = series.within(monthsBefore(published, 12) - 7, monthsBefore(published, 12)).map(({ value }) => value);
  const [high, low] = [Math.max(...year), Math.min(...year)];
  const isClear = edge.every((value) => value < high && value > low);
  const fall = 100 * (close / high - 1);
  if (fall < -2 && isClear)
    write('distance: below its 52-week high', isTrue, `${name} is ${tell(fall)}% below its 52-week high.`);
  const since = series
    .within(endOfYear(toParts(published).year - 1), published)
    .toSorted((a, b) => a.value - b.value)[0];
  const rise = 100 * (close / since.value - 1);
  if (rise > 3)
    write('distance: above a named low', isTrue, `${name} is ${tell(rise)}% above its ${nameDay(since.day)} low.`);
  const above = 100 * (close / low - 1);
  if (above > 2 && isClear)
    write('distance: above its low', isTrue, `${name} is ${tell(above)}% above its 52-week low.`);
}

function writeAverages({ random, name, series, published, isTrue, write }) {
  const close = series.at(published);
  for (const sessions of [50, 200]) {
    const last = series.indexAt(published);
    const closes = series.values.slice(last - sessions + 1, last + 1);
    const gap = 100 * ((close * sessions) / closes.reduce((sum, value) => sum + value, 0) - 1);
    if (Math.abs(gap) < 1) continue;
    const side = gap > 0 === isTrue ? 'above' : 'below';
    const day = nameWeekday(published);
    write('average: side on a weekday', isTrue, `${name} closed ${side} its ${sessions}-day moving average on ${day}.`);
    const isSteady = Math.abs(gap) > 4;
    if (isSteady) write('average: trades', isTrue, `${name} now trades ${side} its ${sessions}-day average.`);
    const figure = toFigure(isTrue ? gap : toFalseSize(random, Math.abs(gap)));
    const place = gap > 0 ? 'above' : 'below';
    write('average: distance', isTrue, `${name} is ${figure}% ${place} its ${sessions}-day moving average.`);
    const held = toLevel((close / (1 + gap / 100)) * (isTrue ? 1 : 1.25), 0);
    write('average: level', isTrue, `The ${sessions}-day moving average of ${name} stands at ${held}.`);
  }
}

/** "The S&P 500 closed at its high of 2023, 4,783.35, on December 28." */
function writeExtremes({ random, name, series, published, isTrue, write }) {
  const year = toParts(published).year - random.pick([1, 2, 3]);
  const closes = series.within(endOfYear(year - 1), endOfYear(year)).toSorted((a, b) => a.value - b.value);
  const isHigh = random.next() < 0.5;
  const found = closes.at(isHigh ? -1 : 0);
  const other = random.pick(closes.slice(40, -40));
  const word = isHigh ? 'highest' : 'lowest';
  const told = isTrue ? found.value : found.value * (isHigh ? 0.93 : 1.07);
  write('extreme: close of a year', isTrue, `The ${word} close of ${name} in ${year} was ${toLevel(told)}.`);
  const day = isTrue ? found.day : other.day;
  const noun = isHigh ? 'high' : 'low';
  write('extreme: day of a year', isTrue, `${name} made its closing ${noun} for ${year} on ${nameDay(day)}.`);
  write('extreme: came on', isTrue, `The ${word} close of ${year} for ${name} came on ${nameDate(day)}.`);
  const reached = isHigh ? 'peaked' : 'bottomed';
  write('extreme: peaked or bottomed', isTrue, `${name} ${reached} for the year on ${nameDate(day)}.`);
  const bound = isHigh ? found.value * (isTrue ? 1.02 : 0.95) : found.value * (isTrue ? 0.98 : 1.05);
  const side = isHigh ? 'above' : 'below';
  write('extreme: never closed beyond', isTrue, `${name} never closed ${side} ${toLevel(bound, 0)} in ${year}.`);
}
