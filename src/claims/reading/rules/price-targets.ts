import { fromCivilDate, nextSession, sessionOnOrBefore, toCivilDate } from '../../../core/index.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { StatedPeriod, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { isMarketName } from '../discourse.ts';
import type { NameMark, QuantityMark, TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { addYears } from '../years-on.ts';
import { isLevel } from './levels.ts';
import { findMarketSubject } from './market-subject.ts';

const target = new Pattern(
  /\b(?:(?:our|my|their|his|her|its|the|(?:the )?(?:house|street|consensus|median|average)(?:'s)?|[A-Z]\w+'s) (?:(?<year>(?:19|20)\d\d|year-end|12-month|twelve-month|next year's) )?|(?<year4>year-end) )(?:(?:price|index|year-end) )?(?:[A-Z][\w&.]*(?: [\w&.]+){0,2} )?(?:target|objective)(?<year2> for (?:the end of )?(?:19|20)\d\d)?(?: (?:for|on) (?:the )?[^,;:.]{2,30}?)?(?: for (?:the end of )?(?<year3>(?:19|20)\d\d|year-end))?(?: (?:is|stays(?: at)?|remains(?: at)?|stands at|sits at|goes to|moves to|rises to|falls to|of|at|to))?(?: still| now| unchanged at| about| around)* $/i,
);

/** "Our 2018 target for the S&P 500 is 3,000", "our target stays at 2,150", "the next stop is 1,450": levels to come, and no closes. */
export function readTargets(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    if (!isLevel(figure)) continue;
    const ahead = reader.before(figure, 110);
    const match =
      target.exec(ahead) ??
      nextStop.exec(ahead) ??
      (isDue(reader, figure) ? seen.exec(ahead) : null) ??
      (isOneOfTargets(reader, figure) ? /$/.exec(ahead) : null);
    const subject = match === null ? undefined : findOwner(reader, figure);
    if (match === null || subject === undefined || isReached(ahead.slice(0, match.index))) continue;
    const year = match.groups?.year ?? match.groups?.year2 ?? match.groups?.year3 ?? match.groups?.year4;
    const period = toHorizon(reader, year) ?? toDue(reader, figure);
    if (period !== undefined && period.to <= period.base) continue;
    reader.emit(
      {
        kind: 'level',
        subject,
        relation: 'at',
        asserted: toAsserted(figure.quantity, figure.quantity.unit === 'currency' ? 'currency' : 'level'),
      },
      { marks: [figure], ...toTime(period) },
    );
    useFormer(reader, figure);
    readImplied(reader, figure, subject, period);
  }
}

/** "Some strategists see 6,000 before the year is out", "now talk about 7,000 by December": a level that people foretell. */
const seen = new Pattern(
  /\b(?:(?:(?:we|I|they|bulls|bears|optimists|pessimists|many|some|most|others|few|technicians|chartists|analysts|strategists|economists|traders|investors|forecasters|houses|banks|desks|brokers)(?: (?:now|still|already|even|also|again|openly))*|,) )?(?:(?<=\w )see|foresee|envisage|envision|pencil in|talk (?:about|of)|speak of|dream of|aim (?:for|at)|look for|call for|shoot for|are (?:aiming (?:for|at)|looking for|calling for|talking (?:about|of)|dreaming of|eyeing|betting on)) (?:the )?(?:about |around |roughly |at least |as much as )?$/i,
);

/** The time to come that stands right after a figure. */
function findDue({ marks, discourse, text }: SentenceReader, figure: QuantityMark): TimeMark | undefined {
  return marks.times.find(
    ({ start, isSince, isDeadline, ends, period }) =>
      start >= figure.end &&
      /^(?: (?:on|for|in) (?:the )?[^.;,]{3,30})? ?$/i.test(text.slice(figure.end, start)) &&
      !isSince &&
      ((isDeadline && period.to <= discourse.published) || (ends ?? period.to) > discourse.published),
  );
}

const isDue = (reader: SentenceReader, figure: QuantityMark): boolean => findDue(reader, figure) !== undefined;

/** "Year-end targets are 3,300 for the Russell 2000 and 8,000 for the S&P 500", each of the name after it. */
const targets = new Pattern(
  /\b(?:(?:our|my|their|his|her|its|the|[A-Z]\w+'s) )?(?:(?<year>(?:19|20)\d\d|year-end|12-month|twelve-month) )?(?:(?:price|index|year-end) )?(?:targets|objectives)(?: for (?:the end of )?(?<year2>(?:19|20)\d\d|the year))? (?:are|remain|stay at|stand at|go to|move to|rise to|fall to|of)\b/i,
);

function isOneOfTargets(reader: SentenceReader, figure: QuantityMark): boolean {
  const match = targets.exec(reader.sentence);
  if (match === null) return false;
  const between = reader.text.slice(reader.spanOf(match).end, figure.start);
  return !/[;:.] |\b(?:from|was|were|closed|stands?|now)\b/i.test(between) && findNext(reader, figure) !== undefined;
}

/** "8,000 for the S&P 500": the name right after a figure. */
function findNext({ marks, text }: SentenceReader, figure: QuantityMark): NameMark | undefined {
  return marks.names.find(
    ({ entry, start }) =>
      isMarketName(entry) && start >= figure.end && /^ (?:for|on) (?:the )?$/.test(text.slice(figure.end, start)),
  );
}

/** The last day of a level that people foretell, by the words after it; of targets for the end of the year, that. */
function toDue(reader: SentenceReader, figure: QuantityMark): StatedPeriod | undefined {
  const time = findDue(reader, figure);
  const year = targets.exec(reader.sentence)?.groups;
  if (time === undefined)
    return /year/.test(year?.year2 ?? '')
      ? toHorizon(reader, 'year-end')
      : toHorizon(reader, year?.year ?? year?.year2);
  const { published } = reader.discourse;
  const to =
    time.ends ?? (time.isDeadline && time.period.to <= published ? addYears(time.period.to, 1) : time.period.to);
  return {
    text: time.text,
    base: sessionOnOrBefore(published),
    to,
    role: 'window',
    from: 'stated',
    isOpen: false,
    others: [],
  };
}

/** "Our target goes to 2,950 from 3,250": what it was before is no level to come. */
function useFormer(reader: SentenceReader, figure: QuantityMark): void {
  reader.use(
    reader.freeQuantities.find(
      (mark) => isLevel(mark) && /^,? (?:up |down )?from \$?$/.test(reader.text.slice(figure.end, mark.start)),
    ),
  );
}

/** "Reached our objective of 7,000": a level, and no longer one to come. */
const isReached = (ahead: string): boolean =>
  /\b(?:reach|hit|met|pass|exceed|topp?|cross|surpass|achiev|attain|clear)(?:e[sd]|s|ing|d)? $/i.test(ahead);

const nextStop = new Pattern(
  /\b(?:the )?next (?:stop|target|objective|support|port of call)(?: is| would be| will be| becomes| lies at| comes in at)(?: about| around)? $/i,
);

/** Of the name in the sentence, else of the index that the passage speaks of. */
function findOwner(reader: SentenceReader, figure: QuantityMark): Subject | undefined {
  const name =
    findNext(reader, figure) ??
    reader.marks.names.findLast((mark) => isMarketName(mark.entry) && mark.end <= figure.start && !mark.isBracketed);
  const subject = name === undefined ? findMarketSubject(reader, figure)?.subject : toSubject(name.entry, name.text);
  if (subject === undefined || subject.readings.length === 0) return undefined;
  const isInThousands = figure.quantity.unit !== 'currency' && figure.quantity.low >= leastOfIndex;
  return isInThousands && name === undefined && !isQuoted(subject)
    ? (reader.discourse.recent.find(isQuoted) ?? subject)
    : subject;
}

/** No fund or share trades at so much; a level told of one that has no index is that of the index spoken of before. */
const leastOfIndex = 1000;

const isQuoted = ({ readings }: Subject): boolean => readings.some(({ series }) => series.startsWith('^'));

/** The end of the year named; without one, no day is told. */
function toHorizon({ discourse: { published } }: SentenceReader, named: string | undefined): StatedPeriod | undefined {
  const told = Number(/\d{4}/.exec(named ?? '')?.[0] ?? Number.NaN);
  const isYearEnd = /^year-end/i.test(named ?? '');
  const year = isYearEnd ? toCivilDate(published).year : told;
  if (Number.isNaN(year)) return undefined;
  return {
    text: named ?? null,
    base: sessionOnOrBefore(published),
    to: fromCivilDate(year, 12, 31),
    role: 'window',
    from: 'stated',
    isOpen: false,
    others: [],
  };
}

/** What a forecast for a day told adds to a statement; for none, it is one still. */
function toTime(period: StatedPeriod | undefined) {
  const asForecast = { modality: 'forecast' as const, negated: false };
  return period === undefined
    ? { ...asForecast, time: undefined, usual: 'now' as const }
    : { ...asForecast, period, horizon: period.to };
}

const implied =
  /^,? (?:implying|which implies|which is|or|suggesting|for|good for) (?:a |an )?(?:(?<way>gain|rise|upside|advance|loss|fall|drop|downside) of )?(?:about |around |some |roughly |another )?$/i;
const fromHere =
  /^ (?:(?<way>upside|downside|gain|above|below|more|higher|lower|away) ?)?(?:from here|from (?:today's|current|the current|present) (?:level|close|price)s?|upside|downside|above|below)\b/i;

/** "implying about 12% from here": the same in percent. */
function readImplied(
  reader: SentenceReader,
  level: QuantityMark,
  subject: Subject,
  period: StatedPeriod | undefined,
): void {
  const figure = reader.freeQuantities.find(
    ({ quantity, start }) => quantity.unit === 'percent' && start > level.end && start - level.end < 50,
  );
  if (figure === undefined) return;
  const lead = implied.exec(reader.text.slice(level.end, figure.start));
  const tail = fromHere.exec(reader.after(figure, 40));
  if (lead === null || tail === null) return;
  const isDown = /loss|fall|drop|downside|below|lower/i.test(`${lead[0]}${tail[0]}`);
  reader.emit(
    { kind: 'return', subject, direction: isDown ? 'down' : 'up', asserted: toAsserted(figure.quantity) },
    { marks: [figure], ...toTime(period) },
  );
}

const pointTo = new Pattern(
  /\b(?:[Ff]utures|[Pp]remarket (?:trading|prices)|[Cc]ontracts) (?:on the [\w&' -]{3,24} )?(?:were |are )?(?:point(?:s|ed|ing)?|suggest(?:s|ed|ing)?|indicat(?:e|es|ed|ing)|signal(?:s|ed|ing)?|impl(?:y|ies|ied)|call(?:s|ed|ing)? for)(?: to)? (?:a |an |another )?(?:(?:opening|further|lower|higher) )?(?<way>loss|fall|drop|decline|gain|rise|advance|rebound) of (?:about |around |some |roughly |nearly |almost |over |more than )?$/i,
);

/** "Futures point to a loss of about 4% for the S&P 500 at the open": of the session to come. */
export function readFuturesPoint(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    const match = figure.quantity.unit === 'percent' ? pointTo.exec(reader.before(figure, 110)) : null;
    if (match === null) continue;
    const after = reader.marks.names.find(
      (mark) => isMarketName(mark.entry) && mark.start >= figure.end && mark.start - figure.end < 24,
    );
    const subject = after === undefined ? findOwner(reader, figure) : toSubject(after.entry, after.text);
    if (subject === undefined) continue;
    const isDown = /loss|fall|drop|decline/i.test(match.groups?.way ?? '');
    reader.emit(
      { kind: 'return', subject, direction: isDown ? 'down' : 'up', asserted: toAsserted(figure.quantity) },
      {
        marks: [figure, after],
        time: undefined,
        modality: 'forecast',
        negated: false,
        usual: 'now',
        horizon: nextSession(reader.discourse.published),
      },
    );
  }
}
