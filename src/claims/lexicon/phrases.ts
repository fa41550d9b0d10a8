import type { Token } from './tokens.ts';
import { toTokens } from './tokens.ts';

/** A phrase found: its tokens from `first` up to and without `after`, and what it stands for. */
export interface PhraseMatch<Value> {
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

function findAt<Value>(root: Node<Value>, tokens: readonly Token[], first: number): PhraseMatch<Value> | undefined {
  let node: Node<Value> | undefined = root;
  let longest: PhraseMatch<Value> | undefined;
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    node = node.children.get(token.word) ?? (token.stem === token.word ? undefined : node.children.get(token.stem));
    if (node === undefined) break;
    const values = node.entries?.filter(({ shape }) => fits(tokens[first] as Token, shape)).map(({ value }) => value);
    if (values !== undefined && values.length > 0) longest = { first, after: i + 1, values };
  }
  return longest;
}

function toShape(phrase: string): Shape {
  if (/^[A-Z^][A-Z0-9^-]*$/.test(phrase) && /[A-Z]/.test(phrase)) return 'upper';
  return /^[A-Z]/.test(phrase) ? 'capital' : 'any';
}

function fits(token: Token, shape: Shape): boolean {
  if (shape === 'any') return true;
  return shape === 'upper' ? token.isUpper : token.isCapital;
}
