/** Days of the Federal Reserve's decisions that texts count time from: "since the September cut", "the day the Fed cut". */

import { type DayNumber, parseIsoDate, toCivilDate } from '../../../core/index.ts';
import { readPackageTable } from '../../lexicon/package-table.ts';
import { toMonthNumber } from '../month-number.ts';
import type { TimeContext } from './found-time.ts';
import { named } from './named-spans.ts';
import { date, month, monthYear, year } from './time-words.ts';

interface Decision {
  readonly day: DayNumber;
  /** Unit: basis points. */
  readonly change: number;
}

let loaded: readonly Decision[] | undefined;

/** The decisions of `reference/fomc-decisions.csv`, oldest first, read once. */
function loadDecisions(): readonly Decision[] {
  loaded ??= readPackageTable('reference', 'fomc-decisions.csv')
    .filter(({ upper }) => upper !== '')
    .map(({ date: day = '', change_bps: change = '' }) => ({ day: parseIsoDate(day), change: Number(change) }));
  return loaded;
}

const bank = "(?:(?:the )?(?:Fed(?:eral Reserve)?|FOMC|central bank)['’]s )";
const which = '(?:first|last|latest|most recent)';
const size =
  '(?:(?:emergency|surprise|quarter-point|half-point|quarter-percentage-point|jumbo|25-basis-point|50-basis-point) )?';
const when = `(?: (?:of|in|on) (?:${date}|${monthYear}|${year}))?`;
const act = '(?:cut|hike|increase|reduction|meeting|decision)';

/** "The Fed's first cut in September 2024", "the December meeting", "the last rate cut". */
const noun = `(?:(?:${bank}|the )(?:${which} )?(?:${month} )?(?:${which} )?${size}(?:(?:interest[- ])?rate )?(?:Fed )?${act}${when})`;

const does =
  '(?:(?:first |last )?(?:cut|lowered|reduced|trimmed|slashed|raised|hiked|lifted|increased)|(?:began|started) (?:cutting|lowering|reducing|raising|hiking|lifting|to cut|to lower|to raise|to hike))';

/** "The Fed cut in December", "the central bank began raising rates in March 2022". */
const clause = `(?:(?:the )?(?:Fed(?:eral Reserve)?|FOMC|central bank) ${does}(?: (?:its |interest |policy |benchmark |key |short-term )*rates?)?${when})`;

/** A decision of the Federal Reserve by whose day others are told. */
export const policyTold = `(?:${clause}|${noun})`;

const told = new RegExp(`^${policyTold}$`, 'i');
const span = new RegExp(`(?:${date}|${monthYear}|${year})$`, 'i');
const ofRates = /\b(?:Fed|Federal Reserve|FOMC|central bank|rates?|interest-rate)\b/i;
const monthAlone = new RegExp(`\\b${month}\\b`, 'i');

/** The day of the decision that is meant, up to publication; undefined where the words fit none, or leave it open. */
export function findPolicyDay(written: string, context: TimeContext): DayNumber | undefined {
  const text = written.trim();
  // "The first cut" alone may be of another bank, or of anything else.
  if (!told.test(text) || !(ofRates.test(text) || monthAlone.test(text) || span.test(text))) return undefined;
  const { published } = context;
  const sign = toSign(text);
  const known = loadDecisions().filter(({ day }) => day <= published);
  const moves = sign === 0 ? known : known.filter(({ change }) => Math.sign(change) === sign);
  const within = findSpan(text, context);
  const candidates = within === undefined ? moves : moves.filter(({ day }) => day > within.base && day <= within.to);
  const isOfStart = /\b(?:first|began|started)\b/i.test(text);
  if (isOfStart && sign !== 0) return (within === undefined ? findStart(known, sign) : candidates[0])?.day;
  if (/\b(?:last|latest|most recent)\b/i.test(text)) return candidates.at(-1)?.day;
  return within === undefined || candidates.length !== 1 ? undefined : candidates[0]?.day;
}

/** A cut, a rise, or any decision. */
function toSign(text: string): -1 | 0 | 1 {
  if (/\b(?:cut(?:ting)?|lower\w*|reduc\w*|trimm\w*|slash\w*)\b/i.test(text)) return -1;
  return /\b(?:hik\w+|hike|rais\w+|lift\w*|increas\w*)\b/i.test(text) ? 1 : 0;
}

/** The first move after the last one the other way. */
function findStart(known: readonly Decision[], sign: number): Decision | undefined {
  const turn = known.findLastIndex(({ change }) => Math.sign(change) === -sign);
  return known.slice(turn + 1).find(({ change }) => Math.sign(change) === sign);
}

/** The date, the month or the year that the words name: a month without a year is the latest, or of the year told. */
function findSpan(text: string, context: TimeContext): { base: DayNumber; to: DayNumber } | undefined {
  const at = (span.exec(text) ?? monthAlone.exec(text))?.[0];
  if (at === undefined) return undefined;
  const number = toMonthNumber(at);
  if (number !== undefined && !/\d{4}/.test(at) && context.yearTold !== undefined)
    return named(`${at} ${context.yearTold}`, context)?.period;
  const found = named(at, { ...context, isAhead: false })?.period;
  return found === undefined || toCivilDate(found.to).year > toCivilDate(context.published).year ? undefined : found;
}
