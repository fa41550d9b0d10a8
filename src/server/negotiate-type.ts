/** The content type of those offered that an Accept header asks for most; the first where it asks for none of them. */
export function negotiateType<Type extends string>(
  header: string | undefined,
  offered: readonly [Type, ...Type[]],
): Type {
  let [best] = offered;
  let most = 0;
  for (const part of (header ?? '').split(',').slice(0, 50)) {
    const [range = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
    const type = range === '*/*' ? offered[0] : offered.find((one) => one === range);
    const quality = Number(parameters.find((word) => word.startsWith('q='))?.slice(2) ?? 1);
    if (type === undefined || !(quality > most)) continue;
    best = type;
    most = quality;
  }
  return best;
}
