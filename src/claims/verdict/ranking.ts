import type { Measurement } from '../../metrics/index.ts';
import type { Judgement } from '../judgement.ts';
import type { RankingStatement, SeriesReading } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { listSeriesReadings } from './gauge.ts';
import { pickReadings, readNumber, readText, toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { printWindow, toWindowParams, toWindows, type Window } from './window.ts';

/**
 * A place among a set by return over a window. Total returns are compared before prices, since members differ in what
 * they pay out; the first kind of which half the set is at hand decides.
 */
export function judgeRanking(statement: RankingStatement, context: JudgeContext): Judgement {
  if (statement.isOnly === true) return judgeOnly(statement, context);
  const { subject, among, side, rank } = statement;
  const windows = toWindows(statement.period, context.published);
  const own = orderKinds(listSeriesReadings(subject));
  const readings = windows.flatMap((window) =>
    own.map((reading) => {
      const group = among.filter((member) => member.return === reading.return).map(({ series }) => series);
      const measurement = context.measure('return-ranking', {
        series: reading.series,
        among: toNames(group, reading.series),
        return: reading.return,
        ...toWindowParams(window),
      });
      const place = toPlace(measurement.value, readNumber(measurement, 'measured'), side);
      const isKnown = place !== null && measurement.details.members !== 1;
      const label = `${reading.label} among ${statement.amongText}, ${printWindow(window)}`;
      return toReading(label, measurement, isKnown ? place : null, place === rank);
    }),
  );
  const isAssumed = statement.period.from === 'assumed' && windows.length > 1;
  const measured = readings.filter((reading) => reading.measured !== null);
  const holding = measured.filter(({ holds }) => holds === true);
  // "Energy leads all sectors": of recent times it is so over more than half of them, or the text would have to say over which.
  const isMostly = isAssumed && 2 * holding.length > measured.length;
  const known =
    (isMostly ? holding[0] : undefined) ??
    (isAssumed ? measured.find(({ holds }) => holds !== true) : undefined) ??
    measured[0];
  if (known === undefined || known.measurement === null) return toUnmeasured(subject, readings);
  const { measurement } = known;
  const extreme = side === 'best' ? ['best', 'bestReturn'] : ['worst', 'worstReturn'];
  const first = `${readText(measurement, extreme[0] as string)} with ${toPercent(readNumber(measurement, extreme[1] as string))}`;
  const ownReturn = toPercent(readNumber(measurement, 'return'));
  const reason = `${known.label}: place ${known.measured} from the ${side} with ${ownReturn}; the ${side} was ${first}.`;
  if (known.holds === true) return toJudgement('supported', reason, { readings: [known] });
  return isAssumed
    ? toJudgement('unmeasurable', `The text does not say over which time. ${reason}`, { readings: [known] })
    : toJudgement('contradicted', reason, { readings: [known] });
}

/** Half of a set, at least, must be at hand for what is said of all of it. */
const leastShare = 0.5;

/** "The only sector to rise": the subject went that way by its price, and none of the others at hand did. */
function judgeOnly({ subject, among, amongText, side, period }: RankingStatement, context: JudgeContext): Judgement {
  const window = toWindows(period, context.published)[0] as Window;
  const own = pickReadings(subject, 'price')[0];
  const members = among.filter((member) => member.return === 'price');
  const returns = members.flatMap(({ series }) => {
    const { value } = measureReturn(context, series, window);
    return value === null ? [] : [{ series, value }];
  });
  if (own === undefined || returns.length < members.length * leastShare) return toUnmeasured(subject, []);
  const measurement = measureReturn(context, own.series, window);
  if (measurement.value === null) return toUnmeasured(subject, [toReading(own.label, measurement, null, null)]);
  const isSuch = (value: number): boolean => (side === 'best' ? value > 0 : value < 0);
  const others = returns.filter(({ series, value }) => series !== own.series && isSuch(value));
  const isTrue = isSuch(measurement.value) && others.length === 0;
  const label = `${own.label} among ${amongText}, ${printWindow(window)}`;
  const way = side === 'best' ? 'rose' : 'fell';
  const rest =
    others.length === 0
      ? 'none of the others'
      : others.map(({ series, value }) => `${series} ${toPercent(value)}`).join(', ');
  const reason = `${label}: ${toPercent(measurement.value)}; of the ${returns.length} at hand, beside it, ${way}: ${rest}.`;
  return toJudgement(isTrue ? 'supported' : 'contradicted', reason, {
    readings: [toReading(label, measurement, measurement.value * 100, isTrue)],
  });
}

function measureReturn(context: JudgeContext, series: string, window: Window): Measurement {
  return context.measure('period-return', { series, return: 'price', ...toWindowParams(window) });
}

/** Characters that the metric takes for the names of a set. */
const longestNames = 2000;

/** The set by its names; the series alone, which measures nothing, where there is none or they are too many. */
function toNames(group: readonly string[], series: string): string {
  const names = group.join(' ');
  return names === '' || names.length > longestNames ? series : names;
}

function orderKinds(readings: readonly SeriesReading[]): readonly SeriesReading[] {
  return readings.toSorted((a, b) => Number(b.return === 'total') - Number(a.return === 'total'));
}

function toPlace(place: number | null, measured: number | null, side: 'best' | 'worst'): number | null {
  if (place === null || measured === null) return null;
  return side === 'best' ? place : measured + 1 - place;
}

function toPercent(value: number | null): string {
  return value === null ? 'no return' : `${value < 0 ? '-' : '+'}${Math.abs(value * 100).toFixed(2)}%`;
}
