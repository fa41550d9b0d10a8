import { endOfYear, monthsBefore, nameDate, nameDay, toParts } from './days.mjs';
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
  write('level: on Friday', isTrue, `${name} closed at ${toLevel(told)} on Friday.`);
  write('level: ended the week', isTrue, `${name} ended the week at ${toLevel(told, 0)}.`);
  const step = close > 1000 ? 100 : 10;
  const round = toLevel(step * Math.floor(close / step), 0);
  write('level: above or below', isTrue, `${name} closed ${isTrue ? 'above' : 'below'} ${round} on Friday.`);
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
  const low = Math.min(...series.within(monthsBefore(published, 12), published).map(({ value }) => value));
  const above = 100 * (close / low - 1);
  if (above > 2) write('distance: above its low', isTrue, `${name} is ${tell(above)}% above its 52-week low.`);
}

function writeAverages({ random, name, series, published, isTrue, write }) {
  const close = series.at(published);
  for (const sessions of [50, 200]) {
    const last = series.indexAt(published);
    const closes = series.values.slice(last - sessions + 1, last + 1);
    const gap = 100 * ((close * sessions) / closes.reduce((sum, value) => sum + value, 0) - 1);
    if (Math.abs(gap) < 1) continue;
    const side = gap > 0 === isTrue ? 'above' : 'below';
    write('average: side', isTrue, `${name} closed ${side} its ${sessions}-day moving average on Friday.`);
    write('average: trades', isTrue, `${name} now trades ${side} its ${sessions}-day average.`);
    const figure = toFigure(isTrue ? gap : toFalseSize(random, Math.abs(gap)));
    const place = gap > 0 ? 'above' : 'below';
    write('average: distance', isTrue, `${name} is ${figure}% ${place} its ${sessions}-day moving average.`);
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
  write('extreme: set on', isTrue, `The ${word} close of ${year} for ${name} came on ${nameDate(day)}.`);
}
