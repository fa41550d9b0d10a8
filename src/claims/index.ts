export { type Check, type CheckOptions, checkText } from './check-text.ts';
export type { CheckedClaim, CheckedText, Conflict, ConflictSide } from './checked.ts';
export type { Document, PublishedFrom, Span } from './document.ts';
export { type Flag, type Judgement, type Nearest, type Reading, type Verdict, verdicts } from './judgement.ts';
export { type ReadingOptions, readStatements } from './reading/read-statements.ts';
export type { Statement, StatementKind } from './statement.ts';
