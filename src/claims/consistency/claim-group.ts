import { toCivilDate } from '../../core/index.ts';
import type { Asserted, Subject } from '../statement.ts';
import type { StatedClaim } from './stated-claim.ts';

/** What two claims of a group are compared by. */
export type Comparison =
  /** One thing at one time: figures that do not overlap, or opposite directions, cannot both be true. */
  | 'figure'
  /** One happening: dates that do not overlap cannot both be true. */
  | 'date'
  /** A run of policy moves: it cannot be over and going on. */
  | 'phase';

export interface ClaimGroup {
  readonly key: string;
  readonly by: Comparison;
  /** Whether the claims speak of one period by their key already. */
  readonly isTimed: boolean;
}

/** A rise of less than this is too common to be recognised by its size. Unit: percent. */
const recognisedPercent = 5;

/** The groups in which a claim may meet one that denies it. Claims of different groups never conflict. */
export function toGroups({ statement, published }: StatedClaim): ClaimGroup[] {
  if (isForecast(statement.modality) && statement.kind !== 'growth') return [];
  const timed = (key: string): ClaimGroup => ({ key: `${statement.kind} ${key}`, by: 'figure', isTimed: false });
  const dated = (key: string): ClaimGroup => ({ key: `date of ${statement.kind} ${key}`, by: 'date', isTimed: false });
  switch (statement.kind) {
    case 'growth': {
      const year = statement.year ?? toYear(statement.period.from === 'stated' ? statement.period.to : published);
      const key = `${statement.kind} ${toKey(statement.subject)} ${statement.measure} ${year} ${statement.quarter ?? ''}`;
      return statement.against === undefined ? [{ key, by: 'figure', isTimed: true }] : [];
    }
    case 'return': {
      if (statement.isAnnual === true) return [timed(`${toKey(statement.subject)} a year`)];
      const key = toKey(statement.subject);
      const size = toRecognised(statement.asserted);
      return [timed(key), ...(size === undefined ? [] : [dated(`${key} ${statement.direction} ${size}`)])];
    }
    case 'relative-return':
      return [timed([statement.subject, statement.against].map(toKey).sort().join(' against '))];
    case 'multiple':
      return [timed(`${toKey(statement.subject)} ${statement.measure}`)];
    case 'discount':
      return [
        timed(
          `${toKey(statement.subject)} to ${statement.against === undefined ? 'its history' : toKey(statement.against)}`,
        ),
      ];
    case 'policy-rate':
      return statement.relation === 'at' ? [timed('')] : [];
    case 'policy-move':
      return [
        {
          key: statement.action === 'tightening' || statement.action === 'hike' ? 'tightening' : 'easing',
          by: 'phase',
          isTimed: false,
        },
      ];
    case 'indicator':
      // What was touched in a session is not where it closed.
      if (statement.isWithinDay === true) return [];
      return isLevel(statement.relation)
        ? [timed(`${statement.subject.id} level`)]
        : [timed(`${toIndexNamed(statement)} change`)];
    case 'breadth':
      return [
        timed(`${toKey(statement.subject)} ${statement.test} ${statement.length ?? ''} ${statement.of?.id ?? ''}`),
      ];
    case 'record':
      return statement.asserted === null || statement.relation !== 'set'
        ? []
        : [dated(`${toKey(statement.subject)} ${statement.side} ${statement.asserted.low}`)];
    case 'breakout':
      return [dated(`${toKey(statement.subject)} ${statement.direction}`)];
    case 'level':
      return statement.relation.startsWith('crossed')
        ? [dated(`${toKey(statement.subject)} ${statement.relation} ${statement.asserted.low}`)]
        : [];
    case 'event':
      return statement.event === undefined ? [] : [dated(statement.event)];
    default:
      return [];
  }
}

function isForecast(modality: StatedClaim['statement']['modality']): boolean {
  return modality === 'forecast' || modality === 'conditional';
}

function isLevel(relation: string): boolean {
  return relation === 'at' || relation === 'above' || relation === 'below';
}

/** The first series that stands for a name, so that "small caps" and their index are one. */
function toKey({ readings, id }: Subject): string {
  return readings[0]?.series ?? id;
}

function toYear(day: number): number {
  return toCivilDate(day).year;
}

/** A rise large enough to be known again by its whole percent. */
function toRecognised(asserted: Asserted | null): string | undefined {
  if (asserted === null || asserted.unit !== 'percent' || asserted.low < recognisedPercent) return undefined;
  return `${Math.round((asserted.low + asserted.high) / 2)}%`;
}

/** "The dollar" of one sentence need not be the broad index of another. */
function toIndexNamed({ subject }: { readonly subject: Subject }): string {
  return subject.id === 'dollar-index' && /\bbroad\b|\btrade-weighted\b/i.test(subject.text)
    ? `${subject.id} broad`
    : subject.id;
}
