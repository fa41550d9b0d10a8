import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { verdicts } from '../../../src/claims/judgement.ts';
import { verdictMarks } from '../../../src/report/claims/verdict-mark.ts';
import { toPath } from '../api/ask.ts';
import { statementKinds } from './statement-kinds.ts';

/** What of the ledger is asked for; undefined asks for all. */
export interface LedgerAsked {
  readonly publisher: string | undefined;
  readonly verdict: string | undefined;
  readonly kind: string | undefined;
  readonly since: string | undefined;
}

const names = ['publisher', 'verdict', 'kind', 'since'] as const;

export function readAsked(query: Readonly<Record<string, string>>): LedgerAsked {
  const read = (name: string): string | undefined => query[name] || undefined;
  return { publisher: read('publisher'), verdict: read('verdict'), kind: read('kind'), since: read('since') };
}

/** Asks for a part of the ledger, by the address of the page. */
export function LedgerFilter({ asked }: { readonly asked: LedgerAsked }): JSX.Element {
  const { route } = useLocation();
  const go = (form: HTMLFormElement): void => {
    const given = new FormData(form);
    const told = names.map((name) => [name, String(given.get(name) ?? '').trim() || undefined]);
    route(toPath('/ledger', Object.fromEntries(told)));
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    go(event.currentTarget as HTMLFormElement);
  };
  const choose = (event: Event): void => go((event.currentTarget as HTMLSelectElement).form as HTMLFormElement);
  return (
    <search>
      <form class="ledger-filter" onSubmit={submit}>
        <label>
          Publisher <input type="search" name="publisher" defaultValue={asked.publisher ?? ''} maxLength={200} />
        </label>
        <label>
          Verdict{' '}
          <select name="verdict" onChange={choose} defaultValue={asked.verdict ?? ''}>
            <option value="">any</option>
            {verdicts.map((verdict) => (
              <option key={verdict} value={verdict} selected={verdict === asked.verdict}>
                {verdictMarks[verdict].label}
              </option>
            ))}
          </select>
        </label>
        <label>
          Statement{' '}
          <select name="kind" onChange={choose} defaultValue={asked.kind ?? ''}>
            <option value="">of any kind</option>
            {Object.entries(statementKinds).map(([kind, name]) => (
              <option key={kind} value={kind} selected={kind === asked.kind}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Published since <input type="date" name="since" defaultValue={asked.since ?? ''} />
        </label>
        <span class="steps">
          <button type="submit">Find</button>
          {Object.values(asked).some((value) => value !== undefined) && (
            <button type="button" onClick={() => route('/ledger')}>
              Show all
            </button>
          )}
        </span>
      </form>
    </search>
  );
}
