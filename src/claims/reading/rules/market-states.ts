import type { SentenceReader } from '../sentence-reader.ts';
import { readAverages } from './averages.ts';
import { readBreakouts } from './breakouts.ts';
import { readDrawdowns } from './drawdowns.ts';
import { readExtremes } from './extremes.ts';
import { readFirstIn } from './first-in.ts';
import { readGroupPlaces } from './group-places.ts';
import { readLevels } from './levels.ts';
import { readMajorIndexes } from './major-indexes.ts';
import { readMarginRecords } from './margin-records.ts';
import { readOnlyOnes } from './only-ones.ts';
import { readRankings } from './rankings.ts';
import { readRecords } from './records.ts';
import { readRunsByNoun } from './runs-by-noun.ts';
import { readSoDid } from './so-did.ts';
import { readStreaks } from './streaks.ts';
import { readTallies } from './tallies.ts';
import { readTurningPoints } from './turning-points.ts';
import { readUnsurpassed } from './unsurpassed.ts';
import { readVolumeExtremes } from './volume-extremes.ts';
import { readVolumes } from './volumes.ts';

/** Rules in the order in which they take marks. */
const rules = [
  readAverages,
  readVolumeExtremes,
  readFirstIn,
  readRunsByNoun,
  readStreaks,
  readTallies,
  readOnlyOnes,
  readUnsurpassed,
  readMarginRecords,
  readExtremes,
  readRankings,
  readGroupPlaces,
  readMajorIndexes,
  readDrawdowns,
  readBreakouts,
  readTurningPoints,
  readSoDid,
  readRecords,
  readVolumes,
  readLevels,
] as const;

/** Where an asset stands: averages, streaks, extremes, places, records, breakouts, drawdowns, volume, levels. */
export function readMarketStates(reader: SentenceReader): void {
  for (const rule of rules) rule(reader);
}
