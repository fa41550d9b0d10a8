import type { JSX } from 'preact';
import { formatPoints } from '../../assess/format-value.ts';
import { type Horizon, horizons } from '../../assess/horizons.ts';

import type { LeaderRow, Leaders } from '../../assess/index.ts';
import { toLeadRequest } from '../lead-request.ts';
import { EvidenceFigure } from './evidence-figure.tsx';

interface LeadersTableProps {
  readonly leaders: Leaders;
  readonly kind: LeaderRow['kind'];
}

/** Every row with a figure, by its rank of the year. */
export function LeadersTable({ leaders, kind }: LeadersTableProps): JSX.Element | null {
  const rows = leaders.rows
    .filter((row) => row.kind === kind)
    .toSorted((a, b) => (a.cells.YTD.rank ?? 1e9) - (b.cells.YTD.rank ?? 1e9));
  if (rows.length === 0) return null;
  const noun = kind === 'group' ? 'groups' : 'companies';
  return (
    <details class="full-table">
      <summary>
        All {rows.length} {noun} in figures
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={`Active return of ${noun}`}>
        <table class="leaders">
          <caption>
            Active return of {noun} in percentage points against {leaders.smallBenchmark} and {leaders.largeBenchmark},{' '}
            {leaders.return} return to {leaders.asOf}
          </caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                Rank
              </th>
              <th scope="col" rowSpan={2}>
                {kind === 'group' ? 'Group' : 'Company'}
              </th>
              {horizons.map((horizon) => (
                <th key={horizon} scope="colgroup" colSpan={2} class="number">
                  {horizon}
                </th>
              ))}
            </tr>
            <tr>
              {horizons.flatMap((horizon) =>
                [leaders.smallBenchmark, leaders.largeBenchmark].map((benchmark) => (
                  <th key={`${horizon} ${benchmark}`} scope="col" class="number">
                    {benchmark}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.series}>
                <td class="number">{row.cells.YTD.rank ?? '–'}</td>
                <th scope="row">
                  {row.name === row.series ? '' : `${row.name} `}
                  <span class="ticker">{row.series}</span>
                </th>
                {horizons.flatMap((horizon) =>
                  (['againstSmall', 'againstLarge'] as const).map((side) => (
                    <PointsCell key={`${horizon} ${side}`} leaders={leaders} row={row} horizon={horizon} side={side} />
                  )),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

interface PointsCellProps {
  readonly leaders: Leaders;
  readonly row: LeaderRow;
  readonly horizon: Horizon;
  readonly side: 'againstSmall' | 'againstLarge';
}

function PointsCell({ leaders, row, horizon, side }: PointsCellProps): JSX.Element {
  const value = row.cells[horizon][side];
  if (value === null) return <td class="number">–</td>;
  const benchmark = side === 'againstSmall' ? leaders.smallBenchmark : leaders.largeBenchmark;
  return (
    <td class={`number ${value < 0 ? 'bad' : 'good'}`}>
      <EvidenceFigure
        of={toLeadRequest(leaders, row, horizon, side)}
        output="value"
        name={`${row.name} against ${benchmark}, ${horizon}`}
      >
        {formatPoints(value, 1).replace(' points', '')}
      </EvidenceFigure>
    </td>
  );
}
