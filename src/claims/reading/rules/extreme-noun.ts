/** The sort of period that a superlative is of: "one-day drop", "first half", "two-day slide". */

import { previousSession } from '../../../core/index.ts';
import type { Frequency } from '../../statement.ts';
import type { CueMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { findOwnTime } from './extreme-time.ts';
import { toFrequency } from './frequencies.ts';
import { openingSessions } from './opening-sessions.ts';

const moveNoun =
  '(?:gains?|loss(?:es)?|drops?|falls?|declines?|rises?|advances?|rally|rallies|performances?|returns?|slides?|jumps?|increases?|selloffs?|sell-offs?|plunges?|runs?|showings?|moves?|setbacks?|slumps?|tumbles?|retreats?|routs?|rebounds?|surges?|bounces?|climbs?|leaps?|pullbacks?|stretch|spell|swoons?|sprints?)';

const qualifier = '(?:(?:calendar|full|trading|single|full-calendar|percentage|closing|such|consecutive) )*';

const single =
  '(?:one|single)-(?:day|session|week|month)|one day|daily|days?|sessions?|weekly|week|monthly|month|quarterly|quarter|annual|yearly|calendar-year|year|three months';

const several = `(?<count>${toNumberPattern(2, 10)}|\\d{1,2})[- ](?<unit>day|session|week|month)s?`;

const partOfYear =
  '(?:first|second|opening|latter|final|closing) half|(?:first|opening) six months|(?:first|second|third|fourth|opening|final) quarter|(?:first|second|third|fourth)[- ]quarter|(?:January|February|March|April|May|June|July|August|September|October|November|December)|start (?:to|of) (?:a|the|any) year|(?:first|opening|last|final) (?:week|month|three months|nine months)';

const unlike = '(?! (?:low|lows|high|highs|close|closes|level|ago|end)\\b)';

/** "one-day drop", "month", "weekly setback", "two-day slide", "first half", "gain for any quarter". */
const periodNoun = new RegExp(
  `^[- ]?${qualifier}(?:${openingSessions}|(?<part>${partOfYear})|${several}|(?<single>${single}))\\b${unlike}(?: of (?:the year|(?:19|20)\\d\\d)(?= since))?(?:[- ](?:percentage |point )?${moveNoun})?`,
  'i',
);

const nounOfPeriod = new RegExp(
  `^(?: (?:percentage |point )?${moveNoun})? (?:for|in|of|over|during) (?:(?:a|any|one|one single|any single|a single) (?:calendar |trading |full )?(?<single>day|session|week|month|quarter|year)|(?<count>${toNumberPattern(2, 10)}) (?:trading )?(?<unit>day|session|week|month)s)\\b`,
  'i',
);

/** "its best showing since", "its biggest since": how long a period is follows from what was said before. */
const bareNoun = new RegExp(
  `^(?: (?:percentage |points? )?${moveNoun})?(?: for (?:the )?[\\w&.]+(?: [\\w&.]+){0,2}?)?(?= since\\b| (?:on record|ever|of (?:the|this) year|this year|in (?:(?:its|the index's|recorded|market|their) )?history|of all time|in (?:(?:more than|over|nearly|almost|about|roughly) )?(?:[a-z]+ |\\d{1,3} )?(?:years|decades))\\b)`,
  'i',
);

export interface Noun {
  readonly text: string;
  readonly end: number;
  /** The sort of period; undefined where it follows from what was said before. */
  readonly frequency: Frequency | undefined;
  readonly length: number | undefined;
  readonly part: string | undefined;
  /** Sessions from the start of each year: 10 of "its best first ten sessions". */
  readonly opening: number | undefined;
}

/** What the superlative is one of: "month", "one-day drop", "such stretch". */
export const findNoun = (reader: SentenceReader, cue: CueMark): Noun | undefined =>
  findNounOfPeriod(reader, cue) ?? findStretch(reader, cue);

function findNounOfPeriod(reader: SentenceReader, cue: CueMark): Noun | undefined {
  const tail = reader.after(cue, 90);
  const named = periodNoun.exec(tail) ?? nounOfPeriod.exec(tail);
  const match = named ?? bareNoun.exec(tail);
  if (match === null) return undefined;
  if (named === null && /\b(?:low|high|peak|close|finish|level|reading|trough)\b[^,;]*$/i.test(reader.before(cue, 40)))
    return undefined;
  const { part, opening, count, unit, single: one } = match.groups ?? {};
  const [text, end] = [match[0], cue.end + match[0].length];
  const base = { text, end, length: undefined, part: undefined, opening: undefined };
  if (opening !== undefined) return { ...base, frequency: 'year', opening: toNumber(opening) };
  if (part !== undefined) return { ...base, frequency: 'year', part };
  const size = count === undefined ? 1 : toNumber(count);
  if (unit !== undefined) return { ...base, frequency: toFrequency(unit), length: size > 1 ? size : undefined };
  const noun = one?.replace(/^(?:one|single)[- ]/i, '').replace(/^three months$/i, 'quarter');
  return { ...base, frequency: noun === undefined ? undefined : toFrequency(noun) };
}

/** "its best such stretch since": of as many sessions as the stretch before it. */
function findStretch(reader: SentenceReader, cue: CueMark): Noun | undefined {
  const match = /^ such (?:stretch|run|span|spell|period)\b/i.exec(reader.after(cue, 24));
  const ahead = reader.marks.times.findLast(({ isLength, end }) => isLength && end <= cue.start);
  const own = match === null ? undefined : (findOwnTime(reader, cue) ?? ahead);
  if (match === null || own === undefined || own.period.role !== 'window') return undefined;
  let length = 0;
  for (let day = own.period.to; day > own.period.base && length <= longestStretch; day = previousSession(day)) length++;
  if (length < 2 || length > longestStretch) return undefined;
  return {
    text: match[0],
    end: cue.end + match[0].length,
    frequency: 'session',
    length,
    part: undefined,
    opening: undefined,
  };
}

/** Sessions of the longest stretch that is compared with others of its length. */
const longestStretch = 63;
