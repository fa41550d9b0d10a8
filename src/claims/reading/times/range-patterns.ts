/** Ranges between two names of the calendar: "from November 20 to December 11", "July to September 2025". */

import type { TimePattern } from './found-time.ts';
import { range, rangeBetween, rangeOfEdges } from './ranges.ts';
import { date, flex, month, monthYear, span, year } from './time-words.ts';

/** "Rose 23.3% and 16.4% in 2024 and 2025": a figure for each, and none for both together. */
const areFiguresPaired = ({ input }: RegExpExecArray): boolean =>
  pairOfFigures.test(input) && input.match(/ and /g)?.length === 2;

const pairOfFigures =
  /[\d.]+ ?(?:%|per ?cent),? and (?:by |of |then |a |only |just )*[-+]?\d[\d.]* ?(?:%|per ?cent)(?!,? and \d)/i;

export const rangePatterns: readonly TimePattern[] = [
  // "from November 20 to December 11", "between July and September 2025"
  [
    flex(
      `(?:from|between) (?:the close (?:of|on) )?(${span}),? (?:to|through|until|and|till) (?:the close (?:of|on) )?(${span})`,
    ),
    (m, c) =>
      /^[a-z]+ the close /i.test(m[0]) ? rangeOfEdges('close', m[1], undefined, m[2], c) : rangeBetween(m[1], m[2], c),
  ],
  [flex(`(${date}) ?(?:-|to|through) ?(${date})`), (m, c) => range(m[1], m[2], c)],
  [
    flex(`(${month}) (\\d{1,2})-(\\d{1,2})(?!\\d)(?:,? (${year}))?`),
    (m, c) => range(`${m[1]} ${m[2]}${m[4] ? `, ${m[4]}` : ''}`, `${m[1]} ${m[3]}${m[4] ? `, ${m[4]}` : ''}`, c),
  ],
  [flex(`(${year}) ?(?:-|to|through) ?(${year})`), (m, c) => range(m[1], m[2], c)],
  [
    flex(`between (${year}) and (${year})|(${year}) and (${year})`),
    (m, c) => (m[1] === undefined && areFiguresPaired(m) ? undefined : range(m[1] ?? m[3], m[2] ?? m[4], c)),
  ],
  [
    flex(`(${month})(?: ${year})? (?:to|through|and|-) (${monthYear})`),
    (m, c) =>
      / and /.test(m[0]) && areFiguresPaired(m) ? undefined : range(m[0].split(/ (?:to|through|and|-) /)[0], m[2], c),
  ],
];
