import { endOfYear, lastMonth, toParts } from './days.mjs';
import { toFalseSize } from './series.mjs';
import { capitalize, counts, toFigure } from './words.mjs';

/** The eleven sector funds, by the name of the sector: which led, which lagged, and how many rose. */
export function writeSectors({ random, sectors, published, write }) {
  const last = lastMonth(published);
  const { year } = toParts(published);
  const stretches = [
    { words: `in ${last.name}`, base: last.base, end: last.end },
    { words: `in ${year - 1}`, base: endOfYear(year - 2), end: endOfYear(year - 1) },
    { words: 'so far this year', base: endOfYear(year - 1), end: published },
  ];
  for (const stretch of stretches) {
    const list = Object.entries(sectors)
      .filter(([, series]) => series.covers(stretch.base, stretch.end))
      .map(([name, series]) => ({ name, move: series.move(stretch.base, stretch.end) }))
      .toSorted((a, b) => b.move - a.move);
    if (list.length < 11) continue;
    for (const isTrue of [true, false]) {
      writeLead({ random, list, stretch, isTrue, write });
      writeHowMany({ list, stretch, isTrue, write });
      writeRace({ random, list, stretch, isTrue, write });
    }
  }
}

/** "Energy was the best-performing sector in March." A lead that distributions could turn is not told. */
function writeLead({ random, list, stretch, isTrue, write }) {
  for (const isBest of [true, false]) {
    const ranked = isBest ? list : list.toReversed();
    const margin = stretch.end - stretch.base > 60 ? 3 : 0.8;
    if (Math.abs(ranked[0].move - ranked[1].move) < margin) continue;
    const told = isTrue ? ranked[0] : random.pick(ranked.slice(4));
    const word = isBest ? 'best' : 'worst';
    const perform = stretch.words.startsWith('so far') ? 'has been' : 'was';
    write(
      'sector: best or worst',
      isTrue,
      `${capitalize(told.name)} ${perform} the ${word}-performing sector ${stretch.words}.`,
    );
    const led = isBest ? 'led' : 'trailed';
    const lead = stretch.words.startsWith('so far') ? `has ${led}` : led;
    write('sector: led or trailed', isTrue, `${capitalize(told.name)} ${lead} all eleven sectors ${stretch.words}.`);
    const ranks = isBest ? 'top' : 'bottom';
    write('sector: top or bottom', isTrue, `The ${ranks} sector ${stretch.words} was ${told.name}.`);
    if (Math.abs(ranked[0].move) < 1) continue;
    const figure = toFigure(isTrue ? ranked[0].move : toFalseSize(random, Math.abs(ranked[0].move)));
    write(
      'sector: lead with its figure',
      isTrue,
      `${capitalize(ranked[0].name)} ${perform} the ${word} of the eleven sectors ${stretch.words}, ${ranked[0].move > 0 ? 'up' : 'down'} ${figure}%.`,
    );
  }
}

function writeHowMany({ list, stretch, isTrue, write }) {
  const distributions = stretch.end - stretch.base > 60 ? 6 : 1.5;
  if (list.some(({ move }) => move > -distributions && move < 0.3)) return;
  const ups = list.filter(({ move }) => move > 0).length;
  const told = isTrue ? ups : ups > 6 ? ups - 3 : ups + 3;
  if (told < 2 || told > 10) return;
  const verb = stretch.words.startsWith('so far') ? 'have risen' : 'rose';
  write('sector: how many rose', isTrue, `${capitalize(counts[told])} of the eleven sectors ${verb} ${stretch.words}.`);
}

function writeRace({ random, list, stretch, isTrue, write }) {
  const [one, other] = random.sample(list, 2).toSorted((a, b) => b.move - a.move);
  if (one.move - other.move < 4) return;
  const [leader, laggard] = isTrue ? [one, other] : [other, one];
  const verb = stretch.words.startsWith('so far') ? ['have outperformed', 'have lagged'] : ['beat', 'lagged'];
  const stocks = ({ name }) => toStocks(name);
  write('sector: race', isTrue, `${capitalize(stocks(leader))} ${verb[0]} ${stocks(laggard)} ${stretch.words}.`);
  write('sector: race', isTrue, `${capitalize(stocks(laggard))} ${verb[1]} ${stocks(leader)} ${stretch.words}.`);
}

/** "financial stocks", "real estate". */
export function toStocks(name) {
  const adjectives = {
    financials: 'financial',
    industrials: 'industrial',
    utilities: 'utility',
    materials: 'materials',
  };
  return name === 'real estate' ? name : `${adjectives[name] ?? name} stocks`;
}
