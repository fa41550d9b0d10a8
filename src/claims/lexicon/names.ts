import { RotascopeError } from '../../core/index.ts';
import type { SeriesReading, Subject } from '../statement.ts';
import { readPackageTable } from './package-table.ts';
import { createPhrases, type Phrases } from './phrases.ts';

export const nameTypes = ['index', 'group', 'sector', 'fund', 'share', 'rate', 'bank', 'indicator', 'topic'] as const;
export type NameType = (typeof nameTypes)[number];

/** What a name stands for. */
export interface NameEntry {
  readonly id: string;
  readonly type: NameType;
  readonly name: string;
  readonly readings: readonly SeriesReading[];
  readonly universe: string | undefined;
  readonly members: readonly string[];
  /** The wording leaves open which of the readings is meant, and they differ. */
  readonly isOpen: boolean;
}

export interface Names {
  readonly byId: ReadonlyMap<string, NameEntry>;
  readonly phrases: Phrases<NameEntry>;
}

let loaded: Names | undefined;

/** The names of `lexicon/names.csv`, read once. */
export function loadNames(): Names {
  loaded ??= readNames();
  return loaded;
}

function readNames(): Names {
  const byId = new Map<string, NameEntry>();
  const phrases = createPhrases<NameEntry>();
  for (const [row, fields] of readPackageTable('lexicon', 'names.csv').entries()) {
    const entry = toEntry(fields, row + 2);
    if (byId.has(entry.id))
      throw new RotascopeError('invalid-table', `names.csv line ${row + 2}: ${entry.id} is there twice`);
    byId.set(entry.id, entry);
    for (const alias of toList(fields.aliases)) phrases.add(alias, entry);
  }
  return { byId, phrases };
}

function toEntry(fields: Record<string, string>, line: number): NameEntry {
  const { id = '', type = '', name = '' } = fields;
  if (id === '' || name === '' || !isNameType(type))
    throw new RotascopeError(
      'invalid-table',
      `names.csv line ${line}: needs a type (${nameTypes.join(', ')}), an id and a name`,
    );
  const readings = toList(fields.readings).map(toReading);
  return {
    id,
    type,
    name,
    readings: type === 'share' && readings.length === 0 ? toShareReadings(id) : readings,
    universe: fields.universe === '' ? undefined : fields.universe,
    members: toList(fields.members),
    isOpen: fields.open === 'yes',
  };
}

const isNameType = (text: string): text is NameType => (nameTypes as readonly string[]).includes(text);

function toList(text: string | undefined): string[] {
  return (text ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function toReading(text: string): SeriesReading {
  const [series, kind] = text.split(' ') as [string, string];
  const isTotal = kind === 'total';
  return { series, return: isTotal ? 'total' : 'price', label: `${series} ${isTotal ? 'total return' : 'price'}` };
}

/** A share is read as its price, then with dividends. */
export function toShareReadings(ticker: string): SeriesReading[] {
  return [toReading(`${ticker} price`), toReading(`${ticker} total`)];
}

/** A name as a statement's subject. */
export function toSubject({ id, type, name, readings, isOpen, members, universe }: NameEntry, text: string): Subject {
  return {
    text,
    id,
    name,
    type: type === 'bank' || type === 'topic' ? 'other' : type,
    readings,
    isAmbiguous: isOpen,
    ...(members.length === 0 ? {} : { members }),
    ...(universe === undefined ? {} : { universe }),
  };
}
