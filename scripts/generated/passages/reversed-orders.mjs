import { endOfYear, toParts } from '../days.mjs';
import { toFalseSize } from '../series.mjs';
import { moveWords, toFigure } from '../words.mjs';
import { listPairs, rank, tellSome, tellTwo } from './sides.mjs';

/** Who led before: "in 2024 the order was reversed", "they had lagged by 12 points over the previous two years". */
export function writeReversedOrders(market) {
  const { random, published } = market;
  const { year } = toParts(published);
  for (const pair of random.sample(listPairs(market), 6)) {
    const past = year - random.pick([1, 2, 3]);
    writeBefore(
      market,
      pair,
      { words: `in ${past}`, base: endOfYear(past - 1), end: endOfYear(past), isPast: true },
      past,
    );
    writeBefore(market, pair, { words: 'this year', base: endOfYear(year - 1), end: published, isPast: false }, year);
  }
}

const reversed = [
  ({ year }) => `In ${year} it was the other way round.`,
  () => 'The year before, the order was reversed.',
  ({ year }) => `The opposite was true in ${year}.`,
  () => 'It had been the other way round the year before.',
  ({ year }) => `In ${year} the roles were reversed.`,
  ({ laggard, year }) => `In ${year} ${laggard.name} had been the better of the two.`,
  ({ laggard }) => `The year before, ${laggard.name} had been ahead.`,
];

const reversedWithFigures = [
  ({ year, x, y, first, second }) =>
    `In ${year} the order was reversed: ${first.name} ${first.verb} ${x}%, ${second.name} ${second.verb} ${y}%.`,
  ({ x, y, first, second }) =>
    `The year before, it was the other way round: ${first.name} ${first.verb} ${x}%, ${second.name} ${second.verb} ${y}%.`,
  ({ year, x, y, first, second }) =>
    `In ${year}, by contrast, ${first.name} had ${first.perfect} ${x}% and ${second.name} ${second.sameVerb}${y}%.`,
];

const ledBefore = [
  ({ leader, laggard, gap, year }) => `In ${year} ${leader.name} had beaten ${laggard.name} by ${gap} points.`,
  ({ laggard, gap }) => `The year before, ${laggard.name} had lagged by ${gap} points.`,
  ({ leader, gap, year }) => `In ${year} ${leader.name} had led by ${gap} percentage points.`,
  ({ leader, laggard, gap }) => `A year earlier ${leader.name} did ${gap} points better than ${laggard.name}.`,
];

const laggedLong = [
  ({ leader, laggard, gap }) =>
    `${laggard.name} had lagged ${leader.name} by ${gap} points over the previous two years.`,
  ({ laggard, gap }) => `Over the two years before, ${laggard.name} had trailed by ${gap} percentage points.`,
  ({ leader, laggard, gap }) =>
    `In the two years before that, ${leader.name} had outperformed ${laggard.name} by ${gap} points.`,
];

const afterLeading = [
  ({ leader, laggard, gap, year }) =>
    `${laggard.name} ${laggard.has} done worse than ${leader.name} this year, after leading by ${gap} points in ${year}.`,
  ({ leader, laggard, gap, year }) =>
    `${leader.name} ${leader.is} ahead of ${laggard.name} this year, having lagged by ${gap} points in ${year}.`,
];

function writeBefore(market, pair, told, year) {
  const { random } = market;
  const now = rank(pair, told, 3);
  const before = { base: endOfYear(year - 2), end: endOfYear(year - 1) };
  const then = rank(pair, before, 3);
  if (now === undefined || then === undefined) return;
  const lead = tellTwo(random, now.sides, told);
  const isReversed = then.leader.name === now.laggard.name;
  const sentences = random.sample(reversed, 2);
  for (const sentence of sentences)
    market.write('passage: reversed', isReversed, sentence({ year: year - 1, laggard: now.laggard }), lead);
  const right = { year: year - 1, leader: then.leader, laggard: then.laggard, gap: toFigure(then.gap) };
  const wrong = { ...right, gap: toFigure(toFalseSize(random, then.gap)) };
  tellSome(market, 'passage: led before', lead, ledBefore, right, wrong, 2);
  if (isReversed) {
    writeFigures(market, lead, then, year - 1);
    if (!told.isPast) {
      const swapped = { ...right, leader: now.leader, laggard: now.laggard };
      tellSome(market, 'passage: after leading', undefined, afterLeading, swapped, { ...swapped, gap: wrong.gap }, 1);
    }
  }
  const long = rank(pair, { base: endOfYear(year - 3), end: endOfYear(year - 1) }, 4);
  if (long === undefined || told.isPast === false) return;
  const longRight = { ...long, gap: toFigure(long.gap) };
  tellSome(
    market,
    'passage: lagged two years',
    lead,
    laggedLong,
    longRight,
    {
      ...longRight,
      gap: toFigure(toFalseSize(random, long.gap) + 0),
    },
    1,
  );
}

function writeFigures(market, lead, { leader, laggard }, year) {
  const { random } = market;
  const words = (side) => ({ ...side, ...moveWords(random, side.move > 0) });
  const [first, second] = [words(leader), words(laggard)];
  const isAlike = leader.move > 0 === laggard.move > 0;
  second.sameVerb = isAlike ? '' : `${second.perfect} `;
  const right = { year, first, second, x: toFigure(leader.move), y: toFigure(laggard.move) };
  const y = toFigure(toFalseSize(random, Math.abs(laggard.move)));
  tellSome(market, 'passage: reversed with figures', lead, reversedWithFigures, right, { ...right, y }, 2);
}
