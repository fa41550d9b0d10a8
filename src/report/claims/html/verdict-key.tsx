import type { JSX } from 'preact';
import type { CheckedText } from '../../../claims/checked.ts';
import { countVerdicts, verdictMarks } from '../verdict-mark.ts';
import { VerdictBadge } from './verdict-badge.tsx';

/** What the marks of a text mean: the verdicts that occur in it. */
export function VerdictKey({ summary }: { readonly summary: CheckedText['summary'] }): JSX.Element {
  return (
    <aside class="key" aria-label="Key">
      <p>Follow a marked statement to its evidence.</p>
      <dl>
        {countVerdicts(summary).map(({ verdict }) => (
          <div key={verdict}>
            <dt>
              <VerdictBadge verdict={verdict} />
            </dt>
            <dd>{verdictMarks[verdict].meaning}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
