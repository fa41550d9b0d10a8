import { endOfYear, lastMonth, toParts } from './days.mjs';
import { toFalseSize } from './series.mjs';
import { moveWords, toFigure } from './words.mjs';

/** Two indexes in one sentence: each with its own move, the gap between them, and which of them led. */
export function writePairs({ random, indexes, published, write }) {
  const chosen = random.sample(Object.entries(indexes), 2);
  const year = endOfYear(toParts(published).year - 1);
  const last = lastMonth(published);
  const [one, other] = chosen.map(([name, series]) => ({
    name,
    year: series.move(year, published),
    month: series.move(last.base, last.end),
  }));
  for (const isTrue of [true, false]) {
    const tell = (move) => toFigure(isTrue ? move : toFalseSize(random, Math.abs(move)));
    if (isClear(one.year) && isClear(other.year)) writeYear({ random, one, other, isTrue, tell, write });
    if (isClear(one.month) && isClear(other.month))
      writeMonth({ random, one, other, isTrue, tell, write, month: last.name });
    if (Math.abs(one.year - other.year) > 1.5) writeGap({ one, other, isTrue, tell, write });
  }
}

const isClear = (move) => Math.abs(move) > 0.8;

function writeYear({ random, one, other, isTrue, tell, write }) {
  const [a, b] = [moveWords(random, one.year > 0), moveWords(random, other.year > 0)];
  const [first, second] = [toFigure(one.year), tell(other.year)];
  const isAlike = one.year > 0 === other.year > 0;
  const tail = isAlike ? `and ${other.name} ${second}%` : `while ${other.name} ${b.verb} ${second}%`;
  write('pair: and/while', isTrue, `${one.name} ${a.verb} ${first}% this year ${tail}.`);
  write(
    'pair: compares with',
    isTrue,
    `${one.name}, ${a.where} ${first}% this year, compares with ${other.name}, ${b.where} ${tell(other.year)}%.`,
  );
}

function writeMonth({ random, one, other, isTrue, tell, write, month }) {
  const [a, b] = [moveWords(random, one.month > 0), moveWords(random, other.month > 0)];
  const first = toFigure(one.month);
  write(
    'pair: semicolon',
    isTrue,
    `In ${month} ${one.name} ${a.verb} ${first}%; ${other.name} ${b.verb} ${tell(other.month)}%.`,
  );
  const noun = other.month > 0 ? 'a gain' : 'a loss';
  write(
    'pair: against',
    isTrue,
    `${one.name} ${a.verb} ${first}% in ${month}, against ${noun} of ${tell(other.month)}% for ${other.name}.`,
  );
}

function writeGap({ one, other, isTrue, tell, write }) {
  const gap = one.year - other.year;
  const [verb, place] = gap > 0 ? ['beaten', 'ahead of'] : ['trailed', 'behind'];
  write('gap: beaten by', isTrue, `${one.name} has ${verb} ${other.name} by ${tell(gap)} percentage points this year.`);
  write('gap: points ahead', isTrue, `${one.name} is ${tell(gap)} points ${place} ${other.name} for the year.`);
  const [leader, laggard] = gap > 0 === isTrue ? [one.name, other.name] : [other.name, one.name];
  const better = gap > 0 ? 'better' : 'worse';
  write(
    'gap: points better',
    isTrue,
    `This year ${one.name} has done ${tell(gap)} points ${better} than ${other.name}.`,
  );
  write('lead: outperformed', isTrue, `${leader} has outperformed ${laggard} this year.`);
  write('lead: lagged', isTrue, `${laggard} has lagged ${leader} so far this year.`);
  write('lead: done better', isTrue, `${leader} has done better than ${laggard} since the start of the year.`);
}
