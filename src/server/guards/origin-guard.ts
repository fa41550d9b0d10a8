import type { IncomingHttpHeaders } from 'node:http';
import { RotascopeError } from '../../core/index.ts';

/** Refuses what a page of another origin sends: its reader has not asked for it. Following a link is allowed. */
export function checkOrigin(headers: IncomingHttpHeaders): void {
  const { origin, host } = headers;
  const { 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers;
  const isForeign = origin !== undefined && !isOriginOf(origin, host);
  const isEmbedded = (site === 'cross-site' || site === 'same-site') && mode !== 'navigate';
  if (!isForeign && !isEmbedded) return;
  throw new RotascopeError('refused-origin', `a page of ${origin?.slice(0, 100) ?? 'another origin'} may not ask this`);
}

function isOriginOf(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
