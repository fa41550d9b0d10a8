import { z } from 'zod';
import { RotascopeError } from '../../core/index.ts';
import { type Frequency, frequencies, type SeriesField, seriesFields } from '../series-store.ts';

/** The version of the layout of lake files that this program writes; it reads this one and older ones. */
export const lakeVersion = 1;

/** The key under which a file's footer keeps its metadata as JSON. */
export const metadataKey = 'rotascope';

/** What a file of the lake holds: daily bars, dated values, constituents of universes, or dated facts. */
export const lakeKinds = ['bars', 'values', 'members', 'facts'] as const;
export type LakeKind = (typeof lakeKinds)[number];

/** A series of a file, with its coverage. */
export interface LakeEntry {
  readonly series: string;
  readonly field: SeriesField;
  readonly name: string;
  readonly unit: string;
  readonly frequency: Frequency;
  /** Release rule as text; empty where nobody has said when the figures become known. */
  readonly release: string;
  readonly provider: string;
  /** First and last day observed, as ISO dates, and the number of values. */
  readonly first: string;
  readonly last: string;
  readonly rows: number;
}

const texts = ['series', 'name', 'unit', 'release', 'provider', 'first', 'last'] as const;

/** Whether a value is an entry. A lake has thousands: this is what costs least. */
function isEntry(value: unknown): value is LakeEntry {
  const entry = value as Record<string, unknown> | null;
  return (
    typeof entry === 'object' &&
    entry !== null &&
    texts.every((name) => typeof entry[name] === 'string') &&
    typeof entry.rows === 'number' &&
    seriesFields.includes(entry.field as SeriesField) &&
    frequencies.includes(entry.frequency as Frequency)
  );
}

const metadataSchema = z.object({
  lake: z.number(),
  kind: z.enum(lakeKinds),
  /** The commits whose rows the file holds, oldest first, each with the ISO date on which it was recorded. */
  commits: z.array(z.object({ name: z.string(), recorded: z.string() })).min(1),
  /** Names of the files whose rows this one holds in their place. */
  supersedes: z.array(z.string()),
  series: z.custom<readonly LakeEntry[]>(
    (value) => Array.isArray(value) && value.every(isEntry),
    'a series lacks a part',
  ),
  /** Ids of the universes whose constituents the file holds. */
  universes: z.array(z.string()),
});

export type LakeMetadata = z.infer<typeof metadataSchema>;

/** Reads the metadata of a file; fails on a file of a newer lake, and on one that is not ours. */
export function parseLakeMetadata(text: string | undefined, path: string): LakeMetadata {
  if (text === undefined) {
    throw new RotascopeError(
      'invalid-lake',
      `${path}: is no file of a lake: it carries no ${metadataKey} metadata; move it away, or \`import\` it`,
    );
  }
  const json = parseJson(text);
  const version = z.object({ lake: z.number() }).safeParse(json);
  if (version.success && version.data.lake > lakeVersion) {
    throw new RotascopeError(
      'newer-lake',
      `${path}: written by a newer version of rotascope (lake version ${version.data.lake}, this one reads ${lakeVersion})`,
    );
  }
  const parsed = metadataSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new RotascopeError('invalid-lake', `${path}: its metadata cannot be read: ${parsed.error.issues[0]?.message}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
