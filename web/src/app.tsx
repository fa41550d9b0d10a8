import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ErrorBoundary, LocationProvider, lazy, Route, Router } from 'preact-iso';
import { ChartPainter } from '../../src/report/html/chart-painter.ts';
import { loadCatalogue } from './api/load-catalogue.ts';
import { Problem } from './api/problem.ts';
import { CasePage } from './case/case-page.tsx';
import { InteractiveChart } from './chart/interactive-chart.tsx';
import { EvidenceProvider } from './evidence/evidence-provider.tsx';
import { ProblemNote } from './pages/problem-note.tsx';
import { TopBar } from './pages/top-bar.tsx';

const ClaimDesk = lazy(() => import('./claims/claim-desk.tsx').then((module) => module.ClaimDesk));
const LedgerPage = lazy(() => import('./claims/ledger-page.tsx').then((module) => module.LedgerPage));
const SeriesPage = lazy(() => import('./pages/series-page.tsx').then((module) => module.SeriesPage));

/** The dashboard: the case page, the claim desk, the ledger and the series at hand. */
export function App(): JSX.Element {
  const { isReady, problem, retry } = useCatalogue();
  return (
    <LocationProvider>
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
            <Route path="/" component={CasePage} />
            <Route path="/cases/:id" component={CasePage} />
            <Route path="/claims" component={ClaimDesk} />
            <Route path="/ledger" component={LedgerPage} />
            <Route path="/series" component={SeriesPage} />
            <Route default component={NotFound} />
          </Router>
        </ErrorBoundary>
      </EvidenceProvider>
    </ChartPainter.Provider>
  );
}

function NotFound(): JSX.Element {
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
