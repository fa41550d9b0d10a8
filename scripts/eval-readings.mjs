// Measures how passages are understood: what is found, of whom, over which stretch, with which figure and sign.
// No figure is looked up. node scripts/eval-readings.mjs [--file FILE]... [--details] [--floor]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { load, root } from './evaluation/paths.mjs';

const { values: given } = parseArgs({
  options: {
    file: { type: 'string', multiple: true },
    details: { type: 'boolean' },
    floor: { type: 'boolean' },
  },
});
const [core, claims] = await Promise.all([load('core'), load('claims')]);

/** Funds stand for their index, and the index for its funds. */
const families = [
  ['^GSPC', 'SPY', 'IVV', 'VOO'],
  ['^RUT', 'IWM', 'VTWO'],
  ['^NDX', 'QQQ', '^IXIC', 'ONEQ'],
  ['^DJI', 'DIA'],
  ['IWB', '^RUI'],
  ['IWF', 'VUG', 'SPYG', 'IVW'],
  ['IWD', 'VTV', 'SPYV', 'IVE'],
  ['EFA', 'ACWX', 'VXUS', 'IEFA'],
  ['SMH', 'SOXX', '^SOX'],
  ['GOOGL', 'GOOG'],
  ['IJR', '^SP600', 'SLY'],
  ['MDY', 'IJH'],
  ['^VIX', 'vix'],
  ['DGS10', 'treasury-10y', 'yield-curve'],
  ['DGS2', 'treasury-2y'],
  ['DFEDTARU', 'policy-rate'],
  ['CPI', 'inflation', 'CPIAUCSL'],
  ['UNRATE', 'unemployment'],
];
const toFamily = (symbol) => families.find((family) => family.includes(symbol)) ?? [symbol];

const toSession = (day) => core.previousSession(day + 1);
const isSameDay = (a, b) => a === b || toSession(a) === toSession(b);
const folder = join(root, 'test', 'claims', 'readings');
const files =
  given.file ??
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));
const floors = JSON.parse(readFileSync(join(root, 'test', 'claims', 'floors.json'), 'utf8')).readings;
for (const file of files) {
  const passages = JSON.parse(readFileSync(file, 'utf8'));
  report(basename(file, '.json'), passages.flatMap(evaluate), passages.flatMap(findInvented));
}

function read({ text, published }) {
  const document = {
    source: 'passage',
    title: null,
    publisher: null,
    published: core.parseIsoDate(published),
    publishedFrom: 'option',
    text,
  };
  return claims.readStatements(document, { isKnownSymbol: (symbol) => /^[A-Z]{2,5}$/.test(symbol) });
}

/** Each labelled statement with the one that was read of it: that with its figure, or of its kind where it has none. */
function evaluate(passage) {
  const statements = read(passage);
  const used = new Set();
  return passage.statements.map((label) => {
    const start = passage.text.indexOf(label.anchor);
    const at = { start, end: start + label.anchor.length };
    const near = statements.filter((one) => !used.has(one) && one.span.start < at.end && one.span.end > at.start);
    const best = near.toSorted((a, b) => toScore(label, b) - toScore(label, a))[0];
    const statement = best !== undefined && toScore(label, best) > 0 ? best : undefined;
    if (statement !== undefined) used.add(statement);
    return { passage, label, statement, faults: statement === undefined ? ['missed'] : findFaults(label, statement) };
  });
}

function toScore(label, statement) {
  const isKind = label.kind.startsWith(statement.kind) || statement.kind.startsWith(label.kind) ? 1 : 0;
  if (label.value === null || label.value === undefined) return 1 + isKind;
  return hasFigure(label, statement) ? 3 + isKind : (statement.asserted ?? null) === null ? isKind : 0;
}

/** A place is the figure of a superlative: "second-worst" is told by its rank. */
function hasFigure({ value, unit }, { asserted, rank }) {
  if (unit === 'rank' && rank !== undefined) return rank === value;
  if (asserted === null || asserted === undefined) return false;
  const values = (Array.isArray(value) ? value : [value]).map(Math.abs);
  return values.some((one) =>
    [asserted.low, asserted.high].some((figure) =>
      [1, 100, 0.01, 1e9, 1e-9, 1e6].some(
        (scale) => Math.abs(Math.abs(figure) * scale - one) <= 1e-6 * Math.max(1, one),
      ),
    ),
  );
}

function findFaults(label, statement) {
  const faults = [];
  if (statement.kind === 'other') return ['unmeasured'];
  if (!isOfSubject(label, statement)) faults.push('subject');
  if (!isOfPeriod(label, statement)) faults.push('period');
  if (!isOfDirection(label, statement)) faults.push('direction');
  return faults;
}

function isOfSubject({ subject }, statement) {
  const wanted = typeof subject === 'object' && subject !== null && !Array.isArray(subject) ? subject.subject : subject;
  const names = (Array.isArray(wanted) ? wanted : [wanted]).map(String);
  const symbols = names.filter((name) => /^[\^A-Z][A-Z0-9.^-]*$/.test(name) || name === 'magnificent-seven');
  if (symbols.length === 0 || statement.subject === undefined) return true;
  const { id, readings, members = [], universe } = statement.subject;
  const own = [id, universe, ...readings.map(({ series }) => series), ...members].flatMap(toFamily);
  return symbols.some((symbol) => own.some((one) => toFamily(symbol).includes(one)));
}

function isOfPeriod({ periods = [], kind }, { period, kind: ownKind }) {
  if (periods.length === 0) return true;
  const windows = [period, ...period.others];
  return periods.some(({ base, to }) => {
    const [from, until] = [base === null || base === undefined ? null : core.parseIsoDate(base), core.parseIsoDate(to)];
    return windows.some((window) => {
      if (!isSameDay(window.to, until)) return false;
      if (from === null || !hasBase(kind) || !hasBase(ownKind)) return true;
      const { anchor } = window;
      return isSameDay(window.base, from) || (anchor !== undefined && from >= anchor.base - 7 && from <= anchor.to + 7);
    });
  });
}

/** Elsewhere the figure is that of the last day, of the report or of the quarter, and where it counts from is not told. */
function hasBase(kind) {
  return kind === 'return' || kind === 'relative-return';
}

function isOfDirection({ value, direction, kind }, statement) {
  if (kind !== 'return' && kind !== 'relative-return') return true;
  const wanted = direction ?? (typeof value === 'number' && value !== 0 ? (value < 0 ? 'down' : 'up') : undefined);
  const own = { ahead: 'up', behind: 'down' }[statement.direction] ?? statement.direction;
  return wanted === undefined || own === undefined || own === wanted;
}

/** What must not be taken for a statement, and was. */
function findInvented(passage) {
  const statements = read(passage).filter(({ kind }) => kind !== 'other');
  return (passage.none ?? []).flatMap((none) => {
    const start = passage.text.indexOf(none);
    const taken = statements.filter(({ span }) => span.start < start + none.length && span.end > start);
    return [{ passage, none, taken }];
  });
}

function report(name, outcomes, none) {
  const share = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
  const count = (fault) => outcomes.filter(({ faults }) => faults.includes(fault)).length;
  const found = outcomes.length - count('missed');
  const right = outcomes.filter(({ faults }) => faults.length === 0).length;
  const invented = none.filter(({ taken }) => taken.length > 0);
  console.log(
    `${name}: ${outcomes.length} statements; found ${share(found, outcomes.length)}; of these understood ${share(right, found)}; ` +
      `wrong: subject ${count('subject')}, stretch ${count('period')}, sign ${count('direction')}, left unmeasured ${count('unmeasured')}; ` +
      `taken for a statement ${invented.length} of ${none.length}`,
  );
  if (given.floor)
    holdFloor(name, { found: found / outcomes.length, understood: right / found, invented: invented.length });
  if (!given.details) return;
  for (const { passage, label, statement, faults } of outcomes.filter((one) => one.faults.length > 0)) {
    console.log(`\n${passage.id} ${passage.published} ${faults.join(', ')}: ${JSON.stringify(passage.text)}`);
    console.log(`   wanted: ${JSON.stringify(label)}`);
    if (statement !== undefined) console.log(`   read:   ${toLine(statement, passage)}`);
  }
  for (const { passage, none: words, taken } of invented)
    console.log(
      `\n${passage.id} taken for a statement: "${words}" ${JSON.stringify(passage.text)}\n   ${taken.map((one) => toLine(one, passage))}`,
    );
}

function holdFloor(name, measured) {
  const floor = floors[name];
  if (floor === undefined) return;
  const fallen = ['found', 'understood'].filter((key) => measured[key] < floor[key]);
  if (measured.invented > floor.invented) fallen.push('invented');
  for (const key of fallen) console.error(`${name}: ${key} is ${measured[key]}, its floor ${floor[key]}`);
  if (fallen.length > 0) process.exitCode = 1;
}

function toLine({ kind, subject, direction, asserted, period, span, modality }, { text }) {
  const figure =
    asserted === null || asserted === undefined ? '-' : `${asserted.low}..${asserted.high} ${asserted.unit}`;
  const day = (value) => core.toIsoDate(value);
  return `${kind} ${subject?.id ?? '-'} ${direction ?? ''} ${figure} "${period.text}" ${day(period.base)}..${day(period.to)} ${period.from} ${period.role} ${modality} "${text.slice(span.start, span.end)}"`;
}
