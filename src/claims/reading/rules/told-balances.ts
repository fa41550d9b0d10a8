import {
  addMonths,
  type DayNumber,
  endOfMonth,
  fromCivilDate,
  sessionOnOrBefore,
  toCivilDate,
} from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { NameMark, TimeMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { toSession } from '../session-period.ts';
import { isGeneral, isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { listWith } from './ownership.ts';

const degree =
  '(?:(?:still|now|again|also|even|both|just|somewhat|likewise|itself|a (?:shade|touch|little|bit|good deal)|much|well|far|[a-z]+ly) ){0,5}';
const be = '(?:is|are|was|were|remains?|remained|stays?|stayed|stands?|stood|ended|closed|finished)';
/** "It's now positive", "they're still negative": the verb that a pronoun has taken in. */
const taken = "\\b(?:it's|they're)";
const span = '(?:the |this )?(?:year|month|quarter|week|day)';

const closed =
  '(?:ended|closed|finished)(?: (?:the |this )?(?:(?:first|second|third|fourth) )?(?:year|half|month|quarter|week|day|session))?';
const gainOf = (nouns: string): string =>
  `an? (?:(?!further|similar)[a-z]+ ){0,2}?(?:${nouns})\\b(?! (?:in|on|from|of|over) (?:its|their|the|a|an|\\d|earnings|profits?|sales|revenues?|about|nearly|almost|roughly|more|just)\\b)(?! of \\d)`;

/** What is said of an asset's balance over a stretch, and which way it is. */
const states: readonly (readonly ['up' | 'down' | 'flat', Pattern])[] = [
  [
    'flat',
    new Pattern(
      /\b(?:has|have|had) (?:made|earned|returned|gained|delivered|brought in) (?:(?:precisely|exactly|next to|almost|virtually|practically|absolutely|just about) )?nothing(?= (?:for|in|over|since|so far|this|by)\b|[,.;])/i,
    ),
  ],
  [
    'up',
    new Pattern(
      new RegExp(
        `\\b(?:turned|gone|went|moved|swung|crept|climbed) ${degree}(?:positive|into (?:the black|the green|positive territory))(?= (?:for|on|in|since)\\b|[,.;])`,
        'i',
      ),
    ),
  ],
  [
    'down',
    new Pattern(
      new RegExp(
        `\\b(?:turned|gone|went|moved|swung|slipped|fallen|fell) ${degree}(?:negative|into (?:the red|negative territory))(?= (?:for|on|in|since)\\b|[,.;])`,
        'i',
      ),
    ),
  ],
  [
    'up',
    new Pattern(
      /\b(?:clings?|clinging|hangs?|hanging|holds?|holding|clung|hung|held) (?:on )?to an? (?:[a-z]+ )?(?:gain|profit)\b/i,
    ),
  ],
  [
    'up',
    new Pattern(
      /\b(?:has|have|had) (?:also |now |since )*joined in\b|\b(?:are|is|were|was) joining in\b|(?<=\bwith [^.;,]{3,40} )joining in\b/i,
    ),
  ],
  [
    'up',
    new Pattern(
      new RegExp(
        `\\b(?:eked out|eking out|managed|squeezed out|scraped (?:out|together|up)|mustered|scored|booked|turned in|${closed} with|came away with) ${gainOf('gain|advance|rise|profit')}`,
        'i',
      ),
    ),
  ],
  [
    'down',
    new Pattern(
      new RegExp(
        `\\b(?:suffered|sustained|took|booked|turned in|${closed} with) ${gainOf('loss|decline|fall|drop')}`,
        'i',
      ),
    ),
  ],
  ['up', new Pattern(/\b(?:helped|pitched in|chipped in|contributed)(?:,? (?:too|as well)\b)/i)],
  [
    'up',
    new Pattern(
      new RegExp(`\\b${be} (?:(?:it|they) )?${degree}(?:back )?in (?:positive territory|the black|the green)\\b`, 'i'),
    ),
  ],
  ['up', new Pattern(new RegExp(`(?:\\b${be}|${taken}) ${degree}positive (?:for|on|in) ${span}\\b`, 'i'))],
  ['down', new Pattern(new RegExp(`(?:\\b${be}|${taken}) ${degree}negative (?:for|on|in) ${span}\\b`, 'i'))],
  [
    'down',
    new Pattern(
      new RegExp(
        `\\b${be} (?:(?:it|they) )?${degree}(?:back )?(?:in (?:negative territory|the red)|under ?water)\\b`,
        'i',
      ),
    ),
  ],
  ['down', new Pattern(/\bnurs(?:es|ed|ing) an? (?:[a-z]+ )?loss\b|\blost (?:money|ground)\b(?! to\b| against\b)/i)],
  [
    'up',
    new Pattern(
      new RegExp(
        `\\b(?:has|have|had) (?:now |since )?(?:erased|recouped|recovered) (?:its|their|the|all (?:of )?(?:its|their)) loss(?:es)? (?:for|of) ${span}\\b`,
        'i',
      ),
    ),
  ],
  [
    'down',
    new Pattern(
      new RegExp(
        `\\b(?:has|have|had) (?:now |since )?(?:erased|surrendered|given (?:back|up)) (?:its|their|the|all (?:of )?(?:its|their)) gains? (?:for|of) ${span}\\b`,
        'i',
      ),
    ),
  ],
];

/** "is lower than on Election Day", "ended the year lower than it began", "was higher that evening", "softer on the day". */
const comparison = new Pattern(
  new RegExp(
    `\\b(?:${be} (?:the (?:year|month|quarter|week|day|session) )?|, )${degree}(higher|firmer|lower|softer|weaker|easier)(?<than> than (?:(?:it|they) (?:was|were|did|had been|stood) )?(?:in|on|at|before|a)\\b| than where (?:it|they) (?:had |was |were )?(?:(?:ended|finished|closed|left)(?: out)?|(?:at|by) the (?:end|close) of)\\b| than (?:it|they) (?:began|started|opened))?(?<on> on the (?:day|week|month|quarter|year)| (?:that|the same) (?:evening|day|night))?`,
    'i',
  ),
);

/** "All of the year's gains have gone": of what the passage speaks of. */
const gone = new Pattern(
  /\b(?:all|most) of the (year|month|quarter|week)'s (gains|losses) (?:have|had) (?:gone|vanished|evaporated|been (?:erased|wiped out|given back|recovered))\b/i,
);

/** Where an asset stands, in words: told of the year or the stretch named, or since a day it is compared with. */
export function readToldBalances(reader: SentenceReader): void {
  if (reader.isHeading || isGeneral(reader) || isQuestion(reader)) return;
  const sentence = reader.sentence;
  for (const [direction, pattern] of states) {
    const match = pattern.exec(sentence);
    if (match !== null) emitBalance(reader, toSpan(reader, match), direction);
  }
  readCompared(reader, sentence);
  const match = gone.exec(sentence);
  if (match !== null) emitGone(reader, toSpan(reader, match), match[2] === 'gains' ? 'down' : 'up');
}

function toSpan(reader: SentenceReader, match: RegExpExecArray): Span {
  const lead = /^\W*/.exec(match[0])?.[0].length ?? 0;
  const start = reader.marks.start + match.index;
  return { start: start + lead, end: start + match[0].length };
}

/** What stands before the words in its own clause: no figure of the economy, no other owner. */
function findOwner(reader: SentenceReader, at: Span): SubjectFound | undefined {
  const beside = reader.marks.names.findLast(
    (name) => isMarketName(name.entry) && name.end <= at.start && isBeside(reader.text.slice(name.end, at.start)),
  );
  const direct = beside?.isBracketed === true ? (findBracketed(reader, beside) ?? beside) : beside;
  if (direct !== undefined && direct.entry.readings.length > 0)
    return isOfSomethingElse(reader, direct, at)
      ? undefined
      : { subject: toSubject(direct.entry, direct.text), mark: direct };
  const found = findMarketSubject(reader, at);
  if (found?.mark === undefined) return isPronoun(reader, at) ? found : undefined;
  const { mark } = found;
  if (mark.end > at.start || at.start - mark.end > 110 || reader.breaks(mark, at, true) > 0) return undefined;
  return isOfSomethingElse(reader, mark, at) ? undefined : found;
}

/** "Facebook (NASDAQ: FB) is": of the name before the brackets, where that is one. */
const findBracketed = (reader: SentenceReader, inner: NameMark): NameMark | undefined =>
  reader.marks.names.findLast(
    (name) =>
      isMarketName(name.entry) &&
      !name.isBracketed &&
      name.end <= inner.start &&
      /^ ?\((?:[A-Z]+: ?)?$/.test(reader.text.slice(name.end, inner.start)),
  );

/** Nothing but an insertion stands between a name and what is told of it. */
const isBeside = (between: string): boolean =>
  /^\)?(?:, (?:however|by contrast|meanwhile|though|too|in turn|for its part|on the other hand),|,(?= had ))? ?(?:is |are |was |were |has |have |had )?(?:also |even |now |still |already |itself |likewise )*$/i.test(
    between,
  );

function isPronoun(reader: SentenceReader, at: Span): boolean {
  if (/^(?:is|are|was|were) (?:it|they)\b/i.test(reader.text.slice(at.start, at.end))) return true;
  const clause = reader.text
    .slice(reader.marks.start, at.start)
    .slice(-60)
    .replace(/.*[,;]/s, '');
  return /^(?:.*\b(?:it|they|the (?:index|fund|benchmark|gauge))\b[^.]{0,20}|\W*(?:and|but|yet)?\W*)$/is.test(clause);
}

/** "Investors in small caps are nursing a loss", "earnings of the index are lower than a year ago". */
function isOfSomethingElse(reader: SentenceReader, mark: NameMark, at: Span): boolean {
  const between = reader.text.slice(mark.end, at.start);
  const other =
    /\b(?:earnings|profits?|margins?|sales|revenues?|volume|turnover|flows?|inflows|outflows|dividends?|yields?|multiples?|valuations?|estimates?|investors|holders|members|names|companies in|weight|share of|breadth|volatility|spreads?|prices paid|only)\b/i;
  return (
    other.test(between) ||
    /\b(?:earnings|profits|margins|sales|investors|holders|members|buyers|flows|yields?) (?:of|in|at|on|for|into) (?:the )?$/i.test(
      reader.before(mark, 24),
    )
  );
}

function emitBalance(reader: SentenceReader, at: Span, direction: 'up' | 'down' | 'flat', period?: StatedPeriod): void {
  const found = findOwner(reader, at);
  if (found === undefined || isTold(reader, at, found)) return;
  reader.emit(
    { kind: 'return', subject: listWith(reader, found), direction, asserted: null },
    {
      marks: [found.mark, toPhraseCue(at, reader.text.slice(at.start, at.end), direction)],
      usual: 'recent',
      ...(period === undefined ? toOwnTime(reader, at) : { period, time: undefined }),
    },
  );
}

/** "for the year": the time that stands in the words or right after them is theirs. */
function toOwnTime(reader: SentenceReader, at: Span): { readonly time?: TimeMark; readonly period?: StatedPeriod } {
  const words = reader.text.slice(at.start, at.end);
  if (/^(?:ended|closed|finished) (?:the|that) year\b/i.test(words)) return { period: toEndedYear(reader) };
  const time = reader.marks.times.find(
    (mark) => mark.end > at.start && mark.start - at.end < 12 && !mark.isLength && reader.breaks(at, mark) === 0,
  );
  if (time === undefined) return {};
  const isOver = /^(?:lost|ended|closed|finished)\b/i.test(words);
  return isOver ? { time, period: { ...time.period, isOpen: false } } : { time };
}

/** Of the first weeks of a year, the year that ended is the last. */
function toEndedYear({ discourse: { published } }: SentenceReader): StatedPeriod {
  const { year, month } = toCivilDate(published);
  const ended = month <= 2 ? year - 1 : year;
  const [base, to] = [fromCivilDate(ended - 1, 12, 31), Math.min(fromCivilDate(ended, 12, 31), published)];
  return {
    text: 'the year',
    base: sessionOnOrBefore(base),
    to: sessionOnOrBefore(to),
    role: 'window',
    from: 'stated',
    isOpen: false,
    others: [],
  };
}

function isTold(reader: SentenceReader, at: Span, { subject }: SubjectFound): boolean {
  return reader.statements.some(
    (one) =>
      overlaps(one.span, at) ||
      (one.kind === 'return' && one.asserted === null && one.subject.id === subject.id && one.span.end <= at.start),
  );
}

function readCompared(reader: SentenceReader, sentence: string): void {
  const match = comparison.exec(sentence);
  if (match === null) return;
  const { than, on } = match.groups ?? {};
  const hasFigure = reader.marks.quantities.some(
    ({ start }) =>
      start >= reader.marks.start + match.index - 24 && start < reader.marks.start + match.index + match[0].length,
  );
  if ((than === undefined && on === undefined) || hasFigure) return;
  const at = toSpan(reader, match);
  const direction = /^(?:higher|firmer)$/i.test(match[1] as string) ? 'up' : 'down';
  if (on !== undefined && /evening|day|night/i.test(on)) {
    const day = findDay(reader);
    if (day !== undefined) emitBalance(reader, at, direction, toSession(sessionOnOrBefore(day), null, 'carried'));
    return;
  }
  if (than === undefined || /began|started|opened/i.test(than)) {
    emitBalance(reader, at, direction);
    return;
  }
  const time = reader.marks.times.find(
    (mark) => mark.end > at.end && mark.start - at.end < 10 && !mark.isLength && !mark.isAhead,
  );
  if (time === undefined) return;
  const period = toThen(reader, at, time) ?? toSince(reader, time);
  emitBalance(reader, { start: at.start, end: time.end }, direction, period);
}

/** The day that "that evening" means: the last one named, or the session of publication. */
function findDay(reader: SentenceReader): DayNumber | undefined {
  const own = reader.marks.times.find(({ period }) => period.role === 'day');
  const { lastDay, lastDayBlock, published } = reader.discourse;
  return own?.period.to ?? (lastDayBlock === reader.block ? lastDay : published);
}

/** "By the end of that year it was lower than where it had finished July": from that month to the end of that year. */
function toThen(reader: SentenceReader, at: Span, { text, period }: TimeMark): StatedPeriod | undefined {
  const then = reader.marks.times.findLast(
    (mark) => mark.end <= at.start && !mark.isAhead && !mark.isLength && !mark.isLookBack && !mark.period.isOpen,
  );
  if (then === undefined || !/^(?:was|were|had been)\b/i.test(reader.text.slice(at.start, at.end))) return undefined;
  const { to } = then.period;
  const isNamed = /\d{4}/.test(text);
  const years = isNamed ? 0 : Math.ceil(Math.max(0, period.to - to) / 366);
  const month = addMonths(period.to, -12 * years);
  const base = sessionOnOrBefore(period.role === 'day' || years === 0 ? month : endOfMonth(month));
  return base < to && to <= reader.discourse.published
    ? { text, base, to, role: 'window', from: 'stated', isOpen: false, others: [] }
    : undefined;
}

/** From the day, or the end of the stretch, that it is compared with, to now. */
function toSince(reader: SentenceReader, { text, period }: TimeMark): StatedPeriod {
  const to = sessionOnOrBefore(reader.discourse.published);
  const base = sessionOnOrBefore(Math.min(period.role === 'day' || !period.isOpen ? period.to : period.base, to - 1));
  return { text, base, to, role: 'window', from: 'stated', isOpen: true, others: [] };
}

function emitGone(reader: SentenceReader, at: Span, direction: 'up' | 'down'): void {
  const { subject } = reader.discourse;
  if (subject === undefined || subject.readings.length === 0) return;
  reader.emit(
    { kind: 'return', subject, direction, asserted: null },
    { marks: [toPhraseCue(at, reader.text.slice(at.start, at.end), direction)], usual: 'recent' },
  );
}
