export { type PolicyMoves, toPolicyMoves } from './policy-moves.ts';
