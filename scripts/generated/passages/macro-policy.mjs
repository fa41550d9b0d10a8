import { months, toDay, toParts } from '../days.mjs';
import { counts, ordinals } from '../words.mjs';

/** Decisions of the Federal Reserve told one after the other: a move, then what came before, with and after it. */
export function writeMacroPolicy({ random, decisions, published, write }) {
  const known = decisions.filter(({ day }) => day > toDay(2009, 1, 1) && day < published - 2);
  const moves = known.filter(({ change }) => change !== 0);
  const isAlone = (move) => moves.filter((other) => nameOf(other) === nameOf(move)).length === 1;
  if (moves.length < 3) return;
  const chosen = new Set([moves.at(-1), ...random.sample(moves.slice(-14), 3)].filter(isAlone));
  for (const move of chosen) {
    const context = {
      random,
      write,
      published,
      known,
      moves,
      move,
      lead: tellMove(random, move),
      ...toWords(random, move),
    };
    writeRangeAfter(context);
    writeNext(context);
    writeFirst(context);
    writeRank(context);
  }
  writeCycles({ random, write, known, moves, published });
}

const sizes = { 0.25: 'a quarter point', 0.5: 'half a point', 0.75: 'three quarters of a point', 1: 'a full point' };
const monthOf = ({ day }) => months[toParts(day).month - 1];
const yearOf = ({ day }) => toParts(day).year;
const nameOf = (decision) => `${monthOf(decision)} ${yearOf(decision)}`;
const isSameWay = (one, other) => one.change > 0 === other.change > 0;

const toWords = (random, { change }) =>
  change < 0
    ? { verb: random.pick(['cut', 'lowered']), noun: random.pick(['cut', 'reduction']), plural: 'cuts' }
    : { verb: random.pick(['raised', 'lifted']), noun: random.pick(['increase', 'rise']), plural: 'increases' };

const tellRange = (random, low, high) =>
  random.pick([
    `${low.toFixed(2)}% to ${high.toFixed(2)}%`,
    `${low.toFixed(2)}%-${high.toFixed(2)}%`,
    `between ${low.toFixed(2)}% and ${high.toFixed(2)}%`,
  ]);

function tellMove(random, move) {
  const { verb } = toWords(random, move);
  const size = sizes[Math.abs(move.change)];
  return random.pick([
    `The Federal Reserve ${verb} interest rates by ${size} in ${nameOf(move)}.`,
    `In ${nameOf(move)} the Fed ${verb} rates by ${size}.`,
    `The Fed ${verb} its target range by ${size} in ${nameOf(move)}.`,
    `The committee ${verb} the federal funds rate by ${size} in ${nameOf(move)}.`,
  ]);
}

function writeRangeAfter({ random, write, known, move, lead }) {
  const off = random.pick([0.75, 1]);
  const isLast = known.filter(({ day }) => day > move.day).every(({ change }) => change === 0);
  const before = { low: move.low - move.change, high: move.high - move.change };
  for (const isTrue of [true, false]) {
    const add = isTrue ? 0 : off;
    const range = tellRange(random, move.low + add, move.high + add);
    const texts = [
      `That took the target range to ${range}.`,
      `That brought the range to ${range}.`,
      `It left the target range at ${range}.`,
      `The new range was ${range}.`,
      `Afterwards the range stood at ${range}.`,
    ].filter((text) => !/(?:to|at) between/.test(text));
    if (texts.length > 0) write('passage: macro policy range', isTrue, random.pick(texts), lead);
    const old = tellRange(random, before.low + add, before.high + add);
    const olds = [
      `Until then the range had been ${old}.`,
      `Before that, the range was ${old}.`,
      `The range had stood at ${old} before.`,
    ].filter((text) => !/at between/.test(text));
    write('passage: macro policy range', isTrue, random.pick(olds), lead);
    if (isLast)
      write(
        'passage: macro policy since',
        isTrue,
        random
          .pick([`The range has been ${range} ever since.`, `Since then the range has stayed ${range}.`])
          .replace('stayed', range.startsWith('between') ? 'stayed' : 'stayed at'),
        lead,
      );
  }
  const after = known.filter(({ day }) => day > move.day);
  const later = after.filter(({ change }) => change !== 0);
  if (after.length > 1 && later.length !== 1)
    write(
      'passage: macro policy since',
      later.length === 0,
      random.pick([
        'It has not moved since.',
        'It has left rates alone since.',
        'Rates have not changed since.',
        'Since then it has left rates unchanged.',
        'It has done nothing since.',
      ]),
      lead,
    );
}

function writeNext({ random, write, known, move, lead, published }) {
  const next = known.find(({ day, isScheduled }) => day > move.day && isScheduled);
  if (next === undefined || known.some(({ day, isScheduled }) => day > move.day && day < next.day && !isScheduled))
    return;
  const month = monthOf(next);
  const { verb } = toWords(random, move);
  const holds = [
    'At its next meeting it left rates alone.',
    'At the next meeting it left rates unchanged.',
    `In ${month} it stood pat.`,
    `It left rates where they were in ${month}.`,
    `In ${month} it held rates steady.`,
    'At the following meeting it made no change.',
  ];
  const again = [
    `It ${verb} them again in ${month}.`,
    `In ${month} it ${verb} rates again.`,
    `At its next meeting it ${verb} rates again.`,
    `A second ${move.change < 0 ? 'cut' : 'increase'} followed in ${month}.`,
    `Another ${move.change < 0 ? 'cut' : 'increase'} followed at the next meeting.`,
  ].filter((text) => !text.startsWith('A second'));
  const opposite = move.change < 0 ? 'raised' : 'lowered';
  const isHold = next.change === 0;
  if (!isHold && !isSameWay(next, move)) return;
  const family = 'passage: macro policy next';
  // Long after, a month without its year may be the latest one.
  const isNear = published - next.day < 300;
  const choose = (texts, count) =>
    random.sample(
      texts.filter((text) => isNear || !text.includes(month)),
      count,
    );
  for (const text of choose(holds, 2)) write(family, isHold, text, lead);
  for (const text of choose(again, 2)) write(family, !isHold, text, lead);
  write(
    family,
    false,
    choose([`In ${month} it ${opposite} them.`, `At its next meeting it ${opposite} rates.`], 1)[0],
    lead,
  );
  if (isHold) return;
  for (const isTrue of [true, false]) {
    const size = sizes[Math.abs(next.change) === 0.25 ? (isTrue ? 0.25 : 0.75) : isTrue ? Math.abs(next.change) : 0.25];
    const texts = [
      `At its next meeting it ${verb} them by ${size}.`,
      `In ${month} it ${verb} rates by ${size}.`,
      `${/^a /.test(size) ? `Another ${size.slice(2)}` : `Another ${size}`} followed in ${month}.`,
    ].filter((text) => !/Another half a|Another three/.test(text));
    write(family, isTrue, choose(texts, 1)[0], lead);
  }
}

/** "It was the first cut since March 2020." */
function writeFirst({ random, write, moves, move, lead }) {
  const before = moves.filter(({ day }) => day < move.day).findLast((one) => isSameWay(one, move));
  if (before === undefined || move.day - before.day < 200) return;
  const noun = move.change < 0 ? 'cut' : 'increase';
  const family = 'passage: macro policy first';
  for (const isTrue of [true, false]) {
    const since = isTrue ? nameOf(before) : `${monthOf(before)} ${yearOf(before) - 2}`;
    const texts = [
      `It was the first ${noun} since ${since}.`,
      `It was its first ${noun} since ${since}.`,
      `That was the first ${noun} since ${since}.`,
      `The ${noun} was the first since ${since}.`,
      `The ${noun} before that had come in ${since}.`,
      `Until then there had been no ${noun} since ${since}.`,
    ];
    for (const text of random.sample(texts, 2)) write(family, isTrue, text, lead);
  }
}

/** "It was the third increase of the year", "the fourth in a row". */
function writeRank({ random, write, known, moves, move, lead }) {
  const noun = move.change < 0 ? 'cut' : 'increase';
  const ofYear = moves.filter(
    (one) => yearOf(one) === yearOf(move) && one.day <= move.day && isSameWay(one, move),
  ).length;
  const meetings = known.filter(({ day }) => day <= move.day);
  const broken = meetings.findLastIndex((one) => one.change === 0 || !isSameWay(one, move));
  const inRow = meetings.length - 1 - broken;
  for (const isTrue of [true, false]) {
    const rank = ordinals[ofYear + (isTrue ? 0 : 2)];
    const texts = [
      `It was the ${rank} ${noun} of the year.`,
      `That was its ${rank} ${noun} of ${yearOf(move)}.`,
      `It was the ${rank} ${noun} that year.`,
    ];
    write('passage: macro policy rank', isTrue, random.pick(texts), lead);
    if (inRow < 2) continue;
    const row = ordinals[inRow + (isTrue ? 0 : 2)];
    if (row !== undefined)
      write(
        'passage: macro policy rank',
        isTrue,
        random.pick([
          `It was the ${row} ${noun} in a row.`,
          `It was the ${row} meeting in a row at which it ${move.change < 0 ? 'cut' : 'raised'} rates.`,
          `It was the ${row} straight ${noun}.`,
        ]),
        lead,
      );
  }
}

/** Whole runs of moves one way: "Eleven increases between March 2022 and July 2023 took it from 0-0.25% to 5.25-5.50%." */
function writeCycles({ random, write, known, moves, published }) {
  const runs = [];
  for (const move of moves) {
    const last = runs.at(-1);
    if (last !== undefined && isSameWay(last[0], move) && move.day - last.at(-1).day < 380) last.push(move);
    else runs.push([move]);
  }
  const ended = runs.filter(
    (run) =>
      run.length > 2 &&
      run.length <= 12 &&
      nameOf(run.at(-1)) !== nameOf(run.at(-2)) &&
      published - run.at(-1).day > 60 &&
      run[0].day > toDay(2015, 12, 20) - 400,
  );
  for (const run of ended.slice(-2)) {
    const [first, last] = [run[0], run.at(-1)];
    const { plural } = toWords(random, first);
    const lead = random.pick([
      `Before ${nameOf(first)} the target range stood at ${(first.low - first.change).toFixed(2)}% to ${(first.high - first.change).toFixed(2)}%.`,
      `The Fed began to ${first.change < 0 ? 'cut' : 'raise'} interest rates in ${nameOf(first)}.`,
    ]);
    const sum = Math.round(100 * Math.abs(run.reduce((total, { change }) => total + change, 0)));
    const isSteady = new Set(run.map(({ change }) => change)).size === 1;
    for (const isTrue of [true, false]) {
      const count = counts[Math.min(12, run.length + (isTrue ? 0 : run.length > 9 ? -4 : 3))];
      const Count = count[0].toUpperCase() + count.slice(1);
      const add = isTrue ? 0 : 1;
      const range = `${(last.low + add).toFixed(2)}% to ${(last.high + add).toFixed(2)}%`;
      const off = sum + (isTrue ? 0 : 100);
      const verb = first.change < 0 ? 'cut' : 'raised';
      const texts = [
        `${Count} ${plural} followed between ${nameOf(first)} and ${nameOf(last)}.`.replace(' followed', ' were made'),
        `By ${nameOf(last)} it had ${verb} them ${count} times.`,
        `The last of ${count} ${plural} came in ${nameOf(last)}.`,
        `By ${nameOf(last)} the range was ${range}.`,
        `The last ${plural.slice(0, -1)}, in ${nameOf(last)}, took the range to ${range}.`,
        `Between ${nameOf(first)} and ${nameOf(last)} it ${verb} them by ${off} basis points.`,
        `Together the ${plural} to ${nameOf(last)} came to ${off} basis points.`,
      ];
      for (const text of random.sample(texts, 3)) write('passage: macro policy cycle', isTrue, text, lead);
    }
    if (isSteady && run.length === 3 && yearOf(first) === yearOf(last)) writeThree({ random, write, run, known });
  }
}

/** "The committee cut by a quarter point in September, again in October, and a third time in December." */
function writeThree({ random, write, run, known }) {
  const [first, second, third] = run;
  const verb = first.change < 0 ? 'cut' : 'raised';
  const lead = `The Fed had left rates alone until ${nameOf(first)}.`;
  const held = known.findLast((one) => one.day < first.day);
  if (held.change !== 0) return;
  for (const isTrue of [true, false]) {
    const range = tellRange(random, third.low + (isTrue ? 0 : 0.75), third.high + (isTrue ? 0 : 0.75)).replace(
      'between ',
      '',
    );
    const plain = range.replace(' and ', ' to ');
    write(
      'passage: macro policy cycle',
      isTrue,
      random.pick([
        `The committee ${verb} by a quarter point in ${monthOf(first)}, again in ${monthOf(second)}, and a third time in ${monthOf(third)}, which brought the range to ${plain}.`,
        `It ${verb} rates in ${monthOf(first)}, in ${monthOf(second)} and in ${monthOf(third)}, each time by a quarter point, to ${plain}.`,
      ]),
      lead,
    );
  }
}
