import type { ComponentChildren, JSX } from 'preact';
import type { CheckedClaim } from '../../../claims/checked.ts';
import { Prose } from '../../html/prose.tsx';
import { formatAsserted, formatMeasured, formatWindow } from '../format-claim.ts';
import { toSafeText } from '../quote-text.ts';
import { anchorsOf } from './anchors.ts';
import { VerdictBadge } from './verdict-badge.tsx';

interface ClaimTableProps {
  readonly claims: readonly CheckedClaim[];
  readonly place: number;
  /** Statements that are listed: all where nothing is left out. */
  readonly isShown?: (claim: CheckedClaim) => boolean;
  /** Stands above the table. */
  readonly children?: ComponentChildren;
}

/** Every statement in the order of the text. */
export function ClaimTable({ claims, place, isShown = () => true, children }: ClaimTableProps): JSX.Element | null {
  const shown = claims.map((claim, i) => ({ claim, i })).filter(({ claim }) => isShown(claim));
  if (shown.length === 0) return null;
  return (
    <section>
      <h2 class="section-title">Every statement</h2>
      {children}
      <table class="claims">
        <ClaimTableHead />
        <tbody>
          {shown.map(({ claim, i }) => (
            <tr key={claim.id}>
              <td>
                <span class="number-of">{i + 1}</span>
                <VerdictBadge verdict={claim.verdict} isPlain />
              </td>
              <th scope="row" class="statement">
                <a href={`#${anchorsOf(place, i).evidence}`}>{toSafeText(claim.quote)}</a>
              </th>
              <td data-head="asserted">{formatAsserted(claim)}</td>
              <td data-head="measured" class="number">
                {formatMeasured(claim)}
              </td>
              <td data-head="window">
                <Prose text={formatWindow(claim)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The columns of a table of statements. */
export function ClaimTableHead(): JSX.Element {
  return (
    <thead>
      <tr>
        <th scope="col">Verdict</th>
        <th scope="col">Statement</th>
        <th scope="col">Asserted</th>
        <th scope="col" class="number">
          Measured
        </th>
        <th scope="col">Window</th>
      </tr>
    </thead>
  );
}
