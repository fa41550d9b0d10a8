import { endOfYear, nameWeekday, toParts } from '../days.mjs';
import { capitalize, counts, toFigure, toLevel } from '../words.mjs';
import { isOneWay, join, signed, tellAll, toTold } from './telling.mjs';

/** Wraps in another voice than the ones the reader was mended on: the same meanings, newly worded. */
export function writeLaterWraps({ random, indexes, funds, published, write }) {
  const list = Object.entries(indexes).map(([name, series]) => ({ name, series }));
  const { series } = list[0];
  const day = { base: series.days[series.indexAt(published) - 1], end: published };
  const weekday = nameWeekday(published);
  for (const [one, other, third] of [1, 2, 3].map(() => random.sample(list, 3))) {
    const context = { random, write, day, weekday, one, other, third, published };
    writeSession(context);
    if (weekday !== 'Friday') continue;
    writeWeek(context, { base: published - 7, end: published });
    writeTally(context, { base: published - 7, end: published });
    writeDays(context, { base: published - 7, end: published });
    writeAssets(context, funds, { base: published - 7, end: published });
  }
}

const where = ({ words, figure }) => `${words.where} ${figure}%`;
const did = ({ name, words, figure }) => `${name} ${words.verb} ${figure}%`;

const openings = [
  ({ weekday }) => `The bell on ${weekday} found traders in two minds.`,
  ({ weekday }) => `Here are the closing numbers for ${weekday}.`,
  ({ weekday }) => `${weekday} on Wall Street, in short.`,
  ({ weekday }) => `Trading ended on ${weekday} with plenty to chew on.`,
];

const sessions = [
  ([b, c]) => `${capitalize(b.name)} was ${where(b)} at the close; ${c.name}, ${where(c)}.`,
  ([b]) => `As for ${b.name}, it ${b.words.verb} ${b.figure}%.`,
  ([b, c]) => `Further afield, ${did(b)}, while ${c.name} came in ${where(c)}.`,
  ([b, c]) => `${capitalize(b.name)}, ${where(b)}, and ${c.name}, ${where(c)}, rounded out the day.`,
  ([b]) => `There was a ${b.words.noun} of ${b.figure}% in ${b.name} too.`,
  ([b]) => `${capitalize(b.name)} settled at ${toLevel(b.level)}, ${b.figure}% ${b.words.ended}.`,
  ([b, c]) => `On the other boards: ${bareSigned(b)}; ${bareSigned(c)}.`,
];

const bareSigned = (told) => `${told.name.replace(/^the /, '')} ${signed(told)}`;

/** "Trading ended on Friday with plenty to chew on. The S&P 500 rose 0.8%." - "As for the Russell 2000, it fell 0.4%." */
function writeSession(context) {
  const { random, one, other, third, day } = context;
  const lead = `${random.pick(openings)(context)} ${capitalize(did(toTold(random, one, day)))}.`;
  tellAll(context, 'passage: wrap 2, session', lead, [other, third], day, random.pick(sessions));
  const told = toTold(random, one, day);
  const closed = `${capitalize(one.name)} went out at ${toLevel(told.level)} on ${context.weekday}.`;
  tellAll(
    context,
    'passage: wrap 2, session',
    closed,
    [one],
    day,
    random.pick([
      ([a]) => `That is ${a.figure}% ${a.words.where === 'up' ? 'above' : 'below'} where it closed the day before.`,
      ([a]) => `It was ${where(a)} on the day.`,
      ([a]) => `On the day it ${a.words.verb} ${a.figure}%.`,
      ([a]) => `The session's ${a.words.noun} was ${a.figure}%.`,
    ]),
  );
}

const weeks = [
  (told) => `Over the week they are ${join(told.map(where))}, respectively.`,
  (told) =>
    `Tot up the week and the first is ${where(told[0])}, the second ${where(told[1])}, the third ${where(told[2])}.`,
  (told) =>
    isOneWay(told)
      ? `The week's ${told[0].words.noun === 'loss' ? 'losse' : told[0].words.noun}s, in the same order: ${join(told.map(({ figure }) => `${figure}%`))}.`
      : `The week, in the same order: ${join(told.map(signed))}.`,
  (told) => `Five days' work left the three ${join(told.map(where))}, in that order.`,
];
const pairs = [
  ([a, b]) => `The former finished the week ${where(a)} and the latter ${where(b)}.`,
  ([a, b]) => `Over the week, the latter (${signed(b)}) parted ways with the former (${signed(a)}).`,
  ([, b]) => `The latter ${b.words.verb} ${b.figure}% over the week.`,
  ([a, b]) => `On the week the first is ${where(a)}, the second ${where(b)}.`,
];

function writeWeek(context, week) {
  const { random, one, other, third, day, published } = context;
  const told = [one, other, third].map((asset) => toTold(random, asset, day));
  const three = `${random.pick(openings)(context)} ${capitalize(did(told[0]))}. ${capitalize(did(told[1]))} and ${did(told[2])}.`;
  const two = `${random.pick(openings)(context)} ${capitalize(did(told[0]))}; ${did(told[1])}.`;
  const year = { base: endOfYear(toParts(published).year - 1), end: published };
  if (toParts(week.base).weekday === 'Friday' && week.end - week.base === 7)
    tellAll(context, 'passage: wrap 2, the week of three', three, [one, other, third], week, random.pick(weeks));
  tellAll(context, 'passage: wrap 2, the week of two', two, [one, other], week, random.pick(pairs));
  tellAll(
    context,
    'passage: wrap 2, the week of two',
    two,
    [one, other],
    year,
    random.pick([
      ([a, b]) => `Since January 1 the former is ${where(a)} and the latter ${where(b)}.`,
      ([a]) => `The former is now ${where(a)} on the year.`,
      ([, b]) => `For the year to date, the latter is ${where(b)}.`,
    ]),
  );
}

const tallies = {
  all: [
    ({ all, ended }) => `On the week, ${all} closed ${ended}.`,
    ({ all, where: side }) => `Over the five days ${all} went ${side}.`,
    ({ all, noun }) => `${capitalize(all)} booked a weekly ${noun}.`,
    ({ all, ended }) => `For the week as a whole, ${all} were ${ended}.`,
  ],
  none: [
    ({ none, ended }) => `On the week, ${none} closed ${ended}.`,
    ({ none, noun }) => `${capitalize(none)} booked a weekly ${noun}.`,
    ({ none, ended }) => `Over the week ${none} finished ${ended}.`,
  ],
};

function writeTally(context, week) {
  const { random, one, other, third, day, write } = context;
  for (const assets of [
    [one, other],
    [one, other, third],
  ]) {
    const isTwo = assets.length === 2;
    const lead = `${random.pick(openings)(context)} ${assets
      .map((asset) => `${capitalize(did(toTold(random, asset, day)))}.`)
      .join(' ')}`;
    const moves = assets.map(({ series }) => series.move(week.base, week.end));
    if (moves.some((move) => Math.abs(move) < 0.2)) continue;
    for (const isUp of [true, false]) {
      const words = {
        all: isTwo ? 'both' : `all ${counts[3]}`,
        none: isTwo ? 'neither of the two' : 'none of the three',
        ended: isUp ? 'higher' : 'lower',
        where: isUp ? 'up' : 'down',
        noun: isUp ? 'gain' : 'loss',
      };
      const family = 'passage: wrap 2, tally';
      const isAll = moves.every((move) => move > 0 === isUp);
      const isNone = moves.every((move) => move > 0 !== isUp);
      write(family, isAll, capitalize(random.pick(tallies.all)(words)), lead);
      write(family, isNone, capitalize(random.pick(tallies.none)(words)), lead);
    }
  }
}

/** Monday to Friday, where all five had a session. */
function writeDays(context, week) {
  const { random, one } = context;
  const days = one.series.within(week.base, week.end).map(({ day }) => day);
  if (days.length !== 5) return;
  const [monday, tuesday, wednesday, thursday] = days;
  const first = toTold(random, one, { base: week.base, end: monday });
  const lead = random.pick([
    `Monday got the week under way with a ${first.figure}% ${first.words.noun} in ${one.name}.`,
    `${capitalize(one.name)} opened the week with a ${first.words.noun} of ${first.figure}%.`,
    `On Monday ${did({ ...first, name: one.name })}.`,
  ]);
  const family = 'passage: wrap 2, day after day';
  const tell = (base, end, templates) => tellAll(context, family, lead, [one], { base, end }, random.pick(templates));
  tell(monday, tuesday, [
    ([a]) => `Tuesday's ${a.words.noun} was ${a.figure}%.`,
    ([a]) => `Then came Tuesday, and a ${a.words.noun} of ${a.figure}%.`,
    ([a]) => `Tuesday it ${a.words.verb} ${a.figure}%.`,
  ]);
  tell(week.base, wednesday, [
    ([a]) => `By the close on Wednesday it was ${where(a)} on the week.`,
    ([a]) => `As of Wednesday's close it had ${a.words.perfect} ${a.figure}% for the week.`,
    ([a]) => `Up to Wednesday it was ${where(a)} for the week.`,
  ]);
  tell(thursday, week.end, [
    ([a]) => `The week ended with a ${a.figure}% ${a.words.noun} on Friday.`,
    ([a]) => `Friday brought a ${a.words.noun} of ${a.figure}%.`,
    ([a]) => `In Friday's session it ${a.words.verb} ${a.figure}%.`,
  ]);
  tell(week.base, week.end, [
    ([a]) => `It went home on Friday ${where(a)} for the week.`,
    ([a]) => `When the week was done it was ${where(a)}.`,
    ([a]) => `Its weekly ${a.words.noun} came to ${a.figure}%.`,
  ]);
}

const besides = [
  ([a, b]) => `Off the equity board, ${did(a)} and ${did(b)}.`,
  ([a, b]) => `${capitalize(a.name)}: ${signed(a)}. ${capitalize(b.name)}: ${signed(b)}.`,
  ([a]) => `There was also a ${a.figure}% ${a.words.noun} for ${a.name}.`,
  ([a, b]) => `${capitalize(did(a))}; ${b.name} managed ${signed(b)}.`,
];

function writeAssets(context, funds, week) {
  const { random, one } = context;
  const assets = ['gold', 'IWM', 'QQQ', 'SMH']
    .map((name) => ({ name, series: funds[name] }))
    .filter(({ series }) => series.covers(week.base, week.end))
    .filter(({ series }) => Math.abs(series.total.move(week.base, week.end) - series.move(week.base, week.end)) < 0.06);
  if (assets.length < 2) return;
  const told = toTold(random, one, week);
  const lead = `${capitalize(one.name)} closed out the week ${where(told)} at ${toLevel(told.level)}, ${toFigure(Math.abs(told.points), 2)} points ${told.words.where === 'up' ? 'higher' : 'lower'}.`;
  tellAll(context, 'passage: wrap 2, other assets', lead, random.sample(assets, 2), week, random.pick(besides));
}
