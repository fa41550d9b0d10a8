import type { IndicatorStatement } from '../../statement.ts';
import { contains } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isOfPlaceAbroad } from './abroad.ts';
import { readBareWords } from './indicator-bare-words.ts';
import { readGoal, readSinceStart, readThanOn } from './indicator-comparisons.ts';
import { readContinued } from './indicator-continued.ts';
import { readDirection } from './indicator-directions.ts';
import { readSuperlative } from './indicator-extremes.ts';
import { readFigure } from './indicator-figures.ts';
import { readGapFromTold, readInversions, readParted, readYieldGaps } from './indicator-gaps.ts';
import { readIndicatorLimits } from './indicator-limits.ts';
import { readMultiplied } from './indicator-multiples.ts';
import { findPremiums, findReferences, findTenors, isAdjective, isVerb, toGap, withTenor } from './indicator-names.ts';
import { readIndicatorRatios } from './indicator-ratios.ts';
import { readAbroad, readConditional, readConsensus, readDue, readOutput } from './indicator-reports.ts';
import { readIndicatorRuns } from './indicator-runs.ts';
import { readAgainstTold, readAgainstZero, readPace } from './indicator-states.ts';
import { readTimeTaken } from './indicator-time-taken.ts';
import { readTurnOfYear } from './indicator-turns.ts';
import { readTwoTimes } from './indicator-two-times.ts';

/** Figures of the economy and of rates: "inflation of 2.7%", "the 10-year yield fell to 4.1%", "the curve steepened". */
export function readIndicators(reader: SentenceReader): void {
  const carried = isNearby(reader) ? reader.discourse.indicator : undefined;
  readIndicatorRuns(reader, carried);
  readTwoTimes(reader);
  readTimeTaken(reader, carried);
  readIndicatorRatios(reader);
  readConsensus(reader);
  readOutput(reader);
  readYieldGaps(reader);
  const gap = readGapFromTold(reader, carried);
  readInversions(reader);
  readParted(reader);
  const premiums = findPremiums(reader);
  const names = reader.marks.names.filter((name) => !premiums.some((premium) => contains(premium, name)));
  const references = findReferences(reader, carried);
  for (const mark of [...names, ...findTenors(reader), ...premiums, ...references].sort((a, b) => a.start - b.start)) {
    const name = toGap(reader, withTenor(mark, carried));
    if (
      !reader.isFree(name) ||
      (gap !== undefined && contains(gap, mark)) ||
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
    const isMultiplied = readMultiplied(reader, name);
    if ((!readFigure(reader, name) && !isMultiplied) || /^,? inverted since\b/.test(reader.after(name, 18)))
      readDirection(reader, name);
    if (names.includes(mark)) reader.discourse.indicatorText = name.text;
    else if (reader.discourse.indicator?.id !== name.entry.id) reader.discourse.indicatorText = undefined;
    reader.discourse.indicator = name.entry;
    reader.discourse.indicatorBlock = reader.block;
  }
  readIndicatorLimits(reader, carried);
  readThanOn(reader);
  readAgainstZero(reader, carried);
  readPace(reader, carried);
  readSinceStart(reader);
  readTurnOfYear(reader, carried);
  readContinued(reader, carried);
  readBareWords(reader);
  readAgainstTold(reader);
  readSuperlative(reader);
  readGoal(reader);
  rememberTime(reader);
}

/**
 * What is told next "over the month", "a year earlier", is told from the time of this; what "had been" before it is an
 * aside, and the passage goes on from where it was.
 */
function rememberTime(reader: SentenceReader): void {
  const { discourse } = reader;
  const told = reader.statements.findLast((one): one is IndicatorStatement => one.kind === 'indicator');
  if (told === undefined) return;
  discourse.indicatorStated = { statement: findLatest(reader, told), block: reader.block };
  const { from, role, to } = told.period;
  const isAside = discourse.indicatorTo !== undefined && to < discourse.indicatorTo && /\bhad\b/.test(reader.sentence);
  if (isAside) return;
  const isDated = from === 'stated' || (from === 'carried' && role !== 'scope');
  discourse.indicatorTo = isDated ? to : undefined;
}

/** "Stood at 7.7% in October, down from 8.2% in September": of the figures of one thing that for the latest time. */
function findLatest({ statements }: SentenceReader, told: IndicatorStatement): IndicatorStatement {
  const own = statements.filter(
    (one): one is IndicatorStatement => one.kind === 'indicator' && one.subject.id === told.subject.id,
  );
  return own.reduce((latest, one) => (one.period.to > latest.period.to ? one : latest), told);
}

function isNearby({ block, discourse }: SentenceReader): boolean {
  return block - discourse.indicatorBlock <= 0;
}
