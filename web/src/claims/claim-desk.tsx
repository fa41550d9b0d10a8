import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { pagePaths } from '../../../src/server/page-paths.ts';
import { ProblemNote } from '../pages/problem-note.tsx';
import { CheckForm } from './check-form.tsx';
import { CheckedView } from './checked-view.tsx';
import './claims-look.ts';
import { type Addressed, readAddressed, toDeskPath, toPathOfKey } from './desk-address.ts';
import type { GivenSource, Told } from './given-text.ts';
import { unpackText, unreadableLink } from './shared-text.ts';
import { type Given, useCheck } from './use-check.ts';

/** Where a text is given and comes back with every statement marked by what the figures say of it. */
export function ClaimDesk(): JSX.Element {
  const { state, findKey, start, clear } = useCheck(readAddressed(new URL(location.href)).key);
  const { route } = useLocation();
  const last = useRef<readonly [string, Given | Promise<Given>] | null>(null);
  const begin = (key: string, given: Given | Promise<Given>): void => {
    last.current = [key, given];
    start(key, given);
  };
  useEffect(() => {
    if (state.is !== 'checked') document.title = 'Claim desk – Rotascope';
  }, [state.is]);
  useAddressed((addressed, isFirst) => {
    if (addressed.key === findKey()) return;
    // Who comes back from another page finds the last answer, and its address.
    if (addressed.names === 'nothing' && isFirst) route(toPathOfKey(findKey()), true);
    else if (addressed.names === 'nothing') clear();
    else begin(addressed.key, addressed.names === 'page' ? addressed : readShared(addressed.fragment));
  });
  const check = (source: GivenSource, told: Told): void => {
    const path = toDeskPath(source, told);
    begin(source.from === 'url' ? path : '', { source, told });
    if (path !== readPath()) route(path);
  };
  const leave = (): void => {
    clear();
    if (readPath() !== pagePaths.claims) route(pagePaths.claims);
  };
  const again = (): void => {
    if (last.current !== null) start(...last.current);
  };
  if (state.is === 'checked') return <CheckedView checked={state.checked} text={state.text} close={leave} />;
  return (
    <main class="page desk">
      <h1>Is what is written true?</h1>
      <p class="reading">
        Every statement that figures can settle is found, measured as known on the day it was published, and marked:
        true, false, true of another window, or beyond the figures at hand. Each verdict is computed and shows its
        evidence.
      </p>
      {state.is === 'failed' && (
        <ProblemNote problem={state.problem} retry={state.problem.code === unreadableLink ? undefined : again} />
      )}
      <div class="form-beside">
        <CheckForm isBusy={state.is === 'busy'} check={check} cancel={leave} />
        <WhatIsChecked />
      </div>
    </main>
  );
}

const readPath = (): string => `${location.pathname}${location.search}${location.hash}`;

/** Tells what the address names, now and whenever it comes to name something else; a mere place on the page names nothing new. */
function useAddressed(follow: (addressed: Addressed, isFirst: boolean) => void): void {
  const { url } = useLocation();
  const latest = useRef(follow);
  latest.current = follow;
  const isFirst = useRef(true);
  useEffect(() => {
    const read = (): void => {
      // The desk stays until the page that follows it has been loaded.
      if (location.pathname.replace(/\/$/, '') !== pagePaths.claims) return;
      const addressed = readAddressed(new URL(location.href));
      if (addressed.names !== 'nothing' || location.hash === '') latest.current(addressed, isFirst.current);
      isFirst.current = false;
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [url]);
}

/** The text that a link holds, as it is to be checked. */
async function readShared(fragment: string): Promise<Given> {
  const { text, title, publisher, published, asOf } = await unpackText(fragment);
  return {
    source: { from: 'text', text, format: 'text', name: 'text of a link' },
    told: { published, publisher, asOf, keep: false },
    title,
  };
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
