import { renderToString } from 'preact-render-to-string';
import type { CheckedText, Conflict } from '../../claims/checked.ts';
import { readVersion } from '../../data/read-version.ts';
import { stylesheet } from '../html/stylesheet.ts';
import { CheckedPage } from './html/checked-page.tsx';
import { claimsStylesheet } from './html/claims-stylesheet.ts';
import { toSafeText } from './quote-text.ts';

/** Nothing is fetched, and no script runs: what a text holds stays text. */
const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Checked texts as one self-contained HTML file without scripts, each with its text as read, in the same order. */
export function renderCheckedHtml(
  checked: readonly CheckedText[],
  texts: readonly string[],
  between: readonly Conflict[] = [],
): string {
  const [first] = checked;
  const title = checked.length === 1 && first !== undefined ? (first.title ?? first.source) : `${checked.length} texts`;
  const page = renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentPolicy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content={`Rotascope ${readVersion()}`} />
        <title>{`${toSafeText(title).replaceAll('\n', ' ')}: checked`}</title>
        <style dangerouslySetInnerHTML={{ __html: stylesheet + claimsStylesheet }} />
      </head>
      <body>
        <CheckedPage checked={checked} texts={texts} between={between} version={readVersion()} />
      </body>
    </html>,
  );
  return `<!doctype html>\n${page}\n`;
}
