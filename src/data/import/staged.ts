import type { DayNumber } from '../../core/index.ts';
import type { Frequency, MemberSnapshot, SeriesField } from '../series-store.ts';

/** What a file declares of a series before it is stored. */
export interface StagedSeriesMeta {
  readonly series: string;
  readonly field: SeriesField;
  readonly name: string;
  readonly unit: string;
  readonly frequency: Frequency;
  /** Release rule as text (`same-day`, `month-lag 1 16`); empty where nobody has said when its figures become known. */
  readonly release: string;
  readonly provider: string;
}

/** A series read from a file, its days strictly rising, without missing values. */
export interface StagedSeries {
  readonly meta: StagedSeriesMeta;
  readonly observed: Int32Array;
  readonly values: Float64Array;
  /** Release day of each value, where the file says it; else the rule does. */
  readonly published?: Int32Array;
  /** Whether the file gives each value as it was on its own release day: no other vintage comes before it. */
  readonly isFirstRelease?: true;
  /** The day on which the file's figures were taken, where the file or its name says it. */
  readonly vintage?: DayNumber;
}

/** A dated fact read from a file, as a row of a table of facts. */
export interface StagedFact {
  readonly table: 'fomc-decisions' | 'events';
  readonly published: DayNumber;
  readonly columns: Readonly<Record<string, string | null>>;
}

/** What one file holds; each part may be empty. */
export interface Staged {
  readonly series: readonly StagedSeries[];
  readonly snapshots: readonly Omit<MemberSnapshot, 'recorded'>[];
  readonly facts: readonly StagedFact[];
  /** What a reader must know beside the figures, one line each, without the name of the file. */
  readonly notes: readonly string[];
}

/** A file that is read whole. */
export interface SourceFile {
  /** The path as the user gave it, for messages. */
  readonly path: string;
  /** Its name without folder and `.gz`. */
  readonly name: string;
  /** Names of the folders above it, nearest first. */
  readonly folders: readonly string[];
  /** The text, decoded as UTF-8 without its byte-order mark; empty for a workbook. */
  readonly text: string;
  /** The bytes of a workbook. */
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** Id that the user gives to a file that holds one series. */
  readonly symbol?: string;
  /** Release rule that the user gives, as text. */
  readonly release?: string;
  /** The day on which the figures were taken, as the user says. */
  readonly vintage?: DayNumber;
  /** Today: no later day may have been observed. */
  readonly today: DayNumber;
}

/** One layout of files. */
export interface Layout {
  readonly id: string;
  /** What it is in one line, for documentation and error messages. */
  readonly describes: string;
  matches(file: SourceFile): boolean;
  /** Fails with a RotascopeError `invalid-import` whose message says file, line, what is wrong and what to do. */
  read(file: SourceFile, options: ReadOptions): Staged | Promise<Staged>;
}
