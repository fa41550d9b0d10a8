import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { isMarketName } from '../discourse.ts';
import type { QuantityMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { distance } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isOpinion } from './opinions.ts';
import { listPossible } from './possible-statements.ts';

const needs: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:debt|borrow\w*|loans?|leverage|refinanc\w*|maturit\w*|interest coverage|floating|variable[- ]rate)\b/i,
    'balance-sheet figures of the companies (issue filings: debt by maturity and rate)',
  ],
  [
    /\b(?:unprofitable|loss-making|losing money|zombie|profitab\w*)\b/i,
    'earnings of the members as filed, with a dated list of members',
  ],
  [/\b(?:earnings|profit\w*|eps|revenue\w*|sales|margins?)\b/i, 'company results or a dated consensus of estimates'],
  [
    /\b(?:capex|capital spending|capital expenditure\w*|spend\w*|invest\w*)\b/i,
    'capital spending as filed by the companies',
  ],
  [/\b(?:inflows?|outflows?|flows|assets)\b/i, 'weekly fund flows of a data provider'],
  [/\b(?:default\w*|bankruptc\w*|delinquen\w*)\b/i, 'a dated series of default rates'],
  [/\b(?:deal|M&A|acqui\w*|merger\w*|IPO\w*|buyback\w*)\b/i, 'a register of deals'],
  [/\b(?:domestic\w*|revenue share|exports?|abroad|overseas)\b/i, 'revenue of the companies by region'],
  [/\b(?:probabilit\w*|odds|chance|priced in|futures)\b/i, 'prices of futures or options on that day'],
  [/\b(?:survey|poll|respondents|fund managers|sentiment)\b/i, 'the survey itself'],
  [/\b(?:tariffs?|tax\w*|law|bill|act)\b/i, 'the text of the law'],
];

const checkable = new Pattern(
  /\b(?:market|stocks?|shares?|caps?|index|investors?|companies|firms|earnings|debt|loans?|profits?|revenue\w*|sales|economy|rates?|inflation|bonds?|funds?|etfs?|banks?|tech|sector\w*|spending|invest\w*|tariffs?|tax\w*|workers|jobs|homes?|oil|gold|dollar|growth|consumers?|credit|capital|margins?|deal\w*|flows?|members|treasur\w+|assets?|balance sheets?|purchases|deficit|budget|stimulus|Fed|valuation\w*|defaults?|bankruptc\w*|delinquenc\w*|mergers?|tariffs|rotation|leadership|rally|consensus|analysts?|strategists?)\b/i,
);

/** Figures that stand for something checkable which no metric here measures. */
export function readOthers(reader: SentenceReader): void {
  const sentence = reader.sentence;
  if (!checkable.test(sentence)) {
    readUnlisted(reader);
    return;
  }
  readGeneral(reader, sentence);
  readStructure(reader, sentence);
  let taken: QuantityMark | undefined;
  for (const figure of reader.freeQuantities) {
    if (!isFigure(reader, figure)) continue;
    if (taken !== undefined && distance(taken, figure) < 12 && reader.breaks(taken, figure) === 0) continue;
    const nearby = sentence.slice(
      Math.max(0, figure.start - reader.marks.start - 90),
      figure.end - reader.marks.start + 90,
    );
    const need = needs.find(([pattern]) => pattern.test(nearby))?.[1] ?? 'a dated source for this figure';
    const subject = reader.findSubject(figure, isMarketName)?.subject ?? null;
    const possible = listPossible(reader, figure, subject);
    reader.emit(
      {
        kind: 'other',
        subject,
        asserted: toAsserted(figure.quantity),
        need,
        ...(possible.length === 0 ? {} : { possible }),
      },
      { marks: [figure], usual: 'now' },
    );
    taken = figure;
  }
  readQuotes(reader, sentence);
  readDated(reader, sentence);
}

/** A figure beside nothing but a name is told of only where the figures bear it out: else nobody knows what it is of. */
function readUnlisted(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    const subject = reader.findSubject(figure, isMarketName)?.subject ?? null;
    const possible = listPossible(reader, figure, subject);
    const [move] = possible;
    if (move === undefined) continue;
    const { span, sentence, period, asserted } = move;
    const need = 'a dated source for this figure';
    reader.statements.push({
      ...{ kind: 'other', subject, asserted, need, possible, isUnlisted: true },
      ...{ span, sentence, period, modality: reader.findModality(figure, undefined), negated: false },
    });
  }
}

const general = new Pattern(
  /\b(?:historically|in periods of|tends? to|tended to|typically|usually|traditionally|over the long run|as a rule)\b/i,
);

/** "Historically, small caps have outperformed in periods of rising rates": a study, not a window. */
function readGeneral(reader: SentenceReader, sentence: string): void {
  if (!general.test(sentence)) return;
  const [cue] = reader.freeCues('ahead', 'behind', 'up', 'down').filter(({ isVerb }) => isVerb);
  if (cue === undefined) return;
  const found = reader.findSubject(cue, isMarketName);
  if (found?.mark === undefined) return;
  reader.emit(
    {
      kind: 'other',
      subject: found.subject,
      asserted: null,
      need: 'a study over stated past periods, with their number and spread',
    },
    { marks: [found.mark, cue], usual: 'now' },
  );
}

const speaker = new Pattern(
  /\b(?:CEO|CFO|chief (?:executive|economist|strategist|investment officer)|chairman|chair|president|secretary|strategist|economist|governor) (?:[A-Z][\w.'-]+ ){1,3}(?:[a-z]+ )?(?:said|says|warn\w*|told|wrote|argu\w*|noted|called|calls|expects?|predict\w*|described)\b/,
);

/** "with chief executive Jane Doe warning of more": what somebody said is in a transcript, not in prices. */
function readQuotes(reader: SentenceReader, sentence: string): void {
  const match = speaker.exec(sentence);
  if (match === null) return;
  const at = reader.spanOf(match);
  if (reader.statements.some(({ span }) => span.start < at.end && at.start < span.end)) return;
  reader.emit(
    { kind: 'other', subject: null, asserted: null, need: 'the transcript or the article in which it was said' },
    { marks: [toPhraseCue(at, match[0])], usual: 'now', modality: 'attributed' },
  );
}

const structure = new Pattern(
  /\b(?:more|higher|larger|greater|less|lower|smaller|bigger)\b[^,;.]{0,40}\b(?:debt|leverage|revenues?|sales|percentage|proportion|share|exposure|margins?|costs?|sensitive|exposed|borrow\w*)\b/i,
);

/** "carry more variable-rate debt than large caps": how groups of companies differ, by their accounts. */
function readStructure(reader: SentenceReader, sentence: string): void {
  const match = structure.exec(sentence);
  if (match === null || reader.statements.length > 0) return;
  const at = reader.spanOf(match);
  const found = reader.findSubject(at, isMarketName);
  if (found?.mark === undefined || found.mark.start > at.start) return;
  reader.emit(
    { kind: 'other', subject: found.subject, asserted: null, need: toNeed(match[0]) },
    { marks: [found.mark, toPhraseCue(at, match[0])], usual: 'now' },
  );
}

const finite = new Pattern(
  /\b(?:has|have|had) (?:been|[a-z]+ed|seen|risen|fallen|grown|become|begun|led|made|taken|come|gone|held|hit|lost|won)\b|\b(?:[a-z]{3,}ed|saw|fell|rose|led|took|made|came|went|grew|began|became|held|hit|lost|won|met|gave|sent|drove|brought)\b/i,
);

const modal = new Pattern(/\b(?:could|will|may|might|would|should|is likely to|are likely to)\b/i);

/** A dated statement that nothing here measures: what happened is left to somebody who can look it up. */
function readDated(reader: SentenceReader, sentence: string): void {
  const quote = reader.statements.find(({ modality, kind }) => kind === 'other' && modality === 'attributed');
  if (reader.statements.some((statement) => statement !== quote) || reader.marks.times.length === 0) return;
  if (isOpinion(sentence)) return;
  const time = reader.marks.times.find(
    ({ isCarried, isLength, isAttributive }) => !isCarried && !isLength && !isAttributive,
  );
  if (!finite.test(sentence) && !(time?.isAhead === true && modal.test(sentence))) return;
  if (time === undefined || reader.marks.end - reader.marks.start < 40) return;
  const rest = reader.text.slice(time.end, reader.marks.end).search(/[;]|\.\s*$/);
  const end = Math.min(rest < 0 ? reader.marks.end : time.end + rest, time.end + 160);
  const limit = quote !== undefined && quote.span.start > time.end ? quote.span.start : end;
  const isLate = time.start - reader.marks.start > 60;
  const at = isLate
    ? { start: Math.max(reader.marks.start, time.start - 160), end: time.end }
    : { start: time.start, end: Math.max(Math.min(end, limit), time.end) };
  const found = reader.findSubject(at, isMarketName);
  reader.emit(
    { kind: 'other', subject: found?.subject ?? null, asserted: null, need: toNeed(sentence) },
    { marks: [toPhraseCue(at, reader.text.slice(at.start, at.end))], time, usual: 'now' },
  );
}

function toNeed(text: string): string {
  return needs.find(([pattern]) => pattern.test(text))?.[1] ?? 'a dated source for what is said';
}

function isFigure(reader: SentenceReader, { start, end, quantity }: QuantityMark): boolean {
  if (quantity.unit === 'percent' || quantity.unit === 'basis points' || quantity.unit === 'percentage points')
    return true;
  if (quantity.unit === 'currency') return true;
  if (quantity.unit === 'fraction' || quantity.unit === 'ratio')
    return /\b(?:of|in)\b/i.test(reader.after({ start, end }, 8));
  if (quantity.unit === 'times' || quantity.unit === 'multiple') return /\d/.test(reader.text.slice(start, end));
  if (quantity.unit === 'plain')
    return quantity.outOf !== undefined || quantity.scale > 1 || (quantity.high >= 1000 && quantity.of !== undefined);
  return false;
}
