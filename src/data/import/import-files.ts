import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type DayNumber, RotascopeError, toOneLine } from '../../core/index.ts';
import { openDatabase, sqlText } from '../lake/duckdb.ts';
import type { LakeEntry } from '../lake/lake-metadata.ts';
import { createReferenceStore } from '../reference-store.ts';
import type { SeriesStore } from '../series-store.ts';
import { type BarHeader, readBarHeader } from './bars/bar-header.ts';
import type { BarFile } from './bars/bar-tables.ts';
import type { SplitFinding } from './bars/find-splits.ts';
import { dropContradictions, landBars } from './bars/land-bars.ts';
import { stageBars } from './bars/stage-bars.ts';
import { findOverlapFault } from './check-overlap.ts';
import { expandPaths, type FoundFile, plainName, stemOf } from './expand-paths.ts';
import { landFacts, landMembers } from './land-members.ts';
import { landSeries } from './land-series.ts';
import { unpackFile } from './read-bytes.ts';
import { readHeader } from './read-header.ts';
import { readLayout } from './read-layout.ts';
import type { Staged, StagedSeries } from './staged.ts';

export interface ImportOptions {
  /** Id for a file that holds one series and does not say which. */
  readonly symbol?: string;
  /** Release rule of series that are not in the catalogue of known ids. */
  readonly release?: string;
  /** The day on which the figures were taken. */
  readonly vintage?: DayNumber;
  /** Refuse what is only suspect. */
  readonly strict?: boolean;
  /** The day of the import. */
  readonly today: DayNumber;
  /** Told of each file when it is taken up. */
  readonly onProgress?: (done: number, total: number, path: string) => void;
}

export interface ImportReport {
  /** Coverage of what has landed, an entry a series and field. */
  readonly series: readonly LakeEntry[];
  readonly snapshots: Staged['snapshots'];
  readonly facts: number;
  /** Rows of figures that have landed: a bar is one row. */
  readonly rows: number;
  readonly files: number;
  /** Faults: nothing of the file of each has landed. */
  readonly errors: readonly RotascopeError[];
  readonly splits: readonly SplitFinding[];
  /** What a reader must know of a file that has landed. */
  readonly notes: readonly string[];
  readonly passedOver: readonly string[];
}

interface Draft {
  readonly series: LakeEntry[];
  readonly snapshots: Staged['snapshots'][number][];
  facts: number;
  rows: number;
  files: number;
  readonly errors: RotascopeError[];
  readonly splits: SplitFinding[];
  readonly notes: string[];
}

/** A file of bars with its header, before it is unpacked. */
interface BarCandidate {
  readonly path: string;
  readonly header: BarHeader;
  readonly format: 'csv' | 'parquet';
}

/** Files staged together at most: enough to share the cost of a query, few enough to land often. */
const filesPerCommit = 256;

/** Imports files and folders into the lake of a folder. Every file lands whole or not at all. */
export async function importFiles(
  folder: string,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  const { files, passedOver, empty } = expandPaths(paths);
  sweepWorkFolders();
  const database = await openDatabase();
  const workFolder = mkdtempSync(join(tmpdir(), workPrefix));
  const draft: Draft = {
    series: [],
    snapshots: [],
    facts: 0,
    rows: 0,
    files: 0,
    errors: empty.map(toEmptyError),
    splits: [],
    notes: [],
  };
  const importer = createImporter(database.connection, folder, workFolder, options, draft, files.length);
  try {
    const { bars, others } = await classify(files, importer);
    for (const group of groupBars(bars)) await importer.importBars(group);
    for (let from = 0; from < others.length; from += filesPerCommit) {
      await importer.importOthers(others.slice(from, from + filesPerCommit));
    }
  } catch (error) {
    // A disk that fails ends the import; what landed before is reported beside it.
    if (!(error instanceof RotascopeError)) throw error;
    draft.errors.push(error);
  } finally {
    database.close();
    rmSync(workFolder, { recursive: true, force: true });
  }
  return { ...draft, passedOver };
}

async function classify(
  files: readonly FoundFile[],
  importer: Importer,
): Promise<{ bars: BarCandidate[]; others: FoundFile[] }> {
  const bars: BarCandidate[] = [];
  const others: FoundFile[] = [];
  for (const file of files) {
    await importer.guard(file.path, async () => {
      const header = await importer.findBarHeader(file.path);
      if (header === undefined) others.push(file);
      else bars.push({ path: file.path, header, format: isParquet(file.path) ? 'parquet' : 'csv' });
    });
  }
  return { bars, others };
}

const isParquet = (path: string): boolean => /\.parquet$/i.test(path);

/**
 * Files of one header and of different symbols go together; a panel goes alone. Panels go first: a file of one symbol
 * says more of it, and what lands later counts.
 */
function groupBars(candidates: readonly BarCandidate[]): BarCandidate[][] {
  const isPanel = ({ header }: BarCandidate): boolean => header.at.symbol !== undefined;
  const groups = new Map<string, BarCandidate[]>();
  const counts = new Map<string, number>();
  const count = (key: string): number => {
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    return before;
  };
  for (const candidate of candidates.filter((one) => !isPanel(one))) {
    const header = `${candidate.format} ${candidate.header.given.join()}`;
    const time = count(`${header} ${stemOf(candidate.path)}`);
    const batch = Math.floor(count(`${header} ${time}`) / filesPerCommit);
    const key = `${header} ${time} ${batch}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(candidate);
  }
  return [...candidates.filter(isPanel).map((panel) => [panel]), ...groups.values()];
}

interface Importer {
  /** Runs a step for one file: a fault of the file is kept, anything else ends the import. */
  guard(path: string, step: () => Promise<void>): Promise<void>;
  findBarHeader(path: string): Promise<BarHeader | undefined>;
  importBars(group: readonly BarCandidate[]): Promise<void>;
  importOthers(files: readonly FoundFile[]): Promise<void>;
}

function createImporter(
  connection: DuckDBConnection,
  folder: string,
  workFolder: string,
  options: ImportOptions,
  draft: Draft,
  total: number,
): Importer {
  const embedded: SeriesStore = createReferenceStore();
  let done = 0;

  const progress = (path: string): void => options.onProgress?.(++done, total, path);

  async function guard(path: string, step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      if (!(error instanceof RotascopeError)) throw toUnexpected(path, error);
      if (error.fault === 'world' && error.code !== 'unreadable-file') throw error;
      draft.errors.push(error);
    }
  }

  async function unpack(candidate: BarCandidate, index: number): Promise<string> {
    const plainPath = join(workFolder, `${index}.${candidate.format}`);
    rmSync(plainPath, { force: true });
    if (candidate.format === 'parquet') symlinkSync(resolve(candidate.path), plainPath);
    else await unpackFile(candidate.path, plainPath);
    return plainPath;
  }

  return {
    guard,

    async findBarHeader(path) {
      const columns = isParquet(path) ? await readParquetColumns(connection, path) : await readHeader(path);
      const header = columns && readBarHeader(columns);
      if (header === undefined || columns === undefined) return undefined;
      if (header.at.date !== undefined && header.unknown.length === 0) return header;
      const looksLikeBars = header.at.date !== undefined && (header.at.close ?? header.at.adj_close) !== undefined;
      if (!looksLikeBars && header.unknown.length > 0) return undefined;
      const missing =
        header.at.date === undefined ? 'no column "date"' : `column "${header.unknown[0]?.slice(0, 40)}" is not known`;
      throw new RotascopeError(
        'invalid-import',
        `${path} line 1: ${missing}: name the columns symbol, date, open, high, low, close, adj_close, volume`,
      );
    },

    async importBars(group) {
      const files: BarFile[] = [];
      for (const candidate of group) {
        progress(candidate.path);
        await guard(candidate.path, async () => {
          if (options.release !== undefined && options.release !== 'same-day') {
            throw new RotascopeError(
              'invalid-import',
              `${candidate.path}: holds closes, which are known on their own day: leave --release out, or name the columns date,value`,
            );
          }
          const isPanel = candidate.header.at.symbol !== undefined;
          const symbol = isPanel ? undefined : (options.symbol ?? stemOf(candidate.path));
          files.push({
            path: candidate.path,
            plainPath: await unpack(candidate, files.length),
            format: candidate.format,
            symbol,
          });
        });
      }
      const [first] = group;
      if (files.length === 0 || first === undefined) return;
      const staged = await stageBars(connection, files, first.header, {
        today: options.today,
        strict: options.strict ?? false,
      });
      draft.errors.push(...staged.errors);
      const contradictions = await dropContradictions(connection, staged.table, files, embedded);
      draft.errors.push(...contradictions);
      const sound = files.length - staged.errors.length - contradictions.length;
      if (sound === 0) return;
      draft.series.push(...(await landBars(connection, staged.table, files, folder, options.today, new Date())));
      draft.splits.push(...staged.splits);
      draft.files += sound;
      draft.rows += await countRows(connection, staged.table);
    },

    async importOthers(files) {
      const all: Staged[] = [];
      for (const file of files) {
        progress(file.path);
        await guard(file.path, async () => {
          const csvPath = isParquet(file.path) ? await toCsv(connection, file.path, workFolder) : undefined;
          const staged = await readLayout(
            file.path,
            options,
            csvPath === undefined ? undefined : readFileSync(csvPath),
          );
          checkOverlaps(file.path, staged, embedded);
          all.push({ ...staged, series: staged.series.map((series) => withProvider(series, file.path)) });
          draft.notes.push(...staged.notes.map((note) => `${file.path}: ${note}`));
        });
      }
      draft.files += all.length;
      const series = all.flatMap((staged) => staged.series);
      const snapshots = all.flatMap((staged) => staged.snapshots);
      const facts = all.flatMap((staged) => staged.facts);
      if (series.length > 0) {
        draft.series.push(...(await landSeries(connection, series, folder, options.today, new Date())));
        draft.rows += series.reduce((sum, { observed }) => sum + observed.length, 0);
      }
      if (snapshots.length > 0) {
        await landMembers(connection, snapshots, folder, options.today, new Date());
        draft.snapshots.push(...snapshots);
      }
      if (facts.length > 0) {
        await landFacts(connection, facts, folder, options.today, new Date());
        draft.facts += facts.length;
      }
    },
  };
}

function toEmptyError(path: string): RotascopeError {
  return new RotascopeError(
    'invalid-import',
    `${path}: holds no file that can be imported: name a folder with .csv, .csv.gz, .parquet or .xlsx files`,
  );
}

const workPrefix = 'rotascope-import-';

/** Removes what imports that were ended over a day ago had unpacked. */
function sweepWorkFolders(): void {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(workPrefix))) {
    const path = join(tmpdir(), name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 24 * 60 * 60 * 1000) rmSync(path, { recursive: true, force: true });
  }
}

async function countRows(connection: DuckDBConnection, table: string): Promise<number> {
  const reader = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${table}`);
  return Number(reader.getRows()[0]?.[0]);
}

async function readParquetColumns(connection: DuckDBConnection, path: string): Promise<string[]> {
  try {
    const reader = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${sqlText(resolve(path))})`);
    return reader.getRows().map(([name]) => String(name));
  } catch (cause) {
    throw new RotascopeError('invalid-import', `${path}: is no whole Parquet file: download it again`, { cause });
  }
}

/** A Parquet file of another layout is read as the CSV file it would be. */
async function toCsv(connection: DuckDBConnection, path: string, workFolder: string): Promise<string> {
  const target = join(workFolder, 'other.csv');
  await connection.run(
    `COPY (SELECT * FROM read_parquet(${sqlText(resolve(path))})) TO ${sqlText(target)} (FORMAT csv, HEADER)`,
  );
  return target;
}

/** A series of which nobody says who publishes it comes from its file. */
function withProvider(series: StagedSeries, path: string): StagedSeries {
  if (series.meta.provider !== '') return series;
  return { ...series, meta: { ...series.meta, provider: `file ${plainName(path)}` } };
}

function checkOverlaps(path: string, staged: Staged, embedded: SeriesStore): void {
  for (const { meta, observed, values } of staged.series) {
    const stored = embedded.find(meta.series, meta.field);
    const fault = stored && findOverlapFault(stored, observed, values);
    if (fault !== undefined) {
      throw new RotascopeError(
        'invalid-import',
        `${path}: ${fault}: mend the file, or give it another id with --symbol`,
      );
    }
  }
}

function toUnexpected(path: string, error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  return new Error(`${path}: ${toOneLine(message).slice(0, 300)}`, { cause: error });
}
