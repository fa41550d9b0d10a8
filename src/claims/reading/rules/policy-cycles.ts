import { Pattern } from '../../text/pattern.ts';
import { distance, hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isOfBankAbroad } from './abroad.ts';
import { toCue } from './sentence-cue.ts';

const bank = "(?:the )?(?:Federal Reserve|Fed|FOMC|central[- ]bank)(?:'s)?";
const manner =
  '(?:steady|aggressive|rapid|swift|prolonged|sustained|ongoing|continued|continuing|successive|consecutive|repeated|gradual|relentless)';

/** "a steady cycle of Federal Reserve rate cuts", "aggressive Fed hikes", "the ongoing series of rate increases". */
const series = new Pattern(
  new RegExp(
    `\\b(?:(?:${manner} )*(?:cycle|series|string|round|sequence|succession|flurry) of (?:${manner} )?(?:${bank} )?(?:interest[- ])?rate (?:(?<cuts>cuts|reductions|decreases)|hikes|increases|rises)|${manner} (?:${bank} )(?:interest[- ])?(?:rate )?(?:(?<eased>cuts|easing|reductions)|hikes|increases|tightening))\\b`,
    'i',
  ),
);

/** A series of moves that a sentence speaks of as under way, where it gives it no time and no count. */
function readSeries(reader: SentenceReader): void {
  const found = reader.find(series);
  if (found === undefined || isOfBankAbroad(reader, found.at)) return;
  const { match, at } = found;
  const isOfPast = reader.marks.times.some((time) => !time.isCarried && reader.breaks(time, at) === 0);
  const hasCount = reader.freeQuantities.some(
    (figure) => Math.abs(figure.end - at.start) < 14 || figure.start === at.end,
  );
  const modality = reader.findModality(at, undefined);
  if (isOfPast || hasCount || modality === 'forecast' || modality === 'conditional') return;
  const isEasing = match.groups?.cuts !== undefined || match.groups?.eased !== undefined;
  reader.emit(
    {
      kind: 'policy-move',
      action: isEasing ? 'easing' : 'tightening',
      asserted: null,
      isTotal: false,
      isStraight: false,
      phase: 'continuing',
    },
    { marks: [toCue(reader, at)], time: undefined, negated: false },
  );
  reader.use(...reader.marks.cues.filter((cue) => cue.start < at.end && cue.end > at.start));
}

/** "has entered an easing cycle", "the tightening cycle that ended in July 2023". */
export function readCycles(reader: SentenceReader): void {
  readSeries(reader);
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
