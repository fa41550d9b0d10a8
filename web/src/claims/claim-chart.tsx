import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { CheckedClaim } from '../../../src/claims/checked.ts';
import { claimWindowChartHeight, toClaimWindowChart } from '../../../src/report/charts/claim-window-chart.ts';
import {
  type ClaimWindow,
  type ClaimWindowPlan,
  describeClaimWindow,
  planClaimWindow,
  type SeriesColumns,
  toClaimWindow,
} from '../../../src/report/claims/claim-window.ts';
import { ChartFigure } from '../../../src/report/html/chart-figure.tsx';
import { Legend, type LegendItem } from '../../../src/report/html/legend.tsx';
import { toSourceLine } from '../../../src/report/sources.ts';
import { toPath } from '../api/ask.ts';
import { useAnswer } from '../api/use-answer.ts';

/** The levels around the window of a statement, asserted against measured; nothing where no series shows it. */
export function ClaimChart({ claim }: { readonly claim: CheckedClaim }): JSX.Element | null {
  const plan = useMemo(() => planClaimWindow(claim), [claim]);
  const first = useAnswer<SeriesColumns>(toSeriesPath(plan, 0));
  const second = useAnswer<SeriesColumns>(toSeriesPath(plan, 1));
  const wanted = plan?.series.length ?? 0;
  const answers = [first.answer, second.answer].flatMap((answer) => answer ?? []);
  const problem = first.problem ?? second.problem;
  if (plan === undefined) return null;
  if (problem !== undefined) return <p class="note">No chart: {problem.message}.</p>;
  if (answers.length < wanted) return <p class="waiting chart-waiting">Reading the figures of the window …</p>;
  if (answers[0]?.dates.length === 0) return <p class="note">No figures lie in the window at this time.</p>;
  return <WindowFigure claim={claim} plan={plan} columns={answers} />;
}

function toSeriesPath(plan: ClaimWindowPlan | undefined, index: number): string | null {
  const wanted = plan?.series[index];
  if (plan === undefined || wanted === undefined) return null;
  const path = `/v1/series/${encodeURIComponent(wanted.series)}/${encodeURIComponent(wanted.field)}`;
  return toPath(path, { first: plan.first, last: plan.last, asOf: plan.asOf });
}

interface WindowFigureProps {
  readonly claim: CheckedClaim;
  readonly plan: ClaimWindowPlan;
  readonly columns: readonly SeriesColumns[];
}

function WindowFigure({ claim, plan, columns }: WindowFigureProps): JSX.Element {
  const found = useMemo(() => toClaimWindow(claim, plan, columns), [claim, plan, ...columns]);
  const drawing = useMemo(
    () => ({
      id: `statement-${claim.id}`,
      toOption: (style: Parameters<typeof toClaimWindowChart>[1]) => toClaimWindowChart(found, style),
      heightOf: () => claimWindowChartHeight,
    }),
    [found, claim],
  );
  const said = describeClaimWindow(found);
  return (
    <ChartFigure
      drawing={drawing}
      label={`${plan.reading.label}. ${said}`}
      legend={<Legend items={listLegend(found)} />}
      caption={said}
      source={toSourceLine([plan.reading.measurement])}
    />
  );
}

function listLegend({ lines, window, nearest, asserted, measured }: ClaimWindow): LegendItem[] {
  return [
    ...lines.map(
      ({ name }, i): LegendItem => ({ kind: 'line', color: i === 0 ? '--challenger' : '--market', text: name }),
    ),
    { kind: 'item', color: '--shade', text: window.isDated ? 'window as dated' : 'window measured' },
    ...(nearest === null ? [] : [{ kind: 'item', color: '--near', text: 'nearest window that is true' } as const]),
    ...(measured === null ? [] : [{ kind: 'dot', color: '--ink', text: 'measured' } as const]),
    ...(asserted === null ? [] : [{ kind: 'ring', color: '--incumbent', text: 'asserted' } as const]),
  ];
}
