import type { Subject } from './statement.ts';

/** Measured by the same series first, or a fund and the index that it holds: nobody tells of a lead of one over the other. */
export function hasSameMeasure({ readings }: Subject, { readings: others }: Subject): boolean {
  const [own, other] = [readings[0]?.series, others[0]?.series];
  if (own === undefined || other === undefined) return false;
  return own === other || isFundOf(readings, others) || isFundOf(others, readings);
}

/** Every series of a fund is among those that an index is read by. */
const isFundOf = (fund: Subject['readings'], index: Subject['readings']): boolean =>
  index[0]?.series.startsWith('^') === true &&
  fund.every(({ series }) => index.some((reading) => reading.series === series));
