import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { toPath } from '../api/ask.ts';
import { addDays } from './add-days.ts';
import { DateField } from './date-field.tsx';

interface AsOfBarProps {
  readonly cases: readonly { readonly id: string; readonly title: string }[];
  readonly id: string | undefined;
  /** The date asked for; undefined asks for the latest. */
  readonly asOf: string | undefined;
  /** The date that is shown. */
  readonly shown: string | undefined;
  readonly isLoading: boolean;
}

const daysOfWeek = 7;

/** Which case, and as of which date: the whole page is recomputed as known then. */
export function AsOfBar({ cases, id, asOf, shown, isLoading }: AsOfBarProps): JSX.Element {
  const { route, query } = useLocation();
  const go = (to: string | undefined, day: string | undefined): void => {
    // Another date has other weeks; how long tails are has nothing to do with it.
    if (to !== undefined) route(toPath(`/cases/${encodeURIComponent(to)}`, { asOf: day, tail: query.tail }));
  };
  const date = asOf ?? shown;
  const step = (days: number): void => {
    if (date !== undefined) go(id, addDays(date, days));
  };
  return (
    <section class="as-of" aria-label="Case and date">
      <label>
        Case{' '}
        <select value={id ?? ''} onChange={(event) => go(event.currentTarget.value, asOf)}>
          {cases.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      </label>
      <DateField date={date ?? ''} choose={(day) => go(id, day)} />
      <span class="steps">
        <button type="button" onClick={() => step(-daysOfWeek)} disabled={date === undefined}>
          A week earlier
        </button>
        <button type="button" onClick={() => step(daysOfWeek)} disabled={asOf === undefined}>
          A week later
        </button>
        <button type="button" onClick={() => go(id, undefined)} disabled={asOf === undefined}>
          Latest
        </button>
      </span>
      <span class="busy" role="status">
        {isLoading ? 'measuring …' : ''}
      </span>
    </section>
  );
}
