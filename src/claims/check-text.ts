import { createHash } from 'node:crypto';
import { addMonths, type DayNumber, firstCalendarDay, RotascopeError, toIsoDate } from '../core/index.ts';
import type { SeriesStore } from '../data/index.ts';
import { findBorneClose } from './borne-close.ts';
import type { CheckedClaim, CheckedText } from './checked.ts';
import { applyConsistency, type ConsistentText } from './consistency/index.ts';
import type { Document } from './document.ts';
import { isTooLarge, judgeInContext, settle } from './judge-in-context.ts';
import type { Judgement } from './judgement.ts';
import { mergeProposed } from './model/index.ts';
import { hasUnreadSentences, mostSentences, mostStatements, readStatements } from './reading/read-statements.ts';
import { withClose } from './reading/stated-close.ts';
import type { Asserted, Statement, Subject } from './statement.ts';
import { withSwapsFound } from './swapped-figures.ts';
import { findToldStretches, isOfTold, tellsOfDay } from './told-stretches.ts';
import { settleUndatedMoves } from './undated-moves.ts';
import { createJudgeContext, type JudgeContext } from './verdict/context.ts';
import { judgeStatement } from './verdict/judge.ts';
import { alignQuoteRows } from './verdict/quote-table.ts';

export interface CheckOptions {
  /** The day up to which forecasts are judged; not before publication. */
  readonly asOf: DayNumber;
}

/** A text checked, with the statements behind its claims in the same order. */
export interface Check {
  readonly checked: CheckedText;
  readonly statements: readonly Statement[];
}

/** The first day on which "the year before last" lies within the calendar of sessions. */
const firstPublication = addMonths(firstCalendarDay, 24);

/** Reads the statements of a text and judges each: facts as known at publication, forecasts as of a later date. */
export function checkText(document: Document, store: SeriesStore, options: CheckOptions): Check {
  if (options.asOf < document.published) {
    throw new RotascopeError(
      'invalid-date',
      `${document.source}: --as-of ${toIsoDate(options.asOf)} lies before its publication on ${toIsoDate(document.published)}`,
    );
  }
  if (document.published < firstPublication) {
    throw new RotascopeError(
      'invalid-date',
      `${document.source}: published on ${toIsoDate(document.published)}; texts are read from ${toIsoDate(firstPublication)} on, as they look back by two years and the calendar of sessions begins on ${toIsoDate(firstCalendarDay)}`,
    );
  }
  const read = document.typed ?? readOnce(document, findSymbols(store));
  const context = createJudgeContext(store, { published: document.published, asOf: options.asOf });
  const close = findBorneClose(read, context);
  const closed = close === undefined ? read : read.map((statement) => withClose(statement, close));
  const merged = mergeProposed(document.text, closed, document.proposed ?? []);
  const { taken } = merged;
  const statements = merged.statements.flatMap((statement) => settle(statement, context));
  const first = alignQuoteRows(
    statements,
    statements.map((statement) => judgeInContext(statement, context)),
  );
  const told = findToldStretches(document.text, statements, first, context);
  const after = tellsOfDay(statements, first, told, document.published) ? { ...context, isAfterClose: true } : context;
  const judged = statements.map((statement, i) => ({
    source: document.source,
    claim: `c${i + 1}`,
    quote: document.text.slice(statement.span.start, statement.span.end),
    published: document.published,
    statement,
    judgement: judgeAgain(statement, first[i] as Judgement, told, after),
  }));
  const consistent = applyConsistency(judged.filter(({ statement }) => isDated(statement)));
  const mended = new Map(
    judged.filter(({ statement }) => isDated(statement)).map(({ claim }, i) => [claim, consistent.judgements[i]]),
  );
  const settled = settleUndatedMoves(
    statements,
    judged.map(({ claim, judgement }) => mended.get(claim) ?? judgement),
    told,
  );
  const judgements = withSwapsFound(statements, settled, context);
  const claims = statements.map((statement, i) => {
    const claim = toClaim(document, statement, judgements[i] as Judgement, i);
    return taken.has(statement)
      ? { ...claim, readBy: 'model' as const, reason: `Read by a model. ${claim.reason}` }
      : claim;
  });
  return { checked: toChecked(document, claims, consistent, options), statements };
}

function toWarnings(document: Document, claims: number, leftOut: string | undefined): { warnings?: readonly string[] } {
  const warnings = [...(document.warnings ?? []), ...(leftOut === undefined ? [] : [`conflicts: ${leftOut}`])];
  if (claims >= mostStatements)
    warnings.push(`the text holds ${mostStatements} statements or more: what follows them was not read`);
  else if (hasUnreadSentences(document.text))
    warnings.push(`the text holds more than ${mostSentences} sentences: what follows them was not read`);
  return warnings.length === 0 ? {} : { warnings };
}

/** What the whole of a text tells of its time decides on what was left open, and on what is said of now. */
function judgeAgain(
  statement: Statement,
  judgement: Judgement,
  told: ReadonlySet<string>,
  context: JudgeContext,
): Judgement {
  if (isOfTold(statement, told)) {
    if (judgement.verdict !== 'unmeasurable' || isTooLarge(statement)) return judgement;
    return judgeStatement(statement, context);
  }
  const isOfNow = statement.kind === 'level' || statement.kind === 'drawdown' || statement.kind === 'indicator';
  return context.isAfterClose && isOfNow && statement.period.from !== 'stated'
    ? judgeInContext(statement, context)
    : judgement;
}

/** Rises of which nobody knows over which time they are contradict nothing. */
function isDated({ kind, period }: Statement): boolean {
  return period.from === 'stated' || (kind !== 'return' && kind !== 'relative-return');
}

const readBefore = new WeakMap<Document, { readonly symbols: ReadonlySet<string>; readonly statements: Statement[] }>();

/** A store computes again what lacked figures that it had yet to load: the text is not read again for that. */
function readOnce(document: Document, symbols: ReadonlySet<string>): Statement[] {
  const before = readBefore.get(document);
  if (before?.symbols === symbols) return before.statements;
  const statements = readStatements(document, { isKnownSymbol: (symbol) => symbols.has(symbol), tellsPossible: true });
  readBefore.set(document, { symbols, statements });
  return statements;
}

const symbolsOf = new WeakMap<SeriesStore, ReadonlySet<string>>();

function findSymbols(store: SeriesStore): ReadonlySet<string> {
  const symbols = symbolsOf.get(store) ?? new Set(store.list().map(({ series }) => series));
  symbolsOf.set(store, symbols);
  return symbols;
}

function toChecked(
  document: Document,
  claims: readonly CheckedClaim[],
  { conflicts, leftOut }: ConsistentText,
  { asOf }: CheckOptions,
): CheckedText {
  const counts: Record<string, number> = {};
  for (const { verdict } of claims) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return {
    source: document.source,
    title: document.title,
    publisher: document.publisher,
    published: toIsoDate(document.published),
    publishedFrom: document.publishedFrom,
    asOf: toIsoDate(asOf),
    hash: createHash('sha256').update(document.text).digest('hex'),
    length: document.text.length,
    words: document.text.match(/\S+/g)?.length ?? 0,
    ...toWarnings(document, claims.length, leftOut),
    claims,
    conflicts,
    summary: { claims: claims.length, ...counts },
  };
}

function toClaim(document: Document, statement: Statement, judgement: Judgement, index: number): CheckedClaim {
  const { span, sentence, kind, modality, negated, period } = statement;
  const asserted = 'asserted' in statement ? (toCount(statement) ?? statement.asserted) : null;
  return {
    id: `c${index + 1}`,
    sentence: document.text.slice(sentence.start, sentence.end),
    quote: document.text.slice(span.start, span.end),
    span,
    kind,
    subject: 'subject' in statement && statement.subject !== null ? toName(statement.subject) : null,
    ...('against' in statement && statement.against !== undefined ? { against: toName(statement.against) } : {}),
    asserted:
      asserted === null
        ? null
        : { low: asserted.low, high: asserted.high, unit: asserted.unit, wording: asserted.wording },
    direction: toDirection(statement),
    period: {
      text: period.text,
      base: toIsoDate(period.base),
      to: toIsoDate(period.to),
      role: period.role,
      from: period.from,
    },
    modality,
    negated,
    ...(statement.attributedTo === undefined ? {} : { attributedTo: statement.attributedTo }),
    ...(statement.horizon === undefined ? {} : { horizon: toIsoDate(statement.horizon) }),
    verdict: judgement.verdict,
    flags: toFlags(statement, judgement),
    readings: judgement.readings,
    nearest: judgement.nearest,
    reason: judgement.reason,
  };
}

/** What does not hold may have been read over another time than the text means: that is said. */
function toFlags({ period }: Statement, { verdict, flags }: Judgement): Judgement['flags'] {
  const isRefuted = verdict === 'contradicted' || verdict === 'misdated' || verdict === 'outdated';
  return isRefuted && period.from === 'carried' ? [...flags, 'carried-time'] : flags;
}

/** Of "the tenth reduction" and "three quarter-point cuts" the number is what is asserted, and what is measured. */
function toCount(statement: Statement): Pick<Asserted, 'low' | 'high' | 'unit' | 'wording'> | null {
  if (statement.kind === 'indicator') return statement.run?.count ?? null;
  if (statement.kind !== 'policy-move' || statement.count === undefined) return null;
  const { asserted, count, isTotal, isStraight } = statement;
  if (asserted !== null && (isTotal || isStraight || count === 1)) return null;
  return { low: count, high: count, unit: 'count', wording: statement.countWording ?? 'plain' };
}

function toName({ text, id, name }: Subject): { text: string; id: string; name: string } {
  return { text, id, name };
}

/** What a statement says beside its figure. */
function toDirection(statement: Statement): string | null {
  switch (statement.kind) {
    case 'return':
    case 'relative-return':
    case 'usual-lead':
    case 'breakout':
      return statement.direction;
    case 'level':
    case 'drawdown':
    case 'volume':
    case 'moving-average':
    case 'policy-rate':
    case 'indicator':
    case 'comparison':
    case 'lead-break':
      return statement.relation;
    case 'record':
      return `${statement.relation === 'near' ? 'near a ' : ''}record ${statement.side}`;
    case 'streak':
      return statement.of;
    case 'extreme':
    case 'ranking':
    case 'discount':
      return statement.side;
    case 'policy-move':
      return statement.action;
    case 'breadth':
      return statement.rank === undefined ? statement.test : `place ${statement.rank} by weight`;
    case 'performance':
      return statement.measure;
    default:
      return null;
  }
}
