import type { ComponentChildren, JSX } from 'preact';
import { AnswerHeader } from '../../../src/report/html/answer-header.tsx';
import { BalanceSection, ListSection, NeedsSection } from '../../../src/report/html/assessment-page.tsx';
import { BreakSection } from '../../../src/report/html/break-section.tsx';
import { DriversSection, StatesSection, StrengthSection } from '../../../src/report/html/chart-sections.tsx';
import { ContextTable } from '../../../src/report/html/context-table.tsx';
import { DimensionSection } from '../../../src/report/html/dimension-section.tsx';
import { BetasSection, BreadthSection, ValuationSection } from '../../../src/report/html/figure-sections.tsx';
import { ForAndAgainst } from '../../../src/report/html/for-and-against.tsx';
import { LeadersSection } from '../../../src/report/html/leaders-section.tsx';
import { WatchpointTable } from '../../../src/report/html/watchpoint-table.tsx';
import { ChartOrigin } from '../chart/chart-origin.ts';
import { EvidenceAtHand } from '../evidence/evidence-at-hand.tsx';
import { OperatorCommand } from '../pages/operator-command.tsx';
import type { CaseReport } from './case-report.ts';
import { ChangesSection } from './changes-section.tsx';
import { MapExplorer } from './map-explorer.tsx';
import type { CaseSectionId } from './section-list.ts';

/** Everything that a case says on a date: the glance first, then each question with its charts, then all evidence. */
export function CaseSections({ report }: { readonly report: CaseReport }): JSX.Element {
  const { assessment, history } = report;
  const { dimensions, watchpoints, changesParts, notMeasured, drivers, context } = assessment;
  return (
    <EvidenceAtHand report={report}>
      <ChartOrigin.Provider value={`${assessment.case}-${assessment.asOf}`}>
        <main>
          <Part id="glance">
            <AnswerHeader assessment={assessment} />
            <section>
              <h2 class="section-title">For and against</h2>
              <ForAndAgainst dimensions={dimensions} />
            </section>
            <ChangesSection assessment={assessment} />
            <section>
              <h2 class="section-title">Watchpoints</h2>
              <WatchpointTable watchpoints={watchpoints.filter(({ lacking }) => lacking.length === 0)} />
            </section>
            <ListSection
              title="What would change the answer"
              items={changesParts}
              none="Nothing that could be measured."
            />
            <BalanceSection assessment={assessment} />
          </Part>
          <Part id="strength">
            <StrengthSection assessment={assessment} history={history} />
            <StatesSection assessment={assessment} history={history} />
          </Part>
          <Part id="map">
            <MapExplorer tails={history.tails} asOf={assessment.asOf} />
          </Part>
          <Part id="leaders">
            <LeadersSection assessment={assessment} />
          </Part>
          <Part id="break">
            <BreakSection breakOrBlip={assessment.breakOrBlip} />
          </Part>
          <Part id="breadth" none={noneAtHand.breadth}>
            <BreadthSection assessment={assessment} />
          </Part>
          <Part id="valuation" none={noneAtHand.valuation}>
            <ValuationSection assessment={assessment} />
          </Part>
          <Part id="drivers">
            <DriversSection assessment={assessment} history={history} />
            <BetasSection assessment={assessment} />
          </Part>
          <Part id="evidence">
            <section>
              <h2 class="section-title">The evidence, dimension by dimension</h2>
              {dimensions.map((dimension) => (
                <DimensionSection key={dimension.id} dimension={dimension} />
              ))}
            </section>
            <section>
              <h2 class="section-title">Figures in context</h2>
              <p class="reading">Shown beside the evidence; they take no part in the weighing.</p>
              <div class="two">
                <ContextTable title="Drivers" results={drivers} />
                <ContextTable title="Also measured" results={context} />
              </div>
            </section>
          </Part>
          <Part id="coverage">
            <ListSection
              title="Not measurable on that date, and why"
              items={notMeasured.map((line) => [line])}
              none="Everything could be measured."
            />
            <NeedsSection needs={assessment.needsImport} />
            <p>
              <a href="/series">All series at hand, with their age</a>
            </p>
          </Part>
          <p class="note">
            Figures as known on {assessment.asOf}: nothing published later was used. Rotascope {report.version}. This is
            measurement, not investment advice.
          </p>
        </main>
      </ChartOrigin.Provider>
    </EvidenceAtHand>
  );
}

const noneAtHand = {
  breadth: {
    title: 'How many take part',
    text: 'Nothing can be drawn: it needs the members of an index with their prices, and none are at hand for that date.',
  },
  valuation: {
    title: 'Dear or cheap by their own history',
    text: 'Nothing can be drawn: it needs a history of multiples or market values, and none is at hand for that date.',
  },
};

interface PartProps {
  readonly id: CaseSectionId;
  readonly children: ComponentChildren;
  /** What stands there where nothing of the part could be drawn: the stylesheet decides. */
  readonly none?: { readonly title: string; readonly text: string };
}

/** A part of the page with an anchor; where nothing of it can be drawn, its note stands alone. */
function Part({ id, children, none }: PartProps): JSX.Element {
  return (
    <div id={id} class="part-of-page" tabIndex={-1}>
      {children}
      {none !== undefined && (
        <div class="none-at-hand">
          <h2 class="section-title">{none.title}</h2>
          <p>
            {none.text} Choose another date, or see <a href="#coverage">what is lacking</a>. Whoever runs this server
            brings in files that hold it with <OperatorCommand command="rotascope import FILES" />
          </p>
        </div>
      )}
    </div>
  );
}
