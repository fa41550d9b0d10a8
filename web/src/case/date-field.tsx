import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface DateFieldProps {
  /** The date that is shown: an ISO date, or empty. */
  readonly date: string;
  readonly choose: (date: string) => void;
}

/** The dates that can be asked for: those of the calendar of sessions. */
const range = { first: '1953-01-01', last: '2035-12-31' } as const;

/** Unit: milliseconds. Every digit typed makes another date, and only the last is meant. */
const pause = 900;

/** Chooses a date: a moment after the last key, or at once with Enter or when the field is left. */
export function DateField({ date, choose }: DateFieldProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<number | undefined>(undefined);
  const [fault, setFault] = useState('');
  useEffect(() => () => clearTimeout(timer.current), []);
  // A date that came from elsewhere, such as a link or a button, takes the place of what was begun.
  useEffect(() => {
    clearTimeout(timer.current);
    setFault('');
    if (field.current !== null) field.current.value = date;
  }, [date]);
  const settle = (): void => {
    clearTimeout(timer.current);
    const { value, validity } = field.current as HTMLInputElement;
    const found = toFault(validity);
    setFault(found);
    if (found === '' && value !== '' && value !== date) choose(value);
  };
  const wait = (): void => {
    clearTimeout(timer.current);
    setFault('');
    timer.current = setTimeout(settle, pause) as unknown as number;
  };
  return (
    <span class="date-field">
      <label>
        As known on{' '}
        <input
          ref={field}
          type="date"
          min={range.first}
          max={range.last}
          aria-invalid={fault !== ''}
          aria-describedby={fault === '' ? undefined : 'date-fault'}
          onInput={wait}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
          }}
        />
      </label>
      {fault !== '' && (
        <span class="fault" id="date-fault" role="alert">
          {fault}
        </span>
      )}
    </span>
  );
}

/** What keeps a date from being asked for; empty where nothing does, or nothing is given. */
function toFault({ badInput, rangeUnderflow, rangeOverflow }: ValidityState): string {
  if (badInput) return 'The date is not complete: year, month and day.';
  if (rangeUnderflow || rangeOverflow) return `Dates go from ${range.first} to ${range.last}.`;
  return '';
}
