import { toStocks } from './sectors.mjs';
import { nearbyMoves, toFalseMove } from './series.mjs';
import { listStretches } from './stretches.mjs';
import { capitalize, moveWords, toFigure, withArticle } from './words.mjs';

/** Of what has ended or still runs: "The S&P 500 rose 3.1% in June." */
const simple = [
  ({ name, words, figure, stretch }) => `${name} ${words.verb} ${figure}% ${stretch}.`,
  ({ name, words, figure, stretch }) => `${capitalize(stretch)}, ${name} ${words.verb} ${figure}%.`,
  ({ name, words, figure, stretch }) => `${name} ${words.verb} by ${figure}% ${stretch}, and few noticed.`,
  ({ name, words, figure, stretch }) =>
    `With ${withArticle(words.noun)} of ${figure}% ${stretch}, ${name} surprised most people.`,
  ({ name, words, figure, stretch }) => `The ${words.noun} of ${name} ${stretch} comes to ${figure}%.`,
];

/** Of what runs to the day of publication: "The S&P 500 is up 3.1% this year." */
const running = [
  ({ name, words, figure, stretch }) => `${name} is ${words.where} ${figure}% ${stretch}.`,
  ({ name, words, figure, stretch }) => `${capitalize(stretch)}, ${name} has ${words.perfect} ${figure}%.`,
  ({ name, words, figure, stretch }) => `${name} has ${words.perfect} ${figure} percent ${stretch}.`,
  ({ name, words, figure, stretch }) => `${name}, ${words.where} ${figure}% ${stretch}, has few friends.`,
  ({ name, words, figure, stretch }) =>
    `${withArticle(`${figure}% ${words.noun}`)} ${stretch} is what holders of ${name} have.`,
];

/** The move of an index over every stretch that words can name, and of sectors and funds over some, in every order of words. */
export function writeReturns({ random, indexes, sectors, funds, published, write }) {
  const stretches = listStretches(random, published);
  for (const stretch of stretches) {
    const templates = stretch.end === published ? [...simple, ...running] : simple;
    const isAgo = stretch.words === 'from a year ago';
    const family = `return: ${stretch.group}`;
    writeBoth({
      random,
      assets: indexes,
      templates: isAgo ? [running[0]] : templates,
      stretch,
      family,
      published,
      write,
    });
  }
  const some = random.sample(
    stretches.filter(({ words }) => words !== 'from a year ago'),
    12,
  );
  for (const stretch of some) {
    const stocks = Object.fromEntries(Object.entries(sectors).map(([name, series]) => [toStocks(name), series]));
    writeBoth({ random, assets: stocks, templates: simple, stretch, family: 'return: sectors', published, write });
    writeBoth({ random, assets: funds, templates: simple, stretch, family: 'return: funds', published, write });
  }
}

/** The true statement and a false one, of an asset drawn for the stretch. */
function writeBoth({ random, assets, templates, stretch, family, published, write }) {
  const [name, series] = random.pick(Object.entries(assets));
  const base =
    stretch.sessions === undefined ? stretch.base : series.days[series.indexAt(published) - stretch.sessions];
  if (!series.covers(base, stretch.end)) return;
  const move = series.move(base, stretch.end);
  if (Math.abs(move) < 1 || isMovedByDistributions(series, base, stretch.end)) return;
  const others = [base, ...(stretch.also === undefined ? [] : [stretch.also])].flatMap((from) =>
    nearbyMoves(series, from, stretch.end, stretch.slack),
  );
  const tell = (figure) =>
    random.pick(templates)({
      name,
      words: moveWords(random, figure > 0),
      figure: toFigure(figure),
      stretch: stretch.words,
    });
  write(family, true, tell(move));
  const isTurned = random.next() < 0.3 && Math.abs(move) > 3 && others.every((other) => other > 0 === move > 0);
  const wrong = isTurned ? -move : toFalseMove(random, move, others, stretch.end - base > 250);
  if (wrong !== undefined) write(family, false, tell(wrong));
}

/** Whether a fund with its distributions came out at another figure than its price: then either may be meant. */
function isMovedByDistributions({ move, total }, base, end) {
  if (total === undefined) return false;
  const price = move(base, end);
  return Math.abs(total.move(base, end) - price) > Math.max(0.3, 0.04 * Math.abs(price));
}
