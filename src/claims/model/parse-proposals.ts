import type { Document, Span } from '../document.ts';
import { findTimes } from '../reading/time-marks.ts';
import type { Asserted, Statement } from '../statement.ts';
import { ClaimFault, claimSchema, toStatement } from '../typed/index.ts';
import { isProposable } from './proposable.ts';
import { findQuotedFigures, hasValue, type QuotedFigure, toFactor } from './quoted-figures.ts';
import { listSentences, overlaps, type TextSentence } from './text-sentences.ts';

/** Why a proposal was dropped. */
export const dropReasons = {
  excess: 'beyond the number that is looked at',
  schema: 'not of the schema',
  quote: 'with a quote that is not in the text',
  words: 'with a figure or words that are not in the quote or the text',
} as const;
export type DropReason = keyof typeof dropReasons;

/** The claims of an answer that stand the test, and why the others do not. */
export interface Proposals {
  readonly statements: readonly Statement[];
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
}

/**
 * The claims in an answer: JSON in it is data, all else is passed over. Undefined where there is no list of claims. A
 * proposal stands where its quote is an exact stretch of the text, its fields are those of a typed claim, and its figures
 * are in its quote; how they are worded and rounded is read from there.
 */
export function parseProposals(answer: string, document: Document, most: number): Proposals | undefined {
  const items = findItems(answer);
  if (items === undefined) return undefined;
  const dropped: Partial<Record<DropReason, number>> = {};
  const drop = (reason: DropReason, count = 1): void => {
    dropped[reason] = (dropped[reason] ?? 0) + count;
  };
  if (items.length > most) drop('excess', items.length - most);
  const statements: Statement[] = [];
  const sentences = listSentences(document.text);
  for (const item of items.slice(0, most)) {
    const read = readProposal(item, document, sentences);
    if (typeof read === 'string') drop(read);
    else statements.push(read);
  }
  return { statements, dropped };
}

/** The list of claims in an answer, bare or within other words. */
function findItems(answer: string): readonly unknown[] | undefined {
  const start = answer.search(/[[{]/);
  const end = Math.max(answer.lastIndexOf('}'), answer.lastIndexOf(']'));
  if (start < 0 || end < start) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(answer.slice(start, end + 1));
  } catch {
    return undefined;
  }
  const list = Array.isArray(value) ? value : (value as { claims?: unknown }).claims;
  return Array.isArray(list) ? list : undefined;
}

function readProposal(item: unknown, document: Document, sentences: readonly TextSentence[]): Statement | DropReason {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return 'schema';
  const given = Object.entries(item).filter(([, value]) => value !== null);
  const { quote, ...fields } = Object.fromEntries(given);
  if (typeof quote !== 'string' || quote.trim() === '') return 'schema';
  const start = document.text.indexOf(quote);
  if (start < 0) return 'quote';
  const span = { start, end: start + quote.length };
  const parsed = claimSchema.safeParse(fields);
  if (!parsed.success || !isProposable(parsed.data.kind)) return 'schema';
  try {
    const statement = toStatement(parsed.data, { span, published: document.published, decimalsOf: () => 0 });
    return toQuoted(toDated(statement, document, sentences), document, span) ?? 'words';
  } catch (error) {
    if (error instanceof ClaimFault) return 'schema';
    throw error;
  }
}

/** A proposal with its figures as the text writes them; undefined where it says what the text does not. */
function toQuoted(statement: Statement, { text }: Document, span: Span): Statement | undefined {
  const figures = findQuotedFigures(text, span);
  const has = (value: number | undefined): boolean =>
    value === undefined || figures.some((figure) => hasValue(figure, value));
  if (!listNumbers(statement).every(has) || !listWords(statement).every((words) => isIn(words, text))) return undefined;
  if (!('asserted' in statement) || statement.asserted === null) return statement;
  const asserted = toWritten(statement.asserted, figures);
  return asserted === undefined ? undefined : ({ ...statement, asserted } as Statement);
}

/** A period that the rules do not find in the sentence of the quote is taken for one carried over from elsewhere. */
function toDated(statement: Statement, { published }: Document, sentences: readonly TextSentence[]): Statement {
  const { period, span } = statement;
  if (period.from !== 'stated') return statement;
  const context = { published, anchor: published, isAhead: isAhead(statement), isPast: false, lastDay: undefined };
  const times = sentences
    .filter((sentence) => overlaps(sentence.span, span))
    .flatMap(({ text }) => findTimes(text, 0, text.length, context));
  const isWritten = times.some((time) => time.period.base === period.base && time.period.to === period.to);
  return isWritten ? statement : { ...statement, period: { ...period, from: 'carried' } };
}

function isAhead({ modality }: Statement): boolean {
  return modality === 'forecast' || modality === 'conditional';
}

/** Numbers of a statement beside its figure. */
function listNumbers(statement: Statement): (number | undefined)[] {
  switch (statement.kind) {
    case 'policy-move':
      return [statement.count];
    case 'indicator':
      return [statement.fromValue];
    case 'moving-average':
    case 'breadth':
      return [statement.length];
    default:
      return [];
  }
}

/** Words of a statement that may be anything: they must be those of the text. */
function listWords(statement: Statement): string[] {
  const { attributedTo = '' } = statement;
  if (statement.kind !== 'event') return [attributedTo];
  return [attributedTo, statement.claimed ?? '', statement.event === undefined ? statement.topic : ''];
}

function isIn(words: string, text: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase());
}

/** What is asserted with the wording and rounding of the figure in the text. */
function toWritten(asserted: Asserted, figures: readonly QuotedFigure[]): Asserted | undefined {
  for (const figure of figures) {
    const factor = toFactor(figure, asserted);
    if (factor === undefined) continue;
    const { wording, rounding } = figure.quantity;
    return { ...asserted, wording, rounding: rounding * factor };
  }
  return undefined;
}
