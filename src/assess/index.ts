export type { LegReturn } from './answer.ts';
export {
  type Assessment,
  assessCase,
  assessStructure,
  type ContextResult,
  type StructureAssessment,
} from './assessment.ts';
export {
  type BreakOrBlip,
  listStructureCalls,
  type StructureGround,
} from './break-or-blip.ts';
export { type Case, type CaseWatchpoint, caseSchema } from './case.ts';
export {
  type AssessmentChanges,
  assessChanges,
  compareAssessments,
  type ReadingChange,
  toEarlierDay,
} from './compare-assessments.ts';
export type { Confidence } from './confidence.ts';
export { findOutput, formatOutput, formatPoints, formatValue, readOutput } from './format-value.ts';
export { type Horizon, horizons } from './horizons.ts';
export type { ImportNeeds } from './lacking.ts';
export type { LeaderCell, LeaderRow, Leaders } from './leaders.ts';
export { defaultCase, describeCases, listCases, loadCase, loadKnownCase, parseCase } from './load-case.ts';
export { qualifyFigure } from './qualify.ts';
export { type CaseReach, describeReach, listCaseInputs } from './reach.ts';
export type { WatchpointResult, WatchpointStatus } from './watchpoints.ts';
export type { DimensionReading, DimensionResult, EvidenceReading, EvidenceResult } from './weigh.ts';
