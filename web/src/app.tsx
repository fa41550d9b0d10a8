import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ErrorBoundary, LocationProvider, lazy, Route, Router } from 'preact-iso';
import { ChartPainter } from '../../src/report/html/chart-painter.ts';
import { pagePaths } from '../../src/server/page-paths.ts';
import { loadCatalogue } from './api/load-catalogue.ts';
import { Problem } from './api/problem.ts';
import { CasePage } from './case/case-page.tsx';
import { InteractiveChart } from './chart/interactive-chart.tsx';
import { EvidenceProvider } from './evidence/evidence-provider.tsx';
import { OperatorCommand } from './pages/operator-command.tsx';
import { ProblemNote } from './pages/problem-note.tsx';
import { TopBar } from './pages/top-bar.tsx';

const ClaimDesk = lazy(() => import('./claims/claim-desk.tsx').then((module) => module.ClaimDesk, toLostPage));
const LedgerPage = lazy(() => import('./claims/ledger-page.tsx').then((module) => module.LedgerPage, toLostPage));
const SeriesPage = lazy(() => import('./pages/series-page.tsx').then((module) => module.SeriesPage, toLostPage));

const toLostPage = (): typeof LostPage => LostPage;

/** What is not of the dashboard, such as the page of the API, is left to the server. */
const ownPaths = /^\/(?!docs|openapi|v1)/;

/** The dashboard: the case page, the claim desk, the ledger and the series at hand. */
export function App(): JSX.Element {
  const { isReady, problem, retry } = useCatalogue();
  return (
    <LocationProvider scope={ownPaths}>
      <a class="skip" href="#content">
        To the content
      </a>
      <TopBar />
      <div id="content">
        {problem !== undefined && <ProblemNote problem={problem} retry={retry} />}
        {problem === undefined && !isReady && <p class="waiting">Reading the catalogue of metrics …</p>}
        {isReady && <Pages />}
      </div>
    </LocationProvider>
  );
}

function Pages(): JSX.Element {
  return (
    <ChartPainter.Provider value={InteractiveChart}>
      <EvidenceProvider>
        <ErrorBoundary>
          <Router>
            <Route path={pagePaths.home} component={CasePage} />
            <Route path={pagePaths.case} component={CasePage} />
            <Route path={pagePaths.claims} component={ClaimDesk} />
            <Route path={pagePaths.ledger} component={LedgerPage} />
            <Route path={pagePaths.series} component={SeriesPage} />
            <Route default component={NotFound} />
          </Router>
        </ErrorBoundary>
      </EvidenceProvider>
    </ChartPainter.Provider>
  );
}

/** A part of the dashboard could not be loaded: the server was away, or is another version by now. */
function LostPage(): JSX.Element {
  return (
    <main class="page">
      <div class="problem" role="alert">
        <p>
          <strong>This page could not be loaded.</strong> Load it again. If that does not help, whoever runs the server
          starts it again with <OperatorCommand command="rotascope serve" />
        </p>
        <button type="button" onClick={() => location.reload()}>
          Load it again
        </button>
      </div>
    </main>
  );
}

function NotFound(): JSX.Element {
  useEffect(() => {
    document.title = 'No such page – Rotascope';
  }, []);
  return (
    <main class="page">
      <h1>There is no such page</h1>
      <p>
        Go to <a href="/">the case</a>, <a href="/claims">the claim desk</a>, <a href="/ledger">the ledger</a> or{' '}
        <a href="/series">the series at hand</a>.
      </p>
    </main>
  );
}

function useCatalogue(): { isReady: boolean; problem: Problem | undefined; retry: () => void } {
  const [isReady, setIsReady] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const load = (): void => {
    setProblem(undefined);
    loadCatalogue().then(
      () => setIsReady(true),
      (error: unknown) => setProblem(error instanceof Problem ? error : new Problem('unexpected', String(error))),
    );
  };
  useEffect(load, []);
  return { isReady, problem, retry: load };
}
