import { type DayNumber, parsePeriod, toWeekday } from '../../../core/index.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { Frequency, StreakStatement, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { TimeMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toSession } from '../session-period.ts';
import { countPeriods, toFrequency } from './frequencies.ts';
import { isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { toMarket, toStyleRival } from './relative-returns.ts';
import { toCue } from './sentence-cue.ts';

const units = 'week|month|quarter|year';
const unit = `(?<unit>${units})`;
const inOne = `(?:(?:in|over|for|during) (?:an?|any|one|a single|any single|any one)(?: (?:single|full|whole|calendar|complete|given))? ${unit}|on an? (?:full[- ]|calendar[- ])?(?<basis>year|yearly|annual|quarterly|quarter|monthly|month|weekly|week) basis)`;
const lead = 'beaten|beat|outperformed|outpaced|outrun|outdone|led|topped|bettered';
const lag = 'lagged|trailed|underperformed';
const rise = 'risen|gained|advanced|climbed|gone up|finished higher|closed higher|ended higher|been up|made money';
const fall =
  'fallen|declined|dropped|slipped|gone down|finished lower|closed lower|ended lower|been down|lost money|lost ground';
const good = 'winning|positive|up|rising|gaining|profitable';
const bad = 'losing|negative|down|falling|declining';

/** "Has not beaten the S&P 500 in a calendar year", "hasn't had a losing month": of no whole period of a length. */
const none = new Pattern(
  new RegExp(
    `\\b(?:ha(?:s|ve)(?:n['’]t| not| never)|not (?=since )[^;]{3,40}? ha(?:s|ve))\\b[^.;,]{0,40}?(?:\\b(?:(?<lead>${lead})|(?<lag>${lag})|(?<rise>${rise})|(?<fall>${fall}))\\b[^.;,%]{0,40}? ${inOne}|\\b(?:had|posted|seen|recorded|suffered|known|strung together) an? (?:single )?(?:(?<good>${good})|(?<bad>${bad})) (?<other>${units}))\\b`,
    'i',
  ),
);

/**
 * No period of a length since one that is named: a run of the other sort that began after it. Of a year that is named the
 * run of months may have begun after any month of it.
 */
export function readPeriodsSince(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  const found = reader.find(none, ({ kind }) => kind === 'streak');
  if (found === undefined) return;
  const { match, at } = found;
  const frequency = toFrequency(match.groups?.unit ?? match.groups?.basis ?? match.groups?.other ?? '');
  const since = reader.marks.times.find(
    (time) =>
      time.isSince &&
      !time.isLength &&
      (overlaps(time, at) || (time.start >= at.end && /^,? $/.test(reader.text.slice(at.end, time.start)))),
  );
  if (frequency === undefined || frequency === 'session' || since?.sinceEnd === undefined) return;
  const sides = findSides(reader, found, since);
  const to = toLastWhole(frequency, reader.discourse.published);
  const [least, most] = [since.sinceEnd, since.period.base].map((base) =>
    countPeriods({ ...since.period, base, to }, frequency),
  );
  if (sides === undefined || least === undefined || most === undefined || least < 1) return;
  reader.emit(
    {
      kind: 'streak',
      ...sides,
      frequency,
      asserted: {
        low: least,
        high: least,
        unit: 'count',
        wording: most - 1 > least ? 'at-least' : 'plain',
        rounding: 0,
      },
    },
    {
      marks: [toCue(reader, at), since],
      period: toSession(to, since.text, 'stated'),
      negated: false,
    },
  );
  reader.use(...reader.freeCues('ahead', 'behind', 'up', 'down').filter((cue) => overlaps(cue, at)));
}

/** The last day of the latest period that is over: a week is so on its Friday. */
const toLastWhole = (frequency: Exclude<Frequency, 'session'>, published: DayNumber): DayNumber =>
  parsePeriod(frequency === 'week' && toWeekday(published) >= 5 ? 'this week' : `last ${frequency}`, published).to;

type Sides = Pick<StreakStatement, 'subject' | 'against' | 'of'>;

/** Whose periods they are, over whom, and of which sort all of them have been. */
function findSides(
  reader: SentenceReader,
  { match, at }: NonNullable<ReturnType<SentenceReader['find']>>,
  since: TimeMark,
): Sides | undefined {
  const groups = match.groups ?? {};
  const isRelative = (groups.lead ?? groups.lag) !== undefined;
  const from = overlaps(since, at) ? { start: since.end, end: since.end + 1 } : { start: at.start, end: at.start + 1 };
  const own = overlaps(since, at)
    ? reader.marks.names.find(
        ({ start, end, entry }) => start >= since.end && end <= at.end && entry.readings.length > 0,
      )
    : undefined;
  const found =
    own === undefined ? findMarketSubject(reader, from) : { subject: toSubject(own.entry, own.text), mark: own };
  if (found === undefined) return undefined;
  if (!isRelative) return { subject: found.subject, of: (groups.rise ?? groups.good) === undefined ? 'gain' : 'loss' };
  const rival = reader.marks.names.findLast(
    ({ start, end, entry }) => start > at.start && start !== own?.start && end <= at.end && entry.readings.length > 0,
  );
  const against: Subject | undefined =
    rival === undefined
      ? (toStyleRival(reader, found) ?? toMarket(reader, found.subject))
      : toSubject(rival.entry, rival.text);
  if (against === undefined || against.id === found.subject.id) return undefined;
  return { subject: found.subject, against, of: groups.lead === undefined ? 'lead' : 'lag' };
}
