import { fromCivilDate, sessionOnOrBefore, toCivilDate } from '../../../core/index.ts';
import type { StatedPeriod } from '../../statement.ts';
import type { CueMark, TimeMark } from '../marks.ts';
import { toRecentPeriod } from '../recent-period.ts';
import type { SentenceReader } from '../sentence-reader.ts';

interface PeriodFound {
  readonly time?: TimeMark;
  readonly period?: StatedPeriod;
}

const beside =
  /^,? ?(?:(?:in|during|over|through|throughout|across|so far|for|within|by)(?: much of| most of)? ?)?(?:the )?$/i;

const atHead =
  /^\W*(?:(?:and|but|meanwhile|similarly|conversely),? )?(?:(?:in|over|during|for|through|so far) )?(?:the )?$/i;

/**
 * The stretch a word of performance speaks of: the time beside it or at the head of its sentence; the last weeks of a year
 * that it names so; else that of its passage, or the last months. A state is one of now. A time further off is of something else: "since the crisis of 2023".
 */
export function findPerformancePeriod(reader: SentenceReader, cue: CueMark, isState: boolean): PeriodFound {
  const since = findSince(reader, cue);
  if (since !== undefined) return { period: since };
  const end = findYearEnd(reader, cue);
  if (end !== undefined) return { period: end };
  const time = reader.marks.times.find((mark) => !mark.isLookBack && !mark.isAhead && isOwn(reader, mark, cue));
  if (time !== undefined) return { time };
  return { period: isState ? toRecentPeriod(reader.discourse.published) : toCarried(reader, cue) };
}

/** "Has felt the pinch", "are now seen as": of what goes on, and not of a stretch that ended long ago. */
const ofNow = /^(?:has|have|is|are|continues?|represents?|remains?)\b/i;
const ahead = /\b(?:has|have|is|are|now|still)(?: (?:also|all|both|now|again|still|[a-z]+ly))* $/i;

function isOfNow(reader: SentenceReader, cue: CueMark): boolean {
  return ofNow.test(cue.text) || ahead.test(reader.before(cue, 30));
}

function isOwn(reader: SentenceReader, time: TimeMark, cue: CueMark): boolean {
  const between = reader.text.slice(cue.end, Math.max(cue.end, time.start));
  if (time.isAttributive && !/^ (?:in|during|over|through) the $/i.test(between)) return false;
  if (time.start >= cue.end) return beside.test(between);
  if (time.start < cue.start && time.end > cue.end) return true;
  if (time.end > cue.start) return false;
  const isAtHead =
    atHead.test(reader.text.slice(reader.marks.start, time.start)) && reader.breaks(time, cue, true) === 0;
  return isAtHead || /^,? ?$/.test(reader.text.slice(time.end, cue.start));
}

/** In a passage on a stretch of its own that one; beside it the last months where it reaches up to them. Unit: calendar days. */
const longOver = 45;

function toCarried(reader: SentenceReader, cue: CueMark): StatedPeriod {
  const { discourse, block } = reader;
  const recent = toRecentPeriod(discourse.published);
  const [told] = discourse.periodBlock === block ? discourse.periods : [];
  if (told === undefined || told.role === 'day') return recent;
  const isOver = discourse.published - told.to > longOver;
  if (isOver && isOfNow(reader, cue)) return recent;
  const others = isOver ? [] : [{ label: 'last three months', base: recent.base, to: recent.to }, ...recent.others];
  return { ...told, text: null, from: 'carried', others };
}

const sinceYear =
  /^ since (?:the )?(?:[a-z]+ )?((?:19|20)\d\d) (?!and\b)(?:[a-z]+ ){0,2}(?:crisis|jitters|crash|failures?|scandal|bust|rout|sell-?off|turmoil|panic|collapse|downturn|recession|bear)\b/i;

/** "Since the 2023 banking jitters": from before the year in which that was. */
function findSince(reader: SentenceReader, cue: CueMark): StatedPeriod | undefined {
  const match = sinceYear.exec(reader.after(cue, 60));
  if (match === null) return undefined;
  const { published } = reader.discourse;
  const base = sessionOnOrBefore(fromCivilDate(Number(match[1]) - 1, 12, 31));
  const to = sessionOnOrBefore(published);
  return base >= to
    ? undefined
    : { text: match[0].trim(), base, to, role: 'window', from: 'stated', isOpen: true, others: [] };
}

/** "A blistering finish to 2025", "due to year-end volatility in 2024". */
const yearEnd = [
  /^ to (?:the )?(year|(?:19|20)\d\d)\b/i,
  /^[^,.;]{0,24}\byear[- ]end\b[^,.;]{0,20}?(?:\b(?:in|of) )?((?:19|20)\d\d)\b/i,
  /^ (?:at|into|toward|towards|by|around) (?:the )?(?:year[- ]end|end of (?:the year |)(?:of )?)((?:19|20)\d\d)?\b/i,
];

/** The last month of the year named, or its last quarter. */
function findYearEnd(reader: SentenceReader, cue: CueMark): StatedPeriod | undefined {
  const after = reader.after(cue, 70);
  const match = yearEnd.map((pattern) => pattern.exec(after)).find((found) => found !== null);
  if (match === undefined || match === null) return undefined;
  const { published } = reader.discourse;
  const { year: current, month } = toCivilDate(published);
  const year = /^\d/.test(match[1] ?? '') ? Number(match[1]) : month === 12 ? current : current - 1;
  const last = Math.min(fromCivilDate(year, 12, 31), published);
  if (year > current || last <= fromCivilDate(year, 12, 1)) return undefined;
  const [quarter, december] = [9, 11].map((ended) => sessionOnOrBefore(fromCivilDate(year, ended, 30))) as [
    number,
    number,
  ];
  const to = sessionOnOrBefore(last);
  return {
    text: match[0].trim(),
    base: december,
    to,
    role: 'window',
    from: 'stated',
    isOpen: false,
    others: [{ label: 'the last quarter', base: quarter, to }],
  };
}
