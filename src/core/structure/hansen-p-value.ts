import { toChiSquaredP } from '../inference/chi-squared-distribution.ts';
import { hansenResponseSurface } from './hansen-response-surface.ts';

export type FStatisticName = keyof typeof hansenResponseSurface;

const nodes = 25;
const firstNode = 0.49;
const step = 0.02;

/** Most coefficients that the tables at hand cover. */
const mostCoefficients = hansenResponseSurface.supF.length / nodes;

/**
 * Asymptotic p-value of supF, aveF or expF for a change of `coefficients` coefficients: Hansen's approximation (Journal of
 * Business and Economic Statistics 15(1), 1997), a chi-squared tail of a polynomial in the statistic, straight between
 * neighbouring trimmings. `lambda` is that of `toFStatistics`. NaN for a statistic that is NaN, and for more coefficients
 * than the tables cover (5). Far out, where a polynomial would fall again, it is held: p is then an upper bound.
 *
 * @example toHansenP('supF', 19.333, 3, 81) // about 0.0067
 */
export function toHansenP(name: FStatisticName, statistic: number, coefficients: number, lambda: number): number {
  if (Number.isNaN(statistic) || !(coefficients >= 1 && coefficients <= mostCoefficients)) return Number.NaN;
  if (!Number.isFinite(statistic)) return statistic > 0 ? 0 : 1;
  const trimming = 1 / (1 + Math.sqrt(lambda));
  const place = Math.min(nodes - 1, Math.max(0, (firstNode - trimming) / step));
  const node = Math.min(nodes - 2, Math.floor(place));
  const weight = place - node;
  const first = (coefficients - 1) * nodes + node;
  const atNode = (row: number): number => toNodeP(hansenResponseSurface[name][row] as readonly number[], statistic);
  return (1 - weight) * atNode(first) + weight * atNode(first + 1);
}

function toNodeP(row: readonly number[], statistic: number): number {
  const coefficients = row.slice(0, -1);
  const within = Math.min(statistic, findBend(coefficients));
  const argument = coefficients.reduceRight((sum, coefficient) => sum * within + coefficient, 0);
  return toChiSquaredP(argument, row.at(-1) as number);
}

/** Where a polynomial of degree up to 3, rising at first, begins to fall; infinity where it never does. */
function findBend([, b = 0, c = 0, d = 0]: readonly number[]): number {
  if (d === 0) return c < 0 ? -b / (2 * c) : Number.POSITIVE_INFINITY;
  const discriminant = c * c - 3 * b * d;
  if (discriminant <= 0) return Number.POSITIVE_INFINITY;
  const bend = (-c - Math.sqrt(discriminant)) / (3 * d);
  return bend > 0 ? bend : Number.POSITIVE_INFINITY;
}
