import type { Readable } from 'node:stream';
import type { DayNumber } from '../../core/index.ts';
import type { InputLimits } from './limits.ts';

export interface InputOptions {
  /** The day the text speaks from, where the caller knows it; it stands above everything the text says. */
  readonly published?: DayNumber;
  /** Who published the text, where the caller knows it. */
  readonly publisher?: string;
  /** The last day a text may be dated; absent, the day it is in New York. */
  readonly today?: DayNumber;
  /** Whether private, loopback and other non-public addresses may be fetched: all of them, or those listed (addresses or CIDR ranges). */
  readonly allowPrivate?: boolean | readonly string[];
  readonly limits?: Partial<InputLimits>;
  /** What `-` reads; absent, the standard input of the process. */
  readonly standardInput?: Readable;
  /** The built `input-worker.js`; absent, the one of the installed package. */
  readonly worker?: string;
  /** Told of every file of a folder that is left out, and why. Without it a file of a folder that cannot be read ends the reading. */
  readonly onSkipped?: (source: string, reason: string) => void;
}
