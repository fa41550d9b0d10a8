import { firstCalendarDay, toCivilDate } from '../../core/index.ts';
import type { Statement } from '../statement.ts';

const firstYear = toCivilDate(firstCalendarDay).year;
const monthName = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?(?: \\d{1,2}(?:st|nd|rd|th)?)?,?';
const yearNamed = new RegExp(
  `\\b(?:in|of|since|from|to|until|till|through|by|before|after|during|between|and|early|late|mid|spring|summer|autumn|fall|winter|${monthName}) (?:the (?:year )?)?((?:1[6-9]|20)\\d\\d)(?![\\d%]|[.,]\\d| to [\\d,.]+ points?\\b| (?:points?|stocks|shares|companies|names|members|issues|dollars|jobs)\\b)`,
  'g',
);

/** Of prices; what is told of the economy, of policy and of events has a record of its own. */
const ofMarket: ReadonlySet<Statement['kind']> = new Set([
  ...(['return', 'relative-return', 'extreme', 'record', 'drawdown', 'streak', 'level', 'ranking', 'breadth'] as const),
  ...(['moving-average', 'volume'] as const),
]);

/**
 * "The largest drop since May 1940", "from 1929 to 2025": a year before the calendar of sessions that no rule has taken in,
 * so that another time would be measured. What is told in its sentence is then undatable.
 */
export function withOutsideYears(statement: Statement, text: string): Statement {
  if (!ofMarket.has(statement.kind) || statement.period.isOutside === true || looksFarBack(statement)) return statement;
  const { start, end } = statement.sentence;
  for (const match of text.slice(start, end).matchAll(yearNamed)) {
    const year = Number(match[1]);
    if (year >= firstYear || isFigure(statement, year)) continue;
    if (/^since/.test(match[0]) && !isOfAllSince(statement)) continue;
    const period = { ...statement.period, text: match[0], isUndatable: true, isOutside: true } as const;
    return { ...statement, period };
  }
  return statement;
}

/** "Has not fallen 5% in a day since 1950", "its worst month since May 1940": told of all that lies between. */
const isOfAllSince = ({ kind, negated }: Statement): boolean => negated || kind === 'extreme' || kind === 'record';

/** A rule has read how far back it looks, and closes from before the calendar are counted. */
function looksFarBack(statement: Statement): boolean {
  const since = 'since' in statement ? statement.since : undefined;
  return since !== undefined && since < firstCalendarDay;
}

/** "Rose from 1929 to 1950": points, and no years. */
function isFigure(statement: Statement, year: number): boolean {
  const asserted = 'asserted' in statement ? statement.asserted : null;
  return asserted !== null && asserted !== undefined && (asserted.low === year || asserted.high === year);
}
