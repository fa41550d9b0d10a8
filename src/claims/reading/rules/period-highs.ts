import { addMonths, type DayNumber } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { toNumberPattern } from '../number-words.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { rounded } from '../rounded-length.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { isQuestion } from './leads.ts';
import { isLevel } from './levels.ts';
import { findMarketSubject } from './market-subject.ts';

const verb =
  '(?:to|at|near|around|was|is|were|are|hit|hits|hitting|reach(?:ed|es|ing)|touch(?:ed|es|ing)|set|sets|setting|mark(?:ed|s|ing)|post(?:ed|s|ing)|notch(?:ed|es|ing)|made|makes|making|scor(?:ed|es|ing)|struck|plumb(?:ed|s|ing)|clos(?:ed|es|ing) at|into|became)';

/** "closed at a twelve-year low", "is near a 15-month high", "Monday's close was a three-year low". */
const periodHigh = new Pattern(
  new RegExp(
    `\\b(${verb}) (?:an?|its|their|another) (?:new |fresh )?(${toNumberPattern(2, 20)}|thirty|forty|fifty|\\d{1,2}|(?:thirty|forty|twenty)-[a-z]+)[- ](week|month|year|decade)[- ](?:closing )?(high|peak|low|trough)s?\\b`,
    'gi',
  ),
);

/** The highest, or the lowest, close of so many weeks, months or years: told as a level that the day reached. */
export function readPeriodHighs(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  for (const match of periodHigh.matchAll(reader.sentence)) {
    const at = reader.spanOf(match);
    const [, link = '', count = '', unit = '', noun = ''] = match;
    const found = findMarketSubject(reader, at);
    const number = toNumber(count);
    if (found === undefined || Number.isNaN(number) || reader.statements.some(({ span }) => overlaps(span, at)))
      continue;
    if (!isOwn(reader, at, found)) continue;
    if (/^ (?:against|versus|relative to|compared with)\b/i.test(reader.after(at, 20))) continue;
    const figure = reader.freeQuantities.find(
      (mark) =>
        isLevel(mark) && mark.start >= at.end && /^(?: of|,| at)? \$?$/.test(reader.text.slice(at.end, mark.start)),
    );
    const time = reader.findTime(
      at,
      (mark) => !mark.isSince && !mark.isLength && !mark.isLookBack && !overlaps(mark, at),
    );
    const day = time?.period.to ?? reader.discourse.published;
    const cue = toPhraseCue(at, match[0], /high|peak/i.test(noun) ? 'highest' : 'lowest', { isVerb: true });
    reader.emit(
      {
        kind: 'record',
        subject: found.subject,
        side: /high|peak/i.test(noun) ? 'high' : 'low',
        relation: /^(?:near|around)$/i.test(link) ? 'near' : 'set',
        asserted: figure === undefined ? null : toAsserted(figure.quantity, 'level'),
        since: toStart(day, number, unit.toLowerCase()),
      },
      { marks: [cue, figure], time, usual: 'now' },
    );
    reader.use(
      ...reader.freeCues('highest', 'lowest', 'record-high', 'record-low', 'at').filter((one) => overlaps(one, at)),
      ...reader.freeQuantities.filter((one) => overlaps(one, at)),
    );
  }
}

/**
 * Whether the high is that of the asset: its name, "it" or its own close stands before the verb, and nothing that belongs to
 * it ("its dividend yield", "short interest in the S&P 500").
 */
function isOwn(reader: SentenceReader, at: Span, { mark }: SubjectFound): boolean {
  const start = mark === undefined || mark.end > at.start ? findClauseStart(reader, at) : mark.end;
  const between = reader.text.slice(start, at.start);
  const isNamed = mark !== undefined && mark.end <= at.start;
  const own = isNamed ? ownWords : pronounWords;
  if (!own.test(between)) return false;
  return !isNamed || !/\b(?:in|of|on|for|against|among|by|with) (?:the )?$/i.test(reader.before(mark, 16));
}

const adverbs =
  '(?: (?:has|have|had|was|is|were|are|now|also|then|even|just|still|again|finally|briefly|yesterday|today|ended|closed|finished|settled|stood|traded|fell|rose|slid|sank|climbed|jumped|dropped|slumped|rallied|slipped|back|up|down|which|that|itself|and|to|at|on|[a-z]+ly|[\\d.,]+%?|per ?cent|(?:Mon|Tues|Wednes|Thurs|Fri)day|January|February|March|April|May|June|July|August|September|October|November|December|stocks|shares|index|average),?)';
const ownWords = new RegExp(`^(?:['’]s (?:close|closing level|finish)(?: of [\\d.,]+)?)?,?${adverbs}{0,8} ?$`, 'i');
const pronounWords = new RegExp(
  `^\\W*(?:(?:and|but|which|that|where|when|(?:on|by|in) [\\w' ]{2,20},?) )?(?:it|they|the (?:index|benchmark|gauge|average|stock|shares|fund|market)|(?:the |its |[A-Z][a-z]+day['’]s |that )(?:close|finish|closing level)(?: of [\\d.,]+)?)?${adverbs}{0,8} ?$`,
  'i',
);

function findClauseStart({ marks, text }: SentenceReader, at: Span): number {
  const ahead = text.slice(marks.start, at.start);
  return marks.start + Math.max(0, ahead.search(/[^;:]*$/));
}

function toStart(day: DayNumber, count: number, unit: string): DayNumber {
  const months = { month: 1, year: 12, decade: 120 }[unit as 'month' | 'year' | 'decade'];
  const start = months === undefined ? day - 7 * count : addMonths(day, -months * count);
  return Math.round(day - rounded * (day - start));
}
