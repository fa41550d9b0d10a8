import { endOfYear, nameDate, toParts } from './days.mjs';
import { counts } from './words.mjs';

/** The Fed's target range on a day, and how often a year saw it cut or raised. */
export function writePolicy({ random, targetTop, published, write }) {
  if (toParts(published).year < 2010) return;
  for (const isTrue of [true, false]) {
    writeRange({ random, targetTop, published, isTrue, write });
    writeMoves({ random, targetTop, published, isTrue, write });
  }
}

function writeRange({ random, targetTop, published, isTrue, write }) {
  const day = published - Math.floor(random.between(5, 300));
  const top = targetTop.at(day) + (isTrue ? 0 : 0.75);
  const range = `${(top - 0.25).toFixed(2)}% to ${top.toFixed(2)}%`;
  write('policy: range on a day', isTrue, `The Fed's target range stood at ${range} on ${nameDate(day)}.`);
  const now = targetTop.at(published) + (isTrue ? 0 : 0.75);
  write(
    'policy: range now',
    isTrue,
    `The federal funds target range now stands at ${(now - 0.25).toFixed(2)}% to ${now.toFixed(2)}%.`,
  );
}

/** "The Fed cut interest rates three times in 2024." */
function writeMoves({ random, targetTop, published, isTrue, write }) {
  const year = toParts(published).year - random.pick([1, 2, 3]);
  if (year < 2009) return;
  const changes = targetTop
    .within(endOfYear(year - 1), endOfYear(year))
    .map(({ value, index }) => value - targetTop.values[index - 1])
    .filter((change) => Math.abs(change) > 0.1);
  const cuts = changes.filter((change) => change < 0).length;
  const hikes = changes.length - cuts;
  if (changes.length === 0) {
    write(
      'policy: unchanged',
      isTrue,
      isTrue ? `The Fed left interest rates unchanged in ${year}.` : `The Fed cut interest rates in ${year}.`,
    );
    return;
  }
  const isCut = cuts > hikes;
  const count = (isCut ? cuts : hikes) + (isTrue ? 0 : 2);
  const times = count === 1 ? 'once' : count === 2 ? 'twice' : `${counts[count]} times`;
  write('policy: how often', isTrue, `The Fed ${isCut ? 'cut' : 'raised'} interest rates ${times} in ${year}.`);
  const [moved, other] = isCut ? ['lowered', 'raised'] : ['raised', 'lowered'];
  const isMixed = cuts > 0 && hikes > 0;
  if (!isMixed)
    write('policy: direction', isTrue, `The Federal Reserve ${isTrue ? moved : other} its policy rate in ${year}.`);
  const sum = Math.round(100 * Math.abs(changes.reduce((total, change) => total + change, 0))) + (isTrue ? 0 : 75);
  write(
    'policy: how much',
    isTrue,
    `The Fed ${isCut ? 'cut' : 'raised'} its target rate by ${sum} basis points in ${year}.`,
  );
}
