import { findDay } from '../../core/index.ts';
import type { Measurement } from '../../metrics/index.ts';
import type { Flag } from '../judgement.ts';
import type { Gauge } from './gauge.ts';
import { readNumber } from './judgements.ts';
import type { Window } from './window.ts';
import { toShareAtLeast } from './window-share.ts';

/** Windows of fewer sessions are about as long as the moves of their ends, and always sensitive to them. */
const minimumSensitiveSessions = 10;

/** At most this share of windows of the same length as strong makes one unusual. Unit: fraction. */
const unusualShare = 0.05;

/** What a reader must know of the window a return was measured on: of its ends, and of how rare it is. */
export function findFlags(gauge: Gauge, measurement: Measurement | null, window: Window): Flag[] {
  const from = findDay(gauge.levels.days, window.base);
  const end = findDay(gauge.levels.days, window.to);
  if (from < 0 || end < 0) return [];
  const flags: Flag[] = [];
  const failing = measurement === null ? null : readNumber(measurement, 'failingShare');
  if (failing !== null && failing > 0.5 && end - from >= minimumSensitiveSessions) flags.push('window-sensitive');
  if ((toShareAtLeast(gauge, { from, end }) ?? 1) <= unusualShare) flags.push('unusual');
  return flags;
}
