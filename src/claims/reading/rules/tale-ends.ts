import { addMonths, type DayNumber, nextSession, previousSession, sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findTale, type Tale } from '../tale.ts';
import { toEndAfter } from '../times/told-times.ts';
import { toNumber } from '../to-number.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

const fall =
  '(?:it|that|this|the whole (?:thing|affair|episode|business)|(?:the|that|this|its) (?:[a-z-]+ )?(?:bear market|sell-?off|fall|decline|slide|slump|rout|correction|retreat|drop|swoon|crash|downturn)(?: that followed| (?:in|of) [^,;.]{2,30})?)';

const falling = '(?:falling|sliding|declining|dropping|sinking|retreating|to (?:fall|slide|decline|drop|sink|retreat))';

/** "The sell-off ended on March 23", "the slide that followed lasted until June 1", "it kept sliding until". */
const ended = new Pattern(
  new RegExp(
    `\\b${fall} (?:(?:ended|stopped|was over|ran its course|came to an end) (?:only )?(?:on|in)|(?:lasted|went on|continued|ran|dragged on|(?:kept(?: on)?|went on|continued) ${falling}) (?:until|till|to)) (?:the )?$`,
    'i',
  ),
);

/** "The sell-off lasted 23 sessions", "it was over in four months", "from peak to trough it took 17 months". */
const lasted = new Pattern(
  new RegExp(
    `\\b(?:${fall} (?:lasted|went on for|continued for|ran for|took|was over (?:in|within|after)|ended after|spanned|dragged on for)|(?:from )?(?:peak|top|high) to (?:trough|bottom|low),? (?:it|that|the fall|the decline) (?:took|lasted)|(?:the|its) (?:bottom|low|trough) came (?:after|within)|it (?:fell|slid|declined|dropped|sank|retreated) for) (?:for )?(?:(?:just|only|all of|barely) )?([a-z]+(?:-[a-z]+)?|\\d{1,3}) ((?:trading )?(?:day|session|week|month)s?)\\b(?! (?:to|until|before|from|in a row|running|straight|on end))`,
    'i',
  ),
);

/** "That makes fourteen sessions from high to low". */
const spanned = new Pattern(
  /\b([a-z]+(?:-[a-z]+)?|\d{1,3}) ((?:trading )?(?:day|session|week|month)s?) from (?:peak|top|high) to (?:trough|bottom|low)\b/i,
);

/** A low must stay one for this long. Unit: calendar days. */
const held = 91;

/** When the fall that the passage tells of ended, by its day or by how long it had lasted. */
export function readTaleEnds(reader: SentenceReader): void {
  const tale = findTale(reader);
  if (tale?.peak === undefined || reader.isHeading || isQuestion(reader)) return;
  const time =
    reader.marks.times.find(
      (mark) =>
        mark.period.role !== 'window' && !mark.isAhead && ended.test(reader.text.slice(reader.marks.start, mark.start)),
    ) ??
    reader.marks.times.find(
      (mark) =>
        mark.isDeadline &&
        !mark.isAhead &&
        /^until\b/i.test(mark.text) &&
        ended.test(`${reader.text.slice(reader.marks.start, mark.start)}until `),
    );
  if (time !== undefined) {
    const { base, to } = time.period;
    if (to > tale.peak)
      emitLow(
        reader,
        tale,
        { start: reader.marks.start, end: time.end },
        { base: time.isDeadline ? previousSession(to) : base, to },
      );
    return;
  }
  const match = lasted.exec(reader.sentence) ?? spanned.exec(reader.sentence);
  if (match === null) return;
  const within = toEnds(tale.peak, toNumber(match[1] as string), (match[2] as string).toLowerCase());
  if (within !== undefined) emitLow(reader, tale, reader.spanOf(match), within);
}

/** The closes that so long after a day may end on: a session more or less, or half of a week or a month. */
export function toEnds(peak: DayNumber, number: number, unit: string): { base: DayNumber; to: DayNumber } | undefined {
  if (Number.isNaN(number)) return undefined;
  const end = toEndAfter(peak, number, unit);
  if (/^(?:trading|session)/.test(unit)) return { base: previousSession(previousSession(end)), to: nextSession(end) };
  const slack = unit.startsWith('month')
    ? Math.ceil((addMonths(end, 1) - end) / 2)
    : unit.startsWith('week')
      ? 4
      : Math.max(2, Math.round(0.45 * number));
  return { base: sessionOnOrBefore(end - slack - 1), to: sessionOnOrBefore(end + slack) };
}

function emitLow(reader: SentenceReader, tale: Tale, at: Span, { base, to }: { base: DayNumber; to: DayNumber }): void {
  const { subject, peak, low } = tale;
  if (
    peak === undefined ||
    to <= peak ||
    reader.statements.some(({ span }) => span.start < at.end && at.start < span.end)
  )
    return;
  const period: StatedPeriod = {
    ...{ text: reader.text.slice(at.start, at.end), base: Math.max(base, peak), to },
    ...{ role: previousSession(to) === base ? 'day' : 'scope', from: 'stated', isOpen: false, others: [] },
  };
  reader.emit(
    {
      kind: 'record',
      subject,
      side: 'low',
      relation: 'set',
      asserted: null,
      since: peak,
      until: Math.max(to + held, low ?? 0),
    },
    { marks: [toCue(reader, at)], period, time: undefined, modality: 'fact', negated: false },
  );
  reader.use(...reader.freeCues('down', 'lowest', 'record-low').filter((cue) => overlaps(cue, at)));
}
