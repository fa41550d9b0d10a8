import type { JSX } from 'preact';
import type { Assessment, LeaderRow } from '../../assess/index.ts';
import { toPlainText } from '../../assess/sentence.ts';
import { leadersChartHeight, pickDrawn, toLeadersChart } from '../charts/leaders-chart.ts';
import { readLeaders } from '../readings.ts';
import { ChartFigure } from './chart-figure.tsx';
import { LeadersTable } from './leaders-table.tsx';
import { Legend } from './legend.tsx';
import { Said } from './said.tsx';

const leaderKinds = [
  { kind: 'group', title: 'Groups' },
  { kind: 'company', title: 'Companies' },
] as const;

export function LeadersSection({ assessment }: { readonly assessment: Assessment }): JSX.Element {
  const { leaders } = assessment;
  const hasRows = leaders.rows.length > 0;
  const kinds = leaderKinds.filter(({ kind }) =>
    leaders.rows.some((row) => row.kind === kind && row.cells.YTD.againstLarge !== null),
  );
  return (
    <section>
      <h2 class="section-title">Who leads and who lags</h2>
      {leaders.isOlder && hasRows && (
        <p class="reading">
          <strong>These figures end on {leaders.asOf}, before the as-of date: they take no part in the answer.</strong>
        </p>
      )}
      {!hasRows && <p class="reading">No group or company has total-return figures for {leaders.asOf}.</p>}
      <div class={kinds.length > 1 ? 'two' : ''}>
        {kinds.map(({ kind, title }) => (
          <KindOfLeaders key={kind} assessment={assessment} kind={kind} title={title} isAlone={kinds.length === 1} />
        ))}
      </div>
      <LeadersTable leaders={leaders} kind="group" />
      <LeadersTable leaders={leaders} kind="company" />
      {leaders.missing.length > 0 && <p class="aside">No figures for that date: {leaders.missing.join(', ')}.</p>}
    </section>
  );
}

interface KindProps {
  readonly assessment: Assessment;
  readonly kind: LeaderRow['kind'];
  readonly title: string;
  /** Whether it stands beside its text, for want of the other kind. */
  readonly isAlone: boolean;
}

function KindOfLeaders({ assessment, kind, title, isAlone }: KindProps): JSX.Element {
  const { leaders } = assessment;
  const rows = leaders.rows.filter((row) => row.kind === kind);
  const drawn = pickDrawn(rows);
  const reading = readLeaders(leaders, kind);
  const hasQuarter = drawn.some(({ cells }) => cells['3 months'].againstLarge !== null);
  const left = rows.filter(({ cells }) => cells.YTD.againstLarge !== null).length - drawn.length;
  return (
    <div class={isAlone ? 'split' : ''}>
      <div>
        <h3>{title}</h3>
        <p>
          <Said sentence={reading} />
        </p>
      </div>
      {drawn.length > 0 && (
        <ChartFigure
          drawing={{
            id: `leaders-${kind}`,
            toOption: (style) => toLeadersChart(rows, style),
            heightOf: () => leadersChartHeight(rows),
          }}
          isCompact
          label={`Bars of active return against ${leaders.largeBenchmark}. ${toPlainText(reading)}`}
          legend={
            <Legend
              items={[
                { kind: 'item', color: '--challenger', text: 'year to date' },
                ...(hasQuarter ? [{ kind: 'ring' as const, color: '--muted', text: '3 months' }] : []),
              ]}
            />
          }
          source={`${leaders.return} return against ${leaders.largeBenchmark} in percentage points, to ${leaders.asOf}${left > 0 ? `; the ${left} in the middle are in the table` : ''}`}
        />
      )}
    </div>
  );
}
