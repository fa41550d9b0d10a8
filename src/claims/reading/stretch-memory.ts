/** The stretch that what follows is told of, where the sentence that names it states nothing by it. */

import { leastYear } from '../calendar-lengths.ts';
import type { StatedPeriod } from '../statement.ts';
import { Pattern } from '../text/pattern.ts';
import { newsDays, rememberPeriod, reviewDays } from './discourse.ts';
import { hasNamedBase, rememberEvents, startFromNamedBase } from './event-memory.ts';
import type { TimeMark } from './marks.ts';
import type { SentenceReader } from './sentence-reader.ts';
import { isOfCount } from './statement-memory.ts';
import { isOfExtreme } from './time-marks.ts';

/** A stretch named in a sentence that states nothing by it still sets the time of what follows. */
export function rememberStretch(reader: SentenceReader): void {
  const { discourse, marks } = reader;
  const stretches = marks.times.filter(
    (mark) =>
      !mark.isCarried &&
      !mark.isAhead &&
      !mark.isSince &&
      !mark.isLookBack &&
      !mark.isLength &&
      !mark.isDeadline &&
      !isOfCount(reader, mark) &&
      !isOfExtreme(reader.text, mark) &&
      !/\bsince [^;.]{0,44}$/i.test(reader.before(mark, 50)),
  );
  const time = stretches.at(-1);
  if (hasNamedBase(reader, time)) {
    startFromNamedBase(reader);
    return;
  }
  rememberEvents(reader);
  if (yearReviewed.test(reader.sentence)) rememberReview(reader, stretches);
  if (reader.isHeading) rememberTheme(reader, stretches);
  const isStated = reader.statements.some(
    (statement) => statement.kind !== 'drawdown' && (statement.kind !== 'other' || statement.asserted !== null),
  );
  // "Not the four that they had pencilled in three months ago": when something else was.
  const isAgo = time?.period.role === 'scope' && / ago$/i.test(time.text);
  if (isStated || time === undefined || isAgo) return;
  if (time.period.role === 'day' && !isSessionTold(reader, time)) return;
  rememberPeriod(discourse, time.period, reader.block);
}

/** "Stocks closed higher on Friday.", "It was a mixed Friday on Wall Street.": the session that what follows is told of. */
function isSessionTold({ marks, discourse, sentence, isHeading }: SentenceReader, { period }: TimeMark): boolean {
  const { published } = discourse;
  return (
    !isHeading &&
    marks.times.length === 1 &&
    marks.quantities.length === 0 &&
    period.to <= published &&
    published - period.to <= newsDays &&
    ofSession.test(sentence)
  );
}

const ofSession = new Pattern(
  /\b(?:stocks|equities|Wall Street|markets?|(?:major|main|U\.S\.|stock|big|leading) (?:stock )?(?:indexes|indices|averages|benchmarks|gauges)|session|trading|traders|investors)\b/i,
);

/** "2022 was a dreadful year for most people", "Q: Last year was your best": what a text tells of. */
const yearReviewed = new Pattern(
  /^\W*(?:Q\W+)?(?:[\w.' -]{1,40}, )?(?:The year )?(?:(?:19|20)\d\d|[Ll]ast year) (?:was|proved|turned out|turned into|went down|ended|gave|brought|had been)\b/,
);

/** A year just over that a sentence begins with is under review: what follows in the past without a time is of it. */
function rememberReview({ discourse, marks }: SentenceReader, stretches: readonly TimeMark[]): void {
  const [year, another] = marks.times.filter(({ period }) => period.role === 'window');
  if (year === undefined || another !== undefined || !stretches.includes(year)) return;
  const { base, to } = year.period;
  const isOver = to < discourse.published && discourse.published - to <= reviewDays;
  if (isOver && to - base > leastYear) discourse.theme = { ...year.period, isOpen: false };
}

/** The stretch that a heading names, where it names one. */
function rememberTheme({ discourse, marks }: SentenceReader, stretches: readonly TimeMark[]): void {
  discourse.isUndatable = false;
  discourse.theme = keepTheme(discourse);
  const [headed, another] = marks.times.filter(({ period }) => period.role !== 'day');
  if (headed?.period.role === 'window' && another === undefined && stretches.includes(headed))
    discourse.theme = { ...headed.period, isOpen: false };
}

/** What a heading says of a time over for long holds up to the next heading; a stretch under review holds on. */
function keepTheme({ theme, published }: SentenceReader['discourse']): StatedPeriod | undefined {
  return theme !== undefined && published - theme.to > reviewDays ? undefined : theme;
}
