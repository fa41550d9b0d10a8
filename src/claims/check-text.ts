import { createHash } from 'node:crypto';
import { type DayNumber, RotascopeError, toIsoDate } from '../core/index.ts';
import type { SeriesStore } from '../data/index.ts';
import type { CheckedClaim, CheckedText, Conflict } from './checked.ts';
import { applyConsistency } from './consistency/index.ts';
import type { Document } from './document.ts';
import type { Judgement } from './judgement.ts';
import { mergeProposed } from './model/index.ts';
import { hasUnreadSentences, mostSentences, mostStatements, readStatements } from './reading/read-statements.ts';
import type { Asserted, Statement, Subject } from './statement.ts';
import { findToldStretches, isOfTold, tellsOfDay } from './told-stretches.ts';
import { resolveAnchor } from './verdict/anchor.ts';
import { createJudgeContext, type JudgeContext } from './verdict/context.ts';
import { toUnmeasurable } from './verdict/facts/conclude.ts';
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

/** Reads the statements of a text and judges each: facts as known at publication, forecasts as of a later date. */
export function checkText(document: Document, store: SeriesStore, options: CheckOptions): Check {
  if (options.asOf < document.published) {
    throw new RotascopeError(
      'invalid-date',
      `${document.source}: --as-of ${toIsoDate(options.asOf)} lies before its publication on ${toIsoDate(document.published)}`,
    );
  }
  const read = document.typed ?? readOnce(document, findSymbols(store));
  const context = createJudgeContext(store, { published: document.published, asOf: options.asOf });
  const settled = read.flatMap((statement) => settle(statement, context));
  const { statements, taken } = mergeProposed(document.text, settled, document.proposed ?? []);
  const first = alignQuoteRows(
    statements,
    statements.map((statement) => judgeInContext(statement, context)),
  );
  const told = findToldStretches(document.text, statements, first, context);
  const after = tellsOfDay(statements, told, document.published) ? { ...context, isAfterClose: true } : context;
  const judged = statements.map((statement, i) => ({
    source: document.source,
    claim: `c${i + 1}`,
    quote: document.text.slice(statement.span.start, statement.span.end),
    published: document.published,
    statement,
    judgement: judgeAgain(statement, first[i] as Judgement, told, after),
  }));
  const consistent = applyConsistency(judged.filter(({ statement }) => isDated(statement)));
  const { conflicts } = consistent;
  const mended = new Map(
    judged.filter(({ statement }) => isDated(statement)).map(({ claim }, i) => [claim, consistent.judgements[i]]),
  );
  const judgements = judged.map(({ claim, judgement }) => mended.get(claim) ?? judgement);
  const claims = statements.map((statement, i) => {
    const claim = toClaim(document, statement, judgements[i] as Judgement, i);
    return taken.has(statement)
      ? { ...claim, readBy: 'model' as const, reason: `Read by a model. ${claim.reason}` }
      : claim;
  });
  return { checked: toChecked(document, claims, conflicts, options), statements };
}

/** A figure that no rule has read is of what its sentence names and the figures bear out, if of anything. */
function settle(statement: Statement, context: JudgeContext): Statement[] {
  if (statement.kind !== 'other' || statement.possible === undefined) return [statement];
  const meant = statement.possible.find(
    (move) => judgeOver(move, { ...context, isAsDated: true }).verdict === 'supported',
  );
  const { span, sentence, modality, attributedTo } = statement;
  if (meant === undefined) return statement.isUnlisted ? [] : [statement];
  return [{ ...meant, span, sentence, modality, ...(attributedTo === undefined ? {} : { attributedTo }) }];
}

function toWarnings(document: Document, claims: number): { warnings?: readonly string[] } {
  const warnings = [...(document.warnings ?? [])];
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

/**
 * A statement without a time of its own speaks of the stretch named last, or of one named before it in the passage: it is
 * judged over each in that order, and the first that bears it out counts. One that gives no time, of which none was
 * named, can be borne out and not refuted.
 */
function judgeInContext(told: Statement, context: JudgeContext): Judgement {
  const judgement = judgeOver(told, context);
  const isRefuted =
    judgement.verdict === 'contradicted' || judgement.verdict === 'misdated' || judgement.verdict === 'outdated';
  if (!isRefuted || !('subject' in told) || told.negated || !isExact(told)) return judgement;
  for (const { others: _, ...other } of told.subject?.others ?? []) {
    const judged = judgeOver({ ...told, subject: { ...other, text: told.subject?.text ?? other.text } } as Statement, {
      ...context,
      isAsDated: true,
    });
    if (judged.verdict === 'supported')
      return {
        ...judged,
        flags: [...new Set([...judged.flags, 'ambiguous' as const])],
        reason: `“${told.subject?.text}” may be ${other.name} or ${told.subject?.name}: the text told of both. Of ${other.name}: ${judged.reason}`,
      };
  }
  return judgement;
}

/** A figure of two digits or more, which hardly fits another by chance. */
function isExact(statement: Statement): boolean {
  const { kind } = statement;
  if (kind !== 'return' && !(kind === 'level' && statement.relation === 'at')) return false;
  const { asserted } = statement;
  const isPlain = asserted?.wording === 'plain' && asserted.low === asserted.high;
  return isPlain && asserted.low >= 10 * asserted.rounding;
}

function judgeOver(told: Statement, context: JudgeContext): Judgement {
  if (told.period.isUndatable) return toUnmeasurable('The text counts from a day that it names and does not date.');
  const statement = resolveAnchor(told, context);
  const { period } = statement;
  const isReturn = statement.kind === 'return' || statement.kind === 'relative-return';
  const isCoarse =
    statement.kind === 'return' &&
    statement.asserted !== null &&
    statement.asserted.high < 10 * statement.asserted.rounding;
  if (period.from !== 'stated' && isReturn && statement.asserted !== null && !isCoarse && period.others.length > 0) {
    const asDated = { ...context, isAsDated: !statement.negated };
    for (const { base, to } of [period, ...period.others]) {
      const judged = judgeStatement({ ...statement, period: { ...period, base, to, others: [] } }, asDated);
      if (judged.verdict === 'supported') return judged;
    }
  }
  const isBare = period.from === 'carried' && period.text === null && isReturn && statement.asserted === null;
  const judgement = judgeStatement(isBare ? { ...statement, period: { ...period, others: [] } } : statement, context);
  if (isBare && judgement.verdict === 'outdated') return { ...judgement, verdict: 'contradicted' };
  const isGuessed = isReturn && period.from === 'carried' && statement.asserted !== null;
  const isSearched = judgement.verdict === 'misdated' || judgement.verdict === 'outdated';
  if (isGuessed && (isSearched || (period.text !== null && judgement.verdict === 'contradicted')))
    return toUndated(judgement);
  const isRefuted = judgement.verdict === 'contradicted' || judgement.verdict === 'misdated';
  const isUndated =
    isReturn &&
    isRefuted &&
    (period.from === 'assumed' || (period.from === 'carried' && judgement.flags.includes('ambiguous')));
  if (!isUndated && !(isReturn && isRefuted && isTooLarge(statement))) return judgement;
  return toUndated(judgement);
}

function toUndated(judgement: Judgement): Judgement {
  return {
    ...judgement,
    verdict: 'unmeasurable',
    nearest: null,
    reason: `The text does not say over which time. ${judgement.reason}`,
  };
}

/** Moves of one session that no broad index, and hardly a share, has made: the day ends a longer stretch. Unit: percent. */
const largestSessionMove = { share: 40, other: 15 } as const;

function isTooLarge(statement: Statement): boolean {
  if (statement.kind !== 'return' || statement.period.role !== 'day' || statement.asserted === null) return false;
  return (
    statement.asserted.low > (statement.subject.type === 'share' ? largestSessionMove.share : largestSessionMove.other)
  );
}

const readBefore = new WeakMap<Document, { readonly symbols: ReadonlySet<string>; readonly statements: Statement[] }>();

/** A store computes again what lacked figures that it had yet to load: the text is not read again for that. */
function readOnce(document: Document, symbols: ReadonlySet<string>): Statement[] {
  const before = readBefore.get(document);
  if (before?.symbols === symbols) return before.statements;
  const statements = readStatements(document, { isKnownSymbol: (symbol) => symbols.has(symbol) });
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
  conflicts: readonly Conflict[],
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
    ...toWarnings(document, claims.length),
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
    flags: judgement.flags,
    readings: judgement.readings,
    nearest: judgement.nearest,
    reason: judgement.reason,
  };
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
