import type { JSX } from 'preact';

export function LedgerPage(): JSX.Element {
  return <main class="page">…</main>;
}
