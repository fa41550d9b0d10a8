import { endOfMonth, endOfYear, months, toDay, toParts } from '../days.mjs';
import { capitalize, counts, toFigure } from '../words.mjs';
import { listGauges, nearbyLevels, toFalseLevel, wayWords } from './macro-gauges.mjs';

/** The same meanings as the other passages of the economy and of rates in a second voice, that of a desk's diary. */
export function writeMacroNotes(market) {
  for (const gauge of listGauges(market)) {
    if (gauge.series.days[0] > market.published - 1500) continue;
    writePath({ ...market, gauge }, market.random.pick([4, 7, 10]));
  }
  writePrices(market);
  writeFed(market);
}

/** "In March it finished at 4.21%. By the time April was out, it was 4.17%." */
function writePath({ random, gauge, published, write }, back) {
  const of = toParts(published);
  const at = (count) => endOfMonth(of.year, of.month - back + count);
  const month = (count) => months[toParts(at(count)).month - 1];
  const from = gauge.series.at(at(0));
  const [told, year] = [gauge.tell(from), toParts(at(0)).year];
  const lead = capitalize(
    random.pick([
      `On the last trading day of ${month(0)} ${year}, ${gauge.name} closed at ${told}.`,
      `${gauge.name} finished ${month(0)} ${year} at ${told}.`,
      `${gauge.name} went out of ${month(0)} ${year} at ${told}.`,
    ]),
  );
  const tell = (family, day, toTexts) => {
    const value = gauge.series.at(day);
    if (Math.abs(value - from) < gauge.least) return;
    const wrong = toFalseLevel(random, gauge, value, nearbyLevels(gauge, day));
    for (const [isTrue, figure] of [
      [true, value],
      [false, wrong],
    ]) {
      if (figure === undefined || Math.abs(figure - from) < gauge.least) continue;
      const texts = toTexts({ figure: gauge.tell(figure), words: wayWords(random, figure > from) });
      for (const text of random.sample(texts, 2)) write(family, isTrue, text, lead);
    }
  };
  tell('passage: macro notes, later', at(1), ({ figure, words }) => [
    `One month on it was at ${figure}.`,
    `${month(1)} ended at ${figure}.`,
    `A month after that, it stood at ${figure}.`,
    `Come the end of ${month(1)}, it was at ${figure}.`,
    `It then ${words.verb} to ${figure} by the end of ${month(1)}.`,
    `The month after, it ended at ${figure}.`,
  ]);
  if (back > 4)
    tell('passage: macro notes, later', at(6), ({ figure, words }) => [
      `Half a year later it was at ${figure}.`,
      `Six months later, it had ${words.perfect} to ${figure}.`,
      `In the six months that followed it ${words.verb} to ${figure}.`,
      `Two quarters on, it was at ${figure}.`,
    ]);
  tell('passage: macro notes, before', at(-1), ({ figure, words }) => [
    `It had come into the month at ${figure}.`,
    `A month before it had stood at ${figure}.`,
    `It started the month at ${figure}.`,
    `That was ${words.where === 'up' ? 'down' : 'up'} from ${figure} at the end of ${month(-1)}.`,
    `At the previous month's end the figure was ${figure}.`,
  ]);
  tell('passage: macro notes, before', at(-12), ({ figure }) => [
    `A year before it had stood at ${figure}.`,
    `Twelve months earlier it was ${figure}.`,
    `The same month of the year before had ended at ${figure}.`,
    `This compared with ${figure} twelve months earlier.`,
    `It had been at ${figure} one year earlier.`,
  ]);
}

/** "Prices were 3.1% higher than a year before in June 2023. The rate was 9.1% a year before." */
function writePrices({ random, consumerPrices, published, write }) {
  const of = toParts(published);
  const at = (count) => endOfMonth(of.year, of.month - 2 - count);
  const rateAt = (count) => {
    const day = at(count);
    const { year, month } = toParts(day);
    const base = endOfMonth(year - 1, month);
    const has = (one) => consumerPrices.days[consumerPrices.indexAt(one)] === one;
    return has(day) && has(base) ? Math.round(10 * consumerPrices.move(base, day)) / 10 : undefined;
  };
  const back = random.pick([2, 5, 9, 14]);
  const now = rateAt(back);
  if (now === undefined || now < 0.3) return;
  const nameOf = (count) => months[toParts(at(back + count)).month - 1];
  const lead = `CPI inflation came in at ${toFigure(now)}% for ${nameOf(0)} ${toParts(at(back)).year}.`;
  const tell = (count, toTexts) => {
    const value = rateAt(back + count);
    if (value === undefined || value < 0.3 || value === now) return;
    for (const isTrue of [true, false]) {
      const told = isTrue ? value : value + (value > 2.5 ? random.pick([-1, 1]) : 1) * random.between(0.9, 1.6);
      const isNear = [-1, 0, 1].some((i) => Math.abs((rateAt(back + count + i) ?? 99) - told) < 0.5);
      if ((!isTrue && isNear) || (!isTrue && Math.abs(told - now) < 0.2)) continue;
      const isUp = told > now;
      const texts = toTexts({ figure: `${toFigure(told)}%`, isUp });
      for (const text of random.sample(texts, 2)) write('passage: macro notes, prices', isTrue, text, lead);
    }
  };
  tell(-1, ({ figure, isUp }) => [
    `${nameOf(-1)} brought ${figure}.`,
    `One month later it was ${isUp ? 'up' : 'down'} to ${figure}.`,
    `It ${isUp ? 'accelerated' : 'came down'} to ${figure} in ${nameOf(-1)}.`,
    `The ${nameOf(-1)} figure was ${figure}.`,
  ]);
  tell(12, ({ figure }) => [
    `A year before, it was still at ${figure}.`,
    `It had stood at ${figure} twelve months earlier.`,
    `One year earlier the figure had been ${figure}.`,
  ]);
  tell(1, ({ figure, isUp }) => [
    `It was ${figure} the month before.`,
    `The previous month's figure was ${figure}.`,
    `That was ${isUp ? 'down' : 'up'} from ${figure} the month before.`,
  ]);
}

/** "The Fed moved by a quarter point in July 2023, to 5.25%-5.50%. That was the last increase." */
function writeFed({ random, decisions, published, write }) {
  const known = decisions.filter(({ day }) => day > toDay(2015, 1, 1) && day < published - 60);
  const moves = known.filter(({ change }) => Math.abs(change) === 0.25);
  const nameOf = ({ day }) => `${months[toParts(day).month - 1]} ${toParts(day).year}`;
  for (const move of random.sample(moves, 2)) {
    const [verb, noun] = move.change < 0 ? ['cut', 'cut'] : ['raised', 'increase'];
    const lead = `Policy makers ${verb} the federal funds rate by 25 basis points in ${nameOf(move)}.`;
    const next = known.find(({ day, isScheduled }) => day > move.day && isScheduled);
    const isHold = next?.change === 0;
    const year = toParts(move.day).year;
    const rank = moves.filter(
      ({ day, change }) => day > endOfYear(year - 1) && day <= move.day && change > 0 === move.change > 0,
    ).length;
    const isOnlyQuarters = known
      .filter(({ day }) => day > endOfYear(year - 1) && day <= move.day)
      .every(({ change }) => change === 0 || change === move.change);
    for (const isTrue of [true, false]) {
      const add = isTrue ? 0 : 1;
      const range = `${(move.low + add).toFixed(2)}% to ${(move.high + add).toFixed(2)}%`;
      const old = `${(move.low - move.change + add).toFixed(2)}%-${(move.high - move.change + add).toFixed(2)}%`;
      const texts = [
        `The move put the target range at ${range}.`,
        `With that the target range was ${range}.`,
        `It had been at ${old} before the move.`,
        `The range before the move was ${old}.`,
      ];
      for (const text of random.sample(texts, 2)) write('passage: macro notes, policy', isTrue, text, lead);
      if (isOnlyQuarters)
        write(
          'passage: macro notes, policy',
          isTrue,
          `It was ${noun} number ${counts[rank + (isTrue ? 0 : 2)]} of that year.`,
          lead,
        );
    }
    if (next === undefined || next.day - move.day > 70) continue;
    const holds = ['They held at the following meeting.', 'At the meeting after that they did nothing.'];
    const goesOn = [`The next meeting brought another ${noun}.`, `They ${verb} it again at the following meeting.`];
    write('passage: macro notes, policy', isHold, random.pick(holds), lead);
    write('passage: macro notes, policy', !isHold && next.change > 0 === move.change > 0, random.pick(goesOn), lead);
  }
}
