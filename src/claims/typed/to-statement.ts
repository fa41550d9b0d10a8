import { type DayNumber, toIsoDate } from '../../core/index.ts';
import type { Span } from '../document.ts';
import { loadNames, nameTypes } from '../lexicon/names.ts';
import type { Draft } from '../reading/draft.ts';
import type { Asserted, AssertedUnit, SeriesReading, StatedPeriod, Statement, Subject, Wording } from '../statement.ts';
import { ClaimFault } from './claim-fault.ts';
import type { TypedClaim, TypedFigure } from './claim-schema.ts';
import { findEntry, findSubject, indicatorTypes, marketTypes } from './find-subject.ts';
import { resolveDay, resolvePeriod } from './resolve-period.ts';

/** Where and when a typed claim stands. */
export interface ClaimPlace {
  readonly span: Span;
  readonly published: DayNumber;
  /** Decimals that a field is written with: 1 for "8.0". */
  decimalsOf(field: string): number;
}

/** Kinds that mean nothing without a time. */
const timedKinds: readonly TypedClaim['kind'][] = ['return', 'relative-return', 'ranking'];

/** Kinds whose figures may lie below zero; of the others the direction carries the sign. */
const signedKinds: readonly TypedClaim['kind'][] = ['indicator', 'growth', 'comparison', 'policy-rate'];

/** Units of whole numbers, which are not rounded. */
const wholeUnits: readonly AssertedUnit[] = ['count', 'sessions', 'days', 'weeks', 'months', 'quarters', 'years'];

/** A typed claim as the statement that a text would have been read as. Throws a `ClaimFault` that names the field. */
export function toStatement(claim: TypedClaim, place: ClaimPlace): Statement {
  const { published, span } = place;
  const modality = claim.modality ?? 'fact';
  const isForecast = modality === 'forecast' || modality === 'conditional';
  const period = resolvePeriod(claim.period, published, isForecast);
  const horizon = toHorizon(claim, period, published, isForecast);
  if (period.from === 'assumed' && horizon === undefined && timedKinds.includes(claim.kind)) {
    throw new ClaimFault('period', `a claim of kind ${claim.kind} needs a period, such as "Q4 2025"`);
  }
  return {
    ...toDraft(claim, place),
    span,
    sentence: span,
    modality,
    negated: claim.negated ?? false,
    period,
    ...(claim.attributedTo === undefined ? {} : { attributedTo: claim.attributedTo }),
    ...(horizon === undefined ? {} : { horizon }),
  };
}

/** The last day of a forecast: stated, else the end of a period that lies ahead. */
function toHorizon(
  { horizon }: TypedClaim,
  period: StatedPeriod,
  published: DayNumber,
  isForecast: boolean,
): DayNumber | undefined {
  if (horizon === undefined) return isForecast && period.to > published ? period.to : undefined;
  if (!isForecast) throw new ClaimFault('horizon', 'is for forecasts; add modality: forecast');
  const { to } = resolveDay('horizon', horizon, published);
  if (to > published) return to;
  throw new ClaimFault('horizon', `${toIsoDate(to)} does not lie after publication on ${toIsoDate(published)}`);
}

type ClaimOf<Kind extends TypedClaim['kind']> = Extract<TypedClaim, { readonly kind: Kind }>;

/** What a claim of each kind states. */
const drafts: { readonly [Kind in TypedClaim['kind']]: (claim: ClaimOf<Kind>, place: ClaimPlace) => Draft } = {
  return: (claim, place) => ({
    kind: 'return',
    subject: market(claim.subject),
    direction: claim.direction,
    asserted: asserted(claim, place, 'percent'),
  }),
  'relative-return': (claim, place) => ({
    kind: 'relative-return',
    subject: market(claim.subject),
    against: market(claim.against, 'against'),
    direction: claim.direction,
    asserted: asserted(claim, place, 'percentage points'),
  }),
  level: (claim, place) => ({
    kind: 'level',
    subject: market(claim.subject),
    relation: claim.relation,
    asserted: required(claim, place, 'level'),
  }),
  record: (claim, place) => ({
    kind: 'record',
    subject: market(claim.subject),
    side: claim.side,
    relation: claim.relation ?? 'set',
    ...since(claim.since, place),
    asserted: asserted(claim, place, 'level'),
  }),
  streak: (claim, place) => ({
    kind: 'streak',
    subject: market(claim.subject),
    ...against(claim),
    of: claim.of,
    frequency: claim.frequency,
    asserted: asserted(claim, place, 'count'),
    ...lastOfSince(claim.since, place),
    ...(claim.rank === undefined ? {} : { rank: claim.rank }),
  }),
  breakout: (claim, place) => ({
    kind: 'breakout',
    subject: market(claim.subject),
    direction: claim.direction,
    asserted: asserted(claim, place, 'sessions'),
  }),
  drawdown: (claim, place) => ({
    kind: 'drawdown',
    subject: market(claim.subject),
    relation: claim.relation,
    asserted: asserted(claim, place, 'percent'),
    ...peak(claim.peak, place),
  }),
  volume: (claim, place) => ({
    kind: 'volume',
    subject: market(claim.subject),
    relation: claim.relation,
    asserted: asserted(claim, place, 'percent'),
  }),
  extreme: (claim, place) => ({
    kind: 'extreme',
    subject: market(claim.subject),
    ...against(claim),
    frequency: claim.frequency,
    side: claim.side,
    rank: claim.rank ?? 1,
    ...lastOfSince(claim.since, place),
  }),
  ranking: (claim) => ({
    kind: 'ranking',
    subject: market(claim.subject),
    ...among(claim.among),
    side: claim.side,
    rank: claim.rank ?? 1,
    ...(claim.only === undefined ? {} : { isOnly: claim.only }),
  }),
  'moving-average': (claim, place) => ({
    kind: 'moving-average',
    subject: market(claim.subject),
    relation: claim.relation,
    length: claim.length,
    asserted: asserted(claim, place, 'percent'),
  }),
  multiple: (claim, place) => ({
    kind: 'multiple',
    subject: market(claim.subject),
    measure: claim.measure,
    asserted: asserted(claim, place, claim.measure === 'dividend-yield' ? 'percent' : 'times'),
    ...(claim.direction === undefined ? {} : { direction: claim.direction }),
  }),
  discount: (claim, place) => ({
    kind: 'discount',
    subject: market(claim.subject),
    ...against(claim),
    side: claim.side,
    asserted: asserted(claim, place, 'percent'),
  }),
  growth: (claim, place) => ({
    kind: 'growth',
    subject: market(claim.subject),
    ...against(claim),
    measure: claim.measure,
    asserted: asserted(claim, place, 'percent'),
    ...(claim.year === undefined ? {} : { year: claim.year }),
    ...(claim.quarter === undefined ? {} : { quarter: claim.quarter }),
  }),
  'policy-rate': (claim, place) => ({
    kind: 'policy-rate',
    relation: claim.relation,
    asserted: required(claim, place, 'percent'),
  }),
  'policy-move': (claim, place) => ({
    kind: 'policy-move',
    action: claim.action,
    asserted: asserted(claim, place, 'basis points'),
    isTotal: claim.total ?? false,
    isStraight: claim.straight ?? false,
    ...(claim.count === undefined ? {} : { count: claim.count }),
    ...(claim.phase === undefined ? {} : { phase: claim.phase }),
    ...(claim.largestSince === undefined
      ? {}
      : { largestSince: pastDay('largestSince', claim.largestSince, place).to }),
  }),
  indicator: (claim, place) => ({
    kind: 'indicator',
    subject: findSubject('subject', claim.subject, indicatorTypes),
    relation: claim.relation,
    asserted: asserted(claim, place, 'percent'),
    ...(claim.from === undefined ? {} : { fromValue: claim.from }),
    ...lastOfSince(claim.since, place),
  }),
  breadth: (claim, place) => ({
    kind: 'breadth',
    subject: market(claim.subject),
    ...against(claim),
    test: claim.test,
    asserted: asserted(claim, place, 'percent'),
    ...(claim.length === undefined ? {} : { length: claim.length }),
    ...(claim.of === undefined ? {} : { of: market(claim.of, 'of') }),
    ...(claim.rank === undefined ? {} : { rank: claim.rank }),
  }),
  'usual-lead': (claim) => ({
    kind: 'usual-lead',
    subject: market(claim.subject),
    against: market(claim.against, 'against'),
    direction: claim.direction,
  }),
  'lead-break': (claim) => ({
    kind: 'lead-break',
    subject: market(claim.subject),
    against: market(claim.against, 'against'),
    relation: claim.relation,
  }),
  performance: (claim) => ({
    kind: 'performance',
    subject: market(claim.subject),
    ...against(claim),
    measure: claim.measure,
  }),
  comparison: (claim, place) => ({
    kind: 'comparison',
    left: { span: place.span, value: claim.left },
    right: { span: place.span, value: claim.right },
    relation: claim.relation,
    asserted: required(claim, place, claim.relation === 'ratio' ? 'times' : 'percent'),
  }),
  membership: (claim) => ({
    kind: 'membership',
    subject: market(claim.subject),
    universe: market(claim.universe, 'universe'),
  }),
  event: (claim) => ({
    kind: 'event',
    ...event(claim.topic),
    ...(claim.claimed === undefined ? {} : { claimed: claim.claimed }),
  }),
  'quote-row': (claim, place) => ({
    kind: 'quote-row',
    subject: market(claim.subject),
    price: claim.price,
    change: claim.change ?? null,
    percent: claim.percent ?? null,
    decimals: [place.decimalsOf('price'), place.decimalsOf('change'), place.decimalsOf('percent')],
  }),
};

function toDraft<Kind extends TypedClaim['kind']>(claim: ClaimOf<Kind>, place: ClaimPlace): Draft {
  return drafts[claim.kind as Kind](claim, place);
}

function market(written: string, field = 'subject'): Subject {
  return findSubject(field, written, marketTypes);
}

function against(claim: { readonly against?: string | undefined }): { against?: Subject } {
  return claim.against === undefined ? {} : { against: market(claim.against, 'against') };
}

interface Figured {
  readonly kind: TypedClaim['kind'];
  readonly figure?: TypedFigure | undefined;
  readonly unit?: AssertedUnit | undefined;
  readonly wording?: Wording | undefined;
}

/** The figure of a claim in its own unit; null where it has none. */
function asserted(claim: Figured, place: ClaimPlace, usual: AssertedUnit): Asserted | null {
  const { figure, kind, wording = 'plain', unit = usual } = claim;
  if (figure === undefined) {
    const [stray] = (['unit', 'wording'] as const).filter((field) => claim[field] !== undefined);
    if (stray !== undefined) throw new ClaimFault(stray, 'says something of a figure, and there is none');
    return null;
  }
  const [low, high] = typeof figure === 'number' ? [figure, figure] : figure;
  if (low > high) throw new ClaimFault('figure', `write the range as [${high}, ${low}], the lower end first`);
  if (low < 0 && !signedKinds.includes(kind)) {
    throw new ClaimFault('figure', `${low} is below zero; write it positive, the direction carries the sign`);
  }
  const rounding = wholeUnits.includes(unit) ? 0 : 0.5 * 10 ** -place.decimalsOf('figure');
  return { low, high, unit, wording, rounding };
}

function required(claim: Figured, place: ClaimPlace, usual: AssertedUnit): Asserted {
  const found = asserted(claim, place, usual);
  if (found === null) throw new ClaimFault('figure', 'is missing');
  return found;
}

/** What "since ..." names: its last day, and the last close before it. */
function since(text: string | undefined, place: ClaimPlace): { since?: DayNumber; sinceBase?: DayNumber } {
  if (text === undefined) return {};
  const { base, to } = pastDay('since', text, place);
  return { since: to, sinceBase: base };
}

function lastOfSince(text: string | undefined, place: ClaimPlace): { since?: DayNumber } {
  return text === undefined ? {} : { since: pastDay('since', text, place).to };
}

function pastDay(field: string, text: string, { published }: ClaimPlace) {
  const found = resolveDay(field, text, published);
  if (found.to < published) return found;
  throw new ClaimFault(field, `"${text}" does not end before publication on ${toIsoDate(published)}`);
}

function peak(text: string | undefined, place: ClaimPlace): { peak?: 'record' | { base: DayNumber; to: DayNumber } } {
  if (text === undefined) return {};
  if (text === 'record') return { peak: 'record' };
  const { base, to } = resolveDay('peak', text, place.published);
  return { peak: { base, to } };
}

/** The set of a ranking: the names listed, or the sectors that have a Select Sector fund. */
function among(names: 'sectors' | readonly string[]): { among: readonly SeriesReading[]; amongText: string } {
  const entries =
    names === 'sectors'
      ? [...loadNames().byId.values()].filter(
          ({ type, readings }) => type === 'sector' && readings[0]?.series.startsWith('XL') === true,
        )
      : names.map((name) => findSubject('among', name, marketTypes));
  const amongText = names === 'sectors' ? 'the sectors of the S&P 500' : `the ${names.length} names listed`;
  return { among: entries.flatMap(({ readings }) => readings.slice(0, 2)), amongText };
}

/** An event by its words, by a name of the lexicon, or by its id in the table of events. */
function event(topic: string): { topic: string; event?: string } {
  const entry = findEntry(topic, ['topic']);
  if (entry !== undefined) return { topic: entry.name, event: entry.id };
  if (findEntry(topic, nameTypes) !== undefined) throw new ClaimFault('topic', `"${topic}" names no event`);
  return { topic, ...(/^[a-z0-9-]+$/.test(topic) ? { event: topic } : {}) };
}
