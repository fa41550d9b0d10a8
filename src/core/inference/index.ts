export { fitLine, type LineFit } from './line-fit.ts';
export { inferMean, type MeanInference, neweyWestLags } from './newey-west.ts';
export { normalDistribution, toTwoSidedP } from './normal-distribution.ts';
export {
  type StabilityVerdict,
  slopeStability,
  stabilityCriticalValues,
  toStabilityVerdict,
} from './slope-stability.ts';
export { toStudentCritical, toStudentTwoSidedP } from './student-distribution.ts';
