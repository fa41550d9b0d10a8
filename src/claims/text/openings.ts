import type { Token } from './tokens.ts';
import { isNumberWord } from './words.ts';

/** Words that a figure begins with and that are no numbers themselves. */
const words = new Set(
  'a an half quarter couple no minus negative plus low mid high upper single double doubles triple triples treble trebles quadruple quadruples doubled doubling tripled tripling trebled trebling quadrupled quadrupling quintupled quintupling sextupled sextupling halved halving twice thrice'.split(
    ' ',
  ),
);

const signs = /^[-+#$\u20ac\u00a3\u00a5\u20b9\u20a9\u20bf\u00bc-\u00be\u2150-\u215e]$/;

/** Whether a figure may begin with a token. It saves the readers from most words. */
export function canBeginFigure(token: Token): boolean {
  if (token.kind === 'number') return true;
  if (token.kind === 'symbol') return signs.test(token.text);
  if (token.kind !== 'word') return false;
  return words.has(token.word) || isNumberWord(token.word) || isLetters(token.text) || token.word.endsWith('fold');
}

/** "US" before "$", "EUR": capitals that may belong to a currency. */
function isLetters(text: string): boolean {
  return text.length <= 3 && text === text.toUpperCase();
}
