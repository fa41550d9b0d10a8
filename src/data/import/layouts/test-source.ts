import { parseIsoDate } from '../../../core/index.ts';
import type { ReadOptions, SourceFile, Staged } from '../staged.ts';
import { findLayout } from './index.ts';

/** Options of a reading on 2026-08-21. */
export const readOptions: ReadOptions = { today: parseIsoDate('2026-08-21') };

/** A file for tests. */
export function createSource(name: string, text: string, folders: readonly string[] = []): SourceFile {
  return { path: `given/${name}`, name, folders, text, bytes: new Uint8Array() };
}

/** What a text of that name holds, by whatever layout takes it. */
export async function readText(name: string, text: string, options: Partial<ReadOptions> = {}): Promise<Staged> {
  const file = createSource(name, text);
  return findLayout(file).read(file, { ...readOptions, ...options });
}

/** The message of the `invalid-import` error that a text of that name meets. */
export async function readFault(name: string, text: string, options: Partial<ReadOptions> = {}): Promise<string> {
  try {
    await readText(name, text, options);
  } catch (fault) {
    const { code, message } = fault as { code: string; message: string };
    return code === 'invalid-import' && !message.includes('\n') ? message : `another error: ${code} ${message}`;
  }
  return 'no error';
}
