import { type DayNumber, parseIsoDate, RotascopeError, toIsoDate } from '../core/index.ts';
import type { SeriesStore } from '../data/index.ts';
import type { Measurement } from '../metrics/index.ts';
import { type Assessment, assessCase } from './assessment.ts';
import type { Case } from './case.ts';
import { type FigurePart, toFigure, toRequest } from './sentence.ts';
import type { WatchpointResult } from './watchpoints.ts';
import type { EvidenceResult } from './weigh.ts';

type ChangeKind = 'state' | 'confidence' | 'break or blip' | 'dimension' | 'evidence' | 'watchpoint';

/** A reading that is another one now. */
export interface ReadingChange {
  readonly kind: ChangeKind;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** The figures behind the two readings, in print; empty where a reading has none of its own. */
  readonly figureBefore: string;
  readonly figureAfter: string;
  /** What gives the two figures; null where a reading has none of its own. */
  readonly evidenceBefore: FigurePart | null;
  readonly evidenceAfter: FigurePart | null;
}

/** The return of a leg in the year to each date, in print. */
interface LegChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** What gives the two; null where the earlier assessment has no such leg. */
  readonly evidenceBefore: FigurePart | null;
  readonly evidenceAfter: FigurePart;
}

/** What two assessments of a case say differently, each as known on its own date. */
export interface AssessmentChanges {
  readonly case: string;
  readonly since: string;
  readonly asOf: string;
  /** Readings compared: the state, confidence, break or blip, every dimension, piece of evidence and watchpoint. */
  readonly compared: number;
  readonly changes: readonly ReadingChange[];
  readonly legs: readonly LegChange[];
}

interface NamedReading {
  readonly kind: ChangeKind;
  readonly name: string;
  readonly reading: string;
  readonly figure: FigurePart | null;
}

const daysBefore = 7;

/**
 * What has changed in the readings of a case since an earlier day; by default a week. Figures that moved within the same
 * reading are no change.
 */
export function assessChanges(given: Case, store: SeriesStore, asOf?: DayNumber, since?: DayNumber): AssessmentChanges {
  const now = assessCase(given, store, asOf);
  return compareAssessments(assessCase(given, store, toEarlierDay(now, since)), now);
}

/** The day that an assessment is set against: a week before its own where none is asked for. Throws `invalid-parameter`. */
export function toEarlierDay({ asOf }: Assessment, since?: DayNumber): DayNumber {
  const day = parseIsoDate(asOf);
  const before = since ?? day - daysBefore;
  if (before > day) {
    throw new RotascopeError(
      'invalid-parameter',
      `since ${toIsoDate(before)} lies after ${asOf}: needs an earlier date`,
    );
  }
  return before;
}

/** What the later of two assessments of a case says otherwise than the earlier. */
export function compareAssessments(before: Assessment, now: Assessment): AssessmentChanges {
  const toKey = ({ kind, name }: NamedReading): string => `${kind} ${name}`;
  const earlier = new Map(listReadings(before).map((one) => [toKey(one), one]));
  const readings = listReadings(now);
  return {
    case: now.case,
    since: before.asOf,
    asOf: now.asOf,
    compared: readings.length,
    changes: readings.flatMap((one) => {
      const old = earlier.get(toKey(one));
      return old === undefined || old.reading === one.reading ? [] : [toChange(old, one)];
    }),
    legs: now.legs.map(({ label, measurement }, i) => toLegChange(label, before.legs[i]?.measurement, measurement)),
  };
}

function toLegChange(label: string, before: Measurement | undefined, now: Measurement): LegChange {
  const evidenceBefore = before === undefined ? null : toFigure(before, 'value');
  const evidenceAfter = toFigure(now, 'value');
  const after = evidenceAfter.text;
  return { label, before: evidenceBefore?.text ?? 'not measurable', after, evidenceBefore, evidenceAfter };
}

function toChange(old: NamedReading, now: NamedReading): ReadingChange {
  return {
    kind: now.kind,
    name: now.name,
    before: old.reading,
    after: now.reading,
    figureBefore: old.figure?.text ?? '',
    figureAfter: now.figure?.text ?? '',
    evidenceBefore: old.figure,
    evidenceAfter: now.figure,
  };
}

function listReadings({ state, confidence, breakOrBlip, dimensions, watchpoints }: Assessment): NamedReading[] {
  return [
    { kind: 'state', name: 'State of the rotation', reading: state ?? 'not measurable', figure: null },
    { kind: 'confidence', name: 'Confidence', reading: confidence.level, figure: null },
    { kind: 'break or blip', name: 'Break or blip', reading: breakOrBlip.verdict ?? 'not measurable', figure: null },
    ...dimensions.flatMap(({ name, reading, evidence }): NamedReading[] => [
      { kind: 'dimension', name, reading: toWord(reading), figure: null },
      ...evidence.map((one): NamedReading => {
        return {
          kind: 'evidence',
          name: `${name}: ${one.name}`,
          reading: toWord(one.reading),
          figure: toEvidence(one),
        };
      }),
    ]),
    ...watchpoints.map((one): NamedReading => {
      return { kind: 'watchpoint', name: one.name, reading: one.status, figure: toEvidence(one) };
    }),
  ];
}

function toEvidence({ measurement, output, figure }: EvidenceResult | WatchpointResult): FigurePart | null {
  return measurement === null || output === null ? null : { text: figure, of: toRequest(measurement), output };
}

function toWord(reading: string): string {
  return reading === 'unmeasured' ? 'not measurable' : reading;
}
