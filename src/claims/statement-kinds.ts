import type { StatementKind } from './statement.ts';

const all: Readonly<Record<StatementKind, true>> = {
  return: true,
  'relative-return': true,
  level: true,
  record: true,
  streak: true,
  breakout: true,
  drawdown: true,
  volume: true,
  extreme: true,
  ranking: true,
  'moving-average': true,
  multiple: true,
  discount: true,
  growth: true,
  'policy-rate': true,
  'policy-move': true,
  indicator: true,
  breadth: true,
  comparison: true,
  membership: true,
  event: true,
  'quote-row': true,
  'usual-lead': true,
  'lead-break': true,
  performance: true,
  other: true,
};

/** Every kind of statement, for whoever asks for one by its name. */
export const statementKinds = Object.keys(all) as readonly StatementKind[];
