import type { DayNumber } from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type { Statement } from '../statement.ts';

/** A statement with where it stands: what conflicts are looked for among. */
export interface StatedClaim {
  /** The text it is of. */
  readonly source: string;
  readonly published: DayNumber;
  /** Its id within the text. */
  readonly claim: string;
  readonly quote: string;
  readonly statement: Statement;
}

export interface JudgedClaim extends StatedClaim {
  readonly judgement: Judgement;
}
