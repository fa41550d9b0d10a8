export { inferMean, type MeanInference, neweyWestLags } from './newey-west.ts';
export { normalDistribution, toTwoSidedP } from './normal-distribution.ts';
