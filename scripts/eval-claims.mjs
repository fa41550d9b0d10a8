// Measures the reader and the verdicts on labelled articles: recall, verdicts, and false statements called supported.
// node scripts/eval-claims.mjs [--set shared|eval|heldout]... [--folder DIR [--articles DIR]]... [--lake DIR] [--details] [--floor]
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillLake } from './evaluation/fill-lake.mjs';
import { load, root, shared } from './evaluation/paths.mjs';

const { values: given } = parseArgs({
  options: {
    set: { type: 'string', multiple: true },
    folder: { type: 'string', multiple: true },
    articles: { type: 'string' },
    lake: { type: 'string' },
    details: { type: 'boolean' },
    floor: { type: 'boolean' },
  },
});

/** Labels are judged on figures to here. */
const asOfDate = '2026-11-21';

const own = join(root, 'test', 'claims');
const hasLabels = (folder) =>
  existsSync(folder) &&
  statSync(folder).isDirectory() &&
  readdirSync(folder).some((name) => name.endsWith('.gold.json'));

/** The statements that came with the product, ours (a folder each), and any folder that is named. */
const sets = {
  shared: { folder: join(shared, 'claims'), articles: join(shared, 'articles') },
  ...Object.fromEntries(
    readdirSync(own)
      .filter((name) => hasLabels(join(own, name)))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .map((name) => [name, { folder: join(own, name) }]),
  ),
  ...Object.fromEntries((given.folder ?? []).map((folder) => [folder, { folder, articles: given.articles }])),
};

const { core, claims, data, input } = Object.fromEntries(
  await Promise.all(['core', 'claims', 'data', 'input'].map(async (name) => [name, await load(name)])),
);
if (given.lake === undefined && !existsSync(join(shared, 'data'))) {
  console.log(`skipped: the labelled articles need figures (no ${join(shared, 'data')})`);
  process.exit(0);
}
const { importFiles } = given.lake === undefined ? await load('import') : {};
const lake = given.lake ?? (await fillLake({ importFiles, shared, today: core.parseIsoDate(asOfDate) }));
const store = await data.openStore(lake);
const asOf = core.parseIsoDate(asOfDate);
const failures = [];
for (const name of given.set ?? given.folder ?? Object.keys(sets)) {
  if (!hasLabels(sets[name]?.folder ?? '')) {
    console.log(`${name}: skipped, there are no labels of that name`);
    continue;
  }
  report(name, await evaluate(sets[name]));
}
store.close();
if (given.lake === undefined) rmSync(lake, { recursive: true, force: true });
if (failures.length > 0) {
  for (const failure of failures) console.error(failure);
  process.exitCode = 1;
}

async function evaluate({ folder, articles = folder }) {
  const records = readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  const outcomes = [];
  for (const article of new Set(records.map((record) => record.article))) {
    const own = records.filter((record) => record.article === article);
    const published = core.parseIsoDate(own[0].article_date);
    for await (const read of input.readDocuments(join(articles, article))) {
      const isDated = articles === folder;
      if (isDated && read.published !== published)
        console.log(`${article}: dated ${core.toIsoDate(read.published)}, labelled ${own[0].article_date}`);
      const document = { ...read, published };
      const { checked } = await store.compute(() => claims.checkText(document, store, { asOf }));
      outcomes.push(...match(own, checked, document.text));
    }
  }
  return outcomes;
}

/** The claim of each record: the one whose figure agrees and which overlaps the anchor most, each claim once. */
function match(records, checked, text) {
  const spans = records.map((record) => locate(text, record.anchor));
  const pairs = [];
  records.forEach((record, i) => {
    checked.claims.forEach((claim, j) => {
      const score = toScore(record, spans[i], claim, text);
      if (score > 0) pairs.push({ i, j, score });
    });
  });
  pairs.sort((a, b) => b.score - a.score);
  const found = new Map();
  const used = new Set();
  records.forEach((record, i) => {
    const cells = findCells(record, spans[i], checked.claims);
    if (cells === undefined) return;
    found.set(i, toWorst(cells));
    for (const cell of cells) used.add(checked.claims.indexOf(cell));
  });
  for (const { i, j } of pairs) {
    if (found.has(i) || used.has(j)) continue;
    found.set(i, checked.claims[j]);
    used.add(j);
  }
  return records.map((record, i) => ({ record, claim: found.get(i), isLost: spans[i] === undefined }));
}

/** The cells of a row that is labelled whole and read figure by figure: all of its figures, or none. */
function findCells(record, span, claims) {
  if (span === undefined || record.kind !== 'quote-row') return undefined;
  const inside = claims.filter(
    (claim) => claim.kind !== 'quote-row' && claim.span.start >= span.start && claim.span.end <= span.end,
  );
  const cells = toValues(record.value).map((value) =>
    inside.find((claim) => toFigures(claim).some((figure) => isSame(Math.abs(value), Math.abs(figure)))),
  );
  return cells.length > 1 && cells.every((cell) => cell !== undefined) ? cells : undefined;
}

/** A row is as wrong as the worst of its figures. */
function toWorst(cells) {
  const order = ['inconsistent', 'contradicted', 'misdated', 'outdated', 'unmeasurable'];
  const rank = ({ verdict }) => (order.indexOf(verdict) + order.length + 1) % (order.length + 1);
  return cells.toSorted((a, b) => rank(a) - rank(b))[0];
}

function locate(text, anchor) {
  const at = text.indexOf(anchor);
  if (at >= 0) return { start: at, end: at + anchor.length };
  const pattern = anchor
    .replaceAll(/[*_`|]/g, ' ')
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join(String.raw`\s+`);
  const found = new RegExp(pattern).exec(text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

function toScore(record, span, claim) {
  if (span === undefined) return 0;
  const overlap = Math.min(span.end, claim.span.end) - Math.max(span.start, claim.span.start);
  if (overlap <= 0) return 0;
  const wanted = toValues(record.value);
  const share = overlap / Math.max(1, Math.min(span.end - span.start, claim.span.end - claim.span.start));
  const isAlike = isSameKind(record.kind, claim);
  if (wanted.length === 0) return 1 + share + (claim.asserted === null ? 1 : 0) + (isAlike ? 1 : 0);
  const own = toFigures(claim);
  const agrees = wanted.some((value) => own.some((figure) => isSame(Math.abs(value), Math.abs(figure))));
  if (!agrees && !(own.length === 0 && isAlike)) return 0;
  return 3 + share + (agrees ? 2 : 0) + (isAlike ? 1 : 0);
}

function toValues(value) {
  if (value === null || value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(Number).filter(Number.isFinite);
}

function toFigures(claim) {
  const figures = claim.asserted === null ? [] : [claim.asserted.low, claim.asserted.high];
  const digits = [...claim.quote.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([text]) => Number(text.replaceAll(',', '')));
  return claim.kind === 'quote-row' || claim.kind === 'policy-move' || claim.asserted?.unit === 'count'
    ? [...figures, ...digits]
    : figures;
}

/** 8 percent and 0.08, 25 basis points and 0.25 points are the same figure. */
function isSame(a, b) {
  return [1, 100, 0.01, 1000, 0.001].some((scale) => Math.abs(a * scale - b) <= 1e-6 * Math.max(1, Math.abs(b)));
}

/** Labels call a forecast a kind; claims are forecasts of every kind. */
function isSameKind(label, { kind, modality }) {
  if (label === 'forecast') return modality === 'forecast';
  return label === kind || label.startsWith(kind) || kind.startsWith(label);
}

function report(name, outcomes) {
  const found = outcomes.filter(({ claim }) => claim !== undefined);
  const strict = found.filter(({ record }) => record.expected.length === 1);
  const agree = (list) => list.filter(({ record, claim }) => record.expected.includes(claim.verdict)).length;
  const isFalse = ({ record }) =>
    !record.expected.some((verdict) => verdict === 'supported' || verdict === 'forecast-hit');
  const wrongly = found.filter(
    (outcome) =>
      isFalse(outcome) && outcome.claim.verdict === 'supported' && !outcome.record.expected.includes('unmeasurable'),
  );
  const percent = (part, whole) =>
    whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)}% (${part} of ${whole})`;
  console.log(
    `${name}: found ${percent(found.length, outcomes.length)}; verdicts, one accepted: ${percent(agree(strict), strict.length)}; all: ${percent(agree(found), found.length)}; false called supported: ${wrongly.length}`,
  );
  if (given.details) for (const outcome of outcomes) printOutcome(outcome, wrongly.includes(outcome));
  if (given.floor)
    checkFloor(name, {
      recall: found.length / outcomes.length,
      strict: agree(strict) / strict.length,
      all: agree(found) / found.length,
      wrongly: wrongly.length,
    });
}

function printOutcome({ record, claim, isLost }, isWrong) {
  const expected = record.expected.join('/');
  if (claim === undefined)
    console.log(
      `  MISSED ${record.id}${isLost ? ' (anchor not in the text)' : ''} [${record.kind}] ${JSON.stringify(record.anchor)} value ${JSON.stringify(record.value)} ${record.period_written} -> ${expected}`,
    );
  else if (!record.expected.includes(claim.verdict)) {
    console.log(
      `  ${isWrong ? 'FALSE-SUPPORTED' : 'WRONG'} ${record.id} [${record.kind}] ${JSON.stringify(record.anchor)} wants ${expected} (${record.measured})`,
    );
    console.log(
      `      got ${claim.verdict} [${claim.kind}] ${JSON.stringify(claim.quote)} ${claim.subject?.id}${claim.against ? ` vs ${claim.against.id}` : ''} ${claim.direction} ${claim.asserted?.low ?? ''}..${claim.asserted?.high ?? ''} ${claim.asserted?.unit ?? ''} ${claim.period.text} ${claim.period.base}..${claim.period.to} ${claim.period.from} ${claim.modality}${claim.negated ? ' NEGATED' : ''}: ${claim.reason}`,
    );
  }
}

function checkFloor(name, measured) {
  const floors = JSON.parse(readFileSync(join(root, 'test', 'claims', 'floors.json'), 'utf8'))[name];
  if (floors === undefined) return;
  for (const key of ['recall', 'strict', 'all']) {
    if (measured[key] < floors[key] - 1e-9)
      failures.push(`${name}: ${key} ${measured[key].toFixed(4)} is below its floor of ${floors[key]}`);
  }
  if (measured.wrongly > floors.wrongly)
    failures.push(`${name}: ${measured.wrongly} false statements called supported, at most ${floors.wrongly}`);
}
