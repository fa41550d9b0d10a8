import { RotascopeError } from '../core/index.ts';
import type { MarketView, SeriesField } from '../data/index.ts';

/** Whether a view has a series at all, known by its date or not: for an input that a metric can do without. */
export function hasSeries(view: MarketView, series: string, field: SeriesField = 'value'): boolean {
  try {
    view.meta(series, field);
    return true;
  } catch (error) {
    if (error instanceof RotascopeError && error.code === 'unknown-series') return false;
    throw error;
  }
}
