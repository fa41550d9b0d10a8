/** A page of a long list. */
interface CountedPage {
  readonly start: number;
  readonly end: number;
  /** Such as "101–200 of 5,000". */
  readonly name: string;
}

/** The pages of a list that is too long to be shown at once; an empty list has one, without anything. */
export function countedPages(length: number, most: number): readonly CountedPage[] {
  const print = (count: number): string => count.toLocaleString('en-US');
  return Array.from({ length: Math.max(1, Math.ceil(length / most)) }, (_, i) => {
    const [start, end] = [i * most, Math.min(length, (i + 1) * most)];
    return { start, end, name: `${print(start + 1)}–${print(end)} of ${print(length)}` };
  });
}
