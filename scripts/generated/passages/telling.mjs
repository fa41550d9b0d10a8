import { nearbyMoves, toFalseMove } from '../series.mjs';
import { capitalize, moveWords, toFigure } from '../words.mjs';

/** A lead and its last sentence, once true and once with a figure that no way of counting comes near. */
export function tellBoth({ random, write }, family, lead, { series, base, end }, toText) {
  if (!series.covers(base, end)) return;
  const move = series.move(base, end);
  if (Math.abs(move) < 0.3) return;
  const tell = (figure) => toText({ figure: toFigure(figure), words: moveWords(random, figure > 0) });
  write(family, true, tell(move), lead);
  const wrong = toFalseMove(random, move, nearbyMoves(series, base, end, 2), end - base > 250);
  if (wrong !== undefined) write(family, false, tell(wrong), lead);
}

/** "The S&P 500 rose 3.1% in June." */
export function tellMove(random, { name, series }, { base, end }, stretch) {
  const move = series.move(base, end);
  return `${capitalize(name)} ${moveWords(random, move > 0).verb} ${toFigure(move)}% ${stretch}.`;
}

/**
 * Figures of several assets in one sentence, once all true and once with one of them false. `toText` is handed
 * `{ name, move, figure, words, level, points }` of each, in order; nothing is told of a move near nothing.
 */
export function tellAll(context, family, lead, assets, { base, end }, toText) {
  const { random, write } = context;
  if (!assets.every(({ series }) => series.covers(base, end))) return;
  const told = assets.map((asset) => toTold(random, asset, { base, end }));
  if (told.some(({ move }) => Math.abs(move) < 0.15)) return;
  write(family, true, toText(told), lead);
  for (const each of random.sample(told, told.length)) {
    const wrong = toFalseMove(random, each.move, nearbyMoves(each.series, base, end, 2), false);
    if (wrong === undefined) continue;
    const text = toText(told.map((one) => (one === each ? { ...each, ...toMove(random, wrong) } : one)));
    if (!text.includes(`${toFigure(wrong)}%`)) continue;
    write(family, false, text, lead);
    return;
  }
}

export function toTold(random, asset, { base, end }) {
  const { series } = asset;
  const points = series.at(end) - series.at(base);
  return { ...asset, ...toMove(random, series.move(base, end)), level: series.at(end), points };
}

const toMove = (random, move) => ({ move, figure: toFigure(move), words: wrapWords(random, move > 0) });

/** The words of wraps for a move; `verb` stands before a bare figure. */
const wrapWords = (random, isUp) => ({
  ...moveWords(random, isUp),
  verb: random.pick(
    isUp
      ? ['rose', 'gained', 'climbed', 'advanced', 'added', 'tacked on', 'put on']
      : ['fell', 'lost', 'declined', 'dropped', 'slid', 'shed', 'slipped', 'gave up'],
  ),
  ended: isUp ? 'higher' : 'lower',
  sign: isUp ? '+' : '-',
});

/** "+1.4%". */
export const signed = ({ figure, words }) => `${words.sign}${figure}%`;

/** "a%, b% and c%". */
export const join = (list) => `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;

/** Whether all moves have one sign. */
export const isOneWay = (told) => told.every(({ move }) => move > 0 === told[0].move > 0);

/** The name without its article: "S&P 500". */
export const bare = ({ name }) => name.replace(/^the /, '');
