// Whether the memory of the server stays flat: asks everything it answers for some minutes, and measures the memory of
// its processes after garbage collection. Fails where it clearly grows once all of it is warm.
// Usage, on Linux: node scripts/check-memory.mjs [--minutes 10]; ROTASCOPE_LAKE names a lake.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
let asked = 0;

/** Has a process and those that it begins collect their garbage every two seconds. */
const collecting = `data:text/javascript,${encodeURIComponent(`
  import { setFlagsFromString } from 'node:v8';
  import { runInNewContext } from 'node:vm';
  setFlagsFromString('--expose-gc');
  setInterval(runInNewContext('gc'), 2_000).unref();
`)}`;

const isServer = process.send !== undefined;
if (isServer) await serve();
else await check();

/** The server, with room for so few answers that the room is full when all is warm. */
async function serve() {
  const { startServer } = await import(join(root, 'dist', 'server.js'));
  const lake = process.env.ROTASCOPE_LAKE ?? join(tmpdir(), 'rotascope-no-lake');
  const limits = { cacheBytes: 2_000_000 };
  const server = await startServer({ host: '127.0.0.1', port: 0, lake, limits, log: () => undefined });
  process.on('disconnect', () => process.exit());
  process.send(server.url);
}

async function check() {
  const { default: autocannon } = await import('autocannon');
  const minutes = Number(parseArgs({ options: { minutes: { type: 'string', default: '10' } } }).values.minutes);
  const child = fork(fileURLToPath(import.meta.url), {
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: `--import ${collecting}` },
  });
  const [url] = await once(child, 'message');
  const load = autocannon({
    url,
    connections: 8,
    duration: 60 * minutes,
    overallRate: 60,
    requests: [{ setupRequest: (request) => ({ ...request, ...nextRequest() }) }],
  });
  const samples = [];
  const begun = performance.now();
  const timer = setInterval(() => {
    const minute = (performance.now() - begun) / 60_000;
    samples.push({ minute, server: memoryOf(child.pid), workers: workersOf(child.pid) });
  }, 5_000);
  const { requests, statusCodeStats, errors } = await load;
  clearInterval(timer);
  child.disconnect();
  console.log(`${requests.total} requests, ${errors} errors, ${JSON.stringify(statusCodeStats)}`);
  report(samples, minutes);
}

function report(samples, minutes) {
  for (let minute = 0; minute < minutes; minute++) {
    const { server, workers } = samples.findLast((sample) => sample.minute <= minute + 1) ?? samples.at(-1);
    console.log(`minute ${minute + 1}: server ${server.toFixed(0)} MB, workers ${workers.toFixed(0)} MB`);
  }
  const warm = samples.filter(({ minute }) => minute > minutes / 3);
  for (const who of ['server', 'workers']) {
    const values = warm.map((sample) => sample[who]);
    const { slope, error } = fitLine(
      warm.map(({ minute }) => minute),
      values,
    );
    const level = values.reduce((sum, value) => sum + value, 0) / values.length;
    const isGrowing = slope - 2 * error > 0.005 * level;
    console.log(
      `${who}: ${slope.toFixed(2)} MB a minute (standard error ${error.toFixed(2)}) about ${level.toFixed(0)} MB${isGrowing ? ': it grows' : ''}`,
    );
    if (isGrowing) process.exitCode = 1;
  }
}

/** Least squares of y on x, with the standard error of the slope. */
function fitLine(x, y) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middle, level] = [mean(x), mean(y)];
  const spread = x.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const slope = x.reduce((sum, value, i) => sum + (value - middle) * (y[i] - level), 0) / spread;
  const residual = x.reduce((sum, value, i) => sum + (y[i] - level - slope * (value - middle)) ** 2, 0);
  return { slope, error: Math.sqrt(residual / (x.length - 2) / spread) };
}

function nextRequest() {
  const turn = asked++;
  const day = new Date(Date.UTC(2026, 0, 22) - (turn % 5_000) * 86_400_000).toISOString().slice(0, 10);
  const kinds = [
    () => ({ path: `/v1/metrics/period-return?series=%5ERUT&asOf=${day}` }),
    () => ({ path: `/v1/metrics/rotation-map?series=%5ERUT&benchmark=%5EGSPC&asOf=${day}` }),
    () => ({ path: '/v1/metrics/period-return?series=%5ERUT&asOf=2026-01-22' }),
    () => ({ path: '/v1/series/%5ERUT/close' }),
    () => ({ path: '/v1/series?limit=50' }),
    () => ({ path: `/v1/nothing/${turn}` }),
    () => ({ path: `/v1/metrics/period-return?series=NONE${turn}` }),
    () => ({ path: '/openapi.json' }),
    () => ({ path: '/' }),
    () => ({ path: '/v1/ledger' }),
  ];
  if (turn % 120 === 0) return { path: `/v1/cases/great-rotation-2026/assessment?asOf=${day}` };
  if (turn % 120 === 60) {
    return {
      method: 'POST',
      path: '/v1/claims?published=2026-01-23&asOf=2026-06-30',
      headers: { 'content-type': 'text/plain' },
      body: `Note ${turn}. On Thursday the Russell 2000 had outperformed the S&P 500 for 14 straight sessions.`,
    };
  }
  return kinds[turn % kinds.length]();
}

/** Memory of the processes that a process has begun. Unit: megabytes. */
function workersOf(pid) {
  const task = `/proc/${pid}/task`;
  const children = readdirSync(task).flatMap((thread) =>
    readFileSync(join(task, thread, 'children'), 'utf8')
      .split(' ')
      .filter(Boolean),
  );
  return children.reduce((sum, child) => sum + memoryOf(child), 0);
}

/** Resident memory of a process, from Linux. Unit: megabytes. */
function memoryOf(pid) {
  const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return (Number(pages) * 4_096) / 1e6;
}
