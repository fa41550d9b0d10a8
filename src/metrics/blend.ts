import { alignSeries, type LevelSeries, type ReturnKind, RotascopeError, type Series } from '../core/index.ts';
import type { InputRef } from './definition.ts';

/** One series of a blend and its share. */
export interface BlendPart {
  readonly weight: number;
  readonly series: string;
}

/** The parts of a blend such as `0.95*^GSPC+0.05*^RUT`; one part of weight 1 for a plain series id. Weights sum to 1. */
export function parseBlend(reference: string): readonly BlendPart[] {
  if (!reference.includes('*')) return [{ weight: 1, series: reference }];
  const parts = reference.split('+').map((part) => {
    const [weight = '', series = ''] = part.split('*');
    return { weight: Number(weight), series: series.trim() };
  });
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  if (parts.every((part) => part.weight > 0 && part.series !== '') && Math.abs(total - 1) < 1e-9) return parts;
  throw new RotascopeError(
    'invalid-parameter',
    `blend "${reference}": needs WEIGHT*SERIES+..., weights above 0 that sum to 1`,
  );
}

/** The inputs of a level reference, for a definition's list. */
export function levelInputs(reference: string, kind: ReturnKind): InputRef[] {
  return parseBlend(reference).map(({ series }) => ({ series, field: kind === 'price' ? 'close' : 'total' }));
}

/** Levels of a blend, rebalanced to its weights at every step and 100 at the first one all parts share. */
export function toBlend<Kind extends ReturnKind>(
  parts: readonly BlendPart[],
  series: readonly LevelSeries<Kind>[],
  kind: Kind,
): LevelSeries<Kind> {
  const days = series
    .slice(1)
    .reduce(
      (common, part) => alignSeries({ days: common, values: new Float64Array(common.length) }, part).days,
      alignSeries(series[0] as Series, series[0] as Series).days,
    );
  const aligned = series.map((part) => alignSeries({ days, values: new Float64Array(days.length) }, part).right);
  const values = new Float64Array(days.length).fill(100);
  for (let i = 1; i < days.length; i++) {
    let growth = 0;
    parts.forEach(({ weight }, k) => {
      const levels = aligned[k] as Float64Array;
      growth += (weight * (levels[i] as number)) / (levels[i - 1] as number);
    });
    values[i] = (values[i - 1] as number) * growth;
  }
  return { days, values, returnKind: kind };
}
