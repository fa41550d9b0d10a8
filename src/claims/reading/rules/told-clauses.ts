import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { NameMark, TimeMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isQuestion } from './leads.ts';
import { isOpinion } from './opinions.ts';
import { toCue } from './sentence-cue.ts';

/** Where one clause of a sentence ends and another begins. */
const boundary =
  /[;:—](?=\s)|\s[-–]\s|,? (?=(?:while|whereas|although|though|but|because|even as)\b)|, (?=(?:and|which|who|with|where|as|so|including|such as|(?!during|including|according)[a-z]+ing|[a-z]+ed by)\b)/g;

/** A clause says something where it has a verb of its own. */
const verb = new Pattern(
  /\b(?:is|are|was|were|has|have|had|does|did|remains?|became|becomes?|fell|rose|led|took|made|came|went|grew|began|held|hit|lost|won|met|gave|sent|saw|drove|brought|kept|left|[a-z]{3,}ed|enters?|faces?|carry|carries|offers?|shows?|struggles?|relies|rely|depends?|trades?|benefits?)\b/,
);

const modal = new Pattern(
  /\b(?:could|will|may|might|would|(?:is|are) (?:likely|poised|set|expected|projected|forecast|due|on track|about) to|(?:is|are) unlikely to|won't|promises? to|threatens? to)\b/i,
);

/** What can be looked up later, when it is foretold. */
const ofMarket = new Pattern(
  /\b(?:Fed|Federal Reserve|central bank|rates?|rally|rotation|outperformance|flows?|index|indexes|markets?|stocks|shares|equities|earnings|profits?|inflation|economy|recession|valuations?|multiples?|volatility|yields?|dollar|spreads?|growth|leadership|breadth|capital|investment|sell-?off|correction)\b/i,
);

/** What closes could tell, had a rule understood it: to call that unmeasurable would be untrue. */
const ofMoves = new Pattern(
  /\b(?:it|they|that|one|gap|spread|margin|lead|run|streak|gains?|loss(?:es)?|lost|falls?|fell|fallen|rises?|rose|risen|climbed|dropped|rally|rallied|surged?|rebound\w*|bounced?|correction|drawdown|damage|highs?|lows?|peak\w*|trough|records?|close[ds]?|finish\w*|ended|higher|lower|below|above|best|worst|widest|narrowest|largest|biggest|steepest|longest|fastest|ahead|behind|led|leads?|lagg?\w*|trail\w*|beat\w*|outp\w+|underp\w+|volumes?|trading|traded|years?|months?|quarters?|weeks?|recession|yields?|inversion|happened)\b/i,
);

/** A place in the order of closes or figures that is foretold: the same of what is to come. */
const ofPlaces = new Pattern(
  /\b(?:finish|end|close)(?:es)? (?:[a-z]+ )?(?:higher|lower)\b|\bthe (?:peak|trough) of\b/i,
);

/** What people are told to do or to bear in mind, and what is put as a condition, states nothing. */
const unasserted = new Pattern(
  /\b(?:investors|readers|clients|traders|managers|portfolios?|you|we|one) (?:[a-z]+ )?(?:should|must|ought|need|can|may|might|would|will (?:need|have|want))\b|^\W*(?:if|unless|provided|whether|should|until|once|to|for|avoid|buy|favou?r|focus|look|own|prefer|sell|target|watch|consider|overweight|underweight|keep|remember)\b|\b(?:goal|aim|idea|question|key) (?:now )?is\b|\bdepends? (?:on|entirely)\b|\bhinges?\b/i,
);

/** "(NYSE: HCI)": a company, whether the lexicon has it or not. */
const listed = /\((?:NYSE|NASDAQ|Nasdaq|AMEX|NYSE ?Arca|NYSEARCA|NYSE American|OTC|LSE|TSX)[:\s][^)]{1,12}\)/;

/** "For the first time in over a decade": what was never so in a stretch can be looked up, whatever it is. */
const firstOf = new Pattern(
  /^for the first time (?:in|since) (?:(?:more than|over|almost|nearly|about|roughly|at least|half|a|an|the) )*(?:(?:19|20)\d\d|[a-z]+ (?:years|decades|months)|decades?|years|generation|century|memory|long (?:while|time))\b/i,
);

const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /[A-Za-z]/.test(word)).length;

/** Fewest words that say something; of what came of a thing that is told already. */
const fewestWords = 6;
const fewestOfEffect = 3;

/**
 * Clauses that no rule has read and that somebody could look up: what a company did or is, what happened at a time, what
 * is foretold of markets. Nothing here measures them; what would is said.
 */
export function readToldClauses(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  for (const clause of toClauses(reader)) readClause(reader, clause);
}

function toClauses({ text, marks: { start, end } }: SentenceReader): Span[] {
  const sentence = text.slice(start, end);
  const cuts = [...sentence.matchAll(boundary)].map(({ index, 0: found }) => ({
    from: start + index,
    to: start + index + found.length,
  }));
  const clauses: Span[] = [];
  let from = start;
  for (const cut of [...cuts, { from: end, to: end }]) {
    clauses.push({ start: from, end: cut.from });
    from = cut.to;
  }
  return clauses.map((clause) => trim(text, clause)).filter((clause) => clause.end > clause.start);
}

/** Without the marks and words that join it to what stands before, and the stop at its end. */
function trim(text: string, { start, end }: Span): Span {
  const ahead = /^(?:[\s,;:•*_>"“–—-]|(?:and|but|while|whereas|although|though|because|even as|as|so)\b)*/.exec(
    text.slice(start, end),
  );
  const from = start + (ahead?.[0].length ?? 0);
  let to = end;
  while (to > from && /[\s.,;:"”)*_]/.test(text[to - 1] as string)) to--;
  return { start: from, end: to };
}

/** "The third cut triggered a rally", "the law gave manufacturers an incentive": what came of what has been told. */
const effect = new Pattern(
  /^(?:(?:has|have|had|also|then|in turn|directly|quickly|immediately|[a-z]+ly) )*(?:triggered|triggering|sparked|sparking|unlocked|unlocking|ignited|igniting|fuell?ed|fuell?ing|prompted|prompting|provided|providing|forced|forcing|translated into|translated to|translating into|paved|paving|opened(?! (?:up )?between\b)|opening|encouraged|encouraging|pushed|pushing|boosted|boosting|eroded|eroding|squeezed|squeezing|spooked|rattled|hurt|helped|helping|benefiting from|benefitting from|buoyed by|helped by|lifted by|supported by|weighed down by|hampered by|thanks to) /i,
);

/** The rest of a clause behind what a rule has told of it, where it says what came of that or why. */
function readRest(reader: SentenceReader, clause: Span): void {
  const told = reader.statements.filter(({ span }) => overlaps(span, clause)).map(({ span }) => span.end);
  if (told.length === 0 && !effect.test(reader.text.slice(clause.start, clause.end))) return;
  const rest = trim(reader.text, { start: Math.max(clause.start, ...told), end: clause.end });
  const words = reader.text.slice(rest.start, rest.end);
  if (wordsOf(words) < fewestOfEffect || !effect.test(words) || isTold(reader, rest)) return;
  emitClause(reader, rest, { time: undefined, need: 'a study of what moved when, beside what else happened then' });
}

function readClause(reader: SentenceReader, clause: Span): void {
  const words = reader.text.slice(clause.start, clause.end);
  if (wordsOf(words) < fewestOfEffect || readFirst(reader, clause) || unasserted.test(words) || isOpinion(words))
    return;
  if (reader.findModality(clause, undefined) === 'conditional') return;
  if (reader.statements.length > 0) readRest(reader, clause);
  if (wordsOf(words) < fewestWords) return;
  if (isTold(reader, clause)) return;
  const isAhead = modal.test(words);
  const company = reader.marks.names.find((name) => name.entry.type === 'share' && overlaps(name, clause));
  const time = findTimeOf(reader, clause);
  if (isAhead && ofPlaces.test(words)) return;
  if (isAhead && (ofMarket.test(words) || company !== undefined)) {
    emitClause(reader, clause, {
      time,
      need: 'a stated measure of what is foretold, and a day to read it on',
      isAhead,
    });
    return;
  }
  if (!verb.test(words) || isAhead) return;
  if (company !== undefined || listed.test(words))
    emitClause(reader, clause, { company, time, need: "the company's own reports or news of that time" });
  else if (time !== undefined && !ofMoves.test(words))
    emitClause(reader, clause, { time, need: 'a dated source for what is said' });
}

/** What has not been so for years, where nothing of the sentence is told yet. */
function readFirst(reader: SentenceReader, clause: Span): boolean {
  const words = reader.text.slice(clause.start, clause.end);
  const isAhead = reader.findModality(clause, undefined) === 'forecast';
  if (!firstOf.test(words) || !verb.test(words) || modal.test(words) || isAhead || reader.statements.length > 0)
    return false;
  emitClause(reader, clause, {
    time: undefined,
    need: 'the earlier times that it is set against, each by the same measure',
  });
  return true;
}

/** A rule has told some of it already, or it holds a figure of its own. */
function isTold(reader: SentenceReader, clause: Span): boolean {
  return (
    reader.statements.some(({ span }) => overlaps(span, clause)) ||
    reader.freeQuantities.some((figure) => overlaps(figure, clause) && figure.quantity.unit !== 'plain')
  );
}

function findTimeOf({ marks }: SentenceReader, clause: Span): TimeMark | undefined {
  return marks.times.find((time) => overlaps(time, clause) && !time.isCarried && !time.isLength && !time.isAttributive);
}

interface ClauseTold {
  readonly need: string;
  readonly company?: NameMark | undefined;
  readonly time: TimeMark | undefined;
  readonly isAhead?: boolean;
}

function emitClause(reader: SentenceReader, clause: Span, { need, company, time, isAhead }: ClauseTold): void {
  const found = company === undefined ? reader.findSubject(clause, isMarketName) : undefined;
  const subject = company === undefined ? found?.subject : toSubject(company.entry, company.text);
  reader.emit(
    { kind: 'other', subject: subject ?? null, asserted: null, need },
    {
      marks: [toCue(reader, clause)],
      time,
      usual: 'now',
      negated: false,
      ...(isAhead === true ? { modality: 'forecast' as const } : {}),
    },
  );
}
