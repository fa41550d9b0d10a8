export * from './breadth/index.ts';
export { type ErrorCode, type ErrorFault, errorTable, RotascopeError, toOneLine } from './errors.ts';
export * from './inference/index.ts';
export * from './leadership/index.ts';
export * from './macro/index.ts';
export * from './series/index.ts';
export * from './structure/index.ts';
export * from './time/index.ts';
export * from './valuation/index.ts';
