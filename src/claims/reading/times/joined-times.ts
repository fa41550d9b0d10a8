import type { StatedPeriod } from '../../statement.ts';
import type { TimeMark } from '../marks.ts';

/** Before the first end: "from the March 23 bottom", "between the close of March 11". */
const opening = /\b(from|between) (?:(?:the|its|their|an?|that) )?(?:[a-z'-]+ ){0,2}?(?:(?:of|on) )?$/i;

/** Between the two ends: the level that the first one names, a word on it, and what leads to the second. */
const joint =
  /^(?:'s)?(?: (?:closing )?(?:low|high|peak|trough|bottom|top|close|record|finish)s?)?(?:,(?: when)? (?:[^,;.%]|(?<=\d)[.,](?=\d)){3,70},| \([^()%]{3,60}\))? (to|until|through|till|up to|and) (?:the |its |their )?(?:(?:close|finish) (?:of|on) )?$/i;

const isPlain = ({ isAhead, isDeadline, isLength, isCarried, period }: TimeMark): boolean =>
  !isAhead && !isDeadline && !isLength && !isCarried && period.role !== 'scope';

/**
 * "From the March 23 bottom to last night's close", "between March 11, when it stood at 801, and last Friday": two times
 * that make one stretch, where nothing else has read it whole; marks are in order and do not overlap. What is told between
 * the two is of the first.
 */
export function joinTimes(text: string, from: number, marks: readonly TimeMark[]): TimeMark[] {
  const joined: TimeMark[] = [];
  for (const mark of marks) {
    const first = joined.at(-1);
    const whole = first === undefined ? undefined : join(text, from, first, mark);
    if (whole !== undefined && !whole.hasInsertion) joined.pop();
    joined.push(whole?.mark ?? mark);
  }
  return joined;
}

function join(text: string, from: number, first: TimeMark, second: TimeMark) {
  if (!isPlain(first) || !isPlain(second) || second.isSince || second.isLookBack) return undefined;
  if (second.period.anchor !== undefined) return undefined;
  const gap = text.slice(first.end, second.start);
  const link = joint.exec(gap)?.[1]?.toLowerCase();
  const lead = toLead(text, from, first);
  if (link === undefined || lead === undefined || (link === 'and') !== (lead.word === 'between')) return undefined;
  const isFromClose = first.period.role === 'day' && !first.isSince;
  const base = isFromClose ? first.period.to : first.period.base;
  const { to, isOpen } = second.period;
  if (base >= to) return undefined;
  const hasInsertion = /[,(]/.test(gap);
  const start = hasInsertion ? second.start : lead.start;
  const { anchor } = first.period;
  const period: StatedPeriod = {
    ...{ text: text.slice(lead.start, second.end), base, to, isOpen, others: [] },
    ...{ role: 'window', from: 'stated', ...(anchor === undefined ? {} : { anchor }) },
  };
  return {
    mark: { ...second, ends: undefined, isAttributive: false, start, text: period.text ?? '', period },
    hasInsertion,
  };
}

/** Where the stretch is said to begin, in the mark itself or before it. */
function toLead(
  text: string,
  from: number,
  { start, text: written }: TimeMark,
): { word: string; start: number } | undefined {
  const own = /^(from|between)\b/i.exec(written);
  if (own !== null) return { word: (own[1] as string).toLowerCase(), start };
  const ahead = text.slice(Math.max(from, start - 48), start);
  const match = opening.exec(ahead);
  if (match === null) return undefined;
  return { word: (match[1] as string).toLowerCase(), start: start - ahead.length + match.index };
}
