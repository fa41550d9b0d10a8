export { toChiSquaredP } from './chi-squared-distribution.ts';
export { toFP } from './f-distribution.ts';
export { fitLine, type LineFit } from './line-fit.ts';
export { longRunVariance } from './long-run-variance.ts';
export { inferMean, type MeanInference, neweyWestLags } from './newey-west.ts';
export { normalDistribution, toTwoSidedP } from './normal-distribution.ts';
export {
  type StabilityVerdict,
  slopeStability,
  stabilityCriticalValues,
  toStabilityVerdict,
} from './slope-stability.ts';
export { toStudentCritical, toStudentTwoSidedP } from './student-distribution.ts';
