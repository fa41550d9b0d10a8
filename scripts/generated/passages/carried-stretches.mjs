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

/** Each of some wordings of one meaning, so that a family is as large as its ways to say it. */
function tellEach(context, family, lead, move, texts) {
  for (const toText of texts) tellBoth(context, family, lead, move, toText);
}

function writeMonths(context, last, before) {
  const { random, one, other } = context;
  const family = 'passage: months';
  const lead = tellMove(random, one, last, `in ${last.name}`);
  tellEach(context, family, lead, { ...last, series: other.series }, [
    ({ figure, words }) => `${other.name} ${words.verb} ${figure}%.`,
    ({ figure, words }) => `Over the same month ${other.name} ${words.verb} ${figure}%.`,
    ({ figure, words }) => `${other.name}, for its part, ${words.verb} by ${figure}%.`,
    ({ figure, words }) => `The ${words.noun} in ${other.name} came to ${figure}%.`,
    ({ figure, words }) => `That compares with a ${words.noun} of ${figure}% for ${other.name}.`,
  ]);
  tellEach(context, family, lead, { ...before, series: one.series }, [
    ({ figure, words }) => `It had ${words.perfect} ${figure}% in ${before.name}.`,
    ({ figure, words }) => `The month before, it ${words.verb} ${figure}%.`,
    ({ figure, words }) => `The previous month had brought a ${words.noun} of ${figure}%.`,
    ({ figure, words }) => `${before.name} had brought a ${words.noun} of ${figure}%.`,
    ({ figure, words }) => `That followed a ${figure}% ${words.noun} the month before.`,
    ({ figure, words }) => `In ${before.name}, the index had ${words.perfect} ${figure}%.`,
  ]);
  const first = tellMove(random, one, before, `in ${before.name} ${before.year}`);
  tellEach(
    context,
    family,
    first,
    { ...last, series: one.series },
    [
      ({ figure, words }) => `The following month it ${words.verb} ${figure}%.`,
      ({ figure, words }) => `In ${last.name} it ${words.verb} ${figure}%.`,
      ({ figure, words }) => `A ${words.noun} of ${figure}% followed in ${last.name}.`,
      ({ figure, words }) => `The month after, it ${words.verb} ${figure}%.`,
      ({ figure, words }) => `${last.name} brought a ${words.noun} of ${figure}%.`,
      ({ figure, words }) => `Then came ${last.name}, in which it ${words.verb} ${figure}%.`,
      ({ figure, words }) => `It ${words.verb} another ${figure}% in ${last.name}.`,
    ].slice(0, one.series.move(last.base, last.end) > 0 === one.series.move(before.base, before.end) > 0 ? 7 : 6),
  );
}

function writeThisYear(context, year) {
  const { random, one, other } = context;
  const lead = `${capitalize(one.name)} is ${tellWhere(random, one, year)} this year.`;
  const family = 'passage: this year';
  tellEach(context, family, lead, { ...year, series: other.series }, [
    ({ figure, words }) => `${other.name} is ${words.where} ${figure}%.`,
    ({ figure, words }) => `${other.name}, by contrast, has ${words.perfect} ${figure}%.`,
    ({ figure, words }) => `For ${other.name} the figure is ${words.where === 'up' ? 'plus' : 'minus'} ${figure}%.`,
    ({ figure, words }) => `Over the same stretch ${other.name} has ${words.perfect} ${figure}%.`,
    ({ figure, words }) => `${other.name} shows a ${words.noun} of ${figure}%.`,
    ({ figure, words }) => `Holders of ${other.name} are ${words.where} ${figure}%.`,
  ]);
  tellEach(context, family, lead, { base: monthsBefore(year.end, 12), end: year.end, series: one.series }, [
    ({ figure, words }) => `Over twelve months it is ${words.where} ${figure}%.`,
    ({ figure, words }) => `Over the past year it has ${words.perfect} ${figure}%.`,
  ]);
  const past = { base: endOfYear(toParts(year.base).year - 1), end: year.base, series: one.series };
  tellEach(context, family, lead, past, [
    ({ figure, words }) => `It ${words.verb} ${figure}% last year.`,
    ({ figure, words }) => `Last year's ${words.noun} was ${figure}%.`,
    ({ figure, words }) => `In the whole of last year it ${words.verb} ${figure}%.`,
    ({ figure, words }) => `In ${toParts(past.end).year} it ${words.verb} ${figure}%.`,
  ]);
}

const tellWhere = (random, { series }, { base, end }) => {
  const move = series.move(base, end);
  return `${moveWords(random, move > 0).where} ${toFigure(move)}%`;
};

function writeYears(context, year) {
  const { random, one, other } = context;
  const told = { base: endOfYear(year - 1), end: endOfYear(year) };
  const lead = tellMove(random, one, told, `in ${year}`);
  const family = 'passage: years';
  tellEach(context, family, lead, { base: told.end, end: endOfYear(year + 1), series: one.series }, [
    ({ figure, words }) => `The next year it ${words.verb} ${figure}%.`,
    ({ figure, words }) => `A year later came a ${words.noun} of ${figure}%.`,
    ({ figure, words }) => `The year after, it ${words.verb} ${figure}%.`,
    ({ figure, words }) => `The following year brought a ${words.noun} of ${figure}%.`,
    ({ figure, words }) => `It ${words.verb} ${figure}% in the year that followed.`,
    ({ figure, words }) => `In ${year + 1} it ${words.verb} ${figure}%.`,
    ({ figure, words }) => `Next came ${year + 1}, with a ${words.noun} of ${figure}%.`,
  ]);
  tellEach(context, family, lead, { ...told, series: other.series }, [
    ({ figure, words }) => `That year ${other.name} ${words.verb} ${figure}%.`,
    ({ figure, words }) => `${other.name} ${words.verb} ${figure}%.`,
    ({ figure, words }) => `In the same year ${other.name} ${words.verb} ${figure}%.`,
  ]);
  tellEach(context, family, lead, { base: endOfYear(year - 2), end: told.base, series: one.series }, [
    ({ figure, words }) => `It had ${words.perfect} ${figure}% the year before.`,
    ({ figure, words }) => `The year before, it had ${words.perfect} ${figure}%.`,
    ({ figure, words }) => `The previous year's ${words.noun} was ${figure}%.`,
    ({ figure, words }) => `A year earlier it had ${words.perfect} ${figure}%.`,
    ({ figure, words }) => `That came after a ${words.noun} of ${figure}% in ${year - 1}.`,
  ]);
  tellEach(context, family, lead, { base: endOfYear(year - 1), end: endOfMonth(year, 6), series: one.series }, [
    ({ figure, words }) => `In the first half it ${words.verb} ${figure}%.`,
    ({ figure, words }) => `By the end of June it had ${words.perfect} ${figure}%.`,
  ]);
  tellEach(context, family, lead, { base: endOfMonth(year, 9), end: endOfMonth(year, 10), series: one.series }, [
    ({ figure, words }) => `In October alone it ${words.verb} ${figure}%.`,
    ({ figure, words }) => `Its October ${words.noun} was ${figure}%.`,
  ]);
  tellEach(context, family, lead, { base: endOfYear(year - 1), end: endOfYear(year + 1), series: one.series }, [
    ({ figure, words }) => `Over the two years to the end of ${year + 1} it ${words.verb} ${figure}%.`,
    ({ figure, words }) => `Taking ${year} and ${year + 1} together, it ${words.verb} ${figure}%.`,
  ]);
}

function writeWeek(context, week) {
  if (toParts(week.end).weekday !== 'Friday') return;
  const { random, one, other } = context;
  const lead = tellMove(random, one, week, 'this week');
  const family = 'passage: week';
  tellEach(context, family, lead, { ...week, series: other.series }, [
    ({ figure, words }) => `${other.name} ${words.verb} ${figure}%.`,
    ({ figure, words }) => `${other.name} ended the week ${words.where} ${figure}%.`,
  ]);
  const friday = { base: one.series.days[one.series.indexAt(week.end) - 1], end: week.end, series: one.series };
  tellEach(context, family, lead, friday, [
    ({ figure, words }) => `On Friday alone it ${words.verb} ${figure}%.`,
    ({ figure, words }) => `Friday's ${words.noun} was ${figure}%.`,
  ]);
  tellEach(context, family, lead, { base: week.base - 7, end: week.base, series: one.series }, [
    ({ figure, words }) => `It had ${words.perfect} ${figure}% the week before.`,
    ({ figure, words }) => `The previous week it ${words.verb} ${figure}%.`,
    ({ figure, words }) => `That followed a ${words.noun} of ${figure}% last week.`,
  ]);
}

/** "In March 2020 it lost 12.5%. In April it gained 12.7%": the year stays that of the tale. */
function writeLaterMonths(context, year) {
  const { random, one, other } = context;
  const past = year - random.pick([2, 3, 5]);
  const month = random.pick([2, 3, 5, 6, 8, 9]);
  const at = (count) => endOfMonth(past, month + count);
  const told = { base: at(-1), end: at(0) };
  const lead = tellMove(random, one, told, `in ${months[month - 1]} ${past}`);
  const family = 'passage: later months';
  tellEach(context, family, lead, { base: at(0), end: at(1), series: one.series }, [
    ({ figure, words }) => `In ${months[month]} it ${words.verb} ${figure}%.`,
    ({ figure, words }) => `It ${words.verb} ${figure}% the next month.`,
    ({ figure, words }) => `${months[month]} brought a ${words.noun} of ${figure}%.`,
    ({ figure, words }) => `A month later it had ${words.perfect} ${figure}% from there.`,
  ]);
  tellEach(context, family, lead, { base: at(0), end: at(3), series: one.series }, [
    ({ figure, words }) => `Over the next three months it ${words.verb} ${figure}%.`,
    ({ figure, words }) => `In the three months that followed it ${words.verb} ${figure}%.`,
    ({ figure, words }) => `Three months later it stood ${figure}% ${words.where === 'up' ? 'higher' : 'lower'}.`,
  ]);
  tellEach(context, family, lead, { base: at(0), end: endOfYear(past), series: one.series }, [
    ({ figure, words }) => `It ${words.verb} ${figure}% over the rest of the year.`,
    ({ figure, words }) => `From then to the end of the year it ${words.verb} ${figure}%.`,
    ({ figure, words }) => `By the end of the year it had ${words.perfect} ${figure}% from there.`,
  ]);
  tellEach(context, family, lead, { ...told, series: other.series }, [
    ({ figure, words }) => `${other.name} ${words.verb} ${figure}% that month.`,
    ({ figure, words }) => `The same month ${other.name} ${words.verb} ${figure}%.`,
  ]);
  tellEach(context, family, lead, { base: endOfYear(past - 1), end: endOfYear(past), series: one.series }, [
    ({ figure, words }) => `For the year as a whole it ${words.verb} ${figure}%.`,
    ({ figure, words }) => `It ended that year ${words.where} ${figure}%.`,
  ]);
}
