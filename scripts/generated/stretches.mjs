import { endOfMonth, endOfYear, lastMonth, monthsBefore, nameDate, nameDay, toParts } from './days.mjs';

/**
 * The words for stretches that a text of a day may use, with the close each counts from and ends with:
 * `{ group: 'this year', words: 'so far this year', base, end }`. `also` is another base the words allow, `slack`
 * by how many sessions either end may lie elsewhere.
 */
export function listStretches(random, published) {
  const groups = {
    'this year': listThisYear(published),
    'past years': listPastYears(published),
    rolling: listRolling(published),
    'weeks and sessions': listShort(published),
    months: listMonths(published),
    'quarters and halves': listQuarters(published),
    'named days': listNamedDays(random, published),
  };
  return Object.entries(groups).flatMap(([group, list]) =>
    list.map((stretch) => ({ group, end: published, ...stretch })),
  );
}

function listThisYear(published) {
  const { year } = toParts(published);
  const base = endOfYear(year - 1);
  const list = [
    'this year',
    'so far this year',
    'year to date',
    'since the start of the year',
    'since New Year',
    `in ${year}`,
    'since the end of last year',
  ];
  return [...list.map((words) => ({ words, base })), { words: 'since January', base, also: endOfMonth(year, 1) }];
}

function listPastYears(published) {
  const { year } = toParts(published);
  const past = (words, from, to) => ({ words, base: endOfYear(from), end: endOfYear(to) });
  return [
    { words: `since the end of ${year - 3}`, base: endOfYear(year - 3) },
    past('last year', year - 2, year - 1),
    past(`in ${year - 1}`, year - 2, year - 1),
    past(`in ${year - 3}`, year - 4, year - 3),
    past(`between the end of ${year - 4} and the end of ${year - 2}`, year - 4, year - 2),
    past(`from the end of ${year - 3} to the end of ${year - 1}`, year - 3, year - 1),
    past(`in the three years to December ${year - 1}`, year - 4, year - 1),
    past(`over the five years that ended in ${year - 1}`, year - 6, year - 1),
    past(`from ${year - 4} to ${year - 2}`, year - 5, year - 2),
    past(`in ${year - 3} and ${year - 2}`, year - 4, year - 2),
  ];
}

function listRolling(published) {
  const years = { two: 2, three: 3, five: 5, ten: 10 };
  const back = (words, count) => ({ words, base: monthsBefore(published, count) });
  return [
    ...Object.entries(years).flatMap(([word, count]) => [
      back(`over the past ${word} years`, 12 * count),
      back(`in the last ${word} years`, 12 * count),
    ]),
    back('over the past decade', 120),
    back('over the past year', 12),
    back('over the last twelve months', 12),
    back('from a year ago', 12),
    back('in the past six months', 6),
    back('over the past three months', 3),
    back('in the last month', 1),
  ];
}

function listShort(published) {
  return [
    { words: 'in the past week', base: published - 7 },
    { words: 'over the past two weeks', base: published - 14 },
    { words: 'in the past ten sessions', sessions: 10 },
    { words: 'over the last five trading days', sessions: 5 },
  ];
}

function listMonths(published) {
  const { year } = toParts(published);
  const last = lastMonth(published);
  return [
    { words: 'last month', base: last.base, end: last.end },
    { words: `in ${last.name}`, base: last.base, end: last.end },
    { words: `in ${last.name} ${last.year}`, base: last.base, end: last.end },
    // On the first days of a month "this month" may be the one just over.
    ...(toParts(published).date > 3 ? [{ words: 'this month', base: last.end }] : []),
    { words: 'month to date', base: last.end },
    { words: `since the end of ${last.name}`, base: last.end },
    {
      words: `between March and August ${year - 2}`,
      base: endOfMonth(year - 2, 2),
      also: endOfMonth(year - 2, 3),
      end: endOfMonth(year - 2, 8),
      slack: 25,
    },
  ];
}

function listQuarters(published) {
  const { year, month } = toParts(published);
  const first = 3 * Math.floor((month - 1) / 3) + 1;
  const quarter = { base: endOfMonth(year, first - 4), end: endOfMonth(year, first - 1) };
  const of = toParts(quarter.end);
  const name = ['first', 'second', 'third', 'fourth'][of.month / 3 - 1];
  return [
    { words: 'this quarter', base: quarter.end },
    { words: 'last quarter', ...quarter },
    { words: `in the ${name} quarter of ${of.year}`, ...quarter },
    { words: `in Q${of.month / 3} ${of.year}`, ...quarter },
    { words: `in the first half of ${year - 1}`, base: endOfYear(year - 2), end: endOfMonth(year - 1, 6) },
    { words: `in the second half of ${year - 1}`, base: endOfMonth(year - 1, 6), end: endOfYear(year - 1) },
  ];
}

function listNamedDays(random, published) {
  const from = published - Math.floor(random.between(40, 300));
  const last = lastMonth(published);
  const isThisYear = toParts(from).year === toParts(published).year;
  const list = [{ words: `since ${nameDate(from)}`, base: from }];
  if (from < last.end) {
    list.push({ words: `from ${nameDate(from)} to ${nameDate(last.end)}`, base: from, end: last.end });
    if (isThisYear && last.year === toParts(from).year)
      list.push({ words: `between ${nameDay(from)} and ${nameDay(last.end)}`, base: from, end: last.end });
  }
  if (isThisYear) list.push({ words: `since ${nameDay(from)}`, base: from });
  return list;
}
