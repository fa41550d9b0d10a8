import { endOfMonth, endOfYear, lastMonth, months, monthsBefore, toParts } from '../days.mjs';
import { capitalize, moveWords, toFigure } from '../words.mjs';
import { tellBoth, tellMove } from './telling.mjs';

/** Passages whose last sentence takes its stretch, or its asset, from the one before: "It had gained 2.1% in May." */
export function writeCarriedStretches({ random, indexes, published, write }) {
  for (const pair of [1, 2, 3].map(() => random.sample(Object.entries(indexes), 2))) {
    const [one, other] = pair.map(([name, series]) => ({ name, series }));
    const last = lastMonth(published);
    const before = lastMonth(last.base + 1);
    const { year } = toParts(published);
    const context = { random, one, other, write };
    writeMonths(context, last, before);
    writeThisYear(context, { base: endOfYear(year - 1), end: published });
    writeYears(context, year - random.pick([2, 3, 4]));
    writeWeek(context, { base: published - 7, end: published });
    writeLaterMonths(context, year);
  }
}

function writeMonths(context, last, before) {
  const { random, one, other } = context;
  const lead = tellMove(random, one, last, `in ${last.name}`);
  const first = tellMove(random, one, before, `in ${before.name} ${before.year}`);
  const family = 'passage: months';
  const own = { ...last, series: one.series };
  tellBoth(
    context,
    family,
    lead,
    { ...last, series: other.series },
    ({ figure, words }) => `${other.name} ${words.verb} ${figure}%.`,
  );
  tellBoth(
    context,
    family,
    lead,
    { ...before, series: one.series },
    ({ figure, words }) => `It had ${words.perfect} ${figure}% in ${before.name}.`,
  );
  tellBoth(
    context,
    family,
    lead,
    { ...before, series: one.series },
    ({ figure, words }) => `The month before, it ${words.verb} ${figure}%.`,
  );
  tellBoth(context, family, first, own, ({ figure, words }) => `The following month it ${words.verb} ${figure}%.`);
  tellBoth(context, family, first, own, ({ figure, words }) => `In ${last.name} it ${words.verb} ${figure}%.`);
  tellBoth(
    context,
    family,
    first,
    own,
    ({ figure, words }) => `A ${words.noun} of ${figure}% followed in ${last.name}.`,
  );
}

function writeThisYear(context, year) {
  const { random, one, other } = context;
  const lead = `${capitalize(one.name)} is ${tellWhere(random, one, year)} this year.`;
  const family = 'passage: this year';
  const own = { ...year, series: other.series };
  tellBoth(context, family, lead, own, ({ figure, words }) => `${other.name} is ${words.where} ${figure}%.`);
  tellBoth(
    context,
    family,
    lead,
    own,
    ({ figure, words }) => `${other.name}, by contrast, has ${words.perfect} ${figure}%.`,
  );
  tellBoth(
    context,
    family,
    lead,
    own,
    ({ figure, words }) => `For ${other.name} the figure is ${words.where === 'up' ? 'plus' : 'minus'} ${figure}%.`,
  );
  tellBoth(
    context,
    family,
    lead,
    { base: monthsBefore(year.end, 12), end: year.end, series: one.series },
    ({ figure, words }) => `Over twelve months it is ${words.where} ${figure}%.`,
  );
}

const tellWhere = (random, { series }, { base, end }) => {
  const move = series.move(base, end);
  return `${moveWords(random, move > 0).where} ${toFigure(move)}%`;
};

function writeYears(context, year) {
  const { random, one, other } = context;
  const told = { base: endOfYear(year - 1), end: endOfYear(year) };
  const next = { base: endOfYear(year), end: endOfYear(year + 1) };
  const lead = tellMove(random, one, told, `in ${year}`);
  const family = 'passage: years';
  tellBoth(
    context,
    family,
    lead,
    { ...next, series: one.series },
    ({ figure, words }) => `The next year it ${words.verb} ${figure}%.`,
  );
  tellBoth(
    context,
    family,
    lead,
    { ...next, series: one.series },
    ({ figure, words }) => `A year later came a ${words.noun} of ${figure}%.`,
  );
  tellBoth(
    context,
    family,
    lead,
    { ...told, series: other.series },
    ({ figure, words }) => `That year ${other.name} ${words.verb} ${figure}%.`,
  );
  tellBoth(
    context,
    family,
    lead,
    { base: endOfYear(year - 2), end: endOfYear(year - 1), series: one.series },
    ({ figure, words }) => `It had ${words.perfect} ${figure}% the year before.`,
  );
}

function writeWeek(context, week) {
  if (toParts(week.end).weekday !== 'Friday') return;
  const { random, one, other } = context;
  const lead = tellMove(random, one, week, 'this week');
  const family = 'passage: week';
  const own = { ...week, series: other.series };
  tellBoth(context, family, lead, own, ({ figure, words }) => `${other.name} ${words.verb} ${figure}%.`);
  const friday = { base: one.series.days[one.series.indexAt(week.end) - 1], end: week.end, series: one.series };
  tellBoth(context, family, lead, friday, ({ figure, words }) => `On Friday alone it ${words.verb} ${figure}%.`);
}

/** "In March 2020 it lost 12.5%. In April it gained 12.7%": the year stays that of the tale. */
function writeLaterMonths(context, year) {
  const { random, one } = context;
  const past = year - random.pick([2, 3, 5]);
  const month = random.pick([2, 3, 5, 6, 8, 9]);
  const at = (count) => endOfMonth(past, month + count);
  const told = { base: at(-1), end: at(0) };
  const next = { base: at(0), end: at(1), series: one.series };
  const lead = tellMove(random, one, told, `in ${months[month - 1]} ${past}`);
  const family = 'passage: later months';
  tellBoth(context, family, lead, next, ({ figure, words }) => `In ${months[month]} it ${words.verb} ${figure}%.`);
  tellBoth(context, family, lead, next, ({ figure, words }) => `It ${words.verb} ${figure}% the next month.`);
  tellBoth(
    context,
    family,
    lead,
    { base: at(0), end: endOfYear(past), series: one.series },
    ({ figure, words }) => `It ${words.verb} ${figure}% over the rest of the year.`,
  );
}
