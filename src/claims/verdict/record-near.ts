import { type DayNumber, type Series, sessionOnOrBefore, toIsoDate } from '../../core/index.ts';
import type { Measurement } from '../../metrics/index.ts';
import type { Judgement } from '../judgement.ts';
import type { RecordStatement, SeriesReading } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { findLevel, readLevelsAtHand } from './levels-at-hand.ts';
import { holds } from './tolerance.ts';

/** A close this near to the record is near it. Unit: percent. */
const nearPercent = 3;

/** Where closes begin when nothing says since when. */
const historyYears = 40;

/**
 * Near its record, or its low: within 3% of it, or within what the text says. Measured on the last day of the period, in
 * a scope on the day of its highest or lowest close.
 */
export function judgeNearRecord(
  { period, subject, side, since, asserted }: RecordStatement,
  context: JudgeContext,
  series: SeriesReading,
): Judgement {
  const closes = readLevelsAtHand(context, series.series, series.return);
  const last = findLevel(closes, Math.min(period.to, context.published));
  const at = period.role === 'scope' ? findMost(closes, side, findLevel(closes, period.base) + 1, last) : last;
  if (at < 0) return toUnmeasured(subject, []);
  const day = closes.days[at] as DayNumber;
  const first = Math.max(closes.days[0] as DayNumber, since ?? day - historyYears * 365);
  // The first close at hand has none before it to be near to.
  if (first >= day) return toUnmeasured(subject, []);
  const measurement = measureExtreme(context, series, side, first, day);
  if (measurement.value === null) return toUnmeasured(subject, [toReading(series.label, measurement, null, null)]);
  const distance = ((closes.values[at] as number) / measurement.value - 1) * 100;
  const size = Math.abs(distance);
  const isTrue =
    asserted?.unit === 'percent' ? size <= asserted.high || holds(size, asserted, 'return') : size <= nearPercent;
  const label = `${series.label}: distance from its ${side === 'high' ? 'highest' : 'lowest'} close, ${toIsoDate(day)}`;
  const date = measurement.details.date;
  const said = `${series.series} was ${size.toFixed(2)}% ${side === 'high' ? 'below its highest' : 'above its lowest'} close, of ${date}, on ${toIsoDate(day)}`;
  return toJudgement(isTrue ? 'supported' : 'contradicted', `${said}.`, {
    readings: [toReading(label, measurement, distance, isTrue)],
  });
}

/** Where the highest, or the lowest, of some closes lies. */
function findMost({ values }: Series, side: 'high' | 'low', first: number, last: number): number {
  let most = last;
  for (let i = first; i < last; i++) {
    const [value, best] = [values[i] as number, values[most] as number];
    if (side === 'high' ? value > best : value < best) most = i;
  }
  return most;
}

function measureExtreme(
  context: JudgeContext,
  { series, return: field }: SeriesReading,
  side: 'high' | 'low',
  first: DayNumber,
  to: DayNumber,
): Measurement {
  return context.measure('level-extreme', {
    series,
    field,
    side,
    base: toIsoDate(sessionOnOrBefore(first)),
    to: toIsoDate(to),
  });
}
