import { type TokenList, tokenAt, wordAt } from './token-list.ts';
import { readNumberWords } from './words.ts';

/** A multiple in one word: "doubled", "fourfold", "twice". */
export interface MultipleReading {
  readonly next: number;
  readonly value: number;
  /** "twice this year": a number of events and no multiple. */
  readonly isOccasions: boolean;
}

const verbs: ReadonlyMap<string, number> = new Map(
  Object.entries({ doubl: 2, tripl: 3, trebl: 3, quadrupl: 4, quintupl: 5, sextupl: 6 }).flatMap(([stem, value]) => [
    [`${stem}ed`, value] as const,
    [`${stem}ing`, value] as const,
  ]),
);

const forms: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['doubles', 2],
  ['triple', 3],
  ['triples', 3],
  ['treble', 3],
  ['trebles', 3],
  ['quadruple', 4],
  ['quadruples', 4],
]);

const halves = new Set(['halved', 'halving']);

/** Words after "double" and "twice" that compare. */
const compared = new Set('the that those its their his her what as those where'.split(' '));

/** Words before "double" that make it a verb or a comparison. */
const auxiliaries = new Set(
  'to will would could may might can should than nearly almost about roughly over more'.split(' '),
);

/** Words after these verbs with which nothing is multiplied: "doubled down", "double dip". */
const idle = new Set('down dip dipped bottom top back up counting check whammy'.split(' '));

/** "fourfold", "four-fold", "tenfold". */
function readFold(list: TokenList, at: number): { readonly value: number; readonly next: number } | undefined {
  const { word } = tokenAt(list, at);
  if (word.endsWith('fold')) {
    const number = readNumberWords([word.slice(0, -4)]);
    return number === undefined ? undefined : { value: number.value, next: at + 1 };
  }
  if (tokenAt(list, at + 1).text !== '-' || wordAt(list, at + 2) !== 'fold') return undefined;
  const number = readNumberWords([word]);
  return number === undefined ? undefined : { value: number.value, next: at + 3 };
}

/** The multiple that begins at a token. */
export function readMultiple(list: TokenList, at: number): MultipleReading | undefined {
  const token = tokenAt(list, at);
  if (token.kind !== 'word' || list.names[at] === 1) return undefined;
  const follower = tokenAt(list, at + 1);
  const plain = { next: at + 1, isOccasions: false };
  const fold = readFold(list, at);
  if (fold !== undefined) return { ...fold, isOccasions: false };
  if (token.word === 'twice' || token.word === 'thrice') {
    const isPer = follower.word === 'a' || follower.word === 'per';
    if (isPer || tokenAt(list, at - 1).text === '-') return undefined;
    return { ...plain, value: token.word === 'twice' ? 2 : 3, isOccasions: !compared.has(follower.word) };
  }
  if (idle.has(follower.word) || (follower.text === '-' && !follower.isSpaced)) return undefined;
  if (halves.has(token.word)) return { ...plain, value: 0.5 };
  const verb = verbs.get(token.word);
  if (verb !== undefined) return { ...plain, value: verb };
  const form = forms.get(token.word);
  if (form === undefined) return undefined;
  const isMeant = compared.has(follower.word) || auxiliaries.has(wordAt(list, at - 1)) || token.word.endsWith('s');
  return isMeant ? { ...plain, value: form } : undefined;
}
