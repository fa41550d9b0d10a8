import { isUtf8 } from 'node:buffer';
import { RotascopeError } from '../../core/index.ts';
import { decodeAs, decodeText, markedEncoding, requireNoNul, requireUtf8 } from './decode-text.ts';

/**
 * The text of an HTML page: by its byte order mark, else the charset of the answer's header, else the one it declares in
 * its first 4,096 bytes, else UTF-8 where it is valid, else Windows-1252, the default of the web.
 */
export function decodeHtml(bytes: Uint8Array, headerCharset: string | null, source: string): string {
  if (markedEncoding(bytes) !== 'utf-8') return decodeText(bytes, source);
  const declared = headerCharset ?? declaredCharset(bytes);
  const encoding = declared === null ? undeclaredEncoding(bytes) : encodingOf(declared, source);
  if (encoding === 'utf-8') requireUtf8(bytes, source);
  return requireNoNul(decodeAs(encoding, bytes, source), source);
}

function declaredCharset(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  const match =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start) ??
    /<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]+)/i.exec(start);
  return match?.[1] ?? null;
}

function undeclaredEncoding(bytes: Uint8Array): string {
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** The canonical name of a declared encoding. One of 16 bits cannot be meant: its declaration could not have been read. */
function encodingOf(label: string, source: string): string {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch (cause) {
    throw new RotascopeError('unreadable-document', `${source}: its charset ${label} is not known`, { cause });
  }
}
