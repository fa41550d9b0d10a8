import type { DayNumber } from '../../core/index.ts';
import { findQuantities, normaliseText, type Quantity } from '../text/index.ts';
import type { EvidenceValue } from './evidence-value.ts';
import { isEvidenced, toFigureUnit } from './figure-match.ts';
import { createLimitFinder, findMisfit, type Misfit } from './stated-limits.ts';

/** A figure of a text that no Measurement bears out. */
interface LintFinding {
  /** From 1; columns count UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** As written. */
  readonly figure: string;
  /** Why evidence of that size does not count: it is of another asset, sign, measure or stretch than the sentence's. */
  readonly misfit: { readonly reason: Misfit; readonly subject: string } | null;
  /** The value of the evidence that comes nearest, in the unit of the figure; null where none can be compared. */
  readonly nearest: { readonly value: number; readonly unit: string; readonly evidence: EvidenceValue } | null;
}

export interface LintReport {
  /** Figures of the text. */
  readonly figures: number;
  /** Numbers in the evidence. */
  readonly values: number;
  readonly findings: readonly LintFinding[];
}

/**
 * Every figure of a text that no Measurement of the evidence bears out, in the order of the text. Where the reader makes
 * out whose return, lead, level or drawdown a figure is, only evidence of that asset and that direction counts, and for a
 * return or a lead over a stretch that the sentence names only evidence of such a move over that stretch.
 *
 * @param day the day the text speaks from
 */
export function lintText(text: string, evidence: readonly EvidenceValue[], day: DayNumber): LintReport {
  const normal = normaliseText(text);
  const figures = findQuantities(normal.text).filter(({ kind }) => kind === 'figure');
  const place = createPlaceFinder(text);
  const compare = createComparison(evidence);
  const limitsOf = createLimitFinder(text, day);
  const findings = figures.flatMap((figure): LintFinding[] => {
    const spanned = { ...figure, span: normal.spanInOriginal(figure.span) };
    const sized = compare(figure);
    const limits = limitsOf(spanned);
    const misfits = sized.map(({ evidence: one }) => (limits === undefined ? undefined : findMisfit(one, limits)));
    const comparable = sized.filter((_, i) => misfits[i] === undefined);
    if (isEvidenced(figure, toValues(comparable))) return [];
    const reason = misfits.find(
      (misfit, i) => misfit !== undefined && isEvidenced(figure, toValues(sized.slice(i, i + 1))),
    );
    const misfit = reason === undefined || limits === undefined ? null : { reason, subject: limits.name };
    const { start, end } = spanned.span;
    const distance = (value: number): number => Math.abs(Math.abs(value) - Math.abs(figure.low));
    const nearest = (misfit === null ? comparable : sized).reduce<Comparable | undefined>(
      (best, one) => (best === undefined || distance(one.value) < distance(best.value) ? one : best),
      undefined,
    );
    return [
      {
        ...place(start),
        figure: text.slice(start, end),
        misfit,
        nearest: nearest === undefined ? null : { ...nearest, unit: figure.unit },
      },
    ];
  });
  return { figures: figures.length, values: evidence.length, findings };
}

const toValues = (comparable: readonly Comparable[]): number[] => comparable.map(({ value }) => value);

/** A value of the evidence in the unit of a figure. */
interface Comparable {
  readonly value: number;
  readonly evidence: EvidenceValue;
}

/** Values that a figure can be compared with, found once for all figures of one unit and noun. */
function createComparison(evidence: readonly EvidenceValue[]): (figure: Quantity) => readonly Comparable[] {
  const known = new Map<string, readonly Comparable[]>();
  return (figure) => {
    const key = `${figure.unit} ${figure.of ?? ''}`;
    const found = known.get(key) ?? findComparable(evidence, figure);
    known.set(key, found);
    return found;
  };
}

function findComparable(evidence: readonly EvidenceValue[], figure: Quantity): Comparable[] {
  const found = new Map<string, Comparable>();
  for (const one of evidence) {
    const value = toFigureUnit(one, figure);
    const key = `${value} ${one.series} ${one.output} ${one.window?.base} ${one.window?.to}`;
    if (value !== undefined && !found.has(key)) found.set(key, { value, evidence: one });
  }
  return [...found.values()];
}

/** Finds lines and columns of rising offsets in one pass over the text. */
function createPlaceFinder(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  return (offset) => {
    for (let at = text.indexOf('\n', lineStart); at >= 0 && at < offset; at = text.indexOf('\n', lineStart)) {
      line++;
      lineStart = at + 1;
    }
    return { line, column: offset - lineStart + 1 };
  };
}
