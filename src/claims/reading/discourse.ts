import type { DayNumber } from '../../core/index.ts';
import type { NameEntry } from '../lexicon/names.ts';
import type { MultipleStatement, StatedPeriod, Subject } from '../statement.ts';

/** What a passage is about so far: pronouns and bare statements refer to it. */
export interface Discourse {
  readonly published: DayNumber;
  /** The last subject that a statement was made about, and the last of each sort. */
  subject: Subject | undefined;
  against: Subject | undefined;
  readonly byType: Map<string, Subject>;
  /** Multiples named in this sentence and the two before it: a discount may be reckoned from them. */
  multiples: readonly MultipleStatement[];
  /** The last stretch stated, and the block it was stated in. */
  period: StatedPeriod | undefined;
  periodBlock: number;
  /** Last day of the latest dated stretch: names without a year in a passage on earlier times are of that time. */
  anchor: DayNumber;
}

export function createDiscourse(published: DayNumber): Discourse {
  return {
    published,
    subject: undefined,
    against: undefined,
    byType: new Map(),
    multiples: [],
    period: undefined,
    periodBlock: -1,
    anchor: published,
  };
}

export function rememberSubject(discourse: Discourse, subject: Subject): void {
  discourse.subject = subject;
  discourse.byType.set(subject.type, subject);
}

const marketTypes = new Set<NameEntry['type']>(['index', 'group', 'sector', 'fund', 'share']);

/** Whether a name can rise and fall: an index, a group, a sector, a fund or a share. */
export function isMarketName(entry: NameEntry): boolean {
  return marketTypes.has(entry.type);
}
