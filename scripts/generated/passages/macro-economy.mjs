import { endOfMonth, endOfYear, months, toParts } from '../days.mjs';
import { capitalize, toFigure } from '../words.mjs';

/** Consumer price inflation and unemployment from month to month, and the curve of two- and ten-year notes. */
export function writeMacroEconomy(market) {
  const { consumerPrices, unemployment, published, random } = market;
  const has = (series, day) => series.days[series.indexAt(day)] === day;
  const at = (count) => {
    const { year, month } = toParts(published);
    return endOfMonth(year, month - 2 - count);
  };
  const inflation = (day) => {
    const of = toParts(day);
    const base = endOfMonth(of.year - 1, of.month);
    return has(consumerPrices, day) && has(consumerPrices, base) ? round(consumerPrices.move(base, day)) : undefined;
  };
  const jobless = (day) => (has(unemployment, day) ? round(unemployment.at(day)) : undefined);
  const rates = [
    {
      family: 'passage: macro inflation',
      rate: inflation,
      away: () => random.between(0.8, 1.5),
      leads: (rate, name) => [
        `Consumer prices rose ${rate}% in the twelve months to ${name}.`,
        `Inflation ran at ${rate}% in ${name}.`,
        `The annual rate of inflation was ${rate}% in ${name}.`,
        `Consumer price inflation stood at ${rate}% in ${name}.`,
      ],
      up: ['quickened', 'picked up', 'rose'],
      down: ['slowed', 'eased', 'cooled', 'fell'],
      noun: 'rate',
    },
    {
      family: 'passage: macro jobs',
      rate: jobless,
      away: () => random.between(0.7, 1.2),
      leads: (rate, name) => [
        `The unemployment rate was ${rate}% in ${name}.`,
        `The jobless rate stood at ${rate}% in ${name}.`,
        `In ${name} unemployment was ${rate}%.`,
      ],
      up: ['rose', 'climbed', 'ticked up'],
      down: ['fell', 'slipped', 'came down'],
      noun: 'jobless rate',
    },
  ];
  for (const told of rates)
    for (const back of [random.pick([1, 2, 3]), random.pick([6, 9, 13, 16, 20])]) writeRate(market, told, at, back);
  writeCurve(market);
}

const round = (value) => Math.round(10 * value) / 10;

function writeRate({ random, write }, { family, rate, away, leads, up, down, noun }, at, back) {
  const now = at(back);
  const value = rate(now);
  if (value === undefined || value < 0.3) return;
  const nameOf = (count) => months[toParts(at(back + count)).month - 1];
  const fullName = (count) => `${nameOf(count)} ${toParts(at(back + count)).year}`;
  const lead = capitalize(random.pick(leads(toFigure(value), fullName(0))));
  const tellBoth = (count, howMany, toTexts) => {
    const [true_, around] = [rate(at(back + count)), [-1, 0, 1].map((i) => rate(at(back + count + i)))];
    if (true_ === undefined || true_ < 0.2 || true_ === value) return;
    for (const isTrue of [true, false]) {
      const told = isTrue ? true_ : true_ + (true_ > 2.5 ? random.pick([-1, 1]) : 1) * away();
      if (!isTrue && around.some((other) => other !== undefined && Math.abs(other - told) < 0.5)) continue;
      if (!isTrue && Math.abs(told - value) < 0.2) continue;
      const verb = random.pick(told > value ? up : down);
      const texts = toTexts({ figure: `${toFigure(told)}%`, verb, isUp: told > value });
      for (const text of random.sample(texts, howMany)) write(family, isTrue, text, lead);
    }
  };
  tellBoth(-1, 2, ({ figure, verb }) => [
    `In ${nameOf(-1)} it ${verb} to ${figure}.`,
    `A month later it was ${figure}.`,
    `The next month it ${verb} to ${figure}.`,
    `It ${verb} to ${figure} the following month.`,
    `It was ${figure} in ${nameOf(-1)}.`,
    `In the following month the ${noun} was ${figure}.`,
  ]);
  tellBoth(1, 2, ({ figure, isUp }) => [
    `It had been ${figure} in ${nameOf(1)}.`,
    `That was ${isUp ? 'less' : 'more'} than the ${figure} of the month before.`,
    `A month earlier it had been ${figure}.`,
    `The ${noun} had been ${figure} the month before.`,
    `That was ${isUp ? 'down' : 'up'} from ${figure} in ${nameOf(1)}.`,
  ]);
  tellBoth(12, 2, ({ figure }) => [
    `A year earlier it had been ${figure}.`,
    `Twelve months before, the ${noun} had stood at ${figure}.`,
    `It had been ${figure} in ${fullName(12)}.`,
    `That compares with ${figure} a year before.`,
    `In ${fullName(12)} the ${noun} had been ${figure}.`,
    `The year before, it was ${figure}.`,
  ]);
  tellBoth(3, 1, ({ figure }) => [
    `Three months earlier it was ${figure}.`,
    `Three months before, it had been ${figure}.`,
    `In ${nameOf(3)} it had still been ${figure}.`,
  ]);
  writePeak({ random, write, rate, at, back, lead, family, away, fullName, value });
}

/** The highest rate of the three years before, where a single month has it. */
function writePeak({ random, write, rate, at, back, lead, family, away, fullName, value }) {
  const list = Array.from({ length: 36 }, (_, i) => ({ count: i + 1, value: rate(at(back + i + 1)) })).filter(
    (one) => one.value !== undefined,
  );
  const [first, second] = list.toSorted((a, b) => b.value - a.value);
  if (first.value - second.value < 0.1 || first.value - value < 0.6) return;
  for (const isTrue of [true, false]) {
    const figure = `${toFigure(isTrue ? first.value : first.value + away())}%`;
    const texts = [
      `It had peaked at ${figure} in ${fullName(first.count)}.`,
      `The peak, ${figure}, had come in ${fullName(first.count)}.`,
      `It has come down from ${figure} in ${fullName(first.count)}.`,
      `It had been as high as ${figure} in ${fullName(first.count)}.`,
    ];
    for (const text of random.sample(texts, 2)) write(family, isTrue, text, lead);
  }
}

function writeCurve({ random, yields, published, write }) {
  const [two, ten] = [yields['two-year'], yields['ten-year']];
  const of = toParts(published);
  const family = 'passage: macro curve';
  const gapAt = (day) => ten.at(day) - two.at(day);
  const end = endOfMonth(of.year, of.month - random.pick([2, 5, 8, 11, 15]));
  const name = `${months[toParts(end).month - 1]} ${toParts(end).year}`;
  const lead = random.pick([
    `The ten-year Treasury yield ended ${name} at ${toFigure(ten.at(end), 2)}%.`,
    `At the end of ${name} the ten-year yield stood at ${toFigure(ten.at(end), 2)}%.`,
  ]);
  const points = Math.round(100 * gapAt(end));
  for (const isTrue of [true, false]) {
    const wrong = random.pick([-1, 1]) * random.between(0.4, 0.7);
    const short = toFigure(Math.max(0.01, two.at(end) + (isTrue ? 0 : two.at(end) < 0.9 ? Math.abs(wrong) : wrong)), 2);
    const texts = [
      `The two-year yield ended the month at ${short}%.`,
      `Two-year notes yielded ${short}%.`,
      `The two-year stood at ${short}%.`,
      `On that day the two-year yield was ${short}%.`,
      `The two-year, at ${short}%, was ${points > 0 ? 'below' : 'above'} it.`,
    ];
    if (isTrue || two.at(end) > 0.1) for (const text of random.sample(texts, 2)) write(family, isTrue, text, lead);
    const gap = isTrue ? Math.abs(points) : Math.abs(points) + Math.round(random.between(30, 60));
    const side = points > 0 ? 'below' : 'above';
    const gapTexts = [
      `The two-year yield was ${gap} basis points ${side} it.`,
      `The gap between two- and ten-year yields was ${gap} basis points.`,
      `The two-year stood ${gap} basis points ${side} it.`,
    ];
    if (Math.abs(points) > 12) write(family, isTrue, random.pick(gapTexts), lead);
  }
  if (Math.abs(points) > 12) {
    const [right, wrong] = points < 0 ? ['inverted', 'positively sloped'] : ['positively sloped', 'inverted'];
    const toTexts = (shape) => [`The yield curve was ${shape} then.`, `At that time the yield curve was ${shape}.`];
    write(family, true, random.pick(toTexts(right)), lead);
    write(family, false, random.pick(toTexts(wrong)), lead);
  }
  writeInversion({ random, published, write, family, lead, days: two.days, gapAt });
}

/** The last long inversion, and years all of which were inverted or none of whose days were. */
function writeInversion({ random, published, write, family, lead, days, gapAt }) {
  const { year } = toParts(published);
  const past = year - random.pick([1, 2, 3]);
  const gaps = days.filter((day) => day > endOfYear(past - 1) && day <= endOfYear(past)).map(gapAt);
  const isAll = gaps.every((gap) => gap < 0);
  const isNone = gaps.every((gap) => gap > 0.05);
  if (isAll || isNone) {
    const texts = [
      `The yield curve was inverted throughout ${past}.`,
      `The curve between two- and ten-year notes was inverted in ${past}.`,
      `All through ${past}, the two-year yield was above the ten-year.`,
      `In ${past} the two-year yielded more than the ten-year all year long.`,
    ];
    for (const text of random.sample(texts, 2)) write(family, isAll, text, lead);
  }
  if (published < Date.UTC(2024, 10, 1) / 86_400_000) return;
  const [from, to] = ['July 2022', random.pick(['September 2024', 'the start of September 2024'])];
  const toTexts = (start, end) => [
    `The curve between two- and ten-year notes was inverted from ${start} until ${end}.`,
    `The yield curve was inverted from ${start} to ${end}.`,
    `From ${start} to ${end} the two-year yield was above the ten-year.`,
    `Between ${start} and ${end} the curve was inverted.`,
  ];
  for (const text of random.sample(toTexts(from, to), 2)) write(family, true, text, lead);
  for (const text of random.sample(toTexts('July 2020', 'September 2021'), 2)) write(family, false, text, lead);
}
