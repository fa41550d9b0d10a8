import { previousSession, sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { Frequency, StatedPeriod } from '../../statement.ts';
import { toLatest } from '../latest-span.ts';
import type { TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toSession } from '../session-period.ts';

const ending =
  '(?:end(?:ed|s|ing)|snap(?:ped|s|ping)|br(?:oke|oken|eaks|eaking)|halt(?:ed|s|ing)|stopp(?:ed|ing)|interrupt(?:ed|s|ing)|cut(?:s|ting)? short|call(?:ed|s|ing) time on|put(?:s|ting)? (?:paid|an end) to)';
const runNoun = '(?:run|string|streak|series|sequence|spell)';
const endedBefore = new RegExp(
  `\\b(?:${ending}|after|following) (?:a|an|its|the|their) (?:[a-z-]+ ){0,2}(?:${runNoun} of )?(?:[a-z]+ )?$`,
  'i',
);

/** "Snapped its winning streak on Tuesday after four sessions": its length comes last. */
const endedAtLength = new RegExp(
  `\\b${ending} (?:a|an|its|the|their) (?:[a-z-]+ ){0,3}?${runNoun}\\b[^.;,]{0,60}? (?:after|at) $`,
  'i',
);
const endedAfter =
  /^(?: in a row)?(?:, (?:the|its) (?:\w+-)?longest\b[^,;.]*)?(?:, (?:a|its|the) (?:(?:winning|losing) )?(?:run|streak|string|stretch) (?:that|which))?(?:,? however)?,? (?:was |were |has |had |have )?(?:been )?(?:ended|broke|broken|snapped|stopped|halted|cut short|c(?:ame|ome) to an end)\b/i;

/** "It came after three weekly gains in a row", "that followed two straight losses": the periods before the one told. */
const afterRun =
  /\b(?:(?:came|comes|coming|was|is) (?:right |straight )?(?:after|on the heels of|on top of)|follow(?:s|ed|ing)|after|on the heels of) (?:just |only |what had been )?$/i;

/** The shortest and the longest that one period of a length may be told as. Unit: calendar days. */
const lengths: Readonly<Partial<Record<Frequency, readonly [number, number]>>> = {
  week: [3, 10],
  month: [26, 35],
  quarter: [85, 96],
  year: [360, 370],
};

function findEndBefore(reader: SentenceReader, at: Span, frequency: Frequency): StatedPeriod | undefined {
  const named = findBreaker(reader, at, at.end, false);
  const period = named === 'other' ? undefined : (named ?? reader.discourse.returns.at(-1))?.period;
  const [least, most] = lengths[frequency] ?? [];
  if (period?.role !== 'window' || least === undefined || most === undefined) return undefined;
  const days = period.to - period.base;
  return days < least || days > most ? undefined : { ...toDay(period.base, null), from: 'carried' };
}

/** "It ended a run of six losing weeks", "its run of ten gains broke in June": up to the period before that which ended it. */
export function findEndedRun(reader: SentenceReader, at: Span, frequency: Frequency): StatedPeriod | undefined {
  const before = afterRun.test(reader.before(at, 40)) ? findEndBefore(reader, at, frequency) : undefined;
  if (before !== undefined) return before;
  const after = endedAfter.exec(reader.after(at, 110));
  if (!endedBefore.test(reader.before(at, 60)) && !endedAtLength.test(reader.before(at, 140)) && after === null)
    return undefined;
  const end = after === null ? at.end : at.end + after[0].length;
  const named = findBreaker(reader, at, end, after !== null);
  if (named === 'other') return undefined;
  if (named !== undefined) return toDay(named.period.base, named.text);
  const last = sessionOnOrBefore(reader.discourse.published);
  const base =
    frequency === 'session' ? previousSession(last) : toLatest(frequency, '', reader.discourse.published).base;
  return { ...toDay(base, null), from: 'carried' };
}

/** The time of what ended the run: named before "ended a run", or after "broke". */
function findBreaker(reader: SentenceReader, at: Span, end: number, isAfter: boolean): TimeMark | 'other' | undefined {
  const times = reader.marks.times.filter((mark) => !mark.isSince && !mark.isLookBack && !mark.isLength);
  const time = isAfter
    ? times.find(({ start }) => start >= end && start - end < 12)
    : times.findLast((mark) => mark.end <= at.start && reader.breaks(mark, at, true) === 0);
  if (time !== undefined) return time;
  const other = reader.findTime(at, ({ isSince, isLookBack }) => !isSince && !isLookBack);
  // "A run of nine gains for the index, which ended the week lower": the time of a clause of its own.
  const isApart = other !== undefined && /, which\b/i.test(reader.text.slice(at.end, Math.max(at.end, other.start)));
  return other === undefined || isApart ? undefined : 'other';
}

function toDay(to: number, text: string | null): StatedPeriod {
  return toSession(to, text, 'stated');
}
