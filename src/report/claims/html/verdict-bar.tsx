import type { ComponentChildren, JSX } from 'preact';
import type { CheckedText } from '../../../claims/checked.ts';
import { countVerdicts, describeSummary, verdictMarks } from '../verdict-mark.ts';
import { VerdictBadge } from './verdict-badge.tsx';

interface VerdictBarProps {
  readonly summary: CheckedText['summary'];
  /** Whether the counts stand beneath it. */
  readonly hasTally?: boolean;
  /** Stands in place of the counts. */
  readonly children?: ComponentChildren;
}

/** Statements by verdict as one bar, a stretch for each. */
export function VerdictBar({ summary, hasTally = false, children }: VerdictBarProps): JSX.Element | null {
  const counts = countVerdicts(summary);
  if (counts.length === 0) return null;
  return (
    <>
      <div class="bar" role="img" aria-label={describeSummary(summary)}>
        {counts.map(({ verdict, count }) => (
          <span key={verdict} class={verdictMarks[verdict].tone} style={`flex:${count}`}>
            {hasTally && `${verdictMarks[verdict].sign} ${count}`}
          </span>
        ))}
      </div>
      {children}
      {hasTally && children === undefined && (
        <ul class="tally">
          {counts.map(({ verdict, count }) => (
            <li key={verdict}>
              <strong>{count}</strong> <VerdictBadge verdict={verdict} isPlain />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
