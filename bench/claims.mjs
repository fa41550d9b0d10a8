// Speed of reading and judging texts: one of 1,000 words after start, and folders of 1,000 with two processes.
// node bench/claims.mjs [--lake DIR] [--texts N] [--from labelled|real]...
// The texts: paragraphs drawn anew for each text, the last digit of every percentage drawn anew too. `labelled` draws them
// from all our labelled articles, which are dense with statements; `real` from the articles of ../shared, where they are.
// `one month` speaks from days of January 2026, `any year` from days from 2003 to 2026, which share nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkText } from '../dist/claims.js';
import { parseIsoDate, toIsoDate } from '../dist/core.js';
import { openStore } from '../dist/data.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: given } = parseArgs({
  options: {
    lake: { type: 'string' },
    texts: { type: 'string', default: '1000' },
    from: { type: 'string', multiple: true, default: ['labelled', 'real'] },
  },
});
const wordsPerText = 1000;
const rounds = 60;
const warmUp = 10;
const spans = {
  'one month': ['2026-01-01', '2026-01-28'],
  'any year': ['2003-01-02', '2026-11-20'],
};

const folders = {
  labelled: join(root, 'test', 'claims'),
  real: join(root, '..', 'shared', 'articles'),
};

function readParagraphs(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .replace(/^---[\s\S]*?---/, '')
        .split(/\n\s*\n/),
    )
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => countWords(paragraph) > 15);
}

function countWords(text) {
  return text.split(/\s+/).length;
}

/** Draws from 0 up to a limit, the same in every run. */
function createDraw(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function drawText(draw, paragraphs) {
  const drawn = new Set();
  for (let words = 0; words < wordsPerText; ) {
    const paragraph = paragraphs[draw(paragraphs.length)];
    if (!drawn.has(paragraph)) words += countWords(paragraph);
    drawn.add(paragraph);
  }
  return [...drawn].join('\n\n').replace(/\d(?=%)/g, () => draw(10));
}

function drawDay(draw, [first, last]) {
  return parseIsoDate(first) + draw(parseIsoDate(last) - parseIsoDate(first) + 1);
}

const sayLoad = () => `load ${loadavg()[0].toFixed(1)}`;

async function timeTexts(span, paragraphs, lake) {
  const store = await openStore(lake);
  const draw = createDraw(7);
  const times = [];
  const processorTimes = [];
  let statements = 0;
  for (let i = 0; i < rounds + warmUp; i++) {
    const [text, published] = [drawText(draw, paragraphs), drawDay(draw, spans[span])];
    const document = { source: `${i}`, title: null, publisher: null, published, publishedFrom: 'option', text };
    const start = performance.now();
    const before = process.cpuUsage();
    const { checked } = await store.compute(() => checkText(document, store, { asOf: parseIsoDate('2026-11-21') }));
    statements += checked.claims.length;
    const { user, system } = process.cpuUsage(before);
    times.push(performance.now() - start);
    processorTimes.push((user + system) / 1000);
  }
  store.close();
  const print = (list) => {
    const sorted = list.slice(warmUp).sort((a, b) => a - b);
    const most = (part) => Math.max(...part).toFixed(0);
    return `median ${sorted[rounds >> 1].toFixed(0)} ms, most ${most(sorted)} ms (of the first ${warmUp} ${most(list.slice(0, warmUp))} ms)`;
  };
  console.log(
    `a text of ${wordsPerText} words, ${span}, ${(statements / (rounds + warmUp)).toFixed(0)} statements: ${print(times)} (target 300); processor, all threads: ${print(processorTimes)}; ${sayLoad()}`,
  );
}

function timeFolder(span, paragraphs, work, lake) {
  const count = Number(given.texts);
  const [texts, out] = ['texts', 'out'].map((name) => join(work, `${span} ${name}`));
  mkdirSync(texts);
  const draw = createDraw(11);
  for (let i = 0; i < count; i++) {
    const text = drawText(draw, paragraphs);
    const front = `---\ndate: ${toIsoDate(drawDay(draw, spans[span]))}\n---\n\n`;
    writeFileSync(join(texts, `${String(i).padStart(4, '0')}.md`), `${front}${text}\n`);
  }
  const check = [process.execPath, join(root, 'dist', 'cli.js'), 'check', texts];
  const options = ['--jobs', '2', '--out', out, '--no-ledger', '--lake', lake];
  const start = performance.now();
  // The shell tells the processor time of all processes below it.
  const { status, stderr } = spawnSync('sh', ['-c', '"$@" > /dev/null && times >&2', 'sh', ...check, ...options], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(stderr.slice(-500));
  const children = [
    ...stderr
      .trim()
      .split('\n')
      .at(-1)
      .matchAll(/(\d+)m([\d.]+)s/g),
  ];
  const processor = children.reduce((sum, [, minutes, rest]) => sum + 60 * Number(minutes) + Number(rest), 0);
  const toRate = (time) => ((60 * count) / time).toFixed(0);
  console.log(
    `${count} such texts, ${span}, --jobs 2: ${seconds.toFixed(1)} s, ${toRate(seconds)} a minute (target 1,000); processor ${processor.toFixed(1)} s, which two free cores would do at ${toRate(processor / 2)} a minute; ${sayLoad()}`,
  );
}

const work = mkdtempSync(join(tmpdir(), 'rotascope-bench-'));
try {
  const lake = given.lake ?? join(work, 'lake');
  for (const name of given.from) {
    const folder = folders[name];
    if (!existsSync(folder)) {
      console.log(`${name}: skipped, there is no ${folder}`);
      continue;
    }
    const paragraphs = readParagraphs(folder);
    console.log(`${name}: ${paragraphs.length} paragraphs to draw from`);
    const own = mkdtempSync(join(work, name));
    for (const span of Object.keys(spans)) await timeTexts(span, paragraphs, lake);
    for (const span of Object.keys(spans)) timeFolder(span, paragraphs, own, lake);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
