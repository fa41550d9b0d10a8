import { RotascopeError } from '../../errors.ts';
import type { Token } from './tokens.ts';
import type { PeriodUnit } from './vocabulary.ts';

type TokenValues = { [Each in Token as Each['kind']]: Each['value'] };

/** A position in the tokens of a period, moved forward as they are understood. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #position = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#position === this.#tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#position + ahead];
  }

  skip(count: number): void {
    this.#position += count;
  }

  /** Takes the next token's value if it is of the kind and, where given, passes the test. */
  take<Kind extends keyof TokenValues>(
    kind: Kind,
    isWanted: (value: TokenValues[Kind]) => boolean = () => true,
  ): TokenValues[Kind] | undefined {
    const token = this.peek();
    if (token?.kind !== kind || !isWanted(token.value as TokenValues[Kind])) return undefined;
    this.#position++;
    return token.value as TokenValues[Kind];
  }

  takeWord(...words: readonly string[]): string | undefined {
    return this.take('word', (word) => words.includes(word));
  }

  /** Takes a count and its unit, as in "30 days"; the count is undefined where the unit stands alone. */
  takeLength(): { readonly count: number | undefined; readonly unit: PeriodUnit } | undefined {
    const isCounted = this.peek()?.kind === 'number' && this.peek(1)?.kind === 'unit';
    const count = isCounted ? this.take('number') : undefined;
    const unit = this.take('unit');
    return unit === undefined ? undefined : { count, unit };
  }

  requireEnd(): void {
    if (!this.isAtEnd) throw new RotascopeError('invalid-period', 'it is not a form that is known');
  }
}
