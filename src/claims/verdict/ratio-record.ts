import { type DayNumber, previousSession, type Series, toIsoDate } from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type { RecordStatement, SeriesReading, Subject } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { type ExtremeDay, listExtremesOf } from './extreme-days.ts';
import { pairReadings } from './gauge.ts';
import { toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { readLevelsAtHand } from './levels-at-hand.ts';
import { nearDays, toWindows, type Window } from './window.ts';

/** The closes of a pair may begin this long after the day that is looked back to. Unit: calendar days. */
const startSlack = 31;

/**
 * The highest or lowest ratio of two closes since a day, or of the history at hand, within the period. Of now it is outdated
 * where it was so within 31 days before; of a stated period misdated where it was so within 31 days of it. Where closes
 * of both do not reach back to the day named it can be refuted, and not borne out.
 */
export function judgeRatioRecord(statement: RecordStatement, against: Subject, context: JudgeContext): Judgement {
  const { subject, period, side, since } = statement;
  const pair = pairReadings(subject, against).find((readings) => toRatio(readings, context).days.length > 1);
  if (pair === undefined) return toUnmeasured(subject, []);
  const ratio = toRatio(pair, context);
  const window = toWindows(period, context.published)[0] as Window;
  const scope = period.role === 'day' ? { base: previousSession(window.to), to: window.to } : window;
  const extremes = listExtremesOf(ratio, side, { after: since });
  const set = extremes.findLast(({ day }) => day > scope.base && day <= scope.to);
  const name = `${pair[0].series} divided by ${pair[1].series}`;
  const isNow = period.from === 'assumed' || period.isOpen;
  const near = extremes.findLast(({ day }) => day <= scope.to + (isNow ? 0 : nearDays) && day > scope.to - nearDays);
  const first = ratio.days[0] as DayNumber;
  const back = `${side === 'high' ? 'highest' : 'lowest'} after ${toIsoDate(Math.max(since ?? first, first))}`;
  const toSaid = ({ day, level }: ExtremeDay): string =>
    `${name} stood at ${level.toFixed(4)} on ${toIsoDate(day)}, the ${back}`;
  const told = set ?? near;
  const reading = toReading(
    `${name}: ${back}`,
    context.measure('active-return', {
      series: pair[0].series,
      benchmark: pair[1].series,
      return: pair[0].return,
      base: toIsoDate(previousSession(told?.day ?? scope.to)),
      to: toIsoDate(told?.day ?? scope.to),
    }),
    told?.level ?? ratio.values.at(-1) ?? null,
    set !== undefined,
  );
  if (set === undefined && near === undefined) {
    const passed = `${name} was not at its ${back} from ${toIsoDate(scope.base)} to ${toIsoDate(scope.to)}`;
    return toJudgement('contradicted', `${passed}.`, { readings: [reading] });
  }
  if (since !== undefined && first > since + startSlack) {
    const reason = `${toSaid(told as ExtremeDay)}; closes of both reach back to ${toIsoDate(first)} alone`;
    return toJudgement('unmeasurable', `${reason}.`, { readings: [{ ...reading, holds: null }] });
  }
  if (set !== undefined) return toJudgement('supported', `${toSaid(set)}.`, { readings: [reading] });
  const { day, level } = near as ExtremeDay;
  const date = toIsoDate(day);
  return toJudgement(isNow ? 'outdated' : 'misdated', `${toSaid(near as ExtremeDay)}.`, {
    readings: [reading],
    nearest: { base: date, to: date, measured: level, label: `${name}, close of ${date}` },
  });
}

/** The closes of one asset divided by those of another, on the days that have both. */
function toRatio([asset, benchmark]: readonly [SeriesReading, SeriesReading], context: JudgeContext): Series {
  const own = readLevelsAtHand(context, asset.series, asset.return);
  const other = readLevelsAtHand(context, benchmark.series, benchmark.return);
  const levelOf = new Map(Array.from(other.days, (day, i) => [day, other.values[i] as number]));
  const shared = Array.from(
    own.days,
    (day, i) => [day, (own.values[i] as number) / (levelOf.get(day) ?? Number.NaN)] as const,
  ).filter(([, value]) => !Number.isNaN(value));
  return {
    days: Int32Array.from(shared, ([day]) => day),
    values: Float64Array.from(shared, ([, value]) => value),
  };
}
