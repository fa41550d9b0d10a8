import { type DayNumber, toIsoDate } from '../../../core/index.ts';
import type { PublishedFrom } from '../../document.ts';
import type { ParsedText } from '../parsed-text.ts';
import { findDateline } from './dateline.ts';
import { findAsOfDate, findLatestMention } from './mentioned-date.ts';
import { findReviewedSpan } from './reviewed-span.ts';
import { findStatedMonth } from './stated-month.ts';
import type { TextDate } from './text-date.ts';
import { parseTimestamp } from './timestamp.ts';

export interface Published {
  readonly day: DayNumber;
  readonly from: PublishedFrom;
  /** What the reader must know where the day is not given as such. */
  readonly warning: string | null;
}

/**
 * The day a text speaks from. In this order, and never later than today:
 * 1. the option;
 * 2. metadata, in the order of trust in which they were gathered, then a date in the address or the name of the file;
 * 3. a dateline of the text, then one of the page around it;
 * 4. "as of" with a full date, the latest;
 * 5. the later of a time only roughly stated ("as of late December 2025") and the latest full date mentioned, dates
 *    spoken of as to come left out, where that is no earlier than
 * 6. the end of the month, quarter or year that a heading says the text reviews, and that is said;
 * 7. the date a PDF was made;
 * 8. today, assumed.
 */
export function resolvePublished(
  parsed: ParsedText,
  source: string,
  today: DayNumber,
  option: DayNumber | undefined,
): Published {
  if (option !== undefined) return { day: option, from: 'option', warning: null };
  const metadata = firstTimestamp([...parsed.dates, ...datesOfName(source)], today);
  if (metadata !== null) return { day: metadata, from: 'metadata', warning: null };
  const written = findGiven(parsed, today);
  if (written !== null) return { day: written.day, from: 'text', warning: toWarning(written) };
  const rough = later(findStatedMonth(parsed.text, today), findLatestMention(parsed.text, today));
  const reviewed = findReviewedSpan(parsed.text, today);
  const assumed = later(rough, reviewed);
  if (assumed !== null)
    return { day: assumed.day, from: assumed === rough ? 'text' : 'heading', warning: toWarning(assumed) };
  const made = firstTimestamp(parsed.made === null ? [] : [parsed.made], today);
  if (made !== null) {
    return { day: made, from: 'metadata', warning: `the text has no date; the file was made on ${toIsoDate(made)}` };
  }
  return {
    day: today,
    from: 'assumed',
    warning: `the text has no date; it was read as of today, ${toIsoDate(today)}; give --published`,
  };
}

function findGiven(parsed: ParsedText, today: DayNumber): TextDate | null {
  return (
    findDateline(parsed.text, today) ??
    (parsed.page === null ? null : findDateline(parsed.page, today)) ??
    findAsOfDate(parsed.text, today)
  );
}

function toWarning({ day, quote, note }: TextDate): string | null {
  return note && `"${quote}" was read as ${toIsoDate(day)}, since ${note}; give --published for the very day`;
}

function later(left: TextDate | null, right: TextDate | null): TextDate | null {
  if (left === null || right === null) return left ?? right;
  return left.day >= right.day ? left : right;
}

function firstTimestamp(values: readonly string[], today: DayNumber): DayNumber | null {
  for (const value of values) {
    const day = parseTimestamp(value);
    if (day !== null && day <= today) return day;
  }
  return null;
}

/** A date in an address ("/2026/01/26/", "/2026-01-26-note") or at the start of a file's name ("2026-01-26-note.md"). */
function datesOfName(source: string): string[] {
  const path = source.split(/[?#]/, 1)[0] ?? '';
  const match =
    /\/(\d{4})\/(\d{2})\/(\d{2})\//.exec(`${path}/`) ?? /(?:^|[/\\])(\d{4})-(\d{2})-(\d{2})(?=\D)[^/\\]*$/.exec(path);
  return match ? [`${match[1]}-${match[2]}-${match[3]}`] : [];
}
