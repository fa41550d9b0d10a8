import type { JSX } from 'preact';
import type { CheckedClaim } from '../../../claims/checked.ts';
import { Prose } from '../../html/prose.tsx';
import { formatAsserted, formatMeasured, formatUntoldNearest, formatWindow } from '../format-claim.ts';
import { toSafeText } from '../quote-text.ts';
import { isFailing } from '../verdict-mark.ts';
import { anchorsOf } from './anchors.ts';
import { VerdictBadge } from './verdict-badge.tsx';

interface FailingListProps {
  readonly claims: readonly CheckedClaim[];
  readonly place: number;
  readonly title?: string;
  /** Statements that are looked at: all where nothing is left out. */
  readonly isShown?: (claim: CheckedClaim) => boolean;
}

/** What an editor has to look at first. */
export function FailingList({
  claims,
  place,
  title = 'What does not hold',
  isShown = () => true,
}: FailingListProps): JSX.Element | null {
  const failing = claims.flatMap((claim, i) => (isFailing(claim.verdict) && isShown(claim) ? [{ claim, i }] : []));
  if (failing.length === 0) return null;
  return (
    <section>
      <h2 class="section-title">{title}</h2>
      <ul class="findings">
        {failing.map(({ claim, i }) => (
          <li key={claim.id}>
            <div>
              <VerdictBadge verdict={claim.verdict} />
            </div>
            <div>
              <p class="quote">
                “<a href={`#${anchorsOf(place, i).mark}`}>{toSafeText(claim.quote)}</a>”
              </p>
              <Compared claim={claim} />
              <p>
                <Prose text={toSafeText(claim.reason)} />
              </p>
              {formatUntoldNearest(claim) !== '' && (
                <p>
                  True, or nearly: <Prose text={formatUntoldNearest(claim)} />.
                </p>
              )}
              <a class="how" href={`#${anchorsOf(place, i).evidence}`}>
                the evidence
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Compared({ claim }: { readonly claim: CheckedClaim }): JSX.Element {
  return (
    <p class="compared">
      <span>
        asserted <strong>{formatAsserted(claim)}</strong>
      </span>
      <span>
        measured <strong>{formatMeasured(claim)}</strong>
      </span>
      <span>{formatWindow(claim)}</span>
    </p>
  );
}
