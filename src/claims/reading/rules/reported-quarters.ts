import { type DayNumber, fromCivilDate, sessionOnOrBefore, toCivilDate } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { GrowthStatement, StatedPeriod } from '../../statement.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toRankNumber } from '../to-rank-number.ts';

/** Companies report for so long after a quarter. Unit: calendar days. */
const seasonDays = 85;

const isQuarter = ({ base, to, role }: StatedPeriod): boolean => role === 'window' && to - base > 80 && to - base < 100;

/** "Third-quarter earnings are pouring in": of what quarter the passage tells results. */
export function rememberQuarter({ marks, discourse, block, sentence }: SentenceReader): void {
  if (!/\b(?:results|earnings|profits?|sales|revenues?|reporting)\b/i.test(sentence)) return;
  const time = marks.times.find(
    ({ text, period, isAhead }) => namesQuarter.test(text) && isQuarter(period) && !isAhead,
  );
  if (time !== undefined) discourse.resultsOf = { period: time.period, block };
}

const namesQuarter = /\b(?:first|second|third|fourth)[- ]quarter\b|\bQ[1-4]\b/i;

const thisQuarter = /^(?:for |in |over |during )?(?:the|this|that) quarter$/i;

/** The quarter of results that a sentence names no other time for than the year before. */
export function findQuarterTold(
  { discourse, block }: SentenceReader,
  time: TimeMark | undefined,
): StatedPeriod | undefined {
  const isOfYear = time === undefined || /\byear (?:ago|earlier|before)$|^(?:on|over) the year$/i.test(time.text);
  if (!isOfYear && !thisQuarter.test(time.text)) return undefined;
  const { theme, resultsOf, published } = discourse;
  const told =
    resultsOf?.block === block
      ? resultsOf.period
      : theme !== undefined && isQuarter(theme) && theme.to <= published
        ? theme
        : isOfYear
          ? undefined
          : toQuarterReported(published);
  return told === undefined || told.to > published
    ? undefined
    : { ...told, text: time?.text ?? null, from: 'carried', others: [] };
}

/** The quarter that companies report in a season. */
function toQuarterReported(published: DayNumber): StatedPeriod | undefined {
  const { year, month } = toCivilDate(published);
  const first = fromCivilDate(year, month - ((month - 1) % 3), 1);
  if (published - first > seasonDays) return undefined;
  const last = toCivilDate(first - 1);
  return toWindow(last.year, Math.ceil(last.month / 3), null);
}

function toWindow(year: number, quarter: number, text: string | null): StatedPeriod {
  const base = sessionOnOrBefore(fromCivilDate(year, 3 * quarter - 2, 1) - 1);
  const next = quarter === 4 ? fromCivilDate(year + 1, 1, 1) : fromCivilDate(year, 3 * quarter + 1, 1);
  return { text, base, to: sessionOnOrBefore(next - 1), role: 'window', from: 'stated', isOpen: false, others: [] };
}

const expects =
  /\b(?:(expects?|sees?|looks? for|forecasts?|projects?|predicts?|pencils? in)|(?:had )?(?:expected|saw|looked for|forecast|projected|predicted|pencill?ed in))(?: (?:about|around|growth of|a gain of|a rise of|an increase of|only|just))* $/i;
const ofQuarter = /^(?: growth)? (?:for|in) (?:the )?(?:(first|second|third|fourth)(?:[- ]quarter)?|Q([1-4]))\b/i;

/** "Wall Street expects 7.7% for the fourth quarter", after the growth of another: what is foretold of this one. */
export function readExpectedGrowth(reader: SentenceReader): void {
  const { discourse, block } = reader;
  const told = discourse.growth;
  if (told === undefined || told.block !== block) return;
  for (const figure of reader.freeQuantities) {
    if (figure.quantity.unit !== 'percent') continue;
    const verb = expects.exec(reader.before(figure, 50));
    const named = ofQuarter.exec(reader.after(figure, 50));
    if (verb === null || named === null) continue;
    const quarter = named[2] === undefined ? toRankNumber(named[1] as string) : Number(named[2]);
    const isNow = verb[1] !== undefined;
    const period = toQuarter(quarter, discourse.published, isNow, named[0].trim());
    const { subject, measure } = told.statement;
    const growth: Pick<GrowthStatement, 'kind' | 'subject' | 'measure' | 'quarter' | 'year'> = {
      kind: 'growth',
      subject,
      measure,
      quarter,
      year: toCivilDate(period.to).year,
    };
    const at: Span = { start: figure.end, end: figure.end + named[0].length };
    reader.useFiguresIn(at);
    reader.emit(
      { ...growth, asserted: toAsserted(figure.quantity) },
      {
        marks: [figure],
        period,
        modality: isNow ? 'forecast' : 'attributed',
        negated: false,
        ...(isNow ? { horizon: period.to } : {}),
      },
    );
  }
}

/** The next such quarter not yet reported; of what was expected, the last one over. */
function toQuarter(quarter: number, published: DayNumber, isNow: boolean, text: string): StatedPeriod {
  const { year } = toCivilDate(published);
  const candidates = [year - 1, year, year + 1].map((one) => toWindow(one, quarter, text));
  const found = isNow
    ? candidates.find(({ to }) => to > published - seasonDays / 2)
    : candidates.findLast(({ to }) => to <= published);
  return found ?? (candidates[1] as StatedPeriod);
}
