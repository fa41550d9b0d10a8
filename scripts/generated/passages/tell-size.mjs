/** A false size: off by well more than any tolerance, and far from whatever else the words may come to. */
export function toFarSize(random, size, others = []) {
  for (let step = 0; step < 40; step += 1) {
    const gap = random.between(2.5, 4) + 0.35 * size + 0.5 * step;
    const figure = random.next() < 0.5 ? size - gap : size + gap;
    const isFar = others.every((other) => Math.abs(Math.abs(other) - figure) > 1.2 + 0.12 * Math.abs(other));
    if (figure >= 1.5 && figure < 95 && isFar) return figure;
  }
  return undefined;
}
