import type { SentenceReader } from '../sentence-reader.ts';
import { readComparatives } from './comparatives.ts';
import { readDirections } from './directions.ts';
import { readFigures } from './figures.ts';
import { readDifferences, readGaps, readSwings } from './gaps.ts';
import { readLeads } from './leads.ts';
import { readBothPeriods, readListedYears } from './listed-periods.ts';
import { readRatios } from './ratios.ts';
import { readWhereItEnded } from './where-it-ended.ts';

/** Rises and falls, leads and lags: with a figure first, then those with a direction alone. */
export function readReturns(reader: SentenceReader): void {
  readWhereItEnded(reader);
  readDifferences(reader, true);
  readGaps(reader);
  readFigures(reader);
  readListedYears(reader);
  readBothPeriods(reader);
  readRatios(reader);
  readDifferences(reader, false);
  readComparatives(reader);
  readLeads(reader);
  readDirections(reader);
  readSwings(reader);
}
