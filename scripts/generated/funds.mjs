import { endOfYear, lastMonth, toParts } from './days.mjs';
import { toFalseSize } from './series.mjs';
import { capitalize, toFigure } from './words.mjs';

/** Styles and funds against each other, where every fund that a name may stand for agrees. */
export function writeFunds({ random, styles, published, write }) {
  const last = lastMonth(published);
  const { year } = toParts(published);
  const stretches = [
    { words: `in ${last.name}`, base: last.base, end: last.end, past: true },
    { words: `in ${year - 1}`, base: endOfYear(year - 2), end: endOfYear(year - 1), past: true },
    { words: 'this year', base: endOfYear(year - 1), end: published, past: false },
  ];
  for (const { one, other } of styles)
    for (const stretch of stretches) {
      const isCovered = [one, other].every(({ series }) =>
        series.every((each) => each.covers(stretch.base, stretch.end)),
      );
      if (!isCovered) continue;
      const gaps = one.series.flatMap((a) =>
        other.series.map((b) => a.move(stretch.base, stretch.end) - b.move(stretch.base, stretch.end)),
      );
      const isClear = gaps.every((gap) => Math.abs(gap) > 2 && gap > 0 === gaps[0] > 0);
      if (!isClear) continue;
      for (const isTrue of [true, false]) writeRace({ random, one, other, gap: gaps[0], stretch, isTrue, write });
    }
}

function writeRace({ random, one, other, gap, stretch, isTrue, write }) {
  const [leader, laggard] = gap > 0 === isTrue ? [one, other] : [other, one];
  const beat = stretch.past ? 'beat' : 'have beaten';
  const lag = stretch.past ? 'lagged' : 'have lagged';
  write('style: beat', isTrue, `${capitalize(leader.group)} ${beat} ${laggard.group} ${stretch.words}.`);
  write('style: lagged', isTrue, `${capitalize(laggard.group)} ${lag} ${leader.group} ${stretch.words}.`);
  const [first, second] = gap > 0 ? [one, other] : [other, one];
  const figure = toFigure(isTrue ? gap : toFalseSize(random, Math.abs(gap)));
  const led = stretch.past ? 'outpaced' : 'has outpaced';
  write(
    'style: funds by points',
    isTrue,
    `${first.fund} ${led} ${second.fund} by ${figure} percentage points ${stretch.words}.`,
  );
  const move = first.series[0].move(stretch.base, stretch.end);
  if (Math.abs(move) < 1) return;
  const verb = stretch.past ? (move > 0 ? 'gained' : 'lost') : move > 0 ? 'has gained' : 'has lost';
  write(
    'style: fund with points',
    isTrue,
    `${first.fund} ${verb} ${toFigure(move)}% ${stretch.words}, ${figure} points better than ${second.fund}.`,
  );
}
