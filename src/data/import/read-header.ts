import { closeSync, openSync, readSync } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { isPacked } from './read-bytes.ts';

const headBytes = 65_536;

/** The fields of the first line of a text file; undefined where it has none or cannot be read here. */
export async function readHeader(path: string): Promise<string[] | undefined> {
  if (/\.xlsx$/i.test(path)) return undefined;
  const bytes = readHead(path);
  const line = bytes
    ?.toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/, 1)[0];
  if (line === undefined || line === '') return undefined;
  return Papa.parse<string[]>(line, { delimiter: ',' }).data[0];
}

/** The first bytes of a file, unpacked as far as they go. Whether it is whole is found out when it is read. */
function readHead(path: string): Buffer | undefined {
  const buffer = Buffer.alloc(headBytes);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const head = buffer.subarray(0, readSync(descriptor, buffer));
    return isPacked(path) ? gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 2 ** 26 }) : head;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
