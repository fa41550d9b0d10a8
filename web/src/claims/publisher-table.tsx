import type { JSX } from 'preact';
import type { PublisherRow } from '../../../src/claims/ledger/index.ts';
import { toSafeText } from '../../../src/report/claims/quote-text.ts';

/** How often the statements of each publisher held: shares of what could be measured, with the counts. */
export function PublisherTable({ rows }: { readonly rows: readonly PublisherRow[] }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label="Publishers">
      <table class="publishers">
        <caption class="quiet">
          Shares are of the statements of fact that could be measured, and of the forecasts that have come due. “Does
          not hold” counts what is contradicted, inconsistent, misdated or outdated.
        </caption>
        <thead>
          <tr>
            <th scope="col">Publisher</th>
            {['Texts', 'Statements', 'Measured', 'Supported', 'Does not hold', 'Contradicted', 'Forecasts hit'].map(
              (name) => (
                <th key={name} scope="col" class="number">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PublisherLine key={row.publisher ?? ''} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PublisherLine({ row }: { readonly row: PublisherRow }): JSX.Element {
  const { publisher, texts, counts, measured, supportedShare, failingShare, hitShare } = row;
  const { supported = 0, contradicted = 0, misdated = 0, outdated = 0, inconsistent = 0 } = counts;
  const { 'forecast-hit': hit = 0, 'forecast-missed': missed = 0 } = counts;
  return (
    <tr>
      <th scope="row">{publisher === null ? <span class="none">not known</span> : toSafeText(publisher)}</th>
      <td class="number">{texts}</td>
      <td class="number">{counts.claims}</td>
      <td class="number">{measured}</td>
      <ShareCell share={supportedShare} count={supported} of={measured} />
      <ShareCell share={failingShare} count={contradicted + misdated + outdated + inconsistent} of={measured} />
      <ShareCell share={measured === 0 ? null : contradicted / measured} count={contradicted} of={measured} />
      <ShareCell share={hitShare} count={hit} of={hit + missed} />
    </tr>
  );
}

interface ShareCellProps {
  /** Unit: fraction; null where there is nothing to take a share of. */
  readonly share: number | null;
  readonly count: number;
  readonly of: number;
}

function ShareCell({ share, count, of }: ShareCellProps): JSX.Element {
  if (share === null) return <td class="number none">none due</td>;
  return (
    <td class="number">
      <strong>{Math.round(100 * share)}%</strong>{' '}
      <span class="ticker">
        {count} of {of}
      </span>
    </td>
  );
}
