export { type Breakout, type BreakoutRule, findBreakout } from './breakout.ts';
export { type Drawdown, maxDrawdown } from './drawdown.ts';
export { type MarketPhase, type PhaseName, toMarketPhase } from './market-phase.ts';
export { type Quadrant, toQuadrant } from './quadrant.ts';
export { toRelativeStrength } from './relative-strength.ts';
export {
  type RotationCoordinates,
  type RotationVariant,
  rotationVariants,
  rotationWarmUpWeeks,
  toRotationCoordinates,
} from './rotation-map.ts';
export {
  isLeading,
  type LeadBoundaries,
  type LeadRecord,
  type RotationState,
  type RotationStatePoint,
  rotationStates,
  stateThresholds,
  toLeadBoundaries,
  toLeadRecord,
  toRotationStates,
} from './rotation-state.ts';
export { toShiftedReturns } from './shifted-windows.ts';
export { type StreakSummary, toStreaks } from './streak.ts';
export { type DistributionRank, rankInSample, toWindowActiveReturns } from './window-distribution.ts';
