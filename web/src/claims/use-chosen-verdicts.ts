import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { CheckedText } from '../../../src/claims/checked.ts';
import { type Verdict, verdicts } from '../../../src/claims/judgement.ts';
import { useReplaceQuery } from '../address/use-replace-query.ts';

type Chosen = ReadonlySet<Verdict>;

/** The verdicts that are asked for, which the address keeps; none asks for all. */
export function useChosenVerdicts(summary: CheckedText['summary']): readonly [Chosen, (chosen: Chosen) => void] {
  const { query } = useLocation();
  const replaceQuery = useReplaceQuery();
  const [chosen, setChosen] = useState<Chosen>(() => readVerdicts(query.verdict, summary));
  useLayoutEffect(() => {
    const addressed = readVerdicts(query.verdict, summary);
    if (toParameter(addressed) !== toParameter(chosen)) setChosen(addressed);
  }, [query.verdict]);
  const choose = useCallback(
    (next: Chosen) => {
      setChosen(next);
      replaceQuery({ verdict: toParameter(next) });
    },
    [replaceQuery],
  );
  return [chosen, choose];
}

/** Of what an address names, the verdicts that occur. */
function readVerdicts(parameter: string | undefined, summary: CheckedText['summary']): Chosen {
  const named = (parameter ?? '').split(',');
  return new Set(verdicts.filter((verdict) => named.includes(verdict) && (summary[verdict] ?? 0) > 0));
}

function toParameter(chosen: Chosen): string | undefined {
  return chosen.size === 0 ? undefined : verdicts.filter((verdict) => chosen.has(verdict)).join(',');
}
