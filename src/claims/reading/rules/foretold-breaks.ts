import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { toCue } from './sentence-cue.ts';

const toCome =
  '(?:will|should|would|may|might|(?:sees?|seeing) (?:it|them)|(?<=\\b(?:expect(?:s|ed|ing)?|likely|set|bound|going|poised|due|predict(?:s|ed|ing)?|look(?:s|ing)? for|bet(?:s|ting)? on)\\b[^.;,]{0,40})to)';
const pass =
  '(?:take out|taking out|surpass(?:ing)?|exceed(?:ing)?|clear(?:ing)?|regain(?:ing)?|reclaim(?:ing)?|recaptur(?:e|ing)|top(?:ping)?|pass(?:ing)?|overtak(?:e|ing)|break(?:ing)?|better(?:ing)?|beat(?:ing)?|(?:get|go|climb|rise|move|close|return|be)(?:ting|ing)? (?:back )?(?:above|over|past|through|to))';

/** "Will take out its 2007 high of 2,859 within two years": a peak that has a figure, to be passed. */
const brokenPeak = new Pattern(
  new RegExp(
    `\\b${toCome} (?:(?:again|finally|eventually|soon|easily|first) )*${pass} (?:its|the|their|that) (?:[\\w',-]+ ){0,4}?(?:high|peak|record|top)(?: (?:close|high|from \\w+(?: \\d{4})?))?(?: of|,| \\(|,? at) ?$`,
    'i',
  ),
);

/** A level told as a peak of before, which is to be passed by a time that is named: the forecast, and not the peak, is what is said. */
export function readForetoldBreaks(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  for (const figure of reader.freeQuantities) {
    const { unit, high } = figure.quantity;
    if ((unit !== 'plain' && unit !== 'points' && unit !== 'currency') || high < 10) continue;
    const ahead = reader.before(figure, 150);
    const match = brokenPeak.exec(ahead);
    // "Its record, 606.05, set on March 9": of the day on which it was.
    if (match === null || /^,? (?:set|reached|made|hit|touched|recorded) (?:on|in)\b/.test(reader.after(figure, 20)))
      continue;
    const at = { start: figure.start - ahead.length + match.index, end: figure.end };
    const found = findMarketSubject(reader, at);
    if (found === undefined) continue;
    const time = reader.marks.times.find(({ start }) => start >= figure.end && start - figure.end < 14);
    reader.emit(
      { kind: 'level', subject: found.subject, relation: 'above', asserted: toAsserted(figure.quantity, 'level') },
      { marks: [found.mark, toCue(reader, at), figure], time, modality: 'forecast' },
    );
    reader.use(
      ...reader.freeCues('ahead', 'behind', 'up', 'record-high', 'highest').filter((cue) => overlaps(cue, at)),
      ...reader.freeQuantities.filter((mark) => overlaps(mark, at)),
    );
  }
}
