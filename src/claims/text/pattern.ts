import { mayHold, toPlaces } from './seen-text.ts';
import { findWordNeeds } from './word-needs.ts';

/**
 * A wording to look for: a regular expression that does not run on a text which lacks what each of its matches needs.
 * Of the hundreds of wordings looked for in a sentence it holds a few; which match, and where, is the same.
 */
export class Pattern {
  private readonly regex: RegExp;
  private needs: readonly Uint16Array[] | undefined;

  constructor(regex: RegExp) {
    this.regex = regex;
  }

  test(text: string): boolean {
    return this.exec(text) !== null;
  }

  /** The first match, or the first that does not begin before a place, for which the regular expression must be global. */
  exec(text: string, from = 0): RegExpExecArray | null {
    if (!this.mayMatch(text)) return null;
    this.regex.lastIndex = from;
    return this.regex.exec(text);
  }

  /** All matches; the regular expression must be global. */
  matchAll(text: string): Iterable<RegExpExecArray> {
    if (!this.mayMatch(text)) return [];
    this.regex.lastIndex = 0;
    return text.matchAll(this.regex);
  }

  private mayMatch(text: string): boolean {
    this.needs ??= findWordNeeds(this.regex).map(toPlaces);
    return this.needs.length === 0 || mayHold(text, this.needs);
  }
}
