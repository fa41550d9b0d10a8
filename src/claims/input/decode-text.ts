import { isUtf8 } from 'node:buffer';
import { RotascopeError } from '../../core/index.ts';

/**
 * The text of some bytes: UTF-8, with or without a byte order mark, or UTF-16 with one. Anything else, and a NUL, is an
 * error that names the place.
 */
export function decodeText(bytes: Uint8Array, source: string): string {
  const encoding = markedEncoding(bytes);
  if (encoding === 'utf-8') requireUtf8(bytes, source);
  return requireNoNul(decodeAs(encoding ?? 'utf-8', bytes, source), source);
}

/** The encoding that a byte order mark tells; UTF-8 where there is none. */
export function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Decodes by the name of an encoding, as the Encoding Standard spells them; a faulty sequence is an error. */
export function decodeAs(encoding: string, bytes: Uint8Array, source: string): string {
  try {
    // As a stream: the short way of Node 20 takes Windows-1252 for ISO 8859-1.
    const decoder = new TextDecoder(encoding, { fatal: true });
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch (cause) {
    throw new RotascopeError('unreadable-document', `${source}: not valid ${encoding.toUpperCase()}`, { cause });
  }
}

/** Throws, naming the first faulty byte, unless the bytes are UTF-8. */
export function requireUtf8(bytes: Uint8Array, source: string): void {
  if (isUtf8(bytes)) return;
  const position = firstFaultyByte(bytes);
  const value = (bytes[position] ?? 0).toString(16).padStart(2, '0');
  throw new RotascopeError(
    'unreadable-document',
    `${source}: not valid UTF-8 at byte ${position} (0x${value}); save the text as UTF-8`,
  );
}

/** Throws, naming its place, if there is a NUL: what holds one is not a text. */
export function requireNoNul(text: string, source: string): string {
  const position = text.indexOf('\0');
  if (position < 0) return text;
  throw new RotascopeError(
    'unreadable-document',
    `${source}: a NUL at character ${position}: this is not a text; read are plain text, Markdown, HTML and PDF`,
  );
}

/** Offset of the byte at which decoding fails: the first n bytes are a valid beginning up to it and no further. */
function firstFaultyByte(bytes: Uint8Array): number {
  let valid = 0;
  let faulty = bytes.length;
  while (faulty - valid > 1) {
    const middle = (valid + faulty) >>> 1;
    if (isValidStart(bytes.subarray(0, middle))) valid = middle;
    else faulty = middle;
  }
  return valid;
}

function isValidStart(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
