// The text of docs/episodes.md, from the built package and the embedded figures; the table of imported portfolios is
// scripts/episodes/portfolios.json, which test/episodes-shared.test.ts makes again where the portfolios are at hand.
import { readFileSync } from 'node:fs';
import { parseIsoDate, toWilsonInterval } from '../dist/core.js';
import { createMarketView } from '../dist/data.js';
import { measure } from '../dist/metrics.js';

const read = (name) => JSON.parse(readFileSync(new URL(`episodes/${name}.json`, import.meta.url), 'utf8'));
const statements = read('statements');
const portfolios = read('portfolios');

const factorDate = '2026-08-14';
const priceDate = '2026-09-30';
const smallLarge = { series: '^RUT', benchmark: '^GSPC', figures: 'price' };

const percent = (share) => `${Math.round(100 * share)}%`;
const signed = (value, digits = 1) => {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : `${value > 0 ? '+' : ''}${text}`;
};

/** Cumulated lead by month ('1926-06' for the month-end before the first). */
function toLine({ points }) {
  const line = new Map();
  for (const { start, path } of points) {
    const [year, month] = start.split('-').map(Number);
    path.forEach((value, i) => {
      const index = year * 12 + month - 1 + i;
      line.set(toMonth(index), value);
    });
  }
  return line;
}

function toMonth(index) {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function before(month, months = 1) {
  const [year, number] = month.split('-').map(Number);
  return toMonth(year * 12 + number - 1 - months);
}

function countMonths(first, last) {
  const index = (month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return index(last) - index(first) + 1;
}

/** The lead over the months of a statement, among all windows of that length. */
function judge(line, { says, first, last, leader }) {
  const months = countMonths(first, last);
  const leadTo = (month) => line.get(month) - line.get(before(month, months));
  const windows = [...line.keys()].map(leadTo).filter((lead) => !Number.isNaN(lead));
  const lead = leadTo(last);
  const sign = leader === 'small' ? 1 : -1;
  const years = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++)
    years.push(line.get(`${year}-12`) - line.get(`${year - 1}-12`));
  const asStrong = windows.filter((other) => sign * other >= sign * lead).length / windows.length;
  return {
    says,
    span: `${first} to ${last}`,
    lead,
    pace: (12 * lead) / months,
    years: `${years.filter((year) => sign * year > 0).length} of ${years.length}`,
    ledShare: windows.filter((other) => sign * other > 0).length / windows.length,
    asStrong,
    verdict: sign * lead <= 0 ? 'not borne out' : asStrong <= 0.2 ? 'borne out, and unusual' : 'borne out, not unusual',
  };
}

function toStatementTable(line) {
  const rows = statements
    .map((statement) => judge(line, statement))
    .map(
      ({ says, span, lead, pace, years, ledShare, asStrong, verdict }) =>
        `| ${says} | ${span} | ${signed(lead)} | ${signed(pace)} | ${years} | ${percent(ledShare)} | ${percent(asStrong)} | ${verdict} |`,
    );
  return [
    '| statement | months | lead, log % | a year | years led | base rate | at least as strong | verdict |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function toPhaseTable({ points }) {
  const rows = points.map(
    ({ start, end, side, isComplete, months, size, compounded, pace, setBack }) =>
      `| ${start.slice(0, 7)} | ${end.slice(0, 7)}${isComplete ? '' : ' (incomplete)'} | ${side} | ${months} | ${signed(size)} | ${signed(compounded)} | ${signed(pace)} | ${setBack.toFixed(1)} |`,
  );
  return [
    '| from | to | side | months | size, log % | compounded % | a year, log % | set-back, log % |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function describePresent({ details, value }) {
  const { side, since, months, durationRank, sizeRank, completeOfSide, confirmableFrom, month } = details;
  const rank = (place) =>
    `rank ${place} of ${completeOfSide + 1} with the ${completeOfSide} complete phases of its side`;
  return `The present phase, to ${month}: ${side} since ${since}, ${months} months, ${signed(value)} log percent; ${rank(durationRank)} by length, ${rank(sizeRank)} by size. It is provisional; it can be confirmed only after ${confirmableFrom}.`;
}

function describeHistory({ details }) {
  const { complete, historyFirst, shareAhead } = details;
  const side = (name) =>
    `${name.toLowerCase()} ${details[`medianMonths${name}`]} months and ${signed(details[`medianSize${name}`])} log percent`;
  return `${complete} complete phases since ${historyFirst}; medians: ${side('Ahead')}; ${side('Behind')}. The line rose, in phases ahead, for ${percent(shareAhead)} of all months.`;
}

const variants = [
  ['the rule as published', {}],
  ['window 6', { window: 6 }],
  ['window 12', { window: 12 }],
  ['cycles of 24 months or more', { minimumCycle: 24 }],
  ['window 12, cycles of 48 months or more', { window: 12, minimumCycle: 48 }],
  ['window 24, cycles of 60 months or more', { window: 24, minimumCycle: 60 }],
];

function toVariantTable(store) {
  const rows = variants.map(([name, params]) => {
    const { details } = measure(store, 'leadership-cycles', params, parseIsoDate(factorDate));
    const { complete, medianMonthsAhead, medianMonthsBehind, shareAhead, side, since } = details;
    return `| ${name} | ${complete} | ${medianMonthsAhead} | ${medianMonthsBehind} | ${percent(shareAhead)} | ${side} since ${since.slice(0, 7)} |`;
  });
  return [
    '| rule | complete phases | median months ahead | median months behind | months ahead | present |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** Steps of a line over each month, or each calendar quarter, by their last month. */
function toSteps(line, months) {
  return new Map(
    [...line.keys()]
      .filter((month) => Number(month.slice(5)) % months === 0 && line.has(before(month, months)))
      .map((month) => [month, line.get(month) - line.get(before(month, months))]),
  );
}

function toMonthLasts({ days, values }) {
  return new Map(Array.from(days, (day, i) => [new Date(day * 86_400_000).toISOString().slice(0, 7), values[i]]));
}

/** How often small companies led while a rate rose, and while it fell. */
function toRateRow(name, leads, rates, months) {
  const changes = toSteps(rates, months);
  const both = [...toSteps(leads, months)].filter(([month]) => changes.has(month));
  const shareOf = (sign) => {
    const picked = both.filter(([month]) => sign * changes.get(month) > 0);
    const share = picked.filter(([, lead]) => lead > 0).length / picked.length;
    return { n: picked.length, share, ...toWilsonInterval(share, picked.length) };
  };
  return formatRateRow({
    name,
    first: both[0][0],
    last: both.at(-1)[0],
    months,
    rising: shareOf(1),
    falling: shareOf(-1),
  });
}

function formatRateRow({ name, first, last, months, rising, falling }) {
  const cell = ({ n, share, low, high }) => `${percent(share)} of ${n} (${percent(low)} to ${percent(high)})`;
  const { difference, low, high } = toDifference(rising, falling);
  const verdict = low > 0 ? 'borne out' : high < 0 ? 'the other way' : 'not told apart';
  const points = (value) => signed(100 * value, 0);
  return `| ${name} | ${first} to ${last} | ${months === 1 ? 'months' : 'quarters'} | ${cell(rising)} | ${cell(falling)} | ${points(difference)} (${points(low)} to ${points(high)}) | ${verdict} |`;
}

/** Newcombe's 95% interval of a difference of shares, from Wilson's intervals of both (Statistics in Medicine 17, 1998, method 10). */
function toDifference(one, other) {
  const difference = one.share - other.share;
  return {
    difference,
    low: difference - Math.hypot(one.share - one.low, other.high - other.share),
    high: difference + Math.hypot(one.high - one.share, other.share - other.low),
  };
}

const rateHead =
  '| lead and rate | span | over | led while it rose | led while it fell | difference, points | verdict |\n|---|---|---|---|---|---|---|';

function toRateTable(store, factorLine, priceLine) {
  const view = createMarketView(store, { asOf: parseIsoDate(priceDate) });
  const yields = toMonthLasts(view.values('DGS10'));
  const policy = toMonthLasts(view.values('DFEDTARU'));
  const rows = [
    ['size factor, 10-year yield', factorLine, yields],
    ['^RUT over ^GSPC, 10-year yield', priceLine, yields],
    ['size factor, policy rate', factorLine, policy],
    ['^RUT over ^GSPC, policy rate', priceLine, policy],
  ].flatMap(([name, leads, rates]) => [1, 3].map((months) => toRateRow(name, leads, rates, months)));
  return [rateHead, ...rows].join('\n');
}

function toPortfolioSection() {
  const { vintage, source, lines, rates } = portfolios;
  const sections = lines.map(({ name, phases, windows }) => {
    const rows = windows.map(
      ({ says, first, last, lead, ledShare, asStrong }) =>
        `| ${says} | ${first} to ${last} | ${signed(lead)} | ${percent(ledShare)} | ${percent(asStrong)} |`,
    );
    return `### ${name}\n${phases.complete} complete phases, median ${phases.medianMonthsAhead} months ahead and ${phases.medianMonthsBehind} behind; to ${phases.month} ${phases.side} since ${phases.since}.\n\n| statement | months | lead, log % | base rate | at least as strong |\n|---|---|---|---|---|\n${rows.join('\n')}`;
  });
  return `Source: ${source}, vintage ${vintage}, imported; test/episodes-shared.test.ts makes these figures again from the files and fails where they differ.\n\n${sections.join('\n\n')}\n\n### Rates since the 1950s\n${[rateHead, ...rates.map(formatRateRow)].join('\n')}`;
}

/** @param store the embedded figures */
export function toEpisodesPage(store) {
  const cycles = measure(store, 'leadership-cycles', {}, parseIsoDate(factorDate));
  const prices = measure(store, 'leadership-cycles', smallLarge, parseIsoDate(priceDate));
  const [factorLine, priceLine] = [toLine(cycles), toLine(prices)];
  return `# Cycles of leadership since 1926, and what is said of them

Phases are dated by the metric [leadership-cycles](metrics/leadership-cycles.md): the rule and the parameters of Pagan and Sossounov for monthly prices, chosen before any result was seen. One step was added after the first run: turns between which the line went the other way go together (Harding and Pagan), because the published steps alone named a rise of 45% a phase behind. No parameter was changed. The rule dates the past with months that came after; nobody knew a turn at the time. It finds every swing of a year or more, not "eras"; how much it matters stands below.

All sizes are changes of the cumulated log lead in percent. The size factor is a long-short return: a lead of it is not the lead of an index anyone holds.

## The size factor
${describeHistory(cycles)}

${describePresent(cycles)}

${toPhaseTable(cycles)}

## The Russell 2000 against the S&P 500, price return
${describeHistory(prices)}

${describePresent(prices)}

${toPhaseTable(prices)}

## How much depends on the rule
The size factor, other parameters; none of them was chosen for what it shows.

${toVariantTable(store)}

Where the present phase differs from row to row, the data do not settle it.

## What is said of history
Each statement names months and a leader. Base rate: the share of all windows of that length since 1926 in which that side led. At least as strong: the share of them with as large a lead of that side. Unusual: at most a fifth are. Windows overlap, and authors pick theirs after the fact, so that a statement borne out says little of what comes next. On the size factor:

${toStatementTable(factorLine)}

## "Small companies do better when rates rise"
Share of months and of calendar quarters in which small companies led, with Wilson's 95% interval, while the rate rose and while it fell from end to end, and the difference with Newcombe's. Borne out, or the other way: the interval of the difference leaves out zero. Steps without a change are left out, and steps are taken as independent. Eight rows, and four more below, are twelve looks at one statement: one of them would stand out by chance about every other time. A rate and a lead of the same month say nothing of which came first.

${toRateTable(store, factorLine, priceLine)}

## On imported portfolios
${toPortfolioSection()}
`;
}
