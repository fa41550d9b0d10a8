import { endOfMonth, endOfYear, lastMonth, months, monthsBefore, toParts } from '../days.mjs';
import { toStocks } from '../sectors.mjs';
import { capitalize, moveWords, toFigure } from '../words.mjs';

const one = { has: 'has', is: 'is', was: 'was', it: 'it', its: 'its' };
const many = { has: 'have', is: 'are', was: 'were', it: 'they', its: 'their' };

/** Pairs that the trade sets against each other, as `{ name, series, has, is, was, it, its }` each. */
export function listPairs({ random, indexes, funds, sectors }) {
  const index = (name, words) => ({ name: words ?? name, series: indexes[name], ...one });
  const group = (name, series) => ({ name, series, ...many });
  const fund = (name) => ({ name, series: funds[name], ...one });
  const [sector, otherSector] = random
    .sample(Object.entries(sectors), 2)
    .map(([name, series]) => ({ name: toStocks(name), series, ...(name === 'real estate' ? one : many) }));
  return [
    [index('the Russell 2000'), index('the S&P 500')],
    [index('the Nasdaq-100'), index('the S&P 500')],
    [index('the Russell 2000', 'the Russell'), index('the Nasdaq-100')],
    [group('small caps', indexes['the Russell 2000']), index('the S&P 500')],
    [group('small caps', indexes['the Russell 2000']), group('large caps', indexes['the S&P 500'])],
    [fund('IWM'), fund('SPY')],
    [fund('RSP'), fund('SPY')],
    [fund('SMH'), fund('QQQ')],
    [sector, otherSector],
    [sector, index('the S&P 500')],
  ];
}

/** Stretches that both tense forms fit: `{ words, base, end, isPast }`. */
export function listTold(published) {
  const { year, month } = toParts(published);
  const last = lastMonth(published);
  const ended = endOfMonth(year, month - 3);
  return [
    { words: 'this year', base: endOfYear(year - 1), end: published, isPast: false },
    { words: 'since New Year', base: endOfYear(year - 1), end: published, isPast: false },
    { words: `since the end of ${months[toParts(ended).month - 1]}`, base: ended, end: published, isPast: false },
    { words: 'over the past twelve months', base: monthsBefore(published, 12), end: published, isPast: false },
    { words: `in ${last.name}`, base: last.base, end: last.end, isPast: true },
    { words: `in ${year - 1}`, base: endOfYear(year - 2), end: endOfYear(year - 1), isPast: true },
  ];
}

/** The pair over a stretch, the leader first; undefined where the two are too near or a figure is none. */
export function rank(pair, { base, end }, least = 2) {
  if (!pair.every(({ series }) => series.covers(base, end))) return undefined;
  const sides = pair
    .map((side) => ({ ...side, move: side.series.move(base, end) }))
    .toSorted((a, b) => b.move - a.move);
  const [leader, laggard] = sides;
  const gap = leader.move - laggard.move;
  // A small fall may be a gain with distributions.
  const most = (5 * (end - base)) / 365;
  const isPlain = gap > least && sides.every(({ move }) => move > 0.5 || move < -0.5 - most);
  return isPlain
    ? { leader, laggard, gap, sides: pair.map(({ name }) => sides.find((side) => side.name === name)) }
    : undefined;
}

/** "The Russell 2000 has gained 11.2% this year; the S&P 500 is up 4.1%." */
export function tellTwo(random, [first, second], { words, isPast }) {
  const [a, b] = [first, second].map(({ move }) => moveWords(random, move > 0));
  const [x, y] = [first, second].map(({ move }) => toFigure(move));
  const name = capitalize(first.name);
  const isAlike = first.move > 0 === second.move > 0;
  const tail = isAlike
    ? `and ${second.name} ${y}%`
    : `while ${second.name} ${isPast ? '' : `${second.has} `}${isPast ? b.verb : b.perfect} ${y}%`;
  const past = [
    `${name} ${a.verb} ${x}% ${words}; ${second.name} ${b.verb} ${y}%.`,
    `${name} ${a.verb} ${x}% ${words}, ${second.name} ${b.verb} ${y}%.`,
    `${name} ${a.verb} ${x}% ${words}, against a ${b.noun} of ${y}% for ${second.name}.`.replace(
      'a advance',
      'an advance',
    ),
    `${capitalize(words)}, ${first.name} ${a.verb} ${x}% ${tail}.`,
  ];
  const present = [
    `${name} ${first.has} ${a.perfect} ${x}% ${words}; ${second.name} ${second.is} ${b.where} ${y}%.`,
    `${name} ${first.is} ${a.where} ${x}% ${words}, ${second.name} ${second.is} ${b.where} ${y}%.`,
    `${capitalize(words)}, ${first.name} ${first.has} ${a.perfect} ${x}% ${tail}.`,
  ];
  return random.pick(isPast ? past : present) + random.pick(asides);
}

/** "The Russell 2000 has gained 11.2% this year." */
export function tellOne(random, { name, move, has, is }, { words, isPast }) {
  const { verb, perfect, where } = moveWords(random, move > 0);
  const figure = toFigure(move);
  return random.pick(
    isPast
      ? [`${capitalize(name)} ${verb} ${figure}% ${words}.`, `${capitalize(words)}, ${name} ${verb} ${figure}%.`]
      : [
          `${capitalize(name)} ${has} ${perfect} ${figure}% ${words}.`,
          `${capitalize(name)} ${is} ${where} ${figure}% ${words}.`,
        ],
  );
}

/** What stands between a lead and its point now and then, and tells nothing. */
const asides = ['', '', '', '', ' Few had expected it.', ' Strategists differ over the reasons.'];

/** Some of the sentences, each once true and once false. */
export function tellSome({ random, write }, family, lead, sentences, right, wrong, count = 3) {
  for (const sentence of random.sample(sentences, count)) {
    write(family, true, sentence(right), lead);
    if (wrong !== undefined) write(family, false, sentence(wrong), lead);
  }
}
