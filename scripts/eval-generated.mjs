// Measures the reader and the verdicts on statements written from the figures, half true and half false.
// node scripts/eval-generated.mjs [--seed N] [--lake DIR] [--details] [--most N] [--family START] [--floor]
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillLake } from './evaluation/fill-lake.mjs';
import { load, root, shared } from './evaluation/paths.mjs';
import { loadMarket } from './generated/market.mjs';
import { writeStatements } from './generated/write-statements.mjs';

const { values: given } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    lake: { type: 'string' },
    details: { type: 'boolean' },
    most: { type: 'string', default: '4' },
    floor: { type: 'boolean' },
    family: { type: 'string' },
  },
});

/** Statements are judged on figures to here. */
const asOfDate = '2026-11-21';
const faults = new Set(['contradicted', 'misdated', 'outdated', 'inconsistent']);

if (given.lake === undefined && !existsSync(join(shared, 'data'))) {
  console.log(`skipped: the written statements need figures (no ${join(shared, 'data')})`);
  process.exit(0);
}
const [core, claims, data] = await Promise.all(['core', 'claims', 'data'].map(load));
const asOf = core.parseIsoDate(asOfDate);
const { importFiles } = given.lake === undefined ? await load('import') : {};
const lake = given.lake ?? (await fillLake({ importFiles, shared, today: asOf }));
const store = await data.openStore(lake);
const statements = writeStatements(await loadMarket(store), given.seed).filter(({ family }) =>
  family.startsWith(given.family ?? ''),
);
const outcomes = [];
for (const statement of statements) outcomes.push(await judge(statement));
store.close();
if (given.lake === undefined) rmSync(lake, { recursive: true, force: true });
report(outcomes);
if (given.floor) checkFloors(outcomes);

async function judge(statement) {
  const document = {
    source: 'statement',
    title: null,
    publisher: null,
    published: statement.published,
    publishedFrom: 'option',
    text: [...(statement.lead === undefined ? [] : [statement.lead]), statement.text].join(' '),
  };
  const { checked } = await store.compute(() => claims.checkText(document, store, { asOf }));
  const isFault = ({ verdict }) => faults.has(verdict);
  const from = document.text.length - statement.text.length;
  const told = checked.claims.filter(({ span }) => span.start >= from);
  const lead = checked.claims.filter(({ span }) => span.start < from);
  const isBorneOut = told.length > 0 && told.every(({ verdict }) => verdict === 'supported');
  const isRight = statement.isTrue ? isBorneOut : told.some(isFault);
  const isRefuted = lead.some(isFault) || (statement.isTrue && told.some(isFault));
  return { ...statement, claims: checked.claims, isRight, isRefuted, isWrongly: !statement.isTrue && isBorneOut };
}

function count(list) {
  const [told, untold] = [list.filter(({ isTrue }) => isTrue), list.filter(({ isTrue }) => !isTrue)];
  return {
    true: { right: told.filter(({ isRight }) => isRight).length, all: told.length },
    false: { right: untold.filter(({ isRight }) => isRight).length, all: untold.length },
    refuted: list.filter(({ isRefuted }) => isRefuted).length,
    wrongly: list.filter(({ isWrongly }) => isWrongly).length,
  };
}

function report(list) {
  for (const family of new Set(list.map((outcome) => outcome.family))) {
    const own = list.filter((outcome) => outcome.family === family);
    print(family, own);
    if (given.details)
      for (const outcome of own.filter(({ isRight, isRefuted }) => !isRight || isRefuted).slice(0, Number(given.most)))
        printOutcome(outcome);
  }
  print('all', list);
}

function print(name, list) {
  const counted = count(list);
  const share = ({ right, all }) => `${right} of ${all}`;
  console.log(
    `${name.padEnd(32)} true ${share(counted.true).padEnd(13)} false ${share(counted.false).padEnd(13)} true called false ${counted.refuted}, false called supported ${counted.wrongly}`,
  );
}

function printOutcome({ isTrue, isWrongly, isRefuted, published, lead, text, claims: found }) {
  const mark = isWrongly ? 'FALSE-SUPPORTED' : isRefuted ? 'TRUE-REFUTED' : isTrue ? 'TRUE' : 'FALSE';
  const told = found.map(
    ({ verdict, kind, subject, against, asserted, period, reason }) =>
      `${verdict} ${kind} ${subject?.id}${against ? ` vs ${against.id}` : ''} ${asserted?.low ?? ''} ${period.base}..${period.to} ${reason}`,
  );
  console.log(`  ${mark} ${core.toIsoDate(published)} ${lead === undefined ? '' : `[${lead}] `}${text}`);
  for (const line of told.length === 0 ? ['nothing is read'] : told) console.log(`      ${line}`);
}

/** The floors are those of the first seed on the shared figures. */
function checkFloors(list) {
  const floors = JSON.parse(readFileSync(join(root, 'test', 'claims', 'floors.json'), 'utf8')).generated;
  const counted = count(list);
  const measured = { true: counted.true.right / counted.true.all, false: counted.false.right / counted.false.all };
  const failures = [
    ...['true', 'false']
      .filter((key) => measured[key] < floors[key])
      .map((key) => `generated: ${key} ${measured[key].toFixed(4)} is below its floor of ${floors[key]}`),
    ...['refuted', 'wrongly']
      .filter((key) => counted[key] > floors[key])
      .map((key) => `generated: ${key} ${counted[key]}, at most ${floors[key]}`),
  ];
  for (const failure of failures) console.error(failure);
  if (failures.length > 0) process.exitCode = 1;
}
