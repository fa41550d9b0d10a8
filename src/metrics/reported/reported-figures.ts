import { toIsoDate } from '../../core/index.ts';
import type { Fact, FactTableName } from '../../data/index.ts';
import type { MetricContext } from '../definition.ts';
import { NotMeasurable } from '../warning.ts';

/** Days after which a reported figure no longer speaks of today. */
const maximumAgeDays = 120;

/** Reported rows that pass a filter and are young enough, oldest first; not measurable where there is none. */
export function readReported(
  context: MetricContext,
  table: FactTableName,
  isWanted: (row: Fact) => boolean,
  what: string,
): readonly Fact[] {
  const { asOf } = context.view;
  const known = context.view.facts(table).filter((row) => hasFigure(row) && isWanted(row));
  const last = known.at(-1);
  if (last === undefined) throw new NotMeasurable('no-observation', `no ${what} was on record by ${toIsoDate(asOf)}`);
  const recent = known.filter((row) => asOf - row.published <= maximumAgeDays);
  if (recent.length > 0) {
    context.cite(recent);
    return recent;
  }
  context.cite([last]);
  throw new NotMeasurable(
    'stale-input',
    `the latest ${what} on record is of ${toIsoDate(last.published)} (${last.publisher}), ${asOf - last.published} days before ${toIsoDate(asOf)}; the limit is ${maximumAgeDays}`,
  );
}

/** `Publisher (date): figure` of each row, for a warning that publishers differ. */
export function describeReports(rows: readonly Fact[], toFigure: (row: Fact) => string): string {
  return rows.map((row) => `${row.publisher} ${toIsoDate(row.published)}: ${toFigure(row)}`).join('; ');
}

/** A row whose figure is empty says nothing. */
function hasFigure(row: Fact): boolean {
  return [row.value, row.low, row.high].every((figure) => figure !== null && Number.isFinite(Number(figure ?? 0)));
}
