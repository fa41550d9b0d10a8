import { sessionOnOrBefore } from '../../../core/index.ts';
import type { StatedPeriod } from '../../statement.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { toCue, toSentence } from './sentence-cue.ts';

const entered =
  /\b(?:has|have|had|is|are) (?:now |officially |just |finally |already )*(?:entered|in|back in|begun|started) (?:an? |its own |their own )?(?:[a-z-]+ )?bull market\b(?! in\b)|\b(?:entered|crossed into|climbed into|confirmed) (?:an? |its own )?(?:[a-z-]+ )?bull[- ]market(?: territory)?\b/i;

/** What a bull market is taken to be: a rise by a fifth from the lowest close of a year. Unit: percent, calendar days. */
const bullMarket = { rise: 20, days: 365 };

/** "The Russell 2000 has entered a bull market": a rise by 20% from the low of the year before. */
export function readBullMarkets(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  const match = entered.exec(toSentence(reader));
  if (match === null) return;
  const start = reader.marks.start + match.index;
  const at = { start, end: start + match[0].length };
  const found = findMarketSubject(reader, at);
  const isTaken = reader.statements.some(({ span }) => overlaps(span, at));
  if (isTaken || found?.mark === undefined || found.mark.end > start || start - found.mark.end > 90) return;
  if (reader.findModality(at, undefined) !== 'fact') return;
  reader.emit(
    {
      kind: 'return',
      subject: found.subject,
      direction: 'up',
      asserted: { low: bullMarket.rise, high: bullMarket.rise, unit: 'percent', wording: 'at-least', rounding: 0 },
    },
    { marks: [found.mark, toCue(reader, at)], period: fromLow(reader), time: undefined, modality: 'fact' },
  );
}

function fromLow({ discourse: { published } }: SentenceReader): StatedPeriod {
  const to = sessionOnOrBefore(published);
  const base = sessionOnOrBefore(to - bullMarket.days);
  return {
    text: null,
    base,
    to,
    role: 'window',
    from: 'stated',
    isOpen: true,
    anchor: { base, to, side: 'low' },
    others: [],
  };
}
