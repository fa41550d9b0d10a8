import type { Span } from '../document.ts';
import { loadNames, type NameEntry } from '../lexicon/names.ts';
import type { Subject } from '../statement.ts';
import { Pattern } from '../text/pattern.ts';
import { isMarketName } from './discourse.ts';
import type { NameMark } from './marks.ts';

/** "The former" and "the latter" for themselves, and no "former record" or "latter half". */
const oneOfTwo = new Pattern(
  /\bthe (former|latter)(?=(?:'s)?(?:[.,;:)]|$| (?:to|on|in|at|by|up|down|off|for|from|with|and|but|still|also|now|then|only|has|have|had|is|are|was|were|did|does|rose|fell|lost|won|made|led|lagged|sank|slid|shed|came|put|gave|went|took|stood|[a-z]{3,}ed|[+-]?\d)\b))/gi,
);

/**
 * "The Dow rose and the Nasdaq fell; the latter is down 9% this year", "the former gained 3%": the first and the second of
 * two assets, those of the sentence so far, else the two that the sentence before has named.
 */
export function findOneOfTwo(
  text: string,
  span: Span,
  names: readonly NameMark[],
  named: readonly Subject[] | undefined,
): NameMark[] {
  const { byId } = loadNames();
  const before = (named ?? []).flatMap(({ id }) => byId.get(id) ?? []);
  return [...oneOfTwo.matchAll(text.slice(span.start, span.end))].flatMap((match): NameMark[] => {
    const start = span.start + match.index;
    const own = listEntries(names.filter(({ end }) => end <= start));
    const [former, latter, third] = own.length === 0 ? before : own;
    const isPair = former !== undefined && latter !== undefined && third === undefined;
    const entry = /^former$/i.test(match[1] as string) ? former : latter;
    if (!isPair || entry === undefined) return [];
    const end = start + match[0].length;
    return [{ type: 'name', start, end, text: match[0], entry, isWeak: false, isBracketed: false }];
  });
}

/** The assets that names stand for, each once. */
function listEntries(names: readonly NameMark[]): NameEntry[] {
  const entries = names
    .filter(({ entry, isBracketed }) => isMarketName(entry) && entry.readings.length > 0 && !isBracketed)
    .map(({ entry }) => entry);
  return [...new Set(entries)];
}
