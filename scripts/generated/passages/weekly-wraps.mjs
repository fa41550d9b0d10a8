import { endOfYear, lastMonth, nameWeekday, toParts } from '../days.mjs';
import { countRun, toFalseSize } from '../series.mjs';
import { capitalize, counts, ordinals, toFigure, toLevel } from '../words.mjs';
import { tellOpening } from './daily-wraps.mjs';
import { isOneWay, join, signed, tellAll, toTold } from './telling.mjs';

/** Wraps of a Friday: the day, then the week, by reference to the indexes told before. */
export function writeWeeklyWraps({ random, indexes, published, write }) {
  if (nameWeekday(published) !== 'Friday') return;
  const list = Object.entries(indexes).map(([name, series]) => ({ name, series }));
  const { series } = list[0];
  const day = { base: series.days[series.indexAt(published) - 1], end: published };
  const stretches = {
    week: { base: published - 7, end: published },
    year: { base: endOfYear(toParts(published).year - 1), end: published },
    month: { base: lastMonth(published).end, end: published },
  };
  for (const [one, other, third] of [1, 2, 3, 4].map(() => random.sample(list, 3))) {
    const context = { random, write, day, weekday: 'Friday', one, other, third, ...stretches };
    writeRespective(context);
    writeInOrder(context);
    writeDescribed(context);
    writeAllOrNone(context);
    writeThroughTheWeek(context);
    writeRuns(context);
    writeGaps(context);
    writeBeside(context);
  }
}

/** "Stocks closed higher on Friday. The S&P 500 rose 0.8% and the Nasdaq Composite 1.1%; the Russell 2000 slipped 0.2%." */
function tellThree(context) {
  const { random, day } = context;
  const [a, b, c] = [context.one, context.other, context.third].map((asset) => toTold(random, asset, day));
  const each = ({ name, words, figure }) => `${name} ${words.verb} ${figure}%`;
  const board = random.pick([
    `${each(a)} to ${toLevel(a.level)} and ${each(b)}; ${each(c)}.`,
    `${each(a)}, ${each(b)} and ${each(c)}.`,
    `${each(a)}. ${capitalize(each(b))}, and ${each(c)}.`,
  ]);
  return `${tellOpening(context)} ${capitalize(board)}`;
}

/** "On Friday the S&P 500 rose 0.8% and the Nasdaq Composite 1.1%." */
function tellTwo({ random, day, one, other }) {
  const [a, b] = [one, other].map((asset) => toTold(random, asset, day));
  const each = ({ name, words, figure }) => `${name} ${words.verb} ${figure}%`;
  return random.pick([
    `On Friday ${each(a)} and ${each(b)}.`,
    `${capitalize(each(a))} on Friday, while ${each(b)}.`,
    `${capitalize(each(a))} on Friday. ${capitalize(each(b))}.`,
  ]);
}

const where = ({ words, figure }) => `${words.where} ${figure}%`;
const figures = (told) => join(told.map(({ figure }) => `${figure}%`));

const respectively = [
  (told) =>
    isOneWay(told)
      ? `For the week they ${told[0].words.verb} ${figures(told)}, respectively.`
      : `For the week they were ${join(told.map(where))}, respectively.`,
  (told) =>
    isOneWay(told)
      ? `On the week, the three indexes are ${told[0].words.where} ${figures(told)}, in that order.`
      : `On the week, the three indexes are ${join(told.map(where))}, in that order.`,
  (told) =>
    isOneWay(told)
      ? `That made for weekly ${told[0].words.noun === 'loss' ? 'losse' : told[0].words.noun}s of ${figures(told)}, respectively.`
      : `That made for weekly moves of ${join(told.map(signed))}, respectively.`,
  (told) => `For the week, ${join(told.map((each) => `${each.name} is ${where(each)}`))}.`,
  ([a, b, c]) =>
    `For the week, ${a.name} ${a.words.verb} ${a.figure}%, ${b.name} ${b.words.verb} ${b.figure}% and ${c.name} ${c.words.verb} ${c.figure}%.`,
  ([a, b, c]) => `For the week the first was ${where(a)}, the second ${where(b)} and the third ${where(c)}.`,
  (told) => `That left them ${join(told.map(where))} for the week, respectively.`,
  (told) => `Their moves for the week were ${join(told.map(signed))}, in the same order.`,
];

function writeRespective(context) {
  const { random, one, other, third, week } = context;
  const lead = tellThree(context);
  for (const template of random.sample(respectively, 2))
    tellAll(context, 'passage: wrap, respectively', lead, [one, other, third], week, template);
}

const inOrder = [
  ([a, b]) => `For the week the former was ${where(a)}, the latter ${where(b)}.`,
  ([a, b]) => `For the week, the former ${a.words.verb} ${a.figure}% and the latter ${b.words.verb} ${b.figure}%.`,
  ([a, b]) => `The former ended the week ${where(a)}; the latter was ${where(b)}.`,
  ([a, b]) => `For the week the first was ${where(a)} and the second ${where(b)}.`,
  ([, b]) => `The latter is now ${where(b)} for the week.`,
  ([a]) => `The former ${a.words.verb} ${a.figure}% for the week.`,
  ([a, b]) => `Over the week the first-named ${a.words.verb} ${a.figure}%, the other ${b.words.verb} ${b.figure}%.`,
  ([a, b]) => `On the week, the one was ${where(a)} and the other ${where(b)}.`,
];

function writeInOrder(context) {
  const { random, one, other, week, year } = context;
  const lead = tellTwo(context);
  const family = 'passage: wrap, the former';
  tellAll(context, family, lead, [one, other], week, random.pick(inOrder));
  tellAll(
    context,
    family,
    lead,
    [one, other],
    year,
    random.pick([
      ([a, b]) => `The former is ${where(a)} this year, the latter ${where(b)}.`,
      ([, b]) => `The latter has ${b.words.perfect} ${b.figure}% since the year began.`,
      ([a, b]) => `Year to date, the former is ${where(a)} and the latter ${where(b)}.`,
      ([a]) => `So far this year the former is ${where(a)}.`,
    ]),
  );
}

/** What each index is called where it has been named: no other index named may be meant. */
const descriptions = {
  'the S&P 500': ['the benchmark', 'the large-cap benchmark', 'the benchmark index', 'the broad gauge'],
  'the Russell 2000': ['the small-cap index', 'the small-cap gauge', 'the index of small companies', 'the small caps'],
  'the Nasdaq Composite': ['the tech-heavy index', 'the technology-heavy gauge', 'the tech-laden index'],
  'the Nasdaq-100': ['the tech-heavy index', 'the tech-heavy gauge'],
};

const described = [
  ([a], name) => `For the week, ${name} ${a.words.verb} ${a.figure}%.`,
  ([a], name) => `${name} ended the week ${where(a)}.`,
  ([a], name) => `For the week, ${name} is ${where(a)}.`,
  ([a], name) => `The week's ${a.words.noun} for ${name} came to ${a.figure}%.`,
  ([a], name) => `${name} ${a.words.verb} ${a.figure}% on the week.`,
];

const describedYear = [
  ([a], name) => `${name} is ${where(a)} for the year.`,
  ([a], name) => `Year to date, ${name} has ${a.words.perfect} ${a.figure}%.`,
  ([a], name) => `That leaves ${name} ${where(a)} so far this year.`,
];

function writeDescribed(context) {
  const { random, one, other, third, week, year } = context;
  const isNasdaq = ({ name }) => name.includes('Nasdaq');
  if ([one, other, third].filter(isNasdaq).length > 1 && isNasdaq(one)) return;
  const lead = tellThree(context);
  const name = random.pick(descriptions[one.name]);
  const family = 'passage: wrap, the small-cap index';
  const plural = (text) =>
    name === 'the small caps' ? text.replace(' is ', ' are ').replace(' has ', ' have ') : text;
  for (const [stretch, templates] of [
    [week, described],
    [year, describedYear],
  ]) {
    const template = random.pick(templates);
    tellAll(context, family, lead, [one], stretch, (told) => plural(template(told, name)));
  }
}

/** What is said of how many: true of two indexes where both moved as told. */
const allOrNone = {
  all: [
    ({ both, ended }) => `${both} ended the week ${ended}.`,
    ({ both, rose }) => `${both} ${rose} for the week.`,
    ({ both, noun }) => `${both} posted weekly ${noun}.`,
    ({ both, ended }) => `For the week, ${both.toLowerCase()} finished ${ended}.`,
    ({ both, where: side }) => `${both} were ${side} on the week.`,
  ],
  none: [
    ({ neither, ended }) => `${neither} ended the week ${ended}.`,
    ({ neither, rose }) => `${neither} ${rose} for the week.`,
    ({ neither, noun }) => `${neither} had a weekly ${noun.replace(/(?<=loss)es$|s$/, '')}.`,
    ({ neither, ended }) => `For the week, ${neither[0].toLowerCase()}${neither.slice(1)} finished ${ended}.`,
  ],
};

function writeAllOrNone(context) {
  const { random, one, other, third, week, write } = context;
  for (const assets of [
    [one, other],
    [one, other, third],
  ]) {
    const isTwo = assets.length === 2;
    const lead = isTwo ? tellTwo(context) : tellThree(context);
    const told = assets.map((asset) => toTold(random, asset, week));
    if (told.some(({ move }) => Math.abs(move) < 0.2)) continue;
    const said = {
      both: isTwo ? 'Both' : random.pick(['All three', 'All of them']),
      neither: isTwo ? random.pick(['Neither', 'Neither of them']) : random.pick(['None of the three', 'None of them']),
    };
    for (const isUp of [true, false]) {
      const words = isUp
        ? { ended: 'higher', rose: 'rose', noun: 'gains', where: 'up' }
        : { ended: 'lower', rose: 'fell', noun: 'losses', where: 'down' };
      const family = 'passage: wrap, both or none';
      const isAll = told.every(({ move }) => move > 0 === isUp);
      const isNone = told.every(({ move }) => move > 0 !== isUp);
      write(family, isAll, random.pick(allOrNone.all)({ ...said, ...words }), lead);
      write(family, isNone, random.pick(allOrNone.none)({ ...said, ...words }), lead);
    }
  }
}

/** Monday to Friday, where all five days had a session. */
function writeThroughTheWeek(context) {
  const { random, one, week } = context;
  const days = one.series.within(week.base, week.end).map(({ day }) => day);
  if (days.length !== 5) return;
  const [monday, tuesday, wednesday, thursday] = days;
  const on = (base, end) => ({ base, end });
  const first = toTold(random, one, on(week.base, monday));
  const lead = random.pick([
    `The week began with a ${first.figure}% ${first.words.noun} for ${one.name} on Monday.`,
    `${capitalize(one.name)} ${first.words.verb} ${first.figure}% on Monday.`,
    `${capitalize(one.name)} started the week with a ${first.words.noun} of ${first.figure}%.`,
  ]);
  const family = 'passage: wrap, through the week';
  const next = [
    ([a]) => `On Tuesday it ${a.words.verb} ${a.figure}%.`,
    ([a]) => `Tuesday brought a ${a.words.noun} of ${a.figure}%.`,
    ([a]) => `The next day it ${a.words.verb} ${a.figure}%.`,
    ([a]) => `It ${a.words.verb} ${a.figure}% on Tuesday.`,
    ([a]) => `A day later it ${a.words.verb} ${a.figure}%.`,
    ([a]) => `A ${a.figure}% ${a.words.noun} followed on Tuesday.`,
  ];
  const soFar = [
    ([a]) => `By Wednesday's close it was ${where(a)} for the week.`,
    ([a]) => `Through Wednesday it had ${a.words.perfect} ${a.figure}%.`,
    ([a]) => `Through Wednesday it was ${where(a)}.`,
    ([a]) => `By Wednesday it had ${a.words.perfect} ${a.figure}% on the week.`,
  ];
  const last = [
    ([a]) => `On Friday it ${a.words.verb} ${a.figure}%.`,
    ([a]) => `Friday's ${a.words.noun} was ${a.figure}%.`,
    ([a]) => `It ended with a ${a.words.noun} of ${a.figure}% on Friday.`,
    ([a]) => `On the last day of the week it ${a.words.verb} ${a.figure}%.`,
  ];
  const whole = [
    ([a]) => `By Friday's close it was ${where(a)} for the week.`,
    ([a]) => `It ended the week ${where(a)}.`,
    ([a]) => `For the week as a whole it ${a.words.verb} ${a.figure}%.`,
    ([a]) => `The week's ${a.words.noun} was ${a.figure}%.`,
    ([a]) => `All told, it ${a.words.verb} ${a.figure}% on the week.`,
  ];
  tellAll(context, family, lead, [one], on(monday, tuesday), random.pick(next));
  tellAll(context, family, lead, [one], on(week.base, wednesday), random.pick(soFar));
  tellAll(context, family, lead, [one], on(thursday, week.end), random.pick(last));
  tellAll(context, family, lead, [one], week, random.pick(whole));
  writeMadeGood(context, { lead, first, monday, tuesday });
}

const madeGood = [
  () => `Monday's loss was made good on Tuesday.`,
  () => `Tuesday made up for it.`,
  () => `It recovered all of that on Tuesday.`,
  () => `It won all of it back on Tuesday.`,
  ({ figure }) => `Monday's ${figure}% loss was made good on Tuesday.`,
  () => `Tuesday's rise more than made up for Monday's loss.`,
];
const givenBack = [
  () => `Monday's gain was gone by Tuesday's close.`,
  () => `It gave all of that back on Tuesday.`,
  () => `Tuesday wiped out Monday's gain.`,
  ({ figure }) => `Monday's ${figure}% gain was erased on Tuesday.`,
  () => `The whole of the gain was lost again on Tuesday.`,
];

function writeMadeGood({ random, one, week, write }, { lead, first, monday, tuesday }) {
  if (Math.abs(first.move) < 0.4) return;
  const back = one.series.move(week.base, tuesday);
  const second = one.series.move(monday, tuesday);
  const isUndone = first.move < 0 ? back > 0.1 : back < -0.1;
  const isNot = Math.sign(second) === Math.sign(first.move) || Math.abs(second) < 0.6 * Math.abs(first.move);
  if (!isUndone && !isNot) return;
  const text = random.pick(first.move < 0 ? madeGood : givenBack)(first);
  write('passage: wrap, made good', isUndone, text, lead);
}

const runs = [
  ({ ordinal, noun }) => `It was the index's ${ordinal} weekly ${noun} in a row.`,
  ({ ordinal, noun }) => `It was its ${ordinal} straight weekly ${noun}.`,
  ({ ordinal, noun }) => `The ${noun} was its ${ordinal} in as many weeks.`,
  ({ count, perfect }) => `It has now ${perfect} for ${count} straight weeks.`,
  ({ ordinal, ended }) => `It ended ${ended} for the ${ordinal} week running.`,
  ({ count, noun }) => `That makes ${count} weekly ${noun === 'loss' ? 'losses' : `${noun}s`} in a row.`,
  ({ ordinal, noun }) => `The index notched its ${ordinal} consecutive weekly ${noun}.`,
];
const snapped = [
  ({ count, other }) => `That ended a run of ${count} weekly ${other === 'loss' ? 'losses' : `${other}s`}.`,
  ({ count, side }) => `It snapped a ${count}-week ${side} streak.`,
  ({ count, other }) => `It came after ${count} weekly ${other === 'loss' ? 'losses' : `${other}s`} in a row.`,
  ({ count, side }) => `The index broke a ${side} streak of ${count} weeks.`,
];

/** "It was the index's third weekly gain in a row." */
function writeRuns({ random, one, week, write }) {
  const moves = Array.from({ length: 14 }, (_, i) => 13 - i).map((i) =>
    one.series.move(week.end - 7 * (i + 1), week.end - 7 * i),
  );
  if (moves.some((move) => Math.abs(move) < 0.05)) return;
  const told = toTold(random, one, week);
  const lead = random.pick([
    `${capitalize(one.name)} ${told.words.verb} ${told.figure}% this week.`,
    `For the week, ${one.name} ${told.words.verb} ${told.figure}%.`,
    `${capitalize(one.name)} ended the week ${told.words.where} ${told.figure}%.`,
  ]);
  const isUp = told.move > 0;
  const { count } = countRun(moves);
  const before = countRun(moves.slice(0, -1)).count;
  const [plain, template] = [random.pick(runs), random.pick(snapped)];
  for (const isTrue of [true, false]) {
    const add = isTrue ? 0 : 2;
    const words = {
      ordinal: ordinals[count + add],
      count: counts[count + add],
      noun: isUp ? 'gain' : 'loss',
      perfect: isUp ? 'risen' : 'fallen',
      ended: isUp ? 'higher' : 'lower',
    };
    if (count >= 2 && count + add <= 10) write('passage: wrap, runs of weeks', isTrue, plain(words), lead);
    const ended = { count: counts[before + add], other: isUp ? 'loss' : 'gain', side: isUp ? 'losing' : 'winning' };
    if (count === 1 && before >= 2 && before + add <= 10)
      write('passage: wrap, runs ended', isTrue, template(ended), lead);
  }
}

const gaps = [
  ({ figure }) => `That is a gap of ${figure} percentage points.`,
  ({ figure }) => `The gap between them came to ${figure} points.`,
  ({ figure }) => `The difference was ${figure} percentage points.`,
  ({ figure, leader, laggard }) => `${leader.name} beat ${laggard.name} by ${figure} points.`,
  ({ figure, leader, one }) => `The ${leader === one ? 'former' : 'latter'} was ahead by ${figure} percentage points.`,
  ({ figure, leader }) => `That put ${leader.name} ${figure} points ahead.`,
];

/** "The Russell 2000 gained 3.1% for the week and the S&P 500 1.2%." - "That is a gap of 1.9 percentage points." */
function writeGaps(context) {
  const { random, one, other, week, write } = context;
  const [a, b] = [one, other].map((asset) => toTold(random, asset, week));
  const gap = Math.abs(Number(a.figure) * Math.sign(a.move) - Number(b.figure) * Math.sign(b.move));
  if (gap < 0.5 || [a, b].some(({ move }) => Math.abs(move) < 0.15)) return;
  const lead = `For the week ${a.name} ${a.words.verb} ${a.figure}% and ${b.name} ${b.words.verb} ${b.figure}%.`;
  const [leader, laggard] = a.move > b.move ? [a, b] : [b, a];
  const template = random.pick(gaps);
  for (const isTrue of [true, false]) {
    const figure = toFigure(isTrue ? gap : toFalseSize(random, gap));
    write('passage: wrap, gaps', isTrue, template({ figure, leader, laggard, one: a }), lead);
  }
}

const beside = [
  ([b]) => `${b.name} (${signed(b)}) did its own thing.`,
  ([b], isBetter) => `${b.name} ${isBetter ? 'did better' : 'did worse'}, ${where(b)}.`,
  ([b], isBetter) => `${b.name} ${isBetter ? 'led' : 'lagged'} with a ${b.words.noun} of ${b.figure}%.`,
  ([b], isBetter) => `It ${isBetter ? 'lagged' : 'outpaced'} ${b.name}, which ${b.words.verb} ${b.figure}%.`,
  ([b], isBetter, a) =>
    isOneWay([a, b]) && a.move > 0
      ? `That was ${isBetter ? 'less' : 'more'} than ${b.name} managed: ${signed(b)}.`
      : `What ${b.name} managed: ${signed(b)}.`,
  ([b]) => `${b.name}: ${signed(b)}.`,
  ([b]) => `By comparison, ${b.name} was ${where(b)}.`,
];

/** "For the week the S&P 500 rose 1.2%." - "The Russell 2000 lagged with a gain of 0.3%." */
function writeBeside(context) {
  const { random, one, other, week } = context;
  const a = toTold(random, one, week);
  const gap = other.series.move(week.base, week.end) - a.move;
  if (Math.abs(gap) < 0.3) return;
  const lead = random.pick([
    `For the week ${one.name} ${a.words.verb} ${a.figure}%.`,
    `${capitalize(one.name)} ended the week ${where(a)} at ${toLevel(a.level)}.`,
    `${capitalize(one.name)} ${a.words.verb} ${a.figure}% this week, to ${toLevel(a.level)}.`,
  ]);
  const template = random.pick(beside);
  tellAll(context, 'passage: wrap, beside the week', lead, [other], week, (told) => template(told, gap > 0, a));
}
