import { createReadStream, createWriteStream, readFileSync, symlinkSync } from 'node:fs';
import { resolve } from 'node:path';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, gunzipSync } from 'node:zlib';
import { RotascopeError } from '../../core/index.ts';

/** What unpacking may come to, so that a small file cannot fill the disk or the memory. */
const maximumBytes = 8 * 2 ** 30;
const maximumTextBytes = 512 * 2 ** 20;

export function isPacked(path: string): boolean {
  return /\.gz$/i.test(path);
}

/** Lays the plain text of a file under another name, proving on the way that it is whole and holds no NUL byte. */
export async function unpackFile(path: string, target: string): Promise<void> {
  const source = createReadStream(path, { highWaterMark: 1 << 20 });
  try {
    if (isPacked(path)) {
      await pipeline(
        source,
        createGunzip({ chunkSize: 1 << 20 }),
        checkBytes(path),
        unifyLines(),
        createWriteStream(target),
      );
      return;
    }
    const seen = { carriageReturns: false };
    await pipeline(source, checkBytes(path, seen), new Writable({ write: (_chunk, _encoding, done) => done() }));
    if (seen.carriageReturns) await pipeline(createReadStream(path), unifyLines(), createWriteStream(target));
    else symlinkSync(resolve(path), target);
  } catch (cause) {
    throw toReadError(path, cause);
  }
}

/** Fails at the first NUL byte, naming its line, and where a file unpacks to more than anything sensible. */
function checkBytes(path: string, seen = { carriageReturns: false }): Transform {
  let lines = 1;
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const at = chunk.indexOf(0);
      if (bytes === 0 && isUtf16(chunk)) {
        done(utf16Error(path));
        return;
      }
      if (chunk.includes(13)) seen.carriageReturns = true;
      bytes += chunk.length;
      if (at >= 0) {
        done(nulError(path, lines + countLines(chunk.subarray(0, at))));
        return;
      }
      if (bytes > maximumBytes) {
        done(new RotascopeError('invalid-import', `${path}: unpacks to more than 8 GB: split it`));
        return;
      }
      lines += countLines(chunk);
      done(null, chunk);
    },
  });
}

/** Lines that end in CR LF, some or all of them, end in LF. */
function unifyLines(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(13) ? chunk.filter((byte) => byte !== 13) : chunk);
    },
  });
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function utf16Error(path: string): RotascopeError {
  return new RotascopeError('invalid-import', `${path}: is UTF-16 text: save it as CSV in UTF-8`);
}

function countLines(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count++;
  return count;
}

function nulError(path: string, line: number): RotascopeError {
  return new RotascopeError(
    'invalid-import',
    `${path} line ${line}: holds a NUL byte: the file is damaged or no text; download it again`,
  );
}

/** The bytes of a file, unpacked; text files are proven to hold no NUL byte. */
export function readBytes(path: string, isText: boolean): Buffer {
  let bytes: Buffer;
  try {
    const packed = readFileSync(path);
    bytes = isPacked(path) ? gunzipSync(packed, { maxOutputLength: maximumTextBytes }) : packed;
  } catch (cause) {
    throw toReadError(path, cause);
  }
  if (bytes.length === 0) throw new RotascopeError('invalid-import', `${path}: is empty: download it again`);
  if (isText && isUtf16(bytes)) throw utf16Error(path);
  const at = isText ? bytes.indexOf(0) : -1;
  if (at >= 0) throw nulError(path, 1 + countLines(bytes.subarray(0, at)));
  return bytes;
}

/** The text of a file, as UTF-8 without its byte-order mark; fails naming the line of a byte that is no UTF-8. */
export function decodeText(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new RotascopeError('invalid-import', `${path}: is not UTF-8 text: save it as CSV in UTF-8`, { cause });
  }
}

function toReadError(path: string, cause: unknown): RotascopeError {
  if (cause instanceof RotascopeError) return cause;
  const { code = '', message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new RotascopeError('unreadable-file', `${path}: there is no such file`, { cause });
  if (code === 'Z_BUF_ERROR' || /unexpected end of file/i.test(message)) {
    return new RotascopeError('invalid-import', `${path}: is cut short: download it again`, { cause });
  }
  if (code.startsWith('Z_')) {
    return new RotascopeError('invalid-import', `${path}: is no sound gzip file (${message}): download it again`, {
      cause,
    });
  }
  if (code === 'ERR_BUFFER_TOO_LARGE') {
    return new RotascopeError('invalid-import', `${path}: unpacks to more than 512 MB: split it`, { cause });
  }
  return new RotascopeError('unreadable-file', `${path}: cannot be read (${code || message})`, { cause });
}
