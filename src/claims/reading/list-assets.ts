import { toSubject } from '../lexicon/names.ts';
import type { Subject } from '../statement.ts';
import { isMarketName } from './discourse.ts';
import type { NameMark } from './marks.ts';

/** The assets that some names are of, each once, in their order. */
export function listAssets(names: readonly NameMark[]): Subject[] {
  const assets = new Map<string, Subject>();
  for (const { entry, text, isBracketed } of names) {
    if (isBracketed || !isMarketName(entry) || entry.readings.length === 0 || assets.has(entry.id)) continue;
    assets.set(entry.id, toSubject(entry, text));
  }
  return [...assets.values()];
}
