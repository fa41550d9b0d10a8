import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { RotascopeError } from '../../core/index.ts';

const shortestToken = 16;

/** The token of a file: its first line. Fails on one that is soon guessed. */
export function readToken(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new RotascopeError('unreadable-file', `--token-file ${file}: cannot be read`, { cause });
  }
  const token = (text.split('\n')[0] ?? '').trim();
  if (token.length >= shortestToken && /^[\x21-\x7e]+$/.test(token)) return token;
  throw new RotascopeError(
    'invalid-parameter',
    `--token-file ${file}: its first line has ${token.length} characters; needs ${shortestToken} or more, without spaces`,
  );
}

/** Fails unless an Authorization header holds the token. How long that takes tells nothing of it. */
export function checkToken(header: string | undefined, token: string): void {
  const given = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  if (given !== undefined && timingSafeEqual(digest(given), digest(token))) return;
  throw new RotascopeError('unauthorized', given === undefined ? 'the token is missing' : 'the token is wrong');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
