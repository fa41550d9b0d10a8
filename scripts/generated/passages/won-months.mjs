import { endOfMonth, toParts } from '../days.mjs';
import { counts, ordinals } from '../words.mjs';
import { listPairs, rank, tellOne, tellSome, tellTwo } from './sides.mjs';

/** How often one side has beaten the other lately, by months and weeks: "in four of the past five months". */
export function writeWonMonths(market) {
  const { random, published } = market;
  for (const pair of random.sample(listPairs(market), 6)) {
    writeTally(market, pair, 'months', (count, shift) => monthEnds(published, count, shift));
    if (toParts(published).weekday === 'Friday')
      writeTally(market, pair, 'weeks', (count, shift) => weekEnds(published, count, shift));
    writeRun(market, pair);
  }
}

const monthEnds = (published, count, shift) => {
  const { year, month } = toParts(published);
  const ends = Array.from({ length: count + 1 }, (_, i) => endOfMonth(year, month - 1 - count + i + shift));
  return shift === 0 ? ends : [...ends.slice(0, -1), published];
};
const weekEnds = (published, count, shift) =>
  Array.from({ length: count + 1 }, (_, i) => published - 7 * (count - i + shift));

/** The leads of a side over the other, stretch by stretch; empty where the series do not cover them. */
function leads([one, other], ends) {
  if (![one, other].every(({ series }) => series.covers(ends[0], ends.at(-1)))) return [];
  return ends.slice(1).map((end, i) => one.series.move(ends[i], end) - other.series.move(ends[i], end));
}

const wonTold = [
  ({ won, all, leader, laggard }) =>
    `${leader.name} ${leader.has} beaten ${laggard.name} in ${won} of the past ${all}.`,
  ({ won, all, leader, laggard }) => `In ${won} of the last ${all} ${leader.name} did better than ${laggard.name}.`,
  ({ won, all, leader, laggard }) =>
    `${leader.name} ${leader.has} outperformed ${laggard.name} in ${won} of the last ${all}.`,
  ({ lost, all, leader, laggard }) =>
    `${laggard.name} did better than ${leader.name} in only ${lost} of the past ${all}.`,
  ({ won, all, leader }) => `${leader.name} ${leader.has} been ahead in ${won} of the past ${all}.`,
  ({ won, all, leader, laggard }) => `Over the last ${all}, ${leader.name} beat ${laggard.name} ${timesOf(won)}.`,
];

const timesOf = (count) => ({ one: 'once', two: 'twice' })[count] ?? `${count} times`;

const eachTold = [
  ({ all, leader, laggard }) => `${leader.name} ${leader.has} beaten ${laggard.name} in each of the past ${all}.`,
  ({ all, leader, laggard }) => `In each of the last ${all} ${leader.name} did better than ${laggard.name}.`,
  ({ all, leader, laggard }) => `${laggard.name} ${laggard.has} lagged ${leader.name} in all of the last ${all}.`,
  ({ all, leader, laggard }) =>
    `${leader.name} ${leader.has} outpaced ${laggard.name} in every one of the past ${all}.`,
];

/** Every way to count the last months, with the running one and without, must come to the same. */
function writeTally(market, pair, noun, toEnds) {
  const { random, published } = market;
  const count = random.pick([3, 4, 5, 6]);
  const ways = [0, 1].map((shift) => leads(pair, toEnds(count, shift)));
  if (ways.some((list) => list.length === 0 || list.some((gap) => Math.abs(gap) < 0.15))) return;
  const [won, other] = ways.map((list) => list.filter((gap) => gap > 0).length);
  if (won !== other || won === count - won) return;
  const [one, second] = pair;
  const [leader, laggard] = won > count / 2 ? [one, second] : [second, one];
  const most = Math.max(won, count - won);
  const month = monthEnds(published, 1, 0);
  const ranked = rank(pair, { base: month[0], end: month[1] }, 0.3);
  if (ranked === undefined) return;
  const name = new Date(month[1] * 86_400_000).toLocaleString('en-US', { month: 'long', timeZone: 'UTC' });
  const lead = tellTwo(random, ranked.sides, { words: `in ${name}`, isPast: true });
  const all = `${counts[count]} ${noun}`;
  const swapped = { leader: laggard, laggard: leader };
  const told = { won: counts[most], lost: counts[count - most], all, leader, laggard };
  if (most === count)
    tellSome(market, `passage: each of the ${noun}`, lead, eachTold, told, { ...told, ...swapped }, 2);
  else tellSome(market, `passage: ${noun} won`, lead, wonTold, told, { ...told, ...swapped }, 3);
}

const runTold = [
  ({ nth, leader, laggard }) => `It was the ${nth} month in a row in which ${leader.name} beat ${laggard.name}.`,
  ({ nth, leader, laggard }) => `It was the ${nth} month running that ${leader.name} outperformed ${laggard.name}.`,
  ({ count, leader, laggard }) =>
    `${leader.name} ${leader.has} now beaten ${laggard.name} for ${count} months in a row.`,
  ({ nth, laggard, leader }) => `For ${laggard.name} it was the ${nth} straight month behind ${leader.name}.`,
  ({ nth, laggard, leader }) => `It was the ${nth} consecutive month in which ${laggard.name} lagged ${leader.name}.`,
];

/** "In June the Russell beat the S&P 500 again. It was the third month in a row in which it did." */
function writeRun(market, pair) {
  const { random, published } = market;
  const month = toParts(published);
  const gaps = leads(pair, monthEnds(published, 14, 0));
  if (gaps.length === 0 || gaps.some((gap) => Math.abs(gap) < 0.15)) return;
  const isFirst = gaps.at(-1) > 0;
  const count = gaps.length - 1 - gaps.findLastIndex((gap) => gap > 0 !== isFirst);
  if (count < 2 || count > 9) return;
  const [leader, laggard] = isFirst ? pair : pair.toReversed();
  const last = { base: endOfMonth(month.year, month.month - 2), end: endOfMonth(month.year, month.month - 1) };
  const name = new Date(last.end * 86_400_000).toLocaleString('en-US', { month: 'long', timeZone: 'UTC' });
  const lead = tellOne(
    random,
    { ...leader, move: leader.series.move(last.base, last.end) },
    { words: `in ${name}`, isPast: true },
  ).replace(/\.$/, `, ${laggard.name} ${describe(laggard.series.move(last.base, last.end))}.`);
  const toTold = (number) => ({ nth: ordinals[number], count: counts[number], leader, laggard });
  tellSome(market, 'passage: months in a row ahead', lead, runTold, toTold(count), toTold(count + 3), 2);
}

const describe = (move) => `${move > 0 ? 'gained' : 'lost'} ${Math.abs(move).toFixed(1)}%`;
