import { endOfYear, lastMonth, toParts } from '../days.mjs';
import { toFalseSize } from '../series.mjs';
import { capitalize, counts, moveWords, toFigure } from '../words.mjs';
import { tellOne } from './sides.mjs';

/** The eleven sectors after a sentence on the index: who led, how many did better, where last year's winner stands. */
export function writeSectorOrders(market) {
  const { indexes, sectors, published } = market;
  const last = lastMonth(published);
  const { year } = toParts(published);
  const lastYear = { words: `in ${year - 1}`, base: endOfYear(year - 2), end: endOfYear(year - 1), isPast: true };
  const stretches = [
    { words: `in ${last.name}`, base: last.base, end: last.end, isPast: true },
    lastYear,
    { words: 'this year', base: endOfYear(year - 1), end: published, isPast: false },
  ];
  for (const stretch of stretches) {
    const list = order(sectors, stretch);
    if (list.length < 11) continue;
    const index = indexes['the S&P 500'];
    const move = index.move(stretch.base, stretch.end);
    if (Math.abs(move) < 0.5) continue;
    const context = { ...market, list, stretch, move, margin: stretch.end - stretch.base > 60 ? 3 : 0.6 };
    const side = { name: 'the S&P 500', move, has: 'has', is: 'is' };
    context.lead = tellOne(market.random, side, stretch);
    writeBetter(context);
    writePodium(context);
    writeEnds(context);
    writeOnly(context);
    if (!stretch.isPast) writePlaceNow(context, order(sectors, lastYear));
  }
}

function order(sectors, { base, end }) {
  return Object.entries(sectors)
    .filter(([, series]) => series.covers(base, end))
    .map(([name, series]) => ({ name, move: series.move(base, end) }))
    .toSorted((a, b) => b.move - a.move);
}

const betterTold = [
  ({ some }) => `Of the eleven sectors only ${some} did better.`,
  ({ some }) => `Only ${some} of the eleven sectors beat the index.`,
  ({ some }) => `Just ${some} sectors outperformed the index.`,
  ({ others }) => `${capitalize(others)} of the eleven sectors lagged the index.`,
  ({ others }) => `${capitalize(others)} of its eleven sectors did worse.`,
];

/** A sector so near the index that distributions, of a quarter at least, could turn it is none to count. */
function writeBetter({ random, write, list, move, margin, lead }) {
  if (list.some((sector) => Math.abs(sector.move - move) < Math.max(margin / 2, 1))) return;
  const some = list.filter((sector) => sector.move > move).length;
  for (const isTrue of [true, false]) {
    const told = isTrue ? some : some > 5 ? some - 3 : some + 3;
    if (told < 2 || told > 9 || (isTrue && told > 5)) continue;
    for (const sentence of random.sample(betterTold, 3))
      write(
        'passage: sectors that did better',
        isTrue,
        sentence({ some: counts[told], others: counts[11 - told] }),
        lead,
      );
  }
}

const podiumTold = [
  ({ a, b, c }) => `${a.name} led with ${a.figure}%, ahead of ${b.name} (${b.figure}%) and ${c.name} (${c.figure}%).`,
  ({ a, b, c }) =>
    `${a.name} led the way (${a.figure}%), followed by ${b.name} (${b.figure}%) and ${c.name} (${c.figure}%).`,
  ({ a, b, c }) => `The best sectors: ${a.name} ${a.figure}%, ${b.name} ${b.figure}%, ${c.name} ${c.figure}%.`,
  ({ a, b }) => `${a.name} came first with a gain of ${a.figure}%, ${b.name} second with ${b.figure}%.`,
  ({ a, b }) => `Among the sectors ${a.name} gained most, ${a.figure}%, and ${b.name} came next with ${b.figure}%.`,
];

function writePodium({ random, write, list, margin, lead }) {
  const [first, second, third, fourth] = list;
  const isClear = [first.move - second.move, second.move - third.move, third.move - fourth.move].every(
    (gap) => gap > margin,
  );
  if (!isClear || third.move < 1) return;
  const tell = (side, isTrue = true) => ({
    name: side.name,
    figure: toFigure(isTrue ? side.move : toFalseSize(random, side.move)),
  });
  for (const sentence of random.sample(podiumTold, 3))
    for (const isTrue of [true, false])
      write(
        'passage: sector podium',
        isTrue,
        sentence({ a: tell(first), b: tell(second, isTrue), c: tell(third) }),
        lead,
      );
}

const endsTold = [
  ({ best, worst }) =>
    `The best sector was ${best.name}, with ${best.figure}, the worst ${worst.name}, with ${worst.figure}.`,
  ({ worst }) => `${worst.name} came last: ${worst.words.verb} ${worst.size}%.`.replace(': ', ', it '),
  ({ worst }) => `${worst.name} brought up the rear with ${worst.figure}.`,
  ({ best }) => `${best.name} did best, with ${best.figure}.`,
  ({ best, worst, gap }) => `Between the best sector, ${best.name}, and the worst, ${worst.name}, lie ${gap} points.`,
  ({ best, worst }) =>
    `At one end stood ${best.name} (${best.figure}), at the other end ${worst.name} (${worst.figure}).`,
];

function writeEnds({ random, write, list, margin, lead }) {
  const [first, second] = list;
  const [eleventh, tenth] = list.toReversed();
  if (first.move - second.move < margin || tenth.move - eleventh.move < margin) return;
  if (Math.abs(first.move) < 1 || Math.abs(eleventh.move) < 1) return;
  const tell = ({ name }, move) => ({
    name,
    words: moveWords(random, move > 0),
    size: toFigure(move),
    figure: `a ${moveWords(random, move > 0).noun} of ${toFigure(move)}%`.replace('a advance', 'an advance'),
  });
  for (const sentence of random.sample(endsTold, 3))
    for (const isTrue of [true, false]) {
      const wrong = (move) => (isTrue ? move : Math.sign(move) * toFalseSize(random, Math.abs(move)));
      const [best, worst] = [tell(first, wrong(first.move)), tell(eleventh, wrong(eleventh.move))];
      const gap = first.move - eleventh.move;
      write(
        'passage: best and worst sector',
        isTrue,
        sentence({ best, worst, gap: toFigure(isTrue ? gap : toFalseSize(random, gap)) }),
        lead,
      );
    }
}

const onlyTold = [
  ({ names }) => `Only ${names} gained.`,
  ({ names }) => `Only ${names} rose.`,
  ({ names }) => `Of the eleven sectors, only ${names} ended higher.`,
  ({ names }) => `Only two sectors rose: ${names}.`,
];

/** "Only energy and utilities gained." */
function writeOnly({ random, write, list, stretch, margin, lead }) {
  const [first, second, third, fourth, fifth] = list;
  if (!stretch.isPast) return;
  const isTrue = second.move > 0.5 && third.move < -margin * 2;
  const isFalse = second.move > 0.5 && fifth.move > 1;
  if (!isTrue && !isFalse) return;
  const names = `${first.name} and ${second.name}`;
  for (const sentence of random.sample(onlyTold, 2))
    write('passage: only two sectors', isTrue, sentence({ names, fourth }), lead);
}

const placeTold = [
  ({ name, place }) => `${name}, last year's winner, is ${place} this time.`,
  ({ name, place }) => `Last year's best sector, ${name}, is ${place} among the eleven.`,
  ({ name, place }) => `${name}, the best sector of last year, ranks ${place}.`,
  ({ name, place }) => `${name}, first last year, is ${place} of the eleven sectors.`,
];
const places = [
  'first',
  'second',
  'third',
  undefined,
  undefined,
  undefined,
  undefined,
  undefined,
  'third from the bottom',
  'last but one',
  'last',
];

/** "Technology, last year's winner, is last but one." */
function writePlaceNow({ random, write, list, margin, lead }, before) {
  if (before.length < 11 || before[0].move - before[1].move < 3) return;
  const { name } = before[0];
  const at = list.findIndex((sector) => sector.name === name);
  const isClear = [at - 1, at + 1].every(
    (i) => list[i] === undefined || Math.abs(list[i].move - list[at].move) > margin,
  );
  if (isClear && places[at] !== undefined)
    for (const sentence of random.sample(placeTold, 2))
      write("passage: last year's winner", true, sentence({ name, place: places[at] }), lead);
  const wrong = places.filter((place, i) => place !== undefined && Math.abs(i - at) > 3);
  const place = random.pick(wrong);
  if (list.every((sector, i) => Math.abs(i - at) <= 2 || Math.abs(sector.move - list[at].move) > 2))
    for (const sentence of random.sample(placeTold, 2))
      write("passage: last year's winner", false, sentence({ name, place }), lead);
}
