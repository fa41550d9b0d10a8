import type { DayNumber } from '../../../core/index.ts';
import { type FullDate, findFullDates } from './full-dates.ts';
import type { TextDate } from './text-date.ts';

const asOf = /\bas (?:of|at)\b[^\d.;:!?]{0,40}$/i;
const forward =
  /\b(?:will|would|next|upcoming|coming|expected|expects|scheduled|due|ahead|until|by|slated|set|expires?|expiring|matures?|maturing|through|forecasts?|deadline|target|begins|starts|effective)\b/i;

/** The latest "as of January 26, 2026" that is not in the future. */
export function findAsOfDate(text: string, today: DayNumber): TextDate | null {
  return latest(text, today, ({ start }) => asOf.test(text.slice(Math.max(0, start - 60), start)));
}

/** The latest full date a text mentions that is neither in the future nor spoken of as to come. */
export function findLatestMention(text: string, today: DayNumber): TextDate | null {
  const found = latest(text, today, (date) => !forward.test(clauseOf(text, date)));
  return found && { ...found, note: 'it is the latest date the text mentions, which has no date of its own' };
}

function latest(text: string, today: DayNumber, isMeant: (date: FullDate) => boolean): TextDate | null {
  let best: FullDate | null = null;
  for (const date of findFullDates(text)) {
    if (date.day <= today && (best === null || date.day > best.day) && isMeant(date)) best = date;
  }
  return best && { day: best.day, quote: text.slice(best.start, best.end), note: null };
}

/** The words around a date, within its sentence: 80 characters before it, 60 after. */
function clauseOf(text: string, { start, end }: FullDate): string {
  const before =
    text
      .slice(Math.max(0, start - 80), start)
      .split(/[.!?]\s|\n/)
      .at(-1) ?? '';
  const after = text.slice(end, end + 60).split(/[.!?](?:\s|$)|\n/)[0] ?? '';
  return `${before} ${after}`;
}
