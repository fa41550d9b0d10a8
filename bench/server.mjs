// Requests a second of the built server on loopback, with autocannon: a constant rate, then as many as it takes. Bounded
// in time and in connections. Prints tables; asserts nothing. ROTASCOPE_LAKE names a lake; without one there are the
// embedded figures alone. Usage: node bench/server.mjs [seconds]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const mostSeconds = 30;
const seconds = Math.min(mostSeconds, Number(process.argv[2] ?? 10));
const connections = 10;
/** Fewer than the server takes of one address in a minute, all rows together. */
const mostRequests = 10_000;

const period = '/v1/metrics/period-return?series=%5ERUT&asOf=2026-01-22';
/** Measurements that the answering thread makes itself, on a date of each request's own. */
const fresh = [
  'period-return?series=%5ERUT&period=last+30+days',
  'active-return?series=%5ERUT&benchmark=%5EGSPC',
  'relative-strength?series=%5ERUT&benchmark=%5EGSPC',
  'outperformance-streak?series=%5ERUT&benchmark=%5EGSPC',
  'rotation-state?series=%5ERUT&benchmark=%5EGSPC',
  'rotation-map?series=%5ERUT&benchmark=%5EGSPC',
  'record-high?series=%5ERUT',
  'policy-rate?',
  'yield-curve-slope?',
];

const lastDay = Date.UTC(2026, 0, 22);
let freshAsked = 0;

const rows = [
  ['cached measurement', () => period, 500],
  ['held measurement (304)', () => period, 500, { 'if-none-match': '*' }],
  ['cached assessment', () => '/v1/cases/great-rotation-2026/assessment?asOf=2026-01-22', 50],
  ['fresh measurements', nextFresh, 100],
  ['fresh measurements, an assessment a second beside', nextFresh, 100, {}, true],
];

const server = spawn(process.execPath, ['dist/cli.js', 'serve', '--port', '0'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [line] = await once(server.stdout, 'data');
const url = /http:\S+/.exec(String(line))[0];
console.log(
  `Node ${process.version}, ${cpus().length} x ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}, ${seconds} s a row, ${connections} connections\n`,
);
console.log(
  '| load | asked a second | answered | p50 ms | p99 ms | most ms | not 2xx/304 | processor time of the server |\n|---|---|---|---|---|---|---|---|',
);
try {
  for (const [name, next, rate, headers = {}, withAssessments = false] of rows) {
    for (const _ of fresh) await (await fetch(url + next())).arrayBuffer();
    const stop = withAssessments ? assessEverySecond() : () => undefined;
    await printRow(name, next, headers, rate);
    stop();
  }
  await printRow('cached measurement, as many as it takes', () => period, {}, undefined);
  await printRow('fresh measurements, as many as it takes', nextFresh, {}, undefined);
} finally {
  server.kill('SIGTERM');
}

async function printRow(name, next, headers, rate) {
  const before = readProcessorSeconds();
  const begun = performance.now();
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    ...(rate === undefined ? { amount: mostRequests } : { overallRate: rate }),
    requests: [{ method: 'GET', headers, setupRequest: (request) => ({ ...request, path: next() }) }],
  });
  const wall = (performance.now() - begun) / 1_000;
  const used = readProcessorSeconds() - before;
  const { latency, requests, statusCodeStats } = result;
  const others = Object.entries(statusCodeStats)
    .filter(([status]) => !['200', '304'].includes(status))
    .reduce((sum, [, { count }]) => sum + count, result.errors + result.timeouts);
  console.log(
    `| ${name} | ${rate ?? '-'} | ${(requests.total / wall).toFixed(0)} | ${latency.p50} | ${latency.p99} | ${latency.max} | ${others} | ${((100 * used) / wall).toFixed(0)}% of one core |`,
  );
}

/** A path that no other request of the run asks for: the metrics in turn, each on a date of its own. */
function nextFresh() {
  const turn = Math.floor(freshAsked / fresh.length);
  const day = new Date(lastDay - turn * 86_400_000).toISOString().slice(0, 10);
  return `/v1/metrics/${fresh[freshAsked++ % fresh.length]}&asOf=${day}`.replace('?&', '?');
}

function assessEverySecond() {
  let day = Date.UTC(2025, 0, 2);
  const timer = setInterval(() => {
    day += 86_400_000;
    fetch(`${url}/v1/cases/great-rotation-2026/assessment?asOf=${new Date(day).toISOString().slice(0, 10)}`).catch(
      () => undefined,
    );
  }, 1_000);
  return () => clearInterval(timer);
}

/** Processor time of the answering process, from Linux; NaN elsewhere. */
function readProcessorSeconds() {
  const file = `/proc/${server.pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  const fields = readFileSync(file, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
