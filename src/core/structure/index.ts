export { type OnlineChangeRule, type RunLengths, toRunLengths } from './change-points/online-change-points.ts';
export {
  type ChangeKind,
  type ChangePenalty,
  type ChangePointRule,
  type ChangePoints,
  findChangePoints,
} from './change-points/pelt.ts';
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
