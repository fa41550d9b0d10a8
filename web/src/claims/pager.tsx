import type { JSX } from 'preact';

interface PagerProps {
  /** What is shown in parts. */
  readonly label: string;
  /** What each part holds, in words. */
  readonly parts: readonly string[];
  /** Which part is shown, from 0. */
  readonly at: number;
  readonly turn: (to: number) => void;
}

/** Turns the parts of what is too long to be shown at once; there is nothing to turn where one part is all. */
export function Pager({ label, parts, at, turn }: PagerProps): JSX.Element | null {
  if (parts.length < 2) return null;
  return (
    <nav class="pager" aria-label={label}>
      <button type="button" disabled={at === 0} onClick={() => turn(at - 1)}>
        <span aria-hidden="true">‹ </span>before
      </button>
      <label>
        <span class="unseen">{label}</span>
        <select value={at} onChange={(event) => turn(Number(event.currentTarget.value))}>
          {parts.map((part, i) => (
            <option key={part} value={i}>
              {part}
            </option>
          ))}
        </select>
      </label>
      <button type="button" disabled={at === parts.length - 1} onClick={() => turn(at + 1)}>
        after<span aria-hidden="true"> ›</span>
      </button>
      <span class="note" role="status">
        part {at + 1} of {parts.length}
      </span>
    </nav>
  );
}
