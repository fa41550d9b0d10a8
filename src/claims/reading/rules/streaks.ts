/** Runs of rises, falls, leads and lags, however they are counted. */

import type { SentenceReader } from '../sentence-reader.ts';
import { readSomeOf, readTimesIn, readTimesOver } from './counted-periods.ts';
import { readEachOfThem, readEachWas } from './each-of-them.ts';
import { readEachOf } from './each-periods.ts';
import { readListedMonths } from './listed-periods.ts';
import { readStraightRuns } from './straight-runs.ts';
import { readLongest } from './told-runs.ts';

/** "ninth straight weekly gain", "outperformed for 14 sessions in a row", "has risen in each of the past six months". */
export function readStreaks(reader: SentenceReader): void {
  readEachOf(reader);
  readSomeOf(reader);
  readTimesIn(reader);
  readTimesOver(reader);
  readListedMonths(reader);
  readEachWas(reader);
  readLongest(reader);
  readStraightRuns(reader);
  readEachOfThem(reader);
}
