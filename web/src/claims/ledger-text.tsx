import type { JSX } from 'preact';
import { countByVerdict } from '../../../src/claims/ledger/count-by-verdict.ts';
import type { CheckRecord, LedgerClaim } from '../../../src/claims/ledger/index.ts';
import { formatAsserted, formatKept, formatReading, formatWindow } from '../../../src/report/claims/format-claim.ts';
import { ClaimTableHead } from '../../../src/report/claims/html/claim-table.tsx';
import { VerdictBadge } from '../../../src/report/claims/html/verdict-badge.tsx';
import { VerdictBar } from '../../../src/report/claims/html/verdict-bar.tsx';
import { toSafeText } from '../../../src/report/claims/quote-text.ts';
import { describeSummary } from '../../../src/report/claims/verdict-mark.ts';
import { statementKinds } from './statement-kinds.ts';

interface LedgerTextProps {
  readonly text: CheckRecord;
  /** Whether all its statements are listed, or only those of a verdict or kind. */
  readonly isWhole: boolean;
}

/** One kept check: what became of the statements of a text, without its words. */
export function LedgerText({ text, isWhole }: LedgerTextProps): JSX.Element {
  const { title, source, publisher, published, checkedAt, asOf, claims } = text;
  const summary = countByVerdict(claims);
  return (
    <li>
      <h3>{toSafeText(title ?? source)}</h3>
      <p class="of-text">
        {publisher !== null && <span>{toSafeText(publisher)}</span>}
        <span>published {published}</span>
        <span>
          checked {checkedAt.slice(0, 10)}, forecasts as of {asOf}
        </span>
        {title !== null && <span>{toSafeText(source)}</span>}
      </p>
      <VerdictBar summary={summary} />
      <details>
        <summary>
          {isWhole ? '' : 'Of those asked for, '}
          {describeSummary(summary)}
        </summary>
        <StatementTable claims={claims} />
      </details>
    </li>
  );
}

function StatementTable({ claims }: { readonly claims: readonly LedgerClaim[] }): JSX.Element {
  return (
    <table class="claims kept">
      <ClaimTableHead />
      <tbody>
        {claims.map((claim) => (
          <tr key={claim.id}>
            <td>
              <span class="number-of">{claim.id.slice(1)}</span>
              <VerdictBadge verdict={claim.verdict} isPlain />
            </td>
            <th scope="row" class="statement">
              {describeStatement(claim)}
            </th>
            <td data-head="asserted">{formatAsserted(claim)}</td>
            <td data-head="measured" class="number">
              {formatMeasuredOf(claim)}
            </td>
            <td data-head="window">{formatWindow(toDated(claim))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What it is about: its words are not kept. */
function describeStatement({ kind, subject, against }: LedgerClaim): string {
  const about = [subject, against].flatMap((one) => (one === null ? [] : [toSafeText(one.name)]));
  return [statementKinds[kind] ?? toSafeText(kind), ...(about.length === 0 ? [] : [about.join(' against ')])].join(
    ': ',
  );
}

/** What was measured; of a mere direction the ledger keeps no unit, and returns are in percent. */
function formatMeasuredOf({ measured, asserted, kind }: LedgerClaim): string {
  if (measured === null) return '–';
  if (kind === 'return' || kind === 'relative-return') return formatKept({ measured, asserted, kind });
  return formatReading({ label: '', measured, holds: null, measurement: null }, { asserted, kind });
}

function toDated({ horizon, period, kind }: LedgerClaim): Parameters<typeof formatWindow>[0] {
  return { period: { ...period, text: null }, kind, ...(horizon === null ? {} : { horizon }) };
}
