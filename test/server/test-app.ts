import { checkText } from '../../src/claims/index.ts';
import { createApp } from '../../src/server/create-app.ts';
import { defaultLimits, type ServerLimits } from '../../src/server/limits.ts';
import type { MarketSource } from '../../src/server/market-source.ts';
import { figureRoutes } from '../../src/server/routes/index.ts';
import { createContext } from '../../src/server/start-server.ts';
import { createLocalWorkers, type Workers } from '../../src/server/workers.ts';

/** Does all work in this process: a process of its own needs what is built. */
export const workHere = (markets: MarketSource): Workers =>
  createLocalWorkers(markets, { checkText, routes: figureRoutes });

type App = ReturnType<typeof createApp>;
type Injected = Awaited<ReturnType<App['inject']>>;

/** A server without a socket, on a lake, with what it logged. */
export interface TestApp {
  readonly app: App;
  readonly logged: string[];
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<Injected>;
  post(url: string, body: string | Buffer, headers?: Readonly<Record<string, string>>): Promise<Injected>;
  close(): Promise<void>;
}

interface TestOptions {
  readonly lake?: string;
  readonly token?: string;
  readonly isLocal?: boolean;
  readonly limits?: Partial<ServerLimits>;
  readonly dashboard?: string;
  readonly allowPrivate?: boolean | readonly string[];
  readonly createWorkers?: (markets: MarketSource) => Workers;
}

export function createTestApp(options: TestOptions = {}): TestApp {
  const {
    lake = '/nonexistent/rotascope-lake',
    token,
    isLocal = true,
    dashboard = lake,
    createWorkers = workHere,
    allowPrivate = false,
  } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const logged: string[] = [];
  const { context, close } = createContext({
    lake,
    limits,
    log: (line) => logged.push(line),
    allowPrivate,
    createWorkers,
  });
  const app = createApp(context, { limits, isLocal, token, dashboard });
  return {
    app,
    logged,
    get: (url, headers = {}) => app.inject({ url, headers: { host: '127.0.0.1:7700', ...headers } }),
    post: (url, payload, headers = {}) =>
      app.inject({
        method: 'POST',
        url,
        payload,
        headers: { host: '127.0.0.1:7700', 'content-type': 'text/plain', ...headers },
      }),
    async close() {
      await app.close();
      await close();
    },
  };
}
