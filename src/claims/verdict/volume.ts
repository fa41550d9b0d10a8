import { previousSession, toIsoDate } from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type { VolumeStatement } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { holds } from './tolerance.ts';
import { judgeVolumeExtreme } from './volume-extreme.ts';
import { toWindowParams, toWindows, type Window } from './window.ts';

/** Volume this far from its usual is called high or low where no figure is given. Unit: fraction. */
const notable = 0.1;

/**
 * Trading volume over a period against the mean of the quarter before it. "High" is at least 10% above, "low" at least
 * 10% below; a percentage is the distance from that mean, "times" its multiple; against an average of
 * so many sessions, above or below it. The volume of the first reading counts,
 * then that of the others: an index's own volume is rarely at hand, its fund's stands for it.
 */
export function judgeVolume(statement: VolumeStatement, context: JudgeContext): Judgement {
  const { subject, relation, asserted, period, length } = statement;
  if (statement.isExtreme === true) return judgeVolumeExtreme(statement, context);
  const stated = toWindows(period, context.published)[0] as Window;
  const window = period.role === 'day' ? { base: previousSession(stated.to), to: stated.to } : stated;
  const ids = [...new Set(subject.readings.map(({ series }) => series))];
  const readings = ids.map((series) => {
    const measurement = context.measure('volume-ratio', {
      series,
      ...(length === undefined ? {} : { length }),
      ...toWindowParams(window),
    });
    const excess = measurement.value === null ? null : (measurement.value - 1) * 100;
    const measured = asserted?.unit === 'times' ? measurement.value : excess;
    const label = `volume of ${series}, ${toIsoDate(window.base)} to ${toIsoDate(window.to)}, against the ${length === undefined ? 'quarter' : `${length} sessions`} before`;
    return toReading(label, measurement, measured, excess !== null && isTrue(excess));
  });
  const known = readings.filter(({ measured }) => measured !== null).slice(0, 1);
  const first = known[0];
  if (first === undefined) return toUnmeasured(subject, readings, 'daily prices with volumes');
  const ratio = first.measurement?.value ?? Number.NaN;
  const reason = `The ${first.label} was ${ratio.toFixed(2)} times its mean.`;
  return toJudgement(first.holds === true ? 'supported' : 'contradicted', reason, { readings: known });

  function isTrue(excess: number): boolean {
    const signed = relation === 'high' ? excess : -excess;
    if (asserted === null) return length === undefined ? signed >= notable * 100 : signed > 0;
    if (asserted.unit === 'times') return holds(1 + excess / 100, asserted, 'ratio');
    return signed > 0 && holds(signed, asserted, 'share');
  }
}
