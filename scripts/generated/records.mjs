import { endOfYear, lastMonth, nameDay, nameMonth, nameWeekday, toDay, toParts } from './days.mjs';
import { countRun, dailyMoves, monthlyMoves, toFalseSize } from './series.mjs';
import { counts, moveWords, ordinals, toFigure } from './words.mjs';

/** Records, drawdowns, runs, months and years by rank, and the largest moves of a day. */
export function writeRecords({ random, indexes, published, write }) {
  for (const [name, series] of random.sample(Object.entries(indexes), 2))
    for (const isTrue of [true, false]) {
      const context = { random, name, series, published, isTrue, write };
      writeRecordCloses(context);
      writeFalls(context);
      writeRuns(context);
      writeFirstIn(context);
      writeBestMonth(context);
      writeBestYear(context);
      writeLargestMoves(context);
    }
}

function writeRecordCloses({ name, series, published, isTrue, write }) {
  const { year } = toParts(published);
  let high = Math.max(...series.values.slice(0, series.indexAt(endOfYear(year - 1)) + 1));
  const closes = series.within(endOfYear(year - 1), published);
  const records = closes.filter(({ value }) => {
    if (value <= high) return false;
    high = value;
    return true;
  });
  if (records.length === 0) return;
  const count = records.length + (isTrue ? 0 : 4);
  write('record: how many', isTrue, `${name} has set ${count} record ${count === 1 ? 'close' : 'closes'} this year.`);
  const last = records.at(-1);
  const wrong = closes.findLast(({ day }) => day <= last.day - 9 && records.every((record) => record.day !== day));
  const told = isTrue ? last : wrong;
  if (told !== undefined) write('record: the last', isTrue, `${name} last closed at a record on ${nameDay(told.day)}.`);
}

function writeFalls({ random, name, series, published, isTrue, write }) {
  const { year } = toParts(published);
  let high = series.at(endOfYear(year - 1));
  let peak = series.days[series.indexAt(endOfYear(year - 1))];
  let deepest = { move: 0 };
  for (const { day, value } of series.within(endOfYear(year - 1), published)) {
    if (value > high) [high, peak] = [value, day];
    const move = 100 * (value / high - 1);
    if (move < deepest.move) deepest = { move, peak, low: day };
  }
  const tell = (move) => toFigure(isTrue ? move : toFalseSize(random, Math.abs(move)));
  if (deepest.move > -3) return;
  write('fall: deepest', isTrue, `The deepest drop of ${name} this year was ${tell(deepest.move)}%.`);
  if (deepest.peak <= endOfYear(year - 1)) return;
  const [from, to] = [nameDay(deepest.peak), nameDay(deepest.low)];
  write('fall: from day to day', isTrue, `From ${from} to ${to}, ${name} lost ${tell(deepest.move)}%.`);
  const rise = series.move(deepest.low, published);
  if (rise < 1.5) return;
  write(
    'fall: and since',
    isTrue,
    `${name} fell ${tell(deepest.move)}% between ${from} and ${to}, and has risen ${toFigure(rise)}% since.`,
  );
}

function writeRuns({ name, series, published, isTrue, write }) {
  const add = isTrue ? 0 : 2;
  const isTellable = ({ count }) => count >= 2 && count + add <= 12;
  const days = dailyMoves(series, published, 40);
  const sessions = countRun(days);
  if (isTellable(sessions)) {
    const verb = sessions.isUp ? 'rose' : 'fell';
    write(
      'run: sessions',
      isTrue,
      `${name} ${verb} for the ${ordinals[sessions.count + add]} straight session on ${nameWeekday(published)}.`,
    );
  }
  const weeks = countRun(
    Array.from({ length: 30 }, (_, i) => 29 - i).map((i) => series.move(published - 7 * (i + 1), published - 7 * i)),
  );
  if (isTellable(weeks) && nameWeekday(published) === 'Friday') {
    const verb = weeks.isUp ? 'rose' : 'fell';
    write('run: weeks', isTrue, `${name} ${verb} for a ${ordinals[weeks.count + add]} week in a row.`);
  }
  const last = lastMonth(published);
  const months = countRun(monthlyMoves(series, last.end).map(({ move }) => move));
  if (isTellable(months)) {
    const noun = months.isUp ? 'gain' : 'loss';
    write(
      'run: months',
      isTrue,
      `${last.name} brought ${name} its ${ordinals[months.count + add]} straight monthly ${noun}.`,
    );
  }
  const ups = days.slice(-10).filter((move) => move > 0).length;
  if (ups >= 2 && ups + add <= 10)
    write('run: so many of ten', isTrue, `${name} has risen in ${counts[ups + add]} of the past ten sessions.`);
}

/** "July brought it its first monthly gain in three months": none of those before was one. */
function writeFirstIn({ name, series, published, isTrue, write }) {
  const last = lastMonth(published);
  const moves = monthlyMoves(series, last.end).map(({ move }) => move);
  const isUp = moves.at(-1) > 0;
  const before = moves.slice(0, -1).findLastIndex((move) => move > 0 === isUp);
  const since = moves.length - 1 - before;
  if (since < 2 || since > 10 || moves.slice(-since - 1).some((move) => Math.abs(move) < 0.3)) return;
  const noun = isUp ? 'gain' : 'loss';
  const told = counts[isTrue ? since : since + 2];
  write('run: first in', isTrue, `${last.name} brought ${name} its first monthly ${noun} in ${told} months.`);
  write('run: first in', isTrue, `In ${last.name} ${name} had its first monthly ${noun} in ${told}.`);
}

/** "Its best month since November 2023": false where a better one lies between. */
function writeBestMonth({ random, name, series, published, isTrue, write }) {
  const last = lastMonth(published);
  const list = monthlyMoves(series, last.end);
  const { move } = list.at(-1);
  const since = list.slice(0, -1).findLast((month) => (move > 0 ? month.move >= move : month.move <= move));
  if (since === undefined || last.end - since.day < 150 || Math.abs(move) < 0.5) return;
  const { year, month } = toParts(since.day);
  const told = isTrue ? since.day : toDay(year, month - 24, 0);
  if (toParts(told).year < 1990) return;
  const rank = move > 0 ? 'best' : 'worst';
  const { verb } = moveWords(random, move > 0);
  const when = nameMonth(told);
  write(
    'since: with its figure',
    isTrue,
    `${name} ${verb} ${toFigure(move)}% in ${last.name}, its ${rank} month since ${when}.`,
  );
  write('since: month', isTrue, `${last.name} was the ${rank} month for ${name} since ${when}.`);
}

/** "2023 was its best year since 2019", "its third-worst since 1990". */
function writeBestYear({ random, name, series, published, isTrue, write }) {
  const last = toParts(published).year - 1;
  const list = Array.from({ length: last - 1987 }, (_, i) => 1988 + i).map((year) => ({
    year,
    move: series.move(endOfYear(year - 1), endOfYear(year)),
  }));
  const of = random.pick(list.slice(-6));
  const before = list.filter(({ year }) => year < of.year);
  const isUp = of.move > 0;
  const rank = isUp ? 'best' : 'worst';
  const since = before.findLast(({ move }) => (isUp ? move > of.move : move < of.move));
  const isNear = before.some(({ move }) => Math.abs(move - of.move) < 1.5);
  if (since === undefined || isNear) return;
  const told = isTrue ? since.year : since.year - 3;
  if (told < 1990 || of.year - since.year < 2) return;
  const { verb } = moveWords(random, isUp);
  write('year: best since', isTrue, `${of.year} was the ${rank} year for ${name} since ${told}.`);
  write(
    'year: with its figure',
    isTrue,
    `${name} ${verb} ${toFigure(of.move)}% in ${of.year}, its ${rank} year since ${told}.`,
  );
  writeYearRank({ random, name, list, isTrue, write });
}

/**
 * "2002 was the second-worst year since 1995": a year that it cannot matter for whether 1995 counts, nor whether the
 * years after it do. A first place "since 1995" would say that 1995 was as bad, and is told above.
 */
function writeYearRank({ random, name, list, isTrue, write }) {
  const isBest = random.next() < 0.5;
  const rank = (years, year) =>
    years.toSorted((a, b) => (isBest ? b.move - a.move : a.move - b.move)).findIndex((one) => one.year === year) + 1;
  const since = random.pick([1995, 2005, 2012]);
  const placed = list
    .filter(({ year }) => year > since + 2)
    .map(({ year }) => ({
      year,
      places: [since, since + 1].flatMap((first) => {
        const counted = list.filter((one) => one.year >= first);
        return [
          rank(counted, year),
          rank(
            counted.filter((one) => one.year <= year),
            year,
          ),
        ];
      }),
    }));
  const place = random.pick([2, 3]);
  const fitting = placed.filter(({ places }) =>
    isTrue ? places.every((each) => each === place) : places.every((each) => Math.abs(each - place) > 1),
  );
  if (fitting.length === 0) return;
  const { year } = random.pick(fitting);
  const word = `${ordinals[place]}-${isBest ? 'best' : 'worst'}`;
  write('year: rank', isTrue, `${year} was the ${word} year for ${name} since ${since}.`);
  write('year: had its', isTrue, `${name} had its ${word} year since ${since} in ${year}.`);
}

/** "The biggest one-day gain of 2022 was 5.5%." */
function writeLargestMoves({ random, name, series, published, isTrue, write }) {
  const year = toParts(published).year - random.pick([1, 2, 3]);
  const moves = series
    .within(endOfYear(year - 1), endOfYear(year))
    .map(({ day, value, index }) => ({ day, move: 100 * (value / series.values[index - 1] - 1) }))
    .toSorted((a, b) => a.move - b.move);
  const isGain = random.next() < 0.5;
  const found = moves.at(isGain ? -1 : 0);
  const figure = toFigure(isTrue ? found.move : Math.abs(found.move) * 1.5 + 1);
  const day = isTrue ? found.day : random.pick(moves.slice(30, -30)).day;
  const noun = isGain ? 'gain' : 'loss';
  write('largest: figure', isTrue, `The biggest one-day ${noun} of ${name} in ${year} was ${figure}%.`);
  write('largest: day', isTrue, `${name} had its ${isGain ? 'best' : 'worst'} day of ${year} on ${nameDay(day)}.`);
  write(
    'largest: drop or jump',
    isTrue,
    `The largest daily ${isGain ? 'jump' : 'drop'} for ${name} in ${year}, ${figure}%, came on ${nameDay(found.day)}.`,
  );
}
