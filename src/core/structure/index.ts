export {
  type Analogue,
  type AnalogueFeature,
  type AnalogueSearch,
  analogueFeatures,
  analogueRule,
  type FeatureTable,
  findAnalogues,
  standardiseByPast,
  toAnalogueFeatures,
} from './analogue-windows.ts';
export {
  baiPerronCriticalValues,
  baiPerronTrimming,
  chooseByBic,
  countSequentialBreaks,
  toBreakCriteria,
  toSequentialF,
  toSupF,
} from './bai-perron-tests.ts';
export { type BreakPartition, findBreakPartitions } from './break-partitions.ts';
export { type BreakSearch, searchBreak } from './break-search.ts';
export { type OnlineChangeRule, type RunLengths, toRunLengths } from './change-points/online-change-points.ts';
export {
  type ChangeKind,
  type ChangePenalty,
  type ChangePointRule,
  type ChangePoints,
  findChangePoints,
} from './change-points/pelt.ts';
export { type ChowTest, chowTest } from './chow-test.ts';
export { type CoefficientBreak, toCoefficientBreaks } from './coefficient-breaks.ts';
export { type CusumTest, olsCusum, recursiveCusum, varianceCusum } from './cusum.ts';
export { type FStatistics, toFStatistics } from './f-statistics.ts';
export { toHansenP } from './hansen-p-value.ts';
export { type LeadBaseRate, toLeadBaseRate } from './lead-base-rate.ts';
export {
  breakSignificance,
  findLastLead,
  type LeadBreakVerdict,
  leadBreakVerdicts,
  longLeadMonths,
  toLeadBreakVerdict,
} from './lead-break.ts';
export { type LeadershipPhase, type LeadershipSide, toLeadershipPhases } from './leadership-cycles.ts';
export { type MeanBreak, type NoiseKind, toMeanBreaks } from './mean-breaks.ts';
export { fitStretch, type Regressors, type StretchFit, toConstant } from './recursive-least-squares.ts';
export { fitMarkov, type MarkovFit } from './regimes/fit-markov.ts';
export { leastVarianceRatio } from './regimes/markov-likelihood.ts';
export type { MarkovModel, MarkovParameters } from './regimes/markov-model.ts';
export {
  type FilteredProbabilities,
  filterRegimes,
  type SmoothedProbabilities,
  smoothRegimes,
  toExpectedDuration,
  toPresentRegime,
} from './regimes/regime-probabilities.ts';
export { findTurningPoints, paganSossounovRule, type TurningPoint, type TurningPointRule } from './turning-points.ts';
export { isUnitRootRefuted, unitRootT } from './unit-root-about-break.ts';

export {
  toRiseOutcomes,
  type WalkForward,
  type WalkForwardRule,
  walkForwardProbability,
} from './walk-forward-probability.ts';
