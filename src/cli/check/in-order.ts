/** Runs a task on each item, so many at once, and hands the results on in the order of the items. */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  width: number,
  task: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for await (const item of items) {
    const begun = task(item);
    // A failure is met when its turn comes; until then it is no unhandled one.
    begun.catch(() => undefined);
    running.push(begun);
    if (running.length >= width) yield await (running.shift() as Promise<Result>);
  }
  while (running.length > 0) yield await (running.shift() as Promise<Result>);
}
