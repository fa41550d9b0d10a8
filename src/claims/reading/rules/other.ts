import { isMarketName } from '../discourse.ts';
import type { QuantityMark } from '../marks.ts';
import { distance } from '../sentence.ts';
import { type SentenceReader, toAsserted } from '../sentence-reader.ts';

const needs: readonly (readonly [RegExp, string])[] = [
  [/\b(?:debt|borrow\w*|loans?|leverage|refinanc\w*|maturit\w*|interest coverage|floating|variable[- ]rate)\b/i, 'balance-sheet figures of the companies (issue filings: debt by maturity and rate)'],
  [/\b(?:unprofitable|loss-making|losing money|zombie|profitab\w*)\b/i, 'earnings of the members as filed, with a dated list of members'],
  [/\b(?:earnings|profit\w*|eps|revenue\w*|sales|margins?)\b/i, 'company results or a dated consensus of estimates'],
  [/\b(?:capex|capital spending|capital expenditure\w*|spend\w*|invest\w*)\b/i, 'capital spending as filed by the companies'],
  [/\b(?:inflows?|outflows?|flows|assets)\b/i, 'weekly fund flows of a data provider'],
  [/\b(?:default\w*|bankruptc\w*|delinquen\w*)\b/i, 'a dated series of default rates'],
  [/\b(?:deal|M&A|acqui\w*|merger\w*|IPO\w*|buyback\w*)\b/i, 'a register of deals'],
  [/\b(?:domestic\w*|revenue share|exports?|abroad|overseas)\b/i, 'revenue of the companies by region'],
  [/\b(?:probabilit\w*|odds|chance|priced in|futures)\b/i, 'prices of futures or options on that day'],
  [/\b(?:survey|poll|respondents|fund managers|sentiment)\b/i, 'the survey itself'],
  [/\b(?:tariffs?|tax\w*|law|bill|act)\b/i, 'the text of the law'],
];

const checkable = /\b(?:market|stocks?|shares?|caps?|index|investors?|companies|firms|earnings|debt|loans?|profits?|revenue\w*|sales|economy|rates?|inflation|bonds?|funds?|etfs?|banks?|tech|sector\w*|spending|invest\w*|tariffs?|tax\w*|workers|jobs|homes?|oil|gold|dollar|growth|consumers?|credit|capital|margins?|deal\w*|flows?|members|valuation\w*)\b/i;

/** Figures that stand for something checkable which no metric here measures. */
export function readOthers(reader: SentenceReader): void {
  const sentence = reader.text.slice(reader.marks.start, reader.marks.end);
  if (!checkable.test(sentence)) return;
  readGeneral(reader, sentence);
  let taken: QuantityMark | undefined;
  for (const figure of reader.freeQuantities) {
    if (!isFigure(reader, figure)) continue;
    if (taken !== undefined && distance(taken, figure) < 12 && reader.breaks(taken, figure) === 0) continue;
    const nearby = sentence.slice(Math.max(0, figure.start - reader.marks.start - 90), figure.end - reader.marks.start + 90);
    const need = needs.find(([pattern]) => pattern.test(nearby))?.[1] ?? 'a dated source for this figure';
    const found = reader.findSubject(figure, isMarketName);
    reader.emit(
      { kind: 'other', subject: found?.subject ?? null, asserted: toAsserted(figure.quantity), need },
      { marks: [figure], usual: 'now' },
    );
    taken = figure;
  }
}

const general = /\b(?:historically|in periods of|tends? to|tended to|typically|usually|traditionally|over the long run|as a rule)\b/i;

/** "Historically, small caps have outperformed in periods of rising rates": a study, not a window. */
function readGeneral(reader: SentenceReader, sentence: string): void {
  if (!general.test(sentence)) return;
  const [cue] = reader.freeCues('ahead', 'behind', 'up', 'down').filter(({ isVerb }) => isVerb);
  if (cue === undefined) return;
  const found = reader.findSubject(cue, isMarketName);
  if (found?.mark === undefined) return;
  reader.emit(
    { kind: 'other', subject: found.subject, asserted: null, need: 'a study over stated past periods, with their number and spread' },
    { marks: [found.mark, cue], usual: 'now' },
  );
}

function isFigure(reader: SentenceReader, { start, end, quantity }: QuantityMark): boolean {
  if (quantity.unit === 'percent' || quantity.unit === 'basis points' || quantity.unit === 'percentage points') return true;
  if (quantity.unit === 'currency') return true;
  if (quantity.unit === 'fraction' || quantity.unit === 'ratio') return /\b(?:of|in)\b/i.test(reader.after({ start, end }, 8));
  if (quantity.unit === 'times' || quantity.unit === 'multiple') return /\d/.test(reader.text.slice(start, end));
  if (quantity.unit === 'plain') return quantity.outOf !== undefined || quantity.scale > 1 || (quantity.high >= 1000 && quantity.of !== undefined);
  return false;
}
