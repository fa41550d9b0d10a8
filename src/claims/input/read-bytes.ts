import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { RotascopeError } from '../../core/index.ts';
import { systemReason } from './system-reason.ts';

/** All bytes of a file, or of whatever its path stands for; more than the limit is an error. */
export function readFileBytes(path: string, limit: number): Promise<Buffer> {
  return readBytes(createReadStream(path), path, limit);
}

/** All bytes of a stream; more than the limit is an error. */
export async function readBytes(stream: Readable, source: string, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk);
      length += bytes.length;
      if (length > limit) throw tooLong(source, limit);
      chunks.push(bytes);
    }
  } catch (cause) {
    if (cause instanceof RotascopeError) throw cause;
    throw new RotascopeError('unreadable-file', `${source}: ${systemReason(cause)}`, { cause });
  }
  return Buffer.concat(chunks);
}

/** The error of a text that is longer than the limit. */
export function tooLong(source: string, limit: number): RotascopeError {
  return new RotascopeError(
    'unreadable-document',
    `${source}: longer than ${limit / 1_000_000} MB, the most that is read; give the article alone`,
  );
}
