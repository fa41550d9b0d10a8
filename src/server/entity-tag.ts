import { createHash } from 'node:crypto';

/** The tag of an answer, of what it depends on. */
export function toEntityTag(...parts: readonly unknown[]): string {
  return toTagOfBytes(JSON.stringify(parts));
}

/** The tag of an answer, of its own bytes. */
export function toTagOfBytes(bytes: string | Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
}

/** Whether a reader who holds the tags of If-None-Match holds this one; `*` and weak tags count as RFC 9110 has it. */
export function isHeld(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((held) => held.trim() === '*' || held.trim().replace(/^W\//, '') === tag);
}
