import { pagePaths } from '../../../src/server/page-paths.ts';
import { changeQuery } from '../address/use-replace-query.ts';
import { toPath } from '../api/ask.ts';
import type { GivenSource, Told } from './given-text.ts';
import { fragmentStart, packText } from './shared-text.ts';
import type { CheckedWithText } from './use-check.ts';

/** What the address of the desk names: a page by its own address, a text in the fragment, or nothing. */
export type Addressed =
  | { readonly names: 'page'; readonly key: string; readonly source: GivenSource; readonly told: Told }
  | { readonly names: 'text'; readonly key: string; readonly fragment: string }
  | { readonly names: 'nothing'; readonly key: '' };

const nothing: Addressed = { names: 'nothing', key: '' };

/** Reads the address of the desk. Whoever wrote it: nothing that it names is ever kept in the ledger. */
export function readAddressed({ hash, searchParams }: URL): Addressed {
  if (hash.startsWith(fragmentStart)) return { names: 'text', key: hash, fragment: hash };
  const url = searchParams.get('url');
  if (url === null || url.trim() === '') return nothing;
  const read = (name: string): string => searchParams.get(name) ?? '';
  const told = { published: read('published'), publisher: read('publisher'), asOf: read('asOf'), keep: false };
  const source = { from: 'url', url: url.trim() } as const;
  return { names: 'page', key: toDeskPath(source, told), source, told };
}

/** The address of the desk with what is checked: a page has one of its own, a text has none but in a link. */
export function toDeskPath(source: GivenSource, { published, publisher, asOf }: Told): string {
  if (source.from !== 'url') return pagePaths.claims;
  const given = { url: source.url, published, publisher, asOf };
  return toPath(
    '/claims',
    Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value || undefined])),
  );
}

/** The address that a key was read from. */
export function toPathOfKey(key: string): string {
  return key.startsWith(fragmentStart) ? `${pagePaths.claims}${key}` : key;
}

/**
 * The address that shows a checked text again, judged as of the same days, with what is chosen of it: that of a page, or
 * the text itself in the fragment, which no server is sent. Undefined where that would be too long.
 */
export async function toLink({ checked, text }: CheckedWithText): Promise<string | undefined> {
  const { title, publisher, published, asOf } = checked;
  const here = new URL(location.href);
  const { names } = readAddressed(here);
  if (names === 'page') return changeQuery(here, { published, asOf }).href;
  const fragment = await packText({
    text,
    title: (title ?? '').slice(0, 500),
    publisher: publisher ?? '',
    published,
    asOf,
  });
  if (fragment === undefined) return undefined;
  here.hash = fragment;
  return here.href;
}
