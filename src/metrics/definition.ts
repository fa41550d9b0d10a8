import type { z } from 'zod';
import type { DayNumber } from '../core/index.ts';
import type { Fact, InputRef, MarketView } from '../data/index.ts';
import type { Unit } from './unit.ts';
import type { WarningCode } from './warning.ts';

export type MetricFamily = 'leadership' | 'breadth' | 'valuation' | 'drivers' | 'macro' | 'reported' | 'structure';

/** `measured` from market figures, or `reported`: a figure that somebody published and nobody here can re-derive. */
export type Basis = 'measured' | 'reported';

/** One thing a metric says. */
export type DetailScalar = number | string | boolean | null;

/** What an output holds: one thing, or a list where the output is declared as one. */
export type DetailValue = DetailScalar | readonly DetailScalar[];

export function isList(value: DetailValue): value is readonly DetailScalar[] {
  return Array.isArray(value);
}

export interface OutputSpec {
  readonly unit: Unit;
  readonly meaning: string;
  /** Whether a fraction is a difference of two fractions: printed in percentage points, with its sign. */
  readonly isDifference?: true;
  /** Whether it holds a list, each element in the unit. */
  readonly isList?: true;
}

/** A window by its days: returns run from the close of `base` to the close of `last`. */
export interface DayWindow {
  readonly base: DayNumber;
  readonly first: DayNumber;
  readonly last: DayNumber;
}

export interface Evaluation {
  /** NaN where the formula has no value. */
  readonly value: number;
  readonly details?: Readonly<Record<string, DetailValue>>;
  readonly window: DayWindow | undefined;
  readonly points?: readonly Readonly<Record<string, DetailValue>>[];
}

export interface MetricContext {
  readonly view: MarketView;
  /** States something the reader must know beside the value. */
  warn(code: WarningCode, message: string): void;
  /** Names the rows of a table of facts that the value rests on, where it does not rest on the whole table. */
  cite(facts: readonly Fact[]): void;
}

/** What an evaluation reads: a series, a table of facts, or the constituents of a universe and one field of each. */
export type { InputRef } from '../data/index.ts';

export interface MetricDefinition<Schema extends z.ZodObject = z.ZodObject> {
  readonly id: string;
  /** Rises when any number the metric returns can change. */
  readonly version: number;
  readonly name: string;
  readonly family: MetricFamily;
  readonly basis: Basis;
  /** The question it answers, in one sentence. */
  readonly question: string;
  readonly formula: string;
  /** Conventions that change the number: ddof, simple or log, annualisation, anchor of the window. */
  readonly conventions: readonly string[];
  /** What must be there before there is a value. */
  readonly warmUp: string;
  /** Share of the members of a universe that must be measured before there is a value. Unit: fraction. */
  readonly minimumCoverage?: number;
  readonly references: readonly string[];
  readonly value: OutputSpec;
  readonly details: Readonly<Record<string, OutputSpec>>;
  readonly points?: Readonly<Record<string, OutputSpec>>;
  readonly params: Schema;
  inputs(params: z.output<Schema>): readonly InputRef[];
  evaluate(context: MetricContext, params: z.output<Schema>): Evaluation;
}

/** Types a definition by its own parameter schema. */
export function defineMetric<Schema extends z.ZodObject>(definition: MetricDefinition<Schema>): MetricDefinition {
  return definition as unknown as MetricDefinition;
}
