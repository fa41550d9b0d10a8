import type { JSX } from 'preact';
import type { CheckedText } from '../../../src/claims/checked.ts';
import type { Verdict } from '../../../src/claims/judgement.ts';
import { countVerdicts, verdictMarks } from '../../../src/report/claims/verdict-mark.ts';

interface VerdictFilterProps {
  readonly summary: CheckedText['summary'];
  /** Verdicts asked for; none asks for all. */
  readonly chosen: ReadonlySet<Verdict>;
  readonly choose: (chosen: ReadonlySet<Verdict>) => void;
}

/** A button for each verdict that occurs, with its count. */
export function VerdictFilter({ summary, chosen, choose }: VerdictFilterProps): JSX.Element {
  const toggle = (verdict: Verdict): void => {
    const next = new Set(chosen);
    if (!next.delete(verdict)) next.add(verdict);
    choose(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and this is none
    <div class="verdict-filter" role="group" aria-label="Show by verdict">
      <button type="button" aria-pressed={chosen.size === 0} onClick={() => choose(new Set())}>
        all <strong>{summary.claims}</strong>
      </button>
      {countVerdicts(summary).map(({ verdict, count }) => {
        const { sign, label, tone, meaning } = verdictMarks[verdict];
        return (
          <button
            key={verdict}
            type="button"
            class={tone}
            title={meaning}
            aria-pressed={chosen.has(verdict)}
            onClick={() => toggle(verdict)}
          >
            <span aria-hidden="true">{sign}</span> {label} <strong>{count}</strong>
          </button>
        );
      })}
    </div>
  );
}
