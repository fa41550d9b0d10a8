/** Records of periods: "18.3% in November, a monthly record". */

import type { SentenceReader } from '../sentence-reader.ts';
import { isOfLoss } from './extreme-side.ts';
import { findOwnTime } from './extreme-time.ts';
import { toFrequency } from './frequencies.ts';
import { findMarketSubject } from './market-subject.ts';

/** "18.3% in November, a monthly record": the strongest, or weakest, such period ever. */
export function readPeriodRecords(reader: SentenceReader): void {
  for (const cue of reader.freeCues('record-high', 'record-low')) {
    if (!/^record$/i.test(cue.text)) continue;
    const lead = /\b(?:a|its) (daily|weekly|monthly|quarterly|annual|calendar-year) $/i.exec(reader.before(cue, 20));
    const trail =
      /^ (?:one-)?(daily|day|weekly|week|monthly|month|quarterly|quarter|annual|yearly) (gain|loss|rise|advance|drop|fall|decline)\b/i.exec(
        reader.after(cue, 30),
      );
    const frequency = toFrequency(lead?.[1] ?? trail?.[1] ?? '');
    const found = findMarketSubject(reader, cue);
    if (frequency === undefined || found === undefined) continue;
    const isWorst =
      /loss|drop|fall|decline/i.test(trail?.[2] ?? '') ||
      (trail === null && isOfLoss(reader, { ...cue, text: 'biggest' }));
    const whole = { ...cue, start: cue.start - (lead?.[0].length ?? 0), end: cue.end + (trail?.[0].length ?? 0) };
    reader.emit(
      { kind: 'extreme', subject: found.subject, frequency, side: isWorst ? 'worst' : 'best', rank: 1 },
      { marks: [cue, whole], time: findOwnTime(reader, cue) },
    );
    reader.use(cue);
  }
}
