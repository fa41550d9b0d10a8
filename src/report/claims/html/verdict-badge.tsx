import type { JSX } from 'preact';
import type { Verdict } from '../../../claims/judgement.ts';
import { verdictMarks } from '../verdict-mark.ts';

interface VerdictBadgeProps {
  readonly verdict: Verdict;
  /** Without its ground, as in a table or a list of counts. */
  readonly isPlain?: boolean;
}

export function VerdictBadge({ verdict, isPlain = false }: VerdictBadgeProps): JSX.Element {
  const { sign, label, tone } = verdictMarks[verdict];
  return (
    <span class={`${isPlain ? 'verdict' : 'badge-verdict'} ${tone}`}>
      <span aria-hidden="true">{sign}</span> {label}
    </span>
  );
}
