import type { Flag, Nearest, Reading, Verdict } from './judgement.ts';
import type { Modality, StatementKind, Wording } from './statement.ts';

/** What `check --json` prints for one text. Dates are ISO, spans count UTF-16 code units of the text as read. */
export interface CheckedText {
  readonly source: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string;
  readonly publishedFrom: string;
  /** The date up to which forecasts were judged. */
  readonly asOf: string;
  /** SHA-256 of the text as read, hexadecimal. */
  readonly hash: string;
  /** Length of the text as read, in UTF-16 code units, and its words. */
  readonly length: number;
  readonly words: number;
  /** What a reader of the answer must know, such as a rough date or statements left out; absent where nothing. */
  readonly warnings?: readonly string[];
  readonly claims: readonly CheckedClaim[];
  /** What the text says against itself; where `check --json` prints several texts, against the others of them as well. */
  readonly conflicts: readonly Conflict[];
  readonly summary: Readonly<Partial<Record<Verdict, number>>> & { readonly claims: number };
}

export interface CheckedClaim {
  /** Stable within a text: "c1", "c2", in the order of the text. */
  readonly id: string;
  /** Present where a model has proposed it; the verdict is computed all the same. */
  readonly readBy?: 'model';
  readonly sentence: string;
  readonly quote: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly kind: StatementKind;
  /** Name of what it is about, with its id in the lexicon; null where it names nothing. */
  readonly subject: { readonly text: string; readonly id: string; readonly name: string } | null;
  readonly against?: { readonly text: string; readonly id: string; readonly name: string };
  readonly asserted: {
    readonly low: number;
    readonly high: number;
    readonly unit: string;
    readonly wording: Wording;
  } | null;
  /** What is said beside the figure, or in its place: "up", "ahead", "crossed-above", "record high". */
  readonly direction: string | null;
  readonly period: {
    readonly text: string | null;
    readonly base: string;
    readonly to: string;
    readonly role: string;
    readonly from: string;
  };
  readonly modality: Modality;
  readonly negated: boolean;
  readonly attributedTo?: string;
  readonly horizon?: string;
  readonly verdict: Verdict;
  readonly flags: readonly Flag[];
  readonly readings: readonly Reading[];
  readonly nearest: Nearest | null;
  readonly reason: string;
}

/** Two statements that cannot both be true, of one text or of two. */
export interface Conflict {
  readonly reason: string;
  readonly statements: readonly [ConflictSide, ConflictSide];
}

export interface ConflictSide {
  readonly source: string;
  readonly claim: string;
  readonly quote: string;
  readonly span: { readonly start: number; readonly end: number };
}
