import { z } from 'zod';
import type { ReturnKind } from '../../core/index.ts';
import type { InputRef } from '../../data/index.ts';

/** Share of the members that must be covered: the fifth left out can move a share by 20 points at the very most. */
export const minimumCoverage = 0.8;

export const universeParam = z
  .string()
  .min(1)
  .max(60)
  .describe('the universe: id of a fund whose holdings are at hand (IVV, IWM)');

export const breadthReturnParam = z
  .enum(['price', 'total'])
  .default('total')
  .describe('closes, or total-return levels with distributions reinvested');

/** How many sessions back a history goes, the as-of session included. */
export const historyParam = z.coerce
  .number()
  .int()
  .min(1)
  .max(2520)
  .default(252)
  .describe('sessions of history, the as-of session included');

export interface UniverseParams {
  readonly universe: string;
  readonly return: ReturnKind;
}

export function universeInputs(params: UniverseParams): InputRef[] {
  return [{ universe: params.universe, field: params.return === 'price' ? 'close' : 'total' }];
}

/** Conventions that all metrics on members share. */
export const memberConventions = [
  'members: the constituents known on the date, or the oldest known ones for dates before them, which is announced',
  'zero and negative levels are missing; nothing is filled',
  `below ${minimumCoverage} of the members covered there is no value: those left out could move a share by more than ${Math.round(100 * (1 - minimumCoverage))} points`,
  'a ticker matches with and without a hyphen before its class letter (BRKB, BRK.B and BRK-B)',
];
