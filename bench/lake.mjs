// The lake beside DuckDB alone, in the same run: import, breadth over a panel, one series out of five million rows.
import { createWriteStream, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { countAboveAverage } from '../dist/core.js';
import { openStore } from '../dist/data.js';
import { importFiles } from '../dist/import.js';

const today = 20_778;
const rounds = 5;

/** Prints what each figure is and what it stands beside; the folder is removed at the end. */
export async function printLakeFigures() {
  const folder = mkdtempSync(join(tmpdir(), 'rotascope-bench-lake-'));
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  try {
    const panel = join(folder, 'panel.csv');
    const rows = await writePanel(panel, 2000, 2520);
    console.log('\n| lake | own | DuckDB alone | note |\n|---|---|---|---|');
    await printImport(connection, folder, panel, rows);
    await printOneSeries(join(folder, 'lake'), rows);
    await printBreadth(connection, join(folder, 'lake'));
  } finally {
    connection.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An invented panel: walks of 2,000 names over 2,520 weekdays, the same in every run. */
async function writePanel(path, names, sessions) {
  const days = [];
  for (let day = today - 1; days.length < sessions; day--) if ((day + 3) % 7 < 5) days.push(day);
  const dates = days.reverse().map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
  const out = createWriteStream(path);
  out.write('symbol,date,adj_close\n');
  let seed = 42;
  for (let name = 0; name < names; name++) {
    let level = 50;
    const lines = dates.map((date) => {
      seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
      level *= 1 + (seed / 4_294_967_296 - 0.4998) * 0.04;
      return `N${String(name).padStart(4, '0')},${date},${level.toFixed(4)}`;
    });
    if (!out.write(`${lines.join('\n')}\n`)) await new Promise((resolve) => out.once('drain', resolve));
  }
  out.end();
  await finished(out);
  return names * sessions;
}

async function printImport(connection, folder, panel, rows) {
  const own = [];
  const plain = [];
  for (let round = 0; round < 3; round++) {
    rmSync(join(folder, 'lake'), { recursive: true, force: true });
    own.push(await time(() => importFiles(join(folder, 'lake'), [panel], { today })));
    plain.push(
      await time(() =>
        connection.run(
          `COPY (SELECT * FROM read_csv('${panel}', columns = {symbol: 'VARCHAR', date: 'DATE', adj_close: 'DOUBLE'})) TO '${join(folder, 'plain.parquet')}' (FORMAT parquet)`,
        ),
      ),
    );
  }
  const rate = (milliseconds) => `${(rows / milliseconds / 1000).toFixed(2)} million rows/s`;
  console.log(
    `| import of ${rows.toLocaleString('en-US')} rows of CSV | ${rate(median(own))} | ${rate(median(plain))} | DuckDB only copies: no check of order, splits, ids or overlap; peak memory of the process ${memory()} |`,
  );
}

async function printOneSeries(lake, rows) {
  const own = [];
  const plain = [];
  const [file] = readdirSync(lake);
  for (let round = 0; round < rounds; round++) {
    own.push(
      await time(async () => {
        const store = await openStore(lake);
        await store.load([{ series: 'N1234', field: 'total' }]);
        if (store.find('N1234', 'total')?.values.length !== 2520) throw new Error('not all of the series');
        store.close();
      }),
    );
    plain.push(
      await time(async () => {
        const other = await DuckDBInstance.create(':memory:');
        const link = await other.connect();
        await link.runAndReadAll(
          `SELECT observed, adj_close FROM read_parquet('${join(lake, file)}') WHERE symbol = 'N1234'`,
        );
        link.closeSync();
      }),
    );
  }
  console.log(
    `| open, and read one series of ${rows.toLocaleString('en-US')} rows | ${median(own).toFixed(0)} ms | ${median(plain).toFixed(0)} ms | the library already loaded; with the embedded catalogue beneath |`,
  );
}

async function printBreadth(connection, lake) {
  const store = await openStore(lake);
  const symbols = store.list().flatMap(({ series }) => (series.startsWith('N') && series.length === 5 ? [series] : []));
  const loading = await time(() => store.load(symbols.map((series) => ({ series, field: 'total' }))));
  const days = store.find('N0000', 'total').observed;
  const values = new Float64Array(symbols.length * days.length);
  symbols.forEach((symbol, row) => {
    values.set(store.find(symbol, 'total').values, row * days.length);
  });
  store.close();
  const panel = { returnKind: 'total', symbols, days, values };
  const epoch = { from: 0, end: days.length, rows: Int32Array.from(symbols, (_, row) => row) };
  let above = 0;
  const own = [];
  for (let round = 0; round < 3 * rounds; round++) {
    own.push(
      await time(async () => {
        above = countAboveAverage(panel, 200, [epoch]).above.at(-1);
      }),
    );
  }
  const [file] = readdirSync(lake);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE panel AS SELECT symbol, observed, adj_close FROM read_parquet('${join(lake, file)}')`,
  );
  let expected = 0;
  const plain = await time(async () => {
    const reader = await connection.runAndReadAll(`
      SELECT observed, count(*) FILTER (adj_close > average * (1 + 1e-12) AND n = 200)
      FROM (SELECT observed, adj_close, avg(adj_close) OVER w AS average, count(*) OVER w AS n FROM panel
        WINDOW w AS (PARTITION BY symbol ORDER BY observed ROWS 199 PRECEDING))
      GROUP BY observed ORDER BY observed`);
    expected = Number(reader.getRows().at(-1)[1]);
  });
  if (above !== expected) throw new Error(`${above} names above their average, DuckDB counts ${expected}`);
  console.log(
    `| share above the 200-session average, ${symbols.length} names x ${days.length} sessions | ${median(own).toFixed(0)} ms | ${plain.toFixed(0)} ms | ${(plain / median(own)).toFixed(0)}x faster; loading into typed arrays took ${loading.toFixed(0)} ms before; peak memory ${memory()} |`,
  );
}

async function time(run) {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function memory() {
  return `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
