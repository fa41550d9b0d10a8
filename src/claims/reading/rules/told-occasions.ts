import type { Span } from '../../document.ts';
import type { Asserted } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { TimeMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import type { Found, SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { toTheYear } from './calendar-year.ts';
import { toFrequency } from './frequencies.ts';
import { isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { toCue } from './sentence-cue.ts';
import { findPeriodTold } from './told-period.ts';

const move = '(?:lost|fallen|dropped|declined|slid|shed|sunk|gained|risen|climbed|jumped|added|advanced|rallied|moved)';
const period = '(?<unit>day|session|week|month)s?';
const percent = '\\d[\\d.]* ?(?:%|per ?cent)|(?:one|two|three|four|five) per ?cent';
const size = `(?: by)?(?: (?:more than|at least|over|or more than))? (?:${percent})`;
const count = `(?<count>${toNumberPattern(1, 60)}|\\d{1,3})`;

/** "the tenth time this year it has lost 3 percent or more in a day", "the fourth day this month on which it fell 2%". */
const occasion = new Pattern(
  new RegExp(
    `\\b(?:the|its|their) (?<rank>[a-z]+(?:-[a-z]+)?|\\d{1,3}(?:st|nd|rd|th)) (?:time|occasion|${period})(?: (?:this|of the|in the|so far this|since|in) [\\w ]{3,24}?)?,? (?:that |when |in which |on which |where )?(?:it|they|the (?:index|benchmark|gauge|fund|stock|[\\w&]+(?: \\d+)?)) (?:has |have |had )?(?:${move}|fell|rose|slid)\\b(?: by)? [^.;,]{0,20}?(?:\\d[\\d.]* ?(?:%|per ?cent|points)|(?:more than|at least|over) (?:\\d{1,2}|${toNumberPattern(1, 10)})(?=[,;)]|\\.(?!\\d)| and\\b|$))`,
    'i',
  ),
);

/** "Only eight days saw the S&P 500 move by more than one percent". */
const daysThatSaw = new Pattern(
  new RegExp(
    `\\b${count} (?:trading )?${period} (?:of (?:the year|(?:19|20)\\d\\d) )?(?:saw|have seen|has seen|brought|had) (?:the )?[\\w&. ]{2,30}? (?:move|swing|rise|gain|fall|drop|lose|decline)${size}`,
    'i',
  ),
);

/** "Thirty-five times last year the S&P moved by 2 percent or more", "on twelve days in March the Nasdaq fell more than 1%". */
const soManyTimes = new Pattern(
  new RegExp(
    `\\b(?:(?<times>[a-z]+(?:-[a-z]+)?|\\d{1,3}) (?:times|occasions)|[Oo]n (?<count>[a-z]+(?:-[a-z]+)?|\\d{1,3}) (?:separate |different |trading )?(?:days|sessions|occasions)),? (?:in |during |over |so far )?(?:this|last|the) (?:past |calendar )?(?:year|quarter|month|[a-z]+),? (?:the )?[\\w&.'-]+(?: [\\w&.'-]+){0,3}? (?:has |have |had )?(?:${move}|fell|rose|slid|swung)${size}(?: or more)?(?: in (?:a|one|a single) (?:day|session|week|month))?`,
    'i',
  ),
);

/** "Fell more than 2% on nine days this year": "in nine days" would be how long one move took. */
const onSoMany = new Pattern(
  new RegExp(
    `\\b(?:${move}|fell|rose|slid|swung)${size}(?: or more)? on (?:only |just |as many as )?${count} (?:different |separate |trading )?(?<unit>day|session)s(?! (?:in a row|running|straight))\\b`,
    'i',
  ),
);

/** How often a move of some size was seen in a stretch that is named. */
export function readToldOccasions(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  for (const pattern of [occasion, daysThatSaw, onSoMany, soManyTimes]) {
    const found = reader.find(pattern);
    if (found !== undefined) readOccasions(reader, found);
  }
}

function readOccasions(reader: SentenceReader, { match, at }: Found): void {
  const { rank, times: told, count: number = told ?? '', unit } = match.groups ?? {};
  const times = rank === undefined ? toNumber(number) : Number.parseInt(rank, 10) || toRankNumber(rank);
  if (!(times >= (rank === undefined ? 1 : 2))) return;
  const inside = reader.freeQuantities.filter((figure) => figure.start < at.end && figure.end > at.start);
  const figure = inside.find(({ quantity }) => quantity.unit === 'percent');
  const least = figure === undefined ? toBareSize(match[0]) : toAsserted(figure.quantity, 'percent');
  const owner = findOwner(reader, at);
  const asserted: Asserted = { low: times, high: times, unit: 'count', wording: 'plain', rounding: 0 };
  const stretch = findStretch(reader, at, rank !== undefined);
  const cues = reader.marks.cues.filter((cue) => cue.start < at.end && cue.end > at.start);
  const isEitherWay = /\b(?:moved?|swing|swung)\b/i.test(match[0]);
  const isDown = /\b(?:lost|lose|fall|fell|fallen|drop|dropped|declined?|slid|shed|sunk)\b/i.test(match[0]);
  if (owner === undefined || least === undefined || stretch === undefined) {
    reader.emit(
      {
        kind: 'other',
        subject: owner?.subject ?? null,
        asserted,
        need: 'a count of the sessions with a move of that size, from daily closes of the stretch',
      },
      { marks: [toCue(reader, at)], usual: 'now' },
    );
  } else {
    reader.emit(
      {
        kind: 'streak',
        subject: owner.subject,
        of: isDown ? 'loss' : 'gain',
        frequency: toFrequencyOf(reader, figure ?? at, at, unit),
        asserted,
        ofSize: { size: least, isEitherWay },
      },
      { marks: [toCue(reader, at)], period: stretch, time: undefined, negated: false },
    );
  }
  reader.use(...inside, ...cues);
}

/** "Fell 4.1 percent, the third time in seven weeks that it has dropped by more than four": percent, as said before. */
function toBareSize(words: string): Asserted | undefined {
  const size = toNumber(/[\w-]+$/.exec(words)?.[0] ?? '');
  return size > 0 ? { low: size, high: size, unit: 'percent', wording: 'over', rounding: 0 } : undefined;
}

/** "Saw the S&P 500 move": the name among the words; else what the passage speaks of. */
function findOwner(reader: SentenceReader, at: Span) {
  return findMarketSubject(reader, { start: at.end, end: at.end }) ?? findMarketSubject(reader, at);
}

/** "This year", "in 2017": the stretch over which it is counted, to publication where it is not over. */
function findStretch(reader: SentenceReader, at: Span, isRank: boolean) {
  const isStretch = ({ period: { role }, isLength, isAhead, isLookBack }: TimeMark): boolean =>
    role === 'window' && !isLength && !isAhead && !isLookBack;
  const own = reader.marks.times.find((mark) => isStretch(mark) && mark.start < at.end && mark.end > at.start);
  const over = reader.marks.times.find((mark) => mark.isLength && mark.start > at.start && mark.end < at.end);
  if (own === undefined && over !== undefined && /^(?:in|over|for|within) /i.test(over.text)) return over.period;
  const found = own ?? reader.findTime(at, isStretch);
  if (found !== undefined) return found.period;
  if (/\b(?:this|of the|the|in the) year\b/i.test(reader.text.slice(at.start, at.end)))
    return toTheYear(reader.discourse.published);
  // "Only eight days saw it move by 1%", in a passage on a year.
  const year = isRank ? undefined : findPeriodTold(reader, 'year', at);
  return year?.from === 'carried' ? year : undefined;
}

/** "In a day", "in a week" after the size; else the unit that is counted; else that of the stretch. */
function toFrequencyOf(reader: SentenceReader, figure: Span, at: Span, unit: string | undefined) {
  const told = /^(?: or more)? (?:in|on|over) (?:a|one|a single|any) (?:trading )?(day|session|week|month)\b/i.exec(
    reader.after(figure, 40),
  );
  if (told?.[1] !== undefined || unit !== undefined) return toFrequency(told?.[1] ?? (unit as string)) ?? 'session';
  // "The third time in seven weeks": so many of those weeks.
  const over = reader.marks.times.find((mark) => mark.isLength && mark.start >= at.start && mark.end <= at.end);
  return toFrequency(over?.text ?? '') ?? 'session';
}
