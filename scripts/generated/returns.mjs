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

/** The move of an index over every stretch that words can name, in every order of words. */
export function writeReturns({ random, indexes, published, write }) {
  for (const stretch of listStretches(random, published)) {
    const [name, series] = random.pick(Object.entries(indexes));
    const base =
      stretch.sessions === undefined ? stretch.base : series.days[series.indexAt(published) - stretch.sessions];
    if (series.indexAt(base) < 0) continue;
    const move = series.move(base, stretch.end);
    if (Math.abs(move) < 1) continue;
    const others = [base, ...(stretch.also === undefined ? [] : [stretch.also])].flatMap((from) =>
      nearbyMoves(series, from, stretch.end),
    );
    const tell = (figure) => {
      const templates = stretch.end === published ? [...simple, ...running] : simple;
      const template = stretch.words === 'from a year ago' ? running[0] : random.pick(templates);
      const words = moveWords(random, figure > 0);
      return template({ name, words, figure: toFigure(figure), stretch: stretch.words });
    };
    write(`return: ${stretch.group}`, true, tell(move));
    const wrong = toFalseMove(random, move, others, stretch.end - base > 250);
    const isTurned = random.next() < 0.3 && Math.abs(move) > 3 && others.every((other) => other > 0 === move > 0);
    if (isTurned) write(`return: ${stretch.group}`, false, tell(-move));
    else if (wrong !== undefined) write(`return: ${stretch.group}`, false, tell(wrong));
  }
}
