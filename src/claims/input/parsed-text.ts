/** A text with what its format says about it. */
export interface ParsedText {
  readonly text: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** Dates of publication in the metadata, as written, the most trusted first. */
  readonly dates: readonly string[];
  /** When a file was made, where it says so. */
  readonly made: string | null;
  /** The beginning of the page around the text: a dateline often stands outside the article. Null where there is none. */
  readonly page: string | null;
  readonly warnings: readonly string[];
}
