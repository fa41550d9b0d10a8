import { endOfMonth, endOfYear, lastMonth, months, nameDate, nameDay, nameWeekday, toParts } from './days.mjs';
import { toFalseSize } from './series.mjs';
import { toFigure } from './words.mjs';

/** Treasury yields, the VIX and consumer prices, at a day, over a month, in the twelve months to one. */
export function writeIndicators({ random, yields, vix, consumerPrices, published, write }) {
  for (const isTrue of [true, false]) {
    for (const [name, series] of Object.entries(yields)) writeYield({ random, name, series, published, isTrue, write });
    writeVix({ random, series: vix, published, isTrue, write });
    writeInflation({ random, series: consumerPrices, published, isTrue, write });
  }
}

function writeYield({ random, name, series, published, isTrue, write }) {
  const index = series.indexAt(published - Math.floor(random.between(7, 120)));
  const [value, day] = [series.values[index], series.days[index]];
  const level = toFigure(isTrue ? value : value + random.pick([-1, 1]) * random.between(0.35, 0.6), 2);
  write('yield: on a day', isTrue, `The ${name} Treasury yield closed at ${level}% on ${nameDate(day)}.`);
  write('yield: stood', isTrue, `On ${nameDay(day)} the yield on the ${name} Treasury note stood at ${level}%.`);
  const year = toParts(published).year;
  const [before, now] = [series.at(endOfYear(year - 2)), series.at(endOfYear(year - 1))];
  if (Math.abs(now - before) > 0.15) {
    const moved = now > before ? 'rose' : 'fell';
    const change = Math.round(100 * Math.abs(now - before)) + (isTrue ? 0 : 40);
    write(
      'yield: over a year',
      isTrue,
      `The ${name} Treasury yield ${moved} by ${change} basis points in ${year - 1}.`,
    );
    const way = now > before === isTrue ? 'rose' : 'fell';
    write('yield: direction of a year', isTrue, `Yields on ${name} Treasuries ${way} in ${year - 1}.`);
  }
  const last = lastMonth(published);
  const points = Math.round(100 * (series.at(last.end) - series.at(last.base)));
  if (Math.abs(points) < 8) return;
  const verb = points > 0 ? 'rose' : 'fell';
  const told = isTrue ? Math.abs(points) : Math.abs(points) + 25;
  write('yield: basis points', isTrue, `The ${name} Treasury yield ${verb} ${told} basis points in ${last.name}.`);
  const turned = points > 0 === isTrue ? 'higher' : 'lower';
  write('yield: direction', isTrue, `The ${name} yield ended ${last.name} ${turned} than it began.`);
  const end = toFigure(series.at(last.end) + (isTrue ? 0 : 0.45), 2);
  const start = toFigure(series.at(last.base), 2);
  const way = points > 0 ? 'rose' : 'fell';
  if (isTrue || points > 0)
    write(
      'yield: from to',
      isTrue,
      `The ${name} Treasury yield ${way} to ${end}% at the end of ${last.name} from ${start}% a month earlier.`,
    );
}

function writeVix({ random, series, published, isTrue, write }) {
  const off = (value) => (isTrue ? value : value * random.pick([1.3, 1.45]));
  write(
    'vix: on a weekday',
    isTrue,
    `The VIX closed at ${toFigure(off(series.at(published)), 2)} on ${nameWeekday(published)}.`,
  );
  const last = lastMonth(published);
  write('vix: ended a month', isTrue, `The VIX ended ${last.name} at ${toFigure(off(series.at(last.end)))}.`);
  const top = series.within(last.base, last.end).toSorted((a, b) => b.value - a.value)[0];
  write(
    'vix: high of a month',
    isTrue,
    `The highest close of the VIX in ${last.name} was ${toFigure(off(top.value))}.`,
  );
  const low = series.within(last.base, last.end).toSorted((a, b) => a.value - b.value)[0];
  write('vix: low of a month', isTrue, `The VIX bottomed at ${toFigure(off(low.value), 2)} in ${last.name}.`);
  const round = 5 * Math.floor(series.at(published) / 5);
  write(
    'vix: above or below',
    isTrue,
    `The VIX closed ${isTrue ? 'above' : 'below'} ${round} on ${nameWeekday(published)}.`,
  );
}

/** The last month that a text of the day can know: the one before the last. */
function writeInflation({ random, series, published, isTrue, write }) {
  const { year, month } = toParts(published);
  const end = endOfMonth(year, month - 2);
  const of = toParts(end);
  const base = endOfMonth(of.year - 1, of.month);
  const isTold = [base, end].every((day) => series.days[series.indexAt(day)] === day);
  if (!isTold) return;
  const move = series.move(base, end);
  if (move < 0.5) return;
  const figure = toFigure(isTrue ? move : toFalseSize(random, move));
  const name = `${months[of.month - 1]} ${of.year}`;
  write('inflation: twelve months', isTrue, `Consumer prices rose ${figure}% in the twelve months to ${name}.`);
  write('inflation: rate', isTrue, `Consumer price inflation was ${figure}% in ${name}.`);
  write(
    'inflation: from a year earlier',
    isTrue,
    `The consumer price index rose ${figure}% in ${name} from a year earlier.`,
  );
}
