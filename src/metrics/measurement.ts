import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type DayNumber, RotascopeError, toIsoDate, toOneLine } from '../core/index.ts';
import type { Fact, FactRead, MarketView, MemberRead, PanelRead, ReadLog, SeriesRead } from '../data/index.ts';
import {
  type Basis,
  type DayWindow,
  type DetailScalar,
  type DetailValue,
  type Evaluation,
  isList,
  type MetricDefinition,
} from './definition.ts';
import type { Unit } from './unit.ts';
import { NotMeasurable, type Warning } from './warning.ts';

export interface MeasurementInput {
  readonly series: string;
  readonly field: string;
  readonly provider: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly rows: number;
  /** First 16 hexadecimal digits of the SHA-256 of the rows used. */
  readonly hash: string;
  /** The day the latest row that the value rests on was published. */
  readonly published: string | null;
}

/** The result of a metric on a view. Same figures and same version give the same bytes. */
export interface Measurement {
  readonly metric: string;
  readonly version: number;
  /** `null` where the result is undefined; a warning then says why. */
  readonly value: number | null;
  readonly unit: Unit;
  readonly basis: Basis;
  readonly details: Readonly<Record<string, DetailValue>>;
  readonly params: Readonly<Record<string, unknown>>;
  readonly asOf: string;
  readonly window: { readonly base: string; readonly first: string; readonly last: string } | null;
  readonly inputs: readonly MeasurementInput[];
  readonly warnings: readonly Warning[];
  readonly points?: readonly Readonly<Record<string, DetailValue>>[];
}

/** Parameters as a caller gives them: texts from a command line, or typed values. */
export type GivenParams = Readonly<Record<string, unknown>>;

/** Reads parameters by a definition's schema; fails naming the parameter, what was given and what it needs. */
export function parseParams(definition: MetricDefinition, given: GivenParams): Record<string, unknown> {
  const { shape } = definition.params;
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(shape, name)) failUnknown(definition, name);
    if (!isParamValue(given[name])) failType(definition, name, given[name]);
  }
  const parsed = z.safeParse(definition.params, given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0]);
  if (given[name] === undefined) {
    const meaning = definition.params.shape[name]?.description ?? 'it has no default';
    throw new RotascopeError('invalid-parameter', `${definition.id} needs ${name}: ${meaning}`);
  }
  const value = typeof given[name] === 'string' ? JSON.stringify(given[name]).slice(0, 100) : String(given[name]);
  throw new RotascopeError(
    'invalid-parameter',
    `${definition.id}: parameter ${name} was ${value}: ${issue?.message ?? 'not valid'}`,
  );
}

function failUnknown(definition: MetricDefinition, name: string): never {
  const known = Object.keys(definition.params.shape).join(', ') || 'none';
  throw new RotascopeError(
    'invalid-parameter',
    `${definition.id} has no parameter "${name.slice(0, 100)}"; it has ${known}`,
  );
}

function failType(definition: MetricDefinition, name: string, value: unknown): never {
  const type = Array.isArray(value) ? 'a list' : `of type ${typeof value}`;
  throw new RotascopeError(
    'invalid-parameter',
    `${definition.id}: parameter ${name} was ${type}: needs a text or a number`,
  );
}

/** Lists, objects and truth values would be read as some number or other. */
function isParamValue(value: unknown): boolean {
  return value === undefined || typeof value === 'string' || typeof value === 'number';
}

/** Evaluates a metric on a view. An undefined result is a Measurement without a value, never an exception. */
export function measureMetric(definition: MetricDefinition, view: MarketView, given: GivenParams = {}): Measurement {
  const params = parseParams(definition, given);
  const log = createInputLog();
  const warnings = new Map<string, Warning>();
  const warn = (code: Warning['code'], message: string): void => {
    const line = toOneLine(message);
    warnings.set(`${code} ${line}`, { code, message: line });
  };
  const cited = new Set<Fact>();
  const cite = (facts: readonly Fact[]): void => {
    for (const fact of facts) cited.add(fact);
  };
  const evaluation = evaluateSafely(definition, { view: view.withLog(log), warn, cite }, params);
  if (Number.isNaN(evaluation.value) && warnings.size === 0) {
    warn('undefined-value', `${definition.name} has no value for these figures`);
  }
  return {
    metric: definition.id,
    version: definition.version,
    value: toJsonNumber(evaluation.value),
    unit: definition.value.unit,
    basis: definition.basis,
    details: completeDetails(definition, evaluation),
    params,
    asOf: toIsoDate(view.asOf),
    window: toIsoWindow(evaluation.window),
    inputs: log.inputs(cited),
    warnings: [...warnings.values()],
    ...(evaluation.points === undefined ? {} : { points: evaluation.points.map(toJsonRecord) }),
  };
}

function evaluateSafely(
  definition: MetricDefinition,
  context: Parameters<MetricDefinition['evaluate']>[0],
  params: Record<string, unknown>,
): Evaluation {
  try {
    return definition.evaluate(context, params);
  } catch (error) {
    if (!(error instanceof NotMeasurable)) throw error;
    context.warn(error.code, error.message);
    const none: Evaluation = { value: Number.NaN, window: undefined };
    return definition.points === undefined ? none : { ...none, points: [] };
  }
}

/** Every declared output in its declared order, `null` where it has no value. */
function completeDetails(definition: MetricDefinition, { details = {} }: Evaluation): Record<string, DetailValue> {
  const complete: Record<string, DetailValue> = {};
  for (const name of Object.keys(definition.details)) complete[name] = toJsonDetail(details[name] ?? null);
  for (const name of Object.keys(details)) {
    if (!Object.hasOwn(complete, name)) throw new TypeError(`${definition.id} does not declare its output ${name}`);
  }
  return complete;
}

function toJsonRecord(record: Readonly<Record<string, DetailValue>>): Record<string, DetailValue> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, toJsonDetail(value)]));
}

function toJsonDetail(value: DetailValue): DetailValue {
  return isList(value) ? value.map(toJsonValue) : toJsonValue(value);
}

function toJsonValue(value: DetailScalar): DetailScalar {
  return typeof value === 'number' ? toJsonNumber(value) : value;
}

function toJsonNumber(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function toIsoWindow(window: DayWindow | undefined): Measurement['window'] {
  if (window === undefined) return null;
  return { base: toIsoDate(window.base), first: toIsoDate(window.first), last: toIsoDate(window.last) };
}

interface UsedRange {
  readonly read: SeriesRead;
  first: DayNumber;
  last: DayNumber;
}

/** Keeps, for each series, the read that spans the most, and for each table of facts its rows. */
function createInputLog(): ReadLog & { inputs(cited: ReadonlySet<Fact>): MeasurementInput[] } {
  const inputs = new Map<string, MeasurementInput | FactRead>();
  const ranges = new Map<string, UsedRange[]>();
  return {
    onSeries(read) {
      const key = `${read.meta.series} ${read.meta.field}`;
      const first = read.series.days[0] ?? Number.POSITIVE_INFINITY;
      const last = read.series.days.at(-1) ?? Number.NEGATIVE_INFINITY;
      const wider = (ranges.get(key) ?? []).filter((range) => range.first < first || range.last > last);
      if (wider.some((range) => range.first <= first && range.last >= last)) return;
      ranges.set(key, [...wider, { read, first, last }]);
    },
    onFacts(read) {
      inputs.set(read.table, read);
    },
    onMembers(read) {
      inputs.set(`members ${read.universe}`, toMemberInput(read));
    },
    onPanel(read) {
      const input = toPanelInput(read);
      inputs.set(`panel ${read.field} ${input.hash}`, input);
    },
    inputs: (cited) => [
      ...[...ranges.values()].flat().map(({ read }) => toSeriesInput(read)),
      ...[...inputs.values()].map((input) => ('table' in input ? toFactInput(input, cited) : input)),
    ],
  };
}

function toSeriesInput({ meta, series, published }: SeriesRead): MeasurementInput {
  const { days } = series;
  const hash = toSeriesHash(series);
  return {
    series: meta.series,
    field: meta.field,
    provider: meta.provider,
    first: toOptionalDate(days[0]),
    last: toOptionalDate(days.at(-1)),
    rows: days.length,
    hash,
    published: toOptionalDate(published),
  };
}

/** Hashes of stretches of series, so many of each: views hand out the same rows, on one day after another. */
const stretchHashes = new WeakMap<ArrayBufferLike, Map<string, string>>();
const mostStretches = 1000;

function toSeriesHash({ days, values }: SeriesRead['series']): string {
  let known = stretchHashes.get(values.buffer);
  if (known === undefined || known.size >= mostStretches) known = new Map();
  stretchHashes.set(values.buffer, known);
  const stretch = `${days.byteOffset} ${values.byteOffset} ${values.length}`;
  const hash = known.get(stretch) ?? hashRows(days, values);
  known.set(stretch, hash);
  return hash;
}

function hashRows(days: Int32Array, values: Float64Array): string {
  return createHash('sha256').update(toBytes(days)).update(toBytes(values)).digest('hex').slice(0, 16);
}

function toFactInput({ table, provider, rows }: FactRead, cited: ReadonlySet<Fact>): MeasurementInput {
  const latest = rows.findLast((row) => cited.has(row)) ?? rows.at(-1);
  return {
    series: table,
    field: 'facts',
    provider,
    first: toOptionalDate(rows[0]?.published),
    last: toOptionalDate(rows.at(-1)?.published),
    rows: rows.length,
    hash: toFactHash(rows),
    published: toOptionalDate(latest?.published),
  };
}

function toMemberInput({ universe, snapshots }: MemberRead): MeasurementInput {
  return {
    series: universe,
    field: 'members',
    provider: snapshots.at(-1)?.provider ?? '',
    first: toOptionalDate(snapshots[0]?.observed),
    last: toOptionalDate(snapshots.at(-1)?.observed),
    rows: snapshots.reduce((sum, { members }) => sum + members.length, 0),
    hash: createHash('sha256')
      .update(JSON.stringify(snapshots.map(({ observed, members }) => [observed, members])))
      .digest('hex')
      .slice(0, 16),
    published: toOptionalDate(snapshots.at(-1)?.published),
  };
}

function toPanelInput({ field, panel, providers, published }: PanelRead): MeasurementInput {
  const { symbols, days, values } = panel;
  return {
    series: `${symbols.length} names`,
    field,
    provider: providers.length > 3 ? `${providers[0]} and ${providers.length - 1} others` : providers.join(', '),
    first: toOptionalDate(days[0]),
    last: toOptionalDate(days.at(-1)),
    rows: values.reduce((count, value) => (Number.isNaN(value) ? count : count + 1), 0),
    hash: createHash('sha256')
      .update(symbols.join(' '))
      .update(toBytes(days))
      .update(toBytes(values))
      .digest('hex')
      .slice(0, 16),
    published: toOptionalDate(published),
  };
}

/** Views hand out the same rows for the same table: they are hashed once. */
const factHashes = new WeakMap<FactRead['rows'], string>();

function toFactHash(rows: FactRead['rows']): string {
  const hash = factHashes.get(rows) ?? createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16);
  factHashes.set(rows, hash);
  return hash;
}

function toBytes(values: Int32Array | Float64Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

function toOptionalDate(day: DayNumber | undefined): string | null {
  return day === undefined ? null : toIsoDate(day);
}
