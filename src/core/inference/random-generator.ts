/** Four words that are not all zero. */
export type RandomState = readonly [number, number, number, number];

/**
 * xoshiro128** 1.1 by Blackman and Vigna (Scrambled Linear Pseudorandom Number Generators, ACM Transactions on Mathematical
 * Software 47(4), 2021; the authors' reference code is in the public domain): 128 bits of state, period 2^128 - 1. A seed
 * becomes the state by two outputs of SplitMix64, low word first, as the authors advise. Not for secrets.
 *
 * @example new RandomGenerator([1, 2, 3, 4]).nextUint32() // 11520
 */
export class RandomGenerator {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  /** @param seed a whole number of 0 to 2^53 - 1, or the state itself */
  constructor(seed: number | RandomState) {
    [this.a, this.b, this.c, this.d] = typeof seed === 'number' ? toState(seed) : seed;
  }

  /** The next whole number of 0 to 2^32 - 1. */
  nextUint32(): number {
    const b = this.b;
    const c = this.c ^ this.a;
    const d = this.d ^ b;
    this.b = b ^ c;
    this.a ^= d;
    this.c = c ^ (b << 9);
    this.d = (d << 11) | (d >>> 21);
    return scramble(b) >>> 0;
  }

  /** Fills `indices` with the whole numbers that as many calls of `nextIndex` give: the fast way to many. */
  fillIndices(indices: Int32Array, count: number): void {
    let { a, b, c, d } = this;
    for (let i = 0; i < indices.length; i++) {
      indices[i] = (scramble(b) >>> 0) * count * unit;
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
    }
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
  }

  /** The next number of [0, 1), in steps of 2^-32. */
  nextUniform(): number {
    return this.nextUint32() * unit;
  }

  /** The next whole number of 0 to count - 1, count at most 2^21; uneven by at most count / 2^32. */
  nextIndex(count: number): number {
    return (this.nextUint32() * count * unit) | 0;
  }
}

const unit = 2 ** -32;

function scramble(word: number): number {
  const product = Math.imul(word, 5);
  return Math.imul((product << 7) | (product >>> 25), 9);
}

/** Two outputs of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) as four words. */
function toState(seed: number): RandomState {
  let state = BigInt(seed);
  const words: number[] = [];
  for (let i = 0; i < 2; i++) {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let mixed = BigInt.asUintN(64, (state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    mixed ^= mixed >> 31n;
    words.push(Number(BigInt.asIntN(32, mixed)), Number(BigInt.asIntN(32, mixed >> 32n)));
  }
  return words as [number, number, number, number];
}
