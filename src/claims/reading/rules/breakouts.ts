import type { CueMark, QuantityMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { isLevel } from './levels.ts';
import { findMarketSubject } from './market-subject.ts';

/** What is escaped from is a range of prices, and no danger. */
const rangeAhead =
  /^ (?:a|an|its|the|this|that) (?:[\w'-]+ ){0,5}?(?:range|base|consolidation|channel|congestion|box)\b/i;

const sideways =
  /^ (?:of|spent) (?:(?:going|moving|trading|drifting|churning) (?:sideways|nowhere|in a (?:[\w-]+ )?range)|(?:sideways|range-bound) (?:trading|movement|action|drift)|consolidation|consolidating|stagnation|basing)\b/i;

function isStretch({ quantity }: QuantityMark): boolean {
  return ['year', 'month', 'week', 'day'].includes(quantity.of ?? '');
}

/** "After four years of going sideways it broke out": the length of the range comes first. */
function findLengthBefore(reader: SentenceReader, cue: CueMark): QuantityMark | undefined {
  return reader.marks.quantities.findLast(
    (mark) =>
      mark.end <= cue.start &&
      isStretch(mark) &&
      sideways.test(reader.after(mark, 60)) &&
      reader.breaks(mark, cue, true) === 0,
  );
}

/** "broke out of a three-year consolidation". */
export function readBreakouts(reader: SentenceReader): void {
  for (const cue of reader.freeCues('breakout')) {
    const isNoun = !cue.isVerb;
    if (isNoun && !/breakout|breaking out/i.test(cue.text)) continue;
    if (isNoun && !/\b(?:from|of|out of|above)\b/i.test(`${cue.text}${reader.after(cue, 14)}`)) continue;
    if (cue.isVerb && /^escap/i.test(cue.text) && !rangeAhead.test(reader.after(cue, 60))) continue;
    const found = findMarketSubject(reader, cue);
    if (found === undefined || found.subject.readings.length === 0) continue;
    const length =
      reader.marks.quantities.find((mark) => mark.start >= cue.end && mark.start - cue.end < 40 && isStretch(mark)) ??
      findLengthBefore(reader, cue);
    const level = reader.freeQuantities.find(
      (mark) => mark.start >= cue.end && mark.start - cue.end < 24 && isLevel(mark),
    );
    if (level !== undefined) continue;
    const unit = length?.quantity.of;
    const lengthTime = reader.marks.times.find(
      (mark) => mark.isLength && mark.start >= cue.end && mark.start - cue.end < 40,
    );
    const around = reader.after(cue, 45);
    const written = /\b(\d+|[a-z]+)[- ](year|month|week|day)s?(?:[- ]long)?\b/i.exec(around);
    const direction = /\b(?:below|down|lower)\b/i.test(around) ? 'down' : 'up';
    const amount = length?.quantity.high ?? (written === null ? undefined : toPlainNumber(written[1] as string));
    const noun = unit ?? written?.[2]?.toLowerCase();
    reader.emit(
      {
        kind: 'breakout',
        subject: found.subject,
        direction,
        asserted:
          amount === undefined || noun === undefined
            ? null
            : {
                low: amount,
                high: amount,
                unit: `${noun}s` as 'years',
                wording: length?.quantity.wording ?? 'plain',
                rounding: 0.5,
              },
      },
      {
        marks: [
          cue,
          length ??
            lengthTime ??
            (written === null ? undefined : { ...cue, end: cue.end + written.index + written[0].length }),
        ],
        time: reader.findTime(cue, (mark) => mark !== lengthTime && !mark.isLength),
      },
    );
    reader.use(cue);
  }
}

/** "A year-long range" names its length by an article that belongs to the range. */
function toPlainNumber(word: string): number | undefined {
  const value = /^an?$/i.test(word) ? Number.NaN : toNumber(word);
  return Number.isNaN(value) ? undefined : value;
}
