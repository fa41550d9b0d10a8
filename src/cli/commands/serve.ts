import { RotascopeError } from '../../core/index.ts';
import { findLakeFolder } from '../../data/index.ts';
import { startServer } from '../../server/index.ts';
import { printLines, warn } from '../print.ts';

interface ServeOptions {
  readonly host: string;
  readonly port: string;
  readonly lake?: string;
  readonly tokenFile?: string;
  readonly allowPrivate?: boolean;
}

/** Serves until it is told to stop; requests at work are answered first. */
export async function runServe({ host, port, lake, tokenFile, allowPrivate = false }: ServeOptions): Promise<void> {
  const stopped = waitForSignal();
  const server = await startServer({
    host,
    port: parsePort(port),
    lake: findLakeFolder(lake),
    tokenFile,
    allowPrivate,
    isWarmed: true,
    log: warn,
  });
  printLines([`Rotascope serves ${server.url} (${server.url}/docs says what); stop it with Ctrl+C`]);
  await stopped;
  await server.close();
}

function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new RotascopeError(
    'invalid-parameter',
    `--port was "${text.slice(0, 40)}": needs a whole number from 0 to 65535`,
  );
}
