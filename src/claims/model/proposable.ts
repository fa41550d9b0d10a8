import { listKinds } from '../typed/index.ts';

/** Arithmetic of two figures and rows of quotes are read by rule alone. */
const unproposed: readonly string[] = ['comparison', 'quote-row'];

export function isProposable(kind: string): boolean {
  return !unproposed.includes(kind);
}

/** The kinds of claims that a model may propose. */
export function listProposable(): ReturnType<typeof listKinds> {
  return listKinds().filter(({ kind }) => isProposable(kind));
}
