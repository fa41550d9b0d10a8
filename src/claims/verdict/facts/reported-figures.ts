import { type DayNumber, toIsoDate } from '../../../core/index.ts';
import type { Fact } from '../../../data/index.ts';
import type { Subject } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';

/** A reported figure speaks of a text this many days after it, at most. */
const maximumAgeDays = 100;

/** A figure that differs by more than this part of what is stated is another one. Unit: fraction. */
const farShare = 0.15;

/** A figure that somebody published of an index. */
export interface ReportedFigure {
  readonly index: string;
  readonly publisher: string;
  readonly published: DayNumber;
  readonly measure: string;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

/** Ids under which the tables of reported figures hold what a series, or a fund on it, stands for. */
const reportedIndex: Readonly<Record<string, string>> = {
  '^GSPC': '^GSPC',
  SPY: '^GSPC',
  IVV: '^GSPC',
  VOO: '^GSPC',
  '^RUT': '^RUT',
  IWM: '^RUT',
  VTWO: '^RUT',
  '^SP600': '^SP600',
  IJR: '^SP600',
  SPSM: '^SP600',
  MAGS: 'MAG7',
};

/** The indices that a name admits; small caps in general are those of either index of them. */
export function toReportedIndices({ readings, type }: Subject): string[] {
  const named = [...new Set(readings.flatMap(({ series }) => reportedIndex[series] ?? []))];
  const isGroup = type === 'group' && named.some((index) => index === '^RUT' || index === '^SP600');
  return isGroup ? [...new Set([...named, '^RUT', '^SP600'])] : named;
}

/**
 * Figures published before the text and at most 100 days before it, oldest first. What came out on the day of the text is
 * left out: it may be the text itself, and no text is its own evidence.
 */
export function readReported(
  context: JudgeContext,
  table: 'published-multiples' | 'published-growth',
  isWanted: (row: Fact) => boolean,
): ReportedFigure[] {
  const rows = context.view(context.published - 1).facts(table);
  return rows.flatMap((row) => {
    const [low, high] = [row.low ?? row.value, row.high ?? row.value].map(Number) as [number, number];
    const isYoung = context.published - row.published <= maximumAgeDays;
    if (
      !isYoung ||
      !isWanted(row) ||
      !Number.isFinite(low) ||
      !Number.isFinite(high) ||
      (row.value ?? row.low) === null
    )
      return [];
    const { index, publisher, measure, unit } = row;
    return [
      {
        index: String(index),
        publisher: String(publisher),
        measure: String(measure),
        unit: String(unit),
        published: row.published,
        low,
        high,
      },
    ];
  });
}

/** "22x by MarketMinute on 2026-01-02" of each figure. */
export function printReported(figures: readonly ReportedFigure[]): string {
  return figures
    .map(({ low, high, publisher, published, index, unit }) => {
      const mark = unit === 'multiple' ? 'x' : '%';
      return `${low === high ? low : `${low}-${high}`}${mark} for ${index} by ${publisher} on ${toIsoDate(published)}`;
    })
    .join('; ');
}

/** Whether a figure is far from a stated one: more than 15% of it from its nearer end. */
export function isFar(figure: { readonly low: number; readonly high: number }, low: number, high: number): boolean {
  const gap = Math.max(0, figure.low - high, low - figure.high);
  return gap > farShare * Math.abs((low + high) / 2);
}

export function countPublishers(figures: readonly ReportedFigure[]): number {
  return new Set(figures.map(({ publisher }) => publisher)).size;
}
