/** Why a result is undefined, or what a reader must know before using it. */
export const warningMeanings = {
  'no-observation': 'a figure the result needs does not exist for that date, or was not known yet',
  'stale-input': 'the latest known figure is older than its maximum age',
  'insufficient-history': 'the history at hand is shorter than the statement needs',
  'too-early-to-tell': 'so few months lie after a date that no search for a break could find one there',
  'unfinished-period': 'the named period had not ended on the date',
  'window-sensitive': 'the statement fails in over half of the windows whose ends are moved by up to 5 sessions',
  'mixed-benchmark': 'the benchmark is a mix of series standing in for one that is not at hand',
  'unused-session': 'sessions that one of the series lacks were left out',
  'degenerate-momentum':
    'the momentum of this variant is a second standardisation of its ratio and says little of its own',
  'doubtful-inference': 'the figures strain what a test assumes: its p-value says less than it seems to',
  'undefined-value': 'the formula has no value for these figures',
  'incomplete-coverage': 'some members of the universe have no figures here and were left out',
  survivorship:
    'constituents of one date stand for another, so names that left or joined between them distort the figure',
  disputed: 'publishers give different figures for the same thing',
  estimated: 'the date or figure is an estimate',
  'weak-identification': 'the figures hardly tell this answer from a different one',
} as const;

export type WarningCode = keyof typeof warningMeanings;

export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
}

/**
 * Stops an evaluation whose result is undefined. It never leaves `measure`, which answers with the warning and no value.
 */
export class NotMeasurable extends Error {
  readonly code: WarningCode;

  constructor(code: WarningCode, message: string) {
    super(message);
    this.name = 'NotMeasurable';
    this.code = code;
  }
}
