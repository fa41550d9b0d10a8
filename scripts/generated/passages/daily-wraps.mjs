import { nameWeekday } from '../days.mjs';
import { toFalseSize } from '../series.mjs';
import { capitalize, toFigure, toLevel } from '../words.mjs';
import { isOneWay, signed, tellAll, toTold } from './telling.mjs';

/** Wraps of one session: what the indexes did told one after the other, in figures, points and closes. */
export function writeDailyWraps({ random, indexes, published, write }) {
  const list = Object.entries(indexes).map(([name, series]) => ({ name, series }));
  const index = list[0].series.indexAt(published);
  const day = { base: list[0].series.days[index - 1], end: published };
  for (const [one, other, third] of [1, 2, 3].map(() => random.sample(list, 3))) {
    const context = { random, write, day, weekday: nameWeekday(published), one, other, third };
    writeOthers(context);
    writePoints(context);
    writeDaysBefore(context);
    writeSinceThen(context);
  }
}

/** "Stocks closed higher on Friday.", where all three did. */
export function tellOpening({ random, one, other, third, day, weekday }) {
  const told = [one, other, third].map((asset) => toTold(random, asset, day));
  const ended = told[0].words.ended;
  return random.pick(
    isOneWay(told) && told.every(({ move }) => Math.abs(move) > 0.15)
      ? [
          `Stocks closed ${ended} on ${weekday}.`,
          `Wall Street ended ${weekday} ${ended}.`,
          `U.S. stocks finished ${ended} on ${weekday}.`,
          `The major indexes ended ${ended} on ${weekday}.`,
        ]
      : [
          `It was a mixed ${weekday} on Wall Street.`,
          `Here is how stocks fared on ${weekday}.`,
          `${weekday}'s session had something for everyone.`,
        ],
  );
}

const firsts = [
  ({ name, words, figure, level }) => `${name} ${words.verb} ${figure}% to ${toLevel(level)}.`,
  ({ name, words, figure, level }) => `${name} finished at ${toLevel(level)}, ${words.where} ${figure}%.`,
  ({ name, words, figure, level }) => `${name} ended ${figure}% ${words.ended} at ${toLevel(level)}.`,
  ({ name, words, figure }) => `${name} ${words.verb} ${figure}%.`,
  ({ name, words, figure, points, level }) =>
    `${name} ${words.verb} ${toLevel(Math.abs(points))} points, or ${figure}%, to ${toLevel(level)}.`,
];

const others = [
  ([b, c]) => `${b.name} ${b.words.verb} ${b.figure}%; ${c.name} ${c.words.verb} ${c.figure}%.`,
  ([b, c]) => `${b.name} ${b.words.verb} ${b.figure}% and ${c.name} ${c.words.verb} ${c.figure}%.`,
  ([b, c]) =>
    `${b.name} ${b.words.verb} ${b.figure}% to ${toLevel(b.level)}, and ${c.name} finished ${c.figure}% ${c.words.ended}.`,
  ([b, c]) => `${b.name} was ${b.words.where} ${b.figure}% and ${c.name} ${c.words.where} ${c.figure}%.`,
  ([b, c]) =>
    isOneWay([b, c])
      ? `${b.name} and ${c.name} ${b.words.verb} ${b.figure}% and ${c.figure}%, respectively.`
      : `${b.name} ${b.words.verb} ${b.figure}%, but ${c.name} ${c.words.verb} ${c.figure}%.`,
  ([b, c]) => `${b.name} (${signed(b)}) and ${c.name} (${signed(c)}) made up the rest of the board.`,
  ([b, c]) =>
    `For ${b.name} it was a ${b.words.noun} of ${b.figure}%, for ${c.name} a ${c.words.noun} of ${c.figure}%.`,
  ([b]) => `Volume was thin ahead of the weekend. ${capitalize(b.name)} ${b.words.verb} ${b.figure}%.`,
  ([b, c]) => `${b.name} closed at ${toLevel(b.level)}, ${b.words.where} ${b.figure}%, with ${c.name} ${signed(c)}.`,
  ([b]) => `${b.name} ended ${b.figure}% ${b.words.ended}.`,
];

/** "Stocks closed higher on Friday. The S&P 500 rose 0.8%." - "The Nasdaq Composite added 1.1%; the Russell 2000 slipped 0.2%." */
function writeOthers(context) {
  const { random, one, other, third, day } = context;
  const first = toTold(random, one, day);
  const lead = `${tellOpening(context)} ${capitalize(random.pick(firsts)(first))}`;
  for (const template of random.sample(others, 2))
    tellAll(context, 'passage: wrap, the others', lead, [other, third], day, template);
}

const points = [
  (a) => `${a.name} ${a.words.verb} ${toLevel(Math.abs(a.points))} points, or ${a.figure}%, to ${toLevel(a.level)}.`,
  (a) => `${a.name} ${a.words.verb} ${toLevel(Math.abs(a.points))} points to ${toLevel(a.level)}.`,
  (a) => `${a.name} closed at ${toLevel(a.level)}, ${a.words.where} ${toLevel(Math.abs(a.points))} points.`,
  (a) =>
    `${a.name} ${a.words.verb} ${toLevel(Math.abs(a.points), 0)} points (${a.figure}%) and closed at ${toLevel(a.level, 0)}.`,
  (a) => `A ${a.words.noun} of ${toLevel(Math.abs(a.points))} points took ${a.name} to ${toLevel(a.level)}.`,
  (a) => `${a.name} ended ${toLevel(Math.abs(a.points))} points ${a.words.ended} at ${toLevel(a.level)}.`,
];

const ownPoints = [
  (a) => `It ${a.words.verb} ${toLevel(Math.abs(a.points))} points, or ${a.figure}%.`,
  (a) => `That was a ${a.words.noun} of ${toLevel(Math.abs(a.points))} points, or ${a.figure}%, on the day.`,
  (a) => `The day's ${a.words.noun} came to ${toLevel(Math.abs(a.points))} points.`,
  (a) => `That put it ${toLevel(Math.abs(a.points))} points ${a.words.where} on the day.`,
];

/** "It fell 32.14 points, or 0.6%, to 5,400.12": the false one has other points, and another close where it tells one. */
function writePoints(context) {
  const { random, one, other, day, weekday, write } = context;
  const told = toTold(random, one, day);
  if (Math.abs(told.move) < 0.2) return;
  const another = toTold(random, other, day);
  const wrongMove = toFalseSize(random, Math.abs(told.move)) * Math.sign(told.move);
  const wrong = {
    ...told,
    figure: toFigure(wrongMove),
    points: (wrongMove / 100) * told.series.at(day.base),
    level: told.series.at(day.base) * (1 + wrongMove / 100),
  };
  const family = 'passage: wrap, points';
  const opening = `${tellOpening(context)} ${capitalize(random.pick(firsts)(another))}`;
  const own = `${capitalize(told.name)} ended ${weekday} at ${toLevel(told.level)}.`;
  const template = random.pick(points);
  const ownTemplate = random.pick(ownPoints);
  for (const [isTrue, figures] of [
    [true, told],
    [false, wrong],
  ]) {
    write(family, isTrue, capitalize(template(figures)), opening);
    write(family, isTrue, ownTemplate(figures), own);
  }
}

const befores = [
  ([a]) => `The day before, it had ${a.words.perfect} ${a.figure}%.`,
  ([a], { weekday }) => `It had ${a.words.perfect} ${a.figure}% on ${weekday}.`,
  ([a], { weekday }) => `That followed a ${a.words.noun} of ${a.figure}% on ${weekday}.`,
  ([a], { weekday }) => `On ${weekday} it ${a.words.verb} ${a.figure}%.`,
  ([a], { weekday }) => `${weekday} had brought a ${a.words.noun} of ${a.figure}%.`,
  ([a], { weekday }) => `It came after ${weekday}'s ${a.figure}% ${a.words.noun}.`,
  ([a]) => `The session before had left it ${a.figure}% ${a.words.ended}.`,
  ([a], { weekday }) => `${weekday}'s ${a.words.noun} was ${a.figure}%.`,
];

/** "The S&P 500 fell 1.2% on Friday." - "It had risen 0.8% on Thursday." */
function writeDaysBefore(context) {
  const { random, one, day, weekday } = context;
  const { series } = one;
  const before = { base: series.days[series.indexAt(day.base) - 1], end: day.base };
  const told = toTold(random, one, day);
  const lead = `${capitalize(one.name)} ${told.words.verb} ${told.figure}% on ${weekday}.`;
  for (const template of random.sample(befores, 2))
    tellAll(context, 'passage: wrap, the day before', lead, [one], before, (list) =>
      template(list, { weekday: nameWeekday(before.end) }),
    );
}

const twoDays = [
  ([a]) => `Over the two days it ${a.words.verb} ${a.figure}%.`,
  ([a]) => `The two sessions together left it ${a.words.where} ${a.figure}%.`,
  ([a]) => `Its two-day ${a.words.noun} comes to ${a.figure}%.`,
  ([a]) => `That makes a ${a.words.noun} of ${a.figure}% in two sessions.`,
  ([a]) => `Taken together, the two days brought a ${a.words.noun} of ${a.figure}%.`,
];

/** "It rose 1.1% on Thursday and 0.7% on Friday." - "Over the two days it gained 1.8%." */
function writeSinceThen(context) {
  const { random, one, day, weekday } = context;
  const { series } = one;
  const before = { base: series.days[series.indexAt(day.base) - 1], end: day.base };
  const [first, second] = [toTold(random, one, before), toTold(random, one, day)];
  const start = `${capitalize(one.name)} ${first.words.verb} ${first.figure}% on ${nameWeekday(before.end)}`;
  const lead = `${start} and ${second.words.verb} ${second.figure}% on ${weekday}.`;
  tellAll(context, 'passage: wrap, two days', lead, [one], { base: before.base, end: day.end }, random.pick(twoDays));
}
