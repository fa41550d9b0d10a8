import type { z } from 'zod';
import { RotascopeError } from '../core/index.ts';

/** Reads parameters by their schema; fails naming the first that is wrong, what was given and what it needs. */
export function parseRequest<Schema extends z.ZodObject>(
  schema: Schema,
  given: unknown,
  place: string,
): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const known = Object.keys(schema.shape).join(', ') || 'none';
  if (issue?.code === 'unrecognized_keys') {
    throw new RotascopeError(
      'invalid-parameter',
      `${place} has no parameter "${String(issue.keys[0]).slice(0, 100)}"; it has ${known}`,
    );
  }
  const name = issue?.path.join('.').slice(0, 100) || 'the body';
  throw new RotascopeError('invalid-parameter', `${place}: ${name}: ${issue?.message.slice(0, 300) ?? 'not valid'}`);
}
