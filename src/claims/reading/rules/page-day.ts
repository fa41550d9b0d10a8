import { type DayNumber, parsePeriod, RotascopeError, sessionOnOrBefore } from '../../../core/index.ts';
import type { StatedPeriod } from '../../statement.ts';
import { toSession } from '../session-period.ts';

const fullDate =
  /\b(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? \d{4}|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|\d{4}-\d\d-\d\d)\b/g;
const pageWord = /\b(?:clos(?:e|es|ing)|quotes?|prices?|snapshot|as of|at the bell|settle\w*|last|session)\b/i;

/** Characters above a row or a table in which its page states its day. */
const reach = 1200;

/** The session of a row or a table: of the day that a heading above states beside "closing", "quotes" or "as of", else of publication. */
export function findPageDay(text: string, at: number, published: DayNumber): StatedPeriod {
  const above = text.slice(Math.max(0, at - reach), at);
  for (const match of [...above.matchAll(fullDate)].reverse()) {
    const line = above.slice(above.lastIndexOf('\n', match.index) + 1).split('\n')[0] ?? '';
    if (line.length > 120 || !pageWord.test(line)) continue;
    const to = toDay(match[0], published);
    if (to === undefined || to > published) continue;
    return toSession(to, match[0], 'stated');
  }
  const to = sessionOnOrBefore(published);
  return toSession(to, null, 'assumed');
}

function toDay(written: string, published: DayNumber): DayNumber | undefined {
  try {
    return sessionOnOrBefore(parsePeriod(written, published).to);
  } catch (error) {
    if (error instanceof RotascopeError) return undefined;
    throw error;
  }
}
