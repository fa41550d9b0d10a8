import { endOfMonth, endOfYear, lastMonth, months, toParts } from '../days.mjs';
import { toFalseSize } from '../series.mjs';
import { capitalize, counts, moveWords, toFigure } from '../words.mjs';
import { listPairs, listTold, rank, tellSome, tellTwo } from './sides.mjs';

/** The meanings of the other comparisons in a second voice, written after the reader was mended on the first. */
export function writeComparisonsAnew(market) {
  const { random, published } = market;
  for (const pair of random.sample(listPairs(market), 5)) {
    for (const stretch of random.sample(listTold(published), 2)) writeGap(market, pair, stretch);
    writeReversed(market, pair);
    writeMonths(market, pair);
    writeYearly(market, pair);
  }
  for (const stretch of random.sample(listTold(published), 3)) writeThree(market, stretch);
}

const gaps = [
  ({ gap }) => `${gap} percentage points separate the two.`,
  ({ gap, leader }) => `On that reckoning ${leader.name} won by ${gap} points.`,
  ({ gap, leader }) => `${leader.name} came out ${gap} points in front.`,
  ({ gap, laggard }) => `${laggard.name} fell ${gap} points short.`,
  ({ gap }) => `The distance between them: ${gap} percentage points.`,
  ({ gap, laggard }) => `Holders of ${laggard.name} missed out on ${gap} points.`,
  ({ gap }) => `That works out as a spread of ${gap} points.`,
  ({ gap, leader }) => `Call it a ${gap}-point win for ${leader.name}.`,
];
const doubles = [
  ({ words, laggard }) => `${capitalize(words)} what ${laggard.name} had to show.`,
  ({ words, leader }) => `${leader.name}, in other words, returned ${words} as much.`,
  ({ words }) => `The first figure is ${words} the second.`,
  ({ words, leader, laggard }) =>
    `For every point that ${laggard.name} put on, ${leader.name} put on ${words} as much.`,
  ({ words, laggard }) => `That beats ${laggard.name} by a wide margin: it is ${words} as much.`,
];

function writeGap(market, pair, stretch) {
  const { random } = market;
  const ranked = rank(pair, stretch);
  if (ranked === undefined) return;
  const { leader, laggard, gap, sides } = ranked;
  const printed = Number(leader.move.toFixed(1)) - Number(laggard.move.toFixed(1));
  const lead = tellTwo(random, sides, stretch);
  const right = { gap: toFigure(gap), leader, laggard };
  const wrong = { ...right, gap: toFigure(toFalseSize(random, gap)) };
  if (printed.toFixed(1) === gap.toFixed(1)) tellSome(market, 'passage: gap, anew', lead, gaps, right, wrong, 3);
  const times = leader.move / laggard.move;
  const isGroup = [leader, laggard].some(({ name }) => name.endsWith('caps'));
  if (laggard.move < 3 || isGroup || times < 2.1 || times > 2.8) return;
  const told = { leader, laggard, words: 'more than twice' };
  const untold = { ...told, words: 'more than four times' };
  tellSome(market, 'passage: multiple, anew', tellTwo(random, [leader, laggard], stretch), doubles, told, untold, 2);
}

const reversals = [
  ({ year }) => `${year} had been just the opposite.`,
  ({ year }) => `In ${year} the roles had been the other way about.`,
  ({ year, laggard }) => `Back in ${year}, ${laggard.name} had come out on top.`,
  ({ year, laggard, leader }) => `In ${year} ${leader.name} had trailed ${laggard.name}.`,
  ({ year, laggard }) => `${laggard.name} had won in ${year}.`,
  ({ year }) => `It was the reverse in ${year}.`,
];

function writeReversed(market, pair) {
  const { random, published } = market;
  const year = toParts(published).year - random.pick([1, 2, 3]);
  const told = { words: `in ${year}`, base: endOfYear(year - 1), end: endOfYear(year), isPast: true };
  const now = rank(pair, told, 3);
  const then = rank(pair, { base: endOfYear(year - 2), end: endOfYear(year - 1) }, 3);
  if (now === undefined || then === undefined) return;
  const isReversed = then.leader.name === now.laggard.name;
  const lead = tellTwo(random, now.sides, told);
  for (const sentence of random.sample(reversals, 2))
    market.write('passage: reversed, anew', isReversed, sentence({ ...now, year: year - 1 }), lead);
}

const monthly = [
  ({ won, all, leader }) => `It went the way of ${leader.name} in ${won} of the last ${all} months.`,
  ({ won, all, leader, laggard }) =>
    `${capitalize(won)} of the past ${all} months went to ${leader.name}, not to ${laggard.name}.`,
  ({ won, all, leader, laggard }) =>
    `${leader.name} ${leader.has} outrun ${laggard.name} in ${won} of the previous ${all} months.`,
  ({ won, all, leader, laggard }) =>
    `${laggard.name} ${laggard.has} lost out to ${leader.name} in ${won} of the last ${all} months.`,
];

/** Whole months; with the running one in place of the first the count is the same. */
function writeMonths(market, pair) {
  const { random, published } = market;
  const { year, month } = toParts(published);
  const all = random.pick([4, 5, 6]);
  const ends = Array.from({ length: all + 1 }, (_, i) => endOfMonth(year, month - 1 - all + i));
  if (!pair.every(({ series }) => series.covers(ends[0], published))) return;
  const leads = [...ends, published].slice(1).map((end, i) => {
    const [a, b] = pair.map(({ series }) => series.move(ends[i], end));
    return a - b;
  });
  const [whole, running] = [leads.slice(0, all), leads.slice(1)].map((list) => list.filter((gap) => gap > 0).length);
  const last = lastMonth(published);
  const ranked = rank(pair, last, 0.3);
  if (whole !== running || whole <= all / 2 || whole === all || ranked === undefined) return;
  if (leads.some((gap) => Math.abs(gap) < 0.15)) return;
  const [leader, laggard] = pair;
  const lead = tellTwo(random, ranked.sides, { words: `in ${months[toParts(last.end).month - 1]}`, isPast: true });
  const told = { won: counts[whole], all: counts[all], leader, laggard };
  tellSome(market, 'passage: months won, anew', lead, monthly, told, { ...told, leader: laggard, laggard: leader }, 2);
}

const yearly = [
  ({ rate }) => `In annual terms that is ${rate}%.`,
  ({ rate }) => `Spread over the years, that comes to ${rate}% per annum.`,
  ({ rate }) => `The compound annual growth rate: ${rate}%.`,
  ({ rate }) => `That equals an average of ${rate}% a year.`,
];

function writeYearly(market, [side]) {
  const { random, published } = market;
  const { year } = toParts(published);
  const years = random.pick([3, 5, 10]);
  const span = { base: endOfYear(year - 1 - years), end: endOfYear(year - 1) };
  if (!side.series.covers(span.base, span.end)) return;
  const move = side.series.move(span.base, span.end);
  if (move < 12) return;
  const rate = 100 * ((1 + Number(move.toFixed(1)) / 100) ** (1 / years) - 1);
  const lead = `Between the end of ${year - 1 - years} and the end of ${year - 1}, ${side.name} ${moveWords(random, true).verb} ${toFigure(move)}%.`;
  tellSome(
    market,
    'passage: a year, anew',
    lead,
    yearly,
    { rate: toFigure(rate) },
    { rate: toFigure(toFalseSize(random, rate)) },
    2,
  );
}

const places = [
  ({ best }) => `The winner: ${best.name}.`,
  ({ best }) => `${best.name} led the three.`,
  ({ best }) => `No other did as well as ${best.name}.`,
  ({ worst }) => `The laggard was ${worst.name}.`,
  ({ worst }) => `${worst.name} did worst.`,
  ({ worst }) => `${worst.name} came last.`,
];

function writeThree(market, stretch) {
  const { random, indexes } = market;
  const sides = random
    .sample(['the S&P 500', 'the Nasdaq-100', 'the Russell 2000'], 3)
    .map((name) => ({ name, move: indexes[name].move(stretch.base, stretch.end) }));
  const [best, middle, worst] = sides.toSorted((a, b) => b.move - a.move);
  const isClear = best.move - middle.move > 2 && middle.move - worst.move > 2;
  if (!isClear || sides.some(({ move }) => Math.abs(move) < 0.5)) return;
  const tell = ({ name, move }) =>
    stretch.isPast
      ? `${name} ${moveWords(random, move > 0).verb} ${toFigure(move)}%`
      : `${name} is ${moveWords(random, move > 0).where} ${toFigure(move)}%`;
  const [a, b, c] = sides.map(tell);
  const lead = `${capitalize(stretch.words)} ${a}, ${b}, and ${c}.`;
  tellSome(market, 'passage: best of three, anew', lead, places, { best, worst }, { best: worst, worst: best }, 2);
}
