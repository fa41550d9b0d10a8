import { nearestName } from '../../data/index.ts';
import { loadNames, type NameEntry, type NameType, nameTypes, toShareReadings, toSubject } from '../lexicon/names.ts';
import { toTokens } from '../lexicon/tokens.ts';
import type { SeriesReading, Subject } from '../statement.ts';
import { ClaimFault } from './claim-fault.ts';

/** What a market is said to do something of. */
export const marketTypes: readonly NameType[] = ['index', 'group', 'sector', 'fund', 'share'];

/** What a figure of the economy or of rates is of. */
export const indicatorTypes: readonly NameType[] = ['indicator', 'rate', 'fund'];

/** A symbol of an index, a fund or a share that the lexicon does not hold. */
const symbol = /^\^?[A-Z][A-Z0-9]{0,9}(?:[.-][A-Z]{1,2})?$/;

/** The subject that a name, an alias, a lexicon id or a ticker stands for; a fault with the nearest name where none does. */
export function findSubject(field: string, written: string, types: readonly NameType[]): Subject {
  const entry = findEntry(written, types);
  if (entry !== undefined) return toSubject(entry, written);
  if (types.includes('share') && symbol.test(written) && findEntry(written, nameTypes) === undefined)
    return toSymbolSubject(written);
  throw new ClaimFault(field, describeUnknown(written, types));
}

/** The entry of the lexicon that a text names as a whole. */
export function findEntry(written: string, types: readonly NameType[]): NameEntry | undefined {
  const { byId } = loadNames();
  const isOfType = ({ type }: NameEntry): boolean => types.includes(type);
  const own = byId.get(written);
  if (own !== undefined && isOfType(own)) return own;
  const lower = written.toLowerCase();
  return (
    spellings(written).flatMap(findByPhrase).find(isOfType) ??
    [...byId.values()].find((entry) => isOfType(entry) && entry.name.toLowerCase() === lower)
  );
}

/** Aliases that must begin with a capital letter, or be in capitals, are also found by one who writes them without. */
function spellings(written: string): string[] {
  return [written, written.slice(0, 1).toUpperCase() + written.slice(1), written.toUpperCase()];
}

function findByPhrase(written: string): readonly NameEntry[] {
  const tokens = toTokens(written);
  const whole = loadNames()
    .phrases.find(tokens)
    .find(({ first, after }) => first === 0 && after === tokens.length);
  return whole?.values ?? [];
}

/** An index has no distributions of its own; a fund or a share is read as its price, then with them. */
function toSymbolSubject(written: string): Subject {
  const isIndex = written.startsWith('^');
  const price: SeriesReading = { series: written, return: 'price', label: `${written} price` };
  const readings = isIndex ? [price] : toShareReadings(written);
  return { text: written, id: written, name: written, type: isIndex ? 'index' : 'share', readings, isAmbiguous: false };
}

function describeUnknown(written: string, types: readonly NameType[]): string {
  const other = findEntry(written, nameTypes);
  if (other !== undefined) return `"${written}" is of type ${other.type}; needed is one of ${types.join(', ')}`;
  const entries = [...loadNames().byId.values()].filter(({ type }) => types.includes(type));
  const nearest = nearestName(
    written,
    entries.flatMap(({ id, name }) => [name, id]),
  );
  const hint =
    nearest === undefined ? 'lexicon/names.csv lists them; a ticker is in capitals' : `did you mean ${nearest}?`;
  return `no name "${written}" in the lexicon; ${hint}`;
}
