import type { Span } from '../document.ts';
import type { Statement } from '../statement.ts';
import { findQuotedFigures, toFactor } from './quoted-figures.ts';
import { listSentences, overlaps } from './text-sentences.ts';

/**
 * The statements of a text with those proposed for it, in its order. A figure makes one statement: a proposal for one that
 * the rules have read, or an earlier proposal, is dropped; one that they only found and could not read is left to it.
 */
export function mergeProposed(
  text: string,
  read: readonly Statement[],
  proposed: readonly Statement[],
): { readonly statements: readonly Statement[]; readonly taken: ReadonlySet<Statement> } {
  if (proposed.length === 0) return { statements: read, taken: new Set() };
  const sentences = listSentences(text).map(({ span }) => span);
  const taken = new Set<Statement>();
  let statements = [...read];
  for (const proposal of proposed) {
    const places = findPlaces(text, proposal);
    const rivals = statements.filter(
      (one) => places.some((place) => overlaps(one.span, place)) && (one.kind !== 'other' || taken.has(one)),
    );
    if (rivals.length > 0) continue;
    const placed = { ...proposal, sentence: toSentence(proposal.span, sentences) };
    statements = statements.filter((one) => one.kind !== 'other' || !places.some((place) => overlaps(one.span, place)));
    statements.push(placed);
    taken.add(placed);
  }
  statements.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { statements, taken };
}

/** Where the figure of a proposal stands, each figure of its quote where it asserts none, or the quote without any. */
function findPlaces(text: string, proposal: Statement): Span[] {
  const asserted = 'asserted' in proposal ? proposal.asserted : null;
  const figures = findQuotedFigures(text, proposal.span);
  const own = asserted === null ? figures : figures.filter((one) => toFactor(one, asserted) !== undefined);
  const first = asserted === null ? own : own.slice(0, 1);
  return first.length === 0 ? [proposal.span] : first.map(({ span }) => span);
}

/** The sentences that a quote lies in. */
function toSentence(span: Span, sentences: readonly Span[]): Span {
  const held = sentences.filter((one) => overlaps(one, span));
  const start = Math.min(span.start, ...held.map((one) => one.start));
  const end = Math.max(span.end, ...held.map((one) => one.end));
  return { start, end };
}
