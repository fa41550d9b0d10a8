export { type LeadershipPhase, type LeadershipSide, toLeadershipPhases } from './leadership-cycles.ts';
export { findTurningPoints, paganSossounovRule, type TurningPoint, type TurningPointRule } from './turning-points.ts';
