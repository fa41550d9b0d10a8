import { parse } from 'yaml';

/** The front matter of a Markdown text, and the text after it. */
export interface FrontMatter {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly dates: readonly string[];
  readonly body: string;
  readonly warnings: readonly string[];
}

const dateKeys = ['published', 'date', 'pubdate', 'publishdate', 'datepublished'];
const publisherKeys = ['publisher', 'site', 'source', 'publication'];
const frontMatter = /^---[ \t]*\r?\n([\s\S]{0,65536}?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

/** Takes the YAML between two lines of `---` off the top of a Markdown text; without it the text stands as it is. */
export function splitFrontMatter(markdown: string): FrontMatter {
  const match = markdown.startsWith('---') ? frontMatter.exec(markdown) : null;
  if (match === null || match.index !== 0) {
    return { title: null, publisher: null, dates: [], body: markdown, warnings: [] };
  }
  const body = markdown.slice(match[0].length);
  const fields = readFields(match[1] ?? '');
  if (fields === null) {
    const warnings = ['the front matter is not a list of fields in YAML and was left out'];
    return { title: null, publisher: null, dates: [], body, warnings };
  }
  const valuesOf = (keys: readonly string[]) => keys.flatMap((key) => fields.get(key) ?? []);
  return {
    title: fields.get('title') ?? null,
    publisher: valuesOf(publisherKeys)[0] ?? null,
    dates: valuesOf(dateKeys),
    body,
    warnings: [],
  };
}

const line = /^([A-Za-z][\w-]{0,40}):[ \t]+(\S.*)$/;

/** "title: Rotation: what now", which is no YAML: a field a line, where every line that is not indented is one. */
function readLines(text: string): Map<string, string> | null {
  const lines = text.split(/\r?\n/).filter((one) => /^[^\s#-]/.test(one));
  const fields = lines.flatMap((one) => {
    const match = line.exec(one);
    return match === null ? [] : [[(match[1] as string).toLowerCase(), unquote(match[2] as string)] as const];
  });
  const bare = lines.filter((one) => /^[A-Za-z][\w-]{0,40}:[ \t]*$/.test(one));
  return fields.length > 0 && fields.length + bare.length === lines.length ? new Map(fields) : null;
}

const unquote = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/, '$2');

function readFields(yaml: string): Map<string, string> | null {
  let value: unknown;
  try {
    value = parse(yaml, { schema: 'failsafe', maxAliasCount: 0 });
  } catch {
    return readLines(yaml);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const texts = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return new Map(texts.map(([key, text]) => [key.toLowerCase(), text.trim()]));
}
