/** A series at hand, and how far it reaches. */
export interface SeriesCoverage {
  readonly series: string;
  readonly field: string;
  readonly name: string;
  readonly unit: string;
  readonly frequency: string;
  readonly provider: string;
  readonly from: 'lake' | 'embedded';
  readonly first: string;
  readonly last: string;
  readonly rows: number;
  /** Calendar days since the last day observed. */
  readonly age: number;
  /** Whether that is more than the maximum age of its frequency. */
  readonly isOld: boolean;
}
