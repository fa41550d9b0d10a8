import type { FastifyRequest } from 'fastify';
import { RotascopeError, toOneLine } from '../../core/index.ts';
import { asksForDashboard } from '../dashboard.ts';
import type { ServerLimits } from '../limits.ts';
import { createRateCounter, type RateCounter } from '../rate-counter.ts';
import { claimsRoute } from '../routes/claim-routes.ts';
import { openUrls } from '../routes/server-routes.ts';
import { checkHost } from './host-guard.ts';
import { checkOrigin } from './origin-guard.ts';
import { checkToken } from './token-guard.ts';

export interface GuardOptions {
  readonly limits: ServerLimits;
  /** Whether it answers on this machine alone. */
  readonly isLocal: boolean;
  /** What every request must bring; absent where none is needed. */
  readonly token?: string | undefined;
}

/** An error that says how long to wait. Unit: seconds. */
class FrequentRequests extends RotascopeError {
  readonly retryAfter: number;

  constructor(what: string, retryAfter: number) {
    super('frequent-requests', `too many ${what} of your address within a minute`);
    this.retryAfter = retryAfter;
  }
}

/** What a request must pass before its body is read. Refusals are logged without query and headers. */
export function createGuard(
  { limits, isLocal, token }: GuardOptions,
  log: (line: string) => void,
): (request: FastifyRequest) => void {
  const requests = createRateCounter(limits.requestsPerMinute);
  const texts = createRateCounter(limits.claimsPerMinute);
  const wrongTokens = createRateCounter(limits.wrongTokensPerMinute);

  function guardToken(request: FastifyRequest): void {
    if (token === undefined || isOpen(request)) return;
    refuseFrequent(wrongTokens, request.ip, 'wrong tokens');
    try {
      checkToken(request.headers.authorization, token);
    } catch (error) {
      // Who sends none guesses nothing: the dashboard does before its reader has given one.
      if (request.headers.authorization !== undefined) wrongTokens.count(request.ip);
      log(`refused ${request.ip} ${request.method} ${toPath(request)}: ${(error as Error).message}`);
      throw error;
    }
  }

  return (request) => {
    const { host } = request.headers;
    if (host === undefined) throw new RotascopeError('malformed-request', 'the request names no host');
    if (isLocal) checkHost(host);
    checkOrigin(request.headers);
    refuseFrequent(requests, request.ip, 'requests');
    requests.count(request.ip);
    guardToken(request);
    if (request.routeOptions.url !== claimsRoute.url) return;
    refuseFrequent(texts, request.ip, 'texts');
    texts.count(request.ip);
  };
}

/** Whether a request needs no token. */
function isOpen(request: FastifyRequest): boolean {
  return openUrls.includes(request.routeOptions.url ?? '') || asksForDashboard(request);
}

function refuseFrequent(counter: RateCounter, address: string, what: string): void {
  const seconds = counter.secondsToWait(address);
  if (seconds > 0) throw new FrequentRequests(what, seconds);
}

/** The path of a request for the log. */
function toPath({ url }: FastifyRequest): string {
  return toOneLine((url.split('?')[0] ?? '').slice(0, 200));
}
