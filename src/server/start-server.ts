import type { FastifyInstance } from 'fastify';
import { defaultCase } from '../assess/index.ts';
import { createDocumentReader } from '../claims/input/index.ts';
import { RotascopeError } from '../core/index.ts';
import { createApp } from './create-app.ts';
import { findDashboardFolder } from './dashboard.ts';
import { isLoopback } from './guards/host-guard.ts';
import { readToken } from './guards/token-guard.ts';
import { defaultLimits, type ServerLimits } from './limits.ts';
import { createMarketSource, type MarketSource } from './market-source.ts';
import { createQueue } from './queue.ts';
import type { ApiContext } from './route.ts';
import { createWorkerPool } from './worker-pool.ts';
import type { Workers } from './workers.ts';

export interface ServerOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly lake: string;
  /** A file whose first line is the token that every request must bring. */
  readonly tokenFile?: string | undefined;
  readonly limits?: Partial<ServerLimits>;
  /** Whether texts may be fetched from private and loopback addresses: from all of them, or from those listed. */
  readonly allowPrivate?: boolean | readonly string[];
  /** Who does what takes long; absent, processes of their own. */
  readonly createWorkers?: (markets: MarketSource) => Workers;
  /** Whether the page that the dashboard opens with is measured at the start. */
  readonly isWarmed?: boolean;
  readonly log: (line: string) => void;
}

export interface RunningServer {
  readonly url: string;
  /** Takes no more requests, and ends when those at work are answered or their time is over. */
  close(): Promise<void>;
}

/** Starts the server; fails where others could reach it and no token is set. */
export async function startServer({
  host,
  port,
  lake,
  tokenFile,
  log,
  ...rest
}: ServerOptions): Promise<RunningServer> {
  const isLocal = isLoopback(host);
  if (!isLocal && tokenFile === undefined) {
    throw new RotascopeError(
      'invalid-parameter',
      `--host ${host.slice(0, 100)} can be reached by others: needs --token-file FILE with a token that they must know`,
    );
  }
  const token = tokenFile === undefined ? undefined : readToken(tokenFile);
  const limits = { ...defaultLimits, ...rest.limits };
  const { context, close } = createContext({ ...rest, lake, limits, log });
  const app = createApp(context, { limits, isLocal, token, dashboard: findDashboardFolder() });
  try {
    const url = await app.listen({ host, port });
    if (rest.isWarmed) warm(app, token);
    return {
      url,
      async close() {
        const deadline = setTimeout(() => app.server.closeAllConnections(), limits.stopMilliseconds);
        await app.close();
        clearTimeout(deadline);
        await close();
      },
    };
  } catch (cause) {
    await app.close();
    await close();
    const reason = (cause as NodeJS.ErrnoException).code ?? 'the system refuses it';
    throw new RotascopeError('unusable-address', `${host} port ${port} cannot be used (${reason})`, { cause });
  }
}

/** Measures what the dashboard opens with, so that its first reader need not wait; a failure shows when it is asked for. */
function warm(app: FastifyInstance, token: string | undefined): void {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const url = `/v1/cases/${defaultCase}/report`;
  app.inject({ url, headers: { host: '127.0.0.1', ...authorization } }).catch(() => undefined);
}

type ContextOptions = Pick<ServerOptions, 'lake' | 'log' | 'allowPrivate' | 'createWorkers'> & {
  readonly limits: ServerLimits;
};

/** What the answers are made from, and how to let go of it. */
export function createContext({
  lake,
  limits,
  log,
  allowPrivate = false,
  createWorkers = () => createWorkerPool(lake, limits),
}: ContextOptions): { context: ApiContext; close(): Promise<void> } {
  const { claimsBytes, addressMilliseconds, waitingTexts, pagesAtOnce } = limits;
  const markets = createMarketSource(lake);
  const workers = createWorkers(markets);
  const reader = createDocumentReader({
    allowPrivate,
    limits: { fileBytes: claimsBytes, addressBytes: claimsBytes, addressMilliseconds },
  });
  return {
    context: {
      markets,
      reader,
      workers,
      texts: createQueue(waitingTexts),
      pages: createQueue(waitingTexts, pagesAtOnce),
      now: () => new Date(),
      log,
    },
    async close() {
      workers.close();
      await reader.close();
      await markets.close();
    },
  };
}
