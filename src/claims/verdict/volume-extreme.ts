import {
  type DayNumber,
  dropMissing,
  findDay,
  previousSession,
  sessionOnOrBefore,
  sliceSeries,
  toIsoDate,
} from '../../core/index.ts';
import type { Judgement, Reading } from '../judgement.ts';
import type { VolumeStatement } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { readNumber, toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { holds } from './tolerance.ts';
import { toWindowParams } from './window.ts';

/**
 * The session of the most, or of the fewest, shares since a day: those of each reading with volumes are compared session
 * by session. An index and the fund on it may differ; then it is left open.
 */
export function judgeVolumeExtreme(
  { subject, relation, asserted, period, since }: VolumeStatement,
  context: JudgeContext,
): Judgement {
  const on = sessionOnOrBefore(Math.min(period.to, context.published));
  const ids = [...new Set(subject.readings.map(({ series }) => series))];
  const told = ids.map((series) => judgeSeries(series));
  const known = told.filter(({ reading }) => reading.measured !== null);
  const [first] = known;
  if (first === undefined)
    return toUnmeasured(
      subject,
      told.map(({ reading }) => reading),
      'daily prices with volumes',
    );
  const readings = known.map(({ reading }) => reading);
  const isOpen = known.some(({ reading }) => reading.holds !== first.reading.holds);
  const verdict = isOpen ? 'unmeasurable' : first.reading.holds === true ? 'supported' : 'contradicted';
  return toJudgement(verdict, `${known.map(({ reason }) => reason).join('; ')}.`, { readings });

  function judgeSeries(series: string): { readonly reading: Reading; readonly reason: string } {
    const measurement = context.measure('volume-ratio', {
      series,
      ...toWindowParams({ base: previousSession(on), to: on }),
    });
    const label = `volume of ${series}, ${toIsoDate(on)}`;
    const own = readNumber(measurement, 'windowMean');
    if (own === null) return { reading: toReading(label, measurement, null, null), reason: '' };
    const rivals = listRivals(series, own);
    const isFigure = asserted === null || holds(own, asserted, 'count');
    const [rival] = rivals;
    const than = rival === undefined ? 'no session had ' : `${toIsoDate(rival.day)} had ${printShares(rival.shares)}, `;
    const range = since === undefined ? 'as far back as is known' : `after ${toIsoDate(since)}`;
    return {
      reading: toReading(label, measurement, own, isFigure && rivals.length === 0),
      reason: `${label}: ${printShares(own)}; ${than}${relation === 'high' ? 'more' : 'fewer'} ${range}`,
    };
  }

  /** Sessions of the stretch that had more, or fewer, the farthest out first. */
  function listRivals(series: string, own: number): { readonly day: DayNumber; readonly shares: number }[] {
    const history = dropMissing(context.view().values(series, 'volume'));
    const first = since === undefined ? (history.days[0] ?? on) : since + 1;
    const { days, values } = sliceSeries(history, first, on);
    if (findDay(days, on) < 0) return [];
    const sign = relation === 'high' ? 1 : -1;
    return [...values]
      .map((shares, i) => ({ day: days[i] as DayNumber, shares }))
      .filter(({ shares }) => shares > 0 && sign * (shares - own) > 0)
      .sort((a, b) => sign * (b.shares - a.shares));
  }
}

/** "13.2 million shares". */
function printShares(shares: number): string {
  return shares >= 1e6 ? `${(shares / 1e6).toFixed(1)} million shares` : `${Math.round(shares)} shares`;
}
