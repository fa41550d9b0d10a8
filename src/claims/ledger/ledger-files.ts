import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RotascopeError } from '../../core/index.ts';
import { beginCommit } from '../../data/lake/lake-files.ts';
import { type LedgerRecord, ledgerRecordSchema, ledgerVersion } from './ledger-record.ts';

const filePattern = /^checks-\d{8}T\d{9}-[0-9a-f]{8}\.jsonl$/;

/** The folder of a lake's ledger. */
export function findLedgerFolder(lakeFolder: string): string {
  return join(lakeFolder, 'ledger');
}

/** Adds records as one new file, which appears whole or not at all; several writers need no lock. Answers with its path. */
export function appendRecords(folder: string, records: readonly LedgerRecord[], now: Date): string {
  const pending = beginCommit(folder, 'checks', now, 'jsonl');
  try {
    writeFileSync(pending.temporaryPath, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    pending.land();
    return join(folder, pending.name);
  } catch (cause) {
    if (existsSync(pending.temporaryPath)) pending.abandon();
    const reason = (cause as NodeJS.ErrnoException).code ?? 'the system refuses it';
    throw new RotascopeError('unwritable-file', `${folder}: cannot be written (${reason})`, { cause });
  }
}

/**
 * Every record of a ledger, oldest commit first; none where there is no ledger. A damaged line or file is named to
 * `onDamage` and passed over, so that one cannot hide the others; without it, it is an error.
 */
export function* readRecords(folder: string, onDamage?: (error: RotascopeError) => void): Generator<LedgerRecord> {
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (onDamage === undefined || !(error instanceof RotascopeError)) throw error;
      onDamage(error);
      return undefined;
    }
  };
  for (const name of listLedgerFiles(folder)) {
    const path = join(folder, name);
    const lines = attempt(() => readText(path))?.split('\n') ?? [];
    for (const [i, text] of lines.entries()) {
      const record = text === '' ? undefined : attempt(() => parseRecord(text, `${path}, line ${i + 1}`));
      if (record !== undefined) yield record;
    }
  }
}

function listLedgerFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => filePattern.test(name))
      .sort();
  } catch (cause) {
    const { code = 'unknown reason' } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new RotascopeError('unreadable-file', `${folder}: cannot be listed (${code})`, { cause });
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const { code = 'unknown reason' } = cause as NodeJS.ErrnoException;
    throw new RotascopeError('unreadable-file', `${path}: cannot be read (${code})`, { cause });
  }
}

function parseRecord(text: string, place: string): LedgerRecord {
  const json = parseJson(text, place);
  const { ledger } = (json ?? {}) as { ledger?: unknown };
  if (typeof ledger === 'number' && ledger > ledgerVersion) {
    throw new RotascopeError(
      'newer-lake',
      `${place}: written by a newer version of rotascope (ledger version ${ledger}, this one reads ${ledgerVersion})`,
    );
  }
  const parsed = ledgerRecordSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RotascopeError(
    'invalid-ledger',
    `${place}: is no check of ours: ${issue?.path.join('.')}: ${issue?.message}`,
  );
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RotascopeError('invalid-ledger', `${place}: is no whole JSON`, { cause });
  }
}
