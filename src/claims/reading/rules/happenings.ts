import type { SentenceReader } from '../sentence-reader.ts';
import { toCue, toSentence } from './sentence-cue.ts';

const actor =
  "(?:the )?(?:president|White House|administration|Congress|Senate|House|Treasury|Supreme Court|Pentagon|European Union|Moody's|Fitch|Standard & Poor's|Commerce Department|negotiators|lawmakers|regulators|Washington|Beijing)|Bernanke|Powell|Yellen|Greenspan|Trump|Biden|Obama|Bush|Clinton";
const deed =
  '(?:signed|signs|suspended|suspends|passed|approved|announced|announces|agreed|vetoed|downgraded|stripped|imposed|delayed|paused|ruled|told|telling|unveiled|struck|invaded|declared|lifted|extended|raised the debt)';
const happening = new RegExp(`\\b(?:${actor})\\b(?:(?! (?:and|but|which) )[^.;,]){0,30}? ${deed}\\b[^.;,]{3,60}`);
const joining =
  /\b(?:will join|joins|joined|is to join|was added to|will be added to|left|will leave) the (?:S&P 500|Dow|Nasdaq-100|Russell 2000)\b|\b(?:reconstitution|rebalancing) (?:taking|takes|took|will take) effect\b/;

/** What an institution did on a named day, or a change of an index: a fact of record where the table of events has it. */
export function readHappenings(reader: SentenceReader): void {
  const sentence = toSentence(reader);
  for (const pattern of [happening, joining]) {
    const match = pattern.exec(sentence);
    if (match === null) continue;
    const start = reader.marks.start + match.index;
    const at = { start, end: start + match[0].length };
    const isTaken = reader.statements.some(
      ({ kind, span }) => kind !== 'other' && span.start < at.end && span.end > at.start,
    );
    const time = reader.marks.times.find(
      (mark) =>
        mark.period.role === 'day' &&
        !mark.isSince &&
        !mark.isLookBack &&
        (mark.start >= at.end ? mark.start - at.end < 30 : mark.end > start - 30) &&
        reader.breaks(mark, at, true) === 0,
    );
    if (isTaken || time === undefined) continue;
    reader.emit(
      { kind: 'event', topic: match[0].replace(/^the /i, '') },
      { marks: [toCue(reader, at)], time, modality: 'fact', negated: false },
    );
    for (const mark of reader.freeQuantities) if (mark.start >= at.start && mark.end <= at.end) reader.use(mark);
    return;
  }
}
