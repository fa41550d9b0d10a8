import { type Regressors, toConstant } from '../../core/index.ts';

export const leadModels = ['mean', 'trend', 'autoregression'] as const;
export type LeadModel = (typeof leadModels)[number];

/** What a model of the monthly lead explains, and by what. */
export interface LeadModelData {
  readonly y: Float64Array;
  readonly regressors: Regressors;
  /** Observations at the start that only serve as the month before. */
  readonly skipped: number;
}

/** The observations and regressors of a model. */
export function toLeadModel(values: Float64Array, model: LeadModel): LeadModelData {
  if (model === 'autoregression') {
    const y = values.subarray(1);
    return { y, regressors: [toConstant(y.length), values.subarray(0, -1)], skipped: 1 };
  }
  const constant = toConstant(values.length);
  const regressors = model === 'mean' ? [constant] : [constant, values.map((_, i) => i)];
  return { y: values, regressors, skipped: 0 };
}
