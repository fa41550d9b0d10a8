import { endOfMonth, months, toParts } from '../days.mjs';
import { toFalseSize } from '../series.mjs';
import { capitalize, toFigure } from '../words.mjs';
import { listPairs, listTold, rank, tellOne, tellSome, tellTwo } from './sides.mjs';

/** A lead told by two moves, and how large it is: in points, as a multiple, by its parts. */
export function writeLeads(market) {
  const { random, published } = market;
  for (const pair of random.sample(listPairs(market), 5))
    for (const stretch of random.sample(listTold(published), 3)) {
      const ranked = rank(pair, stretch);
      if (ranked === undefined) continue;
      writeGap(market, stretch, ranked);
      writeMultiple(market, stretch, ranked);
    }
  for (const pair of random.sample(listPairs(market), 6)) writeParts(market, pair);
}

const gapTold = [
  ({ gap }) => `That is a gap of ${gap} percentage points.`,
  ({ gap }) => `The gap between the two is ${gap} percentage points.`,
  ({ gap }) => `The difference comes to ${gap} points.`,
  ({ gap, leader }) => `That leaves ${leader.name} ${gap} points ahead.`,
  ({ gap, leader }) => `The lead of ${leader.name} amounts to ${gap} percentage points.`,
  ({ gap, laggard }) => `${laggard.name} ${laggard.was} thus ${gap} points behind.`,
  ({ gap }) => `A gap of ${gap} points opened between the two.`,
  ({ gap, laggard }) => `${laggard.name} trailed by ${gap} percentage points.`,
  ({ gap, leader }) => `That makes a difference of ${gap} percentage points in favour of ${leader.name}.`,
  ({ gap, leader, laggard }) => `In other words, ${leader.name} did ${gap} points better than ${laggard.name}.`,
  ({ gap }) => `The margin: ${gap} points.`,
  ({ gap }) => `Between them lie ${gap} percentage points.`,
];

/** "That is a gap of 7.1 percentage points." Told only where the two figures as printed make the same. */
function writeGap(market, stretch, { leader, laggard, gap, sides }) {
  const { random } = market;
  const printed = Number(leader.move.toFixed(1)) - Number(laggard.move.toFixed(1));
  if (printed.toFixed(1) !== gap.toFixed(1)) return;
  const lead = tellTwo(random, sides, stretch);
  const right = { gap: toFigure(gap), leader, laggard };
  tellSome(market, 'passage: gap', lead, gapTold, right, { ...right, gap: toFigure(toFalseSize(random, gap)) });
}

/** Words for how many times one gain is another, with the range that they surely fit. */
const multiples = [
  { words: 'about one and a half times', low: 1.44, high: 1.56, value: 1.5 },
  { words: 'almost twice', low: 1.82, high: 1.97, value: 2 },
  { words: 'roughly twice', low: 1.95, high: 2.05, value: 2 },
  { words: 'more than twice', low: 2.1, high: 2.8, value: 2 },
  { words: 'almost three times', low: 2.75, high: 2.95, value: 3 },
  { words: 'about three times', low: 2.92, high: 3.08, value: 3 },
  { words: 'more than three times', low: 3.15, high: 3.9, value: 3 },
  { words: 'more than four times', low: 4.2, high: 4.9, value: 4 },
];

const parts = [
  { words: 'less than half', low: 0.2, high: 0.45, value: 0.5 },
  { words: 'about half', low: 0.48, high: 0.52, value: 0.5 },
  { words: 'barely a third', low: 0.3, high: 0.335, value: 0.33 },
  { words: 'less than a third', low: 0.15, high: 0.3, value: 0.33 },
];

const multipleTold = [
  ({ words, laggard }) => `That is ${words} the gain of ${laggard.name}.`,
  ({ words, laggard }) => `That is ${words} as much as ${laggard.name} made.`,
  ({ words, leader }) => `${leader.name} thus gained ${words} as much.`,
  ({ words }) => `That is ${words} as much.`,
  ({ words, leader }) => `The gain of ${leader.name} is ${words} as large.`,
  ({ words, leader, laggard }) => `So ${leader.name} rose ${words} as much as ${laggard.name}.`,
];

const multipleOfOne = [
  ({ words, laggard }) => `That is ${words} as much as ${laggard.name} gained.`,
  ({ words, laggard }) => `That is ${words} the gain of ${laggard.name}.`,
  ({ words, laggard }) => `The gain is ${words} that of ${laggard.name}.`,
  ({ words, laggard }) => `It is ${words} what ${laggard.name} made over the same period.`,
];

const partOfOne = [
  ({ words, laggard }) => `${laggard.name} gained ${words} of that.`,
  ({ words, laggard }) => `${laggard.name} managed ${words} of that.`,
  ({ words, laggard }) => `${laggard.name} made ${words} as much.`,
  ({ words, laggard }) => `For ${laggard.name} it was ${words} of that.`,
];

/** "That is almost three times as much as the S&P 500 made." A false one is off by far more than distributions make. */
function writeMultiple(market, stretch, { leader, laggard }) {
  const { random } = market;
  // Groups may be measured by other indexes.
  if (laggard.move < 3 || [leader, laggard].some(({ name }) => name.endsWith('caps'))) return;
  const times = leader.move / laggard.move;
  const tell = (family, list, size, sentences, lead) => {
    const right = random.pick(list.filter(({ low, high }) => size >= low && size <= high)) ?? undefined;
    const far = list.filter(({ words, low, high }) => isFar(words, size, low, high));
    if (right === undefined) return;
    tellSome(
      market,
      family,
      lead,
      sentences,
      { ...right, leader, laggard },
      far.length === 0 ? undefined : { ...random.pick(far), leader, laggard },
      2,
    );
  };
  const both = tellTwo(random, [leader, laggard], stretch);
  const alone = tellOne(random, leader, stretch);
  tell('passage: multiple', multiples, times, multipleTold, both);
  tell('passage: multiple of one told', multiples, times, multipleOfOne, alone);
  tell('passage: part of one told', parts, 1 / times, partOfOne, alone);
}

/** More than four times is more than twice too: words of a bound are false on one side alone. */
function isFar(words, size, low, high) {
  const [isBelow, isAbove] = [size < low / 1.5, size > high * 1.5];
  if (words.startsWith('more than')) return isBelow;
  return words.startsWith('less than') ? isAbove : isBelow || isAbove;
}

/** Words for a part of a lead or an advance, with the range that they surely fit. */
const shares = [
  { words: 'more than half', low: 0.56, high: 0.95 },
  { words: 'most', low: 0.6, high: 0.95 },
  { words: 'about half', low: 0.47, high: 0.53 },
  { words: 'about a third', low: 0.31, high: 0.355 },
  { words: 'more than a third', low: 0.36, high: 0.48 },
];

const shareOfLead = [
  ({ words, month }) => `${capitalize(words)} of that lead came in ${month}.`,
  ({ words, month }) => `${capitalize(words)} of the lead was made in ${month}.`,
  ({ words, month }) => `${month} alone accounts for ${words} of the gap.`,
  ({ words, month }) => `${capitalize(words)} of that gap opened in ${month}.`,
  ({ words, month, leader }) => `${leader.name} ${leader.has} ${month} to thank for ${words} of that lead.`,
];

const shareOfGain = [
  ({ words, month }) => `${capitalize(words)} of that came in ${month}.`,
  ({ words, month }) => `${capitalize(words)} of the gain was made in ${month}.`,
  ({ words, month }) => `${month} alone accounts for ${words} of it.`,
  ({ words, month, leader }) => `${capitalize(leader.it)} made ${words} of that in ${month}.`,
];

const wholeOfGain = [
  ({ span }) => `The whole of that advance was made ${span}.`,
  ({ span }) => `All of it came ${span}.`,
  ({ span, leader }) => `${capitalize(leader.it)} made all of that ${span}.`,
  ({ span }) => `The entire gain was made ${span}.`,
];

/** "More than half of that lead came in January", "the whole of the advance was made in the last three weeks". */
function writeParts(market, pair) {
  const { random, published } = market;
  const { year, month: now } = toParts(published);
  const stretch = listTold(published)[0];
  const ranked = rank(pair, stretch, 4);
  if (ranked === undefined || now < 4) return;
  const { leader, laggard, gap, sides } = ranked;
  const month = 1 + Math.floor(random.next() * (now - 1));
  const part = { base: endOfMonth(year, month - 1), end: endOfMonth(year, month) };
  const name = months[month - 1];
  const tell = (family, lead, sentences, share) => {
    const right = random.pick(shares.filter(({ low, high }) => share >= low && share <= high));
    const isWrong = ({ words, low, high }) => share < low - 0.25 || (words.startsWith('about') && share > high + 0.25);
    const wrong = random.pick(shares.filter(isWrong));
    for (const [isTrue, words] of [
      [true, right],
      [false, wrong],
    ])
      if (words !== undefined)
        for (const sentence of random.sample(sentences, 2))
          market.write(family, isTrue, sentence({ words: words.words, month: name, leader }), lead);
  };
  const [own, others] = [leader, laggard].map(({ series }) => series.move(part.base, part.end));
  tell('passage: part of the lead', tellTwo(random, sides, stretch), shareOfLead, (own - others) / gap);
  if (leader.move > 4)
    tell('passage: part of the gain', tellOne(random, leader, stretch), shareOfGain, own / leader.move);
  writeWhole(market, stretch, leader);
}

function writeWhole(market, stretch, leader) {
  const { random, published } = market;
  if (leader.move < 2) return;
  const weeks = random.pick([2, 3, 4, 6]);
  const words = { 2: 'two', 3: 'three', 4: 'four', 6: 'six' }[weeks];
  const near = [-2, -1, 0, 1, 2].map((shift) => leader.series.move(published - 7 * weeks + shift, published));
  const lead = tellOne(random, leader, stretch);
  const isAll = near.every((move) => move > leader.move * 1.03 + 0.3);
  const isNot = near.every((move) => move < leader.move * 0.5);
  if (!isAll && !isNot) return;
  for (const sentence of random.sample(wholeOfGain, 2))
    market.write('passage: whole of the gain', isAll, sentence({ span: `in the last ${words} weeks`, leader }), lead);
}
