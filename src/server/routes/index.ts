import type { FigureRoute, Route } from '../route.ts';
import { assessmentRoute, caseListRoute, changesRoute, reportRoute, structureRoute } from './case-routes.ts';
import { claimsRoute, ledgerRoute } from './claim-routes.ts';
import { explanationRoute, historyRoute, measurementRoute, metricListRoute } from './metric-routes.ts';
import { seriesListRoute, seriesRoute } from './series-routes.ts';
import { healthRoute, readinessRoute } from './server-routes.ts';

/** Every route, in the order of the documents. */
export const routes: readonly Route[] = [
  metricListRoute,
  measurementRoute,
  explanationRoute,
  historyRoute,
  caseListRoute,
  assessmentRoute,
  structureRoute,
  changesRoute,
  reportRoute,
  claimsRoute,
  ledgerRoute,
  seriesListRoute,
  seriesRoute,
  healthRoute,
  readinessRoute,
];

/** Those that a worker can answer as well. */
export const figureRoutes: readonly FigureRoute[] = routes.filter((route) => route.isLasting);
