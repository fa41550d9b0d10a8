import type { Token } from './tokens.ts';
import { toTokens } from './tokens.ts';

/** A phrase found: its tokens from `first` up to and without `after`, and what it stands for. */
interface PhraseMatch<Value> {
  readonly first: number;
  readonly after: number;
  readonly values: readonly Value[];
}

interface Node<Value> {
  readonly children: Map<string, Node<Value>>;
  entries: { readonly value: Value; readonly shape: Shape }[] | undefined;
}

/** How a phrase must be written: anyhow, with its capital letter, or wholly in capitals. */
type Shape = 'any' | 'capital' | 'upper';

/** Phrases by their words, found in time linear in the text. */
export interface Phrases<Value> {
  add(phrase: string, value: Value): void;
  /** The longest phrase at each place, with all that it stands for; phrases may overlap those begun earlier. */
  find(tokens: readonly Token[]): PhraseMatch<Value>[];
}

export function createPhrases<Value>(): Phrases<Value> {
  const root: Node<Value> = { children: new Map(), entries: undefined };
  return {
    add(phrase, value) {
      let node = root;
      for (const { word } of toTokens(phrase)) {
        let child = node.children.get(word);
        if (child === undefined) {
          child = { children: new Map(), entries: undefined };
          node.children.set(word, child);
        }
        node = child;
      }
      node.entries ??= [];
      node.entries.push({ value, shape: toShape(phrase) });
    },
    find(tokens) {
      const found: PhraseMatch<Value>[] = [];
      for (let first = 0; first < tokens.length; first++) {
        const match = findAt(root, tokens, first);
        if (match !== undefined) found.push(match);
      }
      return found;
    },
  };
}

function findAt<Value>(
  node: Node<Value>,
  tokens: readonly Token[],
  first: number,
  at = first,
): PhraseMatch<Value> | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  // "Fed's" may begin a phrase of its own and is a form of "Fed" too.
  const words = token.stem === token.word ? [token.word] : [token.word, token.stem];
  let longest: PhraseMatch<Value> | undefined;
  for (const word of words) {
    const child = node.children.get(word);
    if (child === undefined) continue;
    const match = findAt(child, tokens, first, at + 1) ?? toMatch(child, tokens, first, at + 1);
    if (match !== undefined && (longest === undefined || match.after > longest.after)) longest = match;
  }
  return longest;
}

function toMatch<Value>(
  { entries }: Node<Value>,
  tokens: readonly Token[],
  first: number,
  after: number,
): PhraseMatch<Value> | undefined {
  const values = entries?.filter(({ shape }) => fits(tokens[first] as Token, shape)).map(({ value }) => value) ?? [];
  return values.length > 0 ? { first, after, values } : undefined;
}

function toShape(phrase: string): Shape {
  if (/^[A-Z^][A-Z0-9^-]*$/.test(phrase) && /[A-Z]/.test(phrase)) return 'upper';
  return /^[A-Z]/.test(phrase) ? 'capital' : 'any';
}

function fits(token: Token, shape: Shape): boolean {
  if (shape === 'any') return true;
  return shape === 'upper' ? token.isUpper : token.isCapital;
}
