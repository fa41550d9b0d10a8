import type { IndicatorStatement } from '../../statement.ts';
import type { NameMark } from '../marks.ts';
import { contains } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isOfPlaceAbroad } from './abroad.ts';
import { readBareWords } from './indicator-bare-words.ts';
import { readGoal, readSinceStart, readThanOn, takeGoal } from './indicator-comparisons.ts';
import { readContinued } from './indicator-continued.ts';
import { readCountedDays } from './indicator-counted-days.ts';
import { readDirection } from './indicator-directions.ts';
import { readShape, readSuperlative } from './indicator-extremes.ts';
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
  takeGoal(reader);
  readCountedDays(reader);
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
    if (isCountedOf(reader, name)) rememberName(reader, name, true);
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
    if (readShape(reader, name)) {
      rememberName(reader, name, names.includes(mark));
      continue;
    }
    const isMultiplied = readMultiplied(reader, name);
    if ((!readFigure(reader, name) && !isMultiplied) || /^,? inverted since\b/.test(reader.after(name, 18)))
      readDirection(reader, name);
    rememberName(reader, name, names.includes(mark));
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

/** "The VIX closed above 20 just once. It ended the year at 13.72": what was counted is spoken of next. */
function isCountedOf({ statements }: SentenceReader, name: NameMark): boolean {
  return statements.some(
    (one) =>
      one.kind === 'indicator' &&
      one.run?.isStraight === false &&
      contains(one.span, name) &&
      one.subject.id === name.entry.id,
  );
}

function rememberName({ discourse, block }: SentenceReader, { entry, text }: NameMark, isNamed: boolean): void {
  if (isNamed) discourse.indicatorText = text;
  else if (discourse.indicator?.id !== entry.id) discourse.indicatorText = undefined;
  discourse.indicator = entry;
  discourse.indicatorBlock = block;
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
