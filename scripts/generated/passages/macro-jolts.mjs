import { nameDate, nameDay, nameWeekday, toParts } from '../days.mjs';
import { capitalize, counts, toFigure } from '../words.mjs';
import { listGauges, nearbyLevels, onSessions, toFalseLevel } from './macro-gauges.mjs';

/** Jumps of the VIX and of spreads and how they passed: "It was back under 20 within a week." */
export function writeMacroJolts(market) {
  for (let i = 0; i < 3; i += 1) writeJump(market);
  writeLastAbove(market);
  for (let i = 0; i < 2; i += 1) writeWidening(market);
}

/** A close far above those of the two weeks before it. */
function writeJump({ random, vix, published, write }) {
  const days = vix
    .within(published - 2200, published - 80)
    .filter(({ value, index }) => value > 25 && value > 1.35 * Math.max(...vix.values.slice(index - 10, index)));
  if (days.length === 0) return;
  const { day, value, index } = random.pick(days);
  const gauge = { series: vix, away: (level) => level * random.between(0.25, 0.4) };
  const name = toParts(day).year === toParts(published).year ? nameDay(day) : nameDate(day);
  const lead = random.pick([
    `The VIX jumped to ${toFigure(value)} on ${name}.`,
    `On ${name} the VIX closed at ${toFigure(value)}.`,
    `Wall Street's fear gauge shot up to ${toFigure(value)} on ${name}.`,
  ]);
  const family = 'passage: macro jolts';
  const tellBoth = (at, howMany, toTexts) => {
    const true_ = vix.values[at];
    const wrong = toFalseLevel(random, gauge, true_, nearbyLevels(gauge, vix.days[at], 3));
    for (const text of random.sample(toTexts(toFigure(true_)), howMany)) write(family, true, text, lead);
    if (wrong !== undefined)
      for (const text of random.sample(toTexts(toFigure(wrong)), howMany)) write(family, false, text, lead);
  };
  tellBoth(index - 1, 1, (figure) => [
    `The day before, it had closed at ${figure}.`,
    `A day earlier it had been ${figure}.`,
    `It had closed at ${figure} the session before.`,
  ]);
  tellBoth(vix.indexAt(day + 7), 1, (figure) => [
    `A week later it was at ${figure}.`,
    `A week later it closed at ${figure}.`,
    `Seven days on, it stood at ${figure}.`,
  ]);
  tellBoth(vix.indexAt(day + 14), 1, (figure) => [
    `Two weeks later it was ${figure}.`,
    `A fortnight later it was at ${figure}.`,
  ]);
  tellBoth(vix.indexAt(day - 7), 1, (figure) => [
    `A week earlier it had been ${figure}.`,
    `The week before, it stood at ${figure}.`,
  ]);
  writeReturn({ random, series: vix, published, write, family, lead, day, index, value });
}

/** How many weeks it took to close below a round level again. */
function writeReturn({ random, series, published, write, family, lead, day, index, value }) {
  const level = 5 * Math.floor((value - 4) / 5);
  const back = series.days.findIndex((_, i) => i > index && series.values[i] < level);
  if (back < 0 || series.days[back] > published - 7) return;
  const took = series.days[back] - day;
  const weeks = Math.ceil(took / 7);
  const tell = (count) => {
    const words = count === 1 ? 'a week' : `${counts[count]} weeks`;
    return random.sample(
      [
        `It was back under ${level} within ${words}.`,
        `Within ${words} it was below ${level} again.`,
        `Within ${words} it had closed below ${level}.`,
        `It took less than ${count === 1 ? 'eight days' : `${counts[Math.min(12, count + 1)]} weeks`} to close under ${level} again.`,
      ],
      2,
    );
  };
  if (weeks <= 10) for (const text of tell(weeks)) write(family, true, text, lead);
  const less = Math.floor((took - 8) / 14);
  if (less >= 1 && less <= 10) for (const text of tell(less)) write(family, false, text, lead);
}

/** "The last time it closed above 30 was on April 21, 2025." */
function writeLastAbove({ random, vix, published, write }) {
  const close = vix.at(published);
  const lead = `The VIX closed at ${toFigure(close, 2)} on ${nameWeekday(published)}.`;
  for (const level of [20, 25, 30, 40].filter((one) => one > close + 2)) {
    const above = vix.within(published - 3000, published).filter(({ value }) => value > level);
    const last = above.at(-1);
    if (last === undefined) continue;
    const day = vix.days[vix.indexAt(last.day - Math.floor(random.between(150, 500)))];
    for (const isTrue of [true, false]) {
      const name = nameDate(isTrue ? last.day : day);
      const texts = [
        `The last time it closed above ${level} was on ${name}.`,
        `It last closed above ${level} on ${name}.`,
        `It has not closed above ${level} since ${name}.`,
        `Its last close above ${level} came on ${name}.`,
      ];
      for (const text of random.sample(texts, 2)) write('passage: macro jolts', isTrue, text, lead);
    }
  }
}

/** "High-yield spreads stood at 3.0 points on July 5. In six weeks they widened to 4.6, then narrowed." */
function writeWidening(market) {
  const { random, highYieldSpread, published, write } = market;
  const series = onSessions(highYieldSpread, market.vix);
  const list = series.within(published - 2500, published - 120);
  const spans = list.flatMap(({ day, value, index }) =>
    [4, 5, 6, 8].flatMap((weeks) => {
      const end = series.indexAt(day + 7 * weeks);
      return series.days[end] === day + 7 * weeks && series.values[end] - value > 0.8
        ? [{ weeks, day, value, index, end, to: series.values[end] }]
        : [];
    }),
  );
  if (spans.length === 0) return;
  const { weeks, day, value, end, to } = random.pick(spans);
  const gauge = listGauges(market).find(({ kind }) => kind === 'spread');
  const lead = random.pick([
    `On ${nameDate(day)}, high-yield spreads stood at ${toFigure(value, 2)} percentage points.`,
    `High-yield spreads were ${toFigure(value, 2)} percentage points on ${nameDate(day)}.`,
  ]);
  const wrong = toFalseLevel(random, gauge, to, nearbyLevels({ series }, series.days[end]));
  for (const [isTrue, figure] of [
    [true, to],
    [false, wrong],
  ]) {
    if (figure === undefined) continue;
    const told = toFigure(figure, 2);
    const verb = figure > value ? 'widened' : 'narrowed';
    const texts = [
      `${capitalize(counts[weeks])} weeks later they were ${told} points.`,
      `Over the next ${counts[weeks]} weeks they ${verb} to ${told} points.`,
      `By ${nameDay(series.days[end])} they had ${verb} to ${told} points.`,
      `They ${verb} to ${told} points in ${counts[weeks]} weeks.`,
      `Within ${counts[weeks]} weeks they had ${verb} to ${told} points.`,
    ];
    for (const text of random.sample(texts, 2)) write('passage: macro spreads', isTrue, text, lead);
  }
}
