import { z } from 'zod';
import { RotascopeError } from '../../core/index.ts';
import { frequencies, seriesFields } from '../series-store.ts';

/** The version of the layout of lake files that this program writes; it reads this one and older ones. */
export const lakeVersion = 1;

/** The key under which a file's footer keeps its metadata as JSON. */
export const metadataKey = 'rotascope';

/** What a file of the lake holds: daily bars, dated values, constituents of universes, or dated facts. */
export const lakeKinds = ['bars', 'values', 'members', 'facts'] as const;
export type LakeKind = (typeof lakeKinds)[number];

const entrySchema = z.object({
  series: z.string(),
  field: z.enum(seriesFields),
  name: z.string(),
  unit: z.string(),
  frequency: z.enum(frequencies),
  /** Release rule as text; empty where nobody has said when the figures become known. */
  release: z.string(),
  provider: z.string(),
  /** First and last day observed, as ISO dates, and the number of values. */
  first: z.string(),
  last: z.string(),
  rows: z.number(),
});

/** A series of a file, with its coverage. */
export type LakeEntry = z.infer<typeof entrySchema>;

const metadataSchema = z.object({
  lake: z.number(),
  kind: z.enum(lakeKinds),
  /** Names of the files whose rows this one holds in their place. */
  supersedes: z.array(z.string()),
  series: z.array(entrySchema),
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
