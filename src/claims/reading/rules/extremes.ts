import { type DayNumber, fromCivilDate } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { Frequency } from '../../statement.ts';
import type { CueMark, TimeMark } from '../marks.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toFrequency } from './frequencies.ts';
import { findMarketSubject } from './market-subject.ts';
import { toRank } from './ranks.ts';

const periodNoun =
  /^[- ]?(?:calendar |full |trading |single |full-calendar )?(one-day|single-day|one-session|single-session|daily|day|session|one-week|weekly|week|one-month|monthly|month|quarterly|quarter|annual|yearly|year|three months)\b(?:[- ](?:percentage |point )?(?:gain|loss|drop|fall|decline|rise|advance|rally|performance|return|slide|jump|increase|selloff|sell-off|plunge|run|showing|move))?/i;

/** "its best showing since", "its biggest since": how long a period is follows from what was said before. */
const bareNoun =
  /^(?: (?:gain|loss|drop|fall|decline|rise|advance|rally|performance|return|slide|jump|increase|selloff|sell-off|showing|run))?(?= since\b| (?:on record|ever|in (?:its|the index's) history)\b)/i;

const lossNoun = /\b(?:drop|fall|decline|loss|slide|selloff|sell-off|plunge|retreat)\b/i;

/** The shortest stretch that holds a period of a sort. Unit: calendar days. */
const leastDays = { session: 0, week: 5, month: 26, quarter: 85, year: 350 } as const satisfies Record<
  Frequency,
  number
>;

const ever =
  /^[^.;]{0,40}?\b(?:on record|ever|in (?:its |the index's |their |the fund's )?(?:recorded )?history|of all time|since records began|since the (?:index|benchmark|gauge|fund|measure|etf) (?:was|began|started|launched)|since (?:its )?inception)\b/i;

/** A year before those that times are read from. */
const earlyYear = /^[^.;]{0,30}?\bsince (?:the )?(1[89][0-4]\d|195[0-3])\b/i;

/** "its best month since November 2020", "the biggest one-day drop since April", "18.3% in November, a monthly record". */
export function readExtremes(reader: SentenceReader): void {
  for (const cue of reader.freeCues('best', 'worst')) readSuperlative(reader, cue);
  readPeriodRecords(reader);
}

function readSuperlative(reader: SentenceReader, cue: CueMark): void {
  if (/performing|performer|leader|laggard|winner|loser/i.test(cue.text)) return;
  const tail = reader.after(cue, 90);
  const noun = periodNoun.exec(tail);
  const bare = noun === null ? bareNoun.exec(tail) : null;
  if (noun === null && bare === null) return;
  if (/ point /.test(noun?.[0] ?? '') || / point (?:gain|loss|drop|fall|decline|rise)/.test(tail.slice(0, 40))) return;
  const named =
    noun === null
      ? undefined
      : toFrequency((noun[1] as string).replace(/^(?:one|single)-/i, '').replace(/^three months$/i, 'quarter'));
  const end = cue.end + ((noun ?? bare)?.[0].length ?? 0);
  const whole = { start: cue.start, end };
  const own = findOwnTime(reader, cue, named);
  const frequency = named ?? toSpanFrequency(reader, cue, own);
  if (frequency === undefined) return;
  const found = findMarketSubject(reader, cue);
  if (found === undefined) return;
  const since = findSince(reader, { start: cue.start, end });
  const isEver = since === undefined && ever.test(reader.after(whole, 90));
  const length =
    since === undefined && !isEver
      ? reader.findTime(cue, ({ isLength, start }) => isLength && start >= end)
      : undefined;
  if (since === undefined && !isEver && length === undefined) return;
  const isWorst =
    (hasClass(cue, 'worst') && !hasClass(cue, 'best')) ||
    lossNoun.test((noun ?? bare)?.[0] ?? '') ||
    lossNoun.test(cue.text) ||
    isOfLoss(reader, cue, named === undefined || !lossNoun.test((noun ?? bare)?.[0] ?? ''));
  const day = since?.day ?? length?.period.base;
  reader.emit(
    {
      kind: 'extreme',
      subject: found.subject,
      frequency,
      side: isWorst ? 'worst' : 'best',
      rank: toRank(reader.before(cue, 12)),
      ...(day === undefined ? {} : { since: day }),
    },
    { marks: [cue, { ...cue, ...whole }, since?.mark ?? length], time: own },
  );
  reader.use(cue);
}

/** "a drop of 3%, its biggest since": a size without a sort of move is that of the move before. */
function isOfLoss(reader: SentenceReader, cue: CueMark, isOpen: boolean): boolean {
  if (!isOpen || !/^(?:biggest|largest|steepest|sharpest|greatest)$/i.test(cue.text)) return false;
  const mover = reader
    .cues('up', 'down')
    .findLast((other) => other.end <= cue.start && cue.start - other.end < 40 && reader.breaks(other, cue, true) === 0);
  return mover !== undefined && hasClass(mover, 'down') && !hasClass(mover, 'up');
}

/** "18.3% in November, a monthly record": the strongest, or weakest, such period ever. */
function readPeriodRecords(reader: SentenceReader): void {
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
      (trail === null && isOfLoss(reader, { ...cue, text: 'biggest' }, true));
    const whole = { ...cue, start: cue.start - (lead?.[0].length ?? 0), end: cue.end + (trail?.[0].length ?? 0) };
    reader.emit(
      { kind: 'extreme', subject: found.subject, frequency, side: isWorst ? 'worst' : 'best', rank: 1 },
      { marks: [cue, whole], time: findOwnTime(reader, cue) },
    );
    reader.use(cue);
  }
}

/** The period that is said to be the strongest: named before the superlative or after what it looks back to. */
function findOwnTime(reader: SentenceReader, at: Span, frequency?: Frequency): TimeMark | undefined {
  const least = frequency === undefined ? 0 : leastDays[frequency];
  const fits = ({ period }: TimeMark): boolean => period.to - period.base >= least;
  const isOwn = (mark: TimeMark): boolean => !mark.isSince && !mark.isLookBack && !mark.isLength && !mark.isAhead;
  const isNamedAfter = (mark: TimeMark): boolean =>
    mark.start >= at.end && !/\bsince (?:the )?$/i.test(reader.before({ start: mark.start, end: mark.start }, 12));
  return (
    reader.findTime(at, (mark) => isOwn(mark) && fits(mark) && mark.end <= at.start) ??
    reader.findTime(at, (mark) => isOwn(mark) && fits(mark) && isNamedAfter(mark)) ??
    reader.findTime(at, (mark) => isOwn(mark) && mark.end <= at.start) ??
    reader.findTime(at, (mark) => isOwn(mark) && isNamedAfter(mark))
  );
}

interface Since {
  readonly mark: TimeMark | undefined;
  /** Last day of what is named. */
  readonly day: DayNumber;
}

/** What "since ..." after a superlative looks back to. */
function findSince(reader: SentenceReader, at: Span): Since | undefined {
  const mark =
    reader.findTime(at, ({ isSince, start }) => isSince && start >= at.end) ??
    reader.findTime(
      at,
      ({ start, isAhead }) =>
        !isAhead && start >= at.end && /\bsince (?:the )?$/i.test(reader.before({ start, end: start }, 12)),
    );
  if (mark !== undefined) return { mark, day: mark.isSince ? (mark.sinceEnd ?? mark.period.base) : mark.period.to };
  const early = earlyYear.exec(reader.after(at, 60));
  return early === null ? undefined : { mark: undefined, day: fromCivilDate(Number(early[1]), 12, 31) };
}

/** The sort of period that was spoken of before the superlative: by its time, else by its words. */
function toSpanFrequency(reader: SentenceReader, cue: CueMark, own: TimeMark | undefined): Frequency | undefined {
  if (own !== undefined) {
    const days = own.period.to - own.period.base;
    if (own.period.role === 'day' || days === 1) return 'session';
    if (own.period.role !== 'window') return undefined;
    if (days >= 6 && days <= 8) return 'week';
    if (days >= 27 && days <= 33) return 'month';
    if (days >= 88 && days <= 95) return 'quarter';
    return days >= 360 && days <= 368 ? 'year' : undefined;
  }
  return /\b(?:one|single)-day\b|\bbest day\b|\bworst day\b/i.test(reader.before(cue, 160)) ? 'session' : undefined;
}
