import type { Judgement } from '../judgement.ts';
import type { RankingStatement, SeriesReading } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { listSeriesReadings } from './gauge.ts';
import { readNumber, readText, toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { printWindow, toWindowParams, toWindows } from './window.ts';

/**
 * A place among a set by return over a window. Total returns are compared before prices, since members differ in what
 * they pay out; the first kind of which half the set is at hand decides.
 */
export function judgeRanking(statement: RankingStatement, context: JudgeContext): Judgement {
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
  const known = readings.find(({ measured }) => measured !== null);
  if (known === undefined || known.measurement === null) return toUnmeasured(subject, readings);
  const { measurement } = known;
  const extreme = side === 'best' ? ['best', 'bestReturn'] : ['worst', 'worstReturn'];
  const first = `${readText(measurement, extreme[0] as string)} with ${toPercent(readNumber(measurement, extreme[1] as string))}`;
  const ownReturn = toPercent(readNumber(measurement, 'return'));
  const reason = `${known.label}: place ${known.measured} from the ${side} with ${ownReturn}; the ${side} was ${first}.`;
  return toJudgement(known.holds === true ? 'supported' : 'contradicted', reason, { readings: [known] });
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
