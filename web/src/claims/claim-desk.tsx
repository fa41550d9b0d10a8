import type { JSX } from 'preact';

export function ClaimDesk(): JSX.Element {
  return <main class="page">…</main>;
}
