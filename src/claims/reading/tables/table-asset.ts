import { loadNames, type NameEntry, toShareReadings, toSubject } from '../../lexicon/names.ts';
import { toTokens } from '../../lexicon/tokens.ts';
import type { Subject } from '../../statement.ts';
import { isMarketName } from '../discourse.ts';
import { type DeclaredNames, findNames } from '../name-marks.ts';

export interface AssetContext {
  readonly declared: DeclaredNames;
  readonly isKnownSymbol: (symbol: string) => boolean;
}

const bracketed = /^(.*?)\s*\(([^()]+)\)[*†]*$/;
const symbol = /^\^?[A-Z][A-Z0-9]{0,5}(?:[.-][A-Z]{1,2})?$/;
/** What may stand beside a name in its cell without making it another. */
const beside = /^(?: (?:index|composite|average|etf|fund|sector|stocks|shares|price|cap|caps))*[*†]*$/i;

/** The asset that a cell names and nothing else: "Russell 2000", "Technology (XLK)", "IWM". */
export function readTableAsset(cell: string, context: AssetContext): Subject | undefined {
  const match = bracketed.exec(cell);
  const [outer, inner] = match === null ? [cell, undefined] : [match[1] as string, match[2] as string];
  const named = readName(outer, context);
  const other = inner === undefined ? undefined : readName(inner.replace(/^[A-Za-z ]+: ?(?=[A-Z])/, ''), context);
  const entry = toClearer(named, other);
  return entry === undefined || entry.readings.length === 0 ? undefined : toSubject(entry, cell);
}

/** A group or sector is what its brackets say; an index with the symbol of its own fund is itself. */
function toClearer(named: NameEntry | undefined, other: NameEntry | undefined): NameEntry | undefined {
  if (named === undefined || other === undefined) return named ?? other;
  const isOwn = other.readings.some(({ series }) => named.readings.some((reading) => reading.series === series));
  return isOwn && named.type === 'index' ? named : other;
}

function readName(written: string, { declared, isKnownSymbol }: AssetContext): NameEntry | undefined {
  const text = written.trim();
  const [mark] = findNames(toTokens(text), text, declared);
  if (mark !== undefined && /^(?:the )?$/i.test(text.slice(0, mark.start)) && beside.test(text.slice(mark.end)))
    return isMarketName(mark.entry) ? mark.entry : undefined;
  if (!symbol.test(text) || mark !== undefined) return undefined;
  const known = loadNames().byId.get(text);
  if (known !== undefined) return isMarketName(known) ? known : undefined;
  if (!isKnownSymbol(text)) return undefined;
  return {
    id: text,
    type: 'share',
    name: text,
    readings: toShareReadings(text),
    universe: undefined,
    members: [],
    isOpen: false,
  };
}
