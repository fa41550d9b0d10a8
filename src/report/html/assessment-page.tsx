import type { JSX } from 'preact';
import type { Assessment, ImportNeeds } from '../../assess/index.ts';
import { type Sentence, say, toPlainText } from '../../assess/sentence.ts';
import { dimensionsChartHeight, toDimensionsChart } from '../charts/dimensions-chart.ts';
import type { ReportHistory } from '../history/report-history.ts';
import { readBalance } from '../readings.ts';
import { toSourceLine } from '../sources.ts';
import { AnswerHeader } from './answer-header.tsx';
import { BreakSection } from './break-section.tsx';
import { ChartFigure } from './chart-figure.tsx';
import { DriversSection, RotationMapSection, StatesSection, StrengthSection } from './chart-sections.tsx';
import { ContextTable } from './context-table.tsx';
import { DimensionSection } from './dimension-section.tsx';
import { BetasSection, BreadthSection, ValuationSection } from './figure-sections.tsx';
import { ForAndAgainst } from './for-and-against.tsx';
import { LeadersSection } from './leaders-section.tsx';
import { Prose } from './prose.tsx';
import { Said } from './said.tsx';
import { WatchpointTable } from './watchpoint-table.tsx';

interface PageProps {
  readonly assessment: Assessment;
  readonly history: ReportHistory;
  readonly version: string;
}

export function AssessmentPage({ assessment, history, version }: PageProps): JSX.Element {
  const { dimensions, watchpoints, changesParts, notMeasured } = assessment;
  return (
    <>
      <AnswerHeader assessment={assessment} />
      <main>
        <BalanceSection assessment={assessment} />
        <StrengthSection assessment={assessment} history={history} />
        <RotationMapSection assessment={assessment} history={history} />
        <LeadersSection assessment={assessment} />
        <BreadthSection assessment={assessment} />
        <DriversSection assessment={assessment} history={history} />
        <BetasSection assessment={assessment} />
        <ValuationSection assessment={assessment} />
        <StatesSection assessment={assessment} history={history} />
        <BreakSection breakOrBlip={assessment.breakOrBlip} />
        <section>
          <h2 class="section-title">The evidence, dimension by dimension</h2>
          <ForAndAgainst dimensions={dimensions} />
          {dimensions.map((dimension) => (
            <DimensionSection key={dimension.id} dimension={dimension} />
          ))}
        </section>
        {assessment.drivers.length + assessment.context.length > 0 && (
          <section>
            <h2 class="section-title">Figures in context</h2>
            <p class="reading">Shown beside the evidence; they take no part in the weighing.</p>
            <div class="two">
              <ContextTable title="Drivers" results={assessment.drivers} />
              <ContextTable title="Also measured" results={assessment.context} />
            </div>
          </section>
        )}
        <section>
          <h2 class="section-title">Watchpoints</h2>
          <WatchpointTable watchpoints={watchpoints.filter(({ lacking }) => lacking.length === 0)} />
        </section>
        <ListSection title="What would change the answer" items={changesParts} none="Nothing that could be measured." />
        <ListSection
          title="Not measurable on that date, and why"
          items={notMeasured.map((line) => [line])}
          none="Everything could be measured."
        />
        <NeedsSection needs={assessment.needsImport} />
      </main>
      <PageFooter assessment={assessment} version={version} />
    </>
  );
}

/** The score of each dimension as a bar. */
export function BalanceSection({ assessment }: { readonly assessment: Assessment }): JSX.Element {
  const { dimensions } = assessment;
  const reading = readBalance(assessment);
  const used = dimensions.flatMap(({ evidence }) => evidence.map(({ measurement }) => measurement));
  return (
    <section>
      <h2 class="section-title">How the evidence balances</h2>
      <div class="split">
        <div>
          <p class="reading">
            <Said sentence={reading} />
          </p>
          <p class="reading">
            Each bar is the mean reading of a dimension’s evidence: +1 for, 0 neutral, −1 against. Beyond a third it
            speaks for or against; in between it is mixed.
          </p>
        </div>
        <ChartFigure
          drawing={{
            id: 'balance',
            toOption: (style) => toDimensionsChart(dimensions, style),
            heightOf: () => dimensionsChartHeight(dimensions),
          }}
          isCompact
          figures={dimensions.flatMap(({ name, score }) =>
            score === null ? [] : [say`${name}: score ${{ text: toSigned(score), listedIn: 'evidence' }}`],
          )}
          label={`Bars of the score of each dimension. ${dimensions.map(({ name, reading: word }) => `${name}: ${word}`).join(', ')}.`}
          source={`${new Set(used.map(({ metric }) => metric)).size} metrics on ${countInputs(used)} series; each figure below names its own`}
        />
      </div>
    </section>
  );
}

function toSigned(score: number): string {
  return `${score > 0 ? '+' : ''}${score.toFixed(2)}`;
}

function countInputs(used: readonly Assessment['stateMeasurement'][]): number {
  return new Set(used.flatMap(({ inputs }) => inputs.map(({ series }) => series))).size;
}

interface ListSectionProps {
  readonly title: string;
  readonly items: readonly Sentence[];
  readonly none: string;
}

/** A titled list of sentences. */
export function ListSection({ title, items, none }: ListSectionProps): JSX.Element {
  return (
    <section>
      <h2 class="section-title">{title}</h2>
      {items.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul class="plain">
          {items.map((item) => (
            <li key={toPlainText(item)}>
              <Said sentence={item} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What an import would make measurable, in one paragraph. */
export function NeedsSection({ needs: { figures, inputs } }: { readonly needs: ImportNeeds }): JSX.Element | null {
  if (figures.length === 0) return null;
  return (
    <section>
      <h2 class="section-title">Needs an import</h2>
      <p class="reading">
        <Prose text={`${figures.join('; ')}.`} />
      </p>
      <p class="reading">
        Not at hand: <Prose text={inputs.join(', ')} />. <code>rotascope import FILE</code> reads files you own; these
        figures took no part.
      </p>
    </section>
  );
}

function PageFooter({ assessment, version }: Pick<PageProps, 'assessment' | 'version'>): JSX.Element {
  const { asOf, case: id, stateMeasurement } = assessment;
  return (
    <footer>
      <div>
        <p>
          Figures as known on {asOf}: nothing published later was used. Written by Rotascope {version}; the same figures
          and version give the same bytes. Derive it again:{' '}
          <code>
            rotascope assess {id} --as-of {asOf}
          </code>
          ; the drawer under each figure has the command for that figure alone.
        </p>
        <p>State of the rotation: {toSourceLine([stateMeasurement])}. This is measurement, not investment advice.</p>
      </div>
    </footer>
  );
}
