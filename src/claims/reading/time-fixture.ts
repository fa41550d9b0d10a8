import { parseIsoDate, toIsoDate } from '../../core/index.ts';
import type { TimeMark } from './marks.ts';
import { findTimes } from './time-marks.ts';

/** The times of a sentence published on a day, for tests; `lastDay` was spoken of before it in the same passage. */
export function readTimes(sentence: string, published: string, lastDay?: string): TimeMark[] {
  const day = parseIsoDate(published);
  return findTimes(sentence, 0, sentence.length, {
    published: day,
    anchor: day,
    isAhead: false,
    isOfNow: true,
    lastDay: lastDay === undefined ? undefined : parseIsoDate(lastDay),
    isPast: lastDay !== undefined,
  });
}

/** "2025-04-02..2025-04-04". */
export function formatStretch({ period }: TimeMark): string {
  return `${toIsoDate(period.base)}..${toIsoDate(period.to)}`;
}
