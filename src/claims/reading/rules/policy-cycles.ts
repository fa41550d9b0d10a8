import { distance, hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isOfBankAbroad } from './abroad.ts';

/** "has entered an easing cycle", "the tightening cycle that ended in July 2023". */
export function readCycles(reader: SentenceReader): void {
  for (const cue of reader.freeCues('easing', 'tightening')) {
    if (isOfBankAbroad(reader, cue)) continue;
    if (/^(?:easing|tightening)$/i.test(cue.text) && !reader.marks.names.some(({ entry }) => entry.type === 'bank'))
      continue;
    const phases = reader
      .cues('completed', 'begun', 'continuing')
      .filter(
        (phase) =>
          distance(phase, cue) < 45 && reader.breaks(phase, cue, true) === 0 && reader.breaks(phase, cue) === 0,
      );
    const [phase] = [...phases].sort(
      (a, b) => rank(a.classes) - rank(b.classes) || distance(a, cue) - distance(b, cue),
    );
    if (phase === undefined) continue;
    reader.emit(
      {
        kind: 'policy-move',
        action: hasClass(cue, 'easing') ? 'easing' : 'tightening',
        asserted: null,
        isTotal: false,
        isStraight: false,
        phase: hasClass(phase, 'completed') ? 'completed' : hasClass(phase, 'begun') ? 'begun' : 'continuing',
      },
      { marks: [phase, cue] },
    );
  }
}

const rank = (classes: ReadonlySet<string>): number => (classes.has('completed') ? 0 : classes.has('begun') ? 1 : 2);
