import { z } from 'zod';
import { RotascopeError } from '../core/index.ts';

const mostItems = 1_000;

/** How a list is read in parts. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(mostItems).default(100).describe('the most items of a page'),
  cursor: z.string().max(1_000).optional().describe('where the page begins: `next` of the page before'),
};

/** A part of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Items of the whole list. */
  readonly total: number;
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null;
}

export function pageSchema(item: z.ZodType): z.ZodObject {
  return z.object({
    items: z.array(item),
    total: z.int().describe('items of the whole list'),
    next: z.string().nullable().describe('the cursor of the next page; null on the last one'),
  });
}

/** The page of a list that begins after the item whose key the cursor holds: what is added meanwhile moves nothing. */
export function paginate<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Page<Item> {
  const start = cursor === undefined ? 0 : findStart(items, keyOf, cursor);
  const page = items.slice(start, start + limit);
  const last = page.at(-1);
  const isLast = last === undefined || start + page.length >= items.length;
  return { items: page, total: items.length, next: isLast ? null : toCursor(keyOf(last)) };
}

function findStart<Item>(items: readonly Item[], keyOf: (item: Item) => string, cursor: string): number {
  const at = items.findIndex((item) => toCursor(keyOf(item)) === cursor);
  if (at >= 0) return at + 1;
  throw new RotascopeError('invalid-parameter', `cursor "${cursor.slice(0, 40)}" is of no item of this list`);
}

function toCursor(key: string): string {
  return Buffer.from(key).toString('base64url');
}
