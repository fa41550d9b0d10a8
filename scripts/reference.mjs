#!/usr/bin/env node
/**
 * Writes and checks the embedded figures of record in reference/.
 *
 *   node scripts/reference.mjs write DATA_DIR   make every table that can be derived from a data folder
 *   node scripts/reference.mjs check DATA_DIR   derive them again and compare; check the hand-written tables
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';

const REFERENCE_DIR = join(dirname(fileURLToPath(import.meta.url)), '..', 'reference');
const MAX_TOTAL_BYTES = 400_000;

const DAILY_FROM = '2021-11-01';
const MONTHLY_FROM = '1987-01-01';
const FUNDS_FROM = '2025-06-30';
const COMPANIES_FROM = '2025-10-31';
const COMPANIES_TO = '2026-01-30';

const INDICES = ['^RUT', '^GSPC', '^NDX', '^IXIC'];
const LEVELS = [...INDICES, 'IWM', 'SPY', 'QQQ', 'RSP'];
const FUNDS = [
  ...['IWM', 'IWN', 'IWO', 'IJR', 'SPY', 'QQQ', 'RSP', 'IWF', 'IWD', 'MAGS'],
  ...['KRE', 'XBI', 'IBB', 'SMH', 'XLB', 'XLC', 'XLE', 'XLF', 'XLI', 'XLK', 'XLP', 'XLRE', 'XLU', 'XLV', 'XLY'],
  ...['PSCF', 'PSCH', 'PSCI', 'PSCT', 'HYG', 'TLT'],
];
const COMPANIES = [
  ...['AAON', 'AAPL', 'ALG', 'AMD', 'AMTB', 'AMZN', 'BAC', 'CELC', 'CFG', 'CTBI', 'DAVE', 'DRH', 'EYPT'],
  ...['GOOG', 'GOOGL', 'GPCR', 'GRC', 'HBAN', 'HCI', 'KRRO', 'META', 'MSFT', 'NVDA', 'ORCL', 'PLBC', 'PSTL'],
  ...['RF', 'ROAD', 'RVMD', 'SEZL', 'SPB', 'SRCE', 'STRL', 'TFC', 'TSLA', 'WLDN', 'WTTR', 'ZION'],
];
const YIELDS = ['DGS2', 'DGS10', 'BAMLH0A0HYM2'];
const YIELD_FILES = {
  DGS2: 'macro/DGS2.csv.gz',
  DGS10: 'macro/DGS10.csv.gz',
  BAMLH0A0HYM2: 'macro/BAMLH0A0HYM2.csv',
};

/** Decisions between scheduled meetings: the data folder marks those of 2001, 2007 and 2008 as scheduled. */
const UNSCHEDULED = new Set([
  ...['1994-04-18', '1998-10-15', '2001-01-03', '2001-04-18', '2001-09-17'],
  ...['2007-08-17', '2008-01-22', '2008-10-08', '2020-03-03', '2020-03-15'],
]);
/** Days on which FRED dates the new range by the decision, and the Board by the day after. */
const FRED_A_DAY_EARLY = new Set(['2015-12-16', '2016-12-14']);
/** Decisions were announced on the day, and changes made at meetings as a rule, from this date. */
const ANNOUNCED_SINCE = '1994-02-04';
/** Projections released with the decision before the March-June-September-December rhythm of 2013. */
const EARLY_PROJECTIONS = new Set([
  ...['2011-04-27', '2011-06-22', '2011-11-02'],
  ...['2012-01-25', '2012-04-25', '2012-06-20', '2012-09-13', '2012-12-12'],
]);

// ---- reading ---------------------------------------------------------------------------------------------------

const parseCsv = (text) => Papa.parse(text, { header: true, skipEmptyLines: true }).data;

const toCsv = (columns, rows) => `${Papa.unparse({ fields: columns, data: rows }, { newline: '\n' })}\n`;

function openData(dataDir) {
  const cache = new Map();
  const text = (path) => {
    const bytes = readFileSync(join(dataDir, path));
    return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  };
  const rows = (path) => {
    if (!cache.has(path)) cache.set(path, parseCsv(text(path)));
    return cache.get(path);
  };
  return { text, rows };
}

/** One column of a file as a Map from key to value, empty fields left out. */
function column(data, path, key, field, format = asGiven) {
  const filled = data.rows(path).filter((row) => row[field] !== '');
  return new Map(filled.map((row) => [row[key], format(row[field])]));
}

const prices = (data, symbol, field, format) => column(data, `prices/${symbol}.csv.gz`, 'date', field, format);
const fred = (data, path) => column(data, path, 'date', 'value');

// ---- numbers, dates, rows --------------------------------------------------------------------------------------

const asGiven = (value) => String(Number(Number(value).toFixed(4)));
const sevenDigits = (value) => String(Number(Number(value).toPrecision(7)));

const monthOf = (date) => date.slice(0, 7);
const lastDayOf = (month) => addDays(`${addMonths(month, 1)}-01`, -1);

function addMonths(month, count) {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

function addDays(date, count) {
  return new Date(Date.parse(date) + count * 86_400_000).toISOString().slice(0, 10);
}

function monthsBetween(first, last) {
  const months = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

function isDate(value) {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && addDays(value, 0) === value;
}

const within = (values, from, to = '9999') => new Map([...values].filter(([key]) => key >= from && key <= to));

/** Rows over the union of the columns' keys; what a column does not have stays empty. */
function joinColumns(key, columns) {
  const keys = [...new Set(columns.flatMap(([, values]) => [...values.keys()]))].sort();
  return keys.map((value) => ({
    [key]: value,
    ...Object.fromEntries(columns.map(([name, values]) => [name, values.get(value) ?? ''])),
  }));
}

/** The last value of each month, at its own date. */
function lastOfMonths(values) {
  const last = new Map();
  for (const date of [...values.keys()].sort()) last.set(monthOf(date), date);
  return new Map([...last.values()].map((date) => [date, values.get(date)]));
}

// ---- deriving --------------------------------------------------------------------------------------------------

const priceRows = (symbols, field, format, from, to) => (data) =>
  joinColumns(
    'date',
    symbols.map((symbol) => [symbol, within(prices(data, symbol, field, format), from, to)]),
  );

function monthLevels(closes) {
  const months = new Map();
  for (const [date, close] of closes) {
    const high = months.get(monthOf(date));
    const isHigher = high === undefined || Number(close) > Number(high.high);
    months.set(monthOf(date), {
      ...(isHigher ? { high: close, day: String(Number(date.slice(8))) } : high),
      last: close,
    });
  }
  return months;
}

function monthlyLevels(data) {
  const to = addDays(DAILY_FROM, -1);
  const columns = INDICES.flatMap((id) => {
    const months = monthLevels(within(prices(data, id, 'close'), MONTHLY_FROM, to));
    const pick = (part) => new Map([...months].map(([month, levels]) => [month, levels[part]]));
    return [
      [`${id} last`, pick('last')],
      [`${id} high`, pick('high')],
      [`${id} high_day`, pick('day')],
    ];
  });
  return joinColumns('month', columns);
}

const yields = (data) => YIELDS.map((id) => [id, fred(data, YIELD_FILES[id])]);

const dailyYields = (data) =>
  joinColumns(
    'date',
    yields(data).map(([id, values]) => [id, within(values, DAILY_FROM)]),
  );

const monthlyYields = (data) =>
  joinColumns(
    'date',
    yields(data).map(([id, values]) => [id, lastOfMonths(within(values, MONTHLY_FROM, addDays(DAILY_FROM, -1)))]),
  );

function targetChanges(data) {
  return data.rows('events/fed_target_changes.csv').map((row) => ({
    effective: row.effective_date,
    lower: asGiven(row.target_lower),
    upper: asGiven(row.target_upper),
    changeBps: row.change_bps,
  }));
}

/** The target range in force on a date, by effective dates. */
const rangeOn = (changes, date) => changes.findLast((change) => change.effective <= date);

function policyRate(data) {
  const changes = targetChanges(data);
  const lastDate = [...fred(data, 'macro/DFEDTARU.csv').keys()].at(-1);
  const firstMonth = monthOf(changes[0].effective);
  const monthEnds = monthsBetween(firstMonth, addMonths(monthOf(lastDate), -1)).map(lastDayOf);
  return [...monthEnds, lastDate].map((date) => {
    const { lower, upper } = rangeOn(changes, date);
    return { date, DFEDTARL: lower, DFEDTARU: upper };
  });
}

function policyRateProblems(data) {
  const changes = targetChanges(data);
  const disagreements = (path, bound) =>
    [...fred(data, path)]
      .filter(([date, value]) => rangeOn(changes, date)[bound] !== value && !FRED_A_DAY_EARLY.has(date))
      .map(([date, value]) => `${path} ${date}: ${value}, target changes say ${rangeOn(changes, date)[bound]}`);
  return [...disagreements('macro/DFEDTARL.csv', 'lower'), ...disagreements('macro/DFEDTARU.csv', 'upper')];
}

function consumerPrices(data) {
  const series = (id) => {
    const values = within(fred(data, `macro/${id}.csv`), '1986-01-01');
    return [id, new Map([...values].map(([date, value]) => [monthOf(date), value]))];
  };
  return joinColumns('month', [series('CPIAUCNS'), series('CPIAUCSL')]);
}

/** Release dates are entered by hand: they must follow their month in order, and agree with the dated calendar. */
function consumerPriceProblems(data, rows) {
  const calendar = data
    .rows('events/us_economic_calendar.2026-06_2026-08.csv')
    .filter((row) => row.event === 'CPI')
    .map((row) => [addMonths(monthOf(row.date), -1), row.date]);
  const entered = new Map(rows.map((row) => [row.month, row.published]));
  const disagreements = calendar
    .filter(([month, date]) => entered.get(month) !== date)
    .map(([month, date]) => `${month}: the calendar has ${date}`);
  const tooEarly = rows
    .filter((row) => row.published !== '' && !(isDate(row.published) && row.published > lastDayOf(row.month)))
    .map((row) => `${row.month}: published ${row.published}`);
  return [...disagreements, ...tooEarly];
}

function purchasingManagers(data) {
  const firstReleases = data.rows('macro/ISM_manufacturing_pmi_by_release_date.csv').map((row) => ({
    month: addMonths(monthOf(row.Index), -1),
    published: row.Index,
    NAPM: asGiven(row.Value),
  }));
  const laterVintage = data
    .rows('macro/ISM_report_on_business_1948-2022.csv')
    .map((row) => ({ month: monthOf(row.Date), published: '', NAPM: asGiven(row.MAN_PMI) }))
    .filter(({ month }) => month >= monthOf(MONTHLY_FROM) && month < firstReleases[0].month);
  const recent = data
    .rows('macro/ISM_NFIB_2026_from_calendar.csv')
    .map((row) => ({ month: row.reference_month, published: row.release_date, NAPM: asGiven(row.manufacturing_pmi) }));
  return [...laterVintage, ...firstReleases, ...recent];
}

function sizeFactor(data) {
  const lines = data.text('factors/F-F_Research_Data_Factors.csv').split(/\r?\n/);
  const smb = lines
    .find((line) => line.startsWith(','))
    .split(',')
    .indexOf('SMB');
  return lines
    .map((line) => line.split(',').map((field) => field.trim()))
    .filter(([month]) => /^\d{6}$/.test(month))
    .map((fields) => ({ month: `${fields[0].slice(0, 4)}-${fields[0].slice(4)}`, SMB: asGiven(fields[smb]) }));
}

function hasProjections(date, scheduled) {
  if (EARLY_PROJECTIONS.has(date)) return 'yes';
  return scheduled === 'yes' && date >= '2013' && Number(date.slice(5, 7)) % 3 === 0 ? 'yes' : '';
}

function wasScheduled(date) {
  if (UNSCHEDULED.has(date)) return 'no';
  return date >= ANNOUNCED_SINCE ? 'yes' : '';
}

function decision(date, lower, upper, changeBps) {
  const scheduled = wasScheduled(date);
  const projections = hasProjections(date, scheduled);
  return { date, scheduled, lower, upper, change_bps: changeBps, projections };
}

function fomcDecisions(data) {
  const meetings = data.rows('events/fomc_meetings.csv');
  const earlier = targetChanges(data).filter(({ effective }) => effective < meetings[0].decision_date);
  const range = (value) => (value === '' ? '' : asGiven(value));
  return [
    ...earlier.map((change) => decision(change.effective, change.lower, change.upper, change.changeBps)),
    ...meetings.map((row) =>
      decision(row.decision_date, range(row.target_lower_after), range(row.target_upper_after), row.change_bps),
    ),
  ];
}

/** Each known outcome is the range in force the day after, and each change of the target has its decision. */
function fomcProblems(data, rows) {
  const changes = targetChanges(data);
  const known = rows.filter((row) => row.upper !== '');
  const wrong = known
    .map((row) => ({ row, after: rangeOn(changes, addDays(row.date, 1)) }))
    .filter(({ row, after }) => after.lower !== row.lower || after.upper !== row.upper)
    .map(({ row, after }) => `${row.date}: ${row.lower}-${row.upper}, in force ${after.lower}-${after.upper}`);
  const decided = new Set(known.flatMap(({ date }) => [date, addDays(date, 1)]));
  const undecided = changes
    .filter(({ effective }) => !decided.has(effective))
    .map(({ effective }) => `no decision for the change effective ${effective}`);
  return [...wrong, ...undecided];
}

// ---- the tables ------------------------------------------------------------------------------------------------

/**
 * `series` and `field` are what the catalogue must list; `kept` columns are entered by hand in the table itself and
 * survive a new derivation; `problems` compares the table with further data.
 */
const derivedTables = [
  {
    file: 'levels-daily.csv',
    columns: ['date', ...LEVELS],
    derive: priceRows(LEVELS, 'close', asGiven, DAILY_FROM),
    series: LEVELS,
    field: 'close',
  },
  {
    file: 'volume-daily.csv',
    columns: ['date', 'IWM'],
    derive: priceRows(['IWM'], 'volume', asGiven, DAILY_FROM),
    series: ['IWM'],
    field: 'volume',
  },
  {
    file: 'levels-monthly.csv',
    columns: ['month', ...INDICES.flatMap((id) => [`${id} last`, `${id} high`, `${id} high_day`])],
    derive: monthlyLevels,
  },
  {
    file: 'total-return-daily.csv',
    columns: ['date', ...FUNDS],
    derive: priceRows(FUNDS, 'adj_close', sevenDigits, FUNDS_FROM),
    series: FUNDS,
    field: 'total',
  },
  {
    file: 'total-return-companies.csv',
    columns: ['date', ...COMPANIES],
    derive: priceRows(COMPANIES, 'adj_close', sevenDigits, COMPANIES_FROM, COMPANIES_TO),
    series: COMPANIES,
    field: 'total',
  },
  { file: 'yields-daily.csv', columns: ['date', ...YIELDS], derive: dailyYields, series: YIELDS, field: 'value' },
  { file: 'yields-monthly.csv', columns: ['date', ...YIELDS], derive: monthlyYields },
  {
    file: 'policy-rate-monthly.csv',
    columns: ['date', 'DFEDTARL', 'DFEDTARU'],
    derive: policyRate,
    problems: policyRateProblems,
    series: ['DFEDTARL', 'DFEDTARU'],
    field: 'value',
  },
  {
    file: 'cpi-monthly.csv',
    columns: ['month', 'published', 'CPIAUCNS', 'CPIAUCSL'],
    derive: consumerPrices,
    kept: ['published'],
    problems: consumerPriceProblems,
    series: ['CPIAUCNS', 'CPIAUCSL'],
    field: 'value',
  },
  {
    file: 'ism-monthly.csv',
    columns: ['month', 'published', 'NAPM'],
    derive: purchasingManagers,
    series: ['NAPM'],
    field: 'value',
  },
  { file: 'size-factor-monthly.csv', columns: ['month', 'SMB'], derive: sizeFactor, series: ['SMB'], field: 'value' },
  {
    file: 'fomc-decisions.csv',
    columns: ['date', 'scheduled', 'lower', 'upper', 'change_bps', 'projections'],
    derive: fomcDecisions,
    problems: fomcProblems,
  },
];

const REPORTED = ['publisher', 'published', 'index', 'measure'];

/** Sorted by `key`, which is unique; `problems` compares with the data folder or with the derived tables. */
const handTables = [
  {
    file: 'events.csv',
    columns: ['id', 'date', 'announced', 'kind', 'title', 'status', 'source', 'address'],
    key: ['date', 'id'],
    required: ['id', 'date', 'announced', 'kind', 'title', 'status', 'source'],
    dates: ['date', 'announced'],
    choices: { status: ['confirmed', 'estimated'] },
    problems: eventProblems,
  },
  {
    file: 'published-multiples.csv',
    columns: [...REPORTED, 'value', 'unit', 'as_of', 'address', 'note'],
    key: ['published', 'publisher', 'index', 'measure'],
    required: [...REPORTED, 'value', 'unit'],
    dates: ['published', 'as_of'],
    numbers: ['value'],
    choices: { index: ['^GSPC', '^RUT', '^SP600'], unit: ['multiple', 'percent'] },
    problems: (_data, rows) =>
      rows.filter((row) => row.as_of > row.published).map((row) => `as_of after ${row.published}`),
  },
  {
    file: 'published-growth.csv',
    columns: [...REPORTED, 'period', 'low', 'high', 'unit', 'address', 'note'],
    key: ['published', 'publisher', 'index', 'measure', 'period', 'low'],
    required: [...REPORTED, 'period', 'low', 'high', 'unit'],
    dates: ['published'],
    numbers: ['low', 'high'],
    choices: { index: ['^GSPC', '^RUT', 'MAG7', 'SPX-EX-MAG7'], unit: ['percent'] },
    problems: (_data, rows) =>
      rows.filter((row) => Number(row.low) > Number(row.high)).map((row) => `low above high ${row.published}`),
  },
  {
    file: 'catalogue.csv',
    columns: ['series', 'field', 'name', 'kind', 'unit', 'frequency', 'release', 'provider', 'last_known', 'note'],
    key: ['series', 'field'],
    required: ['series', 'field', 'name', 'kind', 'frequency', 'release', 'provider', 'last_known'],
    dates: [],
    choices: {
      field: ['close', 'total', 'volume', 'value', 'facts'],
      kind: [
        'price-index',
        'fund',
        'share',
        'yield',
        'spread',
        'policy-rate',
        'price-level',
        'survey',
        'factor',
        'facts',
      ],
      frequency: ['daily', 'monthly'],
      release: ['same-day', 'next-business-day', 'month-lag 1 6', 'month-lag 1 28', 'month-lag 2 28'],
    },
    problems: catalogueProblems,
  },
];

/** Cycle dates, index dates and the chair's dates are also in the data folder. */
function eventProblems(data, rows) {
  const cycle = data.rows('events/nber_peaks_troughs_since_1953.csv');
  const { chair } = JSON.parse(data.text('events/original/jonsflow_fomc_meetings.json'));
  const known = {
    'recession-peak': cycle.map(({ peak }) => peak),
    'recession-trough': cycle.map(({ trough }) => trough),
    'index-reconstitution': data.rows('events/russell_reconstitution.csv').map(({ date }) => date),
    'fed-chair-confirmed': [chair.confirmed],
    'fed-chair-sworn-in': [chair.sworn_in],
  };
  const unknown = rows.filter(({ kind, date }) => known[kind] !== undefined && !known[kind].includes(date));
  const ids = rows.map(({ id }) => id);
  return [
    ...unknown.map(({ id, date }) => `${id}: ${date} is not in the data`),
    ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `id twice: ${id}`),
  ];
}

/** Every series of the derived tables is listed with the last date it has a value for, and nothing else is. */
function catalogueProblems(_data, rows) {
  const lastKnown = new Map();
  for (const { file, columns, series = [], field } of derivedTables) {
    const standing = readTable(file).rows;
    for (const id of series) lastKnown.set(`${id} ${field}`, standing.findLast((row) => row[id] !== '')[columns[0]]);
  }
  const listed = new Map(
    rows.filter(({ field }) => field !== 'facts').map((row) => [`${row.series} ${row.field}`, row.last_known]),
  );
  const names = [...new Set([...lastKnown.keys(), ...listed.keys()])];
  return names
    .filter((name) => listed.get(name) !== lastKnown.get(name))
    .map((name) => `${name}: last_known ${listed.get(name)}, the tables say ${lastKnown.get(name)}`);
}

// ---- writing and checking --------------------------------------------------------------------------------------

function readTable(file) {
  const path = join(REFERENCE_DIR, file);
  if (!existsSync(path)) return { text: '', rows: [] };
  const text = readFileSync(path, 'utf8');
  return { text, rows: parseCsv(text) };
}

function deriveTable(table, data) {
  const rows = table.derive(data);
  if (table.kept === undefined) return rows;
  const key = table.columns[0];
  const standing = new Map(readTable(table.file).rows.map((row) => [row[key], row]));
  const keep = (row) => Object.fromEntries(table.kept.map((name) => [name, standing.get(row[key])?.[name] ?? '']));
  return rows.map((row) => ({ ...row, ...keep(row) }));
}

/** Fields that differ between two tables, by the first column. */
function compareTables(columns, derived, standing) {
  const key = columns[0];
  const byKey = new Map(standing.map((row) => [row[key], row]));
  const differences = derived.flatMap((row) =>
    columns
      .filter((name) => byKey.get(row[key])?.[name] !== row[name])
      .map((name) => `${row[key]} ${name}: ${byKey.get(row[key])?.[name]}, the data say ${row[name]}`),
  );
  const derivedKeys = new Set(derived.map((row) => row[key]));
  const extra = [...byKey.keys()]
    .filter((value) => !derivedKeys.has(value))
    .map((value) => `${value}: not in the data`);
  return [...differences, ...extra];
}

function checkDerived(table, data) {
  const standing = readTable(table.file);
  const derived = deriveTable(table, data);
  const differences = compareTables(table.columns, derived, standing.rows);
  const isOtherText = differences.length === 0 && standing.text !== toCsv(table.columns, derived);
  const problems = [...(isOtherText ? ['same fields, other bytes'] : []), ...(table.problems?.(data, derived) ?? [])];
  return { rows: derived.length, problems: [...differences, ...problems] };
}

function rowProblems(table, row) {
  const { required, dates, numbers = [], choices } = table;
  return [
    ...required.filter((name) => !row[name]).map((name) => `${name} is empty`),
    ...dates.filter((name) => row[name] && !isDate(row[name])).map((name) => `${name} is ${row[name]}`),
    ...numbers.filter((name) => !Number.isFinite(Number(row[name]))).map((name) => `${name} is ${row[name]}`),
    ...Object.entries(choices)
      .filter(([name, allowed]) => !allowed.includes(row[name]))
      .map(([name]) => `${name} is ${row[name]}`),
  ];
}

function checkHandWritten(table, data) {
  const { text, rows } = readTable(table.file);
  const keys = rows.map((row) => table.key.map((name) => row[name]).join('\t'));
  const unsorted = keys.filter((key, index) => index > 0 && key <= keys[index - 1]);
  const problems = [
    ...(text === toCsv(table.columns, rows) ? [] : ['columns or CSV form differ from the schema']),
    ...unsorted.map((key) => `not sorted, or twice: ${key.replaceAll('\t', ' ')}`),
    ...rows.flatMap((row, index) => rowProblems(table, row).map((problem) => `row ${index + 1}: ${problem}`)),
    ...table.problems(data, rows),
  ];
  return { rows: rows.length, problems };
}

function report(file, rows, problems) {
  console.log(`${file.padEnd(28)}${String(rows).padStart(5)} rows compared, ${problems.length} differences`);
  for (const problem of problems.slice(0, 10)) console.log(`  ${problem}`);
}

function totalBytes() {
  const files = readdirSync(REFERENCE_DIR).filter((name) => name.endsWith('.csv'));
  return files.reduce((sum, name) => sum + statSync(join(REFERENCE_DIR, name)).size, 0);
}

function write(data) {
  for (const table of derivedTables) {
    const text = toCsv(table.columns, deriveTable(table, data));
    writeFileSync(join(REFERENCE_DIR, table.file), text);
    console.log(`${table.file.padEnd(28)}${String(text.length).padStart(7)} bytes`);
  }
  return true;
}

function check(data) {
  const results = [
    ...derivedTables.map((table) => ({ file: table.file, ...checkDerived(table, data) })),
    ...handTables.map((table) => ({ file: table.file, ...checkHandWritten(table, data) })),
  ];
  for (const { file, rows, problems } of results) report(file, rows, problems);
  const bytes = totalBytes();
  console.log(`${bytes} bytes in all, at most ${MAX_TOTAL_BYTES}`);
  return bytes <= MAX_TOTAL_BYTES && results.every(({ problems }) => problems.length === 0);
}

const commands = { write, check };
const [command, dataDir] = process.argv.slice(2);
if (commands[command] === undefined || dataDir === undefined) {
  console.error('usage: node scripts/reference.mjs write|check DATA_DIR');
  process.exitCode = 2;
} else if (!commands[command](openData(dataDir))) {
  process.exitCode = 1;
}
