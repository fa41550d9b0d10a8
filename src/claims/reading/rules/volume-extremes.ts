import type { DayNumber } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { QuantityMark, TimeMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { findLookBackOf } from './extreme-look-back.ts';
import { isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';

const volume =
  '(?:(?:trading |daily |share |one-day )?(?:volume|turnover|trading)|(?:trading )?(?:sessions?|days?)(?: of trading)?)';
const busy = 'busiest|heaviest|most active|most heavily traded';
const slow = 'thinnest|lightest|quietest|slowest|slackest|sleepiest|least active';

/** "Its thinnest session of 2026", "the heaviest volume of the year", "the highest turnover since", "volume was the lightest". */
const superlative = new Pattern(
  new RegExp(
    `\\b(?:(?:(?<busy>${busy})|${slow}) ${volume}|(?:(?<most>highest|largest|biggest)|lowest|smallest) (?:trading |daily |share |one-day )?(?:volume|turnover)|(?:volume|turnover|trading)(?: in [\\w&. ]{2,30}?)? (?:was|is|proved|ran) (?:its |the )?(?:(?<ran>${busy}|highest)|${slow}|lowest))\\b`,
    'i',
  ),
);

/** "Changed hands more often than on any day since": the same as a comparison. */
const thanAny = new Pattern(
  /\b(?:changed hands|traded|were traded|was traded) (?:(?<more>more)|less) (?:often|heavily|actively|frequently) than (?:on|in) any (?:other )?(?:day|session)\b/i,
);

/** What else has busy days: "the busiest day of the earnings season", "its quietest week for new listings". */
const ofAnother =
  /^ (?:of|for|in) (?:the )?(?:[\w-]+ )?(?:earnings|results|reports|data|calendar|listings|deals|mergers|issuance|IPOs?)\b/i;

/** The most or the fewest shares of a session since a day, or within a stretch. */
export function readVolumeExtremes(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  const found = reader.find(superlative, ({ kind }) => kind !== 'other') ?? reader.find(thanAny);
  if (found === undefined || ofAnother.test(reader.after(found.at, 40))) return;
  const { match } = found;
  // "Volume in QQQ was the lightest": its place is that of the superlative, after the name.
  const told = /(?: (?:was|is|proved|ran) )(.+)$/i.exec(match[0])?.[1];
  const at = told === undefined ? found.at : { start: found.at.end - told.length, end: found.at.end };
  const day = findDay(reader, at);
  const look = findStretch(reader, at) ?? findLookBackOf(reader, at, day);
  const owner = findMarketSubject(reader, at);
  if (look === undefined || owner === undefined) return;
  if (owner.mark === undefined && !/\b(?:volume|turnover|trad\w+|changed hands|shares)\b/i.test(reader.sentence))
    return;
  const isHigh = ['busy', 'most', 'ran', 'more'].some((name) => match.groups?.[name] !== undefined);
  const figure = findShares(reader, at);
  reader.emit(
    {
      kind: 'volume',
      subject: toFund(reader, owner),
      relation: isHigh ? 'high' : 'low',
      isExtreme: true,
      ...(look.day === undefined ? {} : { since: look.day }),
      asserted: figure === undefined ? null : toAsserted(figure.quantity, 'count'),
    },
    {
      marks: [
        figure,
        toPhraseCue(at, reader.text.slice(at.start, at.end), `volume-${isHigh ? 'high' : 'low'}`),
        look.mark,
      ],
      time: day,
    },
  );
  reader.use(
    ...reader
      .freeCues('best', 'worst', 'highest', 'lowest', 'volume-high', 'volume-low')
      .filter((cue) => overlaps(cue, at)),
  );
}

/** "The biggest fund tied to the S&P 500": the shares that are counted are those of the fund. */
function toFund(reader: SentenceReader, { subject, mark }: SubjectFound): Subject {
  const isOfFund =
    mark !== undefined &&
    /\b(?:funds?|ETFs?) (?:that (?:tracks?|follows?|mirrors?) |tied to |tracking |following |on )(?:the )?$/i.test(
      reader.before(mark, 40),
    );
  const readings = subject.readings.filter(({ series }) => !series.startsWith('^'));
  return isOfFund && readings.length > 0 ? { ...subject, readings } : subject;
}

/** The session that is spoken of, where the sentence names it. */
function findDay(reader: SentenceReader, at: Span): TimeMark | undefined {
  return reader.findTime(at, ({ period, isSince, isAhead }) => period.role === 'day' && !isSince && !isAhead);
}

/** "Of June", "of 2026", "this month": the stretch that the session is one of. */
function findStretch(
  { text, marks }: SentenceReader,
  at: Span,
): { readonly mark: TimeMark; readonly day: DayNumber } | undefined {
  const mark = marks.times.find(
    ({ start, period, isSince, isLength, isAhead }) =>
      start >= at.end &&
      period.role === 'window' &&
      !isSince &&
      !isLength &&
      !isAhead &&
      /^ (?:(?:so far )?(?:of|in) |so far )?$/.test(text.slice(at.end, start)),
  );
  return mark && { mark, day: mark.period.base };
}

/** "Traded 13.2 million shares, its thinnest session": how many changed hands. */
function findShares(reader: SentenceReader, at: Span): QuantityMark | undefined {
  return reader.freeQuantities.find(
    (figure) =>
      figure.quantity.unit === 'plain' &&
      figure.quantity.low >= fewestShares &&
      figure.end <= at.start &&
      at.start - figure.end < 30 &&
      /\b(?:traded|changed hands|turned over|volume of|moved) (?:[a-z]+ ){0,2}$/i.test(reader.before(figure, 36)),
  );
}

/** A smaller number is no day's volume of what is spoken of here. */
const fewestShares = 1000;
