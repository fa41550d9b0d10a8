/** Superlatives of periods: "its best month since November 2020", "the biggest one-day drop since April". */

import type { Span } from '../../document.ts';
import type { CueMark, TimeMark } from '../marks.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { toYearSoFar } from './calendar-year.ts';
import { findLeadBefore, findRelated, findRelative, ofDifference, ofMargin } from './extreme-lead.ts';
import { findLookBack, findNearSince, findYearNamed, toSince } from './extreme-look-back.ts';
import { findNoun } from './extreme-noun.ts';
import { isOfWorst, lossNoun } from './extreme-side.ts';
import { findOwnTime, ofRally, toMoveTold, toOwnPeriod, toSpanFrequency } from './extreme-time.ts';
import { findMarketSubject } from './market-subject.ts';
import { countSessionsSoFar, toOpeningSessions } from './opening-sessions.ts';
import { isInJanuary, isOfPart, toHalf, toMonths, toPartSpokenOf } from './parts-of-year.ts';
import { readPeriodRecords } from './period-records.ts';
import { toRank } from './ranks.ts';

/** "its best month since November 2020", "the biggest one-day drop since April", "18.3% in November, a monthly record". */
export function readExtremes(reader: SentenceReader): void {
  for (const cue of reader.freeCues('best', 'worst')) readSuperlative(reader, cue);
  readPeriodRecords(reader);
}

function readSuperlative(reader: SentenceReader, cue: CueMark): void {
  if (/performing|performer|leader|laggard|winner|loser/i.test(cue.text) || isOneOfSeveral(reader, cue)) return;
  if (/^heaviest$/i.test(cue.text) && !lossNoun.test(reader.after(cue, 30))) return;
  const noun = findNoun(reader, cue);
  if (noun === undefined || ofMargin.test(reader.after({ start: cue.start, end: noun.end }, 24))) return;
  const isInPoints = inPoints.test(`${noun.text} ${reader.after({ start: cue.start, end: noun.end }, 30)}`);
  const whole = { start: cue.start, end: noun.end };
  const since = findNearSince(reader, whole);
  const told = findOwnTime(reader, cue, noun.frequency, since?.end ?? findYearNamed(reader, whole)?.end);
  const isStart = noun.part?.startsWith('start') === true && isInJanuary(reader.discourse.published);
  const year = findYearNamed(reader, whole)?.period;
  // "The best month of 2023 was January": told of the year after, its month is not the one named.
  if (year !== undefined && told !== undefined && (told.period.base < year.base || told.period.to > year.to)) return;
  const part = noun.part === undefined || isStart ? undefined : toMonths(noun.part, reader.discourse.published);
  const own = part === undefined || told === undefined || isOfPart(told.period, part.first) ? told : undefined;
  const carried =
    noun.frequency === undefined && own === undefined
      ? (toMoveTold(reader, cue) ?? reader.discourse.periods[0])
      : undefined;
  // Points are counted by the day, where nothing else is said.
  const half = noun.frequency === undefined ? toHalf(own?.period ?? carried) : undefined;
  const opening = isStart
    ? countSessionsSoFar(reader.discourse.published)
    : (noun.opening ?? (noun.frequency === undefined ? toOpeningSessions(own?.text) : undefined));
  const frequency =
    noun.frequency ??
    (opening === undefined ? undefined : 'year') ??
    (half === undefined ? undefined : 'year') ??
    toSpanFrequency(reader, cue, own?.period ?? carried) ??
    (isInPoints ? 'session' : undefined);
  if (frequency === undefined) {
    if (since !== undefined && ofRally.test(reader.before(cue, 80))) emitUnmeasured(reader, cue, whole, since.mark);
    return;
  }
  if (ofDifference.test(reader.text.slice(reader.marks.start, cue.start))) {
    if (since !== undefined) emitUnmeasured(reader, cue, whole, since.mark);
    return;
  }
  const lead = findLeadBefore(reader, cue);
  const found = lead === undefined ? findMarketSubject(reader, cue) : { subject: lead.subject, mark: undefined };
  if (found === undefined || isOfSeveral(reader, cue, found)) return;
  const lookBack = findLookBack(reader, whole, own, since);
  if (lookBack === undefined) return;
  const relative = lead === undefined ? findRelative(reader, cue, noun) : undefined;
  const subject = relative === undefined ? found.subject : findRelated(reader, found, relative);
  const against = lead?.against ?? relative;
  if (against?.id === subject.id) return;
  const isWorst = isOfWorst(reader, cue, noun.text, lead);
  if (noun.part !== undefined && part === undefined && !isStart) return;
  const months = part ?? half;
  reader.emit(
    {
      kind: 'extreme',
      subject,
      ...(against === undefined ? {} : { against }),
      frequency,
      side: isWorst ? 'worst' : 'best',
      rank: toRank(reader.before(cue, 12)),
      ...toSince(lookBack, since, frequency),
      ...(noun.length === undefined ? {} : { length: noun.length }),
      ...(months === undefined ? {} : { months }),
      ...(opening === undefined ? {} : { opening }),
      ...(wasThen.test(reader.after(cue, 80))
        ? { until: reader.discourse.published }
        : own === undefined || lookBack.until === undefined
          ? {}
          : { until: lookBack.until }),
      ...(isInPoints ? { isInPoints } : {}),
    },
    {
      marks: [cue, { ...cue, ...whole }, lookBack.mark],
      time: own,
      ...(pastVerb.test(reader.before(cue, 24)) ? { modality: 'fact' as const } : {}),
      ...(opening !== undefined && own === undefined
        ? { period: toYearSoFar(reader.discourse.published) }
        : months === undefined || own !== undefined
          ? toOwnPeriod(reader, cue, own, carried, lookBack, frequency, frequency === 'month' ? noun.length : undefined)
          : toPartSpokenOf(months, reader.discourse.published)),
    },
  );
  reader.use(cue);
}

/** "May, their worst month": not of one company that the passage told before. */
const isOfSeveral = (reader: SentenceReader, cue: CueMark, { subject, mark }: SubjectFound): boolean =>
  mark === undefined && subject.type === 'share' && /\btheir $/i.test(reader.before(cue, 8));

/** "Its biggest point gain", "its largest ever in points". */
const inPoints = /^[^.;,]*? points?\b(?! (?:since|ago)\b)/i;

/** What has happened, whatever else the sentence expects. */
const pastVerb =
  /\b(?:was|were|had|made|recorded|suffered|posted|logged|marked|enjoyed|saw)\s+(?:its|the|their|a)?\s*$/i;

/** "one of its worst weeks since 2020" says of no rank. */
function isOneOfSeveral(reader: SentenceReader, cue: CueMark): boolean {
  return /\b(?:one of|among) (?:the|its|their) $/i.test(reader.before(cue, 20));
}

/** A superlative of moves whose lengths differ, such as rallies. */
function emitUnmeasured(reader: SentenceReader, cue: CueMark, whole: Span, since: TimeMark | undefined): void {
  reader.emit(
    {
      kind: 'other',
      subject: null,
      asserted: null,
      need: 'a dated list of such moves, each with its first and last day',
    },
    { marks: [cue, { ...cue, ...whole }, since], usual: 'now' },
  );
  reader.use(cue);
}

/** "Its best year since 2010 was 2020": of all since then, those that came after it too. */
const wasThen = /^[^.;,]{0,30}\bsince (?:[a-z]+ )?(?:19|20)\d\d (?:was|were|came|remains|is still) (?:in )?(?!the\b)/i;
