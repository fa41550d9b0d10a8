import { endOfMonth, endOfYear, lastMonth, months, monthsBefore, nameMonth, toParts } from '../days.mjs';
import { nearbyMoves, toFalseMove, toFalseSize } from '../series.mjs';
import { capitalize, counts, moveWords, toFigure } from '../words.mjs';
import { listPairs, listTold, rank, tellOne, tellSome, tellTwo } from './sides.mjs';

/** Leads beside all others and all other times: the best of four, the widest since, the ratio at its highest, long runs. */
export function writeBestOfAll(market) {
  const { random, published } = market;
  for (const stretch of random.sample(listTold(published), 4)) writeBest(market, stretch);
  for (const pair of random.sample(listPairs(market), 6)) {
    writeRelativeMonth(market, pair);
    writeRatio(market, pair);
    writeLong(market, pair);
  }
  writeSisters(market);
}

const bestTold = [
  ({ best }) => `Of the three, ${best.name} did best.`,
  ({ best }) => `${best.name} was the best of the three.`,
  ({ best }) => `${best.name} came out on top.`,
  ({ best }) => `None of the others did as well as ${best.name}.`,
  ({ worst }) => `${worst.name} was the weakest of the three.`,
  ({ worst }) => `${worst.name} brought up the rear.`,
];

/** "The S&P 500 rose 3.1%, the Nasdaq-100 4.0% and the Russell 2000 1.2%. Of the three, the Nasdaq-100 did best." */
function writeBest(market, stretch) {
  const { random, indexes } = market;
  const sides = random
    .sample(['the S&P 500', 'the Nasdaq-100', 'the Russell 2000'], 3)
    .map((name) => ({ name, move: indexes[name].move(stretch.base, stretch.end) }));
  const [best, middle, worst] = sides.toSorted((a, b) => b.move - a.move);
  if (best.move - middle.move < 2 || middle.move - worst.move < 2 || sides.some(({ move }) => Math.abs(move) < 0.5))
    return;
  const tell = ({ name, move }) => {
    const words = moveWords(random, move > 0);
    return stretch.isPast ? `${name} ${words.verb} ${toFigure(move)}%` : `${name} is ${words.where} ${toFigure(move)}%`;
  };
  const [a, b, c] = sides.map(tell);
  const lead = `${capitalize(stretch.words)}, ${a}, ${b} and ${c}.`;
  tellSome(market, 'passage: best of three', lead, bestTold, { best, worst }, { best: worst, worst: best }, 2);
}

const relativeTold = [
  ({ leader, laggard, since }) => `It was ${leader.its} best month relative to ${laggard.name} since ${since}.`,
  ({ leader, laggard, since }) => `${leader.name} had ${leader.its} best month against ${laggard.name} since ${since}.`,
  ({ since }) => `That lead was the widest of any month since ${since}.`,
  ({ leader, laggard, since }) => `${leader.name} had not beaten ${laggard.name} by so much in a month since ${since}.`,
  ({ leader, laggard, since }) => `${leader.name} beat ${laggard.name} by more than in any month since ${since}.`,
  ({ since }) => `A wider gap was last seen in ${since}.`,
];

/** "It had its best month relative to the S&P 500 since November 2020": by the difference and by the ratio. */
function writeRelativeMonth(market, pair) {
  const { random, published } = market;
  const last = lastMonth(published);
  const ranked = rank(pair, last, 1);
  if (ranked === undefined) return;
  const { leader, laggard, sides } = ranked;
  const { year, month } = toParts(last.end);
  const gaps = [];
  for (let back = 1; back < 130; back += 1) {
    const [base, end] = [endOfMonth(year, month - back - 1), endOfMonth(year, month - back)];
    if (![leader, laggard].every(({ series }) => series.covers(base, end))) break;
    const [a, b] = [leader, laggard].map(({ series }) => series.move(base, end));
    gaps.push({ end, difference: a - b, ratio: (1 + a / 100) / (1 + b / 100) - 1 });
  }
  const difference = leader.move - laggard.move;
  const ratio = (1 + leader.move / 100) / (1 + laggard.move / 100) - 1;
  const more = gaps.findIndex((gap) => gap.difference > difference);
  const isClear = (gap) =>
    Math.abs(gap.difference - difference) > 0.3 && gap.difference > difference === gap.ratio > ratio;
  if (more < 3 || !gaps.slice(0, more + 1).every(isClear)) return;
  const lead = tellTwo(random, sides, { words: `in ${last.name}`, isPast: true }).replace(
    / (?:Few|Strategists)[^.]*\.$/,
    '',
  );
  const far = gaps.findIndex((gap, i) => i > more + 5 && gap.difference > difference + 1);
  tellSome(
    market,
    'passage: best relative month',
    lead,
    relativeTold,
    { leader, laggard, since: nameMonth(gaps[more].end) },
    far < 0 ? undefined : { leader, laggard, since: nameMonth(gaps[far].end) },
    2,
  );
}

const ratioTold = [
  ({ one, other, side, since }) => `The ratio of ${one.name} to ${other.name} is at its ${side} since ${since}.`,
  ({ one, other, side, since }) =>
    `Relative to ${other.name}, ${one.name} ${one.is} at ${one.its} ${side} since ${since}.`,
  ({ one, other, side, since }) =>
    `${one.name} now ${one.is === 'is' ? 'stands' : 'stand'} at ${one.its} ${side} against ${other.name} since ${since}.`,
];

/** "The ratio of the Russell 2000 to the S&P 500 is at its highest since June 2024." */
function writeRatio(market, pair) {
  const { published } = market;
  if (rank(pair, { base: published - 91, end: published }, 1) === undefined) return;
  const [one, other] = pair;
  const values = [];
  for (let i = one.series.indexAt(published); i >= 0 && values.length < 2000; i -= 1) {
    const day = one.series.days[i];
    if (other.series.days[other.series.indexAt(day)] !== day) continue;
    values.push({ day, value: one.series.values[i] / other.series.at(day) });
  }
  const now = values[0].value;
  for (const side of ['highest', 'lowest']) {
    const sign = side === 'highest' ? 1 : -1;
    const beyond = values.findIndex(({ value }, i) => i > 0 && sign * (value - now) > 0);
    if (beyond < 60 || !values.slice(2, beyond).every(({ value }) => sign * (now - value) > 0)) continue;
    const month = toParts(values[beyond].day);
    const further = values.findIndex(({ day }) => day < endOfMonth(month.year, month.month - 1) - 200);
    if (further < 0) continue;
    const words = { one, other, side, since: nameMonth(values[beyond].day) };
    tellSome(
      market,
      'passage: ratio',
      `${capitalize(one.name)} ${one.has} moved apart from ${other.name} for months.`,
      ratioTold,
      words,
      {
        ...words,
        side: side === 'highest' ? 'lowest' : 'highest',
      },
      2,
    );
  }
}

const longTold = [
  ({ leader, laggard, x, y, words }) =>
    `${capitalize(words)} ${leader.name} ${leader.has} gained ${x}%, ${laggard.name} ${y}%.`,
  ({ leader, laggard, x, y, words }) =>
    `${capitalize(words)}, ${leader.name} ${leader.is} up ${x}%, against ${y}% for ${laggard.name}.`,
  ({ leader, laggard, x, y, words }) => `${leader.name} ${leader.has} risen ${x}% ${words} and ${laggard.name} ${y}%.`,
  ({ leader, laggard, gap, words }) =>
    `${capitalize(words)}, ${leader.name} ${leader.is} ${gap} points ahead of ${laggard.name}.`,
];

const yearlyTold = [
  ({ rate }) => `That is ${rate}% a year.`,
  ({ rate }) => `That works out at ${rate}% a year.`,
  ({ rate }) => `Annualised, that comes to ${rate}%.`,
  ({ rate }) => `That amounts to a compound ${rate}% a year.`,
  ({ rate }) => `On average that makes ${rate}% a year.`,
];

/** "Over five years it has gained 80%, the S&P 500 95%", and what an advance makes a year. */
function writeLong(market, pair) {
  const { random, published } = market;
  const stretch = listTold(published)[0];
  const now = rank(pair, stretch, 1);
  const years = random.pick([3, 5, 10]);
  const past = { base: monthsBefore(published, 12 * years), end: published };
  const long = rank(pair, past, 8);
  if (now !== undefined && long !== undefined && long.laggard.move > 5) {
    const { leader, laggard } = long;
    const near = nearbyMoves(laggard.series, past.base, past.end);
    const wrong = toFalseMove(random, laggard.move, near, true);
    const right = {
      ...long,
      x: toFigure(leader.move),
      y: toFigure(laggard.move),
      gap: toFigure(long.gap),
      words: `over ${counts[years]} years`,
    };
    const isOff = wrong !== undefined && wrong > 1;
    tellSome(
      market,
      'passage: over years',
      tellTwo(random, now.sides, stretch),
      longTold,
      right,
      isOff ? { ...right, y: toFigure(wrong), gap: toFigure(long.gap * 2.2 + 20) } : undefined,
      2,
    );
  }
  const { year } = toParts(published);
  const span = { base: endOfYear(year - 1 - years), end: endOfYear(year - 1) };
  const [side] = pair;
  if (!side.series.covers(span.base, span.end)) return;
  const move = side.series.move(span.base, span.end);
  if (move < 12) return;
  const rate = 100 * ((1 + Number(move.toFixed(1)) / 100) ** (1 / years) - 1);
  const lead = `${capitalize(side.name)} gained ${toFigure(move)}% in the ${counts[years]} years to the end of ${year - 1}.`;
  tellSome(
    market,
    'passage: a year',
    lead,
    yearlyTold,
    { rate: toFigure(rate) },
    { rate: toFigure(toFalseSize(random, rate)) },
    2,
  );
}

const sistersTold = [
  ({ x, y, a, b }) => `The equal-weighted S&P 500 ${a.verb} ${x}%, its cap-weighted sister ${b.verb} ${y}%.`,
  ({ x, y, a, b }) => `The equal-weight index ${a.verb} ${x}%, while the S&P 500 itself ${b.verb} ${y}%.`,
  ({ x, ofFund, a, b }) =>
    `RSP, the equal-weight fund, ${a.verb} ${x}%, its capitalization-weighted counterpart SPY ${b.verb} ${ofFund}%.`,
];

/** "The equal-weighted index gained 4.1%, its cap-weighted sister 2.2%." */
function writeSisters(market) {
  const { random, published, funds, indexes } = market;
  const last = lastMonth(published);
  const [equal, weighted] = [funds.RSP, indexes['the S&P 500']];
  if (!equal.covers(last.base, last.end)) return;
  const [own, other] = [equal, weighted].map((series) => series.move(last.base, last.end));
  if ([own, other].some((move) => Math.abs(move) < 0.8)) return;
  const small = {
    name: 'the Russell 2000',
    move: indexes['the Russell 2000'].move(last.base, last.end),
    has: 'has',
    is: 'is',
  };
  const lead = tellOne(random, small, { words: `in ${months[toParts(last.end).month - 1]}`, isPast: true });
  const [a, b] = [own, other].map((move) => moveWords(random, move > 0));
  const right = { a, b, x: toFigure(own), y: toFigure(other), ofFund: toFigure(funds.SPY.move(last.base, last.end)) };
  const wrong = toFigure(toFalseSize(random, Math.abs(other)));
  tellSome(market, 'passage: equal weight', lead, sistersTold, right, { ...right, y: wrong, ofFund: wrong }, 3);
}
