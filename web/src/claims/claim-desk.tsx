import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ProblemNote } from '../pages/problem-note.tsx';
import { CheckForm } from './check-form.tsx';
import { CheckedView } from './checked-view.tsx';
import './claims-look.ts';
import type { GivenSource, Told } from './given-text.ts';
import { useCheck } from './use-check.ts';

/** Where a text is given and comes back with every statement marked by what the figures say of it. */
export function ClaimDesk(): JSX.Element {
  const { state, start, cancel, clear } = useCheck();
  const last = useRef<readonly [GivenSource, Told] | null>(null);
  useEffect(() => {
    document.title = 'Claim desk – Rotascope';
  }, []);
  const check = (source: GivenSource, told: Told): void => {
    last.current = [source, told];
    start(source, told);
  };
  const again = (): void => {
    if (last.current !== null) start(...last.current);
  };
  if (state.is === 'checked') return <CheckedView checked={state.checked} text={state.text} close={clear} />;
  return (
    <main class="page desk">
      <h1>Is what is written true?</h1>
      <p class="reading">
        Every statement that figures can settle is found, measured as known on the day it was published, and marked:
        true, false, true of another window, or beyond the figures at hand. Each verdict is computed and shows its
        evidence.
      </p>
      {state.is === 'failed' && <ProblemNote problem={state.problem} retry={again} />}
      <div class="form-beside">
        <CheckForm isBusy={state.is === 'busy'} check={check} cancel={cancel} />
        <WhatIsChecked />
      </div>
    </main>
  );
}

const checkable = [
  ['Returns', 'over a window, alone or against another index'],
  ['Levels', 'closes, records, streaks, breakouts, drawdowns'],
  ['Rates and prices', 'decisions of the Federal Reserve, yields, inflation and other indicators'],
  ['Valuation', 'multiples and discounts, where somebody published them'],
  ['Arithmetic', 'figures of the text that do not fit each other'],
  ['Forecasts', 'what has come, what has not, and what is still open'],
] as const;

function WhatIsChecked(): JSX.Element {
  return (
    <aside class="what-is-checked" aria-labelledby="what-is-checked">
      <h2 id="what-is-checked">What can be checked</h2>
      <dl>
        {checkable.map(([name, what]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p class="note">The text goes to this server alone. With an address, the server fetches the page from there.</p>
    </aside>
  );
}
