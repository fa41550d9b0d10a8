import { endOfYear, lastMonth, nameDate, nameWeekday, toParts } from '../days.mjs';
import { capitalize, toLevel } from '../words.mjs';
import { bare, join, signed, tellAll, toTold } from './telling.mjs';

/** Scoreboards: bullet lists, small tables, lists in dashes and semicolons, figures in parentheses. */
export function writeWrapLists({ random, indexes, published, write }) {
  const list = Object.entries(indexes).map(([name, series]) => ({ name, series }));
  const { year } = toParts(published);
  const stretches = {
    week: { base: published - 7, end: published },
    month: lastMonth(published),
    year: { base: endOfYear(year - 1), end: published },
  };
  for (const assets of [1, 2, 3].map(() => random.sample(list, 3))) {
    const context = { random, write, assets, published, ...stretches };
    if (nameWeekday(published) === 'Friday') {
      writeWeeks(context);
      writeTables(context);
    }
    writeMonths(context);
  }
}

const where = ({ words, figure }) => `${words.where} ${figure}%`;
const bullets = (lines) => `\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;

const scoreboards = [
  (told, title) => `${title}: ${told.map((each) => `${bare(each)} ${signed(each)}`).join(', ')}.`,
  (told, title) => `${title}: ${told.map((each) => `${bare(each)}, ${where(each)}`).join('; ')}.`,
  (told, title) => `${title} - ${told.map((each) => `${bare(each)} ${signed(each)}`).join(' - ')}.`,
  (told, title) => `${title}: ${join(told.map((each) => `${each.name} (${signed(each)})`))}.`,
  (told, title) => `${title}:${bullets(told.map((each) => `${bare(each)}: ${signed(each)}`))}`,
  (told, title) =>
    `${title}:${bullets(told.map((each) => `${capitalize(each.name)} ${each.words.verb} ${each.figure}%`))}`,
  (told, title) => `${title}:${bullets(told.map((each) => `**${bare(each)}** ${where(each)}`))}`,
];

function writeWeeks(context) {
  const { random, assets, week } = context;
  const title = random.pick([
    'For the week',
    'The week',
    "The week's tally",
    'This week',
    'Week',
    'The weekly scoreboard',
  ]);
  const family = 'passage: wrap, scoreboard of a week';
  const template = random.pick(scoreboards);
  tellAll(context, family, undefined, assets, week, (told) => template(told, title));
  const first = toTold(random, assets[0], week);
  const lead = `${capitalize(first.name)} ended the week at ${toLevel(first.level)}.`;
  const line = random.pick(inBrackets);
  tellAll(context, 'passage: wrap, in brackets', lead, assets, week, (told) => line(told, 'for the week'));
}

const inBrackets = [
  ([a, b, c], stretch) =>
    `${capitalize(stretch)}: ${a.name} (${signed(a)}), ${b.name} (${signed(b)}), ${c.name} (${signed(c)}).`,
  ([a, b], stretch) =>
    `${capitalize(stretch)}, ${a.name} (${where(a)}) and ${b.name} (${where(b)}) had little in common.`,
  ([a, b], stretch) =>
    `${capitalize(a.name)} (${signed(a)} ${stretch}) and ${b.name} (${signed(b)}) are the ones to watch.`,
];

function writeMonths(context) {
  const { random, assets, month } = context;
  const title = random.pick([
    month.name,
    `${month.name} scoreboard`,
    `The month of ${month.name}`,
    `${month.name} ${month.year}`,
  ]);
  const template = random.pick(scoreboards);
  tellAll(context, 'passage: wrap, scoreboard of a month', undefined, assets, month, (told) => template(told, title));
  const line = random.pick(inBrackets);
  const first = toTold(random, assets[0], month);
  const lead = `${capitalize(first.name)} ended ${month.name} at ${toLevel(first.level)}.`;
  tellAll(context, 'passage: wrap, in brackets', lead, assets, month, (told) => line(told, `in ${month.name}`));
}

/** "| Index | Close | Week | Year to date |", false in one figure of the week. */
function writeTables(context) {
  const { random, assets, week, year, published } = context;
  const years = Object.fromEntries(assets.map((asset) => [asset.name, toTold(random, asset, year)]));
  if (Object.values(years).some(({ move }) => Math.abs(move) < 0.3)) return;
  const heading = random.pick([
    `Week ended ${nameDate(published)}`,
    'The week in figures',
    `How the indexes closed on ${nameDate(published)}`,
  ]);
  const [index, close, weeks, toDate] = random.pick([
    ['Index', 'Close', 'Week', 'Year to date'],
    ['Index', 'Last', '1 week', 'YTD'],
    ['', 'Friday close', 'Weekly change', 'YTD change'],
    ['Benchmark', 'Level', 'This week', 'This year'],
  ]);
  const rows = (told) =>
    told.map((each) => `| ${bare(each)} | ${toLevel(each.level)} | ${signed(each)} | ${signed(years[each.name])} |`);
  tellAll(
    context,
    'passage: wrap, tables',
    `${heading}\n\n`,
    assets,
    week,
    (told) => `\n| ${index} | ${close} | ${weeks} | ${toDate} |\n|---|---|---|---|\n${rows(told).join('\n')}\n`,
  );
}
