import { sessionOnOrBefore } from '../../../core/index.ts';
import type { StatedPeriod } from '../../statement.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { QuantityMark, TimeMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { tellsBothEnds } from '../time-marks.ts';
import { findMarketSubject } from './market-subject.ts';

const side = '(off|below|beneath|underneath|short of|above|higher than|lower than|(?:up |down )?from|away from)';
const point =
  '(?:where (?:it|they) (?:stood|closed|was|were|ended|finished|settled)|(?:its|their|the) (?:close|level|finish|closing level))';

/** Between a figure and the day whose close it is measured from. */
const link = new RegExp(
  `^ (?:\\w+ )?${side} (?:${point} (?:on|of|at|for) |(?:its|their|the) )?(?:the close of )?$`,
  'i',
);

/** "Its February 19 close", "where it closed on that day": the close itself; a day alone is that too. */
const closeAfter = /^(?:'s)?(?: (?:close|closing level|closing price|finish|level)\b|(?= *(?:[,.;:)]|$| and | but )))/i;

/** "10.3% off July 31", "3.5% below where it stood on December 4", "up 9% from its May 2 close": from that close on. */
export function readMovesFromClose(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    if (figure.quantity.unit !== 'percent' && figure.quantity.unit !== 'fraction') continue;
    const day = reader.marks.times.find((mark) => isCloseOf(reader, figure, mark));
    const found = day === undefined ? undefined : findMarketSubject(reader, figure);
    if (day === undefined || found === undefined || ofOther.test(reader.before(figure, 90))) continue;
    const words = link.exec(reader.text.slice(figure.end, toStart(day)))?.[0] ?? '';
    const direction = toDirection(reader, figure, words);
    const tail = closeAfter.exec(reader.after(day, 24))?.[0] ?? '';
    const end = day.end + tail.length;
    const period = toPeriod(reader, figure, day);
    if (direction === undefined || period === undefined) continue;
    const cue = toPhraseCue({ start: figure.end + 1, end }, reader.text.slice(figure.end + 1, end), direction);
    reader.emit(
      { kind: 'return', subject: found.subject, direction, asserted: toAsserted(figure.quantity, 'percent') },
      { marks: [found.mark, figure, cue, day], period, time: undefined },
    );
    reader.use(
      ...reader.freeCues('up', 'down', 'below', 'above').filter((one) => one.start < end && one.end > figure.start - 8),
    );
  }
}

/** An average, a target, a strike, an opening or a low of the day is no close. */
const ofOther =
  /\b(?:averages?|targets?|strikes?|estimates?|opened|opening|at (?:its|the) (?:low|high|worst|best)|traded|as (?:much|low|high) as|intraday|futures)\b[^.;]*$/i;

/** A time may hold the word before it: "on December 4", "from July 31". */
function toStart({ start, text }: TimeMark): number {
  const led = /^(?:on|from|of|at) (?:the close of )?/i.exec(text);
  return led === null ? start : start + led[0].length;
}

function isCloseOf(reader: SentenceReader, figure: QuantityMark, mark: TimeMark): boolean {
  const { period, isAhead, isLength, isCarried, isLookBack } = mark;
  if (
    isAhead ||
    isLength ||
    isCarried ||
    isLookBack === true ||
    mark.start < figure.end ||
    mark.start - figure.end > 60
  )
    return false;
  // "12.5% below February's": the last close of that month.
  const isOfEnd = period.role === 'window' && !period.isOpen && /'s$/.test(`${mark.text}${reader.after(mark, 2)}`);
  if (tellsBothEnds(mark) || (period.role !== 'day' && !isOfEnd)) return false;
  return link.test(reader.text.slice(figure.end, toStart(mark))) && closeAfter.test(reader.after(mark, 24));
}

/** What the preposition says, or the verb before the figure where it only says from where ("from", "off"). */
function toDirection(reader: SentenceReader, figure: QuantityMark, words: string): 'up' | 'down' | undefined {
  if (/\b(?:above|higher|up)\b/i.test(words)) return 'up';
  const cue = reader.cues('up', 'down').findLast((one) => one.end <= figure.start && figure.start - one.end < 24);
  const told = cue === undefined ? undefined : hasClass(cue, 'down') ? 'down' : 'up';
  // "Up 17% off its March 30 close", "10.3% off July 31": what the verb says, and a fall where none does.
  if (/ off /i.test(words)) return told ?? 'down';
  if (!/ from /i.test(words) || /\b(?:down|away)\b/i.test(words)) return 'down';
  return told;
}

/** "Monday's plunge left the index 19.8% below September 20": the day whose move it is ends the other one too. */
const leaving =
  /^(?:'s)? (?:[\w-]+ ){1,3}(?:left|leaves|took|takes|put|puts|brought|sent|pushed|pulled|dragged|carried)\b/i;

/** Up to the day the clause tells before the figure, else to the last session. */
function toPeriod(reader: SentenceReader, figure: QuantityMark, day: TimeMark): StatedPeriod | undefined {
  const isOfDay = (mark: TimeMark): boolean =>
    mark !== day && mark.end <= figure.start && mark.period.role === 'day' && !mark.isLookBack && !mark.isAhead;
  const own =
    reader.findTime(figure, isOfDay) ??
    reader.marks.times.findLast((mark) => isOfDay(mark) && leaving.test(reader.after(mark, 50)));
  const base = day.period.to;
  const now = sessionOnOrBefore(reader.discourse.published);
  const to = own?.period.to ?? now;
  if (base >= to) return undefined;
  return { text: day.text, base, to, role: 'window', from: 'stated', isOpen: own === undefined, others: [] };
}
