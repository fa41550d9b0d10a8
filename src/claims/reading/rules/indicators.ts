import { contains } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isOfPlaceAbroad } from './abroad.ts';
import { readGoal, readSinceStart, readThanOn } from './indicator-comparisons.ts';
import { readContinued } from './indicator-continued.ts';
import { readDirection } from './indicator-directions.ts';
import { readSuperlative } from './indicator-extremes.ts';
import { readFigure } from './indicator-figures.ts';
import { readInversions, readParted, readYieldGaps } from './indicator-gaps.ts';
import { findPremiums, findTenors, isAdjective, isVerb, toGap } from './indicator-names.ts';
import { readIndicatorRatios } from './indicator-ratios.ts';
import { readAbroad, readConditional, readConsensus, readDue, readOutput } from './indicator-reports.ts';
import { readIndicatorRuns } from './indicator-runs.ts';

/** Figures of the economy and of rates: "inflation of 2.7%", "the 10-year yield fell to 4.1%", "the curve steepened". */
export function readIndicators(reader: SentenceReader): void {
  const carried = isNearby(reader) ? reader.discourse.indicator : undefined;
  readIndicatorRuns(reader, carried);
  readIndicatorRatios(reader);
  readConsensus(reader);
  readOutput(reader);
  readYieldGaps(reader);
  readInversions(reader);
  readParted(reader);
  const premiums = findPremiums(reader);
  const names = reader.marks.names.filter((name) => !premiums.some((premium) => contains(premium, name)));
  for (const mark of [...names, ...findTenors(reader), ...premiums].sort((a, b) => a.start - b.start)) {
    const name = toGap(reader, mark);
    if (
      !reader.isFree(name) ||
      name.entry.type !== 'indicator' ||
      name.isBracketed ||
      isAdjective(reader, name) ||
      isVerb(reader, name)
    )
      continue;
    if (isOfPlaceAbroad(reader, name)) {
      readAbroad(reader, name);
      continue;
    }
    if (reader.discourse.indicator?.id !== name.entry.id) reader.discourse.isInBasisPoints = false;
    readConditional(reader, name);
    readDue(reader, name);
    if (!readFigure(reader, name) || /^,? inverted since\b/.test(reader.after(name, 18))) readDirection(reader, name);
    reader.discourse.indicator = name.entry;
    reader.discourse.indicatorBlock = reader.block;
  }
  readThanOn(reader);
  readContinued(reader, carried);
  readSuperlative(reader);
  readGoal(reader);
  readSinceStart(reader);
}

function isNearby({ block, discourse }: SentenceReader): boolean {
  return block - discourse.indicatorBlock <= 0;
}
