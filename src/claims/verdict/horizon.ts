import type { DayNumber } from '../../core/index.ts';
import type { Statement } from '../statement.ts';
import type { JudgeContext } from './context.ts';

/** Months after which a forecast that names no horizon is judged. */
export const openMonths = 12;

/** Days by which the last close at hand may lie before a horizon and still stand for it: a weekend and a holiday. */
export const horizonSlack = 4;

/** Whether a statement is judged by what came after it. */
export function isForecast({ modality }: Pick<Statement, 'modality'>): boolean {
  return modality === 'forecast' || modality === 'conditional';
}

/** The last day of a forecast; undefined where the text names none. */
export function toHorizon({ horizon, period }: Statement, { published }: JudgeContext): DayNumber | undefined {
  if (horizon !== undefined) return horizon;
  return period.from !== 'assumed' && period.to > published ? period.to : undefined;
}
