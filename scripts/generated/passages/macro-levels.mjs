import { endOfMonth, endOfYear, months, nameDate, nameDay, toParts } from '../days.mjs';
import { capitalize } from '../words.mjs';
import { listGauges, nearbyLevels, toFalseLevel, wayWords } from './macro-gauges.mjs';

/** "It ended September at 4.02%. A month later it was 4.36%": yields, spreads, the VIX, oil and the dollar from time to time. */
export function writeMacroLevels(market) {
  for (const gauge of listGauges(market)) {
    if (gauge.series.days[0] > market.published - 1500) continue;
    const context = { ...market, gauge };
    for (const back of [market.random.pick([3, 4, 5]), market.random.pick([8, 11, 14, 17])]) writeAround(context, back);
    // The dollar index comes out a week late.
    if (gauge.kind !== 'dollar') writeSince(context);
    writeExtremes(context, toParts(market.published).year - market.random.pick([1, 2]));
  }
}

const distractors = [
  'Few had expected as much.',
  'Investors took it calmly.',
  'The financial press made much of it.',
  'Nobody quite knew why.',
];

/** A month's end that is well before publication, told at once with those after and before it. */
function writeAround({ random, gauge, published, write }, back) {
  const of = toParts(published);
  const at = (count) => endOfMonth(of.year, of.month - back + count);
  const told = { day: at(0), value: gauge.series.at(at(0)), month: toParts(at(0)) };
  const isOfYear = told.month.year === of.year && random.next() < 0.5;
  const month = months[told.month.month - 1];
  const name = isOfYear ? month : `${month} ${told.month.year}`;
  const figure = gauge.tell(told.value);
  const lead = [
    random.pick([
      `${gauge.name} stood at ${figure} at the end of ${name}.`,
      `${gauge.name} ended ${name} at ${figure}.`,
      `At the end of ${name}, ${gauge.name} was ${figure}.`,
      `${name} closed with ${gauge.name} at ${figure}.`,
    ]),
    ...(random.next() < 0.25 ? [random.pick(distractors)] : []),
  ].join(' ');
  const context = { random, gauge, write, lead: capitalize(lead), from: told.value };
  const monthOf = (count) => months[toParts(at(count)).month - 1];
  tellLevels(context, 'passage: macro later', at(1), 2, ({ figure: to, words }) => [
    `A month later it was ${to}.`,
    `A month on, it stood at ${to}.`,
    `By the end of ${monthOf(1)} it had ${words.perfect} to ${to}.`,
    `It ended ${monthOf(1)} at ${to}.`,
    `The following month it ${words.verb} to ${to}.`,
    `By the end of the next month it was ${to}.`,
    `At the end of ${monthOf(1)} it was ${to}.`,
    `It ${words.verb} to ${to} over the following month.`,
  ]);
  if (back > 3)
    tellLevels(context, 'passage: macro later', at(3), 1, ({ figure: to, words }) => [
      `Three months later it was ${to}.`,
      `By the end of ${monthOf(3)} it was ${words.where} to ${to}.`,
      `${monthOf(3)} ended with it at ${to}.`,
      `Over the next three months it ${words.verb} to ${to}.`,
      `By the close of ${monthOf(3)} it had ${words.perfect} to ${to}.`,
    ]);
  tellLevels(context, 'passage: macro before', at(-1), 2, ({ figure: to, words }) => [
    `A month earlier it had been ${to}.`,
    `It had begun the month at ${to}.`,
    `The month before, it had ended at ${to}.`,
    `That was ${words.where === 'up' ? 'down' : 'up'} from ${to} a month before.`,
    `At the end of ${monthOf(-1)} it had still been ${to}.`,
    `One month before, the figure was ${to}.`,
  ]);
  tellLevels(context, 'passage: macro before', at(-12), 1, ({ figure: to }) => [
    `A year earlier it had been ${to}.`,
    `Twelve months before, it stood at ${to}.`,
    `It compares with ${to} a year before.`,
    `The year before, at the same time, it had been ${to}.`,
    `At the end of ${month} ${told.month.year - 1} it was ${to}.`,
  ]);
  if (back > 12)
    tellLevels(context, 'passage: macro later', at(12), 1, ({ figure: to }) => [
      `A year later it was ${to}.`,
      `Twelve months on, it stood at ${to}.`,
      `One year on, it was at ${to}.`,
      `By the end of ${month} ${told.month.year + 1} it was ${to}.`,
    ]);
  const day = gauge.series.days[gauge.series.indexAt(at(1) + 10)];
  tellLevels(context, 'passage: macro later', day, 1, ({ figure: to, words }) => [
    `By ${nameDay(day)} it had ${words.perfect} to ${to}.`,
    `On ${nameDay(day)} it closed at ${to}.`,
    `It was ${to} on ${nameDay(day)}.`,
  ]);
  writeChanges({ ...context, monthOf, year: told.month.year }, at);
}

/** The texts of a figure at a day, once true and once well off, some of the wordings at random. */
function tellLevels({ random, gauge, write, lead, from }, family, day, count, toTexts) {
  const value = gauge.series.at(day);
  const tell = (told) =>
    random.sample(toTexts({ figure: gauge.tell(told), words: wayWords(random, told > from) }), count);
  if (Math.abs(value - from) < gauge.least) return;
  for (const text of tell(value)) write(family, true, text, lead);
  const wrong = toFalseLevel(random, gauge, value, nearbyLevels(gauge, day));
  if (wrong === undefined || Math.abs(wrong - from) < gauge.least) return;
  for (const text of tell(wrong)) write(family, false, text, lead);
}

/** "That was 36 basis points more than a year before." */
function writeChanges({ random, gauge, write, lead, monthOf, year }, at) {
  if (!['yield', 'oil', 'spread'].includes(gauge.kind)) return;
  const isPercent = gauge.kind === 'oil';
  const family = 'passage: macro changes';
  const tellBoth = (base, end, count, toTexts) => {
    const [before, after] = [base, end].map((day) => gauge.series.at(day));
    const move = isPercent ? 100 * (after / before - 1) : Math.round(100 * (after - before));
    if (Math.abs(move) < (isPercent ? 3 : 8)) return;
    const off = isPercent ? random.between(6, 9) + 0.4 * Math.abs(move) : random.between(30, 60) + 0.3 * Math.abs(move);
    const isClose = (told) =>
      nearbyLevels(gauge, base, 3).some((one) =>
        nearbyLevels(gauge, end, 3).some(
          (other) =>
            Math.abs((isPercent ? 100 * (other / one - 1) : 100 * (other - one)) - told) < (isPercent ? 2 : 10),
        ),
      );
    for (const isTrue of [true, false]) {
      const told = isTrue ? move : move + Math.sign(move) * off;
      if (!isTrue && isClose(told)) continue;
      const size = isPercent ? `${Math.abs(told).toFixed(1)}%` : `${Math.round(Math.abs(told))} basis points`;
      for (const text of random.sample(toTexts({ size, words: wayWords(random, told > 0) }), count))
        write(family, isTrue, text, lead);
    }
  };
  tellBoth(at(-12), at(0), 2, ({ size, words }) => [
    `That was ${size} ${words.than} than a year before.`,
    `It was ${size} ${words.where === 'up' ? 'above' : 'below'} its level of a year earlier.`,
    `It had ${words.perfect} by ${size} in twelve months.`,
    `Over the year it had ${words.perfect} by ${size}.`,
    `That is ${size} ${words.than} than at the end of ${monthOf(0)} ${year - 1}.`,
  ]);
  tellBoth(at(-1), at(0), 1, ({ size, words }) => [
    `It had ${words.perfect} by ${size} over the month.`,
    `That left it ${words.where} by ${size} on the month.`,
    `That was ${size} ${words.than} than a month earlier.`,
    `In that month alone it ${words.verb} by ${size}.`,
  ]);
  tellBoth(at(0), at(1), 1, ({ size, words }) => [
    `In ${monthOf(1)} it ${words.verb} by ${size}.`,
    `The next month it ${words.verb} by ${size}.`,
    `A month later it was ${size} ${words.where === 'up' ? 'higher' : 'lower'}.`,
    `Over the following month it ${words.verb} by another ${size}.`.replace(
      'another ',
      gauge.series.at(at(0)) > gauge.series.at(at(-1)) === (words.where === 'up') ? 'another ' : '',
    ),
  ]);
}

/** Where it stands now, as long as the last figures known round alike. */
function writeSince({ random, gauge, published, write }) {
  const last = published - gauge.lag;
  const value = gauge.series.at(last);
  const day = gauge.series.days[gauge.series.indexAt(published - Math.floor(random.between(60, 300)))];
  const from = gauge.series.at(day);
  const [low, high] = [0, 1, 2].map((back) => gauge.series.values[gauge.series.indexAt(published) - back]).sort();
  if (Math.abs(value - from) < 4 * gauge.least || Math.abs(high - low) > gauge.least) return;
  const lead = `${capitalize(gauge.name)} closed at ${gauge.tell(from)} on ${nameDate(day)}.`;
  const context = { random, gauge, write, lead, from };
  tellLevels(context, 'passage: macro since', gauge.series.days[gauge.series.indexAt(last)], 2, ({ figure, words }) => [
    `It has since ${words.perfect} to ${figure}.`,
    `Since then it has ${words.perfect} to ${figure}.`,
    `It is now at ${figure}.`,
    `Now it stands at ${figure}.`,
    `By now it has ${words.perfect} to ${figure}.`,
  ]);
  if (gauge.kind !== 'yield') return;
  const least = Math.min(Math.abs(low - from), Math.abs(high - from));
  const size = 10 * Math.floor(10 * least - 0.2);
  if (size < 10) return;
  const { perfect } = wayWords(random, value > from);
  for (const isTrue of [true, false]) {
    const points = isTrue ? size : size + 40;
    const text = random.pick([
      `It has since ${perfect} by more than ${points} basis points.`,
      `Since that day it has ${perfect} by more than ${points} basis points.`,
      `It has ${perfect} more than ${points} basis points since.`,
    ]);
    write('passage: macro since', isTrue, text, lead);
  }
}

/** The highest and lowest close of a year, told after where the year ended. */
function writeExtremes({ random, gauge, write }, year) {
  const end = endOfYear(year);
  const list = gauge.series.within(endOfYear(year - 1), end);
  const lead = capitalize(`${gauge.name} ended ${year} at ${gauge.tell(gauge.series.at(end))}.`);
  const family = 'passage: macro extremes';
  for (const isHigh of [true, false]) {
    const sorted = list.toSorted((a, b) => (isHigh ? b.value - a.value : a.value - b.value));
    const [first, second] = sorted;
    if (toFixedAs(gauge, first.value) === toFixedAs(gauge, second.value)) continue;
    const [peaked, peak, high] = isHigh ? ['peaked', 'peak', 'high'] : ['bottomed', 'trough', 'low'];
    const month = months[toParts(first.day).month - 1];
    const others = list.map(({ value }) => value);
    for (const isTrue of [true, false]) {
      const value = isTrue ? first.value : toFalseLevel(random, gauge, first.value, others);
      if (value === undefined) continue;
      const told = gauge.tell(value);
      const texts = [
        `It had ${peaked} at ${told} on ${nameDay(first.day)}.`,
        `Its ${high} of the year was ${told}, on ${nameDay(first.day)}.`,
        `The ${peak}, ${told}, had come on ${nameDay(first.day)}.`,
        `It had reached ${told} on ${nameDay(first.day)}, its ${high} for the year.`,
        `The ${high} of the year had come on ${nameDay(first.day)}, at ${told}.`,
        `It had ${peaked} at ${told} in ${month}.`,
        `In ${month} it had ${isHigh ? 'been as high as' : 'been as low as'} ${told}.`,
        `The ${isHigh ? 'highest' : 'lowest'} close of the year, in ${month}, was ${told}.`,
      ];
      for (const text of random.sample(texts, 2)) write(family, isTrue, text, lead);
    }
    const wrongMonth = pickWrongMonth(random, gauge, list, first, isHigh);
    if (wrongMonth === undefined) continue;
    const text = random.pick([
      `It had ${peaked} in ${wrongMonth}.`,
      `It had ${peaked} at ${gauge.tell(first.value)} in ${wrongMonth}.`,
      `The ${peak} had come in ${wrongMonth}.`,
    ]);
    write(family, false, text, lead);
    write(family, true, text.replace(wrongMonth, month), lead);
  }
}

const toFixedAs = ({ kind }, value) => value.toFixed(kind === 'yield' || kind === 'oil' || kind === 'spread' ? 2 : 1);

/** A month of the year in which it stayed well away from its extreme. */
function pickWrongMonth(random, gauge, list, first, isHigh) {
  const far = months.filter((_, i) => {
    const own = list.filter(({ day }) => toParts(day).month === i + 1).map(({ value }) => value);
    const extreme = isHigh ? Math.max(...own) : Math.min(...own);
    return own.length > 0 && Math.abs(extreme - first.value) > 4 * gauge.least;
  });
  return far.length === 0 ? undefined : random.pick(far);
}
