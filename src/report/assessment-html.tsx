import { renderToString } from 'preact-render-to-string';
import type { Assessment, Case } from '../assess/index.ts';
import type { SeriesStore } from '../data/index.ts';
import { readVersion } from '../data/read-version.ts';
import { measureReportHistory } from './history/report-history.ts';
import { AssessmentPage } from './html/assessment-page.tsx';
import { ChartPainter } from './html/chart-painter.ts';
import { stylesheet } from './html/stylesheet.ts';
import { StaticChart } from './svg/static-chart.tsx';

const contentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** An assessment as one self-contained HTML file that asks the network for nothing. */
export function renderAssessmentHtml(assessment: Assessment, given: Case, store: SeriesStore): string {
  const history = measureReportHistory(assessment, given, store);
  const page = renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentPolicy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content={`Rotascope ${readVersion()}`} />
        <title>{assessment.answer}</title>
        <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
      </head>
      <body>
        <ChartPainter.Provider value={StaticChart}>
          <AssessmentPage assessment={assessment} history={history} version={readVersion()} />
        </ChartPainter.Provider>
      </body>
    </html>,
  );
  return `<!doctype html>\n${page}\n`;
}
