/**
 * numpy's legacy RandomState for tests whose figures were published for it: the Mersenne Twister of Matsumoto and Nishimura
 * (ACM TOMACS 8(1), 1998) seeded by a whole number, doubles of 53 bits, and normal draws by Marsaglia's polar method.
 */
export class NumpyRandomState {
  private readonly words = new Int32Array(624);
  private position = 624;
  private spare = Number.NaN;

  constructor(seed: number) {
    this.words[0] = seed;
    for (let i = 1; i < 624; i++) {
      const before = this.words[i - 1] as number;
      this.words[i] = Math.imul(1_812_433_253, before ^ (before >>> 30)) + i;
    }
  }

  standardNormal(): number {
    const spare = this.spare;
    this.spare = Number.NaN;
    if (!Number.isNaN(spare)) return spare;
    for (;;) {
      const x = 2 * this.nextDouble() - 1;
      const y = 2 * this.nextDouble() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      this.spare = factor * x;
      return factor * y;
    }
  }

  private nextDouble(): number {
    return ((this.nextUint32() >>> 5) * 67_108_864 + (this.nextUint32() >>> 6)) / 9_007_199_254_740_992;
  }

  private nextUint32(): number {
    if (this.position === 624) this.twist();
    let word = this.words[this.position++] as number;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  }

  private twist(): void {
    for (let i = 0; i < 624; i++) {
      const next = this.words[(i + 1) % 624] as number;
      const mixed = ((this.words[i] as number) & 0x80000000) | (next & 0x7fffffff);
      this.words[i] = (this.words[(i + 397) % 624] as number) ^ (mixed >>> 1) ^ (mixed & 1 ? 0x9908b0df : 0);
    }
    this.position = 0;
  }
}
