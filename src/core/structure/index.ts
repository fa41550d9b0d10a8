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
export { type LeadBaseRate, toLeadBaseRate } from './lead-base-rate.ts';
export { type LeadershipPhase, type LeadershipSide, toLeadershipPhases } from './leadership-cycles.ts';
export { findTurningPoints, paganSossounovRule, type TurningPoint, type TurningPointRule } from './turning-points.ts';
