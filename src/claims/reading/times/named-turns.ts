/** Highs and lows that texts know by a name and not by a date: "its pandemic low", "the dot-com peak". */

import { type DayNumber, fromCivilDate } from '../../../core/index.ts';
import { type Found, sessionBefore, type TimeContext, toPeriod } from './found-time.ts';
import { extremeNoun, flex } from './time-words.ts';

interface NamedTurn {
  readonly name: string;
  readonly side: 'high' | 'low';
  /** The time in which each asset had its own. */
  readonly first: DayNumber;
  readonly last: DayNumber;
}

const day = fromCivilDate;
const pandemic = '(?:pandemic|covid(?:-19)?|coronavirus|lockdown)';
const crisis = '(?:(?:global |great )?financial[- ]crisis|crisis|gfc|great[- ]recession)';
const bubble = '(?:dot-?com(?:[- ](?:bubble|boom|bust|era))?|(?:tech|internet)[- ](?:bubble|boom|bust)|y2k)';
const tariffs = '(?:tariff(?:[- ](?:tantrum|rout|shock|crash|sell-?off))?|liberation[- ]day)';

const turns: readonly NamedTurn[] = [
  { name: bubble, side: 'high', first: day(1999, 12, 1), last: day(2000, 12, 29) },
  { name: bubble, side: 'low', first: day(2001, 9, 4), last: day(2003, 4, 30) },
  { name: `pre-${crisis}`, side: 'high', first: day(2006, 12, 29), last: day(2008, 5, 30) },
  { name: crisis, side: 'low', first: day(2008, 9, 30), last: day(2009, 6, 30) },
  { name: `pre-${pandemic}`, side: 'high', first: day(2019, 12, 2), last: day(2020, 3, 6) },
  { name: pandemic, side: 'low', first: day(2020, 2, 20), last: day(2020, 5, 29) },
  { name: `pre-${tariffs}`, side: 'high', first: day(2024, 11, 6), last: day(2025, 4, 2) },
  { name: tariffs, side: 'low', first: day(2025, 4, 2), last: day(2025, 5, 30) },
];

const names = [...new Set(turns.map(({ name }) => name))].join('|');

/** "From its pandemic low", "above its pre-crisis peak". */
export const namedTurn = flex(
  `(?:from|since|off|above) (?:its|the|their)(?: own)? (${names})(?:[- ]era)? (${extremeNoun})`,
);

/** From the lowest or the highest close of that time up to now. */
export function readNamedTurn([, written = '', noun = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const side = /high|peak|top|record/i.test(noun) ? 'high' : 'low';
  const turn = turns.find((one) => one.side === side && new RegExp(`^(?:${one.name})$`, 'i').test(written));
  const to = sessionBefore(context.published);
  if (turn === undefined || turn.last >= to) return undefined;
  const { first, last } = turn;
  return { period: { ...toPeriod(sessionBefore(last), to, 'window', true), anchor: { base: first, to: last, side } } };
}
