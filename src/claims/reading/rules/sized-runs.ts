import { type DayNumber, previousSession, sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { Asserted, Frequency, StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { TimeMark } from '../marks.ts';
import type { Found, SentenceReader } from '../sentence-reader.ts';
import { toEndAfter } from '../times/told-times.ts';
import { toNumber } from '../to-number.ts';
import { toFrequency } from './frequencies.ts';
import { isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { toCue } from './sentence-cue.ts';

const count = '(?<count>\\d{1,3}|[a-z]+(?:-[a-z]+)?)';
const size =
  '(?:(?:more|less|bigger|greater|larger) than |at least |over |above |in excess of |as much as |even )?(?:\\d[\\d.]*|one|two|three|four|five|six|ten)(?: ?%|[ -]per ?cent)';
const noun = '(?:moves?|swings?|changes?|gains?|rises?|advances?|loss(?:es)?|drops?|falls?|declines?)';
const verb = '(?:moved|swung|gained|rose|climbed|jumped|lost|fell|dropped|slid|declined)';
const often = '(?:(?<often>daily|one-day|weekly|monthly|closing) )?';
const units = '(?:trading )?(?<unit>day|session|week|month)s';
const row = '(?:in a row|running|in succession|on the trot)';

/** "Four sessions in a row with moves of more than 4%", "four consecutive days on which the index moved by more than 4%". */
const runOfDays = new Pattern(
  new RegExp(
    `\\b${count} (?:${units} ${row}|(?:straight|consecutive|successive) (?:trading )?(?<units>day|session|week|month)s) (?:with (?:a )?${often}${noun} (?:of |by )?|(?:on|in) which [^.;,]{2,40}? ${verb}(?: by)? )${size}`,
    'i',
  ),
);

/** "Four moves of more than four percent, one after the other", "three losses of over 2% on successive days". */
const runOfMoves = new Pattern(
  new RegExp(
    `\\b${count} ${often}${noun} of ${size}(?: or more| or better)?,? (?:one after (?:the other|another)|${row}|back to back|on (?:consecutive|successive|straight) (?:trading )?(?<unit>day|session|week)s)\\b`,
    'i',
  ),
);

/** "A run of 62 sessions without a 1% move", "gone 33 sessions without a move of 1 percent". */
const runWithout = new Pattern(
  new RegExp(
    `\\b${count} (?:straight |consecutive |successive )?${units} (?:in a row )?without (?:(?:a|an|any|one|so much as a|a single) )?${often}(?:${noun} of ${size}|${size}[- ](?:daily |one-day |closing )?${noun}\\b|(?:moving|falling|dropping|losing|rising|gaining)(?: by)? ${size})`,
    'i',
  ),
);

/** Runs of sessions, weeks or months by the size of their moves. */
export function readSizedRuns(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  for (const pattern of [runOfDays, runOfMoves, runWithout]) {
    const found = reader.find(pattern);
    if (found !== undefined) readRun(reader, found, pattern === runWithout ? 'without' : 'with');
  }
}

function readRun(reader: SentenceReader, { match, at }: Found, run: 'with' | 'without'): void {
  const { count: number = '', unit, units: other, often: told } = match.groups ?? {};
  const length = toNumber(number);
  const inside = reader.freeQuantities.filter((figure) => figure.start < at.end && figure.end > at.start);
  const figure = inside.find(({ quantity }) => quantity.unit === 'percent');
  const found = findOwner(reader, at);
  const frequency = toFrequency(unit ?? other ?? told ?? 'session') ?? 'session';
  if (!(length > 1) || figure === undefined || found === undefined) return;
  const asserted: Asserted = { low: length, high: length, unit: 'count', wording: 'plain', rounding: 0 };
  const [words] = match;
  reader.emit(
    {
      kind: 'streak',
      subject: found.subject,
      of: /\b(?:loss|losses|lost|losing|drop|fall|fell|slid|declin)/i.test(words) ? 'loss' : 'gain',
      frequency,
      asserted,
      ofSize: {
        size: toAsserted(figure.quantity, 'percent'),
        isEitherWay: /\b(?:mov|sw[iu]ng|chang)/i.test(words),
        run,
      },
    },
    { marks: [toCue(reader, at)], period: toPeriod(reader, at, length, frequency), time: undefined, negated: false },
  );
  const isInside = (mark: Span): boolean => mark.start < at.end && mark.end > at.start;
  reader.use(
    ...inside,
    ...reader.marks.cues.filter(isInside),
    ...reader.marks.times.filter((time) => time.isLength && isInside(time)),
  );
}

/** "Without a 1% move in the large-cap index", "days on which the index moved": named beside it; else what is spoken of. */
function findOwner(reader: SentenceReader, at: Span) {
  const named = /^ (?:in|by|for|of) (?:the )?/i.test(reader.after(at, 12));
  const end = { start: at.end, end: at.end };
  return named
    ? (findMarketSubject(reader, { start: at.end + 24, end: at.end + 24 }) ?? findMarketSubject(reader, at))
    : (findMarketSubject(reader, at) ?? findMarketSubject(reader, end));
}

/** What ended a run: "ending a run of 62 sessions", "before Friday it had gone 33 sessions". */
const ended =
  /\b(?:end(?:ed|ing|s)|snapp(?:ed|ing)|broke|breaking|halt(?:ed|ing)) (?:a |the |its |their )?(?:run|stretch|string|spell|streak|sequence) of (?:more than )?$|\b(?:before|until|prior to|up to) [^.;,]{2,20},? (?:it|they|the [\w&]+(?: [\w&]+){0,2}|[A-Z][\w& ]{2,24}) had (?:now |already |then )?gone $/i;

/** "It opened a run of four such days": from the day told on. */
const opened =
  /\b(?:open|start|beg[ai]n|kick)(?:ed|s|ing|ning)? (?:off )?(?:a |the )?(?:run|stretch|string|spell|streak|sequence) of $/i;

const toScope = (base: DayNumber, to: DayNumber): StatedPeriod => ({
  text: null,
  base,
  to,
  role: 'scope',
  from: 'carried',
  isOpen: false,
  others: [],
});

/** One session, as a stretch. */
const toDay = (to: DayNumber, from: StatedPeriod['from'], text: string | null): StatedPeriod => ({
  text,
  base: previousSession(to),
  to,
  role: 'day',
  from,
  isOpen: false,
  others: [],
});

/** The stretch or day told beside it, or in the passage; a run that a day has ended reaches to the session before. */
function toPeriod(reader: SentenceReader, at: Span, length: number, frequency: Frequency): StatedPeriod {
  const { discourse, block } = reader;
  const isTime = ({ isLength, isAhead, isSince, period, start, end }: TimeMark): boolean =>
    !isLength && !isAhead && !isSince && period.to <= discourse.published && (end <= at.start || start >= at.end);
  const own = reader.findTime(at, isTime) ?? reader.marks.times.find(isTime);
  const told = own?.period ?? (discourse.periodBlock === block ? discourse.periods[0] : undefined);
  const to = sessionOnOrBefore(told?.to ?? discourse.published);
  const from = own === undefined ? 'carried' : 'stated';
  if (ended.test(reader.before(at, 80))) return toDay(previousSession(to), from, own?.text ?? null);
  const toLast = (day: DayNumber): DayNumber =>
    Math.min(sessionOnOrBefore(toEndAfter(day, length, `${frequency}s`)), discourse.published);
  const days = reader.marks.times.flatMap((mark) =>
    isTime(mark) && mark.period.role === 'day' && mark.end <= at.start ? [mark.period.to] : [],
  );
  // "Rose 4.7 the next day, fell 4.4 the day after: four sessions in a row": those days are some of them.
  if (days.length > 1) return toScope(previousSession(Math.min(...days)), toLast(Math.max(...days)));
  if (told !== undefined && opened.test(reader.before(at, 40))) return toScope(previousSession(to), toLast(to));
  if (told !== undefined && (told.role === 'day' || own === undefined)) return toDay(to, from, own?.text ?? null);
  if (told !== undefined) return { ...told, role: 'scope', others: [] };
  const base = frequency === 'session' ? previousSession(previousSession(to)) : to - periodDays;
  return { ...toScope(base, to), from: 'assumed' };
}

/** A week or a month back from now one of them ended. Unit: calendar days. */
const periodDays = 31;
