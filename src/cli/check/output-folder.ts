import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import type { CheckedText } from '../../claims/checked.ts';
import { makeFolder } from '../../data/lake/lake-files.ts';
import { writeWhole } from '../write-file.ts';
import type { KnownCheck } from './known-checks.ts';

/** The list of what a folder of results holds, a line of JSON for each text. */
const listName = 'checked.jsonl';

/** A folder of results: for each text a file of JSON and a page, and a list of them all, which lets a run go on. */
export interface OutputFolder {
  /** What earlier runs have left, as far as its files are still there. */
  readonly known: readonly KnownCheck[];
  /** Puts a text on the list once its files are written: a run that goes on passes it over. */
  list(check: KnownCheck): void;
  /** The result of an earlier run. */
  read(check: KnownCheck): CheckedText;
}

export function openOutputFolder(folder: string): OutputFolder {
  const list = join(folder, listName);
  makeFolder(resolve(folder));
  if (existsSync(list) && !readFileSync(list, 'utf8').endsWith('\n')) appendFileSync(list, '\n');
  return {
    known: readList(list).filter(
      ({ file, said }) =>
        file !== undefined &&
        said !== undefined &&
        ['json', 'html'].every((kind) => existsSync(join(folder, `${file}.${kind}`))),
    ),
    read: ({ file }) => JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')) as CheckedText,
    list: (check) => appendFileSync(list, `${JSON.stringify(check)}\n`),
  };
}

/** Writes the files of a text, each whole or not at all; answers with their name without its ending. */
export function writeResult(folder: string, checked: CheckedText, page: string): string {
  const file = toFileName(checked);
  writeWhole(join(folder, `${file}.html`), page);
  writeWhole(join(folder, `${file}.json`), `${JSON.stringify(checked, null, 2)}\n`);
  return file;
}

/** Lines of the list; one that a run left half-written is no line. */
function readList(path: string): KnownCheck[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line) as KnownCheck];
      } catch {
        return [];
      }
    });
}

/** The name of the text and the beginning of its hash: texts of one name in several folders do not meet. */
function toFileName({ source, hash }: CheckedText): string {
  const name = basename(source, extname(source)).replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return `${name.replace(/^[-.]+|[-.]+$/g, '').slice(0, 60) || 'text'}-${hash.slice(0, 8)}`;
}
