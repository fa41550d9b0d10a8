export {
  toRiseOutcomes,
  type WalkForward,
  type WalkForwardRule,
  walkForwardProbability,
} from './walk-forward-probability.ts';
