import type { Layout, SourceFile } from '../staged.ts';
import { recessions, turningPoints } from './business-cycle.ts';
import { refuseUnreadable } from './csv-rows.ts';
import { earningsDates, economicCalendar, exchangeClosures, indexReconstitution } from './dated-events.ts';
import { frenchLibrary } from './french-library.ts';
import { createImportError } from './import-error.ts';
import { indicatorTable } from './indicator-table.ts';
import { isharesHoldings } from './ishares-holdings.ts';
import { policyMeetings, policyTargetChanges } from './policy-decisions.ts';
import { seriesTable } from './series-table.ts';
import { spdrHoldings } from './spdr-holdings.ts';
import { universeTable } from './universe-table.ts';

/** All layouts of files that are read whole, in the order to be tried. */
export const layouts: readonly Layout[] = [
  spdrHoldings,
  isharesHoldings,
  universeTable,
  policyMeetings,
  policyTargetChanges,
  exchangeClosures,
  earningsDates,
  indexReconstitution,
  economicCalendar,
  turningPoints,
  recessions,
  indicatorTable,
  frenchLibrary,
  seriesTable,
];

/** The layout of a file. Fails with `invalid-import` for an empty file, NUL bytes, and a file of no known layout. */
export function findLayout(file: SourceFile): Layout {
  const layout = layouts.find((known) => known.matches(file));
  if (layout !== undefined) return layout;
  refuseUnreadable(file);
  throw createImportError(file, 1, 'is of no known layout', 'docs/lake.md shows the header of every layout');
}
