import type { z } from 'zod';
import { RotascopeError } from '../core/index.ts';

/** Reads parameters by their schema; fails naming the first that is wrong, what was given and what it needs. */
export function parseRequest<Schema extends z.ZodObject>(
  schema: Schema,
  given: unknown,
  place: string,
): z.output<Schema> {
  // Zod passes over this name without a word.
  if (Object.hasOwn(Object(given), '__proto__')) return failUnknown(schema, '__proto__', place);
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  if (issue?.code === 'unrecognized_keys') return failUnknown(schema, String(issue.keys[0]), place);
  const name = issue?.path.join('.').slice(0, 100) || 'the body';
  throw new RotascopeError('invalid-parameter', `${place}: ${name}: ${issue?.message.slice(0, 300) ?? 'not valid'}`);
}

function failUnknown(schema: z.ZodObject, name: string, place: string): never {
  const known = Object.keys(schema.shape).join(', ') || 'none';
  throw new RotascopeError('invalid-parameter', `${place} has no parameter "${name.slice(0, 100)}"; it has ${known}`);
}
