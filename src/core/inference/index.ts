export { adjustBenjaminiHochberg, adjustHolm } from './adjusted-p-values.ts';
export { type BlockDraw, BlockResampler, type BlockScheme, bootstrapMeanErrors } from './block-bootstrap.ts';
export { type BlockLengths, toBlockLengths } from './block-length.ts';
export { toChiSquaredP } from './chi-squared-distribution.ts';
export { toFP } from './f-distribution.ts';
export {
  type ForecastSkill,
  inferForecastSkill,
  type ReliabilityBin,
  toBrierLosses,
  toLogLosses,
  toReliability,
} from './forecast-scores.ts';
export { toLargestSquareShare } from './largest-square-share.ts';
export { fitLine, type LineFit } from './line-fit.ts';
export { longRunVariance } from './long-run-variance.ts';
export { type BootstrapSettings, bootstrapMean, type MeanBootstrap } from './mean-bootstrap.ts';
export { inferMean, type MeanInference, neweyWestLags } from './newey-west.ts';
export { normalDistribution, toTwoSidedP } from './normal-distribution.ts';
export { RandomGenerator, type RandomState } from './random-generator.ts';
export { inferSharpeDifference, type SharpeDifference } from './sharpe-difference.ts';
export {
  type StabilityVerdict,
  slopeStability,
  stabilityCriticalValues,
  toStabilityVerdict,
} from './slope-stability.ts';
export { toStudentCritical, toStudentTwoSidedP } from './student-distribution.ts';
export { toWilsonInterval, type WilsonInterval } from './wilson-interval.ts';
