import { Pattern } from '../../text/pattern.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findMarketSubject } from './market-subject.ts';

const notSince = new Pattern(
  /\bnot since [^.;]{3,40}? (?:has|have|had|did) [^.;]{2,60}? (?:close[ds]?|finish(?:ed)?|end(?:ed)?|settled?|stood|been|traded?) (?:at )?(?:so|as|this|that) (high|low)\b/i,
);

/** "Not since March 2022 has it closed as high": the highest close since then. */
export function readNotSince(reader: SentenceReader): void {
  const match = notSince.exec(reader.sentence);
  if (match === null) return;
  const at = reader.spanOf(match);
  const since = reader.marks.times.find((time) => (time.isSince || time.isLookBack) && overlaps(time, at));
  const found = findMarketSubject(reader, { start: at.end, end: at.end });
  if (since === undefined || found === undefined) return;
  const time = reader.findTime(at, (mark) => mark !== since && !mark.isSince && !mark.isLength && !overlaps(mark, at));
  reader.use(since);
  reader.emit(
    {
      kind: 'record',
      subject: found.subject,
      side: match[1]?.toLowerCase() === 'low' ? 'low' : 'high',
      relation: 'set',
      asserted: null,
      since: since.sinceEnd ?? since.period.base,
      ...(since.sinceEnd === undefined ? {} : { sinceBase: since.period.base }),
    },
    { marks: [toPhraseCue(at, match[0], 'record-high', { isVerb: true })], time, usual: 'now', negated: false },
  );
  reader.use(...reader.freeCues('at', 'highest', 'lowest').filter((cue) => overlaps(cue, at)));
}
